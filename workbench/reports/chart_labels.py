"""Where values stand beside bars and lines: clear of every line of the chart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from workbench.reports.blocks import Tone
    from workbench.reports.chart_ink import Align, Palette, Pen, Point
    from workbench.reports.chart_type import Typeface

_HALF = 0.4  # of a label's height, in its size: digits reach less far
_CLEAR = 1.0  # between a label and a rule of the grid
_MARKED = 2.6  # between a label and a line with its marks
_STRAY = 4  # labels' heights that one may stand away from its point
_SHIFT: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}


class Label(NamedTuple):
    """One line of digits in points; `y` is the height of its middle."""

    text: str
    left: float
    y: float
    width: float
    size: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def low(self) -> float:
        """Its lower edge."""
        return self.y - self.size * _HALF

    @property
    def high(self) -> float:
        """Its upper edge."""
        return self.y + self.size * _HALF

    def meets(self, other: Label) -> bool:
        """Whether two labels stand in each other's way."""
        beside = self.right + _MARKED < other.left or other.right + _MARKED < self.left
        return not beside and abs(self.y - other.y) < max(self.size, other.size)

    def crossed(self, start: Point, end: Point) -> bool:
        """Whether a line with marks that leads to the right comes too near."""
        (x, y), (to_x, to_y) = start, end
        left, right = max(x, self.left - _MARKED), min(to_x, self.right + _MARKED)
        if left > right:
            return False
        slope = (to_y - y) / (to_x - x) if to_x > x else 0.0
        heights = (y + slope * (left - x), y + slope * (right - x))
        return min(heights) < self.high + _MARKED and max(heights) > self.low - _MARKED


def placed(
    wanted: Iterable[Label], lines: Sequence[tuple[Point, Point]], low: float, high: float
) -> list[Label]:
    """The labels, moved up or down until none meets a line or another, in the order they had.

    One that finds no place near its point between `low` and `high` is left out.
    """
    rising = sorted(wanted, key=lambda label: label.y)
    ways = ((rising, 1), (rising[::-1], -1))
    return max((_moved(labels, lines, (low, high), step) for labels, step in ways), key=len)


def _moved(
    labels: Iterable[Label], lines: Sequence[tuple[Point, Point]], ends: tuple[float, float], step: int
) -> list[Label]:
    found: list[Label] = []
    for label in labels:
        tries = (label._replace(y=label.y + step * away) for away in range(int(label.size * _STRAY)))
        for tried in tries:
            inside = ends[0] <= tried.low and tried.high <= ends[1]
            if inside and not (any(tried.crossed(*line) for line in lines) or any(map(tried.meets, found))):
                found.append(tried)
                break
    return found


class HeldPen:
    """Keeps what is drawn with it until the rules of the grid are there, which leave its labels room."""

    __slots__ = ("_kept", "_labels", "_pen", "face", "palette")

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._kept: list[Callable[[], None]] = []
        self._labels: list[Label] = []
        self.face: Typeface = pen.face
        self.palette: Palette = pen.palette

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
        width = self.face.width(text, size)
        self._labels.append(Label(text, x - width * _SHIFT[align], y, width, size))
        self._kept.append(partial(self._pen.write, text, x, y, size, align=align, colour=colour))

    def blank(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone's plain colour."""
        self._kept.append(partial(self._pen.blank, x, y, width, height, tone))

    def fill(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone, colour and hatch."""
        self._kept.append(partial(self._pen.fill, x, y, width, height, tone))

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, axis: bool = False) -> None:
        """A level or upright rule of the grid, drawn at once, but for where a label stands."""
        for start, end in _pieces(x, to_x, self._holes_at(y)) if y == to_y else ():
            self._pen.rule(start, y, end, y, axis=axis)
        for start, end in _pieces(y, to_y, self._holes_over(x)) if y < to_y else ():
            self._pen.rule(x, start, x, end, axis=axis)

    def trace(self, points: Sequence[Point], tone: Tone, *, marked: slice = slice(None)) -> None:
        """A line through points that are marked."""
        self._kept.append(partial(self._pen.trace, points, tone, marked=marked))

    def release(self) -> None:
        """Draw what was kept."""
        for draw in self._kept:
            draw()
        self._kept.clear()

    def _holes_at(self, y: float) -> Iterator[tuple[float, float]]:
        for label in self._labels:
            if label.low - _CLEAR < y < label.high + _CLEAR:
                yield label.left - _CLEAR, label.right + _CLEAR

    def _holes_over(self, x: float) -> Iterator[tuple[float, float]]:
        for label in self._labels:
            if label.left - _CLEAR < x < label.right + _CLEAR:
                yield label.low - _CLEAR, label.high + _CLEAR


def _pieces(start: float, end: float, holes: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """What is left of a rule without the holes."""
    for hole, to in sorted(holes):
        if start < min(hole, end):
            yield start, min(hole, end)
        start = max(start, to)
    if start < end:
        yield start, end
