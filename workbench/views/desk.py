"""What the pages of the window share: the open ledger, the month looked at, and its view.

Pages never see a session or a row. They read `Desk.view`, run acts through `Desk.do`, and are told
by `view_changed` when what they show has changed, by whichever page or by undo.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from workbench import wording
from workbench.domain.months import Month
from workbench.views.first_page import FirstPage
from workbench.views.kept_page import KeptPage

if TYPE_CHECKING:  # what opens a ledger is slow to load: the first window is there before it
    from workbench.domain.filtering import LineFilter
    from workbench.domain.month_view import MonthView
    from workbench.storage.history import Done
    from workbench.storage.ledger import Ledger

_PER_ITEM = frozenset({"progress", "item", "item_support", "close_out_step"})


class Unopened(NamedTuple):
    """A ledger that is not open yet: where it is, the page that was kept of it, and what opens it."""

    path: Path
    kept: KeptPage
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
        self._opening: Callable[[], Ledger] | None = None
        self._page: FirstPage | None = None
        self._midnight = QTimer(self)  # a program left open overnight must not show yesterday's lights
        self._midnight.setInterval(60_000)
        self._midnight.timeout.connect(self._look_at_the_day)
        self.path = ledger.path.absolute()
        self.shown: MonthView | KeptPage
        """What is known of the month without opening the ledger: its day, what is said around pages."""
        if isinstance(ledger, Unopened):
            self._opening, self._page, self.shown = ledger.opening, ledger.kept.page, ledger.kept
        else:
            self._take(ledger, month)

    def _take(self, ledger: Ledger, month: Month) -> None:
        from workbench.services.month import view_month

        self.shown = view_month(ledger, month)
        self._ledger, self._day, self.path = ledger, ledger.today, ledger.path
        ledger.listeners.append(self._heard)
        self._midnight.start()

    @property
    def view(self) -> MonthView:
        """The month's view; the ledger is opened at the latest now. Raises `LedgerRefused`."""
        if isinstance(self.shown, KeptPage):
            self.open()
        assert not isinstance(self.shown, KeptPage)  # noqa: S101 - it is open, or was refused
        return self.shown

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
        if self._ledger is not None or self._opening is None:
            return
        kept, page = self.shown, self._page
        self._take(self._opening(), kept.month)
        self._page = None
        if self.first_page() == page and _around(self.shown) == _around(kept):
            self._page = page
        else:  # midnight has passed meanwhile
            self.view_changed.emit(self.view)
        self.opened.emit()

    def first_page(self) -> FirstPage:
        """What the first page shows of the month on the desk; the same one as long as nothing has changed."""
        if self._page is None:
            from workbench.services.overview import overview
            from workbench.views.first_page_words import worded

            self._page = worded(overview(self.ledger, self.view))
        return self._page

    def respeak(self) -> None:
        """Put what is shown into words anew: another language is spoken."""
        self._page = None

    @property
    def month(self) -> Month:
        """The month on the desk."""
        return self.shown.month

    def look_at(self, month: Month) -> None:
        """Put another month on the desk."""
        if month != self.month:
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
        self._opening = None
        if self._ledger is not None:
            self._ledger.listeners.remove(self._heard)
            self._ledger.close()

    def _compute(self, month: Month) -> None:
        from workbench.services.month import view_month

        self.shown, self._page = view_month(self.ledger, month), None

    def _heard(self, done: Done) -> None:
        from workbench.services.month import refresh_month

        if done.tables <= _PER_ITEM:
            self.shown = refresh_month(self.ledger, self.view, done.item_ids)
        else:
            self._compute(self.month)
        self._page = None  # beside its lines the ledger may tell something else, too
        self.done.emit(done)
        self.view_changed.emit(self.view)

    def _look_at_the_day(self) -> None:
        if self.ledger.today != self._day:
            self._day = self.ledger.today
            self.reload()


def _around(shown: MonthView | KeptPage) -> tuple[object, ...]:
    return shown.today, shown.month, shown.sample, shown.missing_years
