"""Why an act is refused: values with data. Nothing was changed; the wording is at the edge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workbench.domain.months import Month


class ActRefused(Exception):
    """The root of all refusals of an act by its own data."""


@dataclass(unsafe_hash=True)
class EmptyText(ActRefused):
    """A text that must not be empty. `field` is the column's name."""

    field: str


@dataclass(unsafe_hash=True)
class TooLong(ActRefused):
    """A text longer than its field takes, both in characters."""

    field: str
    length: int
    limit: int


@dataclass(unsafe_hash=True)
class NameTaken(ActRefused):
    """Another unit bears this name."""

    name: str


@dataclass(unsafe_hash=True)
class NoSuchUnit(ActRefused):
    """No unit of this name; `known` are the names that would be accepted."""

    name: str
    known: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class NoMemberUnit(ActRefused):
    """There is no member unit in force, of whom a checklist could be made."""


@dataclass(unsafe_hash=True)
class UnitInUse(ActRefused):
    """A unit that leads items in force cannot be retired without a successor."""

    name: str
    items: int


@dataclass(unsafe_hash=True)
class SameUnit(ActRefused):
    """A unit cannot be merged into itself, nor into one that is itself retired."""

    name: str


@dataclass(unsafe_hash=True)
class LeadSupportsItself(ActRefused):
    """The lead unit cannot be named as its own supporting unit."""

    name: str


@dataclass(unsafe_hash=True)
class PercentOutOfRange(ActRefused):
    """A percentage that is not a whole number from 0 to 100."""

    value: int


@dataclass(unsafe_hash=True)
class ReasonNeeded(ActRefused):
    """An item is suspended only with a reason."""

    item: str


@dataclass(unsafe_hash=True)
class NotInForce(ActRefused):
    """The item is not in force in the month: it begins later, or has ended."""

    item: str
    month: Month


@dataclass(unsafe_hash=True)
class MonthAhead(ActRefused):
    """Progress cannot be recorded for a month that has not begun."""

    month: Month
    today: date


@dataclass(unsafe_hash=True)
class StepTooEarly(ActRefused):
    """A close-out step dated before the one before it, or in the future."""

    on: date
    not_before: date | None
    not_after: date


@dataclass(unsafe_hash=True)
class NotAProblem(ActRefused):
    """Only problems are closed out by steps."""

    item: str


@dataclass(unsafe_hash=True)
class IssueTaken(ActRefused):
    """The number was given to another month's briefing of the year."""

    number: int
    month: Month


@dataclass(unsafe_hash=True)
class UnitNeeded(ActRefused):
    """A checklist is of one unit, or of all of them."""


LEDGER_THERE = "a ledger is there"  # why no document takes that place, as the system would say it


@dataclass(unsafe_hash=True)
class CannotSave(ActRefused):
    """A document could not be written; what stood there is still there.

    `detail` is the system's own word, or `LEDGER_THERE`.
    """

    path: Path
    detail: str


@dataclass(unsafe_hash=True)
class NoListFound(ActRefused):
    """No sheet of the file, or not the one named, holds a heading that names items."""

    path: Path


@dataclass(unsafe_hash=True)
class NoSuchSheet(ActRefused):
    """The file has no sheet of that name; `known` are those it has."""

    path: Path
    name: str
    known: tuple[str, ...]


@dataclass(unsafe_hash=True)
class NoSuchColumn(ActRefused):
    """The list's heading has no column called `name`; `known` are its headings."""

    path: Path
    name: str
    known: tuple[str, ...]


@dataclass(unsafe_hash=True)
class ListOutdated(ActRefused):
    """What the ledger keeps of a list's items has changed since the list was looked at. Look again."""

    path: Path


@dataclass(unsafe_hash=True)
class UnknownUnits(ActRefused):
    """A row names units that the ledger does not know, or not as one."""

    names: tuple[str, ...]


@dataclass(unsafe_hash=True)
class SeveralItems(ActRefused):
    """A row may be any of several items, or stands twice in the list."""

    title: str
