"""Forms back: what came back is looked at, decided cell by cell, and taken over as one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHeaderView, QInputDialog, QWidget

from workbench import wording
from workbench.domain.clock import Clock
from workbench.domain.comparison import Unclear, Value, Verdict
from workbench.domain.items import Status
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.receipts import receipts
from workbench.services.forms.records import (
    Applied,
    Choice,
    Collected,
    CollectedFile,
    Decisions,
    Edited,
    ReceiptRecord,
)
from workbench.services.ledgers import read_ledger
from workbench.views.background import Background, Progress
from workbench.views.desk import Desk
from workbench.views.generated.ui_return_tab import Ui_ReturnTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, Cell, CellsModel, Heading, fit_columns
from workbench.views.models.findings import Finding, accepted, decide, find_all, still_open, to_apply
from workbench.views.theme import colours
from workbench.wording.forms import cell_verdict_name, file_verdict_name, form_value, say_file, why_text

_HIGHEST = 84  # pixels of a row; the whole text is in the tooltip
_FULL = 100
_NOTHING = Collected(())


def _looking(
    ledger_file: Path, clock: Clock, paths: Sequence[Path]
) -> Callable[[Progress], Collected | None]:
    def work(progress: Progress) -> Collected | None:
        def going_on(done: int, total: int) -> bool:
            progress.say(done, total)
            return not progress.cancelled

        ledger = read_ledger(ledger_file, clock)
        try:
            found = collect(ledger, paths, going_on=going_on)
        finally:
            ledger.close()
        return None if progress.cancelled else found

    return work


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
        self._received = True  # whether every file that is shown has its receipt
        self.ui = Ui_ReturnTab()
        self.ui.setupUi(self)
        scheme = partial(colours, self)
        self.files = CellsModel(
            [Heading(self.tr("File")), Heading(self.tr("Unit")), Heading(self.tr("What it is"))], scheme, self
        )
        self.receipts = CellsModel(
            [
                Heading(self.tr("Received")),
                Heading(self.tr("Unit")),
                Heading(self.tr("Taken"), CENTRE),
                Heading(self.tr("Left"), CENTRE),
                Heading(self.tr("File")),
            ],
            scheme,
            self,
        )
        self.findings = CellsModel(
            [
                Heading(self.tr("Unit")),
                Heading(self.tr("What it is")),
                Heading(self.tr("Item")),
                Heading(self.tr("Field")),
                Heading(self.tr("As sent")),
                Heading(self.tr("As returned")),
                Heading(self.tr("As it is now")),
                Heading(self.tr("Decision")),
            ],
            scheme,
            self,
        )
        self._look = Background(self)
        self._look.done.connect(self._show_collected)
        self._look.failed.connect(self._refused)
        self._look.progressed.connect(self._say_progress)
        self._dress()
        self._connect()
        self._say_work(busy=False)
        self._renew()

    def use_folder(self, folder: Path) -> None:
        """Begin in another folder when files are chosen."""
        self.folder = folder

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read files, folders and archives in the background, and show what they say."""
        if not paths:
            return
        self._paths = tuple(paths)
        first = self._paths[0]
        self.folder = first if first.is_dir() else first.parent
        self.ui.said.setText(self.tr("Reading…"))
        self._look.start(_looking(self.desk.path, self.desk.ledger.clock, self._paths))
        self._say_work(busy=True)

    def choose(self, row: int) -> None:
        """Choose a line of what differs, and no other."""
        how = QItemSelectionModel.SelectionFlag
        self.ui.findings.selectionModel().setCurrentIndex(
            self.findings.index(row, 0), how.ClearAndSelect | how.Rows
        )

    def accept_plain(self) -> None:
        """Accept all that a unit changed and nobody else did, where nothing was decided yet."""
        plain = [one for one in self.all if one.plain and one.id not in self.decisions]
        self._decide(plain, Choice.TAKE)
        self._go_on()

    def decide_chosen(self, what: Choice | Edited) -> None:
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
        if not self.desk.do(lambda: done.append(apply_collected(self.desk.ledger, collected, handed))):
            return
        self._received = True
        self.collected = still_open(collected, decisions)
        self.decisions = {}
        self._show_findings()
        words = self.tr(
            "✓ Taken over: {taken} values from {files} forms; left alone: {left}. Each file has its receipt."
        )
        self.ui.said.setText(
            words.format(taken=done[0].taken, files=len(collected.forms()), left=done[0].left)
        )
        self._show_receipts()

    # what is shown

    def _show_collected(self, collected: Collected | None) -> None:
        if collected is None:
            self._say_work(busy=False)
            self.ui.said.setText(self.tr("Stopped: nothing was read."))
            return
        before = {one.id: one.cell for one in self.all if one.id is not None}
        self.collected, self._received = collected, not collected.files
        shown = sorted(collected.files, key=lambda file: not file.why)  # what needs a word first
        self.files.show([self._file_row(file) for file in shown], shown)
        self.ui.files.resizeRowsToContents()
        kept = dict(self.decisions)
        self.decisions = {
            one.id: kept[one.id]
            for one in find_all(collected)
            if one.id in kept and before.get(one.id) == one.cell
        }
        self._show_findings()
        self._say_work(busy=False)
        if collected.files:
            words = self.tr("{files} files, {forms} of them forms to be taken over.")
            self.ui.said.setText(words.format(files=len(collected.files), forms=len(collected.forms())))
        else:
            self.ui.said.setText(self.tr("There is no file to be read."))
        if self.all:
            self.choose(0)
            self.ui.findings.setFocus()

    def _file_row(self, file: CollectedFile) -> tuple[Cell, ...]:
        name = Path(file.path).name
        tip = wording.path_text(file.path)
        kind = file_verdict_name(file.verdict)
        if file.why:
            said = say_file(replace(file, path=name))
            return (
                Cell(wording.path_text(name), tip=tip),
                Cell(file.unit),
                Cell(f"⚠ {kind}：{said}", "amber", tip=f"{kind}：{said}"),
            )
        counts = Counter(cell.verdict for row in file.rows for cell in row.cells)
        told = [f"{cell_verdict_name(one)} {counts[one]}" for one in reversed(Verdict) if counts[one]]
        return (
            Cell(wording.path_text(name), tip=tip),
            Cell(file.unit),
            Cell("　".join([f"{kind}：{wording.month_name(file.month)}" if file.month else kind, *told])),
        )

    def _show_findings(self) -> None:
        self.all = find_all(self.collected)
        self._show_decisions()
        self.ui.findings.resizeRowsToContents()

    def _show_decisions(self) -> None:
        rows, last = [], ""
        for one in self.all:
            rows.append(self._finding_row(one, first=one.file.sha256 != last))
            last = one.file.sha256
        self.findings.show(rows, self.all)
        undecided = sum(one.id is not None and one.id not in self.decisions for one in self.all)
        taken = accepted(self.decisions)
        self.ui.count.setText(
            self.tr("to decide: {undecided}; accepted: {taken}").format(undecided=undecided, taken=taken)
            if self.all
            else ""
        )
        self._enable()

    def _finding_row(self, one: Finding, *, first: bool) -> tuple[Cell, ...]:
        kind = cell_verdict_name(one.verdict)
        item = f"{wording.item_name(one.row.key)} {one.row.title}" if one.row.key else one.row.title
        unit = Cell(one.file.unit, bold=first)
        what = Cell(kind, bold=one.verdict is Verdict.CONFLICT)
        if one.verdict in {Verdict.CONFLICT, Verdict.INVALID}:
            what = replace(what, words=f"⚠ {kind}", colour="amber")
        cell = one.cell
        if cell is None:
            blank = Cell("")
            return unit, what, Cell(item), blank, blank, blank, blank, Cell(self.tr("left as it is"))
        back = form_value(cell.field, cell.returned)
        if isinstance(cell.returned, Unclear):
            back = f"{back}（{why_text(cell.returned.why)}）"
        return (
            unit,
            what,
            Cell(item),
            Cell(wording.field_name(cell.field)),
            Cell(form_value(cell.field, cell.sent)),
            Cell(back, bold=True),
            Cell(form_value(cell.field, cell.now)),
            self._decision(one),
        )

    def _decision(self, one: Finding) -> Cell:
        if one.id is None or one.cell is None:
            return Cell(self.tr("left as it is"))
        what = self.decisions.get(one.id)
        if isinstance(what, Edited):
            words = self.tr("✎ written: {value}").format(value=form_value(one.cell.field, what.value))
            return Cell(words, "green")
        if what is Choice.TAKE:
            return Cell(self.tr("✓ accepted"), "green")
        return Cell(self.tr("✗ rejected")) if what is Choice.LEAVE else Cell(self.tr("to decide"), bold=True)

    def _show_receipts(self) -> None:
        kept = receipts(self.desk.ledger, self.desk.month)
        self.receipts.show([self._receipt_row(one) for one in kept], kept)
        self.ui.receiptsHead.setText(
            self.tr("Receipts of {month}").format(month=wording.month_name(self.desk.month))
        )

    def _receipt_row(self, one: ReceiptRecord) -> tuple[Cell, ...]:
        kind = file_verdict_name(one.verdict)
        left = [
            f"{cell.item} {wording.field_name(cell.field) if cell.field else ''} "
            f"{cell_verdict_name(cell.verdict)}"
            for cell in one.left_alone
        ]
        tip = "\n".join([kind, *left[:20], f"SHA-256 {one.sha256}"])
        return (
            Cell(wording.moment_text(one.received_at), tip=tip),
            Cell(one.unit, tip=tip),
            Cell(str(len(one.taken)), tip=tip),
            Cell(str(len(one.left_alone)), tip=tip),
            Cell(wording.path_text(one.file_name), tip=f"{one.file_name}\n{tip}"),
        )

    # deciding

    def _chosen(self) -> tuple[Finding, ...]:
        rows = self.ui.findings.selectionModel().selectedRows()
        return tuple(self.all[index.row()] for index in rows)

    def _decide(self, chosen: Sequence[Finding], what: Choice | Edited) -> None:
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
        if len(chosen) != 1 or chosen[0].id is None or chosen[0].cell is None:
            return
        field, back = chosen[0].cell.field, form_value(chosen[0].cell.field, chosen[0].cell.returned)
        title, label = self.tr("Write something else"), wording.field_name(field)
        value: Value
        if field == "status":
            names = {wording.status_name(status): status.value for status in Status}
            at = list(names).index(back) if back in names else 0
            words, kept = QInputDialog.getItem(self, title, label, list(names), at, editable=False)
            value = names.get(words)
        elif field == "percent":
            digits = back.rstrip("%")
            now = int(digits) if digits.isascii() and digits.isdecimal() else 0
            value, kept = QInputDialog.getInt(self, title, label, min(now, _FULL), 0, _FULL)
        else:
            value, kept = QInputDialog.getMultiLineText(self, title, label, back)
        if kept:
            self.decide_chosen(Edited(value))

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the table of findings, which mean something only there."""
        if (
            watched is self.ui.findings
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            keypad = Qt.KeyboardModifier.KeypadModifier
            held = event.modifiers() & ~keypad
            if act := self._keys.get(QKeyCombination(held, Qt.Key(event.key())).toCombined()):
                act()
                return True
        return super().eventFilter(watched, event)

    def _renew(self) -> None:
        if self.isVisible():
            self._show_receipts()
            self._enable()

    def _refused(self, refusal: Exception) -> None:
        self._say_work(busy=False)
        self.ui.said.clear()
        self.desk.refused.emit(refusal)

    def _say_progress(self, done: int, total: int) -> None:
        self.ui.progress.setMaximum(total)
        self.ui.progress.setValue(done)

    def _say_work(self, *, busy: bool) -> None:
        self.ui.progress.setValue(0)
        self.ui.progress.setVisible(busy)
        self.ui.cancel.setVisible(busy)
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
        writable = not self.desk.ledger.read_only
        self.ui.apply.setEnabled(free and writable and (not self._received or bool(self.decisions)))

    def _dress(self) -> None:
        ui = self.ui
        for table, model in (
            (ui.files, self.files),
            (ui.receipts, self.receipts),
            (ui.findings, self.findings),
        ):
            table.setModel(model)
        fit_columns(ui.files, {0: "某某街道办事处2026年", 1: "某某街道办"})
        fit_columns(ui.receipts, {0: "2026年12月30日 23:59", 1: "某某街道办事处", 2: "000", 3: "000"})
        fit_columns(ui.findings, {0: "某某街道办", 1: "⚠ 双方已改", 3: "存在问题"})
        header = ui.findings.horizontalHeader()
        for column in (2, 4, 5, 6):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        fit_columns(ui.findings, {7: "✗ 不采用采用"})
        for table in (ui.files, ui.findings):
            table.setWordWrap(True)
            table.verticalHeader().setMaximumSectionSize(_HIGHEST)
        ui.backSplit.setStretchFactor(0, 2)
        ui.backSplit.setStretchFactor(1, 3)
        ui.filesSplit.setStretchFactor(0, 5)
        ui.filesSplit.setStretchFactor(1, 2)
        for button, name in (
            (ui.chooseFiles, "import"),
            (ui.chooseFolder, "folder"),
            (ui.acceptPlain, "checked"),
            (ui.accept, "confirm"),
            (ui.edit, "edit"),
            (ui.leave, "close"),
            (ui.apply, "save"),
        ):
            set_icon(button, name)
        ui.acceptPlain.setToolTip(self.tr("P: accept all that a unit changed and nobody else did"))
        ui.accept.setToolTip(self.tr("A or Enter"))
        ui.edit.setToolTip(self.tr("E or F2"))
        ui.leave.setToolTip(self.tr("R or Delete"))
        ui.apply.setToolTip(self.tr("Ctrl+Enter: one act, which one undo takes back"))

    def _connect(self) -> None:
        ui = self.ui
        ui.chooseFiles.clicked.connect(self._ask_files)
        ui.chooseFolder.clicked.connect(self._ask_folder)
        ui.again.clicked.connect(lambda: self.look_at(self._paths))
        ui.cancel.clicked.connect(self._look.stop)
        ui.acceptPlain.clicked.connect(self.accept_plain)
        ui.accept.clicked.connect(lambda: self.decide_chosen(Choice.TAKE))
        ui.edit.clicked.connect(self._edit)
        ui.leave.clicked.connect(lambda: self.decide_chosen(Choice.LEAVE))
        ui.apply.clicked.connect(self.apply)
        ui.findings.selectionModel().selectionChanged.connect(self._enable)
        take, leave = partial(self.decide_chosen, Choice.TAKE), partial(self.decide_chosen, Choice.LEAVE)
        key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
        self._keys: dict[int, Callable[[], None]] = {
            **{QKeyCombination(one).toCombined(): take for one in (key.Key_A, key.Key_Return, key.Key_Enter)},
            **{QKeyCombination(one).toCombined(): self._edit for one in (key.Key_E, key.Key_F2)},
            **{QKeyCombination(one).toCombined(): leave for one in (key.Key_R, key.Key_Delete)},
            QKeyCombination(key.Key_P).toCombined(): self.accept_plain,
            **{
                QKeyCombination(control, one).toCombined(): self.apply
                for one in (key.Key_Return, key.Key_Enter)
            },
        }
        ui.findings.installEventFilter(self)
        self.desk.view_changed.connect(self._renew)
