"""Setting of running text: the title, headings and paragraphs on the grid."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import ceil, comb
from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import Align, Face, Heading, Paragraph, Title
from workbench.reports.breaking import NO_END, NO_START
from workbench.reports.page import LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.reports.breaking import Line
    from workbench.reports.flow import Flow

TITLE: Final = 22.0  # 二号
TITLE_LINE: Final = 34.0
"""Line pitch of a title of several lines, as is customary: the grid's own is too tight for 22 pt."""
INDENT: Final = 2
_KEPT = 2  # lines of a paragraph that stay together at the foot and at the head of a page
_BY_LEVEL: Final = {1: Face.HEI, 2: Face.KAI}
_MOST = 3_000  # ways of breaking a title that are compared
_SHARE = 0.93  # of the measure that a title line may fill
_NEVER = 1000.0  # cost of a title line that begins or ends against the rules


def heading_lines(flow: Flow, heading: Heading) -> tuple[Line, ...]:
    """The lines of a heading in the face of its level, indented by two characters."""
    face = _BY_LEVEL.get(heading.level, Face.FANGSONG)
    return flow.lines(((heading.text, face),), indent=INDENT * flow.area.pitch)


def set_heading(flow: Flow, heading: Heading, lines: Sequence[Line]) -> None:
    """Set a heading; one of the first level is led to from the outline."""
    flow.snap()
    if heading.level == 1:
        flow.entry(heading.text)
    flow.set_lines(lines, first=INDENT * flow.area.pitch)


def paragraph_lines(flow: Flow, paragraph: Paragraph) -> tuple[Line, ...]:
    """The lines of a paragraph of body text."""
    return flow.lines(tuple((run.text, run.face) for run in paragraph.runs), indent=_first(flow, paragraph))


def set_paragraph(flow: Flow, paragraph: Paragraph, lines: Sequence[Line], *, closing: float = 0.0) -> None:
    """Set a paragraph over as many pages as it takes, two lines at least together where that can be.

    `closing` is the height of what must stand under its last line on the same page, such as the
    date and the tail: lines are taken over with them, so that they never stand on a page alone.
    """
    first = _first(flow, paragraph)
    rest = list(lines)
    flow.snap()
    while rest:
        here = _share(flow, len(rest), closing)
        flow.set_lines(rest[:here], first=first, align=paragraph.align)
        if here:
            first = 0.0
        rest = rest[here:]
        if rest:
            flow.turn()


def least_lines(lines: int) -> int:
    """The lines of a paragraph that cannot be parted from its beginning."""
    return lines if lines < _KEPT * 2 else _KEPT


def _first(flow: Flow, paragraph: Paragraph) -> float:
    return paragraph.indent * flow.area.pitch if paragraph.align is Align.LEFT else 0.0


def _share(flow: Flow, lines: int, closing: float) -> int:
    """How many of the lines go on the sheet at hand."""
    free = flow.free_lines
    if lines <= free and (not closing or flow.fits(lines * LINE + closing)):
        return lines
    here = min(free, lines - _KEPT)
    if here >= _KEPT:
        return here
    return min(free, lines) if flow.fresh else 0


def set_title(flow: Flow, title: Title, *, empty: int) -> None:
    """Set a title centred, after `empty` lines, and leave about a line under it."""
    flow.skip(empty)
    for words in title_lines(flow, title.words):
        line = flow.breaker.lines(((words, Face.XIAOBIAOSONG),), size=TITLE, measure=flow.area.width)
        flow.set_lines(line, align=Align.CENTRE, size=TITLE, height=TITLE_LINE)
    if title.subtitle:
        subtitle = flow.lines(((title.subtitle, Face.KAI),), measure=flow.area.width)
        flow.set_lines(subtitle, align=Align.CENTRE)
    flow.y += LINE * 0.6
    flow.snap()


def title_height(flow: Flow, title: Title) -> float:
    """The height that :func:`set_title` takes, without empty lines before it."""
    height = len(title_lines(flow, title.words)) * TITLE_LINE + LINE * 0.6
    if title.subtitle:
        height += LINE * len(flow.lines(((title.subtitle, Face.KAI),)))
    return ceil(height / LINE) * LINE


def title_lines(flow: Flow, words: Sequence[str]) -> list[str]:
    """The title in the fewest lines that hold it, broken between words into a trapezoid or a rhombus."""
    widths = [flow.ruler.width(word, Face.XIAOBIAOSONG, TITLE) for word in words]
    room = flow.area.width * _SHARE
    total = sum(widths)
    count = max(1, ceil(total / room))
    while count <= len(words) and comb(len(words) - 1, count - 1) <= _MOST:
        best = min(
            (
                (_shape(words, widths, cuts, room), cuts)
                for inner in combinations(range(1, len(words)), count - 1)
                for cuts in [(0, *inner, len(words))]
            ),
            default=None,
        )
        if best is not None and best[0] < float("inf"):
            return ["".join(words[a:b]) for a, b in pairwise(best[1])]
        count += 1
    whole = flow.breaker.lines((("".join(words), Face.XIAOBIAOSONG),), size=TITLE, measure=room)
    return [line.text for line in whole]


def _shape(words: Sequence[str], widths: Sequence[float], cuts: Sequence[int], room: float) -> float:
    """What a way of breaking costs: neighbouring lines should differ by one to four characters.

    Lines that grow or shrink steadily (trapezoid) or bulge (rhombus) are good, a waist is not.
    """
    spans = [sum(widths[a:b]) for a, b in pairwise(cuts)]
    if max(spans) > room:
        return float("inf")
    cost = 0.0
    steps = [(b - a) / TITLE for a, b in pairwise(spans)]
    for step in steps:
        size = abs(step)
        cost += max(0.0, size - 3.0) ** 2 + (2.0 if size < 1.0 else 0.0)
        cost += 0.5 if step > 0 else 0.0  # a shorter last line reads better than a longer one
    cost += sum(20.0 for a, b in pairwise(steps) if a < 0 < b)
    for cut in cuts[1:-1]:
        if words[cut][:1] in NO_START or words[cut - 1][-1:] in NO_END:
            cost += _NEVER
    return cost
