"""Programs on a ledger, each in a process of its own that can be killed. They tell each act that is done.

Asked for by lines of JSON, [act, ledger, number]; forked from one process, so that a kill costs little.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.domain.items import ItemCode, Kind, Origin, Status, UnitKind
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.items import ItemEntry, insert_item
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.units import UnitEntry, insert_unit
from workbench.storage import migrating
from workbench.storage.backup import back_up, folder_of
from workbench.storage.engine import SCHEMA_VERSION
from workbench.storage.holder import Person
from workbench.storage.opening import create, open_ledger

JUNE = Month(2026, 6)
ME = Person("colleague", "other", os.getpid())


def clock() -> datetime:
    return datetime(2026, 6, 20, 9, 30, tzinfo=UTC)


def tell(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def record(path: Path, first: int) -> None:
    """Record progress for ever, each time with the number of the act as its text."""
    ledger = open_ledger(path, clock, ME)
    tell(f"ready {int(ledger.after_unclean_exit)}")
    number = first
    while True:
        entry = ProgressEntry(Status.UNDER_WAY, number % 101, f"第{number}次登记" + "，走访" * (number % 400))
        record_progress(ledger, ItemCode(Kind.DUTY, number % 20 + 1), JUNE, entry)
        tell(number)
        number += 1


def undo(path: Path, _number: int) -> None:
    """Undo and redo for ever."""
    ledger = open_ledger(path, clock, ME)
    tell("ready")
    while True:
        history.undo(ledger)
        tell("undone")
        history.redo(ledger)
        tell("redone")


def hold(path: Path, _number: int) -> None:
    """Hold the ledger for ever."""
    ledger = open_ledger(path, clock, ME)
    tell(f"ready {ledger.path.name}")
    signal.pause()


def make(path: Path, number: int) -> None:
    """Make a ledger with many items."""

    def fill(session: Session) -> None:
        unit = insert_unit(session, UnitEntry(UnitKind.MEMBER, "单位"), Origin.SOURCE)
        for each in range(number):
            entry = ItemEntry(Kind.DUTY, f"第{each}项", unit, standard="标准" * 500)
            insert_item(session, entry, Origin.SOURCE, JUNE)
            tell(each)

    tell("ready")
    create(path, clock, ME, fill).close()
    tell("made")


def save(path: Path, _number: int) -> None:
    """Back up for ever."""
    tell("ready")
    while True:
        tell(back_up(path, folder_of(path), clock(), "by_hand").path.name)


def upgrade(path: Path, number: int) -> None:
    """Bring a ledger up to date by the revisions in a folder beside it."""
    tell("ready")
    migrating.upgrade(path, SCHEMA_VERSION, clock(), revisions=path.parent / "migrations", target=number)
    tell("upgraded")


ACTS = {"record": record, "undo": undo, "hold": hold, "make": make, "save": save, "upgrade": upgrade}


def serve() -> None:
    """Start a process for each act that is asked for, and tell when it is dead."""
    for line in sys.stdin:
        act, path, number = json.loads(line)
        process = os.fork()
        if process == 0:
            tell(os.getpid())
            ACTS[act](Path(path), number)
            os._exit(0)
        os.waitpid(process, 0)
        tell("dead")


if __name__ == "__main__":
    serve()
