"""The checklists: one list at a time, all three, or all that a unit answers for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from workbench.domain.filtering import LineFilter
from workbench.domain.items import LISTS, Kind, UnitKind
from workbench.domain.month_view import Line, MonthView
from workbench.views.desk import Desk
from workbench.views.generated.ui_checklists_page import Ui_ChecklistsPage
from workbench.views.models.columns import light_column, list_columns, part_column, report_columns
from workbench.views.models.lines import Column
from workbench.views.pages.lines_page import LinesPage
from workbench.wording import list_name, unit_kind_name

ALL, UNIT = "all", "unit"
_OTHERS = (Kind.MEASURE, Kind.COMMUNITY_STANDARD, Kind.RESOLUTION)


class ChecklistsPage(LinesPage):
    """Duties, services, supervision items; measures and community standards; or by unit."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """A page on a desk, with the first list shown."""
        super().__init__(desk, parent)
        self.ui = Ui_ChecklistsPage()
        self.ui.setupUi(self)
        self._choices: list[str] = [*LISTS, ALL, UNIT, *_OTHERS]
        for choice in self._choices:
            self.ui.lists.addTab(self._name(choice))
        self._list_units()
        self.ui.unitBox.hide()
        self._begin()
        self._count_lists()
        self.ui.lists.currentChanged.connect(self._list_chosen)
        self.ui.unit.currentIndexChanged.connect(self._list_chosen)
        self.ui.leadsOnly.toggled.connect(self._list_chosen)
        self._show_choice()

    # Which list

    @property
    def choice(self) -> str:
        """The list looked at: a kind, `ALL` or `UNIT`."""
        return self._choices[max(self.ui.lists.currentIndex(), 0)]

    def page_filter(self) -> LineFilter:
        match self.choice:
            case "all":
                return LineFilter(kinds=frozenset(LISTS))
            case "unit":
                unit, kinds = self.ui.unit.currentData(), frozenset(Kind)
                if self.ui.leadsOnly.isChecked():
                    return LineFilter(kinds=kinds, lead_unit_id=unit)
                return LineFilter(kinds=kinds, unit_id=unit)
            case kind:
                return LineFilter(kinds=frozenset({Kind(kind)}))

    def new_kind(self) -> Kind:
        return Kind(self.choice) if self.choice in set(Kind) else Kind.DUTY

    def make_columns(self) -> tuple[Column, ...]:
        places = {unit.id: place for place, unit in enumerate(self.desk.view.units)}
        first, *others = list_columns(places)
        part = part_column(self.tr("Part"), self._part_of)
        return (light_column(), part, first, *others, *report_columns())

    def _part_of(self, line: Line) -> tuple[int, str]:
        """What the unit looked at does in a line."""
        if line.lead_unit_id == self.ui.unit.currentData():
            return 0, self.tr("Leads")
        return 1, self.tr("Supports")

    def _lines(self) -> tuple[Line, ...]:
        """The lines of the list; of a unit, those that it leads come first."""
        lines = super()._lines()
        return tuple(sorted(lines, key=self._part_of)) if self.choice == UNIT else lines

    def show_filter(self, wanted: LineFilter) -> None:
        blocked = [QSignalBlocker(one) for one in (self.ui.lists, self.ui.unit, self.ui.leadsOnly)]
        unit = wanted.lead_unit_id if wanted.lead_unit_id is not None else wanted.unit_id
        if unit is not None:
            self._choose(UNIT)
            self.ui.unit.setCurrentIndex(max(self.ui.unit.findData(unit), 0))
            self.ui.leadsOnly.setChecked(wanted.lead_unit_id is not None)
        elif len(wanted.kinds) == 1 and next(iter(wanted.kinds)) in self._choices:
            self._choose(next(iter(wanted.kinds)))
        elif wanted.kinds or wanted.text:
            self._choose(ALL)
        for one in blocked:
            one.unblock()
        self.ui.unitBox.setVisible(self.choice == UNIT)
        super().show_filter(wanted)
        self._show_choice()

    def _choose(self, choice: str) -> None:
        self.ui.lists.setCurrentIndex(self._choices.index(choice))

    def _list_chosen(self) -> None:
        self.commit()
        self.ui.unitBox.setVisible(self.choice == UNIT)
        self._load()
        self.table.scrollToTop()
        self.table.choose_first()
        self._show_choice()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_choice()  # whatever columns were remembered for another list

    def _show_choice(self) -> None:
        unit = next((one for one in self.desk.view.units if one.id == self.ui.unit.currentData()), None)
        if unit is not None:
            facts = " · ".join(filter(None, (unit.role, unit.contact_post, unit.contact_phone)))
            self.ui.unitFacts.setText(facts)
            self.ui.unitFacts.setToolTip(facts)
        several = self.choice in {ALL, UNIT}
        self.table.setColumnHidden(self.model.column_of("kind"), not several)
        self.table.setColumnHidden(self.model.column_of("part"), self.choice != UNIT)

    def _name(self, choice: str) -> str:
        if choice == ALL:
            return self.tr("All three lists")
        return self.tr("By unit") if choice == UNIT else list_name(Kind(choice))

    def _count_lists(self) -> None:
        view = self.desk.view
        for place, choice in enumerate(self._choices):
            if choice == UNIT:
                continue
            kinds = LISTS if choice == ALL else (Kind(choice),)
            count = len(view.of_kind(*kinds))
            self.ui.lists.setTabText(place, f"{self._name(choice)} {count}")
            self.ui.lists.setTabVisible(place, bool(count) or choice not in _OTHERS)

    def _list_units(self) -> None:
        """The units of the month, member units first; groups are no unit to ask."""
        chosen = self.ui.unit.currentData()
        with QSignalBlocker(self.ui.unit):
            self.ui.unit.clear()
            for kind in (UnitKind.MEMBER, UnitKind.TOWN, UnitKind.COMMITTEE):
                for unit in self.desk.view.units_of(kind):
                    self.ui.unit.addItem(unit.name, unit.id)
                    self.ui.unit.setItemData(self.ui.unit.count() - 1, unit_kind_name(kind), 3)
            self.ui.unit.setCurrentIndex(max(self.ui.unit.findData(chosen), 0))

    def _view_changed(self, view: MonthView) -> None:
        self._list_units()
        super()._view_changed(view)
        self._count_lists()

    # What is remembered

    def save_state(self) -> dict[str, Any]:
        return {
            **super().save_state(),
            "list": self.choice,
            "unit": self.ui.unit.currentData(),
            "leads_only": self.ui.leadsOnly.isChecked(),
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        with QSignalBlocker(self.ui.lists), QSignalBlocker(self.ui.unit), QSignalBlocker(self.ui.leadsOnly):
            if state.get("list") in self._choices:
                self._choose(str(state["list"]))
            self.ui.unit.setCurrentIndex(max(self.ui.unit.findData(state.get("unit")), 0))
            self.ui.leadsOnly.setChecked(state.get("leads_only") is True)
        self.ui.unitBox.setVisible(self.choice == UNIT)
        super().restore_state(state)
        self._show_choice()
