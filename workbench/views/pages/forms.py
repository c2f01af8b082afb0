"""Forms: sent out to the units, and taken back from them; and lists from elsewhere, taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from workbench import paths
from workbench.services.settings import ledger_id
from workbench.views.desk import Desk
from workbench.views.generated.ui_forms_page import Ui_FormsPage
from workbench.views.parts.import_tab import ImportTab
from workbench.views.parts.return_tab import ReturnTab
from workbench.views.parts.send_tab import SendTab

_WORK_KEPT = 5  # ledgers whose unfinished work is kept


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
        self._others: list[dict[str, Any]] = []  # what is not finished with other ledgers
        self.lists = ImportTab(desk, folder, self)
        self._parts: dict[str, QWidget] = {"out": self.out, "back": self.back, "import": self.lists}
        words = (self.tr("Forms &out"), self.tr("Forms &back"), self.tr("Lists &in"))
        for part, name in zip(self._parts.values(), words, strict=True):
            self.ui.tabs.addTab(part, name)

    def show_part(self, part: str) -> None:
        """Show a part by its name."""
        if part in self._parts:
            self.ui.tabs.setCurrentWidget(self._parts[part])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files that came back from the units; a single one as a list, where lists are shown."""
        if self.ui.tabs.currentWidget() is self.lists and len(paths) == 1 and _may_be_a_list(paths[0]):
            self.lists.look_at(paths[0])
            return
        self.show_part("back")
        self.back.look_at(paths)

    def save_state(self) -> dict[str, Any]:
        """The folders used last, and what is not finished: of this ledger, and of others kept before."""
        work = [self.back.save_work(), *self._others]
        kept = [one for one in work if one][:_WORK_KEPT]
        folders = {name: str(part.folder) for part, name in self._with_folders()}
        shown = next(name for name, part in self._parts.items() if part is self.ui.tabs.currentWidget())
        return {**folders, "work": kept, "part": shown}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Use the same folders again, where they are still there, and take up what was not finished."""
        for part, name in self._with_folders():
            kept = state.get(name)
            if isinstance(kept, str) and kept and Path(kept).is_dir():
                part.use_folder(Path(kept))
        self.show_part(str(state.get("part", "")))
        work = state.get("work")
        found = [one for one in work if isinstance(one, dict)] if isinstance(work, list) else []
        mine = ledger_id(self.desk.ledger)
        self._others = [one for one in found if one.get("ledger") != mine]
        for one in found:
            if one.get("ledger") == mine:
                self.back.restore_work(one)

    def _with_folders(self) -> tuple[tuple[SendTab | ReturnTab | ImportTab, str], ...]:
        return (self.out, "out"), (self.back, "back"), (self.lists, "import")


def _may_be_a_list(path: Path) -> bool:
    """Whether a file is a single spreadsheet, and no folder or archive of several."""
    return not path.is_dir() and path.suffix.casefold() != ".zip"
