"""The working-day calendar: which years are known, what is missing, and years imported from a file."""

from __future__ import annotations

import errno
import os
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from workbench import paths, wording
from workbench.domain.month_view import MonthView
from workbench.domain.workdays import Calendar
from workbench.services.settings import calendar, import_calendar, shipped_calendar
from workbench.views.desk import Desk
from workbench.views.generated.ui_calendar_tab import Ui_CalendarTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, Cell, CellsModel, Heading
from workbench.views.theme import colours

_LARGEST: Final = 1_000_000  # characters; a year takes some two thousand


def read_text(path: Path) -> str:
    """A text file of whatever program: Unicode, else the Chinese code page. Raises OSError."""
    if path.exists() and not path.is_file():  # a pipe would wait for ever
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with path.open("rb") as file:
        data = file.read(_LARGEST)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


class CalendarTab(QWidget):
    """Years at the left, the days of the chosen one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_CalendarTab()
        self.ui.setupUi(self)
        self._calendar: Calendar = shipped_calendar()
        scheme = partial(colours, self)
        self.years = CellsModel(
            [
                Heading(self.tr("Year")),
                Heading(self.tr("Working days"), CENTRE),
                Heading(self.tr("Weekdays off"), CENTRE),
                Heading(self.tr("Weekend days worked"), CENTRE),
                Heading(self.tr("From")),
            ],
            scheme,
            self,
        )
        self.days = CellsModel(
            [
                Heading(self.tr("Day")),
                Heading(self.tr("Weekday")),
                Heading(self.tr("Kind")),
                Heading(self.tr("Name")),
            ],
            scheme,
            self,
        )
        for table, model in ((self.ui.years, self.years), (self.ui.days, self.days)):
            table.setModel(model)
            header = table.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            for column in range(model.columnCount() - 1):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        set_icon(self.ui.load, "import")
        self.ui.load.clicked.connect(self._ask_file)
        self.ui.years.selectionModel().currentRowChanged.connect(self._show_days)
        desk.view_changed.connect(self.show_view)
        self.show_view(desk.view)

    def show_view(self, view: MonthView) -> None:
        """Show the calendar of the ledger, and what the month misses of it."""
        self._calendar = calendar(self.desk.ledger)
        shipped = shipped_calendar()
        years = sorted(self._calendar.years, reverse=True)
        self.years.show([self._year(year, shipped) for year in years], years)
        year = max(view.today.year, view.month.year)
        missing = sorted({*view.missing_years, *(n for n in (year, year + 1) if not self._calendar.knows(n))})
        self.ui.missing.setText(
            wording.say_missing_years(missing) if missing else self.tr("No year is missing.")
        )
        self.ui.load.setEnabled(not self.desk.ledger.read_only)
        if not self.ui.years.currentIndex().isValid() and years:
            nearest = min(range(len(years)), key=lambda at: abs(years[at] - view.month.year))
            self.ui.years.setCurrentIndex(self.years.index(nearest, 0))
        self._show_days()

    def load(self, path: Path) -> None:
        """Import the years of a file; what is refused is told."""

        def act() -> None:
            import_calendar(self.desk.ledger, read_text(path))

        try:
            self.desk.do(act)
        except OSError as fault:
            self.desk.refused.emit(fault)

    def _year(self, year: int, shipped: Calendar) -> tuple[Cell, ...]:
        mine = self._calendar
        off, on = (sum(day.year == year for day in days) for days in (mine.off, mine.on))
        same = shipped.knows(year) and all(
            {day for day in one if day.year == year} == {day for day in other if day.year == year}
            for one, other in ((mine.off, shipped.off), (mine.on, shipped.on))
        )
        return (
            Cell(str(year)),
            Cell(str(mine.count(date(year - 1, 12, 31), date(year, 12, 31)))),
            Cell(str(off)),
            Cell(str(on)),
            Cell(self.tr("The program") if same else self.tr("Imported"), "" if same else "green"),
        )

    def _show_days(self) -> None:
        index = self.ui.years.currentIndex()
        if not index.isValid():
            return
        year = int(self.years.key(index.row()))
        mine = self._calendar
        days = sorted(day for day in mine.off | mine.on if day.year == year)
        names = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )
        rows = [
            (
                Cell(wording.date_text(day)),
                Cell(names[day.weekday()]),
                Cell(self.tr("off"), "green") if day in mine.off else Cell(self.tr("worked"), "yellow"),
                Cell(mine.names.get(day, "")),
            )
            for day in days
        ]
        self.days.show(rows, days)
        self.ui.daysHead.setText(self.tr("{year}: days that differ from Monday to Friday").format(year=year))

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import years of the calendar"),
            str(paths.documents_folder()),
            self.tr("Texts (*.csv *.tsv *.txt);;All files (*)"),
        )
        if chosen:
            self.load(Path(chosen))
