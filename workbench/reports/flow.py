"""Filling pages from top to bottom: the sheet at hand, the place on it, and setting lines of text."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from workbench.reports.blocks import Align, Face
from workbench.reports.breaking import clean
from workbench.reports.page import (
    BODY,
    LANDSCAPE,
    LINE,
    PORTRAIT,
    Area,
    Entry,
    Ink,
    Plate,
    Rule,
    Sheet,
    baseline,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.reports.blocks import Chart
    from workbench.reports.breaking import Breaker, Line
    from workbench.reports.measuring import Ruler

_ENDLESS = 1e9
_LOOSE = 0.02  # of a line: what rounding may take from a full page


class Flow:
    """The sheets filled so far and the place on the last one; `y` is measured from the text block's top."""

    __slots__ = ("breaker", "foot", "number", "ruler", "sheet", "sheets", "y")

    def __init__(self, ruler: Ruler, breaker: Breaker, *, landscape: bool, number: int, foot: str) -> None:
        self.ruler = ruler
        self.breaker = breaker
        self.foot = foot
        self.number = number
        self.y = 0.0
        self.sheets: list[Sheet] = []
        self.sheet = self._begin(LANDSCAPE if landscape else PORTRAIT)

    def _begin(self, area: Area) -> Sheet:
        self.sheet = Sheet(area, self.number, foot=self.foot)
        self.sheets.append(self.sheet)
        self.number += 1
        self.y = 0.0
        return self.sheet

    @property
    def area(self) -> Area:
        """The measures of the sheet at hand."""
        return self.sheet.area

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the sheet yet, not even empty lines."""
        return self.y <= 0.0 and not self.sheet.marks

    @property
    def room(self) -> float:
        """Height left on the sheet, in points."""
        return self.area.height - self.y

    @property
    def free_lines(self) -> int:
        """Whole lines of body text left on the sheet, from the next grid line on."""
        return max(0, self.area.lines - self._grid_line())

    def _grid_line(self) -> int:
        return ceil(self.y / LINE - _LOOSE)

    def snap(self) -> None:
        """Go down to the next line of the grid, so that body text stands on it on every page."""
        self.y = self._grid_line() * LINE

    def skip(self, lines: int) -> None:
        """Leave empty lines, except at the top of a sheet."""
        self.snap()
        if not self.fresh:
            self.y += lines * LINE

    def fits(self, height: float) -> bool:
        """Whether a thing of this height still fits below."""
        return height <= self.room + LINE * _LOOSE

    def ensure(self, height: float) -> None:
        """Turn to a new sheet unless the height fits; on a fresh sheet nothing would be gained."""
        if not self.fits(height) and not self.fresh:
            self.turn()

    def turn(self, *, landscape: bool | None = None, restart: bool = False) -> None:
        """Begin a new sheet; a fresh one is not left empty but takes the new orientation."""
        area = self.area if landscape is None else (LANDSCAPE if landscape else PORTRAIT)
        if self.fresh:
            self.sheets.pop()
            self.number -= 1
        if restart:
            self.number = 1
        self._begin(area)

    def lines(
        self,
        runs: Sequence[tuple[str, Face]],
        *,
        size: float = BODY,
        indent: float = 0.0,
        measure: float | None = None,
    ) -> tuple[Line, ...]:
        """Body text broken to the text block's width on the character grid."""
        width = self.area.width if measure is None else measure
        space = self.area.space * size / BODY
        return self.breaker.lines(runs, size=size, measure=width, first=indent, space=space)

    def set_lines(
        self,
        lines: Sequence[Line],
        *,
        first: float = 0.0,
        left: float = 0.0,
        measure: float | None = None,
        align: Align = Align.LEFT,
        size: float = BODY,
        height: float = LINE,
    ) -> None:
        """Set lines one under the other from the place at hand, the first indented by `first`."""
        space = self.area.space * size / BODY
        width = self.area.width if measure is None else measure
        for at, line in enumerate(lines):
            self.ensure(height)  # a caption or heading longer than the page goes on like a paragraph
            indent = first if at == 0 else 0.0
            justified = align is Align.LEFT and not line.ends
            pieces = line.pieces(space, width - indent if justified else None)
            x = left + indent
            if align is Align.CENTRE:
                x += (width - indent - line.width(space)) / 2
            elif align is Align.RIGHT:
                x += width - indent - line.width(space)
            self.ink(Ink(x, baseline(self.y, height, size), pieces, size))
            self.y += height

    def text(
        self, text: str, face: Face, size: float, *, x: float, y: float, space: float = 0.0, red: bool = False
    ) -> None:
        """Set one unbroken text with its baseline at `y`; breaks in it become spaces."""
        whole = clean(text).replace("\n", "\u3000")
        line = self.breaker.lines(((whole, face),), size=size, measure=_ENDLESS, space=space)[0]
        self.ink(Ink(x, y, line.pieces(space), size, red))

    def fitted(self, text: str, face: Face, size: float, room: float) -> float:
        """The size at which an unbroken text fits the room: `size` or less."""
        width = self.ruler.width(text, face, size)
        return size if width <= room else size * room / width

    def ink(self, ink: Ink) -> None:
        """Put text on the sheet; an empty line is no mark."""
        if ink.pieces:
            self.sheet.marks.append(ink)

    def rule(
        self, x: float, y: float, to_x: float, to_y: float, thickness: float, *, red: bool = False
    ) -> None:
        """Put a rule on the sheet."""
        self.sheet.marks.append(Rule(x, y, to_x, to_y, thickness, red))

    def plate(self, charts: tuple[Chart, ...], height: float) -> None:
        """Put charts across the text block at the place at hand."""
        self.sheet.marks.append(Plate(0.0, self.y, self.area.width, height, charts))
        self.y += height

    def entry(self, text: str) -> None:
        """Let the outline lead to the place at hand."""
        self.sheet.entries.append(Entry(text, self.y))
