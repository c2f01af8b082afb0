"""What was saved, in the status bar; and the words of undo and redo, which name the act they would take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from workbench import wording

if TYPE_CHECKING:
    from workbench.storage.history import Done
    from workbench.storage.ledger import Ledger

translate = QCoreApplication.translate


class SavedLine:
    """Says of each act that it is on disk, and what can be taken back or done again."""

    def __init__(self, label: QLabel, undo: QAction, redo: QAction) -> None:
        self._label, self._undo, self._redo = label, undo, redo

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def use(self, ledger: Ledger | None) -> None:
        """Speak of another ledger; None: of nothing."""
        self._label.clear()
        self._offer(ledger)

    def say(self, ledger: Ledger, done: Done) -> None:
        """Say that an act is on disk."""
        from workbench.services import history

        name = wording.act_name(done.name)
        undo = history.next_undo(ledger)
        if done.name in {"undo", "redo"} and (last := history.acts(ledger, limit=1)):
            words = (
                translate("MainWindow", "Taken back: {act}")
                if done.name == "undo"
                else translate("MainWindow", "Done again: {act}")
            )
            name = wording.act_detail(last[0].name, last[0].why)
        elif undo is not None and undo.id == done.act_id:
            words = translate("MainWindow", "Saved: {act}. Ctrl+Z takes it back.")
        else:
            words = translate("MainWindow", "Saved: {act}")
        self._label.setText(words.format(act=name))
        self._offer(ledger)

    def _offer(self, ledger: Ledger | None) -> None:
        undo = redo = None
        if ledger is not None and not ledger.read_only:
            from workbench.services import history

            undo, redo = history.next_undo(ledger), history.next_redo(ledger)
        self._undo.setEnabled(undo is not None)
        self._redo.setEnabled(redo is not None)
        words = translate("MainWindow", "&Undo: {act}") if undo else translate("MainWindow", "&Undo")
        self._undo.setText(words.format(act=wording.act_name(undo.name) if undo else ""))
        words = translate("MainWindow", "&Redo: {act}") if redo else translate("MainWindow", "&Redo")
        self._redo.setText(words.format(act=wording.act_name(redo.name) if redo else ""))
