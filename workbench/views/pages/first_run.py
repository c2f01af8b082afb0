"""The first-run page: where a ledger comes from, and what must not be put into one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from workbench.services.content import Content
from workbench.views.generated.ui_first_run import Ui_FirstRunPage


class FirstRunPage(QWidget):
    """Shown while no ledger is open."""

    new_asked = Signal(object)  # Content: make a ledger that is filled with it
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FirstRunPage()
        self.ui.setupUi(self)
        self.ui.picture.setPixmap(QApplication.windowIcon().pixmap(64, 64))
        self.ui.starter.clicked.connect(lambda: self.new_asked.emit(Content.STARTER))
        self.ui.empty.clicked.connect(lambda: self.new_asked.emit(Content.EMPTY))
        self.ui.demo.clicked.connect(lambda: self.new_asked.emit(Content.DEMO))
        self.ui.open.clicked.connect(self.open_asked)
