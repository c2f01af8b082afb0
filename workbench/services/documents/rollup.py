"""The roll-up tables of a month, by unit and by list, and what is overdue or missing."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.lights import Light
from workbench.domain.month_view import MonthView
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Block, Document, Title, paragraph
from workbench.services.documents import tables, words
from workbench.services.documents.briefing import SAMPLE
from workbench.services.documents.numbering import numbered


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
            tables.roll_up_by_unit(view),
            tables.roll_up_by_list(view),
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
