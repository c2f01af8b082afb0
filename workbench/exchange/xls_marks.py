"""The marks of an .xls file: errors, from the records of [MS-XLS]."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from workbench.exchange import limits
from workbench.exchange.cell_marks import CellMarks, Marks
from workbench.exchange.compound_file import stream
from workbench.exchange.sheets import Lost

_FORMULA, _END, _SHEET, _TRUTH_OR_ERROR = 0x06, 0x0A, 0x85, 0x205
_NO_NUMBER = 0xFFFF  # in place of a formula's result: what it is instead stands before
_ERROR = 2


def xls_marks(data: bytes) -> Marks:
    """The errors of each sheet. Raises `Refused` for a file whose streams cannot be followed."""
    book = stream(data, "Workbook")
    found: dict[str, CellMarks] = {}
    sheets = 0
    for kind, at, size in _records(book, 0):
        if kind == _END or sheets > limits.SHEETS:
            break
        sheets += kind == _SHEET
        if kind == _SHEET and size > 8:  # noqa: PLR2004 - a name of at least one letter
            start, _, length, wide = unpack_from("<IHBB", book, at)
            name = book[at + 8 : at + 8 + length * (2 if wide & 1 else 1)]
            found[name.decode("utf-16-le" if wide & 1 else "latin-1", "replace")] = _in_sheet(book, start)
    return found


def _in_sheet(book: bytes, start: int) -> CellMarks:
    marks = CellMarks()
    for kind, at, size in _records(book, start):
        if kind == _END:
            break
        if kind == _FORMULA and size >= 14:  # noqa: PLR2004 - place, style and result
            row, column, _, what, _, _, no_number = unpack_from("<HHHBBIH", book, at)
            if no_number == _NO_NUMBER and what == _ERROR:
                marks.lost[row, column] = Lost.ERROR
        elif kind == _TRUTH_OR_ERROR and size >= 8:  # noqa: PLR2004 - place, style, value and which it is
            row, column, _, _, is_error = unpack_from("<HHHBB", book, at)
            if is_error:
                marks.lost[row, column] = Lost.ERROR
    return marks


def _records(book: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Each whole record from a place on: its kind, where its content begins, and how long that is."""
    while at + 4 <= len(book):
        kind, size = unpack_from("<HH", book, at)
        if at + 4 + size > len(book):
            return
        yield kind, at + 4, size
        at += 4 + size
