"""A letter that is pressed with Alt does one thing only: Qt passes over a letter that means two."""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QMenuBar,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from workbench import wording
from workbench.app import Program
from workbench.domain.clock import Clock
from workbench.services import backups
from workbench.services.ledgers import open_ledger
from workbench.storage import retention
from workbench.storage.backup import folder_of
from workbench.storage.holder import Person
from workbench.storage.retention import Shrink
from workbench.views import generated
from workbench.views.registry import PAGES

PARTS = {
    "forms": ("out", "back", "import"),
    "documents": ("briefing", "checklist"),
    "maintenance": ("units", "calendar", "history", "backups", "settings"),
}


@pytest.fixture(params=[wording.CHINESE, wording.ENGLISH])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _on_other_page(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget lies on a page or tab that is not in front; what is only hidden may be shown soon."""
    inside: QWidget | None = widget
    while inside is not None and inside is not window:
        above = inside.parentWidget()
        if isinstance(above, QStackedWidget) and above.currentWidget() is not inside:
            return True
        inside = above
    return False


def _texts(widget: QWidget) -> Iterator[str]:
    """The texts of a widget whose letter Qt hears with Alt."""
    if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QTabBar):
        yield from map(widget.tabText, range(widget.count()))
    elif isinstance(widget, QMenuBar):
        yield from (action.text() for action in widget.actions())


def _clashes(texts: Iterator[str]) -> list[list[str]]:
    by_letter = defaultdict(list)
    for text in texts:
        if letter := QKeySequence.mnemonic(text).toString():
            by_letter[letter].append(text)
    return [found for found in by_letter.values() if len(found) > 1]


def _in_window(window: QWidget) -> list[list[str]]:
    seen = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window and not _on_other_page(widget, window)
    ]
    return _clashes(text for widget in seen for text in _texts(widget))


def _in_menus(menus: list[QMenu]) -> list[list[str]]:
    return [clash for menu in menus for clash in _clashes(action.text() for action in menu.actions())]


def test_each_letter_of_a_page_of_the_window_and_its_menus_means_one_thing(
    program: Program, demo: Path
) -> None:
    window = program.show()
    assert _in_window(window) == []
    window.open_path(demo)
    for name in (entry.name for entry in PAGES):
        for part in PARTS.get(name, ("",)):
            window.pages.show(name, part)
            assert (name, part, _in_window(window)) == (name, part, [])
    assert _in_menus(window.findChildren(QMenu)) == []


def test_no_letter_of_an_offer_in_a_message_means_something_on_a_page_too(
    program: Program, demo: Path, starter: Path, clock: Clock
) -> None:
    window = program.show()
    held = open_ledger(starter, clock, Person("colleague", "office", 1))
    assert not window.open_path(starter)
    assert _in_window(window) == []  # beside the first page of all, too
    assert window.open_path(demo)
    assert window.desk is not None
    made = backups.back_up_now(window.desk.ledger, backups.BY_HAND).backup
    retention.wait_for_a_look(folder_of(demo), Shrink((("item", 9),), (("item", 1),)))
    assert window.restore(made)
    assert not window.open_path(starter)
    held.close()
    assert all(window.messages.text(key) for key in ("shrunk", "restored", "refused"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # messages whose place others took
    found = []
    for name in (entry.name for entry in PAGES):
        for part in PARTS.get(name, ("",)):
            window.pages.show(name, part)
            found += [(name, part, clash) for clash in _in_window(window)]
    assert found == []


def test_each_letter_of_a_dialog_means_one_thing(program: Program) -> None:
    assert program.surroundings.language
    for module in pkgutil.iter_modules(generated.__path__):
        compiled = import_module(f"{generated.__name__}.{module.name}")
        for name, form in vars(compiled).items():
            if name.startswith("Ui_") and name.endswith("Dialog"):
                dialog = QDialog()
                form().setupUi(dialog)
                assert (name, _in_window(dialog)) == (name, [])
