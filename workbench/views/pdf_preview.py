"""The preview of a document: its pages one below the other, drawn when they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from workbench.views.pdf_pages import POINTS_PER_INCH, PdfPages
from workbench.views.theme import colours

_SCREEN_DPI: Final = 96.0
_GAP: Final = 14  # around the pages
_KEPT: Final = 12  # drawn pages
_STEPS: Final = (0.4, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_WIDEST_FIT: Final = 1.25


class PdfPreview(QAbstractScrollArea):
    """Shows a PDF. Fits the width until it is told otherwise."""

    page_changed = Signal(int, int)  # the page in sight, counted from 1, and how many there are
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setObjectName("pageBack")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._open: list[PdfPages] = []  # one or none; a list, so that it can be emptied when this is gone
        self.destroyed.connect(partial(_close, self._open))
        self._words = ""
        self._zoom = 1.0
        self._fits = True
        self._places: list[QRect] = []
        self._drawn: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._page = -1
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._draw_one)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    @property
    def pages(self) -> PdfPages | None:
        """The document shown."""
        return self._open[0] if self._open else None

    @property
    def settled(self) -> bool:
        """Whether every page in sight is drawn."""
        return self._missing() is None

    def show_pdf(self, data: bytes) -> None:
        """Show a document, where possible at the place where the one before stood."""
        kept = self.verticalScrollBar().value()
        self.show_words("")
        self._open.append(PdfPages(data))
        self._lay_out()
        self.verticalScrollBar().setValue(kept)
        self._moved()

    def show_words(self, words: str) -> None:
        """Show a sentence in place of a document."""
        _close(self._open)
        self._words = words
        self._drawn.clear()
        self._places = []
        self._page = -1
        self._lay_out()
        self.page_changed.emit(0, 0)

    def fit_width(self) -> None:
        """Make a page as wide as there is room, from now on."""
        self._fits = True
        self._lay_out()

    def zoom_in(self) -> None:
        """One step larger."""
        self._set_zoom(next((step for step in _STEPS if step > self._zoom + 0.01), _STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._set_zoom(next((step for step in reversed(_STEPS) if step < self._zoom - 0.01), _STEPS[0]))

    def go_to(self, page: int) -> None:
        """Bring a page, counted from 1, to the top."""
        if self._places:
            place = self._places[min(max(page, 1), len(self._places)) - 1]
            self.verticalScrollBar().setValue(place.top() - _GAP)

    def go_back(self) -> None:
        """The page before the one in sight."""
        self.go_to(self._page)

    def go_on(self) -> None:
        """The page after the one in sight."""
        self.go_to(self._page + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        values = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_Space: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        value = values.get(Qt.Key(event.key()))
        if value is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            bar.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        else:
            self.zoom_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        scheme = colours(self)
        painter.fillRect(event.rect(), scheme.desk)
        if self.pages is None:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        offset = self._offset()
        for number in self._in_sight():
            place = self._places[number].translated(offset)
            painter.fillRect(place, Qt.GlobalColor.white)
            if (image := self._drawn.get(self._key(number))) is not None:
                painter.drawImage(place.topLeft(), image)
            painter.setPen(QPen(scheme.line))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self._missing() is not None:
            self._next.start()

    def _set_zoom(self, zoom: float) -> None:
        self._fits = False
        self._zoom = zoom
        self._lay_out()

    def _lay_out(self) -> None:
        """Where each page stands, and how far one can scroll."""
        room = self.viewport().size()
        if self.pages is None:
            self.verticalScrollBar().setRange(0, 0)
            self.horizontalScrollBar().setRange(0, 0)
            self.viewport().update()
            return
        per_point = _SCREEN_DPI / POINTS_PER_INCH
        widest = max(size.width() for size in self.pages.sizes) * per_point
        if self._fits:
            self._zoom = max(_STEPS[0], min(_WIDEST_FIT, (room.width() - 2 * _GAP) / widest))
        top, share = _GAP, self._share()
        total = max(room.width(), round(widest * self._zoom) + 2 * _GAP)
        self._places = []
        for size in self.pages.sizes:
            width, height = (
                round(size.width() * per_point * self._zoom),
                round(size.height() * per_point * self._zoom),
            )
            self._places.append(QRect((total - width) // 2, top, width, height))
            top += height + _GAP
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, top - room.height()))
        vertical.setPageStep(room.height())
        vertical.setSingleStep(40)
        horizontal.setRange(0, total - room.width())
        horizontal.setPageStep(room.width())
        vertical.setValue(round(share * top))
        self.zoom_changed.emit(self._zoom)
        self._moved()

    def _share(self) -> float:
        """How far down the document the window stands, so that zooming keeps the place."""
        height = self._places[-1].bottom() if self._places else 0
        return self.verticalScrollBar().value() / height if height else 0.0

    def _offset(self) -> QPoint:
        return QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        sight = self.viewport().rect().translated(-self._offset())
        return [number for number, place in enumerate(self._places) if place.intersects(sight)]

    def _key(self, number: int) -> tuple[int, int]:
        return number, round(self._places[number].width() * self.devicePixelRatioF())

    def _missing(self) -> int | None:
        return next((number for number in self._in_sight() if self._key(number) not in self._drawn), None)

    def _draw_one(self) -> None:
        """Draw one page; the window lives between two."""
        number = self._missing()
        if number is None or self.pages is None:
            return
        key, ratio = self._key(number), self.devicePixelRatioF()
        image = self.pages.draw(number, key[1] / self.pages.sizes[number].width())
        image.setDevicePixelRatio(ratio)
        self._drawn[key] = image
        while len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        self.viewport().update()

    def _moved(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = max((n for n, place in enumerate(self._places) if place.top() <= middle), default=0)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page + 1 if self._places else 0, len(self._places))
        self.viewport().update()


def _close(pages: list[PdfPages]) -> None:
    while pages:
        pages.pop().close()
