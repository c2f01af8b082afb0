"""Lights by rule: what colour an item shows in a month, and why.

The figures of the rule are data kept in the ledger; the order of the questions is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.domain.cycles import Cycle, period
from workbench.domain.items import Status
from workbench.domain.months import Month

if TYPE_CHECKING:
    from workbench.domain.workdays import Calendar


class Light(StrEnum):
    """The four lights, the gravest last. Each is shown with a word and a shape, never by colour alone."""

    GREY = "grey"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Reason(StrEnum):
    """Why a light is as it is."""

    CLOSED_OUT = "closed_out"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UNREPORTED = "unreported"
    BEHIND = "behind"
    NOT_STARTED = "not_started"
    ON_SCHEDULE = "on_schedule"


@dataclass(frozen=True, slots=True)
class LightRule:
    """The figures of the rule, set per ledger.

    `reporting_day`: day of the month by which units report (or the working day before it);
    `warning_days`: working days before a due date from which an unfinished item is yellow;
    `behind_points`: percentage points behind the even schedule from which an item is yellow.
    """

    reporting_day: int = 25
    warning_days: int = 7
    behind_points: int = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an item in a month, as far as its light needs it.

    `status` and `percent` are the month's own, or the latest earlier ones that still hold
    (`None`: nothing was ever recorded); `reported` says whether the month itself has a report;
    `done` whether it was completed within the current period or closed out for good.
    """

    cycle: Cycle
    due: date | None
    begins: date
    status: Status | None
    percent: int | None
    reported: bool
    completed: bool
    closed_out: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """A light with its reason.

    `days` counts working days to the due date, or past it when overdue; `points` the percentage
    points behind schedule. Both are None where they do not apply.
    """

    light: Light
    reason: Reason
    days: int | None = None
    points: int | None = None


def reference_day(month: Month, today: date) -> date:
    """The day a month is judged on: today, or the day after the month once it is over."""
    return min(today, month.last_day + timedelta(days=1))


def reporting_deadline(month: Month, rule: LightRule, calendar: Calendar) -> date:
    """The last day to report for a month: its reporting day or the working day before it."""
    day = min(rule.reporting_day, month.last_day.day)
    return calendar.on_or_before(date(month.year, month.month, day))


def due_date(cycle: Cycle, due: date | None, month: Month) -> date | None:
    """When an item is due as seen from a month: its own date, or the end of the period it recurs in."""
    if due is not None:
        return due
    return None if cycle in {Cycle.STANDING, Cycle.ONCE} else period(cycle, month)[1]


def expected_percent(begins: date, due: date, on: date) -> float:
    """Percent of the time from `begins` to `due` (both included) that has passed on a day, 0 to 100."""
    span = (due - begins).days + 1
    passed = min(max((on - begins).days, 0), span)
    # Multiplied first: 29 days of 100 are exactly 29 percent, so that «ten points» means ten.
    return 100 * passed / span if span > 0 else 100.0


def judge(  # noqa: C901 - the rule reads best as one list of cases
    item: Standing, month: Month, on: date, deadline: date, rule: LightRule, calendar: Calendar
) -> Judgement:
    """The light of an item in a month, judged `on` a day; `deadline` is the month's last day to report."""
    if item.closed_out:
        return Judgement(Light.GREEN, Reason.CLOSED_OUT)
    if item.completed:
        return Judgement(Light.GREEN, Reason.COMPLETED)
    if item.status is Status.SUSPENDED:
        return Judgement(Light.GREY, Reason.SUSPENDED)
    if on < item.begins:
        return Judgement(Light.GREY, Reason.NOT_STARTED)
    due = due_date(item.cycle, item.due, month)
    if due is not None:
        if on > due:
            return Judgement(Light.RED, Reason.OVERDUE, days=calendar.count(due, on))
        # The day itself still counts: the report is due by its end.
        left = calendar.count(on - timedelta(days=1), due)
        if left <= rule.warning_days:
            return Judgement(Light.YELLOW, Reason.DUE_SOON, days=left)
    if not item.reported and on > deadline:
        return Judgement(Light.YELLOW, Reason.UNREPORTED)
    if due is not None and item.percent is not None and item.reported:
        begins = item.begins if item.due is not None else period(item.cycle, month)[0]
        behind = expected_percent(begins, due, on) - item.percent
        if behind >= rule.behind_points:
            return Judgement(Light.YELLOW, Reason.BEHIND, points=round(behind))
    if item.status in {None, Status.NOT_STARTED}:
        return Judgement(Light.GREY, Reason.NOT_STARTED)
    return Judgement(Light.GREEN, Reason.ON_SCHEDULE)
