"""Acts: whole on disk or not at all, each told to every listener, and never mixed with another."""

from __future__ import annotations

import sqlite3
import sys
import threading
from datetime import date

import pytest
from sqlalchemy import select

from tests.storage.helpers import Place
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.errors import CannotWrite, DiskFull, LedgerRefused, NothingToRedo, NothingToUndo
from workbench.storage.history import Done
from workbench.storage.ledger import Ledger
from workbench.storage.opening import check
from workbench.storage.tables import Act, Change, Item, Setting, Unit

JUNE = Month(2026, 6)
DUTY = ItemCode(Kind.DUTY, 1)
LONG = ProgressEntry(Status.UNDER_WAY, 50, "走访" * 900)


def driver(ledger: Ledger) -> sqlite3.Connection:
    """SQLite's own connection under the ledger's writer."""
    assert ledger.writer is not None
    with ledger.writer.connect() as connection:
        raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def settings_of(ledger: Ledger) -> dict[str, str]:
    with ledger.reading() as session:
        return {row.key: row.value for row in session.scalars(select(Setting))}


def put(ledger: Ledger, key: str, value: str) -> None:
    with ledger.act("put") as session:
        session.add(Setting(key=key, value=value))


def put_and_fail(ledger: Ledger) -> None:
    with ledger.act("put") as session:
        session.add(Setting(key="a", value="1"))
        session.flush()
        raise ArithmeticError


def report_all(ledger: Ledger) -> None:
    for number in range(1, 21):
        record_progress(ledger, ItemCode(Kind.DUTY, number), JUNE, LONG)


def test_the_settings_that_acts_rest_on_are_in_force(ledger: Ledger) -> None:
    raw = driver(ledger)
    names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
    assert [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in names] == ["wal", 2, 1, 0]


def test_an_act_that_fails_leaves_nothing_and_is_not_told(ledger: Ledger) -> None:
    heard: list[Done] = []
    ledger.listeners.append(heard.append)
    with pytest.raises(ArithmeticError):
        put_and_fail(ledger)
    assert settings_of(ledger) == {}
    assert heard == []
    assert history.count_acts(ledger) == 0


def test_an_act_that_changes_nothing_leaves_no_trace(ledger: Ledger) -> None:
    with ledger.act("look") as session:
        session.scalars(select(Item)).all()
    with ledger.act("note", undoable=False):
        pass  # what stands outside undo is recorded all the same
    assert [act.name for act in history.acts(ledger)] == ["note"]


def test_every_listener_is_told_in_order_whatever_befalls_another(ledger: Ledger) -> None:
    heard: list[str] = []

    def fails(_done: Done) -> None:
        heard.append("first")
        raise ArithmeticError

    ledger.listeners += [fails, lambda done: heard.append(done.name), lambda _: heard.append("last")]
    with pytest.raises(ArithmeticError):
        put(ledger, "a", "1")
    assert heard == ["first", "put", "last"]
    assert settings_of(ledger) == {"a": "1"}


def test_a_listener_may_act_itself(ledger: Ledger) -> None:
    def follow(done: Done) -> None:
        if done.name == "put":
            with ledger.act("follow") as session:
                session.add(Setting(key="b", value=str(done.act_id)))

    ledger.listeners.append(follow)
    put(ledger, "a", "1")
    assert [act.name for act in history.acts(ledger)] == ["follow", "put"]


def test_a_full_disk_takes_the_act_back_whole_and_later_acts_succeed(place: Place) -> None:
    ledger = place.open()
    record_progress(ledger, DUTY, JUNE, ProgressEntry(Status.UNDER_WAY))
    before, acts = view_month(ledger, JUNE), history.count_acts(ledger)
    raw = driver(ledger)
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        report_all(ledger)
    raw.execute(f"PRAGMA max_page_count = {pages + 1000}")
    while history.count_acts(ledger) > acts:
        history.undo(ledger)
        acts += 2  # the act, and its undo
    assert view_month(ledger, JUNE) == before
    record_progress(ledger, DUTY, JUNE, LONG)
    ledger.close()
    assert check(place.path).sound


@pytest.mark.skipif(sys.platform == "win32", reason="limits as Unix has them")
def test_a_file_that_the_system_lets_grow_no_more_takes_the_act_back_whole(place: Place) -> None:
    import resource

    ledger = place.open()
    before = view_month(ledger, JUNE)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(CannotWrite):
            record_progress(ledger, DUTY, JUNE, LONG)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert view_month(ledger, JUNE) == before
    record_progress(ledger, DUTY, JUNE, LONG)
    assert history.count_acts(ledger) == 1
    ledger.close()
    assert check(place.path).sound


def test_acts_of_several_threads_wait_for_one_another(ledger: Ledger) -> None:
    failed: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(10):
                put(ledger, f"{name}{number}", "1")
        except LedgerRefused as refused:
            failed.append(refused)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(settings_of(ledger)) == 30
    assert history.count_acts(ledger) == 30


def test_readers_in_other_threads_see_whole_acts_only(ledger: Ledger) -> None:
    seen: list[int] = []
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            with ledger.reading() as session:
                seen.append(len(session.scalars(select(Setting)).all()))

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(10):
        with ledger.act("put") as session:
            for each in range(3):
                session.add(Setting(key=f"{number} {each}", value=""))
                session.flush()
    over.set()
    reader.join()
    assert all(count % 3 == 0 for count in seen)
    assert seen == sorted(seen)


def test_a_row_that_is_added_and_changed_in_one_act_comes_back_as_it_was_last(ledger: Ledger) -> None:
    with ledger.act("add and change") as session:
        unit = Unit(kind="member", position=9, origin="own")
        session.add(unit)
        session.flush()
        unit.until_month = 202612
        session.flush()
        unit.until_month = 202611
        unit.role = "牵头"
    history.undo(ledger)
    history.redo(ledger)
    with ledger.reading() as session:
        kept = session.get_one(Unit, unit.id)
        assert (kept.until_month, kept.role, kept.note) == (202611, "牵头", "")


def test_values_of_every_type_come_back_by_undo(ledger: Ledger) -> None:
    with ledger.reading() as session:
        before = session.get_one(Item, 1)
    with ledger.act("change") as session:
        item = session.get_one(Item, 1)
        item.due, item.due_doubtful, item.until_month, item.title = date(2026, 6, 30), True, 202612, "新\n\"'"
    with ledger.act("change") as session:
        item = session.get_one(Item, 1)
        item.due, item.due_doubtful, item.until_month = None, False, None
    history.undo(ledger)
    with ledger.reading() as session:
        item = session.get_one(Item, 1)
        assert (item.due, item.due_doubtful, item.until_month) == (date(2026, 6, 30), True, 202612)
    history.undo(ledger)
    with ledger.reading() as session:
        item = session.get_one(Item, 1)
        assert (item.due, item.title) == (before.due, before.title)


def test_what_was_taken_back_before_a_new_act_is_given_up(ledger: Ledger) -> None:
    for key in "abc":
        put(ledger, key, "1")
    history.undo(ledger)
    history.undo(ledger)
    put(ledger, "b", "2")
    with pytest.raises(NothingToRedo):
        history.redo(ledger)
    history.undo(ledger)
    assert settings_of(ledger) == {"a": "1"}
    history.redo(ledger)
    assert settings_of(ledger) == {"a": "1", "b": "2"}
    with pytest.raises(NothingToRedo):
        history.redo(ledger)


def test_undo_goes_back_to_the_beginning_and_redo_to_the_end_over_starts(place: Place) -> None:
    ledger = place.open()
    for key in "abc":
        put(ledger, key, "1")
    for _ in range(3):
        ledger.close()
        ledger = place.open()
        history.undo(ledger)
    with pytest.raises(NothingToUndo):
        history.undo(ledger)
    assert history.next_undo(ledger) is None
    for key in "abc":
        ledger.close()
        ledger = place.open()
        following = history.next_redo(ledger)
        assert following is not None
        assert history.redo(ledger).name == "redo"
        assert key in settings_of(ledger)
    assert history.next_redo(ledger) is None


def test_a_note_outside_undo_does_not_stand_in_the_way_of_redo(ledger: Ledger) -> None:
    put(ledger, "a", "1")
    history.undo(ledger)
    with ledger.act("issue_briefing", undoable=False):
        pass
    history.redo(ledger)
    assert settings_of(ledger) == {"a": "1"}


def test_the_history_is_written_in_the_acts_own_transaction(ledger: Ledger) -> None:
    with ledger.act("put", why="原因") as session:
        session.add(Setting(key="a", value="1"))
        session.flush()
        with ledger.reading() as reading:
            assert reading.scalars(select(Act)).all() == []
    with ledger.reading() as session:
        (act,) = session.scalars(select(Act))
        (change,) = session.scalars(select(Change))
    assert (act.name, act.why, act.at) == ("put", "原因", "2026-06-20T01:30:00+00:00")
    assert (change.act_id, change.table_name, change.before) == (act.id, "setting", None)


def test_the_history_is_read_page_by_page(ledger: Ledger) -> None:
    for number in range(7):
        put(ledger, str(number), "1")
    found: list[int] = []
    page = history.acts(ledger, limit=3)
    while page:
        found += [act.id for act in page]
        page = history.acts(ledger, before=found[-1], limit=3)
    assert found == sorted(found, reverse=True)
    assert len(found) == history.count_acts(ledger) == 7
