"""Settings of the ledger: words on documents, the figures of the lights, and the faces that are printed."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QSpinBox, QWidget

from workbench.paths import resource
from workbench.reports.blocks import Face
from workbench.services.settings import light_rule, set_light_rule, set_task_force, task_force
from workbench.views.background import Background, Progress
from workbench.views.desk import Desk
from workbench.views.generated.ui_settings_tab import Ui_SettingsTab
from workbench.views.models.cells import Cell, CellsModel, Heading
from workbench.views.theme import colours

if TYPE_CHECKING:  # what reads fonts is slow to load and used on the worker only
    from workbench.reports.fonts import FaceSource

_ROW = 28


def _find_faces(_progress: Progress) -> tuple[FaceSource, ...]:
    """Which file each face is printed from on this machine."""
    from workbench.reports.fonts import load_faces, system_font_folders

    return load_faces(resource("fonts"), folders=tuple(system_font_folders(os.environ, sys.platform))).sources


class SettingsTab(QWidget):
    """Each field is an act of its own when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_SettingsTab()
        self.ui.setupUi(self)
        self._force: dict[str, QLineEdit] = {
            field.objectName(): field
            for field in (
                self.ui.name,
                self.ui.issuing_unit,
                self.ui.briefing_name,
                self.ui.mark,
                self.ui.report_to,
                self.ui.copy_to,
                self.ui.send_to,
                self.ui.entered_by,
            )
        }
        self._rule: dict[str, QSpinBox] = {
            field.objectName(): field
            for field in (self.ui.reporting_day, self.ui.warning_days, self.ui.behind_points)
        }
        self.faces = CellsModel(
            [
                Heading(self.tr("Face")),
                Heading(self.tr("Printed in")),
                Heading(self.tr("From")),
                Heading(self.tr("File")),
            ],
            partial(colours, self),
            self,
        )
        self.ui.fonts.setModel(self.faces)
        header = self.ui.fonts.horizontalHeader()
        for column, width in enumerate((150, 220, 130)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._work = Background(self)
        self._work.done.connect(self._show_faces)
        for field in self._force.values():
            field.editingFinished.connect(self._keep_force)
        self.ui.copies.editingFinished.connect(self._keep_force)
        for figure in self._rule.values():
            figure.editingFinished.connect(self._keep_rule)
        desk.view_changed.connect(self.show_values)
        self.show_values()

    def show_values(self) -> None:
        """Show what the ledger holds; a field that is being written is left alone."""
        force, rule = asdict(task_force(self.desk.ledger)), asdict(light_rule(self.desk.ledger))
        for name, field in self._force.items():
            if not (field.hasFocus() and field.isModified()) and field.text() != force[name]:
                field.setText(force[name])
        self.ui.copies.setValue(force["copies"])
        for name, figure in self._rule.items():
            figure.setValue(rule[name])
        read_only = self.desk.ledger.read_only
        for field in self._force.values():
            field.setReadOnly(read_only)
        for figure in (*self._rule.values(), self.ui.copies):
            figure.setReadOnly(read_only)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.faces.rowCount() and not self._work.busy:
            self._work.start(_find_faces)

    def _keep_force(self) -> None:
        kept = task_force(self.desk.ledger)
        words = {name: field.text().strip() for name, field in self._force.items()}
        wanted = replace(kept, **words, copies=self.ui.copies.value())
        if wanted != kept and not self.desk.ledger.read_only:
            self.desk.do(lambda: set_task_force(self.desk.ledger, wanted))

    def _keep_rule(self) -> None:
        kept = light_rule(self.desk.ledger)
        wanted = replace(kept, **{name: figure.value() for name, figure in self._rule.items()})
        if wanted != kept and not self.desk.ledger.read_only:
            self.desk.do(lambda: set_light_rule(self.desk.ledger, wanted))

    def _show_faces(self, sources: tuple[FaceSource, ...]) -> None:
        names = {
            Face.FANGSONG: self.tr("Fangsong: text"),
            Face.XIAOBIAOSONG: self.tr("Xiaobiaosong: titles"),
            Face.HEI: self.tr("Hei: headings"),
            Face.KAI: self.tr("Kai: second headings"),
            Face.SONG: self.tr("Song: page numbers"),
        }
        origins = {
            "chosen": self.tr("Chosen"),
            "system": self.tr("This computer"),
            "bundled": self.tr("The program"),
        }
        rows = [
            (
                Cell(names[source.face]),
                Cell(source.family),
                Cell(origins.get(source.origin.value, source.origin.value)),
                Cell(source.path.name, "muted", str(source.path)),
            )
            for source in sources
        ]
        self.faces.show(rows, sources)
        self.ui.fonts.setFixedHeight(
            self.ui.fonts.horizontalHeader().sizeHint().height() + _ROW * len(rows) + 4
        )
