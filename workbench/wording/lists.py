"""The words for a list that is taken in: what becomes of a row, and why one is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.domain.comparison import Verdict
from workbench.exchange.list_heading import Heading, column_letter
from workbench.exchange.list_reader import Skipped
from workbench.exchange.sheets import Refusal
from workbench.services.importing import Understood
from workbench.services.list_rows import ImportRow
from workbench.wording.columns import column_name
from workbench.wording.forms import say_unread_file
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.phrases import clipped, date_text, listed, path_text
from workbench.wording.refusals import say

_ROWS = {
    Verdict.UNCHANGED: QT_TRANSLATE_NOOP("wording", "Kept already"),
    Verdict.CHANGED: QT_TRANSLATE_NOOP("wording", "Different"),
    Verdict.NEW: QT_TRANSLATE_NOOP("wording", "New item"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("wording", "Unit unknown"),
    Verdict.INVALID: QT_TRANSLATE_NOOP("wording", "Cannot be kept"),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("wording", "Not told apart"),
}
_SKIPPED = {
    Skipped.SECTION: QT_TRANSLATE_NOOP("wording", "Heading of a section"),
    Skipped.NOTE: QT_TRANSLATE_NOOP("wording", "Note"),
    Skipped.TOTAL: QT_TRANSLATE_NOOP("wording", "Total"),
    Skipped.HEADING: QT_TRANSLATE_NOOP("wording", "The heading once more"),
    Skipped.NUMBER: QT_TRANSLATE_NOOP("wording", "A number only"),
    Skipped.NO_TITLE: QT_TRANSLATE_NOOP("wording", "No item named"),
}
_UNREAD = {
    Refusal.EMPTY: QT_TRANSLATE_NOOP("wording", "{path} is empty. Choose the file that holds the list."),
    Refusal.NOT_A_FILE: QT_TRANSLATE_NOOP(
        "wording", "{path} is no file that could be read. Choose a spreadsheet."
    ),
    Refusal.TOO_BIG: QT_TRANSLATE_NOOP(
        "wording", "{path} is too big for a list (20 MB at most). Copy the list into a new file."
    ),
    Refusal.TOO_LARGE: QT_TRANSLATE_NOOP(
        "wording",
        "{path} unpacks to far more than any list holds and was not read further. Copy the list into a new"
        " file.",
    ),
    Refusal.TOO_SLOW: QT_TRANSLATE_NOOP(
        "wording",
        "{path} could not be read within 10 seconds and was given up. Copy the list into a new file.",
    ),
    Refusal.ENCRYPTED: QT_TRANSLATE_NOOP(
        "wording", "{path} is protected by a password. Save it without one and choose it again."
    ),
    Refusal.DAMAGED: QT_TRANSLATE_NOOP(
        "wording", "{path} is damaged. Save it anew in Excel or WPS, or ask for it once more."
    ),
    Refusal.NOT_A_SPREADSHEET: QT_TRANSLATE_NOOP(
        "wording", "{path} is no spreadsheet; accepted are .xlsx, .xls, .xlsb, .ods and .csv."
    ),
}


def skipped_name(why: Skipped) -> str:
    """Why a row is no item, in a few words."""
    return translate("wording", _SKIPPED[why])


def say_nameless(rows: Sequence[int]) -> str:
    """Rows that hold something, and no item: a formula that was never computed leaves such."""
    words = translate(
        "wording", "No item is named in row {rows}; it was passed over. Write the item there, as a text."
    )
    return words.format(rows=listed(rows))


def column_words(heading: Heading, column: int) -> str:
    """A column by its letter and what stands over it."""
    text = heading.texts[column] if column < len(heading.texts) else ""
    return f"{column_letter(column)} {clipped(text)}".rstrip()


def say_columns(understood: Understood) -> str:
    """Where the heading of a list is and which column is what, and whether that was remembered."""
    found = understood.found
    columns = translate("wording", ", ").join(
        f"{column_name(name)}={column_words(found.heading, column)}" for name, column in found.columns.items()
    )
    if not found.heading.row:
        words = translate("wording", "Sheet “{sheet}”, without a heading; columns: {columns}.")
    elif found.heading.remembered:
        words = translate(
            "wording",
            "Sheet “{sheet}”, heading in row {row}; columns as for the last list with these headings:"
            " {columns}.",
        )
    else:
        words = translate("wording", "Sheet “{sheet}”, heading in row {row}; columns: {columns}.")
    return words.format(
        sheet=clipped(found.sheet or understood.path.stem), row=found.heading.row, columns=columns
    )


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


def say_unread_list(path: Path, why: Refusal) -> str:
    """Why a file that should hold a list was not read, and what to do."""
    if why in _UNREAD:
        return translate("wording", _UNREAD[why]).format(path=path_text(path))
    return say_unread_file(path, why)


def say_kept(items: int) -> str:
    """What was kept of a list at once."""
    if not items:
        return translate("wording", "Nothing was new or different; the ledger is as it was.")
    return translate("wording", "Items added or changed: {items}. One undo takes all of it back.").format(
        items=items
    )
