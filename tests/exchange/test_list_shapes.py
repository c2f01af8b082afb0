"""Lists of every shape, read from workbooks: .xlsx, and the same cells and merges as .xlsb and .xls."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.exchange.binary_book import Range, binary_book
from tests.exchange.list_shapes import DEADLINES, SHAPES, ListShape, dates, seen
from tests.exchange.old_book import old_book
from workbench.exchange.list_reader import ReadList, read_list
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Sheet, Sheets

Merges = Mapping[str, Sequence[Range]]
every_shape = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())


def read(reader: SafeReader, path: Path) -> ReadList:
    found = next(reader.read([path]))
    assert isinstance(found, Sheets)
    listed = read_list(found.sheets[0])
    assert listed is not None
    return listed


@every_shape
def test_a_list_of_any_shape_is_read_row_by_row(reader: SafeReader, tmp_path: Path, shape: ListShape) -> None:
    found = read(reader, shape.write(tmp_path / "清单.xlsx"))
    assert seen(found) == (shape.wanted, shape.skipped)


@pytest.mark.parametrize("made", [binary_book, old_book], ids=["xlsb", "xls"])
@pytest.mark.parametrize("name", [name for name in SHAPES if not name.startswith(("deadlines", "dates"))])
def test_the_binary_formats_give_the_same_rows(
    reader: SafeReader, tmp_path: Path, made: Callable[[Sheets, Merges], bytes], name: str
) -> None:
    shape = SHAPES[name]
    sheet = openpyxl.load_workbook(shape.write(tmp_path / "清单.xlsx")).worksheets[0]
    merges = [(r.min_row - 1, r.max_row - 1, r.min_col - 1, r.max_col - 1) for r in sheet.merged_cells.ranges]
    path = tmp_path / f"清单{'.xlsb' if made is binary_book else '.xls'}"
    path.write_bytes(made(Sheets((Sheet("清单", False, shape.rows),), None), {"清单": merges}))
    assert seen(read(reader, path)) == (shape.wanted, shape.skipped)


@pytest.mark.parametrize("name", ["deadlines of every kind", "dates counted from 1904"])
def test_each_deadline_keeps_its_words_and_gives_the_date_understood(
    reader: SafeReader, tmp_path: Path, name: str
) -> None:
    rows, _ = seen(read(reader, SHAPES[name].write(tmp_path / "清单.xlsx")))
    assert dates(list(rows.values())) == list(DEADLINES.values())
