from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.items import ItemCode
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.ledgers import new_ledger, open_ledger, read_ledger
from workbench.services.month import view_line
from workbench.storage.holder import Person
from workbench.views.desk import Desk

JUNE = Month(2026, 6)
WHO = Person("secretary", "office", 1)


def clock() -> datetime:
    """The day on which the tests sit at the desk: the reports of June are being asked for."""
    return datetime(2026, 6, 18, 9, tzinfo=UTC)


@dataclass
class Office:
    """A desk with all that it refused, and the ledger as another program would read it."""

    desk: Desk
    refused: list[Exception]

    def on_disk(self, code: str, month: Month = JUNE) -> Line:
        """An item as it stands in the file."""
        ledger = read_ledger(self.desk.path, clock)
        try:
            return view_line(ledger, month, ItemCode.parse(code))
        finally:
            ledger.close()


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("starter") / "starter.ledger"
    new_ledger(path, Content.STARTER, clock, WHO, UUID(int=1)).close()
    return path


@pytest.fixture
def office(starter: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:  # noqa: ARG001 - a desk needs one
    path = tmp_path / "office.ledger"
    shutil.copy(starter, path)
    desk = Desk(open_ledger(path, clock, WHO), JUNE)
    refused: list[Exception] = []
    desk.refused.connect(refused.append)
    yield Office(desk, refused)
    desk.close()


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a page as large as it is on an ordinary office screen."""

    def shown(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(1218, 690)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)

    return shown
