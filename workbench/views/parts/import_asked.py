"""What is asked of a list from outside: its sheet, its kind, where its heading is, which column is what."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workbench import wording
from workbench.domain.items import Kind
from workbench.services.importing import NotUnderstood
from workbench.services.list_finding import Corrections
from workbench.views.generated.ui_import_tab import Ui_ImportTab
from workbench.views.models.import_lines import ListLook, renamed
from workbench.views.parts.column_choice import ColumnChoice

_MOST_ROWS = 9999  # where a heading may be said to stand


class ImportAsked(QObject):
    """The boxes above the columns, and the columns: what is understood is shown there, and corrected."""

    corrected = Signal()

    def __init__(self, ui: Ui_ImportTab, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._look: ListLook | None = None
        self.said = Corrections()
        self.kind: Kind | None = None
        self.columns = ColumnChoice(ui.listColumns)
        for kind in Kind:
            ui.kind.addItem(wording.list_name(kind), kind)
        ui.sheet.activated.connect(self._use_sheet)
        ui.kind.activated.connect(self._use_kind)
        ui.heading.valueChanged.connect(self._use_heading)
        ui.afresh.clicked.connect(self._propose)
        self.columns.chosen.connect(self._use_column)

    def forget(self) -> None:
        """Begin anew with another file."""
        self._look, self.said, self.kind = None, Corrections(), None
        self.columns.show(())

    def correct(self, said: Corrections, kind: Kind | None = None) -> None:
        """Know better from now on."""
        self.said, self.kind = said, kind
        self.corrected.emit()

    def answer(self, units: dict[str, int]) -> None:
        """Say which units names in the list mean; each is remembered with the first row that is taken."""
        self.correct(replace(self.said, units={**self.said.units, **units}), self.shown_kind)

    @property
    def shown_kind(self) -> Kind | None:
        """What the list that is shown is taken to be of."""
        return None if self._look is None else self._look.found.kind

    def show(self, look: ListLook) -> None:
        """Show how a list is understood."""
        self._look, ui = look, self._ui
        if self.said.sheet not in {None, look.sheet}:  # the file has another sheet by now
            self.said = Corrections(units=self.said.units)
        for box in (ui.sheet, ui.kind, ui.heading):
            box.blockSignals(True)
        names = [sheet.name for sheet in look.file.sheets]
        if [ui.sheet.itemData(at) for at in range(ui.sheet.count())] != names:
            ui.sheet.clear()
            for name in names:
                ui.sheet.addItem(name or look.file.path.stem, name)  # a text file's only sheet has none
        ui.sheet.setCurrentIndex(names.index(look.sheet))
        ui.sheet.setEnabled(len(names) > 1)
        ui.kind.setCurrentIndex(ui.kind.findData(look.found.kind))
        longest = max(len(sheet.rows) for sheet in look.file.sheets if sheet.name == look.sheet)
        ui.heading.setMaximum(min(longest, _MOST_ROWS))
        ui.heading.setValue(look.heading.row)
        for box in (ui.sheet, ui.kind, ui.heading):
            box.blockSignals(False)
        self.columns.show(look.columns)
        if self.said.columns or self.said.heading_row is not None:
            words = self.tr("Which column is what: as you said")
        elif look.heading.remembered:
            words = self.tr("Which column is what: as last time")
        elif isinstance(look.found, NotUnderstood):
            words = self.tr("Which column is what")
        else:
            words = self.tr("Which column is what: as proposed")
        ui.columnsHead.setText(words)

    def _use_sheet(self, at: int) -> None:
        self.correct(Corrections(sheet=self._ui.sheet.itemData(at), units=self.said.units))

    def _use_kind(self, at: int) -> None:
        kind = Kind(self._ui.kind.itemData(at))  # Qt keeps the text of it
        self.correct(replace(self.said, sheet=self._ui.sheet.currentData()), kind)

    def _use_heading(self, row: int) -> None:
        said = Corrections(self._ui.sheet.currentData(), row, units=self.said.units, afresh=self.said.afresh)
        self.correct(said, self.shown_kind)

    def _use_column(self, column: int, name: str | None) -> None:
        if self._look is not None:
            said = replace(
                self.said,
                sheet=self._look.sheet,
                heading_row=self._look.heading.row,
                columns=renamed(self._look, column, name),
            )
            self.correct(said, self.shown_kind)

    def _propose(self) -> None:
        said = Corrections(self._ui.sheet.currentData(), units=self.said.units, afresh=True)
        self.correct(said, self.shown_kind)
