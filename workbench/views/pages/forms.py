"""Forms: sent out to the units, and taken back from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench import paths
from workbench.views.desk import Desk
from workbench.views.generated.ui_forms_page import Ui_FormsPage
from workbench.views.parts.return_tab import ReturnTab
from workbench.views.parts.send_tab import SendTab


class FormsPage(QWidget):
    """The ways out of the ledger and back into it, one a tab."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_FormsPage()
        self.ui.setupUi(self)
        folder = paths.documents_folder()
        self.out = SendTab(desk, folder, self)
        self.back = ReturnTab(desk, folder, self)
        self._parts: dict[str, QWidget] = {"out": self.out, "back": self.back}
        for part, words in ((self.out, self.tr("Forms &out")), (self.back, self.tr("Forms &back"))):
            self.ui.tabs.addTab(part, words)

    def show_part(self, part: str) -> None:
        """Show a part by its name."""
        if part in self._parts:
            self.ui.tabs.setCurrentWidget(self._parts[part])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files that came back from the units."""
        self.show_part("back")
        self.back.look_at(paths)

    def save_state(self) -> dict[str, Any]:
        """The folders used last."""
        return {"out": str(self.out.folder), "back": str(self.back.folder)}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Use the same folders again, where they are still there."""
        for part, name in ((self.out, "out"), (self.back, "back")):
            kept = state.get(name)
            if isinstance(kept, str) and kept and Path(kept).is_dir():
                part.use_folder(Path(kept))
