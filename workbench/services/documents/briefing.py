"""The monthly briefing: computed from the month's view, worded as the office words it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.official import LIST_NAMES
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import (
    Block,
    Chart,
    ChartRow,
    Document,
    Heading,
    Masthead,
    Tail,
    Title,
    paragraph,
)
from workbench.services import official as words
from workbench.services.documents import charts, outlook, tables, tasks
from workbench.services.documents.numbering import numbered
from workbench.services.documents.parts import SAMPLE, among, closed_out, overdue, run_in
from workbench.services.month import MonthPoint
from workbench.services.official import count, percent

_CLAUSE = 60  # characters of a report quoted in a sentence
_EXAMPLES = 2


def briefing(view: MonthView, points: Sequence[MonthPoint], force: TaskForce, issue: int) -> Document:
    """The briefing of a month: `points` are the year's months up to it, `issue` its number in the year."""
    month = words.month_name(view.month)
    name = force.briefing_name or "工作简报"
    body = (
        *_overview(view, points),
        *_lists(view),
        *tasks.problems(view, points),
        *tasks.projects(view),
        *outlook.attention(view),
        *outlook.figures(view),
        *outlook.next_month(view),
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
    drawn: list[Chart] = [charts.lights_by_list(view)] if charts.charted(view) else []
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
        came = f"已报送{told}项，报送率{percent(told, len(must))}" if told else "尚未报送"
        text += f"本月应报送进展的清单事项{len(must)}项，{came}。"
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
        late = len(overdue(problems))
        text += _closed_out(len(problems), len(closed_out(view)))
        text += f"；超过期限未完成{late}个。" if late else "。"
    if projects := view.of_kind(Kind.PROJECT):
        text += f"{_lights_of_projects(projects)}{_mean(projects)}。"
    return text


def _lights_of_projects(projects: Sequence[Line]) -> str:
    if len(projects) > 1 and len({line.light for line in projects}) == 1:
        name = words.light_name(projects[0].light, projects)
        return f"{len(projects)}个突破项目均{'' if projects[0].light is Light.GREY else '为'}{name}"
    return among("个突破项目", projects) + words.light_counts(projects, "个")


def _mean(projects: Sequence[Line]) -> str:
    """How far the projects are on the average, and of how many that is known where not of all."""
    known = [line.percent for line in projects if line.percent is not None]
    if not known:
        return ""
    whose = "，" if len(known) == len(projects) else f"；有进度数据的{len(known)}个项目"
    if len(known) > 1:
        whose = f"{whose.rstrip('，')}，平均"
    return f"{whose}完成年度目标的{sum(known) / len(known):.0f}%"


def _closed_out(problems: int, closed: int) -> str:
    if problems == 1:
        return f"1个突出问题{'已' if closed else '尚未'}销号"
    if not closed:
        return f"{problems}个突出问题均未销号"
    return f"{problems}个突出问题中，已销号{closed}个，占{percent(closed, problems)}"


def _compared(view: MonthView, points: Sequence[MonthPoint]) -> str:
    """This month's overdue items beside last month's, each as its own month ended.

    A month that is not over is not compared: what is due at its end is not overdue yet.
    """
    if view.today <= view.month.last_day:
        return ""
    previous = next((point for point in points if point.month == view.month.previous), None)
    if previous is None or not previous.lists.total:
        return ""
    red, before = len(overdue(view.of_kind(*LISTS))), previous.lists.light(Light.RED)
    if red == before:
        return f"清单事项超期{red}项，与上月持平。" if red else ""
    return f"清单事项超期{red}项，比上月{'增加' if red > before else '减少'}{abs(red - before)}项。"


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
        yield run_in(index, LIST_NAMES[kind], text)
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
