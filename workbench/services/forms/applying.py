"""Taking over what was collected: one act, with a receipt a file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.comparison import Absence, Cell, Row, Unclear, Value, Verdict, Why, canonical
from workbench.domain.items import ItemCode
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.backups import BEFORE_IMPORT, back_up_now
from workbench.services.entering import entry_of, lacks_reason
from workbench.services.errors import MonthAhead, PercentOutOfRange, ReasonNeeded
from workbench.services.forms.adding import as_item, checked_item, is_kept_by_now, write_item
from workbench.services.forms.filling import changed, form_values
from workbench.services.forms.finding import bytes_of
from workbench.services.forms.records import (
    Applied,
    CellId,
    CellLeft,
    CellTaken,
    Choice,
    Collected,
    CollectedFile,
    Decision,
    Decisions,
    Edited,
    FileChanged,
    FileVerdict,
    FileWhy,
    NewItem,
    RowId,
    shown,
)
from workbench.services.items import find_item
from workbench.services.month import view_month
from workbench.services.progress import FULL, ProgressEntry, write_progress
from workbench.storage.errors import ReadOnly
from workbench.storage.kept_files import content_hash, keep_file
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Receipt

_LEFT = {Verdict.CHANGED, Verdict.CONFLICT, Verdict.INVALID, Verdict.NEW, Verdict.UNKNOWN}
_SHOWN = 500  # characters of a value in a receipt


@dataclass
class _Outcome:
    """What becomes of one file: reports and items to write, and what its receipt says."""

    file: CollectedFile
    entries: list[tuple[ItemCode, ProgressEntry]] = field(default_factory=list)
    added: list[tuple[Row, NewItem]] = field(default_factory=list)
    taken: list[CellTaken] = field(default_factory=list)
    left: list[CellLeft] = field(default_factory=list)


@dataclass
class _Standing:
    """A month as it stands, and what the files that were settled before make of it in the same act."""

    lines: Mapping[ItemCode, Line]
    entries: dict[ItemCode, ProgressEntry] = field(default_factory=dict)
    said: dict[tuple[ItemCode, str], Value] = field(default_factory=dict)

    def entry(self, line: Line) -> ProgressEntry:
        """An item's report as it will be by then."""
        return self.entries.get(line.code) or entry_of(line)


def apply_collected(ledger: Ledger, collected: Collected, decisions: Decisions | None = None) -> Applied:
    """Take over what was collected, all of it as one act that one undo takes back.

    Without a decision a cell is taken where the unit changed it and nobody else did; all others are
    left, and rows that units added too. A decision can take or leave a cell or an added row, or write
    something else. What the ledger says by now goes before what it said when the files were looked at: a
    cell changed since then is left, and so is a row whose item was added. Of two files that are to write
    different things in one cell the first does. Raises `FileChanged`, `ReasonNeeded`,
    `PercentOutOfRange`, `EmptyText`, `TooLong`, `PersonalData`, `MonthAhead`, or a refusal of the ledger;
    nothing is taken over then.
    """
    if ledger.read_only:
        raise ReadOnly(ledger.path)
    outcomes = _outcomes(ledger, collected, decisions or {})
    taken, items = sum(len(one.taken) for one in outcomes), sum(len(one.added) for one in outcomes)
    back_up_now(ledger, BEFORE_IMPORT)
    for outcome in outcomes:
        _keep_file(ledger, outcome)
    with ledger.act("collect_forms", why=_why(outcomes)) as session:
        for outcome in outcomes:
            _write(session, outcome, ledger.moment)
    return Applied(
        taken=taken,
        left=sum(len(outcome.left) for outcome in outcomes),
        files=sum(outcome.file.verdict is FileVerdict.FORM for outcome in outcomes),
        items=items,
    )


def _outcomes(ledger: Ledger, collected: Collected, chosen: Decisions) -> list[_Outcome]:
    """What becomes of each file, as the ledger stands now. The same content twice is one file."""
    months: dict[Month, _Standing] = {}
    outcomes = []
    for file in collected.files:
        if file.why == FileWhy.SAME_FILE:
            continue
        outcome = _Outcome(file)
        if file.verdict is FileVerdict.FORM and file.month is not None:
            if file.month.first_day > ledger.today:
                raise MonthAhead(file.month, ledger.today)
            if file.month not in months:
                lines = {line.code: line for line in view_month(ledger, file.month).lines}
                months[file.month] = _Standing(lines)
            for row in file.rows:
                if row.verdict is Verdict.NEW:
                    _settle_added(outcome, row, months[file.month], chosen)
                else:
                    _settle(outcome, row, months[file.month], chosen)
        outcomes.append(outcome)
    return outcomes


def _write(session: Session, outcome: _Outcome, at: str) -> None:
    """Record a file's reports and items, and its receipt."""
    file = outcome.file
    for code, entry in outcome.entries:
        if file.month is not None:
            write_progress(session, find_item(session, code), file.month, entry, at, file.unit)
    for row, item in outcome.added:
        outcome.taken += write_item(session, item, file, row, at)
    if not _known(session, outcome):
        session.add(_receipt(outcome, at))


def _settle_added(outcome: _Outcome, row: Row, standing: _Standing, chosen: Decisions) -> None:
    """Decide on a row that the unit added: an item is made of it only where the secretary says so."""
    file = outcome.file
    choice = chosen.get(RowId(file.sha256, row.places[0]))
    item = as_item(row) if choice is Choice.TAKE else choice
    if isinstance(item, NewItem) and not is_kept_by_now(standing.lines.values(), row, file.unit_id):
        outcome.added.append((row, checked_item(item)))
    else:
        outcome.left.append(_left_row(row))


def _settle(outcome: _Outcome, row: Row, standing: _Standing, chosen: Decisions) -> None:
    """Decide on each cell of a row, and make the item's report of those that are taken."""
    line = standing.lines.get(row.key) if row.key is not None else None
    now = form_values(line) if line is not None else {}
    changes: dict[str, Value] = {}
    for cell in row.cells:
        choice = None
        if row.key is not None:
            choice = chosen.get(CellId(outcome.file.sha256, row.key, cell.field))
        stands = line is not None and _same(now.get(cell.field), cell.now)
        value = choice.value if isinstance(choice, Edited) else cell.returned
        wanted = stands and (isinstance(choice, Edited) or _is_taken(cell, choice))
        if wanted and not isinstance(value, Unclear | Absence) and _alone(standing, row, cell.field, value):
            changes[cell.field] = value
        elif cell.verdict in _LEFT:
            outcome.left.append(_left(row, cell))
    if not row.cells and row.verdict in _LEFT:  # a row without any value of its own
        outcome.left.append(_left_row(row))
    if row.key is None or line is None or not changes:
        return
    entry = changed(standing.entry(line), changes)
    if entry.percent is not None and not 0 <= entry.percent <= FULL:
        raise PercentOutOfRange(entry.percent)
    if lacks_reason(entry):
        raise ReasonNeeded(str(row.key))
    standing.entries[row.key] = entry
    standing.said |= {(row.key, name): value for name, value in changes.items()}
    outcome.entries.append((row.key, entry))
    outcome.taken += [CellTaken(row.key, name, value) for name, value in changes.items()]


def _alone(standing: _Standing, row: Row, field_name: str, value: Value) -> bool:
    """Whether no file that was settled before writes something else in the cell."""
    if row.key is None or (row.key, field_name) not in standing.said:
        return True
    return canonical(standing.said[row.key, field_name]) == canonical(value)


def _same(now: Value, then: Value | Absence) -> bool:
    return not isinstance(then, Absence) and canonical(now) == canonical(then)


def _is_taken(cell: Cell, choice: Decision | None) -> bool:
    if choice is Choice.TAKE:
        return cell.verdict in {Verdict.CHANGED, Verdict.CONFLICT, Verdict.UNKNOWN}
    return choice is None and cell.verdict is Verdict.CHANGED


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


def _keep_file(ledger: Ledger, outcome: _Outcome) -> None:
    """Keep the file itself, unless it is no form's or holds what a ledger never keeps."""
    file = outcome.file
    if file.verdict in {FileVerdict.NOT_A_FORM, FileVerdict.UNREADABLE}:
        return
    data = bytes_of(file.source, file.entry)
    if content_hash(data) != file.sha256:
        raise FileChanged(file.source)
    if not _holds_personal_data(file):
        keep_file(ledger.path, data)


def _holds_personal_data(file: CollectedFile) -> bool:
    """Whether anything that came back looks like it, whatever was decided of it."""
    return any(
        isinstance(one, Unclear) and one.why is Why.PERSONAL_DATA
        for row in (*file.rows, *file.set_aside)
        for one in (
            row.words.title,
            row.words.standard,
            row.words.due,
            *(cell.returned for cell in row.cells),
        )
    )


def _known(session: Session, outcome: _Outcome) -> bool:
    """Whether the file was received before and nothing new is said of it now."""
    file = outcome.file
    seen = select(Receipt.id).where(Receipt.sha256 == file.sha256, Receipt.verdict == file.verdict.value)
    return bool(file.sha256) and not outcome.taken and session.scalar(seen.limit(1)) is not None


def _receipt(outcome: _Outcome, at: str) -> Receipt:
    file = outcome.file
    taken = [
        {"item": str(one.item), "field": one.field, "value": one.value}
        | ({"added": one.added} if one.added else {})
        for one in outcome.taken
    ]
    left = [
        {
            "item": one.item,
            "field": one.field,
            "value": one.value,
            "verdict": one.verdict.value,
            "why": one.why.value if one.why else None,
        }
        for one in outcome.left
    ]
    return Receipt(
        received_at=at,
        file_name=_file_name(file),
        sha256=file.sha256,
        unit_id=file.unit_id if file.verdict is not FileVerdict.OTHER_LEDGER else None,
        month=file.month.key if file.month else None,
        version=file.version,
        verdict=file.verdict.value,
        why=str(file.why),
        taken=json.dumps(taken, ensure_ascii=False),
        left_alone=json.dumps(left, ensure_ascii=False),
    )


def _file_name(file: CollectedFile) -> str:
    """The file's own name, with its archive's where it came in one; its folder tells nobody anything."""
    return f"{file.source.name}/{file.entry}" if file.entry else file.source.name


def _why(outcomes: list[_Outcome]) -> str:
    units = dict.fromkeys(one.file.unit for one in outcomes if one.file.verdict is FileVerdict.FORM)
    months = dict.fromkeys(str(one.file.month) for one in outcomes if one.file.verdict is FileVerdict.FORM)
    return f"{'、'.join(months)} {'、'.join(units)}".strip()[:500]
