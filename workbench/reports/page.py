"""The official page of GB/T 9704-2012: its measures, and a page as a list of marks to draw.

Lengths are points unless the name says millimetres. Within a sheet x runs from the left of the text
block and y from its top downwards, so that nothing but :meth:`Area.paper` knows the paper.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.reports.blocks import Chart
    from workbench.reports.breaking import Piece

MM: Final = 72.0 / 25.4
"""Points in a millimetre."""

BODY: Final = 16.0  # 三号
SMALL: Final = 14.0  # 四号: tail and page number
LINES: Final = 22
LINE: Final = 225 * MM / LINES
"""Line pitch: 22 lines fill the text block."""

ASCENT: Final = 0.86
"""Share of the em box above the baseline, common to Chinese faces."""

BLACK: Final = (0.0, 0.0, 0.0)

RED: Final = (0.9, 0.0, 0.07)
"""The red of the masthead: full magenta and yellow as a screen and an office printer show it."""


@dataclass(frozen=True, slots=True)
class Area:
    """Paper and text block of one orientation, in points, and the number of characters to a line."""

    paper_width: float
    paper_height: float
    left: float
    top: float
    width: float
    height: float
    characters: int

    @property
    def pitch(self) -> float:
        """The width of one character on the grid."""
        return self.width / self.characters

    @property
    def space(self) -> float:
        """Character space that sets 16 pt glyphs on the grid."""
        return self.pitch - BODY

    @property
    def lines(self) -> int:
        """Whole lines of body text that the text block holds."""
        return int(self.height / LINE + 1e-6)

    def paper(self, x: float, y: float) -> tuple[float, float]:
        """Paper coordinates (from the lower left) of a place in the text block."""
        return self.left + x, self.paper_height - self.top - y


PORTRAIT: Final = Area(210 * MM, 297 * MM, 28 * MM, 37 * MM, 156 * MM, 225 * MM, 28)

LANDSCAPE: Final = Area(297 * MM, 210 * MM, 35 * MM, 28 * MM, 225 * MM, 156 * MM, 40)
"""The upright page turned clockwise: bound at the top, so that its foot is this page's left."""


@dataclass(frozen=True, slots=True)
class Ink:
    """Pieces of text on one baseline. `stretch` is how wide glyphs are drawn, 1 as they are."""

    x: float
    y: float
    pieces: Sequence[Piece]
    size: float
    red: bool = False
    stretch: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule of the given thickness, centred on its coordinates."""

    x: float
    y: float
    to_x: float
    to_y: float
    thickness: float
    red: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """One or two charts on the page; x and y are the upper left corner."""

    x: float
    y: float
    width: float
    height: float
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place the file's outline leads to."""

    text: str
    y: float


@dataclass(slots=True)
class Sheet:
    """One page while it is filled."""

    area: Area
    number: int
    marks: list[Ink | Rule | Plate] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    foot: str = ""


def baseline(top: float, height: float, size: float) -> float:
    """The baseline of a glyph of `size` that stands in the middle of a line `height` high."""
    return top + (height - size) / 2 + ASCENT * size
