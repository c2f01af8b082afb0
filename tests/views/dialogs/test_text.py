from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workbench.views.dialogs.text import ask_text


def _text_box() -> QPlainTextEdit:
    dialog = QApplication.activeModalWidget()
    box = None if dialog is None else dialog.findChild(QPlainTextEdit)
    assert box is not None
    QTest.qWaitForWindowActive(box.window())
    return box


def _answer(*keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """Press keys one after another."""

    def press() -> None:
        box = _text_box()
        for key, with_ in keys:
            QTest.keyClick(box, key, with_)

    QTimer.singleShot(0, press)


_PLAIN, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_enter_begins_a_line_and_ctrl_enter_gives_the_text(qtbot: QtBot) -> None:
    asker = QWidget()
    qtbot.addWidget(asker)
    _answer((Qt.Key.Key_End, _PLAIN), (Qt.Key.Key_Return, _PLAIN), (Qt.Key.Key_Return, _CONTROL))
    assert ask_text(asker, "改写", "本月进展", "走访") == ("走访\n", True)


def test_tab_leads_on_to_the_buttons(qtbot: QtBot) -> None:
    asker = QWidget()
    qtbot.addWidget(asker)
    left: list[QWidget | None] = []

    def look() -> None:
        box = _text_box()
        QTest.keyClick(box, Qt.Key.Key_Tab)
        left.append(box.window().focusWidget())
        QTest.keyClick(box.window(), Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    assert ask_text(asker, "改写", "本月进展", "走访") == ("走访", False)
    assert isinstance(left[0], QPushButton)
