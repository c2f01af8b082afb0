"""The ledger of a command, open for as long as the command needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.cli.speaking import speak, tell
from workbench.domain.clock import Clock
from workbench.services import ledgers
from workbench.storage.errors import CannotWrite, Damaged, LedgerRefused
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger


@contextmanager
def reading(path: Path, clock: Clock) -> Iterator[Ledger]:
    """A ledger open for reading only. Raises the refusals of `storage.errors`."""
    with _damage_told(path):
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
    with _damage_told(path):
        ledger = ledgers.open_ledger(path, clock, who)
        try:
            if ledger.after_unclean_exit:
                from workbench.wording import say_checked_after_unclean_exit

                speak()
                tell(say_checked_after_unclean_exit(path))
            yield ledger
        finally:
            ledger.close()


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Have a failure that nobody foresaw told as the damage it comes of, where the file has any.

    A sound SQLite file may still say what this program cannot read: after a bad sector, or when another
    program wrote to it. The full check finds that; it is too slow to be made at every start.
    """
    try:
        yield
    except (OSError, LedgerRefused) as fault:
        if isinstance(fault, CannotWrite):
            _blame(path, fault)
        raise
    except Exception as fault:
        from workbench.wording import sayable

        if not isinstance(fault, sayable()):
            _blame(path, fault)
        raise


def _blame(path: Path, fault: Exception) -> None:
    """Raise `Damaged` for a failure when a ledger is not sound."""
    found = ledgers.verify_ledger(path)
    if not found.sound:
        raise Damaged(path, found.faults) from fault
