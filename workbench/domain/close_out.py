"""Closing out a problem by steps: the unit applies, others verify, and only the last step closes it.

Steps are only ever added. A step may pass, or send the problem back to the unit; a closed problem
may be opened again after a look back. The state is derived from the steps, so no record is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Step(StrEnum):
    """The five steps, in their order."""

    APPLICATION = "application"  # 责任单位申请
    FIRST_REVIEW = "first_review"  # 牵头单位初审
    VERIFICATION = "verification"  # 专班办公室核验
    DELIBERATION = "deliberation"  # 联席会议审议
    ARCHIVING = "archiving"  # 销号归档


STEPS = tuple(Step)


class Outcome(StrEnum):
    """How a step ended."""

    PASSED = "passed"
    RETURNED = "returned"  # 退回续办
    REOPENED = "reopened"  # 回头看重开


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One step as it was taken: when, how it ended, and the words recorded with it."""

    step: Step
    outcome: Outcome
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class CloseOut:
    """Where a problem stands: the step it waits for, or the day it was closed out.

    `passed` counts the steps passed since the last return or reopening; `returned` says that the
    last step taken sent it back.
    """

    passed: int
    waits_for: Step | None
    closed_out_on: date | None
    returned: bool = False
    reopened: bool = False


@dataclass(unsafe_hash=True)
class StepOutOfOrder(Exception):
    """A step that may not be taken now; `waits_for` is the one that may, None when it is closed out."""

    step: Step
    outcome: Outcome
    waits_for: Step | None


def state(steps: Sequence[StepTaken]) -> CloseOut:
    """The state that a sequence of steps leads to. Steps are taken in their stored order."""
    passed, closed, last = 0, None, Outcome.PASSED
    for taken in steps:
        last = taken.outcome
        if taken.outcome is Outcome.PASSED:
            passed += 1
            closed = taken.on if passed == len(STEPS) else None
        else:
            passed, closed = 0, None
    return CloseOut(
        passed=passed,
        waits_for=STEPS[passed] if passed < len(STEPS) else None,
        closed_out_on=closed,
        returned=last is Outcome.RETURNED,
        reopened=last is Outcome.REOPENED,
    )


def take(steps: Sequence[StepTaken], step: StepTaken) -> tuple[StepTaken, ...]:
    """The steps with one more, or `StepOutOfOrder`.

    A step passes or returns only when it is the one waited for, and the application itself cannot
    be returned; reopening needs a problem that is closed out.
    """
    now = state(steps)
    allowed = {
        Outcome.PASSED: step.step is now.waits_for,
        Outcome.RETURNED: step.step is now.waits_for and step.step is not Step.APPLICATION,
        Outcome.REOPENED: now.waits_for is None,
    }[step.outcome]
    if not allowed:
        raise StepOutOfOrder(step.step, step.outcome, now.waits_for)
    return (*steps, step)
