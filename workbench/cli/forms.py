"""The commands on forms: sent to the units, collected and compared, and those still out."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from workbench.cli.opening import reading, writing
from workbench.cli.shown import as_json, personal_values
from workbench.cli.speaking import speak, tell
from workbench.cli.tables import table
from workbench.domain.clock import Clock
from workbench.domain.comparison import Absence, Cell, Row, Unclear, Value, Verdict
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.receipts import missing_forms
from workbench.services.forms.records import Applied, Collected, CollectedFile, FormOut, shown
from workbench.services.forms.sending import send_forms
from workbench.services.month import view_month
from workbench.storage.holder import Person

DONE, LOOK = 0, 1


def forms(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Send, collect, or tell what is missing."""
    return {"send": send, "collect": collect_files, "missing": missing}[chosen.what](chosen, clock, who)


def send(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Write the forms of a month into a folder and print where they are."""
    month = Month.parse(chosen.month)
    with writing(chosen.ledger, clock, who) as ledger:
        sent = send_forms(ledger, month, chosen.output, unit=chosen.unit, zipped=chosen.zip)
        left = [] if chosen.unit else _leading_nothing(view_month(ledger, month))
    for path in dict.fromkeys(one.path for one in sent):
        print(path)
    if left:
        from workbench.wording.forms import say_left_out

        speak()
        tell(say_left_out(left))
    return DONE


def _leading_nothing(view: MonthView) -> list[str]:
    leading = view.leading()
    return [unit.name for unit in view.members() if unit not in leading]


def collect_files(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Tell what came back; with --apply take over what is plain."""
    applied: Applied | None = None
    with writing(chosen.ledger, clock, who) if chosen.apply else reading(chosen.ledger, clock) as ledger:
        collected = collect(ledger, chosen.paths)
        if chosen.apply:
            applied = apply_collected(ledger, collected)
    if chosen.json:
        print(as_json(collected_values(collected)))
    else:
        speak()
        print(collected_text(collected, applied))
    if not collected.needs_a_look:
        return DONE
    from workbench.wording.forms import say_doubts, say_file
    from workbench.wording.personal import say_personal

    speak()
    for file in collected.files:
        if sentence := say_file(file):
            tell(sentence)
        for sentence in say_doubts(file):
            tell(sentence)
        for personal in file.personal:
            tell(say_personal(Path(file.path), personal))
    return LOOK


def missing(chosen: Namespace, clock: Clock, _who: Person) -> int:
    """Print which units have not returned the form of a month."""
    month = Month.parse(chosen.month)
    with reading(chosen.ledger, clock) as ledger:
        out = missing_forms(ledger, month)
    if chosen.json:
        print(as_json({"month": str(month), "units": [_out_values(one) for one in out]}))
    else:
        speak()
        print(missing_text(out))
    return DONE


def collected_values(collected: Collected) -> dict[str, Any]:
    """What was collected, as values for JSON."""
    return {"files": [_file_values(file) for file in collected.files]}


def _file_values(file: CollectedFile) -> dict[str, Any]:
    return {
        "path": file.path,
        "unit": file.unit or None,
        "month": str(file.month) if file.month else None,
        "version": file.version,
        "sha256": file.sha256 or None,
        "verdict": file.verdict.value,
        "reason": str(file.why) or None,
        "personal": [personal_values(cell) for cell in file.personal],
        "changes": [change for row in file.rows for change in _row_values(row)],
        "words": [word for row in file.rows for word in _word_values(row)],
    }


def _word_values(row: Row) -> list[dict[str, Any]]:
    """What the unit changed of an item's own words, which --apply leaves alone."""
    return [_common(row) | _cell_values(cell) for cell in row.asides]


def _row_values(row: Row) -> list[dict[str, Any]]:
    """A change a cell; a row without any cell of its own is one change without a field."""
    common = _common(row)
    if not row.cells:
        nothing = {"field": None, "sent": None, "returned": None, "now": None}
        return [common | nothing | {"verdict": row.verdict.value, "reason": None}]
    return [common | _cell_values(cell) for cell in row.cells]


def _common(row: Row) -> dict[str, Any]:
    """Which row it is; of one that the unit added, its words too."""
    place = row.places[0] if row.places else None
    common = {
        "item": str(row.key) if row.key else None,
        "title": row.title,
        "sheet": place.sheet if place else None,
        "row": place.row if place else None,
    }
    if row.verdict is Verdict.NEW:
        words = row.words
        common |= {
            "kind": words.kind.value if words.kind else None,
            "standard": shown(words.standard),
            "due_words": shown(words.due),
        }
    return common


def _cell_values(cell: Cell) -> dict[str, Any]:
    return {
        "field": cell.field,
        "sent": _plain(cell.field, cell.sent),
        "returned": _plain(cell.field, cell.returned),
        "now": _plain(cell.field, cell.now),
        "verdict": cell.verdict.value,
        "reason": cell.returned.why.value if isinstance(cell.returned, Unclear) else None,
    }


def _plain(field: str, value: Value | Unclear | Absence) -> Value:
    """A value for JSON: a text that is blank is "", a blank status or percentage is null."""
    if isinstance(value, Absence):
        return None
    plain = shown(value)
    return "" if plain is None and field not in {"status", "percent"} else plain


def collected_text(collected: Collected, applied: Applied | None) -> str:
    """The files as a table, and under it what was taken over."""
    from workbench.wording import month_name
    from workbench.wording.forms import (
        cell_verdict_name,
        file_kind,
        say_taken,
        words_changed_name,
    )

    rows = []
    for file in collected.files:
        counts = file.counts()
        told = [f"{cell_verdict_name(verdict)} {counts[verdict]}" for verdict in Verdict if counts[verdict]]
        if asides := sum(len(row.asides) for row in file.rows):
            told.append(f"{words_changed_name()} {asides}")
        month = month_name(file.month) if file.month else ""
        rows.append([file_kind(file.verdict, file.why), file.unit, month, "  ".join(told), file.path])
    lines = [table(rows)] if rows else []
    if applied is not None:
        lines.append(say_taken(applied.taken, applied.left))
    return "\n".join(lines)


def missing_text(out: tuple[FormOut, ...]) -> str:
    """The units as a table: name, when the form was sent, and the contact's post and telephone."""
    from workbench.wording import moment_text
    from workbench.wording.forms import say_all_returned

    rows = [[one.unit, moment_text(one.sent_at), one.contact_post, one.contact_phone] for one in out]
    return table(rows) if rows else say_all_returned()


def _out_values(one: FormOut) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "version": one.version,
        "sent_at": one.sent_at.isoformat(),
        "contact_post": one.contact_post,
        "contact_phone": one.contact_phone,
    }
