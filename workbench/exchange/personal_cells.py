"""Where in a spreadsheet personal data stands, in whatever cell: a ledger keeps neither it nor its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from workbench.domain.personal_data import Personal, find_personal_data
from workbench.exchange.form import parse_key
from workbench.exchange.sheets import CellValue, Lost, Sheets
from workbench.exchange.understanding import cell_text

_MOST = 20  # places that are told of a file
_FEWEST = 4  # characters that can hold a number, as `find_personal_data` sees them


@dataclass(frozen=True, slots=True)
class PersonalCell:
    """A cell that holds it: sheet, row and column (both from 1), what it is, and its digits, masked."""

    sheet: str
    row: int
    column: int
    kind: Personal
    masked: str


def personal_cells(file: Sheets) -> tuple[PersonalCell, ...]:
    """The first cells that look like it, in their order. A value that is merged over rows is told once."""
    return tuple(islice(_found(file), _MOST))


def _found(file: Sheets) -> Iterator[PersonalCell]:
    for sheet in file.sheets:
        above: tuple[CellValue, ...] = ()
        for number, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row):
                text = _text(value)
                if len(text) < _FEWEST or value in above[column : column + 1]:
                    continue
                found = find_personal_data(text)
                if found is not None and parse_key(text) is None:  # a form's key may happen to look like it
                    yield PersonalCell(sheet.name, number, column + 1, *found)
            above = row


def _text(value: CellValue) -> str:
    """A cell's digits as they were typed: a number that is stored as one may have lost its last ones."""
    if isinstance(value, bool | date | Lost) or value is None:
        return ""
    return value if isinstance(value, str) else cell_text(value)
