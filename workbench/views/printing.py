"""Printing: the pages of the PDF at the printer's resolution, one at a time, so that the window lives."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from workbench.views.pdf_pages import POINTS_PER_INCH, PdfPages

_FINEST: Final = 400  # dots per inch; finer ones cost memory and show nothing more


class PrintRun(QObject):
    """Prints pages, counted from 1, `first` to `last`. The pages keep their size on paper."""

    progressed = Signal(int, int)
    finished = Signal(bool)  # whether all of it was sent

    def __init__(self, data: bytes, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._printer = PdfPages(data), printer
        first = max(1, printer.fromPage())
        last = min(printer.toPage() or len(self._pages), len(self._pages))
        self._wanted = list(range(first, last + 1))
        self._total = len(self._wanted)
        printer.setFullPage(True)
        self._painter = QPainter()
        self._step = QTimer(self)
        self._step.setInterval(0)
        self._step.timeout.connect(self._print_one)

    def start(self) -> None:
        """Begin; `finished` tells the end."""
        self._step.start()

    def cancel(self) -> None:
        """Stop before the next page."""
        self._wanted.clear()
        if self._painter.isActive():
            self._printer.abort()
        self._end(whole=False)

    def _print_one(self) -> None:
        if not self._wanted:
            self._end(whole=True)
            return
        number = self._wanted.pop(0)
        size = self._pages.sizes[number - 1]
        self._printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        lying = size.width() > size.height()
        self._printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        )
        ready = self._printer.newPage() if self._painter.isActive() else self._painter.begin(self._printer)
        if not ready:
            self._end(whole=False)
            return
        resolution = self._printer.resolution()
        image = self._pages.draw(number - 1, min(resolution, _FINEST) / POINTS_PER_INCH)
        dots = resolution / POINTS_PER_INCH
        self._painter.drawImage(QRectF(0, 0, size.width() * dots, size.height() * dots), image)
        self.progressed.emit(self._total - len(self._wanted), self._total)

    def _end(self, *, whole: bool) -> None:
        self._step.stop()
        if self._painter.isActive():
            self._painter.end()
        self._pages.close()
        self.finished.emit(whole)
