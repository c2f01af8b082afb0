"""What is to be looked at in a list from outside: its columns, a line a row, and what was decided of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from workbench.domain.comparison import Verdict
from workbench.domain.items import Kind
from workbench.exchange.list_columns import HEADINGS
from workbench.exchange.list_heading import Heading, cell_words, column_letter
from workbench.exchange.list_reader import Skipped
from workbench.exchange.sheets import Sheet
from workbench.services.errors import UnknownUnits
from workbench.services.importing import NotUnderstood, Understood, understand_file
from workbench.services.list_finding import Corrections, ListFile
from workbench.services.list_rows import ImportRow, masked
from workbench.services.units import NAME_LENGTH
from workbench.storage.ledger import Ledger

_COLUMNS = 60  # columns that are shown to be corrected
_SAMPLED = 30  # rows below the heading that a column's samples are taken from
_SAMPLES = 2
_LONGEST = 200  # characters of a sample, or of a row that is passed over

Decisions = Mapping[int, bool]
"""By row: whether it is taken."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the list: its letter, what stands over it, some of what stands in it, and what it is."""

    column: int
    letter: str
    heading: str
    samples: str
    name: str | None


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A row of the list: as it is understood, or why it is passed over, with what stands there."""

    row: int
    taken: ImportRow | None = None
    skipped: Skipped | None = None
    texts: str = ""

    @property
    def can_be_taken(self) -> bool:
        """Whether it is new or different, so that it can be decided."""
        return self.taken is not None and self.taken.can_be_kept

    @property
    def plain(self) -> bool:
        """Whether it can be taken without another look."""
        return self.taken is not None and self.can_be_taken and not self.taken.needs_a_look

    @property
    def meant(self) -> Mapping[str, int]:
        """The units that names in it were said to mean."""
        return {} if self.taken is None else self.taken.aliases

    @property
    def names_to_ask(self) -> tuple[str, ...]:
        """The names in it of which it must be said, or was said, which unit they mean."""
        if self.taken is None:
            return ()
        why = self.taken.why
        names = why.names if isinstance(why, UnknownUnits) else tuple(self.meant)
        return tuple(name for name in names if len(name) <= NAME_LENGTH)


@dataclass(frozen=True, slots=True)
class ListLook:
    """A file as it was looked at: what was understood, a line a column and a line a row."""

    file: ListFile
    found: Understood | NotUnderstood
    columns: tuple[ColumnLine, ...] = ()
    lines: tuple[ImportLine, ...] = ()
    names: Mapping[str, int] = field(default_factory=dict)

    @property
    def heading(self) -> Heading:
        """The heading, or what stands most likely over the columns."""
        return self.found.found.heading if isinstance(self.found, Understood) else self.found.heading

    @property
    def sheet(self) -> str:
        """The sheet that is looked at."""
        return self.found.found.sheet if isinstance(self.found, Understood) else self.found.sheet


def look(ledger: Ledger, file: ListFile, kind: Kind | None, said: Corrections) -> ListLook:
    """Understand a file as it was corrected. Raises what `understand_file` does."""
    found = understand_file(ledger, file, kind, said)
    if isinstance(found, NotUnderstood):
        columns = {name: column for name, column in said.columns.items() if isinstance(column, int)}
        seen = ListLook(file, found, names=columns)
        return replace(seen, columns=_columns(_sheet(file, found.sheet), found.heading, columns))
    sheet = _sheet(file, found.found.sheet)
    return ListLook(
        file,
        found,
        _columns(sheet, found.found.heading, found.found.columns),
        _lines(found, sheet),
        found.found.columns,
    )


def renamed(look: ListLook, column: int, name: str | None) -> dict[str, int | None]:
    """All columns of a list, said anew, with one that is something else: a name is one column's only."""
    names = {known: at for known, at in look.names.items() if at != column and known != name}
    said: dict[str, int | None] = {known: names.get(known) for known in HEADINGS}
    if name is not None:
        said[name] = column
    return said


def still_decided(
    before: Sequence[ImportLine], after: Sequence[ImportLine], decisions: Decisions
) -> Decisions:
    """The decisions on rows that are understood as they were."""
    kept = {line.row: line for line in before}
    return {
        line.row: decisions[line.row]
        for line in after
        if line.row in decisions and line.can_be_taken and kept.get(line.row) == line
    }


def _sheet(file: ListFile, name: str) -> Sheet:
    return next(sheet for sheet in file.sheets if sheet.name == name)


def _columns(sheet: Sheet, heading: Heading, names: Mapping[str, int]) -> tuple[ColumnLine, ...]:
    start = max(heading.row - 1, 0) + heading.height
    below = [[cell_words(value) for value in row] for row in sheet.rows[start : start + _SAMPLED]]
    width = min(max([len(heading.texts), *map(len, below)]), _COLUMNS)
    called = {column: name for name, column in names.items()}

    def samples(column: int) -> str:
        texts = (row[column] for row in below if column < len(row) and row[column])
        return "；".join(islice(dict.fromkeys(texts), _SAMPLES))

    found = (
        ColumnLine(
            column,
            column_letter(column),
            masked(" ".join(heading.texts[column].split())) if column < len(heading.texts) else "",
            masked(" ".join(samples(column).split()))[:_LONGEST],
            called.get(column),
        )
        for column in range(width)
    )
    return tuple(line for line in found if line.heading or line.samples or line.name)


def _lines(found: Understood, sheet: Sheet) -> tuple[ImportLine, ...]:
    lines = [ImportLine(row.row, row) for row in found.rows]
    for row, why in found.found.skipped:
        texts = dict.fromkeys(filter(None, map(cell_words, sheet.rows[row - 1])))
        lines.append(ImportLine(row, None, why, masked(" ".join(" ".join(texts).split()))[:_LONGEST]))
    return tuple(sorted(lines, key=lambda line: line.row))


def counted(lines: Sequence[ImportLine]) -> dict[Verdict, int]:
    """How many rows there are of each verdict."""
    counts: dict[Verdict, int] = {}
    for line in lines:
        if line.taken is not None:
            counts[line.taken.verdict] = counts.get(line.taken.verdict, 0) + 1
    return counts
