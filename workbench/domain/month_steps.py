"""Where a month stands: the steps from its reports to its briefing, computed from what is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.items import LISTS
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView


class MonthStep(StrEnum):
    """The steps of a month, in their order."""

    REPORTS = "reports"
    OVERDUE = "overdue"
    BRIEFING = "briefing"


@dataclass(frozen=True, slots=True)
class MonthSteps:
    """How far each step is. Counts are of member units with lists to answer for, and of items."""

    begun: bool
    units: int
    units_in: int
    items_owed: int
    overdue: int
    overdue_explained: int
    issued: bool

    def done(self, step: MonthStep) -> bool:
        """Whether nothing is left to do for a step."""
        return {
            MonthStep.REPORTS: self.units_in == self.units,
            MonthStep.OVERDUE: self.overdue_explained == self.overdue,
            MonthStep.BRIEFING: self.issued,
        }[step]

    @property
    def next(self) -> MonthStep | None:
        """The first step with something left to do; None in a month that has not begun, or is through."""
        if not self.begun:
            return None
        return next((step for step in MonthStep if not self.done(step)), None)


def explained(line: Line) -> bool:
    """Whether the month's report of an overdue item says what stands in the way or what comes next."""
    return line.reported and bool(line.difficulties or line.next_steps)


def steps_of(view: MonthView, *, issued: bool) -> MonthSteps:
    """The steps of a month; `issued` says whether its briefing has its number."""
    lists = view.of_kind(*LISTS)
    answering = {line.lead_unit_id for line in lists}
    units = [unit for unit in view.members() if unit.id in answering]
    overdue = view.where(lambda line: line.light is Light.RED)
    return MonthSteps(
        begun=view.month.first_day <= view.today,
        units=len(units),
        units_in=len(units) - len(view.unreported_units()),
        items_owed=sum(line.kind in LISTS and not line.reported for line in view.must_report()),
        overdue=len(overdue),
        overdue_explained=sum(map(explained, overdue)),
        issued=issued,
    )
