"""The row of lists to choose from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget


class ListBar(QTabBar):
    """Tabs without pages: one of several lists is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty row."""
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
