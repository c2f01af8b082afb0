"""What is told of forms: sent, collected, taken over, and still out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from workbench.domain.comparison import Cell, Place, Row, Unclear, Value, Verdict, Why
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.exchange.personal_cells import PersonalCell
from workbench.services.errors import ActRefused


@dataclass(unsafe_hash=True)
class FileChanged(ActRefused):
    """A file is no longer what it was when it was looked at; nothing was taken. Look again."""

    path: Path


class FileVerdict(StrEnum):
    """What a file was found to be."""

    FORM = "form"
    OTHER_MONTH = "other_month"
    OTHER_UNIT = "other_unit"
    OTHER_LEDGER = "other_ledger"
    SUPERSEDED = "superseded"
    NOT_A_FORM = "not_a_form"
    UNREADABLE = "unreadable"


class FileWhy(StrEnum):
    """Why a file is not taken, beside the refusals of `exchange.sheets.Refusal`."""

    NO_LIST = "no_list"  # a spreadsheet without any list of a form
    TOO_MANY_ROWS = "too_many_rows"  # far more rows than any unit adds to its form
    UNKNOWN_FORM = "unknown_form"  # lists, but nothing says whose, or of nothing that was sent
    FROM_ELSEWHERE = "from_elsewhere"  # sent from another ledger
    NEVER_SENT = "never_sent"  # by its key sent from here, but this ledger knows nothing of it
    LATER_MONTH_SENT = "later_month_sent"  # the unit was sent a later month's form since
    ROWS_OF_ANOTHER = "rows_of_another"  # most rows bear another unit's key
    WORDS_OF_ANOTHER = "words_of_another"  # cover or headings name another unit
    NAMED_FOR_ANOTHER = "named_for_another"  # the file's name is another unit's
    NEWER_FILE = "newer_file"  # the same unit's newer file is here too
    NOT_FILLED_IN = "not_filled_in"  # as it was sent, while another file of the unit is filled in
    SET_ASIDE = "set_aside"  # the secretary chose another file of the unit
    SAME_FILE = "same_file"  # the same content is here twice


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent: to whom, for which month, which version, when (local time), and the file.

    `path` is None in the list of what was sent earlier.
    """

    unit_id: int
    unit: str
    month: Month
    version: int
    sent_at: datetime
    file_name: str
    sha256: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """One file as it was found: nothing of it is taken yet.

    `path` names it for people, within its archive where it came in one; `source` is the file on disk
    and `entry` its name in the archive, "" outside one. `why` is a `FileWhy` or a `Refusal`, "" for a
    form. `rows` are compared for forms only; those of a form in whose place another stands are
    `set_aside`. `lists` are the kinds in a file that holds single lists of a form, None for a whole one.
    `personal`: where it holds what a ledger never keeps, be it in cells that no ledger would take.
    """

    path: str
    source: Path
    entry: str
    sha256: str
    verdict: FileVerdict
    why: str = ""
    unit_id: int | None = None
    unit: str = ""
    month: Month | None = None
    version: int | None = None
    rows: tuple[Row, ...] = ()
    set_aside: tuple[Row, ...] = ()
    lists: frozenset[Kind | None] | None = None
    personal: tuple[PersonalCell, ...] = ()

    @property
    def own_name(self) -> str:
        """The file's name, with its archive's where it came in one; its folder tells nobody anything."""
        return f"{self.source.name}/{self.entry}" if self.entry else self.source.name

    def cells(self, *verdicts: Verdict) -> tuple[tuple[Row, Cell], ...]:
        """The cells of some verdicts, each with its row."""
        return tuple((row, cell) for row in self.rows for cell in row.cells if cell.verdict in verdicts)

    def counts(self) -> Counter[Verdict]:
        """How many cells have which verdict; of rows that were added or are none of the form's, the rows."""
        whole = {Verdict.NEW, Verdict.UNKNOWN}
        cells = (cell.verdict for row in self.rows if row.verdict not in whole for cell in row.cells)
        return Counter(cells) + Counter(row.verdict for row in self.rows if row.verdict in whole)

    def count(self, verdict: Verdict) -> int:
        """How many cells have a verdict; of new, missing and unknown ones, how many rows."""
        if verdict in {Verdict.NEW, Verdict.MISSING, Verdict.UNKNOWN}:
            return sum(row.verdict is verdict for row in self.rows)
        return len(self.cells(verdict))


@dataclass(frozen=True, slots=True)
class Collected:
    """All files that were looked at, in the order they were given."""

    files: tuple[CollectedFile, ...]

    def forms(self) -> tuple[CollectedFile, ...]:
        """The files that are forms to be taken."""
        return tuple(file for file in self.files if file.verdict is FileVerdict.FORM)

    @property
    def needs_a_look(self) -> bool:
        """Whether anything in it is more than plain."""
        doubtful = (Verdict.CONFLICT, Verdict.INVALID, Verdict.NEW, Verdict.UNKNOWN)
        return any(
            file.verdict not in {FileVerdict.FORM, FileVerdict.SUPERSEDED}
            or file.personal
            or any(file.count(verdict) for verdict in doubtful)
            or any(row.asides for row in file.rows)
            for file in self.files
        )


@dataclass(frozen=True, slots=True)
class CellId:
    """A cell among what was collected: the file's hash, the item and the field."""

    sha256: str
    item: ItemCode
    field: str


@dataclass(frozen=True, slots=True)
class RowId:
    """A row that a unit added, among what was collected: the file's hash and where the row stands."""

    sha256: str
    place: Place


class Choice(StrEnum):
    """What the secretary says of a cell or an added row, short of writing something else."""

    TAKE = "take"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Edited:
    """What the secretary wrote instead."""

    value: Value


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item to be made of a row that a unit added, and what the unit reports of it for the month.

    `values` are by the names of `FIELDS`; one that is not there is blank. `instead` is the item that the
    row is said to be of: that one gets its words and values then, and none is made.
    """

    kind: Kind
    title: str
    standard: str
    due_words: str
    values: Mapping[str, Value]
    instead: ItemCode | None = None


FoundId = CellId | RowId
Decision = Choice | Edited | NewItem
Decisions = Mapping[FoundId, Decision]


@dataclass(frozen=True, slots=True)
class CellTaken:
    """A cell that was taken over.

    `added` is the title of the row that the unit added, where an item was made of it; the cells of such an
    item are its own words too.
    """

    item: ItemCode
    field: str
    value: Value
    added: str = ""


@dataclass(frozen=True, slots=True)
class CellLeft:
    """A cell or row that was not taken over: what stood there, its verdict, and why where it is invalid."""

    item: str
    field: str
    value: Value
    verdict: Verdict
    why: Why | None


@dataclass(frozen=True, slots=True)
class ReceiptRecord:
    """What became of one file. `received_at` is in local time."""

    received_at: datetime
    file_name: str
    sha256: str
    unit_id: int | None
    unit: str
    month: Month | None
    version: int | None
    verdict: FileVerdict
    why: str
    taken: tuple[CellTaken, ...]
    left_alone: tuple[CellLeft, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What one act took over. `left` counts the cells and rows that were not taken though they differed.

    `items` counts the items made of rows that units added; their cells are not counted in `taken`.
    """

    taken: int
    left: int
    files: int
    items: int = 0


@dataclass(frozen=True, slots=True)
class FormOut:
    """A form that has not come back: the unit, when the newest version was sent (local time), its contact."""

    unit_id: int
    unit: str
    month: Month
    version: int
    sent_at: datetime
    contact_post: str
    contact_phone: str


def shown(value: Value | Unclear) -> Value:
    """A returned value as it is shown: what could not be understood as it stood there."""
    return value.text if isinstance(value, Unclear) else value
