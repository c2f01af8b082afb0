"""What a clerk's change to one field of a line makes of the month's report.

A report is recorded whole. Where only one field was changed, the others are the month's own, or
what still holds from the month before. Pure functions; nothing is recorded here.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from workbench.domain.items import Status
from workbench.domain.month_view import Line
from workbench.services.errors import ActRefused
from workbench.services.progress import FULL, ProgressEntry

TEXTS = ("done", "difficulties", "next_steps")  # the fields of a report that are written out
_DIGITS = 20  # more than any number has that is meant


@dataclass(unsafe_hash=True)
class NotAPercentage(ActRefused):
    """A text that is no whole number of percent; `text` is what stood there, «60%» would be accepted."""

    text: str


def entry_of(line: Line) -> ProgressEntry:
    """The report as the line shows it."""
    return ProgressEntry(
        status=line.status,
        percent=line.percent,
        done=line.done,
        difficulties=line.difficulties,
        next_steps=line.next_steps,
        reason_suspended=line.reason_suspended,
    )


def read_percent(text: str) -> int | None:
    """«60», «60%» or «６０％» as 60, blank as None. Raises `NotAPercentage`."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("%").strip()
    if not plain:
        return None
    # Longer ones are no percentage either, and of thousands of digits Python makes no number.
    if not plain.removeprefix("-").isdecimal() or len(plain) > _DIGITS:
        raise NotAPercentage(text)
    return int(plain)


def with_status(entry: ProgressEntry, status: Status) -> ProgressEntry:
    """The report with another status: what contradicts it goes, the reason with the suspension."""
    percent = entry.percent
    if status is Status.COMPLETED and percent is not None:
        percent = FULL
    elif status is Status.NOT_STARTED:
        percent = None
    reason = entry.reason_suspended if status is Status.SUSPENDED else ""
    return replace(entry, status=status, percent=percent, reason_suspended=reason)


def with_percent(entry: ProgressEntry, percent: int | None) -> ProgressEntry:
    """The report with another percentage: something above nought is under way."""
    begun = entry.status is Status.NOT_STARTED and bool(percent)
    return replace(entry, status=Status.UNDER_WAY if begun else entry.status, percent=percent)


def with_text(entry: ProgressEntry, field: str, text: str) -> ProgressEntry:
    """The report with another text, one of `TEXTS`: what was worked on is under way."""
    begun = field == "done" and entry.status is Status.NOT_STARTED and bool(text.strip())
    status = Status.UNDER_WAY if begun else entry.status
    match field:
        case "done":
            return replace(entry, status=status, done=text)
        case "difficulties":
            return replace(entry, difficulties=text)
        case "next_steps":
            return replace(entry, next_steps=text)
    raise ValueError(field)


def with_reason(entry: ProgressEntry, reason: str) -> ProgressEntry:
    """The report with another reason for suspending the item."""
    return replace(entry, reason_suspended=reason)


def lacks_reason(entry: ProgressEntry) -> bool:
    """Whether the report suspends an item without saying why."""
    return entry.status is Status.SUSPENDED and not (
        entry.reason_suspended.strip() or entry.difficulties.strip()
    )
