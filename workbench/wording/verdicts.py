"""What a returned file was found to be, in a few words: for the page of forms, and for the history."""

from __future__ import annotations

from workbench.services.forms.records import FileVerdict
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate

_FILES = {
    FileVerdict.FORM: QT_TRANSLATE_NOOP("wording", "Form"),
    FileVerdict.OTHER_MONTH: QT_TRANSLATE_NOOP("wording", "Form of another month"),
    FileVerdict.OTHER_UNIT: QT_TRANSLATE_NOOP("wording", "Form of another unit"),
    FileVerdict.OTHER_LEDGER: QT_TRANSLATE_NOOP("wording", "Form of another ledger"),
    FileVerdict.SUPERSEDED: QT_TRANSLATE_NOOP("wording", "Older version"),
    FileVerdict.NOT_A_FORM: QT_TRANSLATE_NOOP("wording", "Not a form"),
    FileVerdict.UNREADABLE: QT_TRANSLATE_NOOP("wording", "Cannot be read"),
}


def file_verdict_name(verdict: FileVerdict) -> str:
    """What a file was found to be, in a few words."""
    return translate("wording", _FILES[verdict])
