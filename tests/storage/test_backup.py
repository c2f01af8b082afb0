"""Backups of real files: checked before they count, and brought back whole, whatever is in the way."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.helpers import WHO, Place, Writers
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.backup import back_up, backups, folder_of, last_act, restore, rows_of, save_copy
from workbench.storage.engine import SCHEMA_VERSION
from workbench.storage.errors import (
    AlreadyThere,
    Damaged,
    Held,
    LedgerRefused,
    Missing,
    NewerLedger,
    NotALedger,
    NotWritable,
)
from workbench.storage.ledger import Ledger
from workbench.storage.opening import check

JUNE = Month(2026, 6)
DUTY = ItemCode(Kind.DUTY, 1)


def report(ledger: Ledger, text: str) -> MonthView:
    record_progress(ledger, DUTY, JUNE, ProgressEntry(Status.UNDER_WAY, done=text))
    return view_month(ledger, JUNE)


def seen(place: Place) -> MonthView:
    ledger = place.open()
    view = view_month(ledger, JUNE)
    ledger.close()
    return view


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    dice = random.Random(5)
    for _ in range(3000):
        data[dice.randrange(4096, len(data))] = dice.randrange(256)
    path.write_bytes(data)


def names(folder: Path) -> set[str]:
    return {found.name for found in folder.iterdir()}


def test_a_backup_holds_all_acts_also_those_still_in_the_journal(place: Place) -> None:
    ledger = place.open()
    view = report(ledger, "走访")
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    report(ledger, "以后的事")
    assert backup.path.name == "台账.20260620T093000+0800.by_hand.ledger"
    assert names(folder_of(place.path)) == {backup.path.name}  # one file, nothing beside it
    assert view_month(Place(backup.path).read(), JUNE) == view
    assert last_act(backup.path) == (1, last_act(place.path)[1])  # type: ignore[index]
    assert rows_of(backup.path) == check(backup.path).rows


def test_backups_are_listed_the_newest_first_and_never_overwrite(place: Place) -> None:
    folder = folder_of(place.path)
    assert backups(folder) == ()
    made = [back_up(place.path, folder, place.now, "exit") for _ in range(3)]
    assert len({backup.path for backup in made}) == 3
    assert backups(folder) == tuple(reversed(made))
    assert all(backup.made_at == place.now and backup.why == "exit" for backup in backups(folder))


def test_a_damaged_ledger_is_not_backed_up_as_if_it_were_sound(place: Place) -> None:
    damage(place.path)
    before = place.digest()
    with pytest.raises(Damaged) as refused:
        back_up(place.path, folder_of(place.path), place.now, "exit")
    assert refused.value.path == place.path
    assert not folder_of(place.path).exists()
    assert place.digest() == before


def test_a_copy_that_cannot_be_written_leaves_nothing(place: Place, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(LedgerRefused):
        back_up(place.path, tmp_path / "file" / "folder", place.now, "exit")
    with pytest.raises(Missing):
        back_up(tmp_path / "none.ledger", tmp_path / "backups", place.now, "exit")
    assert not (tmp_path / "backups").exists()


def test_what_a_killed_backup_left_is_cleared_by_the_next(place: Place) -> None:
    folder = folder_of(place.path)
    folder.mkdir()
    (folder / ".台账.20260101T000000+0800.exit.ledger.part").write_bytes(b"half")
    made = back_up(place.path, folder, place.now, "exit")
    assert names(folder) == {made.path.name}


def test_a_restore_brings_back_the_backup_and_saves_the_present_first(place: Place) -> None:
    ledger = place.open()
    then = report(ledger, "当时")
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    now = report(ledger, "现在")
    ledger.close()
    saved = restore(place.path, backup, place.now, WHO)
    assert saved is not None
    assert seen(place) == then
    back = next(made for made in backups(folder_of(place.path)) if made.path == saved)
    assert back.why == "restore"
    restore(place.path, back, place.now, WHO)
    assert seen(place) == now


def test_undo_goes_on_from_what_was_restored(place: Place) -> None:
    ledger = place.open()
    first = report(ledger, "一")
    report(ledger, "二")
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    report(ledger, "三")
    ledger.close()
    restore(place.path, backup, place.now, WHO)
    ledger = place.open()
    ledger.undo()
    assert view_month(ledger, JUNE) == first


def test_a_damaged_ledger_is_set_aside_and_never_overwritten(place: Place) -> None:
    good = seen(place)
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    damage(place.path)
    damaged = place.digest()
    asides = set()
    for _ in range(2):
        aside = restore(place.path, backup, place.now, WHO)
        assert aside is not None
        asides.add(aside)
        assert Place(aside).digest() == damaged
        assert seen(place) == good
        shutil.copy(aside, place.path)
    assert len(asides) == 2


def test_a_ledger_whose_heading_is_gone_is_set_aside_too(place: Place) -> None:
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    place.path.write_bytes(bytes(100) + place.path.read_bytes()[100:])
    aside = restore(place.path, backup, place.now, WHO)
    assert aside is not None
    with pytest.raises(NotALedger):
        check(aside)
    assert check(place.path).sound


def test_a_ledger_that_is_gone_is_brought_back(place: Place) -> None:
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    place.path.unlink()
    assert restore(place.path, backup, place.now, WHO) is None
    assert len(seen(place).lines) == 20


def test_a_damaged_backup_is_refused_and_the_ledger_left(place: Place) -> None:
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    damage(backup.path)
    before = place.digest()
    with pytest.raises(Damaged) as refused:
        restore(place.path, backup, place.now, WHO)
    assert refused.value.path == backup.path
    assert place.digest() == before


def test_a_backup_of_a_newer_program_is_refused(place: Place) -> None:
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    with closing(sqlite3.connect(backup.path)) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        raw.commit()
    with pytest.raises(NewerLedger):
        restore(place.path, backup, place.now, WHO)
    assert len(seen(place).lines) == 20


def test_a_ledger_that_is_open_is_not_restored_over(place: Place, writers: Writers) -> None:
    backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
    process = writers.start("hold", place.path)
    writers.tell()
    with pytest.raises(Held):
        restore(place.path, backup, place.now, WHO)
    writers.kill(process, after=0)
    restore(place.path, backup, place.now, WHO)
    assert len(seen(place).lines) == 20


def test_a_backup_while_another_program_writes_is_one_state(place: Place, writers: Writers) -> None:
    process = writers.start("record", place.path)
    for _ in range(3):
        writers.tell()
        backup = back_up(place.path, folder_of(place.path), place.now, "by_hand")
        rows = dict(rows_of(backup.path))
        assert rows["act"] == rows["change"]
        assert check(backup.path).sound
    writers.kill(process)


def test_the_folder_of_backups_is_beside_the_ledger_and_of_its_name(place: Place) -> None:
    assert folder_of(place.path) == place.path.parent / "台账.backups"
    place.path.with_name("台账.backups").write_bytes(b"")  # a file stands there
    with pytest.raises(LedgerRefused) as refused:
        back_up(place.path, folder_of(place.path), place.now, "exit")
    assert not isinstance(refused.value, NotWritable)


def test_a_copy_is_a_ledger_of_its_own_and_never_takes_anothers_place(place: Place) -> None:
    target = place.path.with_name("副本.ledger")
    save_copy(place.path, target)
    assert rows_of(target) == rows_of(place.path)
    content = target.read_bytes()
    with pytest.raises(AlreadyThere):
        save_copy(place.path, target)
    assert target.read_bytes() == content
    assert not list(target.parent.glob(".*.part"))
