"""Why a ledger cannot be opened, made or written: values with data, worded elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class LedgerRefused(Exception):
    """The root of all refusals: nothing was changed."""


@dataclass(unsafe_hash=True)
class Missing(LedgerRefused):
    """No file at this path."""

    path: Path


@dataclass(unsafe_hash=True)
class AlreadyThere(LedgerRefused):
    """A file stands where a new one was to be made."""

    path: Path


@dataclass(unsafe_hash=True)
class NotALedger(LedgerRefused):
    """A file that is no ledger of this program."""

    path: Path


@dataclass(unsafe_hash=True)
class Damaged(LedgerRefused):
    """A ledger whose check found faults; `faults` are the checker's own words."""

    path: Path
    faults: tuple[str, ...]


@dataclass(unsafe_hash=True)
class NewerLedger(LedgerRefused):
    """A ledger written by a newer program: its schema version and the newest one known here."""

    path: Path
    version: int
    known: int


@dataclass(unsafe_hash=True)
class NotMigrated(LedgerRefused):
    """A ledger that could not be brought up to date; it is as it was. `detail` is in the system's words."""

    path: Path
    version: int
    known: int
    detail: str


@dataclass(unsafe_hash=True)
class Held(LedgerRefused):
    """Another program holds the ledger: who and since when, as far as it left word."""

    path: Path
    user: str
    host: str
    process: int
    since: datetime | None


class Place(StrEnum):
    """A place where a ledger may not be written."""

    NETWORK = "network"
    SYNC_FOLDER = "sync_folder"


@dataclass(unsafe_hash=True)
class UnsafePlace(LedgerRefused):
    """A network share or a folder that another program synchronises; `name` says which."""

    path: Path
    place: Place
    name: str


@dataclass(unsafe_hash=True)
class NotWritable(LedgerRefused):
    """A file or its folder may not be written."""

    path: Path


@dataclass(unsafe_hash=True)
class DiskFull(LedgerRefused):
    """No space was left; the act was taken back whole."""

    path: Path


@dataclass(unsafe_hash=True)
class CannotWrite(LedgerRefused):
    """The system refused to read or write; `detail` is its own word. The act was taken back whole."""

    path: Path
    detail: str


@dataclass(unsafe_hash=True)
class ReadOnly(LedgerRefused):
    """An act was tried on a ledger opened for reading."""

    path: Path


@dataclass(unsafe_hash=True)
class NothingToUndo(LedgerRefused):
    """No act is left to take back."""


@dataclass(unsafe_hash=True)
class StillNeeded(LedgerRefused):
    """An act that cannot be taken back: what stands outside undo needs what it made. `act` is its name."""

    act: str


@dataclass(unsafe_hash=True)
class NothingToRedo(LedgerRefused):
    """No act that was taken back can be done again."""
