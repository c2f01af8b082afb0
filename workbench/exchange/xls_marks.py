"""The marks of an .xls file: errors, from the records of [MS-XLS] in the streams of [MS-CFB]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from struct import error, unpack_from

from workbench.exchange.cell_marks import CellMarks, Marks
from workbench.exchange.sheets import Lost

_FORMULA, _END, _SHEET, _TRUTH_OR_ERROR = 0x06, 0x0A, 0x85, 0x205
_NO_NUMBER = 0xFFFF  # in place of a formula's result: what it is instead stands before
_ERROR = 2
_ENTRY, _HEADER = 128, 512  # bytes of a directory's entry, and of what is before the first sector
_IN_HEADER = 109  # sectors of the table that the header names itself
_LAST = 0xFFFFFFFA  # from here on no sector is meant


def xls_marks(data: bytes) -> Marks:
    """The errors of each sheet; none of a file of another make."""
    try:
        book = _stream(data, "Workbook")
    except error:
        return {}
    found: dict[str, CellMarks] = {}
    for kind, at, size in _records(book, 0):
        if kind == _END:
            break
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


def _stream(data: bytes, name: str) -> bytes:
    """A stream of a compound file, b"" where there is none. Raises `struct.error` where it is cut off."""
    size = 1 << min(unpack_from("<H", data, 30)[0], 12)
    table = _table(data, size)
    directory = _chained(data, table, unpack_from("<I", data, 48)[0], size, _HEADER)
    root = directory[:_ENTRY]
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        length = unpack_from("<H", entry, 64)[0]
        if entry[: max(length - 2, 0)] != name.encode("utf-16-le"):
            continue
        start, long = unpack_from("<II", entry, 116)
        if long >= unpack_from("<I", data, 56)[0]:
            return _chained(data, table, start, size, _HEADER)[:long]
        # A short stream stands in small sectors of a stream of the root's, with a table of its own.
        small = _chained(data, table, unpack_from("<I", root, 116)[0], size, _HEADER)
        raw = _chained(data, table, unpack_from("<I", data, 60)[0], size, _HEADER)
        return _chained(small, _words(raw), start, 64, 0)[:long]
    return b""


def _words(raw: bytes) -> Sequence[int]:
    return unpack_from(f"<{len(raw) // 4}I", raw)


def _table(data: bytes, size: int) -> Sequence[int]:
    """Which sector follows each."""
    named = list(unpack_from(f"<{_IN_HEADER}I", data, 76))
    more, count = unpack_from("<II", data, 68)
    for _ in range(min(count, len(data) // size)):
        if more >= _LAST:
            break
        *sectors, more = unpack_from(f"<{size // 4}I", data, _HEADER + more * size)
        named += sectors
    kept = [sector for sector in named if sector < _LAST][: len(data) // size]
    return _words(b"".join(data[_HEADER + one * size : _HEADER + (one + 1) * size] for one in kept))


def _chained(data: bytes, table: Sequence[int], first: int, size: int, before: int) -> bytes:
    """The bytes of a chain of sectors; one that goes in circles ends where the file would."""
    pieces: list[bytes] = []
    sector = first
    while sector < len(table) and len(pieces) <= len(data) // size:
        pieces.append(data[before + sector * size : before + (sector + 1) * size])
        sector = table[sector]
    return b"".join(pieces)
