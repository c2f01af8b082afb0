"""The tab of lists: read, corrected, asked about, decided by keyboard, taken over as one act."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog
from pytestqt.qtbot import QtBot

from workbench.domain.comparison import Verdict
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.importing import NotUnderstood
from workbench.services.items import ItemEntry, edit_item
from workbench.services.units import units
from workbench.views.desk import Desk
from workbench.views.main_window import MainWindow
from workbench.views.pages.forms import FormsPage
from workbench.views.parts.import_tab import ImportTab

ODD = (
    ("某区2026年重点任务",),
    ("编码", "干什么", "谁来干", "什么时候干完"),
    ("1", "走访快递网点", "区总工会", "2026年9月底前"),
    ("2", "座谈", "区总工会", "立行立改"),
)
KNOWN = (
    ("序号", "任务", "牵头单位", "完成时限"),
    ("一、服务保障", "", "", ""),
    ("1", "走访快递网点", "区总工会", "2026年9月底前"),
    ("2", "座谈", "区总工会", "立行立改"),
    ("3", "骑手驿站", "住建部门", "每季度末"),
    ("4", "预报", "气象部门", "每月"),
    ("合计", "4", "", ""),
)
_KEY = Qt.Key
Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Writes rows into a file."""

    def saved(rows: Sequence[Sequence[str]], name: str = "清单.csv") -> Path:
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return tmp_path / name

    return saved


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[FormsPage]:
    made = FormsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 690)
    made.show_part("import")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.lists._work.cancel()


@pytest.fixture
def tab(page: FormsPage) -> ImportTab:
    return page.lists


def _look(tab: ImportTab, path: Path) -> None:
    tab.look_at(path)
    tab._work.wait()


def _press(tab: ImportTab, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    tab.ui.listRows.setFocus()
    QTest.keyClick(tab.ui.listRows, key, held)


def _at(tab: ImportTab, row: int) -> int:
    return next(at for at, line in enumerate(tab.lines) if line.row == row)


def _choose_name(tab: ImportTab, row: int, name: str | None) -> None:
    """Choose in a column's box what it is, as a click does."""
    box = tab.asked.columns.box(row)
    assert box is not None
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())
    tab._work.wait()


def _answering(choice: str) -> None:
    """Answer the question that comes next."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        box = dialog.findChild(QComboBox)
        assert box is not None
        box.setCurrentText(choice)
        dialog.accept()

    QTimer.singleShot(0, answer)


def _titles(desk: Desk) -> set[str]:
    return {line.title for line in desk.view.lines}


def _names(tab: ImportTab) -> dict[str, int]:
    assert tab.understood is not None
    return dict(tab.understood.found.columns)


def test_without_a_file_the_tab_says_what_to_do(tab: ImportTab) -> None:
    assert tab.ui.empty.isVisible()
    assert tab.ui.empty.text()
    assert not tab.ui.importSplit.isVisible()
    assert not tab.ui.again.isEnabled()


def test_a_list_is_shown_as_it_is_understood_row_by_row(tab: ImportTab, save: Save, desk: Desk) -> None:
    _look(tab, save(KNOWN))
    assert [line.taken.verdict if line.taken else line.skipped for line in tab.lines] == [
        "section",
        Verdict.NEW,
        Verdict.NEW,
        Verdict.UNKNOWN,
        Verdict.UNKNOWN,
        "total",
    ]
    assert [tab.rows.index(1, column).data() for column in (2, 3, 4)] == [
        "走访快递网点",
        "区总工会",
        "2026年9月底前",
    ]
    assert "2026-09-30" in str(tab.rows.index(1, 5).data())
    assert str(tab.rows.index(2, 5).data()).startswith("⚠"), "a doubtful date is marked"
    assert tab.detail.rowCount() == 4
    assert tab.ui.heading.value() == 1
    assert len(history.acts(desk.ledger)) == 0, "nothing is written by looking"


def test_the_heading_and_the_columns_are_corrected_and_understood_at_once_the_next_time(
    tab: ImportTab, save: Save, desk: Desk
) -> None:
    _look(tab, save(ODD))
    assert tab.look is not None
    assert isinstance(tab.look.found, NotUnderstood)
    assert tab.ui.heading.hasFocus()
    assert tab.ui.heading.value() == 2
    assert not tab.ui.apply.isEnabled()
    for row, name in ((1, "title"), (2, "lead"), (3, "due")):
        _choose_name(tab, row, name)
    assert _names(tab) == {"title": 1, "lead": 2, "due": 3}
    _press(tab, _KEY.Key_P)
    _press(tab, _KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab._work.wait()
    assert "走访快递网点" in _titles(desk)
    _look(tab, save((*ODD[:3], ("3", "体检", "区总工会", "每月")), "下月.csv"))
    assert _names(tab) == {"title": 1, "lead": 2, "due": 3}
    assert [line.taken.verdict for line in tab.lines if line.taken] == [Verdict.UNCHANGED, Verdict.NEW]


def test_what_differs_from_the_ledger_stands_first_beside_what_is_kept(
    tab: ImportTab, save: Save, desk: Desk
) -> None:
    line = next(line for line in desk.view.lines if line.kind is Kind.DUTY)
    rows = (("序号", "事项", "牵头单位", "工作标准"), ("1", line.title, line.lead_unit, "新的标准"))
    _look(tab, save(rows))
    assert tab.lines[0].taken is not None
    assert tab.lines[0].taken.verdict is Verdict.CHANGED
    shown = [tab.detail.index(0, column).data() for column in (1, 2, 3)]
    assert shown == ["新的标准", "新的标准", line.standard]
    assert [tab.detail.index(row, 1).data() for row in (1, 2, 3)] == ["1", line.title, line.lead_unit]


def test_a_name_belongs_to_one_column_and_can_be_taken_away(tab: ImportTab, save: Save) -> None:
    _look(tab, save(KNOWN))
    _choose_name(tab, 0, "title")
    assert _names(tab) == {"title": 0, "lead": 2, "due": 3}
    box = tab.asked.columns.box(1)
    assert box is not None
    assert box.currentData() is None
    _choose_name(tab, 3, None)
    assert _names(tab) == {"title": 0, "lead": 2}
    tab.ui.afresh.click()
    tab._work.wait()
    assert _names(tab) == {"number": 0, "title": 1, "lead": 2, "due": 3}


def test_another_row_can_be_said_to_be_the_heading(tab: ImportTab, save: Save) -> None:
    _look(tab, save((("任务", "备注"), ("", "见下表"), *KNOWN)))
    assert tab.ui.heading.value() == 3
    tab.ui.heading.setValue(1)
    tab._work.wait()
    assert _names(tab) == {"title": 0, "note": 1}
    tab.ui.heading.setValue(0)
    tab._work.wait()
    assert tab.understood is None, "without a heading it must be said which column is what"
    assert tab.asked.columns.model.rowCount() == 4


def test_rows_are_accepted_and_rejected_by_keys_and_the_next_is_shown(
    tab: ImportTab, save: Save, desk: Desk
) -> None:
    _look(tab, save(KNOWN))
    assert tab.lines[tab.ui.listRows.currentIndex().row()].row == 3
    _press(tab, _KEY.Key_A)
    assert tab.decisions == {3: True}
    assert tab.lines[tab.ui.listRows.currentIndex().row()].row == 4
    _press(tab, _KEY.Key_Delete)
    assert tab.decisions == {3: True, 4: False}
    tab.choose(_at(tab, 4))
    _press(tab, _KEY.Key_Enter)
    tab.choose(_at(tab, 3))
    _press(tab, _KEY.Key_R)
    assert tab.decisions == {3: False, 4: True}
    _press(tab, _KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab._work.wait()
    assert "座谈" in _titles(desk)
    assert "走访快递网点" not in _titles(desk)


def test_one_key_accepts_what_is_plain_and_nothing_doubtful(tab: ImportTab, save: Save) -> None:
    _look(tab, save(KNOWN))
    _press(tab, _KEY.Key_P)
    assert tab.decisions == {3: True}


def test_taking_over_is_one_act_that_one_undo_takes_back_and_the_second_time_nothing_is_new(
    tab: ImportTab, save: Save, desk: Desk
) -> None:
    before = _titles(desk)
    _look(tab, save(KNOWN))
    for at in (_at(tab, 3), _at(tab, 4)):
        tab.choose(at)
        tab.decide_chosen(take=True)
    tab.ui.apply.click()
    tab._work.wait()
    assert len(history.acts(desk.ledger)) == 1
    assert "✓" in tab.ui.said.text()
    assert not any(line.can_be_taken for line in tab.lines)
    assert not tab.ui.apply.isEnabled()
    _look(tab, save(KNOWN))
    assert not any(line.can_be_taken for line in tab.lines)
    history.undo(desk.ledger)
    tab._work.wait()
    assert _titles(desk) == before
    assert sum(line.can_be_taken for line in tab.lines) == 2, "the rows are shown as they are now"


def test_an_unknown_unit_is_asked_about_and_remembered_and_never_created(
    tab: ImportTab, save: Save, desk: Desk
) -> None:
    before = units(desk.ledger, Month(2026, 6))
    _look(tab, save(KNOWN))
    tab.choose(_at(tab, 5))
    assert not tab.ui.accept.isEnabled()
    assert tab.ui.unit.isEnabled()
    _answering(
        "区住房城乡建设局" if any(unit.name == "区住房城乡建设局" for unit in before) else before[1].name
    )
    _press(tab, _KEY.Key_A)
    tab._work.wait()
    (row,) = (line.taken for line in tab.lines if line.row == 5)
    assert row is not None
    assert row.verdict is Verdict.NEW
    tab.choose(_at(tab, 5))
    assert "住建部门 → " in str(tab.rows.index(_at(tab, 5), 3).data())
    _press(tab, _KEY.Key_A)
    tab.apply()
    tab._work.wait()
    assert units(desk.ledger, Month(2026, 6)) == before
    _look(tab, save((KNOWN[0], ("9", "维修驿站", "住建部门", "每月")), "另一份.csv"))
    assert [line.taken.verdict for line in tab.lines if line.taken] == [Verdict.NEW]


def test_a_question_that_is_not_answered_leaves_the_row_out(tab: ImportTab, save: Save) -> None:
    _look(tab, save(KNOWN))
    tab.choose(_at(tab, 6))
    _answering("– leave the row out –")
    _press(tab, _KEY.Key_U)
    assert not tab._work.busy
    assert tab.lines[_at(tab, 6)].names_to_ask == ("气象部门",)


def test_decisions_outlast_a_correction_as_far_as_rows_stay_as_they_were(tab: ImportTab, save: Save) -> None:
    _look(tab, save(KNOWN))
    _press(tab, _KEY.Key_P)
    tab.asked.answer({"气象部门": 1})
    tab._work.wait()
    assert tab.decisions == {3: True}
    _choose_name(tab, 3, None)
    assert tab.decisions == {}, "without their deadlines the rows are others"


def test_what_was_edited_elsewhere_meanwhile_is_looked_at_anew(
    tab: ImportTab, save: Save, desk: Desk, page: FormsPage
) -> None:
    line = next(line for line in desk.view.lines if line.kind is Kind.DUTY)
    _look(tab, save((("事项", "牵头单位", "备注"), (line.title, line.lead_unit, "表里的备注"))))
    _press(tab, _KEY.Key_P)
    page.show_part("out")
    entry = ItemEntry(Kind.DUTY, line.title, line.lead_unit_id, standard="刚写的标准", note="刚写的备注")
    edit_item(desk.ledger, ItemCode(Kind.DUTY, line.code.number), entry)
    page.show_part("import")
    tab._work.wait()
    assert tab.decisions == {}
    assert tab.lines[0].taken is not None
    assert tab.lines[0].taken.before is not None
    assert tab.lines[0].taken.before.note == "刚写的备注"


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 damaged", b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 encrypted"]
)
def test_a_bad_file_is_told_in_a_sentence_and_the_tab_goes_on(
    tab: ImportTab, save: Save, tmp_path: Path, content: bytes
) -> None:
    _look(tab, save(KNOWN))
    (tmp_path / "bad.xlsx").write_bytes(content)
    _look(tab, tmp_path / "bad.xlsx")
    assert tab.ui.said.text().startswith("⚠ bad.xlsx")
    assert tab.lines == ()
    assert tab.ui.empty.isVisible()
    _look(tab, save(KNOWN))
    assert len(tab.lines) == 6


def test_a_file_that_is_gone_is_told_and_one_changed_since_is_refused(
    tab: ImportTab, save: Save, desk: Desk, tmp_path: Path
) -> None:
    refused: list[object] = []
    desk.refused.connect(refused.append)
    _look(tab, tmp_path / "none.xlsx")
    assert "none.xlsx" in tab.ui.said.text()
    _look(tab, save(KNOWN))
    _press(tab, _KEY.Key_P)
    save(ODD)
    tab.apply()
    assert len(refused) == 1
    assert "走访快递网点" not in _titles(desk)


def test_reading_can_be_stopped(tab: ImportTab, save: Save) -> None:
    tab.look_at(save(KNOWN))
    assert tab.ui.cancel.isVisible()
    tab.ui.cancel.click()
    tab._work.wait()
    assert tab.look is None
    assert tab.ui.chooseFile.isEnabled()
    assert tab.ui.said.text()


def test_sheet_and_kind_are_proposed_and_can_be_chosen(tab: ImportTab, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first, second = book.worksheets[0], book.create_sheet("突出问题")
    first.title = "说明"
    first.append(("本表供参考",))
    for row in (("问题", "责任单位"), ("欠薪", "区总工会")):
        second.append(row)
    book.save(tmp_path / "两张表.xlsx")
    _look(tab, tmp_path / "两张表.xlsx")
    assert (tab.ui.sheet.currentText(), tab.ui.kind.currentData()) == ("突出问题", Kind.PROBLEM)
    tab.ui.kind.setCurrentIndex(tab.ui.kind.findData(Kind.SERVICE))
    tab.ui.kind.activated.emit(tab.ui.kind.currentIndex())
    tab._work.wait()
    assert tab.understood is not None
    assert tab.understood.kind is Kind.SERVICE
    tab.ui.sheet.setCurrentIndex(0)
    tab.ui.sheet.activated.emit(0)
    tab._work.wait()
    assert tab.look is not None
    assert (type(tab.look.found), tab.look.sheet) == (NotUnderstood, "说明")


def test_a_file_dropped_while_the_tab_is_shown_is_looked_at_there(
    window: MainWindow, starter: Path, save: Save
) -> None:
    window.open_path(starter)
    window.pages.show("forms", "import")
    page = window.pages.page("forms")
    assert isinstance(page, FormsPage)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(save(KNOWN)))])
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(
        QDropEvent(QPointF(600, 400), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, none)
    )
    page.lists._work.wait()
    assert len(page.lists.lines) == 6
    assert page.ui.tabs.currentWidget() is page.lists


def test_the_wheel_over_a_box_of_names_chooses_nothing(tab: ImportTab, save: Save) -> None:
    _look(tab, save(KNOWN))
    box = tab.asked.columns.box(1)
    assert box is not None
    position, none = QPointF(5, 5), Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        position,
        box.mapToGlobal(position),
        QPointF(0, 0).toPoint(),
        QPointF(0, -120).toPoint(),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentData() == "title"


def test_the_boxes_are_reached_by_keyboard_from_the_table_and_left_for_the_rows(
    tab: ImportTab, save: Save
) -> None:
    _look(tab, save(KNOWN))
    tab.ui.listColumns.setFocus()
    reached = []
    for _ in range(5):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, _KEY.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [*(tab.asked.columns.box(row) for row in range(4)), tab.ui.listRows]
    tab.ui.listColumns.selectRow(2)
    tab.ui.listColumns.setFocus()
    QTest.keyClick(tab.ui.listColumns, _KEY.Key_Return)
    box = tab.asked.columns.box(2)
    assert box is not None
    assert box.view().isVisible()
    box.hidePopup()


def test_everything_in_the_tab_has_a_name_for_those_who_hear_it(tab: ImportTab, save: Save) -> None:
    _look(tab, save(KNOWN))
    boxes = tab.findChildren(QComboBox)
    assert len(boxes) == 6
    for widget in (*boxes, tab.ui.heading, tab.ui.listColumns, tab.ui.listRows, tab.ui.listDetail):
        assert widget.accessibleName()


def test_personal_data_in_a_list_is_masked_and_its_file_told_of(tab: ImportTab, save: Save) -> None:
    _look(tab, save((("任务", "牵头单位", "备注"), ("体检", "区总工会", "联系13912345678"))))
    assert "row 2, column C: 139****5678" in tab.ui.said.text()
    assert tab.ui.said.toolTip()
    shown = [
        model.index(row, column).data()
        for model in (tab.rows, tab.detail, tab.asked.columns.model)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert not any("13912345678" in str(words) for words in shown)
