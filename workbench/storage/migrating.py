"""Bringing an older ledger up to date: a checked backup first, then all or nothing; or a copy, to read it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from workbench.storage.backup import Backup, back_up, backups, folder_of, last_act, rows_of, save_copy
from workbench.storage.engine import SCHEMA_VERSION, make_engine
from workbench.storage.errors import DiskFull, LedgerRefused, NotMigrated, NotWritable
from workbench.storage.ledger import refusal

REVISIONS = Path(__file__).parent / "migrations"  # revisions are read as files, also in a frozen program


def upgrade(
    path: Path, version: int, now: datetime, *, revisions: Path = REVISIONS, target: int = SCHEMA_VERSION
) -> None:
    """Bring the ledger at `path`, held and closed, from `version` to `target`.

    All revisions are one transaction: on failure the file is as it was. A backup is made before, once:
    tried again on the same state it finds the one that it made, and no good copy is rotated away.
    Raises `NotMigrated`, or what the backup or the disk refuses. `revisions` is an Alembic folder.
    """
    _back_up_once(path, target, now)
    with _refusing(path, version, target):
        migrate(path, target, revisions)


def copy_upgraded(path: Path, version: int, folder: Path) -> Path:
    """Copy the ledger at `path`, which stays as it is, into a folder and bring the copy up to date.

    Raises `NotMigrated` about the ledger, or what the copying refuses.
    """
    copied = folder / path.name
    save_copy(path, copied)
    with _refusing(path, version, SCHEMA_VERSION):
        migrate(copied, SCHEMA_VERSION)
    return copied


@contextmanager
def _refusing(path: Path, version: int, target: int) -> Iterator[None]:
    """Turn what stops a migration into a refusal about the ledger at `path`."""
    try:
        yield
    except (CommandError, SQLAlchemyError, ValueError, LookupError, TypeError) as fault:
        refused: LedgerRefused = NotMigrated(path, version, target, str(fault))
        if isinstance(fault, DBAPIError) and isinstance(fault.orig, sqlite3.Error):
            told = refusal(path, fault.orig)
            if isinstance(told, DiskFull | NotWritable):
                refused = told
        raise refused from fault


def migrate(path: Path, target: int, revisions: Path = REVISIONS, *, back: bool = False) -> None:
    """Run the revisions up to `target`, or `back` down to it, in one transaction.

    Raises whatever a revision or the database raises, and `ValueError` with what a check of the result
    finds; nothing is changed then.
    """
    config = Config()
    config.set_main_option("script_location", str(revisions).replace("%", "%%"))
    run = command.downgrade if back else command.upgrade
    engine = make_engine(path, "rw")
    try:
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            if not isinstance(raw, sqlite3.Connection):  # pragma: no cover - the engine makes no others
                raise TypeError(raw)
            # A table is changed by copying and dropping it; SQLite heeds this only between transactions.
            raw.execute("PRAGMA foreign_keys = OFF")
            config.attributes["connection"] = connection
            with connection.begin():
                run(config, f"{target:04d}" if target else "base")
                raw.execute(f"PRAGMA user_version = {target}")
                _refuse_faults(raw)
    finally:
        engine.dispose()


def _refuse_faults(raw: sqlite3.Connection) -> None:
    faults = [found for (found,) in raw.execute("PRAGMA integrity_check(10)") if found != "ok"]
    faults += [f"{row[0]} {row[1]}: no {row[2]}" for row in raw.execute("PRAGMA foreign_key_check")]
    if faults:
        raise ValueError("; ".join(faults[:10]))


def _back_up_once(path: Path, target: int, now: datetime) -> Backup:
    why = f"before_version_{target}"
    folder = folder_of(path)
    for made in backups(folder):
        if made.why == why and rows_of(made.path) == rows_of(path) and last_act(made.path) == last_act(path):
            return made
    return back_up(path, folder, now, why)
