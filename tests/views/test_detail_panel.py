from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.problems import take_step
from workbench.services.progress import ProgressEntry, record_progress
from workbench.views.desk import Desk
from workbench.views.detail_panel import DetailPanel

DUTY = ItemCode.parse("duty-1")


def line_of(desk: Desk, code: ItemCode = DUTY) -> Line:
    return next(line for line in desk.view.lines if line.code == code)


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> DetailPanel:
    made = DetailPanel()
    qtbot.addWidget(made)
    made.use(desk)
    desk.view_changed.connect(lambda: made.show_line(line_of(desk)))
    made.resize(380, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_line(line_of(desk))
    return made


def test_a_field_is_recorded_when_it_is_left(panel: DetailPanel, desk: Desk) -> None:
    panel.ui.done.setFocus()
    QTest.keyClicks(panel.ui.done, "held a meeting")
    assert not line_of(desk).reported
    panel.ui.difficulties.setFocus()
    assert line_of(desk).done == "held a meeting"
    assert line_of(desk).status is Status.UNDER_WAY
    assert history.count_acts(desk.ledger) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Return])
def test_a_field_is_recorded_by_key_while_it_is_written(panel: DetailPanel, desk: Desk, key: Qt.Key) -> None:
    panel.ui.done.setFocus()
    QTest.keyClicks(panel.ui.done, "half")
    QTest.keyClick(panel.ui.done, key, Qt.KeyboardModifier.ControlModifier)
    assert line_of(desk).done == "half"
    assert panel.ui.done.toPlainText() == "half"
    assert panel.ui.done.hasFocus()


def test_a_status_chosen_is_a_report_also_when_it_is_the_same(panel: DetailPanel, desk: Desk) -> None:
    panel.ui.status.activated.emit(panel.ui.status.currentIndex())
    assert line_of(desk).reported
    assert line_of(desk).status is Status.NOT_STARTED


def test_a_suspension_waits_for_its_reason(panel: DetailPanel, desk: Desk) -> None:
    panel.ui.status.setCurrentIndex(list(Status).index(Status.SUSPENDED))
    panel.ui.status.activated.emit(3)
    assert panel.ui.reason.hasFocus()
    assert history.count_acts(desk.ledger) == 0
    QTest.keyClicks(panel.ui.reason, "no plan yet")
    panel.ui.done.setFocus()
    line = line_of(desk)
    assert (line.status, line.reason_suspended) == (Status.SUSPENDED, "no plan yet")
    assert history.count_acts(desk.ledger) == 1


def test_a_percentage_can_be_taken_away(panel: DetailPanel, desk: Desk) -> None:
    panel.ui.percent.setFocus()
    panel.ui.percent.setValue(60)
    panel.ui.done.setFocus()
    assert line_of(desk).percent == 60
    panel.ui.percent.setFocus()
    panel.ui.percent.setValue(-1)
    panel.ui.done.setFocus()
    assert line_of(desk).percent is None


def test_what_another_act_changes_leaves_a_field_being_written_alone(panel: DetailPanel, desk: Desk) -> None:
    panel.ui.done.setFocus()
    QTest.keyClicks(panel.ui.done, "half")
    entry = ProgressEntry(Status.COMPLETED, difficulties="from elsewhere")
    record_progress(desk.ledger, DUTY, desk.month, entry)
    assert panel.ui.done.toPlainText() == "half"
    assert panel.ui.difficulties.toPlainText() == "from elsewhere"
    panel.ui.nextSteps.setFocus()
    line = line_of(desk)
    assert (line.status, line.done, line.difficulties) == (Status.COMPLETED, "half", "from elsewhere")


def test_last_months_text_is_taken_as_a_beginning(panel: DetailPanel, desk: Desk) -> None:
    assert panel.ui.lastBox.isHidden()
    record_progress(desk.ledger, DUTY, Month(2026, 5), ProgressEntry(Status.UNDER_WAY, done="in May"))
    assert panel.ui.last.toPlainText() == "in May"
    panel.ui.copyLast.click()
    assert panel.ui.done.toPlainText() == "in May"
    panel.ui.difficulties.setFocus()
    assert line_of(desk).done == "in May"


def test_past_months_can_be_read(panel: DetailPanel, desk: Desk) -> None:
    for month in (Month(2026, 3), Month(2026, 4)):
        record_progress(desk.ledger, DUTY, month, ProgressEntry(Status.UNDER_WAY, 30, f"in <b>{month}</b>"))
    panel.ui.tabs.setCurrentWidget(panel.ui.pastTab)
    text = panel.ui.past.toPlainText()
    assert text.index("in <b>2026-04</b>") < text.index("in <b>2026-03</b>")
    assert "No report for this month." in text
    assert "2026-04" in panel.ui.strip.accessibleDescription()


def test_changes_tell_what_stood_there_before(panel: DetailPanel, desk: Desk) -> None:
    record_progress(desk.ledger, DUTY, desk.month, ProgressEntry(Status.UNDER_WAY, 30, "first"))
    record_progress(desk.ledger, DUTY, desk.month, ProgressEntry(Status.COMPLETED, 100, "second"))
    history.undo(desk.ledger)
    panel.ui.tabs.setCurrentWidget(panel.ui.changesTab)
    text = panel.ui.changes.toPlainText()
    assert "first → second" in text
    assert "second → first" in text  # the undo
    assert "30% → 100%" in text
    assert "(taken back)" in text


def test_the_steps_of_a_problem_stand_among_its_changes(panel: DetailPanel, desk: Desk) -> None:
    from workbench.domain.close_out import Outcome, Step

    code = ItemCode.parse("problem-1")
    take_step(desk.ledger, code, Step.APPLICATION, Outcome.PASSED, desk.ledger.today, "<i>complete</i>")
    panel.show_line(line_of(desk, code))
    panel.ui.tabs.setCurrentWidget(panel.ui.changesTab)
    assert "<i>complete</i>" in panel.ui.changes.toPlainText()


def test_the_item_itself_is_told_in_full(panel: DetailPanel, desk: Desk) -> None:
    panel.ui.tabs.setCurrentWidget(panel.ui.aboutTab)
    text = panel.ui.about.toPlainText()
    line = line_of(desk)
    for words in (line.title, line.lead_unit, line.standard, line.basis, *line.supporting_units):
        assert words in text


def test_without_an_item_nothing_is_entered(panel: DetailPanel) -> None:
    panel.show_line(None)
    assert not panel.isEnabled()
    assert panel.commit()
    assert panel.ui.done.toPlainText() == ""
