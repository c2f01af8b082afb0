"""A briefing's number that was given once is no other month's, whatever backup takes the ledger's place."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.helpers import WHO, Place
from workbench.domain.items import Kind
from workbench.domain.months import Month
from workbench.services.documents.issues import issue_briefing, issue_of
from workbench.services.history import acts
from workbench.services.items import ItemEntry, add_item
from workbench.services.month import view_month
from workbench.services.settings import LEDGER_ID
from workbench.storage.backup import Backup, back_up, backups, folder_of, restore
from workbench.storage.given_numbers import keep_given
from workbench.storage.ledger import Ledger

OCTOBER, NOVEMBER, DECEMBER = (Month(2026, month) for month in (10, 11, 12))


def backed_up(place: Place) -> Backup:
    return back_up(place.path, folder_of(place.path), place.now, "by_hand")


def restored(place: Place, ledger: Ledger, backup: Backup) -> Ledger:
    ledger.close()
    restore(place.path, backup, place.now, WHO)
    return place.open()


def issued(path: Path) -> dict[int, int]:
    with closing(sqlite3.connect(path)) as raw:
        return dict(raw.execute("SELECT month, number FROM briefing_issue"))


def test_a_number_given_since_a_backup_stays_its_months_when_that_is_restored(place: Place) -> None:
    ledger = place.open()
    issue_briefing(ledger, OCTOBER, 4)
    backup = backed_up(place)
    given_since = issue_briefing(ledger, NOVEMBER)
    ledger = restored(place, ledger, backup)
    assert issue_of(ledger, NOVEMBER) == given_since
    assert (given_since.number, given_since.issued) == (5, True)
    assert issue_briefing(ledger, DECEMBER).number == 6
    newest = acts(ledger)[1]
    assert (newest.name, newest.why, newest.undoable) == ("keep_issue_numbers", "2026-11", False)


def test_a_restore_that_is_taken_back_keeps_the_numbers_given_between(place: Place) -> None:
    ledger = place.open()
    backup = backed_up(place)
    issue_briefing(ledger, NOVEMBER, 5)
    ledger = restored(place, ledger, backup)
    issue_briefing(ledger, DECEMBER)
    before = next(made for made in backups(folder_of(place.path)) if made.why == "restore")
    ledger = restored(place, ledger, before)
    assert [issue_of(ledger, month).number for month in (NOVEMBER, DECEMBER)] == [5, 6]
    assert issue_of(ledger, DECEMBER).issued


def test_the_number_of_an_item_added_since_a_backup_is_no_later_items(place: Place) -> None:
    ledger = place.open()
    unit = view_month(ledger, NOVEMBER).lines[0].lead_unit_id
    backup = backed_up(place)
    lost = add_item(ledger, ItemEntry(Kind.DUTY, "备份以后新增的职责", unit))
    ledger = restored(place, ledger, backup)
    assert add_item(ledger, ItemEntry(Kind.DUTY, "恢复以后新增的职责", unit)).number == lost.number + 1


def test_a_restore_that_brings_no_number_back_leaves_no_act(place: Place) -> None:
    ledger = place.open()
    issue_briefing(ledger, NOVEMBER, 5)
    backup = backed_up(place)
    ledger = restored(place, ledger, backup)
    assert [act.name for act in acts(ledger)] == ["issue_briefing"]
    assert {found.name for found in place.path.parent.iterdir() if found.name.endswith(".part")} == set()


def test_the_numbers_of_a_ledger_that_is_gone_or_damaged_are_found_in_its_newest_backup(place: Place) -> None:
    ledger = place.open()
    old = backed_up(place)
    issue_briefing(ledger, NOVEMBER, 5)
    backed_up(place)
    ledger.close()
    place.path.unlink()
    restore(place.path, old, place.now, WHO)
    assert issued(place.path) == {NOVEMBER.key: 5}
    place.path.write_bytes(b"SQLite format 3\0")
    restore(place.path, old, place.now, WHO)
    assert issued(place.path) == {NOVEMBER.key: 5}


def test_another_ledgers_numbers_are_not_taken_for_its_own(place: Place) -> None:
    def called(path: Path, name: str) -> None:
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (LEDGER_ID, f'"{name}"'))
            raw.commit()

    backup = backed_up(place)
    called(backup.path, "one")
    called(place.path, "another")
    ledger = place.open()
    issue_briefing(ledger, NOVEMBER, 5)
    ledger = restored(place, ledger, backup)
    assert not issue_of(ledger, NOVEMBER).issued


@given(
    states=st.lists(st.dictionaries(st.integers(202601, 202604), st.integers(1, 5)), min_size=1, max_size=3)
)
@settings(max_examples=40, deadline=None)
def test_whatever_states_say_each_month_keeps_a_number_of_its_own_and_the_next_one_is_on_no_paper(
    template: Path, states: list[dict[int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        paths = [Path(shutil.copy(template, f"{folder}/{nth}.ledger")) for nth in range(len(states))]
        for path, state in zip(paths, states, strict=True):
            with closing(sqlite3.connect(path)) as raw:
                raw.executemany("INSERT OR IGNORE INTO briefing_issue VALUES (?, 2026, ?, '')", state.items())
                raw.commit()
        before = [issued(path) for path in paths]
        keep_given(paths[1:], paths[0], Place(paths[0]).now)
        after = issued(paths[0])
    on_paper = {pair for state in before for pair in state.items()}
    assert set(after.items()) <= on_paper
    assert len(set(after.values())) == len(after)
    assert max(after.values(), default=0) == max((number for _, number in on_paper), default=0)
    assert before[0].keys() <= after.keys()
