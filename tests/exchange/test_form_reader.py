from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from tests.exchange.conftest import IDENTITY, saved
from workbench.domain.comparison import ReturnedRow, Unclear, Value, Words
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.exchange.form import Form, FormIdentity, parse_key, read_heading, sheet_heading
from workbench.exchange.form_matching import match_rows
from workbench.exchange.form_reader import ReturnedForm, heading_name, read_form
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import CellValue, Sheet, Sheets

DUTY = "职责清单"
FIRST = ItemCode(Kind.DUTY, 1)
Change = Callable[[openpyxl.Workbook], object]


class Desk:
    """Takes a form as it was sent, lets somebody change it, and reads it back."""

    def __init__(self, form: Form, base: bytes, folder: Path, reader: SafeReader) -> None:
        self.form, self.base, self.folder, self.reader = form, base, folder, reader

    def returned(self, change: Change | None = None) -> ReturnedForm:
        data = self.base
        if change is not None:
            book = openpyxl.load_workbook(BytesIO(data))
            change(book)
            kept = BytesIO()
            book.save(kept)
            data = kept.getvalue()
        read = next(self.reader.read([saved(self.folder, data)]))
        assert isinstance(read, Sheets)
        found = read_form(read)
        assert found is not None
        return found

    def rows(self, change: Change | None = None) -> tuple[ReturnedRow, ...]:
        titles = {row.code: row.title for row in self.form.rows}
        whose = (self.form.identity.ledger, self.form.identity.unit_id)
        return match_rows(titles, self.returned(change).rows, whose)

    def values(self, change: Change | None = None) -> dict[ItemCode | None, Mapping[str, Value | Unclear]]:
        return {row.key: row.values for row in self.rows(change)}


@pytest.fixture
def desk(form: Form, base: bytes, tmp_path: Path, reader: SafeReader) -> Desk:
    return Desk(form, base, tmp_path, reader)


def as_sent(form: Form) -> dict[ItemCode | None, dict[str, Value]]:
    blank: dict[str, Value] = dict.fromkeys(("status", "percent", "done", "difficulties", "next_steps"))
    return {row.code: {**blank, **row.values} for row in form.rows}


def duties(book: openpyxl.Workbook) -> Worksheet:
    return book[DUTY]


def test_an_untouched_form_is_read_as_it_was_sent(desk: Desk, form: Form) -> None:
    found = desk.returned()
    assert found.identity == IDENTITY
    assert (found.unit, found.month) == ("区总工会", Month(2026, 11))
    assert desk.values() == as_sent(form)


def remove_hidden_sheet(book: openpyxl.Workbook) -> None:
    del book["表单标识"]


def remove_key_column(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[1:4]:
        sheet.delete_cols(11)


def remove_both(book: openpyxl.Workbook) -> None:
    remove_hidden_sheet(book)
    remove_key_column(book)


def rename_sheets(book: openpyxl.Workbook) -> None:
    for number, sheet in enumerate(book.worksheets[:5]):
        sheet.title = f"Sheet{number}"


def move_columns(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[1:4]:
        sheet.move_range("H3:J10", cols=6)
        sheet.insert_cols(1)


def retype_headings(book: openpyxl.Workbook) -> None:
    words = {
        "本月进展": "本月工作进展情况",
        "存在问题": "存在 的问题：",
        "下步打算": "下一步打算（必填）",
        "进度(%)": "进 度（％）",
    }
    for sheet in book.worksheets[1:4]:
        for cell in sheet[3]:
            cell.value = words.get(str(cell.value), cell.value)


def insert_rows_above(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[1:4]:
        sheet.insert_rows(1, 4)
        sheet["A1"] = "各科室请尽快填报"


def remove_heading(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets[1:4]:
        sheet.delete_rows(1, 3)


def sort_rows(book: openpyxl.Workbook) -> None:
    sheet = duties(book)
    rows = [[cell.value for cell in row] for row in sheet["A4:K6"]]
    for target, values in zip(sheet["A4:K6"], reversed(rows), strict=True):
        for cell, value in zip(target, values, strict=True):
            cell.value = value


def sort_all_but_the_keys(book: openpyxl.Workbook) -> None:
    keys = [cell[0].value for cell in duties(book)["K4:K6"]]
    sort_rows(book)
    for cell, key in zip(duties(book)["K4:K6"], keys, strict=True):
        cell[0].value = key


def write_notes_below(book: openpyxl.Workbook) -> None:
    duties(book)["A8"] = "注：数据截至25日。"
    duties(book)["B9"] = "填表人：综合科"


def unhide_everything(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets:
        sheet.sheet_state = "visible"


def repeat_heading(book: openpyxl.Workbook) -> None:
    sheet = duties(book)
    sheet.insert_rows(6)
    for cell, above in zip(sheet[6], sheet[3], strict=True):
        cell.value = above.value


@pytest.mark.parametrize(
    "change",
    [
        remove_hidden_sheet,
        remove_key_column,
        rename_sheets,
        move_columns,
        retype_headings,
        insert_rows_above,
        remove_heading,
        sort_rows,
        sort_all_but_the_keys,
        write_notes_below,
        unhide_everything,
        repeat_heading,
    ],
)
def test_what_people_do_to_a_form_does_not_lose_or_mix_anything(
    desk: Desk, form: Form, change: Change
) -> None:
    assert desk.values(change) == as_sent(form)
    assert desk.returned(change).identity == IDENTITY


def test_a_form_that_lost_all_its_keys_still_says_whose_it_is_in_words(desk: Desk, form: Form) -> None:
    found = desk.returned(remove_both)
    assert found.identity is None
    assert (found.unit, found.month) == ("区总工会", Month(2026, 11))
    assert desk.values(remove_both) == as_sent(form)


def test_a_merged_cell_speaks_for_all_rows_it_covers(desk: Desk) -> None:
    def merge(book: openpyxl.Workbook) -> None:
        duties(book)["J4"] = "继续推进"
        duties(book).merge_cells("J4:J5")

    values = desk.values(merge)
    assert values[FIRST]["next_steps"] == "继续推进"
    assert values[ItemCode(Kind.DUTY, 2)]["next_steps"] == "继续推进"


def test_a_row_that_the_unit_added_is_told_from_those_that_were_sent(desk: Desk) -> None:
    def add(book: openpyxl.Workbook) -> None:
        duties(book).append([4, "关心新就业群体子女托管", None, None, None, "推进中", 10, "已开班"])

    added = [row for row in desk.rows(add) if row.added]
    assert [(row.key, row.title) for row in added] == [(None, "关心新就业群体子女托管")]
    assert added[0].values["percent"] == 10


@pytest.mark.parametrize(
    "row",
    [
        [None, "合计", None, None, None, None, 55],
        ["合 计", "小计", "3项"],
        [None, "填表人：某某", None, None, None, None, None, "联系电话：0533-1234567"],
        [None, "审核人", "某某", "填报日期：11月20日"],
        [None, "备注：本表一式两份", "报送专班"],
    ],
)
def test_a_sum_or_a_signature_below_a_list_is_no_row_of_it(
    desk: Desk, form: Form, row: list[CellValue]
) -> None:
    assert desk.values(lambda book: duties(book).append(row)) == as_sent(form)


def test_a_copied_row_made_into_another_is_an_added_one(desk: Desk) -> None:
    def copy(book: openpyxl.Workbook) -> None:
        sheet = duties(book)
        values = [cell.value for cell in sheet[4]]
        values[1] = "推动建会入会（二期）"
        sheet.append(values)

    rows = desk.rows(copy)
    assert [row.title for row in rows if row.added] == ["推动建会入会（二期）"]
    assert len([row for row in rows if row.key == FIRST]) == 1


def test_a_doubled_row_is_the_same_item_twice(desk: Desk) -> None:
    rows = desk.rows(lambda book: duties(book).append([cell.value for cell in duties(book)[4]]))
    assert len([row for row in rows if row.key == FIRST]) == 2


def test_a_retyped_title_keeps_its_key_and_another_one_does_not(desk: Desk) -> None:
    def retype(book: openpyxl.Workbook) -> None:
        duties(book)["B4"] = "推动建会、入会工作"
        duties(book)["B5"] = "完全是另外一件事情"

    rows = desk.rows(retype)
    assert rows[0].key == FIRST
    assert (rows[1].key, rows[1].added) == (None, True)


def test_a_list_on_a_hidden_sheet_counts_where_none_of_its_kind_is_to_be_seen(desk: Desk, form: Form) -> None:
    def hide(book: openpyxl.Workbook) -> None:
        duties(book).sheet_state = "hidden"

    def hide_a_copy(book: openpyxl.Workbook) -> None:
        copy = book.copy_worksheet(duties(book))
        copy.title, copy.sheet_state = "旧稿", "hidden"
        copy["H4"] = "旧的进展"

    assert desk.values(hide) == as_sent(form)
    assert desk.values(hide_a_copy) == as_sent(form)


def test_hidden_rows_and_columns_count_like_any_other(desk: Desk) -> None:
    def hide(book: openpyxl.Workbook) -> None:
        sheet = duties(book)
        sheet["H4"], sheet["I4"] = "隐藏行里的进展", "隐藏列里的问题"
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["I"].hidden = True

    values = desk.values(hide)[FIRST]
    assert (values["done"], values["difficulties"]) == ("隐藏行里的进展", "隐藏列里的问题")


def test_the_words_beside_a_title_are_read_as_they_stand(desk: Desk) -> None:
    def write(book: openpyxl.Workbook) -> None:
        duties(book)["D4"] = datetime(2026, 12, 31)  # noqa: DTZ001 - a cell's day
        duties(book).append([None, "新事项", "每月1次\n留痕", " 12月底 前 "])

    rows = desk.rows(write)
    assert rows[0].words.due == "2026-12-31"
    assert next(row for row in rows if row.added).words == Words(
        Kind.DUTY, "新事项", "每月1次\n留痕", "12月底 前"
    )


def test_a_row_pasted_from_another_units_form_is_none_of_this_one(desk: Desk) -> None:
    other = replace(IDENTITY, unit_id=9).key(FIRST)
    rows = desk.rows(lambda book: duties(book).__setitem__("K4", other))
    assert rows[0].key is None
    assert not rows[0].added


def test_items_of_one_title_are_told_apart_by_key_or_number() -> None:
    sent = {ItemCode(Kind.DUTY, 1): "走访", ItemCode(Kind.DUTY, 2): "走访", ItemCode(Kind.SERVICE, 1): "走访"}
    lines: list[list[CellValue]] = [
        ["序号", "事项", "完成状态", "本月进展"],
        [2.0, "走访", None, "乙"],
        ["１", "走 访", None, "甲"],
        [7.0, "走访", None, "丙"],
    ]
    found = read_form(sheets(DUTY, lines))
    assert found is not None
    keys = [row.key for row in match_rows(sent, found.rows, (UUID(int=7), 4))]
    assert keys == [ItemCode(Kind.DUTY, 2), None, None]


def sheets(name: str, rows: Sequence[Sequence[CellValue]]) -> Sheets:
    return Sheets((Sheet(name, hidden=False, rows=tuple(tuple(row) for row in rows)),), None)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["随便", "写的"], [1.0, 2.0]],
        [["姓名", "年龄", "状态"], ["甲", 30.0, "在岗"]],
        [["事项", "金额"], ["走访", 300.0]],
    ],
)
def test_a_spreadsheet_without_such_a_list_is_no_form(rows: list[list[CellValue]]) -> None:
    assert read_form(sheets("Sheet1", rows)) is None


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("完成状态", "status"),
        ("完成 状态", "status"),
        ("进度（%）", "percent"),
        ("进度%", "percent"),
        ("本月进展（200字以内）", "done"),
        ("存在的问题", "difficulties"),
        ("下一步打算", "next_steps"),
        ("本月进展填写", "done"),
        ("备注", None),
        ("", None),
        ("联系电话", None),
    ],
)
def test_a_heading_is_known_by_its_words(typed: str, column: str | None) -> None:
    assert heading_name(typed, roughly=True) == column


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ZBF1",
        "ZBF1|x|2026-11|1|1",
        f"{IDENTITY}|duty-0|x",
        f"{IDENTITY}|nothing-1",
        f"{IDENTITY}".replace("-11|", "-13|"),
    ],
)
def test_what_only_looks_like_a_key_is_none(text: str) -> None:
    assert parse_key(text) is None


@given(
    st.uuids(),
    st.integers(1990, 2199),
    st.integers(1, 12),
    st.integers(0, 10**9 - 1),
    st.integers(0, 10**6 - 1),
)
def test_a_key_says_what_was_put_into_it(
    ledger: UUID, year: int, month: int, unit: int, version: int
) -> None:
    identity = FormIdentity(ledger, Month(year, month), unit, version)
    assert parse_key(str(identity)) == (identity, None)
    assert parse_key(f" {identity.key(FIRST)}\n") == (identity, FIRST)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_words_above_a_list_say_unit_and_month(kind: Kind) -> None:
    words = sheet_heading("市邮政管理局（驻区联络）", Month(2026, 3), kind)
    assert read_heading(words) == ("市邮政管理局（驻区联络）", Month(2026, 3))


values = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["事项", "完成状态", "本月进展", "序号", str(IDENTITY), IDENTITY.key(FIRST), "填报单位", "走访"]
    )
)


@given(st.lists(st.lists(values, max_size=12), max_size=12), st.text(max_size=10))
def test_nothing_that_stands_in_a_sheet_is_too_much(rows: list[list[CellValue]], name: str) -> None:
    found = read_form(sheets(name, rows))
    if found is not None:
        sent = {FIRST: "走访", ItemCode(Kind.DUTY, 2): "走访"}
        matched = match_rows(sent, found.rows, (UUID(int=7), 4))
        assert len(matched) == len(found.rows)
