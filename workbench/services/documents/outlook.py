"""The briefing on what needs attention and what comes next: overdue, unreported, due, planned."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.cycles import Cycle
from workbench.domain.items import Kind, Status
from workbench.domain.lights import Light, due_date
from workbench.domain.month_view import Line, MonthView
from workbench.reports.blocks import Block, Heading, paragraph
from workbench.services import official as words
from workbench.services.documents import tables
from workbench.services.documents.parts import NAMED, TITLE, overdue, run_in, titles
from workbench.services.official import count

_PLAN = 80  # characters of a plan
_PLANS = 8


def attention(view: MonthView) -> Iterator[Block]:
    """What is overdue, and who still owes a report."""
    if not view.lines:
        return
    red, until = overdue(view.lines), words.day(view.as_of)
    yield Heading("超期和未报事项")
    if red:
        yield paragraph(f"截至{until}，超过期限未完成的事项共{len(red)}项，请牵头单位说明原因，限期办结。")
        yield tables.overdue(view, red)
    else:
        yield paragraph(f"截至{until}，没有超过期限未完成的事项。")
    if view.must_report():
        yield paragraph(_unreported(view))


def _unreported(view: MonthView) -> str:
    owing = tables.owing(view)
    if not owing:
        return f"本月应报送进展的{len(view.must_report())}项（含突出问题、突破项目等）已全部报送。"
    by_number: dict[int, list[str]] = {}
    for unit, lines in owing:
        by_number.setdefault(len(lines), []).append(unit.name)
    units = "，".join(
        f"{'、'.join(names)}{'各' if len(names) > 1 else ''}{number}项"
        for number, names in sorted(by_number.items(), reverse=True)
    )
    missing = sum(len(lines) for _, lines in owing)
    text = f"本月尚未报送进展的事项共{missing}项：{units}。"
    deadline = words.day(view.deadline)
    if view.today > view.deadline:
        return text + f"报送截止日{deadline}已过，请尽快补报。"
    return text + f"报送截止日为{deadline}，请按时报送。"


def figures(view: MonthView) -> Iterator[Block]:
    """The indicators, where any are kept."""
    table = tables.figures(view)
    if table.rows:
        yield Heading("主要指标")
        yield paragraph("下列数据取自专班指标台账，均为汇总数。")
        yield table


def next_month(view: MonthView) -> Iterator[Block]:
    """What is due next month, what the units plan, and by when they report."""
    if not view.lines:
        return
    yield Heading("下月工作安排")
    yield run_in(1, "到期事项", _due_next(view))
    plans = _plans(view)
    if plans:
        yield run_in(2, "重点推进", "各牵头单位主要抓好以下工作：")
        for number, line in enumerate(plans, start=1):
            plan = words.sentence(words.brief(line.next_steps, _PLAN))
            yield paragraph(f"{number}.{words.brief(line.title, TITLE)}（{line.lead_unit}）：{plan}")
    text = (
        f"请各牵头单位于{words.short_month(view.month.next, view.month)}{view.rule.reporting_day}日前"
        "（遇休息日提前）"
        "报送当月进展，不得填报个人信息和涉密信息。"
    )
    yield run_in(3 if plans else 2, "报送要求", text)


def _due_next(view: MonthView) -> str:
    """What comes due in the month after: by its own date, or at the end of its quarter, half year or year."""
    following = view.month.next
    due = [
        line
        for line in view.lines
        if line.status is not Status.SUSPENDED
        and not line.finished
        and line.cycle not in {Cycle.MONTHLY, Cycle.STANDING}
        and (when := due_date(line.cycle, line.due if line.cycle is Cycle.ONCE else None, following))
        and following.first_day <= when <= following.last_day
    ]
    named_month = words.short_month(following, view.month)
    if not due:
        return f"{named_month}没有到期的限期事项，各单位按既定周期推进。"
    parts = []
    for kind in Kind:
        if of_kind := [line for line in due if line.kind is kind]:
            named = f"（{titles(of_kind)}）" if len(of_kind) <= NAMED and kind in _BY_NAME else ""
            parts.append(f"{words.SHORT[kind]}{count(kind, len(of_kind))}{named}")
    return f"{named_month}到期、尚未完成的有{'、'.join(parts)}，请牵头单位对照期限抓紧办理。"


_BY_NAME = frozenset({Kind.PROBLEM, Kind.PROJECT, Kind.RESOLUTION})


def _plans(view: MonthView) -> tuple[Line, ...]:
    """What the problems and projects plan next, the gravest lights first, in the order of the lists."""
    told = [
        line for line in view.of_kind(Kind.PROBLEM, Kind.PROJECT) if line.next_steps and not line.finished
    ]
    gravest = sorted(told, key=lambda line: _GRAVITY[line.light])[:_PLANS]
    return tuple(line for line in told if line in gravest)


_GRAVITY = {Light.RED: 0, Light.YELLOW: 1, Light.GREEN: 2, Light.GREY: 3}
