"""How often an item comes due, and the period that a month lies in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache

from workbench.domain.months import Month


class Cycle(StrEnum):
    """How often something comes due."""

    ONCE = "once"  # by a date
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    STANDING = "standing"  # without an end: 长期


@lru_cache(maxsize=1024)  # asked for each item of a month: a few cycles, thousands of items
def period(cycle: Cycle, month: Month) -> tuple[date, date]:
    """The first and last day of the cycle's period that holds the month: a month up to a year.

    For STANDING and ONCE it is the calendar year.
    """
    length = {Cycle.MONTHLY: 1, Cycle.QUARTERLY: 3, Cycle.HALF_YEARLY: 6}.get(cycle, 12)
    first = month.plus(-((month.month - 1) % length))
    return first.first_day, first.plus(length - 1).last_day
