"""Making, opening and refusing ledger files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from workbench.domain.clock import Clock
from workbench.storage.engine import APPLICATION_ID, SCHEMA_VERSION, connect, make_engine, pragma
from workbench.storage.errors import (
    AlreadyThere,
    Damaged,
    LedgerRefused,
    Missing,
    NewerLedger,
    NotALedger,
    NotWritable,
    OlderLedger,
)
from workbench.storage.holder import Person, hold
from workbench.storage.ledger import Ledger, refusal, refusing
from workbench.storage.places import refuse_unsafe
from workbench.storage.tables import Base

_HEADER = b"SQLite format 3\0"
_HEADER_SIZE = 100  # bytes of an SQLite file's header


@dataclass(frozen=True, slots=True)
class Check:
    """What a full check of a ledger found: no faults, or the checker's own words."""

    faults: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]  # table name and number of rows

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def create(path: Path, clock: Clock, who: Person, fill: Callable[[Session], None]) -> Ledger:
    """Make a ledger at `path`, filled by `fill`, and open it.

    It is built beside its place and moved there when it is whole, so that a failure leaves nothing.
    Raises `AlreadyThere` and the other refusals of `storage.errors`.
    """
    path = path.absolute()
    if path.exists():
        raise AlreadyThere(path)
    refuse_unsafe(path)
    draft = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove(draft)
        _build(draft, fill)
        os.link(draft, path) if hasattr(os, "link") and os.name != "nt" else draft.rename(path)
    except FileExistsError:
        raise AlreadyThere(path) from None
    except (sqlite3.Error, OSError) as fault:
        raise refusal(path, fault) from fault
    except DBAPIError as fault:
        raise refusal(path, fault.orig) if isinstance(fault.orig, sqlite3.Error) else fault from fault
    finally:
        _remove(draft)
    return open_ledger(path, clock, who)


def _build(draft: Path, fill: Callable[[Session], None]) -> None:
    engine = make_engine(draft, "rwc")
    try:
        with engine.begin() as connection:
            Base.metadata.create_all(connection)
            stamp(connection.exec_driver_sql)
        with Session(engine) as session:
            fill(session)
            session.commit()
    finally:
        engine.dispose()  # the last connection folds the journal into the file


def stamp(execute: Callable[[str], object]) -> None:
    """Mark a file as being of the present schema, for this program and for its migrations."""
    execute("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    execute("DELETE FROM alembic_version")
    execute(f"INSERT INTO alembic_version VALUES ('{SCHEMA_VERSION:04d}')")  # noqa: S608 - a number of ours
    execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        name.unlink(missing_ok=True)


def open_ledger(path: Path, clock: Clock, who: Person) -> Ledger:
    """Open a ledger for writing: one program at a time.

    A file behind this program is brought up to date, after a backup. After an unclean exit the
    whole file is checked first. Raises the refusals of `storage.errors`; a damaged file is left as it is.
    """
    path = path.absolute()
    version = _look(path)
    refuse_unsafe(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise NotWritable(path)
    try:
        held = hold(path, who, clock())
    except OSError as fault:
        raise refusal(path, fault) from fault
    try:
        if held.unclean:
            found = check(path)
            if not found.sound:
                raise Damaged(path, found.faults)
        if version < SCHEMA_VERSION:
            from workbench.storage.migrating import upgrade

            upgrade(path, version, clock())
        writer = make_engine(path, "rw")
        _try(path, writer)
    except LedgerRefused:
        held.release(clean=not held.unclean)
        raise
    return Ledger(path, make_engine(path, "ro"), clock, writer, held, after_unclean_exit=held.unclean)


def read_ledger(path: Path, clock: Clock) -> Ledger:
    """Open a ledger for reading only, also while another program writes it."""
    path = path.absolute()
    version = _look(path)
    if version < SCHEMA_VERSION:
        raise OlderLedger(path, version, SCHEMA_VERSION)
    reader = make_engine(path, _reading_mode(path))
    _try(path, reader)
    return Ledger(path, reader, clock)


def _reading_mode(path: Path) -> str:
    """In a folder that may not be written SQLite cannot keep its journal's index: read the file as it is."""
    return "ro" if os.access(path.parent, os.W_OK) else "immutable"


def _try(path: Path, engine: Engine) -> None:
    """Read once, so that a file that cannot be used is told of when it is opened."""
    try:
        with refusing(path), engine.connect() as connection:
            connection.execute(text("SELECT count(*) FROM setting"))
    except LedgerRefused:
        engine.dispose()
        raise


def _look(path: Path) -> int:
    """The schema version in the file's header, read without SQLite: nothing is touched by looking."""
    if path.exists() and not path.is_file():
        raise NotALedger(path)  # a folder, a pipe or a device: reading one could wait for ever
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except FileNotFoundError:
        raise Missing(path) from None
    except OSError as fault:
        raise refusal(path, fault) from fault
    if len(header) < _HEADER_SIZE or not header.startswith(_HEADER):
        raise NotALedger(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotALedger(path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise NewerLedger(path, version, SCHEMA_VERSION)
    return version


def check(path: Path) -> Check:
    """The full check of a ledger: SQLite's own, its foreign keys, and that each row's history can be read.

    Raises `Missing`, `NotALedger` or `NewerLedger`; what is damaged is told in the result.
    """
    path = path.absolute()
    _look(path)
    try:
        raw = connect(path, _reading_mode(path))
    except sqlite3.Error as fault:
        return Check((str(fault),), ())
    try:
        faults = [row[0] for row in raw.execute("PRAGMA integrity_check(100)") if row[0] != "ok"]
        faults += [f"{row[0]} {row[1]}: no {row[2]}" for row in raw.execute("PRAGMA foreign_key_check")]
        faults += [
            f"change {row[0]}: not JSON"
            for row in raw.execute(
                "SELECT id FROM change WHERE (before IS NOT NULL AND NOT json_valid(before))"
                " OR (after IS NOT NULL AND NOT json_valid(after))"
            )
        ]
        rows = tuple(
            (table, raw.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - our own names
            for table in sorted(Base.metadata.tables)
        )
        if pragma(raw, "user_version") == 0:
            faults.append("no schema version")
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        return Check((str(fault),), ())
    finally:
        raw.close()
    return Check(tuple(faults), rows)
