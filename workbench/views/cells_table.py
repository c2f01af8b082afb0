"""A table that is only looked at: its rows are copied as a spreadsheet expects them."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView


class CellsTable(QTableView):
    """Copies the selected cells, row by row, with Ctrl+C."""

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        from workbench.views.models.clipboard import mime

        rows: dict[int, dict[int, str]] = {}
        for index in self.selectedIndexes():
            if not self.isColumnHidden(index.column()):
                rows.setdefault(index.row(), {})[index.column()] = str(index.data() or "")
        if rows:
            cells = [[row[column] for column in sorted(row)] for _, row in sorted(rows.items())]
            QGuiApplication.clipboard().setMimeData(mime(cells))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
