"""A document's blocks laid out on sheets: what stands where, and what is kept together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import (
    Block,
    ChartRow,
    Document,
    Heading,
    Masthead,
    PageBreak,
    Paragraph,
    Signatures,
    SignOff,
    Table,
    Tail,
    Title,
)
from workbench.reports.flow import Flow
from workbench.reports.formal import (
    set_masthead,
    set_sign_off,
    set_signatures,
    set_tail,
    sign_off_height,
    signatures_height,
    tail_height,
)
from workbench.reports.page import LINE, MM
from workbench.reports.prose import (
    heading_lines,
    least_lines,
    paragraph_lines,
    set_heading,
    set_paragraph,
    set_title,
    title_height,
)
from workbench.reports.tableplan import Plan, opening, plan_table
from workbench.reports.tables import set_table

if TYPE_CHECKING:
    from workbench.reports.breaking import Breaker, Line
    from workbench.reports.measuring import Ruler
    from workbench.reports.page import Sheet

_CHART_GAP: Final = 5.0  # points above and below a row of charts
_UNDER_RULE: Final = 2
"""Empty lines between the red rule and the title."""


def lay_out(document: Document, ruler: Ruler, breaker: Breaker, *, number: int = 1) -> list[Sheet]:
    """The document's sheets, numbered from `number` on. An empty document is one empty sheet."""
    flow = Flow(ruler, breaker, landscape=document.landscape, number=number, foot=document.footer)
    layout = _Layout(flow, document.blocks)
    for at in range(len(document.blocks)):
        layout.place(at)
    return flow.sheets


class _Layout:
    """Blocks broken into lines once for each width they are asked for, and placed in order."""

    __slots__ = ("_blocks", "_broken", "_flow", "_plans")

    def __init__(self, flow: Flow, blocks: tuple[Block, ...]) -> None:
        self._flow = flow
        self._blocks = blocks
        self._broken: dict[tuple[int, float], tuple[Line, ...]] = {}
        self._plans: dict[tuple[int, float], Plan] = {}

    def place(self, at: int) -> None:
        """Set block `at`."""
        flow = self._flow
        match self._blocks[at]:
            case Masthead() as masthead:
                set_masthead(flow, masthead)
            case Title() as title:
                under = at > 0 and isinstance(self._blocks[at - 1], Masthead)
                flow.ensure(LINE + self._least(at))
                set_title(flow, title, empty=_UNDER_RULE if under else 1)
            case Heading() as heading:
                flow.snap()
                flow.ensure(self._least(at))
                set_heading(flow, heading, self._lines(at, heading))
            case Paragraph() as paragraph:
                set_paragraph(flow, paragraph, self._lines(at, paragraph), closing=self._closing(at + 1))
            case Table() as table:
                set_table(flow, self._plan(at, table), closing=self._closing(at + 1))
            case ChartRow() as row:
                self._place_charts(at, row)
            case SignOff() | Signatures() | Tail() as part:
                self._place_closing(at, part)
            case PageBreak() as page_break:
                flow.turn(landscape=page_break.landscape, restart=page_break.restart_numbers)

    def _place_closing(self, at: int, part: SignOff | Signatures | Tail) -> None:
        flow = self._flow
        flow.ensure(self._closing(at))
        match part:
            case SignOff():
                set_sign_off(flow, part)
            case Signatures():
                set_signatures(flow, part)
            case Tail():
                set_tail(flow, part)

    def _place_charts(self, at: int, row: ChartRow) -> None:
        flow = self._flow
        height = min(row.height * MM, flow.area.height)
        closing = self._closing(at + 1)
        flow.ensure(height + 2 * _CHART_GAP + (LINE + closing if closing else 0.0))
        if not flow.fresh:
            flow.y += _CHART_GAP
        flow.plate(row.charts, height)
        flow.y += _CHART_GAP

    def _lines(self, at: int, block: Heading | Paragraph) -> tuple[Line, ...]:
        key = (at, self._flow.area.width)
        lines = self._broken.get(key)
        if lines is None:
            flow = self._flow
            lines = heading_lines(flow, block) if isinstance(block, Heading) else paragraph_lines(flow, block)
            self._broken[key] = lines
        return lines

    def _plan(self, at: int, table: Table) -> Plan:
        key = (at, self._flow.area.width)
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = plan_table(self._flow, table)
        return plan

    def _closing(self, at: int) -> float:
        """The height of the closing parts that begin at block `at` and follow one another."""
        height = 0.0
        for block in self._blocks[at:]:
            match block:
                case SignOff():
                    height += sign_off_height(self._flow, block)
                case Signatures():
                    height += signatures_height(self._flow, block)
                case Tail():
                    height += tail_height(self._flow, block)
                case _:
                    break
        return height

    def _least(self, at: int) -> float:
        """The height that must fit for block `at` to begin: a heading brings what it heads."""
        if at >= len(self._blocks):
            return 0.0
        flow = self._flow
        match self._blocks[at]:
            case Title() as title:
                return title_height(flow, title) + self._least(at + 1)
            case Heading() as heading:
                return len(self._lines(at, heading)) * LINE + self._least(at + 1)
            case Paragraph() as paragraph:
                lines = len(self._lines(at, paragraph))
                kept = least_lines(lines)
                if kept == lines:
                    return kept * LINE + self._closing(at + 1)
                return kept * LINE
            case Table() as table:
                plan = self._plan(at, table)
                return opening(plan, room=flow.area.height - plan.height(plan.head) - plan.top)
            case ChartRow() as row:
                return min(row.height * MM + 2 * _CHART_GAP, flow.area.height)
            case _:
                return 0.0
