"""Forms back: each file told apart, each form compared with what was sent and what is kept now.

Nothing is written here: what is found is shown first, and taken over by `applying`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench.exchange.safe_reading import SafeReader
from workbench.services.forms.choosing import crossed, superseded
from workbench.services.forms.comparing import compared
from workbench.services.forms.desk import Desk
from workbench.services.forms.finding import GoingOn, find_files
from workbench.services.forms.judging import Judged, judge
from workbench.services.forms.records import Collected, CollectedFile, FileVerdict, FileWhy
from workbench.storage.ledger import Ledger

_ADDED = 500  # rows that a unit may add to its form


def collect(
    ledger: Ledger,
    paths: Sequence[Path],
    *,
    reader: SafeReader | None = None,
    going_on: GoingOn | None = None,
) -> Collected:
    """Look at files, folders and archives, and compare the forms among them. Changes nothing.

    A `reader` that is running already saves its start. `going_on` is told how many files are read, of how
    many; False stops it, and what was read until then is told. Whatever stands in a file, nothing is
    raised for it.
    """
    if reader is None:
        with SafeReader() as own:
            return collect(ledger, paths, reader=own, going_on=going_on)
    files = find_files(paths, reader, going_on)
    desk = Desk(ledger)
    desk.prepare()  # while the files are read
    told = [(place, found.at, judge(desk, found)) for place, found in files]
    judged = [(at, one) for _, at, one in sorted(told, key=lambda one: one[0])]
    compared_files = [_compared(desk, one) for _, one in judged]
    times = [(one.modified, at) for at, one in judged]
    return Collected(crossed(superseded(compared_files, times)))


def _compared(desk: Desk, judged: Judged) -> CollectedFile:
    """A form with its rows compared; any other file as it is."""
    file, form, identity = judged.file, judged.form, judged.identity
    snapshot = desk.snapshot(identity) if identity is not None else None
    if file.verdict is not FileVerdict.FORM or form is None or identity is None or snapshot is None:
        return file
    if len(form.rows) > len(snapshot.titles) + _ADDED:
        return replace(file, verdict=FileVerdict.NOT_A_FORM, why=FileWhy.TOO_MANY_ROWS)
    lists = frozenset(row.kind for row in form.rows) if form.single else None
    return replace(file, rows=compared(desk, form, identity, snapshot), lists=lists)
