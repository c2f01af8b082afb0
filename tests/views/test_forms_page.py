"""The page of forms: sent to all units, and fourteen files back of which three are trouble."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.services.forms.conftest import fill_in
from workbench.domain.clock import Clock
from workbench.domain.comparison import Verdict
from workbench.domain.items import ItemCode, Status, UnitKind
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.forms.receipts import missing_forms, receipts
from workbench.services.forms.records import CellId, Choice, Edited, FileVerdict
from workbench.services.forms.sending import send_forms, sent_forms
from workbench.services.items import delete_items
from workbench.services.ledgers import open_ledger
from workbench.services.month import view_line
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.settings import LEDGER_ID, write_setting
from workbench.services.units import UnitEntry, add_unit
from workbench.storage.holder import Person
from workbench.views.desk import Desk
from workbench.views.main_window import MainWindow
from workbench.views.pages.forms import FormsPage
from workbench.views.parts.return_tab import ReturnTab

JUNE = Month(2026, 6)
PLAIN, DISPUTED = "已按计划推进。", "单位填报的进展。"
_KEY = Qt.Key


class Opened(QObject):
    """The folders that the system was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.folders: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.folders.append(Path(url.toLocalFile()))


@pytest.fixture
def opened() -> Iterator[Opened]:
    made = Opened()
    # The stub asks for bytes, the function for a text.
    QDesktopServices.setUrlHandler("file", made, "take")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[FormsPage]:
    made = FormsPage(desk)
    made.out.use_folder(tmp_path / "forms")
    qtbot.addWidget(made)
    made.resize(1180, 690)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.out._work.cancel()
    made.back._look.cancel()


def _send(page: FormsPage, units: frozenset[int] | None = None) -> None:
    page.out.send(units)
    page.out._work.wait()


def _look(tab: ReturnTab, *paths: Path) -> None:
    tab.look_at(paths)
    tab._look.wait()


def _first(desk: Desk, unit_id: int) -> ItemCode:
    return desk.view.led_by(unit_id)[0].code


def _line(desk: Desk, code: ItemCode) -> Line:
    return view_line(desk.ledger, JUNE, code)


@pytest.fixture
def returned(desk: Desk, tmp_path: Path, starter_file: Path, clock: Clock) -> Path:
    """Fourteen files: a change, a conflict, a value that is none, a stranger, a broken one, nine as sent."""
    send_forms(desk.ledger, JUNE, tmp_path / "forms")
    files = sorted((tmp_path / "forms").iterdir())
    assert len(files) == 14
    by_unit = {one.unit: one for one in sent_forms(desk.ledger, JUNE)}
    plain, disputed, wrong = [unit for unit in desk.view.members() if desk.view.led_by(unit.id)][:3]

    def path(unit: str) -> Path:
        return tmp_path / "forms" / by_unit[unit].file_name

    fill_in(path(plain.name), {(_first(desk, plain.id), "done"): PLAIN})
    code = _first(desk, disputed.id)
    fill_in(path(disputed.name), {(code, "done"): DISPUTED, (code, "next_steps"): "继续。"})
    record_progress(desk.ledger, code, JUNE, ProgressEntry(Status.UNDER_WAY, done="台账里写的进展。"))
    fill_in(path(wrong.name), {(_first(desk, wrong.id), "percent"): "一大半"})
    others = [file for file in files if file not in {path(one.name) for one in (plain, disputed, wrong)}]
    others[0].write_bytes(others[0].read_bytes()[:900])
    copy = tmp_path / "elsewhere.ledger"
    copy.write_bytes(starter_file.read_bytes())
    elsewhere = open_ledger(copy, clock, Person("other", "office", 2))
    with elsewhere.act("name", undoable=False) as session:
        write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000009")
    (stranger,) = send_forms(elsewhere, JUNE, tmp_path / "other", unit=desk.view.members()[-1].name)
    elsewhere.close()
    assert stranger.path is not None
    others[1].write_bytes(stranger.path.read_bytes())
    return tmp_path / "forms"


@pytest.fixture
def back(page: FormsPage, returned: Path) -> ReturnTab:
    page.show_part("back")
    _look(page.back, returned)
    return page.back


def _at(tab: ReturnTab, verdict: Verdict, field: str = "done") -> int:
    return next(
        at
        for at, one in enumerate(tab.all)
        if one.verdict is verdict and one.cell and one.cell.field == field
    )


def _choose(tab: ReturnTab, row: int) -> None:
    tab.choose(row)
    tab.ui.findings.setFocus()


def _press(tab: ReturnTab, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(tab.ui.findings, key, held)


def test_all_units_are_sent_their_form_at_once_and_the_folder_is_opened(
    page: FormsPage, desk: Desk, opened: Opened
) -> None:
    assert not page.out.ui.sentPane.isVisible()  # nothing was sent yet: no empty table
    _send(page)
    assert page.out.ui.sentPane.isVisible()
    assert len(list(page.out.folder.iterdir())) == 14
    assert len(sent_forms(desk.ledger, JUNE)) == 14
    assert opened.folders == [page.out.folder]
    assert page.out.units.index(0, 2).data() == "1"
    assert page.out.sent.rowCount() == 14
    assert page.out.ui.openFolder.isVisible()


def test_a_unit_that_leads_nothing_is_left_out_unless_it_is_chosen(
    page: FormsPage, desk: Desk, opened: Opened
) -> None:
    add_unit(desk.ledger, UnitEntry(UnitKind.MEMBER, "区税务局"))
    desk.reload()
    row = [unit.name for unit in desk.view.members()].index("区税务局")
    assert page.out.units.index(row, 1).data() == "0"
    assert "no form" in page.out.units.index(row, 3).data()
    assert page.out.ui.unitsHead.text().endswith("0 of 14 units")
    _send(page)
    assert len(sent_forms(desk.ledger, JUNE)) == 14
    assert "left out" in page.out.ui.said.text()
    page.out.ui.units.selectRow(row)
    page.out.ui.sendChosen.click()
    page.out._work.wait()
    assert sent_forms(desk.ledger, JUNE)[0].unit == "区税务局"
    assert "left out" not in page.out.ui.said.text()
    assert page.out.ui.unitsHead.text().endswith("15 of 15 units")
    assert len(opened.folders) == 2


def test_a_ledger_whose_units_lead_nothing_says_that_no_form_is_due(page: FormsPage, desk: Desk) -> None:
    delete_items(desk.ledger, [line.code for line in desk.view.lines])
    desk.reload()
    assert "no member unit leads an item" in page.out.ui.unitsHead.text()
    assert not page.out.ui.sendAll.isEnabled()


def test_chosen_units_are_sent_a_next_version_as_one_zip(page: FormsPage, desk: Desk, opened: Opened) -> None:
    _send(page)
    page.out.ui.zipped.setChecked(True)
    page.out.ui.units.selectRow(2)
    page.out.ui.sendChosen.click()
    page.out._work.wait()
    chosen = desk.view.members()[2]
    newest = sent_forms(desk.ledger, JUNE)[0]
    assert (newest.unit_id, newest.version) == (chosen.id, 2)
    assert [file.suffix for file in page.out.folder.glob("*.zip")] == [".zip"]
    assert page.out.units.index(2, 2).data() == "2"
    assert len(opened.folders) == 2


def test_sending_that_is_stopped_sends_nothing(page: FormsPage, desk: Desk) -> None:
    page.out.send(None)
    page.out.ui.cancel.click()
    page.out._work.wait()
    assert sent_forms(desk.ledger) == ()
    assert not page.out.folder.exists()
    assert page.out.ui.said.text()
    assert page.out.ui.sendAll.isEnabled()


def test_every_file_is_told_apart_and_nothing_is_written_by_looking(back: ReturnTab, desk: Desk) -> None:
    kinds = [file.verdict for file in back.collected.files]
    assert len(kinds) == back.files.rowCount() == 14
    assert kinds.count(FileVerdict.FORM) == 12
    assert kinds.count(FileVerdict.OTHER_LEDGER) == kinds.count(FileVerdict.UNREADABLE) == 1
    told = [str(back.files.index(row, 2).data()) for row in range(14)]
    assert sum(words.startswith("⚠") for words in told) == 2
    assert receipts(desk.ledger) == ()
    assert back.decisions == {}


def test_within_a_unit_what_must_be_decided_stands_first(back: ReturnTab) -> None:
    row = _at(back, Verdict.CONFLICT)
    cells = [back.findings.index(row, column).data() for column in (4, 5, 6)]
    assert cells == ["", DISPUTED, "台账里写的进展。"]
    same = [one.verdict for one in back.all if one.file is back.all[row].file]
    assert same[0] is Verdict.CONFLICT
    assert Verdict.CHANGED in same


def test_one_key_accepts_what_is_plain_and_no_conflict(back: ReturnTab, desk: Desk) -> None:
    conflict = back.all[_at(back, Verdict.CONFLICT)]
    _choose(back, 0)
    _press(back, _KEY.Key_P)
    assert back.decisions
    assert set(back.decisions.values()) == {Choice.TAKE}
    assert conflict.id not in back.decisions
    _press(back, _KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert conflict.row.key is not None
    assert _line(desk, conflict.row.key).done == "台账里写的进展。"
    assert _line(desk, conflict.row.key).next_steps == "继续。"
    assert any(line.done == PLAIN for line in desk.view.lines)


def test_lines_are_accepted_and_rejected_by_keys_and_the_next_is_shown(back: ReturnTab) -> None:
    row = _at(back, Verdict.CONFLICT)
    one = back.all[row]
    assert one.id is not None
    _choose(back, row)
    _press(back, _KEY.Key_A)
    assert back.decisions[one.id] is Choice.TAKE
    assert back.ui.findings.currentIndex().row() != row
    _choose(back, row)
    _press(back, _KEY.Key_Delete)
    assert back.decisions[one.id] is Choice.LEAVE
    _choose(back, row)
    _press(back, _KEY.Key_Return)
    assert back.decisions[one.id] is Choice.TAKE
    _choose(back, row)
    _press(back, _KEY.Key_R)
    assert back.decisions[one.id] is Choice.LEAVE


def test_what_is_no_value_cannot_be_accepted_but_written_instead(back: ReturnTab, desk: Desk) -> None:
    row = _at(back, Verdict.INVALID, "percent")
    one = back.all[row]
    assert isinstance(one.id, CellId)
    _choose(back, row)
    assert not back.ui.accept.isEnabled()
    _press(back, _KEY.Key_A)
    assert one.id not in back.decisions
    _choose(back, row)
    back.decide_chosen(Edited(60))
    back.apply()
    assert _line(desk, one.id.item).percent == 60


def test_taking_over_is_one_act_that_one_undo_takes_back(back: ReturnTab, desk: Desk) -> None:
    row = _at(back, Verdict.CONFLICT)
    code = back.all[row].row.key
    assert code is not None
    back.accept_plain()
    _choose(back, row)
    back.decide_chosen(Choice.TAKE)
    before = len(history.acts(desk.ledger))
    back.ui.apply.click()
    assert _line(desk, code).done == DISPUTED
    assert len(history.acts(desk.ledger)) == before + 1
    assert "✓" in back.ui.said.text()
    history.undo(desk.ledger)
    assert _line(desk, code).done == "台账里写的进展。"
    assert _line(desk, code).next_steps == ""


def test_what_is_undecided_stays_to_be_decided_and_can_be_taken_later(back: ReturnTab, desk: Desk) -> None:
    back.accept_plain()
    back.apply()
    assert {one.verdict for one in back.all} == {Verdict.CONFLICT, Verdict.INVALID}
    assert not back.ui.apply.isEnabled()
    row = _at(back, Verdict.CONFLICT)
    code = back.all[row].row.key
    _choose(back, row)
    back.decide_chosen(Choice.TAKE)
    back.apply()
    assert code is not None
    assert _line(desk, code).done == DISPUTED
    newest = receipts(desk.ledger)[0]
    assert [one.value for one in newest.taken] == [DISPUTED]
    assert newest.left_alone == ()


def test_nothing_is_taken_of_which_nobody_said_so_and_every_form_counts_as_returned(
    back: ReturnTab, desk: Desk
) -> None:
    back.apply()
    assert all(not receipt.taken for receipt in receipts(desk.ledger))
    assert len(receipts(desk.ledger)) == 14
    assert len(missing_forms(desk.ledger, JUNE)) == 2
    assert back.receipts.rowCount() >= 12


def test_decisions_outlast_another_page_and_another_look(
    back: ReturnTab, page: FormsPage, returned: Path
) -> None:
    row = _at(back, Verdict.CONFLICT)
    one = back.all[row]
    assert one.id is not None
    _choose(back, row)
    back.decide_chosen(Choice.LEAVE)
    page.show_part("out")
    page.hide()
    page.show()
    page.show_part("back")
    assert back.decisions == {one.id: Choice.LEAVE}
    _look(back, returned)
    assert back.decisions == {one.id: Choice.LEAVE}


def test_looking_can_be_stopped(page: FormsPage, returned: Path) -> None:
    page.show_part("back")
    page.back.look_at([returned])
    page.back.ui.cancel.click()
    page.back._look.wait()
    assert page.back.all == ()
    assert page.back.ui.chooseFiles.isEnabled()


def test_files_dropped_on_the_window_are_looked_at_on_this_page(
    window: MainWindow, starter: Path, tmp_path: Path
) -> None:
    window.open_path(starter)
    window.pages.show("month")
    assert window.desk is not None
    send_forms(window.desk.ledger, JUNE, tmp_path / "forms")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "forms"))])
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(
        QPointF(600, 400).toPoint(), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, none
    )
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(
        QDropEvent(QPointF(600, 400), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, none)
    )
    page = window.pages.page("forms")
    assert isinstance(page, FormsPage)
    assert window.ui.pages.currentWidget() is page
    page.back._look.wait()
    assert len(page.back.collected.forms()) == 14
    assert page.back.all == ()


def test_the_folders_used_last_are_remembered(page: FormsPage, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    page.out.use_folder(tmp_path / "kept")
    again = FormsPage(desk)
    again.restore_state(page.save_state())
    assert again.out.folder == tmp_path / "kept"
    again.restore_state({"out": 3, "back": str(tmp_path / "gone")})
    assert again.out.folder == tmp_path / "kept"
    again.deleteLater()
