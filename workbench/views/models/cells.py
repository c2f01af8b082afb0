"""A table that is only looked at: rows of worded cells, each row with the key of what it stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QTableView

from workbench.views.theme import Colours

Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ROOT = QModelIndex()
_MARGIN = 24  # of a cell, both sides


class Heading(NamedTuple):
    """A column's heading and how its cells stand."""

    words: str
    align: Qt.AlignmentFlag = LEFT
    tip: str = ""


class Cell(NamedTuple):
    """A cell's words. `colour` names one of the scheme's; `tip` says more than the words do."""

    words: str
    colour: str = ""
    tip: str = ""
    bold: bool = False


def fit_columns(table: QTableView, samples: Mapping[int, str]) -> None:
    """Make columns as wide as their headings and a sample of their text need, whatever the font."""
    header, metrics = table.horizontalHeader(), table.fontMetrics()
    for column, sample in samples.items():
        text = metrics.horizontalAdvance(sample) + _MARGIN
        header.resizeSection(column, max(text, header.sectionSizeHint(column)))


class CellsModel(QAbstractTableModel):
    """Rows that are replaced whole. `scheme` gives the colours of the moment."""

    def __init__(self, headings: Sequence[Heading], scheme: Callable[[], Colours], parent: QObject) -> None:
        """An empty table."""
        super().__init__(parent)
        self._headings = tuple(headings)
        self._scheme = scheme
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._keys: tuple[Any, ...] = ()

    def show(self, rows: Sequence[tuple[Cell, ...]], keys: Sequence[Any]) -> None:
        """Show other rows. As many as before are renewed in place, so that a selection stays."""
        if len(rows) == len(self._rows):
            self._rows, self._keys = tuple(rows), tuple(keys)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._headings) - 1))
        else:
            self.beginResetModel()
            self._rows, self._keys = tuple(rows), tuple(keys)
            self.endResetModel()

    def key(self, row: int) -> Any:  # noqa: ANN401 - whatever the owner gave
        """What a row stands for."""
        return self._keys[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - whatever the role asks
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == _DISPLAY:
            return cell.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or cell.words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._headings[index.column()].align
        if role == Qt.ItemDataRole.ForegroundRole and cell.colour:
            return QColor(getattr(self._scheme(), cell.colour))
        if role == Qt.ItemDataRole.FontRole and cell.bold:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()].words}: {cell.words}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        heading = self._headings[section]
        if role == _DISPLAY:
            return heading.words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return heading.align
        return heading.tip or None if role == Qt.ItemDataRole.ToolTipRole else None
