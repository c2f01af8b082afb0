"""The filter above a table: lights with their counts, what is owed, proposals, statuses, and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workbench.domain.filtering import LineFilter
from workbench.domain.items import Status
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, tally
from workbench.views.generated.ui_filter_bar import Ui_FilterBar
from workbench.views.lights import paint_light
from workbench.views.theme import Colours, colours, light_colour
from workbench.wording import light_label, light_name, status_name

_PAUSE = 40  # milliseconds of rest before a search while typing


def light_icon(light: Light, scheme: Colours, ratio: float) -> QIcon:
    """A light's shape as an icon of 16 pixels."""
    pixmap = QPixmap(round(16 * ratio), round(16 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_light(painter, light, QRectF(1.5, 2.5, 11, 11), light_colour(scheme, light))
    painter.end()
    return QIcon(pixmap)


class FilterBar(QWidget):
    """What is asked of the lines beside their kind and unit."""

    changed = Signal()
    left = Signal()  # Enter or Down in the search box: on to the table

    def __init__(self, parent: QWidget | None = None) -> None:
        """A filter that asks nothing."""
        super().__init__(parent)
        self.ui = Ui_FilterBar()
        self.ui.setupUi(self)
        ui = self.ui
        self._lights: dict[Light, QToolButton] = {
            Light.RED: ui.red,
            Light.YELLOW: ui.yellow,
            Light.GREEN: ui.green,
            Light.GREY: ui.grey,
        }
        self._counts: dict[Light, int] = {}
        self._full, self._saved = 0, 0  # pixels: with all words, and what shapes alone save of them
        menu = QMenu(ui.statuses)
        self._statuses = {status: menu.addAction(status_name(status)) for status in Status}
        ui.statuses.setMenu(menu)
        for action in self._statuses.values():
            action.setCheckable(True)
            action.toggled.connect(self._changed)
        for light, button in self._lights.items():
            button.setToolTip(light_label(light))
            button.setIconSize(QSize(16, 16))
            button.toggled.connect(self._changed)
        ui.unreported.toggled.connect(self._changed)
        ui.proposals.toggled.connect(self._changed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE)
        self._rest.timeout.connect(self._changed)
        ui.search.textChanged.connect(self._rest.start)
        ui.search.installEventFilter(self)
        self.count(())
        self._paint_lights()

    def asked(self, page: LineFilter) -> LineFilter:
        """The page's own filter with all that is asked here."""
        return replace(
            page,
            lights=frozenset(light for light, button in self._lights.items() if button.isChecked()),
            statuses=frozenset(status for status, action in self._statuses.items() if action.isChecked()),
            unreported=self.ui.unreported.isChecked(),
            proposals=self.ui.proposals.isChecked(),
            text=self.ui.search.text().strip(),
        )

    def show_filter(self, wanted: LineFilter) -> None:
        """Ask what a filter asks, without telling."""
        blocked = [QSignalBlocker(one) for one in (*self._lights.values(), *self._statuses.values())]
        blocked += [QSignalBlocker(one) for one in (self.ui.unreported, self.ui.proposals, self.ui.search)]
        for light, button in self._lights.items():
            button.setChecked(light in wanted.lights)
        for status, action in self._statuses.items():
            action.setChecked(status in wanted.statuses)
        self.ui.unreported.setChecked(wanted.unreported)
        self.ui.proposals.setChecked(wanted.proposals)
        self.ui.search.setText(wanted.text)
        for one in blocked:
            one.unblock()
        self._rest.stop()
        self._mark_statuses()

    def clear(self) -> None:
        """Ask nothing."""
        self.show_filter(LineFilter())
        self.changed.emit()

    def count(self, lines: Iterable[Line]) -> None:
        """Say how many of the page's lines show each light, still owe a report, or are proposals."""
        lines = tuple(lines)
        counted = tally(lines)
        for light, button in self._lights.items():
            self._counts[light] = counted.light(light)
            button.setAccessibleName(f"{light_label(light)}: {counted.light(light)}")
        owed = len(LineFilter(unreported=True).apply(lines))
        proposals = len(LineFilter(proposals=True).apply(lines))
        self.ui.unreported.setText(self.tr("&Unreported {count}").format(count=owed))
        self.ui.proposals.setText(self.tr("Exa&mples {count}").format(count=proposals))
        self.ui.proposals.setVisible(bool(proposals) or self.ui.proposals.isChecked())
        self._write_lights(short=False)
        self._full = self._needed()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with shapes and numbers alone."""
        return QSize(self._full - self._saved, super().minimumSizeHint().height())

    def _needed(self) -> int:
        row = self.layout()
        return 0 if row is None else row.minimumSize().width()

    def _write_lights(self, *, short: bool) -> None:
        for light, button in self._lights.items():
            number = self._counts.get(light, 0)
            button.setText(str(number) if short else f"{light_name(light)} {number}")

    def _fit(self) -> None:
        """Leave the words of the lights to their shapes where there is no room for both."""
        self._write_lights(short=True)
        self._saved = self._full - self._needed()
        self._write_lights(short=self.width() < self._full)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_lights(short=self.width() < self._full)

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def _changed(self) -> None:
        self._rest.stop()
        self._mark_statuses()
        self.changed.emit()

    def _mark_statuses(self) -> None:
        asked = [status for status, action in self._statuses.items() if action.isChecked()]
        words = self.tr("St&atus") if not asked else self.tr("St&atus ({count})").format(count=len(asked))
        self.ui.statuses.setText(words)

    def _paint_lights(self) -> None:
        scheme = colours(self)
        for light, button in self._lights.items():
            button.setIcon(light_icon(light, scheme, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lights"):
            self._paint_lights()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.ui.search.text():
                self.ui.search.clear()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape}:
                if self._rest.isActive():
                    self._changed()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
