"""Backups without being asked, and a backup brought back from the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.app import Program
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services import backups
from workbench.services.month import view_line
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.backup import folder_of
from workbench.views.backing_up import HALF_AN_HOUR
from workbench.views.desk import Desk
from workbench.views.main_window import MainWindow
from workbench.views.pages.maintenance import MaintenancePage
from workbench.views.parts.backups_tab import BackupsTab

JUNE = Month(2026, 6)
DUTY = ItemCode(Kind.DUTY, 1)


def _record(desk: Desk | None, text: str) -> None:
    assert desk is not None
    record_progress(desk.ledger, DUTY, JUNE, ProgressEntry(Status.UNDER_WAY, done=text))


def _done(desk: Desk | None) -> str:
    assert desk is not None
    return view_line(desk.ledger, JUNE, DUTY).done


def _whys(path: Path) -> list[str]:
    return [backup.why for backup in backups.list_backups(path)]


def _blocked(path: Path) -> Path:
    """A place for backups where no folder can be made."""
    folder = folder_of(path)
    folder.write_text("in the way", encoding="utf-8")
    return folder


@pytest.fixture
def opened(window: MainWindow, starter: Path) -> MainWindow:
    assert window.open_path(starter)
    return window


@pytest.fixture
def tab(opened: MainWindow) -> BackupsTab:
    opened.pages.show("maintenance", "backups")
    page = opened.pages.page("maintenance")
    assert isinstance(page, MaintenancePage)
    return page.backups


def test_closing_the_window_leaves_a_backup_of_what_was_done(opened: MainWindow, starter: Path) -> None:
    _record(opened.desk, "已完成摸排")
    opened.close()
    assert _whys(starter) == ["exit"]


def test_closing_a_ledger_in_which_nothing_was_done_since_makes_no_further_backup(
    opened: MainWindow, starter: Path
) -> None:
    opened.put_on(None)
    assert opened.open_path(starter)
    opened.put_on(None)
    assert _whys(starter) == ["exit"]


def test_what_is_done_starts_half_an_hour_after_which_a_backup_is_made(
    opened: MainWindow, starter: Path, qtbot: QtBot
) -> None:
    keeper = opened.backing_up
    assert keeper is not None
    assert keeper.timer.interval() == HALF_AN_HOUR
    assert not keeper.timer.isActive()
    _record(opened.desk, "已完成摸排")
    assert keeper.timer.isActive()
    keeper.timer.start(0)  # the half hour is over
    qtbot.waitUntil(lambda: _whys(starter) == ["interval"])


def test_an_act_soon_after_another_does_not_put_the_backup_off(opened: MainWindow) -> None:
    keeper = opened.backing_up
    assert keeper is not None
    keeper.timer.start(60_000)  # a minute is left
    _record(opened.desk, "二")
    assert keeper.timer.remainingTime() < HALF_AN_HOUR


def test_a_backup_that_cannot_be_made_is_told_once_and_the_second_closing_closes(
    opened: MainWindow, starter: Path
) -> None:
    folder = _blocked(starter)
    _record(opened.desk, "已完成摸排")
    assert not opened.close()
    assert opened.isVisible()
    assert str(folder) in opened.messages.text("backup")
    assert opened.close()
    assert folder.read_text(encoding="utf-8") == "in the way"


def test_what_was_done_after_a_backup_was_refused_is_asked_for_again_at_the_next_closing(
    opened: MainWindow, starter: Path
) -> None:
    folder = _blocked(starter)
    _record(opened.desk, "一")
    assert not opened.close()
    _record(opened.desk, "二")
    assert not opened.close()
    folder.unlink()
    assert opened.close()
    assert _whys(starter) == ["exit"]


def test_a_shrink_found_at_closing_is_told_when_the_ledger_is_opened(
    window: MainWindow, starter: Path
) -> None:
    folder = folder_of(starter)
    folder.mkdir()
    note = {"before": {"item": 100}, "after": {"item": 2}}
    (folder / "shrunk.json").write_text(json.dumps(note), encoding="utf-8")
    assert window.open_path(starter)
    assert window.messages.text("shrunk")


def test_a_ledger_open_for_reading_is_not_backed_up(window: MainWindow, starter: Path) -> None:
    assert window.open_path(starter, read_only=True)
    window.close()
    assert _whys(starter) == []


def test_another_language_keeps_backing_up_the_same_ledger(
    program: Program, opened: MainWindow, starter: Path
) -> None:
    _record(opened.desk, "一")
    program.speak("en")
    assert program.window is not None
    assert _whys(starter) == []
    _record(program.window.desk, "二")
    program.window.close()
    assert _whys(starter) == ["exit"]


def test_the_page_tells_what_a_restore_would_change_and_brings_it_back(
    opened: MainWindow, tab: BackupsTab, starter: Path
) -> None:
    _record(opened.desk, "六月初的情况")
    tab.ui.backUp.click()
    assert tab.backups.rowCount() == 1
    assert tab.differences.rowCount() == 0
    assert tab.ui.differences.isHidden()
    _record(opened.desk, "改错的情况")
    tab.renew()
    assert tab.differences.rowCount() > 0
    assert not tab.ui.differences.isHidden()
    tab.ui.restore.click()
    assert _done(opened.desk) == "六月初的情况"
    assert "restore" in _whys(starter)
    assert "2026" in opened.messages.text("restored")


def test_a_restore_can_be_taken_back(opened: MainWindow, tab: BackupsTab, starter: Path) -> None:
    _record(opened.desk, "六月初的情况")
    tab.ui.backUp.click()
    _record(opened.desk, "六月底的情况")
    tab.renew()
    tab.ui.restore.click()
    before = next(made for made in backups.list_backups(starter) if made.why == "restore")
    assert opened.restore(before)
    assert _done(opened.desk) == "六月底的情况"


@pytest.mark.parametrize("language", [wording.CHINESE, wording.ENGLISH])
def test_a_backup_that_lacks_no_act_says_so_instead_of_counting_none(
    opened: MainWindow, tab: BackupsTab, language: str
) -> None:
    chinese = language == wording.CHINESE
    tab.ui.backUp.click()
    _record(opened.desk, "六月底的情况")
    tab.renew()
    assert ("1 次操作" if chinese else "not be in it: 1.") in tab.ui.differencesHead.text()
    tab.ui.restore.click()
    page = opened.pages.page("maintenance")
    assert isinstance(page, MaintenancePage)
    assert page.backups.differences.rowCount() > 0  # the newest backup has what was just taken away
    assert ("没有新的操作" if chinese else "Nothing has been done") in page.backups.ui.differencesHead.text()


def test_a_damaged_backup_is_refused_and_the_ledger_stays(
    opened: MainWindow, tab: BackupsTab, starter: Path
) -> None:
    _record(opened.desk, "六月底的情况")
    tab.ui.backUp.click()
    made = backups.list_backups(starter)[0]
    made.path.write_bytes(made.path.read_bytes()[:5000] + b"x" * 3000)
    tab.renew()
    assert not tab.ui.restore.isEnabled()
    assert not opened.restore(made)
    assert _done(opened.desk) == "六月底的情况"
    assert made.path.name in opened.messages.text("refused")


def test_a_shrink_waits_on_the_page_until_somebody_says_to_have_looked(
    opened: MainWindow, tab: BackupsTab, starter: Path
) -> None:
    tab.ui.backUp.click()
    assert not tab.ui.looked.isVisible()
    note = folder_of(starter) / "shrunk.json"
    note.write_text(json.dumps({"before": {"item": 100}, "after": {"item": 2}}), encoding="utf-8")
    tab.renew()
    assert tab.ui.looked.isVisible()
    tab.ui.looked.click()
    assert not tab.ui.looked.isVisible()
    assert not note.exists()
    assert opened.desk is not None


def test_a_ledger_without_backups_says_so(tab: BackupsTab) -> None:
    assert tab.backups.rowCount() == 0
    assert tab.ui.differencesHead.text()
    assert not tab.ui.restore.isEnabled()


def test_a_copy_is_saved_while_the_ledger_stays_open_and_takes_no_others_place(
    opened: MainWindow, starter: Path, tmp_path: Path
) -> None:
    target = tmp_path / "副本.ledger"
    _record(opened.desk, "六月底的情况")
    opened.save_copy(target)
    assert str(target) in opened.messages.text("copied")
    assert opened.desk is not None
    assert opened.desk.path == starter
    content = target.read_bytes()
    opened.save_copy(target)
    assert str(target) in opened.messages.text("refused")
    assert target.read_bytes() == content
    assert opened.open_path(target)
    assert _done(opened.desk) == "六月底的情况"
