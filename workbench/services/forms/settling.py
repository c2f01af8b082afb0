"""What becomes of each file that was collected, as the secretary decided: nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.domain.comparison import (
    WORD_FIELDS,
    Absence,
    Cell,
    Row,
    Unclear,
    Value,
    Verdict,
    canonical,
)
from workbench.domain.items import ItemCode
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.entering import entry_of, lacks_reason
from workbench.services.errors import MonthAhead, PercentOutOfRange, ReasonNeeded
from workbench.services.forms.adding import as_item, checked_item, checked_words, is_kept_by_now
from workbench.services.forms.filling import changed, form_values, word_values
from workbench.services.forms.records import (
    CellId,
    CellLeft,
    CellTaken,
    Choice,
    Collected,
    CollectedFile,
    Decision,
    Decisions,
    Edited,
    FileVerdict,
    FileWhy,
    NewItem,
    RowId,
    shown,
)
from workbench.services.month import view_month
from workbench.services.progress import FULL, ProgressEntry
from workbench.storage.ledger import Ledger

_LEFT = {Verdict.CHANGED, Verdict.CONFLICT, Verdict.INVALID, Verdict.NEW, Verdict.UNKNOWN}
_SHOWN = 500  # characters of a value in a receipt


@dataclass
class Outcome:
    """What becomes of one file: what to write of reports, of items' words, of items made; and its receipt."""

    file: CollectedFile
    entries: list[tuple[ItemCode, ProgressEntry]] = field(default_factory=list)
    reworded: list[tuple[ItemCode, Mapping[str, str]]] = field(default_factory=list)
    added: list[tuple[Row, NewItem]] = field(default_factory=list)
    taken: list[CellTaken] = field(default_factory=list)
    left: list[CellLeft] = field(default_factory=list)


@dataclass
class _Standing:
    """A month as it stands, and what the files that were settled before make of it in the same act."""

    month: Month
    lines: Mapping[ItemCode, Line]
    entries: dict[ItemCode, ProgressEntry] = field(default_factory=dict)
    said: dict[tuple[ItemCode, str], Value] = field(default_factory=dict)

    def values(self, line: Line) -> dict[str, Value]:
        """What a form would show of an item now."""
        return {**form_values(line), **word_values(line, self.month)}

    def is_alone(self, code: ItemCode, name: str, value: Value) -> bool:
        """Whether no file that was settled before writes something else in the cell."""
        return (code, name) not in self.said or canonical(self.said[code, name]) == canonical(value)


def settle(ledger: Ledger, collected: Collected, chosen: Decisions) -> list[Outcome]:
    """What becomes of each file, as the ledger stands now. The same content twice is one file.

    Raises `ReasonNeeded`, `PercentOutOfRange`, `EmptyText`, `TooLong`, `PersonalData` or `MonthAhead`.
    """
    months: dict[Month, _Standing] = {}
    outcomes = []
    for file in collected.files:
        if file.why == FileWhy.SAME_FILE:
            continue
        outcome = Outcome(file)
        if file.verdict is FileVerdict.FORM and file.month is not None:
            if file.month.first_day > ledger.today:
                raise MonthAhead(file.month, ledger.today)
            if file.month not in months:
                lines = {line.code: line for line in view_month(ledger, file.month).lines}
                months[file.month] = _Standing(file.month, lines)
            for row in file.rows:
                if row.verdict is Verdict.NEW:
                    _settle_added(outcome, row, months[file.month], chosen)
                else:
                    _settle_row(outcome, row, months[file.month], chosen)
        outcomes.append(outcome)
    return outcomes


def _settle_added(outcome: Outcome, row: Row, standing: _Standing, chosen: Decisions) -> None:
    """Decide on a row that the unit added: something is made of it only where the secretary says so."""
    file = outcome.file
    choice = chosen.get(RowId(file.sha256, row.places[0]))
    item = as_item(row) if choice is Choice.TAKE else choice
    if isinstance(item, NewItem) and item.instead is not None:
        _settle_instead(outcome, row, standing, item, item.instead)
    elif isinstance(item, NewItem) and not is_kept_by_now(standing.lines.values(), row, file.unit_id):
        outcome.added.append((row, checked_item(item)))
    else:
        outcome.left.append(_left_row(row))


def _settle_instead(outcome: Outcome, row: Row, standing: _Standing, item: NewItem, code: ItemCode) -> None:
    """Take a row for an item that there is: under another title, or beside the row that was sent."""
    line = standing.lines.get(code)
    if line is None:
        outcome.left.append(_left_row(row))
        return
    now, kept = standing.values(line), checked_item(item)
    said = {"title": kept.title, "standard": kept.standard, "due_words": kept.due_words, **kept.values}
    changes = {
        name: value
        for name, value in said.items()
        if canonical(value) not in {None, canonical(now.get(name))}
    }
    if any(not standing.is_alone(code, name, value) for name, value in changes.items()):
        outcome.left.append(_left_row(row))
        return
    _take(outcome, standing, line, changes, added=row.title)
    if "title" not in changes:  # by which the row is known again
        outcome.taken.append(CellTaken(code, "title", line.title, row.title))


def _settle_row(outcome: Outcome, row: Row, standing: _Standing, chosen: Decisions) -> None:
    """Decide on each cell of a row, and make the item's report of those that are taken."""
    line = standing.lines.get(row.key) if row.key is not None else None
    now = standing.values(line) if line is not None else {}
    changes: dict[str, Value] = {}
    for cell in (*row.cells, *row.asides):
        choice = None
        if row.key is not None:
            choice = chosen.get(CellId(outcome.file.sha256, row.key, cell.field))
        value = choice.value if isinstance(choice, Edited) else cell.returned
        wanted = isinstance(choice, Edited) or _is_taken(cell, choice)
        if (
            wanted
            and line is not None
            and _same(now.get(cell.field), cell.now)
            and not isinstance(value, Unclear | Absence)
            and standing.is_alone(line.code, cell.field, value)
        ):
            changes[cell.field] = value
        elif cell.verdict in _LEFT:
            outcome.left.append(_left(row, cell))
    if not row.cells and row.verdict in _LEFT:  # a row without any value of its own
        outcome.left.append(_left_row(row))
    if line is not None and changes:
        _take(outcome, standing, line, changes)


def _take(
    outcome: Outcome, standing: _Standing, line: Line, changes: Mapping[str, Value], added: str = ""
) -> None:
    """Write some cells of an item, on top of what other files wrote of it in this act."""
    words = checked_words({name: str(changes[name] or "") for name in WORD_FIELDS if name in changes})
    if words:
        outcome.reworded.append((line.code, words))
    report = {name: value for name, value in changes.items() if name not in WORD_FIELDS}
    if report:
        entry = changed(standing.entries.get(line.code) or entry_of(line), report)
        if entry.percent is not None and not 0 <= entry.percent <= FULL:
            raise PercentOutOfRange(entry.percent)
        if lacks_reason(entry):
            raise ReasonNeeded(str(line.code))
        standing.entries[line.code] = entry
        outcome.entries.append((line.code, entry))
    standing.said |= {(line.code, name): value for name, value in changes.items()}
    outcome.taken += [
        CellTaken(line.code, name, words.get(name, value), added) for name, value in changes.items()
    ]


def _same(now: Value, then: Value | Absence) -> bool:
    return not isinstance(then, Absence) and canonical(now) == canonical(then)


def _is_taken(cell: Cell, choice: Decision | None) -> bool:
    if choice is Choice.TAKE:
        return cell.verdict in {Verdict.CHANGED, Verdict.CONFLICT, Verdict.UNKNOWN}
    # An item's own words are not the unit's to change.
    return choice is None and cell.verdict is Verdict.CHANGED and cell.field not in WORD_FIELDS


def _left(row: Row, cell: Cell) -> CellLeft:
    why = cell.returned.why if isinstance(cell.returned, Unclear) else None
    value = None if isinstance(cell.returned, Absence) else shown(cell.returned)
    if isinstance(value, str):
        value = value[:_SHOWN]
    return CellLeft(str(row.key or row.title), cell.field, value, cell.verdict, why)


def _left_row(row: Row) -> CellLeft:
    """A row that was left as a whole, with the first reason why something in it could not be kept."""
    words = (row.words.title, row.words.standard, row.words.due, *(cell.returned for cell in row.cells))
    why = next((one.why for one in words if isinstance(one, Unclear)), None)
    return CellLeft(str(row.key or row.title), "", None, row.verdict, why)
