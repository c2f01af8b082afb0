"""A list of the task force's own, in whatever shape: where its heading is, and what its rows say.

Nothing here knows a ledger. What is proposed can be corrected: by the columns, and by the heading's row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.comparison import canonical_text
from workbench.exchange.list_columns import DUE, NUMBER, TITLE, column_name
from workbench.exchange.sheets import CellValue, Sheet
from workbench.exchange.understanding import cell_text

_HEAD_ROWS = 40  # where a heading may stand
_NEEDED = 2  # columns that a heading names at least, one of them the title
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
    heading_row: int
    columns: Mapping[str, int]
    rows: tuple[ListRow, ...]
    skipped: tuple[tuple[int, Skipped], ...]


def read_list(
    sheet: Sheet, *, heading_row: int | None = None, columns: Mapping[str, int] | None = None
) -> ReadList | None:
    """The list on a sheet; None where no heading is found.

    A caller that knows better names the row of the heading (from 1), the columns (from 0), or both.
    """
    table = [[_text(value) for value in row] for row in sheet.rows]
    found = _heading(table) if heading_row is None else _named(table, heading_row - 1)
    if found is None:
        if columns is None or TITLE not in columns:
            return None
        found = ((heading_row or 0) - 1, 1, {})
    first, height, proposed = found
    chosen = dict(proposed if columns is None else columns)
    if TITLE not in chosen:
        return None
    rows, skipped = _rows(table, first + height, chosen)
    return ReadList(sheet.name, first + 1, chosen, rows, skipped)


def _text(value: CellValue) -> str:
    """A cell as a clerk would write it: a true date in words."""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    return canonical_text(cell_text(value))


def _names(row: Sequence[str]) -> dict[int, str]:
    return {column: name for column, text in enumerate(row) if text and (name := column_name(text))}


def _columns(names: Mapping[int, str]) -> dict[str, int]:
    """The first column of each name."""
    found: dict[str, int] = {}
    for column in sorted(names):
        found.setdefault(names[column], column)
    return found


def _named(table: Sequence[Sequence[str]], index: int) -> tuple[int, int, dict[str, int]] | None:
    """The heading in a row, with the row below where it is a part of the heading."""
    if not 0 <= index < len(table):
        return None
    above = _names(table[index])
    below = _names(table[index + 1]) if index + 1 < len(table) else {}
    texts = [text for text in table[index + 1] if text] if below else []
    if below and len(below) == len(texts):
        return index, 2, _columns(above | below)
    return index, 1, _columns(above)


def _heading(table: Sequence[Sequence[str]]) -> tuple[int, int, dict[str, int]] | None:
    """The row, of the first ones, that names most columns; of several the first."""
    best: tuple[int, int, dict[str, int]] | None = None
    for index in range(min(len(table), _HEAD_ROWS)):
        found = _named(table, index)
        if found is None or len(_names(table[index])) < _NEEDED or TITLE not in found[2]:
            continue
        if best is None or len(found[2]) > len(best[2]):
            best = found
    return best


def _rows(
    table: Sequence[Sequence[str]], start: int, columns: Mapping[str, int]
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
    if len(_names(row)) >= _NEEDED and len(_names(row)) == len([text for text in row if text]):
        return Skipped.HEADING
    if _NOTE.match(first):
        return Skipped.NOTE
    if _TOTAL.fullmatch(first) or _TOTAL.fullmatch(title):
        return Skipped.TOTAL
    numbered = values.get(NUMBER, "")
    others = [text for name, text in values.items() if text and name not in {NUMBER, TITLE}]
    if not others and (_SECTION.match(first) or _NUMERAL.fullmatch(numbered)):
        return Skipped.SECTION
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
