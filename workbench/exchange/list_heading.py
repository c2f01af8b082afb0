"""Where the heading of a list is, whatever stands above it, and which columns it names.

A heading can be named by whoever knows better; and lists whose headings were seen before are known again by
their shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from workbench.domain.comparison import canonical_text
from workbench.domain.filtering import plain
from workbench.exchange.list_columns import TITLE, column_name
from workbench.exchange.sheets import CellValue, Sheet
from workbench.exchange.understanding import cell_text

_HEAD_ROWS = 40  # where a heading may stand
NEEDED = 2  # columns that a heading names at least, one of them the title
NONE: Mapping[Any, Any] = MappingProxyType({})

Shape = tuple[str, ...]
Table = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Heading:
    """A list's heading: its first row from 1, how many rows it takes, and what stands over each column.

    `row` 0: the list has none. `columns` are those known by name, from 0; `remembered`: not by what the
    heading says but as they were handed in for a heading of this shape.
    """

    row: int
    height: int
    texts: tuple[str, ...]
    columns: Mapping[str, int]
    remembered: bool = False

    @property
    def shape(self) -> Shape:
        """What tells lists of one make from others."""
        return shape_of(self.texts)


NO_HEADING = Heading(0, 0, (), NONE)


def shape_of(texts: Sequence[str]) -> Shape:
    """Headings as lists are known again by: as compared, whatever month or year stands in them."""
    shape = [re.sub(r"\d+", "#", plain(text)) for text in texts]
    while shape and not shape[-1]:
        shape.pop()
    return tuple(shape)


def table_of(sheet: Sheet) -> Table:
    """The cells of a sheet as a clerk would write them."""
    return [[cell_words(value) for value in row] for row in sheet.rows]


def find_heading(
    table: Table, row: int | None = None, known: Mapping[Shape, Mapping[str, int]] = NONE
) -> Heading | None:
    """The heading of a list; None where none is found, or the row named is not there.

    `row` is the row it begins in, where that is known better: from 1, or 0 for a list without one. `known`
    are the columns of lists seen before, by the shape of their headings: they go before what a heading says.
    """
    if row == 0:
        return NO_HEADING
    indexes = range(min(len(table), _HEAD_ROWS)) if row is None else [row - 1]
    for index in indexes if known else ():
        for height in (2, 1):
            seen = _heading_at(table, index, height)
            if seen is not None and seen.shape and (columns := known.get(seen.shape)):
                return replace(seen, columns=columns, remembered=True)
    return _best(table) if row is None else _named(table, row - 1)


def heading_with(table: Table, words: Sequence[str]) -> Heading | None:
    """The first row in which columns are called by all of these words."""
    for index in range(min(len(table), _HEAD_ROWS)):
        found = _named(table, index)
        if found is not None and all(column_called(found, one) is not None for one in words):
            return found
    return None


def column_called(heading: Heading, words: str) -> int | None:
    """The column that a clerk calls by its heading or its letter, from 0; None for any other words."""
    wanted = plain(words)
    for column, text in enumerate(heading.texts):
        if wanted and plain(text) == wanted:
            return column
    if not re.fullmatch(r"[A-Za-z]{1,3}", words.strip()):
        return None
    column = 0
    for letter in words.strip().upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def column_letter(column: int) -> str:
    """A column as spreadsheets letter it: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def likely_heading(table: Table) -> int:
    """The row, from 1, of a heading that says nothing known: the first of several texts; 0 without one."""
    for index, row in enumerate(table[:_HEAD_ROWS]):
        if len({text for text in row if text}) >= NEEDED:
            return index + 1
    return 0


def cell_words(value: CellValue) -> str:
    """A cell as a clerk would write it: a true date in words."""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    return canonical_text(cell_text(value))


def names_in(row: Sequence[str]) -> dict[int, str]:
    """The names of columns that the cells of a row bear, by column."""
    return {column: name for column, text in enumerate(row) if text and (name := column_name(text))}


def _columns(names: Mapping[int, str]) -> dict[str, int]:
    """The first column of each name."""
    found: dict[str, int] = {}
    for column in sorted(names):
        found.setdefault(names[column], column)
    return found


def _heading_at(table: Table, index: int, height: int) -> Heading | None:
    """The rows from one on as a heading, whatever they say."""
    if not 0 <= index <= len(table) - height:
        return None
    columns = zip_longest(*table[index : index + height], fillvalue="")
    texts = tuple("/".join(dict.fromkeys(text for text in column if text)) for column in columns)
    return Heading(index + 1, height, texts, {})


def _named(table: Table, index: int) -> Heading | None:
    """The heading in a row, with the row below where it is a part of the heading."""
    if not 0 <= index < len(table):
        return None
    above, below = table[index], table[index + 1] if index + 1 < len(table) else []
    names, lower = names_in(above), names_in(below)
    goes_on = bool(lower) and len(lower) == sum(map(bool, below))
    merged = any(text and text == under for text, under in zip(above, below, strict=False))
    found = _heading_at(table, index, 2 if goes_on or merged else 1)
    if found is None:
        return None
    return replace(found, columns=_columns(names | lower if found.height > 1 else names))


def _best(table: Table) -> Heading | None:
    """The row, of the first ones, that names most columns; of several the first."""
    best: Heading | None = None
    for index in range(min(len(table), _HEAD_ROWS)):
        found = _named(table, index)
        if found is None or len(names_in(table[index])) < NEEDED or TITLE not in found.columns:
            continue
        if best is None or len(found.columns) > len(best.columns):
            best = found
    return best
