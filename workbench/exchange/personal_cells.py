"""Where in a spreadsheet personal data stands, in whatever cell: a ledger keeps neither it nor its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from workbench.domain.personal_data import OTHER_DIGITS, Personal, find_personal_data
from workbench.exchange.form import parse_key
from workbench.exchange.sheets import CellValue, Lost, Sheets
from workbench.exchange.understanding import cell_text

_MOST = 20  # places that are told of a file
_APART = "\0\0\0"  # further than any digits of one number are
_CLOSE_DIGITS = re.compile(rf"(?:\d\D{{0,2}}){{10}}\d|[{OTHER_DIGITS}]")
_KEY = "ZBF"  # what the key beside a form's row begins with: digits that are nobody's
_LARGE = 10**10  # the least number of eleven digits


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
        if not _is_suspect(sheet.rows):
            continue  # as most are, and whole sheets are looked at faster than cells
        above: tuple[CellValue, ...] = ()
        for number, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row) if _is_suspect((row,)) else ():
                text = _text(value)
                if value in above[column : column + 1]:
                    continue
                found = find_personal_data(text)
                if found is not None and parse_key(text) is None:  # a form's key may happen to look like it
                    yield PersonalCell(sheet.name, number, column + 1, *found)
            above = row


def _is_suspect(rows: Sequence[Sequence[CellValue]]) -> bool:
    """Whether some cell of the rows has digits enough, close enough to each other."""
    texts = [value for row in rows for value in row if isinstance(value, str) and not value.startswith(_KEY)]
    if _CLOSE_DIGITS.search(_APART.join(texts)):
        return True
    return any(value >= _LARGE for row in rows for value in row if isinstance(value, int | float))


def _text(value: CellValue) -> str:
    """A cell's digits as they were typed: a number that is stored as one may have lost its last ones."""
    if isinstance(value, bool | date | Lost) or value is None:
        return ""
    return value if isinstance(value, str) else cell_text(value)
