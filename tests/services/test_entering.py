from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.items import Status
from workbench.services.entering import (
    NotAPercentage,
    lacks_reason,
    read_percent,
    with_percent,
    with_reason,
    with_status,
    with_text,
)
from workbench.services.progress import ProgressEntry


@pytest.mark.parametrize(
    ("text", "percent"),
    [("60", 60), (" 60 %", 60), ("６０％", 60), ("", None), ("  ", None), ("700", 700), ("-5", -5)],
)
def test_a_percentage_is_read_as_it_is_typed(text: str, percent: int | None) -> None:
    assert read_percent(text) == percent


@pytest.mark.parametrize("text", ["half", "6.5", "60%%", "六十", "--5", "1" * 5000])
def test_any_other_text_is_no_percentage(text: str) -> None:
    with pytest.raises(NotAPercentage) as refused:
        read_percent(text)
    assert refused.value.text == text


@given(st.integers(0, 100))
def test_every_percentage_is_read_back(percent: int) -> None:
    assert read_percent(f"{percent}%") == percent


def test_what_was_worked_on_is_under_way() -> None:
    fresh = ProgressEntry(Status.NOT_STARTED)
    assert with_text(fresh, "done", "words").status is Status.UNDER_WAY
    assert with_text(fresh, "done", "  ").status is Status.NOT_STARTED
    assert with_text(fresh, "next_steps", "words").status is Status.NOT_STARTED
    assert with_text(fresh, "difficulties", "words").difficulties == "words"
    assert with_percent(fresh, 10).status is Status.UNDER_WAY
    assert with_percent(fresh, 0).status is Status.NOT_STARTED
    with pytest.raises(ValueError, match="title"):
        with_text(fresh, "title", "words")


def test_a_status_takes_away_what_contradicts_it() -> None:
    entry = ProgressEntry(Status.SUSPENDED, 60, reason_suspended="plan")
    assert with_status(entry, Status.COMPLETED) == ProgressEntry(Status.COMPLETED, 100)
    assert with_status(entry, Status.NOT_STARTED) == ProgressEntry(Status.NOT_STARTED)
    assert with_status(entry, Status.UNDER_WAY) == ProgressEntry(Status.UNDER_WAY, 60)
    assert with_status(ProgressEntry(Status.UNDER_WAY), Status.COMPLETED).percent is None


def test_a_suspension_needs_a_reason_or_a_difficulty() -> None:
    entry = ProgressEntry(Status.SUSPENDED)
    assert lacks_reason(entry)
    assert not lacks_reason(with_reason(entry, "plan"))
    assert not lacks_reason(with_text(entry, "difficulties", "no place"))
    assert not lacks_reason(ProgressEntry(Status.UNDER_WAY))
