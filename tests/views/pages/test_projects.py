from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.views.pages.conftest import JUNE, Office
from workbench.domain.items import ItemCode, Kind, Status
from workbench.services.progress import ProgressEntry, record_many
from workbench.views.pages.projects import ProjectsPage


@pytest.fixture
def page(office: Office, show: Callable[[QWidget], None]) -> ProjectsPage:
    made = ProjectsPage(office.desk)
    show(made)
    return made


def test_projects_are_compared_by_their_percentage(page: ProjectsPage, office: Office) -> None:
    entries = [
        (ItemCode(Kind.PROJECT, number), ProgressEntry(Status.UNDER_WAY, percent))
        for number, percent in ((1, 40), (2, 80), (3, 60))
    ]
    record_many(office.desk.ledger, JUNE, entries)
    page.table.sortByColumn(page.model.column_of("percent"), Qt.SortOrder.DescendingOrder)
    assert [line.code.number for line in page.model.shown][:3] == [2, 3, 1]


def test_a_percentage_is_typed_over_its_bar(page: ProjectsPage, office: Office, qtbot: QtBot) -> None:
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, page.model.column_of("percent")))
    QTest.keyClicks(page.table, "5")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.on_disk("project-1").percent == 55)


def test_the_page_can_be_painted_and_turned_dark(page: ProjectsPage) -> None:
    before = page.grab().toImage()
    palette = page.palette()
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)
    page.setPalette(palette)
    QApplication.sendEvent(page, QEvent(QEvent.Type.PaletteChange))
    assert page.grab().toImage() != before


def test_a_narrow_page_gives_its_room_to_the_table(page: ProjectsPage, qtbot: QtBot) -> None:
    page.resize(800, 480)
    qtbot.waitUntil(page.detail.isHidden)
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, page.model.column_of("title")))
    QTest.keyClick(page.table, Qt.Key.Key_Return)  # asked for, it comes
    assert page.detail.isVisible()
    assert page.detail.ui.done.hasFocus()
    page._details.click()
    assert page.detail.isHidden()
