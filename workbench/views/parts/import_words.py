"""The cells of a list from outside: a row as it is understood, and the chosen one field by field."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from workbench import wording
from workbench.domain.comparison import Verdict
from workbench.domain.cycles import Cycle
from workbench.exchange.list_columns import DUE, LEAD, SUPPORTING, TITLE
from workbench.services.errors import UnknownUnits
from workbench.services.importing import Understood
from workbench.services.items import ItemEntry
from workbench.services.list_rows import ImportRow
from workbench.views.models.cells import Cell
from workbench.views.models.import_lines import ImportLine, ListLook, counted
from workbench.wording.columns import column_name
from workbench.wording.lists import row_verdict_name, say_row, skipped_name
from workbench.wording.personal import say_personal
from workbench.wording.phrases import clipped

_GRAVE = frozenset({Verdict.UNKNOWN, Verdict.INVALID, Verdict.CONFLICT})
_DECIDED = frozenset({Verdict.NEW, Verdict.CHANGED})
_ORDER = (
    Verdict.NEW,
    Verdict.CHANGED,
    Verdict.UNKNOWN,
    Verdict.CONFLICT,
    Verdict.INVALID,
    Verdict.UNCHANGED,
)
_TOLD = 20  # places of personal data that a tooltip tells
Units = Mapping[int, str]

translate = QCoreApplication.translate


def read_words(look: ListLook) -> str:
    """What is said of a file that was just read."""
    if isinstance(look.found, Understood):
        words = translate(
            "ImportTab", "{file} is read. Look whether the columns are right, then decide on the rows."
        )
    else:
        words = translate(
            "ImportTab", "{file} is read, but no heading in it is known: say what its columns are."
        )
    return words.format(file=wording.path_text(look.file.path.name))


def personal_words(look: ListLook) -> tuple[str, str]:
    """Where a file holds personal data: the first place, and how many more; and all of them, a line each."""
    said = [say_personal(look.file.path, cell) for cell in look.file.personal_cells]
    if not said:
        return "", ""
    more = translate("ImportTab", " And {count} places more.").format(count=len(said) - 1)
    return f"⚠ {said[0]}{more if len(said) > 1 else ''}", "\n".join(said[:_TOLD])


def rows_head(look: ListLook) -> str:
    """How many rows there are of each verdict; or what must be said first."""
    if not isinstance(look.found, Understood):
        return translate("ImportTab", "⚠ Say in which row the heading stands, and which column is the item.")
    found = counted(look.lines)
    counts = [f"{row_verdict_name(one)} {found[one]}" for one in _ORDER if one in found]
    if passed := sum(line.skipped is not None for line in look.lines):
        counts.append(translate("ImportTab", "passed over {count}").format(count=passed))
    return translate("ImportTab", "Rows as understood: {counts}").format(counts="　".join(counts) or "0")


def detail_head(line: ImportLine) -> str:
    """What becomes of the chosen row, and why."""
    if line.skipped is not None:
        words = translate("ImportTab", "Row {row} is passed over: {why}")
        return words.format(row=line.row, why=skipped_name(line.skipped))
    if line.taken is None:
        return ""
    if isinstance(line.taken.why, UnknownUnits):
        words = translate(
            "ImportTab",
            "⚠ Row {row}: {names} – no unit of this ledger, or not one alone. Say which unit is meant (U), or"
            " leave the row out.",
        )
        return words.format(row=line.row, names="、".join(map(clipped, line.taken.why.names)))
    if line.taken.needs_a_look:
        return f"⚠ {say_row(line.taken)}"
    words = translate("ImportTab", "Row {row}: {verdict}")
    return words.format(row=line.row, verdict=row_verdict_name(line.taken.verdict))


def row_cells(line: ImportLine, units: Units) -> tuple[Cell, ...]:
    """A row without its decision: number, what becomes of it, item, lead unit, deadline in words and date."""
    row = line.taken
    if row is None:
        why = skipped_name(line.skipped) if line.skipped is not None else ""
        blank = Cell("")
        return (
            Cell(str(line.row), "muted"),
            Cell(why, "muted"),
            Cell(line.texts, "muted"),
            blank,
            blank,
            blank,
        )
    name = row_verdict_name(row.verdict)
    what = Cell(f"⚠ {name}", "amber") if row.verdict in _GRAVE else Cell(name, bold=row.verdict in _DECIDED)
    title = " ".join(row.values.get(TITLE, "").split())
    return (
        Cell(str(line.row)),
        what,
        Cell(title, tip="\n".join(row.values[name] for name in (TITLE, "standard") if row.values.get(name))),
        _lead(row, units),
        Cell(row.due_words),
        _date(row),
    )


def _lead(row: ImportRow, units: Units) -> Cell:
    """The lead unit as it is understood; the words of the list where that was asked for."""
    words = "、".join(row.values.get(LEAD, "").split())
    if row.entry is None:
        unknown = row.why.names if isinstance(row.why, UnknownUnits) else ()
        return Cell(words, "amber" if any(name in words for name in unknown) else "")
    unit = units.get(row.entry.lead_unit_id, "")
    if any(row.aliases.get(name) == row.entry.lead_unit_id and name in words for name in row.aliases):
        return Cell(f"{words} → {unit}")
    return Cell(unit, tip=f"{words} → {unit}" if words != unit else "")


def _date(row: ImportRow) -> Cell:
    """The date or the cycle that the deadline's words are taken as."""
    words = "" if row.cycle is Cycle.ONCE else wording.cycle_name(row.cycle)
    if row.due is not None:
        words = wording.date_text(row.due)
    elif not row.due_words:
        words = ""
    elif row.doubt:
        words = translate("ImportTab", "without a date")
    return Cell(f"⚠ {words}", "amber") if row.doubt else Cell(words)


def detail_rows(row: ImportRow, units: Units) -> list[tuple[Cell, ...]]:
    """The chosen row, field by field: in the list, as understood, as kept; what differs first, and bold."""
    rows: list[tuple[Cell, ...]] = []
    same: list[tuple[Cell, ...]] = []
    for name, text in row.values.items():
        after = _value(row.entry, name, units)
        before = _value(row.before, name, units)
        changed = row.verdict is Verdict.CHANGED and after != before
        cells = (Cell(column_name(name), bold=changed), Cell(text), Cell(after, bold=changed), Cell(before))
        (rows if changed else same).append(cells)
    return rows + same


def _value(entry: ItemEntry | None, name: str, units: Units) -> str:
    if entry is None:
        return ""
    match name:
        case "title":
            return entry.title
        case "standard" | "basis" | "note":
            return str(getattr(entry, name))
    if name == DUE:
        return entry.due_words
    if name == LEAD:
        return units.get(entry.lead_unit_id, "")
    if name == SUPPORTING:
        return "、".join(units.get(one, "") for one in entry.supporting_unit_ids)
    return ""
