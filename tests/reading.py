"""What a written PDF file holds when it is read back: lines of text, rules, pictures, where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

import pdfplumber

MM = 72 / 25.4


@dataclass(frozen=True)
class ReadLine:
    """A line of text read back: places in millimetres from the paper's upper left, size in points."""

    text: str
    left: float
    right: float
    baseline: float
    top: float
    bottom: float
    size: float
    font: str
    red: bool


@dataclass(frozen=True)
class ReadRule:
    """A straight rule read back, in millimetres from the paper's upper left."""

    left: float
    right: float
    top: float
    bottom: float
    thickness: float
    red: bool


@dataclass(frozen=True)
class ReadPage:
    """A page read back; lines from top to bottom, upright text only."""

    width: float
    height: float
    lines: tuple[ReadLine, ...]
    rules: tuple[ReadRule, ...]
    turned: str
    images: int

    def body(self, size: float = 16) -> list[ReadLine]:
        """The lines of one size."""
        return [line for line in self.lines if abs(line.size - size) < 0.1]

    def has(self, text: str) -> bool:
        """Whether a line holds the text."""
        return any(text in line.text for line in self.lines)

    def line(self, text: str) -> ReadLine:
        """The one line that holds the text."""
        (found,) = [line for line in self.lines if text in line.text]
        return found


def _red(colour: object) -> bool:
    return isinstance(colour, (tuple, list)) and len(colour) == 3 and colour[0] > 0.5 > colour[1]


def _read_page(page: pdfplumber.page.Page) -> ReadPage:
    height = float(page.height)
    upright = [one for one in page.chars if one["upright"]]
    upright.sort(key=lambda one: (round(-one["matrix"][5], 1), one["matrix"][4]))
    lines: list[ReadLine] = []
    for _, group in groupby(upright, key=lambda one: round(one["matrix"][5], 1)):
        chars = list(group)
        baseline = height - chars[0]["matrix"][5]
        size = chars[0]["size"]
        lines.append(
            ReadLine(
                "".join(one["text"] for one in chars),
                chars[0]["matrix"][4] / MM,
                max(one["x1"] for one in chars) / MM,
                baseline / MM,
                (baseline - 0.86 * size) / MM,
                (baseline + 0.14 * size) / MM,
                size,
                chars[0]["fontname"],
                _red(chars[0]["non_stroking_color"]),
            )
        )
    rules = tuple(
        ReadRule(
            rule["x0"] / MM,
            rule["x1"] / MM,
            rule["top"] / MM,
            rule["bottom"] / MM,
            float(rule["linewidth"]) / MM,
            _red(rule["stroking_color"]),
        )
        for rule in page.lines
    )
    turned = "".join(one["text"] for one in page.chars if not one["upright"])
    return ReadPage(float(page.width) / MM, height / MM, tuple(lines), rules, turned, len(page.images))


def read_pages(data: bytes) -> list[ReadPage]:
    """Every page of a file."""
    with pdfplumber.open(BytesIO(data)) as file:
        return [_read_page(page) for page in file.pages]
