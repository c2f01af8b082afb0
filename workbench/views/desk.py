"""What the pages of the window share: the open ledger, the month looked at, and its view.

Pages never see a session or a row. They read `Desk.view`, run acts through `Desk.do`, and are told
by `view_changed` when what they show has changed, by whichever page or by undo.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.close_out import StepOutOfOrder
from workbench.domain.filtering import LineFilter
from workbench.domain.items import NoSuchItem
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month, NoSuchMonth
from workbench.domain.personal_data import PersonalData
from workbench.domain.workdays import CalendarRefused
from workbench.services.errors import ActRefused
from workbench.services.month import refresh_month, view_month
from workbench.services.settings import RuleRefused
from workbench.storage.errors import LedgerRefused
from workbench.storage.history import Done
from workbench.storage.ledger import Ledger

REFUSALS = (
    ActRefused,
    CalendarRefused,
    LedgerRefused,
    NoSuchItem,
    NoSuchMonth,
    PersonalData,
    RuleRefused,
    StepOutOfOrder,
)
_PER_ITEM = frozenset({"progress", "item", "item_support", "close_out_step"})


class Desk(QObject):
    """The open ledger and the month on the desk."""

    view_changed = Signal(object)  # MonthView: another month, or the same after an act
    done = Signal(object)  # Done: an act is on disk
    refused = Signal(object)  # one of REFUSALS: nothing was changed
    list_asked = Signal(object)  # LineFilter: show these lines on the page that lists them
    restore_asked = Signal(object)  # Backup: put it in the ledger's place
    page_asked = Signal(str, str)  # show a page by its name, and the part of it that is named

    def __init__(self, ledger: Ledger, month: Month, parent: QObject | None = None) -> None:
        """A desk on a ledger that is open; the caller closes it with `close`."""
        super().__init__(parent)
        self.ledger = ledger
        self.view: MonthView = view_month(ledger, month)
        self._day = ledger.today
        ledger.listeners.append(self._heard)
        self._midnight = QTimer(self)  # a program left open overnight must not show yesterday's lights
        self._midnight.setInterval(60_000)
        self._midnight.timeout.connect(self._look_at_the_day)
        self._midnight.start()

    @property
    def path(self) -> Path:
        """The ledger's file."""
        return self.ledger.path

    @property
    def month(self) -> Month:
        """The month on the desk."""
        return self.view.month

    def look_at(self, month: Month) -> None:
        """Put another month on the desk."""
        if month != self.view.month:
            self.view = view_month(self.ledger, month)
            self.view_changed.emit(self.view)

    def reload(self) -> None:
        """Compute the month's view anew."""
        self.view = view_month(self.ledger, self.month)
        self.view_changed.emit(self.view)

    def do(self, act: Callable[[], object]) -> bool:
        """Run an act; a refusal is told by `refused`. True when it is on disk."""
        try:
            act()
        except REFUSALS as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def ask_for(self, wanted: LineFilter) -> None:
        """Ask the window to show the lines of a filter on their page."""
        self.list_asked.emit(wanted)

    def close(self) -> None:
        """Stop listening and close the ledger."""
        self._midnight.stop()
        self.ledger.listeners.remove(self._heard)
        self.ledger.close()

    def _heard(self, done: Done) -> None:
        if done.tables <= _PER_ITEM:
            self.view = refresh_month(self.ledger, self.view, done.item_ids)
        else:
            self.view = view_month(self.ledger, self.month)
        self.done.emit(done)
        self.view_changed.emit(self.view)

    def _look_at_the_day(self) -> None:
        if self.ledger.today != self._day:
            self._day = self.ledger.today
            self.reload()
