"""Forms back: each file told apart, each form compared with what was sent and what is kept now.

Nothing is written here: what is found is shown first, and taken over by `applying`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from workbench.domain.comparison import (
    Absence,
    Cell,
    ReturnedRow,
    Row,
    Unclear,
    Value,
    Verdict,
    Why,
    canonical,
    compare,
    gravest,
)
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.domain.personal_data import find_personal_data
from workbench.exchange.form_matching import match_rows
from workbench.exchange.safe_reading import SafeReader
from workbench.services.entering import lacks_reason
from workbench.services.forms.desk import Desk
from workbench.services.forms.filling import filled_in, form_values, keepable
from workbench.services.forms.finding import Found, GoingOn, find_files
from workbench.services.forms.judging import Judged, judge
from workbench.services.forms.records import Collected, CollectedFile, FileVerdict, FileWhy
from workbench.storage.ledger import Ledger

_TITLE = 200  # characters of a title that are shown
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def collect(
    ledger: Ledger,
    paths: Sequence[Path],
    *,
    reader: SafeReader | None = None,
    going_on: GoingOn | None = None,
) -> Collected:
    """Look at files, folders and archives, and compare the forms among them. Changes nothing.

    A `reader` that is running already saves its start. `going_on` is told how many files are read, of how
    many; False stops it, and what was read until then is told. Whatever stands in a file, nothing is
    raised for it.
    """
    if reader is None:
        with SafeReader() as own:
            return collect(ledger, paths, reader=own, going_on=going_on)
    files = find_files(paths, reader, going_on)
    desk = Desk(ledger)
    desk.prepare()  # while the files are read
    told = [(place, found, judge(desk, found)) for place, found in files]
    judged = [(found, one) for _, found, one in sorted(told, key=lambda one: one[0])]
    return Collected(_crossed([_compared(desk, one) for one in _superseded(judged)]))


def _compared(desk: Desk, judged: Judged) -> CollectedFile:
    """A form with its rows compared; any other file as it is."""
    file, form, identity = judged.file, judged.form, judged.identity
    snapshot = desk.snapshot(identity) if identity is not None else None
    if file.verdict is not FileVerdict.FORM or form is None or identity is None or snapshot is None:
        return file
    lines = desk.lines(identity.month)
    matched = match_rows(snapshot.titles, form.rows, (identity.ledger, identity.unit_id))
    returned = [_kept(row, snapshot.values) for row in matched]
    now = {code: form_values(lines[code]) for code in snapshot.values if code in lines}
    expected: frozenset[ItemCode] | None = None
    if form.single:  # one sheet of several: the other lists did not come in this file
        kinds = {row.key.kind for row in returned if row.key is not None}
        expected = frozenset(code for code in snapshot.values if code.kind in kinds)
    rows = compare(snapshot.values, returned, now, snapshot.titles, expected=expected)
    return replace(file, rows=tuple(_reasoned(row, lines) for row in rows))


def _kept(row: ReturnedRow, sent: Mapping[ItemCode, Mapping[str, Value]]) -> ReturnedRow:
    """A row whose values are only what the ledger would keep; what it would not says why."""
    before: Mapping[str, Value] = sent.get(row.key, {}) if row.key is not None else {}
    values = {name: keepable(name, value, canonical(before.get(name))) for name, value in row.values.items()}
    personal = find_personal_data(row.title)
    title = personal[1] if personal else row.title[:_TITLE]
    return replace(row, title=title, values=values)


def _with_verdicts(row: Row, changed: Mapping[str, Cell]) -> Row:
    """A row with some cells judged anew."""
    cells = tuple(changed.get(cell.field, cell) for cell in row.cells)
    return replace(row, cells=cells, verdict=gravest([cell.verdict for cell in cells]))


def _reasoned(row: Row, lines: Mapping[ItemCode, Line]) -> Row:
    """A row that suspends an item without saying why: its status is not taken as it stands."""
    changes = plain_changes(row)
    if row.key is None or changes.get("status") != Status.SUSPENDED or row.key not in lines:
        return row
    if not lacks_reason(filled_in(lines[row.key], changes)):
        return row
    unclear = Unclear(Status.SUSPENDED.value, Why.REASON_NEEDED)
    status = next(cell for cell in row.cells if cell.field == "status")
    return _with_verdicts(row, {"status": replace(status, returned=unclear, verdict=Verdict.INVALID)})


def plain_changes(row: Row) -> dict[str, Value]:
    """The fields that the unit changed and nobody else did, with their new values."""
    return {
        cell.field: cell.returned
        for cell in row.cells
        if cell.verdict is Verdict.CHANGED and not isinstance(cell.returned, Unclear | Absence)
    }


def _whose(judged: Judged) -> tuple[int | None, Month | None, frozenset[Kind | None] | None]:
    """What a form is of: unit and month, and the lists where it is not the whole form."""
    form = judged.form
    kinds = frozenset(row.kind for row in form.rows) if form is not None and form.single else None
    return judged.file.unit_id, judged.file.month, kinds


def _superseded(judged: Sequence[tuple[Found, Judged]]) -> list[Judged]:
    """Of several forms of one unit and month only the newest stands; of single lists the newest of each.

    The version that was sent later goes first, then what the files say of their last saving, then the
    time they bear on disk.
    """

    def age(index: int) -> tuple[int, datetime, datetime, int]:
        found, one = judged[index]
        return one.file.version or 0, one.modified or _EARLIEST, found.at or _EARLIEST, index

    newest: dict[tuple[object, ...], int] = {}
    for index, (_, one) in enumerate(judged):
        if one.file.verdict is FileVerdict.FORM:
            newest[_whose(one)] = max(newest.get(_whose(one), index), index, key=age)
    result = []
    for index, (_, one) in enumerate(judged):
        # A text file holds one list: beside it only the same list, or a whole form, may be the newer one.
        rivals = {newest.get(_whose(one), index), newest.get((*_whose(one)[:2], None), index)}
        kept = max(rivals, key=age)
        if one.file.verdict is FileVerdict.FORM and kept != index:
            same = judged[kept][1].file.sha256 == one.file.sha256
            why = FileWhy.SAME_FILE if same else FileWhy.NEWER_FILE
            result.append(replace(one, file=replace(one.file, verdict=FileVerdict.SUPERSEDED, why=why)))
        else:
            result.append(one)
    return result


def _crossed(files: Sequence[CollectedFile]) -> tuple[CollectedFile, ...]:
    """What two units' forms say differently of one cell is a conflict between them."""
    said: dict[tuple[Month | None, ItemCode | None, str], set[Value]] = {}
    for file in files:
        for row in file.rows:
            for name, value in plain_changes(row).items():
                said.setdefault((file.month, row.key, name), set()).add(canonical(value))
    if all(len(values) == 1 for values in said.values()):
        return tuple(files)

    def crossed(file: CollectedFile, row: Row) -> Row:
        disputed = {
            cell.field: replace(cell, verdict=Verdict.CONFLICT)
            for cell in row.cells
            if cell.verdict is Verdict.CHANGED and len(said[file.month, row.key, cell.field]) > 1
        }
        return _with_verdicts(row, disputed) if disputed else row

    return tuple(replace(file, rows=tuple(crossed(file, row) for row in file.rows)) for file in files)
