"""The rows of a list compared with the items of a kind and the units, as the ledger has them.

An item is known again by its title within its kind; where several bear it, by lead unit or number too.
A blank cell says nothing, so that it takes nothing away. Units are matched, never created.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NoReturn

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.comparison import Verdict
from workbench.domain.cycles import Cycle
from workbench.domain.deadlines import understand
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData, find_personal_data
from workbench.exchange.list_columns import DUE, LEAD, NUMBER, SUPPORTING, TITLE
from workbench.exchange.list_reader import ListRow
from workbench.services.errors import ActRefused, EmptyText, SeveralItems, TooLong, UnknownUnits
from workbench.services.items import TITLE_LENGTH, ItemEntry
from workbench.services.list_memory import unit_aliases
from workbench.services.texts import long_text, one_line
from workbench.services.units import successor, unit_records
from workbench.storage.tables import Item, ItemSupport, UnitName

_BETWEEN = re.compile(r"[、,，;；/\n]+")
_TEXTS = ("standard", "basis", "note")


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row as it is understood. `entry` is what applying it keeps, `before` what the ledger has.

    `why` says why it is left alone. `aliases` are the names in it that are no unit's own, with the unit
    that each was said to mean.
    """

    row: int
    values: Mapping[str, str]
    due: date | None
    due_words: str
    doubt: bool
    verdict: Verdict
    code: ItemCode | None = None
    before: ItemEntry | None = None
    entry: ItemEntry | None = None
    why: ActRefused | PersonalData | None = None
    aliases: Mapping[str, int] = field(default_factory=dict)
    cycle: Cycle = Cycle.ONCE

    @property
    def can_be_kept(self) -> bool:
        """Whether there is something in it to keep."""
        return self.verdict in {Verdict.NEW, Verdict.CHANGED} and self.entry is not None

    @property
    def needs_a_look(self) -> bool:
        """Whether it is left alone, or kept with a deadline that is in doubt."""
        plain_verdict = self.verdict in {Verdict.UNCHANGED, Verdict.NEW, Verdict.CHANGED}
        return not plain_verdict or (self.doubt and self.verdict is not Verdict.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Kept:
    """The items of a kind by title, and the units in force by name: those of the ledger, and by alias."""

    kind: Kind
    names: Mapping[int, str]
    units: Mapping[str, frozenset[int]]
    aliases: Mapping[str, int]
    items: Mapping[str, list[tuple[ItemCode, ItemEntry]]]

    def unit_ids(self, text: str) -> tuple[tuple[int, ...], dict[str, int]]:
        """The units that a text names, and those of its names that are aliases. Raises `UnknownUnits`."""
        whole = self.units.get(plain(text), frozenset())
        if len(whole) == 1:
            return tuple(whole), {}
        ids: list[int] = []
        unknown: list[str] = []
        aliases: dict[str, int] = {}
        for name in filter(None, map(str.strip, _BETWEEN.split(text))):
            named = self.units.get(plain(name), frozenset())
            if len(named) == 1:
                ids += named
            elif plain(name) in self.aliases:
                aliases[name] = self.aliases[plain(name)]
                ids.append(aliases[name])
            else:
                unknown.append(name)
        if unknown:
            raise UnknownUnits(tuple(dict.fromkeys(unknown)))
        return tuple(dict.fromkeys(ids)), aliases


def kept_of(session: Session, kind: Kind, month: Month, answers: Mapping[str, int]) -> Kept:
    """What a list is compared with. `answers` are units that names were just said to mean."""
    records = {record.id: record for record in unit_records(session, month)}
    names: dict[str, set[int]] = defaultdict(set)
    for row in session.scalars(select(UnitName)):
        stands = successor(row.unit_id, records)
        if records[stands].in_force:
            for name in filter(None, (row.name, row.short_name)):
                names[plain(name)].add(stands)
    said = unit_aliases(session) | {plain(name): unit_id for name, unit_id in answers.items()}
    means = {name: successor(unit_id, records) for name, unit_id in said.items() if unit_id in records}
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
    return Kept(
        kind,
        names={record.id: record.name for record in records.values() if record.in_force},
        units={name: frozenset(ids) for name, ids in names.items()},
        aliases={name: unit_id for name, unit_id in means.items() if records[unit_id].in_force},
        items=items,
    )


def compare_rows(kept: Kept, rows: Sequence[ListRow], year: int) -> tuple[ImportRow, ...]:
    """Each row with what becomes of it; `year` is the one that deadlines without a year are of."""
    titles = Counter(plain(row.values[TITLE]) for row in rows)
    doubled = Counter(_said_to_be(row) for row in rows)
    taken: set[ItemCode | tuple[str, int]] = set()
    alone = [(titles[plain(row.values[TITLE])] == 1, doubled[_said_to_be(row)] == 1) for row in rows]
    return tuple(
        _row(kept, row, year, alone=one, once=once, taken=taken)
        for row, (one, once) in zip(rows, alone, strict=True)
    )


def _said_to_be(row: ListRow) -> tuple[str, str]:
    return plain(row.values[TITLE]), plain(row.values.get(LEAD, ""))


def _number(row: ListRow) -> str:
    return re.sub(r"\D", "", row.values.get(NUMBER, ""))


def _row(
    kept: Kept,
    row: ListRow,
    year: int,
    *,
    alone: bool,
    once: bool,
    taken: set[ItemCode | tuple[str, int]],
) -> ImportRow:
    """A row compared. `alone`: no other row bears its title; `once`: none its title and lead unit."""
    deadline = understand(" ".join(row.values.get(DUE, "").split()), year)
    shown = {name: masked(text) for name, text in row.values.items()}
    told = ImportRow(
        row.row,
        shown,
        deadline.due,
        masked(deadline.words),
        deadline.doubtful,
        Verdict.UNCHANGED,
        cycle=deadline.cycle,
    )
    try:
        leading, led = kept.unit_ids(row.values.get(LEAD, ""))
        supporting, supported = kept.unit_ids(row.values.get(SUPPORTING, ""))
        told = replace(told, aliases=led | supported)
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
    before = known[1] if known else ItemEntry(kept.kind, title, lead or 0)
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
    return replace(told, verdict=verdict, code=known[0], before=before, entry=after)


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


def masked(text: str) -> str:
    """A text as it is told: personal data is masked."""
    personal = find_personal_data(text)
    return personal[1] if personal else text


def _known(kept: Kept, row: ListRow, lead: int | None, *, alone: bool) -> tuple[ItemCode, ItemEntry] | None:
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
