"""What a block of cells pasted into the table makes of the reports of its lines: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.services import entering
from workbench.services.entering import NotAPercentage, entry_of
from workbench.services.progress import ProgressEntry
from workbench.views.models.clipboard import Block
from workbench.views.models.lines import Column
from workbench.wording import status_name


class PasteRefused(ValueError):
    """A block that does not fit, or a cell that is not understood."""


@dataclass(unsafe_hash=True)
class NoRoom(PasteRefused):
    """More rows or columns on the clipboard than there are in the table from the current cell on."""

    rows: int
    columns: int
    room_rows: int
    room_columns: int


@dataclass(unsafe_hash=True)
class NotAStatus(PasteRefused):
    """A text that names no status. `row` counts from 1 within the block."""

    row: int
    text: str


@dataclass(unsafe_hash=True)
class NotANumber(PasteRefused):
    """A text that is no whole number of percent. `row` counts from 1 within the block."""

    row: int
    text: str


def read_status(text: str) -> Status | None:
    """A status by its name, with or without what stands in brackets, or by its number; else None."""
    wanted = plain(text)
    for number, status in enumerate(Status, start=1):
        name = plain(status_name(status))
        if wanted in {str(number), status.value, name, name.split("(")[0]}:
            return status
    return None


def _without_mark(text: str, column: Column, line: Line) -> str:
    mark = f"【{column.mark(line)}】" if column.mark is not None and column.mark(line) else ""
    return text.removeprefix(mark) if mark else text


def _with_cell(entry: ProgressEntry, line: Line, column: Column, text: str, row: int) -> ProgressEntry:
    match column.name:
        case "status":
            if not text.strip():
                return entry
            status = read_status(text)
            if status is None:
                raise NotAStatus(row, text)
            return entering.with_status(entry, status)
        case "percent":
            try:
                return entering.with_percent(entry, entering.read_percent(text))
            except NotAPercentage:
                raise NotANumber(row, text) from None
        case name:
            return entering.with_text(entry, name, _without_mark(text, column, line))


def pasted(
    block: Block, lines: Sequence[Line], columns: Sequence[Column]
) -> list[tuple[ItemCode, ProgressEntry]]:
    """The reports that a block makes, laid over the lines and columns from its upper left corner.

    Raises `PasteRefused` where it does not fit or a cell is not understood.
    """
    height, width = len(block), max(map(len, block))
    if height > len(lines) or width > len(columns):
        raise NoRoom(height, width, len(lines), len(columns))
    made = []
    for row, (cells, line) in enumerate(zip(block, lines, strict=False), start=1):
        entry = entry_of(line)
        for text, column in zip(cells, columns, strict=False):
            entry = _with_cell(entry, line, column, text, row)
        if entry != entry_of(line):
            made.append((line.code, entry))
    return made
