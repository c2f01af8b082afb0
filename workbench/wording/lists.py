"""The words for a list that is taken in: what becomes of a row, and why one is left alone."""

from __future__ import annotations

from workbench.domain.comparison import Verdict
from workbench.services.importing import ImportRow
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.names import date_text
from workbench.wording.refusals import clipped, say

_ROWS = {
    Verdict.UNCHANGED: QT_TRANSLATE_NOOP("wording", "Kept already"),
    Verdict.CHANGED: QT_TRANSLATE_NOOP("wording", "Different"),
    Verdict.NEW: QT_TRANSLATE_NOOP("wording", "New item"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("wording", "Unit unknown"),
    Verdict.INVALID: QT_TRANSLATE_NOOP("wording", "Cannot be kept"),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("wording", "Not told apart"),
}


def row_verdict_name(verdict: Verdict) -> str:
    """What becomes of a row of a list, in a few words."""
    return translate("wording", _ROWS[verdict])


def say_row(row: ImportRow) -> str:
    """A sentence on a row that is left alone, or whose deadline is in doubt."""
    if row.why is not None:
        return translate("wording", "Row {row}: {why}").format(row=row.row, why=say(row.why))
    if row.due is None:
        words = translate(
            "wording",
            "Row {row}: the deadline “{words}” was not understood; its words are kept, without a date.",
        )
        return words.format(row=row.row, words=clipped(row.due_words))
    words = translate("wording", "Row {row}: the deadline “{words}” is taken as {date}; check it.")
    return words.format(row=row.row, words=clipped(row.due_words), date=date_text(row.due))


def say_kept(items: int) -> str:
    """What was kept of a list at once."""
    if not items:
        return translate("wording", "Nothing was new or different; the ledger is as it was.")
    return translate("wording", "Items added or changed: {items}. One undo takes all of it back.").format(
        items=items
    )
