"""Setting of tables over as many pages as they take, with the heading row on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import Align, Face
from workbench.reports.page import LINE, Ink, baseline
from workbench.reports.tableplan import CAPTION, CARRIED, GAP, LEADING, NOTE, PAD, SIDE, Band, Plan, opening

if TYPE_CHECKING:
    from workbench.reports.flow import Flow

OUTER: Final = 0.75
INNER: Final = 0.5
"""Thickness of the rules around and within a table, in points."""
_STRETCH = 0.1  # ems: a narrow cell reads better ragged than spaced out


def set_table(flow: Flow, plan: Plan, *, closing: float = 0.0) -> None:
    """Set a table from the place at hand on; rows stay whole unless one is taller than a page.

    `closing` is the height of what must stand under the last row on the same page, such as the lines
    to sign.
    """
    body = flow.area.height - plan.height(plan.head)
    if plan.caption:
        flow.snap()
    flow.ensure(opening(plan, room=body - plan.top))
    _set_top(flow, plan)
    frame = _Frame(flow, plan)
    frame.begin()
    for index, band in enumerate(plan.bands):
        kept = plan.kept(index, GAP + LINE + closing if closing else 0.0)
        if not frame.bare and not flow.fits(kept) and plan.height(band) <= body:
            frame.turn()
        if flow.fits(plan.height(band)):
            frame.row(band)
        else:
            frame.carry(band)
    frame.end()
    _set_notes(flow, plan)
    flow.y += GAP


def _set_top(flow: Flow, plan: Plan) -> None:
    """The caption in the middle and the unit at the upper right."""
    if plan.caption:
        flow.set_lines(plan.caption, align=Align.CENTRE, size=CAPTION)
    elif not flow.fresh:
        flow.y += GAP
    if plan.table.unit:
        width = flow.ruler.width(plan.table.unit, Face.FANGSONG, plan.table.size)
        y = baseline(flow.y, plan.leading, plan.table.size)
        flow.text(plan.table.unit, Face.FANGSONG, plan.table.size, x=flow.area.width - width - SIDE, y=y)
        flow.y += plan.leading + 2.0


def _set_notes(flow: Flow, plan: Plan) -> None:
    """The notes under the last rule, smaller than the cells."""
    if plan.notes:
        flow.ensure(plan.bottom)
        flow.y += 2.0
        size = plan.table.size * NOTE
        for line in plan.notes:
            flow.ensure(size * LEADING)
            pieces = line.pieces(0.0, None if line.ends else flow.area.width)
            flow.ink(Ink(0.0, baseline(flow.y, size * LEADING, size), pieces, size))
            flow.y += size * LEADING


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

    def row(self, band: Band, start: int = 0, stop: int | None = None) -> None:
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
            y = flow.y + PAD
            if whole:
                y += (height - 2 * PAD - len(lines) * leading) / 2
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

    def carry(self, band: Band) -> None:
        """Set a row that is taller than a page, carried on between two of its lines."""
        flow, plan = self.flow, self.plan
        done = 0
        while done < band.count:
            free = int((flow.room - 2 * PAD) / plan.leading + 0.01)
            left = band.count - done
            if free < min(CARRIED, left) and not (self.bare and self.start == 0.0):
                self.turn()
                continue
            here = min(max(free, 1), left)
            self.row(band, done, done + here)
            done += here
            if done < band.count:
                self.turn()
