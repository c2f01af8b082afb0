"""Forms back: each file told apart, each form compared with what was sent and what is kept now.

Nothing is written here: what is found is shown first, and taken over by `applying`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

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
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line, UnitRecord
from workbench.domain.months import Month
from workbench.domain.personal_data import find_personal_data
from workbench.exchange.form import FormIdentity
from workbench.exchange.form_matching import match_rows
from workbench.exchange.form_reader import ReturnedForm, read_form
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Refusal, Unreadable
from workbench.services.entering import lacks_reason
from workbench.services.forms.filling import filled_in, form_values, keepable
from workbench.services.forms.finding import Found, find_files
from workbench.services.forms.records import Collected, CollectedFile, FileVerdict, FileWhy
from workbench.services.month import view_month
from workbench.services.settings import ledger_id
from workbench.services.units import unit_records
from workbench.storage.ledger import Ledger
from workbench.storage.tables import SentForm

_MATCHED = 0.5  # the share of rows that must bear titles that were sent, where no key says whose form it is
_TITLE = 200  # characters of a title that are shown
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def collect(ledger: Ledger, paths: Sequence[Path], *, reader: SafeReader | None = None) -> Collected:
    """Look at files, folders and archives, and compare the forms among them. Changes nothing.

    A `reader` that is running already saves its start. Whatever stands in a file, nothing is raised for it.
    """
    if reader is None:
        with SafeReader() as own:
            return collect(ledger, paths, reader=own)
    desk = _Desk(ledger)  # while the reading process starts
    told = [(place, found, desk.judge(found)) for place, found in find_files(paths, reader)]
    judged = [(found, one) for _, found, one in sorted(told, key=lambda one: one[0])]
    return Collected(_crossed([desk.compared(one) for one in _superseded(judged)]))


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """What was sent: the titles and values by item."""

    titles: Mapping[ItemCode, str]
    values: Mapping[ItemCode, Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A file with its verdict, before it is compared."""

    file: CollectedFile
    form: ReturnedForm | None = None
    modified: datetime | None = None


@dataclass
class _Desk:
    """What the ledger knows that files are held against; months and snapshots are read once each."""

    ledger: Ledger
    own_id: UUID = field(init=False)
    sent: dict[tuple[int, int], int] = field(init=False)  # unit and month -> newest version
    units: dict[Month, tuple[UnitRecord, ...]] = field(default_factory=dict)
    lines: dict[Month, Mapping[ItemCode, Line]] = field(default_factory=dict)
    contents: dict[Month, Mapping[tuple[int, int], str]] = field(default_factory=dict)
    snapshots: dict[tuple[int, Month, int], _Snapshot | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own_id = UUID(ledger_id(self.ledger))
        newest = select(SentForm.unit_id, SentForm.month, func.max(SentForm.version)).group_by(
            SentForm.unit_id, SentForm.month
        )
        with self.ledger.reading() as session:
            self.sent = {(unit, month): version for unit, month, version in session.execute(newest)}

    def judge(self, found: Found) -> _Judged:
        """What a file is, as far as it alone can tell."""
        file = CollectedFile(
            found.path, found.source, found.entry, found.sha256, FileVerdict.NOT_A_FORM, FileWhy.NO_LIST
        )
        if isinstance(found.content, Unreadable):
            why = found.content.why
            strange = why is Refusal.NOT_A_SPREADSHEET
            verdict = FileVerdict.NOT_A_FORM if strange else FileVerdict.UNREADABLE
            return _Judged(replace(file, verdict=verdict, why=why))
        form = read_form(found.content)
        if form is None:
            return _Judged(file)
        modified = found.content.modified or found.at
        identity = form.identity
        if identity is not None and identity.ledger != self.own_id:
            month = identity.month
            told = replace(file, verdict=FileVerdict.OTHER_LEDGER, why=FileWhy.FROM_ELSEWHERE, month=month)
            return _Judged(replace(told, unit=form.unit), form, modified)
        identity = identity or self._guess(form)
        if identity is None:
            return _Judged(replace(file, why=FileWhy.UNKNOWN_FORM))
        unit = self._name(identity)
        file = replace(
            file, unit_id=identity.unit_id, unit=unit, month=identity.month, version=identity.version
        )
        verdict, doubt = self._doubt(form, identity, found, unit)
        if verdict is FileVerdict.FORM:
            self._lines(identity.month)  # while the next files are read
        return _Judged(replace(file, verdict=verdict, why=doubt), form, modified)

    def _doubt(
        self, form: ReturnedForm, identity: FormIdentity, found: Found, unit: str
    ) -> tuple[FileVerdict, str]:
        """Whether a form of this ledger is what it says it is, and still asked for."""
        if self._snapshot(identity) is None:
            return FileVerdict.OTHER_LEDGER, FileWhy.NEVER_SENT
        most = form.units().most_common(1)
        if most and most[0][0] != identity.unit_id:
            return FileVerdict.OTHER_UNIT, FileWhy.ROWS_OF_ANOTHER
        if form.unit and plain(form.unit) != plain(unit):
            named = self._unit_named(form.unit, identity.month)
            if named is not None and named.id != identity.unit_id:
                return FileVerdict.OTHER_UNIT, FileWhy.WORDS_OF_ANOTHER
        if self._named_for_another(Path(found.path).name, identity):
            return FileVerdict.OTHER_UNIT, FileWhy.NAMED_FOR_ANOTHER
        newest = max(month for unit_id, month in self.sent if unit_id == identity.unit_id)
        if identity.month.key < newest:
            return FileVerdict.OTHER_MONTH, FileWhy.LATER_MONTH_SENT
        return FileVerdict.FORM, ""

    def _names(self, month: Month) -> tuple[UnitRecord, ...]:
        if month not in self.units:
            with self.ledger.reading() as session:
                self.units[month] = unit_records(session, month)
        return self.units[month]

    def _name(self, identity: FormIdentity) -> str:
        return next((unit.name for unit in self._names(identity.month) if unit.id == identity.unit_id), "")

    def _unit_named(self, words: str, month: Month) -> UnitRecord | None:
        wanted = plain(words)
        for unit in self._names(month):
            if wanted in {plain(unit.name), plain(unit.short_name)}:
                return unit
        return None

    def _named_for_another(self, file_name: str, identity: FormIdentity) -> bool:
        """Whether a file bears another unit's full name, and not its own unit's."""
        name = plain(file_name)
        bearing = {
            unit.id
            for unit in self._names(identity.month)
            if unit.in_force and len(unit.name) > 2 and plain(unit.name) in name  # noqa: PLR2004 - no chance syllable
        }
        own = next(unit for unit in self._names(identity.month) if unit.id == identity.unit_id)
        mentioned = identity.unit_id in bearing or (own.short_name and plain(own.short_name) in name)
        return bool(bearing) and not mentioned

    def _guess(self, form: ReturnedForm) -> FormIdentity | None:
        """Whose a form is that lost all its keys: by the words above its lists, or by its titles alone."""
        titles = {plain(row.title) for row in form.rows if row.title}
        best: tuple[float, FormIdentity] | None = None
        for (unit_id, key), version in sorted(self.sent.items(), key=lambda one: one[0][1]):
            identity = FormIdentity(self.own_id, Month.from_key(key), unit_id, version)
            if form.month is not None and form.month != identity.month:
                continue
            if form.unit and plain(form.unit) != plain(self._name(identity)):
                continue
            snapshot = self._snapshot(identity)
            if snapshot is None or not titles:
                continue
            known = {plain(title) for title in snapshot.titles.values()}
            share = len(titles & known) / len(titles)
            if share >= _MATCHED and (best is None or share >= best[0]):
                best = share, identity
        return best[1] if best else None

    def _snapshot(self, identity: FormIdentity) -> _Snapshot | None:
        month = identity.month
        if month not in self.contents:
            query = select(SentForm.unit_id, SentForm.version, SentForm.content)
            with self.ledger.reading() as session:
                rows = session.execute(query.where(SentForm.month == month.key)).all()
                self.contents[month] = {(unit, version): content for unit, version, content in rows}
        key = identity.unit_id, month, identity.version
        if key not in self.snapshots:
            content = self.contents[month].get((identity.unit_id, identity.version))
            self.snapshots[key] = None if content is None else _read_snapshot(content)
        return self.snapshots[key]

    def _lines(self, month: Month) -> Mapping[ItemCode, Line]:
        if month not in self.lines:
            self.lines[month] = {line.code: line for line in view_month(self.ledger, month).lines}
        return self.lines[month]

    def compared(self, judged: _Judged) -> CollectedFile:
        """A form with its rows compared; any other file as it is."""
        file, form = judged.file, judged.form
        if file.verdict is not FileVerdict.FORM or form is None:
            return file
        if file.month is None or file.unit_id is None or file.version is None:
            return file
        identity = FormIdentity(self.own_id, file.month, file.unit_id, file.version)
        snapshot, lines = self._snapshot(identity), self._lines(file.month)
        if snapshot is None:
            return file
        matched = match_rows(snapshot.titles, form.rows, (identity.ledger, identity.unit_id))
        returned = [_kept(row, snapshot.values) for row in matched]
        now = {code: form_values(lines[code]) for code in snapshot.values if code in lines}
        expected: frozenset[ItemCode] | None = None
        if form.single:  # one sheet of several: the other lists did not come in this file
            kinds = {row.key.kind for row in returned if row.key is not None}
            expected = frozenset(code for code in snapshot.values if code.kind in kinds)
        rows = compare(snapshot.values, returned, now, snapshot.titles, expected=expected)
        return replace(file, rows=tuple(_reasoned(row, lines) for row in rows))


def _read_snapshot(content: str) -> _Snapshot:
    rows = [(ItemCode.parse(row["item"]), row) for row in json.loads(content)["rows"]]
    return _Snapshot({code: row["title"] for code, row in rows}, {code: row["values"] for code, row in rows})


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


def _superseded(judged: Sequence[tuple[Found, _Judged]]) -> list[_Judged]:
    """Of several forms of one unit and month only the newest stands.

    The version that was sent later goes first, then what the files say of their last saving, then the
    time they bear on disk.
    """

    def age(index: int) -> tuple[int, datetime, datetime, int]:
        found, one = judged[index]
        return one.file.version or 0, one.modified or _EARLIEST, found.at or _EARLIEST, index

    newest: dict[tuple[int | None, Month | None], int] = {}
    for index, (_, one) in enumerate(judged):
        if one.file.verdict is FileVerdict.FORM:
            whose = one.file.unit_id, one.file.month
            newest[whose] = max(newest.get(whose, index), index, key=age)
    result = []
    for index, (_, one) in enumerate(judged):
        kept = newest.get((one.file.unit_id, one.file.month), index)
        if one.file.verdict is FileVerdict.FORM and kept != index:
            same = judged[kept][1].file.sha256 == one.file.sha256
            why = FileWhy.SAME_FILE if same else FileWhy.NEWER_FILE
            result.append(_Judged(replace(one.file, verdict=FileVerdict.SUPERSEDED, why=why), one.form))
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
