"""Offers in messages, taken by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.views.message_bar import Messages, Tone


def test_alt_j_takes_the_newest_offer_and_then_the_one_before(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    messages = Messages(place, QVBoxLayout(place))
    taken: list[str] = []
    messages.tell("first", Tone.NOTICE, "one", offer=("Look", lambda: taken.append("first")))
    messages.tell("second", Tone.DONE, "two", offer=("Take it back", lambda: taken.append("second")))
    messages.tell("third", Tone.REFUSAL, "three")
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    QTest.keyClick(place, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: taken == ["second"])
    QTest.keyClick(place, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: taken == ["second", "first"])
    QTest.keyClick(place, Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert messages.text("third") == "three"


def test_only_the_newest_offer_shows_the_letter(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    messages = Messages(place, QVBoxLayout(place))
    for key in ("first", "second"):
        messages.tell(key, Tone.NOTICE, key, offer=(f"Show the {key}", lambda: None))
    lettered = [
        button.text()
        for button in place.findChildren(QPushButton)
        if not QKeySequence.mnemonic(button.text()).isEmpty()
    ]
    assert lettered == ["Show the second (&J)"]
