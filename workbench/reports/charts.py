"""Charts: where everything of a chart stands, the same on the printed page and in the window.

A chart is data (:class:`workbench.reports.blocks.Chart`); here it is laid out in points and given to a
:class:`workbench.reports.chart_ink.Pen`. Each label is measured before it is set.
"""

from __future__ import annotations

import re
from itertools import pairwise
from math import ceil, floor, isfinite
from typing import TYPE_CHECKING, NamedTuple

from workbench.reports.blocks import Chart, ChartKind, Series
from workbench.reports.chart_ink import EDGE, Hatch
from workbench.reports.chart_labels import HeldPen, Label, placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.reports.chart_ink import Pen, Point

__all__ = ["draw_charts"]

EMPTY = "暂无数据"
_GAP = 14.0  # between two charts
_TITLE, _LABEL, _SMALL, _TINY, _LEAST = 10.0, 8.5, 8.0, 7.0, 5.5  # sizes of type
_AIR = 3.0  # around a value that stands in a hatch: strokes that touch a digit make it another
_DIGIT = 0.74  # height of a digit in the size of its type
_BESIDE = 5.0  # from the last point of a line to its value
_LEADING = 1.2  # from line to line, in the size of the type
_STEPS = (1, 2, 3, 4, 5, 10, 20, 25, 50, 100)


def draw_charts(pen: Pen, charts: Sequence[Chart], width: float, height: float) -> None:
    """Draw charts side by side on a plate of this width and height in points; nothing stands outside."""
    share = (width - _GAP * (len(charts) - 1)) / max(1, len(charts))
    for place, chart in enumerate(charts):
        _draw(pen, chart, _Area(place * (share + _GAP), 0.0, share, height))


class _Area(NamedTuple):
    """A rectangle in points; `y` is its lower edge."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width


class _Scale(NamedTuple):
    """The value axis: its ends and its round marks, whole numbers all."""

    low: float
    high: float
    marks: tuple[int, ...]

    def at(self, value: float, start: float, length: float) -> float:
        """Where a value stands on an axis that starts there; beyond the ends it stands at the end."""
        share = (value - self.low) / (self.high - self.low)
        return start + length * min(1.0, max(0.0, share))


def _draw(pen: Pen, chart: Chart, area: _Area) -> None:
    """Title above, unit at the upper right, legend and note below, the plot between them."""
    face = pen.face
    top = area.top
    for line in face.fold(face.clean(chart.title), _TITLE, area.width, 2) if chart.title.strip() else ():
        pen.write(line, area.x + area.width / 2, top - _TITLE * 0.6, _TITLE)
        top -= _TITLE * 1.3
    bottom = area.y + 1
    note = face.clean(chart.note)
    for line in reversed(face.fold(note, _TINY, area.width, 3) if note else []):
        pen.write(line, area.x, bottom + _TINY * 0.5, _TINY, align="left", colour=pen.palette.quiet)
        bottom += _TINY * _LEADING
    values = [value for series in chart.series for value in _values(chart, series)]
    known = [value for value in values if value is not None]
    if not known or (chart.kind is not ChartKind.LINE and not any(known)):
        pen.write(EMPTY, area.x + area.width / 2, (top + bottom) / 2, _TITLE, colour=pen.palette.quiet)
        return
    if len(chart.series) > 1:
        bottom = _legend(pen, chart, _Area(area.x, bottom, area.width, 0))
    unit = face.clean(f"单位：{chart.axis}") if chart.axis.strip() else ""
    pen.write(unit, area.right, top - _SMALL * 0.6, _SMALL, align="right", colour=pen.palette.quiet)
    top -= _SMALL * 1.5
    plot = _Area(area.x, bottom, area.width, top - bottom)
    if chart.kind is ChartKind.STACKED_ROWS:
        _rows(pen, chart, plot)
    else:
        _columns(pen, chart, plot)


def _legend(pen: Pen, chart: Chart, area: _Area) -> float:
    """The names of the series with their swatches, in one row or, shortened, in two; gives the upper edge."""
    face, box, gap, between = pen.face, 12.0, 3.0, 12.0
    names = [face.clean(series.name) for series in chart.series]
    widths = [box + gap + face.width(name, _SMALL) + between for name in names]
    each = len(names) if sum(widths) - between <= area.width else ceil(len(names) / 2)
    room = (area.width + between) / each - box - gap - between
    if each < len(names):
        names = [face.fold(name, _SMALL, room, 1)[0] for name in names]
        widths = [box + gap + face.width(name, _SMALL) + between for name in names]
    y = area.y
    for first in reversed(range(0, len(names), each)):
        row = slice(first, first + each)
        x = area.x + (area.width - sum(widths[row]) + between) / 2
        middle = y + _SMALL * 0.65
        for series, name, width in zip(chart.series[row], names[row], widths[row], strict=True):
            if chart.kind is ChartKind.LINE:
                ends = [(x, middle), (x + box / 2, middle), (x + box, middle)]
                pen.trace(ends, series.tone, marked=slice(1, 2))
            else:
                pen.fill(x, middle - _SMALL * 0.4, box, _SMALL * 0.8, series.tone)
            pen.write(name, x + box + gap, middle, _SMALL, align="left")
            x += width
        y += _SMALL * 1.5
    return y + 2


def _columns(pen: Pen, chart: Chart, area: _Area) -> None:
    """Bars that stand up, or lines: values upward, categories along the foot."""
    face, size = pen.face, _SMALL
    scale = _scale(chart, max(2, min(6, floor(area.height / 24))))
    left = max(face.width(str(mark), size) for mark in scale.marks) + 4
    slot = _slot(pen, chart, area.width - left)
    foot = _foot(pen, chart, slot, area.height * 0.4)
    lift = max(map(len, foot.names)) * foot.size * _LEADING + 4
    plot = _Area(area.x + left, area.y + lift, area.width - left, area.height - lift - size * 1.1)
    held = HeldPen(pen)
    if chart.kind is ChartKind.LINE:
        _lines(held, chart, plot, scale, slot)
    elif chart.kind is ChartKind.BARS:
        _bars(held, chart, plot, scale)
    else:
        _stacks(held, chart, plot, scale)
    for mark in scale.marks:
        y = scale.at(mark, plot.y, plot.height)
        held.rule(plot.x, y, plot.right, y)
        pen.write(str(mark), plot.x - 3, y, size, align="right", colour=pen.palette.quiet)
    last = len(foot.names) - 1
    for at, lines in enumerate(foot.names):
        for row, line in enumerate(lines if (last - at) % foot.each == 0 else ()):
            x = min(plot.x + slot * (at + 0.5), plot.right - face.width(line, foot.size) / 2)
            pen.write(line, x, plot.y - 4 - foot.size * (0.5 + row * _LEADING), foot.size)
    held.release()
    zero = scale.at(0, plot.y, plot.height)
    pen.rule(plot.x, zero, plot.right, zero, axis=True)


class _Foot(NamedTuple):
    """The categories' names under a plot, in lines; of which each `each`-th, and the last, is set."""

    names: list[list[str]]
    size: float
    each: int


def _foot(pen: Pen, chart: Chart, slot: float, height: float) -> _Foot:
    """Names in one line where they fit, a size smaller if need be.

    Else dates and numbers, which are not broken, are thinned out; other names are broken, at the
    narrowest into columns of single characters.
    """
    face = pen.face
    names = [face.clean(name) for name in chart.categories]
    widest = max(face.width(name, 1) for name in names)
    for size in (_SMALL, _TINY):
        if widest * size <= slot - 2:
            return _Foot([[name] for name in names], size, 1)
    if all(re.match(r"\d", name) for name in names):
        inward = (widest * _SMALL - slot) / 2  # the last is drawn in from the edge
        return _Foot([[name] for name in names], _SMALL, ceil((widest * _SMALL + 4 + inward) / slot))
    size = _SMALL if slot > _SMALL + 1 else _TINY
    room = max(slot - 2, size)
    lines = max(1, min(6 if room < 2 * size else 3, floor(height / (size * _LEADING))))
    folded = [face.balance(name, size, room, lines) for name in names]
    return _Foot(folded, size, ceil((size + 0.5) / slot))


def _stacks(pen: Pen, chart: Chart, plot: _Area, scale: _Scale) -> None:
    slot = plot.width / len(chart.categories)
    width = min(slot * 0.62, 34.0)
    for at in range(len(chart.categories)):
        x = plot.x + slot * (at + 0.5)
        low = scale.at(0, plot.y, plot.height)
        total, told = 0.0, 0.0
        for series, value in _stack(chart, at):
            high = scale.at(total + value, plot.y, plot.height)
            told = max(told, _part(pen, series, value, _Area(x - width / 2, low, width, high - low)))
            total, low = total + value, high
        text = _number(total)
        if told < total and pen.face.width(text, _SMALL) <= slot:
            pen.write(text, x, low + _SMALL * 0.7, _SMALL)


def _rows(pen: Pen, chart: Chart, area: _Area) -> None:
    """Stacked bars that lie, the first category at the top, their names at the left."""
    face, size = pen.face, _SMALL
    scale = _scale(chart, max(2, min(6, floor(area.width / 50))))
    lift = size * 1.5
    slot = (area.height - lift) / len(chart.categories)
    names = [face.clean(name) for name in chart.categories]
    widest = max(face.width(name, 1) for name in names)
    column = min(widest * _LABEL, area.width * 0.44)
    label = max(_LEAST, min(_LABEL, slot * 0.86, column / widest if widest else _LABEL))
    right = face.width(str(max(scale.marks)), size) + 2
    width = max(10.0, area.width - column - 5 - right)
    plot = _Area(area.x + column + 5, area.y + lift, width, area.height - lift)
    held = HeldPen(pen)
    lines = max(1, floor(slot / (label * 1.05)))
    height = min(slot * 0.68, 16.0)
    for at, name in enumerate(names):
        y = plot.top - slot * (at + 0.5)
        folded = face.fold(name, label, column + 0.1, lines)
        for row, line in enumerate(folded):
            middle = y + label * 1.05 * ((len(folded) - 1) / 2 - row)
            held.write(line, plot.x - 5, middle, label, align="right")
        low = scale.at(0, plot.x, plot.width)
        total, told = 0.0, 0.0
        for series, value in _stack(chart, at):
            high = scale.at(total + value, plot.x, plot.width)
            told = max(told, _part(held, series, value, _Area(low, y - height / 2, high - low, height)))
            total, low = total + value, high
        if told < total:
            held.write(_number(total), low + 2, y, min(size, label), align="left")
    for mark in scale.marks:
        x = scale.at(mark, plot.x, plot.width)
        held.rule(x, plot.y, x, plot.top)
        pen.write(str(mark), x, plot.y - size * 0.8, size, colour=pen.palette.quiet)
    held.release()
    pen.rule(plot.x, plot.y, plot.x, plot.top, axis=True)


def _stack(chart: Chart, at: int) -> list[tuple[Series, float]]:
    """The parts of one category's stack, without those that are nothing."""
    values = ((series, _values(chart, series)[at]) for series in chart.series)
    return [(series, value) for series, value in values if value is not None and value > 0]


def _part(pen: Pen, series: Series, value: float, box: _Area) -> float:
    """One part of a stack with its value in the middle, where there is room; gives the value then set."""
    pen.fill(*box, series.tone)
    ink, text = pen.palette.inks[series.tone], _number(value)
    size = _TINY if box.height >= _TINY else box.height * 0.95
    if size < _LEAST - 0.5 or box.width < pen.face.width(text, size) + 3:
        return 0.0
    x, y = box.x + box.width / 2, box.y + box.height / 2
    if ink.hatch is not Hatch.NONE:
        width = min(pen.face.width(text, size) + 2 * _AIR, box.width - 2 * EDGE)
        height = min(size * _DIGIT + 2 * _AIR, box.height - 2 * EDGE)
        pen.blank(x - width / 2, y - height / 2, width, height, series.tone)
    pen.write(text, x, y, size, colour=ink.text)
    return value


def _bars(pen: Pen, chart: Chart, plot: _Area, scale: _Scale) -> None:
    slot = plot.width / len(chart.categories)
    width = min(slot * 0.76 / len(chart.series), 30.0)
    zero = scale.at(0, plot.y, plot.height)
    for at in range(len(chart.categories)):
        x = plot.x + slot * (at + 0.5) - width * len(chart.series) / 2
        for place, series in enumerate(chart.series):
            value = _values(chart, series)[at]
            if not value:
                continue
            end = scale.at(value, plot.y, plot.height)
            pen.fill(x + place * width, min(zero, end), width, abs(end - zero), series.tone)
            text, size = _number(value), _SMALL if len(chart.series) == 1 else _TINY
            if pen.face.width(text, size) <= (slot if len(chart.series) == 1 else width - 1):
                above = 1 if value > 0 else -1
                pen.write(text, x + (place + 0.5) * width, end + above * size * 0.7, size)


def _slot(pen: Pen, chart: Chart, width: float) -> float:
    """The width of a category; beside the last points of lines there is room for their values."""
    categories = len(chart.categories)
    slot = width / categories
    if chart.kind is not ChartKind.LINE:
        return slot
    widest = max(pen.face.width(text, _SMALL) for _, _, text in _last_values(chart))
    return min(slot, (width - _BESIDE - min(widest, width / 2)) / (categories - 0.5))


def _lines(pen: Pen, chart: Chart, plot: _Area, scale: _Scale, slot: float) -> None:
    """Lines that are broken at gaps; the last value of each is written beside it, clear of every line."""

    def point(at: int, value: float) -> Point:
        return plot.x + slot * (at + 0.5), scale.at(value, plot.y, plot.height)

    axis = point(0, 0.0)[1]
    lines = [((plot.x, axis), (plot.right, axis))]
    for series in chart.series:
        run: list[Point] = []
        for at, value in enumerate((*_values(chart, series), None)):
            if value is not None:
                run.append(point(at, value))
            elif run:
                pen.trace(run, series.tone)
                lines += [*pairwise(run), (run[-1], run[-1])]
                run = []
    ends = []
    for at, value, text in _last_values(chart):
        x, y = point(at, value)
        label = Label(text, x + _BESIDE, y, pen.face.width(text, _SMALL), _SMALL)
        ends += [label] * (label.right <= plot.right + 0.1)
    for label in placed(ends, lines, plot.y, plot.top + _SMALL):
        pen.write(label.text, label.left, label.y, label.size, align="left")


def _last_values(chart: Chart) -> Iterator[tuple[int, float, str]]:
    """Of each line that has any: where its last value stands, the value, and as it is written."""
    unit = "%" if chart.axis.strip() == "%" else ""
    for series in chart.series:
        known = [(at, value) for at, value in enumerate(_values(chart, series)) if value is not None]
        if known:
            at, value = known[-1]
            yield at, value, _number(value) + unit


def _values(chart: Chart, series: Series) -> list[float | None]:
    """A series' values, as many as there are categories; what is no finite number is a gap."""
    values = [v if v is not None and isfinite(v) else None for v in series.values[: len(chart.categories)]]
    return values + [None] * (len(chart.categories) - len(values))


def _scale(chart: Chart, intervals: int) -> _Scale:
    """A value axis from zero (or below) to past the greatest value, in at most so many round steps."""
    columns = [[value or 0.0 for value in _values(chart, series)] for series in chart.series]
    if chart.kind in (ChartKind.STACKED_BARS, ChartKind.STACKED_ROWS):
        tops = [sum(max(0.0, value) for value in stack) for stack in zip(*columns, strict=True)]
    else:
        tops = [value for column in columns for value in column]
    greatest, lowest = max(1.0, *tops), min(0.0, *tops)
    fixed = chart.maximum is not None and chart.maximum >= greatest
    greatest = chart.maximum if chart.maximum is not None and fixed else greatest
    step = _step((greatest - lowest) / intervals)
    low = floor(lowest / step) * step
    high = greatest if fixed else ceil(greatest / step) * step
    return _Scale(low, high, tuple(range(low, floor(high) + 1, step)))


def _step(least: float) -> int:
    """The smallest round step that is not less: 1, 2, 3, 4, 5, 10, 20, 25, 50 and their hundredfolds."""
    power = 1
    while least > power * _STEPS[-1]:
        power *= 100
    return next(power * step for step in _STEPS if power * step >= least)


def _number(value: float) -> str:
    """A value as the office writes it: no thousands separator, one decimal at most."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.1f}"
