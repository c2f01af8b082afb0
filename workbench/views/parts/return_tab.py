"""Forms back: what came back is looked at, decided cell by cell, and taken over as one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench import wording
from workbench.domain.clock import Clock
from workbench.domain.comparison import Value
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.choosing import can_be_preferred, prefer
from workbench.services.forms.collecting import collect
from workbench.services.forms.receipts import are_received, receipts
from workbench.services.forms.records import (
    Applied,
    Choice,
    Collected,
    CollectedFile,
    Decision,
    Decisions,
    Edited,
    NewItem,
)
from workbench.services.ledgers import read_ledger
from workbench.services.settings import ledger_id
from workbench.storage.history import Done
from workbench.views.background import Background, Progress
from workbench.views.desk import Desk
from workbench.views.dialogs.added_row import AddedRowDialog
from workbench.views.dialogs.receipt import ReceiptDialog
from workbench.views.generated.ui_return_tab import Ui_ReturnTab
from workbench.views.models.finding_cells import file_cells, finding_cells, receipt_cells
from workbench.views.models.findings import (
    Finding,
    accepted,
    decide,
    find_all,
    still_open,
    to_apply,
    undecided,
)
from workbench.views.models.unfinished import Kept, from_record, kept_decisions, still_held, to_record
from workbench.views.parts.return_edits import ask_value, check_value, items_of
from workbench.views.parts.return_tables import dress, make_tables
from workbench.views.theme import colours
from workbench.views.work_bar import WorkBar
from workbench.wording.forms import form_value

_NOTHING = Collected(())
_COMPARED = frozenset({"item", "progress"})  # the tables that forms are compared with


def _looking(
    ledger_file: Path, clock: Clock, paths: Sequence[Path], *, asked: bool
) -> Callable[[Progress], Collected | None]:
    """Read files; where nobody `asked` for it now, those that are still there. None where it was stopped."""

    def work(progress: Progress) -> Collected | None:
        there = [path for path in paths if asked or path.exists()]  # here: a share may be slow to answer
        if not there:
            return None

        def going_on(done: int, total: int) -> bool:
            progress.say(done, total)
            return not progress.cancelled

        ledger = read_ledger(ledger_file, clock)
        try:
            found = collect(ledger, there, going_on=going_on)
        finally:
            ledger.close()
        return None if progress.cancelled else found

    return work


def _keys(act: Callable[[], None], *keys: Qt.Key) -> dict[int, Callable[[], None]]:
    return {QKeyCombination(key).toCombined(): act for key in keys}


class ReturnTab(QWidget):
    """Files and receipts above, what differs below: nothing is written before it was seen."""

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.folder = folder
        self.collected = _NOTHING
        self.all: tuple[Finding, ...] = ()
        self.decisions: Decisions = {}
        self._paths: tuple[Path, ...] = ()
        self._preferred: set[str] = set()  # the files that are taken in place of others, by their hash
        self._kept: Kept = {}  # what was decided before the files were read, or read again
        self._asked = True  # whether what is read now was asked for
        self._outdated = False  # whether the ledger is another than the files were compared with
        self._own = False  # whether an act is this page's own
        self._received = True  # whether every file that is shown has its receipt
        self.ui = Ui_ReturnTab()
        self.ui.setupUi(self)
        scheme = partial(colours, self)
        tables = make_tables(self.ui, scheme, self)
        self.files, self.receipts, self.findings = tables.files, tables.receipts, tables.findings
        self._look = Background(self)
        self._look.done.connect(self._show_collected)
        self._look.failed.connect(self._refused)
        self._bar = WorkBar(self.ui.progress, self.ui.cancel, self._look)
        dress(self.ui)
        self._connect()
        self._say_work(busy=False)
        self._renew()

    def use_folder(self, folder: Path) -> None:
        """Begin in another folder when files are chosen."""
        self.folder = folder

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read files, folders and archives in the background, and show what they say.

        What was decided holds on of what is found to be the same.
        """
        self._look_at(paths, asked=True)

    def _look_at(self, paths: Sequence[Path], *, asked: bool) -> None:
        """Read files; where nobody `asked` for it, those that are still there."""
        if not paths:
            return
        self._asked = asked
        self._kept = {**self._kept, **kept_decisions(self.all, self.decisions)}
        self._paths, self._outdated = tuple(paths), False
        first = self._paths[0]
        if asked:
            self.folder = first if first.is_dir() else first.parent
        self.ui.said.setText(self.tr("Reading…"))
        self._look.start(_looking(self.desk.path, self.desk.ledger.clock, self._paths, asked=asked))
        self._say_work(busy=True)

    def save_work(self) -> dict[str, Any]:
        """What is not finished, as plain data; empty where nothing is."""
        waits = undecided(self.all, self.decisions) + accepted(self.all, self.decisions)
        if not (waits or self._look.busy or not self._received) or not self._paths:
            return {}
        kept = {**self._kept, **kept_decisions(self.all, self.decisions)}
        return {
            "ledger": ledger_id(self.desk.ledger),
            "files": [str(path) for path in self._paths],
            "preferred": sorted(self._preferred),
            "decisions": to_record(kept),
        }

    def restore_work(self, work: Mapping[str, Any]) -> None:
        """Take up again what was not finished with this ledger, as far as the files are still there."""
        files, preferred = work.get("files"), work.get("preferred")
        if work.get("ledger") != ledger_id(self.desk.ledger) or not isinstance(files, list):
            return
        paths = [Path(file) for file in files if isinstance(file, str)]
        self._preferred = {str(sha) for sha in preferred} if isinstance(preferred, list) else set()
        self._kept = from_record(work.get("decisions"))
        self._look_at(paths, asked=False)

    def choose(self, row: int) -> None:
        """Choose a line of what differs, and no other."""
        how = QItemSelectionModel.SelectionFlag
        self.ui.findings.selectionModel().setCurrentIndex(
            self.findings.index(row, 0), how.ClearAndSelect | how.Rows
        )

    def _choose_first(self) -> None:
        if self.all:
            self.choose(0)
            self.ui.findings.setFocus()

    def accept_plain(self) -> None:
        """Accept all that a unit changed and nobody else did, where nothing was decided yet."""
        plain = [one for one in self.all if one.plain and one.id not in self.decisions]
        self._decide(plain, Choice.TAKE)
        self._go_on()

    def decide_chosen(self, what: Decision) -> None:
        """Decide on the lines that are chosen, and go on to the next one."""
        chosen = self._chosen()
        self._decide(chosen, what)
        if len(chosen) == 1:
            self._go_on()

    def apply(self) -> None:
        """Take over what was accepted: one act, which one undo takes back. The rest stays to be decided."""
        if not self.ui.apply.isEnabled():
            return
        done: list[Applied] = []
        collected, decisions = self.collected, self.decisions
        handed = to_apply(self.all, decisions)
        self._own = True
        kept = self.desk.do(lambda: done.append(apply_collected(self.desk.ledger, collected, handed)))
        self._own = False
        if not kept:
            return
        self._received = True
        self._kept = kept_decisions(self.all, decisions)  # what was rejected stays so at another look
        self.collected = still_open(collected, decisions)
        self.decisions = {}
        self._show_findings()
        self.ui.said.setText(self._taken_words(done[0], len(collected.forms())))
        self._show_receipts()
        self._choose_first()

    def prefer_chosen(self) -> None:
        """Take the chosen file in place of the one that stands for its unit."""
        file = self._chosen_file()
        if file is None or not can_be_preferred(file):
            return
        self._kept = {**self._kept, **kept_decisions(self.all, self.decisions)}
        self.collected = prefer(self.collected, file)
        stands = {one.sha256 for one in self.collected.forms()}
        self._preferred = {sha for sha in (*self._preferred, file.sha256) if sha in stands}
        row = self.ui.files.currentIndex().row()
        self._show_files()
        self._take_up()
        self.ui.files.selectRow(row)
        words = self.tr("The form of {unit} is taken from {file} now.")
        self.ui.said.setText(words.format(unit=file.unit, file=wording.path_text(Path(file.path).name)))

    def read_receipt(self) -> None:
        """Show the chosen receipt in full."""
        index = self.ui.receipts.currentIndex()
        if index.isValid():
            ReceiptDialog(self.receipts.key(index.row()), self).open()

    # what is shown

    def _show_collected(self, collected: Collected | None) -> None:
        if collected is None:
            self._say_work(busy=False)
            self.ui.said.setText(self.tr("Stopped: nothing was read.") if self._asked else "")
            return
        for sha in self._preferred:
            for file in collected.files:
                if file.sha256 == sha:
                    collected = prefer(collected, file)
        self.collected, self._received = collected, are_received(self.desk.ledger, collected.files)
        self._show_files()
        self._take_up()
        self._say_work(busy=False)
        self.ui.said.setText(self._found_words())
        if self.isVisible():
            self._choose_first()
        self._renew()  # where the ledger was changed meanwhile

    def _found_words(self) -> str:
        files, forms, taken = self.collected.files, self.collected.forms(), len(self.decisions)
        if not files:
            return self.tr("There is no file to be read.")
        words = self.tr("{files} files, {forms} of them forms to be taken over.")
        said = words.format(files=len(files), forms=len(forms))
        if taken:
            said += "　" + self.tr("What was decided before still holds: {count}.").format(count=taken)
        return said

    def _taken_words(self, done: Applied, forms: int) -> str:
        if done.items:
            words = self.tr(
                "✓ Taken over: {taken} values from {files} forms, and {items} new items; left alone: {left}."
                " Each file has its receipt."
            )
        else:
            words = self.tr(
                "✓ Taken over: {taken} values from {files} forms; left alone: {left}. Each file has its"
                " receipt."
            )
        return words.format(taken=done.taken, files=forms, items=done.items, left=done.left)

    def _show_files(self) -> None:
        # What needs a word goes first.
        shown = sorted(self.collected.files, key=lambda file: not (file.why or file.personal))
        self.files.show([file_cells(file) for file in shown], shown)
        self.ui.files.resizeRowsToContents()

    def _take_up(self) -> None:
        """Show what differs, decided as it was before where it is the same."""
        self.decisions = still_held(find_all(self.collected), self._kept)
        self._show_findings()

    def _show_findings(self) -> None:
        self.all = find_all(self.collected)
        self._show_decisions()
        self.ui.findings.resizeRowsToContents()

    def _show_decisions(self) -> None:
        rows, last = [], ""
        for one in self.all:
            what = self.decisions.get(one.id) if one.id is not None else None
            rows.append(finding_cells(one, what, first=one.file.sha256 != last))
            last = one.file.sha256
        self.findings.show(rows, self.all)
        words = self.tr("to decide: {undecided}; accepted: {taken}")
        told = words.format(
            undecided=undecided(self.all, self.decisions), taken=accepted(self.all, self.decisions)
        )
        self.ui.count.setText(told if self.all else "")
        self._enable()

    def _show_receipts(self) -> None:
        kept = receipts(self.desk.ledger, self.desk.month, strangers=True)
        self.receipts.show([receipt_cells(one) for one in kept], kept)
        self.ui.receiptsHead.setText(
            self.tr("Receipts of {month}").format(month=wording.month_name(self.desk.month))
        )

    # deciding

    def _chosen(self) -> tuple[Finding, ...]:
        rows = self.ui.findings.selectionModel().selectedRows()
        return tuple(self.all[index.row()] for index in rows)

    def _chosen_file(self) -> CollectedFile | None:
        index = self.ui.files.currentIndex()
        file: CollectedFile | None = self.files.key(index.row()) if index.isValid() else None
        return file if any(one is file for one in self.collected.files) else None

    def _decide(self, chosen: Sequence[Finding], what: Decision) -> None:
        self.decisions = decide(self.all, self.decisions, chosen, what)
        self._show_decisions()

    def _go_on(self) -> None:
        row = self.ui.findings.currentIndex().row()
        later = [*range(row + 1, len(self.all)), *range(row + 1)]
        for at in later:
            if self.all[at].id is not None and self.all[at].id not in self.decisions:
                self.choose(at)
                return

    def _edit(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 1 or chosen[0].id is None:
            return
        if chosen[0].added:
            self._edit_row(chosen[0])
        if chosen[0].cell is None:
            return
        field, back = chosen[0].cell.field, form_value(chosen[0].cell.field, chosen[0].cell.returned)
        value, kept = ask_value(self, field, back)
        if kept:
            self._accept_written(field, value)

    def _accept_written(self, field: str, value: Value) -> bool:
        """Take what was written for the chosen cell; a text that the ledger would not keep is refused."""
        if not self.desk.do(lambda: check_value(field, value)):
            return False
        self.decide_chosen(Edited(value))
        return True

    def _edit_row(self, one: Finding) -> None:
        """Put an added row right before it becomes an item."""
        what = self.decisions.get(one.id) if one.id is not None else None
        written = what if isinstance(what, NewItem) else None
        month = one.file.month or self.desk.month
        dialog = AddedRowDialog(one.row, one.file.unit, month, written, items_of(one), self)
        dialog.accepted.connect(lambda: self._row_written(dialog))
        dialog.open()

    def _row_written(self, dialog: AddedRowDialog) -> None:
        if dialog.item is not None:
            self.decide_chosen(dialog.item)

    # choosing files

    def _ask_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Files that came back"),
            str(self.folder),
            self.tr("Forms (*.xlsx *.xls *.xlsb *.ods *.csv *.zip);;All files (*)"),
        )
        self.look_at([Path(name) for name in chosen])

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of what came back"), str(self.folder))
        if chosen:
            self.look_at([Path(chosen)])

    # the part itself

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._renew()
        if not self._chosen():
            self._choose_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the tables, which mean something only there."""
        keys = self._keys.get(watched)
        if keys is not None and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if act := keys.get(QKeyCombination(held, Qt.Key(event.key())).toCombined()):
                act()
                return True
        return super().eventFilter(watched, event)

    def _heard(self, done: Done) -> None:
        """Note that another page, or undo, changed what the files were compared with."""
        if not self._own and self._paths:
            taken_back = "receipt" in done.tables
            self._outdated |= taken_back or bool(self.all and done.tables & _COMPARED)

    def _renew(self) -> None:
        if not self.isVisible():
            return
        self._show_receipts()
        self._enable()
        if self._outdated and not self._look.busy:
            self._look_at(self._paths, asked=False)

    def _refused(self, refusal: Exception) -> None:
        self._say_work(busy=False)
        self.ui.said.clear()
        self.desk.refused.emit(refusal)

    def _say_work(self, *, busy: bool) -> None:
        self._bar.show(busy=busy)
        self._enable()

    def _enable(self) -> None:
        free, chosen = not self._look.busy, self._chosen()
        self.ui.chooseFiles.setEnabled(free)
        self.ui.chooseFolder.setEnabled(free)
        self.ui.again.setEnabled(free and bool(self._paths))
        self.ui.acceptPlain.setEnabled(
            free and any(one.plain and one.id not in self.decisions for one in self.all)
        )
        self.ui.accept.setEnabled(free and any(one.can_be_taken for one in chosen))
        self.ui.edit.setEnabled(free and len(chosen) == 1 and chosen[0].id is not None)
        self.ui.leave.setEnabled(free and any(one.id is not None for one in chosen))
        file = self._chosen_file()
        self.ui.prefer.setEnabled(free and file is not None and can_be_preferred(file))
        self.ui.readReceipt.setEnabled(self.ui.receipts.currentIndex().isValid())
        writable = not self.desk.ledger.read_only
        self.ui.apply.setEnabled(free and writable and (not self._received or bool(self.decisions)))

    def _connect(self) -> None:
        ui = self.ui
        ui.chooseFiles.clicked.connect(self._ask_files)
        ui.chooseFolder.clicked.connect(self._ask_folder)
        ui.again.clicked.connect(lambda: self.look_at(self._paths))
        ui.acceptPlain.clicked.connect(self.accept_plain)
        ui.accept.clicked.connect(lambda: self.decide_chosen(Choice.TAKE))
        ui.edit.clicked.connect(self._edit)
        ui.leave.clicked.connect(lambda: self.decide_chosen(Choice.LEAVE))
        ui.apply.clicked.connect(self.apply)
        ui.prefer.clicked.connect(self.prefer_chosen)
        ui.readReceipt.clicked.connect(self.read_receipt)
        ui.receipts.doubleClicked.connect(self.read_receipt)
        for table in (ui.findings, ui.files, ui.receipts):
            table.selectionModel().selectionChanged.connect(self._enable)
            table.installEventFilter(self)
        take, leave = partial(self.decide_chosen, Choice.TAKE), partial(self.decide_chosen, Choice.LEAVE)
        key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
        enter = (key.Key_Return, key.Key_Enter)
        applied = {QKeyCombination(control, one).toCombined(): self.apply for one in enter}
        self._keys: dict[QObject, dict[int, Callable[[], None]]] = {
            ui.findings: {
                **_keys(take, key.Key_A, *enter),
                **_keys(self._edit, key.Key_E, key.Key_F2),
                **_keys(leave, key.Key_R, key.Key_Delete),
                **_keys(self.accept_plain, key.Key_P),
                **applied,
            },
            ui.files: {**_keys(self.prefer_chosen, key.Key_A, *enter), **applied},
            ui.receipts: _keys(self.read_receipt, *enter),
        }
        self.desk.done.connect(self._heard)
        self.desk.view_changed.connect(self._renew)
