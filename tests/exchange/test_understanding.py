from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.comparison import Unclear, Why
from workbench.domain.items import Status
from workbench.domain.official import STATUS_NAMES
from workbench.exchange.sheets import CellValue, Lost
from workbench.exchange.understanding import read_percentage, read_status, read_text


@pytest.mark.parametrize("status", list(Status))
def test_a_status_as_it_is_offered_is_understood(status: Status) -> None:
    assert read_status(STATUS_NAMES[status]) == status.value


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("完成", Status.COMPLETED),
        (" 已办结。", Status.COMPLETED),
        ("100%", Status.COMPLETED),
        ("１００％", Status.COMPLETED),
        ("√", Status.COMPLETED),
        ("正在推进", Status.UNDER_WAY),
        ("进行中\n", Status.UNDER_WAY),
        ("尚未开展", Status.NOT_STARTED),
        ("暂停", Status.SUSPENDED),
        ("已 完 成", Status.COMPLETED),
    ],
)
def test_a_status_in_other_words_of_one_meaning_is_understood(typed: str, meant: Status) -> None:
    assert read_status(typed) == meant.value


@pytest.mark.parametrize(
    "typed",
    ["未完成", "基本完成", "已销号", "是", "否", "50%", "完成80%", "?", 1, 1.0, True, date(2026, 3, 1)],
)
def test_a_status_that_may_mean_several_is_not_guessed(typed: CellValue) -> None:
    found = read_status(typed)
    assert isinstance(found, Unclear)
    assert found.why is Why.NOT_A_STATUS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (50, 50),
        (50.0, 50),
        ("50", 50),
        ("50%", 50),
        ("５０", 50),
        ("５０％", 50),
        ("50.0", 50),
        (" 50 %\n", 50),
        (0.5, 50),
        (0.57, 57),
        ("0.5", 50),
        (0, 0),
        ("0", 0),
        (1, 1),
        (100, 100),
        ("100％", 100),
        (None, None),
        ("  ", None),
    ],
    ids=repr,
)
def test_a_percentage_is_understood_however_it_is_typed(typed: CellValue, meant: int | None) -> None:
    assert read_percentage(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "约50%",
        "一半",
        "50%左右",
        101,
        -1,
        "-5",
        33.3,
        0.333,
        "0.5%",
        "五十",
        True,
        float("nan"),
        float("inf"),
        "1e2",
        "50-60",
    ],
    ids=repr,
)
def test_what_is_no_whole_percentage_is_not_rounded(typed: CellValue) -> None:
    found = read_percentage(typed)
    assert isinstance(found, Unclear)
    assert found.why is Why.NOT_A_PERCENTAGE


@given(st.integers(0, 100))
def test_every_percentage_comes_back_as_a_number_a_text_and_a_fraction(percent: int) -> None:
    assert read_percentage(float(percent)) == percent
    assert read_percentage(f"{percent}%") == percent
    if percent not in {0, 100}:
        assert read_percentage(percent / 100) == percent


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("走访\r\n座谈  ", "走访\n座谈"),
        (12.0, "12"),
        (12.5, "12.5"),
        (True, "是"),
        (date(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1, tzinfo=UTC).replace(tzinfo=None), "2026-03-01"),
        (datetime(2026, 3, 1, 9, 30, tzinfo=UTC).replace(tzinfo=None), "2026-03-01 09:30"),
        (None, None),
        (" \n ", None),
    ],
)
def test_a_text_is_read_as_it_is_seen(typed: CellValue, text: str | None) -> None:
    assert read_text(typed) == text


@pytest.mark.parametrize("read", [read_status, read_percentage, read_text])
def test_a_formula_without_a_result_is_no_blank(read: object) -> None:
    assert callable(read)
    assert read(Lost.FORMULA) == Unclear("", Why.FORMULA)


values = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.datetimes()
    | st.sampled_from(Lost)
)


@given(values)
def test_nothing_that_stands_in_a_cell_is_too_much(value: CellValue) -> None:
    assert isinstance(read_status(value), str | Unclear | None)
    percent = read_percentage(value)
    assert (
        percent is None or isinstance(percent, Unclear) or (isinstance(percent, int) and 0 <= percent <= 100)
    )
    assert isinstance(read_text(value), str | Unclear | None)
