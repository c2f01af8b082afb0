from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.views.main_window import MainWindow
from workbench.views.pages.checklists import ChecklistsPage


def test_the_keyboard_stays_in_the_table_when_an_act_is_taken_back(
    window: MainWindow, demo: Path, qtbot: QtBot
) -> None:
    window.open_path(demo)
    window.pages.show("checklists")
    page = window.pages.page("checklists")
    assert isinstance(page, ChecklistsPage)
    desk = window.desk
    assert desk is not None
    entry = ProgressEntry(Status.UNDER_WAY, 40, "开展检查3次")
    record_progress(desk.ledger, ItemCode(Kind.DUTY, 12), Month(2026, 6), entry)
    window.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    window.ui.actionUndo.trigger()
    assert QApplication.focusWidget() is page.table
