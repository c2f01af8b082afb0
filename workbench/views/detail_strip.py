"""A strip of months: each with its light above its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from workbench.domain.lights import Light
from workbench.domain.months import Month
from workbench.views.lights import paint_light
from workbench.views.theme import colours, light_colour
from workbench.wording import light_name, light_shape, month_name


class LightStrip(QWidget):
    """The lights of successive months; a click names the month."""

    chosen = Signal(object)  # Month

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty strip."""
        super().__init__(parent)
        self._months: tuple[tuple[Month, Light | None], ...] = ()

    def show_months(self, months: Sequence[tuple[Month, Light | None]]) -> None:
        """Show months with their lights, None where there is none."""
        self._months = tuple(months)
        words = (
            f"{month_name(month)} {light_name(light)}" for month, light in self._months if light is not None
        )
        self.setAccessibleName(self.tr("Lights by month"))
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.fontMetrics().height() + 26)

    def _at(self, place: QPointF) -> tuple[Month, Light | None] | None:
        if not self._months:
            return None
        index = int(place.x() / (self.width() / len(self._months)))
        return self._months[index] if 0 <= index < len(self._months) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._months:
            return
        painter = QPainter(self)
        scheme = colours(self)
        step, side = self.width() / len(self._months), 12.0
        for place, (month, light) in enumerate(self._months):
            middle = step * (place + 0.5)
            box = QRectF(middle - side / 2, 6, side, side)
            if light is None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(scheme.muted))
                painter.drawEllipse(box.center(), 1.5, 1.5)
            else:
                paint_light(painter, light, box, light_colour(scheme, light))
            painter.setPen(QColor(scheme.muted))
            label = QRectF(middle - step / 2, box.bottom() + 4, step, self.fontMetrics().height())
            painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), str(month.month))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (found := self._at(event.position())) is not None:
            self.chosen.emit(found[0])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            if found is not None and found[1] is not None:
                words = f"{month_name(found[0])}  {light_shape(found[1])} {light_name(found[1])}"
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
