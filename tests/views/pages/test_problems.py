from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.views.pages.conftest import Office
from workbench.domain.close_out import STEPS, Outcome, Step
from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind
from workbench.domain.lights import Light
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.problems import take_step
from workbench.views.dialogs.step import StepDialog
from workbench.views.models.lines import LineRole
from workbench.views.pages.problems import ProblemsPage

FIRST = ItemCode(Kind.PROBLEM, 1)


@pytest.fixture
def page(office: Office, show: Callable[[QWidget], None]) -> ProblemsPage:
    made = ProblemsPage(office.desk)
    show(made)
    made.table.choose(FIRST)
    return made


def answer(
    day: date, note: str, *, then: Callable[[StepDialog], None] | None = None
) -> list[tuple[QDate, QDate]]:
    """Fill in the dialog that opens next and save it; returns the days it accepted, once it was open."""
    seen: list[tuple[QDate, QDate]] = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StepDialog)
        seen.append((dialog.ui.day.minimumDate(), dialog.ui.day.maximumDate()))
        dialog.ui.day.setDate(QDate(day.year, day.month, day.day))
        dialog.ui.note.setPlainText(note)
        dialog.accept()
        if then is not None:
            then(dialog)

    QTimer.singleShot(0, fill)
    return seen


def test_a_problem_is_closed_out_step_by_step(page: ProblemsPage, office: Office) -> None:
    for number, step in enumerate(STEPS, start=1):
        answer(date(2026, 6, number), f"note {number}")
        page.ui.stepNext.click()
        taken = office.on_disk("problem-1").steps
        assert (taken[-1].step, taken[-1].outcome, taken[-1].note) == (step, Outcome.PASSED, f"note {number}")
    line = office.on_disk("problem-1")
    assert line.close_out is not None
    assert line.close_out.closed_out_on == date(2026, 6, 5)
    assert line.light is Light.GREEN
    assert not page.ui.stepNext.isEnabled()
    assert page.ui.stepReopen.isEnabled()
    assert page.ui.stepTable.rowCount() == 5
    assert "2026-06-05" in page.ui.stepState.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_in_the_note_records_the_step(
    page: ProblemsPage, office: Office, key: Qt.Key, qtbot: QtBot
) -> None:
    def write() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StepDialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClicks(dialog.ui.note, "first")
        QTest.keyClick(dialog.ui.note, Qt.Key.Key_Return)
        QTest.keyClick(dialog.ui.note, key, Qt.KeyboardModifier.ControlModifier)
        dialog.reject()  # in vain when it was accepted

    QTimer.singleShot(0, write)
    page.ui.stepNext.click()
    assert [taken.note for taken in office.on_disk("problem-1").steps] == ["first"]


def test_a_problem_sent_back_begins_again_with_its_record_kept(page: ProblemsPage, office: Office) -> None:
    answer(date(2026, 6, 1), "")
    page.ui.stepNext.click()
    answer(date(2026, 6, 2), "more evidence")
    page.ui.stepBack.click()
    line = office.on_disk("problem-1")
    assert line.close_out is not None
    assert (line.close_out.passed, line.close_out.returned) == (0, True)
    assert len(line.steps) == 2
    assert page.ui.stepper.dates[0].text() == "Returned; waiting"
    assert not page.ui.stepBack.isEnabled()  # the application itself is not sent back


def test_a_closed_problem_is_opened_again(page: ProblemsPage, office: Office) -> None:
    ledger = office.desk.ledger
    for step in STEPS:
        take_step(ledger, FIRST, step, Outcome.PASSED, date(2026, 6, 1))
    answer(date(2026, 6, 10), "it came back")
    page.ui.stepReopen.click()
    line = office.on_disk("problem-1")
    assert line.close_out is not None
    assert line.close_out.reopened
    assert page.ui.stepNext.isEnabled()


def test_a_step_is_dated_between_the_one_before_and_today(page: ProblemsPage, office: Office) -> None:
    take_step(office.desk.ledger, FIRST, Step.APPLICATION, Outcome.PASSED, date(2026, 6, 10))
    seen = answer(date(2026, 6, 12), "")
    page.ui.stepNext.click()
    assert seen == [(QDate(2026, 6, 10), QDate(2026, 6, 18))]


def test_a_refused_step_keeps_the_dialog_with_what_was_written(page: ProblemsPage, office: Office) -> None:
    kept: list[tuple[bool, str, str]] = []

    def look(dialog: StepDialog) -> None:
        kept.append((dialog.isVisible(), dialog.ui.note.toPlainText(), dialog.ui.refusal.text()))
        dialog.reject()

    answer(date(2026, 6, 1), "call 13812345678", then=look)
    page.ui.stepNext.click()
    assert kept[0][:2] == (True, "call 13812345678")
    assert "138" in kept[0][2]
    assert office.on_disk("problem-1").steps == ()


def test_undo_takes_a_step_back(page: ProblemsPage, office: Office) -> None:
    answer(date(2026, 6, 1), "")
    page.ui.stepNext.click()
    office.desk.do(lambda: history.undo(office.desk.ledger))
    assert office.on_disk("problem-1").steps == ()
    assert page.ui.stepTable.rowCount() == 0
    assert page.ui.stepper.dates[0].text() == "Waiting"


def test_the_strip_shows_the_lights_of_the_year_and_follows_what_is_done(
    page: ProblemsPage, office: Office
) -> None:
    column = page.model.columns[page.model.column_of("strip")]
    assert column.extra is not None
    line = page.model.line(0)
    lights = column.extra(line)
    assert lights[5] is line.light
    assert lights[6:] == (None,) * 6
    for step in STEPS:
        take_step(office.desk.ledger, FIRST, step, Outcome.PASSED, date(2026, 4, 1))
    after = column.extra(page.model.line(0))
    assert after[3:6] == (Light.GREEN,) * 3
    office.desk.look_at(Month(2026, 4))
    earlier = column.extra(page.model.index(0, 0).data(LineRole))
    assert earlier[4:] == (None,) * 8


def test_only_problems_are_shown_and_added(page: ProblemsPage) -> None:
    assert {line.kind for line in page.model.shown} == {Kind.PROBLEM}
    page.show_filter(LineFilter(kinds=frozenset({Kind.PROBLEM}), text="dsmq"))
    assert [line.code for line in page.model.shown] == [FIRST]
    assert page.selected_codes() == (FIRST,)
    assert page.new_kind() is Kind.PROBLEM
