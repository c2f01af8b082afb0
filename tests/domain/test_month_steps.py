from __future__ import annotations

from datetime import date

from workbench.domain.cycles import Cycle
from workbench.domain.items import ItemCode, Kind, Origin, Status, UnitKind
from workbench.domain.lights import Light, LightRule, Reason
from workbench.domain.month_steps import MonthStep, steps_of
from workbench.domain.month_view import Line, MonthView, UnitRecord
from workbench.domain.months import Month

JUNE = Month(2026, 6)


def _unit(number: int, kind: UnitKind = UnitKind.MEMBER) -> UnitRecord:
    return UnitRecord(number, kind, f"单位{number}", "", "", "", "", Origin.OWN, "", in_force=True)


def _line(
    number: int,
    unit: int,
    *,
    kind: Kind = Kind.DUTY,
    reported: bool = False,
    light: Light = Light.GREEN,
    reason: Reason = Reason.ON_SCHEDULE,
    difficulties: str = "",
) -> Line:
    return Line(
        item_id=number,
        code=ItemCode(kind, number),
        title=f"事项{number}",
        lead_unit_id=unit,
        lead_unit=f"单位{unit}",
        supporting_unit_ids=(),
        supporting_units=(),
        standard="",
        cycle=Cycle.MONTHLY,
        due_words="每月",
        due=JUNE.last_day,
        due_doubtful=False,
        basis="",
        origin=Origin.OWN,
        note="",
        status=Status.UNDER_WAY,
        percent=None,
        done="",
        difficulties=difficulties,
        next_steps="",
        reason_suspended="",
        completed_in=None,
        reported=reported,
        sample=False,
        entered_by="",
        entered_at=None,
        last_month_done="",
        light=light,
        reason=reason,
        days=None,
        points=None,
        close_out=None,
        steps=(),
        search="",
    )


def _view(*lines: Line, today: date = date(2026, 6, 20)) -> MonthView:
    units = (_unit(1), _unit(2), _unit(3), _unit(4, UnitKind.TOWN))
    return MonthView(JUNE, today, today, date(2026, 6, 25), LightRule(), units, lines, (), ())


def test_reports_come_first_and_count_the_units_that_answer_for_a_list() -> None:
    steps = steps_of(_view(_line(1, 1, reported=True), _line(2, 2), _line(3, 2)), issued=False)
    assert (steps.units_in, steps.units, steps.items_owed) == (1, 2, 2)
    assert steps.next is MonthStep.REPORTS


def test_a_problem_or_project_not_reported_does_not_keep_a_unit_out() -> None:
    steps = steps_of(_view(_line(1, 1, reported=True), _line(2, 1, kind=Kind.PROBLEM)), issued=False)
    assert (steps.units_in, steps.units) == (1, 1)
    assert steps.next is MonthStep.BRIEFING


def test_what_is_finished_or_suspended_owes_no_report() -> None:
    done = _line(1, 1, reason=Reason.COMPLETED)
    put_off = _line(2, 2, light=Light.GREY, reason=Reason.SUSPENDED)
    steps = steps_of(_view(done, put_off), issued=False)
    assert (steps.units_in, steps.units) == (2, 2)


def _overdue(number: int, *, reported: bool, difficulties: str = "") -> Line:
    return _line(
        number,
        1,
        kind=Kind.PROBLEM,
        reported=reported,
        light=Light.RED,
        reason=Reason.OVERDUE,
        difficulties=difficulties,
    )


def test_an_overdue_item_is_looked_at_when_its_report_says_what_stands_in_the_way() -> None:
    told = _overdue(2, reported=True, difficulties="场地未落实。")
    steps = steps_of(_view(_overdue(1, reported=True), told, _overdue(3, reported=False)), issued=False)
    assert (steps.overdue, steps.overdue_explained) == (3, 1)
    assert steps.next is MonthStep.OVERDUE
    assert steps_of(_view(told), issued=False).next is MonthStep.BRIEFING


def test_a_month_that_is_through_or_has_not_begun_has_no_next_step() -> None:
    line = _line(1, 1, reported=True)
    assert steps_of(_view(line), issued=True).next is None
    ahead = steps_of(_view(_line(1, 1), today=date(2026, 5, 31)), issued=False)
    assert not ahead.begun
    assert ahead.next is None
