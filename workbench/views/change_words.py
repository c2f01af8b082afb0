"""What an act changed, in words: one row for each field that is worth a look."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from workbench import wording
from workbench.services.history import ChangeRecord

# Why a file was not taken is told with what it was found to be.
_SILENT: Final = frozenset({"id", "search", "position", "item_id", "key", "due_doubtful", "sample", "why"})
_UNITS: Final = frozenset({"lead_unit_id", "unit_id", "merged_into_id"})
Row = tuple[str, str, str, str]  # of what, which field, before, after


def change_rows(change: ChangeRecord, units: Mapping[int, str]) -> Iterator[Row]:
    """The rows of one change; `units` are names by id."""
    what = wording.table_name(change.table) if change.item is None else wording.item_name(change.item)
    before, after = _opened(change.table, change.before), _opened(change.table, change.after)
    for field in dict.fromkeys((*before, *after)):
        if field in _SILENT or before.get(field) == after.get(field):
            continue
        old, new = _worded(field, before.get(field), units), _worded(field, after.get(field), units)
        if old or new:
            yield what, wording.field_name(field), old, new


def _opened(table: str, values: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The values of a row; those of a setting that holds several are told one by one."""
    if values is None:
        return {}
    if table == "setting" and isinstance(kept := values.get("value"), str):
        held = json.loads(kept)
        if isinstance(held, dict):
            return held
    return values


def _worded(field: str, value: Any, units: Mapping[int, str]) -> str:  # noqa: ANN401 - whatever JSON holds
    if field in _UNITS and isinstance(value, int):
        return units.get(value, "")
    return wording.value_text(field, value)
