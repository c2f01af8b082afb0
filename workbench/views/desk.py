"""What the pages of the window share: the open ledger, the month looked at, and its view.

Pages never see a session or a row. They read `Desk.view`, run acts through `Desk.do`, and are told
by `view_changed` when what they show has changed, by whichever page or by undo.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench import wording
from workbench.domain.filtering import LineFilter
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.domain.overview import Overview

if TYPE_CHECKING:  # what opens a ledger is slow to load: the first window is there before it
    from workbench.storage.history import Done
    from workbench.storage.ledger import Ledger

_PER_ITEM = frozenset({"progress", "item", "item_support", "close_out_step"})


@dataclass(frozen=True, slots=True)
class Unopened:
    """A ledger that is not open yet: where it is, the page that was kept of it, and what opens it."""

    path: Path
    page: Overview
    opening: Callable[[], Ledger]


class Desk(QObject):
    """The open ledger and the month on the desk."""

    view_changed = Signal(object)  # MonthView: another month, or the same after an act
    opened = Signal()  # the ledger of which only a page was there
    done = Signal(object)  # Done: an act is on disk
    refused = Signal(object)  # one of wording.sayable(): nothing was changed
    list_asked = Signal(object)  # LineFilter: show these lines on the page that lists them
    restore_asked = Signal(object)  # Backup: put it in the ledger's place
    page_asked = Signal(str, str)  # show a page by its name, and the part of it that is named

    def __init__(self, ledger: Ledger | Unopened, month: Month, parent: QObject | None = None) -> None:
        """A desk on a ledger that is open, or on a page that was kept of it; closed by `close`."""
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self._unopened: Unopened | None = None
        self._page: Overview | None = None
        self._midnight = QTimer(self)  # a program left open overnight must not show yesterday's lights
        self._midnight.setInterval(60_000)
        self._midnight.timeout.connect(self._look_at_the_day)
        self.path = ledger.path.absolute()
        self.view: MonthView
        if isinstance(ledger, Unopened):
            self._unopened, self._page, self.view = ledger, ledger.page, ledger.page.view
        else:
            self._take(ledger, month)

    def _take(self, ledger: Ledger, month: Month) -> None:
        from workbench.services.month import view_month

        self.view = view_month(ledger, month)
        self._ledger, self._day, self.path = ledger, ledger.today, ledger.path
        ledger.listeners.append(self._heard)
        self._midnight.start()

    @property
    def is_open(self) -> bool:
        """Whether the ledger is open."""
        return self._ledger is not None

    @property
    def read_only(self) -> bool:
        """Whether the ledger is open for reading only."""
        return self._ledger is not None and self._ledger.read_only

    @property
    def ledger(self) -> Ledger:
        """The ledger, opened at the latest now. Raises `LedgerRefused` where that is refused."""
        self.open()
        assert self._ledger is not None  # noqa: S101 - it is open, or was refused
        return self._ledger

    def open(self) -> None:
        """Open the ledger of which a page is shown. Raises `LedgerRefused`."""
        if self._ledger is None and self._unopened is not None:
            shown, page = self.view, self._page
            self._take(self._unopened.opening(), shown.month)
            if self.view == shown:
                self.view, self._page = shown, page
            else:  # midnight has passed meanwhile
                self.view_changed.emit(self.view)
            self.opened.emit()

    def overview(self) -> Overview:
        """What the first page shows of the month on the desk."""
        if self._page is None or self._page.view is not self.view:
            from workbench.services.overview import overview

            self._page = overview(self.ledger, self.view)
        return self._page

    @property
    def month(self) -> Month:
        """The month on the desk."""
        return self.view.month

    def look_at(self, month: Month) -> None:
        """Put another month on the desk."""
        if month != self.view.month:
            self._compute(month)
            self.view_changed.emit(self.view)

    def reload(self) -> None:
        """Compute the month's view anew."""
        self._compute(self.month)
        self.view_changed.emit(self.view)

    def do(self, act: Callable[[], object]) -> bool:
        """Run an act; a refusal is told by `refused`. True when it is on disk."""
        try:
            act()
        except wording.sayable() as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def ask_for(self, wanted: LineFilter) -> None:
        """Ask the window to show the lines of a filter on their page."""
        self.list_asked.emit(wanted)

    def close(self) -> None:
        """Stop listening and close the ledger."""
        self._midnight.stop()
        self._unopened = None
        if self._ledger is not None:
            self._ledger.listeners.remove(self._heard)
            self._ledger.close()

    def _compute(self, month: Month) -> None:
        from workbench.services.month import view_month

        self.view = view_month(self.ledger, month)

    def _heard(self, done: Done) -> None:
        from workbench.services.month import refresh_month

        if done.tables <= _PER_ITEM:
            self.view = refresh_month(self.ledger, self.view, done.item_ids)
        else:
            self._compute(self.month)
        self._page = None  # beside its lines the ledger may tell something else, too
        self.done.emit(done)
        self.view_changed.emit(self.view)

    def _look_at_the_day(self) -> None:
        if self.ledger.today != self._day:
            self._day = self.ledger.today
            self.reload()
