"""What a file is, looked at before it is opened: nothing is changed by looking."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from workbench.storage.checking import Check, check_connection
from workbench.storage.engine import APPLICATION_ID, SCHEMA_VERSION, connect, pragma, tidy
from workbench.storage.errors import Damaged, LedgerRefused, Missing, NewerLedger, NotALedger
from workbench.storage.ledger import refusal

_HEADER = b"SQLite format 3\0"
CUT_OFF = "the file is cut off"  # as SQLite would say it
_HEADER_SIZE = 100  # bytes of an SQLite file's header


def place_of(path: Path) -> Path:
    """Where a path really leads: one file has one lock, by whatever link it is opened."""
    return Path(os.path.realpath(path))


def reading_mode(path: Path) -> str:
    """How a file can be read.

    In a folder that may not be written SQLite cannot keep its journal's index: the file is read as it
    is. Where a journal stands beside it, that would pass over the last acts; then SQLite may refuse.
    """
    journal = path.with_name(path.name + "-wal")
    return "ro" if os.access(path.parent, os.W_OK) or journal.exists() else "immutable"


@contextmanager
def reading_raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A bare connection that reads a ledger and leaves nothing beside it. Raises what SQLite refuses."""
    try:
        with closing(connect(path, reading_mode(path))) as raw:
            yield raw
    finally:
        tidy(path)


def version_of(path: Path) -> int:
    """The schema version with what the journal holds: a program killed in an upgrade left it only there."""
    try:
        with reading_raw(path) as raw:
            return _known(path, int(pragma(raw, "user_version")))
    except sqlite3.Error as fault:
        raise refusal(path, fault) from fault


def is_ledger(path: Path) -> bool:
    """Whether a ledger of whatever version stands at `path`, damaged or not. Nothing else is told of."""
    try:
        look(path)
    except (Damaged, NewerLedger):
        return True
    except LedgerRefused:
        return False
    return True


def _known(path: Path, version: int) -> int:
    """The version, unless it is newer than this program, or none: a file that was never finished."""
    if version > SCHEMA_VERSION:
        raise NewerLedger(path, version, SCHEMA_VERSION)
    if version < 1:
        raise NotALedger(path)
    return version


def look(path: Path) -> int:
    """The schema version in the file's header, read without SQLite.

    Raises `Missing`, `NotALedger`, `NewerLedger`, `Damaged` for a file that is cut off, or what the system
    refuses.
    """
    try:
        if path.exists() and not path.is_file():
            raise NotALedger(path)  # a folder, a pipe or a device: reading one could wait for ever
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
            size = os.fstat(file.fileno()).st_size
        journal = path.with_name(path.name + "-wal")
        journalled = journal.exists() and journal.stat().st_size > 0  # then it holds what the file may lack
    except FileNotFoundError:
        raise Missing(path) from None
    except OSError as fault:
        raise refusal(path, fault) from fault
    if len(header) < _HEADER_SIZE or not header.startswith(_HEADER):
        raise NotALedger(path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotALedger(path)
    version = _known(path, int.from_bytes(header[60:64], "big", signed=True))
    # SQLite takes what lacks of the last page for noughts. A page size of 1 stands for 65,536.
    page = int.from_bytes(header[16:18], "big")
    if not journalled and page > 1 and size % page:
        raise Damaged(path, (CUT_OFF,))
    return version


def check(path: Path) -> Check:
    """The full check of a ledger; see `storage.checking`.

    Raises `Missing`, `NotALedger`, `NewerLedger` or what the system refuses; what is damaged is told in
    the result.
    """
    path = place_of(path)
    try:
        look(path)
        with reading_raw(path) as raw:
            return check_connection(raw)
    except Damaged as refused:
        return Check(refused.faults, ())
    except sqlite3.Error as fault:
        refused_of = refusal(path, fault)
        if isinstance(refused_of, Damaged):
            return Check(refused_of.faults, ())
        raise refused_of from fault
