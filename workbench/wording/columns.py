"""The words for the columns of a list from outside."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from workbench.exchange.list_heading import column_letter
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate

_COLUMNS = {
    "number": QT_TRANSLATE_NOOP("wording", "Number"),
    "title": QT_TRANSLATE_NOOP("wording", "Item"),
    "standard": QT_TRANSLATE_NOOP("wording", "Standard"),
    "lead": QT_TRANSLATE_NOOP("wording", "Lead unit"),
    "supporting": QT_TRANSLATE_NOOP("wording", "Supporting units"),
    "due": QT_TRANSLATE_NOOP("wording", "Due, in words"),
    "basis": QT_TRANSLATE_NOOP("wording", "Basis"),
    "note": QT_TRANSLATE_NOOP("wording", "Note"),
    "status": QT_TRANSLATE_NOOP("wording", "Status"),
    "percent": QT_TRANSLATE_NOOP("wording", "Percent"),
    "done": QT_TRANSLATE_NOOP("wording", "What was done"),
    "difficulties": QT_TRANSLATE_NOOP("wording", "Difficulties"),
    "next_steps": QT_TRANSLATE_NOOP("wording", "Next steps"),
}


def column_name(name: str) -> str:
    """What a column of a list is called; its name where a newer ledger knows more than this program."""
    return translate("wording", _COLUMNS[name]) if name in _COLUMNS else name


def columns_text(columns: Mapping[str, int]) -> str:
    """Which column is what, by letter, in the order of the columns."""
    ordered = sorted(columns.items(), key=itemgetter(1))
    return translate("wording", ", ").join(
        f"{column_letter(column)} {column_name(name)}" for name, column in ordered
    )
