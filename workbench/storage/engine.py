"""Connections to a ledger file, with the settings that the promises about data rest on."""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x5A425747  # "ZBWG": what `file` and we read in a ledger's header
SCHEMA_VERSION = 3  # counts the migrations; kept in the file as user_version


# What it meets is raised as well; without a handler Python would write it to the terminal, as a traceback.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())


def uri(path: Path, mode: str) -> str:
    """An SQLite URI. `mode`: `rwc` makes the file, `rw` writes, `ro` reads, `immutable` reads unlocked."""
    ending = "immutable=1" if mode == "immutable" else f"mode={mode}"
    place = os.fsencode(path.absolute().as_posix())
    # «C:/…» needs a slash before it; a share's own two slashes stay, or SQLite takes its name for a host.
    root = b"" if place.startswith(b"/") else b"/"
    return f"file://{quote(root + place, safe='/:')}?{ending}"


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection with this program's settings. `sqlite3.Error` when SQLite refuses."""
    raw = sqlite3.connect(
        uri(path, mode), uri=True, isolation_level=None, check_same_thread=False, timeout=5.0
    )
    try:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute(
            "PRAGMA trusted_schema = OFF"
        )  # a ledger from outside may carry hostile views or triggers
        if mode in {"rw", "rwc"}:
            if mode == "rwc":
                raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = FULL")
        else:
            raw.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        raw.close()
        raise
    return raw


def tidy(path: Path) -> None:
    """Have SQLite take away the empty journal that reading leaves beside a ledger, where nobody uses it.

    Who only reads may not remove it, even where it made it. Who may write does when the last connection is
    closed, under SQLite's own locks; of an empty journal nothing is folded into the file.
    """
    journal = path.with_name(path.name + "-wal")
    with suppress(OSError, sqlite3.Error):  # what is damaged, or may not be written, stays as it is
        if journal.stat().st_size == 0:
            with closing(sqlite3.connect(uri(path, "rw"), uri=True, isolation_level=None, timeout=0)) as raw:
                raw.execute("SELECT count(*) FROM sqlite_master").fetchone()


def make_engine(path: Path, mode: str) -> Engine:
    """An engine: one connection to write with, or as many as are needed to read.

    The driver begins nothing itself, so that schema changes are part of a transaction and can be
    taken back. Who would write while another thread does waits for the one connection.
    """
    writes = mode in {"rw", "rwc"}
    size = {"pool_size": 1, "max_overflow": 0} if writes else {}
    engine = create_engine("sqlite://", creator=lambda: connect(path, mode), poolclass=QueuePool, **size)
    start = "BEGIN IMMEDIATE" if writes else "BEGIN"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(start)

    return engine


def pragma(connection: sqlite3.Connection, name: str) -> Any:  # noqa: ANN401 - what the pragma holds
    """The value of a one-valued pragma."""
    return connection.execute(f"PRAGMA {name}").fetchone()[0]
