"""The roll-up tables of a month, by unit and by list, and what is overdue or missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Line, MonthView
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Align, Block, Document, Row, Table, Title, paragraph
from workbench.services import official as words
from workbench.services.documents import tables
from workbench.services.documents.numbering import numbered
from workbench.services.documents.parts import SAMPLE


def rollup(view: MonthView, force: TaskForce) -> Document:
    """The roll-up of a month, on landscape pages."""
    month = words.month_name(view.month)
    return Document(
        title=f"{month}工作推进情况汇总表",
        blocks=tuple(_blocks(view, force, month)),
        landscape=True,
        author=force.issuing_unit,
        subject=f"{month}汇总表",
        keywords=("汇总表", month),
        footer=SAMPLE if view.sample else "",
    )


def _blocks(view: MonthView, force: TaskForce, month: str) -> Iterator[Block]:
    yield Title((month, *words.work_of(force.name), "推进情况", "汇总表"))
    made_by = f"编制单位：{force.issuing_unit}　　" if force.issuing_unit else ""
    yield paragraph(f"{made_by}截至：{words.day(view.as_of)}")
    if not view.lines:
        yield paragraph("台账中尚无事项。")
        return
    red = view.where(lambda line: line.light is Light.RED)
    yield from numbered(
        table
        for table in (
            roll_up_by_unit(view),
            roll_up_by_list(view),
            tables.overdue(view, red),
            tables.unreported(view),
            tables.problems(view),
            tables.projects(view, wide=True),
            tables.figures(view),
        )
        if table.rows
    )
    if not red:
        yield paragraph(f"截至{words.day(view.as_of)}，没有超过期限未完成的事项。")


def due_by(lines: Iterable[Line], month: Month) -> tuple[Line, ...]:
    """The lines due by the end of a month, or already complete: what the due-date ratio is taken of."""
    return tuple(line for line in lines if line.finished or (line.due and line.due <= month.last_day))


_ROLLED_UP = (*LISTS, Kind.RESOLUTION)


def roll_up_by_unit(view: MonthView) -> Table:
    """Roll-up by unit, as offices keep it: numbers of each list, statuses, two ratios, reports, rank."""
    ranked = _ranks(view)
    rows = []
    for unit in tables.in_order(view, *_ROLLED_UP):
        lines = view.led_by(unit.id, *_ROLLED_UP)
        rows.append(Row((unit.name, *_roll_up(view, lines), ranked.get(unit.id, "—"))))
    rows.append(Row(("合计", *_roll_up(view, view.of_kind(*_ROLLED_UP)), "—"), bold=True))
    return Table(
        columns=tables.columns(
            ("单位", 43, Align.LEFT),
            ("职责", 10),
            ("服务", 10),
            ("监督", 10),
            ("议定", 10),
            ("应完成", 13),
            ("已完成", 13),
            ("推进中", 13),
            ("未启动", 13),
            ("暂缓", 10),
            ("超期", 10),
            ("到期完成率", 19),
            ("全年完成率", 19),
            ("按期率", 14),
            ("已报/应报", 17),
            ("位次", 10),
        ),
        rows=tuple(rows),
        caption="按单位汇总",
        unit="单位：项",
        notes=(_RATIOS,),
        size=9,
    )


_RATIOS = (
    "应完成：期限在本月底以前（含当日）的事项和已提前完成的事项。到期完成率=应完成中已完成的÷应完成；"
    "全年完成率=已完成÷事项总数；按期率=应完成中按期完成的÷应完成。已完成为单位自报，未启动含未报进展。"
    f"分母不足{words.FEW}的以分数表示；应完成不足{words.FEW}项的单位不排位次，其余按到期完成率、按期率先后排位次。"
)


def _roll_up(view: MonthView, lines: Sequence[Line]) -> tuple[str, ...]:
    due = due_by(lines, view.month)
    finished = sum(line.finished for line in lines)
    return (
        *(str(sum(line.kind is kind for line in lines)) for kind in _ROLLED_UP),
        str(len(due)),
        str(finished),
        *(
            str(sum(line.status is status and not line.finished for line in lines))
            for status in (Status.UNDER_WAY, Status.NOT_STARTED, Status.SUSPENDED)
        ),
        str(sum(line.light is Light.RED for line in lines)),
        words.percent(sum(line.finished for line in due), len(due)),
        words.percent(finished, len(lines)),
        words.percent(sum(line.on_time for line in due), len(due)),
        tables.reports(view, lines),
    )


def _ranks(view: MonthView) -> dict[int, str]:
    """Ranks by the two ratios; a unit with few items due has none: its ratio would say nothing of it."""
    shares = {}
    for unit in view.members():
        due = due_by(view.led_by(unit.id, *_ROLLED_UP), view.month)
        if len(due) >= words.FEW:
            finished, punctual = sum(line.finished for line in due), sum(line.on_time for line in due)
            shares[unit.id] = (finished / len(due), punctual / len(due))
    return {unit: str(1 + sum(other > share for other in shares.values())) for unit, share in shares.items()}


def roll_up_by_list(view: MonthView) -> Table:
    """Roll-up by list: each kind kept by its statuses and lights."""
    rows = [
        Row((LIST_NAMES[kind], *_by_list(lines, closed=kind is Kind.PROBLEM)))
        for kind in Kind
        if (lines := view.of_kind(kind))
    ]
    rows.append(Row(("合计", *_by_list(view.lines, closed=True)), bold=True))
    return Table(
        columns=tables.columns(
            ("清单", 40, Align.LEFT),
            ("总数", 13),
            ("已完成", 15),
            ("其中已销号", 22),
            ("推进中", 15),
            ("未启动", 15),
            ("暂缓", 12),
            *((words.SHAPE[light] + words.LIGHT[light], 19) for light in words.LIGHT_ORDER),
            ("全年完成率", 22),
        ),
        rows=tuple(rows),
        caption="按清单汇总",
        unit="单位：项（个、条）",
        notes=(
            "已完成为单位自报，突出问题经审核归档方为已销号；未启动含未报进展。全年完成率=已完成÷总数。",
            *words.notes(view),
        ),
    )


def _by_list(lines: Sequence[Line], *, closed: bool) -> tuple[str, ...]:
    finished = sum(line.finished for line in lines)
    return (
        str(len(lines)),
        str(finished),
        str(sum(line.reason is Reason.CLOSED_OUT for line in lines)) if closed else "—",
        *(
            str(sum(line.status is status and not line.finished for line in lines))
            for status in (Status.UNDER_WAY, Status.NOT_STARTED, Status.SUSPENDED)
        ),
        *tables.lights(lines),
        words.percent(finished, len(lines)),
    )
