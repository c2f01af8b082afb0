from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.views.main_window import MainWindow
from workbench.views.pages.checklists import ChecklistsPage
from workbench.views.pages.this_month import ThisMonthPage


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


def test_what_is_typed_after_the_key_of_a_page_goes_to_that_page(
    window: MainWindow, starter: Path, qtbot: QtBot
) -> None:
    window.open_path(starter)
    window.activateWindow()
    window.ui.monthChoice.setFocus()
    qtbot.waitUntil(window.ui.monthChoice.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.pages.page("checklists")
    assert isinstance(page, ChecklistsPage)
    assert page.table.hasFocus()
    window.ui.monthChoice.setFocus()
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert not window.ui.monthChoice.hasFocus()


def test_enter_in_the_list_of_pages_goes_into_the_page(
    window: MainWindow, starter: Path, qtbot: QtBot
) -> None:
    window.open_path(starter)
    window.activateWindow()
    window.ui.pageList.setFocus()
    qtbot.waitUntil(window.ui.pageList.hasFocus)
    QTest.keyClick(window.ui.pageList, Qt.Key.Key_Down)
    assert window.ui.pageList.hasFocus()
    QTest.keyClick(window.ui.pageList, Qt.Key.Key_Return)
    page = window.pages.page("checklists")
    assert isinstance(page, ChecklistsPage)
    assert page.table.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keys_as_space_does(
    window: MainWindow, starter: Path, qtbot: QtBot, key: Qt.Key
) -> None:
    window.open_path(starter)
    assert window.desk is not None
    window.activateWindow()
    window.ui.previousMonth.setFocus()
    qtbot.waitUntil(window.ui.previousMonth.hasFocus)
    QTest.keyClick(window.ui.previousMonth, key)
    assert window.desk.month == Month(2026, 5)
    page = window.pages.page("month")
    assert isinstance(page, ThisMonthPage)
    page.ui.nextStep.setFocus()
    QTest.keyClick(page.ui.nextStep, key)
    assert isinstance(window.ui.pages.currentWidget(), ChecklistsPage)


def test_enter_presses_no_button_while_a_field_or_a_table_has_the_keys(
    window: MainWindow, starter: Path, qtbot: QtBot
) -> None:
    window.open_path(starter)
    window.pages.show("checklists")
    page = window.pages.page("checklists")
    assert isinstance(page, ChecklistsPage)
    pressed = list[str]()
    for button in page.findChildren(QAbstractButton):
        button.clicked.connect(lambda: pressed.append("pressed"))
    window.activateWindow()
    for place in (window.ui.search, page.table):
        place.setFocus()
        qtbot.waitUntil(place.hasFocus)
        QTest.keyClick(place, Qt.Key.Key_Return)
    assert not pressed


def test_ctrl_home_goes_to_the_first_cell_of_a_table_and_leaves_the_month(
    window: MainWindow, starter: Path, qtbot: QtBot
) -> None:
    window.open_path(starter)
    window.pages.show("checklists")
    page = window.pages.page("checklists")
    assert isinstance(page, ChecklistsPage)
    assert window.desk is not None
    window.desk.look_at(Month(2026, 5))
    window.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    page.table.choose(ItemCode(Kind.DUTY, 12))
    QTest.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.table.currentIndex().row() == 0
    assert window.desk.month == Month(2026, 5)


@pytest.mark.parametrize(("page", "part"), [("month", ""), ("checklists", ""), ("maintenance", "settings")])
def test_the_tab_key_stops_nowhere_unseen(
    window: MainWindow, demo: Path, qtbot: QtBot, page: str, part: str
) -> None:
    window.open_path(demo)
    window.pages.show(page, part)
    window.activateWindow()
    window.ui.search.setFocus()
    qtbot.waitUntil(window.ui.search.hasFocus)
    stops: list[QWidget] = []
    while (stop := QApplication.focusWidget()) is not None and stop not in stops:
        stops.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert len(stops) > 8
    assert not [stop.objectName() for stop in stops if isinstance(stop, QScrollArea)]
