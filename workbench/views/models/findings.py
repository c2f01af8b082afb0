"""What is to be looked at in returned forms: a line a cell that differs, and what was decided of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.comparison import Absence, Cell, Row, Unclear, Verdict
from workbench.services.forms.records import CellId, Choice, Collected, CollectedFile, Decisions, Edited

# The order in which they are shown: what must be decided first, then what may, then what is only told.
_ORDER: Final = (
    Verdict.CONFLICT,
    Verdict.INVALID,
    Verdict.CHANGED,
    Verdict.NEW,
    Verdict.UNKNOWN,
    Verdict.MISSING,
    Verdict.CHANGED_HERE,
)
_DECIDED: Final = frozenset({Verdict.CONFLICT, Verdict.INVALID, Verdict.CHANGED})


@dataclass(frozen=True, slots=True)
class Finding:
    """A cell that differs, with its row and file; of a row that is only told as a whole, no cell."""

    file: CollectedFile
    row: Row
    cell: Cell | None
    verdict: Verdict

    @property
    def id(self) -> CellId | None:
        """By what a decision is kept; None for what cannot be decided here."""
        if self.cell is None or self.row.key is None or self.verdict not in _DECIDED:
            return None
        if isinstance(self.cell.now, Absence):  # the ledger no longer holds the item
            return None
        return CellId(self.file.sha256, self.row.key, self.cell.field)

    @property
    def can_be_taken(self) -> bool:
        """Whether the returned value can be taken as it stands."""
        cell = self.cell
        return self.id is not None and cell is not None and not isinstance(cell.returned, Unclear | Absence)

    @property
    def plain(self) -> bool:
        """Whether the unit changed it and nobody else did."""
        return self.verdict is Verdict.CHANGED and self.can_be_taken


def find_all(collected: Collected) -> tuple[Finding, ...]:
    """What differs in all forms: unit by unit, of each the conflicts first."""
    found: list[Finding] = []
    for file in collected.forms():
        found += sorted(
            (one for row in file.rows for one in _of_row(file, row)),
            key=lambda one: _ORDER.index(one.verdict),
        )
    return tuple(found)


def _of_row(file: CollectedFile, row: Row) -> Iterator[Finding]:
    if row.verdict in {Verdict.NEW, Verdict.UNKNOWN} or not row.places:
        yield Finding(file, row, None, row.verdict)
        return
    for cell in row.cells:
        if cell.verdict is not Verdict.UNCHANGED:
            yield Finding(file, row, cell, cell.verdict)


def decide(
    findings: Sequence[Finding], decisions: Decisions, chosen: Collection[Finding], what: Choice | Edited
) -> Decisions:
    """The decisions with one more for some findings, as far as it can be made of them.

    What two files say of the same cell cannot both be taken: the other is left then.
    """
    made = dict(decisions)
    for one in chosen:
        if one.id is None or (what is Choice.TAKE and not one.can_be_taken):
            continue
        made[one.id] = what
        if what is Choice.LEAVE:
            continue
        for other in findings:
            if other.id is None or other.id == one.id or other.file.month != one.file.month:
                continue
            if (other.id.item, other.id.field) == (one.id.item, one.id.field):
                made[other.id] = Choice.LEAVE
    return made


def accepted(decisions: Decisions) -> int:
    """How many cells will be written."""
    return sum(what is not Choice.LEAVE for what in decisions.values())


def to_apply(findings: Sequence[Finding], decisions: Decisions) -> Decisions:
    """What is handed over: nothing is taken of which nobody said so."""
    return {one.id: decisions.get(one.id, Choice.LEAVE) for one in findings if one.id is not None}


def still_open(collected: Collected, decisions: Mapping[CellId, Choice | Edited]) -> Collected:
    """What is left to decide after some of it was: forms with only those cells."""

    def left(file: CollectedFile, row: Row) -> Row:
        cells = tuple(
            cell
            for cell in row.cells
            if (key := Finding(file, row, cell, cell.verdict).id) is not None and key not in decisions
        )
        return replace(row, cells=cells)

    files = []
    for file in collected.forms():
        rows = tuple(row for row in (left(file, row) for row in file.rows) if row.cells)
        if rows:
            files.append(replace(file, rows=rows))
    return Collected(tuple(files))
