"""Forms that were sent from a small ledger, and a unit that fills them in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from tests.services.conftest import Office
from workbench.domain.comparison import Verdict
from workbench.domain.items import ItemCode, Kind
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES
from workbench.exchange.form import parse_key
from workbench.exchange.safe_reading import SafeReader
from workbench.services.forms.collecting import collect
from workbench.services.forms.records import Collected, CollectedFile
from workbench.services.forms.sending import send_forms
from workbench.services.month import view_line, view_month
from workbench.services.settings import LEDGER_ID, write_setting
from workbench.storage.ledger import Ledger

JUNE = Month(2026, 6)
FIRST = ItemCode(Kind.DUTY, 1)  # led by the first unit, as all duties are
SECOND = ItemCode(Kind.DUTY, 2)
UNIT = "区委组织部"
_COLUMNS = {"status": 6, "percent": 7, "done": 8, "difficulties": 9, "next_steps": 10}

Cells = Mapping[tuple[ItemCode, str], str | int | None]


def fill_in(path: Path, cells: Cells, target: Path | None = None) -> Path:
    """Type into a form, as a unit does."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        if sheet.title not in LIST_NAMES.values():
            continue
        for number in range(4, sheet.max_row + 1):
            key = parse_key(str(sheet.cell(number, 11).value))
            for (code, field), value in cells.items():
                if key is not None and key[1] == code:
                    cell = sheet.cell(number, _COLUMNS[field])
                    cell.value = value
                    if isinstance(value, str):
                        cell.data_type = "s"  # the cells are set to text: what is typed into them stays one
    book.save(target or path)
    return target or path


@dataclass
class Post:
    """The month's forms in a folder, and the way back of one of them."""

    ledger: Ledger
    folder: Path
    reader: SafeReader

    def form(self, unit: str = UNIT) -> Path:
        return self.folder / f"{unit}2026年6月进展填报表.xlsx"

    def send(self, month: Month = JUNE) -> None:
        send_forms(self.ledger, month, self.folder)

    def collect(self, *paths: Path) -> Collected:
        return collect(self.ledger, paths or (self.folder,), reader=self.reader)

    def returned(self, path: Path) -> CollectedFile:
        (file,) = self.collect(path).files
        return file

    def lines(self, month: Month = JUNE) -> tuple[Line, ...]:
        return view_month(self.ledger, month).lines

    def line(self, code: ItemCode = FIRST) -> Line:
        return view_line(self.ledger, JUNE, code)


@pytest.fixture(scope="module")
def reader() -> Iterator[SafeReader]:
    with SafeReader() as found:
        yield found


@pytest.fixture
def ledger(office: Office) -> Ledger:
    """The small ledger, under a name of its own."""
    opened = office.open()
    with opened.act("name", undoable=False) as session:
        write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000007")
    return opened


@pytest.fixture
def post(ledger: Ledger, tmp_path: Path, reader: SafeReader) -> Post:
    made = Post(ledger, tmp_path / "forms", reader)
    made.send()
    return made


def verdicts(file: CollectedFile) -> dict[tuple[ItemCode | None, str], Verdict]:
    """The cells that are not as they were sent, with their verdicts."""
    return {
        (row.key, cell.field): cell.verdict
        for row in file.rows
        for cell in row.cells
        if cell.verdict is not Verdict.UNCHANGED
    }
