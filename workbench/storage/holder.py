"""Who holds a ledger: one writer at a time, and a word left for the next who asks.

The lock is the system's own and falls when its process dies. A note beside it says who holds it
and since when; a note without a lock means that the last program did not close properly.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.storage.errors import Held


@dataclass(frozen=True, slots=True)
class Person:
    """Who opens a ledger: the system's user, the machine and the process."""

    user: str
    host: str
    process: int


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f".{path.name}.{ending}")


@dataclass(slots=True)
class Hold:
    """A ledger held for writing. `unclean` says that the one before did not close properly."""

    lock: FileLock
    note: Path
    unclean: bool

    def release(self, *, clean: bool = True) -> None:
        """Let the next one in. Not `clean` leaves the note, so that the next start checks the file."""
        if clean:
            self.note.unlink(missing_ok=True)
        self.lock.release()


def hold(path: Path, who: Person, now: datetime) -> Hold:
    """Hold the ledger at `path`, or raise `Held` with who does, or `OSError` where nothing may be written."""
    note = _beside(path, "holder")
    lock = FileLock(_beside(path, "lock"), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise _held(path, note) from None
    unclean = note.exists()
    told = {"user": who.user, "host": who.host, "process": who.process, "since": now.isoformat()}
    try:
        note.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    except OSError:
        if not unclean:
            note.unlink(missing_ok=True)
        lock.release()
        raise
    return Hold(lock, note, unclean)


def _held(path: Path, note: Path) -> Held:
    """What the note says; a note that cannot be read says nothing, the lock alone is enough."""
    try:
        told = json.loads(note.read_text(encoding="utf-8"))
        return Held(
            path,
            str(told["user"]),
            str(told["host"]),
            int(told["process"]),
            datetime.fromisoformat(told["since"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Held(path, "", "", 0, None)
