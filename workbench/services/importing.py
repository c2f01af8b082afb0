"""A list of the task force's own, taken in: understood, compared with what is kept, applied as one act.

An item is known again by its title within its kind; where several bear it, by lead unit or number too.
A blank cell says nothing, so that it takes nothing away. Units are matched, never created.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NoReturn

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.comparison import Verdict
from workbench.domain.deadlines import understand
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Kind, Origin
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData, find_personal_data
from workbench.exchange.list_columns import DUE, LEAD, NUMBER, SUPPORTING, TITLE
from workbench.exchange.list_reader import ListRow, ReadList, read_list
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Archive, Refusal, Sheets, Unreadable
from workbench.services.backups import BEFORE_IMPORT, back_up_now
from workbench.services.errors import (
    ActRefused,
    EmptyText,
    NoListFound,
    NoSuchSheet,
    SeveralItems,
    TooLong,
    UnknownUnits,
)
from workbench.services.forms.records import FileChanged
from workbench.services.items import TITLE_LENGTH, ItemEntry, change_item, find_item, insert_item
from workbench.services.official import LISTS
from workbench.services.texts import long_text, one_line
from workbench.services.units import successor, unit_records
from workbench.storage.errors import ReadOnly
from workbench.storage.kept_files import content_hash, keep_file
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Item, ItemSupport, UnitName

_BETWEEN = re.compile(r"[、,，;；/\n]+")
_TEXTS = ("standard", "basis", "note")


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row as it is understood. `entry` is what applying it keeps; `why` says why it is left alone."""

    row: int
    values: Mapping[str, str]
    due: date | None
    due_words: str
    doubt: bool
    verdict: Verdict
    code: ItemCode | None = None
    entry: ItemEntry | None = None
    why: ActRefused | PersonalData | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether it is left alone, or kept with a deadline that is in doubt."""
        plain_verdict = self.verdict in {Verdict.UNCHANGED, Verdict.NEW, Verdict.CHANGED}
        return not plain_verdict or (self.doubt and self.verdict is not Verdict.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Understood:
    """A list compared with the ledger. `personal`: the file holds what a ledger never keeps."""

    path: Path
    sha256: str
    kind: Kind
    found: ReadList
    rows: tuple[ImportRow, ...]
    personal: bool


@dataclass
class _Kept:
    """The items of a kind and the units, as the ledger has them."""

    units: Mapping[str, frozenset[int]]
    items: Mapping[str, list[tuple[ItemCode, ItemEntry]]]

    def unit_ids(self, text: str) -> tuple[int, ...]:
        """The units that a text names. Raises `UnknownUnits`."""
        whole = self.units.get(plain(text), frozenset())
        if len(whole) == 1:
            return tuple(whole)
        ids: list[int] = []
        unknown: list[str] = []
        for name in filter(None, map(str.strip, _BETWEEN.split(text))):
            named = self.units.get(plain(name), frozenset())
            if len(named) == 1:
                ids += named
            else:
                unknown.append(name)
        if unknown:
            raise UnknownUnits(tuple(dict.fromkeys(unknown)))
        return tuple(dict.fromkeys(ids))


def understand_list(
    ledger: Ledger,
    path: Path,
    kind: Kind,
    *,
    sheet: str | None = None,
    heading_row: int | None = None,
    columns: Mapping[str, int] | None = None,
    reader: SafeReader | None = None,
) -> Understood | Unreadable:
    """Read a file and compare its list with the ledger's items of a kind. Changes nothing.

    Without a sheet named, the one that bears the kind's name, else the first that is shown, holds a list
    and does not bear another kind's name: exports hold a sheet a kind. Raises `NoSuchSheet` or `NoListFound`.
    """
    if reader is None:
        with SafeReader() as own:
            return understand_list(
                ledger, path, kind, sheet=sheet, heading_row=heading_row, columns=columns, reader=own
            )
    read = next(reader.read([path]))
    if isinstance(read, Archive):
        return Unreadable(Refusal.NOT_A_SPREADSHEET)
    if isinstance(read, Unreadable):
        return read
    sha256 = content_hash(path.read_bytes())
    others = {name for other, name in LISTS.items() if other is not kind}
    shown = [one for one in read.sheets if not one.hidden and one.name not in others]
    shown.sort(key=lambda one: one.name != LISTS[kind])
    chosen = shown if sheet is None else [one for one in read.sheets if one.name == sheet]
    if sheet is not None and not chosen:
        raise NoSuchSheet(path, sheet, tuple(one.name for one in read.sheets))
    lists = (read_list(one, heading_row=heading_row, columns=columns) for one in chosen)
    found = next((one for one in lists if one is not None), None)
    if found is None:
        raise NoListFound(path)
    with ledger.reading() as session:
        kept = _kept(session, kind, Month.of(ledger.today))
    rows = _compared(kept, kind, found.rows, ledger.today.year)
    return Understood(path, sha256, kind, found, rows, _holds_personal_data(read))


def apply_list(ledger: Ledger, understood: Understood) -> int:
    """Keep the rows that are new or changed, as one act; returns how many. None: nothing is changed.

    The file is kept by its hash, unless it holds personal data. Raises `FileChanged`, or a refusal of the
    ledger; nothing is kept then.
    """
    if ledger.read_only:
        raise ReadOnly(ledger.path)
    wanted = [row for row in understood.rows if row.verdict in {Verdict.NEW, Verdict.CHANGED} and row.entry]
    if not wanted:
        return 0
    data = understood.path.read_bytes()
    if content_hash(data) != understood.sha256:
        raise FileChanged(understood.path)
    back_up_now(ledger, BEFORE_IMPORT)
    if not understood.personal:
        keep_file(ledger.path, data)
    why = f"{understood.path.name[:200]} {understood.sha256[:12]}"
    with ledger.act("import_list", why=why) as session:
        for row in wanted:
            if row.entry is None:
                continue
            if row.code is None:
                insert_item(session, row.entry, Origin.OWN, Month.of(ledger.today))
            else:
                change_item(session, find_item(session, row.code), row.entry)
    return len(wanted)


def _holds_personal_data(read: Sheets) -> bool:
    cells = (value for sheet in read.sheets for row in sheet.rows for value in row)
    return any(find_personal_data(str(value)) for value in cells if isinstance(value, str | int | float))


def _kept(session: Session, kind: Kind, month: Month) -> _Kept:
    records = {record.id: record for record in unit_records(session, month)}
    names: dict[str, set[int]] = defaultdict(set)
    for row in session.scalars(select(UnitName)):
        stands = successor(row.unit_id, records)
        if records[stands].in_force:
            for name in filter(None, (row.name, row.short_name)):
                names[plain(name)].add(stands)
    supports: dict[int, list[int]] = defaultdict(list)
    for support in session.scalars(select(ItemSupport).order_by(ItemSupport.position)):
        supports[support.item_id].append(support.unit_id)
    items: dict[str, list[tuple[ItemCode, ItemEntry]]] = defaultdict(list)
    for item in session.scalars(select(Item).where(Item.kind == kind).order_by(Item.number)):
        entry = ItemEntry(
            kind=kind,
            title=item.title,
            lead_unit_id=item.lead_unit_id,
            supporting_unit_ids=tuple(supports[item.id]),
            standard=item.standard,
            due_words=item.due_words,
            basis=item.basis,
            note=item.note,
            until_month=Month.from_key(item.until_month) if item.until_month else None,
        )
        items[plain(item.title)].append((ItemCode(kind, item.number), entry))
    return _Kept({name: frozenset(ids) for name, ids in names.items()}, items)


def _compared(kept: _Kept, kind: Kind, rows: Sequence[ListRow], year: int) -> tuple[ImportRow, ...]:
    titles = Counter(plain(row.values[TITLE]) for row in rows)
    doubled = Counter(_said_to_be(row) for row in rows)
    taken: set[ItemCode | tuple[str, int]] = set()
    alone = [(titles[plain(row.values[TITLE])] == 1, doubled[_said_to_be(row)] == 1) for row in rows]
    return tuple(
        _row(kept, kind, row, year, alone=one, once=once, taken=taken)
        for row, (one, once) in zip(rows, alone, strict=True)
    )


def _said_to_be(row: ListRow) -> tuple[str, str]:
    return plain(row.values[TITLE]), plain(row.values.get(LEAD, ""))


def _number(row: ListRow) -> str:
    return re.sub(r"\D", "", row.values.get(NUMBER, ""))


def _row(
    kept: _Kept,
    kind: Kind,
    row: ListRow,
    year: int,
    *,
    alone: bool,
    once: bool,
    taken: set[ItemCode | tuple[str, int]],
) -> ImportRow:
    """A row compared. `alone`: no other row bears its title; `once`: none its title and lead unit."""
    deadline = understand(" ".join(row.values.get(DUE, "").split()), year)
    shown = {name: _shown(text) for name, text in row.values.items()}
    told = ImportRow(
        row.row, shown, deadline.due, _shown(deadline.words), deadline.doubtful, Verdict.UNCHANGED
    )
    try:
        leading = kept.unit_ids(row.values.get(LEAD, ""))
        supporting = kept.unit_ids(row.values.get(SUPPORTING, ""))
        texts = {name: long_text(name, row.values.get(name, "")) for name in _TEXTS}
        title = one_line("title", row.values[TITLE], TITLE_LENGTH, empty=False)
        due_words = one_line("due_words", deadline.words, TITLE_LENGTH)
        lead = next(iter(leading), None)
        known = _known(kept, row, lead, alone=alone)
        if not once and (known is None or str(known[0].number) != _number(row)):
            _several(title)
        _claim(title, known, lead, taken)
    except UnknownUnits as unknown:
        return replace(told, verdict=Verdict.UNKNOWN, why=unknown)
    except SeveralItems as several:
        return replace(told, verdict=Verdict.CONFLICT, why=several)
    except (EmptyText, TooLong, PersonalData) as refused:
        return replace(told, verdict=Verdict.INVALID, why=refused)
    before = known[1] if known else ItemEntry(kind, title, lead or 0)
    leads = before.lead_unit_id if lead is None else lead
    named = tuple(dict.fromkeys((*leading[1:], *supporting)))  # 牵头单位：甲、乙: the first leads
    after = replace(
        before,
        lead_unit_id=leads,
        supporting_unit_ids=tuple(one for one in named or before.supporting_unit_ids if one != leads),
        due_words=due_words or before.due_words,
        standard=texts["standard"] or before.standard,
        basis=texts["basis"] or before.basis,
        note=texts["note"] or before.note,
    )
    if known is None:
        return replace(told, verdict=Verdict.NEW, entry=after)
    verdict = Verdict.UNCHANGED if after == before else Verdict.CHANGED
    return replace(told, verdict=verdict, code=known[0], entry=after)


def _several(title: str) -> NoReturn:
    raise SeveralItems(title)


def _claim(
    title: str,
    known: tuple[ItemCode, ItemEntry] | None,
    lead: int | None,
    taken: set[ItemCode | tuple[str, int]],
) -> None:
    """Let a row stand for an item, once. Raises `EmptyText` for a new one that nobody leads."""
    if known is None and lead is None:
        raise EmptyText("lead_unit_id")
    mark = known[0] if known else (plain(title), lead or 0)
    if mark in taken:
        raise SeveralItems(title)
    taken.add(mark)


def _shown(text: str) -> str:
    """A text as it is told: personal data is masked."""
    personal = find_personal_data(text)
    return personal[1] if personal else text


def _known(kept: _Kept, row: ListRow, lead: int | None, *, alone: bool) -> tuple[ItemCode, ItemEntry] | None:
    """The item that a row is of. Raises `SeveralItems` where it may be any of several."""
    found = kept.items.get(plain(row.values[TITLE]), [])
    if not found or (alone and len(found) == 1):
        return found[0] if found else None
    if lead is None and not alone:  # which of the list's rows of this title it is cannot be told
        raise SeveralItems(row.values[TITLE][:TITLE_LENGTH])
    led = [one for one in found if lead in {None, one[1].lead_unit_id}]
    if len(led) == 1:
        return led[0]
    numbered = [one for one in led if str(one[0].number) == _number(row)]
    if len(numbered) == 1:
        return numbered[0]
    if not led and not alone:
        return None
    raise SeveralItems(row.values[TITLE][:TITLE_LENGTH])
