"""The monthly briefing: computed from the month's view, worded as the office words it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.deadlines import Cycle
from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light, due_date
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import (
    Block,
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
from workbench.services.documents.words import count, percent
from workbench.services.month import MonthPoint

SAMPLE = "本文含示例数据，仅供演示"
_MANY = 12  # items named one by one; beyond that the table says it better


def briefing(view: MonthView, points: Sequence[MonthPoint], force: TaskForce, issue: int) -> Document:
    """The briefing of a month: `points` are the year's months up to it, `issue` its number in the year."""
    month = words.month_name(view.month)
    title = Title((month, *_pieces(force.name), "推进情况"))
    return Document(
        title=f"{force.briefing_name or '工作简报'}（{view.month.year}年第{issue}期）",
        blocks=(
            Masthead(
                name=force.briefing_name or "工作简报",
                issue=f"第{issue}期",
                unit=force.issuing_unit,
                date=words.day(view.as_of),
                mark=force.mark,
            ),
            title,
            *_overview(view, points),
            *_lists(view),
            *_problems(view, points),
            *_projects(view),
            *_attention(view),
            *_figures(view),
            *_next_month(view),
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


def _pieces(name: str) -> tuple[str, ...]:
    """The task force's name in the pieces a title may be broken between."""
    return tuple(
        piece
        for piece in name.replace("党建", "|党建")
        .replace("新就业", "|新就业")
        .replace("工作专班", "|工作专班")
        .split("|")
        if piece
    )


def _overview(view: MonthView, points: Sequence[MonthPoint]) -> Iterator[Block]:
    lines = view.of_kind(*LISTS)
    found = tally(lines)
    must = tables.owed(view, lines)
    told = sum(line.reported for line in must)
    kinds = "、".join(f"{words.SHORT[kind]}{count(kind, len(view.of_kind(kind)))}" for kind in LISTS)
    yield Heading("一、总体情况")
    until, members = words.day(view.as_of), len(view.members())
    text = f"截至{until}，专班{members}个成员单位牵头{kinds}，共{found.total}项。"
    if must:
        text += f"本月应报送进展{len(must)}项，已报送{told}项，报送率{percent(told, len(must))}。"
    if found.total:
        shares = "，".join(
            f"{words.LIGHT[light]}{found.light(light)}项，占{percent(found.light(light), found.total)}"
            for light in words.LIGHT_ORDER
            if found.light(light)
        )
        text += f"按亮灯规则，{found.total}项清单事项中，{shares}。"
    yield paragraph(text)
    closed, problems = _closed(view), view.of_kind(Kind.PROBLEM)
    projects = view.of_kind(Kind.PROJECT)
    text = ""
    if problems:
        text += f"{len(problems)}个突出问题已销号{len(closed)}个，占{percent(len(closed), len(problems))}。"
    known = [line.percent for line in projects if line.percent is not None]
    if projects:
        text += f"{len(projects)}个突破项目中，{_lights_of(projects, '个')}"
        text += (
            f"；已报进度的{len(known)}个项目平均完成年度目标的{sum(known) / len(known):.0f}%。"
            if known
            else "。"
        )
    if previous := next((point for point in points if point.month == view.month.previous), None):
        text += _compared(found.light(Light.RED), previous)
    if text:
        yield paragraph(text)
    yield ChartRow((charts.lights_by_list(view), charts.completion(points)), height=66)


def _compared(red: int, previous: MonthPoint) -> str:
    """This month's overdue items beside last month's, each as its own month stood."""
    before = previous.lists.light(Light.RED)
    if red == before:
        return f"清单事项超期数与上月（{before}项）持平。"
    return f"清单事项超期数较上月（{before}项）{'增加' if red > before else '减少'}{abs(red - before)}项。"


def _lights_of(lines: Sequence[Line], measure: str) -> str:
    found = tally(lines)
    return "、".join(
        f"{words.LIGHT[light]}{found.light(light)}{measure}"
        for light in words.LIGHT_ORDER
        if found.light(light)
    )


def _closed(view: MonthView) -> tuple[Line, ...]:
    return tuple(
        line for line in view.of_kind(Kind.PROBLEM) if line.close_out and line.close_out.closed_out_on
    )


def _lists(view: MonthView) -> Iterator[Block]:
    yield Heading("二、清单推进情况")
    for index, kind in enumerate(LISTS, start=1):
        lines = view.of_kind(kind)
        found = tally(lines)
        text = f"共{count(kind, len(lines))}。"
        if lines:
            states = "、".join(
                f"{words.STATUS[status]}{_self(status)}{found.status(status)}项"
                for status in Status
                if found.status(status)
            )
            text += f"从进展看，{states}；从亮灯看，{_lights_of(lines, '项')}。"
        told = [line for line in lines if line.reported and line.done]
        best = [line for line in told if line.status is Status.COMPLETED] or told
        if best:
            text += "其中，" + "；".join(f"{line.lead_unit}{_lower(line.done)}" for line in best[:2]) + "。"
        yield Paragraph((Run(f"（{words.numeral(index)}）{words.LISTS[kind]}。", Face.KAI), Run(text)))
    yield tables.lights_by_unit(view, "表1　各成员单位清单事项亮灯情况")
    yield ChartRow((charts.lights_by_unit(view),), height=88)


def _self(status: Status) -> str:
    return "（自报）" if status is Status.COMPLETED else ""


def _lower(text: str) -> str:
    """A reported sentence to be carried on within another: without its full stop."""
    return " ".join(text.split()).rstrip("。；;.")


def _problems(view: MonthView, points: Sequence[MonthPoint]) -> Iterator[Block]:
    lines = view.of_kind(Kind.PROBLEM)
    if not lines:
        return
    yield Heading("三、突出问题攻坚情况")
    closed = _closed(view)
    steps = [line for line in lines if line not in closed and line.close_out and line.close_out.passed]
    red = [line for line in lines if line.light is Light.RED]
    text = f"{len(lines)}个突出问题中，已销号{len(closed)}个"
    if closed:
        text += f"（{'、'.join(line.title for line in closed)}）"
    text += f"，正在履行销号程序{len(steps)}个，其余{len(lines) - len(closed) - len(steps)}个正在推进。"
    if red:
        named = "、".join(f"{line.title}（{line.lead_unit}牵头）" for line in red)
        text += f"超过期限未完成{len(red)}个：{named}。"
    yield paragraph(text)
    yield tables.problems(view, "表2　突出问题销号进度")
    if points:
        yield ChartRow((charts.problems_closed(points),), height=60)


def _projects(view: MonthView) -> Iterator[Block]:
    lines = view.of_kind(Kind.PROJECT)
    if not lines:
        return
    yield Heading("四、突破项目调度情况")
    told = sum(line.reported for line in lines)
    text = f"{len(lines)}个镇（街道）党（工）委书记领办的突破项目中，本月已报送进展{told}个，"
    text += f"{_lights_of(lines, '个')}。"
    late = [line for line in lines if line.light in {Light.YELLOW, Light.RED}]
    if late:
        text += (
            "需重点调度的有："
            + "；".join(
                f"{line.lead_unit}“{line.title.replace('“', '‘').replace('”', '’')}”，{words.reason(line)}"
                for line in late
            )
            + "。"
        )
    yield paragraph(text)
    yield tables.projects(view, "表3　突破项目调度情况")


def _attention(view: MonthView) -> Iterator[Block]:
    red = [line for line in view.lines if line.light is Light.RED]
    missing = [line for line in view.must_report() if not line.reported]
    yield Heading("五、超期和未报事项")
    if red:
        yield paragraph(f"截至目前，超过期限未完成的事项共{len(red)}项，请牵头单位说明原因、限期办结。")
        yield tables.overdue(view, red, "表4　超期事项")
    else:
        yield paragraph("截至目前，没有超过期限未完成的事项。")
    if not missing:
        yield paragraph("本月应报送的进展已全部报送。")
        return
    units = view.unreported_units()
    text = f"本月尚有{len(missing)}项未报送进展"
    if units:
        text += f"，其中清单事项涉及{len(units)}个成员单位：{'、'.join(unit.name for unit in units)}"
    deadline = words.day(view.deadline)
    text += (
        f"。报送截止日为{deadline}，请于截止日前报送。"
        if view.today <= view.deadline
        else f"。报送截止日为{deadline}，现已逾期，请即补报。"
    )
    yield paragraph(text)


def _figures(view: MonthView) -> Iterator[Block]:
    table = tables.figures(view, "表5　主要指标")
    if table.rows:
        yield Heading("六、主要指标")
        yield paragraph("下列数据取自专班指标台账，均为汇总数，截至时点见表。")
        yield table


def _next_month(view: MonthView) -> Iterator[Block]:
    following = view.month.next
    yield Heading("七、下月工作安排" if view.figures else "六、下月工作安排")
    due = [
        line
        for line in view.lines
        if line.status is not Status.SUSPENDED
        and not (line.finished and line.cycle is Cycle.ONCE)
        and line.kind in {Kind.PROBLEM, Kind.PROJECT, Kind.RESOLUTION, *LISTS}
        and (line.cycle is Cycle.ONCE or line.cycle in {Cycle.QUARTERLY, Cycle.HALF_YEARLY, Cycle.YEARLY})
        and (when := due_date(line.cycle, line.due if line.cycle is Cycle.ONCE else None, following))
        is not None
        and following.first_day <= when <= following.last_day
    ]
    if due:
        parts = []
        for kind in Kind:
            if of_kind := [line for line in due if line.kind is kind]:
                named = (
                    f"（{'、'.join(line.title for line in of_kind)}）"
                    if len(of_kind) <= _MANY and kind not in LISTS
                    else ""
                )
                parts.append(f"{words.SHORT[kind]}{count(kind, len(of_kind))}{named}")
        yield Paragraph(
            (
                Run("（一）到期事项。", Face.KAI),
                Run(f"{following.month}月底前到期的有{'，'.join(parts)}，请牵头单位对照期限抓紧办理。"),
            )
        )
    else:
        yield Paragraph(
            (
                Run("（一）到期事项。", Face.KAI),
                Run(f"{following.month}月没有到期的限期事项，各单位按周期要求推进。"),
            )
        )
    plans = [
        line for line in view.of_kind(Kind.PROBLEM, Kind.PROJECT) if line.next_steps and not line.finished
    ]
    if plans:
        yield Paragraph((Run("（二）重点推进。", Face.KAI), Run("各牵头单位所报下步打算如下：")))
        for number, line in enumerate(plans, start=1):
            yield paragraph(f"{number}.{line.title}（{line.lead_unit}）：{words.sentence(line.next_steps)}")
    third = words.numeral(3 if plans else 2)
    yield Paragraph(
        (
            Run(f"（{third}）报送要求。", Face.KAI),
            Run(
                f"请各成员单位、各镇（街道）党（工）委于{following.month}月{view.rule.reporting_day}日前"
                "（遇休息日提前）报送当月进展，写明状态、进展、问题和下步打算，不填报个人信息和涉密信息。"
            ),
        )
    )
