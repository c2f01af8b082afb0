"""The ledger beside itself at a tenth of its size, and its backup beside SQLite's own."""

from __future__ import annotations

import resource as system
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from tests.bench import samples
from tests.bench.measuring import Row, alone, pair
from workbench.domain.items import ItemCode, Kind, Status
from workbench.services import history
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.backup import back_up
from workbench.storage.ledger import Ledger


def measure(folder: Path) -> Iterator[Row]:
    """A month's view over ten years beside one; a long history beside a short one; backup; memory."""
    one, ten = samples.ledger(folder / "one.ledger"), samples.ledger(folder / "ten.ledger", years=10)
    mine, other = pair(lambda: view_month(ten, samples.MONTH), lambda: view_month(one, samples.MONTH), 9)
    yield Row("a month's view, ledger of ten years", mine, other, "ledger of one year", 1.5)
    one.close()
    short = samples.ledger(folder / "short.ledger", acts=10_000)
    long = samples.ledger(folder / "long.ledger", acts=100_000)
    mine, other = pair(lambda: history.acts(long), lambda: history.acts(short), 9)
    yield Row("newest 200 acts, 100,000 history rows", mine, other, "10,000 history rows", 1.5)
    yield Row("newest 200 acts, 100,000 history rows", mine, None, "-", 300, "ms")
    item = ItemCode(Kind.DUTY, 12)
    mine, other = pair(lambda: history.acts(long, item=item), lambda: history.acts(short, item=item), 9)
    yield Row("an item's history, 100,000 history rows", mine, None, "-", 300, "ms")
    yield from _backup(long, folder)
    short.close()
    long.close()
    yield from _memory(ten)
    ten.close()


def _backup(ledger: Ledger, folder: Path) -> Iterator[Row]:
    names = iter(range(1000))

    def ours() -> object:
        return back_up(ledger.path, folder / f"backups-{next(names)}", samples.NOW, "manual")

    def sqlite() -> object:
        source, target = sqlite3.connect(ledger.path), sqlite3.connect(folder / f"plain-{next(names)}.db")
        with source, target:
            source.backup(target)
            found = target.execute("PRAGMA integrity_check").fetchone()
        source.close()
        target.close()
        return found

    mine, other = pair(ours, sqlite, 5)
    yield Row("backup with verification", mine, other, "sqlite3 .backup and integrity_check", 3.0)


def _memory(ledger: Ledger) -> Iterator[Row]:
    def day(start: int, acts: int) -> None:
        for number in range(start, start + acts):
            entry = ProgressEntry(Status.UNDER_WAY, number % 100, f"开展检查{number}次")
            record_progress(ledger, ItemCode(Kind.DUTY, number % 27 + 1), samples.MONTH, entry)
            view_month(ledger, samples.MONTH)

    def now() -> float:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * system.getpagesize() / 1e6

    day(0, 50)
    before = now()
    yield Row("record progress and view the month", alone(lambda: day(50, 1), 20), None, "-", 100, "ms")
    day(100, 450)
    after = now()
    yield Row("memory after 500 acts (services)", after, before, "after 50 acts", 1.1)
    yield Row("memory after 500 acts (services)", after, None, "-", 300, "MB")
