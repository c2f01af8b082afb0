"""A ledger in a folder, and the programs that are killed while they write it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.domain.items import Kind, Origin, UnitKind
from workbench.domain.months import Month
from workbench.services.items import ItemEntry, insert_item
from workbench.services.units import UnitEntry, insert_unit
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger
from workbench.storage.opening import open_ledger, read_ledger

WHO = Person("secretary", "office", os.getpid())
BEIJING = timezone(timedelta(hours=8))
ROOT = Path(__file__).parents[2]


@dataclass
class Place:
    """A folder with a closed ledger, and a clock that a test may set."""

    path: Path
    now: datetime = datetime(2026, 6, 20, 9, 30, tzinfo=BEIJING)
    opened: ExitStack = field(default_factory=ExitStack)

    def clock(self) -> datetime:
        return self.now

    def open(self) -> Ledger:
        return self.opened.enter_context(closing(open_ledger(self.path, self.clock, WHO)))

    def read(self) -> Ledger:
        return self.opened.enter_context(closing(read_ledger(self.path, self.clock)))

    def digest(self) -> str:
        return sha256(self.path.read_bytes()).hexdigest()


def fill(session: Session) -> None:
    """Two units and twenty duties."""
    ids = [insert_unit(session, UnitEntry(UnitKind.MEMBER, f"单位{n}"), Origin.SOURCE) for n in (1, 2)]
    for number in range(20):
        entry = ItemEntry(Kind.DUTY, f"第{number + 1}项职责", ids[number % 2], due_words="长期")
        insert_item(session, entry, Origin.SOURCE, Month(2026, 1))
    session.flush()
    session.info.clear()


class Writers:
    """Programs that write ledgers, one at a time, each in its own process."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("writer.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def start(self, act: str, path: Path, number: int = 0) -> int:
        """Start an act of `writer.py`; returns its process when it is ready."""
        assert self._server.stdin is not None
        self._server.stdin.write(json.dumps([act, str(path), number]) + "\n")
        self._server.stdin.flush()
        return int(self.tell())

    def tell(self) -> str:
        """The next line that it tells."""
        assert self._server.stdout is not None
        return self._server.stdout.readline().strip()

    def kill(self, process: int, after: int = 1) -> list[str]:
        """Kill it when it has told so many lines, wherever it is by then; all that it told."""
        told: list[str] = []
        while len(told) < after and "dead" not in told:
            told.append(self.tell())
        if "dead" not in told:
            os.kill(process, signal.SIGKILL)
        while "dead" not in told:
            told.append(self.tell())
        return told[:-1]

    def killed(self, act: str, path: Path, number: int = 0, *, after: int = 1) -> list[str]:
        """Start and kill."""
        return self.kill(self.start(act, path, number), after)

    def close(self) -> None:
        """End the process that starts them."""
        self._server.communicate()
