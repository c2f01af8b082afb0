"""The five faces of an official page: which file each is printed from, and which font draws a character.

A user's own fonts come first: a file chosen in the settings, then the fonts of the machine in the order
of `WANTED`, then the bundled face. A character its face lacks is looked for in the bundled file of the
same face and then in the other faces, so a rare character of a name always prints. ReportLab itself
draws nothing for a character without a glyph and drops it from the text; so ask `Faces.missing` first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from workbench.reports.blocks import Face
from workbench.reports.fontfiles import FontFile, Refusal, font_files, read_font_file, system_font_folders
from workbench.reports.glyphs import FontBroken, Glyphs, load_glyphs, use_as_base

__all__ = [
    "WANTED",
    "FaceSource",
    "Faces",
    "FontRefused",
    "Origin",
    "Refusal",
    "SkippedFont",
    "load_faces",
    "system_font_folders",
]

BUNDLED: Mapping[Face, str] = MappingProxyType(
    {
        Face.FANGSONG: "fangsong.ttf",
        Face.XIAOBIAOSONG: "xiaobiaosong.ttf",
        Face.HEI: "hei.ttf",
        Face.KAI: "kai.ttf",
        Face.SONG: "song.ttf",
    }
)
RARE = "fangsong-rare.ttf"  # what the bundled 仿宋 lacks of 通用规范汉字表, and symbols

# Names a face goes by on a user's machine, best first; one line holds the names of one product.
WANTED: Mapping[Face, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        Face.FANGSONG: (
            ("仿宋_GB2312", "FangSong_GB2312"),
            ("FangSong", "仿宋"),
            ("FZFangSong-Z02", "方正仿宋_GBK"),
            ("FZFangSong-Z02S", "方正仿宋简体", "方正仿宋_GB2312"),
            ("STFangsong", "华文仿宋"),
        ),
        Face.XIAOBIAOSONG: (
            ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "方正小标宋_GB2312"),
            ("FZXiaoBiaoSong-B05", "方正小标宋_GBK"),
            ("STZhongsong", "华文中宋"),
        ),
        Face.HEI: (
            ("SimHei", "黑体"),
            ("FZHei-B01", "方正黑体_GBK"),
            ("FZHei-B01S", "方正黑体简体", "方正黑体_GB2312"),
            ("STHeiti", "华文黑体"),
        ),
        Face.KAI: (
            ("楷体_GB2312", "KaiTi_GB2312"),
            ("KaiTi", "楷体"),
            ("FZKai-Z03", "方正楷体_GBK"),
            ("FZKai-Z03S", "方正楷体简体", "方正楷体_GB2312"),
            ("STKaiti", "华文楷体"),
        ),
        Face.SONG: (
            ("SimSun", "宋体"),
            ("FZShuSong-Z01", "方正书宋_GBK"),
            ("FZShuSong-Z01S", "方正书宋简体", "方正书宋_GB2312"),
            ("STSong", "华文宋体"),
        ),
    }
)


class Origin(StrEnum):
    """Where a face's file comes from."""

    CHOSEN = "chosen"  # picked in the settings
    SYSTEM = "system"  # found on the machine by its name
    BUNDLED = "bundled"  # shipped with the program


@dataclass(frozen=True, slots=True)
class FaceSource:
    """A face and the file it is printed from; `family` is what the file calls itself."""

    face: Face
    family: str
    path: Path
    origin: Origin


@dataclass(frozen=True, slots=True)
class SkippedFont:
    """A font of the machine that goes by a wanted name but cannot be printed from."""

    face: Face
    family: str
    path: Path
    reason: Refusal


class FontRefused(Exception):
    """The file chosen for a face cannot be printed from."""

    def __init__(self, face: Face, path: Path, reason: Refusal) -> None:
        super().__init__(face, path, reason)
        self.face = face
        self.path = path
        self.reason = reason


class Faces:
    """Text into fonts: which registered font draws each character of a face, and how wide it is.

    `sources` has one entry a face in the order of `Face`, and last the bundled file for rare characters;
    `skipped` says which fonts of the machine were passed over, and why.
    """

    def __init__(
        self,
        chains: Mapping[Face, Sequence[Glyphs]],
        sources: tuple[FaceSource, ...],
        skipped: tuple[SkippedFont, ...] = (),
    ) -> None:
        self.sources = sources
        self.skipped = skipped
        self._chains = {face: tuple(dict.fromkeys(chain)) for face, chain in chains.items()}
        self._settings: dict[Face, dict[str, _Set]] = {face: {} for face in chains}

    def fonts(self, face: Face) -> tuple[str, ...]:
        """Names of the ReportLab fonts a face is set in, in the order they are asked for a character."""
        return tuple(glyphs.name for glyphs in self._chains[face])

    def split(self, text: str, face: Face) -> tuple[tuple[str, str], ...]:
        """The text in pieces, each with the name of the font that draws it.

        Joined, the pieces are the text, but that white space no font knows becomes a plain space and
        invisible characters (line breaks, joiners, variation selectors) are left out. A character that
        no font has stays in the face's first font, which draws a box or nothing.
        """
        settings = self._settings[face]
        pieces: list[tuple[str, str]] = []
        name = ""
        piece: list[str] = []
        for character in text:
            setting = settings.get(character) or self._set(character, face)
            if not setting.text:
                continue
            if setting.font != name:
                if piece:
                    pieces.append((name, "".join(piece)))
                    piece = []
                name = setting.font
            piece.append(setting.text)
        if piece:
            pieces.append((name, "".join(piece)))
        return tuple(pieces)

    def width(self, text: str, face: Face, size: float) -> float:
        """How wide the text stands at a font size, both in points, without any character space."""
        settings = self._settings[face]
        return sum((settings.get(one) or self._set(one, face)).advance for one in text) * size / 1000

    def missing(self, text: str, face: Face = Face.FANGSONG) -> str:
        """Characters that no font has, each once in the order of the text; white space never counts.

        `face` matters only where a user's own file of it has what no other font has.
        """
        settings = self._settings[face]
        distinct = dict.fromkeys(text)
        return "".join(one for one in distinct if (settings.get(one) or self._set(one, face)).missing)

    def _set(self, character: str, face: Face) -> _Set:
        chain = self._chains[face]
        first = chain[0]
        drawn_by = next((glyphs for glyphs in chain if character in glyphs.advances), None)
        if _is_invisible(character):
            setting = _Set(first.name, "", 0.0)
        elif drawn_by is not None:
            setting = _Set(drawn_by.name, character, drawn_by.advances[character])
        elif character.isspace():
            setting = _Set(first.name, " ", first.advances.get(" ", first.blank))
        else:
            setting = _Set(first.name, character, first.blank, missing=True)
        self._settings[face][character] = setting
        return setting


@dataclass(frozen=True, slots=True)
class _Set:
    """How a character is set: the font, the text to draw, the advance in thousandths of the size."""

    font: str
    text: str
    advance: float
    missing: bool = False


def _is_invisible(character: str) -> bool:
    """Joiners, soft hyphens, variation selectors, line breaks and other controls: nothing to draw."""
    category = unicodedata.category(character)
    if character in "\t ":
        return False
    return category in _CONTROLS or character in _VARIATION_SELECTORS


_CONTROLS = ("Cc", "Cf", "Zl", "Zp")
_VARIATION_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


def load_faces(
    bundled: Path,
    *,
    chosen: Mapping[Face, Path] = MappingProxyType({}),
    folders: Sequence[Path] = (),
) -> Faces:
    """Find a file for each face, load it, and make its fonts known to ReportLab.

    `bundled` is the folder of the program's own fonts; `chosen` are files picked by the user; `folders`
    are searched by name, see `system_font_folders`. Raises FontRefused for a chosen file only: a
    machine's font that cannot be used is skipped for the next name.
    """
    installed = _wanted_files(folders)
    skipped: list[SkippedFont] = []
    own: dict[Face, Glyphs] = {}
    shipped: dict[Face, Glyphs] = {}
    sources: list[FaceSource] = []
    for face in Face:
        shipped[face] = load_glyphs(bundled / BUNDLED[face])
        found = _chosen(face, chosen[face]) if face in chosen else _installed(face, installed, skipped)
        if found is None:
            path = bundled / BUNDLED[face]
            sources.append(FaceSource(face, read_font_file(path)[0].family, path, Origin.BUNDLED))
        else:
            source, own[face] = found
            sources.append(source)
    rare = bundled / RARE
    sources.append(FaceSource(Face.FANGSONG, read_font_file(rare)[0].family, rare, Origin.BUNDLED))
    fallback = [own.get(Face.FANGSONG, shipped[Face.FANGSONG]), shipped[Face.FANGSONG], load_glyphs(rare)]
    fallback += [shipped[face] for face in (Face.XIAOBIAOSONG, Face.HEI, Face.KAI)]
    chains = {face: [own.get(face, shipped[face]), shipped[face], *fallback] for face in Face}
    use_as_base(chains[Face.FANGSONG][0])
    return Faces(chains, tuple(sources), tuple(skipped))


def _wanted_files(folders: Sequence[Path]) -> dict[str, list[FontFile]]:
    """The machine's fonts that go by a wanted name, under each such name casefolded."""
    wanted = {name.casefold() for lines in WANTED.values() for line in lines for name in line}
    found: dict[str, list[FontFile]] = {}
    for path in font_files(folders):
        for file in read_font_file(path):
            for name in sorted(file.names & wanted):
                found.setdefault(name, []).append(file)
    return found


def _chosen(face: Face, path: Path) -> tuple[FaceSource, Glyphs]:
    """The user's file for a face; of a collection the member that goes by a wanted name, else the first."""
    files = read_font_file(path)
    names = {name.casefold() for line in WANTED[face] for name in line}
    file = next((one for one in files if one.names & names), files[0])
    if file.refusal is not None:
        raise FontRefused(face, path, file.refusal)
    try:
        return FaceSource(face, file.family, path, Origin.CHOSEN), load_glyphs(path, file.index)
    except FontBroken as broken:
        raise FontRefused(face, path, Refusal.NOT_A_FONT) from broken


def _installed(
    face: Face, installed: Mapping[str, Sequence[FontFile]], skipped: list[SkippedFont]
) -> tuple[FaceSource, Glyphs] | None:
    """The best font of the machine for a face, or None; what had to be passed over goes to `skipped`."""
    for line in WANTED[face]:
        candidates = dict.fromkeys(file for name in line for file in installed.get(name.casefold(), ()))
        for file in candidates:
            refusal = file.refusal
            if refusal is None:
                try:
                    glyphs = load_glyphs(file.path, file.index)
                    return FaceSource(face, file.family, file.path, Origin.SYSTEM), glyphs
                except FontBroken:
                    refusal = Refusal.NOT_A_FONT
            skipped.append(SkippedFont(face, file.family, file.path, refusal))
    return None
