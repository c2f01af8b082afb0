"""Tables broken into lines for one width of page: columns, cells, and what a table needs to begin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import Align, Face, Row, Table
from workbench.reports.page import LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.reports.breaking import Line
    from workbench.reports.flow import Flow

CAPTION: Final = 14.0
LEADING: Final = 1.35
"""Line pitch within cells, of the cells' size."""
PAD: Final = 2.0
"""Between a level rule and text, in points."""
SIDE: Final = 3.0
"""Between an upright rule and text, in points."""
NOTE: Final = 0.9
"""Size of the notes, of the cells' size."""
GAP: Final = 5.0
"""Above and below a table, in points."""
LOW: Final = 4
"""The most lines of a row that is kept together with its neighbour at the end or the beginning."""
CARRIED: Final = 3
"""The least lines of a tall row that stand on a page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines, where they stand and how."""

    lines: tuple[Line, ...]
    x: float
    width: float
    align: Align


@dataclass(frozen=True, slots=True)
class Band:
    """One row ready to be set: its cells and the most lines in one of them."""

    cells: tuple[Cell, ...]
    count: int
    section: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A table broken into lines for one width: everything but where its pages end."""

    table: Table
    edges: tuple[float, ...]
    head: Band
    bands: tuple[Band, ...]
    caption: tuple[Line, ...]
    notes: tuple[Line, ...]

    @property
    def leading(self) -> float:
        """Line pitch within the cells, in points."""
        return self.table.size * LEADING

    def height(self, band: Band, lines: int | None = None) -> float:
        """The height of a row, or of a part of it with so many lines."""
        return (band.count if lines is None else lines) * self.leading + 2 * PAD

    @property
    def top(self) -> float:
        """The height of what stands over the heading row."""
        unit = self.leading + 2.0 if self.table.unit else 0.0
        return len(self.caption) * LINE + unit + (0.0 if self.caption or unit else GAP)

    @property
    def bottom(self) -> float:
        """The height of the notes."""
        return len(self.notes) * self.table.size * NOTE * LEADING + (2.0 if self.notes else 0.0)

    def kept(self, index: int, closing: float = 0.0) -> float:
        """The height that must fit for row `index` to begin.

        A section row brings the next row; the last but one brings the last, if that is not tall; the
        last brings the notes and `closing`, the height of what must stand under them.
        """
        height = 0.0
        last = len(self.bands) - 1
        for at in range(index, last + 1):
            height += self.height(self.bands[at])
            joined = at == last - 1 and self.bands[last].count <= LOW
            if at < last and not self.bands[at].section and not joined:
                return height
        return height + self.bottom + closing


def plan_table(flow: Flow, table: Table) -> Plan:
    """Break every cell to its column's width on the sheet at hand.

    A row may have fewer cells than columns; one with more raises ValueError, for it would lose text.
    """
    width = flow.area.width
    edges = (0.0, *accumulate(_widths(table, width)))
    head = _band(
        flow,
        table,
        edges,
        Row(tuple(column.heading for column in table.columns)),
        Face.HEI,
        (Align.CENTRE,) * len(table.columns),
    )
    aligns = tuple(column.align for column in table.columns)
    bands = tuple(
        _band(flow, table, edges, row, Face.HEI if row.bold or row.section else Face.FANGSONG, aligns)
        for row in table.rows
    )
    caption = (
        flow.breaker.lines(((table.caption, Face.HEI),), size=CAPTION, measure=width) if table.caption else ()
    )
    size = table.size * NOTE
    notes = tuple(
        line
        for note in table.notes
        for line in flow.breaker.lines(((note, Face.FANGSONG),), size=size, measure=width)
    )
    return Plan(table, edges, head, bands, caption, notes)


def _widths(table: Table, width: float) -> list[float]:
    """The columns' widths in points, none too narrow for two characters of its heading."""
    total = sum(column.width for column in table.columns)
    shares = [column.width / total * width for column in table.columns]
    least = [min(len(column.heading), 2) * table.size + 2 * SIDE + 0.1 for column in table.columns]
    lack = sum(max(0.0, need - share) for share, need in zip(shares, least, strict=True))
    spare = sum(max(0.0, share - need) for share, need in zip(shares, least, strict=True))
    if not 0.0 < lack < spare:
        return shares
    left = 1 - lack / spare
    return [need + max(0.0, share - need) * left for share, need in zip(shares, least, strict=True)]


def _band(
    flow: Flow, table: Table, edges: Sequence[float], row: Row, face: Face, aligns: Sequence[Align]
) -> Band:
    texts: Sequence[str] = row.cells
    if row.section:
        edges, aligns, texts = (edges[0], edges[-1]), (Align.LEFT,), ("".join(row.cells),)
    if len(texts) > len(edges) - 1:
        raise ValueError(f"{len(texts)} cells for {len(edges) - 1} columns")
    cells = tuple(
        Cell(
            flow.breaker.lines(((text, face),), size=table.size, measure=max(right - left - 2 * SIDE, 1.0)),
            left + SIDE,
            right - left - 2 * SIDE,
            align,
        )
        for text, left, right, align in zip(texts, edges, edges[1:], aligns, strict=False)
        if text
    )
    return Band(cells, max((len(cell.lines) for cell in cells), default=1), row.section)


def opening(plan: Plan, *, room: float) -> float:
    """The height without which the table does not begin: the heading row and two rows, if they are low."""
    rows = plan.kept(0)
    if rows > room:
        rows = plan.height(plan.head, CARRIED)
    elif len(plan.bands) > 2 and not plan.bands[0].section and plan.bands[1].count <= LOW:  # noqa: PLR2004
        rows += plan.height(plan.bands[1])
    return plan.top + plan.height(plan.head) + rows
