"""An open ledger: reading, and acts that are on disk whole before anybody is told."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from workbench.domain.clock import Clock
from workbench.storage import history
from workbench.storage.engine import tidy
from workbench.storage.errors import (
    CannotWrite,
    Damaged,
    DiskFull,
    LedgerRefused,
    NotWritable,
    ReadOnly,
    StillNeeded,
)
from workbench.storage.history import Done
from workbench.storage.holder import Hold
from workbench.storage.standing import Standing

Listener = Callable[[Done], None]


def refusal(path: Path, fault: sqlite3.Error | OSError) -> LedgerRefused:
    """What a failure of the system means for the ledger at `path`."""
    if isinstance(fault, OSError):
        if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
            return DiskFull(path)
        if fault.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            return NotWritable(path)
        return CannotWrite(path, fault.strerror or str(fault))
    code = getattr(fault, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF  # extended codes carry the primary one in the low byte
    if primary == sqlite3.SQLITE_FULL or code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return DiskFull(path)  # the latter: for the index of the journal, which readers need too
    shut = primary == sqlite3.SQLITE_CANTOPEN and not os.access(path.parent, os.W_OK)
    if shut or primary in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}:
        return NotWritable(path)
    if primary in {None, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        # No code: the driver itself found a text that is none.
        return Damaged(path, (str(fault),))
    return CannotWrite(path, str(fault))


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the system or the file refuses into a `LedgerRefused`; faults of ours stay as they are."""
    try:
        yield
    except DBAPIError as fault:
        ours = (sqlite3.IntegrityError, sqlite3.ProgrammingError)
        if isinstance(fault.orig, sqlite3.Error) and not isinstance(fault.orig, ours):
            raise refusal(path, fault.orig) from fault
        raise
    except UnicodeDecodeError as fault:
        raise Damaged(path, (str(fault),)) from fault


@dataclass
class Ledger:
    """A ledger file that is open. `writer` and `hold` are None where it was opened for reading.

    `after_unclean_exit` says that the program before did not close it properly; it was then
    checked in full before it was opened. `copy` is what is read of a ledger of an older version; it goes
    with the closing.
    """

    path: Path
    reader: Engine
    clock: Clock
    writer: Engine | None = None
    hold: Hold | None = None
    after_unclean_exit: bool = False
    standing: Standing | None = None
    copy: ExitStack | None = None
    listeners: list[Listener] = field(default_factory=list)

    @property
    def read_only(self) -> bool:
        """Whether acts are refused."""
        return self.writer is None

    @property
    def today(self) -> date:
        """The day of the clock."""
        return self.clock().date()

    @property
    def moment(self) -> str:
        """The moment of the clock as it is written down: an ISO text in UTC, to the second."""
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the ledger throughout. Raises the refusals of `storage.errors`."""
        with refusing(self.path), Session(self.reader, autoflush=False) as session:
            yield session

    @contextmanager
    def act(self, name: str, *, why: str = "", undoable: bool = True) -> Iterator[Session]:
        """One unit of work: what is changed in the session, its history and its undo in one transaction.

        Either all of it is on disk when the block ends, or nothing is. An act that changes nothing
        leaves no trace. Raises a `LedgerRefused` when the disk or the system refuses.
        """
        with self._transaction() as (session, finished):
            yield session
            finished.append(history.write_down(session, name, self.moment, why, undoable=undoable))

    def undo(self) -> Done:
        """Take back the last act. Raises `NothingToUndo` or `StillNeeded`."""
        name = ""
        try:
            with self._transaction() as (session, finished):
                act = history.next_to_undo(session)
                name = "" if act is None else act.name
                done = history.undo(session, self.moment)
                finished.append(done)
        except IntegrityError as fault:
            # A form that was sent to a unit stays, and with it the unit.
            raise StillNeeded(name) from fault
        return done

    def redo(self) -> Done:
        """Do again the act taken back last. Raises `NothingToRedo`."""
        with self._transaction() as (session, finished):
            done = history.redo(session, self.moment)
            finished.append(done)
        return done

    @contextmanager
    def _transaction(self) -> Iterator[tuple[Session, list[Done | None]]]:
        if self.writer is None:
            raise ReadOnly(self.path)
        finished: list[Done | None] = []
        with refusing(self.path), Session(self.writer, expire_on_commit=False) as session:
            yield session, finished
            session.commit()
        with ExitStack() as telling:  # each is told, whatever befalls another
            for done in finished:
                for listener in reversed(self.listeners):
                    if done is not None:
                        telling.callback(listener, done)

    def close(self) -> None:
        """Fold the journal into the file and let the next program in; acts are refused from then on."""
        if self.standing is not None:
            self.standing.let_go()
        self.reader.dispose()
        if self.writer is not None:
            self.writer.dispose()
            self.writer = None
        if self.standing is not None:
            self.standing.close()
            self.standing = None
        if self.copy is not None:
            self.copy.close()
            self.copy = None
        elif self.hold is None:
            tidy(self.path)
        if self.hold is not None:
            self.hold.release()
            self.hold = None
