"""Lights: each rule of the office at its borders, and that every item has exactly one light."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.cycles import Cycle
from workbench.domain.items import Status
from workbench.domain.lights import (
    Judgement,
    Light,
    LightRule,
    Reason,
    Standing,
    due_date,
    expected_percent,
    judge,
    reference_day,
    reporting_deadline,
)
from workbench.domain.months import Month
from workbench.domain.workdays import Calendar, parse_calendar

WORKDAYS = Path(__file__).parents[2] / "resources" / "calendar" / "workdays.tsv"
CALENDAR = parse_calendar(WORKDAYS.read_text(encoding="utf-8"))
RULE = LightRule()
ONCE = Standing(
    cycle=Cycle.ONCE,
    due=date(2026, 6, 30),
    begins=date(2026, 1, 1),
    status=Status.UNDER_WAY,
    percent=None,
    reported=True,
    completed=False,
    closed_out=False,
)


def seen(item: Standing, on: date, month: Month | None = None, rule: LightRule = RULE) -> Judgement:
    month = month or Month.of(on)
    return judge(item, month, on, reporting_deadline(month, rule, CALENDAR), rule, CALENDAR)


@pytest.mark.parametrize(
    ("due", "on", "days"),
    [
        # Monday to Friday: from Monday 22 to Tuesday 30 June 2026 seven days are worked, with both.
        (date(2026, 6, 30), date(2026, 6, 22), 7),
        (date(2026, 6, 30), date(2026, 6, 30), 1),
        # National Day 2026, 1 to 7 October off, Saturday 10 worked: 29, 30 September, 8, 9, 10, 12, 13.
        (date(2026, 10, 13), date(2026, 9, 29), 7),
        # Spring Festival 2026, 15 to 23 February off, Saturdays 14 and 28 worked: 12, 13, 14, 24 to 27.
        (date(2026, 2, 27), date(2026, 2, 12), 7),
        # Due on a day off: the working days up to it count.
        (date(2026, 10, 5), date(2026, 9, 30), 1),
        (date(2026, 10, 5), date(2026, 10, 3), 0),
    ],
)
def test_an_unfinished_item_is_yellow_within_seven_working_days_of_its_due_date(
    due: date, on: date, days: int
) -> None:
    assert seen(replace(ONCE, due=due), on) == Judgement(Light.YELLOW, Reason.DUE_SOON, days=days)


@pytest.mark.parametrize(
    ("due", "on"),
    [
        (date(2026, 7, 7), date(2026, 6, 26)),  # eight, over a weekend
        (date(2026, 10, 13), date(2026, 9, 28)),  # eight, over National Day
        (date(2026, 2, 28), date(2026, 2, 12)),  # eight, with the Saturday worked at its end
    ],
)
def test_an_item_is_not_yet_yellow_eight_working_days_before_its_due_date(due: date, on: date) -> None:
    assert seen(replace(ONCE, due=due), on, Month(2026, on.month)).reason is not Reason.DUE_SOON


def test_a_short_warning_reaches_over_a_long_holiday() -> None:
    item = replace(ONCE, begins=date(2025, 1, 1), due=date(2025, 10, 8))  # the last of eight days off
    rule = replace(RULE, warning_days=1)
    assert seen(item, date(2025, 9, 30), rule=rule) == Judgement(Light.YELLOW, Reason.DUE_SOON, days=1)
    assert seen(item, date(2025, 10, 2), rule=replace(RULE, warning_days=0)).reason is Reason.DUE_SOON


def test_an_item_is_red_from_the_day_after_its_due_date() -> None:
    assert seen(ONCE, date(2026, 6, 30)).light is Light.YELLOW
    assert seen(ONCE, date(2026, 7, 1)) == Judgement(Light.RED, Reason.OVERDUE, days=1)
    assert seen(ONCE, date(2026, 7, 5)) == Judgement(Light.RED, Reason.OVERDUE, days=3)  # a Sunday


def test_overdue_within_a_weekend_counts_no_working_day() -> None:
    assert seen(replace(ONCE, due=date(2026, 6, 26)), date(2026, 6, 28)).days == 0


@pytest.mark.parametrize(
    ("month", "deadline"),
    [
        (Month(2026, 6), date(2026, 6, 25)),
        (Month(2026, 7), date(2026, 7, 24)),  # the 25th is a Saturday
        (Month(2026, 10), date(2026, 10, 23)),  # a Sunday
        (Month(2026, 9), date(2026, 9, 24)),  # Mid-Autumn Festival
    ],
)
def test_reports_are_due_on_the_25th_or_the_working_day_before(month: Month, deadline: date) -> None:
    assert reporting_deadline(month, RULE, CALENDAR) == deadline


def test_a_reporting_day_that_a_month_does_not_have_is_its_last() -> None:
    rule = replace(RULE, reporting_day=31)
    assert reporting_deadline(Month(2026, 2), rule, CALENDAR) == date(2026, 2, 28)  # a Saturday, worked
    assert reporting_deadline(Month(2026, 6), rule, CALENDAR) == date(2026, 6, 30)


def test_an_item_without_the_months_report_is_yellow_after_the_reporting_day() -> None:
    item = replace(ONCE, due=date(2026, 12, 31), reported=False)
    assert seen(item, date(2026, 6, 25)) == Judgement(Light.GREEN, Reason.ON_SCHEDULE)
    assert seen(item, date(2026, 6, 26)) == Judgement(Light.YELLOW, Reason.UNREPORTED)
    assert seen(replace(item, reported=True), date(2026, 6, 26)).light is Light.GREEN


@pytest.mark.parametrize(("percent", "light"), [(19, Light.YELLOW), (20, Light.GREEN)])
def test_ten_points_behind_are_yellow_and_fewer_are_not(percent: int, light: Light) -> None:
    # 29 of the 100 days from 1 September to 9 December have passed on the 30th: 29 percent.
    item = replace(ONCE, begins=date(2026, 9, 1), due=date(2026, 12, 9), percent=percent)
    found = seen(item, date(2026, 9, 30))
    assert found.light is light
    assert found.points == (10 if light is Light.YELLOW else None)


def test_the_schedule_of_a_recurring_item_is_its_own_period() -> None:
    quarterly = replace(ONCE, cycle=Cycle.QUARTERLY, due=None, percent=30)
    # On 15 May 44 of the 91 days of the second quarter have passed: 48 percent.
    assert seen(quarterly, date(2026, 5, 15)) == Judgement(Light.YELLOW, Reason.BEHIND, points=18)
    assert seen(replace(quarterly, percent=40), date(2026, 5, 15)).light is Light.GREEN


@pytest.mark.parametrize(
    ("cycle", "month", "due"),
    [
        (Cycle.MONTHLY, Month(2026, 2), date(2026, 2, 28)),
        (Cycle.QUARTERLY, Month(2026, 5), date(2026, 6, 30)),
        (Cycle.QUARTERLY, Month(2026, 12), date(2026, 12, 31)),
        (Cycle.HALF_YEARLY, Month(2026, 6), date(2026, 6, 30)),
        (Cycle.HALF_YEARLY, Month(2026, 7), date(2026, 12, 31)),
        (Cycle.YEARLY, Month(2026, 1), date(2026, 12, 31)),
        (Cycle.STANDING, Month(2026, 1), None),
        (Cycle.ONCE, Month(2026, 1), None),
    ],
)
def test_a_recurring_item_is_due_at_the_end_of_its_period(
    cycle: Cycle, month: Month, due: date | None
) -> None:
    assert due_date(cycle, None, month) == due


def test_a_period_that_has_not_ended_is_not_overdue_in_a_month_that_has() -> None:
    quarterly = replace(ONCE, cycle=Cycle.QUARTERLY, due=None)
    assert (
        seen(quarterly, reference_day(Month(2026, 4), date(2026, 8, 1)), Month(2026, 4)).light is Light.GREEN
    )
    assert seen(quarterly, reference_day(Month(2026, 6), date(2026, 8, 1)), Month(2026, 6)).light is Light.RED


def test_what_is_done_or_put_off_is_not_judged_by_dates() -> None:
    late = date(2026, 9, 1)
    assert seen(replace(ONCE, completed=True), late) == Judgement(Light.GREEN, Reason.COMPLETED)
    assert seen(replace(ONCE, closed_out=True, completed=True), late).reason is Reason.CLOSED_OUT
    assert seen(replace(ONCE, status=Status.SUSPENDED), late) == Judgement(Light.GREY, Reason.SUSPENDED)


def test_what_has_not_begun_is_grey() -> None:
    standing = replace(ONCE, cycle=Cycle.STANDING, due=None)
    assert seen(replace(standing, begins=date(2026, 7, 1)), date(2026, 6, 26)).light is Light.GREY
    for status in (None, Status.NOT_STARTED):
        found = seen(replace(standing, status=status), date(2026, 6, 26))
        assert found == Judgement(Light.GREY, Reason.NOT_STARTED)


def test_a_month_is_judged_today_or_on_the_day_after_it() -> None:
    assert reference_day(Month(2026, 6), date(2026, 6, 12)) == date(2026, 6, 12)
    assert reference_day(Month(2026, 6), date(2027, 1, 1)) == date(2026, 7, 1)
    assert reference_day(Month(2026, 12), date(2027, 2, 1)) == date(2027, 1, 1)
    assert reference_day(Month(2199, 12), date(2300, 1, 1)) == date(2200, 1, 1)


def test_in_a_year_without_a_calendar_monday_to_friday_are_worked() -> None:
    none = Calendar(frozenset(), frozenset(), frozenset())
    item = replace(ONCE, due=date(2031, 10, 10))  # a Friday, nine weekdays from 30 September
    month = Month(2031, 10)
    deadline = reporting_deadline(month, RULE, none)
    assert deadline == date(2031, 10, 24)
    assert judge(item, month, date(2031, 10, 2), deadline, RULE, none).days == 7
    assert judge(item, month, date(2031, 10, 1), deadline, RULE, none).reason is not Reason.DUE_SOON


def test_the_schedule_runs_from_nothing_to_all() -> None:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert expected_percent(first, last, first) == 0
    assert expected_percent(first, last, date(2025, 1, 1)) == 0
    assert expected_percent(first, last, date(2027, 1, 1)) == 100
    assert expected_percent(last, first, first) == 100


days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
standings = st.builds(
    Standing,
    cycle=st.sampled_from(Cycle),
    due=st.none() | days,
    begins=days,
    status=st.none() | st.sampled_from(Status),
    percent=st.none() | st.integers(0, 100),
    reported=st.booleans(),
    completed=st.booleans(),
    closed_out=st.booleans(),
)
rules = st.builds(
    LightRule,
    reporting_day=st.integers(1, 31),
    warning_days=st.integers(0, 60),
    behind_points=st.integers(1, 100),
)


@given(standings, days, rules)
def test_every_item_has_one_light_with_a_reason_that_fits(
    item: Standing, today: date, rule: LightRule
) -> None:
    found = seen(item, today, rule=rule)
    lights = {
        Reason.CLOSED_OUT: Light.GREEN,
        Reason.COMPLETED: Light.GREEN,
        Reason.ON_SCHEDULE: Light.GREEN,
        Reason.SUSPENDED: Light.GREY,
        Reason.NOT_STARTED: Light.GREY,
        Reason.DUE_SOON: Light.YELLOW,
        Reason.UNREPORTED: Light.YELLOW,
        Reason.BEHIND: Light.YELLOW,
        Reason.OVERDUE: Light.RED,
    }
    assert set(lights) == set(Reason)
    assert found.light is lights[found.reason]
    assert (found.days is not None) == (found.reason in {Reason.DUE_SOON, Reason.OVERDUE})
    assert (found.points is not None) == (found.reason is Reason.BEHIND)


@given(standings, days, rules)
def test_no_light_is_red_before_the_due_date_has_passed(item: Standing, on: date, rule: LightRule) -> None:
    month = Month.of(on)
    due = due_date(item.cycle, item.due, month)
    red = seen(item, on, rule=rule).light is Light.RED
    finished = item.completed or item.closed_out or item.status is Status.SUSPENDED
    assert red == (due is not None and on > due and on >= item.begins and not finished)


@given(standings.filter(lambda item: item.due is not None), st.integers(0, 500))
def test_an_untouched_item_never_gets_better_as_days_pass_its_due_date(item: Standing, wait: int) -> None:
    assert item.due is not None
    first = seen(item, item.due + timedelta(days=1), Month.of(item.due))
    later = seen(item, item.due + timedelta(days=1 + wait), Month.of(item.due))
    if first.light is Light.RED:
        assert later.light is Light.RED
        assert (later.days or 0) >= (first.days or 0)
