"""The columns of a list from outside, a line each: what stands there, and what it is, to be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QWidget

from workbench.exchange.list_columns import HEADINGS, TAKEN
from workbench.views.models.cells import Cell, CellsModel, Heading, fit_columns
from workbench.views.models.import_lines import ColumnLine
from workbench.views.theme import colours
from workbench.wording.columns import column_name

_WHAT = 2  # the column of the table in which is chosen what a line is


class ColumnChoice(QObject):
    """A table of columns with a box of names in each line."""

    chosen = Signal(int, object)  # a column of the list, from 0, and the name it is to bear, None for none

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._lines: tuple[ColumnLine, ...] = ()
        self.model = CellsModel(
            [
                Heading(self.tr("Column")),
                Heading(self.tr("What stands there")),
                Heading(self.tr("What it is")),
            ],
            partial(colours, table),
            table,
        )
        table.setModel(self.model)
        longest = max(map(column_name, TAKEN), key=table.fontMetrics().horizontalAdvance)
        fit_columns(table, {0: "AA 牵头责任单位", 2: f"{longest}　　"})
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._open)
        table.verticalHeader().setDefaultSectionSize(QComboBox().sizeHint().height() + 2)

    def show(self, lines: Sequence[ColumnLine]) -> None:
        """Show the columns of a list. Boxes that are there already stay, and so does the keyboard in them."""
        before, self._lines = len(self._lines), tuple(lines)
        rows = [
            (
                Cell(f"{line.letter} {line.heading}".rstrip(), bold=bool(line.name)),
                Cell(line.samples),
                Cell(""),
            )
            for line in self._lines
        ]
        self.model.show(rows, self._lines)
        last: QWidget = self._table
        for row, line in enumerate(self._lines):
            box = self.box(row) if before == len(self._lines) else None
            if box is None:
                box = self._made(row)
            said = QCoreApplication.translate("ColumnChoice", "What column {column} is")
            box.setAccessibleName(said.format(column=f"{line.letter} {line.heading}".rstrip()))
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(line.name))
            box.blockSignals(False)
            QWidget.setTabOrder(last, box)  # from the table into its boxes, then on
            last = box

    def box(self, row: int) -> QComboBox | None:
        """The box in a line."""
        found = self._table.indexWidget(self.model.index(row, _WHAT))
        return found if isinstance(found, QComboBox) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the table; only in a box that was entered it chooses."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _made(self, row: int) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("–"), None)
        for name in (*TAKEN, *(name for name in HEADINGS if name not in TAKEN)):
            words = column_name(name)
            box.addItem(words if name in TAKEN else self.tr("{name} (only shown)").format(name=words), name)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)
        box.activated.connect(partial(self._choose, row, box))
        self._table.setIndexWidget(self.model.index(row, _WHAT), box)
        return box

    def _open(self, index: QModelIndex) -> None:
        """Enter on a line opens its box."""
        if (box := self.box(index.row())) is not None:
            box.setFocus()
            box.showPopup()

    def _choose(self, row: int, box: QComboBox, _index: int) -> None:
        line = self._lines[row]
        if box.currentData() != line.name:
            self.chosen.emit(line.column, box.currentData())
