"""Values of the ledger as a whole: the task force's words, the rule of the lights, the calendar."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.lights import LightRule
from workbench.domain.task_force import TaskForce
from workbench.domain.workdays import Calendar, parse_calendar
from workbench.paths import resource
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
    """Change the task force's names and receivers."""
    with ledger.act("set_task_force") as session:
        write_setting(session, TASK_FORCE, asdict(value))


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


def _year_as_text(calendar: Calendar, year: int) -> str:
    """One year of a calendar in the form it is read in."""
    days = sorted(day for day in calendar.off | calendar.on if day.year == year)
    kinds = ((day, "off" if day in calendar.off else "on", calendar.names.get(day, "")) for day in days)
    return "\n".join(
        (f"years\t{year}", "date\tkind\tname", *(f"{day}\t{kind}\t{name}" for day, kind, name in kinds))
    )


def import_calendar(ledger: Ledger, text: str) -> tuple[int, ...]:
    """Import the years of a calendar file's text, replacing those imported before.

    Returns the years. Raises `CalendarRefused` and changes nothing where a line cannot be read.
    """
    read = parse_calendar(text)
    years = tuple(sorted(read.years))
    with ledger.act("import_calendar", why="、".join(map(str, years))) as session:
        for year in years:
            row = session.scalar(select(CalendarYear).where(CalendarYear.year == year))
            days = _year_as_text(read, year)
            if row is None:
                session.add(CalendarYear(year=year, days=days))
            else:
                row.days = days
    return years
