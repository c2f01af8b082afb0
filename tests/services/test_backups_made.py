"""Backups as the window makes them: when one is due, what a restore would bring, and a shrink told of."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services import backups
from workbench.services.documents.issues import issue_briefing
from workbench.services.items import delete_items
from workbench.services.ledgers import verify_ledger
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, clear_progress, record_many, record_progress
from workbench.storage import backup as files
from workbench.storage.holder import Person
from workbench.storage.kept_files import keep_file, kept_path
from workbench.storage.ledger import Ledger
from workbench.storage.opening import open_ledger

JUNE = Month(2026, 6)
WHO = Person("secretary", "office", 1)


def test_a_backup_is_due_when_something_was_done_since(ledger: Ledger, duty: ItemCode) -> None:
    assert backups.backup_due(ledger)
    backups.back_up_now(ledger, backups.INTERVAL)
    assert not backups.backup_due(ledger)
    record_progress(ledger, duty, JUNE, ProgressEntry(Status.UNDER_WAY))
    assert backups.backup_due(ledger)
    backups.back_up_now(ledger, backups.EXIT)
    assert not backups.backup_due(ledger)
    assert [backup.why for backup in backups.list_backups(ledger.path)] == ["exit", "interval"]


def test_a_damaged_newest_backup_makes_another_due(ledger: Ledger) -> None:
    backups.back_up_now(ledger, backups.EXIT).backup.path.write_bytes(b"")
    assert backups.backup_due(ledger)
    assert backups.back_up_now(ledger, backups.EXIT).shrink is None


def test_old_backups_are_dropped_as_new_ones_are_made(
    ledger: Ledger, pass_days: Callable[[int], None]
) -> None:
    for _ in range(30):
        backups.back_up_now(ledger, backups.EXIT)
        pass_days(1)
    kept = backups.list_backups(ledger.path)
    assert 12 <= len(kept) < 25
    pass_days(400)
    dropped = backups.back_up_now(ledger, backups.EXIT).dropped
    assert len(backups.list_backups(ledger.path)) == len(kept) + 1 - len(dropped)


def test_a_shrink_is_shown_and_holds_the_old_backups_until_looked_at(
    ledger: Ledger, pass_days: Callable[[int], None]
) -> None:
    for _ in range(20):
        backups.back_up_now(ledger, backups.EXIT)
        pass_days(1)
    before = len(backups.list_backups(ledger.path))
    lines = view_month(ledger, JUNE).lines
    delete_items(ledger, [line.code for line in lines[:-3]])
    for number in range(1, 4):
        pass_days(9)
        made = backups.back_up_now(ledger, backups.EXIT)
        assert made.dropped == ()
        assert made.shrink is not None
        assert dict(made.shrink.before)["item"] == len(lines)
        assert len(backups.list_backups(ledger.path)) == before + number
    assert backups.shrink_to_look_at(ledger.path) is not None
    backups.shrink_looked_at(ledger.path)
    made = backups.back_up_now(ledger, backups.EXIT)
    assert made.shrink is None
    assert made.dropped != ()


def test_a_preview_says_what_a_restore_would_bring_and_take(
    ledger: Ledger, duty: ItemCode, pass_days: Callable[[int], None]
) -> None:
    backup = backups.back_up_now(ledger, backups.BY_HAND).backup
    pass_days(1)
    record_progress(ledger, duty, JUNE, ProgressEntry(Status.UNDER_WAY))
    record_progress(ledger, ItemCode(Kind.DUTY, 2), JUNE, ProgressEntry(Status.UNDER_WAY))
    found = backups.preview(ledger.path, backup)
    assert found.readable
    assert found.acts_lost == 2
    assert found.last_act_then is None
    assert found.last_act_now is not None
    assert (found.last_act_now.day, found.last_act_now.tzinfo is not None) == (21, True)
    changed = {row.table: (row.now, row.then) for row in found.rows if row.now != row.then}
    assert changed == {"act": (2, 0), "change": (2, 0), "progress": (2, 0)}


def test_acts_done_after_a_restore_count_as_lost_to_a_backup_with_as_many_others(
    ledger: Ledger, duty: ItemCode, pass_days: Callable[[int], None]
) -> None:
    first = backups.back_up_now(ledger, backups.BY_HAND).backup
    pass_days(1)
    record_progress(ledger, duty, JUNE, ProgressEntry(Status.UNDER_WAY))
    second = backups.back_up_now(ledger, backups.BY_HAND).backup
    clock, path = ledger.clock, ledger.path
    ledger.close()
    backups.restore(path, first, clock, WHO)
    assert backups.preview(path, second).acts_lost == 0
    pass_days(1)
    restored = open_ledger(path, clock, WHO)
    record_progress(restored, duty, JUNE, ProgressEntry(Status.COMPLETED))
    restored.close()
    assert backups.preview(path, second).acts_lost == 1


def test_a_preview_does_not_take_away_the_numbers_that_a_restore_keeps(ledger: Ledger) -> None:
    backup = backups.back_up_now(ledger, backups.BY_HAND).backup
    issue_briefing(ledger, JUNE)
    found = backups.preview(ledger.path, backup)
    assert {row.table for row in found.rows if row.now != row.then} == {"act"}


def test_a_preview_of_a_ledger_that_cannot_be_read_shows_the_backup(ledger: Ledger) -> None:
    backup = backups.back_up_now(ledger, backups.BY_HAND).backup
    ledger.close()
    ledger.path.write_bytes(b"")
    found = backups.preview(ledger.path, backup)
    assert not found.readable
    assert all(row.now is None for row in found.rows)


def test_a_restore_brings_back_the_month_as_it_was(ledger: Ledger, duty: ItemCode) -> None:
    before = view_month(ledger, JUNE)
    backup = backups.back_up_now(ledger, backups.BY_HAND).backup
    record_progress(ledger, duty, JUNE, ProgressEntry(Status.COMPLETED))
    clock, path = ledger.clock, ledger.path
    ledger.close()
    assert backups.restore(path, backup, clock, WHO) is not None
    restored = open_ledger(path, clock, WHO)
    assert view_month(restored, JUNE) == before
    restored.close()


def test_kept_files_go_into_backups_come_back_with_a_restore_and_are_verified(ledger: Ledger) -> None:
    sha256 = keep_file(ledger.path, b"form")
    made = backups.back_up_now(ledger, backups.BY_HAND).backup
    ledger.close()
    path = kept_path(ledger.path, sha256)
    assert verify_ledger(ledger.path).sound
    path.write_bytes(b"mrof")
    assert sha256 in verify_ledger(ledger.path).faults[0]
    path.unlink()
    backups.restore(ledger.path, made, ledger.clock, WHO)
    assert path.read_bytes() == b"form"
    assert verify_ledger(ledger.path).sound


def test_an_act_on_many_items_is_preceded_by_a_backup_and_one_on_a_few_is_not(ledger: Ledger) -> None:
    lines = view_month(ledger, JUNE).lines
    codes = [line.code for line in lines[: backups.BULK]]
    assert len(codes) == backups.BULK
    entry = ProgressEntry(Status.UNDER_WAY)
    record_many(ledger, JUNE, [(code, entry) for code in codes[1:]])
    assert backups.list_backups(ledger.path) == ()
    record_many(ledger, JUNE, [(code, entry) for code in codes])
    clear_progress(ledger, codes, JUNE)
    delete_items(ledger, codes)
    made = backups.list_backups(ledger.path)
    assert [backup.why for backup in made] == ["bulk_edit"] * 3
    assert dict(files.rows_of(made[0].path))["item"] == len(lines)
