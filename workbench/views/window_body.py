"""What stands between the window's menus and its status line: there Enter presses the focused button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class WindowBody(QWidget):
    """Holds the list of pages and the pages.

    Qt lets Enter press the buttons of dialogs only; users of Windows expect it of every button. A key comes
    here only when what has the focus did not want it, so that tables and fields keep their Enter.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self.window().focusWidget()
        if (
            isinstance(button, QPushButton | QToolButton)
            and event.key() in _ENTER
            and event.modifiers() in _PLAIN
            and not event.isAutoRepeat()  # a key held down presses once
        ):
            button.click()
        else:
            super().keyPressEvent(event)
