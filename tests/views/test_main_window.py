from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench import paths, wording
from workbench.app import Program
from workbench.domain.clock import Clock
from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.ledgers import open_ledger, read_ledger
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person
from workbench.views.desk import Desk
from workbench.views.main_window import MainWindow
from workbench.views.preferences import ThemeChoice
from workbench.views.registry import PAGES, KeepsState, ShowsFilter, page_for
from workbench.views.theme import DARK, LIGHT

DUTY = ItemCode(Kind.DUTY, 1)
JUNE = Month(2026, 6)
OTHER = Person("colleague", "next-door", 2)


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _record(window: MainWindow, words: str = "开展走访。") -> None:
    desk = _desk(window)
    entry = ProgressEntry(Status.UNDER_WAY, 40, words)
    assert desk.do(lambda: record_progress(desk.ledger, DUTY, JUNE, entry))


def _done(path: Path, clock: Clock) -> str:
    ledger = read_ledger(path, clock)
    try:
        return next(line.done for line in view_month(ledger, JUNE).lines if line.code == DUTY)
    finally:
        ledger.close()


def test_without_a_ledger_the_first_run_page_is_shown(window: MainWindow) -> None:
    assert window.ui.pageList.isHidden()
    assert window.ui.topBar.isHidden()
    assert not window.ui.actionUndo.isEnabled()
    page = window.pages.page("")
    assert any("国家秘密" in label.text() for label in page.findChildren(QLabel))


def test_a_new_ledger_is_made_opened_and_remembered(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "专班台账.ledger"
    assert window.new_ledger(path, Content.EMPTY)
    assert window.windowTitle() == "专班台账 - 专班工作台"
    assert window.surroundings.preferences.last == path
    assert window.ui.pages.currentWidget() is window.pages.page("month")
    empty = window.pages.page("month").findChild(QWidget, "empty")
    assert empty is not None
    assert empty.isVisible()  # says what to do first
    assert not window.new_ledger(path, Content.EMPTY)
    assert "专班台账.ledger" in window.messages.text("refused")


@pytest.mark.parametrize("content", [b"", b"not a ledger", b"SQLite format 3\0" + b"\xff" * 4000])
def test_what_is_no_ledger_is_refused_in_the_window(
    window: MainWindow, starter: Path, tmp_path: Path, content: bytes
) -> None:
    assert window.open_path(starter)
    other = tmp_path / "other.ledger"
    other.write_bytes(content)
    assert not window.open_path(other)
    assert "other.ledger" in window.messages.text("refused")
    assert other.read_bytes() == content
    assert _desk(window).path == starter  # what was open stays open


def test_a_held_ledger_is_offered_for_reading(window: MainWindow, starter: Path, clock: Clock) -> None:
    other = open_ledger(starter, clock, OTHER)
    try:
        assert not window.open_path(starter)
        words = window.messages.text("refused")
        assert "colleague" in words
        offer = next(
            button for button in window.ui.messages.findChildren(QAbstractButton) if "只读" in button.text()
        )
        offer.click()
        assert _desk(window).ledger.read_only
        assert "只读" in window.windowTitle()
        assert window.ui.readOnlyTag.isVisible()
        assert not window.ui.actionUndo.isEnabled()
        desk = _desk(window)
        assert not desk.do(lambda: record_progress(desk.ledger, DUTY, JUNE, ProgressEntry(Status.UNDER_WAY)))
        assert window.messages.text("refused")
    finally:
        other.close()


def test_an_act_is_said_to_be_saved_and_ctrl_z_takes_it_back(
    window: MainWindow, starter: Path, clock: Clock
) -> None:
    window.open_path(starter)
    _record(window)
    assert _done(starter, clock) == "开展走访。"
    name = wording.act_name("record_progress")
    assert window.saved.text == f"已保存：{name}　可按 Ctrl+Z 撤销"
    assert window.ui.actionUndo.text() == f"撤销(&U)：{name}"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _done(starter, clock) == ""
    assert window.saved.text == f"已撤销：{name}"
    assert window.ui.actionRedo.text() == f"恢复(&R)：{name}"
    window.ui.actionRedo.trigger()
    assert _done(starter, clock) == "开展走访。"


def test_undo_reaches_back_over_a_restart(
    program: Program, window: MainWindow, starter: Path, clock: Clock
) -> None:
    window.open_path(starter)
    _record(window)
    window.close()
    again = program.show()
    again.open_path(starter)
    assert again.ui.actionUndo.isEnabled()
    again.ui.actionUndo.trigger()
    assert _done(starter, clock) == ""


def test_a_refusal_names_the_fault_and_not_the_number(window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    desk = _desk(window)
    entry = ProgressEntry(Status.UNDER_WAY, done="联系人手机13800001234")
    assert not desk.do(lambda: record_progress(desk.ledger, DUTY, JUNE, entry))
    assert "138****1234" in window.messages.text("refused")
    assert "13800001234" not in window.messages.text("refused")


def test_a_refusal_goes_with_the_next_act(window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    desk = _desk(window)
    desk.do(lambda: record_progress(desk.ledger, DUTY, Month(2027, 1), ProgressEntry(Status.UNDER_WAY)))
    assert window.messages.text("refused")
    _record(window)
    assert not window.messages.text("refused")


def test_the_months_are_turned_by_button_list_and_key(window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    assert window.ui.monthChoice.currentText() == "2026年6月"
    window.ui.nextMonth.click()
    assert _desk(window).month == Month(2026, 7)
    QTest.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert _desk(window).month == Month(2026, 5)
    window.ui.monthChoice.setCurrentText("2025年12月")
    window.ui.monthChoice.activated.emit(window.ui.monthChoice.currentIndex())
    assert _desk(window).month == Month(2025, 12)
    window.ui.actionToday.trigger()
    assert _desk(window).month == JUNE


def test_months_far_away_can_be_turned_to_as_well(window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    desk = _desk(window)
    desk.look_at(Month(2199, 12))
    window.ui.nextMonth.click()
    assert desk.month == Month(2199, 12)
    assert window.ui.monthChoice.currentText() == "2199年12月"
    desk.look_at(Month(1990, 1))
    window.ui.previousMonth.click()
    assert desk.month == Month(1990, 1)


def test_a_year_without_a_calendar_is_said_with_the_way_out(window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    assert not window.messages.text("years")
    _desk(window).look_at(Month(2027, 3))
    assert "2027" in window.messages.text("years")
    offer = next(b for b in window.ui.messages.findChildren(QAbstractButton) if "日历" in b.text())
    offer.click()
    assert window.ui.pages.currentWidget() is window.pages.page("maintenance")
    _desk(window).look_at(JUNE)
    assert not window.messages.text("years")


def test_after_an_unclean_exit_the_result_of_the_check_is_said(
    window: MainWindow, starter: Path, clock: Clock
) -> None:
    left = open_ledger(starter, clock, OTHER)
    assert left.hold is not None
    left.hold.release(clean=False)  # as when its process dies: the note beside the ledger stays
    left.hold = None
    left.close()
    assert window.open_path(starter)
    assert "没有发现问题" in window.messages.text("unclean")


def test_sample_data_is_marked_in_the_top_bar(window: MainWindow, demo: Path, starter: Path) -> None:
    window.open_path(demo)
    assert window.ui.sampleTag.isVisible()
    window.open_path(starter)
    assert not window.ui.sampleTag.isVisible()


@pytest.mark.parametrize(("typed", "found"), [("最低工资", 0), ("gonghui", 1), ("zzjs", 0), ("duty-3", 1)])
def test_the_search_lists_what_it_finds(window: MainWindow, starter: Path, typed: str, found: int) -> None:
    window.open_path(starter)
    window.ui.search.setText(typed)
    window.search.search()
    lines = LineFilter(text=typed).apply(_desk(window).view.lines)
    assert window.search.found.rowCount() == min(len(lines), 12)
    assert window.search.found.rowCount() >= found


def test_a_line_found_is_opened_on_its_page(window: MainWindow, starter: Path, qtbot: QtBot) -> None:
    window.open_path(starter)
    asked: list[LineFilter] = []
    _desk(window).list_asked.connect(asked.append)
    popup = window.search.popup
    QTest.keyClicks(window.ui.search, "project-2")
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert asked == [LineFilter(kinds=frozenset({Kind.PROJECT}), text="project-2")]
    assert window.ui.pages.currentWidget() is window.pages.page("projects")
    assert not window.ui.search.text()


def test_enter_in_the_search_shows_all_that_is_found(window: MainWindow, starter: Path, qtbot: QtBot) -> None:
    window.open_path(starter)
    asked: list[LineFilter] = []
    _desk(window).list_asked.connect(asked.append)
    popup = window.search.popup
    QTest.keyClicks(window.ui.search, "gonghui")
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert asked == [LineFilter(text="gonghui")]
    assert not popup.isVisible()
    assert window.ui.pages.currentWidget() is window.pages.page("checklists")


def test_what_is_found_is_listed_whole(window: MainWindow, starter: Path, qtbot: QtBot) -> None:
    window.open_path(starter)
    popup = window.search.popup
    QTest.keyClicks(window.ui.search, "jiedao")
    qtbot.waitUntil(popup.isVisible)
    assert popup.sizeHintForColumn(0) > window.ui.search.width()
    assert popup.viewport().width() >= popup.sizeHintForColumn(0)


def test_a_filter_is_shown_on_the_page_that_lists_its_lines() -> None:
    assert page_for(LineFilter(kinds=frozenset({Kind.PROBLEM}))) == "problems"
    assert page_for(LineFilter(kinds=frozenset({Kind.PROJECT}))) == "projects"
    assert page_for(LineFilter(kinds=frozenset({Kind.DUTY, Kind.PROBLEM}))) == "checklists"
    assert page_for(LineFilter()) == "checklists"


def test_the_keys_of_the_pages_open_them(window: MainWindow, demo: Path) -> None:
    window.open_path(demo)
    for number, entry in enumerate(PAGES, 1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        page = window.pages.page(entry.name)
        assert window.ui.pages.currentWidget() is page
        assert window.ui.pageList.currentRow() == number - 1
    assert isinstance(window.pages.page("checklists"), ShowsFilter)


def test_the_last_page_and_size_come_back(program: Program, window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    window.pages.show("maintenance")
    window.resize(800, 617)
    window.close()
    again = program.show()
    again.open_path(starter)
    assert again.ui.pages.currentWidget() is again.pages.page("maintenance")
    assert again.size().height() == 617


def test_the_menus_have_their_icons_when_one_is_opened(window: MainWindow) -> None:
    for menu in (window.ui.menuFile, window.ui.menuEdit):
        menu.popup(window.pos())
        menu.close()
    assert not window.ui.actionNew.icon().isNull()


def test_the_icons_take_the_new_colours_also_on_a_page_that_is_not_seen(
    program: Program, window: MainWindow, starter: Path
) -> None:
    assert window.open_path(starter)
    window.pages.show("checklists")
    window.pages.show("month")
    page = window.pages.page("checklists")
    carriers = [window.ui.previousMonth, *page.findChildren(QToolButton, "add")]
    assert len(carriers) == 2

    def inks() -> list[QColor]:
        pictures = [carrier.icon().pixmap(16, 16).toImage() for carrier in carriers]
        dots = [(x, y) for x in range(16) for y in range(16)]
        return [max((one.pixelColor(*dot) for dot in dots), key=QColor.alpha) for one in pictures]

    for choice, scheme in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        program.surroundings.theme.choose(choice)
        assert [ink.name() for ink in inks()] == [scheme.text, scheme.text]


def test_a_new_window_leaves_room_for_its_title_bar(window: MainWindow) -> None:
    assert window.height() < window.screen().availableSize().height()


def test_a_filter_is_remembered_over_a_restart(program: Program, window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    _desk(window).ask_for(LineFilter(kinds=frozenset({Kind.PROBLEM}), unreported=True))
    window.close()
    again = program.show()
    again.open_path(starter)
    again.pages.show("problems")
    page = again.pages.page("problems")
    assert isinstance(page, KeepsState)
    assert page.save_state()["unreported"] is True


def test_what_is_still_being_written_is_recorded_before_the_month_turns(
    window: MainWindow, starter: Path, clock: Clock
) -> None:
    window.open_path(starter)
    window.pages.show("checklists")
    page = window.pages.page("checklists")
    _desk(window).ask_for(LineFilter(kinds=frozenset({Kind.DUTY}), text="duty-1"))
    box = next(box for box in page.findChildren(QPlainTextEdit) if box.objectName() == "done")
    box.setFocus()
    box.setPlainText("正在写的一句。")
    window.ui.nextMonth.click()
    assert _done(starter, clock) == "正在写的一句。"


def test_rows_are_copied_as_a_spreadsheet_expects_them(
    window: MainWindow, starter: Path, qtbot: QtBot
) -> None:
    window.open_path(starter)
    window.activateWindow()
    page = window.pages.page("month")
    table = page.findChild(QTableView, "due")
    assert table is not None
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.selectRow(0)
    window.ui.actionCopy.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.rstrip().split("\t") == [
        str(table.model().index(0, column).data()) for column in range(table.model().columnCount())
    ]


def test_a_ledger_closed_on_purpose_is_not_taken_up_again(window: MainWindow, starter: Path) -> None:
    window.open_path(starter)
    window.ui.actionClose.trigger()
    assert window.desk is None
    assert window.surroundings.preferences.last is None
    assert window.ui.menuRecent.actions()[0].text().startswith("starter")
    window.ui.menuRecent.actions()[0].trigger()
    assert _desk(window).path == starter


_TEXTS = (QLabel, QAbstractButton, QGroupBox)
_ALLOWED = re.compile(
    r"<[^>]+>|Ctrl\+\S+|PgUp|PgDown|Esc|Enter|Del|Delete|F\d+|PDF|Excel|WPS|&?English|&?guage|Lan|\(&?[A-Z]\)|&[A-Z]|\.ledger|xlsx|csv|A4"
)


def _shown(root: QWidget) -> list[str]:
    """Every word that a page can show or say."""
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        found += [widget.toolTip(), widget.accessibleName(), widget.statusTip()]
        if isinstance(widget, _TEXTS):
            found.append(widget.text() if not isinstance(widget, QGroupBox) else widget.title())
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
        if isinstance(widget, QAbstractSpinBox):
            found.append(widget.specialValueText())
        if isinstance(widget, QComboBox):
            found += [widget.itemText(at) for at in range(widget.count())]
        if isinstance(widget, QTabBar):
            found += [widget.tabText(at) for at in range(widget.count())]
        if isinstance(widget, QListWidget):
            found += [widget.item(at).text() for at in range(widget.count())]
        if isinstance(widget, QTableView) and (model := widget.model()) is not None:
            horizontal = Qt.Orientation.Horizontal
            found += [str(model.headerData(at, horizontal) or "") for at in range(model.columnCount())]
            found += [
                str(model.index(row, at).data() or "")
                for row in range(min(model.rowCount(), 3))
                for at in range(model.columnCount())
            ]
    found += [action.text() for action in root.findChildren(QAction)]
    return [text for text in found if text]


def test_no_english_is_left_in_the_chinese_window(window: MainWindow, demo: Path) -> None:
    window.open_path(demo)
    for entry in PAGES:
        window.pages.show(entry.name)
    window.pages.page("maintenance")
    folder = paths.documents_folder()
    texts = {
        text
        for text in _shown(window)
        if str(demo.parent) not in text
        and text not in {"demo", demo.stem, folder.name, wording.path_text(folder)}
    }
    left = {text for text in texts if re.search(r"[A-Za-z]{2,}", _ALLOWED.sub("", text))}
    left -= {text for text in left if text.endswith((".ttf", ".TTF", ".otf", ".ttc", ".OTF"))}
    assert not left


@pytest.mark.parametrize("language", [wording.ENGLISH])
def test_every_page_opens_in_english(window: MainWindow, demo: Path) -> None:
    window.open_path(demo)
    for entry in PAGES:
        window.pages.show(entry.name)
    assert [window.ui.pageList.item(row).text() for row in range(3)] == [
        "This month",
        "Checklists",
        "Problems",
    ]


def test_the_language_changes_at_once_and_keeps_the_ledger_open(
    program: Program, window: MainWindow, starter: Path, clock: Clock
) -> None:
    window.open_path(starter)
    _record(window)
    window.ui.actionEnglish.trigger()
    again = program.window
    assert again is not None
    assert again is not window
    assert again.windowTitle() == "starter – Zhuanban Workbench"
    assert _desk(again).path == starter
    again.ui.actionUndo.trigger()
    assert _done(starter, clock) == ""
    assert program.surroundings.preferences.text("language") == wording.ENGLISH


def test_every_control_has_a_name_for_those_who_do_not_see_it(window: MainWindow, demo: Path) -> None:
    window.open_path(demo)
    for entry in PAGES:
        window.pages.show(entry.name)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTableView, QListWidget)
    labelled = {label.buddy() for label in window.findChildren(QLabel) if label.text()}
    nameless = {
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget not in labelled
        and not (widget.objectName().startswith("qt_") or not widget.objectName())
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    }
    assert not nameless


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720)])
def test_no_page_is_wider_than_the_window(
    window: MainWindow, demo: Path, size: tuple[int, int], qtbot: QtBot
) -> None:
    window.open_path(demo)
    for entry in PAGES:
        window.pages.show(entry.name)
        window.resize(*size)
        qtbot.wait(1)
        page = window.pages.page(entry.name)
        right = page.mapTo(window, QPoint(page.width(), 0)).x()
        assert right <= window.width(), entry.name
        assert page.minimumSizeHint().width() <= page.width(), entry.name
