"""The marks of an .xlsb file: the records of [MS-XLSB] that the reader of values passes over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from struct import error, unpack_from

from workbench.exchange import limits
from workbench.exchange.cell_marks import CellMarks, Marks
from workbench.exchange.sheets import Lost
from workbench.exchange.xlsx_marks import related_parts
from workbench.exchange.zip_parts import Parts

_SHEET = 156  # a sheet of the workbook: its state, number, part and name
_ROW, _ERROR, _FORMULA_ERROR, _MERGED = 0, 3, 11, 176


def xlsb_marks(parts: Parts) -> Marks:
    """The marks of each sheet; of a file whose records break off, those before."""
    targets = related_parts(parts, "xl/_rels/workbook.bin.rels")
    found: dict[str, CellMarks] = {}
    sheets = (data for kind, data in _records(parts.read("xl/workbook.bin")) if kind == _SHEET)
    for data in islice(sheets, limits.SHEETS):
        part, rest = _words(data, 8)
        found[_words(data, rest)[0]] = _in_sheet(parts.read(targets.get(part, "")))
    return found


def _in_sheet(data: bytes) -> CellMarks:
    marks, row = CellMarks(), 0
    for kind, body in _records(data):
        try:
            if kind == _ROW:
                (row,) = unpack_from("<I", body)
            elif kind in {_ERROR, _FORMULA_ERROR}:
                marks.lost[row, unpack_from("<I", body)[0]] = Lost.ERROR
            elif kind == _MERGED and len(marks.merges) < limits.MERGES:
                top, bottom, left, right = unpack_from("<IIII", body)
                marks.merges.append(((top, left), (bottom, right)))
        except error:
            break
    return marks


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The records' kinds and contents. A number of seven bits a byte goes on where the eighth is set."""
    at = 0
    while at < len(data):
        kind, at = _number(data, at, 2)
        size, at = _number(data, at, 4)
        yield kind, data[at : at + size]
        at += size


def _number(data: bytes, at: int, most: int) -> tuple[int, int]:
    number = 0
    for count, byte in enumerate(data[at : at + most]):
        number |= (byte & 0x7F) << 7 * count
        if byte < 0x80:  # noqa: PLR2004 - the eighth bit
            return number, at + count + 1
    return number, at + most


def _words(data: bytes, at: int) -> tuple[str, int]:
    """A text with its length before it, "" where there is none; and where it ends."""
    if at + 4 > len(data):
        return "", at
    (length,) = unpack_from("<I", data, at)
    end = at + 4 + 2 * length
    return data[at + 4 : end].decode("utf-16-le", "replace"), end
