"""A unit added, or what it answers for and its contact changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from workbench import wording
from workbench.domain.items import UnitKind
from workbench.domain.month_view import UnitRecord
from workbench.domain.months import Month
from workbench.services.units import UnitEntry, add_unit, edit_unit
from workbench.storage.ledger import Ledger
from workbench.views.dialogs.act_dialog import ActDialog
from workbench.views.generated.ui_unit import Ui_UnitDialog


class UnitDialog(ActDialog):
    """Adds a unit from a month on, or edits `unit`; its name is changed by renaming: months keep theirs."""

    def __init__(
        self, ledger: Ledger, month: Month, unit: UnitRecord | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ledger, self._month, self._unit = ledger, month, unit
        self.ui = Ui_UnitDialog()
        self.ui.setupUi(self)
        self.listen(self.ui.buttons, self.ui.refusal)
        for kind in UnitKind:
            self.ui.kind.addItem(wording.unit_kind_name(kind), kind.value)
        self.setWindowTitle(self.tr("Add a unit") if unit is None else self.tr("Edit the unit"))
        if unit is not None:
            self.ui.kind.setCurrentIndex(self.ui.kind.findData(unit.kind.value))
            self.ui.name.setText(unit.name)
            self.ui.short_name.setText(unit.short_name)
            self.ui.role.setText(unit.role)
            self.ui.contact_post.setText(unit.contact_post)
            self.ui.contact_phone.setText(unit.contact_phone)
            self.ui.note.setText(unit.note)
            for field in (self.ui.name, self.ui.short_name):
                field.setEnabled(False)
                field.setToolTip(self.tr("Use Rename: earlier months keep the old name."))
            self.ui.role.setFocus()

    def act(self) -> Callable[[], object]:
        ui = self.ui
        entry = UnitEntry(
            kind=UnitKind(ui.kind.currentData()),
            name=ui.name.text(),
            short_name=ui.short_name.text(),
            role=ui.role.text(),
            contact_post=ui.contact_post.text(),
            contact_phone=ui.contact_phone.text(),
            note=ui.note.text(),
        )
        if self._unit is None:
            return partial(add_unit, self._ledger, entry, self._month)
        return partial(edit_unit, self._ledger, self._unit.id, entry)
