"""A workbook in the binary format (.xlsb), as plain as a reader takes it, with errors and merges."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tests.exchange.hostile import zipped
from workbench.exchange.sheets import CellValue, Lost, Sheets

_BOOK, _BOOK_END, _SHEETS, _SHEETS_END, _SHEET_NAME = 131, 132, 143, 144, 156
_SHEET, _SHEET_END, _EXTENT, _DATA, _DATA_END, _ROW, _NUMBER, _TEXT = 129, 130, 148, 145, 146, 0, 5, 6
_ERROR, _MERGES, _MERGES_END, _MERGED, _NOT_THERE = 3, 177, 178, 176, 0x2A

Range = tuple[int, int, int, int]  # first and last row, first and last column, from 0


def _record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = len(data), b""
    while size > 127:
        length, size = length + bytes([size & 0x7F | 0x80]), size >> 7
    return head + length + bytes([size]) + data


def _words(text: str) -> bytes:
    raw = text.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def _cell(column: int, value: CellValue) -> bytes:
    place = struct.pack("<II", column, 0)
    if isinstance(value, Lost):
        return _record(_ERROR, place + bytes([_NOT_THERE]))
    if isinstance(value, int | float):
        return _record(_NUMBER, place + struct.pack("<d", value))
    return _record(_TEXT, place + _words(str(value)))


def _sheet(rows: Sequence[Sequence[CellValue]], merges: Sequence[Range]) -> bytes:
    width = max((len(row) for row in rows), default=1)
    parts = [
        _record(_SHEET),
        _record(_EXTENT, struct.pack("<IIII", 0, max(len(rows), 1) - 1, 0, width - 1)),
        _record(_DATA),
    ]
    for number, row in enumerate(rows):
        parts.append(_record(_ROW, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0)))
        parts += [_cell(column, value) for column, value in enumerate(row) if value is not None]
    parts.append(_record(_DATA_END))
    if merges:
        ranges = [_record(_MERGED, struct.pack("<IIII", *one)) for one in merges]
        parts += [_record(_MERGES, struct.pack("<I", len(merges))), *ranges, _record(_MERGES_END)]
    return b"".join((*parts, _record(_SHEET_END)))


def binary_book(file: Sheets, merges: Mapping[str, Sequence[Range]] = MappingProxyType({})) -> bytes:
    """The same sheets and values as a file in the binary format."""
    names = [
        _record(
            _SHEET_NAME,
            struct.pack("<II", 2 if sheet.hidden else 0, number)
            + _words(f"rId{number}")
            + _words(sheet.name),
        )
        for number, sheet in enumerate(file.sheets, start=1)
    ]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}/worksheet" Target="worksheets/sheet{number}.bin"/>'
        for number in range(1, len(names) + 1)
    )
    return zipped(
        ("[Content_Types].xml", b"<Types/>"),
        (
            "xl/workbook.bin",
            b"".join((_record(_BOOK), _record(_SHEETS), *names, _record(_SHEETS_END), _record(_BOOK_END))),
        ),
        (
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'.encode(),
        ),
        *(
            (f"xl/worksheets/sheet{number}.bin", _sheet(sheet.rows, merges.get(sheet.name, ())))
            for number, sheet in enumerate(file.sheets, start=1)
        ),
    )
