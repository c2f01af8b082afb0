"""Dialogs with texts of several lines, answered by keyboard alone."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QInputDialog, QPlainTextEdit, QWidget


def accept_by_keyboard(dialog: QDialog) -> None:
    """Have Ctrl+Enter accept a dialog from any of its fields: Enter begins a new line in some."""
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(QKeySequence(keys), dialog, dialog.accept)


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
    accept_by_keyboard(asked)
    given = bool(asked.exec())
    asked.deleteLater()
    return asked.textValue(), given
