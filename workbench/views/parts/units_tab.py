"""Units: added, renamed, merged and retired, each from a month on."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from workbench import wording
from workbench.domain.items import Origin, UnitKind
from workbench.domain.month_view import MonthView, UnitRecord
from workbench.views.desk import Desk
from workbench.views.dialogs.unit_changes import MergeDialog, RenameDialog, RetireDialog
from workbench.views.dialogs.unit_edit import UnitDialog
from workbench.views.generated.ui_units_tab import Ui_UnitsTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, Cell, CellsModel, Heading, fit_columns
from workbench.views.theme import colours

_KINDS = {kind: place for place, kind in enumerate(UnitKind)}


class UnitsTab(QWidget):
    """The units as they stand in the month shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_UnitsTab()
        self.ui.setupUi(self)
        headings = [
            Heading(self.tr("Kind")),
            Heading(self.tr("Name")),
            Heading(self.tr("Short name")),
            Heading(self.tr("Leads"), CENTRE, self.tr("Items that it leads this month")),
            Heading(self.tr("Role in the task force")),
            Heading(self.tr("Service contact")),
            Heading(self.tr("Telephone")),
            Heading(self.tr("Origin"), CENTRE),
        ]
        self.units = CellsModel(headings, partial(colours, self), self)
        self.ui.units.setModel(self.units)
        header = self.ui.units.horizontalHeader()
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        kinds = max(map(wording.unit_kind_name, UnitKind), key=self.fontMetrics().horizontalAdvance)
        fit_columns(
            self.ui.units,
            {
                0: kinds,
                1: "市邮政管理局（驻区联络）",
                2: "区人力资源和社会保障局",
                3: "00",
                5: "综合科科长",
                6: "0533-0000000",
                7: max(map(wording.origin_mark, Origin), key=self.fontMetrics().horizontalAdvance),
            },
        )
        self._connect()
        self.show_view(desk.view)

    def show_view(self, view: MonthView) -> None:
        """Show the units of a month."""
        leads = Counter(line.lead_unit_id for line in view.lines)
        shown = [unit for unit in view.units if unit.in_force or (unit.begun and self.ui.gone.isChecked())]
        shown.sort(key=lambda unit: _KINDS[unit.kind])
        names = {unit.id: unit.name for unit in view.units}
        self.units.show([self._row(unit, leads[unit.id], names) for unit in shown], shown)
        self.ui.units.setVisible(bool(view.units))
        self.ui.empty.setVisible(not view.units)
        self._allow()

    def _row(self, unit: UnitRecord, leads: int, names: dict[int, str]) -> tuple[Cell, ...]:
        colour, name = (
            ("", unit.name) if unit.in_force else ("muted", self.tr("{unit} (gone)").format(unit=unit.name))
        )
        if unit.merged_into is not None and not unit.in_force:
            name = self.tr("{unit} (now {other})").format(unit=unit.name, other=names[unit.merged_into])
        words = (
            wording.unit_kind_name(unit.kind),
            name,
            unit.short_name,
            str(leads) if leads else "–",
            unit.role,
            unit.contact_post,
            unit.contact_phone,
            wording.origin_mark(unit.origin),
        )
        return tuple(Cell(text, colour) for text in words)

    def _chosen(self) -> UnitRecord | None:
        index = self.ui.units.currentIndex()
        return self.units.key(index.row()) if index.isValid() else None

    def _allow(self) -> None:
        writes, unit = not self.desk.ledger.read_only, self._chosen()
        self.ui.add.setEnabled(writes)
        self.ui.edit.setEnabled(writes and unit is not None)
        for button in (self.ui.rename, self.ui.merge, self.ui.retire):
            button.setEnabled(writes and unit is not None and unit.in_force)

    def _ask(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _add(self) -> None:
        self._ask(UnitDialog(self.desk.ledger, self.desk.month, None, self))

    def _edit(self) -> None:
        if (unit := self._chosen()) is not None and not self.desk.ledger.read_only:
            self._ask(UnitDialog(self.desk.ledger, self.desk.month, unit, self))

    def _rename(self) -> None:
        if (unit := self._chosen()) is not None:
            self._ask(RenameDialog(self.desk.ledger, unit, self.desk.month, self))

    def _merge(self) -> None:
        if (unit := self._chosen()) is not None:
            others = [other for other in self.desk.view.units if other.in_force]
            others.sort(key=lambda other: (other.kind is not unit.kind, _KINDS[other.kind]))
            self._ask(MergeDialog(self.desk.ledger, unit, others, self.desk.month, self))

    def _retire(self) -> None:
        if (unit := self._chosen()) is not None:
            self._ask(RetireDialog(self.desk.ledger, unit, self.desk.month, self))

    def _connect(self) -> None:
        ui = self.ui
        ui.add.clicked.connect(self._add)
        ui.edit.clicked.connect(self._edit)
        ui.rename.clicked.connect(self._rename)
        ui.merge.clicked.connect(self._merge)
        ui.retire.clicked.connect(self._retire)
        ui.gone.toggled.connect(lambda: self.show_view(self.desk.view))
        ui.units.activated.connect(self._edit)
        ui.units.selectionModel().currentRowChanged.connect(self._allow)
        self.units.modelReset.connect(self._allow)
        QShortcut(
            QKeySequence(Qt.Key.Key_F2), ui.units, context=Qt.ShortcutContext.WidgetShortcut
        ).activated.connect(self._edit)
        for button, name in (
            (ui.add, "add"),
            (ui.edit, "edit"),
            (ui.rename, "rename"),
            (ui.merge, "merge"),
            (ui.retire, "retire"),
        ):
            set_icon(button, name)
        self.desk.view_changed.connect(self.show_view)
