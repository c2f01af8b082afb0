from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from workbench import wording
from workbench.app import Program, dispose, make_application
from workbench.domain.clock import Clock
from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.ledgers import new_ledger, open_ledger
from workbench.storage.holder import Person
from workbench.views.desk import Desk
from workbench.views.main_window import MainWindow
from workbench.views.preferences import Preferences, ThemeChoice

WHO = Person("secretary", "office", 1)
CHINA = timezone(timedelta(hours=8))


def now() -> datetime:
    return datetime(2026, 6, 26, 9, 30, tzinfo=CHINA)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    """The application as the program makes it: its fonts decide how wide things are."""
    return make_application([]) or qapp


@pytest.fixture
def clock() -> Clock:
    return now


@pytest.fixture(scope="session")
def starter_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "starter.ledger"
    new_ledger(path, Content.STARTER, now, WHO, UUID(int=1)).close()
    return path


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "demo.ledger"
    new_ledger(path, Content.DEMO, now, WHO, UUID(int=2)).close()
    return path


@pytest.fixture
def starter(starter_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(starter_file, tmp_path / "starter.ledger"))


@pytest.fixture
def demo(demo_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(demo_file, tmp_path / "demo.ledger"))


def _desk(path: Path) -> Iterator[Desk]:
    desk = Desk(open_ledger(path, now, WHO), Month(2026, 6))
    yield desk
    desk.close()


@pytest.fixture
def desk(starter: Path, dressed: QApplication) -> Iterator[Desk]:  # noqa: ARG001 - a desk needs one
    yield from _desk(starter)


@pytest.fixture
def demo_desk(demo: Path, dressed: QApplication) -> Iterator[Desk]:  # noqa: ARG001 - a desk needs one
    yield from _desk(demo)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    made = Preferences(tmp_path / "settings" / "window.ini")
    made.theme = ThemeChoice.LIGHT
    return made


@pytest.fixture
def language() -> str:
    return wording.CHINESE


@pytest.fixture
def program(
    dressed: QApplication,
    preferences: Preferences,
    language: str,
    qtbot: QtBot,  # noqa: ARG001 - faults in slots fail the test
) -> Iterator[Program]:
    made = Program(dressed, now, preferences, language)
    yield made
    for window in dressed.topLevelWidgets():
        if isValid(window) and isinstance(window, MainWindow):
            dispose(window)
    made.surroundings.theme.deleteLater()
    made.deleteLater()
    wording.load_language(wording.ENGLISH)


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    made = program.show()
    made.resize(1366, 768)
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def asked(desk: Desk) -> Callable[[], object]:
    """What the page asked the window to show last."""
    kept: list[object] = []
    desk.list_asked.connect(kept.append)
    return lambda: kept[-1]
