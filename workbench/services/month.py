"""The view of a month, computed from the ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import BindParameter, Row, Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from workbench.domain.close_out import CloseOut, Outcome, Step, StepTaken, state
from workbench.domain.cycles import Cycle, period
from workbench.domain.items import LISTS, ItemCode, Kind, Origin, Status
from workbench.domain.lights import (
    Light,
    LightRule,
    Reason,
    Standing,
    due_date,
    judge,
    reference_day,
    reporting_deadline,
)
from workbench.domain.month_view import Figure, Line, MonthView, Tally, UnitRecord, tally
from workbench.domain.months import Month
from workbench.domain.workdays import Calendar
from workbench.services.errors import NotInForce
from workbench.services.items import find_item
from workbench.services.settings import read_calendar, read_light_rule
from workbench.services.units import successor, unit_records
from workbench.storage.ledger import Ledger
from workbench.storage.tables import CloseOutStep, Indicator, IndicatorValue, Item, ItemSupport, Progress

_MONTH: Final[BindParameter[int]] = bindparam("month")  # of a query: the key of the month that is looked at
_MANY = 1000  # items that one query names one by one
KIND_ORDER = {kind: index for index, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class _Frame:
    """All that the lines of a month have in common."""

    month: Month
    judged_on: date
    deadline: date
    rule: LightRule
    calendar: Calendar
    units: Mapping[int, UnitRecord]
    leads: Mapping[int, int]  # a unit of the ledger -> the unit that stands for it in the month
    zone: Any


def view_month(ledger: Ledger, month: Month) -> MonthView:
    """How the task force stands in a month, judged on the clock's day or the day after the month."""
    with ledger.reading() as session:
        frame = _frame(session, ledger, month)
        lines = _lines(session, frame, None)
        figures = _figures(session, month)
    return MonthView(
        month=month,
        today=ledger.today,
        judged_on=frame.judged_on,
        deadline=frame.deadline,
        rule=frame.rule,
        units=tuple(frame.units.values()),
        lines=lines,
        figures=figures,
        missing_years=_missing_years(frame, lines),
    )


def refresh_month(ledger: Ledger, view: MonthView, item_ids: Collection[int]) -> MonthView:
    """A view with some items computed anew: an act on them costs no more than they do.

    On another day than the view's, or for very many items, all of it is computed anew.
    """
    if ledger.today != view.today or len(item_ids) > _MANY:
        return view_month(ledger, view.month)
    with ledger.reading() as session:
        frame = _frame(session, ledger, view.month)
        fresh = {line.item_id: line for line in _lines(session, frame, item_ids)}
    kept = [
        fresh.pop(line.item_id, line)
        for line in view.lines
        if line.item_id in fresh or line.item_id not in item_ids
    ]
    lines = tuple(sorted((*kept, *fresh.values()), key=_order)) if fresh else tuple(kept)
    return replace(view, lines=lines, missing_years=_missing_years(frame, lines))


def view_line(ledger: Ledger, month: Month, code: ItemCode) -> Line:
    """One item as it stands in a month. Raises `NoSuchItem`, or `NotInForce` where it shows none."""
    with ledger.reading() as session:
        item = find_item(session, code)
        lines = _lines(session, _frame(session, ledger, month), (item.id,))
    if not lines:
        raise NotInForce(str(code), month)
    return lines[0]


def view_lines(ledger: Ledger, month: Month, item_ids: Collection[int]) -> tuple[Line, ...]:
    """Some items as they stand in a month, at the cost of these items; those not in force are left out."""
    with ledger.reading() as session:
        return _lines(session, _frame(session, ledger, month), item_ids)


def _order(line: Line) -> tuple[int, int]:
    return KIND_ORDER[line.kind], line.code.number


def _frame(session: Session, ledger: Ledger, month: Month) -> _Frame:
    rule, calendar = read_light_rule(session), read_calendar(session)
    records = {record.id: record for record in unit_records(session, month)}
    return _Frame(
        month=month,
        judged_on=reference_day(month, ledger.today),
        deadline=reporting_deadline(month, rule, calendar),
        rule=rule,
        calendar=calendar,
        units=records,
        leads={unit_id: successor(unit_id, records) for unit_id in records},
        zone=ledger.clock().tzinfo,
    )


def _missing_years(frame: _Frame, lines: Iterable[Line]) -> tuple[int, ...]:
    """The years without a calendar in which working days had to be counted for a light."""
    last = max((line.due for line in lines if line.days is not None and line.due), default=frame.deadline)
    first = min((line.due for line in lines if line.days is not None and line.due), default=frame.deadline)
    return frame.calendar.missing(min(first, frame.deadline), max(last, frame.judged_on, frame.deadline))


def _lines_of_month() -> Select[*tuple[Any, ...]]:
    """Each item in force in `_MONTH`, with the month's own report or the latest one before it.

    Last in a row stands the first month of the run of reports up to then that say it is complete.
    """
    latest = (  # one look into the index an item
        select(func.max(Progress.month))
        .where(Progress.item_id == Item.id, Progress.month <= _MONTH)
        .correlate(Item)
        .scalar_subquery()
    )
    earlier, told = aliased(Progress), aliased(Progress)
    interrupted = (
        select(func.coalesce(func.max(earlier.month), 0))
        .where(earlier.item_id == Item.id, earlier.month <= _MONTH, earlier.status != Status.COMPLETED.value)
        .correlate(Item)
        .scalar_subquery()
    )
    completed = (
        select(func.min(told.month))
        .where(told.item_id == Item.id, told.month <= _MONTH, told.month > interrupted)
        .correlate(Item)
        .scalar_subquery()
    )
    return (
        select(Item.__table__, Progress.__table__, completed)
        .join_from(Item, Progress, and_(Progress.item_id == Item.id, Progress.month == latest), isouter=True)
        .where(Item.from_month <= _MONTH, or_(Item.until_month.is_(None), Item.until_month >= _MONTH))
    )


# What is asked for every view is put together once: that takes as long as asking it.
_LINES: Final = _lines_of_month()


def _lines(session: Session, frame: _Frame, only: Collection[int] | None) -> tuple[Line, ...]:
    wanted = _LINES if only is None else _LINES.where(Item.id.in_(only))
    rows = session.execute(wanted, {"month": frame.month.key}).all()
    supports = _supports(session, only)
    # A step of the first day after the month is the next month's, though the month is judged on it.
    steps = _steps(session, min(frame.judged_on, frame.month.last_day))
    earlier = select(Progress.item_id, Progress.done).where(Progress.month == _key_before(frame.month))
    if only is not None:
        earlier = earlier.where(Progress.item_id.in_(only))
    before: dict[int, str] = dict(session.execute(earlier).all())
    lines = [_line(frame, row, supports.get(row[0], ()), steps, before) for row in rows]
    return tuple(sorted(lines, key=_order))


def _key_before(month: Month) -> int:
    """The key of the month before, also before the first one that a ledger knows."""
    before = month.first_day - timedelta(days=1)
    return before.year * 100 + before.month


def _supports(session: Session, only: Collection[int] | None) -> dict[int, list[int]]:
    query = select(ItemSupport.item_id, ItemSupport.unit_id).order_by(
        ItemSupport.item_id, ItemSupport.position
    )
    if only is not None:
        query = query.where(ItemSupport.item_id.in_(only))
    found: dict[int, list[int]] = {}
    for item_id, unit_id in session.execute(query):
        found.setdefault(item_id, []).append(unit_id)
    return found


def _steps(session: Session, until: date) -> dict[int, list[StepTaken]]:
    found: dict[int, list[StepTaken]] = {}
    query = select(CloseOutStep.__table__).where(CloseOutStep.taken_on <= until).order_by(CloseOutStep.id)
    for row in session.execute(query):
        taken = StepTaken(Step(row.step), Outcome(row.outcome), row.taken_on, row.note)
        found.setdefault(row.item_id, []).append(taken)
    return found


_ITEM = {column.name: index for index, column in enumerate(Item.__table__.columns)}
_PROGRESS = {column.name: len(_ITEM) + index for index, column in enumerate(Progress.__table__.columns)}


def _holds_from(cycle: Cycle, month: Month) -> int:
    """The first month whose completion still holds in `month`: a recurring item begins anew each period."""
    if cycle is Cycle.ONCE:
        return 0
    return month.key if cycle is Cycle.STANDING else Month.of(period(cycle, month)[0]).key


def _line(
    frame: _Frame,
    row: Row[Any],
    support: Iterable[int],
    steps: Mapping[int, list[StepTaken]],
    before: Mapping[int, str],
) -> Line:
    def of(name: str) -> Any:  # noqa: ANN401 - a column's value
        return row[_ITEM[name]]

    def told(name: str, default: Any = "") -> Any:  # noqa: ANN401 - a column's value
        return row[_PROGRESS[name]] if reported else default

    month, cycle, item_id = frame.month, Cycle(of("cycle")), of("id")
    told_in = row[_PROGRESS["month"]]
    reported = told_in == month.key
    last = None if told_in is None else Status(row[_PROGRESS["status"]])
    holds = told_in is not None and told_in >= _holds_from(cycle, month)
    # A standing item that was under way, or an item put off, stays so until something else is said.
    stays = cycle is Cycle.STANDING and last in {Status.UNDER_WAY, Status.COMPLETED}
    status = last if holds or last is Status.SUSPENDED else (Status.UNDER_WAY if stays else None)
    percent = row[_PROGRESS["percent"]] if holds else None
    kind = Kind(of("kind"))
    taken = tuple(steps.get(item_id, ())) if kind is Kind.PROBLEM else ()
    close_out: CloseOut | None = state(taken) if kind is Kind.PROBLEM else None
    begins = Month.from_key(of("from_month")).first_day
    completed = holds and last is Status.COMPLETED
    since = max(row[-1], _holds_from(cycle, month)) if completed else 0
    standing = Standing(
        cycle=cycle,
        due=of("due"),
        begins=begins,
        status=status,
        percent=percent,
        reported=reported,
        completed=completed,
        closed_out=close_out is not None and close_out.closed_out_on is not None,
    )
    found = judge(standing, month, frame.judged_on, frame.deadline, frame.rule, frame.calendar)
    lead = frame.leads[of("lead_unit_id")]
    # Two units of the month may stand for one another after a merger; each is named once.
    helpers = tuple(dict.fromkeys(frame.leads[unit] for unit in support if frame.leads[unit] != lead))
    entered = told("entered_at", None)
    return Line(
        item_id=item_id,
        code=ItemCode(kind, of("number")),
        title=of("title"),
        lead_unit_id=lead,
        lead_unit=frame.units[lead].name,
        supporting_unit_ids=helpers,
        supporting_units=tuple(frame.units[unit].name for unit in helpers),
        standard=of("standard"),
        cycle=cycle,
        due_words=of("due_words"),
        due=due_date(cycle, of("due"), month),
        due_doubtful=of("due_doubtful"),
        basis=of("basis"),
        origin=Origin(of("origin")),
        note=of("note"),
        status=status or Status.NOT_STARTED,
        percent=percent,
        done=told("done"),
        difficulties=told("difficulties"),
        next_steps=told("next_steps"),
        reason_suspended=told("reason_suspended"),
        reported=reported,
        sample=bool(told_in is not None and row[_PROGRESS["sample"]]),
        entered_by=told("entered_by"),
        entered_at=datetime.fromisoformat(entered).replace(tzinfo=UTC).astimezone(frame.zone)
        if entered
        else None,
        last_month_done=before.get(item_id, ""),
        completed_in=Month.from_key(since) if completed else None,
        light=found.light,
        reason=found.reason,
        days=found.days,
        points=found.points,
        close_out=close_out,
        steps=taken,
        search=of("search"),
    )


def _figures_of_month() -> Select[*tuple[Any, ...]]:
    """Each indicator with its newest value up to `_MONTH`."""
    newest = (
        select(func.max(IndicatorValue.month))
        .where(IndicatorValue.indicator_id == Indicator.id, IndicatorValue.month <= _MONTH)
        .correlate(Indicator)
    ).scalar_subquery()
    one, value = Indicator, IndicatorValue
    return (
        select(
            *(one.number, one.name, one.measure, one.kind, one.theme, one.scope, one.note),
            *(value.value, value.approx, value.as_of),
        )
        .join_from(one, value, and_(value.indicator_id == one.id, value.month == newest), isouter=True)
        .order_by(one.number)
    )


_FIGURES: Final = _figures_of_month()


def _figures(session: Session, month: Month) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            number=row.number,
            name=row.name,
            measure=row.measure,
            kind=row.kind,
            theme=row.theme,
            value=row.value,
            approx=row.approx or "",
            as_of=row.as_of or "",
            scope=row.scope,
            note=row.note,
        )
        for row in session.execute(_FIGURES, {"month": month.key})
    )


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """One month of a trend: all lines of the three lists tallied, and the problems closed out by then."""

    month: Month
    lists: Tally
    must_report: int  # items of the lists that a report was asked for
    reported: int
    problems_closed_out: int
    problems: int
    lights: Mapping[int, Light]  # by item, of problems and projects


def trend(
    ledger: Ledger, first: Month, last: Month, lists: tuple[Kind, ...] = LISTS
) -> tuple[MonthPoint, ...]:
    """The months from `first` to `last`, each tallied as it stands in its own view."""
    points = []
    for month in first.through(last):
        view = view_month(ledger, month)
        problems, owed = view.of_kind(Kind.PROBLEM), view.must_report()
        points.append(
            MonthPoint(
                month=month,
                lists=tally(view.of_kind(*lists)),
                must_report=sum(line.kind in lists for line in owed),
                reported=sum(line.kind in lists and line.reported for line in owed),
                problems_closed_out=sum(line.reason is Reason.CLOSED_OUT for line in problems),
                problems=len(problems),
                lights={line.item_id: line.light for line in view.of_kind(Kind.PROBLEM, Kind.PROJECT)},
            )
        )
    return tuple(points)
