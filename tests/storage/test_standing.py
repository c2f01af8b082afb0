"""Another program that looks into an open ledger takes nothing from it, whatever this one read meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.storage.helpers import Place
from workbench.storage.backup import back_up, folder_of
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Setting

_STRANGER = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1])
print(raw.execute("SELECT count(*) FROM setting WHERE key LIKE 'kept%'").fetchone()[0])
raw.close()
"""


def stranger(path: Path) -> int:
    """Another program opens the file for writing, reads, and leaves: how many settings it saw."""
    told = subprocess.run([sys.executable, "-c", _STRANGER, path], check=True, capture_output=True, text=True)
    return int(told.stdout)


def put(ledger: Ledger, number: int) -> None:
    with ledger.act("put") as session:
        session.add(Setting(key=f"kept-{number}", value="1"))


def look_at_folder(place: Place) -> None:
    for path in place.path.parent.iterdir():
        if path.is_file():
            path.read_bytes()


def back_it_up(place: Place) -> None:
    back_up(place.path, folder_of(place.path), place.now, "hand")


def do_nothing(_place: Place) -> None:
    """A ledger that only stands open."""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's locks are not the process's")
@pytest.mark.parametrize("meanwhile", [do_nothing, look_at_folder, back_it_up])
def test_acts_reach_other_programs_after_one_looked_in(
    place: Place, meanwhile: Callable[[Place], None]
) -> None:
    ledger = place.open()
    put(ledger, 1)
    meanwhile(place)
    assert stranger(place.path) == 1
    put(ledger, 2)
    assert stranger(place.path) == 2
    ledger.close()
    assert not place.path.with_name(place.path.name + "-wal").exists()  # folded in, as ever
    assert stranger(place.path) == 2


def test_one_who_reads_sees_what_is_written_after_another_looked_in(place: Place) -> None:
    ledger, reader = place.open(), place.read()
    put(ledger, 1)
    look_at_folder(place)
    stranger(place.path)
    put(ledger, 2)
    with reader.reading() as session:
        assert session.scalar(select(func.count()).where(Setting.key.like("kept%"))) == 2
