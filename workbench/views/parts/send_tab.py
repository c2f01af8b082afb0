"""Forms out: to all units or to those chosen, into a folder, with what was sent to whom and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench import wording
from workbench.domain.months import Month
from workbench.exchange.form import Form
from workbench.services.forms.receipts import missing_forms
from workbench.services.forms.records import Sent
from workbench.services.forms.sending import (
    WrittenForm,
    compose_forms,
    record_sent,
    sent_forms,
    write_forms,
)
from workbench.views.background import Background, Progress
from workbench.views.desk import Desk
from workbench.views.generated.ui_send_tab import Ui_SendTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, Cell, CellsModel, Heading, fit_columns
from workbench.views.theme import colours
from workbench.views.work_bar import WorkBar


def _writing(forms: Sequence[Form]) -> Callable[[Progress], tuple[WrittenForm, ...]]:
    def work(progress: Progress) -> tuple[WrittenForm, ...]:
        def going_on(done: int, total: int) -> bool:
            progress.say(done, total)
            return not progress.cancelled

        return write_forms(forms, going_on)

    return work


class SendTab(QWidget):
    """Member units at the left with what each was sent of this month, everything sent at the right."""

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.folder = folder
        self._zipped = False
        self._to_all = False
        self._month: Month = desk.month
        self.ui = Ui_SendTab()
        self.ui.setupUi(self)
        scheme = partial(colours, self)
        self.units = CellsModel(
            [
                Heading(self.tr("Unit")),
                Heading(self.tr("Items"), CENTRE),
                Heading(self.tr("Version"), CENTRE),
                Heading(self.tr("Sent")),
                Heading(self.tr("Returned")),
            ],
            scheme,
            self,
        )
        self.sent = CellsModel(
            [
                Heading(self.tr("Sent")),
                Heading(self.tr("Unit")),
                Heading(self.tr("Month")),
                Heading(self.tr("Version"), CENTRE),
                Heading(self.tr("File")),
            ],
            scheme,
            self,
        )
        self.ui.units.setModel(self.units)
        self.ui.sent.setModel(self.sent)
        moment = "2026年12月30日 23:59"
        fit_columns(
            self.ui.units, {0: "市邮政管理局（驻区联络）", 1: "000", 2: "000", 3: moment, 4: "未收回"}
        )
        fit_columns(self.ui.sent, {0: moment, 1: "某某街道办事处组织", 2: "2026年12月", 3: "000"})
        for pane in range(self.ui.sendSplit.count()):
            self.ui.sendSplit.setStretchFactor(pane, 1)
        self._work = Background(self)
        self._work.done.connect(self._record)
        self._work.failed.connect(self._refused)
        self._bar = WorkBar(self.ui.progress, self.ui.cancel, self._work)
        for button, name in (
            (self.ui.sendAll, "export"),
            (self.ui.sendChosen, "export"),
            (self.ui.openFolder, "open"),
            (self.ui.chooseFolder, "folder"),
        ):
            set_icon(button, name)
        self.ui.sendAll.clicked.connect(lambda: self.send(None))
        self.ui.sendChosen.clicked.connect(lambda: self.send(self.chosen()))
        self.ui.chooseFolder.clicked.connect(self._ask_folder)
        self.ui.openFolder.clicked.connect(self._open_folder)
        self.ui.units.selectionModel().selectionChanged.connect(self._enable)
        self.ui.openFolder.hide()
        self.use_folder(folder)
        self._say_work(busy=False)
        desk.view_changed.connect(self._view_changed)

    def use_folder(self, folder: Path) -> None:
        """Put the forms into another folder from now on."""
        self.folder = folder
        shown = wording.path_text(folder)
        name = wording.path_text(folder.name or str(folder))
        self.ui.folder.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 320))
        self.ui.folder.setToolTip(shown)

    def chosen(self) -> frozenset[int]:
        """The units chosen in the table, by their number."""
        rows = self.ui.units.selectionModel().selectedRows()
        return frozenset(self.units.key(index.row()) for index in rows)

    def send(self, units: frozenset[int] | None) -> None:
        """Make the forms of the month on the desk for some units, or for all that lead an item."""
        if self._work.busy:
            return
        self.ui.openFolder.hide()
        month = self.desk.month
        forms: list[Form] = []
        if not self.desk.do(lambda: forms.extend(compose_forms(self.desk.ledger, month, chosen=units))):
            return
        if not forms:
            self.ui.said.setText(self.tr("There is no member unit to send a form to."))
            return
        self._to_all = units is None
        self._zipped = self.ui.zipped.isChecked()
        self._say_work(busy=True)
        self.ui.said.setText(self.tr("Making the forms…"))
        self._work.start(_writing(forms))

    def renew(self) -> None:
        """Read anew what was sent and what came back."""
        ledger, month = self.desk.ledger, self.desk.month
        out = sent_forms(ledger)
        newest: dict[int, Sent] = {}
        for record in out:
            if record.month == month:
                newest.setdefault(record.unit_id, record)
        missing = {one.unit_id for one in missing_forms(ledger, month)}
        rows, keys = [], []
        for unit in self.desk.view.members():
            one, items = newest.get(unit.id), len(self.desk.view.led_by(unit.id))
            state, unsent = "", self.tr("not sent") if items else self.tr("no form: leads no item")
            if one is not None:
                state = self.tr("not yet") if unit.id in missing else self.tr("✓ returned")
            rows.append(
                (
                    Cell(unit.name),
                    Cell(str(items)),
                    Cell(str(one.version) if one else "–"),
                    Cell(wording.moment_text(one.sent_at) if one else unsent),
                    Cell(state),
                )
            )
            keys.append(unit.id)
        self.units.show(rows, keys)
        sent = newest.keys() & set(keys)
        asked = sent | {unit.id for unit in self.desk.view.leading()}
        words = self.tr("{month}: sent to {sent} of {count} units")
        if not keys:
            words = self.tr("There is no member unit to send a form to.")
        elif not asked:
            words = self.tr("{month}: no member unit leads an item")
        self.ui.unitsHead.setText(
            words.format(month=wording.month_name(month), sent=len(sent), count=len(asked))
        )
        self.ui.units.setVisible(bool(keys))
        self.ui.sentPane.setVisible(bool(out))
        self.sent.show(
            [
                (
                    Cell(wording.moment_text(one.sent_at)),
                    Cell(one.unit),
                    Cell(wording.month_name(one.month)),
                    Cell(str(one.version)),
                    Cell(one.file_name),
                )
                for one in out
            ],
            out,
        )
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    def _view_changed(self) -> None:
        if self.desk.month != self._month:
            self._month = self.desk.month
            self.ui.said.clear()
            self.ui.openFolder.hide()
        if self.isVisible():
            self.renew()

    def _record(self, written: tuple[WrittenForm, ...]) -> None:
        self._say_work(busy=False)
        if not written:
            self.ui.said.setText(self.tr("Stopped: no form was sent."))
            return
        folder, zipped = self.folder, self._zipped
        if not self.desk.do(lambda: record_sent(self.desk.ledger, written, folder, zipped=zipped)):
            self.ui.said.clear()
            return
        words = self.tr("✓ {count} forms are in the folder")
        if self._to_all and len(written) < self.units.rowCount():
            words = self.tr("✓ {count} forms are in the folder; units that lead no item were left out")
        self.ui.said.setText(words.format(count=len(written)))
        self.ui.openFolder.show()
        self.renew()
        self._open_folder()

    def _refused(self, refusal: Exception) -> None:
        self._say_work(busy=False)
        self.ui.said.clear()
        self.desk.refused.emit(refusal)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the forms"), str(self.folder))
        if chosen:
            self.use_folder(Path(chosen))

    def _say_work(self, *, busy: bool) -> None:
        self._bar.show(busy=busy)
        self._enable()

    def _enable(self) -> None:
        free = not self._work.busy and not self.desk.ledger.read_only
        self.ui.sendAll.setEnabled(free and bool(self.desk.view.leading()))
        self.ui.sendChosen.setEnabled(free and bool(self.ui.units.selectionModel().selectedRows()))
        self.ui.chooseFolder.setEnabled(not self._work.busy)
