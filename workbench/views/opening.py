"""A ledger that is opened behind a window which shows its page already."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_AFTER: Final = 20  # milliseconds: the window is on the screen by then
_ACTS: Final = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.InputMethod,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.TouchBegin,
    }
)


def _load() -> None:
    """Import what opens a ledger, which takes longer than all that is on the screen."""
    import workbench.services.backups
    import workbench.services.history
    import workbench.services.ledgers
    import workbench.services.month
    import workbench.services.overview  # noqa: F401 - the imports are the work


class Opening(QObject):
    """Loads what opens a ledger off the GUI thread, then opens it.

    Whoever is faster waits: the first key or click is let through when the ledger is open, and not at
    all when it was refused.
    """

    _loaded = Signal()

    def __init__(self, act: Callable[[], bool], parent: QObject) -> None:
        """`act` opens the ledger on the GUI thread, once; False says that it was refused."""
        super().__init__(parent)
        self._act: Callable[[], bool] | None = act
        self._loading = Thread(target=self._work, name="opening")
        self._loaded.connect(self.finish)
        # Not before the first turn: to look at events costs the making of all their kinds.
        QTimer.singleShot(_AFTER, self, self.start)

    def start(self) -> None:
        """Begin to load, and to look for the first key or click."""
        if self._act is None or self._loading.ident is not None:
            return
        self._loading.start()
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def finish(self) -> bool:
        """Open the ledger now, unless that is done. False where it was refused."""
        act, self._act = self._act, None
        if act is None:
            return True
        self._let_go()
        return act()

    def drop(self) -> None:
        """Open nothing any more."""
        self._act = None
        self._let_go()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTS and not self.finish():
            return True
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        """Look at events no longer, and let what is being loaded be loaded: never on two threads at once."""
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)
        if self._loading.ident is not None:
            self._loading.join()

    def _work(self) -> None:
        try:
            _load()
        finally:
            self._loaded.emit()
