"""The item to be made of a row that a unit added: what stands there, to be put right before it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workbench import wording
from workbench.domain.comparison import TEXT_FIELDS, Row, Unclear, Value
from workbench.domain.deadlines import understand
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services.forms.adding import checked_item, drafted
from workbench.services.forms.records import NewItem
from workbench.views.dialogs.act_dialog import ActDialog
from workbench.views.dialogs.sizes import begin_at
from workbench.views.dialogs.text import accept_by_keyboard
from workbench.views.generated.ui_added_row import Ui_AddedRowDialog
from workbench.views.theme import colours
from workbench.wording.forms import say_unclear

_BLANK = -1  # of the percentage: none is told


class AddedRowDialog(ActDialog):
    """Shows an added row as an item. `item` is what it is to be once the dialog was accepted."""

    def __init__(
        self,
        row: Row,
        unit: str,
        month: Month,
        item: NewItem | None,
        others: Sequence[tuple[ItemCode, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Begin with an item that was written already, else with what stands in the row.

        `others` are the unit's items with their titles, one of which the row may be of.
        """
        super().__init__(parent)
        self.item: NewItem | None = None
        self.ui = Ui_AddedRowDialog()
        self.ui.setupUi(self)
        self.listen(self.ui.buttons, self.ui.refusal)
        accept_by_keyboard(self)
        self._month = month
        ui, draft = self.ui, item or drafted(row)
        ui.told.setText(self._told(row, unit))
        ui.which.addItem(self.tr("a new item"), None)
        for code, title in others:
            ui.which.addItem(f"{wording.item_name(code)} {title}", str(code))
        if draft is None:  # nothing says which list it is of: no kind is chosen for the secretary
            ui.kind.addItem("", None)
        for kind in Kind:
            ui.kind.addItem(wording.kind_name(kind), kind)
        ui.status.addItem("", None)
        for status in Status:
            ui.status.addItem(wording.status_name(status), status.value)
        ui.percent.setSpecialValueText("–")
        ui.percent.setValue(_BLANK)
        ui.refusal.hide()
        ui.refusal.setStyleSheet(f"color: {colours(self).accent}")
        self._texts: dict[str, QPlainTextEdit] = {
            "done": ui.done,
            "difficulties": ui.difficulties,
            "next_steps": ui.nextSteps,
        }
        shown = draft or drafted(replace(row, words=replace(row.words, kind=Kind.DUTY)))
        if shown is not None:
            self._fill(shown, chosen=draft is not None)
        ui.due.textChanged.connect(self._say_understood)
        ui.which.currentIndexChanged.connect(self._which_changed)
        self._say_understood()
        begin_at(self, 680, 620)
        ui.title.setFocus()

    def act(self) -> Callable[[], object]:
        return partial(self._check, self._written())

    def _check(self, item: NewItem) -> None:
        self.item = checked_item(item)

    def accept(self) -> None:
        if self.ui.kind.currentData() is None:
            self.ui.refusal.setText(self.tr("Choose the list that the item belongs to."))
            self.ui.refusal.show()
            self.ui.kind.setFocus()
            return
        super().accept()

    def _instead(self) -> ItemCode | None:
        code = self.ui.which.currentData()
        return ItemCode.parse(code) if code else None

    def _which_changed(self) -> None:
        """An item that there is keeps its kind."""
        code, kind = self._instead(), self.ui.kind
        kind.setEnabled(code is None)
        if code is not None:
            kind.setCurrentIndex(kind.findData(code.kind))

    def _told(self, row: Row, unit: str) -> str:
        """Whose item it will be, and what of the row could not be understood."""
        words = self.tr(
            "{unit} added this row. Accepted, it becomes an item that this unit leads, or is taken for one"
            " that there is."
        )
        return "\n".join([words.format(unit=unit), *say_unclear(row)])

    def _fill(self, item: NewItem, *, chosen: bool) -> None:
        ui = self.ui
        if chosen:
            ui.kind.setCurrentIndex(ui.kind.findData(item.kind))
        ui.which.setCurrentIndex(max(0, ui.which.findData(str(item.instead) if item.instead else None)))
        ui.title.setText(item.title)
        ui.standard.setPlainText(item.standard)
        ui.due.setText(item.due_words)
        ui.status.setCurrentIndex(max(0, ui.status.findData(item.values.get("status"))))
        percent = item.values.get("percent")
        ui.percent.setValue(percent if isinstance(percent, int) else _BLANK)
        for field, box in self._texts.items():
            value = item.values.get(field)
            box.setPlainText("" if isinstance(value, Unclear) or value is None else str(value))

    def _written(self) -> NewItem:
        ui = self.ui
        percent = ui.percent.value()
        values: dict[str, Value] = {
            "status": ui.status.currentData(),
            "percent": None if percent == _BLANK else percent,
            **{field: self._texts[field].toPlainText() for field in TEXT_FIELDS},
        }
        return NewItem(
            kind=Kind(ui.kind.currentData()),
            title=ui.title.text(),
            standard=ui.standard.toPlainText(),
            due_words=ui.due.text(),
            values=values,
            instead=self._instead(),
        )

    def _say_understood(self) -> None:
        """Say at once what the due words are understood as."""
        found = understand(self.ui.due.text(), self._month.year)
        if found.due is not None:
            words = self.tr("Understood as: due on {day}").format(day=wording.date_text(found.due))
        else:
            words = self.tr("Understood as: {cycle}").format(cycle=wording.cycle_name(found.cycle))
        if found.doubtful:
            words += "　" + self.tr("▲ Doubtful: please look at the words again.")
        self.ui.understood.setText(words)
