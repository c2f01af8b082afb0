"""The history as a table, the newest acts first; older ones are fetched when they come into sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from workbench import wording
from workbench.services.history import ActRecord, acts, count_acts
from workbench.storage.ledger import Ledger
from workbench.views.models.cells import Index
from workbench.views.theme import Colours

PAGE: Final = 200  # acts fetched at a time
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ROOT = QModelIndex()


class ActsModel(QAbstractTableModel):
    """When, what, about what, and whether it was taken back."""

    def __init__(
        self, ledger: Ledger, scheme: Callable[[], Colours], parent: QObject, page: int = PAGE
    ) -> None:
        super().__init__(parent)
        self._ledger, self._scheme, self._page = ledger, scheme, page
        self._acts: list[ActRecord] = []
        self.total = 0
        self.reload()

    def act(self, row: int) -> ActRecord:
        """The act of a row, with its changes."""
        return self._acts[row]

    def reload(self) -> None:
        """Read the newest acts again."""
        self.beginResetModel()
        self.total = count_acts(self._ledger)
        self._acts = list(acts(self._ledger, limit=self._page))
        self.endResetModel()

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and len(self._acts) < self.total

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if parent.isValid():
            return
        before = self._acts[-1].id if self._acts else None
        older = acts(self._ledger, before=before, limit=self._page)
        if older:
            first = len(self._acts)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._acts += older
            self.endInsertRows()
        else:
            self.total = len(self._acts)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._acts)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - whatever the role asks
        if not index.isValid():
            return None
        act = self._acts[index.row()]
        if role in {_DISPLAY, Qt.ItemDataRole.ToolTipRole}:
            return self._words(act, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and act.undone:
            return QColor(self._scheme().muted)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == _DISPLAY:
            return (self.tr("When"), self.tr("Act"), self.tr("About"), self.tr("State"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words(self, act: ActRecord, column: int) -> str:
        return (
            wording.moment_text(act.at),
            wording.act_name(act.name),
            wording.act_detail(act.name, act.why),
            self.tr("taken back") if act.undone else "",
        )[column]
