from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from tests.services.conftest import Office
from tests.services.forms.conftest import JUNE, UNIT, fill_in, verdicts
from workbench.domain.comparison import FIELDS, Row, Value, Verdict, canonical
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Kind, Origin, Status
from workbench.domain.official import LIST_NAMES, STATUS_NAMES
from workbench.domain.personal_data import find_personal_data
from workbench.exchange.form import sheet_heading
from workbench.exchange.safe_reading import SafeReader
from workbench.services.entering import TEXTS
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.filling import filled_in, form_values
from workbench.services.forms.records import Choice, RowId
from workbench.services.forms.sending import send_forms
from workbench.services.items import TITLE_LENGTH, ItemEntry, delete_items, insert_item
from workbench.services.month import view_month
from workbench.services.progress import record_many
from workbench.services.settings import LEDGER_ID, write_setting
from workbench.services.texts import one_line
from workbench.services.units import find_unit
from workbench.storage.ledger import Ledger

Place = tuple[ItemCode, str]
Report = dict[str, Value]


def sane(text: str) -> bool:
    return bool(canonical(text)) and find_personal_data(text) is None


def is_title(text: str) -> bool:
    return sane(text) and bool(plain(text)) and bool(one_line("title", text, TITLE_LENGTH))


texts = (
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)
    | st.sampled_from(
        ["=1+1", "+走访", "-无", "@全体", "第一行\n第二行", "#N/A", "１２", "50%", "2026-03-01"]
    )
).filter(sane)
under_way = st.sampled_from([Status.UNDER_WAY, Status.COMPLETED, Status.NOT_STARTED]).map(
    lambda status: status.value
)
percentages = st.integers(0, 100)
lines = texts.map(lambda text: " ".join(text.split())).filter(is_title)


def of_field(field: str) -> st.SearchStrategy[str | int]:
    if field == "status":
        return under_way
    return percentages if field == "percent" else texts


@dataclass(frozen=True)
class Entry:
    """An item of a ledger, or a row that a unit adds: its words, and what is said of it."""

    kind: Kind
    title: str
    standard: str
    due: str
    said: Report


# Two lists, so that a form has several; titles may be anything, and the same twice.
entries = st.builds(
    Entry,
    kind=st.sampled_from([Kind.DUTY, Kind.SERVICE]),
    title=lines,
    standard=st.just("") | texts,
    due=st.just("") | st.sampled_from(["当年9月底", "每月", "长期", "2026.8"]),
    said=st.lists(st.sampled_from(FIELDS), unique=True).flatmap(
        lambda fields: st.fixed_dictionaries({field: of_field(field) for field in fields})
    ),
)
ledgers = st.lists(entries, min_size=1, max_size=6)


@st.composite
def edits(draw: st.DrawFn, count: int) -> dict[tuple[int, str], str | int]:
    """What a unit, or the secretary, writes into the cells of some items, by their place in the ledger."""
    places = st.tuples(st.integers(0, count - 1), st.sampled_from(FIELDS))
    found = draw(st.lists(places, unique=True, max_size=8))
    return {place: draw(of_field(place[1])) for place in found}


ledgers_and_edits = ledgers.flatmap(lambda items: st.tuples(st.just(items), edits(len(items))))
ledgers_and_edits_of_both = ledgers.flatmap(
    lambda items: st.tuples(st.just(items), edits(len(items)), edits(len(items)))
)


def alike(one: str, other: str) -> bool:
    """Whether two titles may be one, retyped."""
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio() >= 0.9


@dataclass
class Desk:
    """A fresh ledger for each example."""

    make: Callable[[Path], Office]
    folder: Path
    reader: SafeReader
    numbers: Iterator[int]

    def open(self, items: Sequence[Entry]) -> tuple[Ledger, list[ItemCode]]:
        """A ledger in which the unit leads just these items."""
        folder = self.folder / str(next(self.numbers))
        folder.mkdir()
        ledger = self.make(folder).open()
        before = [line.code for line in view_month(ledger, JUNE).lines if line.lead_unit == UNIT]
        delete_items(ledger, before)
        unit = find_unit(ledger, UNIT, JUNE).id
        with ledger.act("fill", undoable=False) as session:
            write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000007")
            rows = [insert_item(session, item_of(one, unit), Origin.OWN, JUNE) for one in items]
            codes = [ItemCode(one.kind, row.number) for one, row in zip(items, rows, strict=True)]
        record(ledger, {code: one.said for code, one in zip(codes, items, strict=True) if one.said})
        return ledger, codes

    def form(self, ledger: Ledger) -> Path:
        (sent,) = send_forms(ledger, JUNE, ledger.path.parent / "out", unit=UNIT)
        assert sent.path is not None
        return sent.path


def item_of(one: Entry, unit_id: int) -> ItemEntry:
    return ItemEntry(one.kind, one.title, unit_id, standard=one.standard, due_words=one.due)


def record(ledger: Ledger, said: Mapping[ItemCode, Report]) -> None:
    """Write into the ledger as the secretary does: on top of what is there."""
    lines = {line.code: line for line in view_month(ledger, JUNE).lines}
    record_many(ledger, JUNE, [(code, filled_in(lines[code], report)) for code, report in said.items()])


@pytest.fixture
def desk(offices: Callable[[Path], Office], tmp_path: Path, reader: SafeReader) -> Desk:
    return Desk(offices, tmp_path, reader, itertools.count())


def values_of(ledger: Ledger, codes: Sequence[ItemCode]) -> dict[Place, Value]:
    lines = {line.code: line for line in view_month(ledger, JUNE).lines}
    return {(code, field): canonical(form_values(lines[code])[field]) for code in codes for field in FIELDS}


def typed(field: str, value: Value) -> Value:
    return STATUS_NAMES[Status(str(value))] if field == "status" and value else value


def type_in(path: Path, changes: Mapping[Place, Value]) -> Path:
    return fill_in(
        path,
        {place: typed(place[1], value) for place, value in changes.items()},
    )


def add_rows(path: Path, rows: Sequence[Entry]) -> Path:
    """Write rows below those that were sent, each into its list; one is made where the form has none."""
    book = openpyxl.load_workbook(path)
    for one in rows:
        if LIST_NAMES[one.kind] not in book.sheetnames:
            made = book.copy_worksheet(
                book[next(name for name in book.sheetnames if name in LIST_NAMES.values())]
            )
            made.title = LIST_NAMES[one.kind]
            made.delete_rows(4, made.max_row)
            made["A1"] = sheet_heading(UNIT, JUNE, one.kind)
        sheet = book[LIST_NAMES[one.kind]]
        at = sheet.max_row + 1
        said = [typed(field, one.said.get(field)) for field in FIELDS]
        for column, value in enumerate((None, one.title, one.standard, one.due, None, *said), start=1):
            if value not in (None, ""):
                cell = sheet.cell(at, column, value)
                if isinstance(value, str):
                    cell.data_type = "s"
    book.save(path)
    return path


slowly = settings(
    max_examples=20,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # an example takes too long to be made smaller
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@slowly
@given(ledgers_and_edits)
def test_out_edited_and_back_are_exactly_the_edits(
    desk: Desk, given_: tuple[list[Entry], dict[tuple[int, str], str | int]]
) -> None:
    items, drawn = given_
    ledger, codes = desk.open(items)
    before = values_of(ledger, codes)
    changes = {(codes[at], field): value for (at, field), value in drawn.items()}
    found = collect(ledger, [type_in(desk.form(ledger), changes)], reader=desk.reader)
    expected = {
        place: canonical(value) for place, value in changes.items() if canonical(value) != before[place]
    }
    (file,) = found.files
    assert verdicts(file) == dict.fromkeys(expected, Verdict.CHANGED)
    returned = {(row.key, cell.field): canonical(cell.returned) for row, cell in file.cells(Verdict.CHANGED)}  # type: ignore[arg-type]
    assert returned == expected
    assert not any(row.asides for row in file.rows)
    apply_collected(ledger, found)
    after = values_of(ledger, codes)
    for place, value in expected.items():
        assert after[place] == value
    for place in before.keys() - expected.keys():
        if place[1] in TEXTS:  # a status or a percentage may follow from the other
            assert after[place] == before[place]
    ledger.close()


@slowly
@given(ledgers_and_edits_of_both)
def test_a_conflict_is_where_both_sides_touched_the_same_cell_differently(
    desk: Desk,
    given_: tuple[list[Entry], dict[tuple[int, str], str | int], dict[tuple[int, str], str | int]],
) -> None:
    items, drawn, ours = given_
    ledger, codes = desk.open(items)
    theirs = {(codes[at], field): value for (at, field), value in drawn.items()}
    path = type_in(desk.form(ledger), theirs)
    before = values_of(ledger, codes)
    said: dict[ItemCode, Report] = {}
    for (at, field), value in ours.items():
        said.setdefault(codes[at], {})[field] = value
    record(ledger, said)
    here = values_of(ledger, codes)
    (file,) = collect(ledger, [path], reader=desk.reader).files
    found = verdicts(file)
    for place, start in before.items():
        there, now = canonical(theirs.get(place, start)), here[place]
        conflict = there != start and now not in {start, there}
        assert (found.get(place) is Verdict.CONFLICT) is conflict
        if not conflict:
            assert (found.get(place) is Verdict.CHANGED) is (there not in {start, now})
    ledger.close()


@slowly
@given(ledgers_and_edits, st.lists(entries, min_size=1, max_size=4, unique_by=lambda one: plain(one.title)))
def test_rows_that_a_unit_adds_are_exactly_those_rows_and_become_items_that_are_known_again(
    desk: Desk, given_: tuple[list[Entry], dict[tuple[int, str], str | int]], rows: list[Entry]
) -> None:
    items, drawn = given_
    assume(not any(alike(row.title, item.title) for row in rows for item in items))
    ledger, codes = desk.open(items)
    before = values_of(ledger, codes)
    changes = {(codes[at], field): value for (at, field), value in drawn.items()}
    rows = [one for one in rows if one.standard or one.due or one.said]  # a title alone is a note
    path = add_rows(type_in(desk.form(ledger), changes), rows)
    found = collect(ledger, [path], reader=desk.reader)
    (file,) = found.files
    added = [row for row in file.rows if row.verdict is Verdict.NEW]
    assert {(row.words.kind, row.words.title): said_in(row) for row in added} == {
        (one.kind, one.title): (canonical(one.standard), one.due, canonical_report(one.said)) for one in rows
    }
    assert verdicts(file).keys() - {(None, field) for field in FIELDS} == {
        place for place, value in changes.items() if canonical(value) != before[place]
    }
    assert apply_collected(ledger, found).items == 0
    again = collect(ledger, [path], reader=desk.reader)
    taken = {RowId(file.sha256, row.places[0]): Choice.TAKE for row in added}
    assert apply_collected(ledger, again, taken).items == len(rows)  # type: ignore[arg-type]
    kept = {
        (line.kind, line.title): line for line in view_month(ledger, JUNE).lines if line.lead_unit == UNIT
    }
    for one in rows:
        line = kept[one.kind, one.title]
        assert line.code not in codes
        assert {field: canonical(form_values(line)[field]) for field in TEXTS if field in one.said} == {
            field: canonical(value) for field, value in one.said.items() if field in TEXTS
        }
    (last,) = collect(ledger, [path], reader=desk.reader).files
    assert set(verdicts(last).values()) <= {Verdict.CHANGED_HERE}
    assert not last.count(Verdict.NEW)
    ledger.close()


def said_in(row: Row) -> tuple[object, object, Report]:
    values = {cell.field: cell.returned for cell in row.cells}
    return row.words.standard or None, row.words.due, values  # type: ignore[return-value]


def canonical_report(report: Report) -> Report:
    return {field: canonical(value) for field, value in report.items() if canonical(value) is not None}
