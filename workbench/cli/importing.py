"""The command that takes a list in: told first, kept with --apply."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from workbench.cli.opening import reading, writing
from workbench.cli.shown import as_json, personal_values
from workbench.cli.speaking import speak, tell
from workbench.cli.tables import table
from workbench.domain.clock import Clock
from workbench.domain.items import Kind
from workbench.domain.personal_data import PersonalData
from workbench.exchange.list_columns import LEAD, TITLE
from workbench.exchange.list_reader import Skipped
from workbench.exchange.sheets import Unreadable
from workbench.services.importing import Understood, apply_list, understand_list
from workbench.services.list_finding import Corrections
from workbench.storage.holder import Person

DONE, LOOK, REFUSED = 0, 1, 2


def import_list(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Tell how a list is understood and what would change; with --apply keep it."""
    from workbench.wording.lists import say_columns, say_kept, say_nameless, say_row, say_unread_list
    from workbench.wording.personal import say_personal

    kept: int | None = None
    with writing(chosen.ledger, clock, who) if chosen.apply else reading(chosen.ledger, clock) as ledger:
        said = Corrections(chosen.sheet, chosen.heading_row, dict(chosen.columns), afresh=chosen.afresh)
        understood = understand_list(ledger, chosen.file, Kind(chosen.kind), said)
        if chosen.apply and not isinstance(understood, Unreadable):
            kept = apply_list(ledger, understood)
    speak()
    if isinstance(understood, Unreadable):
        tell(say_unread_list(chosen.file, understood.why))
        return REFUSED
    if not chosen.json:
        print(say_columns(understood))
    print(as_json(list_values(understood)) if chosen.json else list_text(understood))
    if kept is not None and not chosen.json:
        print(say_kept(kept))
    doubtful = [row for row in understood.rows if row.needs_a_look]
    personal = understood.file.personal_cells
    told = {cell.row for cell in personal if cell.sheet == understood.found.sheet}
    for row in doubtful:
        if not (isinstance(row.why, PersonalData) and row.row in told):  # said below, with its column
            tell(say_row(row))
    for cell in personal:
        tell(say_personal(chosen.file, cell))
    if nameless := [row for row, why in understood.found.skipped if why is Skipped.NO_TITLE]:
        tell(say_nameless(nameless))
    return LOOK if doubtful or personal or nameless else DONE


def list_values(understood: Understood) -> dict[str, Any]:
    """A list as it was understood, as values for JSON. Columns count from 1, as rows do."""
    return {
        "sheet": understood.found.sheet,
        "heading_row": understood.found.heading_row,
        "columns": {name: column + 1 for name, column in understood.found.columns.items()},
        "rows": [
            {
                "row": row.row,
                "values": dict(row.values),
                "due": row.due.isoformat() if row.due else None,
                "due_words": row.due_words,
                "doubt": row.doubt,
                "verdict": row.verdict.value,
                "item": str(row.code) if row.code else None,
            }
            for row in understood.rows
        ],
        "skipped": [{"row": row, "why": why.value} for row, why in understood.found.skipped],
        "personal": [personal_values(cell) for cell in understood.file.personal_cells],
    }


def list_text(understood: Understood) -> str:
    """The rows as a table: row, what becomes of it, title, lead unit, deadline and its date."""
    from workbench.wording import date_text
    from workbench.wording.lists import row_verdict_name

    rows = [
        [
            str(row.row),
            row_verdict_name(row.verdict),
            row.values[TITLE],
            row.values.get(LEAD, ""),
            row.due_words,
            (date_text(row.due) if row.due else "") + ("?" if row.doubt else ""),
        ]
        for row in understood.rows
    ]
    return table([[" ".join(cell.split()) for cell in row] for row in rows]) if rows else ""
