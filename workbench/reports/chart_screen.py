"""The pen of the window: charts as an image, drawn by matplotlib.

Everything is placed by hand on a bare figure, which is several times faster than axes with ticks and
legends and gives the layout of the printed page. Importing this module imports matplotlib, which takes
most of a second: import it late, and never on the way to a document.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from workbench.reports.chart_ink import (
    AXIS_RULE,
    BASELINE,
    DARK,
    EDGE,
    GRID_RULE,
    MARK,
    PRINT,
    STROKE,
    TRACE,
    Align,
    Hatch,
    Marker,
    Palette,
    Point,
)
from workbench.reports.chart_type import Typeface
from workbench.reports.charts import draw_charts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.reports.blocks import Chart, Tone

_POINTS_PER_INCH = 72.0
_SCREEN_DPI = 96.0
_FILES = ("hei.ttf", "fangsong.ttf", "fangsong-rare.ttf")  # each helps out the one before
_EM = 1000.0
_HATCHES: Final = {
    Hatch.NONE: None,
    Hatch.RISING: "///",
    Hatch.FALLING: "\\\\\\",
    Hatch.CROSSED: "xxx",
    Hatch.LEVEL: "---",
    Hatch.DOTS: "...",
}
_MARKERS: Final = {
    Marker.CIRCLE: "o",
    Marker.SQUARE: "s",
    Marker.UP: "^",
    Marker.DOWN: "v",
    Marker.DIAMOND: "D",
    Marker.CROSS: "x",
}


def draw_chart_png(
    charts: Sequence[Chart], width_px: int, height_px: int, scale: float, fonts: Path, *, dark: bool
) -> bytes:
    """Charts side by side as a PNG image with a transparent ground.

    `width_px` and `height_px` are the pixels of the image, of which `scale` make one of the window's
    (the device pixel ratio), so that type keeps its size on a fine screen. `fonts` is the folder of the
    bundled faces; FileNotFoundError when one is not there.
    """
    figure = build_figure(charts, width_px, height_px, _SCREEN_DPI * scale, fonts, dark=dark)
    out = BytesIO()
    FigureCanvasAgg(figure).print_png(out, metadata={"Software": None}, pil_kwargs={"compress_level": 1})
    return out.getvalue()


def build_figure(
    charts: Sequence[Chart], width_px: float, height_px: float, dpi: float, fonts: Path, *, dark: bool
) -> Figure:
    """The charts on a figure of so many pixels."""
    figure = Figure(
        figsize=(width_px / dpi, height_px / dpi),
        dpi=dpi,
        facecolor="none",
        edgecolor="none",
    )
    pen = ScreenPen(figure, screen_faces(fonts), DARK if dark else PRINT)
    draw_charts(pen, charts, width_px / dpi * _POINTS_PER_INCH, height_px / dpi * _POINTS_PER_INCH)
    return figure


class ScreenFaces:
    """The bundled faces as matplotlib knows them: the first that has a character draws it."""

    __slots__ = ("_all", "_files", "_first", "_has", "typeface")

    def __init__(self, folder: Path) -> None:
        """Make the faces of the folder known to matplotlib, each under its own path as its family.

        Raises FileNotFoundError where a file is not there.
        """
        self._files = [str(folder / name) for name in _FILES]
        for file in self._files:
            fontManager.addfont(file)
            fontManager.ttflist.append(replace(fontManager.ttflist[-1], name=file, weight=400))
        self._has = [frozenset(get_font(file).get_charmap()) for file in self._files]
        self._first = FontProperties(fname=self._files[0])
        self._all = FontProperties(family=self._files)
        self.typeface: Final = Typeface(self._advance)

    def properties(self, text: str) -> FontProperties:
        """What to set the clean text in; with the other faces, which takes longer, only at need."""
        return self._first if all(ord(char) in self._has[0] for char in text) else self._all

    def _advance(self, char: str) -> float | None:
        """One character's advance in ems."""
        files = (file for file, has in zip(self._files, self._has, strict=True) if ord(char) in has)
        file = next(files, None)
        if file is None:
            return None
        font = get_font(file)
        font.set_size(_EM, _POINTS_PER_INCH)
        return font.load_char(ord(char), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 0x10000 / _EM


@lru_cache(maxsize=4)
def screen_faces(folder: Path) -> ScreenFaces:
    """The faces of a folder, read once."""
    return ScreenFaces(folder)


class ScreenPen:
    """Draws on a figure in points from its lower left corner, in the colours of a palette."""

    __slots__ = ("_faces", "_figure", "_transform", "face", "palette")

    def __init__(self, figure: Figure, faces: ScreenFaces, palette: Palette) -> None:
        self._figure = figure
        self._transform = Affine2D().scale(1 / _POINTS_PER_INCH) + figure.dpi_scale_trans
        self._faces = faces
        self.face: Final = faces.typeface
        self.palette: Final = palette

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
        self._add(
            Text(
                x,
                y - BASELINE * size,
                text,
                color=colour or self.palette.text,
                fontproperties=self._faces.properties(text),
                fontsize=size,
                horizontalalignment=align,
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def blank(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone's plain colour: it takes the hatch away where a label is to stand."""
        self._add(Rectangle((x, y), width, height, color=self.palette.inks[tone].fill, linewidth=0))

    def fill(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone, colour and hatch."""
        ink = self.palette.inks[tone]
        box = Rectangle(
            (x, y),
            width,
            height,
            facecolor=ink.fill,
            edgecolor=self.palette.axis,
            linewidth=EDGE,
            hatch=_HATCHES[ink.hatch],
            hatchcolor=ink.line,
        )
        box.set_hatch_linewidth(STROKE)
        self._add(box)

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, axis: bool = False) -> None:
        """A thin straight line: of the grid, or of the axis, which is darker."""
        colour, width = (self.palette.axis, AXIS_RULE) if axis else (self.palette.grid, GRID_RULE)
        self._add(Line2D((x, to_x), (y, to_y), color=colour, linewidth=width))

    def trace(self, points: Sequence[Point], tone: Tone, *, marked: slice = slice(None)) -> None:
        """A line through points that are marked; a single point is only a mark."""
        ink = self.palette.inks[tone]
        xs, ys = zip(*points, strict=True)
        line = Line2D(
            xs,
            ys,
            color=self.palette.trace(tone),
            linewidth=TRACE,
            marker=_MARKERS[ink.marker],
            markersize=MARK,
            markevery=marked,
            linestyle=(0, ink.dash) if ink.dash else "-",
            dash_capstyle="butt",
        )
        self._add(line)

    def _add(self, artist: Rectangle | Text | Line2D) -> None:
        artist.set_transform(self._transform)
        artist.set_zorder(1)  # the same for all: what is drawn later lies above
        self._figure.add_artist(artist)
