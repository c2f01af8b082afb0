"""One set of vector icons, drawn in the colour of the text they stand beside."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from workbench.paths import resource
from workbench.views.theme import Colours, colours, scheme_of

_SMALL: Final = 16  # of a button or a menu
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


def _scales() -> list[int]:
    """The sizes that the screens need: whole ones, which Qt scales down to those between."""
    return sorted({ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()})


def icon(name: str, scheme: Colours, colour: str = "", size: int = _SMALL) -> QIcon:
    """An icon of a button in a scheme's text colour, or in the colour given; faint while it is disabled.

    `size` is in pixels of the window. FileNotFoundError for an icon that is not drawn.
    """
    made = QIcon()
    for scale in _scales():
        made.addPixmap(_pixmap(name, colour or scheme.text, size * scale))
        made.addPixmap(_pixmap(name, scheme.field, size * scale), QIcon.Mode.Disabled)
    return made


def list_icon(name: str, scheme: Colours, size: int, *, chosen: bool) -> QIcon:
    """An icon of a list's entry; in the accent too, which shows while it is `chosen`."""
    made = QIcon()
    for scale in _scales():
        made.addPixmap(_pixmap(name, scheme.text, size * scale))
        if chosen:
            made.addPixmap(_pixmap(name, scheme.accent, size * scale), QIcon.Mode.Selected)
    return made


def application_icon() -> QIcon:
    """The program's own icon: a ledger with a red band."""
    return QIcon(str(resource("icons", "workbench.svg")))


def set_icon(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or an action an icon, which `refresh_icons` draws anew when the colours change."""
    target.setProperty(_NAME, name)
    _draw(target, name, scheme_of(QGuiApplication.palette()))


def refresh_icons(root: QWidget) -> None:
    """Draw the icons of all buttons and actions under a widget in its colours."""
    scheme = colours(root)
    carriers: list[QAbstractButton | QAction] = [
        *root.findChildren(QAbstractButton),
        *root.findChildren(QAction),
    ]
    for target in carriers:
        if name := target.property(_NAME):
            _draw(target, str(name), scheme)


def _draw(target: QAbstractButton | QAction, name: str, scheme: Colours) -> None:
    fill = isinstance(target, QAbstractButton) and target.property("primary")
    target.setIcon(icon(name, scheme, "#ffffff" if fill else ""))
