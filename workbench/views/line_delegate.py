"""How a line's cells are painted and edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QRegularExpression, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QRegularExpressionValidator, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.services.progress import FULL
from workbench.views.lights import paint_light, paint_strip
from workbench.views.models.lines import Column, ColumnRole, Index, LineRole, LinesModel
from workbench.views.theme import Colours, colours, light_colour
from workbench.wording import status_name

PAD = 6  # pixels between a cell's edge and its text
_SHAPE = 11.0  # pixels, the side of a light
_TEXT_LINES = 4  # what an editor of texts shows at least
_TEXT_WIDTH = 320  # pixels
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Hint = QAbstractItemDelegate.EndEditHint
_HINTS = {
    Qt.Key.Key_Return: _Hint.SubmitModelCache,
    Qt.Key.Key_Enter: _Hint.SubmitModelCache,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
}


class CellText(QPlainTextEdit):
    """The editor of a text: Enter is the table's, Alt+Enter begins a new line, as in a spreadsheet."""

    def __init__(self, parent: QWidget | None) -> None:
        """An empty editor."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(PAD - 3)
        self.document().setModified(False)  # what is modified was typed


class LineDelegate(QStyledItemDelegate):
    """Paints lights, marks and bars; edits statuses, percentages and texts.

    `rejected` holds what was typed and refused, so that the next editor of that cell begins with it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """A delegate for one table."""
        super().__init__(parent)
        self.rejected: tuple[ItemCode, str, str] | None = None
        self._committing = False

    # Painting

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, option.fontMetrics.height() + 12)  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column: Column = index.data(ColumnRole)
        line: Line = index.data(LineRole)
        area, state = QRectF(option.rect), option.state  # type: ignore[attr-defined]
        scheme = colours(option.widget)  # type: ignore[attr-defined]
        painter.save()
        painter.setFont(option.font)  # type: ignore[attr-defined]
        _paint_ground(painter, area, scheme, selected=bool(state & QStyle.StateFlag.State_Selected))
        inside = area.adjusted(PAD, 0, -PAD, -1)
        ink, faint = QColor(scheme.text), QColor(scheme.muted)
        text = column.to_text(line)
        match column.paint:
            case "light":
                box = QRectF(inside.left(), inside.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
                paint_light(painter, line.light, box, light_colour(scheme, line.light))
                _paint_text(painter, inside.adjusted(_SHAPE + PAD, 0, 0, 0), column, text, ink)
            case "strip":
                paint_strip(painter, column.extra(line) if column.extra else (), inside, scheme)
            case "bar":
                _paint_bar(painter, inside, line.percent, scheme)
            case "carried":  # holds from an earlier month until this one has its report
                _paint_text(painter, inside, column, text, ink if line.reported else faint)
            case _:
                mark = "" if column.mark is None or not text else column.mark(line)
                used = _paint_mark(painter, inside, mark, faint) if mark else 0.0
                _paint_text(painter, inside.adjusted(used, 0, 0, 0), column, text, ink)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(scheme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1.5, -2))
        painter.restore()

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column: Column = index.data(ColumnRole)
        editor: QWidget
        match column.name:
            case "status":
                editor = self._status_editor(parent)
            case "percent":
                editor = QLineEdit(parent)
                digits = QRegularExpression(r"\s*[0-9０-９]{0,4}\s*[%％]?\s*")
                editor.setValidator(QRegularExpressionValidator(digits, editor))
                editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            case _:
                editor = CellText(parent)
        editor.setAccessibleName(column.heading)
        return editor

    def _status_editor(self, parent: QWidget) -> QComboBox:
        combo = QComboBox(parent)
        for number, status in enumerate(Status, start=1):
            combo.addItem(f"{number}  {status_name(status)}", status.value)

        def chosen() -> None:
            combo.setProperty("chosen", True)
            self.commitData.emit(combo)
            self.closeEditor.emit(combo, _Hint.SubmitModelCache)

        combo.activated.connect(chosen)
        QTimer.singleShot(0, combo, combo.showPopup)
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        column, line = index.data(ColumnRole), index.data(LineRole)
        value = index.data(Qt.ItemDataRole.EditRole)
        refused = self.rejected
        again = refused is not None and refused[:2] == (line.code, column.name)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(refused[2] if again and refused else value)
            editor.selectAll()
        elif isinstance(editor, CellText) and not editor.document().isModified():
            editor.setPlainText(refused[2] if again and refused else value)
            editor.selectAll()
            editor.document().setModified(again)
        if again and isinstance(editor, QLineEdit):
            editor.setModified(True)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: ANN401 - a LinesModel
        if self._committing or not isinstance(model, LinesModel):
            return
        column, line = index.data(ColumnRole), index.data(LineRole)
        self._committing = True  # a refusal may open a dialog, which takes the focus from the editor
        try:
            if isinstance(editor, QComboBox):
                if editor.property("chosen"):
                    model.set_statuses([index.row()], Status(editor.currentData()))
                return
            text = editor.text() if isinstance(editor, QLineEdit) else _plain_text(editor)
            kept = model.setData(index, text, Qt.ItemDataRole.EditRole)
            self.rejected = None if kept else (line.code, column.name, text)
        finally:
            self._committing = False

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell = option.rect  # type: ignore[attr-defined]
        viewport = editor.parentWidget()
        if not isinstance(editor, CellText) or viewport is None:
            editor.setGeometry(cell)
            return
        ground = viewport.rect()
        width = min(max(cell.width(), _TEXT_WIDTH), ground.width())
        height = min(editor.fontMetrics().lineSpacing() * _TEXT_LINES + 2 * PAD, ground.height())
        left = max(min(cell.left(), ground.right() + 1 - width), 0)
        top = max(min(cell.top(), ground.bottom() + 1 - height), 0)
        editor.setGeometry(left, top, width, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if self._committing and event.type() == QEvent.Type.FocusOut:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.rejected = None
            elif isinstance(editor, CellText) and self._key_in_text(editor, event):
                return True
        return super().eventFilter(editor, event)

    def _key_in_text(self, editor: CellText, event: QKeyEvent) -> bool:
        """Keys that Qt leaves to editors of several lines, and that here mean what they mean in a cell."""
        held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and event.modifiers() & held:
            editor.insertPlainText("\n")
            return True
        hint = _HINTS.get(Qt.Key(event.key()))
        if hint is None:
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)
        return True


def _plain_text(editor: QWidget) -> str:
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else ""


def put_cursor_last(editor: QWidget) -> None:
    """Go on where the text ends, with nothing selected: to add to it instead of replacing it."""
    if isinstance(editor, QPlainTextEdit):
        editor.moveCursor(QTextCursor.MoveOperation.End)
    elif isinstance(editor, QLineEdit):
        editor.deselect()
        editor.end(False)


def _paint_ground(painter: QPainter, area: QRectF, scheme: Colours, *, selected: bool) -> None:
    painter.fillRect(area, QColor(scheme.selection if selected else scheme.base))
    painter.setPen(QPen(QColor(scheme.line), 1))
    painter.drawLine(area.bottomLeft() - QPointF(0, 0.5), area.bottomRight() - QPointF(0, 0.5))


def _paint_text(painter: QPainter, area: QRectF, column: Column, text: str, ink: QColor) -> None:
    painter.setPen(ink)
    one_line = text.replace("\n", " ")
    shown = painter.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, int(column.align), shown)


def _paint_mark(painter: QPainter, area: QRectF, mark: str, ink: QColor) -> float:
    """Paint a small tag; returns the width it took with the gap behind it."""
    painter.save()
    font = painter.font()
    font.setPointSizeF(font.pointSizeF() * 0.82)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(mark) + 8, metrics.height() + 1
    box = QRectF(area.left(), area.center().y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark)
    painter.restore()
    return width + PAD


def _paint_bar(painter: QPainter, area: QRectF, percent: int | None, scheme: Colours) -> None:
    if percent is None:
        return
    room = painter.fontMetrics().horizontalAdvance("100%") + PAD
    track = QRectF(area.left(), area.center().y() - 4, max(area.width() - room, 0), 8)
    painter.fillRect(track, QColor(scheme.line))
    done = QRectF(track.left(), track.top(), track.width() * percent / FULL, track.height())
    painter.fillRect(done, QColor(scheme.link))
    painter.setPen(QColor(scheme.text))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{percent}%")
