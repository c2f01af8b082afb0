"""The tables that documents share: lights by unit, problems, projects, overdue and unreported items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.domain.deadlines import Cycle
from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.months import Month
from workbench.reports.blocks import Align, Column, Row, Table
from workbench.services.documents import words

CENTRE, RIGHT = Align.CENTRE, Align.RIGHT


def columns(*described: tuple[str, float] | tuple[str, float, Align]) -> tuple[Column, ...]:
    """Columns from headings and widths, centred unless told otherwise."""
    return tuple(Column(item[0], item[1], item[2] if len(item) > 2 else CENTRE) for item in described)  # noqa: PLR2004


def _lights(lines: Iterable[Line]) -> tuple[str, ...]:
    found = tally(lines)
    return tuple(str(found.light(light)) for light in words.LIGHT_ORDER)


def owed(view: MonthView, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Of some lines, those a report is asked for this month."""
    must = {line.item_id for line in view.must_report()}
    return tuple(line for line in lines if line.item_id in must)


def lights_by_unit(view: MonthView, caption: str) -> Table:
    """One row a member unit: its items of the three lists by light, and its reports."""
    rows = []
    for unit in view.members():
        lines = view.led_by(unit.id, *LISTS)
        must = owed(view, lines)
        told = sum(line.reported for line in must)
        rows.append(
            Row((unit.name, str(len(lines)), *_lights(lines), f"{told}/{len(must)}" if must else "—"))
        )
    every = view.of_kind(*LISTS)
    must = owed(view, every)
    told = sum(line.reported for line in must)
    rows.append(
        Row(("合计", str(len(every)), *_lights(every), f"{told}/{len(must)}" if must else "—"), bold=True)
    )
    return Table(
        columns=columns(
            ("成员单位", 44, Align.LEFT),
            ("事项", 14),
            *((words.SHAPE[light] + words.LIGHT[light], 19) for light in words.LIGHT_ORDER),
            ("已报/应报", 22),
        ),
        rows=tuple(rows),
        caption=caption,
        unit="单位：项",
        notes=(words.rule_note(view.rule),),
    )


def problems(view: MonthView, caption: str) -> Table:
    """The problems: lead unit, deadline, percentage, step of the close-out, light."""
    rows = tuple(
        Row(
            (
                str(line.code.number),
                line.title,
                line.lead_unit,
                words.due(line, view.month),
                words.progress(line),
                words.stage(line.close_out),
                words.light(line),
            )
        )
        for line in view.of_kind(Kind.PROBLEM)
    )
    return Table(
        columns=columns(
            ("序号", 9),
            ("突出问题", 40, Align.LEFT),
            ("牵头单位", 27, Align.LEFT),
            ("完成时限", 21),
            ("进度", 12),
            ("销号环节", 27),
            ("亮灯", 18),
        ),
        rows=rows,
        caption=caption,
    )


def projects(view: MonthView, caption: str, *, wide: bool = False) -> Table:
    """The towns' projects with this month's work; `wide`: with difficulties and plans, in landscape."""
    rows = []
    for line in view.of_kind(Kind.PROJECT):
        told = (line.done or "未报",) + ((line.difficulties or "—", line.next_steps or "—") if wide else ())
        rows.append(
            Row(
                (
                    str(line.code.number),
                    line.lead_unit,
                    line.title,
                    words.progress(line),
                    *told,
                    words.light(line),
                )
            )
        )
    texts = (
        (("本月进展", 52, Align.LEFT), ("存在问题", 32, Align.LEFT), ("下步打算", 32, Align.LEFT))
        if wide
        else (("本月进展", 50, Align.LEFT),)
    )
    return Table(
        columns=columns(
            ("序号", 9),
            ("镇（街道）", 27, Align.LEFT),
            ("项目", 34, Align.LEFT),
            ("进度", 13),
            *texts,
            ("亮灯", 18),
        ),
        rows=tuple(rows),
        caption=caption,
        notes=("进度为占年度目标的百分比，由项目单位自报。",),
    )


def overdue(view: MonthView, lines: Sequence[Line], caption: str) -> Table:
    """Items past their deadline, the longest first."""
    rows = tuple(
        Row(
            (
                str(index),
                words.SHORT[line.kind],
                line.title,
                line.lead_unit,
                words.due(line, view.month)
                if line.cycle is Cycle.ONCE
                else words.day(line.due)
                if line.due
                else "—",
                words.reason(line),
            )
        )
        for index, line in enumerate(sorted(lines, key=lambda line: -(line.days or 0)), start=1)
    )
    return Table(
        columns=columns(
            ("序号", 9),
            ("类别", 20),
            ("事项", 46, Align.LEFT),
            ("牵头单位", 32, Align.LEFT),
            ("完成时限", 27),
            ("情况", 26),
        ),
        rows=rows,
        caption=caption,
    )


def unreported(view: MonthView, caption: str) -> Table:
    """Who still owes a report: unit, number of items, and which."""
    rows = []
    for unit in (*view.members(), *(u for u in view.units if u.in_force and u not in view.members())):
        missing = tuple(line for line in owed(view, view.led_by(unit.id)) if not line.reported)
        if missing:
            named = "；".join(
                f"{words.SHORT[line.kind]}第{line.code.number}号“{line.title}”" for line in missing
            )
            rows.append(Row((unit.name, str(len(missing)), named)))
    return Table(
        columns=columns(("单位", 40, Align.LEFT), ("未报数", 16), ("未报事项", 104, Align.LEFT)),
        rows=tuple(rows),
        caption=caption,
        unit="单位：项",
    )


def due_by(lines: Iterable[Line], month: Month) -> tuple[Line, ...]:
    """The lines due by the end of a month, or already complete: what the due-date ratio is taken of."""
    return tuple(line for line in lines if line.finished or (line.due and line.due <= month.last_day))


def roll_up_by_unit(view: MonthView, caption: str) -> Table:
    """Roll-up by unit, as offices keep it: numbers of each list, statuses, two ratios, reports, rank."""
    ranked = _ranks(view)
    rows = []
    for unit in view.members():
        lines = view.led_by(unit.id, *LISTS, Kind.RESOLUTION)
        rows.append(Row((unit.name, *_roll_up(view, lines), ranked.get(unit.id, "—"))))
    every = view.where(lambda line: line.kind in (*LISTS, Kind.RESOLUTION))
    rows.append(Row(("合计", *_roll_up(view, every), ""), bold=True))
    return Table(
        columns=columns(
            ("单位", 38, Align.LEFT),
            ("职责", 11),
            ("服务", 11),
            ("监督", 11),
            ("议定", 11),
            ("应完成", 14),
            ("已完成", 14),
            ("推进中", 14),
            ("未启动", 14),
            ("超期", 11),
            ("到期完成率", 20),
            ("全年完成率", 20),
            ("按期率", 17),
            ("本月报送", 17),
            ("位次", 11),
        ),
        rows=tuple(rows),
        caption=caption,
        unit="单位：项",
        notes=(_RATIOS,),
    )


_RATIOS = (
    "应完成：期限在本月底以前的事项及已提前完成的事项。到期完成率=已完成÷应完成；全年完成率=已完成÷事项总数；"
    "按期率=按期完成÷应完成。总数不足5项的以分数表示，不排位次；位次按到期完成率、按期率先后确定。"
    "已完成为单位自报。"
)


def _roll_up(view: MonthView, lines: Sequence[Line]) -> tuple[str, ...]:
    found, due = tally(lines), due_by(lines, view.month)
    must = owed(view, lines)
    told = sum(line.reported for line in must)
    report = "—" if not must else "是" if told == len(must) else f"{told}/{len(must)}"
    overdue_count = sum(line.light is Light.RED for line in lines)
    return (
        *(str(sum(line.kind is kind for line in lines)) for kind in (*LISTS, Kind.RESOLUTION)),
        str(len(due)),
        str(found.finished),
        str(sum(line.status is Status.UNDER_WAY for line in lines)),
        str(sum(line.status is Status.NOT_STARTED for line in lines)),
        str(overdue_count),
        words.percent(sum(line.finished for line in due), len(due)),
        words.percent(found.finished, found.total),
        words.percent(sum(line.on_time for line in due), len(due)),
        report,
    )


_RANKED_FROM = 5  # fewer items due give a ratio that says nothing of a unit


def _ranks(view: MonthView) -> dict[int, str]:
    shares = {}
    for unit in view.members():
        due = due_by(view.led_by(unit.id, *LISTS, Kind.RESOLUTION), view.month)
        if len(due) >= _RANKED_FROM:
            done, punctual = sum(line.finished for line in due), sum(line.on_time for line in due)
            shares[unit.id] = (done / len(due), punctual / len(due))
    return {unit: str(1 + sum(other > share for other in shares.values())) for unit, share in shares.items()}


def roll_up_by_list(view: MonthView, caption: str) -> Table:
    """Roll-up by list: each kind kept by its statuses and lights."""
    rows = []
    for kind in Kind:
        lines = view.of_kind(kind)
        if lines:
            rows.append(Row((words.LISTS[kind], *_by_list(lines))))
    rows.append(Row(("合计", *_by_list(view.lines)), bold=True))
    return Table(
        columns=columns(
            ("清单", 40, Align.LEFT),
            ("总数", 14),
            *((words.STATUS[status], 16) for status in Status),
            *((words.SHAPE[light] + words.LIGHT[light], 21) for light in words.LIGHT_ORDER),
            ("全年完成率", 22),
        ),
        rows=tuple(rows),
        caption=caption,
        unit="单位：项（个、条）",
        notes=("全年完成率=已完成（含已销号）÷总数。", words.rule_note(view.rule)),
    )


def _by_list(lines: Sequence[Line]) -> tuple[str, ...]:
    found = tally(lines)
    return (
        str(found.total),
        *(str(found.status(status)) for status in Status),
        *_lights(lines),
        words.percent(found.finished, found.total),
    )


def figures(view: MonthView, caption: str) -> Table:
    """The indicators: value with its measure word, kind, scope and the time it speaks of."""
    rows = tuple(
        Row(
            (
                str(item.number),
                item.name,
                words.figure(item) + item.measure,
                item.kind,
                item.scope or "—",
                item.as_of or "—",
            )
        )
        for item in view.figures
        if item.kind not in {"制度数", "频次", "标准"}
    )
    return Table(
        columns=columns(
            ("序号", 10),
            ("指标", 50, Align.LEFT),
            ("数值", 22),
            ("口径", 18),
            ("范围", 32, Align.LEFT),
            ("截至", 28),
        ),
        rows=rows,
        caption=caption,
        notes=("存量与累计口径不同，不相加；“余”为原数所带。",),
    )
