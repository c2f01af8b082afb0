"""The words for personal data in a file from outside: where it stands, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.personal_data import Personal
from workbench.exchange.list_heading import column_letter
from workbench.exchange.personal_cells import PersonalCell
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.phrases import clipped, path_text

_KINDS = {
    Personal.IDENTITY_NUMBER: QT_TRANSLATE_NOOP(
        "wording",
        "{place}: {masked} looks like an identity number. A ledger keeps no personal data: it was not taken"
        " over, and no copy of the file is kept. Take the number out there.",
    ),
    Personal.MOBILE_NUMBER: QT_TRANSLATE_NOOP(
        "wording",
        "{place}: {masked} looks like a mobile number. A ledger keeps no personal data: it was not taken"
        " over, and no copy of the file is kept. Take the number out there, or give an office telephone.",
    ),
}


def say_personal(path: Path, cell: PersonalCell) -> str:
    """A sentence on a cell of a file that holds personal data."""
    if cell.sheet:
        place = translate("wording", "{file}, sheet {sheet}, row {row}, column {column}")
    else:
        place = translate("wording", "{file}, row {row}, column {column}")
    told = place.format(
        file=path_text(path.name),
        sheet=clipped(cell.sheet),
        row=cell.row,
        column=column_letter(cell.column - 1),
    )
    return translate("wording", _KINDS[cell.kind]).format(place=told, masked=cell.masked)
