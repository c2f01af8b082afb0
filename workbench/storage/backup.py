"""Backups: checked copies of a ledger, and bringing one back.

A backup is one file in a folder beside the ledger. Its name carries when it was made and why, so that
the folder alone tells what there is.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workbench.storage.checking import Rows, check_connection, count_rows
from workbench.storage.engine import connect
from workbench.storage.errors import AlreadyThere, Damaged, LedgerRefused, Missing, NotALedger
from workbench.storage.given_numbers import keep_given
from workbench.storage.holder import Person, hold
from workbench.storage.ledger import refusal
from workbench.storage.looking import check, look, place_of, reading_raw
from workbench.storage.places import folder_made

RESTORE = "restore"  # made of what a restored backup took the place of
_ENDING = ".ledger"
_PART = ".part"
_MOMENT = "%Y%m%dT%H%M%S%z"
_NAME = re.compile(
    r"(?P<stem>.*)\.(?P<at>\d{8}T\d{6}[+-]\d{4})(?:-(?P<nth>\d+))?\.(?P<why>[a-z0-9_]+)\.ledger", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file: when it was made, in the office's zone, and why, in one word of ASCII.

    `nth` tells those of one second apart.
    """

    path: Path
    made_at: datetime
    why: str
    nth: int = 1

    @property
    def order(self) -> tuple[datetime, int, str]:
        """What backups are sorted by, in time."""
        return self.made_at, self.nth, self.path.name


def folder_of(ledger_path: Path) -> Path:
    """Where the backups of a ledger are kept: a folder beside it, of its name."""
    path = place_of(ledger_path)
    return path.with_name(f"{path.stem}.backups")


def back_up(ledger_path: Path, folder: Path, now: datetime, why: str) -> Backup:
    """Copy a ledger into a folder, also while it is written, and check the copy.

    The copy is one state of the ledger with all acts done by then, and has its name only when it was
    opened again and found sound, with as many rows in each table. Raises the refusals of
    `storage.errors`; `Damaged` names the ledger when the copy of it is not sound.
    """
    path = place_of(ledger_path)
    look(path)
    with _refusing(folder, path), folder_made(folder):
        for left in folder.glob(f".*{_PART}"):  # by a program that was killed while it copied
            left.unlink()
        backup = _free_name(path, folder, now, why)
        _copy_checked(path, backup.path)
    return backup


def save_copy(ledger_path: Path, target: Path) -> None:
    """Copy a ledger, also while it is written, to a file that is not there yet, and check the copy.

    Raises `AlreadyThere` and the other refusals of `storage.errors`; nothing is left under the name then.
    """
    path, target = place_of(ledger_path), place_of(target)
    look(path)
    if target.exists():
        raise AlreadyThere(target)
    with _refusing(target, path):
        _copy_checked(path, target)


def _copy_checked(path: Path, target: Path) -> None:
    """A ledger's copy under a name that it has only when it was found sound, with as many rows."""
    part = target.with_name(f".{target.name}{_PART}")
    try:
        copied = _copy(path, part)
        _make_single(part)
        _verify(path, part, copied)
        _to_disk(part)
        part.replace(target)
        _to_disk(target.parent)
    finally:
        part.unlink(missing_ok=True)


def backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the newest first; files of other names are passed over."""
    with _refusing(folder):
        found = [backup for path in folder.glob(f"*{_ENDING}") if (backup := _read_name(path)) is not None]
    return tuple(sorted(found, key=lambda backup: backup.order, reverse=True))


def rows_of(path: Path) -> Rows:
    """How many rows each table of a ledger or a backup holds. Raises the refusals of `storage.errors`."""
    path = place_of(path)
    look(path)
    with _refusing(path), reading_raw(path) as raw:
        return count_rows(raw)


def last_act(path: Path) -> tuple[int, datetime] | None:
    """The number and moment of the last act in a ledger or a backup, None in one that has none."""
    path = place_of(path)
    look(path)
    with _refusing(path), reading_raw(path) as raw:
        found = raw.execute("SELECT id, at FROM act ORDER BY id DESC LIMIT 1").fetchone()
    return None if found is None else (found[0], datetime.fromisoformat(found[1]))


def acts_of(path: Path) -> frozenset[tuple[int, datetime]]:
    """The number and moment of each act in a ledger or a backup. Raises the refusals of `storage.errors`.

    The number alone does not tell acts apart: after a restore it is given again.
    """
    path = place_of(path)
    look(path)
    with _refusing(path), reading_raw(path) as raw:
        found = raw.execute("SELECT id, at FROM act").fetchall()
    return frozenset((number, datetime.fromisoformat(moment)) for number, moment in found)


def restore(ledger_path: Path, backup: Backup, now: datetime, who: Person) -> Path | None:
    """Put a backup in a ledger's place; the ledger must be closed. Returns where its present state is.

    The present state is saved first, as a backup like any other; a file too damaged for that is set
    aside as it is. None where there was no file. Killed at any moment, the ledger is the one or the
    other, or absent with both beside it. Briefings numbered since the backup keep their numbers. Raises
    `Held`, and the other refusals of `storage.errors`.
    """
    path = place_of(ledger_path)
    found = check(backup.path)
    if not found.sound:
        raise Damaged(backup.path, found.faults)
    with _refusing(path):
        held = hold(path, who, now)
    part = path.with_name(f".{path.name}{_PART}")
    done = False
    try:
        saved = _save_present(path, now)
        states = [] if saved is None else [saved]
        states += (made.path for made in backups(folder_of(path)))
        with _refusing(path):
            part.unlink(missing_ok=True)
            _copy(backup.path, part)
            keep_given(states, part, now)
            _make_single(part)
            if path.exists():
                _copy(part, path)
            else:
                part.replace(path)
            _to_disk(path)
            _to_disk(path.parent)
        after = check(path)
        if not after.sound:
            raise Damaged(path, after.faults)
        done = True
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        held.release(clean=done or not held.unclean)
    return saved


def _save_present(path: Path, now: datetime) -> Path | None:
    try:
        return back_up(path, folder_of(path), now, RESTORE).path
    except Missing:
        return None
    except (Damaged, NotALedger):
        with _refusing(path):
            return _set_aside(path, now)


def _set_aside(path: Path, now: datetime) -> Path:
    """Give a file another name, with its journal: nothing of it is lost."""
    aside = path.with_name(f"{path.name}.damaged-{now.strftime(_MOMENT)}")
    while aside.exists():
        aside = aside.with_name(f"{aside.name}-again")
    for ending in ("-shm", "-wal", ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def _copy(source: Path, target: Path) -> Rows:
    """Copy a ledger's one state in one transaction, over what `target` held; returns its rows."""
    with reading_raw(source) as reader:
        reader.execute("BEGIN")
        rows = count_rows(reader)
        with closing(sqlite3.connect(target, isolation_level=None, timeout=5.0)) as writer:
            writer.execute("PRAGMA synchronous = FULL")
            reader.backup(writer)
    return rows


def _make_single(part: Path) -> None:
    """Have a copy keep its journal in itself, so that reading it leaves no files beside it."""
    with closing(sqlite3.connect(part, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")


def _verify(path: Path, part: Path, copied: Rows) -> None:
    with closing(connect(part, "ro")) as raw:
        found = check_connection(raw)
    faults = found.faults
    if not faults and found.rows != copied:
        faults = ("the copy has other numbers of rows",)
    if faults:
        raise Damaged(path, faults)


def _to_disk(path: Path) -> None:
    """Have a file, or a folder's list of names, written through to the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows keeps a folder's names itself, and opens none
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _free_name(path: Path, folder: Path, now: datetime, why: str) -> Backup:
    second = now.replace(microsecond=0)
    nth = 1 + max((made.nth for made in backups(folder) if made.made_at == second), default=0)
    again = "" if nth == 1 else f"-{nth}"
    name = f"{path.stem}.{now.strftime(_MOMENT)}{again}.{why}{_ENDING}"
    return Backup(folder / name, second, why, nth)


def _read_name(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        return Backup(path, datetime.fromisoformat(found["at"]), found["why"], int(found["nth"] or 1))
    except ValueError:
        return None


@contextmanager
def _refusing(path: Path, source: Path | None = None) -> Iterator[None]:
    """Turn what the system refuses into a `LedgerRefused` about `path`; damage is that of `source`."""
    try:
        yield
    except UnicodeDecodeError as fault:  # a text that is none: SQLite's own driver found it
        raise Damaged(source or path, (str(fault),)) from fault
    except (OSError, sqlite3.Error) as fault:
        refused: LedgerRefused = refusal(path, fault)
        if isinstance(refused, Damaged) and source is not None:
            refused = Damaged(source, refused.faults)
        raise refused from fault
