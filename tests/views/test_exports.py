"""The lists of the month on the desk out to a spreadsheet, from the menu."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from workbench.views.main_window import MainWindow
from workbench.views.pages.forms import FormsPage


def test_the_month_on_the_desk_is_exported_and_said_where(
    window: MainWindow, starter: Path, tmp_path: Path
) -> None:
    assert not window.ui.actionExport.isEnabled()
    window.open_path(starter)
    assert window.ui.actionExport.isEnabled()
    target = tmp_path / "lists.xlsx"
    window.export(target)
    assert window.desk is not None
    month = window.desk.month
    assert f"{month.year}年{month.month}月" in openpyxl.load_workbook(target)["职责清单"]["A1"].value
    assert str(target) in window.messages.text("exported")


def test_a_place_that_cannot_be_written_is_told_and_the_ledger_stays_open(
    window: MainWindow, starter: Path, tmp_path: Path
) -> None:
    window.open_path(starter)
    (tmp_path / "file").write_text("x")
    window.export(tmp_path / "file" / "lists.xlsx")
    assert window.desk is not None
    assert "lists.xlsx" in window.messages.text("refused")
    assert (tmp_path / "file").read_text() == "x"


def test_the_menu_leads_to_the_tab_that_takes_lists_in(window: MainWindow, demo: Path) -> None:
    assert not window.ui.actionImport.isEnabled()
    window.open_path(demo)
    window.ui.actionImport.trigger()
    page = window.pages.page("forms")
    assert isinstance(page, FormsPage)
    assert page.isVisible()
    assert page.ui.tabs.currentWidget() is page.lists
