from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.exchange.conftest import row, saved
from workbench.domain.comparison import canonical_text
from workbench.domain.items import Kind
from workbench.domain.official import LIST_NAMES
from workbench.exchange.form import HEADINGS, Form
from workbench.exchange.form_writer import write_form
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Sheets

FILLED = "FGHIJ"  # the columns to fill in
TRICKS = [
    "=1+1",
    "+走访",
    "-无",
    "@全体",
    "=cmd|'/c calc'!A1",
    "'引用",
    "_x0041_",
    "_x000D_走访",
    "<b>&amp;",
    "#REF!",
    "2026-03-01",
    "50%",
    "TRUE",
    "1.0",
    "００７",
    "\U0001f600",
    "甲\n\n乙",
    "a  b",
    "\u200b零宽",
    "汉" * 2000,
]


def book_of(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def list_sheets(book: openpyxl.Workbook) -> list[Worksheet]:
    return [sheet for sheet in book.worksheets if sheet.title in LIST_NAMES.values()]


def test_the_same_form_is_the_same_bytes(form: Form) -> None:
    assert write_form(form) == write_form(form)


def test_a_form_has_a_cover_a_sheet_a_list_and_what_the_unit_supports(base: bytes) -> None:
    book = book_of(base)
    assert book.sheetnames == ["封面", "职责清单", "服务事项清单", "突出问题", "配合事项", "表单标识"]
    cover = {cell[0].value: cell[1].value for cell in book["封面"].iter_rows(min_row=3, max_col=2)}
    assert cover["填报单位"] == "区总工会"
    assert cover["报送时限"] == "2026年11月25日前"
    assert cover["联系方式"] == "专班办公室，0533-1234567"
    assert cover["牵头事项"] == "职责清单3项，服务事项清单1项，突出问题1个。"


def test_the_columns_are_those_that_are_read_back_and_in_their_order(base: bytes) -> None:
    for sheet in list_sheets(book_of(base)):
        assert [cell.value for cell in sheet[3]] == list(HEADINGS.values())
    words = "序号 事项 工作标准 完成时限 上月进展 完成状态 进度(%) 本月进展 存在问题 下步打算"
    assert [*HEADINGS.values()][:10] == words.split()


def test_only_the_cells_to_fill_in_can_be_changed(base: bytes) -> None:
    book = book_of(base)
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        for number in range(1, sheet.max_row + 1):
            for column, letter in enumerate("ABCDEFGHIJK", start=1):
                fillable = sheet in list_sheets(book) and letter in FILLED and number > 3
                assert sheet.cell(number, column).protection.locked is not fillable, (
                    sheet.title,
                    number,
                    letter,
                )


def test_the_status_is_chosen_from_a_list_and_the_percentage_a_whole_number(base: bytes) -> None:
    for sheet in list_sheets(book_of(base)):
        rules = {str(rule.sqref)[0]: rule for rule in sheet.data_validations.dataValidation}
        assert rules["F"].formula1 == '"未启动,推进中,已完成,暂缓"'
        assert not rules["F"].showDropDown  # the flag hides the arrow
        assert (rules["G"].type, rules["G"].formula1, rules["G"].formula2) == ("whole", "0", "100")
        assert str(rules["F"].sqref).split(":")[-1] == f"F{sheet.max_row}"


def test_a_list_prints_on_landscape_a4_with_its_heading_on_every_page(base: bytes) -> None:
    for sheet in list_sheets(book_of(base)):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$3:$3"
        assert "$J$" in str(sheet.print_area)
        assert sheet.freeze_panes == "C4"
        assert sheet["H4"].alignment.wrap_text


def test_the_keys_stand_where_nobody_sees_them(base: bytes) -> None:
    book = book_of(base)
    assert book["表单标识"].sheet_state == "veryHidden"
    for sheet in list_sheets(book):
        assert sheet.column_dimensions["K"].hidden


@pytest.mark.parametrize("text", TRICKS)
def test_a_text_goes_out_as_a_text_and_comes_back_as_it_was(
    form: Form, tmp_path: Path, reader: SafeReader, text: str
) -> None:
    data = write_form(replace(form, rows=(row(Kind.DUTY, 1, text[:200], done=text, next_steps=text),)))
    read = next(reader.read([saved(tmp_path, data)]))
    assert isinstance(read, Sheets)
    found = next(sheet for sheet in read.sheets if sheet.name == "职责清单").rows[3]
    assert [found[1], found[7], found[9]] == [text[:200], text, text]
    markup = ZipFile(BytesIO(data)).read("xl/worksheets/sheet2.xml").decode()
    assert "<f>" not in markup


def test_a_text_that_begins_like_a_formula_is_quoted_so_that_editing_keeps_it_one(form: Form) -> None:
    data = write_form(replace(form, rows=(row(Kind.DUTY, 1, "甲", done="=1+1", next_steps="正常"),)))
    sheet = book_of(data)["职责清单"]
    assert sheet["H4"].quotePrefix
    assert not sheet["J4"].quotePrefix


def test_what_no_spreadsheet_can_hold_is_left_out(form: Form) -> None:
    nasty = "甲\x00\x0b\x1f乙\ufffe\uffff丙\ud800"
    data = write_form(replace(form, rows=(row(Kind.DUTY, 1, "甲", done=nasty),)))
    assert book_of(data)["职责清单"]["H4"].value == canonical_text(nasty) == "甲乙丙"


def test_no_name_of_a_person_machine_or_folder_is_written_into_a_form(base: bytes) -> None:
    with ZipFile(BytesIO(base)) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert re.findall(r"<dc:creator[^>]*>(.*?)</dc:creator>", core) == ["新业态新就业群体党建工作专班"]
    assert "2026-11-02T09:00:00Z" in core
    assert "lastModifiedBy" not in core


def test_a_unit_without_items_gets_a_form_that_says_so(
    form: Form, tmp_path: Path, reader: SafeReader
) -> None:
    data = write_form(replace(form, rows=(), supported=()))
    book = book_of(data)
    assert book.sheetnames == ["封面", "表单标识"]
    assert "本月无牵头事项。" in [cell.value for cell in book["封面"]["B"]]
    assert isinstance(next(reader.read([saved(tmp_path, data)])), Sheets)
