"""The formal parts of a document: red masthead, signatures, issuing unit with date, and the tail."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from workbench.reports.blocks import Align, Face
from workbench.reports.page import BODY, LINE, MM, SMALL, Ink, baseline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.reports.blocks import Masthead, Signatures, SignOff, Tail
    from workbench.reports.breaking import Line
    from workbench.reports.flow import Flow

NAME_TOP: Final = 35 * MM
"""From the text block's top to the name's upper edge, as for the mark of an issuing body."""
NAME_SIZE: Final = 60.0
_NAME_LEAST = 26.0
_NARROWEST = 0.7  # of a glyph's own width
_NAME_GAP = 0.3  # ems between the characters of a short name
RULE_LINE: Final = 9
"""Grid lines above the red rule under a name of one line."""
RED_RULE: Final = 0.8 * MM
_ABOVE_RULE = 4 * MM
THICK: Final = 0.35 * MM
THIN: Final = 0.25 * MM
_TAIL_LINE = 23.0
_TAIL_PAD = 2.5
_SIGN_SIZES = (16.0, 14.0, 12.0, 10.5)
_SIGN_ROOM = 5  # characters to sign in


def set_masthead(flow: Flow, masthead: Masthead) -> None:
    """Set the red head of a briefing at the top of a sheet; the place is then on the red rule."""
    if not flow.fresh:
        flow.turn()
    area = flow.area
    if masthead.mark:
        size = flow.fitted(masthead.mark, Face.HEI, BODY, area.width)
        flow.text(masthead.mark, Face.HEI, size, x=0.0, y=baseline(0, LINE, size))
    bottom = _set_name(flow, masthead.name)
    grown = max(0.0, bottom - NAME_TOP - NAME_SIZE)
    rule = (RULE_LINE + ceil(grown / LINE - 0.01)) * LINE
    upper = rule - _ABOVE_RULE - BODY
    issue = masthead.issue + (f"（{masthead.total.strip('（）()')}）" if masthead.total else "")
    size = flow.fitted(issue, Face.FANGSONG, BODY, area.width)
    x = (area.width - flow.ruler.width(issue, Face.FANGSONG, size)) / 2
    flow.text(issue, Face.FANGSONG, size, x=x, y=baseline((bottom + upper - size) / 2, size, size))
    # Unit and date stand in one line, one character in; a long name of the unit makes both smaller.
    both = f"{masthead.unit}　{masthead.date}"
    size = flow.fitted(both, Face.FANGSONG, BODY, area.width - 2 * area.pitch)
    y = baseline(upper, BODY, BODY)
    flow.text(masthead.unit, Face.FANGSONG, size, x=area.pitch, y=y)
    x = area.width - area.pitch - flow.ruler.width(masthead.date, Face.FANGSONG, size)
    flow.text(masthead.date, Face.FANGSONG, size, x=x, y=y)
    flow.rule(0.0, rule, area.width, rule, RED_RULE, red=True)
    flow.y = rule


def _set_name(flow: Flow, name: str) -> float:
    """Set the red name as large as the width allows; gives its lower edge.

    A long name is set in narrowed glyphs, as is the custom, and only then smaller.
    """
    width = flow.area.width
    count = max(1, len(name))
    stretch = min(1.0, max(_NARROWEST, width / (count * NAME_SIZE)))
    size = min(NAME_SIZE, width / (count * stretch))
    lines = flow.breaker.lines(
        ((name, Face.XIAOBIAOSONG),), size=max(size, _NAME_LEAST), measure=width / stretch + 1.0
    )
    gap = max(0.0, min(size * _NAME_GAP, (width * 0.94 - count * size) / max(1, count - 1)))
    y = NAME_TOP
    for line in lines:
        x = (width - line.width(gap) * stretch) / 2
        flow.ink(Ink(x, baseline(y, line.size, line.size), line.pieces(gap), line.size, True, stretch))
        y += line.size * 1.2
    return y - lines[-1].size * 0.2


def sign_off_height(flow: Flow, sign_off: SignOff) -> float:
    """An empty line, the unit's lines and the date."""
    return (2 + len(_unit_lines(flow, sign_off))) * LINE


def _unit_lines(flow: Flow, sign_off: SignOff) -> tuple[Line, ...]:
    return flow.lines(((sign_off.unit, Face.FANGSONG),), measure=flow.area.width - 4 * flow.area.pitch)


def set_sign_off(flow: Flow, sign_off: SignOff) -> None:
    """Set the issuing unit two characters from the right and the date under it, as without a seal.

    The date begins two characters to the right of the unit; a date longer than the unit stands two
    characters from the right instead and the unit moves to the left.
    """
    area = flow.area
    units = _unit_lines(flow, sign_off)
    date = flow.lines(((sign_off.date, Face.FANGSONG),))
    unit_width = max(line.width(area.space) for line in units)
    date_width = date[0].width(area.space)
    right = area.width - 2 * area.pitch
    if date_width > unit_width:
        date_x = right - date_width
        unit_x = date_x - 2 * area.pitch
    else:
        unit_x = right - unit_width
        date_x = unit_x + 2 * area.pitch
    flow.skip(1)
    flow.set_lines(
        units, left=unit_x, measure=unit_width, align=Align.CENTRE if len(units) > 1 else Align.LEFT
    )
    flow.set_lines(date, left=date_x)


def _signature_plan(flow: Flow, signatures: Signatures) -> tuple[float, int]:
    """The size of the labels and how many stand side by side."""
    area = flow.area
    longest = max((len(label) for label in signatures.labels), default=0) + _SIGN_ROOM
    for beside in range(max(1, len(signatures.labels)), 0, -1):
        for size in _SIGN_SIZES:
            if longest * size * beside <= area.width and (beside == 1 or size >= _SIGN_SIZES[2]):
                return size, beside
    return _SIGN_SIZES[-1], 1


def signatures_height(flow: Flow, signatures: Signatures) -> float:
    """An empty line, the rows of labels and the date's line."""
    _, beside = _signature_plan(flow, signatures)
    rows = ceil(len(signatures.labels) / beside)
    return (1 + rows + bool(signatures.date_label)) * LINE


def set_signatures(flow: Flow, signatures: Signatures) -> None:
    """Set the lines to sign, spread over the text block, and the date's label at the right."""
    size, beside = _signature_plan(flow, signatures)
    share = flow.area.width / beside
    flow.skip(1)
    for start in range(0, len(signatures.labels), beside):
        y = baseline(flow.y, LINE, size)
        for at, label in enumerate(signatures.labels[start : start + beside]):
            fitted = flow.fitted(label, Face.FANGSONG, size, share)
            flow.text(label, Face.FANGSONG, fitted, x=at * share, y=y)
        flow.y += LINE
    if signatures.date_label:
        y = baseline(flow.y, LINE, size)
        width = flow.ruler.width(signatures.date_label, Face.FANGSONG, size)
        x = min(flow.area.width - share, flow.area.width - width)
        flow.text(signatures.date_label, Face.FANGSONG, size, x=x if beside > 1 else 0.0, y=y)
        flow.y += LINE


def _tail_rows(flow: Flow, tail: Tail) -> list[tuple[str, Sequence[Line]]]:
    rows: list[tuple[str, Sequence[Line]]] = []
    for label, receivers in tail.lines:
        if receivers:
            lead = f"{label.rstrip('：:')}："
            left = SMALL + flow.ruler.width(lead, Face.FANGSONG, SMALL)
            measure = flow.area.width - left - SMALL
            rows.append(
                (lead, flow.breaker.lines(((receivers, Face.FANGSONG),), size=SMALL, measure=measure))
            )
    return rows


def tail_height(flow: Flow, tail: Tail) -> float:
    """The height of the tail with half a line above it."""
    count = sum(len(lines) for _, lines in _tail_rows(flow, tail))
    height = LINE / 2
    if count:
        height += count * _TAIL_LINE + 2 * _TAIL_PAD
    if tail.copies:
        height += _TAIL_LINE + 2 * _TAIL_PAD
    return height


def set_tail(flow: Flow, tail: Tail) -> None:
    """Set the tail at the sheet's foot: its last rule is the text block's lower edge."""
    flow.ensure(tail_height(flow, tail))
    area = flow.area
    rows = _tail_rows(flow, tail)
    y = max(0.0, area.height - tail_height(flow, tail) + LINE / 2)
    if not rows and not tail.copies:
        return
    flow.rule(0.0, y, area.width, y, THICK)
    if rows:
        flow.y = y + _TAIL_PAD
        for lead, lines in rows:
            left = SMALL + flow.ruler.width(lead, Face.FANGSONG, SMALL)
            flow.text(lead, Face.FANGSONG, SMALL, x=SMALL, y=baseline(flow.y, _TAIL_LINE, SMALL))
            for at, line in enumerate(lines):
                if at and flow.y + _TAIL_LINE > area.height:
                    flow.turn()
                measure = area.width - left - SMALL
                pieces = line.pieces(0.0, None if line.ends else measure)
                flow.ink(Ink(left, baseline(flow.y, _TAIL_LINE, SMALL), pieces, SMALL))
                flow.y += _TAIL_LINE
        y = flow.y + _TAIL_PAD
        if tail.copies:
            flow.rule(0.0, y, area.width, y, THIN)
    if tail.copies:
        copies = f"（共印{tail.copies}份）" if tail.copies.isdigit() else tail.copies
        x = area.width - SMALL - flow.ruler.width(copies, Face.FANGSONG, SMALL)
        flow.text(copies, Face.FANGSONG, SMALL, x=x, y=baseline(y + _TAIL_PAD, _TAIL_LINE, SMALL))
    flow.rule(0.0, area.height, area.width, area.height, THICK)
    flow.y = area.height
