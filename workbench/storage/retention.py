"""Which backups are kept, and that nothing is dropped while a ledger shrank and nobody has looked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from workbench.storage.backup import Backup, backups
from workbench.storage.checking import Rows
from workbench.storage.ledger import refusal

SEAL = "seal"  # why of the backups made when a month was sealed: kept for ever
DAILY, WEEKLY, MONTHLY = 12, 10, 9  # newest backups of as many days, weeks and months
_ALL_OF = timedelta(days=2)
_HISTORY = frozenset({"act", "change"})  # tables that only grow
_FEW = 20  # rows below which a table alone says nothing
_FIFTH = 5
_NOTE = "shrunk.json"


@dataclass(frozen=True, slots=True)
class Shrink:
    """A ledger that lost more than a fifth: its rows in the backup before, and in the one after."""

    before: Rows
    after: Rows


def keep(made: Sequence[Backup], now: datetime) -> tuple[tuple[Backup, ...], tuple[Backup, ...]]:
    """Which backups to keep and which to drop, each the newest first.

    Kept are all of the last two days, the newest one of each of the last days, weeks and months that
    have any, and those made at a seal.
    """
    newest_first = sorted(made, key=lambda backup: backup.order, reverse=True)
    kept = {backup for backup in made if backup.why == SEAL or now - backup.made_at < _ALL_OF}
    for count, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        newest: dict[tuple[int, ...], Backup] = {}
        for backup in newest_first:
            newest.setdefault(period(backup.made_at.astimezone(now.tzinfo).date()), backup)
        kept.update(list(newest.values())[:count])
    return (
        tuple(backup for backup in newest_first if backup in kept),
        tuple(backup for backup in newest_first if backup not in kept),
    )


def shrunk(before: Rows, after: Rows) -> bool:
    """Whether more than a fifth of the rows are gone: of all together, or of a table of some size.

    The history does not count: it grows with every deletion.
    """
    then = {table: rows for table, rows in before if table not in _HISTORY}
    now = dict(after)
    left = {table: now.get(table, 0) for table in then}
    return _fell(sum(then.values()), sum(left.values())) or any(
        rows >= _FEW and _fell(rows, left[table]) for table, rows in then.items()
    )


def rotate(folder: Path, now: datetime) -> tuple[Backup, ...]:
    """Delete the backups that are not to be kept and return them; none while a shrink waits for a look."""
    if waiting(folder) is not None:
        return ()
    _, dropped = keep(backups(folder), now)
    for backup in dropped:
        try:
            backup.path.unlink(missing_ok=True)
        except OSError as fault:
            raise refusal(backup.path, fault) from fault
    return dropped


def wait_for_a_look(folder: Path, shrink: Shrink) -> None:
    """Note a shrink beside the backups; until `looked` nothing there is dropped. An earlier note stays."""
    if waiting(folder) is not None:
        return
    text = json.dumps({"before": dict(shrink.before), "after": dict(shrink.after)})
    try:
        (folder / _NOTE).write_text(text, encoding="utf-8")
    except OSError as fault:
        raise refusal(folder, fault) from fault


def waiting(folder: Path) -> Shrink | None:
    """The shrink that somebody has to look at; a note that cannot be read tells of one all the same."""
    try:
        told = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        return Shrink(_rows(told["before"]), _rows(told["after"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Shrink((), ())


def looked(folder: Path) -> None:
    """Somebody has looked at the shrink: backups may be dropped again."""
    try:
        (folder / _NOTE).unlink(missing_ok=True)
    except OSError as fault:
        raise refusal(folder, fault) from fault


def _rows(told: dict[str, int]) -> Rows:
    return tuple((str(table), int(rows)) for table, rows in told.items())


def _fell(before: int, after: int) -> bool:
    return (before - after) * _FIFTH > before


def _day(day: date) -> tuple[int, ...]:
    return day.year, day.month, day.day


def _week(day: date) -> tuple[int, ...]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, ...]:
    return day.year, day.month
