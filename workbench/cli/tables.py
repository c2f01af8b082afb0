"""Tables in a terminal, where a Chinese character takes the room of two."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def columns(text: str) -> int:
    """How many columns a text takes in a terminal."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def plain(text: str) -> str:
    """A text on one line, without characters that a terminal would act on."""
    return "".join(char if char.isprintable() else " " for char in text)


def table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Rows of cells, each column as wide as its widest cell; those in `right` end flush."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(columns(cell) for cell in column) for column in zip(*cells, strict=True)]
    lines = []
    for row in cells:
        padded = []
        for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
            room = " " * (width - columns(cell))
            padded.append(room + cell if index in right else cell + room)
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)
