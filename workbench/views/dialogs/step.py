"""A step in closing out a problem: the day it was taken, and a note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QWidget

from workbench.domain.close_out import Outcome, Step
from workbench.domain.month_view import Line
from workbench.views.dialogs.sizes import make_room
from workbench.views.dialogs.text import accept_by_keyboard
from workbench.views.generated.ui_step_dialog import Ui_StepDialog
from workbench.views.theme import colours
from workbench.wording import item_name, outcome_name, step_name


class StepDialog(QDialog):
    """Asks for the day and the note of one step. `submit` records them, or says why not."""

    def __init__(
        self,
        line: Line,
        step: Step,
        outcome: Outcome,
        today: date,
        submit: Callable[[date, str], str],
        parent: QWidget | None = None,
    ) -> None:
        """A dialog for a step; `submit` returns the refusal in words, nothing when it is on disk."""
        super().__init__(parent)
        self.ui = Ui_StepDialog()
        self.ui.setupUi(self)
        self._submit = submit
        if outcome is Outcome.PASSED:
            what = self.tr("{step}: passed").format(step=step_name(step))
            self.setWindowTitle(self.tr("Record a step"))
        elif outcome is Outcome.RETURNED:
            what = self.tr("Send back at: {step}").format(step=step_name(step))
            self.setWindowTitle(self.tr("Send back"))
        else:
            what = outcome_name(outcome)
            self.setWindowTitle(self.tr("Reopen"))
        self.ui.what.setText(what)
        self.ui.problem.setText(f"{item_name(line.code)}　{line.title}")
        earliest = line.steps[-1].on if line.steps else None
        self.ui.day.setMaximumDate(QDate(today.year, today.month, today.day))
        if earliest is not None and earliest <= today:
            self.ui.day.setMinimumDate(QDate(earliest.year, earliest.month, earliest.day))
        self.ui.day.setDate(self.ui.day.maximumDate())
        self.ui.refusal.hide()
        self.ui.refusal.setStyleSheet(f"color: {colours(self).accent}")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        accept_by_keyboard(self)
        self.ui.note.setFocus()

    def accept(self) -> None:
        chosen = self.ui.day.date()
        refusal = self._submit(date(chosen.year(), chosen.month(), chosen.day()), self.ui.note.toPlainText())
        if refusal:
            self.ui.refusal.setText(refusal)
            self.ui.refusal.show()
            make_room(self)
        else:
            super().accept()
