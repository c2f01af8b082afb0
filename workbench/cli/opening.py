"""The ledger of a command, open for as long as the command needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.cli.speaking import speak, tell
from workbench.domain.clock import Clock
from workbench.services import ledgers
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger


@contextmanager
def reading(path: Path, clock: Clock) -> Iterator[Ledger]:
    """A ledger open for reading only. Raises the refusals of `storage.errors`."""
    ledger = ledgers.read_ledger(path, clock)
    try:
        yield ledger
    finally:
        ledger.close()


@contextmanager
def writing(path: Path, clock: Clock, who: Person) -> Iterator[Ledger]:
    """A ledger open for writing. What was checked after an unclean exit is said.

    Raises the refusals of `storage.errors`.
    """
    ledger = ledgers.open_ledger(path, clock, who)
    try:
        if ledger.after_unclean_exit:
            from workbench.wording import say_checked_after_unclean_exit

            speak()
            tell(say_checked_after_unclean_exit(path))
        yield ledger
    finally:
        ledger.close()
