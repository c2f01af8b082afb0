from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.comparison import Verdict
from workbench.domain.items import Kind
from workbench.domain.months import Month
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Refusal, Unreadable
from workbench.services.errors import EmptyText, NoListFound, NoSuchSheet, SeveralItems, UnknownUnits
from workbench.services.forms.records import FileChanged
from workbench.services.history import undo
from workbench.services.importing import Understood, apply_list, understand_list
from workbench.services.list_finding import Corrections
from workbench.services.month import view_month
from workbench.services.units import rename_unit, units
from workbench.storage.kept_files import kept_path
from workbench.storage.ledger import Ledger

HEADING = ("序号", "事项", "工作标准", "牵头单位", "配合单位", "完成时限", "备注")


@pytest.fixture(scope="module")
def reader() -> Iterator[SafeReader]:
    with SafeReader() as found:
        yield found


Take = Callable[..., Understood]


@pytest.fixture
def take(ledger: Ledger, reader: SafeReader, tmp_path: Path) -> Take:
    """Understands rows that are written into a file."""

    def understood(*rows: Sequence[str]) -> Understood:
        path = write(tmp_path / "清单.csv", rows)
        found = understand_list(ledger, path, Kind.DUTY, reader=reader)
        assert isinstance(found, Understood)
        return found

    return understood


def write(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADING, *rows])
    return path


def verdicts(found: Understood) -> list[Verdict]:
    return [row.verdict for row in found.rows]


def test_a_list_is_one_act_that_one_undo_takes_back_whole(ledger: Ledger, take: Take) -> None:
    before = view_month(ledger, Month(2026, 6)).lines
    found = take(
        ("1.", "走访快递网点", "每月一次", "区人社局", "组织部；区交通局", "3月中旬", ""),
        ("5", "第0项工作", "新的标准", "", "", "", ""),
    )
    assert verdicts(found) == [Verdict.NEW, Verdict.CHANGED]
    assert apply_list(ledger, found) == 2
    lines = {line.title: line for line in view_month(ledger, Month(2026, 6)).lines}
    assert lines["走访快递网点"].due_words == "3月中旬"
    assert lines["第0项工作"].standard == "新的标准"
    assert lines["第0项工作"].due_words == "当年6月底", "a blank cell takes nothing away"
    undo(ledger)
    assert view_month(ledger, Month(2026, 6)).lines == before


def test_units_are_known_by_short_and_former_names(ledger: Ledger, take: Take) -> None:
    labour = next(unit for unit in units(ledger, Month(2026, 6)) if unit.name == "区人社局")
    rename_unit(ledger, labour.id, "区人力资源局", "人力局", Month(2026, 5))
    found = take(*((str(n), f"事{n}", "", name, "", "", "") for n, name in enumerate(("区人社局", "人力局"))))
    assert [row.entry.lead_unit_id for row in found.rows if row.entry] == [labour.id, labour.id]


def test_unknown_units_are_named_and_never_created(ledger: Ledger, take: Take) -> None:
    before = units(ledger, Month(2026, 6))
    found = take(("1", "走访", "", "区人社局、区气象局", "区地震局", "", ""))
    assert found.rows[0].why == UnknownUnits(("区气象局",))
    assert found.rows[0].verdict is Verdict.UNKNOWN
    assert apply_list(ledger, found) == 0
    assert units(ledger, Month(2026, 6)) == before


def test_of_several_lead_units_the_first_leads_and_the_others_support(take: Take) -> None:
    (row,) = take(("1", "走访", "", "区人社局、区交通局", "城关镇", "", "")).rows
    assert row.entry is not None
    assert len(row.entry.supporting_unit_ids) == 2


def test_rows_that_cannot_be_kept_say_why_and_leave_the_others_alone(ledger: Ledger, take: Take) -> None:
    found = take(
        ("1", "走访", "", "", "", "", ""),
        ("2", "长" * 201, "", "区人社局", "", "", ""),
        ("3", "体检", "", "区人社局", "", "", "联系13912345678"),
        ("4", "讲座", "", "区人社局", "", "", ""),
        ("5", "讲座", "", "区人社局", "", "", ""),
    )
    invalid = Verdict.INVALID
    assert verdicts(found) == [invalid, invalid, invalid, Verdict.CONFLICT, Verdict.CONFLICT]
    assert found.rows[0].why == EmptyText("lead_unit_id")
    assert isinstance(found.rows[3].why, SeveralItems)
    assert "13912345678" not in str([row.values for row in found.rows])
    assert apply_list(ledger, found) == 0


def test_a_deadline_keeps_the_words_and_shows_the_date_and_the_doubt(take: Take) -> None:
    words = ("2022年3月底前", "3月中旬", "每季度末", "长期坚持", "立行立改", "2022.3.15", "20220315")
    found = take(*((str(n), f"事{n}", "", "区人社局", "", due, "") for n, due in enumerate(words)))
    assert tuple(row.due_words for row in found.rows) == words
    assert [str(row.due or "") for row in found.rows] == [
        "2022-03-31",
        "2026-03-20",
        "",
        "",
        "",
        "2022-03-15",
        "2022-03-15",
    ]
    assert [row.due_words for row in found.rows if row.doubt] == ["立行立改"]


def test_the_file_is_kept_by_its_hash_unless_it_holds_personal_data(ledger: Ledger, take: Take) -> None:
    found = take(("1", "走访", "", "区人社局", "", "", ""))
    apply_list(ledger, found)
    assert kept_path(ledger.path, found.sha256).read_bytes() == found.path.read_bytes()
    personal = take(("1", "体检", "", "区人社局", "", "", ""), ("2", "讲座", "13912345678", "区人社局"))
    assert apply_list(ledger, personal) == 1
    assert not kept_path(ledger.path, personal.sha256).exists()


def test_a_file_changed_since_it_was_looked_at_is_refused(ledger: Ledger, take: Take) -> None:
    found = take(("1", "走访", "", "区人社局", "", "", ""))
    found.path.write_text("别的", encoding="utf-8")
    with pytest.raises(FileChanged):
        apply_list(ledger, found)


def test_what_is_no_list_is_told_and_not_guessed(ledger: Ledger, reader: SafeReader, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("甲,乙\n1,2\n", encoding="utf-8")
    with pytest.raises(NoListFound):
        understand_list(ledger, path, Kind.DUTY, reader=reader)
    with pytest.raises(NoSuchSheet):
        understand_list(ledger, path, Kind.DUTY, Corrections(sheet="没有"), reader=reader)
    path.with_suffix(".xlsx").write_bytes(b"PK\x03\x04 damaged")
    damaged = understand_list(ledger, path.with_suffix(".xlsx"), Kind.DUTY, reader=reader)
    assert damaged == Unreadable(Refusal.DAMAGED)


ROWS = st.tuples(
    st.sampled_from(("", "1", "2.", "7")),
    st.sampled_from(("第0项工作", "走访", " 走访 ", "体 检", "期限：长期")),
    st.sampled_from(("", "每月一次\n留痕", " 标准 ")),
    st.sampled_from(("", "区人社局", "组织部、区交通局", "无此单位")),
    st.sampled_from(("", "城关镇", "城关镇，区人社局")),
    st.sampled_from(("", "3月底", "每季度", "尽快")),
    st.sampled_from(("", "备")),
)


@given(st.lists(ROWS, min_size=1, max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_importing_the_same_file_twice_changes_nothing(
    ledger: Ledger, take: Take, rows: list[tuple[str, ...]]
) -> None:
    first = take(*rows)
    apply_list(ledger, first)
    again = take(*rows)
    assert apply_list(ledger, again) == 0
    kept = {Verdict.NEW, Verdict.CHANGED, Verdict.UNCHANGED}
    settled = [row.row for row in first.rows if row.verdict in kept]
    assert {row.row for row in again.rows if row.verdict is Verdict.UNCHANGED} >= set(settled)
