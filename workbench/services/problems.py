"""Closing out problems, step by step."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.close_out import Outcome, Step, StepTaken, take
from workbench.domain.items import ItemCode, Kind
from workbench.services.errors import NotAProblem, StepTooEarly
from workbench.services.items import find_item
from workbench.services.texts import long_text
from workbench.storage.ledger import Ledger
from workbench.storage.tables import CloseOutStep


def steps_of(session: Session, item_id: int) -> tuple[StepTaken, ...]:
    """The steps taken on a problem, in their order."""
    rows = session.scalars(
        select(CloseOutStep).where(CloseOutStep.item_id == item_id).order_by(CloseOutStep.id)
    )
    return tuple(StepTaken(Step(row.step), Outcome(row.outcome), row.taken_on, row.note) for row in rows)


def insert_step(session: Session, item_id: int, taken: StepTaken) -> None:
    """Add a step within an act, unchecked: for content that is known to be in order."""
    session.add(
        CloseOutStep(
            item_id=item_id, step=taken.step, outcome=taken.outcome, taken_on=taken.on, note=taken.note
        )
    )


def take_step(ledger: Ledger, code: ItemCode, step: Step, outcome: Outcome, on: date, note: str = "") -> None:
    """Record a step in closing out a problem.

    Raises `NotAProblem`, `NoSuchItem`, `StepOutOfOrder`, `StepTooEarly` (before the last step, or
    later than today), `TooLong` or `PersonalData`.
    """
    if code.kind is not Kind.PROBLEM:
        raise NotAProblem(str(code))
    taken = StepTaken(step, outcome, on, long_text("note", note))
    with ledger.act("take_step", why=f"{code} {step} {outcome}") as session:
        item = find_item(session, code)
        before = steps_of(session, item.id)
        take(before, taken)
        earliest = before[-1].on if before else None
        if on > ledger.today or (earliest is not None and on < earliest):
            raise StepTooEarly(on, earliest, ledger.today)
        insert_step(session, item.id, taken)
