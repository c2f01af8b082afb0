"""What stands in a form for a line of the month, and what a filled-in form makes of the month's report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbench.domain.comparison import TEXT_FIELDS, Unclear, Value, Why
from workbench.domain.items import Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData, find_personal_data
from workbench.services import official as words
from workbench.services.entering import entry_of, with_percent, with_status, with_text
from workbench.services.errors import TooLong
from workbench.services.progress import ProgressEntry
from workbench.services.texts import LONG_LENGTH, long_text

BLANK = ProgressEntry(Status.NOT_STARTED)  # the report of an item of which nothing was said yet


def form_values(line: Line) -> dict[str, Value]:
    """What a form shows of a line: the month's own report; of an earlier one only what is settled by it.

    Where nothing was reported the cells are blank, so that what a unit fills in is its own word.
    """
    told = line.reported or line.status in {Status.COMPLETED, Status.SUSPENDED}
    return {
        "status": line.status.value if told else None,
        "percent": line.percent if told else None,
        "done": line.done or None,
        "difficulties": line.difficulties or None,
        "next_steps": line.next_steps or None,
    }


def word_values(line: Line, month: Month) -> dict[str, str]:
    """What a form shows of an item's own words."""
    return {"title": line.title, "standard": line.standard, "due_words": words.due(line, month)}


def filled_in(line: Line, changes: Mapping[str, Value]) -> ProgressEntry:
    """The month's report with some fields changed."""
    return changed(entry_of(line), changes)


def changed(entry: ProgressEntry, changes: Mapping[str, Value]) -> ProgressEntry:
    """A report with some fields changed. A status that was given goes before one implied."""
    status = changes.get("status")
    if status:
        entry = with_status(entry, Status(str(status)))
    if "percent" in changes:
        percent = changes["percent"]
        given = percent if isinstance(percent, int) else None
        entry = replace(entry, percent=given) if status else with_percent(entry, given)
    for field in TEXT_FIELDS:
        if field in changes:
            entry = with_text(entry, field, long_text(field, str(changes[field] or "")))
    return replace(entry, status=Status(str(status))) if status else entry


def keepable(field: str, value: Value | Unclear, sent: Value) -> Value | Unclear:
    """A returned value, or why the ledger would not keep it. What was sent itself is kept in any case."""
    if isinstance(value, Unclear):
        found = find_personal_data(value.text)
        return Unclear(found[1], Why.PERSONAL_DATA) if found else value
    if value == sent:
        return value
    if field == "status" and value is None:
        return Unclear("", Why.NOT_A_STATUS)
    if field not in TEXT_FIELDS or value is None:
        return value
    try:
        return long_text(field, str(value)) or None
    except TooLong:
        return Unclear(str(value)[:LONG_LENGTH], Why.TOO_LONG)
    except PersonalData as found_in:
        return Unclear(found_in.masked, Why.PERSONAL_DATA)
