"""A list of the task force's own, in whatever shape: where its heading is, and what its rows say.

Nothing here knows a ledger. What is proposed can be corrected: by the columns, and by the heading's row; and
what was said of lists with the same headings before goes before what is proposed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from workbench.exchange.list_columns import DUE, HEADINGS, NUMBER, TITLE
from workbench.exchange.list_heading import (
    NEEDED,
    NO_HEADING,
    NONE,
    Heading,
    Shape,
    Table,
    find_heading,
    names_in,
    table_of,
)
from workbench.exchange.sheets import Sheet

_SECTION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[章节部类]")
_NUMERAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]?")
_NOTE = re.compile(r"(?:备?注|说明|填表说明|填报说明|填表人|填报人|制表人?|审核人?)\s*[\d一二三]?\s*[:：]")
_TOTAL = re.compile(r"(?:合|总|小)\s*计")


class Skipped(StrEnum):
    """Why a row is no item of the list."""

    SECTION = "section"  # 一、……
    NOTE = "note"
    TOTAL = "total"
    HEADING = "heading"  # the heading once more, as on a second page
    NUMBER = "number"  # a number that waits for an item
    NO_TITLE = "no_title"


@dataclass(frozen=True, slots=True)
class ListRow:
    """One item of a list. `row` is the first it stands in, from 1; `values` are texts by column name."""

    row: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as it was understood. Rows count from 1, columns from 0."""

    sheet: str
    heading: Heading
    columns: Mapping[str, int]
    rows: tuple[ListRow, ...]
    skipped: tuple[tuple[int, Skipped], ...]

    @property
    def heading_row(self) -> int:
        """The row in which the heading begins, 0 where there is none."""
        return self.heading.row


def read_list(
    sheet: Sheet,
    *,
    heading_row: int | None = None,
    columns: Mapping[str, int | None] = NONE,
    known: Mapping[Shape, Mapping[str, int]] = NONE,
) -> ReadList | None:
    """The list on a sheet; None where no column of items is found.

    A caller that knows better names the row of the heading as for `find_heading`, and columns (from 0, None
    for one that is not there); the others stay as they are proposed.
    """
    table = table_of(sheet)
    heading = find_heading(table, heading_row, known)
    if heading is None:
        if heading_row is not None or columns.get(TITLE) is None:
            return None
        heading = NO_HEADING
    chosen = corrected(heading.columns, columns)
    if TITLE not in chosen:
        return None
    rows, skipped = _rows(table, max(heading.row - 1, 0) + heading.height, chosen)
    return ReadList(sheet.name, heading, chosen, rows, skipped)


def corrected(proposed: Mapping[str, int], said: Mapping[str, int | None]) -> dict[str, int]:
    """Columns as they are proposed, corrected: a column bears one name, and what was said goes first."""
    chosen = {name: column for name, column in said.items() if column is not None}
    taken = set(chosen.values())
    kept = {name: column for name, column in proposed.items() if name not in said and column not in taken}
    both = sorted((kept | chosen).items(), key=itemgetter(1))
    return {name: column for name, column in both if name in HEADINGS}


def _rows(
    table: Table, start: int, columns: Mapping[str, int]
) -> tuple[tuple[ListRow, ...], tuple[tuple[int, Skipped], ...]]:
    rows: list[ListRow] = []
    skipped: list[tuple[int, Skipped]] = []
    for index in range(max(start, 0), len(table)):
        row = table[index]
        if not any(row):
            continue
        values = {name: row[column] if column < len(row) else "" for name, column in columns.items()}
        if why := _why_skipped(row, values):
            skipped.append((index + 1, why))
        elif rows and _goes_on(rows[-1].values, values):
            rows[-1] = ListRow(rows[-1].row, _joined(rows[-1].values, values))
        else:
            rows.append(ListRow(index + 1, values))
    return tuple(rows), tuple(skipped)


def _why_skipped(row: Sequence[str], values: Mapping[str, str]) -> Skipped | None:
    texts = list(dict.fromkeys(text for text in row if text))
    first, title = texts[0], values[TITLE]
    if len(names_in(row)) >= NEEDED and len(names_in(row)) == len([text for text in row if text]):
        return Skipped.HEADING
    if _NOTE.match(first):
        return Skipped.NOTE
    if _TOTAL.fullmatch(first) or _TOTAL.fullmatch(title):
        return Skipped.TOTAL
    numbered = values.get(NUMBER, "")
    others = [text for name, text in values.items() if text and name not in {NUMBER, TITLE}]
    if not others and (_SECTION.match(first) or _NUMERAL.fullmatch(numbered)):
        return Skipped.SECTION
    if texts == [numbered]:
        return Skipped.NUMBER
    return None if title else Skipped.NO_TITLE


def _goes_on(before: Mapping[str, str], here: Mapping[str, str]) -> bool:
    """Whether a row is the same item's, whose number and title are merged over several rows."""
    number = here.get(NUMBER, "")
    return bool(number) and number == before.get(NUMBER) and here[TITLE] == before[TITLE]


def _joined(before: Mapping[str, str], here: Mapping[str, str]) -> dict[str, str]:
    """The texts of one item's rows, each once, a line each; several deadlines in one line."""
    joined = dict(before)
    for name, text in here.items():
        said = joined[name].split("\n")
        if text and text not in said and text != joined[name]:
            joined[name] = ("；" if name == DUE else "\n").join(filter(None, (joined[name], text)))
    return joined
