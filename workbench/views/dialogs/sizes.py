"""The size of a dialog: at first no larger than its screen, then large enough for what it says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_FRAME: Final = QSize(0, 40)  # a title bar, which the system adds once the dialog is shown


def begin_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its first size in pixels of the window, or what a small screen leaves of it."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize() - _FRAME))


def make_room(dialog: QDialog) -> None:
    """Let a dialog grow to what it says now: Qt asks for no height for lines that are broken to its width."""
    if (layout := dialog.layout()) is not None:
        layout.activate()
        needed = layout.totalMinimumHeightForWidth(dialog.width())
        dialog.resize(dialog.width(), max(dialog.height(), needed))
