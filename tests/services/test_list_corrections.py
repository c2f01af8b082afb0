"""Lists whose headings say nothing known: corrected once, and understood at once the next time."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.services.conftest import Office
from workbench.domain.comparison import Verdict
from workbench.domain.items import ItemCode, Kind, UnitKind
from workbench.domain.months import Month
from workbench.exchange.safe_reading import SafeReader
from workbench.services.errors import ListOutdated, NoListFound, NoSuchColumn, UnknownUnits
from workbench.services.history import acts, redo, undo
from workbench.services.importing import (
    NotUnderstood,
    Understood,
    apply_list,
    understand_file,
    understand_list,
)
from workbench.services.items import ItemEntry, edit_item
from workbench.services.list_finding import Corrections, ListFile, read_list_file
from workbench.services.month import view_month
from workbench.services.units import UnitEntry, add_unit, merge_unit, rename_unit, units
from workbench.storage.ledger import Ledger
from workbench.storage.tables import ListShape, UnitAlias

JUNE = Month(2026, 6)
ODD = (
    ("某区2026年11月重点任务",),
    ("编码", "干什么", "谁来干", "什么时候干完", "干成什么样"),
    ("1", "走访快递网点", "区人社局", "9月底", "全覆盖"),
    ("2", "座谈", "区交通局", "每月", ""),
)
SAID = Corrections(heading_row=2, columns={"title": 1, "lead": "谁来干", "due": "D", "standard": 4})


@pytest.fixture(scope="module")
def reader() -> Iterator[SafeReader]:
    with SafeReader() as found:
        yield found


Read = Callable[..., ListFile]


@pytest.fixture
def read(reader: SafeReader, tmp_path: Path) -> Read:
    """Reads rows that are written into a file."""

    def from_rows(rows: Sequence[Sequence[str]], name: str = "清单.csv") -> ListFile:
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        found = read_list_file(tmp_path / name, reader)
        assert isinstance(found, ListFile)
        return found

    return from_rows


def understood(
    ledger: Ledger, file: ListFile, said: Corrections | None = None, kind: Kind | None = Kind.DUTY
) -> Understood:
    found = understand_file(ledger, file, kind, said or Corrections())
    assert isinstance(found, Understood)
    return found


def titles(ledger: Ledger) -> list[str]:
    return [line.title for line in view_month(ledger, JUNE).lines]


def remembered(ledger: Ledger) -> tuple[int, int]:
    """How many shapes of lists, and how many names of units."""
    with ledger.reading() as session:
        shapes, names = session.scalars(select(ListShape)).all(), session.scalars(select(UnitAlias)).all()
        return len(shapes), len(names)


def test_a_heading_that_says_nothing_known_is_shown_so_that_it_can_be_corrected(
    ledger: Ledger, read: Read
) -> None:
    found = understand_file(ledger, read(ODD), None)
    assert isinstance(found, NotUnderstood)
    assert (found.kind, found.heading.row, found.heading.texts) == (Kind.DUTY, 2, ODD[1])
    with pytest.raises(NoListFound):
        understand_list(ledger, found.file.path, Kind.DUTY)


def test_a_list_corrected_once_is_understood_at_once_when_its_shape_comes_again(
    office: Office, read: Read
) -> None:
    ledger = office.open()
    first = understood(ledger, read(ODD), SAID)
    assert [row.verdict for row in first.rows] == [Verdict.NEW, Verdict.NEW]
    assert first.remembers
    assert apply_list(ledger, first) == 2
    ledger = office.reopen(ledger)
    later = (("某区2026年12月重点任务",), ("单位：项",), *ODD[1:], ("3", "体检", "区人社局", "长期", ""))
    again = understood(ledger, read(later), kind=None)
    assert (again.found.heading_row, again.found.heading.remembered) == (3, True)
    assert again.found.columns == first.found.columns
    assert [row.verdict for row in again.rows] == [Verdict.UNCHANGED, Verdict.UNCHANGED, Verdict.NEW]
    assert not again.remembers


def test_a_month_in_a_heading_makes_no_other_shape(ledger: Ledger, read: Read) -> None:
    rows = (("事儿", "谁来干", "截至11月30日进展"), ("走访", "区人社局", "已办"))
    apply_list(
        ledger, understood(ledger, read(rows), Corrections(heading_row=1, columns={"title": 0, "lead": 1}))
    )
    rows = (("事儿", "谁来干", "截至12月31日进展"), ("走访", "区人社局", "已办"))
    assert understood(ledger, read(rows)).found.heading.remembered


def test_one_undo_takes_back_the_items_and_what_was_remembered(ledger: Ledger, read: Read) -> None:
    before = titles(ledger)
    said = Corrections(SAID.sheet, SAID.heading_row, SAID.columns, {"区气象局": 2})
    rows = (*ODD, ("3", "预报", "区气象局", "每月", ""))
    assert apply_list(ledger, understood(ledger, read(rows), said)) == 3
    assert remembered(ledger) == (1, 1)
    undo(ledger)
    assert titles(ledger) == before
    assert remembered(ledger) == (0, 0)
    redo(ledger)
    assert remembered(ledger) == (1, 1)
    assert len(titles(ledger)) == len(before) + 3


def test_what_is_remembered_changes_only_by_another_correction(ledger: Ledger, read: Read) -> None:
    file = read(ODD)
    apply_list(ledger, understood(ledger, file, SAID))
    before = len(acts(ledger))
    assert apply_list(ledger, understood(ledger, file)) == 0
    assert apply_list(ledger, understood(ledger, file, SAID)) == 0
    assert len(acts(ledger)) == before
    other = understood(ledger, file, Corrections(columns={"standard": None, "note": "E"}))
    assert other.remembers
    assert apply_list(ledger, other, ()) == 0
    assert acts(ledger)[0].name == "import_list"
    again = understood(ledger, file).found
    assert ("standard" in again.columns, again.columns["note"]) == (False, 4)


def test_what_is_remembered_can_be_left_aside(ledger: Ledger, read: Read) -> None:
    rows = (("序号", "任务", "牵头单位", "备注"), ("1", "走访", "区人社局", "入户"))
    apply_list(ledger, understood(ledger, read(rows), Corrections(columns={"note": None, "standard": "D"})))
    assert "standard" in understood(ledger, read(rows)).found.columns
    afresh = understood(ledger, read(rows), Corrections(afresh=True))
    assert "note" in afresh.found.columns
    assert afresh.remembers
    apply_list(ledger, afresh)
    assert "note" in understood(ledger, read(rows)).found.columns


def test_the_same_list_may_be_taken_in_as_problems_and_as_measures(ledger: Ledger, read: Read) -> None:
    rows = (("问题", "整改办法", "责任单位"), ("欠薪", "专项检查", "区人社局"))
    problems = understood(ledger, read(rows), kind=Kind.PROBLEM)
    apply_list(ledger, problems)
    said = Corrections(columns={"title": "整改办法"})
    apply_list(ledger, understood(ledger, read(rows), said, kind=Kind.MEASURE))
    assert understood(ledger, read(rows), kind=Kind.PROBLEM).found.columns["title"] == 0
    assert understood(ledger, read(rows), kind=Kind.MEASURE).found.columns["title"] == 1
    assert {"欠薪", "专项检查"} <= set(titles(ledger))


def test_columns_are_called_by_heading_or_letter_and_their_heading_is_found(
    ledger: Ledger, read: Read
) -> None:
    found = understood(ledger, read(ODD), Corrections(columns={"title": " 干什么 ", "lead": "c"}))
    assert (found.found.heading_row, found.found.columns) == (2, {"title": 1, "lead": 2})
    for said in (
        Corrections(columns={"title": "没有"}),
        Corrections(heading_row=2, columns={"title": "没有"}),
    ):
        with pytest.raises(NoSuchColumn) as refused:
            understand_file(ledger, read(ODD), Kind.DUTY, said)
        assert bool(refused.value.known) is (said.heading_row == 2)


def test_a_list_without_a_heading_is_read_from_its_first_row_and_not_remembered(
    ledger: Ledger, read: Read
) -> None:
    file = read(ODD[2:])
    found = understood(ledger, file, Corrections(heading_row=0, columns={"title": "B", "lead": "C"}))
    assert [row.values["title"] for row in found.rows] == ["走访快递网点", "座谈"]
    assert apply_list(ledger, found) == 2
    assert remembered(ledger) == (0, 0)


def test_a_heading_row_that_is_not_there_or_names_no_items_is_told(ledger: Ledger, read: Read) -> None:
    for row in (1, 99):
        found = understand_file(ledger, read(ODD), Kind.DUTY, Corrections(heading_row=row))
        assert isinstance(found, NotUnderstood)


def test_the_kind_is_told_by_the_sheet_or_by_the_last_list_of_that_shape(
    ledger: Ledger, reader: SafeReader, tmp_path: Path, read: Read
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "突出问题"
    for row in (("问题", "责任单位"), ("欠薪", "区人社局")):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    file = read_list_file(tmp_path / "a.xlsx", reader)
    assert isinstance(file, ListFile)
    assert understood(ledger, file, kind=None).kind is Kind.PROBLEM
    apply_list(ledger, understood(ledger, read(ODD), SAID, kind=Kind.SERVICE))
    assert understood(ledger, read(ODD), kind=None).kind is Kind.SERVICE


def test_an_unknown_unit_is_said_once_and_known_from_then_on(ledger: Ledger, read: Read) -> None:
    rows = (
        ("任务", "牵头单位", "配合单位"),
        ("预报", "气象部门", "区人社局"),
        ("巡查", "区人社局", "气象部门"),
    )
    labour = next(unit.id for unit in units(ledger, JUNE) if unit.name == "区人社局")
    before = units(ledger, JUNE)
    transport = next(unit.id for unit in before if unit.name == "区交通局")
    asked = understood(ledger, read(rows))
    assert [row.why for row in asked.rows] == [UnknownUnits(("气象部门",))] * 2
    answered = understood(ledger, read(rows), Corrections(units={"气象部门": transport}))
    assert [row.aliases for row in answered.rows] == [{"气象部门": transport}] * 2
    entries = [row.entry for row in answered.rows if row.entry]
    assert [entry.lead_unit_id for entry in entries] == [transport, labour]
    assert apply_list(ledger, answered, [2]) == 1
    assert units(ledger, JUNE) == before
    later = understood(ledger, read((*rows, ("宣传", " 气象 部门 ", ""))))
    assert [row.verdict for row in later.rows] == [Verdict.UNCHANGED, Verdict.NEW, Verdict.NEW]


def test_a_name_is_remembered_only_with_a_row_that_is_taken(ledger: Ledger, read: Read) -> None:
    rows = (("任务", "牵头单位"), ("预报", "气象部门"), ("巡查", "区人社局"))
    found = understood(ledger, read(rows), Corrections(units={"气象部门": 3}))
    apply_list(ledger, found, [3])
    assert remembered(ledger) == (1, 0)


def test_a_name_can_be_said_to_mean_another_unit_and_follows_a_merger(ledger: Ledger, read: Read) -> None:
    rows = (("任务", "牵头单位"), ("预报", "气象部门"))
    apply_list(ledger, understood(ledger, read(rows), Corrections(units={"气象部门": 3})))
    apply_list(ledger, understood(ledger, read(rows), Corrections(units={"气象部门": 2})))
    assert remembered(ledger) == (1, 1)
    assert understood(ledger, read(rows)).rows[0].aliases == {"气象部门": 2}
    merge_unit(ledger, 2, 1, JUNE)
    assert understood(ledger, read(rows)).rows[0].aliases == {"气象部门": 1}


def test_a_units_own_name_goes_before_what_a_name_was_said_to_mean(ledger: Ledger, read: Read) -> None:
    rows = (("任务", "牵头单位"), ("预报", "区气象局"))
    apply_list(ledger, understood(ledger, read(rows), Corrections(units={"区气象局": 3})))
    own = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区气象局"))
    (row,) = understood(ledger, read(rows)).rows
    assert (row.entry and row.entry.lead_unit_id, row.aliases) == (own, {})


def test_a_name_that_two_units_bear_is_asked_about_and_can_be_answered(ledger: Ledger, read: Read) -> None:
    rename_unit(ledger, 2, "区人力资源局", "", JUNE)
    add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区人社局"))
    rows = (("任务", "牵头单位"), ("预报", "区人社局"))
    assert understood(ledger, read(rows)).rows[0].why == UnknownUnits(("区人社局",))
    answered = understood(ledger, read(rows), Corrections(units={"区人社局": 2})).rows[0]
    assert answered.entry is not None
    assert answered.entry.lead_unit_id == 2


def test_only_the_rows_that_were_chosen_are_kept(ledger: Ledger, read: Read) -> None:
    assert apply_list(ledger, understood(ledger, read(ODD), SAID), [4]) == 1
    assert "座谈" in titles(ledger)
    assert "走访快递网点" not in titles(ledger)


def test_an_edit_made_since_the_list_was_looked_at_is_never_written_over(ledger: Ledger, read: Read) -> None:
    rows = (("事项", "牵头单位", "备注"), ("第0项工作", "区委组织部", "表里的备注"), ("座谈", "区人社局", ""))
    found = understood(ledger, read(rows))
    code, before = ItemCode(Kind.DUTY, 1), found.rows[0].before
    assert before is not None
    edit_item(ledger, code, ItemEntry(Kind.DUTY, before.title, before.lead_unit_id, standard="刚写的标准"))
    with pytest.raises(ListOutdated):
        apply_list(ledger, found)
    assert "座谈" not in titles(ledger)
    assert remembered(ledger) == (0, 0)
    assert apply_list(ledger, understood(ledger, read(rows))) == 2
    line = next(line for line in view_month(ledger, JUNE).lines if line.code == code)
    assert (line.standard, line.note) == ("刚写的标准", "表里的备注")


def test_a_heading_of_numbers_is_remembered_without_them(ledger: Ledger, read: Read) -> None:
    rows = (("事", "370301199001010012", "13912345678"), ("走访", "区人社局", ""))
    apply_list(
        ledger, understood(ledger, read(rows), Corrections(heading_row=1, columns={"title": 0, "lead": 1}))
    )
    with ledger.reading() as session:
        (shape,) = session.scalars(select(ListShape)).all()
    assert shape.headings == '["事", "#", "#"]'


HEADINGS = st.lists(
    st.sampled_from(
        ("", "事", "谁 来 干", "任务", "牵头单位", "11月进展", "备注", "完成\n时限", "（一）", "Ａ")
    )
    | st.text("甲乙12 ，", max_size=4),
    min_size=2,
    max_size=6,
)


@given(HEADINGS, st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_headings_what_was_said_of_them_holds_for_the_next_list(
    ledger: Ledger, read: Read, headings: list[str], data: st.DataObject
) -> None:
    assume(any(heading.strip() for heading in headings))
    title, lead = data.draw(st.permutations(range(len(headings))))[:2]
    above = data.draw(st.integers(0, 2))

    def rows(*titles: str) -> list[list[str]]:
        listed = [["区人社局" if at == lead else "" for at in range(len(headings))] for _ in titles]
        for row, words in zip(listed, titles, strict=True):
            row[title] = words
        return [headings, *listed]

    said = Corrections(
        heading_row=1,
        columns=dict.fromkeys(("number", "due", "note")) | {"title": title, "lead": lead},
    )
    first = understood(ledger, read(rows("走访快递网点", "座谈")), said)
    apply_list(ledger, first)
    later = understood(ledger, read([["某区任务表"]] * above + rows("座谈", "走访快递网点")))
    assert later.found.heading.row == above + 1
    assert later.found.heading.remembered
    assert later.found.columns == first.found.columns
    assert {row.verdict for row in later.rows} == {Verdict.UNCHANGED}
