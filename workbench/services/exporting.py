"""The lists and roll-ups of a month as one workbook, whose lists can be taken in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.items import Kind
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES, STATUS_NAMES
from workbench.exchange.list_columns import HEADINGS
from workbench.exchange.list_writer import ListColumn, ListSheet, write_lists
from workbench.reports.blocks import Table
from workbench.services import official as words
from workbench.services.documents import tables
from workbench.services.documents.making import save
from workbench.services.documents.rollup import roll_up_by_list, roll_up_by_unit
from workbench.services.month import view_month
from workbench.services.settings import task_force
from workbench.storage.ledger import Ledger

_COLUMNS = (
    *(
        ListColumn(HEADINGS[name], width)
        for name, width in (
            ("number", 6),
            ("title", 30),
            ("standard", 34),
            ("lead", 16),
            ("supporting", 20),
            ("due", 14),
            ("basis", 20),
            ("status", 10),
            ("percent", 9),
            ("done", 34),
            ("difficulties", 24),
            ("next_steps", 24),
            ("note", 16),
        )
    ),
    ListColumn("亮灯", 10),
)
_WIDTH_OF_A_MILLIMETRE = 0.6  # characters, from a document's columns to a sheet's


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, how many items it lists, and the years whose calendar is missing."""

    path: Path
    items: int
    missing_years: tuple[int, ...]


def export_lists(ledger: Ledger, month: Month, target: Path, kinds: Sequence[Kind] = ()) -> Exported:
    """Write the lists of a month, of some kinds or of all with the roll-ups, to an .xlsx file.

    What stands there is replaced, as with a document. Raises `CannotSave`.
    """
    view, force = view_month(ledger, month), task_force(ledger)
    sheets = tuple(_sheets(view, kinds))
    # An export is of a day: the same ledger, month and day give the same bytes.
    moment = ledger.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    title = f"{words.month_name(month)}工作台账"
    save(target, write_lists(sheets, title, force.issuing_unit, moment))
    listed = len(view.of_kind(*kinds) if kinds else view.lines)
    return Exported(target, listed, view.missing_years)


def _sheets(view: MonthView, kinds: Sequence[Kind]) -> Iterator[ListSheet]:
    for kind in kinds or tuple(Kind):
        lines = view.of_kind(kind)
        if lines or kinds:
            name = LIST_NAMES[kind]
            title = f"{words.month_name(view.month)}{name}"
            yield ListSheet(name, title, _COLUMNS, tuple(_row(line) for line in lines))
    if not kinds:
        for table in (roll_up_by_unit(view), roll_up_by_list(view), _overdue(view), tables.unreported(view)):
            if table.rows:
                yield _rolled_up(view, table)


def _overdue(view: MonthView) -> Table:
    return tables.overdue(view, view.where(lambda line: line.light is Light.RED))


def _row(line: Line) -> tuple[str | int | None, ...]:
    """An item in the order of the columns: its deadline in the clerk's words, its own number."""
    return (
        line.code.number,
        line.title,
        line.standard,
        line.lead_unit,
        "、".join(line.supporting_units),
        line.due_words,
        line.basis,
        STATUS_NAMES[line.status],
        line.percent,
        line.done,
        line.difficulties or line.reason_suspended,
        line.next_steps,
        line.note,
        words.LIGHT[line.light],
    )


def _rolled_up(view: MonthView, table: Table) -> ListSheet:
    """A table of a document as a sheet: whole numbers as numbers, ratios as they are printed."""
    columns = tuple(
        ListColumn(column.heading, max(8, round(column.width * _WIDTH_OF_A_MILLIMETRE)))
        for column in table.columns
    )
    rows = tuple(tuple(_number(text) for text in row.cells) for row in table.rows)
    return ListSheet(table.caption, f"{words.month_name(view.month)}{table.caption}", columns, rows)


def _number(text: str) -> str | int:
    return int(text) if text.isascii() and text.isdigit() else text
