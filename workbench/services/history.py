"""The history: what was done, when and why; undo and redo."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.domain.items import ItemCode, Kind
from workbench.storage import history
from workbench.storage.history import Done
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Act, Change, Item


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One row's change. `item` names the item it belongs to, where it does and still is."""

    table: str
    row_id: int
    item: ItemCode | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class ActRecord:
    """One act. `at` is in local time; `undone`: taken back. `target`: what an undo or redo names."""

    id: int
    at: datetime
    name: str
    why: str
    undoable: bool
    undone: bool
    target: int | None
    changes: tuple[ChangeRecord, ...] = ()


def count_acts(ledger: Ledger) -> int:
    """How many acts the history holds."""
    with ledger.reading() as session:
        return session.scalar(select(func.count()).select_from(Act)) or 0


def acts(
    ledger: Ledger, *, item: ItemCode | None = None, before: int | None = None, limit: int = 200
) -> tuple[ActRecord, ...]:
    """The newest acts first, each with its changes: of all, or those that touch an item.

    `before` is an act's id: only older ones, so that a long history is read page by page. Raises
    nothing for an item that was deleted: its history is still there.
    """
    with ledger.reading() as session:
        query = select(Act).order_by(Act.id.desc()).limit(limit)
        if before is not None:
            query = query.where(Act.id < before)
        if item is not None:
            query = query.where(
                Act.id.in_(select(Change.act_id).where(Change.item_id.in_(_item_ids(session, item))))
            )
        found = session.scalars(query).all()
        return _records(session, found, ledger.clock().tzinfo)


def _item_ids(session: Session, code: ItemCode) -> list[int]:
    """The row of an item, also when it was deleted: then the history knows it."""
    living = session.scalar(select(Item.id).where(Item.kind == code.kind, Item.number == code.number))
    if living is not None:
        return [living]
    gone = select(Change.row_id).where(
        Change.table_name == "item",
        func.json_extract(Change.before, "$.kind") == code.kind,
        func.json_extract(Change.before, "$.number") == code.number,
    )
    return list(session.scalars(gone))


def _records(session: Session, found: Any, zone: tzinfo | None) -> tuple[ActRecord, ...]:  # noqa: ANN401 - rows
    ids = [act.id for act in found]
    rows = session.scalars(select(Change).where(Change.act_id.in_(ids)).order_by(Change.id)).all()
    item_ids = {row.item_id for row in rows if row.item_id is not None}
    codes = {
        item_id: ItemCode(Kind(kind), number)
        for item_id, kind, number in session.execute(
            select(Item.id, Item.kind, Item.number).where(Item.id.in_(item_ids))
        )
    }
    changes: dict[int, list[ChangeRecord]] = {}
    for row in rows:
        changes.setdefault(row.act_id, []).append(
            ChangeRecord(
                row.table_name, row.row_id, codes.get(row.item_id or 0), _loads(row.before), _loads(row.after)
            )
        )
    return tuple(
        ActRecord(
            id=act.id,
            at=datetime.fromisoformat(act.at).astimezone(UTC).astimezone(zone),
            name=act.name,
            why=act.why,
            undoable=act.undoable,
            undone=act.undone,
            target=act.target_id,
            changes=tuple(changes.get(act.id, ())),
        )
        for act in found
    )


def _loads(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)


def undo(ledger: Ledger) -> Done:
    """Take back the last act, also one of an earlier day. Raises `NothingToUndo`."""
    return ledger.undo()


def redo(ledger: Ledger) -> Done:
    """Do again what was taken back last. Raises `NothingToRedo`."""
    return ledger.redo()


def next_undo(ledger: Ledger) -> ActRecord | None:
    """What an undo would take back."""
    with ledger.reading() as session:
        act = history.next_to_undo(session)
        return None if act is None else _records(session, [act], ledger.clock().tzinfo)[0]


def next_redo(ledger: Ledger) -> ActRecord | None:
    """What a redo would do again."""
    with ledger.reading() as session:
        act = history.next_to_redo(session)
        return None if act is None else _records(session, [act], ledger.clock().tzinfo)[0]
