"""Documents: chosen, shown as they will be printed, saved, printed, or written for each unit."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from workbench import paths, wording
from workbench.domain.clock import Clock
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.domain.overview import Issue
from workbench.services.documents.issues import issue_briefing, issue_of
from workbench.services.documents.making import (
    Composed,
    FontChoice,
    What,
    compose,
    save,
    write,
    write_each,
)
from workbench.services.ledgers import read_ledger
from workbench.services.texts import safe_name
from workbench.views.background import Background, Progress
from workbench.views.desk import Desk
from workbench.views.generated.ui_documents import Ui_DocumentsPage
from workbench.views.icons import set_icon
from workbench.views.printing import PrintRun

_REST: Final = 250  # milliseconds between a change and a new preview


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be composed, from which ledger: all that a worker needs."""

    ledger: Path
    clock: Clock
    what: What
    month: Month
    unit: str | None
    issue: int

    def compose(self) -> Composed:
        """The document, read over a connection of its own."""
        ledger = read_ledger(self.ledger, self.clock)
        try:
            issue = self.issue if self.what is What.BRIEFING else None
            return compose(ledger, self.what, self.month, unit=self.unit, issue=issue)
        finally:
            ledger.close()


@dataclass(frozen=True, slots=True)
class Ready:
    """A document as it is shown: the very bytes that are saved and printed."""

    order: Order
    name: str
    data: bytes
    missing: str
    missing_years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Files written into a folder, out of how many."""

    folder: Path
    files: tuple[Path, ...]
    total: int
    missing: str


def fonts() -> FontChoice:
    """The faces of official documents that this machine has, before the bundled ones."""
    from workbench.reports.fonts import system_font_folders

    return FontChoice(folders=tuple(system_font_folders(os.environ, sys.platform)))


def _making(order: Order, moment: datetime) -> Callable[[Progress], Ready]:
    def work(_progress: Progress) -> Ready:
        composed = order.compose()
        made = write(composed.documents, fonts(), moment)
        return Ready(order, composed.name, made.data, made.missing, composed.missing_years)

    return work


def _writing(order: Order, moment: datetime, folder: Path) -> Callable[[Progress], Written]:
    def work(progress: Progress) -> Written:
        def going_on(done: int, total: int) -> bool:
            progress.say(done, total)
            return not progress.cancelled

        composed = order.compose()
        done = list(write_each(composed, folder, fonts(), moment, going_on))
        missing = "".join(dict.fromkeys("".join(lacking for _, lacking in done)))
        return Written(folder, tuple(path for path, _ in done), len(composed.documents) + 1, missing)

    return work


class DocumentsPage(QWidget):
    """What is chosen at the left is shown at the right, and is what is saved or printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_DocumentsPage()
        self.ui.setupUi(self)
        self.ready: Ready | None = None
        self._issue: Issue | None = None
        self._after: Callable[[Ready], None] | None = None  # what waits for the document to be composed
        self._folder = paths.documents_folder()
        self._printing: PrintRun | None = None
        self._made = Background(self)
        self._made.done.connect(self._show_ready)
        self._made.failed.connect(self._refused)
        self._each = Background(self)
        self._each.done.connect(self._say_written)
        self._each.failed.connect(self._refused)
        self._each.progressed.connect(self._say_progress)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.compose)
        self._connect()
        self._choose()
        self.show_view(desk.view)

    @property
    def what(self) -> What:
        """The document chosen."""
        if self.ui.checklist.isChecked():
            return What.CHECKLIST
        if self.ui.rollup.isChecked():
            return What.ROLLUP
        return What.REMINDER if self.ui.reminder.isChecked() else What.BRIEFING

    def show_part(self, part: str) -> None:
        """Choose a document by its name."""
        buttons = {
            "briefing": self.ui.briefing,
            "checklist": self.ui.checklist,
            "rollup": self.ui.rollup,
            "reminder": self.ui.reminder,
        }
        if part in buttons:
            buttons[part].setChecked(True)

    def show_view(self, view: MonthView) -> None:
        """Another month, or the same after an act: the document is composed anew."""
        kept = self.ui.unit.currentData()
        self.ui.unit.blockSignals(True)
        self.ui.unit.clear()
        self.ui.unit.addItem(self.tr("All member units, bound"), None)
        for unit in view.members():
            self.ui.unit.addItem(unit.name, unit.name)
        self.ui.unit.setCurrentIndex(max(0, self.ui.unit.findData(kept)))
        self.ui.unit.blockSignals(False)
        self._ask_again()

    def compose(self) -> None:
        """Compose what is chosen, when the page is seen."""
        if not self.isVisible():
            return
        self._show_issue()
        order = self._order()
        self._say_work(self.tr("Composing…"))
        if self.ready is None:
            self.ui.preview.show_words(self.tr("The document is being composed…"))
        self._made.start(_making(order, self.desk.ledger.clock()))

    # what is composed

    def _order(self) -> Order:
        ledger, what = self.desk.ledger, self.what
        self._issue = issue_of(ledger, self.desk.month)
        unit = self.ui.unit.currentData() if what is What.CHECKLIST else None
        return Order(ledger.path, ledger.clock, what, self.desk.month, unit, self._issue.number)

    def _show_ready(self, ready: Ready) -> None:
        self.ready = ready
        self.ui.preview.show_pdf(ready.data)
        self.ui.name.setText(ready.name)
        self.ui.warning.setText(wording.say_missing_glyphs(ready.missing) if ready.missing else "")
        self.ui.warning.setVisible(bool(ready.missing))
        self._say_work("")
        if self._after is not None:
            after, self._after = self._after, None
            after(ready)

    def _show_issue(self) -> None:
        issue = issue_of(self.desk.ledger, self.desk.month)
        words = (
            self.tr("No. {number} of {year}, given")
            if issue.issued
            else self.tr("No. {number} of {year}; it is given for good when the briefing is saved or printed")
        )
        self.ui.issue.setText(words.format(number=issue.number, year=issue.month.year))

    def _choose(self) -> None:
        checklist = self.what is What.CHECKLIST
        for widget in (self.ui.unitLabel, self.ui.unit, self.ui.each):
            widget.setVisible(checklist)
        for widget in (self.ui.issueLabel, self.ui.issue):
            widget.setVisible(self.what is What.BRIEFING)
        self._ask_again()

    def _ask_again(self) -> None:
        """What is shown is no longer what is chosen."""
        self._made.cancel()
        self._after = None
        self._forget_result()
        if self.ready is not None and self.ready.order != self._order():
            self.ready = None
        self._show_issue()
        if self.isVisible():
            self._say_work(self.tr("Composing…"))
            self._rest.start()
        else:
            self.ready = None

    def _hand_out(self, act: Callable[[Ready], None]) -> None:
        """Do something with the document, once it is composed. A briefing is given its number first."""
        ready, ledger, month = self.ready, self.desk.ledger, self.desk.month
        if ready is None:
            self._after = lambda _ready: self._hand_out(act)
        elif ready.order.what is not What.BRIEFING or self.desk.do(lambda: issue_briefing(ledger, month)):
            self._show_issue()
            if ready.order == self._order():
                act(ready)
            else:  # it was given another number than the one shown
                self._after = act
                self.compose()

    # what is done with it

    def _save(self) -> None:
        if self.ready is None:
            return
        start = self._folder / f"{safe_name(self.ready.name)}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(start), self.tr("PDF files (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save_as(path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"))

    def save_as(self, path: Path) -> None:
        """Save the document shown; a briefing is given its number."""
        self._hand_out(partial(self._put, path))

    def _put(self, path: Path, ready: Ready) -> None:
        if self.desk.do(lambda: save(path, ready.data)):
            self._folder = path.parent
            self._say_result(self.tr("Saved: {file}").format(file=path.name), path.parent)

    def _print(self) -> None:
        if self.ready is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.ready.name)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self.ui.preview.pages or ()))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._hand_out(partial(self.print_on, printer))

    def print_on(self, printer: QPrinter, ready: Ready) -> None:
        """Send the document to a printer, page by page."""
        run = PrintRun(ready.data, printer, self)
        self._printing = run
        run.progressed.connect(self._say_progress)
        run.finished.connect(self._say_printed)
        self._say_work(self.tr("Printing…"), cancel=True)
        run.start()

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the checklists"), str(self._folder)
        )
        if chosen:
            self.write_each_into(Path(chosen))

    def write_each_into(self, folder: Path) -> None:
        """Write one checklist a unit and all of them bound into a folder."""
        self._folder = folder
        self._forget_result()
        order = Order(self.desk.path, self.desk.ledger.clock, What.CHECKLIST, self.desk.month, None, issue=0)
        self._say_work(self.tr("Writing the checklists…"), cancel=True)
        self._each.start(_writing(order, self.desk.ledger.clock(), folder))

    def _cancel(self) -> None:
        self.ui.cancel.setEnabled(False)
        self._each.stop()
        if self._printing is not None:
            self._printing.cancel()

    # what is said about it

    def _say_written(self, written: Written) -> None:
        self._say_work("")
        words = (
            self.tr("{count} files written")
            if len(written.files) == written.total
            else self.tr("Stopped: {count} of {total} files written")
        )
        self._say_result(words.format(count=len(written.files), total=written.total), written.folder)
        if written.missing:
            self.ui.warning.setText(wording.say_missing_glyphs(written.missing))
            self.ui.warning.show()

    def _say_printed(self, whole: bool) -> None:
        if self._printing is not None:
            self._printing.deleteLater()
            self._printing = None
        self._say_work("")
        self._say_result(self.tr("Sent to the printer") if whole else self.tr("Printing was stopped"), None)

    def _say_progress(self, done: int, total: int) -> None:
        self.ui.progress.setMaximum(total)
        self.ui.progress.setValue(done)

    def _say_work(self, words: str, *, cancel: bool = False) -> None:
        self.ui.work.setText(words)
        self.ui.work.setVisible(bool(words))
        self.ui.progress.setVisible(cancel)
        self.ui.progress.setValue(0)
        self.ui.cancel.setVisible(cancel)
        self.ui.cancel.setEnabled(cancel)
        for button in (self.ui.save, self.ui.print, self.ui.each):
            button.setEnabled(not words)

    def _say_result(self, words: str, folder: Path | None) -> None:
        self.ui.result.setText(f"✓ {words}")
        self.ui.result.show()
        self.ui.openFolder.setVisible(folder is not None)

    def _forget_result(self) -> None:
        self.ui.result.hide()
        self.ui.openFolder.hide()

    def _refused(self, refusal: Exception) -> None:
        self._say_work("")
        self.desk.refused.emit(refusal)
        if self.ready is None:
            self.ui.preview.show_words(wording.say(refusal))
            self.ui.name.clear()
            for button in (self.ui.save, self.ui.print):
                button.setEnabled(False)

    # the page itself

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.ready is None and not self._made.busy:
            self._rest.start()

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.briefing, ui.checklist, ui.rollup, ui.reminder):
            button.toggled.connect(lambda checked: self._choose() if checked else None)
        ui.unit.currentIndexChanged.connect(self._ask_again)
        ui.save.clicked.connect(self._save)
        ui.print.clicked.connect(self._print)
        ui.each.clicked.connect(self._ask_folder)
        ui.cancel.clicked.connect(self._cancel)
        ui.openFolder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        ui.pagePrevious.clicked.connect(ui.preview.go_back)
        ui.pageNext.clicked.connect(ui.preview.go_on)
        ui.zoomIn.clicked.connect(ui.preview.zoom_in)
        ui.zoomOut.clicked.connect(ui.preview.zoom_out)
        ui.fit.clicked.connect(ui.preview.fit_width)
        ui.preview.page_changed.connect(self._say_page)
        ui.preview.zoom_changed.connect(lambda zoom: ui.zoom.setText(f"{zoom:.0%}"))
        for keys, act in (
            ("Ctrl++", ui.preview.zoom_in),
            ("Ctrl+=", ui.preview.zoom_in),
            ("Ctrl+-", ui.preview.zoom_out),
            ("Ctrl+0", ui.preview.fit_width),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for widget, name in (
            (ui.save, "save"),
            (ui.print, "print"),
            (ui.each, "folder"),
            (ui.openFolder, "open"),
            (ui.pagePrevious, "previous"),
            (ui.pageNext, "next"),
            (ui.zoomIn, "zoom-in"),
            (ui.zoomOut, "zoom-out"),
            (ui.fit, "fit-width"),
        ):
            set_icon(widget, name)
        self.desk.view_changed.connect(self.show_view)

    def _say_page(self, page: int, pages: int) -> None:
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages) if pages else ""
        self.ui.pageNumber.setText(words)
