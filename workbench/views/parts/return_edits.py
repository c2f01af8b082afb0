"""What the secretary writes instead of what came back."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QWidget

from workbench import wording
from workbench.domain.comparison import TEXT_FIELDS, WORD_FIELDS, Value
from workbench.domain.items import ItemCode, Status
from workbench.services.forms.adding import checked_words
from workbench.services.progress import FULL
from workbench.services.texts import long_text
from workbench.views.dialogs.text import ask_text
from workbench.views.models.findings import Finding
from workbench.wording.marks import translate


def ask_value(parent: QWidget, field: str, back: str) -> tuple[Value, bool]:
    """Ask for another value of a field, beginning with what came back; and whether one was given."""
    title, label = translate("ReturnTab", "Write something else"), wording.field_name(field)
    if field == "status":
        names = {wording.status_name(status): status.value for status in Status}
        at = list(names).index(back) if back in names else 0
        words, given = QInputDialog.getItem(parent, title, label, list(names), at, editable=False)
        return names.get(words), given
    if field == "percent":
        digits = back.rstrip("%")
        now = int(digits) if digits.isascii() and digits.isdecimal() else 0
        return QInputDialog.getInt(parent, title, label, min(now, FULL), 0, FULL)
    return ask_text(parent, title, label, back)


def check_value(field: str, value: Value) -> None:
    """Raise what the ledger would refuse it by: `EmptyText`, `TooLong` or `PersonalData`."""
    if field in WORD_FIELDS:
        checked_words({field: str(value or "")})
    elif field in TEXT_FIELDS:
        long_text(field, str(value or ""))


def items_of(one: Finding) -> list[tuple[ItemCode, str]]:
    """The items that an added row may be of: first those that did not come back in its file."""
    rows = {row.key: row for row in one.file.rows if row.key is not None}
    found = [(code, row.title) for code, row in rows.items()]
    return sorted(found, key=lambda item: bool(rows[item[0]].places))
