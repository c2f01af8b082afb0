"""Opening, reading and making ledgers: what is refused, what is left untouched, and what is taken in."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.storage.helpers import ROOT, WHO, Place, Writers, fill
from workbench.domain.items import ItemCode, Kind, Status, UnitKind
from workbench.domain.months import Month
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.units import UnitEntry, add_unit
from workbench.storage.engine import APPLICATION_ID, SCHEMA_VERSION
from workbench.storage.errors import (
    AlreadyThere,
    CannotWrite,
    Damaged,
    Held,
    LedgerRefused,
    Missing,
    NewerLedger,
    NotALedger,
    NotWritable,
    ReadOnly,
    UnsafePlace,
)
from workbench.storage.ledger import Ledger
from workbench.storage.looking import CUT_OFF, is_ledger
from workbench.storage.opening import check, create
from workbench.storage.tables import Item

JUNE = Month(2026, 6)
DUTY = ItemCode(Kind.DUTY, 1)


def refusal(act: Callable[[], object]) -> LedgerRefused:
    """What an act is refused by."""
    with pytest.raises(LedgerRefused) as refused:
        act()
    return refused.value


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {version}")
        raw.commit()


def leave_journal(path: Path, statement: str) -> None:
    """Run a statement and die before the journal is folded in, as a program that was killed does."""
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(statement)
    aside = path.parent / "aside"
    aside.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", aside)
    raw.close()
    for left in aside.iterdir():
        left.replace(path.parent / left.name)
    aside.rmdir()


def test_a_ledger_is_opened_worked_on_and_closed(place: Place) -> None:
    ledger = place.open()
    assert not ledger.read_only
    assert not ledger.after_unclean_exit
    assert len(view_month(ledger, JUNE).lines) == 20
    ledger.close()
    assert not place.path.with_name("台账.ledger-wal").exists()
    assert check(place.path).sound
    assert dict(check(place.path).rows)["item"] == 20


def test_closing_twice_harms_nothing_and_a_closed_ledger_takes_no_acts(place: Place) -> None:
    ledger = place.open()
    ledger.close()
    ledger.close()
    assert refusal(lambda: add_unit(ledger, UnitEntry(UnitKind.MEMBER, "新单位"))) == ReadOnly(place.path)
    place.open()


@pytest.mark.parametrize(
    "content",
    [b"", b"no ledger", b"SQLite format 3\0", random.Random(1).randbytes(5000)],
    ids=["empty", "text", "heading", "noise"],
)
def test_a_file_that_is_no_ledger_is_refused_and_left(place: Place, content: bytes) -> None:
    place.path.write_bytes(content)
    for act in (place.open, place.read, lambda: check(place.path)):
        assert refusal(act) == NotALedger(place.path)
    assert place.path.read_bytes() == content
    assert list(place.path.parent.iterdir()) == [place.path]


def test_another_programs_database_is_no_ledger(place: Place) -> None:
    place.path.unlink()
    with closing(sqlite3.connect(place.path)) as raw:
        raw.execute("CREATE TABLE item (id)")
        raw.commit()
    assert refusal(place.open) == NotALedger(place.path)


def test_a_ledger_that_was_never_finished_is_none(place: Place) -> None:
    set_version(place.path, 0)
    assert refusal(place.open) == NotALedger(place.path)


def test_a_folder_a_pipe_and_a_missing_file_are_refused(place: Place, tmp_path: Path) -> None:
    place.path = tmp_path / "none.ledger"
    assert refusal(place.open) == Missing(place.path)
    place.path = tmp_path
    assert refusal(place.read) == NotALedger(tmp_path)
    if hasattr(os, "mkfifo"):
        place.path = tmp_path / "pipe.ledger"
        os.mkfifo(place.path)
        assert refusal(place.read) == NotALedger(place.path)


def test_a_newer_ledger_is_left_as_it_is(place: Place) -> None:
    set_version(place.path, SCHEMA_VERSION + 1)
    before = place.digest()
    for act in (place.open, place.read, lambda: check(place.path)):
        assert refusal(act) == NewerLedger(place.path, SCHEMA_VERSION + 1, SCHEMA_VERSION)
    assert place.digest() == before


def test_a_newer_version_that_stands_in_the_journal_only_is_seen(place: Place) -> None:
    leave_journal(place.path, f"PRAGMA user_version = {SCHEMA_VERSION + 3}")
    before = place.digest()
    for act in (place.open, place.read):
        assert refusal(act) == NewerLedger(place.path, SCHEMA_VERSION + 3, SCHEMA_VERSION)
    assert place.digest() == before


def test_the_journal_of_a_killed_program_is_taken_in(place: Place) -> None:
    leave_journal(place.path, "UPDATE item SET title = '在日志里' WHERE id = 1")
    reader = place.read()
    assert view_month(reader, JUNE).lines[0].title == "在日志里"
    reader.close()
    ledger = place.open()
    assert view_month(ledger, JUNE).lines[0].title == "在日志里"
    ledger.close()
    assert not place.path.with_name("台账.ledger-wal").exists()


def corrupt(place: Place, how: str) -> None:
    data = bytearray(place.path.read_bytes())
    dice = random.Random(3)
    if how == "truncated":
        data = data[: len(data) // 2]
    elif how == "noise":
        for _ in range(2000):
            data[dice.randrange(4096, len(data))] = dice.randrange(256)
    else:
        data[8 * 4096 : 9 * 4096] = bytes(4096)
    place.path.write_bytes(data)


@pytest.mark.parametrize("how", ["truncated", "noise", "zeros"])
def test_damage_is_told_and_the_file_is_left_as_it_is(place: Place, how: str) -> None:
    place.open().close()
    corrupt(place, how)
    before = place.digest()
    found = check(place.path)
    assert not found.sound
    place.path.with_name(".台账.ledger.holder").write_text("", encoding="utf-8")  # an unclean exit
    for _ in range(2):  # the lock does not stick, and the next start checks again
        refused = refusal(place.open)
        assert isinstance(refused, Damaged)
        assert refused.faults == found.faults
    assert place.digest() == before


def test_a_file_that_lacks_a_part_of_its_last_page_is_damaged(place: Place) -> None:
    place.open().close()
    place.path.write_bytes(place.path.read_bytes()[:-1])
    before = place.digest()
    for opened in (place.open, place.read):
        assert refusal(opened) == Damaged(place.path, (CUT_OFF,))
    assert check(place.path).faults == (CUT_OFF,)
    assert is_ledger(place.path)  # no document takes its place
    assert place.digest() == before


@pytest.mark.parametrize("how", ["truncated", "noise"])
def test_damage_that_is_met_in_work_is_told_as_such(place: Place, how: str) -> None:
    corrupt(place, how)
    before = place.digest()

    def work() -> None:
        ledger = place.read()
        for month in (JUNE, Month(2026, 5)):
            view_month(ledger, month)
        with ledger.reading() as session:
            session.scalars(select(Item)).all()

    assert isinstance(refusal(work), Damaged)
    assert place.digest() == before


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE item SET kind = 'x' WHERE id = 3", "item 3: kind is not known"),
        ("UPDATE item SET from_month = 202613 WHERE id = 3", "item 3: from_month is not a month"),
        ("UPDATE item SET due = 'soon' WHERE id = 3", "item 3: due is not a date"),
        ("UPDATE setting SET value = '{' WHERE id = 1", "setting 1: value is not JSON"),
        ("DELETE FROM unit_name WHERE unit_id = 2", "unit 2: no name"),
        ("DELETE FROM unit WHERE id = 2", "no unit"),
        ("DROP TABLE close_out_step", "no table close_out_step"),
        ("UPDATE item SET title = CAST(x'ff' AS TEXT) WHERE id = 3", "item 3: title is not a text"),
        ("UPDATE item SET title = x'41' WHERE id = 3", "item 3: title is of another kind"),
        ("UPDATE item SET lead_unit_id = 'x' WHERE id = 3", "item 3: lead_unit_id is of another kind"),
        ("ALTER TABLE progress DROP COLUMN next_steps", "no column progress.next_steps"),
        ("INSERT INTO act VALUES (1, 'soon', 'x', '', 1, 0, NULL)", "act 1: at is not a moment"),
    ],
)
def test_what_the_program_could_not_read_is_a_fault(place: Place, statement: str, fault: str) -> None:
    with closing(sqlite3.connect(place.path)) as raw:
        raw.execute("INSERT INTO setting VALUES (1, 'a', '1')")
        raw.execute(statement)
        raw.commit()
    assert any(fault in found for found in check(place.path).faults)


def test_what_the_database_meets_is_not_written_to_the_terminal() -> None:
    code = "import logging, workbench.storage.engine; logging.getLogger('sqlalchemy.pool').error('a fault')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_hostile_triggers_and_views_of_a_foreign_file_do_not_run_functions(place: Place) -> None:
    with closing(sqlite3.connect(place.path)) as raw:
        raw.execute("CREATE TRIGGER t AFTER INSERT ON progress BEGIN SELECT load_extension('x'); END")
        raw.commit()
    ledger = place.open()
    refused = refusal(lambda: record_progress(ledger, DUTY, JUNE, ProgressEntry(Status.UNDER_WAY)))
    assert isinstance(refused, CannotWrite)


def test_a_ledger_held_by_another_program_is_refused_with_who_and_since_when(
    place: Place, writers: Writers
) -> None:
    process = writers.start("hold", place.path)
    assert writers.tell() == "ready 台账.ledger"
    refused = refusal(place.open)
    assert refused == Held(
        place.path, "colleague", "other", refused.process if isinstance(refused, Held) else 0,
        datetime(2026, 6, 20, 9, 30, tzinfo=UTC),
    )  # fmt: skip
    assert len(view_month(place.read(), JUNE).lines) == 20
    writers.kill(process, after=0)
    assert place.open().after_unclean_exit


def test_a_ledger_is_held_by_whichever_link_it_is_opened(place: Place, tmp_path: Path) -> None:
    link = tmp_path / "link.ledger"
    try:
        link.symlink_to(place.path)
    except OSError:  # pragma: no cover - Windows without the right to
        pytest.skip("no links here")
    place.open()
    assert isinstance(refusal(Place(link).open), Held)


def test_a_note_that_cannot_be_read_says_that_somebody_holds_the_ledger(place: Place) -> None:
    place.open()
    place.path.with_name(".台账.ledger.holder").write_text("[", encoding="utf-8")
    assert refusal(place.open) == Held(place.path, "", "", 0, None)


def test_after_an_unclean_exit_the_file_is_checked_and_the_next_start_is_clean(place: Place) -> None:
    place.path.with_name(".台账.ledger.holder").write_text("{}", encoding="utf-8")
    ledger = place.open()
    assert ledger.after_unclean_exit
    ledger.close()
    assert not place.open().after_unclean_exit


def test_a_folder_that_is_synchronised_is_refused_for_making_and_writing(
    place: Place, tmp_path: Path
) -> None:
    folder = tmp_path / "坚果云"
    place.open().close()
    place.path = Path(shutil.copytree(place.path.parent, folder)) / place.path.name
    assert isinstance(refusal(place.open), UnsafePlace)
    assert len(view_month(place.read(), JUNE).lines) == 20
    place.path = folder / "new.ledger"
    assert isinstance(refusal(lambda: create(place.path, place.clock, WHO, fill)), UnsafePlace)
    assert not place.path.exists()


def test_a_new_ledger_replaces_nothing(place: Place) -> None:
    before = place.digest()
    assert refusal(lambda: create(place.path, place.clock, WHO, fill)) == AlreadyThere(place.path)
    root = Path(place.path.anchor)
    assert refusal(lambda: create(root, place.clock, WHO, fill)) == AlreadyThere(root)
    assert place.digest() == before


def test_a_new_ledger_that_cannot_be_filled_leaves_nothing(place: Place, tmp_path: Path) -> None:
    def fails(session: Session) -> None:
        fill(session)
        raise ArithmeticError

    path = tmp_path / "new" / "a.ledger"
    with pytest.raises(ArithmeticError):
        create(path, place.clock, WHO, fails)
    assert not path.parent.exists()  # the folder was made for it


def test_a_draft_left_by_a_killed_program_is_no_obstacle(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "new.ledger"
    for ending in ("", "-wal", "-shm"):
        path.with_name(f".new.ledger.new{ending}").write_bytes(b"left")
    create(path, place.clock, WHO, fill).close()
    assert check(path).sound
    assert sorted(found.name for found in tmp_path.glob(".new.ledger*")) == [".new.ledger.lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="a path is shorter there than its names may be")
@pytest.mark.parametrize("length", [235, 236])
def test_a_name_may_be_as_long_as_leaves_room_for_what_stands_beside_it(
    length: int, place: Place, tmp_path: Path
) -> None:
    path = tmp_path / ("a" * length + ".ledger")
    if length == 235:
        create(path, place.clock, WHO, fill).close()
        assert check(path).sound
    else:
        too_long = CannotWrite(path, os.strerror(errno.ENAMETOOLONG))
        assert refusal(lambda: create(path, place.clock, WHO, fill)) == too_long


def test_a_strange_name_is_a_name(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "台 账?#%41&mode=ro.ledger"
    if os.name == "nt":  # pragma: no cover - Windows allows fewer
        path = tmp_path / "台 账#%41&mode=ro.ledger"
    create(path, place.clock, WHO, fill).close()
    place.path = path
    assert not place.open().read_only
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_readers_see_one_state_each_while_a_writer_writes(place: Place) -> None:
    ledger, first, second = place.open(), place.read(), place.read()
    before = view_month(first, JUNE)
    with second.reading() as session:
        assert session.scalars(select(Item.title).where(Item.id == 1)).one() == "第1项职责"
        record_progress(ledger, DUTY, JUNE, ProgressEntry(Status.COMPLETED))
        assert view_month(first, JUNE) != before
        record_progress(ledger, DUTY, JUNE, ProgressEntry(Status.UNDER_WAY))
        assert session.scalars(select(Item.title).where(Item.id == 1)).one() == "第1项职责"
    assert view_month(first, JUNE) == view_month(second, JUNE) == view_month(ledger, JUNE)


def test_a_reading_program_changes_nothing(place: Place) -> None:
    reader = place.read()
    assert reader.read_only
    assert refusal(lambda: add_unit(reader, UnitEntry(UnitKind.MEMBER, "新单位"))) == ReadOnly(place.path)
    assert refusal(reader.undo) == ReadOnly(place.path)
    assert isinstance(refusal(lambda: write_past(reader)), NotWritable)


def beside(place: Place) -> set[str]:
    """What lies in a ledger's folder, but for the lock that stays."""
    return {path.name for path in place.path.parent.iterdir() if not path.name.endswith(".lock")}


def test_reading_and_checking_leave_nothing_beside_a_ledger(place: Place) -> None:
    place.open().close()
    reader, other = place.read(), place.read()
    view_month(reader, JUNE)
    view_month(other, JUNE)
    reader.close()
    assert view_month(other, JUNE).lines
    other.close()
    assert check(place.path).sound
    assert beside(place) == {place.path.name}
    corrupt(place, "truncated")
    refusal(place.read)
    check(place.path)
    assert beside(place) == {place.path.name}


def test_the_journal_of_a_writer_stays_when_a_reader_leaves(place: Place) -> None:
    ledger = place.open()
    place.read().close()
    assert place.path.with_name("台账.ledger-wal").exists()
    add_unit(ledger, UnitEntry(UnitKind.MEMBER, "新单位"))
    place.read().close()
    assert place.path.with_name("台账.ledger-wal").stat().st_size > 0
    ledger.close()
    assert beside(place) == {place.path.name}


def write_past(reader: Ledger) -> None:
    """Write through a session that is for reading."""
    with reader.reading() as session:
        session.add(
            Item(
                kind="duty",
                number=99,
                title="x",
                lead_unit_id=1,
                cycle="standing",
                origin="own",
                from_month=202601,
            )
        )
        session.flush()


@pytest.fixture
def guarded(place: Place) -> Iterator[Place]:
    """A ledger in a folder that anybody may look into and nobody may write."""
    folder = Path(tempfile.mkdtemp())
    place.path = Path(shutil.copy(place.path, folder / "a.ledger"))
    place.path.chmod(0o444)
    folder.chmod(0o555)
    yield place
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_somebody(act: Callable[[], str]) -> str:
    """What an act returns in a process that file permissions bind, also where the tests run as root."""
    receives, sends = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nothing but the act runs in the child
        process = os.fork()
    if process == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            os.write(sends, act().encode())
        finally:
            os.kill(os.getpid(), signal.SIGKILL)  # nothing of the tests is to run on in it
    os.close(sends)
    os.waitpid(process, 0)
    with os.fdopen(receives, "rb") as told:
        return told.read().decode()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as Unix has them")
def test_a_folder_that_may_not_be_written_is_refused_for_writing_and_can_be_read(guarded: Place) -> None:
    view_month(guarded.read(), JUNE)  # loads what the child needs

    def told(act: Callable[[], Ledger]) -> str:
        try:
            return str(len(view_month(act(), JUNE).lines))
        except LedgerRefused as refused:
            return repr(refused)

    def make() -> Ledger:
        return create(guarded.path.with_name("new.ledger"), guarded.clock, WHO, fill)

    for left in guarded.path.parent.glob("*-*"):
        left.unlink()
    assert as_somebody(lambda: told(guarded.open)) == repr(NotWritable(guarded.path))
    assert as_somebody(lambda: told(guarded.read)) == "20"
    assert as_somebody(lambda: told(make)).startswith("NotWritable(")
    assert [found.name for found in guarded.path.parent.iterdir()] == ["a.ledger"]
