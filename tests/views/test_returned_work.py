"""Returned forms in the window: rows that units added, a unit's other file, and work that is not finished."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.forms.conftest import fill_in
from workbench.app import Program
from workbench.domain.comparison import Verdict
from workbench.domain.items import ItemCode, Kind
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.forms.receipts import receipts
from workbench.services.forms.records import Choice, Edited, FileVerdict, NewItem
from workbench.services.forms.sending import send_forms
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.settings import ledger_id
from workbench.views.desk import Desk
from workbench.views.dialogs.added_row import AddedRowDialog
from workbench.views.dialogs.receipt import ReceiptDialog
from workbench.views.main_window import MainWindow
from workbench.views.models.findings import Finding
from workbench.views.pages.forms import FormsPage
from workbench.views.parts.return_tab import ReturnTab
from workbench.wording import ENGLISH

JUNE = Month(2026, 6)
UNIT = "区总工会"
TITLE = "开展骑手安全培训"
_KEY = Qt.Key


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[FormsPage]:
    made = FormsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 690)
    with qtbot.waitExposed(made):
        made.show()
    made.show_part("back")
    yield made
    made.back._look.cancel()


@pytest.fixture
def form(desk: Desk, tmp_path: Path) -> Path:
    """A unit's form with two rows that it added, one of which says something that is no percentage."""
    (sent,) = send_forms(desk.ledger, JUNE, tmp_path / "forms", unit=UNIT)
    assert sent.path is not None
    book = openpyxl.load_workbook(sent.path)
    sheet = book["职责清单"]
    sheet.append((None, TITLE, "每季度1场", "当年9月底", None, "推进中", 60, "已办1场"))
    sheet.append((None, "说不清的事", None, None, None, None, "一大半"))
    book.save(sent.path)
    return fill_in(sent.path, {(first(desk), "done"): "已走访12家"})


def first(desk: Desk) -> ItemCode:
    unit = next(unit for unit in desk.view.members() if unit.name == UNIT)
    return next(line.code for line in desk.view.led_by(unit.id) if line.kind is Kind.DUTY)


def look(tab: ReturnTab, *paths: Path) -> None:
    tab.look_at(paths)
    tab._look.wait()


@pytest.fixture
def back(page: FormsPage, form: Path) -> ReturnTab:
    look(page.back, form)
    return page.back


def added(tab: ReturnTab, title: str = TITLE) -> Finding:
    return next(one for one in tab.all if one.added and one.row.title == title)


def press(tab: ReturnTab, one: Finding, key: Qt.Key) -> None:
    tab.choose(tab.all.index(one))
    tab.ui.findings.setFocus()
    QTest.keyClick(tab.ui.findings, key)


def dialog_of(widget: QWidget) -> AddedRowDialog:
    return widget.findChildren(AddedRowDialog)[-1]


def kept(desk: Desk, title: str = TITLE) -> Line | None:
    return next((line for line in desk.view.lines if line.title == title), None)


def test_a_row_that_was_added_is_accepted_or_rejected_by_keys(back: ReturnTab) -> None:
    one = added(back)
    assert one.id is not None
    press(back, one, _KEY.Key_A)
    assert back.decisions[one.id] is Choice.TAKE
    assert "新增" not in back.ui.count.text()
    press(back, one, _KEY.Key_R)
    assert back.decisions[one.id] is Choice.LEAVE
    press(back, one, _KEY.Key_Return)
    assert back.decisions[one.id] is Choice.TAKE


def test_accepting_what_is_plain_makes_no_item(back: ReturnTab, desk: Desk) -> None:
    back.accept_plain()
    assert not any(one.id in back.decisions for one in back.all if one.added)
    back.apply()
    assert kept(desk) is None
    assert [one.row.title for one in back.all] == [TITLE, "说不清的事"]


def test_an_accepted_row_is_taken_over_in_the_one_act_that_one_undo_takes_back(
    back: ReturnTab, desk: Desk
) -> None:
    back.accept_plain()
    press(back, added(back), _KEY.Key_A)
    acts = history.count_acts(desk.ledger)
    back.apply()
    assert history.count_acts(desk.ledger) == acts + 1
    line = kept(desk)
    assert line is not None
    assert (line.lead_unit, line.percent, line.done) == (UNIT, 60, "已办1场")
    assert "1" in back.ui.said.text()
    history.undo(desk.ledger)
    assert kept(desk) is None
    assert not desk.view.lines[0].reported


def test_an_added_row_can_be_put_right_before_it_is_accepted(back: ReturnTab, desk: Desk) -> None:
    press(back, added(back), _KEY.Key_E)
    dialog = dialog_of(back)
    assert (dialog.ui.title.text(), dialog.ui.percent.value()) == (TITLE, 60)
    assert dialog.ui.kind.currentData() == Kind.DUTY
    dialog.ui.title.setText("骑手安全培训")
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData(Kind.PROBLEM))
    dialog.ui.percent.setValue(70)
    dialog.accept()
    back.apply()
    line = kept(desk, "骑手安全培训")
    assert line is not None
    assert (line.kind, line.percent, line.done) == (Kind.PROBLEM, 70, "已办1场")


def test_a_row_that_was_not_understood_is_accepted_only_when_it_was_put_right(
    back: ReturnTab, desk: Desk
) -> None:
    one = added(back, "说不清的事")
    press(back, one, _KEY.Key_A)
    assert one.id not in back.decisions
    press(back, one, _KEY.Key_F2)
    dialog = dialog_of(back)
    assert "一大半" in dialog.ui.told.text()
    assert dialog.ui.percent.text() == "–"
    dialog.ui.percent.setValue(55)
    dialog.accept()
    back.apply()
    line = kept(desk, "说不清的事")
    assert line is not None
    assert line.percent == 55


@pytest.mark.parametrize("text", ["", "联系人13812345678"])
def test_what_the_ledger_would_not_keep_is_refused_in_the_dialog_and_nothing_typed_is_lost(
    back: ReturnTab, text: str
) -> None:
    one = added(back)
    press(back, one, _KEY.Key_E)
    dialog = dialog_of(back)
    dialog.ui.title.setText(text)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.ui.refusal.text()
    assert dialog.ui.title.text() == text
    dialog.reject()
    assert one.id not in back.decisions


def test_a_row_is_edited_once_more_as_it_was_written(back: ReturnTab) -> None:
    one = added(back)
    assert one.id is not None
    press(back, one, _KEY.Key_E)
    dialog_of(back).ui.due.setText("长期")
    dialog_of(back).accept()
    what = back.decisions[one.id]
    assert isinstance(what, NewItem)
    assert what.due_words == "长期"
    press(back, one, _KEY.Key_E)
    assert dialog_of(back).ui.due.text() == "长期"


def test_a_row_of_no_list_asks_which_it_is_of(back: ReturnTab) -> None:
    one = added(back)
    row = replace(one.row, words=replace(one.row.words, kind=None))
    dialog = AddedRowDialog(row, UNIT, JUNE, None, (), back)
    assert (dialog.ui.standard.toPlainText(), dialog.ui.percent.value()) == ("每季度1场", 60)
    dialog.accept()
    assert dialog.ui.refusal.text()
    dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData(Kind.SERVICE))
    dialog.accept()
    assert dialog.item is not None
    assert dialog.item.kind is Kind.SERVICE


def test_ctrl_enter_in_a_text_of_several_lines_accepts_the_added_row(back: ReturnTab, qtbot: QtBot) -> None:
    dialog = AddedRowDialog(added(back).row, UNIT, JUNE, None, (), back)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.ui.standard, _KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.item is not None


@pytest.fixture
def changed_words(page: FormsPage, form: Path) -> ReturnTab:
    """A form whose first item came back by another deadline, and whose second was written over."""
    book = openpyxl.load_workbook(form)
    book["职责清单"]["D4"] = "2027年3月底前"
    book["职责清单"]["B5"] = "完全是另外一件事"
    book.save(form)
    look(page.back, form)
    return page.back


def test_words_that_a_unit_changed_are_decided_one_by_one_and_are_never_plain(
    changed_words: ReturnTab, desk: Desk
) -> None:
    tab = changed_words
    one = next(one for one in tab.all if one.aside)
    assert one.cell is not None
    assert one.cell.returned == "2027年3月底前"
    tab.accept_plain()
    assert one.id not in tab.decisions
    press(tab, one, _KEY.Key_A)
    tab.apply()
    assert next(line for line in desk.view.lines if line.code == first(desk)).due_words == "2027年3月底前"


def test_a_row_that_was_written_over_can_be_taken_for_the_item_that_did_not_come_back(
    changed_words: ReturnTab, desk: Desk
) -> None:
    tab = changed_words
    missing = next(one.row for one in tab.all if one.verdict is Verdict.MISSING)
    press(tab, added(tab, "完全是另外一件事"), _KEY.Key_E)
    dialog = dialog_of(tab)
    assert dialog.ui.which.itemData(1) == str(missing.key)
    dialog.ui.which.setCurrentIndex(1)
    assert not dialog.ui.kind.isEnabled()
    dialog.ui.done.setPlainText("已办结")
    dialog.accept()
    tab.apply()
    line = next(line for line in desk.view.lines if line.code == missing.key)
    assert (line.title, line.done) == ("完全是另外一件事", "已办结")


def test_a_value_with_personal_data_is_refused_where_it_is_written(back: ReturnTab, desk: Desk) -> None:
    said: list[Exception] = []
    desk.refused.connect(said.append)
    plain = next(one for one in back.all if one.plain)
    back.choose(back.all.index(plain))
    assert not back._accept_written("done", "电话13812345678")
    assert len(said) == 1
    assert plain.id not in back.decisions


@pytest.fixture
def two(page: FormsPage, form: Path, desk: Desk, tmp_path: Path) -> ReturnTab:
    """A unit's draft beside its form."""
    later = tmp_path / "later.xlsx"
    later.write_bytes(form.read_bytes())
    fill_in(later, {(first(desk), "done"): "后来的话"})
    look(page.back, form, later)
    return page.back


def stands(tab: ReturnTab) -> list[str]:
    return [Path(file.path).name for file in tab.collected.files if file.verdict is FileVerdict.FORM]


def test_the_units_other_file_is_taken_instead_by_a_key_and_back(two: ReturnTab, form: Path) -> None:
    assert stands(two) == ["later.xlsx"]
    two.ui.files.selectRow(0)
    assert two.ui.prefer.isEnabled()
    two.ui.files.setFocus()
    QTest.keyClick(two.ui.files, _KEY.Key_A)
    assert stands(two) == [form.name]
    assert any(one.cell is not None and one.cell.returned == "已走访12家" for one in two.all)
    row = next(row for row in range(2) if two.files.key(row).verdict is FileVerdict.SUPERSEDED)
    two.ui.files.selectRow(row)
    two.ui.prefer.click()
    assert stands(two) == ["later.xlsx"]


def test_the_choice_of_a_file_and_the_decisions_on_it_outlast_another_look(
    two: ReturnTab, form: Path, tmp_path: Path
) -> None:
    two.ui.files.selectRow(0)
    two.prefer_chosen()
    two.accept_plain()
    before = dict(two.decisions)
    assert before
    look(two, form, tmp_path / "later.xlsx")
    assert stands(two) == [form.name]
    assert two.decisions == before


def test_files_without_a_unit_have_their_receipt_in_the_list_with_the_reason(
    back: ReturnTab, form: Path, tmp_path: Path, desk: Desk
) -> None:
    stranger = tmp_path / "photo.jpg"
    stranger.write_bytes(b"\xff\xd8")
    look(back, form, stranger)
    back.apply()
    told = {back.receipts.index(row, 5).data(): back.receipts.index(row, 2).data() for row in range(2)}
    assert told["photo.jpg"].startswith("⚠")
    assert ".xlsx" in told["photo.jpg"]
    assert receipts(desk.ledger, JUNE.next, strangers=True) == ()


def test_what_was_taken_over_and_taken_back_stands_decided_at_another_look(
    back: ReturnTab, form: Path, desk: Desk
) -> None:
    decided(back)
    before = dict(back.decisions)
    back.apply()
    assert back.all == ()
    history.undo(desk.ledger)
    look(back, form)
    assert back.decisions == before
    back.apply()
    assert kept(desk) is not None


def test_what_is_changed_here_or_taken_back_is_compared_anew_by_itself(back: ReturnTab, desk: Desk) -> None:
    decided(back)
    before = dict(back.decisions)
    record_progress(desk.ledger, first(desk), JUNE, ProgressEntry(desk.view.lines[0].status, done="台账"))
    back._look.wait()
    (conflict,) = [one for one in back.all if one.verdict is Verdict.CONFLICT]
    assert conflict.id in before
    assert conflict.id not in back.decisions
    assert len(back.decisions) == len(before) - 1
    back.apply()
    assert not back._look.busy
    assert [one.id for one in back.all] == [conflict.id]
    history.undo(desk.ledger)
    back._look.wait()
    assert len(back.decisions) == len(before) - 1
    assert added(back).id in back.decisions


def test_what_is_shown_stays_where_the_files_are_gone_when_the_ledger_is_changed(
    back: ReturnTab, form: Path, desk: Desk
) -> None:
    decided(back)
    before, shown_before = dict(back.decisions), back.all
    form.unlink()
    record_progress(desk.ledger, first(desk), JUNE, ProgressEntry(desk.view.lines[0].status, done="台账"))
    back._look.wait()
    assert (back.all, back.decisions) == (shown_before, before)


def test_what_was_taken_over_stays_taken_over_when_it_is_done_again(back: ReturnTab, desk: Desk) -> None:
    press(back, added(back), _KEY.Key_A)
    back.apply()
    made = kept(desk)
    assert made is not None
    history.undo(desk.ledger)
    back._look.wait()
    history.redo(desk.ledger)
    back._look.wait()
    again_made = kept(desk)
    assert again_made is not None
    assert again_made.code == made.code
    assert not any(one.added and one.row.title == TITLE for one in back.all)


def test_files_that_all_have_their_receipt_ask_for_nothing_more(back: ReturnTab, form: Path) -> None:
    decided(back)
    assert back.ui.apply.isEnabled()
    back.apply()
    look(back, form)
    (rejected,) = [one for one in back.all if one.id is not None]
    assert back.decisions == {rejected.id: Choice.LEAVE}
    assert back.save_work() == {}


def test_a_receipt_is_read_in_full(back: ReturnTab) -> None:
    press(back, added(back), _KEY.Key_A)
    back.accept_plain()
    back.apply()
    back.ui.receipts.selectRow(0)
    back.ui.receipts.setFocus()
    QTest.keyClick(back.ui.receipts, _KEY.Key_Return)
    text = back.findChildren(ReceiptDialog)[-1].ui.text.toPlainText()
    assert TITLE in text
    assert "已走访12家" in text
    assert "说不清的事" in text
    assert "SHA-256" in text


def decided(tab: ReturnTab) -> None:
    """Some decisions on a form."""
    tab.accept_plain()
    press(tab, added(tab), _KEY.Key_A)
    press(tab, added(tab, "说不清的事"), _KEY.Key_R)


def again(page: FormsPage, desk: Desk, qtbot: QtBot) -> FormsPage:
    """The page made anew, as another window makes it."""
    state: dict[str, Any] = json.loads(json.dumps(page.save_state()))
    made = FormsPage(desk)
    qtbot.addWidget(made)
    made.restore_state(state)
    made.back._look.wait()
    return made


def test_decisions_outlast_the_window(back: ReturnTab, page: FormsPage, desk: Desk, qtbot: QtBot) -> None:
    decided(back)
    press(back, added(back, "说不清的事"), _KEY.Key_E)
    dialog_of(back).ui.percent.setValue(55)
    dialog_of(back).accept()
    plain = next(one for one in back.all if one.plain)
    back.choose(back.all.index(plain))
    back.decide_chosen(Edited("已走访13家"))
    made = again(page, desk, qtbot)
    assert made.back.decisions == back.decisions
    assert [one.id for one in made.back.all] == [one.id for one in back.all]


def test_a_decision_does_not_outlast_what_it_was_made_of(
    back: ReturnTab, page: FormsPage, desk: Desk, qtbot: QtBot
) -> None:
    decided(back)
    record_progress(desk.ledger, first(desk), JUNE, ProgressEntry(desk.view.lines[0].status, done="台账"))
    made = again(page, desk, qtbot)
    open_ones = [one for one in made.back.all if one.id is not None and one.id not in made.back.decisions]
    assert [one.verdict for one in open_ones] == [Verdict.CONFLICT]
    assert len(made.back.decisions) == 2


def test_work_with_another_ledger_is_kept_for_it_and_finished_work_is_not(
    back: ReturnTab, page: FormsPage, desk: Desk, qtbot: QtBot
) -> None:
    decided(back)
    state = page.save_state()
    state["work"][0]["ledger"] = "another"
    made = FormsPage(desk)
    qtbot.addWidget(made)
    made.restore_state(state)
    assert not made.back._look.busy
    assert made.save_state()["work"] == state["work"]
    back.apply()
    assert page.save_state()["work"] == []


def shown(window: MainWindow) -> ReturnTab:
    window.pages.show("forms", "back")
    page = window.pages.page("forms")
    assert isinstance(page, FormsPage)
    page.back._look.wait()
    return page.back


def test_decisions_outlast_a_change_of_language_and_another_ledger(
    program: Program, window: MainWindow, starter: Path, demo: Path, tmp_path: Path
) -> None:
    window.open_path(starter)
    desk = window.desk
    assert desk is not None
    (sent,) = send_forms(desk.ledger, JUNE, tmp_path / "forms", unit=UNIT)
    assert sent.path is not None
    fill_in(sent.path, {(first(desk), "done"): "已走访12家"})
    tab = shown(window)
    look(tab, sent.path)
    tab.accept_plain()
    before = dict(tab.decisions)
    assert len(before) == 1
    program.speak(ENGLISH)
    english = program.window
    assert isinstance(english, MainWindow)
    assert english is not window
    assert shown(english).decisions == before
    english.open_path(demo)
    assert shown(english).all == ()
    english.open_path(starter)
    back = shown(english)
    assert back.decisions == before
    back.apply()
    english.open_path(demo)
    english.open_path(starter)
    assert shown(english).all == ()


@pytest.mark.parametrize(
    "work",
    [3, [3], [{"ledger": 3}], [{"files": 3, "decisions": 4}], [{"files": ["/gone"], "decisions": [{}, 3]}]],
)
def test_a_state_that_is_not_understood_is_passed_over(page: FormsPage, desk: Desk, work: object) -> None:
    for one in work if isinstance(work, list) else []:
        if isinstance(one, dict):
            one.setdefault("ledger", ledger_id(desk.ledger))
    page.restore_state({"work": work})
    assert page.back.all == ()
