from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.domain.clock import Clock
from workbench.domain.items import ItemCode, Kind, Status, UnitKind
from workbench.domain.months import Month
from workbench.domain.workdays import CalendarRefused
from workbench.services import history
from workbench.services.history import ChangeRecord
from workbench.services.ledgers import read_ledger
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.settings import calendar, light_rule, task_force
from workbench.services.units import units
from workbench.views.change_words import change_rows
from workbench.views.desk import Desk
from workbench.views.dialogs.unit_changes import MergeDialog, RenameDialog, RetireDialog
from workbench.views.dialogs.unit_edit import UnitDialog
from workbench.views.models.acts import ActsModel
from workbench.views.models.cells import Cell, CellsModel, Heading
from workbench.views.pages.maintenance import MaintenancePage
from workbench.views.parts.calendar_tab import read_text
from workbench.views.theme import LIGHT

JUNE = Month(2026, 6)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> MaintenancePage:
    made = MaintenancePage(desk)
    qtbot.addWidget(made)
    made.resize(1218, 690)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _name(page: MaintenancePage, name: str) -> int:
    """The row of a unit."""
    model = page.units.units
    return next(row for row in range(model.rowCount()) if str(model.index(row, 1).data()).startswith(name))


def _choose(page: MaintenancePage, name: str) -> None:
    page.units.ui.units.setCurrentIndex(page.units.units.index(_name(page, name), 1))


def _dialog(page: MaintenancePage, kind: type[QDialog], press: Callable[[], None]) -> QDialog:
    press()
    return next(found for found in page.findChildren(kind) if found.isVisible())


def _names(page: MaintenancePage, month: Month = JUNE) -> list[str]:
    return [unit.name for unit in units(page.desk.ledger, month) if unit.in_force]


# units


def test_a_unit_is_added_and_can_be_taken_back(page: MaintenancePage) -> None:
    dialog = _dialog(page, UnitDialog, page.units.ui.add.click)
    assert isinstance(dialog, UnitDialog)
    dialog.ui.name.setText("区医疗保障局")
    dialog.ui.contact_post.setText("医保科科长")
    dialog.accept()
    assert "区医疗保障局" in _names(page)
    assert _name(page, "区医疗保障局") >= 0
    page.desk.do(lambda: history.undo(page.desk.ledger))
    assert "区医疗保障局" not in _names(page)


def test_what_is_refused_is_said_in_the_dialog_and_what_was_typed_stays(page: MaintenancePage) -> None:
    dialog = _dialog(page, UnitDialog, page.units.ui.add.click)
    assert isinstance(dialog, UnitDialog)
    for typed, said in (
        ("", wording.field_name("name")),
        (_names(page)[0], _names(page)[0]),
        ("张三13800001234", "138****1234"),
    ):
        dialog.ui.name.setText(typed)
        dialog.accept()
        assert dialog.isVisible()
        assert dialog.ui.refusal.isVisible()
        assert dialog.ui.name.text() == typed
        assert said in dialog.ui.refusal.text()
    dialog.reject()


def test_a_unit_is_edited_by_key_and_keeps_its_name(page: MaintenancePage, qtbot: QtBot) -> None:
    name = _names(page)[2]
    _choose(page, name)
    page.activateWindow()
    page.units.ui.units.setFocus()
    qtbot.waitUntil(page.units.ui.units.hasFocus)
    QTest.keyClick(page.units.ui.units, Qt.Key.Key_F2)
    dialog = next(found for found in page.findChildren(UnitDialog) if found.isVisible())
    assert not dialog.ui.name.isEnabled()
    dialog.ui.role.setText("青年联系服务、志愿服务")
    dialog.accept()
    found = next(unit for unit in page.desk.view.units if unit.name == name)
    assert found.role == "青年联系服务、志愿服务"


def test_a_unit_renamed_keeps_its_old_name_in_earlier_months(page: MaintenancePage) -> None:
    name = _names(page)[1]
    _choose(page, name)
    dialog = _dialog(page, RenameDialog, page.units.ui.rename.click)
    assert isinstance(dialog, RenameDialog)
    dialog.ui.name.setText("区委宣传和网络工作部")
    dialog.accept()
    assert "区委宣传和网络工作部" in _names(page)
    assert name in _names(page, Month(2026, 5))
    assert page.units.units.index(_name(page, "区委宣传和网络工作部"), 1).data()


def test_a_unit_merged_stands_under_the_other_and_is_shown_as_former(page: MaintenancePage) -> None:
    name, into = _names(page)[4], _names(page)[3]
    led = len([line for line in page.desk.view.lines if line.lead_unit == name])
    _choose(page, name)
    dialog = _dialog(page, MergeDialog, page.units.ui.merge.click)
    assert isinstance(dialog, MergeDialog)
    assert dialog.ui.into.findText(name) == -1
    dialog.ui.into.setCurrentText(into)
    dialog.accept()
    assert name not in _names(page)
    assert led > 0
    assert not [line for line in page.desk.view.lines if line.lead_unit == name]
    page.units.ui.gone.setChecked(True)
    assert into in page.units.units.index(_name(page, name), 1).data()
    _choose(page, name)
    assert not page.units.ui.rename.isEnabled()


def test_a_unit_that_leads_items_is_not_retired(page: MaintenancePage) -> None:
    name = _names(page)[0]
    _choose(page, name)
    dialog = _dialog(page, RetireDialog, page.units.ui.retire.click)
    dialog.accept()
    assert dialog.isVisible()
    assert name in _names(page)
    dialog.reject()


def test_a_dialog_grows_so_that_its_refusal_and_all_else_in_it_is_read_whole(page: MaintenancePage) -> None:
    _choose(page, _names(page)[0])
    dialog = _dialog(page, RetireDialog, page.units.ui.retire.click)
    assert isinstance(dialog, RetireDialog)
    dialog.accept()
    for label in (dialog.ui.intro, dialog.ui.refusal):
        assert label.height() >= label.heightForWidth(label.width())
    dialog.reject()


def test_in_a_ledger_open_for_reading_nothing_can_be_changed(demo: Path, clock: Clock, qtbot: QtBot) -> None:
    desk = Desk(read_ledger(demo, clock), JUNE)
    page = MaintenancePage(desk)
    qtbot.addWidget(page)
    page.show()
    _choose(page, desk.view.members()[0].name)
    ui = page.units.ui
    assert not any(button.isEnabled() for button in (ui.add, ui.edit, ui.rename, ui.merge, ui.retire))
    assert not page.calendar.ui.load.isEnabled()
    assert not page.history.ui.undo.isEnabled()
    assert page.settings.ui.name.isReadOnly()
    desk.close()


# the calendar

YEAR_2027 = "日期,类型,名称\n2027-01-01,休,元旦\n2027-02-08,休,春节\n2027-02-13,班,春节\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_year_is_imported_from_a_text_of_any_program(
    page: MaintenancePage, tmp_path: Path, encoding: str
) -> None:
    assert "2027" in page.calendar.ui.missing.text()
    file = tmp_path / "2027.csv"
    file.write_text(YEAR_2027, encoding=encoding)
    page.calendar.load(file)
    assert calendar(page.desk.ledger).knows(2027)
    assert page.calendar.years.index(0, 0).data() == "2027"
    page.calendar.ui.years.setCurrentIndex(page.calendar.years.index(0, 0))
    assert page.calendar.days.rowCount() == 3
    page.desk.look_at(Month(2027, 2))
    assert "2027" not in page.calendar.ui.missing.text()


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff\xfe junk", "日期,类型\n2027-13-45,休\n".encode(), b"\x89PNG\r\n\x1a\n"]
)
def test_a_file_that_is_no_calendar_is_refused_and_changes_nothing(
    page: MaintenancePage, tmp_path: Path, content: bytes
) -> None:
    refused: list[Exception] = []
    page.desk.refused.connect(refused.append)
    file = tmp_path / "bad.csv"
    file.write_bytes(content)
    before = calendar(page.desk.ledger).years
    page.calendar.load(file)
    page.calendar.load(tmp_path / "not there.csv")
    assert isinstance(refused[0], CalendarRefused)
    assert isinstance(refused[1], FileNotFoundError)
    assert calendar(page.desk.ledger).years == before
    assert all(wording.say(refusal) for refusal in refused)


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    file.write_bytes(b"2027-01-01,x\n" * 200_000)
    assert len(read_text(file)) <= 1_000_000


# the history


def _record(desk: Desk, number: int, done: str) -> None:
    entry = ProgressEntry(Status.UNDER_WAY, 10, done)
    assert desk.do(lambda: record_progress(desk.ledger, ItemCode(Kind.DUTY, number), JUNE, entry))


def test_a_long_history_is_fetched_page_by_page(desk: Desk, qtbot: QtBot) -> None:
    page = 20
    for number in range(page + 5):
        _record(desk, 1, f"第{number}次")
    model = ActsModel(desk.ledger, lambda: LIGHT, desk, page)
    assert model.rowCount() == page
    assert model.canFetchMore()
    with qtbot.waitSignal(model.rowsInserted) as told:
        model.fetchMore()
    assert told.args is not None
    assert told.args[1:] == [page, page + 4]
    assert model.rowCount() == page + 5
    assert not model.canFetchMore()
    assert [model.act(row).id for row in range(model.rowCount())] == sorted(
        (model.act(row).id for row in range(model.rowCount())), reverse=True
    )
    model.reload()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    _record(desk, 1, "又一次")
    model.reload()
    assert model.total == page + 6


def test_the_history_says_what_each_act_changed(page: MaintenancePage) -> None:
    page.show_part("history")
    _record(page.desk, 1, "走访12个站点。")
    _record(page.desk, 1, "走访15个站点。")
    tab = page.history
    rows = [[tab.changes.index(row, at).data() for at in range(4)] for row in range(tab.changes.rowCount())]
    item = wording.item_name(ItemCode(Kind.DUTY, 1))
    assert [item, wording.field_name("done"), "走访12个站点。", "走访15个站点。"] in rows
    tab.ui.undo.click()
    assert "已撤销" in str(tab.acts.index(1, 3).data()) or "taken back" in str(tab.acts.index(1, 3).data())
    assert tab.ui.redo.isEnabled()
    tab.ui.redo.click()
    line = next(line for line in page.desk.view.lines if line.code == ItemCode(Kind.DUTY, 1))
    assert line.done == "走访15个站点。"


def test_the_history_is_read_again_when_it_is_seen_again(page: MaintenancePage) -> None:
    page.show_part("units")
    before = page.history.acts.total
    _record(page.desk, 2, "已开展。")
    assert page.history.acts.total == before
    page.show_part("history")
    assert page.history.acts.total == before + 1


def test_a_changed_setting_is_told_by_its_fields(page: MaintenancePage) -> None:
    page.show_part("settings")
    for days in (8, 9):
        page.settings.ui.warning_days.setValue(days)
        page.settings.ui.warning_days.editingFinished.emit()
    act = history.acts(page.desk.ledger, limit=1)[0]
    rows = [row for change in act.changes for row in change_rows(change, {})]
    assert [row[1:] for row in rows] == [(wording.field_name("warning_days"), "8", "9")]


def test_the_receipt_of_a_file_is_told_in_words() -> None:
    receipt = {
        "received_at": "2026-06-26T01:30:00+00:00",
        "file_name": "填报表.xlsx",
        "unit_id": 1,
        "month": 202606,
        "verdict": "unreadable",
        "why": "damaged",
        "taken": "[]",
        "left_alone": '[{"item": "duty-15"}]',
    }
    told = {words for _, _, _, words in change_rows(ChangeRecord("receipt", 1, None, None, receipt), {})}
    assert "填报表.xlsx" in told
    assert not told & {str(value) for name, value in receipt.items() if name != "file_name"}


# settings


def _type(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.editingFinished.emit()


def test_a_setting_is_saved_when_its_field_is_left_and_can_be_taken_back(page: MaintenancePage) -> None:
    page.show_part("settings")
    ledger, ui = page.desk.ledger, page.settings.ui
    before = task_force(ledger)
    ui.copies.setFocus()
    _type(ui.briefing_name, "新就业群体党建简报")
    assert task_force(ledger).briefing_name == "新就业群体党建简报"
    assert task_force(ledger).name == before.name
    count = history.count_acts(ledger)
    ui.briefing_name.editingFinished.emit()
    assert history.count_acts(ledger) == count  # nothing changed, nothing saved
    ui.copies.setFocus()
    page.desk.do(lambda: history.undo(ledger))
    assert ui.briefing_name.text() == before.briefing_name


def test_the_rule_of_the_lights_is_kept_within_its_ranges(page: MaintenancePage) -> None:
    page.show_part("settings")
    ui = page.settings.ui
    ui.reporting_day.setValue(99)
    ui.behind_points.setValue(0)
    for field in (ui.reporting_day, ui.behind_points):
        field.editingFinished.emit()
    rule = light_rule(page.desk.ledger)
    assert (rule.reporting_day, rule.warning_days, rule.behind_points) == (31, 7, 1)
    assert page.desk.view.rule == rule


def test_the_faces_that_are_printed_are_named(page: MaintenancePage, qtbot: QtBot) -> None:
    page.show_part("settings")
    qtbot.waitUntil(lambda: page.settings.faces.rowCount() >= 5, timeout=30000)
    files = [page.settings.faces.index(row, 3).data() for row in range(page.settings.faces.rowCount())]
    assert all(str(name).lower().endswith((".ttf", ".ttc", ".otf")) for name in files)


# the tables of the maintenance and month pages


def test_rows_of_cells_keep_the_rules_of_qt(desk: Desk) -> None:
    model = CellsModel([Heading("甲"), Heading("乙", tip="说明")], lambda: LIGHT, desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([(Cell("1"), Cell("2", "red", "二", bold=True))], ["a"])
    model.show([(Cell("3"), Cell("4"))], ["b"])
    assert model.index(0, 0).data() == "3"
    assert model.key(0) == "b"
    model.show([], [])
    model.show([(Cell("5"), Cell("6"))] * 3, ["x", "y", "z"])
    assert model.rowCount() == 3
    assert model.headerData(1, Qt.Orientation.Horizontal) == "乙"
    assert model.headerData(7, Qt.Orientation.Horizontal) is None
    assert model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "乙: 6"


def test_kinds_of_unit_are_shown_in_their_order(page: MaintenancePage) -> None:
    kinds = [page.units.units.key(row).kind for row in range(page.units.units.rowCount())]
    assert kinds == sorted(kinds, key=list(UnitKind).index)
