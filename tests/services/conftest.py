"""A small ledger of a task force in June 2026, fresh for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from workbench.domain.items import ItemCode, Kind, Origin, UnitKind
from workbench.domain.months import Month
from workbench.services.items import ItemEntry, insert_item
from workbench.services.units import UnitEntry, insert_unit
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger
from workbench.storage.opening import create, open_ledger

WHO = Person("secretary", "office", 1)
BEIJING = timezone(timedelta(hours=8))
DUE_WORDS = ("当年6月底", "每月", "每季度", "长期", "2026年7月3日前", "")


@dataclass
class Office:
    """An open ledger, and a clock that a test may set."""

    path: Path
    now: datetime = datetime(2026, 6, 20, 9, 30, tzinfo=BEIJING)
    opened: ExitStack = field(default_factory=ExitStack)

    def clock(self) -> datetime:
        return self.now

    def open(self) -> Ledger:
        return self.opened.enter_context(closing(open_ledger(self.path, self.clock, WHO)))

    def reopen(self, ledger: Ledger) -> Ledger:
        ledger.close()
        return self.open()


def fill(session: Session) -> None:
    """Three member units, a town and a committee; one item of each kind, and one of each cycle."""
    names = (("区委组织部", UnitKind.MEMBER), ("区人社局", UnitKind.MEMBER), ("区交通局", UnitKind.MEMBER))
    others = (("城关镇", UnitKind.TOWN), ("快递行业党委", UnitKind.COMMITTEE))
    ids = [
        insert_unit(session, UnitEntry(kind, name, short_name=name[-3:]), Origin.SOURCE)
        for name, kind in (*names, *others)
    ]
    january = Month(2026, 1)
    for number, kind in enumerate(Kind):
        entry = ItemEntry(
            kind,
            f"第{number}项工作",
            ids[number % 3],
            supporting_unit_ids=(ids[(number + 1) % 3], ids[3]),
            due_words=DUE_WORDS[number % len(DUE_WORDS)],
        )
        insert_item(session, entry, Origin.EXAMPLE if number % 2 else Origin.SOURCE, january)
    for words in DUE_WORDS:
        insert_item(
            session, ItemEntry(Kind.DUTY, f"期限：{words}", ids[0], due_words=words), Origin.OWN, january
        )
    session.flush()
    session.info.clear()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger, closed."""
    office = Office(tmp_path_factory.mktemp("template") / "template.ledger")
    create(office.path, office.clock, WHO, fill).close()
    return office.path


@pytest.fixture
def offices(template: Path) -> Callable[[Path], Office]:
    """Makes an office in a folder."""

    def make(folder: Path) -> Office:
        return Office(Path(shutil.copy(template, folder / "台账.ledger")))

    return make


@pytest.fixture
def office(offices: Callable[[Path], Office], tmp_path: Path) -> Iterator[Office]:
    found = offices(tmp_path)
    with found.opened:
        yield found


@pytest.fixture
def ledger(office: Office) -> Ledger:
    return office.open()


@pytest.fixture
def duty() -> ItemCode:
    return ItemCode(Kind.DUTY, 1)


@pytest.fixture
def pass_days(office: Office) -> Callable[[int], None]:
    """Lets days pass on the office's clock."""

    def wait(days: int) -> None:
        office.now += timedelta(days=days)

    return wait
