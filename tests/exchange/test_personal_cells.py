"""Personal data in whatever cell of a file, named by its place; with the digits however they are kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.domain.personal_data import Personal
from workbench.exchange.form import FormIdentity
from workbench.exchange.personal_cells import PersonalCell, personal_cells
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import CellValue, Lost, Sheet, Sheets


def places(*rows: tuple[CellValue, ...]) -> list[tuple[int, int]]:
    return [(cell.row, cell.column) for cell in personal_cells(Sheets((Sheet("清单", False, rows),), None))]


@pytest.mark.parametrize(
    "value",
    [
        13812345678,
        13812345678.0,
        "13812345678",
        "１３８１２３４５６７８",
        "138 1234 5678",
        "联系人：138-1234-5678（办）",
        "\n+86 13812345678\t",
        110105194912310021,
        110105194912310021.0,
        "11010519491231002X",
        "１１０１０５ １９４９１２３１ ００２１",
    ],
    ids=repr,
)
def test_a_number_is_found_however_it_is_kept(value: CellValue) -> None:
    assert places((None, "走访"), ("无", value)) == [(2, 2)]


@pytest.mark.parametrize(
    "value", [None, True, "", "0533-1234567", 20220315, 44_000.5, date(2026, 1, 1), Lost.ERROR, "13次", 1e300]
)
def test_other_values_are_none(value: CellValue) -> None:
    assert places((value,)) == []


def test_every_place_is_named_hidden_sheets_and_columns_nobody_reads_among_them(
    tmp_path: Path, reader: SafeReader
) -> None:
    book = openpyxl.Workbook()
    first = book.worksheets[0]
    first.title = "任务"
    first.append(["序号", "任务", "联系电话"])
    first.append([1, "走访", 13812345678])
    first["H9"] = "身份证 110105 19491231 002X"
    first.merge_cells("C2:C4")
    other = book.create_sheet("通讯录")
    other.sheet_state = "hidden"
    other["B3"] = "１３９１２３４５６７８"
    book.save(tmp_path / "a.xlsx")
    read = next(reader.read([tmp_path / "a.xlsx"]))
    assert isinstance(read, Sheets)
    assert personal_cells(read) == (
        PersonalCell("任务", 2, 3, Personal.MOBILE_NUMBER, "138****5678"),
        PersonalCell("任务", 9, 8, Personal.IDENTITY_NUMBER, "1101**********002X"),
        PersonalCell("通讯录", 3, 2, Personal.MOBILE_NUMBER, "139****5678"),
    )


def test_the_key_of_a_form_is_no_personal_data_whatever_digits_are_in_it() -> None:
    identity = FormIdentity(UUID("00000138-1234-5678-0000-13812345678a"), Month(2026, 6), 1, 1)
    assert places((str(identity), identity.key(ItemCode(Kind.DUTY, 1)))) == []


def test_of_a_whole_address_book_the_first_places_are_told() -> None:
    assert len(places(*((f"1381234{n:04d}",) for n in range(500)))) == 20
