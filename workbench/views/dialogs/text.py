"""The question for a text of several lines, answered by keyboard alone."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit, QWidget


def ask_text(parent: QWidget, title: str, label: str, text: str = "") -> tuple[str, bool]:
    """Ask for a text, beginning with `text`; and whether one was given.

    Enter begins a new line, Tab leads on to the buttons, Ctrl+Enter gives the text.
    """
    asked = QInputDialog(parent)
    asked.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    asked.setWindowTitle(title)
    asked.setLabelText(label)
    asked.setTextValue(text)
    for box in asked.findChildren(QPlainTextEdit):
        box.setTabChangesFocus(True)
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), asked, asked.accept)
    given = bool(asked.exec())
    asked.deleteLater()
    return asked.textValue(), given
