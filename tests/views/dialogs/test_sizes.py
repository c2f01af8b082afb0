from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from workbench.views.dialogs.sizes import begin_at


def test_a_dialog_is_no_larger_than_the_screen_at_first(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    begin_at(dialog, 300, 200)
    assert dialog.size() == QSize(300, 200)
    begin_at(dialog, 9000, 9000)
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() < room.height()  # a title bar is added
