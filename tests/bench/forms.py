"""Forms out beside bare openpyxl, forms back beside bare python-calamine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import python_calamine

from tests.bench import samples
from tests.bench.measuring import Row, alone, pair
from workbench.exchange.safe_reading import SafeReader
from workbench.services.forms.collecting import collect
from workbench.services.forms.sending import compose_forms, send_forms, write_forms

Grid = list[list[object]]


def measure(folder: Path) -> Iterator[Row]:
    """The fourteen forms of a month, written and read; and the whole act of sending."""
    ledger = samples.ledger(folder / "forms.ledger")
    out = folder / "out"
    send_forms(ledger, samples.MONTH, out)
    paths = sorted(out.iterdir())
    books = [_grids(path) for path in paths]
    bare = folder / "bare.xlsx"

    def ours() -> object:
        return write_forms(compose_forms(ledger, samples.MONTH))

    def peer() -> None:
        for book in books:
            _write(book, bare)

    mine, other = pair(ours, peer, 5)
    yield Row(f"{len(paths)} unit forms out", mine, other, "the same cells by bare openpyxl", 2.0)
    sending = alone(lambda: send_forms(ledger, samples.MONTH, out), 3)
    yield Row("the same, put in place and recorded", sending, None, "-", 3000, "ms")
    with SafeReader() as reader:
        mine, other = pair(
            lambda: collect(ledger, paths, reader=reader), lambda: [_grids(path) for path in paths], 11
        )
    yield Row(
        f"{len(paths)} forms back, compared", mine, other, "the same files by bare python-calamine", 3.0
    )
    cold = alone(lambda: collect(ledger, paths), 5)
    yield Row("the same, with the start of the reading", cold, None, "-", 1000, "ms")
    ledger.close()


def _grids(path: Path) -> dict[str, Grid]:
    book = python_calamine.load_workbook(path)
    return {
        name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names
    }


def _write(book: dict[str, Grid], path: Path) -> None:
    made = openpyxl.Workbook()
    for number, (name, rows) in enumerate(book.items()):
        sheet = made.create_sheet(name, number)
        for row in rows:
            sheet.append(row)
    made.save(path)
