"""The monthly briefing: computed from the month's view, worded as the office words it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.domain.deadlines import Cycle
from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light, due_date
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import (
    Block,
    Chart,
    ChartRow,
    Document,
    Face,
    Heading,
    Masthead,
    Paragraph,
    Run,
    Tail,
    Title,
    paragraph,
)
from workbench.services.documents import charts, tables, words
from workbench.services.documents.numbering import numbered
from workbench.services.documents.words import count, percent
from workbench.services.month import MonthPoint

SAMPLE = "本文含示例数据，仅供演示"
_NAMED = 6  # items named one by one in a sentence; beyond that the table says it better
_TITLE = 40  # characters of a title within a sentence
_CLAUSE = 60  # characters of a report quoted in a sentence
_PLAN = 80
_PLANS = 8
_EXAMPLES = 2


def briefing(view: MonthView, points: Sequence[MonthPoint], force: TaskForce, issue: int) -> Document:
    """The briefing of a month: `points` are the year's months up to it, `issue` its number in the year."""
    month = words.month_name(view.month)
    name = force.briefing_name or "工作简报"
    body = (
        *_overview(view, points),
        *_lists(view),
        *_problems(view, points),
        *_projects(view),
        *_attention(view),
        *_figures(view),
        *_next_month(view),
    )
    return Document(
        title=f"{name}（{view.month.year}年第{issue}期）",
        blocks=(
            Masthead(
                name=name,
                issue=f"第{issue}期",
                unit=force.issuing_unit,
                date=words.day(view.as_of),
                mark=force.mark,
            ),
            Title((month, *words.work_of(force.name), "推进情况")),
            *numbered(body),
            Tail(
                lines=tuple(
                    (label, words.sentence(to))
                    for label, to in (("报", force.report_to), ("送", force.copy_to), ("发", force.send_to))
                ),
                copies=f"（共印{force.copies}份）" if force.copies else "",
            ),
        ),
        author=force.issuing_unit,
        subject=f"{month}工作简报",
        keywords=("简报", month),
        footer=SAMPLE if view.sample else "",
    )


def _overview(view: MonthView, points: Sequence[MonthPoint]) -> Iterator[Block]:
    yield Heading("总体情况")
    yield paragraph(_overview_of_lists(view))
    if text := _overview_of_tasks(view) + _compared(view, points):
        yield paragraph(text)
    drawn: list[Chart] = [charts.lights_by_list(view)] if view.of_kind(*charts.CHARTED) else []
    if len(points) > 1 and any(point.reported for point in points):
        drawn.append(charts.completion(points))
    if drawn:
        yield ChartRow(tuple(drawn), height=66)


def _overview_of_lists(view: MonthView) -> str:
    lines = view.of_kind(*LISTS)
    members = len(view.members())
    since = f"截至{words.day(view.as_of)}，专班"
    if not lines:
        return f"{since}有成员单位{members}个，尚未建立清单。" if members else f"{since}尚未建立清单。"
    kinds = "、".join(
        f"{words.SHORT[kind]}{count(kind, len(of_kind))}" for kind in LISTS if (of_kind := view.of_kind(kind))
    )
    text = f"{since}有成员单位{members}个、清单事项{len(lines)}项，其中{kinds}。"
    must = tables.owed(view, lines)
    told = sum(line.reported for line in must)
    if must and told == len(must):
        text += f"本月应报送进展的清单事项{told}项，已全部报送。"
    elif must:
        text += f"本月应报送进展的清单事项{len(must)}项，已报送{told}项，报送率{percent(told, len(must))}。"
    found = tally(lines)
    shares = [
        f"{words.light_name(light, lines)}{number}项，占{percent(number, found.total)}"
        for light in words.LIGHT_ORDER
        if (number := found.light(light))
    ]
    return text + f"清单事项按亮灯规则分，{'；'.join(shares)}。"


def _overview_of_tasks(view: MonthView) -> str:
    text = ""
    if problems := view.of_kind(Kind.PROBLEM):
        late = len(_red(problems))
        text += _closed_out(len(problems), len(_closed(view)))
        text += f"；超过期限未完成{late}个。" if late else "。"
    if projects := view.of_kind(Kind.PROJECT):
        text += _of("个突破项目", projects) + words.light_counts(projects, "个")
        known = [line.percent for line in projects if line.percent is not None]
        if known:
            mean = f"{sum(known) / len(known):.0f}%"
            text += f"；有进度数据的{len(known)}个项目"
            text += f"，平均完成年度目标的{mean}" if len(known) > 1 else f"完成年度目标的{mean}"
        text += "。"
    return text


def _closed_out(problems: int, closed: int) -> str:
    if problems == 1:
        return f"1个突出问题{'已' if closed else '尚未'}销号"
    if not closed:
        return f"{problems}个突出问题均未销号"
    return f"{problems}个突出问题中，已销号{closed}个，占{percent(closed, problems)}"


def _of(what: str, lines: Sequence[Line]) -> str:
    """The beginning of a sentence that tells some lines apart: of one alone nothing is «among» it."""
    return f"{len(lines)}{what}{'中' if len(lines) > 1 else ''}，"


def _compared(view: MonthView, points: Sequence[MonthPoint]) -> str:
    """This month's overdue items beside last month's, each as its own month stood."""
    previous = next((point for point in points if point.month == view.month.previous), None)
    if previous is None or not previous.lists.total:
        return ""
    red, before = len(_red(view.of_kind(*LISTS))), previous.lists.light(Light.RED)
    if red == before:
        return f"清单事项超期{red}项，与上月持平。" if red else ""
    return f"清单事项超期{red}项，比上月{'增加' if red > before else '减少'}{abs(red - before)}项。"


def _closed(view: MonthView) -> tuple[Line, ...]:
    return tuple(
        line for line in view.of_kind(Kind.PROBLEM) if line.close_out and line.close_out.closed_out_on
    )


def _red(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.light is Light.RED)


def _titles(lines: Sequence[Line]) -> str:
    return "、".join(words.brief(line.title, _TITLE) for line in lines)


_STATUSES = (  # the most advanced first; what nobody has reported on counts as not started
    (Status.COMPLETED, "已完成（自报）"),
    (Status.UNDER_WAY, "推进中"),
    (Status.NOT_STARTED, "未启动（含未报进展）"),
    (Status.SUSPENDED, "暂缓"),
)


def _lists(view: MonthView) -> Iterator[Block]:
    kept = [kind for kind in LISTS if view.of_kind(kind)]
    if not kept:
        return
    yield Heading("清单推进情况")
    for index, kind in enumerate(kept, start=1):
        lines = view.of_kind(kind)
        found = tally(lines)
        states = "、".join(
            f"{name}{found.status(status)}项" for status, name in _STATUSES if found.status(status)
        )
        text = f"共{count(kind, len(lines))}。从进展看，{states}；从亮灯看，{words.light_counts(lines)}。"
        if examples := _examples(lines):
            text += "据单位自报，" + "；".join(examples) + "。"
        yield _run_in(index, words.LISTS[kind], text)
    yield tables.lights_by_unit(view)
    chart = charts.lights_by_unit(view)
    yield ChartRow((chart,), height=24 + 3.2 * len(chart.categories))


def _examples(lines: Sequence[Line]) -> list[str]:
    """What two units report, each of another item, what is complete before what is under way."""
    told = [line for line in lines if line.reported and 0 < len(words.clause(line.done)) <= _CLAUSE]
    told.sort(key=lambda line: line.status is not Status.COMPLETED)
    by_unit: dict[int, Line] = {}
    for line in told:
        by_unit.setdefault(line.lead_unit_id, line)
    return [line.lead_unit + words.clause(line.done) for line in list(by_unit.values())[:_EXAMPLES]]


def _run_in(index: int, heading: str, text: str) -> Paragraph:
    return Paragraph((Run(f"（{words.numeral(index)}）{heading}。", Face.KAI), Run(text)))


def _problems(view: MonthView, points: Sequence[MonthPoint]) -> Iterator[Block]:
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
    lines, closed = view.of_kind(Kind.PROBLEM), _closed(view)
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
    named = f"（{_titles(closed)}）" if len(closed) <= _NAMED else ""
    if len(there) == 1:
        (stage,) = there
        every = "均" if len(lines) > 1 else ""
        return f"{len(lines)}个突出问题{every}{stage}{named if closed else ''}"
    parts = (f"{stage}{number}个{named * (stage == '已销号')}" for stage, number in there.items())
    return f"{len(lines)}个突出问题中，{'，'.join(parts)}"


def _late_problems(lines: Sequence[Line]) -> str:
    red = _red(lines)
    if not red:
        return ""
    if len(red) > _NAMED:
        return f"其中超过期限未完成{len(red)}个，见下表。"
    named = "、".join(f"{words.brief(line.title, _TITLE)}（{line.lead_unit}牵头）" for line in red)
    return f"其中超过期限未完成{len(red)}个：{named}。"


def _projects(view: MonthView) -> Iterator[Block]:
    lines = view.of_kind(Kind.PROJECT)
    if not lines:
        return
    yield Heading("突破项目调度情况")
    whose = "镇（街道）党（工）委书记领办的" if tables.led_by_towns(view, lines) else ""
    must = tables.owed(view, lines)
    told = sum(line.reported for line in must)
    text = whose + _of("个突破项目", lines)
    if must:
        text += f"本月应报送进展{len(must)}个，已报送{told}个；"
    text += f"从亮灯看，{words.light_counts(lines, '个')}。"
    late = [line for line in lines if line.light in {Light.YELLOW, Light.RED}]
    if 0 < len(late) <= _NAMED:
        named = "；".join(
            f"{line.lead_unit}{words.quoted(words.brief(line.title, _TITLE))}（{words.reason(line)}）"
            for line in late
        )
        text += f"需重点调度{len(late)}个：{named}。"
    yield paragraph(text)
    yield tables.projects(view)


def _attention(view: MonthView) -> Iterator[Block]:
    if not view.lines:
        return
    red, until = _red(view.lines), words.day(view.as_of)
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


def _figures(view: MonthView) -> Iterator[Block]:
    table = tables.figures(view)
    if table.rows:
        yield Heading("主要指标")
        yield paragraph("下列数据取自专班指标台账，均为汇总数。")
        yield table


def _next_month(view: MonthView) -> Iterator[Block]:
    if not view.lines:
        return
    yield Heading("下月工作安排")
    yield _run_in(1, "到期事项", _due_next(view))
    plans = _plans(view)
    if plans:
        yield _run_in(2, "重点推进", "各牵头单位主要抓好以下工作：")
        for number, line in enumerate(plans, start=1):
            plan = words.sentence(words.brief(line.next_steps, _PLAN))
            yield paragraph(f"{number}.{words.brief(line.title, _TITLE)}（{line.lead_unit}）：{plan}")
    text = (
        f"请各牵头单位于{view.month.next.month}月{view.rule.reporting_day}日前（遇休息日提前）"
        "报送当月进展，不得填报个人信息和涉密信息。"
    )
    yield _run_in(3 if plans else 2, "报送要求", text)


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
    if not due:
        return f"{following.month}月没有到期的限期事项，各单位按既定周期推进。"
    parts = []
    for kind in Kind:
        if of_kind := [line for line in due if line.kind is kind]:
            named = f"（{_titles(of_kind)}）" if len(of_kind) <= _NAMED and kind in _BY_NAME else ""
            parts.append(f"{words.SHORT[kind]}{count(kind, len(of_kind))}{named}")
    return f"{following.month}月到期、尚未完成的有{'、'.join(parts)}，请牵头单位对照期限抓紧办理。"


_BY_NAME = frozenset({Kind.PROBLEM, Kind.PROJECT, Kind.RESOLUTION})


def _plans(view: MonthView) -> tuple[Line, ...]:
    """What the problems and projects plan next, the gravest lights first, in the order of the lists."""
    told = [
        line for line in view.of_kind(Kind.PROBLEM, Kind.PROJECT) if line.next_steps and not line.finished
    ]
    gravest = sorted(told, key=lambda line: _GRAVITY[line.light])[:_PLANS]
    return tuple(line for line in told if line in gravest)


_GRAVITY = {Light.RED: 0, Light.YELLOW: 1, Light.GREEN: 2, Light.GREY: 3}
