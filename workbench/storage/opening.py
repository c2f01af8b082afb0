"""Making, opening and refusing ledger files."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from workbench.domain.clock import Clock
from workbench.storage.checking import Check
from workbench.storage.engine import SCHEMA_VERSION, make_engine, tidy
from workbench.storage.errors import AlreadyThere, Damaged, LedgerRefused, NotWritable
from workbench.storage.holder import Person, hold
from workbench.storage.ledger import Ledger, refusal, refusing
from workbench.storage.looking import check, look, place_of, reading_mode, version_of
from workbench.storage.places import folder_made, refuse_unsafe
from workbench.storage.standing import Standing
from workbench.storage.tables import Base

__all__ = ["Check", "check", "create", "open_ledger", "read_ledger", "stamp"]

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}  # a USB stick's file system


def create(path: Path, clock: Clock, who: Person, fill: Callable[[Session], None]) -> Ledger:
    """Make a ledger at `path`, filled by `fill`, and open it.

    It is built beside its place and moved there when it is whole, so that a failure leaves nothing.
    Raises `AlreadyThere` and the other refusals of `storage.errors`.
    """
    path = place_of(path)
    refuse_unsafe(path)
    if not path.name:  # the root of the disk, beside which nothing can be built
        raise AlreadyThere(path)
    draft = _draft(path)
    try:
        if path.exists():
            raise AlreadyThere(path)
        with folder_made(path.parent):
            try:
                _remove(draft)
                _build(draft, fill)
                _put(draft, path)
            finally:
                with suppress(OSError):  # a disk that is read only refuses even that
                    _remove(draft)
    except FileExistsError:
        raise AlreadyThere(path) from None
    except (sqlite3.Error, OSError) as fault:
        raise refusal(path, fault) from fault
    except DBAPIError as fault:
        raise refusal(path, fault.orig) if isinstance(fault.orig, sqlite3.Error) else fault from fault
    return open_ledger(path, clock, who)


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
    for ending in (
        "",
        "-wal",
        "-shm",
        "-journal",
    ):  # SQLite wants room for each name
        path.with_name(path.name + ending).unlink(missing_ok=True)


def open_ledger(path: Path, clock: Clock, who: Person) -> Ledger:
    """Open a ledger for writing: one program at a time.

    A file behind this program is brought up to date, after a backup. After an unclean exit the
    whole file is checked first. Raises the refusals of `storage.errors`; a damaged file is left as it is.
    """
    path = place_of(path)
    look(path)
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
        version = version_of(path)
        if version < SCHEMA_VERSION:
            from workbench.storage.migrating import upgrade

            upgrade(path, version, clock())
        writer = make_engine(path, "rw")
        _try(path, writer)
        opened = True
    finally:
        if not opened:
            held.release(clean=not held.unclean)
    reader = make_engine(path, "ro")
    return Ledger(path, reader, clock, writer, held, after_unclean_exit=held.unclean, standing=Standing(path))


def read_ledger(path: Path, clock: Clock) -> Ledger:
    """Open a ledger for reading only, also while another program writes it.

    Of a file behind this program a copy is brought up to date and read, as it stands now; the file
    itself stays as it is. Raises the refusals of `storage.errors`.
    """
    path = place_of(path)
    look(path)
    version = version_of(path)
    if version < SCHEMA_VERSION:
        return _read_upgraded(path, version, clock)
    mode = reading_mode(path)
    reader = make_engine(path, mode)
    try:
        _try(path, reader)
    except LedgerRefused:
        tidy(path)
        raise
    return Ledger(path, reader, clock, standing=None if mode == "immutable" else Standing(path))


def _read_upgraded(path: Path, version: int, clock: Clock) -> Ledger:
    from tempfile import TemporaryDirectory

    from workbench.storage.migrating import copy_upgraded

    with ExitStack() as kept:
        folder = kept.enter_context(TemporaryDirectory(prefix="workbench-", ignore_cleanup_errors=True))
        reader = make_engine(copy_upgraded(path, version, Path(folder)), "ro")
        _try(path, reader)
        return Ledger(path, reader, clock, copy=kept.pop_all())


def _try(path: Path, engine: Engine) -> None:
    """Read once, so that a file that cannot be used is told of when it is opened."""
    try:
        with refusing(path), engine.connect() as connection:
            connection.execute(text("SELECT count(*) FROM setting"))
    except LedgerRefused:
        engine.dispose()
        raise
