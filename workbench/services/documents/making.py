"""Documents as files: composed from the ledger, written as PDF, put in place whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from workbench.domain.months import Month
from workbench.paths import resource
from workbench.reports.blocks import Document, Face
from workbench.services import official as words
from workbench.services.documents.briefing import briefing
from workbench.services.documents.checklist import checklist
from workbench.services.documents.issues import issue_briefing, issue_of
from workbench.services.documents.reminder import reminder
from workbench.services.documents.rollup import rollup
from workbench.services.errors import LEDGER_THERE, CannotSave, NoMemberUnit, UnitNeeded
from workbench.services.forms.receipts import missing_forms, units_sent_to
from workbench.services.month import trend, view_month
from workbench.services.settings import task_force
from workbench.services.texts import safe_name
from workbench.services.units import find_unit
from workbench.storage.ledger import Ledger
from workbench.storage.looking import is_ledger
from workbench.storage.places import folder_made

if TYPE_CHECKING:  # what draws is slow to load and used only when something is drawn
    from datetime import datetime

    from workbench.reports.fonts import Faces
    from workbench.reports.pdf import Pdf


class What(StrEnum):
    """The documents that can be made."""

    BRIEFING = "briefing"
    CHECKLIST = "checklist"
    ROLLUP = "rollup"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class FontChoice:
    """The fonts to set in: files the user chose, and folders to look for the official faces in."""

    chosen: Mapping[Face, Path] = field(default_factory=dict)
    folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """Documents ready to be written: one, or one a unit. `name` is a file name without its ending."""

    name: str
    documents: tuple[Document, ...]
    missing_years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """Files that were written, the characters no face had, and the years without a calendar."""

    files: tuple[Path, ...]
    missing: str
    missing_years: tuple[int, ...]


def compose(
    ledger: Ledger, what: What, month: Month, *, unit: str | None = None, issue: int | None = None
) -> Composed:
    """Compose a document of a month; nothing is written. A checklist without `unit` is of all member units.

    The briefing bears `issue`, or the number the month has or would be given. Raises `NoSuchUnit`, and
    `NoMemberUnit` where there is none.
    """
    view, force = view_month(ledger, month), task_force(ledger)
    if what is What.BRIEFING:
        points = trend(ledger, Month(month.year, 1), month)
        document = briefing(view, points, force, issue or issue_of(ledger, month).number)
        return Composed(f"{words.month_name(month)}工作简报", (document,), view.missing_years)
    if what is What.ROLLUP:
        return Composed(f"{words.month_name(month)}汇总表", (rollup(view, force),), view.missing_years)
    if what is What.REMINDER:
        out, sent = missing_forms(ledger, month), units_sent_to(ledger, month)
        document = reminder(view, out, len(sent), force)
        return Composed(document.title, (document,), view.missing_years)
    wanted = view.members() if unit is None else (find_unit(ledger, unit, month),)
    if not wanted:
        raise NoMemberUnit
    documents = tuple(checklist(view, record, force) for record in wanted)
    name = (
        f"{words.month_name(month)}{safe_name(wanted[0].name)}工作清单"
        if unit
        else f"{words.month_name(month)}工作清单汇编"
    )
    return Composed(name, documents, view.missing_years)


def write(documents: Sequence[Document], fonts: FontChoice, moment: datetime | None = None) -> Pdf:
    """Write documents as one PDF, several of them bound. Slow enough for a worker; touches no ledger."""
    from workbench.reports.pdf import write_bound_pdf, write_pdf

    faces = _faces(tuple(sorted(fonts.chosen.items())), fonts.folders)
    if len(documents) == 1:
        return write_pdf(documents[0], faces, moment=moment)
    return write_bound_pdf(documents, faces, moment=moment)


@lru_cache(maxsize=4)
def _faces(chosen: tuple[tuple[Face, Path], ...], folders: tuple[Path, ...]) -> Faces:
    """The faces of a choice, looked for once: a machine has hundreds of fonts, and units are many."""
    from workbench.reports.fonts import load_faces

    return load_faces(resource("fonts"), chosen=dict(chosen), folders=folders)


def save(path: Path, data: bytes) -> None:
    """Put a file in place whole: a failure leaves what stood there. Raises `CannotSave`."""
    with saving(path, data):
        pass


@contextmanager
def saving(path: Path, data: bytes) -> Iterator[None]:
    """Write a file beside its place, and put it there when the block has ended well.

    A failure leaves what stood there. Raises `CannotSave`, also where a ledger stands: no document takes
    its place.
    """
    if found := _in_the_way(path):
        raise CannotSave(path, found)
    # A name of a fixed length: with one made of the path's own, a long name would be too long.
    draft = path.with_name(f".{crc32(os.fsencode(path.name)):08x}-{os.getpid()}.new")
    try:
        with folder_made(path.parent):
            try:
                with draft.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                yield
                draft.replace(path)
            finally:
                with suppress(OSError):
                    draft.unlink(missing_ok=True)
    except OSError as fault:
        raise CannotSave(path, fault.strerror or str(fault)) from fault


def _in_the_way(path: Path) -> str:
    """What stands at a path that no document may take the place of, in the system's words; none: nothing."""
    if is_ledger(path):
        return LEDGER_THERE
    with suppress(OSError):  # a place that cannot be looked at is told of when it is written to
        if path.is_dir():
            return os.strerror(errno.EISDIR)
        if path.exists() and not path.is_file():  # a pipe, or a device
            return os.strerror(errno.EEXIST)
    return ""


def write_each(
    composed: Composed,
    folder: Path,
    fonts: FontChoice,
    moment: datetime | None,
    going_on: Callable[[int, int], bool],
) -> Iterator[tuple[Path, str]]:
    """Write each document to a file of its own in `folder`, then all of them bound.

    Yields each path with the characters that no face has. Units whose names come to the same file
    name get a number behind it.

    `going_on` is told how many of how many are done, and stops the work by returning False.
    """
    total = len(composed.documents) + 1
    names = _distinct([*(document.title for document in composed.documents), composed.name])
    for index, document in enumerate(composed.documents):
        if not going_on(index, total):
            return
        made = write((document,), fonts, moment)
        path = folder / f"{names[index]}.pdf"
        save(path, made.data)
        yield path, made.missing
    if going_on(total - 1, total):
        made = write(composed.documents, fonts, moment)
        path = folder / f"{names[-1]}.pdf"
        save(path, made.data)
        yield path, made.missing


def _distinct(titles: Sequence[str]) -> tuple[str, ...]:
    """A file name for each title, all different also where capitals make no difference."""
    taken: set[str] = set()
    names = []
    for title in titles:
        name = plain = safe_name(title)
        number = 2
        while name.casefold() in taken:
            name = f"{plain}（{number}）"
            number += 1
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def make_document(
    ledger: Ledger,
    what: What,
    month: Month,
    target: Path,
    *,
    unit: str | None = None,
    everything: bool = False,
    fonts: FontChoice | None = None,
) -> Made:
    """Make a document and put it in place. A briefing is given its issue number when it is made.

    `everything` makes one checklist a member unit and one bound file, into the folder `target`.
    Raises `UnitNeeded`, `NoSuchUnit`, `NoMemberUnit`, `CannotSave`, or `ReadOnly` for a briefing not yet
    issued.
    """
    chosen = fonts or FontChoice()
    # A document is of a day: the same ledger, month and day give the same bytes.
    moment = ledger.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    if what is What.CHECKLIST and unit is None and not everything:
        raise UnitNeeded
    composed = compose(ledger, what, month, unit=unit)
    if what is What.CHECKLIST and everything:
        done = list(write_each(composed, target, chosen, moment, lambda _done, _total: True))
        return Made(
            tuple(path for path, _ in done),
            "".join(dict.fromkeys("".join(m for _, m in done))),
            composed.missing_years,
        )
    made = write(composed.documents, chosen, moment)
    with saving(target, made.data):
        if what is What.BRIEFING:
            issue_briefing(ledger, month)  # the number it was composed with: this program alone writes
    return Made((target,), made.missing, composed.missing_years)
