"""The search over all items, in the window's top bar: a list of what is found while one types."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QRect, QTimer
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from workbench import wording
from workbench.views.desk import Desk
from workbench.wording.phrases import bracketed

if TYPE_CHECKING:  # nothing is searched before the first window is there
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QCompleter

    from workbench.domain.items import ItemCode

_SHOWN: Final = 12
_FRAME: Final = 24  # pixels beside the words of the list
_PAUSE: Final = 150  # milliseconds of rest before a search while typing


class SearchBox(QObject):
    """Finds lines of the month by Chinese, pinyin or initials; Enter shows all that is found."""

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self._desk: Desk | None = None
        self._codes: dict[str, ItemCode] = {}  # by the words shown
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.search)
        box.textEdited.connect(self._typed)
        box.returnPressed.connect(self._all)

    @cached_property
    def found(self) -> QStandardItemModel:
        """What was found, in words."""
        from PySide6.QtGui import QStandardItemModel

        return QStandardItemModel(0, 1, self)

    @cached_property
    def _list(self) -> QCompleter:
        from PySide6.QtWidgets import QCompleter

        made = QCompleter(self.found, self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(_SHOWN)
        made.setWidget(self._box)  # not setCompleter: the box must keep the words that were typed
        made.activated.connect(self._open)
        return made

    @property
    def popup(self) -> QAbstractItemView:
        """The list under the box."""
        return self._list.popup()

    def use(self, desk: Desk | None) -> None:
        """Search on a desk; None: there is nothing to search."""
        self._desk = desk
        self._box.setEnabled(desk is not None)
        self._box.clear()

    def search(self) -> None:
        """Fill the list with the first lines found."""
        from PySide6.QtGui import QStandardItem

        from workbench.domain.filtering import LineFilter

        self.found.clear()
        self._codes.clear()
        text = self._box.text().strip()
        if self._desk is None or not text:
            self.popup.hide()
            return
        for line in LineFilter(text=text).apply(self._desk.view.lines)[:_SHOWN]:
            words = f"{wording.item_name(line.code)}　{line.title}{bracketed(line.lead_unit)}"
            item = QStandardItem(words)
            item.setToolTip(words)
            self._codes[words] = line.code
            self.found.appendRow(item)
        if self.found.rowCount():
            self._list.complete(self._place())
            self.popup.setCurrentIndex(QModelIndex())  # Enter opens a line only when one was gone to
        else:
            self.popup.hide()

    def _place(self) -> QRect:
        """Where the list stands: under the box, further to the left where its words need it."""
        popup, box = self.popup, self._box
        room = box.mapTo(box.window(), box.rect().topRight()).x()
        needed = popup.sizeHintForColumn(0) + _FRAME
        width = max(box.width(), min(needed, room))
        return QRect(box.width() - width, 0, width, box.height())

    def _typed(self) -> None:
        self._pause.start()

    def _all(self) -> None:
        from workbench.domain.filtering import LineFilter

        self._pause.stop()
        popup = self.popup
        if popup.isVisible() and popup.currentIndex().isValid():
            return  # the list opens the line that is chosen in it
        popup.hide()
        if self._desk is not None and (text := self._box.text().strip()):
            self._desk.ask_for(LineFilter(text=text))

    def _open(self, words: str) -> None:
        from workbench.domain.filtering import LineFilter

        code = self._codes.get(words)
        if self._desk is not None and code is not None:
            self._box.clear()
            self._desk.ask_for(LineFilter(kinds=frozenset({code.kind}), text=str(code)))
