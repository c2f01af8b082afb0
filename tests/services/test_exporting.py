"""Lists and roll-ups out to a spreadsheet: whole, as texts, and understood again when taken in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from workbench.domain.comparison import Verdict
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.exchange.list_columns import column_name
from workbench.exchange.list_reader import read_list
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Sheets
from workbench.services.content import Content
from workbench.services.errors import CannotSave, NoSuchSheet
from workbench.services.exporting import export_lists
from workbench.services.importing import Understood, understand_list
from workbench.services.ledgers import new_ledger, open_ledger
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger

NOVEMBER = Month(2026, 11)
NOW = datetime(2026, 11, 27, 10, 30, tzinfo=timezone(timedelta(hours=8)))
WHO = Person("secretary", "office", 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "demo.ledger"
    new_ledger(path, Content.DEMO, lambda: NOW, WHO, UUID(int=1)).close()
    return path


@pytest.fixture
def ledger(made: Path, tmp_path: Path) -> Iterator[Ledger]:
    copy = tmp_path / "demo.ledger"
    shutil.copy(made, copy)
    with closing(open_ledger(copy, lambda: NOW, WHO)) as opened:
        yield opened


def _read(path: Path) -> Sheets:
    with SafeReader() as reader:
        (read,) = reader.read([path])
    assert isinstance(read, Sheets)
    return read


def test_each_list_is_a_sheet_that_is_understood_again_row_by_row(ledger: Ledger, tmp_path: Path) -> None:
    done = export_lists(ledger, NOVEMBER, tmp_path / "all.xlsx")
    view = view_month(ledger, NOVEMBER)
    sheets = {sheet.name: sheet for sheet in _read(done.path).sheets}
    assert done.items == len(view.lines)
    listed = 0
    for name, kind in (("职责清单", Kind.DUTY), ("服务事项清单", Kind.SERVICE), ("突出问题", Kind.PROBLEM)):
        found = read_list(sheets[name])
        assert found is not None
        lines = view.of_kind(kind)
        assert not found.skipped
        assert [row.values["title"] for row in found.rows] == [line.title for line in lines]
        assert [row.values["due"] for row in found.rows] == [line.due_words for line in lines]
        assert [row.values["lead"] for row in found.rows] == [line.lead_unit for line in lines]
        assert [row.values["number"] for row in found.rows] == [str(line.code.number) for line in lines]
        listed += len(lines)
    assert listed > 70


def test_taken_in_again_every_list_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    path = export_lists(ledger, NOVEMBER, tmp_path / "all.xlsx").path
    for kind in {line.kind for line in view_month(ledger, NOVEMBER).lines}:
        understood = understand_list(ledger, path, kind)
        assert isinstance(understood, Understood)
        assert {row.verdict for row in understood.rows} == {Verdict.UNCHANGED}
        assert len(understood.rows) == len(view_month(ledger, NOVEMBER).of_kind(kind))


def test_the_roll_ups_are_sheets_with_the_total_of_all_items(ledger: Ledger, tmp_path: Path) -> None:
    export_lists(ledger, NOVEMBER, tmp_path / "all.xlsx")
    book = openpyxl.load_workbook(tmp_path / "all.xlsx")
    assert {"按单位汇总", "按清单汇总"} <= set(book.sheetnames)
    total = [row for row in book["按清单汇总"].iter_rows(values_only=True) if row[0] == "合计"]
    assert [row[1] for row in total] == [len(view_month(ledger, NOVEMBER).lines)]


def test_a_kind_that_an_export_does_not_hold_is_not_taken_from_its_roll_ups(
    ledger: Ledger, tmp_path: Path
) -> None:
    export_lists(ledger, NOVEMBER, tmp_path / "all.xlsx")
    with pytest.raises(NoSuchSheet) as refused:
        understand_list(ledger, tmp_path / "all.xlsx", Kind.RESOLUTION)
    assert refused.value.name == "议定事项"


def test_one_kind_alone_is_one_sheet(ledger: Ledger, tmp_path: Path) -> None:
    done = export_lists(ledger, NOVEMBER, tmp_path / "duty.xlsx", (Kind.DUTY,))
    assert [sheet.name for sheet in _read(done.path).sheets] == ["职责清单"]
    assert done.items == 27


def test_a_text_never_turns_into_a_formula_there(ledger: Ledger, tmp_path: Path) -> None:
    tricks = "=1+1\n@全体"
    entry = ProgressEntry(Status.UNDER_WAY, 40, done="=cmd|'/c calc'!A1", next_steps=tricks)
    record_progress(ledger, ItemCode(Kind.DUTY, 1), NOVEMBER, entry)
    done = export_lists(ledger, NOVEMBER, tmp_path / "duty.xlsx", (Kind.DUTY,))
    sheet = openpyxl.load_workbook(done.path)["职责清单"]
    cells = [cell for row in sheet.iter_rows(min_row=3) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert "=cmd|'/c calc'!A1" in [cell.value for cell in cells]


def test_it_prints_on_a4_landscape_with_its_heading_on_every_page(ledger: Ledger, tmp_path: Path) -> None:
    export_lists(ledger, NOVEMBER, tmp_path / "all.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "all.xlsx").worksheets:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize or 0)) == ("landscape", 9)
        assert sheet.print_title_rows == "$2:$2"


def test_the_same_ledger_month_and_day_give_the_same_file(ledger: Ledger, tmp_path: Path) -> None:
    first = export_lists(ledger, NOVEMBER, tmp_path / "a.xlsx").path.read_bytes()
    assert export_lists(ledger, NOVEMBER, tmp_path / "b.xlsx").path.read_bytes() == first


def test_every_column_but_the_light_is_one_that_is_understood(ledger: Ledger, tmp_path: Path) -> None:
    export_lists(ledger, NOVEMBER, tmp_path / "duty.xlsx", (Kind.DUTY,))
    rows = list(openpyxl.load_workbook(tmp_path / "duty.xlsx")["职责清单"].iter_rows(values_only=True))
    assert [heading for heading in rows[1] if column_name(str(heading)) is None] == ["亮灯"]


def test_a_place_that_cannot_be_written_is_told(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave):
        export_lists(ledger, NOVEMBER, tmp_path / "file" / "x.xlsx")
