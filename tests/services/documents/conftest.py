"""The demonstration ledger, its views, and its November briefing as written once for all tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest

from tests.reading import ReadPage, read_pages
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.reports.blocks import Document
from workbench.services.content import Content
from workbench.services.documents.making import FontChoice, What, compose, write
from workbench.services.ledgers import new_ledger, open_ledger
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger

NOVEMBER = Month(2026, 11)
WHO = Person("secretary", "office", 1)
NOW = datetime(2026, 11, 27, 10, 30, tzinfo=timezone(timedelta(hours=8)))
RARE = "喆、祎、㛃、𬭎<b>&=1+1"
Opened = Callable[..., Ledger]


@dataclass(frozen=True)
class Printed:
    """A document with the view it was composed from, its file, and the pages read back."""

    view: MonthView
    document: Document
    data: bytes
    pages: list[ReadPage]
    missing: str

    @property
    def text(self) -> str:
        """The body text in one piece, as it reads on."""
        return "".join(line.text.strip() for page in self.pages for line in page.body())


def _made(folder: Path, content: Content) -> Path:
    path = folder / f"{content}.ledger"
    # Before the reporting day: the demonstration leaves the reports out that are still to come.
    new_ledger(path, content, lambda: NOW.replace(day=24), WHO, UUID(int=1)).close()
    return path


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration ledger, closed. Rare characters and markup stand in a title and a report."""
    path = _made(tmp_path_factory.mktemp("demo"), Content.DEMO)
    with closing(open_ledger(path, lambda: NOW, WHO)) as ledger:
        entry = ProgressEntry(Status.UNDER_WAY, 92, done=f"走访{RARE}等户。", next_steps="复查。")
        record_progress(ledger, ItemCode(Kind.PROJECT, 1), NOVEMBER, entry)
    return path


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory.mktemp("starter"), Content.STARTER)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    return _made(tmp_path, Content.EMPTY)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Opens a copy of a ledger, on a day of its own where one is given."""
    with ExitStack() as stack:

        def open_copy(path: Path, now: datetime = NOW) -> Ledger:
            copy = tmp_path / f"copy-{path.name}"
            if not copy.exists():
                shutil.copy(path, copy)
            return stack.enter_context(closing(open_ledger(copy, lambda: now, WHO)))

        yield open_copy


def printed(
    path: Path, what: What, month: Month = NOVEMBER, unit: str | None = None, now: datetime = NOW
) -> Printed:
    """A document of a ledger, composed, written and read back."""
    with closing(open_ledger(path, lambda: now, WHO)) as ledger:
        view = view_month(ledger, month)
        (document,) = compose(ledger, what, month, unit=unit).documents
    pdf = write((document,), FontChoice(), now.replace(hour=0, minute=0))
    return Printed(view, document, pdf.data, read_pages(pdf.data), pdf.missing)


@pytest.fixture(scope="session")
def briefing(demo: Path) -> Printed:
    """The November briefing of the demonstration ledger."""
    return printed(demo, What.BRIEFING)


@pytest.fixture(scope="session")
def view(briefing: Printed) -> MonthView:
    """November in the demonstration ledger."""
    return briefing.view
