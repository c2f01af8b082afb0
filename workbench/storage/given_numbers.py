"""Numbers that left the house stay given, also when an older backup takes a ledger's place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from workbench.domain.months import Month
from workbench.storage.engine import connect
from workbench.storage.errors import LedgerRefused
from workbench.storage.looking import look, reading_raw

ACT = "keep_issue_numbers"
_LEDGER = "SELECT value FROM setting WHERE key = 'ledger_id'"
_ISSUED = "SELECT month, number, issued_at FROM briefing_issue ORDER BY month"

_SERIES = "SELECT kind, last FROM number_series"
_NUMBER_ON = (
    "INSERT INTO number_series (kind, last) VALUES (?, ?)"
    " ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last)"
)

Issued = tuple[Month, int, str]
"""A month, its number in the year, and when it was given."""


def keep_given(sources: Iterable[Path], target: Path, now: datetime) -> None:
    """Give a ledger that nobody holds the numbers that other states of the same ledger have given.

    Items to come are numbered on from the highest that was given. Months get their briefings' numbers in one
    act of the history, and none where they have them all. A month that has two numbers keeps the higher one,
    so that the next number of its year is on no paper yet. A source too damaged to be read tells nothing.
    `sqlite3.Error` where the target refuses.
    """
    with closing(connect(target, "rw")) as raw:
        raw.execute("BEGIN IMMEDIATE")
        ledger = raw.execute(_LEDGER).fetchone()
        given = list[Month]()
        for source in sources:
            issues, series = _given(source, ledger)
            given += [issued[0] for issued in issues if _is_given(raw, issued)]
            raw.executemany(_NUMBER_ON, series)
        if given:
            why = "、".join(str(month) for month in sorted(set(given)))
            at = now.astimezone(UTC).isoformat(timespec="seconds")
            raw.execute(
                "INSERT INTO act (at, name, why, undoable, undone) VALUES (?, ?, ?, 0, 0)", (at, ACT, why)
            )
        raw.execute("COMMIT")


def _given(source: Path, ledger: tuple[str] | None) -> tuple[list[Issued], list[tuple[str, int]]]:
    """What a ledger or a backup has numbered; nothing of another ledger, or of one that cannot be read."""
    try:
        look(source)
        with reading_raw(source) as raw:
            if raw.execute(_LEDGER).fetchone() != ledger:
                return [], []
            rows = raw.execute(_ISSUED).fetchall()
            series = [(str(kind), int(last)) for kind, last in raw.execute(_SERIES)]
            return [(Month.from_key(month), int(number), str(at)) for month, number, at in rows], series
    except (LedgerRefused, sqlite3.Error, ValueError, TypeError):  # the latter: of what no month or number is
        return [], []


def _is_given(raw: sqlite3.Connection, issued: Issued) -> bool:
    """Give a month its number, unless its own is higher or the number is taken; whether it was given."""
    month, number, issued_at = issued
    taken = raw.execute(
        "SELECT 1 FROM briefing_issue WHERE month = :month AND number > :number"
        " OR year = :year AND number = :number",
        {"month": month.key, "year": month.year, "number": number},
    ).fetchone()
    if taken is None:
        raw.execute(
            "INSERT OR REPLACE INTO briefing_issue (month, year, number, issued_at) VALUES (?, ?, ?, ?)",
            (month.key, month.year, number, issued_at),
        )
    return taken is None
