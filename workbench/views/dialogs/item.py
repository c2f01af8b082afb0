"""An item's words, units and dates: a new one, or one that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from workbench.domain.deadlines import understand
from workbench.domain.filtering import plain
from workbench.domain.items import Kind
from workbench.domain.month_view import UnitRecord
from workbench.domain.months import Month
from workbench.services.items import ItemEntry
from workbench.services.units import successor
from workbench.services.words import search_text
from workbench.views.dialogs.sizes import begin_at, make_room
from workbench.views.dialogs.text import accept_by_keyboard
from workbench.views.generated.ui_item_dialog import Ui_ItemDialog
from workbench.views.theme import colours
from workbench.wording import cycle_name, date_text, kind_name

_SIZE = (760, 540)
_UNIT = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


def _first_day(month: Month) -> QDate:
    return QDate(month.year, month.month, 1)


def _month(day: QDate) -> Month:
    return Month(day.year(), day.month())


class ItemDialog(QDialog):
    """Asks for all that is entered of an item. `submit` records it, or says why not."""

    def __init__(
        self,
        entry: ItemEntry,
        units: Iterable[UnitRecord],
        month: Month,
        submit: Callable[[ItemEntry], str],
        *,
        new: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with an entry; `submit` returns the refusal in words, nothing when it is on disk.

        `month` is the one on the desk: units are named as they stand in it.
        """
        super().__init__(parent)
        self.ui = Ui_ItemDialog()
        self.ui.setupUi(self)
        self._submit, self._entry, self._month = submit, entry, month
        ui = self.ui
        self.setWindowTitle(self.tr("New item") if new else self.tr("Edit the item"))
        for kind in Kind:
            ui.kind.addItem(kind_name(kind), kind)
        ui.kind.setCurrentIndex(list(Kind).index(entry.kind))
        ui.kind.setEnabled(new)  # the number belongs to the kind
        ui.title.setText(entry.title)
        ui.due.setText(entry.due_words)
        ui.standard.setPlainText(entry.standard)
        ui.basis.setPlainText(entry.basis)
        ui.note.setPlainText(entry.note)
        ui.fromMonth.setDate(_first_day(entry.from_month or month))
        ui.until.setChecked(entry.until_month is not None)
        ui.untilMonth.setDate(_first_day(entry.until_month or month))
        ui.untilMonth.setEnabled(ui.until.isChecked())
        ui.until.toggled.connect(ui.untilMonth.setEnabled)
        self._list_units({unit.id: unit for unit in units})
        ui.due.textChanged.connect(self._say_understood)
        ui.fromMonth.dateChanged.connect(self._say_understood)
        ui.findUnit.textChanged.connect(self._find_units)
        ui.supporting.itemChanged.connect(self._say_chosen)
        ui.lead.currentIndexChanged.connect(self._lead_changed)
        ui.refusal.hide()
        ui.refusal.setStyleSheet(f"color: {colours(self).accent}")
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        accept_by_keyboard(self)
        self._say_understood()
        self._lead_changed()
        begin_at(self, *_SIZE)
        ui.title.setFocus()

    def entry(self) -> ItemEntry:
        """What the fields say."""
        ui = self.ui
        lead, (shown, before) = int(ui.lead.currentData() or 0), self._lead
        return replace(
            self._entry,
            kind=Kind(ui.kind.currentData()),
            title=ui.title.text(),
            lead_unit_id=before if lead == shown else lead,
            supporting_unit_ids=tuple(
                unit
                for row in self._checked()
                for unit in self._stands_for.get(row.data(_UNIT), [row.data(_UNIT)])
            ),
            standard=ui.standard.toPlainText(),
            due_words=ui.due.text(),
            basis=ui.basis.toPlainText(),
            note=ui.note.toPlainText(),
            from_month=_month(ui.fromMonth.date()),
            until_month=_month(ui.untilMonth.date()) if ui.until.isChecked() else None,
        )

    def accept(self) -> None:
        refusal = self._submit(self.entry())
        if refusal:
            self.ui.refusal.setText(refusal)
            self.ui.refusal.show()
            make_room(self)
        else:
            super().accept()

    def _list_units(self, units: dict[int, UnitRecord]) -> None:
        """The units in force. One that stands for others since a merger keeps what was named then."""
        entry = self._entry
        self._stands_for: dict[int, list[int]] = {}
        for unit_id in entry.supporting_unit_ids:
            self._stands_for.setdefault(successor(unit_id, units), []).append(unit_id)
        lead = successor(entry.lead_unit_id, units) if entry.lead_unit_id in units else 0
        self._lead = (lead, entry.lead_unit_id)
        for unit in units.values():
            if not unit.in_force and unit.id != lead and unit.id not in self._stands_for:
                continue
            self.ui.lead.addItem(unit.name, unit.id)
            row = QListWidgetItem(unit.name, self.ui.supporting)
            row.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            supports = unit.id in self._stands_for
            row.setCheckState(Qt.CheckState.Checked if supports else Qt.CheckState.Unchecked)
            row.setData(_UNIT, unit.id)
            row.setData(_WORDS, search_text((unit.name, unit.short_name)))
        self.ui.lead.setCurrentIndex(max(self.ui.lead.findData(lead), 0))

    def _rows(self) -> list[QListWidgetItem]:
        return [self.ui.supporting.item(row) for row in range(self.ui.supporting.count())]

    def _checked(self) -> list[QListWidgetItem]:
        """The supporting units, those named before in their order, then the others."""
        checked = [row for row in self._rows() if row.checkState() is Qt.CheckState.Checked]
        before = {unit_id: place for place, unit_id in enumerate(self._stands_for)}
        return sorted(checked, key=lambda row: before.get(row.data(_UNIT), len(before)))

    def _find_units(self, text: str) -> None:
        words = [plain(word) for word in text.split()]
        for row in self._rows():
            row.setHidden(not all(word in row.data(_WORDS) for word in words))

    def _lead_changed(self) -> None:
        """The lead unit does not support itself."""
        lead = self.ui.lead.currentData()
        for row in self._rows():
            enabled = row.data(_UNIT) != lead
            if not enabled:
                row.setCheckState(Qt.CheckState.Unchecked)
            flags = row.flags()
            flag = Qt.ItemFlag.ItemIsEnabled
            row.setFlags(flags | flag if enabled else flags & ~flag)
        self._say_chosen()

    def _say_chosen(self) -> None:
        names = [row.text() for row in self._checked()]
        words = self.tr("Chosen: {units}").format(units="、".join(names)) if names else self.tr("None chosen")
        self.ui.chosen.setText(words)

    def _say_understood(self) -> None:
        """Say at once what the due words are understood as."""
        found = understand(self.ui.due.text(), self.ui.fromMonth.date().year())
        if found.due is not None:
            words = self.tr("Understood as: due on {day}").format(day=date_text(found.due))
        else:
            words = self.tr("Understood as: {cycle}").format(cycle=cycle_name(found.cycle))
        if found.doubtful:
            words += "　" + self.tr("▲ Doubtful: please look at the words again.")
        self.ui.understood.setText(words)
