"""What a font file says of itself: names, outlines, leave to embed. Read without loading the font.

A machine holds hundreds of font files and the program wants a dozen at most, so a file is opened, its
table directory and the two small tables `name` and `OS/2` are read, and it is closed again. A broken
file is a finding, never an error: somebody's machine always has one.

Source: OpenType specification, «Organization of an OpenType Font», tables `name` and `OS/2`.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

ENDINGS = (".ttf", ".ttc", ".otf", ".otc")
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_POSTSCRIPT = b"OTTO"
_COLLECTION = b"ttcf"
_NAMES = (1, 4, 6, 16)  # family, full name, PostScript name, typographic family
_MACINTOSH = 1  # a platform; all others keep names in UTF-16
_GB_2312 = ((3, 3), (1, 25))  # platform and encoding in old Chinese fonts of Windows and Macintosh
_CHINESE = (0x804, 33)  # simplified Chinese as Windows and Macintosh number it
_USAGE, _RESTRICTED, _WHOLE_ONLY, _BITMAPS_ONLY = 0x000F, 0x0002, 0x0100, 0x0200  # bits of fsType
_MOST_FACES = 64  # of one collection, and _MOST_TABLES of one face: more is a broken file
_MOST_TABLES = 128
_LARGEST_TABLE = 1 << 20


class Refusal(StrEnum):
    """Why a font file cannot print."""

    UNREADABLE = "unreadable"  # missing, or the system does not let it be read
    NOT_A_FONT = "not_a_font"  # neither TrueType nor OpenType, or a broken file
    POSTSCRIPT_OUTLINES = "postscript_outlines"  # CFF: the page writer takes TrueType outlines only
    EMBEDDING_FORBIDDEN = "embedding_forbidden"  # fsType: restricted licence
    BITMAPS_ONLY = "bitmaps_only"  # fsType: only bitmaps may be embedded
    SUBSETTING_FORBIDDEN = "subsetting_forbidden"  # fsType: only the whole file may be embedded


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a font file; `index` counts the faces of a collection from 0.

    `family` is what to call it, its Chinese name first; `names` are all its names, casefolded.
    `refusal` is None when the face can be used.
    """

    path: Path
    index: int
    family: str
    names: frozenset[str]
    refusal: Refusal | None


def read_font_file(path: Path) -> tuple[FontFile, ...]:
    """The faces of a file, at least one: a file that cannot be read is one face with its refusal."""
    try:
        with path.open("rb") as stream:
            return _faces(path, stream)
    except OSError:
        return (_unusable(path, Refusal.UNREADABLE),)
    except (struct.error, ValueError):  # cut off, or offsets that lead out of the file
        return (_unusable(path, Refusal.NOT_A_FONT),)


def font_files(folders: Sequence[Path]) -> Iterator[Path]:
    """Font files in and under the folders, each once and in a lasting order; unreadable ones are left out."""
    seen: set[Path] = set()
    for folder in folders:
        for at, inner, files in os.walk(folder):
            inner.sort()
            for name in sorted(files):
                path = Path(at, name)
                if name.lower().endswith(ENDINGS) and path not in seen:
                    seen.add(path)
                    yield path


def system_font_folders(environ: Mapping[str, str], platform: str) -> tuple[Path, ...]:
    """Where fonts lie on a system, the user's own folder first. `platform` is spelt as `sys.platform`.

    The folders need not exist. On Windows fonts installed without an administrator lie in the user's
    own folder; most fonts of a Chinese office do.
    """
    home = Path(environ.get("USERPROFILE" if platform == "win32" else "HOME", "~"))
    if platform == "win32":
        local = Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        windows = Path(environ.get("SystemRoot") or environ.get("WINDIR") or "C:/Windows")
        return (local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts")
    if platform == "darwin":
        return (
            home / "Library" / "Fonts",
            Path("/Library/Fonts"),
            Path("/System/Library/Fonts"),
            *(Path(f"/System/Library/AssetsV2/com_apple_MobileAsset_Font{one}") for one in (6, 7, 8)),
        )
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return (data / "fonts", home / ".fonts", *(Path(one) / "fonts" for one in shared.split(":") if one))


def _unusable(path: Path, refusal: Refusal, index: int = 0) -> FontFile:
    return FontFile(path, index, path.stem, frozenset(), refusal)


def _read(stream: BinaryIO, offset: int, length: int) -> bytes:
    """Exactly `length` bytes from `offset`; ValueError when the file does not have them."""
    if length > _LARGEST_TABLE:
        raise ValueError(length)
    stream.seek(offset)
    content = stream.read(length)
    if len(content) != length:
        raise ValueError(length)
    return content


def _faces(path: Path, stream: BinaryIO) -> tuple[FontFile, ...]:
    if _read(stream, 0, 4) != _COLLECTION:
        return (_face(path, stream, 0, 0),)
    count = min(struct.unpack(">L", _read(stream, 8, 4))[0], _MOST_FACES)
    offsets = struct.unpack(f">{count}L", _read(stream, 12, 4 * count))
    if not offsets:
        return (_unusable(path, Refusal.NOT_A_FONT),)
    return tuple(_face(path, stream, index, offset) for index, offset in enumerate(offsets))


def _face(path: Path, stream: BinaryIO, index: int, start: int) -> FontFile:
    version = _read(stream, start, 4)
    if version not in (*_TRUETYPE, _POSTSCRIPT):
        return _unusable(path, Refusal.NOT_A_FONT, index)
    count = min(struct.unpack(">H", _read(stream, start + 4, 2))[0], _MOST_TABLES)
    directory = _read(stream, start + 12, 16 * count)
    tables = {tag: (offset, length) for tag, _, offset, length in struct.iter_unpack(">4sLLL", directory)}
    if b"name" not in tables:
        return _unusable(path, Refusal.NOT_A_FONT, index)
    family, names = _names(_read(stream, *tables[b"name"]))
    refusal = _embedding(_read(stream, tables[b"OS/2"][0], 10)) if b"OS/2" in tables else None
    if version == _POSTSCRIPT or b"glyf" not in tables:
        refusal = Refusal.POSTSCRIPT_OUTLINES
    return FontFile(path, index, family or path.stem, names, refusal)


def _names(table: bytes) -> tuple[str, frozenset[str]]:
    """What to call a face, and all its names casefolded, out of the `name` table."""
    _, count, strings = struct.unpack_from(">3H", table)
    found: set[str] = set()
    family = chinese = ""
    for at in range(count):
        platform, encoding, language, kind, length, offset = struct.unpack_from(">6H", table, 6 + 12 * at)
        if kind not in _NAMES:
            continue
        raw = table[strings + offset : strings + offset + length]
        if (platform, encoding) in _GB_2312:
            text = raw.replace(b"\0", b"").decode("gb18030", "ignore")
        elif platform == _MACINTOSH:
            text = raw.decode("mac-roman")
        else:
            text = raw.decode("utf-16-be", "ignore")
        text = text.strip("\0 ")
        if not text:
            continue
        found.add(text.casefold())
        if kind == 1:
            family = family or text
            if not chinese and not text.isascii() and language in _CHINESE:
                chinese = text
    return chinese or family, frozenset(found)


def _embedding(start: bytes) -> Refusal | None:
    """Whether fsType, at the start of the `OS/2` table, lets a subset of the outlines be embedded.

    Before version 3 of the table several bits may be set, and the least restrictive one holds.
    """
    usage: int = struct.unpack_from(">H", start, 8)[0]
    if usage & _USAGE == _RESTRICTED:
        return Refusal.EMBEDDING_FORBIDDEN
    if usage & _BITMAPS_ONLY:
        return Refusal.BITMAPS_ONLY
    if usage & _WHOLE_ONLY:
        return Refusal.SUBSETTING_FORBIDDEN
    return None
