"""The ledger's own words, the rule of its lights, and the calendar years imported into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as run
from hypothesis import strategies as st

from workbench.domain.lights import LightRule, Reason
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData
from workbench.domain.task_force import TaskForce
from workbench.domain.workdays import CalendarFault, CalendarRefused, parse_calendar
from workbench.services import history
from workbench.services.errors import TooLong
from workbench.services.month import view_month
from workbench.services.settings import (
    RuleRefused,
    calendar,
    import_calendar,
    light_rule,
    set_light_rule,
    set_task_force,
    shipped_calendar,
    task_force,
)
from workbench.storage.ledger import Ledger

JUNE = Month(2026, 6)


def test_the_words_of_the_task_force_are_kept_and_checked(ledger: Ledger) -> None:
    words = TaskForce(name="新业态专班\ud800", report_to="市专班、区委", copies=30)
    set_task_force(ledger, words)
    assert task_force(ledger) == replace(words, name="新业态专班")
    with pytest.raises(PersonalData):
        set_task_force(ledger, TaskForce(report_to="张三13812345678"))
    with pytest.raises(TooLong):
        set_task_force(ledger, TaskForce(name="长" * 100_000))
    with pytest.raises(RuleRefused):
        set_task_force(ledger, TaskForce(copies=-1))
    history.undo(ledger)
    assert task_force(ledger) == TaskForce()


def test_the_rule_of_the_lights_is_data_of_the_ledger(ledger: Ledger) -> None:
    before = view_month(ledger, JUNE)
    assert light_rule(ledger) == LightRule() == before.rule
    set_light_rule(ledger, LightRule(reporting_day=15, warning_days=0, behind_points=5))
    changed = view_month(ledger, JUNE)
    assert changed.deadline == date(2026, 6, 15)
    assert any(line.reason is Reason.UNREPORTED for line in changed.lines)
    history.undo(ledger)
    assert view_month(ledger, JUNE) == before


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        (LightRule(reporting_day=0), "reporting_day"),
        (LightRule(reporting_day=32), "reporting_day"),
        (LightRule(warning_days=-1), "warning_days"),
        (LightRule(behind_points=0), "behind_points"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_by_name(ledger: Ledger, rule: LightRule, name: str) -> None:
    with pytest.raises(RuleRefused) as refused:
        set_light_rule(ledger, rule)
    assert refused.value.name == name
    assert light_rule(ledger) == LightRule()


def test_an_imported_year_is_added_and_replaces_what_was_there(ledger: Ledger) -> None:
    assert view_month(ledger, Month(2027, 10)).missing_years == (2027,)
    text = "日期,类型,名称\n2027-01-01,休,元旦\n2027-10-01,休,国庆节\n2027-10-09,班,国庆节\n"
    assert import_calendar(ledger, text) == (2027,)
    known = calendar(ledger)
    assert known.knows(2027)
    assert known.is_working(date(2027, 10, 9))
    assert known.names[date(2027, 10, 1)] == "国庆节"
    assert view_month(ledger, Month(2027, 10)).missing_years == ()
    import_calendar(ledger, "日期,类型\n2027-10-04,休\n")
    assert not calendar(ledger).is_working(date(2027, 10, 4))
    assert not calendar(ledger).is_working(date(2027, 10, 9))
    history.undo(ledger)
    history.undo(ledger)
    assert calendar(ledger) == shipped_calendar()


def test_a_day_moved_in_the_year_before_is_kept_with_the_year_imported(ledger: Ledger) -> None:
    import_calendar(ledger, "年份,2027\n日期,类型\n2026-12-27,班\n2027-01-01,休\n")
    known = calendar(ledger)
    assert known.is_working(date(2026, 12, 27))  # a Sunday
    assert known.knows(2026)
    assert not known.is_working(date(2026, 10, 1))


def test_a_calendar_that_names_only_weekends_is_refused(ledger: Ledger) -> None:
    with pytest.raises(CalendarRefused) as refused:
        import_calendar(ledger, "日期,类型\n2030-01-05,休\n2030-01-06,休\n")
    assert refused.value.reason is CalendarFault.YEAR_EMPTY
    assert view_month(ledger, JUNE).lines


@pytest.mark.parametrize(
    "text", ["", "胡说", "日期,类型\n2027-02-30,休\n", "\0\ud800", "日期,类型\n2027-01-01,也许\n"]
)
def test_what_is_no_calendar_is_refused_and_nothing_changed(ledger: Ledger, text: str) -> None:
    acts = history.count_acts(ledger)
    with pytest.raises(CalendarRefused):
        import_calendar(ledger, text)
    assert history.count_acts(ledger) == acts


days = st.dates(date(2026, 11, 1), date(2029, 2, 1))


@run(max_examples=40)
@given(st.dictionaries(days, st.booleans(), min_size=1, max_size=20))
def test_every_day_of_an_import_counts_as_it_was_read(drawn: dict[date, bool]) -> None:
    from workbench.services.settings import _as_text

    text = "日期,类型\n" + "\n".join(f"{day},{'班' if worked else '休'}" for day, worked in drawn.items())
    try:
        read = parse_calendar(text)
    except CalendarRefused:
        return
    for year in read.years:
        mine = [day for day in read.off | read.on if day.year == year]
        if mine:
            again = parse_calendar(_as_text(read, year, mine))
            assert again.years == {year}
            assert again.off | again.on == set(mine)
            assert all(again.is_working(day) == read.is_working(day) for day in mine)
