"""One set of vector icons, drawn in the colour of the text they stand beside."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from workbench.paths import resource
from workbench.views.theme import Colours, colours

_SIZES: Final = (16, 20, 24, 32, 48)
_NAME: Final = "iconName"  # the dynamic property that says which icon a button or action carries


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def icon(name: str, scheme: Colours, colour: str = "") -> QIcon:
    """An icon in a scheme's text colour, or in the colour given. FileNotFoundError where it is not drawn."""
    made = QIcon()
    faint = QColor(scheme.muted)
    faint.setAlphaF(0.5)
    for size in _SIZES:
        made.addPixmap(_pixmap(name, colour or scheme.text, size))
        made.addPixmap(_pixmap(name, colour or scheme.accent, size), QIcon.Mode.Selected)
        made.addPixmap(_pixmap(name, faint.name(), size), QIcon.Mode.Disabled)
    return made


def application_icon() -> QIcon:
    """The program's own icon: a ledger with a red band."""
    return QIcon(str(resource("icons", "workbench.svg")))


def set_icon(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or an action an icon; `refresh_icons` draws it, now and when the colours change."""
    target.setProperty(_NAME, name)


def refresh_icons(root: QWidget) -> None:
    """Draw the icons of all buttons and actions under a widget in its colours."""
    scheme = colours(root)
    carriers: list[QAbstractButton | QAction] = [
        *root.findChildren(QAbstractButton),
        *root.findChildren(QAction),
    ]
    for target in carriers:
        if name := target.property(_NAME):
            fill = isinstance(target, QAbstractButton) and target.property("primary")
            target.setIcon(icon(str(name), scheme, "#ffffff" if fill else ""))
