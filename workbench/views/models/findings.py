"""What is to be looked at in returned forms: a line a cell that differs, and what was decided of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.comparison import WORD_FIELDS, Absence, Cell, Row, Unclear, Verdict
from workbench.services.forms.adding import as_item
from workbench.services.forms.records import (
    CellId,
    Choice,
    Collected,
    CollectedFile,
    Decision,
    Decisions,
    Edited,
    FoundId,
    NewItem,
    RowId,
)

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
_DECIDED: Final = frozenset({Verdict.CONFLICT, Verdict.INVALID, Verdict.CHANGED, Verdict.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Finding:
    """A cell that differs, with its row and file; of a row that is told as a whole, no cell."""

    file: CollectedFile
    row: Row
    cell: Cell | None
    verdict: Verdict

    @property
    def id(self) -> FoundId | None:
        """By what a decision is kept; None for what cannot be decided here."""
        if self.added:
            return RowId(self.file.sha256, self.row.places[0])
        if self.cell is None or self.row.key is None or self.verdict not in _DECIDED:
            return None
        if isinstance(self.cell.now, Absence):  # the ledger no longer holds the item
            return None
        return CellId(self.file.sha256, self.row.key, self.cell.field)

    @property
    def added(self) -> bool:
        """Whether it is a row that the unit added, of which an item can be made."""
        return self.cell is None and self.verdict is Verdict.NEW

    @property
    def can_be_taken(self) -> bool:
        """Whether what came back can be taken as it stands."""
        if self.added:
            return as_item(self.row) is not None
        cell = self.cell
        return self.id is not None and cell is not None and not isinstance(cell.returned, Unclear | Absence)

    @property
    def aside(self) -> bool:
        """Whether it is of an item's own words, which are not the unit's to change."""
        return self.cell is not None and self.cell.field in WORD_FIELDS

    @property
    def plain(self) -> bool:
        """Whether the unit changed it and nobody else did."""
        return self.verdict is Verdict.CHANGED and self.can_be_taken and not self.aside


def find_all(collected: Collected) -> tuple[Finding, ...]:
    """What differs in all forms: unit by unit, of each the conflicts first."""
    found: list[Finding] = []
    for file in collected.forms():
        found += sorted(
            (one for row in file.rows for one in _of_row(file, row)),
            key=lambda one: (_ORDER.index(one.verdict), one.aside),
        )
    return tuple(found)


def _of_row(file: CollectedFile, row: Row) -> Iterator[Finding]:
    whole = row.verdict is Verdict.NEW or (row.verdict is Verdict.UNKNOWN and row.key is None)
    if whole or not row.places:
        yield Finding(file, row, None, row.verdict)
        return
    for cell in (*row.cells, *row.asides):
        if cell.verdict is not Verdict.UNCHANGED:
            yield Finding(file, row, cell, cell.verdict)


def decide(
    findings: Sequence[Finding], decisions: Decisions, chosen: Collection[Finding], what: Decision
) -> Decisions:
    """The decisions with one more for some findings, as far as it can be made of them.

    What two files say of the same cell cannot both be taken: the other is left then.
    """
    made = dict(decisions)
    for one in chosen:
        if one.id is None or not _fits(one, what):
            continue
        made[one.id] = what
        if what is Choice.LEAVE or not isinstance(one.id, CellId):
            continue
        for other in findings:
            if not isinstance(other.id, CellId) or other.id == one.id or other.file.month != one.file.month:
                continue
            if (other.id.item, other.id.field) == (one.id.item, one.id.field):
                made[other.id] = Choice.LEAVE
    return made


def _fits(one: Finding, what: Decision) -> bool:
    if isinstance(what, Edited | NewItem):
        return isinstance(what, NewItem) is one.added
    return what is Choice.LEAVE or one.can_be_taken


def accepted(findings: Sequence[Finding], decisions: Decisions) -> int:
    """How many findings will be written."""
    return sum(decisions.get(one.id, Choice.LEAVE) is not Choice.LEAVE for one in findings if one.id)


def undecided(findings: Sequence[Finding], decisions: Decisions) -> int:
    """How many findings wait for a decision."""
    return sum(one.id is not None and one.id not in decisions for one in findings)


def to_apply(findings: Sequence[Finding], decisions: Decisions) -> Decisions:
    """What is handed over: nothing is taken of which nobody said so."""
    return {one.id: decisions.get(one.id, Choice.LEAVE) for one in findings if one.id is not None}


def still_open(collected: Collected, decisions: Mapping[FoundId, Decision]) -> Collected:
    """What is left to decide after some of it was: forms with only those cells and rows."""

    def open_id(file: CollectedFile, row: Row, cell: Cell | None, verdict: Verdict) -> bool:
        key = Finding(file, row, cell, verdict).id
        return key is not None and key not in decisions

    def left(file: CollectedFile, row: Row) -> Row | None:
        if row.verdict is Verdict.NEW:
            return row if open_id(file, row, None, row.verdict) else None
        cells, asides = (
            tuple(cell for cell in some if open_id(file, row, cell, cell.verdict))
            for some in (row.cells, row.asides)
        )
        return replace(row, cells=cells, asides=asides) if cells or asides else None

    files = []
    for file in collected.forms():
        rows = tuple(row for row in (left(file, row) for row in file.rows) if row is not None)
        if rows:
            files.append(replace(file, rows=rows))
    return Collected(tuple(files))
