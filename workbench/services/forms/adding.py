"""Rows that units added: the items that are made of them when the secretary says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.comparison import FIELDS, Row, Unclear, Value, Verdict, Why, canonical
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Origin
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.entering import lacks_reason
from workbench.services.errors import PercentOutOfRange, ReasonNeeded
from workbench.services.forms.comparing import understood
from workbench.services.forms.filling import BLANK, changed
from workbench.services.forms.records import CellTaken, CollectedFile, NewItem
from workbench.services.items import TITLE_LENGTH, ItemEntry, change_item, find_item, insert_item
from workbench.services.progress import FULL, ProgressEntry, write_progress
from workbench.services.texts import long_text, one_line
from workbench.storage.tables import ItemSupport

_BEGUN_WITH = {Why.TOO_LONG, Why.LINE_TOO_LONG, Why.REASON_NEEDED}  # what came back is shown to be put right


def as_item(row: Row) -> NewItem | None:
    """The item that an added row makes as it stands; None where something in it must be written anew."""
    words = row.words
    unclear = any(isinstance(text, Unclear) for text in (words.title, words.standard, words.due))
    if row.verdict is not Verdict.NEW or words.kind is None or unclear:
        return None
    return None if any(cell.verdict is Verdict.INVALID for cell in row.cells) else drafted(row)


def drafted(row: Row) -> NewItem | None:
    """As much of an added row as was understood; None where nothing says which list it stands in."""
    words = row.words
    if words.kind is None:
        return None
    values = understood(row)
    for cell in row.cells:
        if isinstance(cell.returned, Unclear) and (text := _clear(cell.returned)):
            values[cell.field] = text
    return NewItem(words.kind, _clear(words.title), _clear(words.standard), _clear(words.due), values)


def _clear(text: str | Unclear) -> str:
    """A text to begin with: of one that is too long as much as would be kept, of most others none."""
    if not isinstance(text, Unclear):
        return text
    return text.text if text.why in _BEGUN_WITH else ""


def report_of(item: NewItem) -> ProgressEntry | None:
    """The report that comes with a new item; None where the unit said nothing of it.

    Raises `PercentOutOfRange`, `ReasonNeeded`, `TooLong` or `PersonalData`.
    """
    values = {name: value for name, value in item.values.items() if canonical(value) is not None}
    if not values:
        return None
    entry = changed(BLANK, values)
    if entry.percent is not None and not 0 <= entry.percent <= FULL:
        raise PercentOutOfRange(entry.percent)
    if lacks_reason(entry):
        raise ReasonNeeded(item.title)
    return entry


def checked_item(item: NewItem) -> NewItem:
    """A new item as the ledger would keep it.

    Raises `EmptyText`, `TooLong`, `PersonalData`, `PercentOutOfRange` or `ReasonNeeded`.
    """
    words = checked_words({"title": item.title, "standard": item.standard, "due_words": item.due_words})
    kept = replace(item, title=words["title"], standard=words["standard"], due_words=words["due_words"])
    if item.instead is None:
        report_of(kept)
    return kept


def checked_words(words: Mapping[str, str]) -> dict[str, str]:
    """An item's words, by `WORD_FIELDS`, as the ledger would keep them.

    Raises `EmptyText`, `TooLong` or `PersonalData`.
    """
    kept = dict(words)
    if "title" in kept:
        kept["title"] = one_line("title", kept["title"], TITLE_LENGTH, empty=False)
    if "standard" in kept:
        kept["standard"] = long_text("standard", kept["standard"])
    if "due_words" in kept:
        kept["due_words"] = one_line("due_words", kept["due_words"], TITLE_LENGTH)
    return kept


def is_kept_by_now(lines: Iterable[Line], row: Row, unit_id: int | None) -> bool:
    """Whether the unit leads an item of the row's title by now: it was added since the row was looked at."""
    title = plain(row.title)
    return any(
        line.lead_unit_id == unit_id and row.words.kind in {None, line.kind} and plain(line.title) == title
        for line in lines
    )


def write_item(session: Session, item: NewItem, file: CollectedFile, row: Row, at: str) -> list[CellTaken]:
    """Make an item of a row of a form within an act; what was written of it, for the receipt."""
    if file.unit_id is None or file.month is None:  # a form has both
        return []
    entry = ItemEntry(item.kind, item.title, file.unit_id, standard=item.standard, due_words=item.due_words)
    kept = insert_item(session, entry, Origin.OWN, file.month)
    report = report_of(item)
    if report is not None:
        write_progress(session, kept, file.month, report, at, file.unit)
    code = ItemCode(item.kind, kept.number)
    told: dict[str, Value] = {"title": kept.title, "standard": kept.standard, "due_words": kept.due_words}
    told |= {name: item.values[name] for name in FIELDS if name in item.values}
    return [
        CellTaken(code, name, value, row.title)
        for name, value in told.items()
        if canonical(value) is not None
    ]


def reword(session: Session, code: ItemCode, words: Mapping[str, str]) -> None:
    """Change an item's words within an act; all else of it stays."""
    row = find_item(session, code)
    query = select(ItemSupport.unit_id).where(ItemSupport.item_id == row.id).order_by(ItemSupport.position)
    entry = ItemEntry(
        kind=code.kind,
        title=words.get("title", row.title),
        lead_unit_id=row.lead_unit_id,
        supporting_unit_ids=tuple(session.scalars(query)),
        standard=words.get("standard", row.standard),
        due_words=words.get("due_words", row.due_words),
        basis=row.basis,
        note=row.note,
        until_month=Month.from_key(row.until_month) if row.until_month else None,
    )
    change_item(session, row, entry)
