"""What a chart is drawn with: colours and hatches, bundled type, and a pen that works in points.

Everything is placed by hand on a bare matplotlib figure, the origin at its lower left corner. That is
several times faster than axes with ticks and legends, gives the same layout in print and in the
window, and lets every label be measured before it is set. Importing this module imports matplotlib.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from workbench.reports.blocks import Tone

mpl.rcParams["pdf.fonttype"] = 42  # TrueType subsets, whose text can be selected and searched
mpl.rcParams["ps.fonttype"] = 42  # matplotlib 3.11 sizes the PDF's subsets by this one

POINTS_PER_INCH = 72.0
_FILES = ("hei.ttf", "fangsong.ttf", "fangsong-rare.ttf")  # each helps out the one before
_NO_GLYPH = "〓"  # what printers set where they lack the type
_BASELINE = 0.37  # from the baseline to the middle of a digit or a character, in ems
_EM = 1000.0


@dataclass(frozen=True, slots=True)
class Ink:
    """How a tone looks. `hatch` is matplotlib's pattern in the colour `line`; `text` is set on the fill."""

    fill: str
    line: str
    text: str
    hatch: str
    marker: str
    dash: tuple[float, ...]  # on and off in line widths; empty for a full line


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one background."""

    text: str
    quiet: str  # numbers on axes, units, notes
    axis: str
    grid: str
    inks: Mapping[Tone, Ink]


PRINT = Palette(
    text="#1A1A1A",
    quiet="#595959",
    axis="#595959",
    grid="#D9D9D9",
    inks={
        Tone.PLAIN: Ink("#5B7794", "#FFFFFF", "#FFFFFF", "", "o", ()),
        Tone.ACCENT: Ink("#B3261E", "#FFFFFF", "#FFFFFF", "\\\\\\", "s", (5, 1.5)),
        Tone.GREEN: Ink("#2E7D32", "#FFFFFF", "#FFFFFF", "///", "^", (3, 1.5)),
        Tone.YELLOW: Ink("#F0BC3C", "#6B4E00", "#1A1A1A", "...", "D", (1, 1.5)),
        Tone.RED: Ink("#B3261E", "#FFFFFF", "#FFFFFF", "xxx", "v", (6, 1.5, 1, 1.5)),
        Tone.GREY: Ink("#D0D0D0", "#7A7A7A", "#1A1A1A", "---", "x", (2, 2)),
    },
)
_DARK_FILLS = {
    Tone.PLAIN: "#8FB0D0",
    Tone.ACCENT: "#F0776B",
    Tone.GREEN: "#6CBF70",
    Tone.YELLOW: "#F2C752",
    Tone.RED: "#F0776B",
    Tone.GREY: "#8C8C8C",
}
DARK = Palette(
    text="#EDEDED",
    quiet="#B8B8B8",
    axis="#9A9A9A",
    grid="#4A4A4A",
    inks={
        tone: replace(ink, fill=_DARK_FILLS[tone], line="#2A2A2A", text="#141414")
        for tone, ink in PRINT.inks.items()
    },
)


class Typeface:
    """The bundled faces as one: the first that has a character draws it."""

    __slots__ = ("_all", "_files", "_first", "_has", "_widths")

    def __init__(self, folder: Path) -> None:
        """Make the faces of the folder known to matplotlib, each under its own path as its family.

        Raises FileNotFoundError where a file is not there.
        """
        self._files = [str(folder / name) for name in _FILES]
        for file in self._files:
            fontManager.addfont(file)
            fontManager.ttflist.append(replace(fontManager.ttflist[-1], name=file, weight=400))
        self._has = [frozenset(get_font(file).get_charmap()) for file in self._files]
        self._widths: dict[str, float] = {}
        self._first = FontProperties(fname=self._files[0])
        self._all = FontProperties(family=self._files)

    def clean(self, text: str) -> str:
        """The text in one line, every character of which has a glyph."""
        line = " ".join(text.split())
        return "".join(char if self._file_of(char) is not None else _NO_GLYPH for char in line)

    def properties(self, text: str) -> FontProperties:
        """What to set the clean text in; with the other faces, which takes longer, only at need."""
        return self._first if all(ord(char) in self._has[0] for char in text) else self._all

    def width(self, text: str, size: float) -> float:
        """The width of clean text in points."""
        return sum(self._width(char) for char in text) * size

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

    def _file_of(self, char: str) -> str | None:
        code = ord(char)
        return next((file for file, has in zip(self._files, self._has, strict=True) if code in has), None)

    def _width(self, char: str) -> float:
        """One character's advance in ems."""
        known = self._widths.get(char)
        if known is None:
            font = get_font(self._file_of(char) or self._files[0])
            font.set_size(_EM, POINTS_PER_INCH)
            glyph = font.load_char(ord(char), flags=LoadFlags.NO_HINTING)
            known = self._widths[char] = glyph.linearHoriAdvance / 0x10000 / _EM
        return known


@lru_cache(maxsize=4)
def typeface(folder: Path) -> Typeface:
    """The faces of a folder, read once."""
    return Typeface(folder)


class Pen:
    """Draws on a figure in points from its lower left corner, in the colours of a palette."""

    __slots__ = ("_figure", "_transform", "face", "palette")

    def __init__(self, figure: Figure, face: Typeface, palette: Palette) -> None:
        self._figure = figure
        self._transform = Affine2D().scale(1 / POINTS_PER_INCH) + figure.dpi_scale_trans
        self.face = face
        self.palette = palette

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        align: Literal["left", "center", "right"] = "center",
        colour: str = "",
        ground: str = "",
    ) -> None:
        """One line of clean text whose middle is at height `y`; `ground` blanks a hatch behind it."""
        if ground:
            half, rise = self.face.width(text, size) / 2 + 1, size * 0.46
            self._add(Rectangle((x - half, y - rise), 2 * half, 2 * rise, color=ground, linewidth=0))
        self._add(
            Text(
                x,
                y - _BASELINE * size,
                text,
                color=colour or self.palette.text,
                fontproperties=self.face.properties(text),
                fontsize=size,
                horizontalalignment=align,
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def fill(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone, colour and hatch."""
        ink = self.palette.inks[tone]
        box = Rectangle(
            (x, y),
            width,
            height,
            facecolor=ink.fill,
            edgecolor=self.palette.axis,
            linewidth=0.4,
            hatch=ink.hatch or None,
            hatchcolor=ink.line,
        )
        box.set_hatch_linewidth(0.6)
        self._add(box)

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, axis: bool = False) -> None:
        """A thin straight line: of the grid, or of the axis, which is darker."""
        colour = self.palette.axis if axis else self.palette.grid
        self._add(Line2D((x, to_x), (y, to_y), color=colour, linewidth=0.7 if axis else 0.4))

    def trace(
        self, points: Sequence[tuple[float, float]], tone: Tone, *, marked: slice = slice(None)
    ) -> None:
        """A line through points that are marked; a single point is only a mark."""
        ink = self.palette.inks[tone]
        xs, ys = zip(*points, strict=True)
        line = Line2D(
            xs,
            ys,
            color=ink.fill if tone is not Tone.GREY else self.palette.quiet,
            linewidth=1.3,
            marker=ink.marker,
            markersize=3.6,
            markevery=marked,
            linestyle=(0, ink.dash) if ink.dash else "-",
            dash_capstyle="butt",
        )
        self._add(line)

    def _add(self, artist: Rectangle | Text | Line2D) -> None:
        artist.set_transform(self._transform)
        artist.set_zorder(1)  # the same for all: what is drawn later lies above
        self._figure.add_artist(artist)
