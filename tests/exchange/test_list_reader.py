from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.exchange.list_columns import HEADINGS, column_name
from workbench.exchange.list_reader import ReadList, Skipped, read_list
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import CellValue, Sheet, Sheets

HEADING = ("序号", "事项", "牵头单位", "完成时限")


def listed(*rows: Sequence[CellValue], **said: object) -> ReadList:
    found = read_list(Sheet("清单", False, tuple(map(tuple, rows))), **said)  # type: ignore[arg-type] # as said
    assert found is not None
    return found


def titles(found: ReadList) -> list[str]:
    return [row.values["title"] for row in found.rows]


def test_title_rows_above_the_heading_are_no_items() -> None:
    found = listed(("某区重点任务清单",), (None,), ("单位：项",), HEADING, (1, "走访", "区总工会", "3月底"))
    assert found.heading_row == 4
    assert found.columns == {"number": 0, "title": 1, "lead": 2, "due": 3}
    assert [(row.row, row.values["title"]) for row in found.rows] == [(5, "走访")]


def test_a_heading_of_two_rows_names_its_columns_by_the_lower_one() -> None:
    found = listed(
        ("序号", "工作内容", "责任单位", None, "时限"),
        ("序号", "工作内容", "牵头单位", "配合单位", "时限"),
        (1, "走访", "甲", "乙", "每月"),
    )
    assert found.heading_row == 1
    assert found.columns == {"number": 0, "title": 1, "lead": 2, "supporting": 3, "due": 4}
    assert titles(found) == ["走访"]


def test_sections_notes_totals_and_repeated_headings_are_told_apart_from_items() -> None:
    found = listed(
        HEADING,
        ("一、思想引领", None, None, None),
        ("二", "组织建设", None, None),
        (1, "走访", "甲", "每月"),
        HEADING,
        ("2.", "体检", "乙", "长期"),
        ("合计", None, None, "2"),
        (7, None, "丙", "每月"),
        ("注：时限为当年", None, None, None),
    )
    assert titles(found) == ["走访", "体检"]
    assert found.skipped == (
        (2, Skipped.SECTION),
        (3, Skipped.SECTION),
        (5, Skipped.HEADING),
        (7, Skipped.TOTAL),
        (8, Skipped.NO_TITLE),
        (9, Skipped.NOTE),
    )


def test_an_item_merged_over_several_rows_is_one_with_its_lines_joined() -> None:
    found = listed(
        ("序号", "事项", "工作标准", "牵头单位"),
        (1, "走访", "每月一次", "甲"),
        (1, "走访", "建立台账", "甲"),
        (2, "走访", "另一项", "乙"),
    )
    assert [row.values["standard"] for row in found.rows] == ["每月一次\n建立台账", "另一项"]
    assert found.rows[0].values["lead"] == "甲"


def test_true_dates_are_written_in_words() -> None:
    rows = ((1, "甲", "乙", date(2022, 3, 15)), (2, "丙", "乙", datetime(2022, 3, 15, 9)))  # noqa: DTZ001 - as a cell is
    found = listed(HEADING, *rows)
    assert {row.values["due"] for row in found.rows} == {"2022年3月15日"}


def test_a_caller_corrects_the_heading_and_the_columns() -> None:
    found = listed(("甲", "乙"), ("走访", "区总工会"), heading_row=1, columns={"title": 0, "lead": 1})
    assert found.rows[0].values == {"title": "走访", "lead": "区总工会"}


@pytest.mark.parametrize("rows", [(), ((None,),), (("序号", "牵头单位"), (1, "甲")), (("随便", "写的"),)])
def test_what_has_no_heading_of_items_is_no_list(rows: tuple[tuple[CellValue, ...], ...]) -> None:
    assert read_list(Sheet("", False, rows)) is None


def test_every_heading_that_is_written_is_understood_again() -> None:
    assert {name: column_name(heading) for name, heading in HEADINGS.items()} == {
        name: name for name in HEADINGS
    }


def test_merged_hidden_and_1904_cells_are_read_from_a_real_workbook(
    reader: SafeReader, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - as openpyxl has it
    sheet = book.worksheets[0]
    for row in (
        ("任务清单",),
        ("序号", "任务", "责任分工", None, "完成时限"),
        (None, None, "牵头单位", "配合单位", None),
        (1, "走访", "甲", "乙、丙", date(2026, 3, 15)),
        (None, None, None, "丁", None),
        (2, "体检", "甲", None, "3月中旬"),
    ):
        sheet.append(row)
    for cells in ("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "A4:A5", "B4:B5", "C4:C5", "E4:E5"):
        sheet.merge_cells(cells)
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.save(tmp_path / "a.xlsx")
    (read,) = reader.read([tmp_path / "a.xlsx"])
    assert isinstance(read, Sheets)
    found = read_list(read.sheets[0])
    assert found is not None
    assert [(row.row, row.values["due"]) for row in found.rows] == [(4, "2026年3月15日"), (6, "3月中旬")]
    assert found.rows[0].values["supporting"] == "乙、丙\n丁"


CELLS = st.none() | st.integers(0, 30) | st.sampled_from((*HEADING, "一、甲", "注：", "合计", "走访", " "))


@given(st.lists(st.lists(CELLS, max_size=5).map(tuple), max_size=12).map(tuple))
@settings(max_examples=100)
def test_any_sheet_is_read_and_every_row_is_told_at_most_once(
    rows: tuple[tuple[CellValue, ...], ...],
) -> None:
    found = read_list(Sheet("", False, rows))
    if found is not None:
        told = [row.row for row in found.rows] + [row for row, _ in found.skipped]
        assert len(told) == len(set(told))
        assert all(found.heading_row < row <= len(rows) for row in told)
        assert all(row.values["title"] for row in found.rows)
