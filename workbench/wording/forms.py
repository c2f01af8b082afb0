"""The words for forms: what a file is, what the comparison says, and why something is not taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from workbench.domain.comparison import (
    WORD_FIELDS,
    Absence,
    Cell,
    Row,
    Unclear,
    Value,
    Verdict,
    Why,
    is_between_files,
)
from workbench.domain.items import Status
from workbench.domain.months import Month
from workbench.exchange.sheets import Refusal
from workbench.services.forms.records import CollectedFile, FileVerdict, FileWhy
from workbench.wording.acts import field_name
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.names import item_name, status_name
from workbench.wording.phrases import bracketed, clipped, labelled, month_name, path_text
from workbench.wording.verdicts import file_verdict_name

_NOT_TAKEN = {FileWhy.SET_ASIDE, FileWhy.NOT_FILLED_IN}  # another file stands in its place, newer or not
_CELLS = {
    Verdict.UNCHANGED: QT_TRANSLATE_NOOP("wording", "Unchanged"),
    Verdict.CHANGED_HERE: QT_TRANSLATE_NOOP("wording", "Changed here since"),
    Verdict.CHANGED: QT_TRANSLATE_NOOP("wording", "Changed by the unit"),
    Verdict.MISSING: QT_TRANSLATE_NOOP("wording", "Not returned"),
    Verdict.NEW: QT_TRANSLATE_NOOP("wording", "Added by the unit"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("wording", "Not of this form"),
    Verdict.INVALID: QT_TRANSLATE_NOOP("wording", "Not understood"),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("wording", "Changed on both sides"),
}
_WHY_FILES: dict[str, str] = {
    Refusal.MISSING: QT_TRANSLATE_NOOP("wording", "There is no file {path}. Check the name."),
    Refusal.NOT_A_FILE: QT_TRANSLATE_NOOP(
        "wording", "{path} is no file that could be read. Choose a spreadsheet, a folder or a zip file."
    ),
    Refusal.LINK: QT_TRANSLATE_NOOP(
        "wording", "{path} is a link to somewhere else and was not followed. Choose the file itself."
    ),
    Refusal.NO_PERMISSION: QT_TRANSLATE_NOOP(
        "wording", "{path} may not be read. Have its protection lifted, or copy it to a folder of your own."
    ),
    Refusal.EMPTY: QT_TRANSLATE_NOOP("wording", "{path} is empty. Ask the unit to send it again."),
    Refusal.TOO_BIG: QT_TRANSLATE_NOOP(
        "wording", "{path} is too big for a form (20 MB at most). Ask for the form without pictures."
    ),
    Refusal.TOO_LARGE: QT_TRANSLATE_NOOP(
        "wording",
        "{path} unpacks to far more than any form holds and was not read further. Copy the list into the"
        " form that was sent.",
    ),
    Refusal.TOO_SLOW: QT_TRANSLATE_NOOP(
        "wording",
        "{path} could not be read within 10 seconds and was given up. Copy the list into the form that was"
        " sent.",
    ),
    Refusal.ENCRYPTED: QT_TRANSLATE_NOOP(
        "wording", "{path} is protected by a password. Ask the unit to send it without one."
    ),
    Refusal.DAMAGED: QT_TRANSLATE_NOOP("wording", "{path} is damaged. Ask the unit to send it again."),
    Refusal.UNSAFE_NAME: QT_TRANSLATE_NOOP(
        "wording",
        "{path} would lead out of its folder and was not unpacked. Ask the sender for the file itself.",
    ),
    Refusal.NESTED: QT_TRANSLATE_NOOP(
        "wording", "{path} is an archive within an archive. Unpack it first and choose what is in it."
    ),
    Refusal.NOT_A_SPREADSHEET: QT_TRANSLATE_NOOP(
        "wording", "{path} is no spreadsheet; accepted are .xlsx, .xls, .xlsb, .ods, .csv and .zip."
    ),
    FileWhy.NO_LIST: QT_TRANSLATE_NOOP(
        "wording", "{path} holds no list of a form that was sent. Choose the form that the unit filled in."
    ),
    FileWhy.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "wording",
        "{path} holds far more rows than the form of {unit} that was sent. Take in a list on the page for"
        " lists.",
    ),
    FileWhy.UNKNOWN_FORM: QT_TRANSLATE_NOOP(
        "wording",
        "{path} does not tell whose form it is, and its items are those of no form that was sent. Copy them"
        " into the form that was sent.",
    ),
    FileWhy.FROM_ELSEWHERE: QT_TRANSLATE_NOOP(
        "wording", "{path} was sent from another ledger. Open that ledger to collect it."
    ),
    FileWhy.NEVER_SENT: QT_TRANSLATE_NOOP(
        "wording",
        "{path} bears this ledger's key, but the ledger does not know that it was sent: it may have been"
        " restored since. Send the unit a new form.",
    ),
    FileWhy.LATER_MONTH_SENT: QT_TRANSLATE_NOOP(
        "wording",
        "{path} is the form of {unit} for {month}; a later month's form was sent to it since. Ask for that"
        " one.",
    ),
    FileWhy.ROWS_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "wording",
        "{path} is the form of {unit}, but its rows are another unit's. Ask the unit which is meant.",
    ),
    FileWhy.WORDS_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "wording",
        "{path} is the form of {unit}, but its heading names another unit. Ask the unit which is meant.",
    ),
    FileWhy.NAMED_FOR_ANOTHER: QT_TRANSLATE_NOOP(
        "wording",
        "{path} is the form of {unit}, but the file is named for another unit. Rename it if it is right.",
    ),
    FileWhy.NEWER_FILE: QT_TRANSLATE_NOOP(
        "wording", "{path} is an older version of the form of {unit}; the newer one is taken instead."
    ),
    FileWhy.NOT_FILLED_IN: QT_TRANSLATE_NOOP(
        "wording", "{path} is the form of {unit} as it was sent; the one that is filled in is taken instead."
    ),
    FileWhy.SET_ASIDE: QT_TRANSLATE_NOOP(
        "wording", "{path} was set aside: another file of {unit} was chosen instead."
    ),
    FileWhy.SAME_FILE: QT_TRANSLATE_NOOP("wording", "{path} is the same file once more; it is taken once."),
}
_WHY_CELLS = {
    Why.NOT_A_STATUS: QT_TRANSLATE_NOOP("wording", "accepted are {statuses}"),
    Why.NOT_A_PERCENTAGE: QT_TRANSLATE_NOOP("wording", "a whole number from 0 to 100 is accepted"),
    Why.NOT_A_TEXT: QT_TRANSLATE_NOOP("wording", "a text is accepted"),
    Why.FORMULA: QT_TRANSLATE_NOOP(
        "wording", "a formula without a result or an error stands there; a value is accepted"
    ),
    Why.TOO_LONG: QT_TRANSLATE_NOOP("wording", "the text is too long; at most 2000 characters are accepted"),
    Why.LINE_TOO_LONG: QT_TRANSLATE_NOOP(
        "wording", "the text is too long; at most 200 characters are accepted"
    ),
    Why.PERSONAL_DATA: QT_TRANSLATE_NOOP(
        "wording", "it looks like an identity or mobile number, which a ledger does not keep"
    ),
    Why.REASON_NEEDED: QT_TRANSLATE_NOOP(
        "wording", "suspended is accepted only with a reason, in the column of the difficulties"
    ),
    Why.ROWS_DIFFER: QT_TRANSLATE_NOOP(
        "wording", "the item stands in several rows that say different things; one is accepted"
    ),
}


def file_kind(verdict: FileVerdict, why: str) -> str:
    """What a file was found to be, in a few words: one that another stands in place of need not be older."""
    return translate("wording", "Not taken") if why in _NOT_TAKEN else file_verdict_name(verdict)


def cell_verdict_name(verdict: Verdict) -> str:
    """What the comparison says of a cell or a row, in a few words."""
    return translate("wording", _CELLS[verdict])


def cell_name(cell: Cell) -> str:
    """What the comparison says of one cell, in a few words: of a conflict, between whom."""
    if is_between_files(cell):
        return files_differ_name()
    if cell.verdict is Verdict.UNKNOWN:
        return translate("wording", "Led by another unit")
    if cell.field in WORD_FIELDS and cell.verdict is Verdict.CHANGED:
        return words_changed_name()
    return cell_verdict_name(cell.verdict)


def files_differ_name() -> str:
    """Two files say different things of one cell, in a few words."""
    return translate("wording", "The files differ")


def words_changed_name() -> str:
    """A unit changed words that are not its to change, in a few words."""
    return translate("wording", "Words of the list changed")


def why_text(why: Why) -> str:
    """Why a returned value is not taken, and what would be accepted."""
    statuses = translate("wording", ", ").join(status_name(status) for status in Status)
    return translate("wording", _WHY_CELLS[why]).format(statuses=statuses)


def say_file(file: CollectedFile) -> str:
    """A sentence on a file that is not taken as a form; "" for one that is."""
    return say_why_file(file.why, file.path, file.unit, file.month) if file.why else ""


def say_why_file(why: str, path: str, unit: str, month: Month | None) -> str:
    """Why a file is not taken, in a sentence."""
    words = translate("wording", _WHY_FILES[why])
    return words.format(path=path_text(path), unit=unit, month=month_name(month) if month else "")


def say_unclear(row: Row) -> Iterator[str]:
    """A line for each thing in an added row that was not understood, or would not be kept."""
    words = (("title", row.words.title), ("standard", row.words.standard), ("due_words", row.words.due))
    for field, value in (*words, *((cell.field, cell.returned) for cell in row.cells)):
        if isinstance(value, Unclear):
            shown = f"“{clipped(form_value(field, value))}”" if value.text else ""
            yield labelled(field_name(field), shown + bracketed(why_text(value.why)))


def added_text(row: Row) -> str:
    """What a unit wrote in a row of its own, beside its title."""
    words = (("standard", row.words.standard), ("due_words", row.words.due))
    told = (*words, *((cell.field, cell.returned) for cell in row.cells))
    return "\n".join(
        labelled(field_name(field), form_value(field, value))
        + (bracketed(why_text(value.why)) if isinstance(value, Unclear) else "")
        for field, value in told
        if value
    )


def say_unread_file(path: Path, why: Refusal) -> str:
    """A sentence on a file of which nothing could be read."""
    return translate("wording", _WHY_FILES[why]).format(path=path_text(path))


def form_value(field: str, value: Value | Unclear | Absence) -> str:
    """A value of a form as people see it: a status in words, a percentage with its sign."""
    if isinstance(value, Absence) or value is None:
        return ""
    if isinstance(value, Unclear):
        return form_value(field, value.text)
    if field == "status" and value in set(Status):
        return status_name(Status(str(value)))
    return f"{value}%" if field == "percent" and isinstance(value, int) else str(value)


def say_doubts(file: CollectedFile) -> Iterator[str]:
    """A sentence for each cell and row of a form that is not plain: where it stands, and what is accepted."""
    for row in file.rows:
        if row.verdict is Verdict.NEW:
            words = translate(
                "wording",
                "{place}: the row “{title}” was added by the unit; it was not taken over. An item"
                " can be made of it in the window.",
            )
            yield words.format(place=_place(file, row), title=clipped(row.title))
        elif row.verdict is Verdict.UNKNOWN and row.key is not None:
            words = translate(
                "wording",
                "{place}: {item} was not sent to {unit}; what the form says of it was not taken over. Decide"
                " in the window what holds.",
            )
            yield words.format(place=_place(file, row), item=item_name(row.key), unit=file.unit)
        elif row.verdict is Verdict.UNKNOWN:
            words = translate(
                "wording", "{place}: the row “{title}” is none of this form; it was not taken over."
            )
            yield words.format(place=_place(file, row), title=clipped(row.title))
        else:
            yield from _say_cells(file, row)


def _say_cells(file: CollectedFile, row: Row) -> Iterator[str]:
    for cell in (*row.cells, *row.asides):
        if cell.field in WORD_FIELDS and cell.verdict is Verdict.CHANGED:
            words = translate(
                "wording",
                "{place}, {field} of {item}: the unit wrote “{value}”, though this column is not filled in by"
                " units; it was not taken over. Decide in the window what holds.",
            )
            yield words.format(**_named(file, row, cell))
        elif cell.verdict is Verdict.INVALID and isinstance(cell.returned, Unclear):
            words = translate(
                "wording", "{place}, {field} of {item}: “{value}” was not taken over; {accepted}."
            )
            yield words.format(accepted=why_text(cell.returned.why), **_named(file, row, cell))
        elif is_between_files(cell):
            words = translate(
                "wording",
                "{place}, {field} of {item}: “{value}” came back, but another file says something else;"
                " neither was taken. Decide which holds.",
            )
            yield words.format(**_named(file, row, cell))
        elif cell.verdict is Verdict.CONFLICT:
            words = translate(
                "wording",
                "{place}, {field} of {item}: “{value}” came back, “{now}” stands here by now; neither was"
                " changed. Decide which holds.",
            )
            yield words.format(now=clipped(form_value(cell.field, cell.now)), **_named(file, row, cell))


def _named(file: CollectedFile, row: Row, cell: Cell) -> dict[str, str]:
    return {
        "place": _place(file, row),
        "field": field_name(cell.field),
        "item": item_name(row.key) if row.key else clipped(row.title),
        "value": clipped(form_value(cell.field, cell.returned)),
    }


def _place(file: CollectedFile, row: Row) -> str:
    """The file, the sheet and the row, as far as there is one."""
    name = path_text(Path(file.path).name)
    if not row.places:
        return name
    sheet, number = clipped(row.places[0].sheet), row.places[0].row
    if not sheet:
        return translate("wording", "{file}, row {row}").format(file=name, row=number)
    return translate("wording", "{file}, sheet {sheet}, row {row}").format(file=name, sheet=sheet, row=number)


def say_taken(taken: int, left: int) -> str:
    """What was taken over at once."""
    return translate("wording", "Values taken over: {taken}; left alone: {left}.").format(
        taken=taken, left=left
    )


def say_all_returned() -> str:
    """No form of the month is still out."""
    return translate("wording", "No form of this month is still out.")


def say_left_out(units: Iterable[str]) -> str:
    """The member units that no form is made for, as they lead nothing."""
    words = translate("wording", "No form for units that lead no item this month: {units}")
    return words.format(units=translate("wording", ", ").join(units))
