"""A workbook in the old format (.xls), as plain as a reader takes it: texts, numbers, errors and merges."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from tests.exchange.binary_book import Range
from workbench.exchange.sheets import CellValue, Lost, Sheets

_SECTOR, _END, _FREE, _TABLE = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SMALL = 4096  # a shorter stream would stand in small sectors
_NOT_THERE = 0x2A


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _begin(what: int) -> bytes:
    return _record(0x809, struct.pack("<HHHHII", 0x600, what, 0, 0, 0, 0x600))


def _cell(row: int, column: int, value: CellValue) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if value is Lost.ERROR:
        return _record(0x205, place + bytes([_NOT_THERE, 1]))
    if value is Lost.FORMULA:  # one whose result is an error
        result = bytes([2, 0, _NOT_THERE, 0, 0, 0, 0xFF, 0xFF])
        return _record(0x06, place + result + struct.pack("<HIH", 0, 0, 2) + bytes([0x1C, _NOT_THERE]))
    if isinstance(value, int | float):
        return _record(0x203, place + struct.pack("<d", value))
    text = str(value)
    return _record(0x204, place + struct.pack("<HB", len(text), 1) + text.encode("utf-16-le"))


def _sheet(rows: Sequence[Sequence[CellValue]], merges: Sequence[Range]) -> bytes:
    width = max(map(len, rows), default=1)
    cells = [
        _cell(number, column, value)
        for number, row in enumerate(rows)
        for column, value in enumerate(row)
        if value is not None
    ]
    ranges = b"".join(struct.pack("<HHHH", *one) for one in merges)
    return b"".join(
        (
            _begin(0x10),
            _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0)),
            *cells,
            _record(0xE5, struct.pack("<H", len(merges)) + ranges),
            _record(0x0A),
        )
    )


def old_book(file: Sheets, merges: Mapping[str, Sequence[Range]] = MappingProxyType({})) -> bytes:
    """The same sheets and values as a file in the old format."""
    parts = [_sheet(sheet.rows, merges.get(sheet.name, ())) for sheet in file.sheets]
    names = [sheet.name.encode("utf-16-le") for sheet in file.sheets]
    head = _begin(5) + _record(0x42, struct.pack("<H", 1200))
    at = len(head) + sum(12 + len(name) for name in names) + 4
    bound = []
    for name, part, sheet in zip(names, parts, file.sheets, strict=True):
        bound.append(_record(0x85, struct.pack("<IBBBB", at, sheet.hidden, 0, len(name) // 2, 1) + name))
        at += len(part)
    return _compound("Workbook", b"".join((head, *bound, _record(0x0A), *parts)))


def _compound(name: str, data: bytes) -> bytes:
    """A compound file with one stream: its table of sectors first, then the directory, then the stream."""
    data = data.ljust(_SMALL, b"\0")
    count = -(-len(data) // _SECTOR)
    tables = -(-(count + 2) // (_SECTOR // 4 - 1))
    chain = [_TABLE] * tables + [_END] + [tables + 2 + n for n in range(count - 1)] + [_END]
    chain += [_FREE] * (tables * _SECTOR // 4 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, tables, tables, 0, _SMALL, _END, 0, _END, 0)
    header += b"".join(struct.pack("<I", n if n < tables else _FREE) for n in range(109))

    def entry(title: str, kind: int, below: int, start: int, size: int) -> bytes:
        named = title.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<HBBIII", len(named), kind, 1, _FREE, _FREE, below)
        return named.ljust(64, b"\0") + links + b"\0" * 36 + struct.pack("<IQ", start, size)

    directory = entry("Root Entry", 5, 1, _END, 0) + entry(name, 2, _FREE, tables + 1, len(data))
    table = b"".join(struct.pack("<I", one) for one in chain)
    return header + table + directory.ljust(_SECTOR, b"\0") + data.ljust(count * _SECTOR, b"\0")
