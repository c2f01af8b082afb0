"""The choice of the month that all pages show."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from workbench import wording
from workbench.domain.months import FIRST_YEAR, LAST_YEAR, Month
from workbench.views.desk import Desk

_YEARS_BACK: Final = 2


class MonthChooser(QObject):
    """A list of months between two buttons, kept to the month on the desk."""

    def __init__(self, choice: QComboBox, previous: QToolButton, following: QToolButton) -> None:
        super().__init__(choice)
        self._choice, self._previous, self._following = choice, previous, following
        self._desk: Desk | None = None
        choice.activated.connect(self._chosen)
        previous.clicked.connect(self.go_back)
        following.clicked.connect(self.go_on)
        self.use(None)

    def use(self, desk: Desk | None) -> None:
        """Choose the month of a desk; None: there is nothing to choose."""
        self._desk = desk
        for widget in (self._choice, self._previous, self._following):
            widget.setEnabled(desk is not None)
        if desk is None:
            self._choice.clear()
        else:
            desk.view_changed.connect(self._show)
            self._show()

    def go_back(self) -> None:
        """Show the month before."""
        self._step(-1)

    def go_on(self) -> None:
        """Show the month after."""
        self._step(1)

    def go_home(self) -> None:
        """Show the month of the clock."""
        if self._desk is not None:
            self._look_at(Month.of(self._desk.ledger.today))

    def _step(self, months: int) -> None:
        if self._desk is not None:
            month = self._desk.month
            at_end = month == (Month(FIRST_YEAR, 1) if months < 0 else Month(LAST_YEAR, 12))
            if not at_end:
                self._look_at(month.plus(months))

    def _look_at(self, month: Month) -> None:
        if (focus := QApplication.focusWidget()) is not None and self._desk is not None:
            # What is being written belongs to the month that is left: let it be recorded there.
            focus.clearFocus()
            self._desk.look_at(month)
            focus.setFocus()
        elif self._desk is not None:
            self._desk.look_at(month)

    def _chosen(self, index: int) -> None:
        self._look_at(Month.from_key(int(self._choice.itemData(index))))

    def _show(self) -> None:
        if self._desk is None:
            return
        chosen, year = self._desk.month, self._desk.shown.today.year
        months = min(Month(year - _YEARS_BACK, 1), chosen).through(max(Month(year, 12), chosen))
        with QSignalBlocker(self._choice):
            if self._choice.count() != len(months) or self._choice.itemData(0) != months[0].key:
                self._choice.clear()
                for month in months:
                    self._choice.addItem(wording.month_name(month), month.key)
            self._choice.setCurrentIndex(self._choice.findData(chosen.key))
