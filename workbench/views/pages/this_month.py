"""This month: where it stands, which lights show, who has not reported, what falls due, and the charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QListWidgetItem, QTableView, QWidget

from workbench.domain.clock import Clock
from workbench.domain.months import Month
from workbench.views.background import Background
from workbench.views.desk import Desk
from workbench.views.first_page import FirstPage
from workbench.views.generated.ui_this_month import Ui_ThisMonthPage
from workbench.views.models.cells import CENTRE, CellsModel, Heading, fit_columns
from workbench.views.theme import colours

if TYPE_CHECKING:  # what counts and draws is slow to load: the page is there before it
    from workbench.services.month import MonthPoint

_ROW: Final = 28
_NUMBER: Final = 66  # the least width of a column of counts
_NARROW: Final = 880  # below this width what stands side by side is put one below the other
_FIRST_LIGHT: Final = 2  # the column of the first light; those before open all lines of a kind
_BY_LIST, _BY_UNIT, _COMPLETION, _CLOSED = range(4)


class ThisMonthPage(QWidget):
    """The first page: everything on it opens what it counts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ThisMonthPage()
        self.ui.setupUi(self)
        self._shown: FirstPage | None = None
        self._points: tuple[MonthPoint, ...] | None = None
        self._trend = Background(self)
        self._trend.done.connect(self._take_points)
        scheme, names = partial(colours, self), desk.first_page().light_names
        self.lights = CellsModel(self._light_headings(names), scheme, self)
        self.due = CellsModel(self._due_headings(), scheme, self)
        self._set_up_tables(max(names, key=len))
        self._list_charts()
        self._connect()
        self._show()

    def _show(self) -> None:
        page = self._shown = self.desk.first_page()
        self.ui.full.setVisible(not page.empty)
        self.ui.empty.setVisible(page.empty)
        if not page.empty:
            self._show_steps(page)
            self._show_lights(page)
            self._show_owing(page)
            self._show_due(page)
            self._points = None
            self._show_chart()

    def _renew(self) -> None:
        """What is not seen is counted when it is."""
        if self.isVisible():
            self._show()

    # the steps

    def _show_steps(self, page: FirstPage) -> None:
        ui = self.ui
        labels = (
            (ui.stepReportsTitle, ui.stepReportsText),
            (ui.stepOverdueTitle, ui.stepOverdueText),
            (ui.stepBriefingTitle, ui.stepBriefingText),
        )
        for (title, sentence), (name, words) in zip(labels, page.steps, strict=True):
            title.setText(name)
            sentence.setText(words)
        ui.nextStep.setVisible(bool(page.next_step))
        ui.nextStep.setText(page.next_words)

    def _go_on(self) -> None:
        from workbench.domain.filtering import LineFilter
        from workbench.domain.items import LISTS
        from workbench.domain.lights import Light
        from workbench.domain.month_steps import MonthStep

        step = self.desk.first_page().next_step
        if step == MonthStep.REPORTS:
            self.desk.ask_for(LineFilter(kinds=frozenset(LISTS), unreported=True))
        elif step == MonthStep.OVERDUE:
            self.desk.ask_for(LineFilter(lights=frozenset({Light.RED})))
        elif step == MonthStep.BRIEFING:
            self.desk.page_asked.emit("documents", "briefing")

    # the lights

    def _light_headings(self, lights: tuple[str, ...]) -> list[Heading]:
        return [
            Heading(self.tr("Kind")),
            Heading(self.tr("Items"), CENTRE),
            *(Heading(name, CENTRE) for name in lights),
            Heading(self.tr("Reported"), CENTRE, self.tr("Reported of those a report is asked for")),
            Heading(self.tr("Finished"), CENTRE, self.tr("Completed by the unit's own word, or closed out")),
        ]

    def _show_lights(self, page: FirstPage) -> None:
        self.lights.show([cells for _, cells in page.lights], [kind for kind, _ in page.lights])
        # Measured here, once: left to the header, each change of the layout would ask every cell again.
        words = zip(*([cell.words for cell in cells] for _, cells in page.lights), strict=True)
        fit_columns(self.ui.lights, {at: max(column, key=len) for at, column in enumerate(words) if at})
        self.ui.lightsNote.setText(page.lights_note)
        height = self.ui.lights.horizontalHeader().sizeHint().height() + _ROW * len(page.lights) + 4
        self.ui.lights.setFixedHeight(height)

    def _open_lights(self, index: QModelIndex) -> None:
        from workbench.domain.filtering import LineFilter
        from workbench.domain.items import Kind
        from workbench.views.first_page_words import LIGHTS

        wanted = LineFilter(kinds=frozenset({Kind(self.lights.key(index.row()))}))
        if 0 <= (at := index.column() - _FIRST_LIGHT) < len(LIGHTS):
            if index.data() == "–":
                return
            wanted = replace(wanted, lights=frozenset({LIGHTS[at]}))
        self.desk.ask_for(wanted)

    # who has not reported

    def _show_owing(self, page: FirstPage) -> None:
        ui = self.ui
        ui.missing.clear()
        for unit_id, words, tip in page.owing:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, unit_id)
            item.setToolTip(tip)
            ui.missing.addItem(item)
        ui.missing.setVisible(bool(page.owing))
        ui.missingEmpty.setVisible(not page.owing)
        ui.missingNote.setText(page.owing_note)
        ui.formsOut.setVisible(bool(page.forms_sent))
        ui.formsOut.setText(page.forms)
        ui.formsOut.setToolTip(page.forms_tip)
        self._fit_missing()

    def _fit_missing(self) -> None:
        """The list takes the height of its lines; what it leaves is the chart's."""
        missing = self.ui.missing
        missing.doItemsLayout()
        last = missing.item(missing.count() - 1)
        bottom = (
            0 if last is None else missing.visualItemRect(last).bottom() + missing.verticalScrollBar().value()
        )
        missing.setFixedHeight(min(max(bottom + 6, _ROW), _ROW * 6))

    def _open_unit(self, item: QListWidgetItem) -> None:
        from workbench.domain.filtering import LineFilter
        from workbench.domain.items import LISTS

        unit_id = int(item.data(Qt.ItemDataRole.UserRole))
        self.desk.ask_for(LineFilter(kinds=frozenset(LISTS), lead_unit_id=unit_id, unreported=True))

    # what falls due

    def _due_headings(self) -> list[Heading]:
        return [
            Heading(self.tr("Due")),
            Heading(self.tr("Days left"), CENTRE, self.tr("Working days left, with today")),
            Heading(self.tr("Item")),
            Heading(self.tr("Lead unit")),
            Heading(self.tr("Light")),
        ]

    def _show_due(self, page: FirstPage) -> None:
        self.due.show([cells for _, cells in page.due], [code for code, _ in page.due])
        self.ui.due.setVisible(bool(page.due))
        self.ui.dueEmpty.setVisible(not page.due)
        self.ui.dueNote.setText(page.due_note)

    def _open_due(self, index: QModelIndex) -> None:
        from workbench.domain.filtering import LineFilter
        from workbench.domain.items import ItemCode

        code = ItemCode.parse(self.due.key(index.row()))
        self.desk.ask_for(LineFilter(kinds=frozenset({code.kind}), text=str(code)))

    # the charts

    def _list_charts(self) -> None:
        for words in (
            self.tr("By list"),
            self.tr("By unit"),
            self.tr("Over the months"),
            self.tr("Problems"),
        ):
            self.ui.chartChoice.addTab(words)
        self.ui.chartChoice.updateGeometry()  # a tab bar that is not seen yet does not tell that it has grown
        self.ui.chartChoice.currentChanged.connect(self._show_chart)

    def _show_chart(self) -> None:
        if not (self.isVisible() and self.desk.is_open):
            return  # nothing is drawn before the window is there
        from workbench.reports.blocks import Tone
        from workbench.services.documents import charts
        from workbench.views import chart_words

        which, view = self.ui.chartChoice.currentIndex(), self.desk.view
        if which == _BY_LIST:
            self.ui.chart.show_chart(chart_words.lights_by_list(view))
        elif which == _BY_UNIT:
            self.ui.chart.show_chart(chart_words.lights_by_unit(view))
        elif self._points is None:
            self.ui.chart.show_words(self.tr("Counting the months…"))
            self._trend.start(_counting(self.desk.path, self.desk.ledger.clock, view.month))
        elif which == _COMPLETION:
            names = {Tone.GREEN: self.tr("In order"), Tone.ACCENT: self.tr("Reported")}
            chart = charts.completion(self._points)
            title = self.tr("In order and reported, in percent")
            self.ui.chart.show_chart(chart_words.over_the_months(chart, title, names))
        else:
            names = {Tone.GREEN: self.tr("Closed out"), Tone.GREY: self.tr("Not yet")}
            chart = charts.problems_closed(self._points)
            self.ui.chart.show_chart(
                chart_words.over_the_months(chart, self.tr("Problems closed out"), names)
            )

    def _take_points(self, points: tuple[MonthPoint, ...]) -> None:
        if points and points[-1].month == self.desk.month:
            self._points = points
            self._show_chart()

    # the page itself

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.desk.first_page() is self._shown:
            self._show_chart()  # not drawn before it was seen
        else:  # an act was done, or a briefing issued, on another page
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < _NARROW
        for row in (self.ui.stepsLayout, self.ui.columns):
            row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._fit_missing()

    def _connect(self) -> None:
        ui = self.ui
        self.desk.view_changed.connect(self._renew)
        self.desk.opened.connect(self._show_chart)
        ui.nextStep.clicked.connect(self._go_on)
        ui.lights.clicked.connect(self._open_lights)
        ui.due.activated.connect(self._open_due)
        ui.formsOut.clicked.connect(lambda: self.desk.page_asked.emit("forms", "back"))
        ui.missing.itemActivated.connect(self._open_unit)
        ui.missing.itemClicked.connect(self._open_unit)
        ui.addUnits.clicked.connect(lambda: self.desk.page_asked.emit("maintenance", "units"))
        ui.addItems.clicked.connect(lambda: self.desk.page_asked.emit("checklists", ""))
        _on_enter(ui.lights, self._open_lights)

    def _set_up_tables(self, widest_light: str) -> None:
        ui, mode = self.ui, QHeaderView.ResizeMode
        ui.lights.setModel(self.lights)
        header = ui.lights.horizontalHeader()
        header.setSectionResizeMode(mode.Fixed)
        header.setSectionResizeMode(0, mode.Stretch)
        header.setMinimumSectionSize(_NUMBER)
        ui.lights.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.lights.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.missing.setWrapping(True)  # in code: uic names a setter for it that Qt has not
        ui.due.setModel(self.due)
        header = ui.due.horizontalHeader()
        header.setSectionResizeMode(2, mode.Stretch)
        fit_columns(ui.due, {0: "00-00", 1: "00", 3: "市邮政管理局（驻区联络）", 4: f"■ {widest_light}"})


def _counting(path: Path, clock: Clock, month: Month) -> Callable[[object], tuple[MonthPoint, ...]]:
    """Counts the months of the year so far, over a connection of its own."""
    from workbench.domain.items import LISTS
    from workbench.services.ledgers import read_ledger
    from workbench.services.month import trend

    def work(_progress: object) -> tuple[MonthPoint, ...]:
        ledger = read_ledger(path, clock)
        try:
            return trend(ledger, Month(month.year, 1), month, LISTS)
        finally:
            ledger.close()

    return work


def _on_enter(table: QTableView, act: Callable[[QModelIndex], None]) -> None:
    """Enter does what a click does."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        shortcut = QShortcut(QKeySequence(key), table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(
            lambda: act(table.currentIndex()) if table.currentIndex().isValid() else None
        )
