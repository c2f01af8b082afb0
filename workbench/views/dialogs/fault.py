"""A fault of the program, said in one sentence, with the details behind a button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QStyle, QWidget

from workbench import wording
from workbench.views.generated.ui_fault import Ui_FaultDialog


class FaultDialog(QDialog):
    """Shown once for a fault; further ones while it is open go to the log and to its details."""

    def __init__(self, log: Path, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FaultDialog()
        self.ui.setupUi(self)
        sign = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self.ui.sign.setPixmap(sign.pixmap(32, 32))
        self.ui.words.setText(wording.say_fault(log))
        self.ui.details.setPlainText(details)
        self.ui.showDetails.toggled.connect(self._show_details)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.close.clicked.connect(self.accept)

    def add(self, details: str) -> None:
        """One more fault, while this one is still shown."""
        self.ui.details.appendPlainText(f"\n{details}")

    def _show_details(self, shown: bool) -> None:
        self.ui.details.setVisible(shown)
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.details.toPlainText())
