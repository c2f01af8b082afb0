"""What the clerk's words for a deadline are understood to mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.cycles import Cycle, period
from workbench.domain.deadlines import Deadline, understand
from workbench.domain.months import FIRST_YEAR, LAST_YEAR, Month

months = st.builds(Month, st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 12))
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("当年6月底", "2022-06-30"),
        ("当年12月底", "2022-12-31"),
        ("每月调度·当年12月底", "2022-12-31"),
        ("2022年3月底前", "2022-03-31"),
        ("2月底", "2022-02-28"),
        ("3月", "2022-03-31"),
        ("3月份", "2022-03-31"),
        ("3月上旬", "2022-03-10"),
        ("3月中旬", "2022-03-20"),
        ("3月下旬", "2022-03-31"),
        ("2022.3.15", "2022-03-15"),
        ("2022-3-15", "2022-03-15"),
        ("2022/3/15", "2022-03-15"),
        ("2022-03-15 00:00:00", "2022-03-15"),
        ("20220315", "2022-03-15"),
        ("2022年3月15日前", "2022-03-15"),
        ("2022 年 3 月 15 日", "2022-03-15"),
        ("２０２２年３月１５日", "2022-03-15"),
        ("2022.3月15日", "2022-03-15"),
        ("2022.3", "2022-03-31"),
        ("22年3月底", "2022-03-31"),
        ("3月15日", "2022-03-15"),
        ("3月15号之前", "2022-03-15"),
        ("3月15前", "2022-03-15"),
        ("六月底", "2022-06-30"),
        ("十二月底", "2022-12-31"),
        ("十月三十一日前", "2022-10-31"),
        ("一月一日", "2022-01-01"),
        ("二〇二二年三月", "2022-03-31"),
        ("二零二二年三月二十五日", "2022-03-25"),
        ("二○二三年十一月底", "2023-11-30"),
        ("年底前", "2022-12-31"),
        ("年内", "2022-12-31"),
        ("年中", "2022-06-30"),
        ("当年", "2022-12-31"),
        ("今年年底", "2022-12-31"),
        ("2023年底", "2023-12-31"),
        ("2022年度", "2022-12-31"),
        ("2022年内完成", "2022-12-31"),
        ("2023-2025年", "2025-12-31"),
        ("上半年", "2022-06-30"),
        ("2023年下半年", "2023-12-31"),
        ("一季度末", "2022-03-31"),
        ("第三季度", "2022-09-30"),
        ("2023年4季度", "2023-12-31"),
        ("明年1月底", "2023-01-31"),
        ("次年1月底", "2023-01-31"),
        ("去年12月底", "2021-12-31"),
        ("3月至6月", "2022-06-30"),
        ("2023年1-6月", "2023-06-30"),
        ("2022年9月至次年1月", "2023-01-31"),
        ("2023年3月1日—6月30日", "2023-06-30"),
        ("即日起至2022年12月底", "2022-12-31"),
        ("长期（2022年12月底前评估）", "2022-12-31"),
    ],
)
def test_a_named_date_is_understood_and_wins_over_a_cycle(words: str, due: str) -> None:
    assert understand(words, 2022) == Deadline(words, Cycle.ONCE, date.fromisoformat(due), doubtful=False)


@pytest.mark.parametrize(
    ("words", "cycle"),
    [
        ("每月", Cycle.MONTHLY),
        ("每月巡查", Cycle.MONTHLY),
        ("每月底", Cycle.MONTHLY),
        ("每月25日前", Cycle.MONTHLY),
        ("每个月不少于2次", Cycle.MONTHLY),
        ("一月一调度", Cycle.MONTHLY),
        ("每周", Cycle.MONTHLY),
        ("每季度", Cycle.QUARTERLY),
        ("每季度核对", Cycle.QUARTERLY),
        ("每季度末", Cycle.QUARTERLY),
        ("每季度首月10日前", Cycle.QUARTERLY),
        ("一季一通报", Cycle.QUARTERLY),
        ("每三个月", Cycle.QUARTERLY),
        ("每半年", Cycle.HALF_YEARLY),
        ("上、下半年各1次", Cycle.HALF_YEARLY),
        ("每６个月", Cycle.HALF_YEARLY),
        ("每年", Cycle.YEARLY),
        ("每年年底前", Cycle.YEARLY),
        ("年度", Cycle.YEARLY),
        ("长期", Cycle.STANDING),
        ("长期·每月报进展", Cycle.STANDING),
        ("长期坚持", Cycle.STANDING),
        ("立行立改、长期坚持", Cycle.STANDING),
        ("持续推进", Cycle.STANDING),
        ("即日起", Cycle.STANDING),
        ("", Cycle.STANDING),
        (" \u3000", Cycle.STANDING),
    ],
)
def test_a_cycle_is_understood_and_has_no_date(words: str, cycle: Cycle) -> None:
    assert understand(words, 2022) == Deadline(words, cycle, None, doubtful=False)


@pytest.mark.parametrize(
    "words",
    [
        "立行立改",
        "近期",
        "春节前",
        "月底前",
        "一个月内",
        "15个工作日内",
        "半年内",
        "两年内",
        "3年内",
        "年初",
        "2月30日",
        "2022-2-30",
        "13月底",
        "十三月底",
        "第一个月",
        "三月三十二日",
        "9999年12月底",
        "44635",
    ],
)
def test_what_names_no_certain_day_stands_in_doubt(words: str) -> None:
    assert understand(words, 2022) == Deadline(words, Cycle.STANDING, None, doubtful=True)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("3月前", "2022-02-28"),
        ("1月以前", "2021-12-31"),
        ("3月初", "2022-03-10"),
        ("每年3月底前", "2022-03-31"),
        ("3月底前完成方案，12月底前完成整改", "2022-12-31"),
        ("第一、三季度", "2022-09-30"),
        ("9月至1月", "2022-09-30"),
        ("2月30日至3月15日", "2022-03-15"),
        ("2022.1", "2022-01-31"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_given_in_doubt(words: str, due: str) -> None:
    assert understand(words, 2022) == Deadline(words, Cycle.ONCE, date.fromisoformat(due), doubtful=True)


def test_words_without_a_year_mean_the_year_given() -> None:
    assert understand("当年2月底", 2024).due == date(2024, 2, 29)
    assert understand("次年2月底", 2024).due == date(2025, 2, 28)


@given(
    months,
    st.sampled_from(["{y}年{m}月底前", "{y}.{m}", "{y}-{m:02}", "{y}年{c}月", "{m}月底", "当年{c}月末"]),
)
def test_any_month_end_is_understood_in_each_way_of_writing_it(month: Month, written: str) -> None:
    words = written.format(y=month.year, m=month.month, c=NUMERALS[month.month - 1])
    doubtful = words.endswith(".1")
    assert understand(words, month.year) == Deadline(words, Cycle.ONCE, month.last_day, doubtful)


@given(
    st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日", " %Y 年 %m 月 %d 日前"]),
)
def test_any_day_is_understood_in_each_way_of_writing_it(day: date, written: str) -> None:
    words = day.strftime(written)
    assert understand(words, 2022) == Deadline(words, Cycle.ONCE, day, doubtful=False)


@given(
    st.text(alphabet="每月季度半年底前末内一二十0139.-/日至、〇长期上下当次 x", max_size=20) | st.text(),
    st.integers(),
)
def test_no_words_fail_and_only_a_date_is_once(words: str, year: int) -> None:
    understood = understand(words, year)
    assert understood.words == words
    assert (understood.cycle is Cycle.ONCE) == (understood.due is not None)


@pytest.mark.parametrize(
    "piece", ["1-", "每年", "当年6月底", " ", "2022年", "一", "9", "每年年", "=1+1", "<b>&"]
)
def test_a_text_of_a_hundred_thousand_characters_is_still_read(piece: str) -> None:
    words = piece * (100_000 // len(piece))
    assert understand(words, 2022).words == words


@given(months)
def test_a_period_holds_its_month_and_the_periods_tile_the_year(month: Month) -> None:
    for cycle, length in (
        (Cycle.MONTHLY, 1),
        (Cycle.QUARTERLY, 3),
        (Cycle.HALF_YEARLY, 6),
        (Cycle.YEARLY, 12),
        (Cycle.STANDING, 12),
        (Cycle.ONCE, 12),
    ):
        first, last = period(cycle, month)
        assert first <= month.first_day <= month.last_day <= last
        assert len(Month.of(first).through(Month.of(last))) == length
        assert (Month.of(first).month - 1) % length == 0
        assert first.day == 1
        assert last == Month.of(last).last_day


def test_august_lies_in_the_third_quarter_and_the_second_half() -> None:
    assert period(Cycle.QUARTERLY, Month(2026, 8)) == (date(2026, 7, 1), date(2026, 9, 30))
    assert period(Cycle.HALF_YEARLY, Month(2026, 8)) == (date(2026, 7, 1), date(2026, 12, 31))
