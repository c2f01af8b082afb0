"""Values of the ledger as a whole: the task force's words, the rule of the lights, the calendar."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.lights import LightRule
from workbench.domain.task_force import TaskForce
from workbench.domain.workdays import Calendar, CalendarFault, CalendarRefused, parse_calendar
from workbench.paths import resource
from workbench.services.texts import one_line
from workbench.storage.ledger import Ledger
from workbench.storage.tables import CalendarYear, Setting

_Record = TypeVar("_Record", TaskForce, LightRule)

LEDGER_ID, TASK_FORCE, LIGHT_RULE, CONTENT = "ledger_id", "task_force", "light_rule", "content"


class RuleRefused(ValueError):
    """A figure of the light rule outside of what makes sense."""

    def __init__(self, name: str, value: int, low: int, high: int) -> None:
        """`name` is the figure's own name, `low` to `high` what would be accepted."""
        super().__init__(name, value, low, high)
        self.name, self.value, self.low, self.high = name, value, low, high


_NAME_LENGTH, _RECEIVERS_LENGTH = 60, 500  # characters
_MANY_COPIES = 9999
_RULE_RANGES = {"reporting_day": (1, 31), "warning_days": (0, 60), "behind_points": (1, 100)}


def read_setting(session: Session, key: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A setting's value, None where it was never set."""
    value = session.scalar(select(Setting.value).where(Setting.key == key))
    return None if value is None else json.loads(value)


def write_setting(session: Session, key: str, value: object) -> None:
    """Set a value within an act."""
    text = json.dumps(value, ensure_ascii=False)
    row = session.scalar(select(Setting).where(Setting.key == key))
    if row is None:
        session.add(Setting(key=key, value=text))
    else:
        row.value = text


def _from_json(kind: type[_Record], value: Mapping[str, Any] | None) -> _Record:
    known = {field.name for field in fields(kind)}
    return kind(**{key: kept for key, kept in (value or {}).items() if key in known})


def task_force(ledger: Ledger) -> TaskForce:
    """The task force's names and receivers."""
    with ledger.reading() as session:
        return _from_json(TaskForce, read_setting(session, TASK_FORCE))


def set_task_force(ledger: Ledger, value: TaskForce) -> None:
    """Change the task force's names and receivers. Raises `TooLong`, `PersonalData` or `RuleRefused`."""
    if not 0 <= value.copies <= _MANY_COPIES:
        raise RuleRefused("copies", value.copies, 0, _MANY_COPIES)
    texts = {
        name: one_line(name, text, _RECEIVERS_LENGTH if name.endswith("_to") else _NAME_LENGTH)
        for name, text in asdict(value).items()
        if isinstance(text, str)
    }
    with ledger.act("set_task_force") as session:
        write_setting(session, TASK_FORCE, asdict(value) | texts)


def read_light_rule(session: Session) -> LightRule:
    """The rule of the lights in this ledger."""
    return _from_json(LightRule, read_setting(session, LIGHT_RULE))


def light_rule(ledger: Ledger) -> LightRule:
    """The rule of the lights in this ledger."""
    with ledger.reading() as session:
        return read_light_rule(session)


def set_light_rule(ledger: Ledger, rule: LightRule) -> None:
    """Change the rule; months that are open are judged by it from now on. Raises `RuleRefused`."""
    for name, (low, high) in _RULE_RANGES.items():
        value = getattr(rule, name)
        if not low <= value <= high:
            raise RuleRefused(name, value, low, high)
    with ledger.act("set_light_rule") as session:
        write_setting(session, LIGHT_RULE, asdict(rule))


def ledger_id(ledger: Ledger) -> str:
    """The ledger's own name among all ledgers, given when it was made."""
    with ledger.reading() as session:
        return str(read_setting(session, LEDGER_ID) or "")


_shipped: list[Calendar] = []


def shipped_calendar() -> Calendar:
    """The working-day calendar that comes with the program, read once."""
    if not _shipped:
        _shipped.append(parse_calendar(resource("calendar", "workdays.tsv").read_text(encoding="utf-8")))
    return _shipped[0]


def read_calendar(session: Session) -> Calendar:
    """The shipped calendar with the years that were imported into this ledger."""
    calendar = shipped_calendar()
    for days in session.scalars(select(CalendarYear.days).order_by(CalendarYear.year)):
        calendar = calendar.merged(parse_calendar(days))
    return calendar


def calendar(ledger: Ledger) -> Calendar:
    """The working-day calendar of this ledger."""
    with ledger.reading() as session:
        return read_calendar(session)


def _as_text(calendar: Calendar, year: int, days: Collection[date]) -> str:
    """Some days of a calendar, in the form it is read in, for the year that they make whole."""
    kinds = ((day, "off" if day in calendar.off else "on") for day in sorted(days))
    named = (f"{day}\t{kind}\t{_clean_name(calendar.names.get(day, ''))}" for day, kind in kinds)
    return "\n".join((f"years\t{year}", "date\tkind\tname", *named))


def _clean_name(name: str) -> str:
    return one_line("name", name, _RECEIVERS_LENGTH)


def import_calendar(ledger: Ledger, text: str) -> tuple[int, ...]:
    """Import the years of a calendar file's text, replacing those imported before.

    Returns the years. Raises `CalendarRefused`, `TooLong` or `PersonalData` and changes nothing where a
    line cannot be kept.
    """
    read = parse_calendar(text)
    years = tuple(sorted(read.years))
    kept: dict[int, list[date]] = {year: [] for year in years}
    for day in read.off | read.on:
        # A day that the announcement moved in another year is kept with the year nearest to it.
        kept[min(years, key=lambda year: (abs(year - day.year), year))].append(day)
    for year in years:
        if not any(day.year == year for day in kept[year]):
            raise CalendarRefused(0, str(year), CalendarFault.YEAR_EMPTY)  # weekends are off in any year
    with ledger.act("import_calendar", why="、".join(map(str, years))) as session:
        for year in years:
            row = session.scalar(select(CalendarYear).where(CalendarYear.year == year))
            days = _as_text(read, year, kept[year])
            if row is None:
                session.add(CalendarYear(year=year, days=days))
            else:
                row.days = days
    return years
