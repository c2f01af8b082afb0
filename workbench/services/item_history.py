"""How an item stood month by month, and what is kept of it beyond its line."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import select

from workbench.domain.items import ItemCode, Kind
from workbench.domain.lights import Light
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.items import ItemEntry, find_item
from workbench.services.month import view_lines
from workbench.storage.ledger import Ledger
from workbench.storage.tables import ItemSupport


def months_of(
    ledger: Ledger, item_id: int, until: Month, count: int = 12
) -> tuple[tuple[Month, Line | None], ...]:
    """An item in the months up to `until`, the earliest first; None where it is not in force."""
    months = until.plus(1 - count).through(until)
    found = ((month, view_lines(ledger, month, (item_id,))) for month in months)
    return tuple((month, lines[0] if lines else None) for month, lines in found)


def lights_of_year(
    ledger: Ledger, item_ids: Collection[int], year: int, until: Month
) -> Mapping[int, tuple[Light | None, ...]]:
    """The lights of some items from January to December: None after `until` and where not in force."""
    found: dict[int, list[Light | None]] = {item_id: [] for item_id in item_ids}
    for month in Month(year, 1).through(Month(year, 12)):
        lights: dict[int, Light] = {}
        if month <= until:
            lights = {line.item_id: line.light for line in view_lines(ledger, month, item_ids)}
        for item_id, row in found.items():
            row.append(lights.get(item_id))
    return {item_id: tuple(row) for item_id, row in found.items()}


def entry_of_item(ledger: Ledger, code: ItemCode) -> ItemEntry:
    """An item as it was entered, with the units named then. Raises `NoSuchItem`."""
    with ledger.reading() as session:
        row = find_item(session, code)
        supports = session.scalars(
            select(ItemSupport.unit_id).where(ItemSupport.item_id == row.id).order_by(ItemSupport.position)
        )
        return ItemEntry(
            kind=Kind(row.kind),
            title=row.title,
            lead_unit_id=row.lead_unit_id,
            supporting_unit_ids=tuple(supports),
            standard=row.standard,
            due_words=row.due_words,
            basis=row.basis,
            note=row.note,
            from_month=Month.from_key(row.from_month),
            until_month=None if row.until_month is None else Month.from_key(row.until_month),
        )
