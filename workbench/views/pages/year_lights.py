"""The lights of a year, looked up when they are first painted and kept until something changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.domain.lights import Light
from workbench.domain.month_view import Line
from workbench.services.item_history import lights_of_year
from workbench.views.desk import Desk


class YearLights:
    """The lights of some lines from January to the month on the desk."""

    def __init__(self, desk: Desk, lines: Callable[[], Iterable[Line]]) -> None:
        """Nothing is looked up yet; `lines` are those of the page."""
        self._desk, self._lines = desk, lines
        self._kept: dict[int, tuple[Light | None, ...]] = {}
        self._seen: dict[int, Line] = {}
        self._month = desk.month

    def of(self, line: Line) -> tuple[Light | None, ...]:
        """The lights of a line's year, None for a month without one."""
        if self._month != self._desk.month:
            self._month = self._desk.month
            self.forget()
        if self._seen.get(line.item_id) is not line:
            self._look_up()
        return self._kept.get(line.item_id, ())

    def forget(self) -> None:
        """Look all of them up anew when they are next asked for."""
        self._kept.clear()
        self._seen.clear()

    def _look_up(self) -> None:
        """All lines at once that are not as they were when they were looked up."""
        lines = [line for line in self._lines() if self._seen.get(line.item_id) is not line]
        ids = [line.item_id for line in lines]
        self._kept.update(lights_of_year(self._desk.ledger, ids, self._month.year, self._month))
        self._seen.update((line.item_id, line) for line in lines)
