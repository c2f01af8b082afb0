"""The user's guide, in a window that may stay open beside the work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from workbench.paths import resource
from workbench.views.dialogs.sizes import begin_at
from workbench.views.generated.ui_guide import Ui_GuideDialog


class GuideDialog(QDialog):
    """What F1 shows, in the window's language."""

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_GuideDialog()
        self.ui.setupUi(self)
        begin_at(self, self.width(), self.height())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.text.setMarkdown(resource("guide", f"guide_{language}.md").read_text(encoding="utf-8"))
        self.ui.buttons.rejected.connect(self.close)
