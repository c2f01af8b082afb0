"""Streams of a compound file [MS-CFB], as old office files are, looked at before another reader is let in."""

from __future__ import annotations

from collections.abc import Sequence
from struct import error, unpack_from

from workbench.exchange.sheets import Refusal
from workbench.exchange.zip_parts import Refused

_ENTRY, _HEADER = 128, 512  # bytes of a directory's entry, and of what is before the first sector
_IN_HEADER = 109  # sectors of the table that the header names itself
_SMALL = 64  # bytes of a small sector
_LAST = 0xFFFFFFFA  # from here on no sector is meant


def stream(data: bytes, name: str) -> bytes:
    """A stream of a compound file, b"" where there is none. Raises `Refused` for a file of no such make."""
    try:
        return _stream(data, name)
    except error:
        raise Refused(Refusal.DAMAGED) from None


def _stream(data: bytes, name: str) -> bytes:
    size = 1 << min(unpack_from("<H", data, 30)[0], 12)
    table = _table(data, size)
    directory = _chained(data, table, unpack_from("<I", data, 48)[0], size, _HEADER)
    small_table = _words(_chained(data, table, unpack_from("<I", data, 60)[0], size, _HEADER))
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[at : at + _ENTRY]
        length = unpack_from("<H", entry, 64)[0]
        if entry[: max(length - 2, 0)] != name.encode("utf-16-le"):
            continue
        start, long = unpack_from("<II", entry, 116)
        if long >= unpack_from("<I", data, 56)[0]:
            return _chained(data, table, start, size, _HEADER)[:long]
        # A short stream stands in small sectors of a stream of the root's, with a table of its own.
        small = _chained(data, table, unpack_from("<I", directory, 116)[0], size, _HEADER)
        return _chained(small, small_table, start, _SMALL, 0)[:long]
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
    """The bytes of a chain of sectors. One that leads back into itself a reader would follow for ever."""
    pieces: list[bytes] = []
    sector = first
    while sector < len(table):
        if len(pieces) > len(data) // size:
            raise Refused(Refusal.DAMAGED)
        pieces.append(data[before + sector * size : before + (sector + 1) * size])
        sector = table[sector]
    return b"".join(pieces)
