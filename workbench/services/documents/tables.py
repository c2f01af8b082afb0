"""The tables that documents share: lights by unit, problems, projects, overdue and unreported items.

A caption bears no number here: a document numbers its tables in the order they stand in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.domain.close_out import STEPS
from workbench.domain.items import LISTS, Kind, UnitKind
from workbench.domain.month_view import Line, MonthView, UnitRecord
from workbench.reports.blocks import Align, Column, Row, Table
from workbench.services import official as words


def columns(*described: tuple[str, float] | tuple[str, float, Align]) -> tuple[Column, ...]:
    """Columns from headings and widths, centred unless told otherwise."""
    return tuple(Column(item[0], item[1], item[2] if len(item) > 2 else Align.CENTRE) for item in described)  # noqa: PLR2004


def owed(view: MonthView, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Of some lines, those a report is asked for this month."""
    must = {line.item_id for line in view.must_report()}
    return tuple(line for line in lines if line.item_id in must)


def in_order(view: MonthView, *kinds: Kind) -> tuple[UnitRecord, ...]:
    """The member units, then whoever else leads an item of the kinds: each line is led by one of them."""
    members = view.members()
    others = {line.lead_unit_id for line in view.of_kind(*kinds)} - {unit.id for unit in members}
    return (*members, *(unit for unit in view.units if unit.id in others))


def led_by_towns(view: MonthView, lines: Iterable[Line]) -> bool:
    """Whether every line is led by a town: then the office speaks of the towns' secretaries."""
    towns = {unit.id for unit in view.units if unit.kind is UnitKind.TOWN}
    return all(line.lead_unit_id in towns for line in lines)


def lights_by_unit(view: MonthView) -> Table:
    """One row a unit: its items of the three lists by light, and its reports."""
    rows = [
        Row((unit.name, *_by_light(view, view.led_by(unit.id, *LISTS)))) for unit in in_order(view, *LISTS)
    ]
    rows.append(Row(("合计", *_by_light(view, view.of_kind(*LISTS))), bold=True))
    return Table(
        columns=columns(
            ("成员单位", 49, Align.LEFT),
            ("事项", 13),
            *((words.SHAPE[light] + words.LIGHT[light], 18) for light in words.LIGHT_ORDER),
            ("已报/应报", 22),
        ),
        rows=tuple(rows),
        caption="各成员单位清单事项亮灯情况",
        unit="单位：项",
        notes=words.notes(view),
    )


def _by_light(view: MonthView, lines: Sequence[Line]) -> tuple[str, ...]:
    return (str(len(lines)), *lights(lines), reports(view, lines))


def lights(lines: Iterable[Line]) -> tuple[str, ...]:
    """How many lines show each light, a cell each."""
    found = Counter(line.light for line in lines)
    return tuple(str(found[light]) for light in words.LIGHT_ORDER)


def reports(view: MonthView, lines: Sequence[Line]) -> str:
    """Of the reports asked for on some lines, how many came: 5/7."""
    must = owed(view, lines)
    return f"{sum(line.reported for line in must)}/{len(must)}" if must else "—"


def problems(view: MonthView) -> Table:
    """The problems: lead unit, deadline, percentage, step of the close-out, light."""
    rows = tuple(
        Row(
            (
                str(line.code.number),
                line.title,
                line.lead_unit,
                words.due(line, view.month),
                words.progress(line),
                words.stage(line.close_out, view.month),
                words.light(line),
            )
        )
        for line in view.of_kind(Kind.PROBLEM)
    )
    return Table(
        columns=columns(
            ("序号", 10),
            ("突出问题", 39.5, Align.LEFT),
            ("牵头单位", 26.5, Align.LEFT),
            ("完成时限", 19),
            ("进度", 12),
            ("销号环节", 30),
            ("亮灯", 18),
        ),
        rows=rows,
        caption="突出问题销号进度",
        notes=(f"进度由牵头单位自报。销号程序共{len(STEPS)}个环节，括号内为已通过的环节数。",),
    )


def projects(view: MonthView, *, wide: bool = False) -> Table:
    """The towns' projects with this month's work; `wide`: with difficulties and plans, in landscape."""
    lines = view.of_kind(Kind.PROJECT)
    rows = tuple(
        Row(
            (
                str(line.code.number),
                line.lead_unit,
                line.title,
                words.progress(line),
                done(line, view) or "未报",
                *((line.difficulties or "—", line.next_steps or "—") if wide else ()),
                words.light(line),
            )
        )
        for line in lines
    )
    texts = (
        (("本月进展", 54, Align.LEFT), ("存在问题", 34, Align.LEFT), ("下步打算", 34, Align.LEFT))
        if wide
        else (("本月进展", 50, Align.LEFT),)
    )
    return Table(
        columns=columns(
            ("序号", 10),
            ("镇（街道）" if led_by_towns(view, lines) else "牵头单位", 27, Align.LEFT),
            ("项目", 34, Align.LEFT),
            ("进度", 12),
            *texts,
            ("亮灯", 18),
        ),
        rows=rows,
        caption="突破项目调度情况",
        notes=("进度为年度目标完成的百分比，由项目单位自报。",),
    )


def done(line: Line, view: MonthView) -> str:
    """What was done in the month; of what was finished before and is not reported again, since when."""
    if line.reported:
        return line.done or "—"
    if line.close_out and line.close_out.closed_out_on:
        return f"已于{words.short_day(line.close_out.closed_out_on, view.month)}销号。"
    if line.completed_in:
        return f"已于{words.short_month(line.completed_in, view.month)}完成（自报）。"
    return ""


def overdue(view: MonthView, lines: Sequence[Line]) -> Table:
    """Items past their deadline, the longest first."""
    rows = tuple(
        Row(
            (
                str(index),
                words.SHORT[line.kind],
                line.title,
                line.lead_unit,
                words.due_day(line, view.month),
                words.reason(line),
            )
        )
        for index, line in enumerate(sorted(lines, key=lambda line: -(line.days or 0)), start=1)
    )
    return Table(
        columns=columns(
            ("序号", 10),
            ("类别", 20),
            ("事项", 44, Align.LEFT),
            ("牵头单位", 28, Align.LEFT),
            ("完成时限", 20),
            ("情况", 34),
        ),
        rows=rows,
        caption="超期事项",
        notes=_counted_to(view),
    )


def _counted_to(view: MonthView) -> tuple[str, ...]:
    """Once a month is over, its last day is past, too: the days overdue are counted to the day after."""
    if view.judged_on <= view.as_of:
        return ()
    return (f"超期的工作日算至{words.short_day(view.judged_on, view.month)}。",)


def unreported(view: MonthView) -> Table:
    """Who still owes a report: unit, number of items, and which."""
    rows = []
    for unit, missing in owing(view):
        named = "；".join(
            f"{words.SHORT[line.kind]}第{line.code.number}号{words.quoted(line.title)}" for line in missing
        )
        rows.append(Row((unit.name, str(len(missing)), named)))
    return Table(
        columns=columns(("单位", 40, Align.LEFT), ("未报数", 14), ("未报事项", 106, Align.LEFT)),
        rows=tuple(rows),
        caption="未报进展事项",
        unit="单位：项",
    )


def owing(view: MonthView) -> tuple[tuple[UnitRecord, tuple[Line, ...]], ...]:
    """The units that still owe reports, each with the items, in the order of the units."""
    found = (
        (unit, tuple(line for line in owed(view, view.led_by(unit.id)) if not line.reported))
        for unit in in_order(view, *Kind)
    )
    return tuple((unit, missing) for unit, missing in found if missing)


_RULES = frozenset({"制度数", "频次", "标准"})  # what the task force has laid down, not what it has reached


def figures(view: MonthView) -> Table:
    """The indicators: value with its measure word, kind, scope and the time it speaks of."""
    kept = (item for item in view.figures if item.kind not in _RULES)
    rows = tuple(
        Row(
            (
                str(index),
                item.name,
                words.figure(item),
                item.kind,
                item.scope or "—",
                item.as_of or "—",
            )
        )
        for index, item in enumerate(kept, start=1)
    )
    return Table(
        columns=columns(
            ("序号", 10),
            ("指标", 49, Align.LEFT),
            ("数值", 24),
            ("口径", 18),
            ("范围", 39, Align.LEFT),
            ("时点", 22),
        ),
        rows=rows,
        caption="主要指标",
        notes=("存量与累计口径不同，不相加；“余”为原数所带；时点为来源材料用语，“—”表示未注明。",),
    )
