"""Closing out a problem, step by step."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.close_out import STEPS, Outcome, Step, StepOutOfOrder, StepTaken, state, take

DAY = date(2026, 6, 1)
PASSED = tuple(StepTaken(step, Outcome.PASSED, DAY + timedelta(days=n)) for n, step in enumerate(STEPS))


def test_a_problem_is_closed_out_by_its_last_step_only() -> None:
    taken: tuple[StepTaken, ...] = ()
    for n, step in enumerate(PASSED):
        assert state(taken).waits_for is STEPS[n]
        assert state(taken).closed_out_on is None
        taken = take(taken, step)
    assert state(taken).waits_for is None
    assert state(taken).closed_out_on == PASSED[-1].on


def test_a_step_that_is_returned_begins_the_round_anew() -> None:
    back = take(PASSED[:3], StepTaken(Step.DELIBERATION, Outcome.RETURNED, DAY))
    now = state(back)
    assert (now.passed, now.waits_for, now.returned) == (0, Step.APPLICATION, True)
    again = state(take(back, StepTaken(Step.APPLICATION, Outcome.PASSED, DAY)))
    assert (again.passed, again.returned) == (1, False)


def test_a_closed_problem_can_be_opened_again_and_closed_again() -> None:
    opened = take(PASSED, StepTaken(Step.ARCHIVING, Outcome.REOPENED, DAY))
    assert state(opened).reopened
    assert state(opened).closed_out_on is None
    assert state((*opened, *PASSED)).closed_out_on == PASSED[-1].on


@pytest.mark.parametrize(
    ("before", "step", "outcome"),
    [
        ((), Step.FIRST_REVIEW, Outcome.PASSED),
        ((), Step.APPLICATION, Outcome.RETURNED),
        ((), Step.APPLICATION, Outcome.REOPENED),
        (PASSED[:1], Step.APPLICATION, Outcome.PASSED),
        (PASSED[:4], Step.ARCHIVING, Outcome.REOPENED),
        (PASSED, Step.APPLICATION, Outcome.PASSED),
        (PASSED, Step.ARCHIVING, Outcome.RETURNED),
    ],
)
def test_a_step_out_of_order_is_refused_with_the_one_waited_for(
    before: tuple[StepTaken, ...], step: Step, outcome: Outcome
) -> None:
    with pytest.raises(StepOutOfOrder) as refused:
        take(before, StepTaken(step, outcome, DAY))
    assert refused.value.waits_for is state(before).waits_for


steps = st.builds(StepTaken, st.sampled_from(Step), st.sampled_from(Outcome), st.just(DAY))


@given(st.lists(steps, max_size=40))
def test_however_steps_are_tried_a_closed_problem_has_passed_all_of_them_last(tried: list[StepTaken]) -> None:
    taken: tuple[StepTaken, ...] = ()
    for step in tried:
        try:
            taken = take(taken, step)
        except StepOutOfOrder:
            continue
        now = state(taken)
        assert (now.waits_for is None) == (now.closed_out_on is not None) == (now.passed == len(STEPS))
        if now.closed_out_on is not None:
            assert [(done.step, done.outcome) for done in taken[-len(STEPS) :]] == [
                (step, Outcome.PASSED) for step in STEPS
            ]
