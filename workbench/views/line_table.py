"""The table of lines: entered by keyboard, copied to and pasted from a spreadsheet."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.views.line_delegate import PAD, LineDelegate, put_cursor_last
from workbench.views.models.clipboard import mime
from workbench.views.models.lines import Column, Index, LinesModel, runs
from workbench.views.theme import colours

_Hint = QAbstractItemDelegate.EndEditHint
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_QUICK = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Status, strict=True))
_MONTHS = 12
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class LineHeader(QHeaderView):
    """The heading: numbers the months above a strip of lights."""

    def __init__(self, parent: QWidget) -> None:
        """A heading of columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(28)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        model = self.model()
        if isinstance(model, LinesModel) and model.columns[section].paint == "strip":
            painter.save()
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * 0.85)
            painter.setFont(font)
            painter.setPen(QColor(colours(self).muted))
            step = (rect.width() - 2 * PAD) / _MONTHS
            for month in range(_MONTHS):
                box = QRectF(rect.left() + PAD + step * month, rect.top(), step, rect.height())
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(month + 1))
            painter.restore()


class LineTable(QTableView):
    """Lines in rows; a row is selected, a cell is current.

    Keys: F2 or typing edits the current cell, Enter commits and goes one down, Tab goes to the next
    cell that is edited, and Enter then begins the next row where Tab began; 1 to 4 in the status
    column, or in one that is not edited, set the status of all selected rows; Ctrl+C copies rows, Ctrl+V
    pastes from the current cell on. Enter in a cell that is not edited opens the line.
    """

    opened = Signal()  # Enter or a double click on a cell that is not edited
    lines_chosen = Signal()  # the selection or the current row is another
    paste_asked = Signal(str)
    clear_asked = Signal()  # Delete in a cell that is edited
    delete_asked = Signal()  # Delete elsewhere
    status_asked = Signal(object)  # Status

    def __init__(self, parent: QWidget | None = None) -> None:
        """A table without a model."""
        super().__init__(parent)
        self.cells = LineDelegate(self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(LineHeader(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().customContextMenuRequested.connect(self._choose_columns)
        self.menu = QMenu(self)
        self._kept: tuple[frozenset[ItemCode], ItemCode | None, int, ItemCode | None] | None = None
        self._widths_set = False
        self._began: int | None = None  # the column in which a row of cells gone through with Tab began
        self._fit_rows()

    # Model and columns

    def show_model(self, model: LinesModel) -> None:
        """Show a model's lines; called once."""
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        # Else each column asks all rows whether they are selected, to mark headings that are not marked.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self._choose_lines)
        selection.currentRowChanged.connect(self._choose_lines)
        self.lay_out_columns()

    @property
    def lines(self) -> LinesModel:
        """The model."""
        model = self.model()
        if not isinstance(model, LinesModel):
            raise TypeError(model)
        return model

    def lay_out_columns(self) -> None:
        """Give each column its own width, and hide those that wait to be asked for."""
        metrics = QFontMetrics(self.font())
        em = metrics.horizontalAdvance("国")
        for section, column in enumerate(self.lines.columns):
            texts = max(map(metrics.horizontalAdvance, column.fit), default=0)
            heading = metrics.horizontalAdvance(column.heading) + em if column.paint != "strip" else 0
            self.setColumnWidth(section, max(round(column.width * em), texts + 4, heading) + 2 * PAD)
            self.setColumnHidden(section, column.hidden)

    def _choose_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        header = self.horizontalHeader()
        for section, column in enumerate(self.lines.columns):
            action = QAction(
                column.heading, menu, checkable=True, checked=not header.isSectionHidden(section)
            )
            action.toggled.connect(lambda shown, section=section: header.setSectionHidden(section, not shown))
            menu.addAction(action)
        menu.exec(header.mapToGlobal(at))
        menu.deleteLater()

    def changeEvent(self, event: Any) -> None:  # noqa: ANN401 - a QEvent
        super().changeEvent(event)
        if event.type() in {event.Type.FontChange, event.Type.StyleChange}:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)

    # Selection

    def current_line(self) -> Line | None:
        """The line of the current row."""
        index = self.currentIndex()
        return self.lines.line(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[int]:
        """The rows selected, else the current one, from above."""
        spans = self.selectionModel().selection().toList()
        rows = {row for span in spans for row in range(span.top(), span.bottom() + 1)}
        if not rows and self.currentIndex().isValid():
            rows = {self.currentIndex().row()}
        return sorted(rows)

    def selected_codes(self) -> tuple[ItemCode, ...]:
        """The items of the selected rows, from above."""
        return tuple(self.lines.line(row).code for row in self.selected_rows())

    def choose(self, code: ItemCode) -> bool:
        """Make an item current and select it alone. False where it is not shown."""
        row = self.lines.row_of(code)
        if row is None:
            return False
        column = max(self.currentIndex().column(), 0)
        if self.isColumnHidden(column):
            column = self._visible()[0]
        index = self.lines.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_first(self) -> None:
        """Make the first row current."""
        if self.lines.rowCount():
            self.choose(self.lines.line(0).code)

    def _choose_lines(self) -> None:
        self.lines_chosen.emit()

    def _remember(self) -> None:
        current = self.current_line()
        top = self.rowAt(0)
        self._kept = (
            frozenset(self.selected_codes()) if self.selectionModel().hasSelection() else frozenset(),
            None if current is None else current.code,
            self.currentIndex().row(),
            self.lines.line(top).code if top >= 0 else None,
        )

    def _recall(self) -> None:
        """Select and show again what still is there, else what has come to stand in its place."""
        if self._kept is None or not self.lines.rowCount():
            self.lines_chosen.emit()
            return
        selected, current, place, top = self._kept
        column = self._visible()[0]
        rows = [row for code in selected if (row := self.lines.row_of(code)) is not None]
        row = None if current is None else self.lines.row_of(current)
        if row is None and current is not None:
            row = min(max(place, 0), self.lines.rowCount() - 1)
            rows = rows or [row]
        if row is not None:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self.lines.index(row, column), flags.NoUpdate)
            chosen = QItemSelection()
            for first, end in runs(sorted(rows)):
                chosen.select(self.lines.index(first, 0), self.lines.index(end, self.lines.columnCount() - 1))
            self.selectionModel().select(chosen, flags.ClearAndSelect)
        if top is not None and (above := self.lines.row_of(top)) is not None:
            self.scrollTo(self.lines.index(above, column), QAbstractItemView.ScrollHint.PositionAtTop)
        self.lines_chosen.emit()

    # Keyboard

    def _visible(self) -> list[int]:
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [section for section in order if not header.isSectionHidden(section)]

    def editable_from(self, section: int) -> list[int]:
        """The columns that are edited, from one on, in the order they are seen."""
        visible = self._visible()
        if section not in visible:
            return []
        later = visible[visible.index(section) :]
        return [one for one in later if self.lines.columns[one].edit is not None]

    def is_editable(self, index: QModelIndex) -> bool:
        """Whether a cell is edited."""
        return index.isValid() and bool(self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit(QGuiApplication.clipboard().text())
        elif event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif key in _QUICK and (status := self._status_for(index)) is not None:
            # Tab goes on from there; the rows stay selected.
            self.selectionModel().setCurrentIndex(status, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.status_asked.emit(_QUICK[Qt.Key(key)])
        elif key in _ENTER and self.state() is not QAbstractItemView.State.EditingState:
            if self.is_editable(index):
                self._go_down(index)
            else:
                self.opened.emit()
        elif key == Qt.Key.Key_Delete:
            alone = len(self.selected_rows()) == 1
            (self.clear_asked if alone and self.is_editable(index) else self.delete_asked).emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """From a status cell on to the next cell that is edited, as from a cell that is being edited."""
        index = self.currentIndex()
        if not (forward and index.isValid() and self._is_status(index)):
            return super().focusNextPrevChild(forward)
        self._edit_beside(index, 1)
        return True

    def _status_for(self, index: QModelIndex) -> QModelIndex | None:
        """The cell whose status a digit sets: where nothing is typed, and in the column of its own."""
        if not index.isValid() or (self.is_editable(index) and not self._is_status(index)):
            return None
        row = (index.siblingAtColumn(column) for column in self._visible())
        return next((cell for cell in row if self._is_status(cell)), None)

    def _is_status(self, index: QModelIndex) -> bool:
        return self.is_editable(index) and self.lines.columns[index.column()].name == "status"

    def mouseDoubleClickEvent(self, event: Any) -> None:  # noqa: ANN401 - a QMouseEvent
        index = self.indexAt(event.position().toPoint())
        super().mouseDoubleClickEvent(event)
        if index.isValid() and not self.is_editable(index):
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu.popup(at)

    def edit(self, *arguments: Any) -> Any:  # noqa: ANN401 - Qt has two forms of it
        begun = super().edit(*arguments)
        typed = len(arguments) > 1 and arguments[1] is QAbstractItemView.EditTrigger.AnyKeyPressed
        if not typed and (editor := self.indexWidget(self.currentIndex()) or self._editor()) is not None:
            put_cursor_last(editor)
        return begun

    def _editor(self) -> QWidget | None:
        return next(
            (
                child
                for child in self.viewport().children()
                if isinstance(child, QWidget) and child.isVisible() and child is not self
            ),
            None,
        )

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        index = self.currentIndex()
        super().closeEditor(editor, _Hint.NoHint)
        if self.cells.rejected is not None:
            QTimer.singleShot(0, self, self._edit_again)
        elif not index.isValid():
            return
        elif hint == _Hint.SubmitModelCache:
            self._go_down(index)
        elif hint in {_Hint.EditNextItem, _Hint.EditPreviousItem}:
            self._edit_beside(index, 1 if hint == _Hint.EditNextItem else -1)

    def _edit_again(self) -> None:
        """Open the editor of what was refused, with what was typed."""
        if self.cells.rejected is None:
            return
        code, name, _ = self.cells.rejected
        row = self.lines.row_of(code)
        if row is None or not self.isVisible():
            return
        index = self.lines.index(row, self.lines.column_of(name))
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.edit(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._began = None

    def _go_down(self, index: QModelIndex) -> None:
        below = index.sibling(index.row() + 1, index.column() if self._began is None else self._began)
        if below.isValid():
            self.setCurrentIndex(below)

    def _edit_beside(self, index: QModelIndex, step: int) -> None:
        """Edit the next cell that is edited, in the next row after the last."""
        columns = [one for one in self._visible() if self.lines.columns[one].edit is not None]
        place = columns.index(index.column()) + step
        row = index.row() + place // len(columns)
        if 0 <= row < self.lines.rowCount():
            began = index.column() if self._began is None else self._began
            beside = self.lines.index(row, columns[place % len(columns)])
            self.setCurrentIndex(beside)
            self._began = began
            if not self._is_status(beside):
                self.edit(beside)
                if isinstance(number := self._editor(), QLineEdit):
                    number.selectAll()  # a number is written anew, a text is gone on with

    # Clipboard

    def copied_columns(self) -> list[Column]:
        """The columns that a copy holds: those seen, as they stand."""
        return [self.lines.columns[section] for section in self._visible()]

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard."""
        columns = self.copied_columns()
        rows = [self.lines.line(row) for row in self.selected_rows()]
        if rows:
            cells = [[column.marked(line) for column in columns] for line in rows]
            QGuiApplication.clipboard().setMimeData(mime(cells))

    def copy_cell(self) -> None:
        """Put the current cell's text on the clipboard."""
        line, index = self.current_line(), self.currentIndex()
        if line is not None:
            cells = [[self.lines.columns[index.column()].marked(line)]]
            QGuiApplication.clipboard().setMimeData(mime(cells))
