"""Three-way comparison of a form: as it was sent, as it came back, as the ledger stands now.

Pure: rows are known by their item's code, cells by the names of `FIELDS`. A cell's value is
compared in one canonical form on all three sides, so that what a spreadsheet program does to a text
in passing is no change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache

from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Kind

FIELDS = ("status", "percent", "done", "difficulties", "next_steps")  # what a unit fills in
_NOT_HELD = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
TEXT_FIELDS = ("done", "difficulties", "next_steps")
WORD_FIELDS = ("title", "standard", "due_words")  # what stands beside it, and is not a unit's to change


class Verdict(StrEnum):
    """What the comparison says of a cell or a row, the gravest last."""

    UNCHANGED = "unchanged"  # nothing to take: as sent on both sides, or both say the same by now
    CHANGED_HERE = "changed_here"  # the unit left it as sent; the ledger has moved on
    CHANGED = "changed"  # the unit changed it; the ledger has not
    MISSING = "missing"  # did not come back
    NEW = "new"  # a row the unit added
    UNKNOWN = "unknown"  # a row that is none of this form's; its cells may be of an item that others lead
    INVALID = "invalid"  # cannot be understood, or cannot be kept
    CONFLICT = "conflict"  # both sides changed it, differently


class Why(StrEnum):
    """Why a returned value is not taken as it stands."""

    NOT_A_STATUS = "not_a_status"
    NOT_A_PERCENTAGE = "not_a_percentage"
    NOT_A_TEXT = "not_a_text"
    FORMULA = "formula"  # a formula or an error stands where a value should
    TOO_LONG = "too_long"
    LINE_TOO_LONG = "line_too_long"  # a title, or the words for when it is due
    PERSONAL_DATA = "personal_data"
    REASON_NEEDED = "reason_needed"  # suspended without saying why
    ROWS_DIFFER = "rows_differ"  # the same item came back in several rows that say different things


@dataclass(frozen=True, slots=True)
class Unclear:
    """A returned value that is not taken: as it stood there (shortened, masked), and why."""

    text: str
    why: Why


class Absence(Enum):
    """Why there is no value at all."""

    NOT_RETURNED = "not_returned"  # the column did not come back
    NOT_KEPT = "not_kept"  # the ledger no longer holds the item


NOT_RETURNED, NOT_KEPT = Absence.NOT_RETURNED, Absence.NOT_KEPT

Value = str | int | None  # None and "" are the same blank; a status is its own word, «under_way»


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file: the sheet's name and the row, counted from 1."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a row for people, beside what a unit fills in: the list it is in, and its words.

    `kind` is None where nothing says which list. Words that the ledger would not keep are unclear.
    """

    kind: Kind | None = None
    title: str | Unclear = ""
    standard: str | Unclear = ""
    due: str | Unclear = ""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row that came back, with the `title` that stands there for people.

    `key` is None where it names no item: `added` tells a row that the unit wrote itself from one that
    might be several items.
    """

    key: ItemCode | None
    title: str
    place: Place
    values: Mapping[str, Value | Unclear]
    added: bool = False
    words: Words = Words()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell's three values and what they amount to."""

    field: str
    sent: Value
    returned: Value | Unclear | Absence
    now: Value | Absence
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """One row's verdicts. `verdict` is the gravest of its cells, or that of the row as a whole.

    A row of the form that did not come back has no `places`; a row that was doubled has several. `words`
    are those of the first of them; `asides` are the cells among them, by `WORD_FIELDS`, that the unit
    changed though they are not its to change.
    """

    key: ItemCode | None
    title: str
    places: tuple[Place, ...]
    verdict: Verdict
    cells: tuple[Cell, ...]
    words: Words = Words()
    asides: tuple[Cell, ...] = ()


_GRAVITY = {verdict: index for index, verdict in enumerate(Verdict)}


def gravest(verdicts: Sequence[Verdict]) -> Verdict:
    """The gravest of some verdicts; of none, unchanged."""
    return max(verdicts, key=_GRAVITY.__getitem__, default=Verdict.UNCHANGED)


@lru_cache(maxsize=4096)
def canonical_text(text: str) -> str:
    """A text as it is compared: as a spreadsheet can hold it, lines ended by a line feed alone.

    Spaces at the ends of lines and blank lines around it go, and a tab is a space.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").split("\n")
    return "\n".join(_NOT_HELD.sub("", line).rstrip() for line in lines).strip()


def canonical(value: Value) -> Value:
    """A value as it is compared: blank is None, texts are canonical."""
    return (canonical_text(value) or None) if isinstance(value, str) else value


def compare_cell(field: str, sent: Value, returned: Value | Unclear | Absence, now: Value | Absence) -> Cell:
    """The verdict on one cell."""
    before = canonical(sent)
    here = now if isinstance(now, Absence) else canonical(now)
    if isinstance(returned, Absence):
        verdict = Verdict.MISSING
    elif isinstance(returned, Unclear):
        verdict = Verdict.INVALID
    else:
        back = canonical(returned)
        if back == before:
            verdict = Verdict.UNCHANGED if here == before else Verdict.CHANGED_HERE
        elif here == before:
            verdict = Verdict.CHANGED
        else:
            verdict = Verdict.UNCHANGED if here == back else Verdict.CONFLICT
    return Cell(field, sent, returned, now, verdict)


def is_between_files(cell: Cell) -> bool:
    """Whether a conflict is one between files: the ledger itself has not moved on."""
    if cell.verdict is not Verdict.CONFLICT:
        return False
    return compare_cell(cell.field, cell.sent, cell.returned, cell.now).verdict is Verdict.CHANGED


def compare_words(words: Words, sent: Mapping[str, str], now: Mapping[str, str] | None) -> tuple[Cell, ...]:
    """The words of a row that came back otherwise than they were sent, and are not what stands now.

    White space and the width of letters say nothing here, and neither does a blank. What is not in `sent`
    is not compared. `now` is None where the ledger no longer holds the item.
    """
    cells = []
    for field, returned in zip(WORD_FIELDS, (words.title, words.standard, words.due), strict=True):
        if field not in sent or returned in {"", sent[field]}:
            continue  # nearly always, and without a closer look
        text = plain(returned.text if isinstance(returned, Unclear) else returned)
        if text in {"", plain(sent[field])}:
            continue
        here = NOT_KEPT if now is None else now[field]
        if isinstance(returned, Unclear):
            verdict = Verdict.INVALID
        elif isinstance(here, Absence):
            verdict = Verdict.CONFLICT
        elif plain(here) == text:
            continue
        else:
            verdict = Verdict.CHANGED if plain(here) == plain(sent[field]) else Verdict.CONFLICT
        cells.append(Cell(field, sent[field], returned, here, verdict))
    return tuple(cells)


def _one(sent: Value, returned: Sequence[Value | Unclear]) -> Value | Unclear:
    """What several rows of one item say: a value left as sent does not speak against another's change."""
    said = {value if isinstance(value, Unclear) else canonical(value): value for value in returned}
    said.pop(canonical(sent), None)
    if not said:
        return sent
    if len(said) == 1:
        return next(iter(said.values()))
    shown = " / ".join(
        value.text if isinstance(value, Unclear) else str(value or "") for value in said.values()
    )
    return Unclear(shown, Why.ROWS_DIFFER)


def compare(
    sent: Mapping[ItemCode, Mapping[str, Value]],
    returned: Sequence[ReturnedRow],
    now: Mapping[ItemCode, Mapping[str, Value]],
    titles: Mapping[ItemCode, str],
    *,
    expected: frozenset[ItemCode] | None = None,
) -> tuple[Row, ...]:
    """The verdicts on a whole form: its rows in the order they were sent, then those it did not hold.

    `titles` name the rows sent. Of the rows that did not come back only the `expected` ones are told
    as missing; without it, all.
    """
    back: dict[ItemCode, list[ReturnedRow]] = {}
    others: dict[Row, tuple[Place, ...]] = {}  # what stands there twice, word for word, is told once
    for row in returned:
        if row.key is not None and row.key in sent:
            back.setdefault(row.key, []).append(row)
        else:
            other = _stranger(row, now)
            others[other] = (*others.get(other, ()), row.place)
    rows: list[Row] = []
    for key, values in sent.items():
        here = now.get(key)
        if key in back:
            rows.append(_row(key, titles[key], values, back[key], here))
        elif expected is None or key in expected:
            cells = tuple(
                Cell(field, values.get(field), NOT_RETURNED, _here(here, field), Verdict.MISSING)
                for field in FIELDS
            )
            rows.append(Row(key, titles[key], (), Verdict.MISSING, cells))
    return (*rows, *(replace(row, places=places) for row, places in others.items()))


def _here(now: Mapping[str, Value] | None, field: str) -> Value | Absence:
    return NOT_KEPT if now is None else now.get(field)


def _row(
    key: ItemCode,
    title: str,
    sent: Mapping[str, Value],
    returned: Sequence[ReturnedRow],
    now: Mapping[str, Value] | None,
) -> Row:
    cells = []
    for field in FIELDS:
        said = [row.values[field] for row in returned if field in row.values]
        value = _one(sent.get(field), said) if said else NOT_RETURNED
        cells.append(compare_cell(field, sent.get(field), value, _here(now, field)))
    verdict = gravest([cell.verdict for cell in cells])
    places = tuple(row.place for row in returned)
    return Row(key, title, places, verdict, tuple(cells), returned[0].words)


def _stranger(row: ReturnedRow, now: Mapping[ItemCode, Mapping[str, Value]]) -> Row:
    """A row the form did not hold, without its place: added by the unit, or of an item that others lead."""
    verdict = Verdict.NEW if row.added and row.key is None else Verdict.UNKNOWN
    here = now.get(row.key, {}) if row.key is not None else {}
    cells = tuple(
        _told(field, row.values[field], here.get(field), verdict)
        for field in FIELDS
        if field in row.values and row.values[field] not in (None, "")
    )
    return Row(row.key, row.title, (), verdict, cells, row.words)


def _told(field: str, returned: Value | Unclear, now: Value, verdict: Verdict) -> Cell:
    """A cell of a row that was not sent: nothing of it is plain."""
    if isinstance(returned, Unclear):
        return Cell(field, None, returned, now, Verdict.INVALID)
    same = canonical(returned) == canonical(now)
    return Cell(field, None, returned, now, Verdict.UNCHANGED if same else verdict)
