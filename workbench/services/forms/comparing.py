"""A form's rows held against what was sent and what the ledger holds now.

Beside the rows that were sent a form may hold others: rows that the unit added, of which the ledger may
have items by now, and rows of items that the unit only supports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbench.domain.comparison import (
    Absence,
    Cell,
    ReturnedRow,
    Row,
    Unclear,
    Value,
    Verdict,
    Why,
    Words,
    canonical,
    compare,
    compare_words,
    gravest,
)
from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.domain.personal_data import find_personal_data
from workbench.exchange.form import FormIdentity
from workbench.exchange.form_matching import match_rows
from workbench.exchange.form_reader import ReturnedForm
from workbench.services.entering import lacks_reason
from workbench.services.forms.desk import Desk, Snapshot
from workbench.services.forms.filling import BLANK, changed, filled_in, form_values, keepable, word_values
from workbench.services.items import TITLE_LENGTH
from workbench.services.texts import LONG_LENGTH

_NO_WORDS: Mapping[str, str] = {}
_NOTHING: Mapping[str, Value] = {}  # what was sent of an item that the form did not hold


def compared(desk: Desk, form: ReturnedForm, identity: FormIdentity, snapshot: Snapshot) -> tuple[Row, ...]:
    """The verdicts on a form's rows: those that were sent in their order, then the others."""
    lines = desk.lines(identity.month)
    matched = match_rows(snapshot.titles, form.rows, (identity.ledger, identity.unit_id))
    returned = [_kept(_placed(desk, identity, row, snapshot), snapshot) for row in matched]
    later = _later(returned, snapshot, lines, identity.unit_id)
    sent = {**snapshot.values, **dict.fromkeys(later, _NOTHING)}
    titles = {**snapshot.titles, **{code: lines[code].title for code in later}}
    expected: frozenset[ItemCode] | None = None
    if form.single:  # one sheet of several: the other lists did not come in this file
        kinds = {row.key.kind for row in returned if row.key is not None}
        expected = frozenset(code for code in sent if code.kind in kinds)
    keys = {*sent, *(row.key for row in returned if row.key is not None)}
    now = {code: form_values(lines[code]) for code in keys if code in lines}
    rows = compare(sent, returned, now, titles, expected=expected)
    return tuple(_reasoned(_with_asides(row, identity.month, snapshot, lines), lines) for row in rows)


def _with_asides(row: Row, month: Month, snapshot: Snapshot, lines: Mapping[ItemCode, Line]) -> Row:
    """A row that was sent, with what the unit changed of its words."""
    if row.key is None or not row.places or row.key not in snapshot.words:
        return row
    if _are_as_sent(row.words, snapshot.words[row.key]):
        return row  # nearly always
    now = word_values(lines[row.key], month) if row.key in lines else None
    asides = compare_words(row.words, snapshot.words[row.key], now)
    return replace(row, asides=asides) if asides else row


def _placed(desk: Desk, identity: FormIdentity, row: ReturnedRow, snapshot: Snapshot) -> ReturnedRow:
    """A row that was not sent, with the item that the ledger has of it.

    It may be one that was made of this row, or one that the unit leads since. An item that the unit only
    supports is another's to report on: the row is none of the form's, whatever stands in it.
    """
    if row.key is not None or not row.title:
        return row
    code = desk.made_of(identity, row.words.kind, row.title) if row.added else None
    if code is not None:
        return replace(row, key=code, added=False)
    others = [line for line in desk.titled(identity.month, row.title) if line.code not in snapshot.titles]
    led = [
        line
        for line in others
        if line.lead_unit_id == identity.unit_id and row.words.kind in {None, line.kind}
    ]
    # Whichever list it was written into: the form has a list only for what the unit leads.
    supported = [line for line in others if identity.unit_id in line.supporting_unit_ids]
    found = (led if row.added else []) or supported
    return replace(row, key=found[0].code, added=False) if len(found) == 1 else row


def _later(
    returned: Sequence[ReturnedRow], snapshot: Snapshot, lines: Mapping[ItemCode, Line], unit_id: int
) -> tuple[ItemCode, ...]:
    """The items among the rows that the unit leads now and that were not sent to it."""
    keys = dict.fromkeys(row.key for row in returned if row.key is not None)
    return tuple(
        code
        for code in keys
        if code not in snapshot.titles and code in lines and lines[code].lead_unit_id == unit_id
    )


def _kept(row: ReturnedRow, snapshot: Snapshot) -> ReturnedRow:
    """A row whose values are only what the ledger would keep; what it would not says why."""
    before = _NOTHING if row.key is None else snapshot.values.get(row.key, _NOTHING)
    values = {name: keepable(name, value, canonical(before.get(name))) for name, value in row.values.items()}
    if row.key is not None and _are_as_sent(row.words, snapshot.words.get(row.key, _NO_WORDS)):
        return replace(row, values=values)  # nearly always
    words = _kept_words(row.words)
    title = words.title.text if isinstance(words.title, Unclear) else words.title
    return replace(row, title=title, values=values, words=words)


def _are_as_sent(words: Words, sent: Mapping[str, str]) -> bool:
    """Whether words came back letter by letter."""
    return sent.get("title") == words.title and (
        sent.get("standard") == words.standard and sent.get("due_words") == words.due
    )


def _kept_words(words: Words) -> Words:
    """A row's words as the ledger would keep them, or why it would not."""
    return replace(
        words,
        title=_kept_text(words.title, TITLE_LENGTH),
        standard=_kept_text(words.standard, LONG_LENGTH),
        due=_kept_text(words.due, TITLE_LENGTH),
    )


def _kept_text(text: str | Unclear, limit: int) -> str | Unclear:
    if isinstance(text, Unclear):
        return text
    if personal := find_personal_data(text):
        return Unclear(personal[1], Why.PERSONAL_DATA)
    kept = str(canonical(text) or "")
    if len(kept) <= limit:
        return kept
    return Unclear(kept[:limit], Why.TOO_LONG if limit == LONG_LENGTH else Why.LINE_TOO_LONG)


def with_verdicts(row: Row, judged: Mapping[str, Cell]) -> Row:
    """A row with some cells judged anew; one that was not sent stays what it is as a whole."""
    cells = tuple(judged.get(cell.field, cell) for cell in row.cells)
    whole = row.verdict in {Verdict.NEW, Verdict.UNKNOWN}
    verdict = row.verdict if whole else gravest([cell.verdict for cell in cells])
    return replace(row, cells=cells, verdict=verdict)


def _reasoned(row: Row, lines: Mapping[ItemCode, Line]) -> Row:
    """A row that suspends an item without saying why: its status is not taken as it stands."""
    if row.verdict is Verdict.UNCHANGED:
        return row
    if row.verdict is Verdict.NEW:
        entry = changed(BLANK, understood(row))
    elif row.key is not None and row.key in lines and plain_changes(row).get("status") == Status.SUSPENDED:
        entry = filled_in(lines[row.key], plain_changes(row))
    else:
        return row
    if not lacks_reason(entry):
        return row
    unclear = Unclear(Status.SUSPENDED.value, Why.REASON_NEEDED)
    status = next(cell for cell in row.cells if cell.field == "status")
    return with_verdicts(row, {"status": replace(status, returned=unclear, verdict=Verdict.INVALID)})


def understood(row: Row) -> dict[str, Value]:
    """What stands in a row's cells, as far as it was understood."""
    return {
        cell.field: cell.returned for cell in row.cells if not isinstance(cell.returned, Unclear | Absence)
    }


def plain_changes(row: Row) -> dict[str, Value]:
    """The fields that the unit changed and nobody else did, with their new values."""
    plain_cells = {cell.field for cell in row.cells if cell.verdict is Verdict.CHANGED}
    return {field: value for field, value in understood(row).items() if field in plain_cells}
