"""The words of the history: acts, tables, columns and what stands in them; and of closing out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from workbench.domain.close_out import CloseOut, Outcome, Step
from workbench.domain.cycles import Cycle
from workbench.domain.items import ItemCode, Kind, NoSuchItem, Origin, Status, UnitKind
from workbench.domain.months import Month, NoSuchMonth
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.names import cycle_name, item_name, kind_name, origin_mark, status_name, unit_kind_name
from workbench.wording.phrases import date_text, moment_text, month_name

_STEPS = {
    Step.APPLICATION: QT_TRANSLATE_NOOP("wording", "Application by the unit"),
    Step.FIRST_REVIEW: QT_TRANSLATE_NOOP("wording", "First review by the lead unit"),
    Step.VERIFICATION: QT_TRANSLATE_NOOP("wording", "Verification by the office"),
    Step.DELIBERATION: QT_TRANSLATE_NOOP("wording", "Deliberation by the joint meeting"),
    Step.ARCHIVING: QT_TRANSLATE_NOOP("wording", "Close-out and archiving"),
}
_OUTCOMES = {
    Outcome.PASSED: QT_TRANSLATE_NOOP("wording", "Passed"),
    Outcome.RETURNED: QT_TRANSLATE_NOOP("wording", "Returned to the unit"),
    Outcome.REOPENED: QT_TRANSLATE_NOOP("wording", "Reopened after a look back"),
}
_ACTS = {
    "add_item": QT_TRANSLATE_NOOP("wording", "Add an item"),
    "add_unit": QT_TRANSLATE_NOOP("wording", "Add a unit"),
    "clear_progress": QT_TRANSLATE_NOOP("wording", "Clear progress"),
    "collect_forms": QT_TRANSLATE_NOOP("wording", "Take over forms"),
    "confirm_items": QT_TRANSLATE_NOOP("wording", "Confirm proposals"),
    "delete_items": QT_TRANSLATE_NOOP("wording", "Delete items"),
    "edit_item": QT_TRANSLATE_NOOP("wording", "Edit an item"),
    "edit_unit": QT_TRANSLATE_NOOP("wording", "Edit a unit"),
    "import_calendar": QT_TRANSLATE_NOOP("wording", "Import a working-day calendar"),
    "import_list": QT_TRANSLATE_NOOP("wording", "Import a list"),
    "issue_briefing": QT_TRANSLATE_NOOP("wording", "Number the briefing"),
    "keep_issue_numbers": QT_TRANSLATE_NOOP("wording", "Keep the numbers of briefings in a restore"),
    "merge_unit": QT_TRANSLATE_NOOP("wording", "Merge a unit"),
    "record_progress": QT_TRANSLATE_NOOP("wording", "Record progress"),
    "redo": QT_TRANSLATE_NOOP("wording", "Redo"),
    "rename_unit": QT_TRANSLATE_NOOP("wording", "Rename a unit"),
    "retire_unit": QT_TRANSLATE_NOOP("wording", "Retire a unit"),
    "send_forms": QT_TRANSLATE_NOOP("wording", "Send forms"),
    "set_light_rule": QT_TRANSLATE_NOOP("wording", "Change the rule of the lights"),
    "set_task_force": QT_TRANSLATE_NOOP("wording", "Change the task force's settings"),
    "take_step": QT_TRANSLATE_NOOP("wording", "Take a close-out step"),
    "undo": QT_TRANSLATE_NOOP("wording", "Undo"),
}
_TABLES = {
    "act": QT_TRANSLATE_NOOP("wording", "Acts of the history"),
    "briefing_issue": QT_TRANSLATE_NOOP("wording", "Briefing issue numbers"),
    "calendar_year": QT_TRANSLATE_NOOP("wording", "Imported calendar years"),
    "change": QT_TRANSLATE_NOOP("wording", "Changes of the history"),
    "close_out_step": QT_TRANSLATE_NOOP("wording", "Close-out steps"),
    "indicator": QT_TRANSLATE_NOOP("wording", "Figures"),
    "indicator_value": QT_TRANSLATE_NOOP("wording", "Values of figures"),
    "item": QT_TRANSLATE_NOOP("wording", "Items"),
    "item_support": QT_TRANSLATE_NOOP("wording", "Supporting units of items"),
    "list_shape": QT_TRANSLATE_NOOP("wording", "Columns of lists"),
    "number_series": QT_TRANSLATE_NOOP("wording", "Number series"),
    "progress": QT_TRANSLATE_NOOP("wording", "Monthly progress"),
    "receipt": QT_TRANSLATE_NOOP("wording", "Forms that came back"),
    "sent_form": QT_TRANSLATE_NOOP("wording", "Forms sent"),
    "setting": QT_TRANSLATE_NOOP("wording", "Settings"),
    "unit": QT_TRANSLATE_NOOP("wording", "Units"),
    "unit_alias": QT_TRANSLATE_NOOP("wording", "Units under other names"),
    "unit_name": QT_TRANSLATE_NOOP("wording", "Names of units"),
}
_BACKUPS = {
    "bulk_edit": QT_TRANSLATE_NOOP("wording", "Before many items were changed"),
    "by_hand": QT_TRANSLATE_NOOP("wording", "Asked for"),
    "exit": QT_TRANSLATE_NOOP("wording", "When the ledger was closed"),
    "import": QT_TRANSLATE_NOOP("wording", "Before an import"),
    "interval": QT_TRANSLATE_NOOP("wording", "While it was worked on"),
    "restore": QT_TRANSLATE_NOOP("wording", "Before a restore"),
    "seal": QT_TRANSLATE_NOOP("wording", "When a month was sealed"),
}
_FIELDS = {
    "approx": QT_TRANSLATE_NOOP("wording", "Approximation"),
    "as_of": QT_TRANSLATE_NOOP("wording", "As of"),
    "basis": QT_TRANSLATE_NOOP("wording", "Basis"),
    "behind_points": QT_TRANSLATE_NOOP("wording", "Points behind schedule"),
    "briefing_name": QT_TRANSLATE_NOOP("wording", "Name of the briefing"),
    "columns": QT_TRANSLATE_NOOP("wording", "Columns"),
    "contact_phone": QT_TRANSLATE_NOOP("wording", "Office telephone"),
    "contact_post": QT_TRANSLATE_NOOP("wording", "Post of the service contact"),
    "content": QT_TRANSLATE_NOOP("wording", "What was sent"),
    "copies": QT_TRANSLATE_NOOP("wording", "Copies printed"),
    "copy_to": QT_TRANSLATE_NOOP("wording", "Copy to"),
    "cycle": QT_TRANSLATE_NOOP("wording", "Cycle"),
    "days": QT_TRANSLATE_NOOP("wording", "Days"),
    "difficulties": QT_TRANSLATE_NOOP("wording", "Difficulties"),
    "done": QT_TRANSLATE_NOOP("wording", "What was done"),
    "due": QT_TRANSLATE_NOOP("wording", "Due date"),
    "due_doubtful": QT_TRANSLATE_NOOP("wording", "Due date in doubt"),
    "due_words": QT_TRANSLATE_NOOP("wording", "Due, in words"),
    "entered_at": QT_TRANSLATE_NOOP("wording", "Entered at"),
    "entered_by": QT_TRANSLATE_NOOP("wording", "Entered by"),
    "file_name": QT_TRANSLATE_NOOP("wording", "File"),
    "from_month": QT_TRANSLATE_NOOP("wording", "In force from"),
    "headings": QT_TRANSLATE_NOOP("wording", "Headings"),
    "id": QT_TRANSLATE_NOOP("wording", "Row"),
    "indicator_id": QT_TRANSLATE_NOOP("wording", "Figure"),
    "issued_at": QT_TRANSLATE_NOOP("wording", "Issued at"),
    "issuing_unit": QT_TRANSLATE_NOOP("wording", "Issuing unit"),
    "item_id": QT_TRANSLATE_NOOP("wording", "Item"),
    "key": QT_TRANSLATE_NOOP("wording", "Setting"),
    "kind": QT_TRANSLATE_NOOP("wording", "Kind"),
    "last": QT_TRANSLATE_NOOP("wording", "Last number"),
    "lead_unit": QT_TRANSLATE_NOOP("wording", "Lead unit"),
    "lead_unit_id": QT_TRANSLATE_NOOP("wording", "Lead unit"),
    "left_alone": QT_TRANSLATE_NOOP("wording", "Not taken over"),
    "light": QT_TRANSLATE_NOOP("wording", "Light"),
    "mark": QT_TRANSLATE_NOOP("wording", "Mark of confidence"),
    "measure": QT_TRANSLATE_NOOP("wording", "Measure word"),
    "merged_into_id": QT_TRANSLATE_NOOP("wording", "Merged into"),
    "month": QT_TRANSLATE_NOOP("wording", "Month"),
    "name": QT_TRANSLATE_NOOP("wording", "Name"),
    "next_steps": QT_TRANSLATE_NOOP("wording", "Next steps"),
    "note": QT_TRANSLATE_NOOP("wording", "Note"),
    "number": QT_TRANSLATE_NOOP("wording", "Number"),
    "origin": QT_TRANSLATE_NOOP("wording", "Origin"),
    "outcome": QT_TRANSLATE_NOOP("wording", "Outcome"),
    "percent": QT_TRANSLATE_NOOP("wording", "Percent"),
    "position": QT_TRANSLATE_NOOP("wording", "Position"),
    "quote": QT_TRANSLATE_NOOP("wording", "Quotation"),
    "reason_suspended": QT_TRANSLATE_NOOP("wording", "Reason for suspending"),
    "received_at": QT_TRANSLATE_NOOP("wording", "Received at"),
    "report_to": QT_TRANSLATE_NOOP("wording", "Report to"),
    "reported": QT_TRANSLATE_NOOP("wording", "Reported"),
    "reporting_day": QT_TRANSLATE_NOOP("wording", "Reporting day"),
    "role": QT_TRANSLATE_NOOP("wording", "Role in the task force"),
    "sample": QT_TRANSLATE_NOOP("wording", "Sample data"),
    "scope": QT_TRANSLATE_NOOP("wording", "Scope"),
    "search": QT_TRANSLATE_NOOP("wording", "Words for searching"),
    "send_to": QT_TRANSLATE_NOOP("wording", "Send to"),
    "sent_at": QT_TRANSLATE_NOOP("wording", "Sent at"),
    "sha256": QT_TRANSLATE_NOOP("wording", "Hash of the file"),
    "short_name": QT_TRANSLATE_NOOP("wording", "Short name"),
    "standard": QT_TRANSLATE_NOOP("wording", "Standard"),
    "status": QT_TRANSLATE_NOOP("wording", "Status"),
    "step": QT_TRANSLATE_NOOP("wording", "Step"),
    "supporting_units": QT_TRANSLATE_NOOP("wording", "Supporting units"),
    "taken": QT_TRANSLATE_NOOP("wording", "Taken over"),
    "taken_on": QT_TRANSLATE_NOOP("wording", "Day of the step"),
    "theme": QT_TRANSLATE_NOOP("wording", "Theme"),
    "title": QT_TRANSLATE_NOOP("wording", "Title"),
    "unit_id": QT_TRANSLATE_NOOP("wording", "Unit"),
    "until_month": QT_TRANSLATE_NOOP("wording", "In force until"),
    "value": QT_TRANSLATE_NOOP("wording", "Value"),
    "verdict": QT_TRANSLATE_NOOP("wording", "Found to be"),
    "version": QT_TRANSLATE_NOOP("wording", "Version"),
    "warning_days": QT_TRANSLATE_NOOP("wording", "Working days of warning"),
    "why": QT_TRANSLATE_NOOP("wording", "Why"),
    "year": QT_TRANSLATE_NOOP("wording", "Year"),
}

# Acts of which the history keeps codes, months and steps, where it keeps a title or a name of others.
_IN_CODES = frozenset(
    {
        "record_progress",
        "clear_progress",
        "take_step",
        "edit_item",
        "confirm_items",
        "delete_items",
        "issue_briefing",
        "send_forms",
        "collect_forms",
        "keep_issue_numbers",
    }
)


def _named(names: Mapping[str, str], name: str) -> str:
    """The words for a name, or the name itself where a newer ledger knows more than this program."""
    return translate("wording", names[name]) if name in names else name


def step_name(step: Step) -> str:
    """A step in closing out a problem, with who takes it."""
    return translate("wording", _STEPS[step])


def outcome_name(outcome: Outcome) -> str:
    """How a step ended."""
    return translate("wording", _OUTCOMES[outcome])


def close_out_text(close_out: CloseOut) -> str:
    """Where a problem stands: closed out on a day, or the step it waits for."""
    if close_out.closed_out_on is not None:
        return translate("wording", "Closed out on {day}").format(day=date_text(close_out.closed_out_on))
    waiting = "" if close_out.waits_for is None else step_name(close_out.waits_for)
    if close_out.returned:
        return translate("wording", "Returned to the unit; waits for: {step}").format(step=waiting)
    if close_out.reopened:
        return translate("wording", "Reopened; waits for: {step}").format(step=waiting)
    return translate("wording", "Waits for: {step}").format(step=waiting)


def act_name(name: str) -> str:
    """What an act of the history is called."""
    return _named(_ACTS, name)


def act_detail(name: str, why: str) -> str:
    """What an act was about, from what the history keeps of it: item codes, months and steps in words."""
    if name in {"undo", "redo"}:
        return act_name(why)
    if name not in _IN_CODES:
        return why
    codes = [_detail_word(word) for word in why.replace("、", " 、 ").split(" ")]
    return " ".join(codes).replace(" 、 ", translate("wording", ", "))


def _detail_word(word: str) -> str:
    if word in set(Step):
        return step_name(Step(word))
    if word in set(Outcome):
        return outcome_name(Outcome(word))
    with suppress(NoSuchMonth):
        return month_name(Month.parse(word))
    with suppress(NoSuchItem):
        return item_name(ItemCode.parse(word))
    return word


def table_name(name: str) -> str:
    """What a table of the ledger holds."""
    return _named(_TABLES, name)


def backup_why(why: str) -> str:
    """Why a backup was made."""
    if why.startswith("before_version_"):
        return translate("wording", "Before it was brought up to date")
    return _named(_BACKUPS, why)


def field_name(name: str) -> str:
    """What a column of the ledger, or a field of the settings, is called."""
    return _named(_FIELDS, name)


def _origin(origin: Origin) -> str:
    return origin_mark(origin) or translate("wording", "Own")


def _headings(headings: list[str]) -> str:
    return translate("wording", ", ").join(filter(None, headings))


def _columns(columns: dict[str, int]) -> str:
    """Which column of a list is what, by letter."""
    from workbench.wording.columns import columns_text  # it knows lists, and is loaded only for them

    return columns_text(columns)


def _moment(moment: datetime) -> str:
    return moment_text(moment.astimezone())


def _verdict(verdict: str) -> str:
    """What a file that came back was found to be; ValueError for a verdict of a newer program."""
    from workbench.services.forms.records import FileVerdict  # what knows forms is loaded only for them
    from workbench.wording.verdicts import file_verdict_name

    return file_verdict_name(FileVerdict(verdict))


def _cells(cells: list[Any]) -> str:
    """How many cells of a form a receipt tells of."""
    return translate("wording", "Cells: {count}").format(count=len(cells))


_ENUMERATED: tuple[tuple[str, Callable[[Any], Any], Callable[[Any], str]], ...] = (
    ("status", Status, status_name),
    ("cycle", Cycle, cycle_name),
    ("origin", Origin, _origin),
    ("step", Step, step_name),
    ("outcome", Outcome, outcome_name),
    ("kind", Kind, kind_name),
    ("kind", UnitKind, unit_kind_name),
    ("due", date.fromisoformat, date_text),
    ("taken_on", date.fromisoformat, date_text),
    ("entered_at", datetime.fromisoformat, _moment),
    ("issued_at", datetime.fromisoformat, _moment),
    ("received_at", datetime.fromisoformat, _moment),
    ("sent_at", datetime.fromisoformat, _moment),
    ("verdict", str, _verdict),
    ("taken", json.loads, _cells),
    ("left_alone", json.loads, _cells),
    ("month", Month.from_key, month_name),
    ("from_month", Month.from_key, month_name),
    ("until_month", Month.from_key, month_name),
    ("headings", json.loads, _headings),
    ("columns", json.loads, _columns),
)


def value_text(field: str, value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """What stood in a column, in words: a status, a month, a day, yes or no; any other value as it is."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("wording", "Yes") if value else translate("wording", "No")
    if field == "from_month" and value == 0:
        return translate("wording", "From the beginning")
    for name, understood, worded in _ENUMERATED:
        if name == field:
            try:
                return worded(understood(value))
            except (ValueError, TypeError, AttributeError):
                continue
    return str(value)
