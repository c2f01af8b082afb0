"""What is remembered of lists that were taken in: which column was what, and which unit a name meant.

It is written within the act that takes a list in, and only there; nothing else changes or forgets it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.filtering import plain
from workbench.domain.items import Kind
from workbench.exchange.list_heading import Shape
from workbench.services.texts import one_line
from workbench.services.units import NAME_LENGTH
from workbench.storage.tables import ListShape, UnitAlias

_LONGEST = 4000  # characters of all headings; more are no headings

Shapes = Mapping[Shape, Mapping[str, int]]


def known_shapes(session: Session, kind: Kind | None = None) -> dict[Shape, dict[str, int]]:
    """The columns of lists that were taken in as a kind, or as any, by the shape of their headings."""
    rows = select(ListShape).order_by(ListShape.id)
    found = session.scalars(rows if kind is None else rows.where(ListShape.kind == kind))
    return {tuple(json.loads(row.headings)): json.loads(row.columns) for row in found}


def kinds_of_shapes(session: Session) -> dict[Shape, Kind]:
    """As what lists of each shape were taken in; of several kinds, the one that came to it last."""
    found = session.scalars(select(ListShape).order_by(ListShape.id))
    return {tuple(json.loads(row.headings)): Kind(row.kind) for row in found}


def remember_shape(session: Session, shape: Shape, kind: Kind, columns: Mapping[str, int]) -> None:
    """Remember the columns of a list within an act. A list without headings cannot be known again."""
    headings = json.dumps(shape, ensure_ascii=False)
    if not any(shape) or len(headings) > _LONGEST:
        return
    kept = json.dumps(dict(columns), ensure_ascii=False, sort_keys=True)
    row = session.scalar(select(ListShape).where(ListShape.headings == headings, ListShape.kind == kind))
    if row is None:
        session.add(ListShape(headings=headings, kind=kind, columns=kept))
    elif row.columns != kept:
        row.columns = kept


def unit_aliases(session: Session) -> dict[str, int]:
    """The units that names in lists were said to mean, by the name as it is compared."""
    return {plain(row.name): row.unit_id for row in session.scalars(select(UnitAlias).order_by(UnitAlias.id))}


def remember_alias(session: Session, name: str, unit_id: int) -> None:
    """Remember within an act which unit a name means. Raises `EmptyText`, `TooLong` or `PersonalData`."""
    kept = one_line("name", name, NAME_LENGTH, empty=False)
    rows = session.scalars(select(UnitAlias)).all()
    row = next((one for one in rows if plain(one.name) == plain(kept)), None)
    if row is None:
        session.add(UnitAlias(name=kept, unit_id=unit_id))
    elif row.unit_id != unit_id:
        row.unit_id = unit_id
