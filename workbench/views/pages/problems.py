"""The problems: month by month, and the steps of closing each of them out."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from workbench.domain.close_out import STEPS, Outcome, Step
from workbench.domain.items import Kind
from workbench.domain.month_view import Line, MonthView
from workbench.services.problems import take_step
from workbench.views.desk import Desk
from workbench.views.dialogs.step import StepDialog
from workbench.views.generated.ui_problems_page import Ui_ProblemsPage
from workbench.views.models.columns import (
    close_out_column,
    light_column,
    list_columns,
    report_columns,
    strip_column,
)
from workbench.views.models.lines import Column
from workbench.views.pages.lines_page import LinesPage
from workbench.views.pages.year_lights import YearLights
from workbench.wording import close_out_text, date_text, field_name, outcome_name, step_name


class ProblemsPage(LinesPage):
    """The problems with their year of lights; below, where the chosen one stands in being closed out."""

    kinds = (Kind.PROBLEM,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """A page on a desk."""
        super().__init__(desk, parent)
        self.ui = Ui_ProblemsPage()
        self.ui.setupUi(self)
        self._year = YearLights(desk, self._lines)
        self._rule = desk.view.rule
        self._prepare_steps()
        self._begin()
        self.ui.stepNext.clicked.connect(partial(self.ask_step, Outcome.PASSED))
        self.ui.stepBack.clicked.connect(partial(self.ask_step, Outcome.RETURNED))
        self.ui.stepReopen.clicked.connect(partial(self.ask_step, Outcome.REOPENED))

    def make_columns(self) -> tuple[Column, ...]:
        places = {unit.id: place for place, unit in enumerate(self.desk.view.units)}
        own = {column.name: column for column in list_columns(places)}
        report = {column.name: column for column in report_columns(bar=True)}
        return (
            light_column(),
            own["number"],
            own["title"],
            strip_column(self.tr("Lights of the year"), self._year.of),
            close_out_column(),
            own["lead_unit"],
            own["due"],
            report["status"],
            report["percent"],
            *(report[name] for name in ("done", "difficulties", "next_steps", "reported")),
        )

    def empty_words(self) -> str:
        return self.tr("There are no problems yet. Press Ctrl+N to add the first one.")

    def _view_changed(self, view: MonthView) -> None:
        if view.rule != self._rule:
            self._rule = view.rule
            self._year.forget()
        super()._view_changed(view)

    def _prepare_steps(self) -> None:
        table = self.ui.stepTable
        table.setColumnCount(4)
        table.setHorizontalHeaderLabels(
            [field_name(name) for name in ("taken_on", "step", "outcome", "note")]
        )
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setHighlightSections(False)
        table.setEditTriggers(table.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(table.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.ui.upDown.setStretchFactor(0, 1)
        self.ui.upDown.setStretchFactor(1, 0)
        self.ui.upDown.setSizes([396, 204])

    # Close-out

    def _line_chosen(self) -> None:
        super()._line_chosen()
        self._show_steps(self.table.current_line())

    def _show_steps(self, line: Line | None) -> None:
        ui, close_out = self.ui, None if line is None else line.close_out
        steps = () if line is None else line.steps
        ui.stepper.show_steps(close_out, steps)
        ui.stepState.setText("" if close_out is None else close_out_text(close_out))
        table = ui.stepTable
        table.setRowCount(len(steps))
        for row, taken in enumerate(reversed(steps)):
            words = (date_text(taken.on), step_name(taken.step), outcome_name(taken.outcome), taken.note)
            for column, text in enumerate(words):
                cell = QTableWidgetItem(text.replace("\n", " "))
                cell.setToolTip(text)
                table.setItem(row, column, cell)
        waits = None if close_out is None else close_out.waits_for
        write = self._may_write() and close_out is not None
        ui.stepNext.setEnabled(write and waits is not None)
        ui.stepBack.setEnabled(write and waits is not None and waits is not Step.APPLICATION)
        ui.stepReopen.setEnabled(write and waits is None)
        if waits is not None:
            ui.stepNext.setToolTip(step_name(waits))

    def ask_step(self, outcome: Outcome, _checked: bool = False) -> None:  # noqa: FBT002 - of a button's signal
        """Ask for the day and the note of a step, and record it."""
        line = self.table.current_line()
        if line is None or line.close_out is None or not self._may_write():
            return
        self.commit()
        step = line.close_out.waits_for or STEPS[-1]

        def submit(on: date, note: str) -> str:
            return self._told(lambda: take_step(self.desk.ledger, line.code, step, outcome, on, note))

        dialog = StepDialog(line, step, outcome, self.desk.ledger.today, submit, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.exec()
