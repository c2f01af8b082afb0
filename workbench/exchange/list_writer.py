"""Lists and roll-ups as an .xlsx file that prints on A4 landscape and can be taken in again.

A sheet is a title, a row of headings and rows; whole numbers stay numbers, a text stays a text whatever
it begins with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from workbench.exchange.form_writer import add_styles, print_setup, put_text, saved

_HEADING = 2  # the row of the columns' names
_LINE = 15.0  # points
_HIGHEST = 400.0  # points; spreadsheets take 409


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: its heading, and how many half-width characters wide it is."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A table on a sheet of its own. Each row has a cell a column, None for a blank one."""

    name: str
    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


def write_lists(sheets: Sequence[ListSheet], title: str, creator: str, moment: datetime) -> bytes:
    """The sheets, at least one, as the bytes of an .xlsx file. The same at the same moment are the same."""
    book = Workbook()
    book.properties.creator = creator or None
    book.properties.title = title
    book.properties.created = book.properties.modified = moment.astimezone(UTC).replace(tzinfo=None)
    add_styles(book)
    first = book.active
    if first is not None:
        book.remove(first)
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet)
    return saved(book)


def _write(to: Worksheet, sheet: ListSheet) -> None:
    put_text(to, 1, 1, sheet.title, "表题")
    for column, named in enumerate(sheet.columns, start=1):
        put_text(to, _HEADING, column, named.heading, "列名")
    for at, row in enumerate(sheet.rows, start=_HEADING + 1):
        for column, value in enumerate(row, start=1):
            if isinstance(value, int):
                cell = to.cell(at, column, value)
                cell.style = "居中"
            else:
                put_text(to, at, column, value or "", "内容")
        to.row_dimensions[at].height = _height(row, sheet.columns)
    print_setup(to, [column.width for column in sheet.columns], _HEADING)
    to.protection.sheet = False  # a list of one's own: all of it may be changed


def _height(row: Sequence[str | int | None], columns: Sequence[ListColumn]) -> float:
    """Points for a row: spreadsheets fit heights when typed into, but not when opened."""
    lines = max(
        sum(1 + 2 * len(part) // column.width for part in str(value or "").split("\n"))
        for value, column in zip(row, columns, strict=True)
    )
    return min(_HIGHEST, max(2 * _LINE, _LINE * lines))
