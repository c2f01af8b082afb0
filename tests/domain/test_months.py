"""The reporting month."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.months import FIRST_YEAR, LAST_YEAR, Month, NoSuchMonth

months = st.builds(Month, st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 12))


@given(months)
def test_a_month_is_read_back_from_its_text_and_its_key(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert Month.from_key(month.key) == month
    assert month.first_day.day == 1
    assert Month.of(month.last_day) == month
    assert (month.last_day + timedelta(days=1)).day == 1


@given(months, months)
def test_months_are_in_the_order_of_their_keys_and_days(one: Month, other: Month) -> None:
    assert (one < other) == (one.key < other.key) == (one.last_day < other.first_day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-13",
        "2026-00",
        "2026-6-1",
        "26-06",
        "２０２６-06",
        "2026/06",
        "1989-12",
        "2200-01",
        "٢٠٢٦-06",
    ],
)
def test_what_is_not_a_month_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(NoSuchMonth) as refused:
        Month.parse(text)
    assert refused.value.text == text


def test_a_month_may_be_written_with_one_digit_and_blanks_around() -> None:
    assert Month.parse(" 2026-6 ") == Month(2026, 6)


def test_months_are_counted_over_the_years() -> None:
    assert Month(2026, 12).next == Month(2027, 1)
    assert Month(2026, 1).previous == Month(2025, 12)
    assert Month(2026, 5).plus(-17) == Month(2024, 12)
    assert Month(2025, 11).through(Month(2026, 2)) == (
        Month(2025, 11),
        Month(2025, 12),
        Month(2026, 1),
        Month(2026, 2),
    )
    assert Month(2026, 2).through(Month(2026, 1)) == ()
    assert Month(2024, 2).last_day == date(2024, 2, 29)


def test_there_is_no_month_beyond_the_first_and_the_last() -> None:
    with pytest.raises(NoSuchMonth):
        _ = Month(FIRST_YEAR, 1).previous
    with pytest.raises(NoSuchMonth):
        _ = Month(LAST_YEAR, 12).next
