"""The briefing on the problems and the projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.items import Kind
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView
from workbench.reports.blocks import Block, ChartRow, Heading, paragraph
from workbench.services import official as words
from workbench.services.documents import charts, tables
from workbench.services.documents.parts import NAMED, TITLE, among, closed_out, overdue, titles
from workbench.services.month import MonthPoint


def problems(view: MonthView, points: Sequence[MonthPoint]) -> Iterator[Block]:
    """How far the problems are closed out, and which are late; nothing where there are none."""
    lines = view.of_kind(Kind.PROBLEM)
    if not lines:
        return
    yield Heading("突出问题攻坚情况")
    yield paragraph(f"{_stages(view)}。{_late_problems(lines)}")
    yield tables.problems(view)
    if len(points) > 1 and any(point.problems_closed_out for point in points):
        yield ChartRow((charts.problems_closed(points),), height=56)


def _stages(view: MonthView) -> str:
    """How many problems stand where in being closed out."""
    lines, closed = view.of_kind(Kind.PROBLEM), closed_out(view)
    left = [line.close_out for line in lines if line not in closed and line.close_out]
    passed = sum(bool(state.passed) for state in left)
    returned = sum(not state.passed and state.returned for state in left)
    reopened = sum(not state.passed and state.reopened for state in left)
    numbers = {
        "已销号": len(closed),
        "正在履行销号程序": passed,
        "退回续办": returned,
        "“回头看”后重开": reopened,
        "尚未申请销号": len(left) - passed - returned - reopened,
    }
    there = {stage: number for stage, number in numbers.items() if number}
    named = f"（{titles(closed)}）" if len(closed) <= NAMED else ""
    if len(there) == 1:
        (stage,) = there
        every = "均" if len(lines) > 1 else ""
        return f"{len(lines)}个突出问题{every}{stage}{named if closed else ''}"
    parts = (f"{stage}{number}个{named * (stage == '已销号')}" for stage, number in there.items())
    return f"{len(lines)}个突出问题中，{'，'.join(parts)}"


def _late_problems(lines: Sequence[Line]) -> str:
    red = overdue(lines)
    if not red:
        return ""
    if len(red) > NAMED:
        return f"其中超过期限未完成{len(red)}个，见下表。"
    named = "、".join(f"{words.brief(line.title, TITLE)}（{line.lead_unit}牵头）" for line in red)
    return f"其中超过期限未完成{len(red)}个：{named}。"


def projects(view: MonthView) -> Iterator[Block]:
    """The projects of the month, and which need attention; nothing where there are none."""
    lines = view.of_kind(Kind.PROJECT)
    if not lines:
        return
    yield Heading("突破项目调度情况")
    whose = "镇（街道）党（工）委书记领办的" if tables.led_by_towns(view, lines) else ""
    must = tables.owed(view, lines)
    told = sum(line.reported for line in must)
    text = whose + among("个突破项目", lines)
    if must:
        text += f"本月应报送进展{len(must)}个，{f'已报送{told}个' if told else '尚未报送'}；"
    text += f"从亮灯看，{words.light_counts(lines, '个')}。"
    late = [line for line in lines if line.light in {Light.YELLOW, Light.RED}]
    if 0 < len(late) <= NAMED:
        named = "；".join(
            f"{line.lead_unit}{words.quoted(words.brief(line.title, TITLE))}（{words.reason(line)}）"
            for line in late
        )
        text += f"需重点调度{len(late)}个：{named}。"
    yield paragraph(text)
    yield tables.projects(view)
