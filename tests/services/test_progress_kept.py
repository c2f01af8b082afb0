"""Monthly progress and close-out steps: each month its own, corrections kept, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from workbench.domain.close_out import Outcome, Step, StepOutOfOrder
from workbench.domain.items import ItemCode, Kind, NoSuchItem, Status
from workbench.domain.lights import Light, Reason
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData
from workbench.domain.task_force import TaskForce
from workbench.services import history
from workbench.services.errors import (
    ActRefused,
    MonthAhead,
    NotAProblem,
    NotInForce,
    PercentOutOfRange,
    ReasonNeeded,
    StepTooEarly,
    TooLong,
)
from workbench.services.month import refresh_month, trend, view_line, view_month
from workbench.services.problems import take_step
from workbench.services.progress import ProgressEntry, clear_progress, record_many, record_progress
from workbench.services.settings import set_task_force
from workbench.storage.ledger import Ledger

MAY, JUNE, JULY = Month(2026, 5), Month(2026, 6), Month(2026, 7)
PROBLEM = ItemCode(Kind.PROBLEM, 1)  # 长期
UNDER_WAY = ProgressEntry(Status.UNDER_WAY, 40, "走访12户", "缺场地", "落实场地")


def test_a_report_is_kept_for_its_month_with_who_and_when(ledger: Ledger, duty: ItemCode) -> None:
    set_task_force(ledger, TaskForce(entered_by="专班办公室"))
    record_progress(ledger, duty, JUNE, UNDER_WAY)
    kept = view_line(ledger, JUNE, duty)
    assert (kept.status, kept.percent) == (Status.UNDER_WAY, 40)
    assert (kept.done, kept.difficulties, kept.next_steps) == ("走访12户", "缺场地", "落实场地")
    assert kept.entered_by == "专班办公室"
    assert kept.entered_at == datetime(2026, 6, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))
    assert kept.reported
    assert not view_line(ledger, MAY, duty).reported


def test_the_next_month_begins_without_a_report_and_remembers_the_last(
    ledger: Ledger, duty: ItemCode
) -> None:
    record_progress(ledger, duty, MAY, UNDER_WAY)
    june = view_line(ledger, JUNE, duty)
    assert (june.reported, june.done, june.last_month_done) == (False, "", "走访12户")
    assert (june.status, june.percent) == (Status.UNDER_WAY, 40)  # due by the end of June: it still holds
    record_progress(ledger, duty, JUNE, ProgressEntry(Status.COMPLETED, 100, "办结"))
    assert view_line(ledger, MAY, duty).done == "走访12户"


def test_a_correction_keeps_the_earlier_text_in_the_history(ledger: Ledger, duty: ItemCode) -> None:
    record_progress(ledger, duty, JUNE, UNDER_WAY)
    record_progress(ledger, duty, JUNE, ProgressEntry(Status.UNDER_WAY, 50, "走访15户"))
    (correction, first) = history.acts(ledger, item=duty)
    (change,) = correction.changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before["done"], change.after["done"]) == ("走访12户", "走访15户")
    assert first.changes[0].before is None
    assert change.item == duty


def test_recording_the_same_again_leaves_no_trace(ledger: Ledger, duty: ItemCode) -> None:
    record_progress(ledger, duty, JUNE, UNDER_WAY)
    acts = history.count_acts(ledger)
    record_progress(ledger, duty, JUNE, UNDER_WAY)
    assert history.count_acts(ledger) == acts


def test_many_reports_are_one_act_and_are_taken_back_as_one(ledger: Ledger, duty: ItemCode) -> None:
    before = view_month(ledger, JUNE)
    record_many(
        ledger, JUNE, [(duty, UNDER_WAY), (PROBLEM, UNDER_WAY), (duty, ProgressEntry(Status.COMPLETED))]
    )
    assert view_line(ledger, JUNE, duty).status is Status.COMPLETED
    history.undo(ledger)
    assert view_month(ledger, JUNE) == before


@pytest.mark.parametrize(
    ("code", "month", "entry", "refusal"),
    [
        (PROBLEM, JULY, UNDER_WAY, MonthAhead),
        (PROBLEM, Month(2025, 12), UNDER_WAY, NotInForce),
        (ItemCode(Kind.DUTY, 99), JUNE, UNDER_WAY, NoSuchItem),
        (PROBLEM, JUNE, ProgressEntry(Status.UNDER_WAY, 101), PercentOutOfRange),
        (PROBLEM, JUNE, ProgressEntry(Status.UNDER_WAY, -1), PercentOutOfRange),
        (PROBLEM, JUNE, ProgressEntry(Status.SUSPENDED, done="停"), ReasonNeeded),
        (PROBLEM, JUNE, ProgressEntry(Status.UNDER_WAY, done="长" * 2001), TooLong),
        (PROBLEM, JUNE, ProgressEntry(Status.UNDER_WAY, done="电话13812345678"), PersonalData),
    ],
)
def test_one_report_that_is_refused_holds_back_all_of_them(
    ledger: Ledger,
    duty: ItemCode,
    code: ItemCode,
    month: Month,
    entry: ProgressEntry,
    refusal: type[Exception],
) -> None:
    before = view_month(ledger, JUNE), history.count_acts(ledger)
    with pytest.raises(refusal):
        record_many(ledger, month, [(duty, UNDER_WAY), (code, entry)])
    assert (view_month(ledger, JUNE), history.count_acts(ledger)) == before


def test_a_suspended_item_stays_so_until_something_else_is_said(ledger: Ledger, duty: ItemCode) -> None:
    record_progress(ledger, duty, Month(2026, 2), ProgressEntry(Status.SUSPENDED, reason_suspended="等政策"))
    assert view_line(ledger, JUNE, duty).light is Light.GREY
    assert view_line(ledger, JUNE, duty) not in view_month(ledger, JUNE).must_report()
    record_progress(ledger, duty, MAY, UNDER_WAY)
    assert view_line(ledger, JUNE, duty).status is Status.UNDER_WAY


def test_a_recurring_item_begins_anew_with_its_period(ledger: Ledger) -> None:
    monthly, quarterly = ItemCode(Kind.DUTY, 3), ItemCode(Kind.DUTY, 4)
    for code in (monthly, quarterly):
        record_progress(ledger, code, Month(2026, 4), ProgressEntry(Status.COMPLETED, 100))
    assert [view_line(ledger, month, monthly).finished for month in (Month(2026, 4), MAY)] == [True, False]
    seen = [view_line(ledger, month, quarterly) for month in (Month(2026, 4), JUNE, JULY)]
    assert [line.finished for line in seen] == [True, True, False]
    assert [line.completed_in for line in seen] == [Month(2026, 4), Month(2026, 4), None]


def test_clearing_a_report_is_an_act_that_can_be_taken_back(ledger: Ledger, duty: ItemCode) -> None:
    record_progress(ledger, duty, JUNE, UNDER_WAY)
    kept = view_month(ledger, JUNE)
    clear_progress(ledger, (duty, PROBLEM), JUNE)
    assert not view_line(ledger, JUNE, duty).reported
    history.undo(ledger)
    assert view_month(ledger, JUNE) == kept


def take_all(ledger: Ledger, day: date) -> None:
    for step in Step:
        take_step(ledger, PROBLEM, step, Outcome.PASSED, day)


def test_a_problem_shows_closed_out_in_the_month_of_its_last_step_and_after(
    ledger: Ledger, pass_days: Callable[[int], None]
) -> None:
    pass_days(30)
    take_all(ledger, date(2026, 7, 1))
    # The first of July is the day June is judged on, but no part of it.
    assert view_line(ledger, JUNE, PROBLEM).reason is not Reason.CLOSED_OUT
    assert view_line(ledger, JUNE, PROBLEM).steps == ()
    assert view_line(ledger, JULY, PROBLEM).reason is Reason.CLOSED_OUT
    assert [point.problems_closed_out for point in trend(ledger, MAY, JULY)] == [0, 0, 1]


def test_steps_are_taken_in_order_and_neither_back_nor_ahead_in_time(ledger: Ledger, duty: ItemCode) -> None:
    day = date(2026, 6, 10)
    with pytest.raises(NotAProblem):
        take_step(ledger, duty, Step.APPLICATION, Outcome.PASSED, day)
    with pytest.raises(NoSuchItem):
        take_step(ledger, ItemCode(Kind.PROBLEM, 9), Step.APPLICATION, Outcome.PASSED, day)
    with pytest.raises(StepOutOfOrder):
        take_step(ledger, PROBLEM, Step.VERIFICATION, Outcome.PASSED, day)
    take_step(ledger, PROBLEM, Step.APPLICATION, Outcome.PASSED, day)
    for wrong in (day - timedelta(days=1), date(2026, 6, 21)):
        with pytest.raises(StepTooEarly) as refused:
            take_step(ledger, PROBLEM, Step.FIRST_REVIEW, Outcome.PASSED, wrong)
        assert (refused.value.not_before, refused.value.not_after) == (day, ledger.today)
    take_step(ledger, PROBLEM, Step.FIRST_REVIEW, Outcome.RETURNED, day, "材料不全")
    close_out = view_line(ledger, JUNE, PROBLEM).close_out
    assert close_out is not None
    assert close_out.returned
    assert history.undo(ledger).tables == {"close_out_step"}


def test_a_view_follows_the_clock_when_it_is_refreshed(
    ledger: Ledger, pass_days: Callable[[int], None], duty: ItemCode
) -> None:
    view = view_month(ledger, JUNE)
    pass_days(6)  # past the reporting day
    record_progress(ledger, duty, JUNE, UNDER_WAY)
    assert refresh_month(ledger, view, {1}) == view_month(ledger, JUNE)


def test_the_first_and_the_last_month_of_all_can_be_looked_at(ledger: Ledger) -> None:
    assert view_month(ledger, Month(1990, 1)).lines == ()
    assert len(view_month(ledger, Month(2199, 12)).lines) == len(view_month(ledger, JUNE).lines)


def test_a_refused_act_can_be_told_from_a_fault(ledger: Ledger) -> None:
    with pytest.raises(ActRefused):
        record_progress(ledger, PROBLEM, JULY, UNDER_WAY)
