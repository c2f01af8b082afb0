"""Fonts as the page writer knows them: each file loaded once, under a name of its own, glyphs by character.

ReportLab keeps its fonts in one table of the process, by name; it silently gives a second file the first
one's glyphs when both carry the same PostScript name, and joins them in the written file too. So a name
that is taken gets a number.
"""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

_CMAP_BLOCK = 100  # most entries in one block of a character map, by the PDF reference

_lock = threading.Lock()
_loaded: dict[tuple[Path, int], Glyphs] = {}


class FontBroken(Exception):
    """A font file that looks whole by its head cannot be loaded. `detail` is for the log."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """A loaded font: the name to set text in, and the advances of the characters it can draw.

    `advances` has a character only when its glyph has an outline or it is white space: some old fonts
    give every character they lack an empty glyph. `blank` is the advance of what stands for a character
    the font does not have. Advances are in thousandths of the font size.
    """

    name: str
    advances: dict[str, float]
    blank: float


def load_glyphs(path: Path, index: int = 0) -> Glyphs:
    """Load a TrueType file, or one face of a collection, and register it with ReportLab; once a process.

    Raises FontBroken.
    """
    key = (path.resolve(), index)
    with _lock:
        if key not in _loaded:
            _mend_character_maps()
            _loaded[key] = _load(*key)
        return _loaded[key]


def use_as_base(glyphs: Glyphs) -> None:
    """Begin every page in this font, so that no file names Helvetica, which is never embedded."""
    rl_config.canvas_basefontname = glyphs.name


def _load(path: Path, index: int) -> Glyphs:
    try:
        # Not "ASCII readable": that would put all of ASCII into every file for every face it uses.
        font = ttfonts.TTFont("", str(path), subfontIndex=index, asciiReadable=False, shapable=False)
        drawn = frozenset(_drawn(font.face.charToGlyph.items(), font.face.glyphPos))
        advances = {one: font.face.charWidths[ord(one)] for one in drawn}
    except (ttfonts.TTFError, OSError, struct.error, ArithmeticError, LookupError, ValueError) as problem:
        raise FontBroken(path, str(problem)) from problem
    taken = {glyphs.name for glyphs in _loaded.values()}
    name = plain = font.face.name.decode("ascii")
    number = 2
    while name in taken:
        name = f"{plain}-{number}"
        number += 1
    font.fontName = name
    font.face.name = type(font.face.name)(name.encode("ascii"))
    pdfmetrics.registerFont(font)
    return Glyphs(name, advances, font.face.defaultWidth)


def _drawn(mapping: Iterable[tuple[int, int]], positions: Sequence[int]) -> Iterable[str]:
    """Characters with a glyph that marks the paper, and white space with any glyph."""
    for code, glyph in mapping:
        if 0 < glyph < len(positions) - 1:
            character = chr(code)
            if positions[glyph] != positions[glyph + 1] or character.isspace():
                yield character


def character_map(name: str, subset: Sequence[int]) -> str:
    """The map from a subset's one-byte codes back to text, as a PDF file keeps it beside the font.

    `subset` holds the character code of each byte code in turn; 0 stands for no character.
    """
    entries = [f"<{byte:02X}> <{_utf16(code)}>" for byte, code in enumerate(subset) if code]
    blocks: list[str] = []
    for start in range(0, len(entries), _CMAP_BLOCK):
        block = entries[start : start + _CMAP_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({name})",
            f"/Ordering ({name})",
            "/Supplement 0",
            ">> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be", "surrogatepass").hex().upper()


def _mend_character_maps() -> None:
    """Have ReportLab write character maps with `character_map` instead of its own function.

    ReportLab 5.1 writes each character as its bare number in hexadecimal. Readers take that as UTF-16,
    so 𬭎 (U+2CB4E) is drawn rightly but copied and searched as «ⲵ» and an E: a name nobody can find.
    UTF-16 needs two units there. `TTFont.addObjects` looks the function up in its module each time and
    has no other place to hook in, so it is replaced there: the same each time, and harmless twice.
    """
    setattr(ttfonts, "makeToUnicodeCMap", character_map)  # noqa: B010 - a module's function
