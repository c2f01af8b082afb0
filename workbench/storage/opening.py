"""Making, opening and refusing ledger files."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from workbench.domain.clock import Clock
from workbench.storage.checking import Check, check_connection
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
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}  # a USB stick's file system


def create(path: Path, clock: Clock, who: Person, fill: Callable[[Session], None]) -> Ledger:
    """Make a ledger at `path`, filled by `fill`, and open it.

    It is built beside its place and moved there when it is whole, so that a failure leaves nothing.
    Raises `AlreadyThere` and the other refusals of `storage.errors`.
    """
    path = place_of(path)
    refuse_unsafe(path)
    draft = _draft(path)
    try:
        if path.exists():
            raise AlreadyThere(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove(draft)
        _build(draft, fill)
        _put(draft, path)
    except FileExistsError:
        raise AlreadyThere(path) from None
    except (sqlite3.Error, OSError) as fault:
        raise refusal(path, fault) from fault
    except DBAPIError as fault:
        raise refusal(path, fault.orig) if isinstance(fault.orig, sqlite3.Error) else fault from fault
    finally:
        _remove(draft)
    return open_ledger(path, clock, who)


def place_of(path: Path) -> Path:
    """Where a path really leads: one file has one lock, by whatever link it is opened."""
    return Path(os.path.realpath(path))


def _draft(path: Path) -> Path:
    """Where a ledger is built before it has its name."""
    return path.with_name(f".{path.name}.new")


def _put(draft: Path, path: Path) -> None:
    """Give a finished file its name. Raises `FileExistsError` where another has it."""
    if os.name != "nt":
        try:
            os.link(draft, path)  # unlike a rename it replaces nothing
        except OSError as fault:
            if fault.errno not in _NO_LINKS:
                raise
        else:
            return
        if path.exists():
            raise FileExistsError(path)
    draft.rename(path)


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
    execute(
        "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
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
    path = place_of(path)
    _look(path)
    refuse_unsafe(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise NotWritable(path)
    try:
        held = hold(path, who, clock())
    except OSError as fault:
        raise refusal(path, fault) from fault
    opened = False
    try:
        _remove(_draft(path))
        if held.unclean:
            found = check(path)
            if not found.sound:
                raise Damaged(path, found.faults)
        version = _version(path)
        if version < SCHEMA_VERSION:
            from workbench.storage.migrating import upgrade

            upgrade(path, version, clock())
        writer = make_engine(path, "rw")
        _try(path, writer)
        opened = True
    finally:
        if not opened:
            held.release(clean=not held.unclean)
    return Ledger(path, make_engine(path, "ro"), clock, writer, held, after_unclean_exit=held.unclean)


def read_ledger(path: Path, clock: Clock) -> Ledger:
    """Open a ledger for reading only, also while another program writes it."""
    path = place_of(path)
    _look(path)
    version = _version(path)
    if version < SCHEMA_VERSION:
        raise OlderLedger(path, version, SCHEMA_VERSION)
    reader = make_engine(path, _reading_mode(path))
    _try(path, reader)
    return Ledger(path, reader, clock)


def _reading_mode(path: Path) -> str:
    """How a file can be read.

    In a folder that may not be written SQLite cannot keep its journal's index: the file is read as it
    is. Where a journal stands beside it, that would pass over the last acts; then SQLite may refuse.
    """
    journal = path.with_name(path.name + "-wal")
    return "ro" if os.access(path.parent, os.W_OK) or journal.exists() else "immutable"


def _try(path: Path, engine: Engine) -> None:
    """Read once, so that a file that cannot be used is told of when it is opened."""
    try:
        with refusing(path), engine.connect() as connection:
            connection.execute(text("SELECT count(*) FROM setting"))
    except LedgerRefused:
        engine.dispose()
        raise


def _version(path: Path) -> int:
    """The schema version with what the journal holds: a program killed in an upgrade left it only there."""
    try:
        raw = connect(path, _reading_mode(path))
        try:
            return _known(path, int(pragma(raw, "user_version")))
        finally:
            raw.close()
    except sqlite3.Error as fault:
        raise refusal(path, fault) from fault


def _known(path: Path, version: int) -> int:
    """The version, unless it is newer than this program, or none: a file that was never finished."""
    if version > SCHEMA_VERSION:
        raise NewerLedger(path, version, SCHEMA_VERSION)
    if version < 1:
        raise NotALedger(path)
    return version


def _look(path: Path) -> int:
    """The schema version in the file's header, read without SQLite: nothing is touched by looking."""
    try:
        if path.exists() and not path.is_file():
            raise NotALedger(path)  # a folder, a pipe or a device: reading one could wait for ever
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
    return _known(path, int.from_bytes(header[60:64], "big", signed=True))


def check(path: Path) -> Check:
    """The full check of a ledger; see `storage.checking`.

    Raises `Missing`, `NotALedger`, `NewerLedger` or what the system refuses; what is damaged is told in
    the result.
    """
    path = place_of(path)
    _look(path)
    try:
        raw = connect(path, _reading_mode(path))
    except sqlite3.Error as fault:
        refused = refusal(path, fault)
        if isinstance(refused, Damaged):
            return Check(refused.faults, ())
        raise refused from fault
    try:
        return check_connection(raw)
    finally:
        raw.close()
