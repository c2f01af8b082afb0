"""Backups without being asked: every half hour in which something was done, and when a ledger is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.views.background import Background, Progress
from workbench.views.desk import Desk

if TYPE_CHECKING:
    from workbench.storage.errors import LedgerRefused

HALF_AN_HOUR: Final = 30 * 60 * 1000  # milliseconds


class BackingUp(QObject):
    """Backs up the ledger of a desk. What is refused is told, and tried again at the next occasion."""

    failed = Signal(object)  # a `LedgerRefused`
    shrunk = Signal()  # the ledger lost more than a fifth: somebody has to look

    def __init__(self, desk: Desk) -> None:
        """Begin; everything ends with the desk."""
        super().__init__(desk)
        self._ledger = desk.ledger
        self._work = Background(self)
        self._work.done.connect(self._made)
        self._work.failed.connect(self.failed)
        self.timer = QTimer(self)  # runs from the first act after a backup
        self.timer.setSingleShot(True)
        self.timer.setInterval(HALF_AN_HOUR)
        self.timer.timeout.connect(self._due)
        desk.done.connect(self._acted)

    def finish(self) -> LedgerRefused | None:
        """Back up before the ledger is closed, where something was done; returns what was refused."""
        from workbench.services import backups
        from workbench.storage.errors import LedgerRefused

        self.timer.stop()
        self._work.cancel()
        if self._ledger.read_only:
            return None
        try:
            if backups.backup_due(self._ledger):
                backups.back_up_now(self._ledger, backups.EXIT)
        except LedgerRefused as refusal:
            return refusal
        return None

    def _acted(self) -> None:
        if not self.timer.isActive():
            self.timer.start()

    def _due(self) -> None:
        from workbench.services import backups

        ledger = self._ledger

        def work(_: Progress) -> object:
            return backups.back_up_now(ledger, backups.INTERVAL)

        self._work.start(work)

    def _made(self, made: object) -> None:
        from workbench.services.backups import Made

        if isinstance(made, Made) and made.shrink is not None:
            self.shrunk.emit()
