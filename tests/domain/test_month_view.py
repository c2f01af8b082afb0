"""The view of a month: what it counts, and which lines a filter leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.cycles import Cycle
from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind, Origin, Status, UnitKind
from workbench.domain.lights import Light, LightRule, Reason
from workbench.domain.month_view import Line, MonthView, UnitRecord, tally
from workbench.domain.months import Month

JUNE = Month(2026, 6)
LINE = Line(
    item_id=1,
    code=ItemCode(Kind.DUTY, 1),
    title="统筹新就业群体党建",
    lead_unit_id=1,
    lead_unit="市邮政管理局（驻区联络）",
    supporting_unit_ids=(2,),
    supporting_units=("区人社局",),
    standard="",
    cycle=Cycle.STANDING,
    due_words="",
    due=None,
    due_doubtful=False,
    basis="",
    origin=Origin.OWN,
    note="",
    status=Status.UNDER_WAY,
    percent=None,
    done="",
    difficulties="",
    next_steps="",
    reason_suspended="",
    reported=False,
    sample=False,
    entered_by="",
    entered_at=None,
    last_month_done="",
    completed_in=None,
    light=Light.GREEN,
    reason=Reason.ON_SCHEDULE,
    days=None,
    points=None,
    close_out=None,
    steps=(),
    search="统筹新就业群体党建\ntongchouxinjiuyequntidangjian\ntcxjyqtdj",
)


def unit(number: int, kind: UnitKind = UnitKind.MEMBER, *, in_force: bool = True) -> UnitRecord:
    return UnitRecord(number, kind, f"单位{number}", "", "", "", "", Origin.OWN, "", in_force)


def month(*lines: Line, units: tuple[UnitRecord, ...] = ()) -> MonthView:
    return MonthView(
        JUNE, date(2026, 6, 20), date(2026, 6, 20), date(2026, 6, 25), LightRule(), units, lines, (), ()
    )


statuses = st.sampled_from(Status)
lines = st.builds(
    lambda kind, light, status, reported: replace(
        LINE, code=ItemCode(kind, 1), light=light, status=status, reported=reported
    ),
    st.sampled_from(Kind),
    st.sampled_from(Light),
    statuses,
    st.booleans(),
)


@given(st.lists(lines, max_size=20))
def test_a_tally_counts_every_line_once(found: list[Line]) -> None:
    counted = tally(found)
    assert counted.total == len(found)
    assert counted.total == sum(dict(counted.lights).values()) == sum(dict(counted.statuses).values())
    assert [light for light, _ in counted.lights] == list(Light)
    for light in Light:
        assert counted.light(light) == sum(line.light is light for line in found)
    for status in Status:
        assert counted.status(status) == sum(line.status is status for line in found)


def test_a_line_is_on_time_when_completed_in_the_month_it_was_due_in_or_before() -> None:
    due = replace(LINE, due=date(2026, 6, 10), completed_in=JUNE)
    assert due.on_time
    assert not replace(due, completed_in=JUNE.next).on_time
    assert not replace(due, completed_in=None).on_time
    assert replace(due, due=None).on_time


def test_a_report_is_owed_on_what_is_neither_finished_nor_suspended() -> None:
    finished = replace(LINE, item_id=2, reason=Reason.COMPLETED)
    suspended = replace(LINE, item_id=3, reason=Reason.SUSPENDED, status=Status.SUSPENDED)
    told = replace(LINE, item_id=4, reason=Reason.COMPLETED, reported=True)
    assert month(LINE, finished, suspended, told).must_report() == (LINE, told)


def test_units_owe_reports_on_the_three_lists_that_they_lead() -> None:
    lists = replace(LINE, lead_unit_id=1)
    problem = replace(LINE, code=ItemCode(Kind.PROBLEM, 1), lead_unit_id=2)
    town = replace(LINE, lead_unit_id=3)
    units = (unit(1), unit(2), unit(3, UnitKind.TOWN), unit(4, in_force=False))
    view = month(lists, problem, town, units=units)
    assert [found.id for found in view.unreported_units()] == [1]
    assert [found.id for found in view.members()] == [1, 2]
    assert view.led_by(1) == (lists,)
    assert view.led_by(2, Kind.DUTY) == ()
    assert view.supported_by(2) == (lists, problem, town)


def test_a_past_month_speaks_of_its_last_day() -> None:
    view = month(LINE)
    assert view.as_of == date(2026, 6, 20)
    assert replace(view, today=date(2026, 8, 1)).as_of == date(2026, 6, 30)
    assert not view.sample
    assert month(replace(LINE, sample=True)).sample


@pytest.mark.parametrize(
    "text",
    [
        "党建",
        "tongchou",
        "TCXJY",
        "ｔｃｘｊｙ",
        "邮政",
        "市邮政管理局（驻区联络）",
        "duty-1",
        "党建 邮政",
        "党建　管理局",
        "",
    ],
)
def test_a_line_is_found_by_words_pinyin_initials_unit_and_code(text: str) -> None:
    assert LineFilter(text=text).apply((LINE,)) == (LINE,)


@pytest.mark.parametrize("text", ["党建 无此词", "duty-12", "xyz"])
def test_every_word_must_be_found(text: str) -> None:
    assert LineFilter(text=text).apply((LINE,)) == ()


def test_what_was_reported_this_month_is_searched_too() -> None:
    assert LineFilter(text="骑手").apply((replace(LINE, done="走访骑手 驿站"),)) != ()
    assert LineFilter(text="骑手驿站").apply((replace(LINE, done="走访骑手 驿站"),)) != ()


def test_each_condition_of_a_filter_leaves_what_fits_it() -> None:
    other = replace(
        LINE,
        item_id=2,
        code=ItemCode(Kind.PROBLEM, 1),
        light=Light.RED,
        status=Status.SUSPENDED,
        reason=Reason.SUSPENDED,
        lead_unit_id=2,
        supporting_unit_ids=(),
        origin=Origin.EXAMPLE,
    )
    both = (LINE, other)
    assert LineFilter().apply(both) == both
    assert LineFilter(kinds=frozenset({Kind.PROBLEM})).apply(both) == (other,)
    assert LineFilter(lights=frozenset({Light.GREEN})).apply(both) == (LINE,)
    assert LineFilter(statuses=frozenset({Status.SUSPENDED})).apply(both) == (other,)
    assert LineFilter(lead_unit_id=2).apply(both) == (other,)
    assert LineFilter(unit_id=2).apply(both) == both
    assert LineFilter(unreported=True).apply(both) == (LINE,)
    assert LineFilter(proposals=True).apply(both) == (other,)
