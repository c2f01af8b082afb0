"""How far a long work is, with the button that stops it: both are there only while it runs."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QProgressBar

from workbench.views.background import Background


class WorkBar:
    """Follows one kind of work."""

    def __init__(self, bar: QProgressBar, cancel: QAbstractButton, work: Background) -> None:
        self._bar, self._cancel = bar, cancel
        work.progressed.connect(self._say)
        cancel.clicked.connect(work.stop)
        self.show(busy=False)

    def show(self, *, busy: bool) -> None:
        """Show both anew, or hide them."""
        self._bar.setValue(0)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)

    def _say(self, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)
