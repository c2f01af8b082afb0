"""The history: every act, the newest first, with what it changed; undo and redo."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from workbench import wording
from workbench.services import history
from workbench.views.change_words import change_rows
from workbench.views.desk import Desk
from workbench.views.generated.ui_history_tab import Ui_HistoryTab
from workbench.views.icons import set_icon
from workbench.views.models.acts import ActsModel
from workbench.views.models.cells import Cell, CellsModel, Heading
from workbench.views.theme import colours

_SHOWN = 500  # changed fields shown of one act; an import may have thousands


class HistoryTab(QWidget):
    """Acts at the left, what the chosen one changed at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_HistoryTab()
        self.ui.setupUi(self)
        scheme = partial(colours, self)
        self.acts = ActsModel(desk.ledger, scheme, self)
        self.changes = CellsModel(
            [
                Heading(self.tr("Of")),
                Heading(self.tr("Field")),
                Heading(self.tr("Before")),
                Heading(self.tr("After")),
            ],
            scheme,
            self,
        )
        self.ui.acts.setModel(self.acts)
        self.ui.changes.setModel(self.changes)
        mode = QHeaderView.ResizeMode
        header = self.ui.acts.horizontalHeader()
        header.setSectionResizeMode(mode.ResizeToContents)
        header.setSectionResizeMode(2, mode.Stretch)
        header.setStretchLastSection(False)
        header = self.ui.changes.horizontalHeader()
        header.setSectionResizeMode(mode.Stretch)
        for column in (0, 1):
            header.setSectionResizeMode(column, mode.ResizeToContents)
        set_icon(self.ui.undo, "undo")
        set_icon(self.ui.redo, "redo")
        self.ui.undo.clicked.connect(lambda: desk.do(lambda: history.undo(desk.ledger)))
        self.ui.redo.clicked.connect(lambda: desk.do(lambda: history.redo(desk.ledger)))
        self.ui.acts.selectionModel().currentRowChanged.connect(self._show_changes)
        self._stale = False
        desk.done.connect(self._renew)
        self.renew()

    def renew(self) -> None:
        """Read the history again."""
        self._stale = False
        self.acts.reload()
        if self.acts.rowCount():
            self.ui.acts.setCurrentIndex(self.acts.index(0, 0))
        ledger = self.desk.ledger
        undo, redo = history.next_undo(ledger), history.next_redo(ledger)
        self.ui.undo.setText(
            self.tr("U&ndo: {act}").format(act=wording.act_name(undo.name)) if undo else self.tr("U&ndo")
        )
        self.ui.redo.setText(
            self.tr("&Redo: {act}").format(act=wording.act_name(redo.name)) if redo else self.tr("&Redo")
        )
        self.ui.undo.setEnabled(undo is not None and not ledger.read_only)
        self.ui.redo.setEnabled(redo is not None and not ledger.read_only)
        self.ui.count.setText(self.tr("{count} acts").format(count=self.acts.total))
        self._show_changes()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.renew()

    def _renew(self) -> None:
        if self.isVisible():
            self.renew()
        else:
            self._stale = True

    def _show_changes(self) -> None:
        index = self.ui.acts.currentIndex()
        if not index.isValid():
            self.changes.show([], [])
            self.ui.changesHead.setText(self.tr("Nothing has been done in this ledger yet."))
            return
        act = self.acts.act(index.row())
        units = {unit.id: unit.name for unit in self.desk.view.units}
        rows = [row for change in act.changes for row in change_rows(change, units)]
        self.changes.show([tuple(map(Cell, row)) for row in rows[:_SHOWN]], rows[:_SHOWN])
        self.ui.changesHead.setText(
            self.tr("{act}, {when}").format(act=wording.act_name(act.name), when=wording.moment_text(act.at))
        )
