"""A unit's form as an .xlsx file: only what is to be filled in can be, and it prints on A4 landscape.

The same form gives the same bytes. A text stays a text, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date
from functools import partial
from io import BytesIO
from os import PathLike
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from workbench.domain.comparison import TEXT_FIELDS, canonical_text
from workbench.domain.items import Kind, Status
from workbench.domain.official import LIST_NAMES, STATUS_NAMES, measure
from workbench.exchange.form import (
    COVER,
    HEADINGS,
    HIDDEN,
    SUPPORTING,
    Form,
    FormRow,
    sheet_heading,
)

_FIRST_ROW = 4  # of the items: above it heading, a note and the columns' names
# In characters, in the order of HEADINGS. So narrow that A4 is printed at nearly nine points.
_WIDTHS = (5, 21, 23, 11, 23, 10, 9, 30, 20, 20, 4)
_SUPPORTED = ("序号", "清单", "事项", "工作标准", "牵头单位", "完成时限")
_SUPPORTED_WIDTHS = (5, 14, 36, 42, 20, 16)
_COVER_WIDTHS = (16, 84)
_MAX_CHARACTERS = 2000  # what the ledger keeps of a text
_FACE = "宋体"
_LINE = Side(style="thin", color="808080")
_FILL = PatternFill("solid", fgColor="FFF8E1")
_GREY = PatternFill("solid", fgColor="EDEDED")
_NOTE = "请填写浅黄色单元格，其余内容请勿改动。暂缓的请在“存在问题”中写明原因。请勿填写个人信息和涉密信息。"
_FORM_NAME = "ZBF_FORM"
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def write_form(form: Form) -> bytes:
    """The form as the bytes of an .xlsx file."""
    book = Workbook()
    book.properties.creator = form.task_force or None
    book.properties.title = f"{form.unit}{form.identity.month.year}年{form.identity.month.month}月进展填报表"
    book.properties.created = book.properties.modified = form.sent_at.astimezone(UTC).replace(tzinfo=None)
    add_styles(book)
    cover = book.active
    if not isinstance(cover, Worksheet):  # pragma: no cover - a new workbook has one sheet
        raise TypeError
    _write_cover(cover, form)
    for kind in form.kinds():
        _write_list(book.create_sheet(LIST_NAMES[kind]), form, kind)
    if form.supported:
        _write_supported(book.create_sheet(SUPPORTING), form)
    _write_hidden(book, form)
    return saved(book)


class _StillArchive(ZipFile):
    """An archive whose entries bear no time of writing."""

    def writestr(  # type: ignore[override]  # openpyxl passes a name and its data
        self, name: str, data: str | bytes, compress_type: int | None = None, compresslevel: int | None = None
    ) -> None:
        entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        entry.external_attr = 0o644 << 16
        super().writestr(entry, data, compress_type or ZIP_DEFLATED, compresslevel)

    def write(  # type: ignore[override]  # openpyxl passes a file and its name
        self, filename: str | PathLike[str], arcname: str | None = None
    ) -> None:
        self.writestr(arcname or str(filename), Path(filename).read_bytes())


def saved(book: Workbook) -> bytes:
    """A workbook's bytes, the same for the same workbook."""
    target = BytesIO()
    with _StillArchive(target, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()
    return target.getvalue()


def add_styles(book: Workbook) -> None:
    """Give a workbook the named styles of its cells."""
    for style in _styles():
        book.add_named_style(style)


def _styles() -> tuple[NamedStyle, ...]:
    border = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
    wrapped = partial(Alignment, wrap_text=True, vertical="center")
    text = partial(NamedStyle, font=Font(_FACE, 10.5), border=border, number_format="@")
    return (
        NamedStyle("表题", font=Font(_FACE, 16, bold=True), alignment=Alignment(vertical="center")),
        NamedStyle("说明", font=Font(_FACE, 10.5), alignment=Alignment(vertical="center"), number_format="@"),
        NamedStyle(
            "列名",
            font=Font(_FACE, 10.5, bold=True),
            border=border,
            alignment=wrapped(horizontal="center"),
            fill=_GREY,
        ),
        text("内容", alignment=wrapped()),
        NamedStyle("居中", font=Font(_FACE, 10.5), border=border, alignment=wrapped(horizontal="center")),
        text("填写", alignment=wrapped(), fill=_FILL, protection=Protection(locked=False)),
        NamedStyle(
            "填数",
            font=Font(_FACE, 10.5),
            border=border,
            alignment=wrapped(horizontal="center"),
            fill=_FILL,
            protection=Protection(locked=False),
        ),
    )


def put_text(sheet: Worksheet, row: int, column: int, text: str, style: str) -> None:
    """Set a text that stays one: no formula, no number, no error, no escape of a character."""
    cell = sheet.cell(row, column)
    cell.style = style
    kept = canonical_text(text)
    if not kept:
        return
    cell.value = _escaped(kept)
    cell.data_type = "s"
    # What a spreadsheet notes of a text typed with an apostrophe: editing it makes no formula of it.
    cell.quotePrefix = kept[0] in "=+-@'"


def _escaped(text: str) -> str:
    """«_x000D_» stands for a character in this format: a text that looks like that is told apart."""
    return _ESCAPE.sub("_x005F_", text)


def print_setup(sheet: Worksheet, widths: Sequence[int], heading: int | None) -> None:
    """Let a sheet print on A4 landscape with its heading repeated, and protect it."""
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.row_dimensions[1].height = 28  # the title's line
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    if sheet.oddFooter is not None and sheet.oddFooter.center is not None:
        sheet.oddFooter.center.text = "第 &P 页，共 &N 页"
    if heading:
        sheet.print_title_rows = f"{heading}:{heading}"
        sheet.freeze_panes = f"C{heading + 1}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # False: may be done


def _day(on: date) -> str:
    return f"{on.year}年{on.month}月{on.day}日"


def _write_cover(sheet: Worksheet, form: Form) -> None:
    sheet.title = COVER
    month = form.identity.month
    put_text(sheet, 1, 1, f"{month.year}年{month.month}月工作进展填报表", "表题")
    counts = "，".join(f"{LIST_NAMES[kind]}{len(form.of_kind(kind))}{measure(kind)}" for kind in form.kinds())
    rows = (
        ("填报单位", form.unit),
        ("填报月份", f"{month.year}年{month.month}月"),
        ("报送时限", f"{_day(form.deadline)}前"),
        ("牵头事项", f"{counts}。" if counts else "本月无牵头事项。"),
        ("配合事项", f"{len(form.supported)}项，供了解，不需填写。" if form.supported else "无。"),
        (
            "填报内容",
            "逐项填写完成状态（从下拉列表选择）、进度(%)（0至100的整数）、本月进展、存在问题、下步打算。",
        ),
        ("填报要求", _NOTE),
        ("报送对象", form.task_force),
        ("联系方式", form.contact),
    )
    for index, (name, text) in enumerate(rows, start=3):
        put_text(sheet, index, 1, name, "列名")
        put_text(sheet, index, 2, text, "内容")
        sheet.row_dimensions[index].height = 36 if len(text) > 45 else 24  # noqa: PLR2004 - two lines
    print_setup(sheet, _COVER_WIDTHS, None)


def _write_list(sheet: Worksheet, form: Form, kind: Kind) -> None:
    put_text(sheet, 1, 1, sheet_heading(form.unit, form.identity.month, kind), "表题")
    put_text(sheet, 2, 1, f"请于{_day(form.deadline)}前报送。{_NOTE}", "说明")
    for column, words in enumerate(HEADINGS.values(), start=1):
        put_text(sheet, _FIRST_ROW - 1, column, words, "列名")
    rows = form.of_kind(kind)
    for index, row in enumerate(rows):
        _write_row(sheet, _FIRST_ROW + index, index + 1, row, form.identity.key(row.code))
    last = _FIRST_ROW + len(rows) - 1
    _validate(sheet, last)
    print_setup(sheet, _WIDTHS, _FIRST_ROW - 1)
    sheet.column_dimensions[get_column_letter(len(HEADINGS))].hidden = True
    sheet.print_area = f"A1:{get_column_letter(len(HEADINGS) - 1)}{last}"


def _write_row(sheet: Worksheet, at: int, number: int, row: FormRow, key: str) -> None:
    cell = sheet.cell(at, 1, number)
    cell.style = "居中"
    for column, text in enumerate((row.title, row.standard, row.due, row.last_month), start=2):
        put_text(sheet, at, column, text, "内容")
    status = row.values.get("status")
    put_text(sheet, at, 6, STATUS_NAMES[Status(str(status))] if status else "", "填写")
    percent = sheet.cell(at, 7)
    percent.style = "填数"
    percent.value = row.values.get("percent")
    for column, field in enumerate(TEXT_FIELDS, start=8):
        put_text(sheet, at, column, str(row.values.get(field) or ""), "填写")
    put_text(sheet, at, len(HEADINGS), key, "内容")
    texts = [row.title, row.standard, row.due, row.last_month, "", ""]
    texts += [str(row.values.get(field) or "") for field in TEXT_FIELDS]
    sheet.row_dimensions[at].height = max(30.0, _height(texts, _WIDTHS[1:10]))


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Points for a row: spreadsheets fit heights when typed into, but not when opened."""
    lines = max(
        sum(1 + 2 * len(part) // width for part in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return min(400.0, 15.0 * lines)


def _validate(sheet: Worksheet, last: int) -> None:
    status = DataValidation("list", formula1=f'"{",".join(STATUS_NAMES.values())}"', allow_blank=True)
    status.error, status.errorTitle = f"请选择：{'、'.join(STATUS_NAMES.values())}", "完成状态"
    percent = DataValidation("whole", operator="between", formula1="0", formula2="100", allow_blank=True)
    percent.error, percent.errorTitle = "请填写0至100的整数", "进度(%)"
    length = DataValidation(
        "textLength", operator="lessThanOrEqual", formula1=str(_MAX_CHARACTERS), allow_blank=True
    )
    length.error, length.errorTitle = f"请不要超过{_MAX_CHARACTERS}字", "字数"
    for rule, columns in ((status, "F{0}:F{1}"), (percent, "G{0}:G{1}"), (length, "H{0}:J{1}")):
        rule.showErrorMessage = True
        rule.add(columns.format(_FIRST_ROW, last))
        sheet.add_data_validation(rule)


def _write_supported(sheet: Worksheet, form: Form) -> None:
    month = form.identity.month
    put_text(sheet, 1, 1, f"{form.unit}{month.year}年{month.month}月配合事项（供了解，不需填写）", "表题")
    for column, words in enumerate(_SUPPORTED, start=1):
        put_text(sheet, 3, column, words, "列名")
    for index, row in enumerate(form.supported, start=1):
        sheet.cell(index + 3, 1, index).style = "居中"
        texts = (row.list_name, row.title, row.standard, row.lead_unit, row.due)
        for column, text in enumerate(texts, start=2):
            put_text(sheet, index + 3, column, text, "内容")
        sheet.row_dimensions[index + 3].height = max(20.0, _height(texts, _SUPPORTED_WIDTHS[1:]))
    print_setup(sheet, _SUPPORTED_WIDTHS, 3)


def _write_hidden(book: Workbook, form: Form) -> None:
    sheet = book.create_sheet(HIDDEN)
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True
    sheet.cell(1, 1).value = str(form.identity)
    for index, row in enumerate(form.rows, start=2):
        sheet.cell(index, 1).value = form.identity.key(row.code)
    book.defined_names[_FORM_NAME] = DefinedName(_FORM_NAME, attr_text=f"'{HIDDEN}'!$A$1", hidden=True)
