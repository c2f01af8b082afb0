"""What a chart is drawn with: colours, hatches and markers, and the pen that layout hands them to.

Everything is placed in points from the lower left corner. The page and the window have a pen each
(`chart_print`, `chart_screen`); the layout (`charts`) knows only :class:`Pen`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, Protocol

from workbench.reports.blocks import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.reports.chart_type import Typeface

BASELINE: Final = 0.37  # from the baseline to the middle of a digit or a character, in ems
EDGE: Final = 0.4  # width of the line around a part
STROKE: Final = 0.6  # of a hatch
TRACE: Final = 1.3  # of a line through points
MARK: Final = 3.6  # size of a marker
GRID_RULE: Final = 0.4
AXIS_RULE: Final = 0.7

Align = Literal["left", "center", "right"]
Point = tuple[float, float]


class Hatch(StrEnum):
    """The pattern on a fill, which tells tones apart in black and white."""

    NONE = "none"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    LEVEL = "level"
    DOTS = "dots"


class Marker(StrEnum):
    """The mark on each point of a line."""

    CIRCLE = "circle"
    SQUARE = "square"
    UP = "up"
    DOWN = "down"
    DIAMOND = "diamond"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class Ink:
    """How a tone looks. Colours are «#RRGGBB»; `line` is the hatch's, `text` is set on the fill."""

    fill: str
    line: str
    text: str
    hatch: Hatch
    marker: Marker
    dash: tuple[float, ...]  # on and off in line widths; empty for a full line


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one background."""

    text: str
    quiet: str  # numbers on axes, units, notes
    axis: str
    grid: str
    inks: Mapping[Tone, Ink]

    def trace(self, tone: Tone) -> str:
        """The colour of a line in a tone: on the bare ground, where the fill of grey is too pale."""
        return self.quiet if tone is Tone.GREY else self.inks[tone].fill


PRINT: Final = Palette(
    text="#1A1A1A",
    quiet="#595959",
    axis="#595959",
    grid="#D9D9D9",
    inks=MappingProxyType(
        {
            Tone.PLAIN: Ink("#5B7794", "#FFFFFF", "#FFFFFF", Hatch.NONE, Marker.CIRCLE, ()),
            Tone.ACCENT: Ink("#B3261E", "#FFFFFF", "#FFFFFF", Hatch.FALLING, Marker.SQUARE, (5, 1.5)),
            Tone.GREEN: Ink("#2E7D32", "#FFFFFF", "#FFFFFF", Hatch.RISING, Marker.UP, (3, 1.5)),
            Tone.YELLOW: Ink("#F0BC3C", "#6B4E00", "#1A1A1A", Hatch.DOTS, Marker.DIAMOND, (1, 1.5)),
            Tone.RED: Ink("#B3261E", "#FFFFFF", "#FFFFFF", Hatch.CROSSED, Marker.DOWN, (6, 1.5, 1, 1.5)),
            Tone.GREY: Ink("#D0D0D0", "#7A7A7A", "#1A1A1A", Hatch.LEVEL, Marker.CROSS, (2, 2)),
        }
    ),
)
_DARK_FILLS = {
    Tone.PLAIN: "#8FB0D0",
    Tone.ACCENT: "#F0776B",
    Tone.GREEN: "#6CBF70",
    Tone.YELLOW: "#F2C752",
    Tone.RED: "#F0776B",
    Tone.GREY: "#8C8C8C",
}
DARK: Final = Palette(
    text="#EDEDED",
    quiet="#B8B8B8",
    axis="#9A9A9A",
    grid="#4A4A4A",
    inks=MappingProxyType(
        {
            tone: replace(ink, fill=_DARK_FILLS[tone], line="#2A2A2A", text="#141414")
            for tone, ink in PRINT.inks.items()
        }
    ),
)


class Pen(Protocol):
    """Draws in points from a lower left corner; what is drawn later lies above."""

    @property
    def face(self) -> Typeface:
        """What labels measure."""
        ...

    @property
    def palette(self) -> Palette:
        """The colours it draws in."""
        ...

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
        ...

    def blank(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone's plain colour: it takes the hatch away where a label is to stand."""
        ...

    def fill(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """A rectangle in a tone, colour and hatch."""
        ...

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, axis: bool = False) -> None:
        """A thin straight line: of the grid, or of the axis, which is darker."""
        ...

    def trace(self, points: Sequence[Point], tone: Tone, *, marked: slice = slice(None)) -> None:
        """A line through points that are marked; a single point is only a mark."""
        ...
