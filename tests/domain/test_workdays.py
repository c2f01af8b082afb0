"""Working days: the shipped calendar, counting, and calendars that users import."""

from __future__ import annotations

import runpy
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from chinese_calendar import is_workday
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.workdays import Calendar, CalendarFault, CalendarRefused, parse_calendar

FOLDER = Path(__file__).parents[2] / "resources" / "calendar"
SHIPPED = parse_calendar((FOLDER / "workdays.tsv").read_text(encoding="utf-8"))
DAY = timedelta(days=1)

days = st.dates(date(2003, 1, 1), date(2028, 12, 31))
calendars = st.builds(
    Calendar,
    years=st.frozensets(st.integers(2003, 2028)),
    off=st.frozensets(days, max_size=30),
    on=st.frozensets(days, max_size=30),
)


def days_of(*years: int) -> list[date]:
    """Every day of the years."""
    first, end = date(min(years), 1, 1), date(max(years) + 1, 1, 1)
    return [first + n * DAY for n in range((end - first).days) if (first + n * DAY).year in years]


def test_the_shipped_calendar_agrees_with_its_source_on_every_day() -> None:
    assert SHIPPED.years == frozenset(range(2004, 2027))
    wrong = [day for day in days_of(*range(2004, 2027)) if SHIPPED.is_working(day) != is_workday(day)]
    assert wrong == []


def test_the_shipped_calendar_is_what_its_recipe_makes() -> None:
    recipe = runpy.run_path(str(FOLDER / "make_calendar.py"))
    assert (FOLDER / "workdays.tsv").read_text(encoding="utf-8").splitlines() == list(recipe["rows"]())


def test_a_holiday_and_a_weekend_worked_for_it_carry_the_holidays_name() -> None:
    assert not SHIPPED.is_working(date(2026, 10, 1))
    assert SHIPPED.names[date(2026, 10, 1)] == "国庆节"
    assert SHIPPED.is_working(date(2026, 10, 10))
    assert SHIPPED.names[date(2026, 10, 10)] == "国庆节"


def test_a_year_not_imported_is_counted_monday_to_friday_and_reported() -> None:
    assert SHIPPED.knows(2026)
    assert not SHIPPED.knows(2027)
    assert SHIPPED.is_working(date(2027, 10, 1))  # a Friday
    assert not SHIPPED.is_working(date(2027, 10, 2))
    assert SHIPPED.missing(date(2025, 3, 1), date(2028, 3, 1)) == (2027, 2028)
    assert SHIPPED.missing(date(2026, 12, 31), date(2026, 1, 1)) == ()


def test_the_25th_moves_to_the_working_day_before_it() -> None:
    assert SHIPPED.on_or_before(date(2026, 4, 25)) == date(2026, 4, 24)  # a Saturday
    assert SHIPPED.on_or_before(date(2026, 9, 25)) == date(2026, 9, 24)  # 中秋节
    assert SHIPPED.on_or_before(date(2026, 11, 25)) == date(2026, 11, 25)


def test_seven_working_days_before_a_holiday_skip_it() -> None:
    assert SHIPPED.plus(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert SHIPPED.plus(date(2026, 10, 8), -1) == date(2026, 9, 30)
    assert SHIPPED.count(date(2026, 9, 30), date(2026, 10, 10)) == 3


@given(calendars, days, days)
def test_a_count_is_the_number_of_worked_days_walked_over(calendar: Calendar, one: date, other: date) -> None:
    first, last = sorted((one, other))
    walked = sum(calendar.is_working(first + n * DAY) for n in range(1, (last - first).days + 1))
    assert calendar.count(first, last) == walked
    assert calendar.count(last, first) == -walked


@given(calendars, days, st.integers(1, 400))
def test_adding_working_days_lands_on_a_working_day_so_many_later(
    calendar: Calendar, day: date, n: int
) -> None:
    later = calendar.plus(day, n)
    assert calendar.is_working(later)
    assert calendar.count(day, later) == n
    earlier = calendar.plus(day, -n)
    assert calendar.is_working(earlier)
    assert calendar.count(earlier - DAY, day - DAY) == n
    assert calendar.plus(day, 0) == day


@given(calendars, days)
def test_the_working_day_on_or_before_is_the_last_one_reached(calendar: Calendar, day: date) -> None:
    found = calendar.on_or_before(day)
    assert calendar.is_working(found)
    assert found <= day
    assert calendar.count(found, day) == 0


@given(calendars, calendars, days)
def test_an_imported_year_replaces_the_old_one_and_leaves_the_others(
    old: Calendar, new: Calendar, day: date
) -> None:
    merged = old.merged(new)
    assert merged.years == old.years | new.years
    if day.year in new.years or day in new.off or day in new.on:
        assert merged.is_working(day) == new.is_working(day)
    else:
        assert merged.is_working(day) == old.is_working(day)


def test_a_day_beyond_the_last_year_is_refused_as_dates_refuse_it() -> None:
    with pytest.raises(OverflowError):
        SHIPPED.plus(date.max, 1)
    with pytest.raises(OverflowError):
        SHIPPED.plus(date.min, -1)


@pytest.mark.parametrize(
    "written",
    ["2027-01-01", "2027/1/1", "20270101", "2027年1月1日", "2027.1.1", "２０２７－１－１"],
)
def test_an_imported_date_may_be_written_as_offices_write_it(written: str) -> None:
    calendar = parse_calendar(f"日期,类型,名称\n{written},休,元旦\n")
    assert calendar == Calendar(
        frozenset({2027}), frozenset({date(2027, 1, 1)}), frozenset(), {date(2027, 1, 1): "元旦"}
    )


def test_an_import_takes_tabs_quotes_blank_lines_and_columns_in_any_order() -> None:
    text = '\ufeff# 放假安排\r\n名称\t日期\t类型\r\n\r\n"春节"\t2027/2/8\t休\r\n春节\t2027/2/20\t补班\r\n'
    calendar = parse_calendar(text)
    assert calendar.off == {date(2027, 2, 8)}
    assert calendar.on == {date(2027, 2, 20)}
    assert parse_calendar("类型，日期\n班，2027-2-20\n").on == {date(2027, 2, 20)}


def test_the_weekend_days_of_a_holiday_may_be_listed_too() -> None:
    calendar = parse_calendar("日期,类型\n2027-10-01,休\n2027-10-02,休\n2027-10-03,休\n")
    assert calendar.off == {date(2027, 10, 1)}


def test_a_day_moved_in_the_year_before_does_not_stand_for_that_whole_year() -> None:
    text = "日期,类型\n2026-12-31,休\n2027-01-01,休\n"
    calendar = SHIPPED.merged(parse_calendar(text))
    assert parse_calendar(text).years == {2027}
    assert not calendar.is_working(date(2026, 12, 31))
    assert not calendar.is_working(date(2026, 10, 1))
    assert calendar.knows(2027)


@pytest.mark.parametrize("row", ["年份,2027-2028", "years\t2027-2028", "年份,2027年至2028年"])
def test_a_file_may_state_its_years(row: str) -> None:
    text = f"{row}\n日期,类型\n2027-01-01,休\n2028-01-03,休\n"
    assert parse_calendar(text).years == {2027, 2028}


@pytest.mark.parametrize(
    ("text", "line", "value", "reason"),
    [
        ("", 0, "", CalendarFault.EMPTY),
        ("日期,类型\n", 0, "", CalendarFault.EMPTY),
        ("年份,2027\n", 0, "", CalendarFault.EMPTY),
        ("日子,类型\n2027-01-01,休\n", 1, "日子 类型", CalendarFault.HEADING),
        ("日期,名称\n2027-01-01,元旦\n", 1, "日期 名称", CalendarFault.HEADING),
        ("日期,类型\n\n2027-02-30,休\n", 3, "2027-02-30", CalendarFault.DATE),
        ("日期,类型\n正月初一,休\n", 2, "正月初一", CalendarFault.DATE),
        ("日期,类型\n46388,休\n", 2, "46388", CalendarFault.DATE),
        ("日期,类型\n2027-01-01,调休\n", 2, "调休", CalendarFault.KIND),
        ("日期,类型\n2027-01-01\n", 2, "", CalendarFault.KIND),
        ("日期,类型\n2027-01-01,休\n2027/1/1,班\n", 3, "2027/1/1", CalendarFault.CONTRADICTION),
        ("年份,明年\n日期,类型\n2027-01-01,休\n", 1, "明年", CalendarFault.YEARS),
        ("年份,2028-2027\n日期,类型\n2027-01-01,休\n", 1, "2028-2027", CalendarFault.YEARS),
        ("年份,2027-2028\n日期,类型\n2027-01-01,休\n", 0, "2028", CalendarFault.YEAR_EMPTY),
        ("日期,类型\n2027-01-01,休\n2029-01-01,休\n", 0, "2028", CalendarFault.YEAR_EMPTY),
    ],
)
def test_a_refused_file_says_where_and_what(text: str, line: int, value: str, reason: CalendarFault) -> None:
    with pytest.raises(CalendarRefused) as caught:
        parse_calendar(text)
    assert (caught.value.line, caught.value.value, caught.value.reason) == (line, value, reason)


@given(st.text(alphabet='年份日期类型休班0127,，\t\n-/#"', max_size=80))
def test_any_text_is_a_calendar_or_is_refused(text: str) -> None:
    with suppress(CalendarRefused):
        assert parse_calendar(text).years
