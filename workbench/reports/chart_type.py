"""The type of a chart's labels: what they measure, and how they are folded into lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.reports.breaking import clean

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_GLYPH: Final = "〓"  # what printers set where they lack the type


class Typeface:
    """Measures labels by the faces that draw them, so that what is set fits where it was put.

    `advance` gives a character's width in ems, None where no face has the character; it is asked once
    for each.
    """

    __slots__ = ("_advance", "_known")

    def __init__(self, advance: Callable[[str], float | None]) -> None:
        self._advance = advance
        self._known: dict[str, float | None] = {}

    def clean(self, text: str) -> str:
        """The text in one line, every character of which has a glyph."""
        line = " ".join(clean(text).split())
        return "".join(char if self._look(char) is not None else _NO_GLYPH for char in line)

    def width(self, text: str, size: float) -> float:
        """The width of clean text in points."""
        return sum(self._look(char) or 0.0 for char in text) * size

    def fold(self, text: str, size: float, width: float, lines: int) -> list[str]:
        """Clean text in at most so many lines of a width; what is left over becomes an ellipsis.

        Numbers and Latin words are kept whole where they fit.
        """
        folded = [""]
        for piece in re.findall(r"[!-~]+|.", text):
            for part in [piece] if self.width(piece, size) <= width else piece:
                if folded[-1] and self.width(folded[-1] + part, size) > width:
                    folded.append("")
                folded[-1] += part
        if len(folded) > lines:
            last = folded[lines - 1]
            while last and self.width(last + "…", size) > width:
                last = last[:-1]
            folded = [*folded[: lines - 1], last + "…"]
        return [line.strip() for line in folded]

    def balance(self, text: str, size: float, width: float, lines: int) -> list[str]:
        """As :meth:`fold`, but in lines of about one length."""
        folded = self.fold(text, size, width, lines)
        even = self.width(text, size) / len(folded)
        tries = (even + size * extra for extra in range(1 + int((width - even) / size)))
        evened = (self.fold(text, size, narrow, lines + 1) for narrow in tries)
        return next((better for better in evened if len(better) == len(folded)), folded)

    def _look(self, char: str) -> float | None:
        if char not in self._known:
            self._known[char] = self._advance(char)
        return self._known[char]
