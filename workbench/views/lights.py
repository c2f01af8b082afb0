"""Lights as they are painted: a shape with a colour, never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.domain.lights import Light
from workbench.views.theme import Colours, light_colour
from workbench.wording import light_shape


def paint_light(painter: QPainter, light: Light, box: QRectF, ink: QColor) -> None:
    """Paint a light's shape into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    match light_shape(light):
        case "▲":
            middle = box.center().x()
            painter.drawPolygon(QPolygonF([QPointF(middle, box.top()), box.bottomRight(), box.bottomLeft()]))
        case "■":
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        case "●":
            painter.drawEllipse(box)
        case _:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1.6))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.restore()


def paint_strip(painter: QPainter, lights: tuple[Light | None, ...], area: QRectF, scheme: Colours) -> None:
    """Paint a row of lights, evenly spaced; a month without one is a dot."""
    if not lights:
        return
    step = area.width() / len(lights)
    side = min(step - 3, area.height(), 11.0)
    for place, light in enumerate(lights):
        centre = QPointF(area.left() + step * (place + 0.5), area.center().y())
        if light is None:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.muted))
            painter.drawEllipse(centre, 1.2, 1.2)
            painter.restore()
        else:
            box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            paint_light(painter, light, box, light_colour(scheme, light))
