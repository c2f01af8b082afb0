"""A unit renamed, merged into another, or retired: from a month on, with earlier months left as they were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from workbench.domain.month_view import UnitRecord
from workbench.domain.months import Month
from workbench.services.units import merge_unit, rename_unit, retire_unit
from workbench.storage.ledger import Ledger
from workbench.views.dialogs.act_dialog import ActDialog, chosen_month, list_months
from workbench.views.generated.ui_unit_merge import Ui_MergeDialog
from workbench.views.generated.ui_unit_rename import Ui_RenameDialog
from workbench.views.generated.ui_unit_retire import Ui_RetireDialog


class RenameDialog(ActDialog):
    """Gives a unit a new name from a month on."""

    def __init__(self, ledger: Ledger, unit: UnitRecord, month: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger, self._unit = ledger, unit
        self.ui = Ui_RenameDialog()
        self.ui.setupUi(self)
        self.listen(self.ui.buttons, self.ui.refusal)
        words = self.tr("{unit} bears the new name from the month chosen. Earlier months keep the old one.")
        self.ui.intro.setText(words.format(unit=unit.name))
        self.ui.name.setText(unit.name)
        self.ui.name.selectAll()
        self.ui.short_name.setText(unit.short_name)
        list_months(self.ui.month, month)

    def act(self) -> Callable[[], object]:
        return partial(
            rename_unit,
            self._ledger,
            self._unit.id,
            self.ui.name.text(),
            self.ui.short_name.text(),
            chosen_month(self.ui.month),
        )


class MergeDialog(ActDialog):
    """Lets another unit stand for one from a month on."""

    def __init__(
        self,
        ledger: Ledger,
        unit: UnitRecord,
        others: Sequence[UnitRecord],
        month: Month,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ledger, self._unit = ledger, unit
        self.ui = Ui_MergeDialog()
        self.ui.setupUi(self)
        self.listen(self.ui.buttons, self.ui.refusal)
        words = self.tr(
            "From the month chosen, the other unit leads and supports what {unit} did. Earlier months stay"
            " as they were. This can be taken back with Ctrl+Z."
        )
        self.ui.intro.setText(words.format(unit=unit.name))
        for other in others:
            if other.id != unit.id:
                self.ui.into.addItem(other.name, other.id)
        list_months(self.ui.month, month)

    def act(self) -> Callable[[], object]:
        into = int(self.ui.into.currentData() or self._unit.id)
        return partial(merge_unit, self._ledger, self._unit.id, into, chosen_month(self.ui.month))


class RetireDialog(ActDialog):
    """Lets a unit go from a month on."""

    def __init__(self, ledger: Ledger, unit: UnitRecord, month: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger, self._unit = ledger, unit
        self.ui = Ui_RetireDialog()
        self.ui.setupUi(self)
        self.listen(self.ui.buttons, self.ui.refusal)
        words = self.tr(
            "{unit} is gone from the month chosen; earlier months keep it. A unit that still leads items is"
            " merged into another instead. This can be taken back with Ctrl+Z."
        )
        self.ui.intro.setText(words.format(unit=unit.name))
        list_months(self.ui.month, month)

    def act(self) -> Callable[[], object]:
        return partial(retire_unit, self._ledger, self._unit.id, chosen_month(self.ui.month))
