from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.views.pages.conftest import JUNE, Office
from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind, Origin, Status
from workbench.domain.lights import Light
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.errors import PercentOutOfRange
from workbench.views.pages.checklists import ChecklistsPage

_Key = Qt.Key


@pytest.fixture
def page(office: Office, show: Callable[[QWidget], None]) -> ChecklistsPage:
    made = ChecklistsPage(office.desk)
    show(made)
    made.table.setFocus()
    return made


def to_cell(page: ChecklistsPage, code: str, column: str) -> None:
    row = page.model.row_of(ItemCode.parse(code))
    assert row is not None
    page.table.setCurrentIndex(page.model.index(row, page.model.column_of(column)))


def select(page: ChecklistsPage, first: str, last: str, column: str) -> None:
    to_cell(page, first, column)
    end = page.model.row_of(ItemCode.parse(last))
    assert end is not None
    for _ in range(end - page.table.currentIndex().row()):
        QTest.keyClick(page.table, _Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def typed(text: str) -> None:
    """Type letters, or what an input method puts together from them."""
    for letter in text:
        widget = QApplication.focusWidget()
        assert widget is not None
        if letter.isascii():
            QTest.keyClicks(widget, letter)
        else:
            composed = QInputMethodEvent(letter, [])
            QApplication.sendEvent(widget, composed)
            chosen = QInputMethodEvent()
            chosen.setCommitString(letter)
            QApplication.sendEvent(QApplication.focusWidget() or widget, chosen)


def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def editor(page: ChecklistsPage) -> QPlainTextEdit:
    found = page.table.viewport().findChildren(QPlainTextEdit)
    return next(box for box in found if box.isVisible())


def acts(office: Office) -> int:
    return history.count_acts(office.desk.ledger)


def test_progress_typed_into_three_rows_is_on_disk(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-3", "done")
    for words in ("three", "four", "five"):
        typed(words)
        pressed(_Key.Key_Return)
    assert [office.on_disk(f"duty-{number}").done for number in (3, 4, 5)] == ["three", "four", "five"]
    assert page.table.currentIndex().row() == 5  # Enter went one down each time
    assert office.on_disk("duty-3").status is Status.UNDER_WAY
    assert acts(office) == 3


def test_tab_goes_through_the_cells_of_a_report(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-2", "percent")
    typed("60")
    pressed(_Key.Key_Tab)
    typed("done")
    pressed(_Key.Key_Tab)
    typed("hard")
    pressed(_Key.Key_Tab)
    typed("next")
    pressed(_Key.Key_Tab)
    line = office.on_disk("duty-2")
    assert (line.percent, line.done, line.difficulties, line.next_steps) == (60, "done", "hard", "next")
    current = page.table.currentIndex()
    assert page.model.columns[current.column()].name == "status"
    assert page.model.line(current.row()).code == ItemCode(Kind.DUTY, 3)


def test_alt_enter_begins_a_new_line_in_a_text(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "done")
    typed("one")
    pressed(_Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    typed("two")
    pressed(_Key.Key_Return)
    assert office.on_disk("duty-1").done == "one\ntwo"


def test_f2_goes_on_with_the_text_and_typing_replaces_it(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "done")
    typed("first")
    pressed(_Key.Key_Return)
    to_cell(page, "duty-1", "done")
    pressed(_Key.Key_F2)
    typed(" more")
    pressed(_Key.Key_Return)
    assert office.on_disk("duty-1").done == "first more"
    to_cell(page, "duty-1", "done")
    typed("anew")
    pressed(_Key.Key_Return)
    assert office.on_disk("duty-1").done == "anew"


def test_escape_leaves_a_cell_as_it_was(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "done")
    typed("no")
    pressed(_Key.Key_Escape)
    assert office.on_disk("duty-1").done == ""
    assert acts(office) == 0


def test_undo_brings_back_what_the_cell_held(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "done")
    typed("words")
    pressed(_Key.Key_Return)
    office.desk.do(lambda: history.undo(office.desk.ledger))
    assert not office.on_disk("duty-1").reported
    assert page.model.line(0).done == ""


@pytest.mark.parametrize(
    ("key", "status"), [(_Key.Key_1, Status.NOT_STARTED), (_Key.Key_3, Status.COMPLETED)]
)
def test_a_digit_in_the_status_column_sets_it_for_all_selected_rows_as_one_act(
    page: ChecklistsPage, office: Office, key: Qt.Key, status: Status
) -> None:
    select(page, "duty-4", "duty-9", "status")
    pressed(key)
    lines = [office.on_disk(f"duty-{number}") for number in range(4, 10)]
    assert {line.status for line in lines} == {status}
    assert all(line.reported for line in lines)
    assert acts(office) == 1
    assert len(page.selected_codes()) == 6  # still selected


def test_a_digit_sets_the_status_from_any_cell_that_is_not_typed_in(
    page: ChecklistsPage, office: Office
) -> None:
    select(page, "duty-3", "duty-4", "title")
    pressed(_Key.Key_2)
    assert office.on_disk("duty-3").status is office.on_disk("duty-4").status is Status.UNDER_WAY
    assert len(page.selected_codes()) == 2  # still selected
    to_cell(page, "duty-5", "percent")
    typed("30")
    pressed(_Key.Key_Tab)
    assert office.on_disk("duty-5").percent == 30


def test_enter_after_tabs_begins_the_next_row_in_the_column_where_they_began_as_in_a_spreadsheet(
    page: ChecklistsPage, office: Office
) -> None:
    to_cell(page, "duty-2", "title")
    for number in (2, 3):
        pressed(_Key.Key_2)
        pressed(_Key.Key_Tab)
        typed("60")
        pressed(_Key.Key_Tab)
        typed("done")
        pressed(_Key.Key_Return)
        line = office.on_disk(f"duty-{number}")
        assert (line.status, line.percent, line.done) == (Status.UNDER_WAY, 60, "done")
    index = page.table.currentIndex()
    assert (index.row(), page.table.lines.columns[index.column()].name) == (3, "status")
    to_cell(page, "duty-7", "done")  # gone to by another way than Tab: Enter stays in the column
    typed("seven")
    pressed(_Key.Key_Return)
    assert page.table.currentIndex().column() == page.table.lines.column_of("done")


def test_a_percentage_that_tab_comes_to_is_written_anew_and_a_text_gone_on_with(
    page: ChecklistsPage, office: Office
) -> None:
    for number, words in (("30", "one meeting"), ("45", ", two visits")):
        to_cell(page, "duty-2", "status")
        pressed(_Key.Key_Tab)
        typed(number)
        pressed(_Key.Key_Tab)
        typed(words)
        pressed(_Key.Key_Return)
    line = office.on_disk("duty-2")
    assert (line.percent, line.done) == (45, "one meeting, two visits")


def test_tab_goes_on_from_the_status_so_that_reports_follow_each_other(
    page: ChecklistsPage, office: Office
) -> None:
    to_cell(page, "duty-2", "title")
    for number in (2, 3):
        pressed(_Key.Key_2)
        pressed(_Key.Key_Tab)
        typed("60")
        pressed(_Key.Key_Tab)
        typed("done")
        for _ in range(3):
            pressed(_Key.Key_Tab)
        line = office.on_disk(f"duty-{number}")
        assert (line.status, line.percent, line.done) == (Status.UNDER_WAY, 60, "done")


def test_a_status_is_chosen_from_its_list(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "status")
    pressed(_Key.Key_F2)
    (combo,) = page.table.viewport().findChildren(QComboBox)
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    assert office.on_disk("duty-1").status is Status.COMPLETED
    assert page.table.currentIndex().row() == 1


def test_going_through_a_status_cell_reports_nothing(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "status")
    pressed(_Key.Key_F2)
    page.detail.ui.done.setFocus()
    assert acts(office) == 0


def answer(text: str | None) -> list[str]:
    """Answer the next question with a text, or give it up; returns what was asked, once it was."""
    asked: list[str] = []

    def given() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QInputDialog)
        asked.append(question.labelText())
        if text is None:
            question.reject()
        else:
            question.setTextValue(text)
            question.accept()

    QTimer.singleShot(0, given)
    return asked


def test_a_suspension_asks_why_once_for_all_rows(page: ChecklistsPage, office: Office) -> None:
    select(page, "duty-1", "duty-3", "status")
    asked = answer("waiting for the plan")
    pressed(_Key.Key_4)
    assert len(asked) == 1
    assert {office.on_disk(f"duty-{n}").reason_suspended for n in (1, 2, 3)} == {"waiting for the plan"}
    assert acts(office) == 1


def test_a_suspension_without_a_reason_is_given_up(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "status")
    answer(None)
    pressed(_Key.Key_4)
    assert acts(office) == 0
    assert office.refused == []


def test_a_refused_percentage_stays_in_its_editor(page: ChecklistsPage, office: Office, qtbot: QtBot) -> None:
    to_cell(page, "duty-1", "percent")
    typed("700")
    pressed(_Key.Key_Return)
    qtbot.waitUntil(lambda: office.refused == [PercentOutOfRange(700)])
    qtbot.waitUntil(lambda: getattr(QApplication.focusWidget(), "text", str)() == "700")
    pressed(_Key.Key_Backspace)
    pressed(_Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    typed("70")
    pressed(_Key.Key_Return)
    qtbot.waitUntil(lambda: office.on_disk("duty-1").percent == 70)


def test_a_refused_text_is_not_lost(page: ChecklistsPage, office: Office, qtbot: QtBot) -> None:
    words = "call 13812345678"
    to_cell(page, "duty-1", "done")
    typed(words)
    pressed(_Key.Key_Return)
    assert len(office.refused) == 1
    qtbot.waitUntil(
        lambda: any(box.isVisible() for box in page.table.viewport().findChildren(QPlainTextEdit))
    )
    assert editor(page).toPlainText() == words
    pressed(_Key.Key_Escape)
    assert office.on_disk("duty-1").done == ""


def test_delete_in_a_cell_of_text_clears_the_text_only(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "done")
    typed("words")
    pressed(_Key.Key_Return)
    to_cell(page, "duty-1", "done")
    pressed(_Key.Key_Delete)
    assert office.on_disk("duty-1").done == ""
    assert page.model.rowCount() == 27


def test_deleted_items_come_back_with_undo(page: ChecklistsPage, office: Office) -> None:
    before = office.desk.view.lines
    select(page, "duty-2", "duty-4", "title")
    pressed(_Key.Key_Delete)
    assert page.model.rowCount() == 24
    assert page.model.row_of(ItemCode(Kind.DUTY, 3)) is None
    office.desk.do(lambda: history.undo(office.desk.ledger))
    assert office.desk.view.lines == before
    assert page.model.row_of(ItemCode(Kind.DUTY, 3)) == 2  # where it was


def test_what_was_said_of_an_act_goes_when_the_act_is_taken_back(
    page: ChecklistsPage, office: Office
) -> None:
    select(page, "duty-1", "duty-3", "title")
    page.set_status(Status.COMPLETED)
    assert "3" in page._notice.text()
    office.desk.do(lambda: history.undo(office.desk.ledger))
    assert page._notice.text() == ""


def test_cells_of_a_spreadsheet_are_pasted_as_one_act(page: ChecklistsPage, office: Office) -> None:
    QGuiApplication.clipboard().setText('Under way\t40%\t"two\nlines"\r\nCompleted\t\tall\r\n')
    to_cell(page, "duty-5", "status")
    pressed(_Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    fifth, sixth = office.on_disk("duty-5"), office.on_disk("duty-6")
    assert (fifth.status, fifth.percent, fifth.done) == (Status.UNDER_WAY, 40, "two\nlines")
    assert (sixth.status, sixth.done) == (Status.COMPLETED, "all")
    assert acts(office) == 1


def test_a_block_with_a_cell_that_is_not_understood_changes_nothing(
    page: ChecklistsPage, office: Office
) -> None:
    QGuiApplication.clipboard().setText("Under way\nnonsense\n")
    to_cell(page, "duty-5", "status")
    pressed(_Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert acts(office) == 0
    assert "nonsense" in page._notice.text()


def test_a_block_larger_than_the_table_changes_nothing(page: ChecklistsPage, office: Office) -> None:
    QGuiApplication.clipboard().setText("a\n" * 30)
    to_cell(page, "duty-5", "done")
    pressed(_Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert acts(office) == 0
    assert "30" in page._notice.text()


def test_one_cell_pasted_fills_all_selected_rows(page: ChecklistsPage, office: Office) -> None:
    QGuiApplication.clipboard().setText("same")
    select(page, "duty-1", "duty-3", "done")
    pressed(_Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [office.on_disk(f"duty-{n}").done for n in (1, 2, 3, 4)] == ["same", "same", "same", ""]
    assert acts(office) == 1


def test_copied_rows_are_tab_separated_and_hold_no_formula(page: ChecklistsPage) -> None:
    to_cell(page, "duty-1", "done")
    typed("=1+1")
    pressed(_Key.Key_Return)
    select(page, "duty-1", "duty-2", "title")
    pressed(_Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    rows = data.text().split("\r\n")
    assert "'=1+1" in rows[0].split("\t")
    assert ">=1+1<" in data.html()
    assert len(rows) == 3
    assert rows[2] == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("维护女性", "duty-11"),
        ("weihunvxing", "duty-11"),
        ("whnx", "duty-11"),
        ("qfl", "duty-11"),
        ("duty-7", "duty-7"),
    ],
)
def test_items_are_found_by_chinese_pinyin_and_initials(
    page: ChecklistsPage, qtbot: QtBot, words: str, code: str
) -> None:
    page.focus_search()
    typed(words)
    pressed(_Key.Key_Return)
    assert ItemCode.parse(code) in {line.code for line in page.model.shown}
    assert page.model.rowCount() < 5
    page.focus_search()
    pressed(_Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 27)


def test_a_row_stays_under_the_hand_until_it_is_filtered_again(page: ChecklistsPage) -> None:
    page.show_filter(LineFilter(kinds=frozenset({Kind.DUTY}), unreported=True))
    page.table.setFocus()
    to_cell(page, "duty-3", "done")
    typed("three")
    pressed(_Key.Key_Return)
    assert page.model.rowCount() == 27
    assert page._again.isVisible()
    pressed(_Key.Key_F5)
    assert page.model.rowCount() == 26
    assert not page._again.isVisible()


def test_the_counts_of_the_lights_are_those_of_the_list(page: ChecklistsPage, office: Office) -> None:
    for light, button in page.filters._lights.items():
        count = sum(line.light is light for line in office.desk.view.of_kind(Kind.DUTY))
        assert button.text().endswith(f" {count}")
    page.show_filter(LineFilter(kinds=frozenset({Kind.SERVICE}), lights=frozenset({Light.GREY})))
    assert {line.code.kind for line in page.model.shown} <= {Kind.SERVICE}
    assert {line.light for line in page.model.shown} <= {Light.GREY}


def test_a_unit_is_shown_with_what_it_leads_and_supports(page: ChecklistsPage, office: Office) -> None:
    unit = office.desk.view.members()[2].id
    page.show_filter(LineFilter(unit_id=unit))
    shown = page.model.shown
    assert {line.code for line in shown} == {
        line.code
        for line in office.desk.view.lines
        if line.lead_unit_id == unit or unit in line.supporting_unit_ids
    }
    page.ui.leadsOnly.setChecked(True)
    assert {line.lead_unit_id for line in page.model.shown} == {unit}
    assert not page.table.isColumnHidden(page.model.column_of("kind"))


def test_proposals_are_confirmed_as_one_act(page: ChecklistsPage, office: Office) -> None:
    select(page, "duty-1", "duty-3", "title")
    page.confirm()
    assert {office.on_disk(f"duty-{n}").origin for n in (1, 2, 3)} == {Origin.OWN}
    assert acts(office) == 1


def test_a_text_half_typed_is_kept_when_another_item_is_chosen(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "title")
    pressed(_Key.Key_Return)  # opens the panel
    typed("half")
    page.table.choose(ItemCode(Kind.DUTY, 5))
    assert office.on_disk("duty-1").done == "half"
    assert page.detail.ui.done.toPlainText() == ""


def test_a_text_half_typed_is_kept_when_the_month_changes(page: ChecklistsPage, office: Office) -> None:
    to_cell(page, "duty-1", "title")
    pressed(_Key.Key_Return)
    typed("half")
    office.desk.look_at(Month(2026, 5))
    assert office.on_disk("duty-1", JUNE).done == "half"
    assert not office.on_disk("duty-1", Month(2026, 5)).reported
    assert page.detail.ui.done.toPlainText() == ""


def test_a_text_that_cannot_be_saved_waits_in_the_panel(page: ChecklistsPage, office: Office) -> None:
    words = "call 13812345678"
    to_cell(page, "duty-1", "title")
    pressed(_Key.Key_Return)
    typed(words)
    page.table.choose(ItemCode(Kind.DUTY, 5))
    assert len(office.refused) == 1
    page.table.choose(ItemCode(Kind.DUTY, 1))
    assert page.detail.ui.done.toPlainText() == words
    assert page.detail.ui.unsaved.isVisible()
    page.detail.ui.done.setPlainText("call the office")
    assert page.commit()
    assert office.on_disk("duty-1").done == "call the office"
    assert not page.detail.ui.unsaved.isVisible()


def test_what_was_chosen_is_remembered(page: ChecklistsPage, office: Office, qtbot: QtBot) -> None:
    page.show_filter(LineFilter(kinds=frozenset({Kind.SERVICE}), lights=frozenset({Light.GREY})))
    state = page.save_state()
    again = ChecklistsPage(office.desk)
    qtbot.addWidget(again)
    again.restore_state(state)
    assert again.model.shown == page.model.shown
    again.restore_state({"lights": 7, "list": None, "unit": "x", "panel": "?"})  # nonsense is passed over
    assert again.model.rowCount()


def test_a_read_only_ledger_is_not_edited(office: Office, show: Callable[[QWidget], None]) -> None:
    from workbench.services.ledgers import read_ledger
    from workbench.views.desk import Desk

    desk = Desk(read_ledger(office.desk.path, office.desk.ledger.clock), JUNE)
    page = ChecklistsPage(desk)
    show(page)
    page.table.setFocus()
    to_cell(page, "duty-1", "done")
    typed("x")
    pressed(_Key.Key_Delete)
    page.delete()
    assert page.model.rowCount() == 27
    assert page.detail.ui.done.isReadOnly()
    assert not page.actions_of["add"].isEnabled()
    desk.close()
