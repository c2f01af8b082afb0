"""Glyph widths and fonts of single characters, looked up once.

ReportLab sets no kerning, so that a text is as wide as its characters together and a width per
character and face is all that line breaking needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.reports.blocks import Face
    from workbench.reports.fonts import Faces

_EM = 1000.0


class Ruler:
    """Font and width of each character of a face, kept for the life of the ruler."""

    __slots__ = ("_faces", "_known")

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._known: dict[Face, dict[str, tuple[str, str, float]]] = {}

    def look(self, char: str, face: Face) -> tuple[str, str, float]:
        """The registered font that draws `char`, what it draws for it, and the width in ems."""
        known = self._known.setdefault(face, {})
        found = known.get(char)
        if found is None:
            font, drawn = next(iter(self._faces.split(char, face)), (self._faces.fonts(face)[0], ""))
            found = known[char] = (font, drawn, self._faces.width(char, face, _EM) / _EM)
        return found

    def pieces(self, text: str, face: Face) -> tuple[tuple[str, str, float], ...]:
        """The text as pieces of one font each: font name, text as drawn, width in ems."""
        pieces: list[tuple[str, str, float]] = []
        for char in text:
            font, drawn, width = self.look(char, face)
            if pieces and pieces[-1][0] == font:
                _, before, so_far = pieces[-1]
                pieces[-1] = (font, before + drawn, so_far + width)
            else:
                pieces.append((font, drawn, width))
        return tuple(pieces)

    def width(self, text: str, face: Face, size: float) -> float:
        """Width of the text in points, without character space."""
        return size * sum(self.look(char, face)[2] for char in text)

    @property
    def characters(self) -> str:
        """Every character looked up so far, each once, in the order of first use."""
        seen: dict[str, None] = {}
        for known in self._known.values():
            seen.update(dict.fromkeys(known))
        return "".join(seen)

    @property
    def used(self) -> frozenset[Face]:
        """The faces that anything was set in."""
        return frozenset(self._known)
