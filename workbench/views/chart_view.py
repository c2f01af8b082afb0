"""A chart in the window, drawn off the GUI thread at the screen's resolution, anew when it no longer fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from workbench import wording
from workbench.paths import resource
from workbench.views.background import Background
from workbench.views.theme import is_dark

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from workbench.reports.blocks import Chart

_REST: Final = 120  # milliseconds without resizing before a chart is drawn, and after the page is first seen


class _Drawing(NamedTuple):
    """What a chart's picture depends on: nothing else can make it stale."""

    chart: Chart
    width: int
    height: int
    scale: float
    dark: bool

    def draw(self) -> QImage:
        """The picture. Imports matplotlib, which takes most of a second the first time."""
        from PySide6.QtGui import QImage

        from workbench.reports.chart_screen import draw_chart_png

        png = draw_chart_png(
            (self.chart,), self.width, self.height, self.scale, resource("fonts"), dark=self.dark
        )
        image = QImage.fromData(png)
        image.setDevicePixelRatio(self.scale)
        return image


class ChartView(QWidget):
    """Shows one chart, or a sentence where there is none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._words = self.tr("Drawing the chart…")
        self._image: QImage | None = None
        self._drawn: _Drawing | None = None
        self._wanted: _Drawing | None = None
        self._work = Background(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._say_failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._draw)

    @property
    def drawn(self) -> bool:
        """Whether the picture shown is that of the chart, at its size and in its colours."""
        return self._chart is None or (self._drawn is not None and self._drawn == self._drawing())

    def show_chart(self, chart: Chart) -> None:
        """Show a chart; the picture comes when it is drawn."""
        if self._chart is None or chart.title != self._chart.title:
            self._image = None  # of another chart: better nothing than the wrong one
        self._chart = chart
        self._words = self.tr("Drawing the chart…")
        if self._drawn is None:
            self._rest.start()  # the window comes first: drawing begins with slow imports
        else:
            self._draw()
        self.update()

    def show_words(self, words: str) -> None:
        """Show a sentence in place of a chart."""
        self._chart, self._drawn, self._words = None, None, words
        self._work.cancel()
        self.update()

    def _say_failed(self, refusal: Exception) -> None:
        words = self.tr("The chart could not be drawn. {why}")
        self.show_words(words.format(why=wording.say(refusal)))

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(420, 260)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rest.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange}:
            self._rest.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._chart is not None and self._image is not None:
            size = self._image.deviceIndependentSize().toSize()
            spot = QRect(QPoint(0, 0), size)
            spot.moveCenter(self.rect().center())
            painter.drawImage(spot.topLeft(), self._image)
        else:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words
            )

    def _drawing(self) -> _Drawing | None:
        if self._chart is None or self.width() <= 0 or self.height() <= 0:
            return None
        scale = self.devicePixelRatioF()
        return _Drawing(
            self._chart, round(self.width() * scale), round(self.height() * scale), scale, is_dark(self)
        )

    def _draw(self) -> None:
        wanted = self._drawing()
        if wanted is None or not self.isVisible() or wanted == self._drawn:
            return
        if self._work.busy and wanted == self._wanted:
            return
        self._wanted = wanted
        self._work.start(lambda _progress: (wanted, wanted.draw()))

    def _take(self, result: tuple[_Drawing, QImage]) -> None:
        self._drawn, self._image = result
        self.update()
        if not self.drawn:
            self._rest.start()  # it was resized while it was drawn
