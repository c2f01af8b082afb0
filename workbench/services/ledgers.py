"""Ledgers as files: new, opened, read, verified."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from workbench.domain.clock import Clock
from workbench.paths import resource
from workbench.services.content import Content, filler
from workbench.storage import opening
from workbench.storage.checking import Check
from workbench.storage.holder import Person
from workbench.storage.kept_files import faults_of_kept_files
from workbench.storage.ledger import Ledger


def new_ledger(path: Path, content: Content, clock: Clock, who: Person, ledger_id: UUID) -> Ledger:
    """Make a ledger and open it; a refusal such as `AlreadyThere` leaves nothing behind."""
    return opening.create(path, clock, who, filler(content, resource("starter"), clock(), str(ledger_id)))


def open_ledger(path: Path, clock: Clock, who: Person) -> Ledger:
    """Open a ledger for writing; see `storage.opening`."""
    return opening.open_ledger(path, clock, who)


def read_ledger(path: Path, clock: Clock) -> Ledger:
    """Open a ledger for reading only, also while another program writes it."""
    return opening.read_ledger(path, clock)


def verify_ledger(path: Path) -> Check:
    """Check a ledger in full, and the files kept beside it, without changing anything."""
    found = opening.check(path)
    damaged = tuple(f"{kept.parent.name}/{kept.name}: changed content" for kept in faults_of_kept_files(path))
    return replace(found, faults=(*found.faults, *damaged))
