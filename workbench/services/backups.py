"""Backups of a ledger: made, listed, and brought back with a look at what would differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workbench.domain.clock import Clock
from workbench.storage import backup as files
from workbench.storage import retention
from workbench.storage.backup import Backup
from workbench.storage.checking import Rows
from workbench.storage.errors import LedgerRefused
from workbench.storage.holder import Person
from workbench.storage.kept_files import bring_over, kept_folder
from workbench.storage.ledger import Ledger
from workbench.storage.retention import Shrink

EXIT, INTERVAL, BY_HAND = "exit", "interval", "by_hand"  # why a backup is made
BULK = 10  # items of one act; fewer are undone at a glance
_KEPT = "files"  # in the folder of backups: the files kept beside the ledger, for all backups together
_NUMBERED = ("briefing_issue", "number_series")  # what was numbered since stays so
BEFORE_IMPORT, BEFORE_BULK_EDIT = "import", "bulk_edit"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, the older ones that were dropped for it, and the shrink nobody looked at."""

    backup: Backup
    dropped: tuple[Backup, ...]
    shrink: Shrink | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A table's rows now and in a backup. None: the table is in the other one only."""

    table: str
    now: int | None
    then: int | None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a restore would bring: rows, and the last act of each side, in UTC; None where there is none.

    `readable` is false where the present ledger is missing or too damaged to be counted.
    """

    backup: Backup
    readable: bool
    rows: tuple[Difference, ...]
    last_act_now: datetime | None
    last_act_then: datetime | None
    acts_lost: int  # acts of now that the backup does not have


def back_up_now(ledger: Ledger, why: str) -> Made:
    """Back up an open ledger and drop what need not be kept. Touches no session: fit for a worker.

    A ledger that lost more than a fifth since its last backup is noted, and nothing is dropped until
    `shrink_looked_at`. Raises the refusals of `storage.errors`.
    """
    folder, now = files.folder_of(ledger.path), ledger.clock()
    before = _last_rows(folder)
    made = files.back_up(ledger.path, folder, now, why)
    bring_over(kept_folder(ledger.path), folder / _KEPT)
    after = files.rows_of(made.path)
    if before is not None and retention.shrunk(before, after):
        retention.wait_for_a_look(folder, Shrink(before, after))
    return Made(made, retention.rotate(folder, now), retention.waiting(folder))


def back_up_before_bulk_edit(ledger: Ledger, items: int) -> None:
    """Back up before an act on many items, unless the newest backup has all that was done.

    Raises the refusals of `storage.errors`; the act must not begin then.
    """
    if items >= BULK and not ledger.read_only and backup_due(ledger):
        back_up_now(ledger, BEFORE_BULK_EDIT)


def _last_rows(folder: Path) -> Rows | None:
    for backup in files.backups(folder):
        try:
            return files.rows_of(backup.path)
        except LedgerRefused:  # one that was damaged since tells nothing
            continue
    return None


def save_copy(ledger: Ledger, target: Path) -> None:
    """Copy an open ledger, with the files kept beside it, to a file that is not there yet.

    Raises `AlreadyThere` and the other refusals of `storage.errors`.
    """
    files.save_copy(ledger.path, target)
    bring_over(kept_folder(ledger.path), kept_folder(target))


def backup_due(ledger: Ledger) -> bool:
    """Whether something was done since the newest backup."""
    made = files.backups(files.folder_of(ledger.path))
    try:
        return not made or files.last_act(made[0].path) != files.last_act(ledger.path)
    except LedgerRefused:
        return True


def list_backups(ledger_path: Path) -> tuple[Backup, ...]:
    """The backups of a ledger, the newest first; also of one that cannot be opened or is gone."""
    return files.backups(files.folder_of(ledger_path))


def backups_folder(ledger_path: Path) -> Path:
    """Where the backups of a ledger lie."""
    return files.folder_of(ledger_path)


def shrink_to_look_at(ledger_path: Path) -> Shrink | None:
    """The shrink that waits for somebody to look, while it does."""
    return retention.waiting(files.folder_of(ledger_path))


def shrink_looked_at(ledger_path: Path) -> None:
    """Somebody has looked: older backups may be dropped again."""
    retention.looked(files.folder_of(ledger_path))


def preview(ledger_path: Path, backup: Backup) -> Preview:
    """What would differ after a restore. Raises the refusals of `storage.errors` about the backup."""
    then, acts_then = dict(files.rows_of(backup.path)), files.acts_of(backup.path)
    now: dict[str, int] = {}
    acts_now: frozenset[tuple[int, datetime]] = frozenset()
    readable = True
    try:
        now, acts_now = dict(files.rows_of(ledger_path)), files.acts_of(ledger_path)
    except LedgerRefused:
        readable = False
    for table in _NUMBERED:
        if table in now and table in then:
            then[table] = max(then[table], now[table])
    rows = tuple(Difference(table, now.get(table), then.get(table)) for table in sorted({*now, *then}))
    return Preview(
        backup=backup,
        readable=readable,
        rows=rows,
        last_act_now=max(acts_now)[1] if acts_now else None,
        last_act_then=max(acts_then)[1] if acts_then else None,
        acts_lost=len(acts_now - acts_then),
    )


def restore(ledger_path: Path, backup: Backup, clock: Clock, who: Person) -> Path | None:
    """Put a backup in the place of a ledger that is closed; see `storage.backup.restore`.

    Files kept beside the ledger that are lacking come back from the backups, whichever needs them.
    """
    saved = files.restore(ledger_path, backup, clock(), who)
    bring_over(files.folder_of(ledger_path) / _KEPT, kept_folder(ledger_path))
    return saved
