from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.services.conftest import Office
from tests.services.forms.conftest import JUNE, UNIT, fill_in, verdicts
from workbench.domain.comparison import FIELDS, Value, Verdict, canonical
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.personal_data import find_personal_data
from workbench.exchange.form import STATUS_WORDS
from workbench.exchange.safe_reading import SafeReader
from workbench.services.entering import TEXTS
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.filling import form_values
from workbench.services.forms.sending import send_forms
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_many
from workbench.services.settings import LEDGER_ID, write_setting
from workbench.storage.ledger import Ledger

Place = tuple[ItemCode, str]

CODES = tuple(ItemCode(Kind.DUTY, number) for number in range(1, 8))  # what the unit leads


def sane(text: str) -> bool:
    return bool(canonical(text)) and find_personal_data(text) is None


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


def of_field(field: str) -> st.SearchStrategy[str | int]:
    if field == "status":
        return under_way
    return percentages if field == "percent" else texts


places = st.tuples(st.sampled_from(CODES), st.sampled_from(FIELDS))
edits = st.lists(places, unique=True, max_size=8).flatmap(
    lambda found: st.fixed_dictionaries({place: of_field(place[1]) for place in found})
)
reports = st.dictionaries(
    st.sampled_from(CODES),
    st.builds(
        ProgressEntry,
        status=st.sampled_from([Status.UNDER_WAY, Status.COMPLETED]),
        percent=st.none() | percentages,
        done=texts,
        next_steps=st.just("") | texts,
    ),
    max_size=4,
)


@dataclass
class Desk:
    """A fresh ledger for each example."""

    make: Callable[[Path], Office]
    folder: Path
    reader: SafeReader
    numbers: Iterator[int]

    def open(self) -> Ledger:
        folder = self.folder / str(next(self.numbers))
        folder.mkdir()
        ledger = self.make(folder).open()
        with ledger.act("name", undoable=False) as session:
            write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000007")
        return ledger

    def form(self, ledger: Ledger) -> Path:
        (sent,) = send_forms(ledger, JUNE, ledger.path.parent / "out", unit=UNIT)
        assert sent.path is not None
        return sent.path


@pytest.fixture
def desk(offices: Callable[[Path], Office], tmp_path: Path, reader: SafeReader) -> Desk:
    return Desk(offices, tmp_path, reader, itertools.count())


def values_of(ledger: Ledger) -> dict[Place, Value]:
    lines = {line.code: line for line in view_month(ledger, JUNE).lines}
    return {(code, field): canonical(form_values(lines[code])[field]) for code in CODES for field in FIELDS}


def typed(changes: dict[Place, str | int]) -> dict[Place, str | int | None]:
    return {
        place: STATUS_WORDS[Status(str(value))] if place[1] == "status" else value
        for place, value in changes.items()
    }


slowly = settings(
    max_examples=20,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # an example takes too long to be made smaller
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@slowly
@given(reports, edits)
def test_out_edited_and_back_are_exactly_the_edits(
    desk: Desk, told: dict[ItemCode, ProgressEntry], changes: dict[Place, str | int]
) -> None:
    ledger = desk.open()
    record_many(ledger, JUNE, list(told.items()))
    before = values_of(ledger)
    path = fill_in(desk.form(ledger), typed(changes))
    found = collect(ledger, [path], reader=desk.reader)
    expected = {
        place: canonical(value) for place, value in changes.items() if canonical(value) != before[place]
    }
    (file,) = found.files
    assert verdicts(file) == dict.fromkeys(expected, Verdict.CHANGED)
    returned = {(row.key, cell.field): canonical(cell.returned) for row, cell in file.cells(Verdict.CHANGED)}  # type: ignore[arg-type]
    assert returned == expected
    apply_collected(ledger, found)
    after = values_of(ledger)
    for place, value in expected.items():
        assert after[place] == value
    for place in before.keys() - expected.keys():
        if place[1] in TEXTS:  # a status or a percentage may follow from the other
            assert after[place] == before[place]
    ledger.close()


@slowly
@given(edits, reports)
def test_a_conflict_is_where_both_sides_touched_the_same_cell_differently(
    desk: Desk, theirs: dict[Place, str | int], ours: dict[ItemCode, ProgressEntry]
) -> None:
    ledger = desk.open()
    path = fill_in(desk.form(ledger), typed(theirs))
    before = values_of(ledger)
    record_many(ledger, JUNE, list(ours.items()))
    here = values_of(ledger)
    (file,) = collect(ledger, [path], reader=desk.reader).files
    found = verdicts(file)
    for place, start in before.items():
        there, now = canonical(theirs.get(place, start)), here[place]
        conflict = there != start and now not in {start, there}
        assert (found.get(place) is Verdict.CONFLICT) is conflict
        if not conflict:
            assert (found.get(place) is Verdict.CHANGED) is (there not in {start, now})
    ledger.close()
