"""Messages inside the window: what was refused or found, without a box that must be clicked away."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workbench.views.generated.ui_message_bar import Ui_MessageBar
from workbench.views.icons import icon, set_icon
from workbench.views.theme import colours


class Tone(StrEnum):
    """How a message is meant. Each has its own sign beside its colour."""

    REFUSAL = "refusal"
    NOTICE = "notice"
    DONE = "done"


_SIGN = 20  # pixels
_SIGNS = {Tone.REFUSAL: "refused", Tone.NOTICE: "warning", Tone.DONE: "done"}


class MessageBar(QFrame):
    """One message: its sentence, an act on offer, its details to copy."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MessageBar()
        self.ui.setupUi(self)
        self.setObjectName("messageBar")
        self.tone = Tone.NOTICE
        self.details = ""
        self.offered = ""
        set_icon(self.ui.copy, "copy")
        set_icon(self.ui.close, "close")
        self.ui.copy.clicked.connect(self._copy)
        self.ui.close.clicked.connect(self.closed)

    def tell(self, tone: Tone, words: str, details: str) -> None:
        """Show a message; without details there is nothing to copy."""
        self.tone, self.details = tone, details
        self.setProperty("tone", tone.value)
        self.style().polish(self)
        self.ui.words.setText(words)
        self.setAccessibleName(words)
        self.ui.copy.setVisible(bool(details))
        self._draw()

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Offer an act as a button; the message goes when it is taken."""
        self.offered = words
        self.give_key(newest=True)
        self.ui.offer.show()
        self.ui.offer.clicked.connect(act)
        self.ui.offer.clicked.connect(self.closed)

    def give_key(self, *, newest: bool) -> None:
        """Have Alt+J take the offer, if it is the newest: the letter stands on no page."""
        words = self.tr("{offer} (&J)") if newest else "{offer}"
        self.ui.offer.setText(words.format(offer=self.offered))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "ui"):
            self._draw()

    def _draw(self) -> None:
        scheme = colours(self)
        colour = {Tone.REFUSAL: scheme.accent, Tone.NOTICE: scheme.amber, Tone.DONE: scheme.green}[self.tone]
        self.ui.sign.setPixmap(icon(_SIGNS[self.tone], scheme, colour, _SIGN).pixmap(_SIGN, _SIGN))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.ui.words.text()}\n\n{self.details}")


class Messages:
    """The messages shown in a widget, one for each key: a new one takes the place of the old."""

    def __init__(self, place: QWidget, layout: QVBoxLayout) -> None:
        self._place, self._layout = place, layout
        self._shown: dict[str, MessageBar] = {}

    def tell(
        self,
        key: str,
        tone: Tone,
        words: str,
        details: str = "",
        offer: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a message under a key, with the words and the act of an offer."""
        self.drop(key)
        bar = MessageBar(self._place)
        bar.tell(tone, words, details)
        if offer is not None:
            bar.offer(*offer)
        bar.closed.connect(lambda: self.drop(key))
        self._shown[key] = bar
        self._layout.insertWidget(0, bar)
        self._place.show()
        self._give_key()

    def drop(self, key: str) -> None:
        """Take a message away, if it is shown."""
        if (bar := self._shown.pop(key, None)) is not None:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self._place.setVisible(bool(self._shown))
        self._give_key()

    def _give_key(self) -> None:
        """One letter for all offers takes the newest of them."""
        offering = [bar for bar in self._shown.values() if bar.offered]
        for bar in offering:
            bar.give_key(newest=bar is offering[-1])

    def clear(self) -> None:
        """Take all messages away."""
        for key in tuple(self._shown):
            self.drop(key)

    def text(self, key: str) -> str:
        """The words shown under a key, empty where there are none."""
        return self._shown[key].ui.words.text() if key in self._shown else ""
