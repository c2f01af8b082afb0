"""Charts: the figure for the printed page and for the window, from the same drawing.

A chart is data (:class:`workbench.reports.blocks.Chart`); here it becomes vectors with selectable
text in a one-page PDF that is laid into a document, or an image for the screen. The layout is in
points. Importing this module imports matplotlib, which takes most of a second: import it late.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from math import ceil, floor, isfinite, log10
from pathlib import Path
from typing import NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure

from workbench.reports.blocks import Chart, ChartKind, Series
from workbench.reports.chart_ink import DARK, POINTS_PER_INCH, PRINT, Pen, typeface

__all__ = ["build_figure", "draw_chart_pdf", "draw_chart_png"]

EMPTY = "暂无数据"
_MM_PER_INCH = 25.4
_SCREEN_DPI = 96.0
_GAP = 14.0  # between two charts
_TITLE, _LABEL, _SMALL, _TINY = 10.0, 8.5, 8.0, 7.0  # sizes of type
_LEADING = 1.2  # from line to line, in the size of the type
_STEPS = (1, 2, 5, 10)


def draw_chart_pdf(charts: Sequence[Chart], width_mm: float, height_mm: float, fonts: Path) -> bytes:
    """One or two charts side by side as a PDF page of exactly this size; equal input, equal bytes.

    `fonts` is the folder of the bundled faces; FileNotFoundError when one is not there.
    """
    figure = build_figure(
        charts, width_mm / _MM_PER_INCH * POINTS_PER_INCH, height_mm / _MM_PER_INCH * POINTS_PER_INCH, fonts
    )
    out = BytesIO()
    plain = {"Creator": None, "Producer": None, "CreationDate": None}
    FigureCanvasPdf(figure).print_pdf(out, metadata=plain)
    return out.getvalue()


def draw_chart_png(
    charts: Sequence[Chart], width_px: int, height_px: int, scale: float, fonts: Path, *, dark: bool
) -> bytes:
    """The same charts as a PNG image with a transparent ground.

    `width_px` and `height_px` are the pixels of the image, of which `scale` make one of the window's
    (the device pixel ratio), so that type keeps its size on a fine screen.
    """
    dpi = _SCREEN_DPI * scale
    figure = build_figure(
        charts,
        width_px / dpi * POINTS_PER_INCH,
        height_px / dpi * POINTS_PER_INCH,
        fonts,
        dark=dark,
        dpi=dpi,
    )
    out = BytesIO()
    FigureCanvasAgg(figure).print_png(out, metadata={"Software": None})
    return out.getvalue()


def build_figure(
    charts: Sequence[Chart],
    width: float,
    height: float,
    fonts: Path,
    *,
    dark: bool = False,
    dpi: float = POINTS_PER_INCH,
) -> Figure:
    """The charts side by side on a figure of this width and height in points."""
    figure = Figure(
        figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH), dpi=dpi, facecolor="none", edgecolor="none"
    )
    pen = Pen(figure, typeface(fonts), DARK if dark else PRINT)
    share = (width - _GAP * (len(charts) - 1)) / max(1, len(charts))
    for place, chart in enumerate(charts):
        _draw(pen, chart, _Area(place * (share + _GAP), 0.0, share, height))
    return figure


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
    """The names of the series with their swatches, in one row where they fit; gives the upper edge."""
    face, box, gap = pen.face, 12.0, 3.0
    between = 12.0
    rows: list[list[tuple[Series, str, float]]] = [[]]
    room = area.width
    for series in chart.series:
        (name,) = face.fold(face.clean(series.name), _SMALL, area.width - box - gap, 1)
        width = box + gap + face.width(name, _SMALL)
        if rows[-1] and width > room:
            rows.append([])
            room = area.width
        rows[-1].append((series, name, width))
        room -= width + between
    y = area.y
    for row in reversed(rows):
        x = area.x + (area.width - sum(width + between for *_, width in row) + between) / 2
        middle = y + _SMALL * 0.65
        for series, name, width in row:
            if chart.kind is ChartKind.LINE:
                pen.trace([(x, middle), (x + box / 2, middle), (x + box, middle)], series.tone)
            else:
                pen.fill(x, middle - _SMALL * 0.4, box, _SMALL * 0.8, series.tone)
            pen.write(name, x + box + gap, middle, _SMALL, align="left")
            x += width + between
        y += _SMALL * 1.5
    return y + 2


def _columns(pen: Pen, chart: Chart, area: _Area) -> None:
    """Bars that stand up, or lines: values upward, categories along the foot."""
    face, size = pen.face, _SMALL
    scale = _scale(chart, max(2, min(6, floor(area.height / 24))))
    left = max(face.width(str(mark), size) for mark in scale.marks) + 4
    slot = (area.width - left) / len(chart.categories)
    labels, step = _foot_labels(pen, chart, slot)
    foot = max(map(len, labels)) * size * _LEADING + 4
    plot = _Area(area.x + left, area.y + foot, area.width - left, area.height - foot)
    for mark in scale.marks:
        y = scale.at(mark, plot.y, plot.height)
        pen.rule(plot.x, y, plot.right, y)
        pen.write(str(mark), plot.x - 3, y, size, align="right", colour=pen.palette.quiet)
    last = len(labels) - 1
    for at, lines in enumerate(labels):
        for row, line in enumerate(lines if (last - at) % step == 0 else ()):
            middle = plot.y - 4 - size * (0.5 + row * _LEADING)
            pen.write(line, plot.x + slot * (at + 0.5), middle, size)
    if chart.kind is ChartKind.LINE:
        _lines(pen, chart, plot, scale)
    elif chart.kind is ChartKind.BARS:
        _bars(pen, chart, plot, scale)
    else:
        _stacks(pen, chart, plot, scale)
    zero = scale.at(0, plot.y, plot.height)
    pen.rule(plot.x, zero, plot.right, zero, axis=True)


def _foot_labels(pen: Pen, chart: Chart, slot: float) -> tuple[list[list[str]], int]:
    """The categories' names in lines that fit their slots, and which ones are set: each n-th.

    Dates and numbers are never broken; where they are too close, some are left out, never the last.
    Other names are broken, at the narrowest into a column of single characters.
    """
    face, size = pen.face, _SMALL
    names = [face.clean(name) for name in chart.categories]
    widest = max(face.width(name, size) for name in names)
    if widest <= slot - 2 or all(re.match(r"\d", name) for name in names):
        return [[name] for name in names], max(1, ceil((widest + 4) / slot))
    room = max(slot - 2, size)
    lines = 2 if 2 * room > widest else 6
    step = max(1, ceil((size + 1) / slot))
    return [face.fold(name, size, room, lines) for name in names], step


def _stacks(pen: Pen, chart: Chart, plot: _Area, scale: _Scale) -> None:
    slot = plot.width / len(chart.categories)
    width = min(slot * 0.62, 34.0)
    for at in range(len(chart.categories)):
        x = plot.x + slot * (at + 0.5)
        total, parts = 0.0, 0
        for series in chart.series:
            value = _values(chart, series)[at] or 0.0
            if value <= 0:
                continue
            low, high = (scale.at(edge, plot.y, plot.height) for edge in (total, total + value))
            pen.fill(x - width / 2, low, width, high - low, series.tone)
            _inside(pen, series, value, _Area(x - width / 2, low, width, high - low))
            total, parts = total + value, parts + 1
        _sum(pen, total, parts, x, scale.at(total, plot.y, plot.height) + _SMALL * 0.7, slot)


def _rows(pen: Pen, chart: Chart, area: _Area) -> None:
    """Stacked bars that lie, the first category at the top, their names at the left."""
    face, size = pen.face, _SMALL
    scale = _scale(chart, max(2, min(6, floor(area.width / 50))))
    foot = size * 1.5
    slot = (area.height - foot) / len(chart.categories)
    label = max(5.5, min(_LABEL, slot * 0.86))
    names = [face.clean(name) for name in chart.categories]
    column = min(max(face.width(name, label) for name in names), area.width * 0.42)
    right = face.width(str(max(scale.marks)), size) + 2
    plot = _Area(
        area.x + column + 5, area.y + foot, max(10.0, area.width - column - 5 - right), area.height - foot
    )
    for mark in scale.marks:
        x = scale.at(mark, plot.x, plot.width)
        pen.rule(x, plot.y, x, plot.top)
        pen.write(str(mark), x, plot.y - size * 0.8, size, colour=pen.palette.quiet)
    lines = max(1, floor(slot / (label * 1.05)))
    height = min(slot * 0.68, 16.0)
    for at, name in enumerate(names):
        y = plot.top - slot * (at + 0.5)
        folded = face.fold(name, label, column + 0.1, lines)
        for row, line in enumerate(folded):
            middle = y + label * 1.05 * ((len(folded) - 1) / 2 - row)
            pen.write(line, plot.x - 5, middle, label, align="right")
        total, parts = 0.0, 0
        for series in chart.series:
            value = _values(chart, series)[at] or 0.0
            if value <= 0:
                continue
            low, high = (scale.at(edge, plot.x, plot.width) for edge in (total, total + value))
            pen.fill(low, y - height / 2, high - low, height, series.tone)
            _inside(pen, series, value, _Area(low, y - height / 2, high - low, height))
            total, parts = total + value, parts + 1
        end = scale.at(total, plot.x, plot.width) + 2
        if parts:
            pen.write(_number(total), end, y, min(_SMALL, label), align="left")
    pen.rule(plot.x, plot.y, plot.x, plot.top, axis=True)


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
            text = _number(value)
            if pen.face.width(text, _TINY) <= max(width, slot / len(chart.series)) + 1:
                side = 1 if value > 0 else -1
                pen.write(text, x + (place + 0.5) * width, end + side * _TINY * 0.7, _TINY)


def _lines(pen: Pen, chart: Chart, plot: _Area, scale: _Scale) -> None:
    """Lines that are broken at gaps; the last value of each is written, the labels kept apart."""
    slot = plot.width / len(chart.categories)
    ends: list[tuple[float, float, str]] = []
    for series in chart.series:
        run: list[tuple[float, float]] = []
        values = _values(chart, series)
        for at, value in enumerate((*values, None)):
            if value is not None:
                run.append((plot.x + slot * (at + 0.5), scale.at(value, plot.y, plot.height)))
            elif run:
                pen.trace(run, series.tone)
                run = []
        at, last = max(((at, v) for at, v in enumerate(values) if v is not None), default=(-1, 0.0))
        if at >= 0:
            unit = "%" if chart.axis.strip() == "%" else ""
            x, y = plot.x + slot * (at + 0.5), scale.at(last, plot.y, plot.height)
            ends.append((y + _SMALL * 0.85, x, _number(last) + unit))
    lowest = plot.y
    for wanted, x, text in sorted(ends):
        y = max(wanted, lowest)
        half = pen.face.width(text, _SMALL) / 2
        pen.write(text, min(x, plot.right - half), y, _SMALL)
        lowest = y + _SMALL


def _inside(pen: Pen, series: Series, value: float, box: _Area) -> None:
    """A part's value in its middle, where there is room for it."""
    ink, text = pen.palette.inks[series.tone], _number(value)
    size = _TINY if box.height >= _TINY else box.height * 0.95
    if size >= 5 and box.width >= pen.face.width(text, size) + 3:
        x, y = box.x + box.width / 2, box.y + box.height / 2
        pen.write(text, x, y, size, colour=ink.text, ground=ink.fill if ink.hatch else "")


def _sum(pen: Pen, total: float, parts: int, x: float, y: float, room: float) -> None:
    """The whole of a stack, above it, where there is room for it."""
    text = _number(total)
    if parts and pen.face.width(text, _SMALL) <= room:
        pen.write(text, x, y, _SMALL)


def _values(chart: Chart, series: Series) -> list[float | None]:
    """A series' values, as many as there are categories; what is no finite number is a gap."""
    values = [v if v is not None and isfinite(v) else None for v in series.values[: len(chart.categories)]]
    return values + [None] * (len(chart.categories) - len(values))


def _scale(chart: Chart, intervals: int) -> _Scale:
    """A value axis from zero (or below) to past the greatest value, in at most so many round steps."""
    columns = [[value or 0.0 for value in _values(chart, series)] for series in chart.series]
    if chart.kind in (ChartKind.STACKED_BARS, ChartKind.STACKED_ROWS):
        tops = [sum(max(0.0, value) for value in stack) for stack in zip(*columns, strict=True)]
        lowest = 0.0
    else:
        tops = [value for column in columns for value in column]
        lowest = min(0.0, *tops) if tops else 0.0
    greatest = max(1.0, *tops, chart.maximum or 0.0)
    step = _step((greatest - lowest) / intervals)
    low = floor(lowest / step) * step
    high = chart.maximum if chart.maximum == greatest else ceil(greatest / step) * step
    return _Scale(low, high, tuple(range(low, floor(high) + 1, step)))


def _step(least: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that is not less."""
    if least <= 1:
        return 1
    power = 10 ** floor(log10(least))
    return next(power * step for step in _STEPS if power * step >= least)


def _number(value: float) -> str:
    """A value as the office writes it: no thousands separator, one decimal at most."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.1f}"
