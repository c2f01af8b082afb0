"""The first page of the days to come, kept when a ledger is closed.

What opens a ledger takes most of a second to load, and everybody waits for the first page of the day.
So it is computed beforehand, for each day up to the end of the longest holiday, and the next start
shows it while the ledger is being opened. It is taken only for the very file it was computed from: any
change of the ledger, of the program or of the date leaves it unread.

Reading needs only the standard library. The file is the user's own, and is read strictly all the
same: it can make the records of a month's view, and nothing else.
"""

from __future__ import annotations

import enum
import io
import os
import pickle
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final
from zlib import crc32

from workbench import __version__
from workbench.domain import close_out, cycles, items, lights, month_view, months, overview
from workbench.domain.months import Month
from workbench.domain.overview import Overview

if TYPE_CHECKING:
    from workbench.storage.ledger import Ledger

DAYS: Final = 10  # the longest holiday has eight, and a weekend may stand before it
_LINES: Final = 20_000  # computed at one closing; of a very long ledger fewer days are kept
_ENDING: Final = ".page"
_MODULES: Final = (close_out, cycles, items, lights, month_view, months, overview)


def _kinds(module: ModuleType) -> Iterator[type]:
    own = (kind for kind in vars(module).values() if getattr(kind, "__module__", "") == module.__name__)
    for kind in own:
        if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, enum.Enum)):
            yield kind


_KINDS: Final = {
    **{(kind.__module__, kind.__qualname__): kind for module in _MODULES for kind in _kinds(module)},
    **{(kind.__module__, kind.__qualname__): kind for kind in (date, datetime, timedelta, timezone)},
}


class _Strict(pickle.Unpickler):
    """Makes records of a month's view, and days; whatever else is named in a file is refused."""

    def find_class(self, module_name: str, global_name: str, /) -> type:
        """One of the kinds known."""
        try:
            return _KINDS[module_name, global_name]
        except KeyError:
            raise pickle.UnpicklingError(global_name) from None


def foresee(ledger: Ledger) -> Mapping[date, Overview]:
    """What the first page will show on this day and the next ones, if nothing is done until then."""
    from workbench.services.month import view_month
    from workbench.services.overview import overview as look

    now, found, lines = ledger.clock(), dict[date, Overview](), 0
    for ahead in range(DAYS):
        then = replace(ledger, clock=partial(_moment, now + timedelta(days=ahead)))
        view = view_month(then, Month.of(then.today))
        lines += len(view.lines)
        found[then.today] = look(then, view)
        if lines + len(view.lines) > _LINES:
            break
    return found


def _moment(moment: datetime) -> datetime:
    return moment


def keep(folder: Path, ledger: Path, pages: Mapping[date, Overview]) -> None:
    """Keep the pages of a ledger that was closed, in the place of those kept before.

    A folder that cannot be written keeps nothing: the next start only takes longer.
    """
    head = _head(ledger)
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in folder.glob(f"*{_ENDING}"):
            old.unlink()
        if head is not None:
            for day, page in pages.items():
                body = pickle.dumps(page, protocol=5)
                file = folder / f"{day.isoformat()}{_ENDING}"
                file.write_bytes(b"%b\n%d\n%b" % (head, crc32(body), body))


def kept(folder: Path, ledger: Path, day: date) -> Overview | None:
    """The first page of a ledger on a day, where it was kept and the ledger is as it was then."""
    try:
        head, sum_, body = (folder / f"{day.isoformat()}{_ENDING}").read_bytes().split(b"\n", 2)
        if head != _head(ledger) or int(sum_) != crc32(body):
            return None
        page = _Strict(io.BytesIO(body)).load()
    except (OSError, ValueError, pickle.UnpicklingError):
        return None
    return page if isinstance(page, Overview) and page.view.today == day else None


def _head(ledger: Path) -> bytes | None:
    """What a page is kept for: this file unchanged, and records of this shape.

    None without a file, and while its journal holds something that is not in the file yet.
    """
    journal = ledger.with_name(ledger.name + "-wal")
    try:
        if journal.exists() and journal.stat().st_size:
            return None
        file = ledger.stat()
    except OSError:
        return None
    shape = [[field.name for field in fields(kind)] for kind in _KINDS.values() if is_dataclass(kind)]
    told = os.fspath(ledger.absolute()), file.st_size, file.st_mtime_ns, __version__, shape
    return repr(told).encode(errors="surrogateescape")
