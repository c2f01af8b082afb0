"""Complete Wine's C library for NumPy: `patch_ucrtbase.py WINES_DLL COPY`. For a Wine prefix, never shipped.

NumPy calls creal, cimag and their float and long forms, which Wine 10's ucrtbase.dll has as stubs that end
the program. The copy gets their bodies (a dozen bytes each) and loses the mark by which Wine would load its
own instead.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

# The calling convention of x86-64 Windows: a complex of two floats in rcx, of two doubles its address in rcx.
REAL_OF_DOUBLES = bytes.fromhex("f20f1001c3")  # movsd xmm0, [rcx]; ret
IMAGINARY_OF_DOUBLES = bytes.fromhex("f20f104108c3")  # movsd xmm0, [rcx+8]; ret
BODIES = {
    "crealf": bytes.fromhex("660f6ec1c3"),  # movd xmm0, ecx; ret
    "cimagf": bytes.fromhex("48c1e920660f6ec1c3"),  # shr rcx, 32; movd xmm0, ecx; ret
    "creal": REAL_OF_DOUBLES,
    "creall": REAL_OF_DOUBLES,
    "cimag": IMAGINARY_OF_DOUBLES,
    "cimagl": IMAGINARY_OF_DOUBLES,
}
MARK = b"Wine builtin DLL"


def patched(library: bytes) -> bytes:
    """The library with the bodies in and the mark out; KeyError when it does not export a function."""
    data = bytearray(library)
    (header,) = struct.unpack_from("<I", data, 0x3C)
    sections_count, optional_size = struct.unpack_from("<H12xH", data, header + 6)
    (exports_at,) = struct.unpack_from("<I", data, header + 24 + 112)
    first = header + 24 + optional_size
    sections: list[tuple[int, int, int, int]] = [
        struct.unpack_from("<8x4I", data, first + 40 * index) for index in range(sections_count)
    ]

    def offset(address: int) -> int:
        for size, start, raw_size, raw in sections:
            if start <= address < start + max(size, raw_size):
                return address - start + raw
        raise KeyError(address)

    names_count, functions, names, ordinals = struct.unpack_from("<4I", data, offset(exports_at) + 24)
    found = {}
    for index in range(names_count):
        (name_at,) = struct.unpack_from("<I", data, offset(names) + 4 * index)
        start = offset(name_at)
        name = data[start : data.index(0, start)].decode("ascii")
        (ordinal,) = struct.unpack_from("<H", data, offset(ordinals) + 2 * index)
        (found[name],) = struct.unpack_from("<I", data, offset(functions) + 4 * ordinal)
    for name, body in BODIES.items():
        place = offset(found[name])
        data[place : place + len(body)] = body
    mark = data.find(MARK, 0, 0x200)
    if mark >= 0:
        data[mark : mark + len(MARK)] = bytes(len(MARK))
    return bytes(data)


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(patched(Path(sys.argv[1]).read_bytes()))
