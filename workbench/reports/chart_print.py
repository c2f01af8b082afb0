"""The pen of the printed page: charts as vectors on a ReportLab canvas, in the fonts of the page."""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import Face, Tone
from workbench.reports.chart_ink import (
    AXIS_RULE,
    BASELINE,
    EDGE,
    GRID_RULE,
    MARK,
    PRINT,
    STROKE,
    TRACE,
    Align,
    Hatch,
    Ink,
    Marker,
    Point,
)
from workbench.reports.chart_type import Typeface

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

    from workbench.reports.fonts import Faces
    from workbench.reports.measuring import Ruler

FACE: Final = Face.HEI
_SLANT = 8.0  # between slanting strokes, along the page
_PITCH = 4.0  # between level strokes, and between dots
_DOT = 1.4  # across
_MARK_EDGE = 1.0
_ROUND = 1  # as a line's end, and as its corner
_HALF = MARK / 2
_SHIFT: Final[dict[Align, float]] = {"left": 0.0, "center": -0.5, "right": -1.0}
_DIAGONAL = MARK * 0.5**0.5
_CORNERS: Final = {
    Marker.SQUARE: ((-_HALF, -_HALF), (_HALF, -_HALF), (_HALF, _HALF), (-_HALF, _HALF)),
    Marker.UP: ((-_HALF, -_HALF), (_HALF, -_HALF), (0.0, _HALF)),
    Marker.DOWN: ((-_HALF, _HALF), (_HALF, _HALF), (0.0, -_HALF)),
    Marker.DIAMOND: ((0.0, -_DIAGONAL), (_DIAGONAL, 0.0), (0.0, _DIAGONAL), (-_DIAGONAL, 0.0)),
}


def print_typeface(faces: Faces, ruler: Ruler) -> Typeface:
    """What labels measure on the page; a rare character in the font that helps out."""

    def advance(char: str) -> float | None:
        return None if faces.missing(char, FACE) else ruler.look(char, FACE)[2]

    return Typeface(advance)


class PrintPen:
    """Draws the charts of pages, each from the corner that :meth:`at` puts it to."""

    __slots__ = ("_canvas", "_fill", "_ruler", "_stroke", "_width", "face", "palette")

    def __init__(self, canvas: Canvas, ruler: Ruler, typeface: Typeface) -> None:
        self._canvas = canvas
        self._ruler = ruler
        self.face: Final = typeface
        self.palette: Final = PRINT
        self._fill = self._stroke = ""
        self._width = 0.0

    @contextmanager
    def at(self, x: float, y: float) -> Iterator[None]:
        """Draw from this corner, in points of the page; afterwards the canvas is as it was."""
        self._fill = self._stroke = ""
        self._width = 0.0
        self._canvas.saveState()
        self._canvas.translate(x, y)
        yield
        self._canvas.restoreState()

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        align: Align = "center",
        colour: str = "",
    ) -> None:
        """One line of clean text whose middle is at height `y`."""
        if not text:
            return
        left = x + self.face.width(text, size) * _SHIFT[align]
        self._inks(fill=colour or self.palette.text)
        words = self._canvas.beginText(left, y - BASELINE * size)
        for font, piece, _ in self._ruler.pieces(text, FACE):
            words.setFont(font, size)
            words.textOut(piece)
        self._canvas.drawText(words)

    def blank(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone's plain colour: it takes the hatch away where a label is to stand."""
        self._inks(fill=self.palette.inks[tone].fill)
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def fill(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone, colour and hatch."""
        ink = self.palette.inks[tone]
        self._inks(fill=ink.fill, stroke=self.palette.axis, width=EDGE)
        if ink.hatch is Hatch.NONE:
            self._canvas.rect(x, y, width, height, stroke=1, fill=1)
            return
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)
        self._hatch(x, y, width, height, ink)
        self._canvas.rect(x, y, width, height, stroke=1, fill=0)

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, axis: bool = False) -> None:
        """A thin straight line: of the grid, or of the axis, which is darker."""
        colour, width = (self.palette.axis, AXIS_RULE) if axis else (self.palette.grid, GRID_RULE)
        self._inks(stroke=colour, width=width)
        self._canvas.line(x, y, to_x, to_y)

    def trace(self, points: Sequence[Point], tone: Tone, *, marked: slice = slice(None)) -> None:
        """A line through points that are marked; a single point is only a mark."""
        colour, ink = self.palette.trace(tone), self.palette.inks[tone]
        self._inks(fill=colour, stroke=colour, width=TRACE)
        canvas = self._canvas
        if len(points) > 1:
            canvas.saveState()
            canvas.setLineJoin(_ROUND)
            canvas.setDash([part * TRACE for part in ink.dash])
            path = canvas.beginPath()
            path.moveTo(*points[0])
            for point in points[1:]:
                path.lineTo(*point)
            canvas.drawPath(path, stroke=1, fill=0)
            canvas.restoreState()
        self._inks(width=_MARK_EDGE)
        for x, y in points[marked]:
            self._mark(x, y, ink.marker)

    def _mark(self, x: float, y: float, marker: Marker) -> None:
        if marker is Marker.CIRCLE:
            self._canvas.circle(x, y, _HALF, stroke=1, fill=1)
        elif marker is Marker.CROSS:
            left, right, low, high = x - _HALF, x + _HALF, y - _HALF, y + _HALF
            self._canvas.lines([(left, low, right, high), (left, high, right, low)])
        else:
            path = self._canvas.beginPath()
            (first_x, first_y), *others = _CORNERS[marker]
            path.moveTo(x + first_x, y + first_y)
            for corner_x, corner_y in others:
                path.lineTo(x + corner_x, y + corner_y)
            path.close()
            self._canvas.drawPath(path, stroke=1, fill=1)

    def _hatch(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        """Strokes on a rectangle, cut off at its edges."""
        strokes = list(_strokes(ink.hatch, x, y, x + width, y + height))
        canvas = self._canvas
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(x, y, width, height)
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeColorRGB(*_rgb(ink.line))
        canvas.setLineWidth(_DOT if ink.hatch is Hatch.DOTS else STROKE)
        if ink.hatch is Hatch.DOTS:
            canvas.setLineCap(_ROUND)  # a stroke of no length is then a dot
        canvas.lines(strokes)
        canvas.restoreState()

    def _inks(self, *, fill: str = "", stroke: str = "", width: float = 0.0) -> None:
        """Take up colours and a line width, where they are not at hand already."""
        if fill and fill != self._fill:
            self._canvas.setFillColorRGB(*_rgb(fill))
            self._fill = fill
        if stroke and stroke != self._stroke:
            self._canvas.setStrokeColorRGB(*_rgb(stroke))
            self._stroke = stroke
        if width and width != self._width:
            self._canvas.setLineWidth(width)
            self._width = width


def _strokes(
    hatch: Hatch, left: float, low: float, right: float, high: float
) -> Iterator[tuple[float, float, float, float]]:
    """The strokes that cross a rectangle, each on beyond its edges, in step with all others of a chart."""
    left, low, right, high = left - 1, low - 1, right + 1, high + 1
    if hatch in {Hatch.RISING, Hatch.CROSSED}:
        for step in range(ceil((low - right) / _SLANT), floor((high - left) / _SLANT) + 1):
            start, end = max(left, low - step * _SLANT), min(right, high - step * _SLANT)
            yield start, start + step * _SLANT, end, end + step * _SLANT
    if hatch in {Hatch.FALLING, Hatch.CROSSED}:
        for step in range(ceil((low + left) / _SLANT), floor((high + right) / _SLANT) + 1):
            start, end = max(left, step * _SLANT - high), min(right, step * _SLANT - low)
            yield start, step * _SLANT - start, end, step * _SLANT - end
    if hatch is Hatch.LEVEL:
        for step in range(ceil(low / _PITCH - 0.5), floor(high / _PITCH - 0.5) + 1):
            yield left, (step + 0.5) * _PITCH, right, (step + 0.5) * _PITCH
    if hatch is Hatch.DOTS:
        for row in range(ceil(low / _PITCH), floor(high / _PITCH) + 1):
            aside = row % 2 / 2
            for column in range(ceil(left / _PITCH - aside), floor(right / _PITCH - aside) + 1):
                x, y = (column + aside) * _PITCH, row * _PITCH
                yield x, y, x, y


@lru_cache(maxsize=64)
def _rgb(colour: str) -> tuple[float, float, float]:
    """«#RRGGBB» in shares of one."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255
