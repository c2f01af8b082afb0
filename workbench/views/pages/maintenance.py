"""Maintenance: units, the working-day calendar, the history, backups, and the ledger's settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workbench.views.desk import Desk
from workbench.views.generated.ui_maintenance import Ui_MaintenancePage
from workbench.views.parts.backups_tab import BackupsTab
from workbench.views.parts.calendar_tab import CalendarTab
from workbench.views.parts.history_tab import HistoryTab
from workbench.views.parts.settings_tab import SettingsTab
from workbench.views.parts.units_tab import UnitsTab


class MaintenancePage(QWidget):
    """Five parts, one a tab."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_MaintenancePage()
        self.ui.setupUi(self)
        self.units = UnitsTab(desk, self)
        self.calendar = CalendarTab(desk, self)
        self.history = HistoryTab(desk, self)
        self.backups = BackupsTab(desk, self)
        self.settings = SettingsTab(desk, self)
        self._parts: dict[str, QWidget] = {
            "units": self.units,
            "calendar": self.calendar,
            "history": self.history,
            "backups": self.backups,
            "settings": self.settings,
        }
        for part, words in (
            (self.units, self.tr("&Units")),
            (self.calendar, self.tr("Working-day &calendar")),
            (self.history, self.tr("Histor&y")),
            (self.backups, self.tr("&Backups")),
            (self.settings, self.tr("&Settings")),
        ):
            self.ui.tabs.addTab(part, words)

    def show_part(self, part: str) -> None:
        """Show a part by its name."""
        if part in self._parts:
            self.ui.tabs.setCurrentWidget(self._parts[part])
