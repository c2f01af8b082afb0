"""The official Chinese of the documents, word by word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.close_out import CloseOut, Step
from workbench.domain.cycles import Cycle
from workbench.domain.items import Kind
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Figure, MonthView
from workbench.domain.months import Month
from workbench.services import official as words

NOVEMBER = Month(2026, 11)


@pytest.mark.parametrize(
    ("number", "told"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (38, "三十八"), (99, "九十九")],
)
def test_numbers_of_headings_are_chinese(number: int, told: str) -> None:
    assert words.numeral(number) == told


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Kind.DUTY, "27项"),
        (Kind.SERVICE, "27项"),
        (Kind.PROBLEM, "27个"),
        (Kind.PROJECT, "27个"),
        (Kind.MEASURE, "27条"),
        (Kind.RESOLUTION, "27项"),
    ],
)
def test_each_kind_has_its_measure_word(kind: Kind, told: str) -> None:
    assert words.count(kind, 27) == told


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (66, 77, "85.7%"),
        (20, 40, "50%"),
        (5, 5, "100%"),
        (0, 5, "0%"),
        (1, 2, "1/2"),
        (0, 4, "0/4"),
        (4, 4, "4/4"),
        (0, 0, "—"),
        (1999, 2000, "99.9%"),
        (1, 3000, "0.1%"),
    ],
)
def test_a_share_is_a_percentage_or_a_fraction_of_few(part: int, whole: int, told: str) -> None:
    assert words.percent(part, whole) == told


@given(st.integers(1, 10_000), st.data())
def test_only_all_is_a_hundred_per_cent_and_only_none_is_zero(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    told = words.percent(part, whole)
    if told.endswith("%"):
        assert (told == "100%") == (part == whole)
        assert (told == "0%") == (part == 0)
        assert abs(float(told[:-1]) - 100 * part / whole) <= 0.1


def test_dates_bear_no_leading_zeros_and_no_year_but_another() -> None:
    assert words.day(date(2026, 1, 4)) == "2026年1月4日"
    assert words.short_day(date(2026, 1, 4), NOVEMBER) == "1月4日"
    assert words.short_day(date(2027, 1, 4), NOVEMBER) == "2027年1月4日"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"cycle": Cycle.ONCE, "due": date(2026, 6, 30)}, "6月30日"),
        ({"cycle": Cycle.ONCE, "due": date(2027, 6, 30)}, "2027年6月30日"),
        ({"cycle": Cycle.ONCE, "due": date(2026, 6, 30), "due_doubtful": True}, "6月30日（待核）"),
        ({"cycle": Cycle.ONCE, "due": None, "due_words": ""}, "—"),
        ({"cycle": Cycle.QUARTERLY, "due_words": "每季度核对"}, "每季度核对"),
        ({"cycle": Cycle.QUARTERLY, "due_words": ""}, "每季度"),
        ({"cycle": Cycle.STANDING, "due_words": ""}, "长期"),
    ],
)
def test_a_deadline_is_told_as_the_clerk_put_it(
    view: MonthView, change: dict[str, object], told: str
) -> None:
    plain = replace(view.lines[0], due_doubtful=False)
    assert words.due(replace(plain, **change), NOVEMBER) == told  # type: ignore[arg-type] # any of its fields


@pytest.mark.parametrize(
    ("reason", "days", "points", "told"),
    [
        (Reason.OVERDUE, 3, None, "已超期3个工作日"),
        (Reason.OVERDUE, 0, None, "已超期"),
        (Reason.DUE_SOON, 1, None, "距期限剩1个工作日"),
        (Reason.DUE_SOON, 0, None, "即将到期"),
        (Reason.BEHIND, None, 19, "落后序时进度19个百分点"),
        (Reason.COMPLETED, None, None, "已完成（自报）"),
        (Reason.CLOSED_OUT, None, None, "已销号"),
    ],
)
def test_a_light_says_why(
    view: MonthView, reason: Reason, days: int | None, points: int | None, told: str
) -> None:
    assert words.reason(replace(view.lines[0], reason=reason, days=days, points=points)) == told


def test_what_is_put_off_is_not_told_as_not_started(view: MonthView) -> None:
    line = view.lines[0]
    put_off = replace(line, light=Light.GREY, reason=Reason.SUSPENDED)
    not_begun = replace(line, light=Light.GREY, reason=Reason.NOT_STARTED)
    red = replace(line, light=Light.RED, reason=Reason.OVERDUE)
    assert words.light(put_off) == "○暂缓"
    assert words.light(not_begun) == "○未启动"
    assert words.light_counts([put_off]) == "暂缓1项"
    assert words.light_counts([red, not_begun], "个") == "超期1个、未启动1个"
    assert words.light_counts([put_off, not_begun]) == "未启动或暂缓2项"


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (None, "—"),
        (CloseOut(0, Step.APPLICATION, None), "未申请"),
        (CloseOut(2, Step.VERIFICATION, None), "待专班办公室核验（2/5）"),
        (CloseOut(0, Step.APPLICATION, None, returned=True), "退回续办"),
        (CloseOut(0, Step.APPLICATION, None, reopened=True), "回头看重开"),
        (CloseOut(5, None, date(2026, 7, 2)), "7月2日已销号"),
        (CloseOut(5, None, date(2025, 7, 2)), "2025年7月2日已销号"),
    ],
)
def test_a_problem_is_told_by_the_step_it_waits_for(state: CloseOut | None, told: str) -> None:
    assert words.stage(state, NOVEMBER) == told


@pytest.mark.parametrize(
    ("value", "approx", "measure", "told"),
    [
        (8300.0, "余", "次", "8300余次"),
        (40.0, "余", "万元", "40余万元"),
        (12345678.0, "", "人", "12345678人"),
        (3.25, "", "万元", "3.25万元"),
        (None, "", "人", "—"),
    ],
)
def test_a_figure_keeps_its_measure_word_and_its_doubt(
    value: float | None, approx: str, measure: str, told: str
) -> None:
    assert words.figure(Figure(1, "甲", measure, "累计", "", value, approx, "", "", "")) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("推行模式", "“推行模式”"),
        ("推行“五圈共治”模式", "“推行‘五圈共治’模式”"),
        ("推行“五圈‘共’治”模式", "“推行‘五圈“共”治’模式”"),
    ],
)
def test_quotation_marks_within_others_change(text: str, told: str) -> None:
    assert words.quoted(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("复查", "复查。"),
        ("复查。", "复查。"),
        ("复查；", "复查。"),
        ("他说“好。”", "他说“好。”"),
        ("做好A.", "做好A。"),
        ("等等……", "等等……"),
        ("  一\n二 ", "一 二。"),
        ("", ""),
    ],
)
def test_a_sentence_ends_as_a_sentence_does(text: str, told: str) -> None:
    assert words.sentence(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("走访3家。收集意见5条。", "走访3家"),
        ("1.走访3家；2.收集意见5条", "走访3家"),
        ("（一）走访3家", "走访3家"),
        ("3.5万元已到位。", "3.5万元已到位"),
        ("", ""),
    ],
)
def test_a_report_within_a_sentence_is_its_first_clause(text: str, told: str) -> None:
    assert words.clause(text) == told


@given(st.text(alphabet="甲乙，。“”（）A 1", max_size=60), st.integers(4, 40))
def test_a_long_text_is_cut_to_its_limit(text: str, limit: int) -> None:
    told = words.brief(text, limit)
    whole = " ".join(text.split())
    assert told == whole if len(whole) <= limit else len(told) <= limit + 1
    if len(whole) > limit:
        assert told.removesuffix("”").endswith("……")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("新业态新就业群体党建工作专班", ("新业态新就业群体", "党建", "工作")),
        ("安全生产专班", ("安全生产", "工作")),
        ("某某领导小组", ("某某领导小组", "工作")),
        ("", ("工作",)),
    ],
)
def test_a_title_names_the_work_of_the_task_force(name: str, told: tuple[str, ...]) -> None:
    assert words.work_of(name) == told


def test_notes_say_where_working_days_were_only_guessed(view: MonthView) -> None:
    assert len(words.notes(view)) == 1
    rule, guessed = words.notes(replace(view, missing_years=(2027, 2028)))
    assert "距期限7个工作日以内" in rule
    assert guessed.startswith("2027年、2028年放假调休安排尚未导入")
