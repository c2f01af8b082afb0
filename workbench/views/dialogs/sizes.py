"""The first size of a dialog: no larger than the screen it is shown on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_FRAME: Final = QSize(0, 40)  # a title bar, which the system adds once the dialog is shown


def begin_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its first size in pixels of the window, or what a small screen leaves of it."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize() - _FRAME))
