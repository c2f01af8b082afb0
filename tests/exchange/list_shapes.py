"""Lists of every shape that a task force keeps them in, as workbooks, with what is to be read from each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import openpyxl

from workbench.domain.deadlines import understand
from workbench.exchange.list_reader import ReadList, Skipped
from workbench.exchange.sheets import CellValue

HEADING = ("序号", "任务", "牵头单位", "配合单位", "完成时限")
COLUMNS = ("title", "lead", "supporting", "due")
YEAR = 2026
_MAC_EPOCH = datetime(1904, 1, 1)  # noqa: DTZ001 - as a workbook has it
Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list: its cells, and the rows (counted from 1) to be read of it, as texts in the order of `COLUMNS`.

    `unmerged` are those to be read where a format keeps no merged cells: a text file.
    """

    rows: tuple[tuple[CellValue, ...], ...]
    wanted: Mapping[int, Row]
    skipped: Mapping[int, Skipped] = field(default_factory=dict)
    merges: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: str = ""
    since_1904: bool = False
    unmerged: tuple[Mapping[int, Row], Mapping[int, Skipped]] | None = None

    def write(self, path: Path) -> Path:
        """The list as a workbook."""
        book = openpyxl.Workbook()
        if self.since_1904:
            book.epoch = _MAC_EPOCH
        sheet = book.worksheets[0]
        sheet.title = "清单"
        for row in self.rows:
            sheet.append(row)
        for merge in self.merges:
            sheet.merge_cells(merge)
        for number in self.hidden_rows:
            sheet.row_dimensions[number].hidden = True
        for letter in self.hidden_columns:
            sheet.column_dimensions[letter].hidden = True
        book.save(path)
        return path


def seen(found: ReadList) -> tuple[dict[int, Row], dict[int, Skipped]]:
    """What was read of a list, in the words of `ListShape`."""
    rows = {}
    for row in found.rows:
        title, lead, supporting, due = (row.values.get(name, "") for name in COLUMNS)
        rows[row.row] = title, lead, supporting, due
    return rows, dict(found.skipped)


def dates(rows: Sequence[Row]) -> list[tuple[str, bool]]:
    """The date understood of each deadline, "" without one, and whether it is in doubt."""
    told = [understand(" ".join(row[3].split()), YEAR) for row in rows]
    return [(one.due.isoformat() if one.due else "", one.doubtful) for one in told]


DEADLINES: dict[CellValue, tuple[str, bool]] = {
    "2022年3月底前": ("2022-03-31", False),
    "3月中旬": ("2026-03-20", False),
    "每季度末": ("", False),
    "长期坚持": ("", False),
    "立行立改": ("", True),
    "2022.3.15": ("2022-03-15", False),
    "20220315": ("2022-03-15", False),
    20220315: ("2022-03-15", False),
    2022.1: ("2022-01-31", True),  # as a spreadsheet keeps 2022.10
    date(2022, 3, 15): ("2022-03-15", False),
    datetime(2022, 3, 15, 9, 30): ("2022-03-15", False),  # noqa: DTZ001 - as a cell has it
}
_SAID = {date: "2022年3月15日", datetime: "2022年3月15日", int: "20220315"}


def _deadlines(*, since_1904: bool) -> ListShape:
    rows = [(number, f"第{number}项", "区人社局", None, due) for number, due in enumerate(DEADLINES, start=1)]
    wanted = {
        number + 1: (f"第{number}项", "区人社局", "", _SAID.get(type(due), str(due)))
        for number, due in enumerate(DEADLINES, start=1)
    }
    return ListShape((HEADING, *rows), wanted, since_1904=since_1904)


_WALK = ("走访", "区人社局", "区交通局、城关镇", "每月")
_CHECK = ("体检", "区交通局", "", "长期")
SHAPES: dict[str, ListShape] = {
    "title rows above the heading": ListShape(
        (
            ("某区重点任务清单",),
            (None,),
            ("单位：项", None, None, None, "2026年"),
            HEADING,
            (1, *_WALK),
            (2, *_CHECK),
        ),
        {5: _WALK, 6: _CHECK},
        merges=("A1:E1", "A3:D3"),
    ),
    "a heading of two rows": ListShape(
        (
            ("任务清单",),
            ("序号", "任务", "责任分工", None, "完成时限"),
            (None, None, "牵头单位", "配合单位", None),
            (1, *_WALK),
            (2, *_CHECK),
        ),
        {4: _WALK, 5: _CHECK},
        merges=("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"),
    ),
    "cells merged over several rows": ListShape(
        (
            HEADING,
            (1, "走访", "区人社局", "区交通局", "每月"),
            (None, None, None, "城关镇", None),
            (None, None, None, "快递行业党委", None),
            (2, *_CHECK),
        ),
        {2: ("走访", "区人社局", "区交通局\n城关镇\n快递行业党委", "每月"), 5: _CHECK},
        merges=("A2:A4", "B2:B4", "C2:C4", "E2:E4"),
        unmerged=(
            {2: ("走访", "区人社局", "区交通局", "每月"), 5: _CHECK},
            {3: Skipped.NO_TITLE, 4: Skipped.NO_TITLE},
        ),
    ),
    "sections": ListShape(
        (HEADING, ("一、思想引领",), (1, *_WALK), ("二", "组织建设"), (2, *_CHECK), ("（三）服务保障",)),
        {3: _WALK, 5: _CHECK},
        {2: Skipped.SECTION, 4: Skipped.SECTION, 6: Skipped.SECTION},
        merges=("A2:E2", "B4:E4", "A6:E6"),
    ),
    "serial numbers with gaps, dots and none": ListShape(
        (
            HEADING,
            ("1.", *_WALK),
            (7, *_CHECK),
            (None, "讲座", "区人社局", None, "每年"),
            ("12、", "座谈", "区人社局"),
        ),
        {2: _WALK, 3: _CHECK, 4: ("讲座", "区人社局", "", "每年"), 5: ("座谈", "区人社局", "", "")},
    ),
    "notes and totals below": ListShape(
        (
            HEADING,
            (1, *_WALK),
            ("合计", 1),
            (None,),
            ("注：完成时限为当年",),
            ("说明：", "本表按季更新"),
            ("填表人：", None, "审核人："),
        ),
        {2: _WALK},
        {3: Skipped.TOTAL, 5: Skipped.NOTE, 6: Skipped.NOTE, 7: Skipped.NOTE},
        merges=("A5:E5", "B6:E6"),
    ),
    "hidden rows and columns": ListShape(
        (HEADING, (1, *_WALK), (2, *_CHECK), (3, "讲座", "区人社局", None, "每年")),
        {2: _WALK, 3: _CHECK, 4: ("讲座", "区人社局", "", "每年")},
        hidden_rows=(3,),
        hidden_columns="CD",
    ),
    "units separated in every way": ListShape(
        (
            HEADING,
            (1, "甲事", "区人社局", "区交通局，城关镇", "每月"),
            (2, "乙事", "区人社局、区交通局", "城关镇；快递行业党委", "每月"),
            (3, "丙事", "区人社局", "区交通局\n城关镇", "每月"),
        ),
        {
            2: ("甲事", "区人社局", "区交通局，城关镇", "每月"),
            3: ("乙事", "区人社局、区交通局", "城关镇；快递行业党委", "每月"),
            4: ("丙事", "区人社局", "区交通局\n城关镇", "每月"),
        },
    ),
    "deadlines of every kind": _deadlines(since_1904=False),
    "dates counted from 1904": _deadlines(since_1904=True),
}
