"""A list of the task force's own, taken in: understood, compared with what is kept, applied as one act.

What is proposed can be corrected; what was said of a list is remembered with what was taken from it, in the
same act, and proposed again for the next list of that shape.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.domain.items import Kind, Origin
from workbench.domain.months import Month
from workbench.exchange.list_heading import Heading
from workbench.exchange.list_reader import ReadList
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Unreadable
from workbench.services.backups import BEFORE_IMPORT, back_up_now
from workbench.services.errors import ListOutdated, NoListFound
from workbench.services.forms.records import FileChanged
from workbench.services.items import change_items, insert_items
from workbench.services.list_finding import (
    Corrections,
    ListFile,
    candidates,
    first_list,
    heading_of,
    likely_kind,
    read_list_file,
)
from workbench.services.list_memory import known_shapes, remember_alias, remember_shape
from workbench.services.list_rows import ImportRow, compare_rows, kept_of
from workbench.storage.errors import ReadOnly
from workbench.storage.kept_files import content_hash, keep_file
from workbench.storage.ledger import Ledger

_NONE = Corrections()


@dataclass(frozen=True, slots=True)
class Understood:
    """A list compared with the ledger. `units` are those in force, by id.

    `remembers`: its columns were said by hand, and are not yet what is remembered of such lists.
    """

    file: ListFile
    kind: Kind
    found: ReadList
    rows: tuple[ImportRow, ...]
    units: Mapping[int, str]
    said: Corrections
    remembers: bool

    @property
    def path(self) -> Path:
        """The file."""
        return self.file.path

    @property
    def sha256(self) -> str:
        """The hash of the file's content."""
        return self.file.sha256

    @property
    def personal(self) -> bool:
        """Whether the file holds what a ledger never keeps."""
        return self.file.personal


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A sheet on which no column of items is known yet, and what stands most likely over its columns."""

    file: ListFile
    kind: Kind
    sheet: str
    heading: Heading


def understand_file(
    ledger: Ledger, file: ListFile, kind: Kind | None, said: Corrections = _NONE
) -> Understood | NotUnderstood:
    """Compare the list in a file with the ledger's items of a kind. Changes nothing.

    Without a sheet named, the one that bears the kind's name, else the first that is shown, holds a list
    and does not bear another kind's name: exports hold a sheet a kind. Without a kind named, it is the one
    that the sheet bears the name of, or that such a list was taken in as before; else duties.
    Raises `NoSuchSheet`, `NoSuchColumn`, or `NoListFound` for a file without any sheet to look at.
    """
    with ledger.reading() as session:
        kind = kind or likely_kind(session, file, said)
        known = known_shapes(session, kind)
        sheets = candidates(file, kind, said.sheet)
        found, missing = first_list(sheets, file.path, said, {} if said.afresh else known)
        if found is None:
            if missing is not None:
                raise missing
            if not sheets:
                raise NoListFound(file.path)
            return NotUnderstood(file, kind, sheets[0].name, heading_of(sheets[0], said.heading_row))
        kept = kept_of(session, kind, Month.of(ledger.today), said.units)
    rows = compare_rows(kept, found.rows, ledger.today.year)
    by_hand = bool(said.columns) or said.heading_row is not None or said.afresh
    remembers = by_hand and any(found.heading.shape) and known.get(found.heading.shape) != found.columns
    return Understood(file, kind, found, rows, kept.names, said, remembers)


def understand_list(
    ledger: Ledger,
    path: Path,
    kind: Kind,
    said: Corrections = _NONE,
    *,
    reader: SafeReader | None = None,
) -> Understood | Unreadable:
    """Read a file and compare its list with the ledger's items of a kind, as `understand_file` does.

    Raises `NoListFound` where no column of items is found.
    """
    file = read_list_file(path, reader)
    if isinstance(file, Unreadable):
        return file
    understood = understand_file(ledger, file, kind, said)
    if isinstance(understood, NotUnderstood):
        raise NoListFound(path)
    return understood


def apply_list(ledger: Ledger, understood: Understood, chosen: Collection[int] | None = None) -> int:
    """Keep the rows that are new or changed, of those chosen by their number, as one act; returns how many.

    Which column was what, and what names were said to mean, is remembered in the same act. Where nothing is
    new, nothing is changed. The file is kept by its hash, unless it holds personal data. Raises
    `FileChanged`, `ListOutdated` or a refusal of the ledger; nothing is kept then.
    """
    if ledger.read_only:
        raise ReadOnly(ledger.path)
    rows = understood.rows if chosen is None else [row for row in understood.rows if row.row in chosen]
    wanted = [row for row in rows if row.can_be_kept]
    if not wanted and not understood.remembers:
        return 0
    data = understood.path.read_bytes()
    if content_hash(data) != understood.sha256:
        raise FileChanged(understood.path)
    back_up_now(ledger, BEFORE_IMPORT)
    if not understood.personal:
        keep_file(ledger.path, data)
    why = f"{understood.path.name[:200]} {understood.sha256[:12]}"
    with ledger.act("import_list", why=why) as session:
        _refuse_outdated(ledger, session, understood, wanted)
        new = [row.entry for row in wanted if row.entry is not None and row.code is None]
        insert_items(session, new, Origin.OWN, Month.of(ledger.today))
        changed = {
            row.code.number: row.entry for row in wanted if row.code is not None and row.entry is not None
        }
        if changed:
            change_items(session, understood.kind, changed)
        said = {name: unit_id for row in wanted for name, unit_id in row.aliases.items()}
        for name in said.keys() & understood.said.units.keys():
            remember_alias(session, name, said[name])
        found = understood.found
        remember_shape(session, found.heading.shape, understood.kind, found.columns)
    return len(wanted)


def _refuse_outdated(
    ledger: Ledger, session: Session, understood: Understood, wanted: Collection[ImportRow]
) -> None:
    """Refuse rows that would be understood otherwise by now, so that no later edit is written over."""
    kept = kept_of(session, understood.kind, Month.of(ledger.today), understood.said.units)
    now = {row.row: row for row in compare_rows(kept, understood.found.rows, ledger.today.year)}
    if any(now[row.row] != row for row in wanted):
        raise ListOutdated(understood.path)
