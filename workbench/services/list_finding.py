"""The list in a file from outside: read safely, found on its sheet, its columns as they were corrected."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.domain.items import Kind
from workbench.domain.official import LIST_NAMES
from workbench.exchange.limits import LIST_ROWS
from workbench.exchange.list_heading import (
    NO_HEADING,
    Heading,
    Table,
    column_called,
    find_heading,
    heading_with,
    likely_heading,
    table_of,
)
from workbench.exchange.list_reader import ReadList, read_list
from workbench.exchange.personal_cells import PersonalCell, personal_cells
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Archive, CellValue, Refusal, Sheet, Unreadable
from workbench.services.errors import NoSuchColumn, NoSuchSheet
from workbench.services.list_memory import Shapes, kinds_of_shapes, known_shapes
from workbench.storage.kept_files import content_hash

Column = int | str | None
"""A column, from 0, or by its heading or letter; None: the list has none."""


@dataclass(frozen=True, slots=True)
class ListFile:
    """A spreadsheet that was read. `personal_cells`: where it holds what a ledger never keeps."""

    path: Path
    sha256: str
    sheets: tuple[Sheet, ...]
    personal_cells: tuple[PersonalCell, ...]

    @property
    def personal(self) -> bool:
        """Whether it holds any of it."""
        return bool(self.personal_cells)


@dataclass(frozen=True, slots=True)
class Corrections:
    """What is known better than what would be proposed for a list; all of it may be left open.

    `heading_row` counts from 1; 0: there is none. `columns` by name; `units`: what a name in the list means.
    `afresh`: what is remembered of such lists is left aside.
    """

    sheet: str | None = None
    heading_row: int | None = None
    columns: Mapping[str, Column] = field(default_factory=dict)
    units: Mapping[str, int] = field(default_factory=dict)
    afresh: bool = False


def read_list_file(path: Path, reader: SafeReader | None = None) -> ListFile | Unreadable:
    """Read a spreadsheet, or tell why it is not read: also where it has more rows than any list.

    `OSError` where it vanishes meanwhile.
    """
    if reader is None:
        with SafeReader() as own:
            return read_list_file(path, own)
    read = next(reader.read([path]))
    if isinstance(read, Archive):
        return Unreadable(Refusal.NOT_A_SPREADSHEET)
    if isinstance(read, Unreadable):
        return read
    if any(sum(map(_is_filled, sheet.rows)) > LIST_ROWS for sheet in read.sheets):
        return Unreadable(Refusal.TOO_LARGE)
    return ListFile(path, content_hash(path.read_bytes()), read.sheets, personal_cells(read))


def _is_filled(row: Sequence[CellValue]) -> bool:
    return any(value is not None for value in row)


def candidates(file: ListFile, kind: Kind, name: str | None) -> list[Sheet]:
    """The sheets that may hold the list, the likeliest first. Raises `NoSuchSheet`."""
    if name is not None:
        chosen = [one for one in file.sheets if one.name == name]
        if not chosen:
            raise NoSuchSheet(file.path, name, tuple(one.name for one in file.sheets))
        return chosen
    others = {listed for other, listed in LIST_NAMES.items() if other is not kind}
    if sum(one.name in others for one in file.sheets) > 1 and all(
        one.name != LIST_NAMES[kind] for one in file.sheets
    ):
        # Lists under our own names, as an export has them: what else there is rolls them up.
        raise NoSuchSheet(file.path, LIST_NAMES[kind], tuple(one.name for one in file.sheets))
    shown = [one for one in file.sheets if not one.hidden and one.name not in others]
    return sorted(shown, key=lambda one: one.name != LIST_NAMES[kind])


def likely_kind(session: Session, file: ListFile, said: Corrections) -> Kind:
    """What a list is of, from the name of its sheet, or from the last list of that shape."""
    kinds = {name: kind for kind, name in LIST_NAMES.items()}
    sheets = [one for one in file.sheets if said.sheet in {None, one.name} and not one.hidden]
    for sheet in sheets:
        if sheet.name in kinds:
            return kinds[sheet.name]
    known = known_shapes(session)
    for sheet in sheets if known else []:
        heading = find_heading(table_of(sheet), said.heading_row, known)
        if heading is not None and heading.remembered:
            return kinds_of_shapes(session)[heading.shape]
    return Kind.DUTY


def first_list(
    sheets: Collection[Sheet], path: Path, said: Corrections, known: Shapes
) -> tuple[ReadList | None, NoSuchColumn | None]:
    """The list on the first sheet that holds one as it was said; else a column that no sheet has."""
    missing: NoSuchColumn | None = None
    for sheet in sheets:
        try:
            row, columns = _resolved(table_of(sheet), path, said, known)
        except NoSuchColumn as refused:
            missing = missing or refused
            continue
        found = read_list(sheet, heading_row=row, columns=columns, known=known)
        if found is not None:
            return found, None
    return None, missing


def _resolved(
    table: Table, path: Path, said: Corrections, known: Shapes
) -> tuple[int | None, dict[str, int | None]]:
    """The heading's row and the columns, those that were called by heading or letter found there."""
    called = {name: words for name, words in said.columns.items() if isinstance(words, str)}
    columns = {name: column for name, column in said.columns.items() if not isinstance(column, str)}
    if not called:
        return said.heading_row, columns
    heading = find_heading(table, said.heading_row, known) or NO_HEADING
    row = said.heading_row
    if row is None and any(column_called(heading, words) is None for words in called.values()):
        better = heading_with(table, tuple(called.values()))
        heading, row = (better, better.row) if better is not None else (heading, row)
    for name, words in called.items():
        column = column_called(heading, words)
        if column is None:
            raise NoSuchColumn(path, words, tuple(text for text in heading.texts if text))
        columns[name] = column
    return row, columns


def heading_of(sheet: Sheet, row: int | None) -> Heading:
    """What stands over the columns of a sheet on which nothing is known."""
    table = table_of(sheet)
    heading = find_heading(table, likely_heading(table) if row is None else row) or NO_HEADING
    width = max(map(len, table), default=0)
    if heading.row == 0:
        return replace(heading, texts=("",) * width)
    return heading
