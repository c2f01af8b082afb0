"""Setting of tables over as many pages as they take, with the heading row on each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import Align, Face, Row, Table
from workbench.reports.page import LINE, Ink, baseline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.reports.breaking import Line
    from workbench.reports.flow import Flow

CAPTION: Final = 14.0
OUTER: Final = 0.75
INNER: Final = 0.5
"""Thickness of the rules around and within a table, in points."""
_LEADING = 1.35  # of the cells' size
_PAD = 3.0  # between rule and text, points
_NOTE = 0.9  # of the cells' size
_GAP = 5.0  # above and below a table
_STRETCH = 0.1  # ems: a narrow cell reads better ragged than spaced out
_CARRIED = 3  # least lines of a tall row on a page


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell's lines, where they stand and how."""

    lines: tuple[Line, ...]
    x: float
    width: float
    align: Align


@dataclass(frozen=True, slots=True)
class _Band:
    """One row ready to be set: its cells and the most lines in one of them."""

    cells: tuple[_Cell, ...]
    count: int
    section: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A table broken into lines for one width: everything but where its pages end."""

    table: Table
    edges: tuple[float, ...]
    head: _Band
    bands: tuple[_Band, ...]
    caption: tuple[Line, ...]
    notes: tuple[Line, ...]

    @property
    def leading(self) -> float:
        """Line pitch within the cells, in points."""
        return self.table.size * _LEADING

    def height(self, band: _Band, lines: int | None = None) -> float:
        """The height of a row, or of a part of it with so many lines."""
        return (band.count if lines is None else lines) * self.leading + 2 * _PAD

    @property
    def top(self) -> float:
        """The height of what stands over the heading row."""
        unit = self.leading + 2.0 if self.table.unit else 0.0
        return len(self.caption) * LINE + unit + (0.0 if self.caption or unit else _GAP)

    @property
    def bottom(self) -> float:
        """The height of the notes."""
        return len(self.notes) * self.table.size * _NOTE * _LEADING + (2.0 if self.notes else 0.0)

    def kept(self, index: int) -> float:
        """The height that must fit for row `index` to begin: a section row brings the next one."""
        height = 0.0
        for band in self.bands[index:]:
            height += self.height(band)
            if not band.section:
                break
        return height + (self.bottom if index == len(self.bands) - 1 else 0.0)


def plan_table(flow: Flow, table: Table) -> Plan:
    """Break every cell to its column's width on the sheet at hand.

    A row may have fewer cells than columns; one with more raises ValueError, for it would lose text.
    """
    width = flow.area.width
    total = sum(column.width for column in table.columns)
    edges = (0.0, *accumulate(column.width / total * width for column in table.columns))
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
    size = table.size * _NOTE
    notes = tuple(
        line
        for note in table.notes
        for line in flow.breaker.lines(((note, Face.FANGSONG),), size=size, measure=width)
    )
    return Plan(table, edges, head, bands, caption, notes)


def _band(
    flow: Flow, table: Table, edges: Sequence[float], row: Row, face: Face, aligns: Sequence[Align]
) -> _Band:
    texts: Sequence[str] = row.cells
    if row.section:
        edges, aligns, texts = (edges[0], edges[-1]), (Align.LEFT,), ("".join(row.cells),)
    if len(texts) > len(edges) - 1:
        raise ValueError(f"{len(texts)} cells for {len(edges) - 1} columns")
    cells = tuple(
        _Cell(
            flow.breaker.lines(((text, face),), size=table.size, measure=max(right - left - 2 * _PAD, 1.0)),
            left + _PAD,
            right - left - 2 * _PAD,
            align,
        )
        for text, left, right, align in zip(texts, edges, edges[1:], aligns, strict=False)
        if text
    )
    return _Band(cells, max((len(cell.lines) for cell in cells), default=1), row.section)


def opening(plan: Plan, *, room: float) -> float:
    """The height without which the table does not begin: never a heading row alone at the foot."""
    first = plan.kept(0)
    if first > room:
        first = plan.height(plan.head, _CARRIED)
    return plan.top + plan.height(plan.head) + first


def set_table(flow: Flow, plan: Plan) -> None:
    """Set a table from the place at hand on; rows stay whole unless one is taller than a page."""
    table = plan.table
    body = flow.area.height - plan.height(plan.head)
    if plan.caption:
        flow.snap()
    flow.ensure(opening(plan, room=body - plan.top))
    if plan.caption:
        flow.set_lines(plan.caption, align=Align.CENTRE, size=CAPTION)
    elif not flow.fresh:
        flow.y += _GAP
    if table.unit:
        width = flow.ruler.width(table.unit, Face.FANGSONG, table.size)
        y = baseline(flow.y, plan.leading, table.size)
        flow.text(table.unit, Face.FANGSONG, table.size, x=flow.area.width - width - _PAD, y=y)
        flow.y += plan.leading + 2.0
    frame = _Frame(flow, plan)
    frame.begin()
    for index, band in enumerate(plan.bands):
        if not frame.bare and not flow.fits(plan.kept(index)) and plan.height(band) <= body:
            frame.turn()
        if flow.fits(plan.height(band)):
            frame.row(band)
        else:
            frame.carry(band)
    frame.end()
    if plan.notes:
        flow.ensure(plan.bottom)
        flow.y += 2.0
        size = table.size * _NOTE
        for line in plan.notes:
            pieces = line.pieces(0.0, None if line.ends else flow.area.width)
            flow.ink(Ink(0.0, baseline(flow.y, size * _LEADING, size), pieces, size))
            flow.y += size * _LEADING
    flow.y += _GAP


class _Frame:
    """The rules around the cells on the sheet at hand; inner uprights pause at section rows."""

    __slots__ = ("flow", "inner_from", "plan", "start")

    def __init__(self, flow: Flow, plan: Plan) -> None:
        self.flow = flow
        self.plan = plan
        self.start = self.inner_from = flow.y

    @property
    def bare(self) -> bool:
        """Whether no row stands under the heading row on this sheet yet."""
        return self.flow.y <= self.start + self.plan.height(self.plan.head) + 0.01

    def begin(self) -> None:
        """The upper rule and the heading row."""
        flow = self.flow
        self.start = self.inner_from = flow.y
        flow.rule(0.0, flow.y, self.plan.edges[-1], flow.y, OUTER)
        self.row(self.plan.head)

    def turn(self) -> None:
        """Close the table on this sheet and begin it again on the next."""
        self.end()
        self.flow.turn()
        self.begin()

    def end(self) -> None:
        """The lower rule and the uprights."""
        flow = self.flow
        self._uprights(flow.y)
        flow.rule(0.0, flow.y, self.plan.edges[-1], flow.y, OUTER)
        for x in (0.0, self.plan.edges[-1]):
            flow.rule(x, self.start, x, flow.y, OUTER)

    def _uprights(self, to: float) -> None:
        if to > self.inner_from:
            for x in self.plan.edges[1:-1]:
                self.flow.rule(x, self.inner_from, x, to, INNER)

    def row(self, band: _Band, start: int = 0, stop: int | None = None) -> None:
        """Set a row, or its lines from `start` to `stop`, in the middle of its height."""
        flow, plan = self.flow, self.plan
        whole = stop is None
        stop = band.count if stop is None else stop
        if flow.y > self.start:
            flow.rule(0.0, flow.y, plan.edges[-1], flow.y, INNER)
        if band.section:
            self._uprights(flow.y)
        height = plan.height(band, stop - start)
        size, leading = plan.table.size, plan.leading
        for cell in band.cells:
            lines = cell.lines[start:stop]
            y = flow.y + _PAD
            if whole:
                y += (height - 2 * _PAD - len(lines) * leading) / 2
            several = len(cell.lines) > 1
            for line in lines:
                justified = cell.align is Align.LEFT and several and not line.ends
                pieces = line.pieces(0.0, cell.width if justified else None, _STRETCH)
                x = cell.x
                if cell.align is Align.CENTRE:
                    x += (cell.width - line.width()) / 2
                elif cell.align is Align.RIGHT:
                    x += cell.width - line.width()
                flow.ink(Ink(x, baseline(y, leading, size), pieces, size))
                y += leading
        flow.y += height
        if band.section:
            self.inner_from = flow.y

    def carry(self, band: _Band) -> None:
        """Set a row that is taller than a page, carried on between two of its lines."""
        flow, plan = self.flow, self.plan
        done = 0
        while done < band.count:
            free = int((flow.room - 2 * _PAD) / plan.leading + 0.01)
            left = band.count - done
            if free < min(_CARRIED, left) and not (self.bare and self.start == 0.0):
                self.turn()
                continue
            here = min(max(free, 1), left)
            self.row(band, done, done + here)
            done += here
            if done < band.count:
                self.turn()
