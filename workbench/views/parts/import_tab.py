"""Lists in: a spreadsheet is read, shown as it is understood, corrected, and taken over as one act."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHeaderView, QInputDialog, QWidget

from workbench.domain.clock import Clock
from workbench.domain.comparison import Verdict
from workbench.domain.items import Kind
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Unreadable
from workbench.services.importing import Understood, apply_list
from workbench.services.ledgers import read_ledger
from workbench.services.list_finding import Corrections, ListFile, read_list_file
from workbench.views.background import Background, Progress
from workbench.views.desk import Desk
from workbench.views.generated.ui_import_tab import Ui_ImportTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, Cell, CellsModel, Heading, fit_columns
from workbench.views.models.import_lines import (
    Decisions,
    ImportLine,
    ListLook,
    look,
    still_decided,
)
from workbench.views.parts.import_asked import ImportAsked
from workbench.views.parts.import_words import (
    detail_head,
    detail_rows,
    personal_words,
    read_words,
    row_cells,
    rows_head,
)
from workbench.views.theme import colours
from workbench.wording.lists import say_unread_list


def _looking(
    ledger_file: Path, clock: Clock, file: ListFile, kind: Kind | None, said: Corrections
) -> ListLook:
    ledger = read_ledger(ledger_file, clock)
    try:
        return look(ledger, file, kind, said)
    finally:
        ledger.close()


class ImportTab(QWidget):
    """Columns at the left, rows at the right with the chosen one below: nothing is written unseen."""

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.folder = folder
        self.look: ListLook | None = None
        self.decisions: Decisions = {}
        self._path: Path | None = None
        self._reader: SafeReader | None = None
        self._stale = False
        self._base: list[tuple[Cell, ...]] = []
        self.ui = Ui_ImportTab()
        self.ui.setupUi(self)
        scheme = partial(colours, self)
        self.asked = ImportAsked(self.ui, self)
        self.rows = CellsModel(
            [
                Heading(self.tr("Row"), CENTRE),
                Heading(self.tr("What becomes of it")),
                Heading(self.tr("Item")),
                Heading(self.tr("Lead unit")),
                Heading(self.tr("Due, in words")),
                Heading(self.tr("Understood as")),
                Heading(self.tr("Decision")),
            ],
            scheme,
            self,
        )
        self.detail = CellsModel(
            [
                Heading(self.tr("Field")),
                Heading(self.tr("In the list")),
                Heading(self.tr("Understood as")),
                Heading(self.tr("As it is now")),
            ],
            scheme,
            self,
        )
        self._work = Background(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._refused)
        self._dress()
        self._connect()
        self._say_reading(busy=False)

    @property
    def understood(self) -> Understood | None:
        """The list as it was understood, where a column of items is known."""
        return self.look.found if self.look is not None and isinstance(self.look.found, Understood) else None

    @property
    def lines(self) -> tuple[ImportLine, ...]:
        """The rows that are shown."""
        return () if self.look is None else self.look.lines

    def use_folder(self, folder: Path) -> None:
        """Begin in another folder when a file is chosen."""
        self.folder = folder

    def look_at(self, path: Path) -> None:
        """Read a file in the background, and show how it is understood."""
        if path != self._path:
            self._forget()
        self._path, self.folder = path, path.parent
        self.ui.said.setText(self.tr("Reading…"))
        self.ui.said.setToolTip("")
        reader = SafeReader()
        self._reader = reader
        file, clock, kind, said = self.desk.path, self.desk.ledger.clock, self.asked.kind, self.asked.said

        def work(progress: Progress) -> ListLook | Unreadable | None:
            with reader:
                read = read_list_file(path, reader)
            if progress.cancelled:
                return None
            if isinstance(read, Unreadable):
                return read
            there = said if said.sheet in {None, *(one.name for one in read.sheets)} else Corrections()
            return _looking(file, clock, read, kind, there)

        self._work.start(work)
        self._say_reading(busy=True)

    def choose(self, row: int) -> None:
        """Choose a row that is shown, and no other."""
        how = QItemSelectionModel.SelectionFlag
        self.ui.listRows.selectionModel().setCurrentIndex(
            self.rows.index(row, 0), how.ClearAndSelect | how.Rows
        )

    def accept_plain(self) -> None:
        """Accept all that is new or different and needs no other look, where nothing was decided yet."""
        plain = [line.row for line in self.lines if line.plain and line.row not in self.decisions]
        self._decide(dict.fromkeys(plain, True))
        self._go_on()

    def decide_chosen(self, *, take: bool) -> None:
        """Decide on the rows that are chosen, and go on to the next; of an unknown unit it is asked first."""
        chosen = self._chosen()
        if take and len(chosen) == 1 and chosen[0].names_to_ask and not chosen[0].can_be_taken:
            self.ask_units()
            return
        self._decide({line.row: take for line in chosen if line.can_be_taken})
        if len(chosen) == 1:
            self._go_on()

    def ask_units(self) -> None:
        """Ask which unit each name means that the ledger does not know, in the chosen row."""
        chosen, found = self._chosen(), self.understood
        if len(chosen) != 1 or found is None or self._work.busy:
            return
        answers: dict[str, int] = {}
        for name in chosen[0].names_to_ask:
            unit_id = self._ask_unit(name, found.units, chosen[0].meant.get(name))
            if unit_id is not None:
                answers[name] = unit_id
        if answers:
            self.asked.answer(answers)

    def apply(self) -> None:
        """Take over what was accepted: one act, which one undo takes back. The rest stays to be decided."""
        found = self.understood
        if found is None or not self.ui.apply.isEnabled():
            return
        taken = [row for row, take in self.decisions.items() if take]
        done: list[int] = []
        if not self.desk.do(lambda: done.append(apply_list(self.desk.ledger, found, taken))):
            return
        words = self.tr("✓ Taken over: {items} items. One undo takes all of it back.")
        if not done[0]:
            words = self.tr("✓ What the columns are is remembered for lists with these headings.")
        self.ui.said.setText(words.format(items=done[0]))

    # what is shown

    def _take(self, told: ListLook | Unreadable | None) -> None:
        read = self._reader is not None
        self._reader = None
        if isinstance(told, ListLook):
            self._show(told)
            if read:
                self._say_read(told)
        elif told is None:
            self.ui.said.setText(self.tr("Stopped: nothing was read."))
        elif self._path is not None:
            self.ui.said.setText(f"⚠ {say_unread_list(Path(self._path.name), told.why)}")
            self._forget()
        self._say_reading(busy=False)
        self.ui.layout.activate()  # before the first row is scrolled to, its table must have its place
        if self.lines and (read or not self.ui.listRows.currentIndex().isValid()):
            self.choose(next((at for at, line in enumerate(self.lines) if line.can_be_taken), 0))
        if read and self.lines:
            self.ui.listRows.setFocus()
        elif read and self.look is not None:
            self.ui.heading.setFocus()

    def _say_read(self, told: ListLook) -> None:
        personal, places = personal_words(told)
        self.ui.said.setText(f"{read_words(told)} {personal}".rstrip())
        self.ui.said.setToolTip(places)

    def _show(self, told: ListLook) -> None:
        before = self.look
        self.look = told
        self.decisions = still_decided(() if before is None else before.lines, told.lines, self.decisions)
        self.asked.show(told)
        self._base = [row_cells(line, self._units()) for line in told.lines]
        self.ui.rowsHead.setText(rows_head(told))
        self._show_decisions()
        self._show_detail()

    def _show_decisions(self) -> None:
        words = {True: Cell(self.tr("✓ accepted"), "green"), False: Cell(self.tr("✗ rejected"))}
        left, undecided = Cell(self.tr("left as it is"), "muted"), Cell(self.tr("to decide"), bold=True)
        ask = Cell(self.tr("which unit?"), "amber")

        def decision(line: ImportLine) -> Cell:
            if line.can_be_taken:
                return words[self.decisions[line.row]] if line.row in self.decisions else undecided
            return ask if line.taken is not None and line.taken.verdict is Verdict.UNKNOWN else left

        lines = self.lines
        rows = [(*base, decision(line)) for base, line in zip(self._base, lines, strict=True)]
        self.rows.show(rows, lines)
        count = sum(line.can_be_taken and line.row not in self.decisions for line in lines)
        taken = sum(self.decisions.values())
        self.ui.count.setText(
            self.tr("to decide: {undecided}; accepted: {taken}").format(undecided=count, taken=taken)
            if lines
            else ""
        )
        self._enable()

    def _show_detail(self) -> None:
        at = self.ui.listRows.currentIndex().row()
        line = self.lines[at] if 0 <= at < len(self.lines) else None
        rows = [] if line is None or line.taken is None else detail_rows(line.taken, self._units())
        self.ui.detailHead.setText("" if line is None else detail_head(line))
        self.detail.show(rows, range(len(rows)))

    # deciding

    def _units(self) -> Mapping[int, str]:
        found = self.understood
        return {} if found is None else found.units

    def _accept(self) -> None:
        self.decide_chosen(take=True)

    def _leave(self) -> None:
        self.decide_chosen(take=False)

    def _chosen(self) -> tuple[ImportLine, ...]:
        rows = sorted(index.row() for index in self.ui.listRows.selectionModel().selectedRows())
        return tuple(self.lines[row] for row in rows if row < len(self.lines))

    def _decide(self, made: Mapping[int, bool]) -> None:
        self.decisions = {**self.decisions, **made}
        self._show_decisions()

    def _go_on(self) -> None:
        row = self.ui.listRows.currentIndex().row()
        later = [*range(row + 1, len(self.lines)), *range(row + 1)]
        for at in later:
            if self.lines[at].can_be_taken and self.lines[at].row not in self.decisions:
                self.choose(at)
                return

    def _ask_unit(self, name: str, units: Mapping[int, str], before: int | None) -> int | None:
        none = self.tr("– leave the row out –")
        ids = list(units)
        words, kept = QInputDialog.getItem(
            self,
            self.tr("Which unit?"),
            self.tr(
                "“{name}” is not the name of a unit of this ledger. Which unit does the list mean?\nIt is"
                " remembered for lists to come."
            ).format(name=name),
            [none, *units.values()],
            ids.index(before) + 1 if before in ids else 0,
            editable=False,
        )
        names = list(units.values())
        return ids[names.index(words)] if kept and words in names else None

    # reading

    def _understand(self) -> None:
        if self.look is None or self._reader is not None:
            return
        self._stale = False
        file, clock = self.desk.path, self.desk.ledger.clock
        read, kind, said = self.look.file, self.asked.kind, self.asked.said
        self._work.start(lambda _progress: _looking(file, clock, read, kind, said))
        self._enable()

    def _ask_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("List to take in"),
            str(self.folder),
            self.tr("Spreadsheets (*.xlsx *.xls *.xlsb *.ods *.csv);;All files (*)"),
        )
        if chosen:
            self.look_at(Path(chosen))

    def _look_again(self) -> None:
        if self._path is not None:
            self.look_at(self._path)

    def _stop(self) -> None:
        self._work.stop()
        if self._reader is not None:
            self._reader.close()

    # the part itself

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the table of rows, which mean something only there."""
        if (
            watched is self.ui.listRows
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if act := self._keys.get(QKeyCombination(held, Qt.Key(event.key())).toCombined()):
                act()
                return True
        return super().eventFilter(watched, event)

    def _renew(self) -> None:
        if self._stale and self.isVisible():
            self.asked.kind = self.asked.shown_kind
            self._understand()

    def _view_changed(self) -> None:
        self._stale = self.look is not None
        self._renew()
        self._enable()

    def _refused(self, refusal: Exception) -> None:
        self._reader = None
        self._say_reading(busy=False)
        self.ui.said.clear()
        self.desk.refused.emit(refusal)

    def _forget(self) -> None:
        self.look, self.decisions, self._base = None, {}, []
        self.asked.forget()
        self.rows.show((), ())
        self.detail.show((), ())

    def _say_reading(self, *, busy: bool) -> None:
        ui, there = self.ui, self.look is not None
        ui.progress.setVisible(busy)
        ui.cancel.setVisible(busy)
        for part in (ui.asked, ui.importSplit, ui.acts):
            part.setVisible(there)
        ui.empty.setVisible(not there)
        self._enable()

    def _enable(self) -> None:
        ui, free, chosen = self.ui, not self._work.busy, self._chosen()
        reading = self._reader is not None
        ui.chooseFile.setEnabled(not reading)
        ui.again.setEnabled(not reading and self._path is not None)
        ui.asked.setEnabled(not reading)
        ui.listColumns.setEnabled(not reading)
        ui.acceptPlain.setEnabled(
            free and any(line.plain and line.row not in self.decisions for line in self.lines)
        )
        one = len(chosen) == 1
        asked = free and one and bool(chosen[0].names_to_ask)
        ui.accept.setEnabled(free and any(line.can_be_taken for line in chosen))
        ui.leave.setEnabled(free and any(line.can_be_taken for line in chosen))
        ui.unit.setEnabled(asked)
        found = self.understood
        some = any(self.decisions.values()) or (found is not None and found.remembers)
        ui.apply.setEnabled(free and some and not self.desk.ledger.read_only)

    def _dress(self) -> None:
        ui = self.ui
        ui.listRows.setModel(self.rows)
        ui.listDetail.setModel(self.detail)
        fit_columns(
            ui.listRows,
            {
                0: "0000",
                1: "⚠ 单位不识",
                3: "某某街道办事处",
                4: "2026年12月底",
                5: "2026年12月30日",
                6: "待指明单位",
            },
        )
        fit_columns(ui.listDetail, {0: "完成时限原文"})
        for table, stretched in ((ui.listRows, (2,)), (ui.listDetail, (1, 2, 3))):
            header = table.horizontalHeader()
            header.setStretchLastSection(False)
            for column in stretched:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        ui.importSplit.setStretchFactor(0, 2)
        ui.importSplit.setStretchFactor(1, 4)
        ui.rowsSplit.setStretchFactor(0, 3)
        ui.rowsSplit.setStretchFactor(1, 2)
        for button, name in (
            (ui.chooseFile, "import"),
            (ui.acceptPlain, "done"),
            (ui.accept, "confirm"),
            (ui.leave, "close"),
            (ui.unit, "unit"),
            (ui.apply, "save"),
        ):
            set_icon(button, name)
        ui.afresh.setToolTip(self.tr("Leave aside what was corrected, and what is remembered of such lists"))
        ui.acceptPlain.setToolTip(self.tr("P: accept all that is new or different and not in doubt"))
        ui.accept.setToolTip(self.tr("A or Enter"))
        ui.leave.setToolTip(self.tr("R or Delete"))
        ui.unit.setToolTip(self.tr("U: say which unit a name in the row means"))
        ui.apply.setToolTip(self.tr("Ctrl+Enter: one act, which one undo takes back"))

    def _connect(self) -> None:
        ui = self.ui
        ui.chooseFile.clicked.connect(self._ask_file)
        ui.again.clicked.connect(self._look_again)
        ui.cancel.clicked.connect(self._stop)
        self.asked.corrected.connect(self._understand)
        ui.acceptPlain.clicked.connect(self.accept_plain)
        ui.accept.clicked.connect(self._accept)
        ui.leave.clicked.connect(self._leave)
        ui.unit.clicked.connect(self.ask_units)
        ui.apply.clicked.connect(self.apply)
        ui.listRows.selectionModel().selectionChanged.connect(self._enable)
        ui.listRows.selectionModel().currentRowChanged.connect(self._show_detail)
        key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
        keys: Sequence[tuple[Callable[[], None], tuple[Qt.Key, ...]]] = (
            (self._accept, (key.Key_A, key.Key_Return, key.Key_Enter)),
            (self._leave, (key.Key_R, key.Key_Delete)),
            (self.ask_units, (key.Key_U,)),
            (self.accept_plain, (key.Key_P,)),
        )
        self._keys: dict[int, Callable[[], None]] = {
            QKeyCombination(one).toCombined(): act for act, each in keys for one in each
        }
        for one in (key.Key_Return, key.Key_Enter):
            self._keys[QKeyCombination(control, one).toCombined()] = self.apply
        ui.listRows.installEventFilter(self)
        self.desk.view_changed.connect(self._view_changed)
