"""Units: added, renamed, merged and retired, without taking away what was done under an old name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from workbench.domain.items import Origin, UnitKind
from workbench.domain.month_view import UnitRecord
from workbench.domain.months import Month
from workbench.services.errors import NameTaken, NoSuchUnit, SameUnit, UnitInUse
from workbench.services.texts import cleaned, one_line
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Item, Unit, UnitName

NAME_LENGTH = 60  # characters
TEXT_LENGTH = 500


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """What is entered of a unit. The contact is a post and an office telephone, never a person."""

    kind: UnitKind
    name: str
    short_name: str = ""
    role: str = ""
    contact_post: str = ""
    contact_phone: str = ""
    note: str = ""


# What is asked for every view is put together once: that takes as long as asking it.
_LED_FROM: Final = select(Item.lead_unit_id, func.min(Item.from_month)).group_by(Item.lead_unit_id)
_NAMES: Final = select(UnitName.unit_id, UnitName.from_month, UnitName.name, UnitName.short_name).order_by(
    UnitName.unit_id, UnitName.from_month
)
_UNITS: Final = select(
    *(Unit.id, Unit.kind, Unit.role, Unit.contact_post, Unit.contact_phone, Unit.origin, Unit.note),
    *(Unit.until_month, Unit.merged_into_id),
).order_by(Unit.position, Unit.id)


def unit_records(session: Session, month: Month) -> tuple[UnitRecord, ...]:
    """All units as they stand in a month, in their order: under the name of that month.

    A unit begins with the month it was added in, or with the first month of an item that it leads.
    """
    begins: dict[int, int] = dict(session.execute(_LED_FROM).all())
    names: dict[int, tuple[str, str]] = {}
    for row in session.execute(_NAMES):
        begins[row.unit_id] = min(begins.get(row.unit_id, row.from_month), row.from_month)
        # The earliest name also stands for the months before it.
        if row.unit_id not in names or row.from_month <= month.key:
            names[row.unit_id] = (row.name, row.short_name)
    return tuple(
        UnitRecord(
            id=unit.id,
            kind=UnitKind(unit.kind),
            name=names[unit.id][0],
            short_name=names[unit.id][1],
            role=unit.role,
            contact_post=unit.contact_post,
            contact_phone=unit.contact_phone,
            origin=Origin(unit.origin),
            note=unit.note,
            begun=begins[unit.id] <= month.key,
            in_force=begins[unit.id] <= month.key <= (unit.until_month or month.key),
            merged_into=unit.merged_into_id,
        )
        for unit in session.execute(_UNITS)
    )


def units(ledger: Ledger, month: Month) -> tuple[UnitRecord, ...]:
    """All units as they stand in a month."""
    with ledger.reading() as session:
        return unit_records(session, month)


def successor(unit_id: int, records: dict[int, UnitRecord]) -> int:
    """The unit that stands for this one in the month of `records`: itself, or what it was merged into."""
    seen = {unit_id}
    while not records[unit_id].in_force:
        into = records[unit_id].merged_into
        if into is None or into in seen:
            break
        seen.add(into)
        unit_id = into
    return unit_id


def find_unit(ledger: Ledger, name: str, month: Month) -> UnitRecord:
    """The unit in force of this name, short name or former name. Raises `NoSuchUnit` with the names known."""
    wanted = " ".join(cleaned(name).split())
    with ledger.reading() as session:
        records = {record.id: record for record in unit_records(session, month)}
        former = session.scalars(
            select(UnitName.unit_id)
            .where(UnitName.name != "", or_(UnitName.name == wanted, UnitName.short_name == wanted))
            .order_by(UnitName.id)
        ).all()
    present = tuple(record for record in records.values() if record.in_force)
    by_name = (record for record in present if record.name == wanted)
    by_short_name = (record for record in present if record.short_name == wanted)
    by_former = (records[successor(unit_id, records)] for unit_id in former)
    for record in (*by_name, *by_short_name, *by_former):
        if wanted and record.in_force:
            return record
    raise NoSuchUnit(name, tuple(record.name for record in present))


def _refuse_taken(session: Session, name: str, month: Month, but: int | None = None) -> None:
    """Refuse a name that another unit bears in the month, or while it will be this one's."""
    named_anew = session.scalar(
        select(func.min(UnitName.from_month)).where(UnitName.unit_id == but, UnitName.from_month > month.key)
    )
    begins = select(UnitName.from_month).where(UnitName.name == name, UnitName.from_month > month.key)
    if named_anew is not None:
        begins = begins.where(UnitName.from_month < named_anew)
    for seen in (month, *map(Month.from_key, session.scalars(begins))):
        units_then = unit_records(session, seen)
        if any(unit.in_force and unit.id != but and unit.name == name for unit in units_then):
            raise NameTaken(name)


def _checked(entry: UnitEntry) -> UnitEntry:
    return UnitEntry(
        kind=entry.kind,
        name=one_line("name", entry.name, NAME_LENGTH, empty=False),
        short_name=one_line("short_name", entry.short_name, NAME_LENGTH),
        role=one_line("role", entry.role, TEXT_LENGTH),
        contact_post=one_line("contact_post", entry.contact_post, NAME_LENGTH),
        contact_phone=one_line("contact_phone", entry.contact_phone, NAME_LENGTH),
        note=one_line("note", entry.note, TEXT_LENGTH),
    )


def insert_unit(session: Session, entry: UnitEntry, origin: Origin, month: Month | None = None) -> int:
    """Add a unit within an act, last of its kind, from a month on or for all months; returns its id."""
    entry = _checked(entry)
    last = session.scalar(select(func.coalesce(func.max(Unit.position), 0)))
    unit = Unit(
        kind=entry.kind,
        position=(last or 0) + 1,
        role=entry.role,
        contact_post=entry.contact_post,
        contact_phone=entry.contact_phone,
        origin=origin,
        note=entry.note,
    )
    session.add(unit)
    session.flush()
    first = 0 if month is None else month.key
    session.add(UnitName(unit_id=unit.id, name=entry.name, short_name=entry.short_name, from_month=first))
    return unit.id


def add_unit(ledger: Ledger, entry: UnitEntry, month: Month | None = None) -> int:
    """Add a unit from a month on, the clock's where none is given; returns its id.

    Months before it stay as they were. Raises `EmptyText`, `TooLong`, `NameTaken` or `PersonalData`.
    """
    checked, first = _checked(entry), month or Month.of(ledger.today)
    with ledger.act("add_unit", why=checked.name) as session:
        _refuse_taken(session, checked.name, first)
        return insert_unit(session, entry, Origin.OWN, first)


def edit_unit(ledger: Ledger, unit_id: int, entry: UnitEntry) -> None:
    """Change a unit's role, contact, note or kind; its name is changed by `rename_unit`."""
    checked = _checked(entry)
    with ledger.act("edit_unit", why=checked.name) as session:
        unit = session.get_one(Unit, unit_id)
        unit.kind, unit.role, unit.note = checked.kind, checked.role, checked.note
        unit.contact_post, unit.contact_phone = checked.contact_post, checked.contact_phone


def rename_unit(ledger: Ledger, unit_id: int, name: str, short_name: str, month: Month) -> None:
    """Give a unit a new name from a month on; months before it keep the old one."""
    new = one_line("name", name, NAME_LENGTH, empty=False)
    short = one_line("short_name", short_name, NAME_LENGTH)
    with ledger.act("rename_unit", why=new) as session:
        _refuse_taken(session, new, month, but=unit_id)
        row = session.scalar(
            select(UnitName).where(UnitName.unit_id == unit_id, UnitName.from_month == month.key)
        )
        if row is None:
            session.add(UnitName(unit_id=unit_id, name=new, short_name=short, from_month=month.key))
        else:
            row.name, row.short_name = new, short


def _items_in_force(session: Session, unit_id: int, month: Month) -> int:
    """How many items a unit leads from a month on, by name or in the place of one merged into it."""
    records = {record.id: record for record in unit_records(session, month)}
    led_for = [other for other in records if successor(other, records) == unit_id]
    ending = or_(Item.until_month.is_(None), Item.until_month >= month.key)
    return session.scalar(select(func.count()).where(Item.lead_unit_id.in_(led_for), ending)) or 0


def retire_unit(ledger: Ledger, unit_id: int, month: Month) -> None:
    """Retire a unit: `month` is the first it is gone in. Raises `UnitInUse` while it leads items."""
    with ledger.act("retire_unit") as session:
        unit = session.get_one(Unit, unit_id)
        name = next(record.name for record in unit_records(session, month) if record.id == unit_id)
        if leads := _items_in_force(session, unit_id, month):
            raise UnitInUse(name, leads)
        unit.until_month = month.previous.key


def _merged_into(unit_id: int, records: dict[int, UnitRecord]) -> tuple[int, ...]:
    """A unit and those that it was merged into, one after the other, in whatever month."""
    chain = [unit_id]
    while (into := records[chain[-1]].merged_into) is not None and into not in chain:
        chain.append(into)
    return tuple(chain)


def merge_unit(ledger: Ledger, unit_id: int, into: int, month: Month) -> None:
    """Merge a unit into another from a month on: there the other stands for it, earlier months stay."""
    with ledger.act("merge_unit") as session:
        records = {record.id: record for record in unit_records(session, month)}
        if not records[into].in_force or unit_id in _merged_into(into, records):
            raise SameUnit(records[into].name)
        unit = session.get_one(Unit, unit_id)
        unit.until_month, unit.merged_into_id = month.previous.key, into
