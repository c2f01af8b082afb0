"""This month: where it stands, which lights show, who has not reported, what falls due, and the charts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QListWidgetItem, QTableView, QWidget

from workbench import wording
from workbench.domain.clock import Clock
from workbench.domain.filtering import LineFilter
from workbench.domain.items import LISTS, Kind
from workbench.domain.lights import Light
from workbench.domain.month_steps import MonthStep, MonthSteps, steps_of
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.months import Month
from workbench.domain.overview import Issue, Overview
from workbench.views.background import Background
from workbench.views.desk import Desk
from workbench.views.generated.ui_this_month import Ui_ThisMonthPage
from workbench.views.models.cells import CENTRE, Cell, CellsModel, Heading, fit_columns
from workbench.views.theme import colours

if TYPE_CHECKING:  # what counts and draws is slow to load: the page is there before it
    from workbench.services.month import MonthPoint

_LIGHTS: Final = (Light.GREEN, Light.YELLOW, Light.RED, Light.GREY)
_ROW: Final = 28
_NUMBER: Final = 66  # the least width of a column of counts
_NARROW: Final = 880  # below this width what stands side by side is put one below the other
_ALL: Final = 0  # the column of a kind's name, which opens all its lines
_BY_LIST, _BY_UNIT, _COMPLETION, _CLOSED = range(4)


class ThisMonthPage(QWidget):
    """The first page: everything on it opens what it counts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_ThisMonthPage()
        self.ui.setupUi(self)
        self._shown: MonthView | None = None
        self._steps: MonthSteps | None = None
        self._points: tuple[MonthPoint, ...] | None = None
        self._trend = Background(self)
        self._trend.done.connect(self._take_points)
        scheme = partial(colours, self)
        self.lights = CellsModel(self._light_headings(), scheme, self)
        self.due = CellsModel(self._due_headings(), scheme, self)
        self._set_up_tables()
        self._list_charts()
        self._connect()
        self.show_view(desk.view)

    def show_view(self, view: MonthView) -> None:
        """Show a month."""
        self._shown = view
        empty = not view.lines
        self.ui.full.setVisible(not empty)
        self.ui.empty.setVisible(empty)
        if not empty:
            page = self.desk.overview()
            self._steps = steps_of(view, issued=page.issue.issued)
            self._show_steps(view, self._steps, page.issue)
            self._show_lights(view)
            self._show_missing(view)
            self._show_forms(page)
            self._show_due(page)
            self._points = None
            self._show_chart()

    def _renew(self, view: MonthView) -> None:
        """What is not seen is counted when it is."""
        if self.isVisible():
            self.show_view(view)

    # the steps

    def _show_steps(self, view: MonthView, steps: MonthSteps, issue: Issue) -> None:
        ui = self.ui
        done, now, later = self.tr("✓ {step}"), self.tr("▶ {step}"), self.tr("○ {step}")
        names = {
            MonthStep.REPORTS: (ui.stepReportsTitle, self.tr("Reports in")),
            MonthStep.OVERDUE: (ui.stepOverdueTitle, self.tr("Overdue looked at")),
            MonthStep.BRIEFING: (ui.stepBriefingTitle, self.tr("Briefing issued")),
        }
        for step, (label, name) in names.items():
            finished = steps.begun and steps.done(step)
            label.setText((done if finished else now if step is steps.next else later).format(step=name))
        ui.stepReportsText.setText(
            self.tr("{done} of {all} units, by {day}").format(
                done=steps.units_in, all=steps.units, day=f"{view.deadline:%m-%d}"
            )
        )
        ui.stepOverdueText.setText(
            self.tr("{done} of {all} items explained").format(done=steps.overdue_explained, all=steps.overdue)
            if steps.overdue
            else self.tr("Nothing is overdue")
        )
        ui.stepBriefingText.setText(
            self.tr("No. {number} of {year}, issued").format(number=issue.number, year=issue.month.year)
            if issue.issued
            else self.tr("Will be no. {number} of {year}").format(number=issue.number, year=issue.month.year)
        )
        words = {
            MonthStep.REPORTS: self.tr("Show what is &not reported ({count})").format(count=steps.items_owed),
            MonthStep.OVERDUE: self.tr("Look at what is &overdue ({count})").format(
                count=steps.overdue - steps.overdue_explained
            ),
            MonthStep.BRIEFING: self.tr("Make the &briefing"),
        }
        ui.nextStep.setVisible(steps.next is not None)
        if steps.next is not None:
            ui.nextStep.setText(words[steps.next])

    def _go_on(self) -> None:
        step = self._steps.next if self._steps else None
        if step is MonthStep.REPORTS:
            self.desk.ask_for(LineFilter(kinds=frozenset(LISTS), unreported=True))
        elif step is MonthStep.OVERDUE:
            self.desk.ask_for(LineFilter(lights=frozenset({Light.RED})))
        elif step is MonthStep.BRIEFING:
            self.desk.page_asked.emit("documents", "briefing")

    # the lights

    def _light_headings(self) -> list[Heading]:
        return [
            Heading(self.tr("Kind")),
            Heading(self.tr("Items"), CENTRE),
            *(Heading(wording.light_name(light), CENTRE) for light in _LIGHTS),
            Heading(self.tr("Reported"), CENTRE, self.tr("Reported of those a report is asked for")),
            Heading(self.tr("Finished"), CENTRE, self.tr("Completed by the unit's own word, or closed out")),
        ]

    def _show_lights(self, view: MonthView) -> None:
        owed = view.must_report()
        kinds = [kind for kind in Kind if view.of_kind(kind)]
        rows: list[tuple[Cell, ...]] = []
        for kind in kinds:
            counted = tally(view.of_kind(kind))
            asked = [line for line in owed if line.kind is kind]
            name = wording.list_name(kind)
            rows.append(
                (
                    Cell(name, tip=self.tr("Show all of: {list}").format(list=name)),
                    Cell(str(counted.total)),
                    *(self._light_cell(light, counted.light(light), name) for light in _LIGHTS),
                    Cell(f"{sum(line.reported for line in asked)}/{len(asked)}"),
                    Cell(
                        str(counted.finished) if counted.finished else "–",
                        "" if counted.finished else "muted",
                    ),
                )
            )
        self.lights.show(rows, kinds)
        self.ui.lightsNote.setText(self.tr("as of {day}").format(day=wording.date_text(view.judged_on)))
        height = self.ui.lights.horizontalHeader().sizeHint().height() + _ROW * len(rows) + 4
        self.ui.lights.setFixedHeight(height)

    def _light_cell(self, light: Light, count: int, name: str) -> Cell:
        if not count:
            return Cell("–", "muted", self.tr("None"))
        tip = self.tr("{list}, {light}: show these {count}")
        return Cell(
            f"{wording.light_shape(light)} {count}",
            light.value,
            tip.format(list=name, light=wording.light_name(light), count=count),
            bold=light is Light.RED,
        )

    def _open_lights(self, index: QModelIndex) -> None:
        kind = self.lights.key(index.row())
        wanted = LineFilter(kinds=frozenset({kind}))
        first = _ALL + 2
        if first <= index.column() < first + len(_LIGHTS):
            light = _LIGHTS[index.column() - first]
            if index.data() == "–":
                return
            wanted = LineFilter(kinds=frozenset({kind}), lights=frozenset({light}))
        self.desk.ask_for(wanted)

    # who has not reported

    def _show_missing(self, view: MonthView) -> None:
        self.ui.missing.clear()
        late = view.today > view.deadline
        owing = view.unreported_units()
        for unit in owing:
            lines = [line for line in view.led_by(unit.id, *LISTS) if not line.reported and not line.finished]
            name = unit.short_name or unit.name
            item = QListWidgetItem(self.tr("{unit} ({count})").format(unit=name, count=len(lines)))
            item.setData(Qt.ItemDataRole.UserRole, unit.id)
            item.setToolTip(self.tr("{unit}: show what is not reported").format(unit=unit.name))
            self.ui.missing.addItem(item)
        self.ui.missing.setVisible(bool(owing))
        self.ui.missingEmpty.setVisible(not owing)
        note = (
            self.tr("{count} units; reports were due on {day}")
            if late
            else self.tr("{count} units; reports are due by {day}")
        )
        self.ui.missingNote.setText(
            note.format(count=len(owing), day=wording.date_text(view.deadline)) if owing else ""
        )
        self._fit_missing()

    def _show_forms(self, page: Overview) -> None:
        """How many of the forms that were sent have come back, and whose have not."""
        sent, out = page.forms_sent, page.forms_out
        self.ui.formsOut.setVisible(bool(sent))
        words = self.tr("Forms: {back} of {sent} are back")
        self.ui.formsOut.setText(words.format(back=sent - len(out), sent=sent))
        names = self.tr("Not returned: {units}").format(units="、".join(out))
        self.ui.formsOut.setToolTip(names if out else self.tr("Every form that was sent is back"))

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

    def _show_due(self, page: Overview) -> None:
        lines = {line.code: line for line in page.view.lines}
        coming = [(lines[code], left) for code, left in page.coming]
        self.due.show(
            [self._due_row(line, line.due, left) for line, left in coming if line.due is not None],
            [line.code for line, _ in coming],
        )
        self.ui.due.setVisible(bool(coming))
        self.ui.dueEmpty.setVisible(not coming)
        self.ui.dueNote.setText(
            self.tr("{count} items, until {day}").format(count=len(coming), day=wording.date_text(page.until))
        )

    def _due_row(self, line: Line, due: date, left: int) -> tuple[Cell, ...]:
        words = f"{wording.item_name(line.code)}　{line.title}"
        light = f"{wording.light_shape(line.light)} {wording.light_name(line.light)}"
        return (
            Cell(f"{due:%m-%d}", tip=wording.date_text(due)),
            Cell(str(left)),
            Cell(words, tip=f"{words}\n{line.standard}".strip()),
            Cell(line.lead_unit),
            Cell(light, line.light.value, wording.reason_text(line)),
        )

    def _widest_light(self) -> str:
        return max(
            (f"{wording.light_shape(light)} {wording.light_name(light)}" for light in _LIGHTS), key=len
        )

    def _open_due(self, index: QModelIndex) -> None:
        code = self.due.key(index.row())
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
        if self.desk.view is self._shown:
            self._show_chart()  # not drawn before it was seen
        else:  # an act was done, or a briefing issued, on another page
            self.show_view(self.desk.view)

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

    def _set_up_tables(self) -> None:
        ui, mode = self.ui, QHeaderView.ResizeMode
        ui.lights.setModel(self.lights)
        header = ui.lights.horizontalHeader()
        header.setSectionResizeMode(mode.ResizeToContents)
        header.setSectionResizeMode(0, mode.Stretch)
        header.setMinimumSectionSize(_NUMBER)
        ui.lights.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.lights.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.missing.setWrapping(True)  # in code: uic names a setter for it that Qt has not
        ui.due.setModel(self.due)
        header = ui.due.horizontalHeader()
        header.setSectionResizeMode(2, mode.Stretch)
        fit_columns(ui.due, {0: "00-00", 1: "00", 3: "市邮政管理局（驻区联络）", 4: self._widest_light()})


def _counting(path: Path, clock: Clock, month: Month) -> Callable[[object], tuple[MonthPoint, ...]]:
    """Counts the months of the year so far, over a connection of its own."""
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
