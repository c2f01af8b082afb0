"""The first page of the days to come, kept when a ledger is closed.

What opens a ledger takes most of a second to load, and everybody waits for the first page of the day.
So it is put into words beforehand, for each day up to the end of the longest holiday, and the next start
shows it while the ledger is being opened. It is taken only for the very file it was computed from: any
change of the ledger, of the program, of its language or of the date leaves it unread.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from workbench import __version__
from workbench.domain.months import Month
from workbench.views.first_page import FirstPage
from workbench.views.models.cells import Cell

_ENDING: Final = ".page"


class KeptPage(NamedTuple):
    """The first page of a ledger as it will stand on the day `today`, and what is said around it."""

    today: date
    month: Month
    sample: bool
    missing_years: tuple[int, ...]
    page: FirstPage


def keep(folder: Path, ledger: Path, language: str, pages: Iterable[KeptPage]) -> None:
    """Keep the pages of a ledger that was closed, in the place of those kept before.

    A folder that cannot be written keeps nothing: the next start only takes longer.
    """
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in folder.glob(f"*{_ENDING}"):
            old.unlink()
        for kept in pages:
            if (head := _head(ledger, language, kept.today)) is not None:
                body = _written(kept)
                _file(folder, kept.today).write_bytes(b"%b\n%d\n%b" % (head, crc32(body), body))


def kept_page(folder: Path, ledger: Path, language: str, day: date) -> KeptPage | None:
    """The first page of a ledger on a day, where it was kept and the ledger is as it was then."""
    try:
        head, sum_, body = _file(folder, day).read_bytes().split(b"\n", 2)
        if head != _head(ledger, language, day) or int(sum_) != crc32(body):
            return None
        return _read(body, day)
    except (OSError, ValueError, TypeError, KeyError):  # what is damaged is computed anew
        return None


def _file(folder: Path, day: date) -> Path:
    return folder / f"{day.isoformat()}{_ENDING}"


def _written(kept: KeptPage) -> bytes:
    around = {"month": kept.month.key, "sample": kept.sample, "missing_years": kept.missing_years}
    return json.dumps(around | {"page": kept.page._asdict()}, ensure_ascii=False).encode()


def _read(body: bytes, day: date) -> KeptPage:
    """Lists are made tuples again: a page read is equal to the one that was written."""
    around = json.loads(body)
    plain = around["page"]
    rows = {
        name: tuple((key, tuple(Cell(*cell) for cell in cells)) for key, cells in plain[name])
        for name in ("lights", "due")
    }
    told = {name: tuple(map(tuple, plain[name])) for name in ("steps", "owing")}
    page = FirstPage(**plain | rows | told | {"light_names": tuple(plain["light_names"])})
    month, years = Month.from_key(around["month"]), tuple(around["missing_years"])
    return KeptPage(day, month, around["sample"], years, page)


def _head(ledger: Path, language: str, day: date) -> bytes | None:
    """What a page is kept for: this file unchanged, a day, a language, and records of this shape.

    None without a file, and while its journal holds something that is not in the file yet.
    """
    journal = ledger.with_name(ledger.name + "-wal")
    try:
        if journal.exists() and journal.stat().st_size:
            return None
        file = ledger.stat()
    except OSError:
        return None
    shape = KeptPage._fields, FirstPage._fields, Cell._fields
    stamp = file.st_size, file.st_mtime_ns
    told = os.fspath(ledger.absolute()), stamp, day.isoformat(), language, __version__, shape
    return repr(told).encode(errors="surrogateescape")
