"""The full check of a ledger file: SQLite's own, its references, its history, and what its rows say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.storage.contents import SHOWN, unread
from workbench.storage.engine import SCHEMA_VERSION, pragma
from workbench.storage.tables import Base

Rows = tuple[tuple[str, int], ...]
"""Table names and their numbers of rows, by name."""

_SYSTEM = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}


@dataclass(frozen=True, slots=True)
class Check:
    """What a full check of a ledger found: no faults, or the checker's own words."""

    faults: tuple[str, ...]
    rows: Rows

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def count_rows(raw: sqlite3.Connection) -> Rows:
    """How many rows each table holds. `sqlite3.Error` where they cannot be read."""
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        " AND name != 'alembic_version' ORDER BY name"
    ).fetchall()
    quoted = ((name, name.replace('"', '""')) for (name,) in names)
    return tuple(
        (name, raw.execute(f'SELECT count(*) FROM "{text}"').fetchone()[0])  # noqa: S608 - quoted
        for name, text in quoted
    )


def check_connection(raw: sqlite3.Connection) -> Check:
    """Check a ledger through a connection that reads it, in one state of the file.

    A file of an older version is checked as far as every version goes. `sqlite3.Error` where the system
    refuses to read: that says nothing of the file.
    """
    try:
        raw.execute("BEGIN")
        faults = list(_faults(raw))
        rows = count_rows(raw)
        if pragma(raw, "user_version") == SCHEMA_VERSION:
            missing = set(Base.metadata.tables) - {name for name, _ in rows}
            faults += [f"no table {name}" for name in sorted(missing)]
            if not missing:
                faults += unread(raw)
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF in _SYSTEM:
            raise
        return Check((str(fault),), ())
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
    return Check(tuple(faults), rows)


def _faults(raw: sqlite3.Connection) -> Iterator[str]:
    for (found,) in raw.execute(f"PRAGMA integrity_check({SHOWN})"):
        if found != "ok":
            yield found
    for child, row, parent, _ in raw.execute("PRAGMA foreign_key_check"):
        yield f"{child} {row}: no {parent}"
