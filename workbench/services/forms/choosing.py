"""Which of a unit's files stands, and what the files say against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from workbench.domain.comparison import (
    Absence,
    Cell,
    Row,
    Unclear,
    Value,
    Verdict,
    canonical,
    is_between_files,
)
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.services.forms.comparing import with_verdicts
from workbench.services.forms.records import Collected, CollectedFile, FileVerdict, FileWhy

_EARLIEST = datetime.min.replace(tzinfo=UTC)
_SAID = {Verdict.CHANGED, Verdict.CONFLICT, Verdict.UNKNOWN}

Times = tuple[datetime | None, datetime | None]


def superseded(files: Sequence[CollectedFile], times: Sequence[Times]) -> list[CollectedFile]:
    """Of several forms of one unit and month only one stands; of single lists one of each.

    One that is filled in goes before one that is as it was sent; then the version that was sent later, then
    what the files say of their last saving, then the time they bear on disk: `times`, file by file.
    """

    def age(index: int) -> tuple[bool, int, datetime, datetime, int]:
        file, (saved, borne) = files[index], times[index]
        return _is_filled_in(file), file.version or 0, saved or _EARLIEST, borne or _EARLIEST, index

    of_each: dict[tuple[object, ...], list[int]] = {}
    for index, file in enumerate(files):
        if file.verdict is FileVerdict.FORM:
            of_each.setdefault(_whose(file), []).append(index)
    newest = {whose: max(some, key=age) if len(some) > 1 else some[0] for whose, some in of_each.items()}
    result = []
    for index, file in enumerate(files):
        # A text file holds one list: beside it only the same list, or a whole form, may be the newer one.
        rivals = {newest.get(_whose(file), index), newest.get((*_whose(file)[:2], None), index)}
        kept = max(rivals, key=age) if len(rivals) > 1 else rivals.pop()
        if file.verdict is FileVerdict.FORM and kept != index:
            result.append(_set_aside(file, _why(file, files[kept])))
        else:
            result.append(file)
    return result


def _whose(file: CollectedFile) -> tuple[int | None, Month | None, frozenset[Kind | None] | None]:
    """What a form is of: unit and month, and the lists where it is not the whole form."""
    return file.unit_id, file.month, file.lists


def _is_filled_in(file: CollectedFile) -> bool:
    """Whether the unit wrote anything in it, be it what the ledger says by now."""
    return any(row.verdict is Verdict.NEW or any(map(_is_its_own, row.cells)) for row in file.rows)


def _is_its_own(cell: Cell) -> bool:
    if isinstance(cell.returned, Absence):
        return False
    return isinstance(cell.returned, Unclear) or canonical(cell.returned) != canonical(cell.sent)


def _why(file: CollectedFile, instead: CollectedFile) -> FileWhy:
    if instead.sha256 == file.sha256:
        return FileWhy.SAME_FILE
    return FileWhy.NEWER_FILE if _is_filled_in(file) or not _is_filled_in(instead) else FileWhy.NOT_FILLED_IN


def _set_aside(file: CollectedFile, why: FileWhy) -> CollectedFile:
    return replace(file, verdict=FileVerdict.SUPERSEDED, why=why, rows=(), set_aside=file.rows)


def can_be_preferred(file: CollectedFile) -> bool:
    """Whether a file may be taken in place of the one that stands for its unit."""
    return file.verdict is FileVerdict.SUPERSEDED and file.why != FileWhy.SAME_FILE


def prefer(collected: Collected, chosen: CollectedFile) -> Collected:
    """Take a file that another one stands in place of; that one is set aside instead.

    A single list does not set a whole form aside: what the two say differently is to be decided.
    """
    if not can_be_preferred(chosen):
        return collected

    def turned(file: CollectedFile) -> CollectedFile:
        if file is chosen:
            return replace(file, verdict=FileVerdict.FORM, why="", rows=file.set_aside, set_aside=())
        same = file.unit_id == chosen.unit_id and file.month == chosen.month
        rival = file.verdict is FileVerdict.FORM and same and chosen.lists in {None, file.lists}
        return _set_aside(file, FileWhy.SET_ASIDE) if rival else file

    return Collected(crossed([turned(file) for file in collected.files]))


def crossed(files: Sequence[CollectedFile]) -> tuple[CollectedFile, ...]:
    """What two forms say differently of one cell is a conflict between them, whatever each alone would be."""
    alone = [replace(file, rows=tuple(map(_alone, file.rows))) for file in files]
    said: dict[tuple[Month | None, ItemCode | None, str], set[Value]] = {}
    for file in alone:
        for row in file.rows:
            for cell in row.cells:
                if cell.verdict in _SAID and not isinstance(cell.returned, Unclear | Absence):
                    whose = file.month, row.key, cell.field
                    said.setdefault(whose, set()).add(canonical(cell.returned))

    def against(file: CollectedFile, row: Row) -> Row:
        disputed = {
            cell.field: replace(cell, verdict=Verdict.CONFLICT)
            for cell in row.cells
            if cell.verdict is Verdict.CHANGED and len(said[file.month, row.key, cell.field]) > 1
        }
        return with_verdicts(row, disputed) if disputed else row

    return tuple(replace(file, rows=tuple(against(file, row) for row in file.rows)) for file in alone)


def _alone(row: Row) -> Row:
    """A row as it is without what other files say."""
    judged = {
        cell.field: replace(cell, verdict=Verdict.CHANGED) for cell in row.cells if is_between_files(cell)
    }
    return with_verdicts(row, judged) if judged else row
