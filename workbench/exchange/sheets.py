"""What was read from a spreadsheet, as values; and why a file was not read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Refusal(StrEnum):
    """Why a file from outside is not read. Each is worded in one sentence."""

    MISSING = "missing"  # no such file
    NOT_A_FILE = "not_a_file"  # a device, a pipe
    LINK = "link"  # a symbolic link: it may lead anywhere
    NO_PERMISSION = "no_permission"
    EMPTY = "empty"
    TOO_BIG = "too_big"  # more bytes than any form
    TOO_LARGE = "too_large"  # more cells, text or memory than any form, once unpacked
    TOO_SLOW = "too_slow"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNSAFE_NAME = "unsafe_name"  # a name in an archive that would lead out of its folder
    NESTED = "nested"  # an archive within an archive
    NOT_A_SPREADSHEET = "not_a_spreadsheet"


class Lost(StrEnum):
    """Why a cell shows no value: what stands there cannot be read as one."""

    FORMULA = "formula"  # a formula that was saved without its result
    ERROR = "error"  # #N/A, #REF! and the like


CellValue = str | int | float | bool | date | datetime | Lost | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name and its rows, from the sheet's first row and column on.

    A merged value stands in every row that the merge covers.
    """

    name: str
    hidden: bool
    rows: tuple[tuple[CellValue, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """A file as it was read. `modified` is what the file itself says of its last saving, in UTC."""

    sheets: tuple[Sheet, ...]
    modified: datetime | None
    single: bool = False  # a text file holds one sheet of a workbook, the others may be elsewhere


@dataclass(frozen=True, slots=True)
class Archive:
    """A file that is an archive of files, to be unpacked rather than read."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that was not read, and why."""

    why: Refusal
