"""The parts of a zip file, after it was seen what unpacking them would cost."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from workbench.exchange import limits
from workbench.exchange.sheets import Refusal

_FAULTS = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_ENCRYPTED = 0x1  # flag bit
_LOCAL_HEADER = 30  # bytes before the name


@dataclass(unsafe_hash=True)
class Refused(Exception):
    """A file that is not read."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class Parts:
    """A zip file's bytes and its entries by name."""

    data: bytes
    entries: Mapping[str, ZipInfo]

    def read(self, name: str) -> bytes:
        """A part's bytes, none where there is no such part. Raises `Refused`."""
        entry = self.entries.get(name)
        return b"" if entry is None else b"".join(_pieces(self.data, entry))


def open_parts(data: bytes, most: int) -> Parts:
    """The parts of a zip file of at most so many entries.

    Raises `Refused` for one that is damaged or encrypted, or would unpack to more than is read: by what
    it says of itself, and by what it is.
    """
    try:
        archive = ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except _FAULTS as fault:
        raise Refused(Refusal.DAMAGED) from fault
    if len(entries) > most or sum(entry.file_size for entry in entries) > limits.UNPACKED_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Refused(Refusal.ENCRYPTED)
    # Entries may lie over one another, so that a few bytes are unpacked many times.
    if sum(entry.compress_size for entry in entries) > len(data):
        raise Refused(Refusal.DAMAGED)
    if any(entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for entry in entries):
        raise Refused(Refusal.DAMAGED)
    if len(data) * limits.DEFLATE > limits.UNPACKED_BYTES:
        for entry in entries:
            for _ in _pieces(data, entry):
                pass  # unpacked and forgotten: it must not become more than it says
    return Parts(data, {entry.filename: entry for entry in entries})


def _pieces(data: bytes, entry: ZipInfo) -> Iterator[bytes]:
    """An entry's bytes, piece by piece, at most as many as it says it has."""
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER:
        raise Refused(Refusal.DAMAGED)
    begin = entry.header_offset + _LOCAL_HEADER + sum(struct.unpack("<HH", header[26:30]))
    rest, size = data[begin : begin + entry.compress_size], 0
    if entry.compress_type == ZIP_STORED:
        yield rest
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while rest and not unpacker.eof:
            piece = unpacker.decompress(rest, limits.MEGABYTE)
            rest, size = unpacker.unconsumed_tail, size + len(piece)
            if size > entry.file_size:
                raise Refused(Refusal.DAMAGED)
            yield piece
    except zlib.error:
        raise Refused(Refusal.DAMAGED) from None
