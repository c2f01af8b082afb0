"""The towns' projects, side by side: a year of lights, how far each is, what was done and what comes next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from workbench.domain.items import Kind
from workbench.domain.month_view import MonthView
from workbench.views.desk import Desk
from workbench.views.generated.ui_projects_page import Ui_ProjectsPage
from workbench.views.models.columns import light_column, list_columns, report_columns, strip_column
from workbench.views.models.lines import Column
from workbench.views.pages.lines_page import LinesPage
from workbench.views.pages.year_lights import YearLights


class ProjectsPage(LinesPage):
    """The projects with their year of lights, to be compared by their percentage."""

    kinds = (Kind.PROJECT,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """A page on a desk."""
        super().__init__(desk, parent)
        self.ui = Ui_ProjectsPage()
        self.ui.setupUi(self)
        self._year = YearLights(desk, self._lines)
        self._rule = desk.view.rule
        self._begin()

    def make_columns(self) -> tuple[Column, ...]:
        places = {unit.id: place for place, unit in enumerate(self.desk.view.units)}
        own = {column.name: column for column in list_columns(places)}
        report = {column.name: column for column in report_columns(bar=True)}
        return (
            light_column(),
            own["number"],
            replace(own["lead_unit"], width=9),
            replace(own["title"], width=14),
            strip_column(self.tr("Lights of the year"), self._year.of),
            report["percent"],
            report["status"],
            *(report[name] for name in ("done", "difficulties", "next_steps")),
            own["due"],
            report["reported"],
        )

    def empty_words(self) -> str:
        return self.tr("There are no projects yet. Press Ctrl+N to add the first one.")

    def _view_changed(self, view: MonthView) -> None:
        if view.rule != self._rule:
            self._rule = view.rule
            self._year.forget()
        super()._view_changed(view)
