"""A receipt to be read: what became of a file, cell by cell."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from workbench.services.forms.records import ReceiptRecord
from workbench.views.dialogs.sizes import begin_at
from workbench.views.generated.ui_receipt import Ui_ReceiptDialog
from workbench.wording.receipts import receipt_text


class ReceiptDialog(QDialog):
    """Shows a receipt as text that can be copied."""

    def __init__(self, receipt: ReceiptRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReceiptDialog()
        self.ui.setupUi(self)
        self.ui.text.setPlainText(receipt_text(receipt))
        self.ui.buttons.rejected.connect(self.reject)
        begin_at(self, 680, 480)
