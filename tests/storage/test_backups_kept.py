"""Which backups are kept, and that a ledger that shrank keeps all of them until somebody has looked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.storage.backup import Backup
from workbench.storage.checking import Rows
from workbench.storage.retention import (
    DAILY,
    MONTHLY,
    WEEKLY,
    Shrink,
    keep,
    looked,
    rotate,
    shrunk,
    wait_for_a_look,
    waiting,
)

BEIJING = timezone(timedelta(hours=8))
NOW = datetime(2026, 6, 20, 9, 30, tzinfo=BEIJING)


def at(moment: datetime, why: str = "interval") -> Backup:
    return Backup(Path(f"a.{moment:%Y%m%dT%H%M%S%z}.{why}.ledger"), moment, why)


def every(step: timedelta, count: int) -> list[Backup]:
    return [at(NOW - n * step) for n in range(count)]


def test_all_of_two_days_are_kept() -> None:
    made = every(timedelta(minutes=30), 96)
    kept, dropped = keep(made, NOW)
    assert (len(kept), dropped) == (96, ())


def test_older_ones_are_kept_by_day_by_week_and_by_month() -> None:
    made = every(timedelta(hours=12), 2 * 365)
    kept, dropped = keep(made, NOW)
    assert len(kept) + len(dropped) == len(made)
    days = {backup.made_at.date() for backup in kept}
    assert {NOW.date() - timedelta(days=n) for n in range(DAILY)} <= days
    assert len({backup.made_at.isocalendar()[:2] for backup in kept}) >= WEEKLY
    assert len({(backup.made_at.year, backup.made_at.month) for backup in kept}) == MONTHLY
    assert len(kept) <= 4 + DAILY + WEEKLY + MONTHLY
    assert min(days) == datetime(2025, 10, 31).date()  # noqa: DTZ001 - the newest of the ninth month back


def test_the_newest_of_a_day_is_the_one_kept() -> None:
    early, late = at(NOW - timedelta(days=5, hours=3)), at(NOW - timedelta(days=5))
    assert keep([early, late], NOW) == ((late,), (early,))


def test_a_day_is_that_of_the_office_wherever_the_backup_was_made() -> None:
    first = at(datetime(2026, 6, 9, 23, 0, tzinfo=UTC))  # the 10th, seven in the morning in Beijing
    second = at(datetime(2026, 6, 10, 23, 0, tzinfo=BEIJING))
    assert keep([first, second], NOW) == ((second,), (first,))


def test_a_ledger_used_seldom_keeps_what_there_is() -> None:
    made = every(timedelta(days=90), 5)
    assert keep(made, NOW)[1] == ()


moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31), timezones=st.just(BEIJING))  # noqa: DTZ001
made_backups = st.lists(st.builds(at, moments, st.sampled_from(["interval", "exit", "seal"])), max_size=60)


@settings(max_examples=60)
@given(made_backups, moments)
def test_keeping_loses_none_and_drops_neither_seals_nor_the_newest(made: list[Backup], now: datetime) -> None:
    kept, dropped = keep(made, now)
    assert sorted(map(repr, (*kept, *dropped))) == sorted({repr(backup) for backup in made}) or len(
        set(made)
    ) != len(made)
    assert {backup for backup in made if backup.why == "seal"} <= set(kept)
    assert all(now - backup.made_at >= timedelta(days=2) for backup in dropped)
    if made:
        assert max(made, key=lambda backup: backup.order) in kept
    assert keep(kept, now) == (kept, ())  # keeping twice drops no more


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((("item", 100),), (("item", 80),), False),
        ((("item", 100),), (("item", 79),), True),
        ((("item", 100), ("progress", 900)), (("item", 70), ("progress", 930)), True),  # one table of size
        ((("item", 11), ("progress", 900)), (("item", 8), ("progress", 900)), False),  # a small one
        ((("item", 5),), (("item", 3),), True),  # all that there is
        ((("item", 100), ("change", 500)), (("item", 100), ("change", 0)), False),
        ((("item", 100), ("change", 5)), (("item", 10), ("change", 500)), True),  # the history hides nothing
        ((("item", 100),), (), True),
        ((), (("item", 10),), False),
    ],
)
def test_a_shrink_is_more_than_a_fifth_of_what_users_keep(before: Rows, after: Rows, told: bool) -> None:
    assert shrunk(before, after) is told


def test_nothing_is_dropped_while_a_shrink_waits_for_a_look(tmp_path: Path) -> None:
    made = every(timedelta(hours=6), 60)
    for backup in made:
        (tmp_path / backup.path).write_bytes(b"")
    shrink = Shrink((("item", 100),), (("item", 10),))
    wait_for_a_look(tmp_path, shrink)
    wait_for_a_look(tmp_path, Shrink((), ()))  # the first one stays until it is looked at
    assert waiting(tmp_path) == shrink
    assert rotate(tmp_path, NOW) == ()
    looked(tmp_path)
    assert waiting(tmp_path) is None
    dropped = rotate(tmp_path, NOW)
    assert {backup.path.name for backup in dropped} == {backup.path.name for backup in keep(made, NOW)[1]}
    assert not any(backup.path.exists() for backup in dropped)
    assert rotate(tmp_path, NOW) == ()


@pytest.mark.parametrize("note", ["", "[]", '{"before": 1, "after": 2}', "{"])
def test_a_note_that_cannot_be_read_still_holds_the_backups(tmp_path: Path, note: str) -> None:
    (tmp_path / "shrunk.json").write_text(note, encoding="utf-8")
    assert waiting(tmp_path) == Shrink((), ())


def test_files_of_other_names_are_neither_counted_nor_dropped(tmp_path: Path) -> None:
    names = ("my copy.ledger", "a.20260132T000000+0800.exit.ledger", "a.20200101T000000+0800.exit.ledger.bak")
    for name in names:
        (tmp_path / name).write_bytes(b"")
    assert rotate(tmp_path, NOW) == ()
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(names)
