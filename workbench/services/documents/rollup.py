"""The roll-up tables of a month, by unit and by list, and what is overdue or missing."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.lights import Light
from workbench.domain.month_view import MonthView
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Block, Document, PageBreak, Title, paragraph
from workbench.services.documents import tables, words
from workbench.services.documents.briefing import SAMPLE


def rollup(view: MonthView, force: TaskForce) -> Document:
    """The roll-up of a month, on landscape pages: one table a page or more."""
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
    yield Title((force.name or "专班", month, "工作推进情况汇总表"))
    yield paragraph(f"编制单位：{force.issuing_unit or '专班办公室'}　　截至：{words.day(view.as_of)}")
    red = [line for line in view.lines if line.light is Light.RED]
    made = (
        tables.roll_up_by_unit(view, "表1　按单位汇总"),
        tables.roll_up_by_list(view, "表2　按清单汇总"),
        tables.problems(view, "表3　突出问题销号进度"),
        tables.projects(view, "表4　突破项目调度", wide=True),
        tables.figures(view, "表5　主要指标"),
        tables.overdue(view, red, "表6　超期事项"),
        tables.unreported(view, "表7　未报进展事项"),
    )
    first = True
    for table in made:
        if table.rows:
            if not first:
                yield PageBreak()
            yield table
            first = False
    if not red:
        yield paragraph("截至目前，没有超过期限未完成的事项。")
