"""Items: added, edited, confirmed, ended and deleted. A number once given is never given again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.deadlines import understand
from workbench.domain.items import ItemCode, Kind, NoSuchItem, Origin
from workbench.domain.months import Month
from workbench.services.backups import back_up_before_bulk_edit
from workbench.services.errors import EmptyText, LeadSupportsItself, NotInForce
from workbench.services.texts import long_text, one_line
from workbench.services.words import search_text
from workbench.storage.ledger import Ledger
from workbench.storage.tables import CloseOutStep, Item, ItemSupport, NumberSeries, Progress

TITLE_LENGTH, TEXT_LENGTH = 200, 500  # characters


@dataclass(frozen=True, slots=True)
class ItemEntry:
    """What is entered of an item. `due_words` are the clerk's own; the date is understood from them."""

    kind: Kind
    title: str
    lead_unit_id: int
    supporting_unit_ids: tuple[int, ...] = ()
    standard: str = ""
    due_words: str = ""
    basis: str = ""
    note: str = ""
    from_month: Month | None = None  # the month of the clock where it is not given
    until_month: Month | None = None


def _put(row: Item, entry: ItemEntry, year: int) -> None:
    row.title = one_line("title", entry.title, TITLE_LENGTH, empty=False)
    row.lead_unit_id = entry.lead_unit_id
    row.standard = long_text("standard", entry.standard)
    row.due_words = one_line("due_words", entry.due_words, TITLE_LENGTH)
    deadline = understand(row.due_words, year)
    row.cycle, row.due, row.due_doubtful = deadline.cycle, deadline.due, deadline.doubtful
    row.basis = long_text("basis", entry.basis)
    row.note = long_text("note", entry.note)
    row.until_month = entry.until_month.key if entry.until_month else None
    if entry.until_month and row.until_month is not None and row.until_month < row.from_month:
        code = ItemCode(Kind(row.kind), row.number)
        raise NotInForce(str(code), entry.until_month)  # it would show in no month at all
    row.search = search_text((row.title, row.standard, row.basis, row.note))


def _support(session: Session, item: Item, unit_ids: Iterable[int], rows: Iterable[ItemSupport] = ()) -> bool:
    """Name an item's supporting units, of which it has `rows`; whether others than before, or reordered."""
    wanted = tuple(dict.fromkeys(unit_ids))
    if item.lead_unit_id in wanted:
        raise LeadSupportsItself(str(item.lead_unit_id))
    present = {row.unit_id: row for row in rows}
    before = {unit_id: row.position for unit_id, row in present.items()}
    for unit_id, row in present.items():
        if unit_id not in wanted:
            session.delete(row)
    for position, unit_id in enumerate(wanted):
        if unit_id in present:
            present[unit_id].position = position
        else:
            session.add(ItemSupport(item_id=item.id, unit_id=unit_id, position=position))
    return wanted != tuple(sorted(present, key=before.__getitem__))


def give_number(session: Session, kind: Kind) -> int:
    """The next number of a kind, never given before."""
    series = session.get(NumberSeries, kind)
    if series is None:
        series = NumberSeries(kind=kind, last=0)
        session.add(series)
    series.last += 1
    return series.last


def insert_item(session: Session, entry: ItemEntry, origin: Origin, from_month: Month) -> Item:
    """Add an item within an act."""
    number = give_number(session, entry.kind)
    row = Item(kind=entry.kind, origin=origin, from_month=from_month.key, number=number)
    _put(row, entry, from_month.year)
    session.add(row)
    session.flush()
    _support(session, row, entry.supporting_unit_ids)
    return row


def insert_items(
    session: Session, entries: Sequence[ItemEntry], origin: Origin, from_month: Month
) -> list[Item]:
    """Add many items within an act, in their order; they are written together, which costs far less."""
    rows = []
    for entry in entries:
        number = give_number(session, entry.kind)
        row = Item(kind=entry.kind, origin=origin, from_month=from_month.key, number=number)
        _put(row, entry, from_month.year)
        rows.append(row)
    session.add_all(rows)
    session.flush()
    for row, entry in zip(rows, entries, strict=True):
        if row.lead_unit_id in entry.supporting_unit_ids:
            raise LeadSupportsItself(str(row.lead_unit_id))
        for position, unit_id in enumerate(dict.fromkeys(entry.supporting_unit_ids)):
            session.add(ItemSupport(item_id=row.id, unit_id=unit_id, position=position))
    return rows


def add_item(ledger: Ledger, entry: ItemEntry) -> ItemCode:
    """Add an item of the task force's own; returns its code. Raises the refusals of `services.errors`."""
    month = entry.from_month or Month.of(ledger.today)
    title = one_line("title", entry.title, TITLE_LENGTH, empty=False)
    with ledger.act("add_item", why=title) as session:
        row = insert_item(session, entry, Origin.OWN, month)
        return ItemCode(entry.kind, row.number)


def find_item(session: Session, code: ItemCode) -> Item:
    """The row of an item. Raises `NoSuchItem`."""
    row = session.scalar(select(Item).where(Item.kind == code.kind, Item.number == code.number))
    if row is None:
        raise NoSuchItem(str(code))
    return row


def edit_item(ledger: Ledger, code: ItemCode, entry: ItemEntry) -> None:
    """Change an item's words, units or dates. A proposal that is edited becomes the task force's own."""
    with ledger.act("edit_item", why=str(code)) as session:
        row = find_item(session, code)
        if entry.from_month is not None:
            row.from_month = entry.from_month.key
        change_item(session, row, entry)


def change_item(session: Session, row: Item, entry: ItemEntry) -> None:
    """Change an item within an act. A proposal that is edited becomes the task force's own."""
    supports = session.scalars(select(ItemSupport).where(ItemSupport.item_id == row.id)).all()
    _change(session, row, entry, supports)


def change_items(session: Session, kind: Kind, changes: Mapping[int, ItemEntry]) -> None:
    """Change many items of a kind within an act, by their number; they are read together.

    A query for each would have the session write what was changed before it. Raises `NoSuchItem`.
    """
    rows = {row.number: row for row in session.scalars(select(Item).where(Item.kind == kind))}
    supports: dict[int, list[ItemSupport]] = defaultdict(list)
    of_kind = select(ItemSupport).join(Item, Item.id == ItemSupport.item_id).where(Item.kind == kind)
    for support in session.scalars(of_kind):
        supports[support.item_id].append(support)
    for number, entry in changes.items():
        if number not in rows:
            raise NoSuchItem(str(ItemCode(kind, number)))
        _change(session, rows[number], entry, supports[rows[number].id])


def _change(session: Session, row: Item, entry: ItemEntry, supports: Iterable[ItemSupport]) -> None:
    _put(row, entry, Month.from_key(row.from_month).year)
    edited = session.is_modified(row)
    supported_by_others = _support(session, row, entry.supporting_unit_ids, supports)
    if row.origin == Origin.EXAMPLE and (edited or supported_by_others):
        row.origin = Origin.OWN


def confirm_items(ledger: Ledger, codes: Sequence[ItemCode]) -> int:
    """Confirm proposals as the task force's own, as one act; returns how many were proposals."""
    with ledger.act("confirm_items", why="、".join(map(str, codes))[:TEXT_LENGTH]) as session:
        found = (find_item(session, code) for code in dict.fromkeys(codes))
        rows = [row for row in found if row.origin == Origin.EXAMPLE]
        for row in rows:
            row.origin = Origin.OWN
        return len(rows)


def delete_items(ledger: Ledger, codes: Sequence[ItemCode]) -> None:
    """Delete items with their progress and steps, as one act that can be taken back."""
    back_up_before_bulk_edit(ledger, len(codes))
    with ledger.act("delete_items", why="、".join(map(str, codes))[:TEXT_LENGTH]) as session:
        for code in dict.fromkeys(codes):
            item = find_item(session, code)
            for table in (Progress, CloseOutStep, ItemSupport):
                for row in session.scalars(select(table).where(table.item_id == item.id)):
                    session.delete(row)
            session.flush()  # what refers to the item goes before it
            session.delete(item)


__all__ = [
    "EmptyText",
    "ItemEntry",
    "add_item",
    "change_item",
    "change_items",
    "confirm_items",
    "delete_items",
    "edit_item",
    "find_item",
    "insert_item",
    "insert_items",
]
