"""Merged cells, and cells that only look blank, in the formats whose reader does not tell them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.binary_book import binary_book
from tests.exchange.hostile import ODS_HEAD, SHEET, ods, ole, rezip, row, sheet
from tests.exchange.old_book import old_book
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import CellValue, Lost, Refusal, Sheet, Sheets
from workbench.exchange.xls_marks import xls_marks
from workbench.exchange.zip_parts import Refused

Rows = tuple[tuple[CellValue, ...], ...]


def read(reader: SafeReader, path: Path, data: bytes) -> Rows:
    path.write_bytes(data)
    found = next(reader.read([path]))
    assert isinstance(found, Sheets)
    return next(one.rows for one in found.sheets if one.rows)


def tabled(cells: str) -> bytes:
    return ods(ODS_HEAD % (b"", cells.encode()))


def test_merged_cells_of_an_ods_file_stand_in_all_rows_that_they_cover(
    reader: SafeReader, tmp_path: Path
) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string">'
        "<text:p>上</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell'
        ' office:value-type="string" table:number-columns-spanned="1" table:number-rows-spanned="2">'
        "<text:p>走访</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell/><table:table-cell"
        ' office:value-type="string"><text:p>乙</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row>"
    )
    assert read(reader, tmp_path / "a.ods", tabled(rows)) == (
        ("上", None, None),
        ("上", None, None),
        (None, None, "走访"),
        (None, "乙", "走访"),
    )


def test_errors_and_formulas_without_a_result_in_an_ods_file_are_no_blank_cells(
    reader: SafeReader, tmp_path: Path
) -> None:
    string = 'office:value-type="string" office:string-value=""'
    rows = (
        f'<table:table-row><table:table-cell table:formula="of:=NA()" {string} calcext:value-type="error">'
        "<text:p>#N/A</text:p></table:table-cell>"
        f'<table:table-cell table:formula="of:=1/0" {string}><text:p>#DIV/0!</text:p></table:table-cell>'
        '<table:table-cell table:formula="of:=1+1"/>'
        f'<table:table-cell table:formula="of:=&quot;&quot;" {string}><text:p/></table:table-cell>'
        '<table:table-cell office:value-type="string"><text:p>#1楼</text:p></table:table-cell>'
        "</table:table-row>"
    ).replace("calcext:", "office:x-")
    assert read(reader, tmp_path / "a.ods", tabled(rows)) == (
        (Lost.ERROR, Lost.ERROR, Lost.FORMULA, None, "#1楼"),
    )


def test_merges_and_errors_of_a_binary_file_are_told(reader: SafeReader, tmp_path: Path) -> None:
    rows: Rows = (("序号", "任务", "责任分工"), (1.0, "走访", Lost.ERROR), (None, None, "乙"))
    book = Sheets((Sheet("清单", False, rows),), None)
    data = binary_book(book, {"清单": [(1, 2, 0, 0), (1, 2, 1, 1), (0, 0, 2, 3)]})
    assert read(reader, tmp_path / "a.xlsb", data) == (*rows[:2], (1.0, "走访", "乙"))


def test_errors_of_an_old_file_are_told_however_large_it_is(reader: SafeReader, tmp_path: Path) -> None:
    few: Rows = (("序号", "任务"), (1.0, Lost.ERROR), (2.0, Lost.FORMULA), (3.0, "走访"))
    for rows in (few, (*few, *((float(n), "走访") for n in range(4, 3_000)))):
        data = old_book(Sheets((Sheet("清单", False, ((1.0,),)), Sheet("其他", False, rows)), None))
        (tmp_path / "a.xls").write_bytes(data)
        found = next(reader.read([tmp_path / "a.xls"]))
        assert isinstance(found, Sheets)
        assert [sheet.name for sheet in found.sheets] == ["清单", "其他"]
        assert found.sheets[1].rows[:4] == (*few[:2], (2.0, Lost.ERROR), few[3])
        assert len(found.sheets[1].rows) == len(rows)


def test_a_formula_whose_result_is_an_empty_text_is_a_blank_cell(
    reader: SafeReader, base: bytes, tmp_path: Path
) -> None:
    cells = (b'<c r="A1" t="str"><f>""</f><v></v></c>', b'<c r="B1" t="str"><f>"a"</f><v>a</v></c>')
    assert read(reader, tmp_path / "a.xlsx", rezip(base, {SHEET: sheet(row(1, *cells))}))[0] is not None
    path = tmp_path / "a.xlsx"
    found = next(reader.read([path]))
    assert isinstance(found, Sheets)
    assert next(one.rows for one in found.sheets if one.name == "职责清单") == ((None, "a"),)


@given(st.binary(max_size=2_000))
@settings(max_examples=60)
def test_an_old_file_of_any_bytes_has_no_marks_or_is_refused(noise: bytes) -> None:
    for data in (noise, ole()[:512] + noise, ole()[:1024] + noise):
        with suppress(Refused):
            assert xls_marks(data) == {}


@pytest.mark.parametrize("cut", [30, 76, 300, 511])
def test_an_old_file_cut_in_its_header_is_refused(cut: int) -> None:
    with pytest.raises(Refused):
        xls_marks(ole()[:cut])


def test_an_old_file_whose_sectors_lead_in_a_circle_is_refused_before_anybody_follows_them() -> None:
    assert xls_marks(ole()) == {}
    with pytest.raises(Refused) as refused:
        xls_marks(ole(loop=True))
    assert refused.value.why is Refusal.DAMAGED
