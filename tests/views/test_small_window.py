"""A screen of 1366 × 768 at 150 %: no word of a label or button is cut, and nothing lies over another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.app import Program
from workbench.views.registry import PAGES

SMALL = (911, 512)
PARTS = {
    "forms": ("out", "back", "import"),
    "documents": ("briefing", "checklist", "rollup", "reminder"),
    "maintenance": ("units", "calendar", "history", "backups", "settings"),
}


@pytest.fixture(params=[wording.CHINESE, wording.ENGLISH])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _is_cut(widget: QWidget) -> bool:
    """Whether a label or a button has less room than its words need."""
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.width() < widget.minimumSizeHint().width()
    return False


def _overlap(splitter: QSplitter) -> bool:
    panes = [splitter.widget(place) for place in range(splitter.count())]
    return any(
        one.geometry().intersects(other.geometry())
        for one, other in pairwise(pane for pane in panes if pane is not None and pane.isVisible())
    )


def _faults(window: QWidget) -> Iterator[str]:
    QApplication.processEvents()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and (_is_cut(widget) or (isinstance(widget, QSplitter) and _overlap(widget))):
            yield f"{widget.objectName() or type(widget).__name__}: {widget.property('text')}"


def test_nothing_is_cut_or_covered_in_a_small_window(program: Program, demo: Path, qtbot: QtBot) -> None:
    window = program.show()
    window.resize(*SMALL)
    qtbot.waitExposed(window)
    assert (window.width(), window.height()) == SMALL
    assert list(_faults(window)) == []
    window.open_path(demo)
    for name in (entry.name for entry in PAGES):
        for part in PARTS.get(name, ("",)):
            window.pages.show(name, part)
            if part == "import":  # shown once a list was read
                for widget in window.pages.page(name).findChildren(QWidget, "importSplit"):
                    widget.show()
            assert (name, part, list(_faults(window))) == (name, part, [])
    assert (window.width(), window.height()) == SMALL
