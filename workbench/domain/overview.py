"""What the first page tells of a month beside its lines: the briefing's number, what falls due, the forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workbench.domain.items import ItemCode
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month


@dataclass(frozen=True, slots=True)
class Issue:
    """A month's issue number; not `issued` yet, it is the one that would be given."""

    month: Month
    number: int
    issued: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """A month's view, and what is asked of the ledger beside it.

    `coming` holds what is not finished and falls due up to the day `until`, with the working days
    left, today among them, the nearest first. `forms_out` are the units whose forms are still out.
    """

    view: MonthView
    issue: Issue
    until: date
    coming: tuple[tuple[ItemCode, int], ...]
    forms_sent: int
    forms_out: tuple[str, ...]
