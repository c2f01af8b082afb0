from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.app import Program, dispose
from workbench.domain.clock import Clock
from workbench.services.ledgers import open_ledger
from workbench.storage.holder import Person
from workbench.views.main_window import MainWindow
from workbench.views.pages.this_month import ThisMonthPage
from workbench.views.preferences import Preferences

OTHER = Person("李秘书", "PC-07", 4242)
Start = Callable[[], MainWindow]


@pytest.fixture
def start(dressed: QApplication, clock: Clock, tmp_path: Path, demo: Path, qtbot: QtBot) -> Iterator[Start]:
    """Starts the program on the demonstration ledger, once more each time it is called."""
    programs: list[Program] = []

    def again() -> MainWindow:
        preferences = Preferences(tmp_path / "settings" / "window.ini")
        program = Program(dressed, clock, preferences, wording.CHINESE, tmp_path / "cache")
        programs.append(program)
        window = program.show(ledger=demo)
        qtbot.waitExposed(window)
        return window

    yield again
    for program in programs:
        if program.window is not None:
            dispose(program.window)
        program.surroundings.theme.deleteLater()
        program.deleteLater()
    wording.load_language(wording.ENGLISH)


@pytest.fixture
def closed(start: Start) -> Start:
    """The program was used before, and closed as usual."""
    start().close()
    return start


def _texts(window: MainWindow) -> list[str]:
    page = window.pages.page("month")
    assert isinstance(page, ThisMonthPage)
    cells = [
        str(model.index(row, column).data())
        for model in (page.lights, page.due)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    names = [page.ui.missing.item(row).text() for row in range(page.ui.missing.count())]
    labels = (page.ui.stepReportsText, page.ui.stepOverdueText, page.ui.stepBriefingText, page.ui.dueNote)
    return [*cells, *names, *(label.text() for label in labels), window.windowTitle()]


def test_the_first_page_is_there_before_the_ledger_is_open_and_says_the_same_after(
    closed: Start, qtbot: QtBot
) -> None:
    window = closed()
    assert window.desk is not None
    assert not window.desk.is_open
    before = _texts(window)
    assert window.windowTitle() == "demo - 专班工作台"
    desk = window.desk
    qtbot.waitUntil(lambda: desk.is_open)
    assert _texts(window) == before
    assert window.backing_up is not None


def test_a_program_that_was_never_closed_opens_the_ledger_first(start: Start) -> None:
    window = start()
    assert window.desk is not None
    assert window.desk.is_open


def _began(window: MainWindow) -> MainWindow:
    """A window in which the opening has begun, and is not finished."""
    assert window.opening is not None
    window.opening.start()
    assert window.desk is not None
    assert not window.desk.is_open
    return window


def test_the_first_key_is_not_lost_though_the_ledger_is_not_open_yet(closed: Start) -> None:
    window = _began(closed())
    QTest.keyClick(window.ui.pageList, Qt.Key.Key_Down)
    assert window.desk is not None
    assert window.desk.is_open
    assert window.pages.page("checklists").isVisible()


def test_the_first_click_opens_what_was_clicked(closed: Start) -> None:
    window = _began(closed())
    page = window.pages.page("month")
    assert isinstance(page, ThisMonthPage)
    QTest.mouseClick(page.ui.nextStep, Qt.MouseButton.LeftButton)
    assert window.desk is not None
    assert window.desk.is_open
    assert window.pages.page("checklists").isVisible()


def test_a_ledger_that_another_program_holds_by_now_is_refused_in_words(
    closed: Start, demo: Path, clock: Clock, qtbot: QtBot
) -> None:
    window = closed()
    other = open_ledger(demo, clock, OTHER)
    try:
        qtbot.waitUntil(lambda: window.desk is None)
        assert "李秘书" in window.messages.text("refused")
    finally:
        other.close()


def test_a_click_on_a_page_whose_ledger_is_refused_does_nothing_more(
    closed: Start, demo: Path, clock: Clock
) -> None:
    window = _began(closed())
    other = open_ledger(demo, clock, OTHER)
    try:
        QTest.keyClick(window.ui.pageList, Qt.Key.Key_Down)
        assert window.desk is None
        assert "李秘书" in window.messages.text("refused")
    finally:
        other.close()


def test_closing_at_once_loses_nothing_and_the_next_start_is_as_quick(closed: Start, qtbot: QtBot) -> None:
    closed().close()
    window = closed()
    desk = window.desk
    assert desk is not None
    assert not desk.is_open
    qtbot.waitUntil(lambda: desk.is_open)


def test_a_start_on_another_page_opens_the_ledger_before_it_shows_it(start: Start) -> None:
    window = start()
    window.pages.show("problems")
    window.close()
    window = start()
    assert window.desk is not None
    assert window.desk.is_open
    assert window.pages.page("problems").isVisible()
