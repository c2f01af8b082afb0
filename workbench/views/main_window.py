"""The main window: the list of pages, the ledger and its month, what was saved and what was refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, SignalInstance
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QWidget,
)

from workbench import paths, wording
from workbench.domain.months import Month
from workbench.views.background import Background
from workbench.views.backing_up import BackingUp
from workbench.views.desk import Desk, Unopened
from workbench.views.generated.ui_main_window import Ui_MainWindow
from workbench.views.icons import refresh_icons, set_icon
from workbench.views.kept_page import KeptPage, keep, kept_page
from workbench.views.message_bar import Messages, Tone
from workbench.views.month_chooser import MonthChooser
from workbench.views.opening import Opening
from workbench.views.page_stack import PageStack
from workbench.views.preferences import ThemeChoice
from workbench.views.saved_line import SavedLine
from workbench.views.search_box import SearchBox
from workbench.views.surroundings import Surroundings

if TYPE_CHECKING:  # what opens a ledger is slow to load: the first window is there before it
    from workbench.services.content import Content
    from workbench.storage.backup import Backup
    from workbench.storage.errors import Held, LedgerRefused
    from workbench.storage.history import Done
    from workbench.storage.ledger import Ledger

ENDING: Final = ".ledger"
_DEFAULT_SIZE: Final = QSize(1280, 760)
_FRAME: Final = QSize(0, 40)  # a title bar, which the system adds once the window is shown


def _as_ledger(path: Path) -> Path:
    """A file's name with the ending of ledgers."""
    return path if path.suffix == ENDING else path.with_name(path.name + ENDING)


class MainWindow(QMainWindow):
    """The one window. It opens and closes ledgers; its pages are made when they are first shown."""

    def __init__(
        self, surroundings: Surroundings, desk: Desk | None = None, ledger: Path | None = None
    ) -> None:
        """A window on an open desk, or on a ledger that it opens; else on the first-run page."""
        super().__init__()
        self.surroundings = surroundings
        self.desk: Desk | None = None
        self.backing_up: BackingUp | None = None
        self.opening: Opening | None = None
        self._leaving = False  # told once that no backup could be made
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setWindowIcon(QApplication.windowIcon())
        self.setAcceptDrops(True)
        self.messages = Messages(self.ui.messages, self.ui.messagesLayout)
        said, self._place = QLabel(self), QLabel(self)
        self._place.setProperty("role", "muted")
        self.ui.statusBar.addWidget(said, 1)
        self.ui.statusBar.addPermanentWidget(self._place)
        self.saved = SavedLine(said, self.ui.actionUndo, self.ui.actionRedo)
        self.pages = PageStack(
            self.ui.pageList, self.ui.pages, self.ui.menuView, self.surroundings.preferences
        )
        self.month = MonthChooser(self.ui.monthChoice, self.ui.previousMonth, self.ui.nextMonth)
        self.search = SearchBox(self.ui.search)
        set_icon(self.ui.previousMonth, "previous")
        set_icon(self.ui.nextMonth, "next")
        self._connect()
        self._restore()
        if ledger is None or not (self._show_kept_page(ledger) or self.open_path(ledger)):
            self.put_on(desk)

    # ledgers

    def _show_kept_page(self, path: Path) -> bool:
        """Begin with the page that was kept of a ledger; False without one that still holds.

        The ledger itself is opened when the window is on the screen, or by the first key or click.
        """
        given, place = self.surroundings, Path(os.path.realpath(path))
        if given.kept_pages is None or not self.pages.begins_with_overview:
            return False
        kept = kept_page(given.kept_pages, place, given.language, given.clock().date())
        if kept is None:
            return False

        def opening() -> Ledger:
            from workbench.services.ledgers import open_ledger

            return open_ledger(place, given.clock, given.who())

        self.put_on(Desk(Unopened(place, kept, opening), kept.month, self))
        self.opening = Opening(self._open_desk, self)
        return True

    def _open_desk(self) -> bool:
        """Open the ledger of which a page is shown; False where it was refused, and said in the window."""
        from workbench.storage.errors import LedgerRefused

        desk = self.desk
        if desk is None or desk.is_open:
            return True
        try:
            desk.open()
        except LedgerRefused as refusal:
            self.put_on(None)
            self._say_not_opened(refusal)
            return False
        self._ledger_opened(desk)
        return True

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a ledger, in place of the one that is open. What is refused is said in the window."""
        from workbench.services import ledgers
        from workbench.storage.errors import LedgerRefused

        given = self.surroundings
        if self.opening is not None:
            self.opening.finish()
        if self.desk is not None and self.desk.path == path.absolute() and not self.desk.read_only:
            return True
        try:
            if read_only:
                ledger = ledgers.read_ledger(path, given.clock)
            else:
                ledger = ledgers.open_ledger(path, given.clock, given.who())
        except LedgerRefused as refusal:
            self._say_not_opened(refusal)
            return False
        self.put_on(Desk(ledger, Month.of(ledger.today), self))
        return True

    def new_ledger(self, path: Path, content: Content) -> bool:
        """Make a ledger and open it, in place of the one that is open."""
        from workbench.services import ledgers
        from workbench.storage.errors import LedgerRefused

        given = self.surroundings
        try:
            ledger = ledgers.new_ledger(path, content, given.clock, given.who(), given.new_id())
        except LedgerRefused as refusal:
            self._say_refused(refusal)
            return False
        self.put_on(Desk(ledger, Month.of(ledger.today), self))
        return True

    def put_on(self, desk: Desk | None) -> None:
        """Show a desk in place of the one before, which is closed; None shows the first-run page."""
        self._leave_field()
        before, self.desk = self.desk, desk
        self.pages.clear()
        if self.opening is not None:
            self.opening.drop()
            self.opening = None
        unsaved = self.backing_up.finish() if self.backing_up is not None else None
        self.backing_up = None
        if before is not None:
            self._close(before)
            before.deleteLater()
        if desk is not None:
            self.messages.clear()  # what was refused on the way to no ledger must be read
        if unsaved is not None:
            self._say_no_backup(unsaved)
        self.month.use(desk)
        self.search.use(desk)
        ui = self.ui
        for action in (
            ui.actionClose,
            ui.actionCopyLedger,
            ui.actionImport,
            ui.actionExport,
            ui.actionRestore,
            ui.actionFind,
            ui.actionPrevious,
            ui.actionNext,
            ui.actionToday,
        ):
            action.setEnabled(desk is not None)
        self.ui.pageList.setVisible(desk is not None)
        self.ui.topBar.setVisible(desk is not None)
        if desk is None:
            self._show_first_run()
        else:
            desk.setParent(self)
            for signal, slot in self._heard(desk):
                signal.connect(slot)
            self.surroundings.preferences.used(desk.path)
            self.pages.use(desk)
            self._say_around()
        self.saved.use(None)
        self._say_title()
        self._list_recent()
        if desk is not None and desk.is_open:
            self._ledger_opened(desk)

    def _ledger_opened(self, desk: Desk) -> None:
        """Begin what only an open ledger needs."""
        self.saved.use(desk.ledger)
        self._keep_backed_up(desk)
        self._say_title()
        if desk.ledger.after_unclean_exit:
            self.messages.tell("unclean", Tone.DONE, self._words_of_check())

    def _close(self, desk: Desk) -> None:
        """Close a ledger, and keep its first page for the next start."""
        folder, pages = self.surroundings.kept_pages, list[KeptPage]()
        if folder is not None and desk.is_open and not desk.read_only:
            from workbench.services.foreseeing import foresee
            from workbench.views.first_page_words import kept_of

            with suppress(*wording.sayable()):  # what cannot be read now is said when it is opened
                pages = list(map(kept_of, foresee(desk.ledger)))
        desk.close()
        if folder is not None and pages:
            keep(folder, desk.path, self.surroundings.language, pages)

    def release(self) -> Desk | None:
        """Give the desk away, still open, to another window; this one keeps nothing of it."""
        desk, self.desk = self.desk, None
        self.pages.keep()
        self._keep_window()
        if desk is not None:
            if self.backing_up is not None:
                self.backing_up.deleteLater()
                self.backing_up = None
            desk.setParent(None)
            desk.respeak()
            for signal, slot in self._heard(desk):
                signal.disconnect(slot)
        return desk

    def _heard(self, desk: Desk) -> tuple[tuple[SignalInstance, Callable[..., object]], ...]:
        """What the window hears of a desk, and what it does then."""
        return (
            (desk.view_changed, self._say_around),
            (desk.done, self._say_done),
            (desk.refused, self._say_refused),
            (desk.restore_asked, self.restore),
            (desk.list_asked, self.pages.show_lines),
            (desk.page_asked, self.pages.show),
        )

    # backups

    def restore(self, backup: Backup) -> bool:
        """Put a backup in the place of the open ledger, and open it again; its state of now is kept first."""
        from workbench.services import backups
        from workbench.storage.errors import LedgerRefused

        if self.desk is None:
            return False
        path, given = self.desk.path, self.surroundings
        self.put_on(None)
        try:
            saved = backups.restore(path, backup, given.clock, given.who())
        except LedgerRefused as refusal:
            self.open_path(path)
            self._say_refused(refusal)
            return False
        done = self.open_path(path)
        self.pages.show("maintenance", "backups")
        words = self.tr(
            "The ledger stands as in the backup of {when}. How it stood before is kept as a backup."
        )
        before = next((made for made in backups.list_backups(path) if made.path == saved), None)
        self.messages.tell(
            "restored",
            Tone.DONE,
            words.format(when=wording.moment_text(backup.made_at)),
            offer=None if before is None else (self.tr("Take it back"), lambda: self.restore(before)),
        )
        return done

    def save_copy(self, target: Path) -> None:
        """Copy the open ledger to another file; this one stays open."""
        from workbench.services import backups

        desk = self.desk
        if desk is not None and desk.do(lambda: backups.save_copy(desk.ledger, target)):
            words = self.tr("A copy of the ledger is in {path}.")
            self.messages.tell("copied", Tone.DONE, words.format(path=wording.path_text(target)))

    def _ask_copy(self) -> None:
        if self.desk is None:
            return
        name = self.tr("{name}, copy of {day}{ending}").format(
            name=self.desk.path.stem, day=self.desk.ledger.today.isoformat(), ending=ENDING
        )
        if (path := self._ask_ledger(self.tr("Save a copy of the ledger"), name)) is not None:
            self.save_copy(path)

    def export(self, target: Path) -> None:
        """Write the lists and roll-ups of the month on the desk to an .xlsx file."""
        # Spreadsheets are written seldom: what writes them is loaded when it is wanted.
        from workbench.services.exporting import export_lists

        desk = self.desk
        if desk is not None and desk.do(lambda: export_lists(desk.ledger, desk.month, target)):
            words = self.tr("The lists of {month} are in {path}.")
            told = words.format(month=wording.month_name(desk.month), path=wording.path_text(target))
            self.messages.tell("exported", Tone.DONE, told)

    def _ask_export(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if self.desk is None:
            return
        name = self.tr("{name}, lists of {month}.xlsx").format(
            name=self.desk.path.stem, month=wording.month_name(self.desk.month)
        )
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to Excel"),
            str(paths.documents_folder() / name),
            self.tr("Excel workbooks (*.xlsx)"),
        )
        if chosen:
            path = Path(chosen)
            self.export(path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx"))

    def _keep_backed_up(self, desk: Desk) -> None:
        from workbench.services import backups

        self.backing_up = BackingUp(desk)
        self.backing_up.failed.connect(self._say_no_backup)
        self.backing_up.shrunk.connect(self._say_shrunk)
        if backups.shrink_to_look_at(desk.path) is not None:  # found when it was closed the last time
            self._say_shrunk()

    def _say_no_backup(self, refusal: Exception) -> None:
        words = self.tr("No backup could be made of the ledger; the ledger itself is saved. {why}")
        self.messages.tell("backup", Tone.REFUSAL, words.format(why=wording.say(refusal)), f"{refusal!r}")

    def _say_shrunk(self) -> None:
        words = self.tr(
            "The ledger has lost more than a fifth of what it held since the backup before. No older backup"
            " is dropped until you have looked."
        )
        offer = self.tr("Look"), lambda: self.pages.show("maintenance", "backups")
        self.messages.tell("shrunk", Tone.NOTICE, words, offer=offer)

    def _show_first_run(self) -> None:
        from workbench.views.pages.first_run import FirstRunPage

        page = FirstRunPage(self.ui.pages)
        page.new_asked.connect(self._ask_new)
        page.open_asked.connect(self._ask_open)
        self.pages.use_only(page)

    # what is shown around the pages

    def _say_around(self) -> None:
        if self.desk is None:
            return
        self.ui.sampleTag.setVisible(self.desk.shown.sample)
        if years := self.desk.shown.missing_years:
            offer = self.tr("Import a calendar…"), lambda: self.pages.show("maintenance", "calendar")
            self.messages.tell("years", Tone.NOTICE, wording.say_missing_years(years), offer=offer)
        else:
            self.messages.drop("years")

    def _say_title(self) -> None:
        if self.desk is None:
            self.setWindowTitle(self.tr("Zhuanban Workbench"))
            self._place.clear()
            return
        name = self.desk.path.stem
        if read_only := self.desk.read_only:
            name = self.tr("{name} (read only)").format(name=name)
        self.setWindowTitle(self.tr("{name} – Zhuanban Workbench").format(name=name))
        self.ui.readOnlyTag.setVisible(read_only)
        self.ui.ledgerName.setText(self.desk.path.stem)
        self.ui.ledgerName.setToolTip(str(self.desk.path))
        self.say_place(str(self.desk.path))

    def say_place(self, words: str) -> None:
        """Say at the lower right where the ledger lies."""
        self._place.setText(words)

    def _say_done(self, done: Done) -> None:
        assert self.desk is not None  # noqa: S101 - the desk that tells is the one shown
        self.messages.drop("refused")
        self._leaving = False
        self.saved.say(self.desk.ledger, done)

    def _say_refused(self, refusal: Exception) -> None:
        self.messages.tell("refused", Tone.REFUSAL, wording.say(refusal), f"{refusal!r}")

    def _say_not_opened(self, refusal: LedgerRefused) -> None:
        from workbench.storage.errors import Held

        self._say_refused(refusal)
        if isinstance(refusal, Held):
            self._offer_copy(refusal)

    def _offer_copy(self, refusal: Held) -> None:
        offer = self.tr("Open for reading"), lambda: self.open_path(refusal.path, read_only=True)
        self.messages.tell("refused", Tone.REFUSAL, wording.say(refusal), f"{refusal!r}", offer)

    def _words_of_check(self) -> str:
        return self.tr(
            "The program was not closed properly the last time. The whole ledger has been checked: nothing is"
            " wrong, and every act that was saved is there."
        )

    # acts of the menus

    def _connect(self) -> None:
        ui = self.ui
        ui.actionNew.triggered.connect(self._ask_starter)
        ui.actionOpen.triggered.connect(self._ask_open)
        ui.actionClose.triggered.connect(self._close_ledger)
        ui.actionCopyLedger.triggered.connect(self._ask_copy)
        ui.actionImport.triggered.connect(lambda: self.pages.show("forms", "import"))
        ui.actionExport.triggered.connect(self._ask_export)
        ui.actionRestore.triggered.connect(lambda: self.pages.show("maintenance", "backups"))
        ui.actionQuit.triggered.connect(self.close)
        ui.actionUndo.triggered.connect(lambda: self._replay(forward=False))
        ui.actionRedo.triggered.connect(lambda: self._replay(forward=True))
        ui.actionRedo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        ui.actionCopy.triggered.connect(self._copy)
        ui.actionFind.triggered.connect(self._find)
        ui.actionPrevious.triggered.connect(self.month.go_back)
        ui.actionNext.triggered.connect(self.month.go_on)
        ui.actionToday.triggered.connect(self.month.go_home)
        ui.actionGuide.triggered.connect(self._show_guide)
        ui.actionAbout.triggered.connect(self._show_about)
        self._undrawn = ui.menuBar.findChildren(QMenu)
        for menu in self._undrawn:
            menu.aboutToShow.connect(self._draw_menus)
        themes = QActionGroup(self)
        for action, choice in (
            (ui.actionSystem, ThemeChoice.SYSTEM),
            (ui.actionLight, ThemeChoice.LIGHT),
            (ui.actionDark, ThemeChoice.DARK),
        ):
            themes.addAction(action)
            action.setChecked(choice is self.surroundings.theme.choice)
            action.triggered.connect(lambda _checked, choice=choice: self._choose_theme(choice))
        languages = QActionGroup(self)
        for action, code in ((ui.actionChinese, wording.CHINESE), (ui.actionEnglish, wording.ENGLISH)):
            languages.addAction(action)
            action.setChecked(code == self.surroundings.language)
            action.triggered.connect(lambda _checked, code=code: self.surroundings.speak(code))

    def _replay(self, *, forward: bool) -> None:
        from workbench.services import history

        if self.desk is not None:
            focus = QApplication.focusWidget()
            self._leave_field()
            ledger = self.desk.ledger
            self.desk.do(lambda: history.redo(ledger) if forward else history.undo(ledger))
            if isinstance(focus, QAbstractItemView):
                focus.setFocus()  # who works by keyboard goes on where they were

    def _leave_field(self) -> None:
        """Let a field that is being written record its text before something else happens."""
        if (focus := QApplication.focusWidget()) is not None and isinstance(focus, QWidget):
            focus.clearFocus()
        self.pages.commit()

    def _copy(self) -> None:
        """As Ctrl+C does where the cursor is: each field and table knows what that means for it."""
        if (focus := QApplication.focusWidget()) is not None:
            control = Qt.KeyboardModifier.ControlModifier
            QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_C, control))

    def _find(self) -> None:
        box = self.pages.search_box() or self.ui.search
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()

    def _ask_starter(self) -> None:
        from workbench.services.content import Content

        self._ask_new(Content.STARTER)

    def _ask_new(self, content: Content) -> None:
        from workbench.services.content import Content

        names = {
            Content.STARTER: self.tr("Task force ledger"),
            Content.EMPTY: self.tr("Task force ledger"),
            Content.DEMO: self.tr("Demonstration ledger"),
        }
        title = self.tr("Where should the ledger be kept?")
        if (path := self._ask_ledger(title, f"{names[content]}{ENDING}")) is not None:
            self.new_ledger(path, content)

    def _ask_ledger(self, title: str, name: str) -> Path | None:
        """Where a ledger is to be written; None: nowhere. One that is there is refused, never overwritten."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(
            self,
            title,
            str(paths.documents_folder() / name),
            self.tr("Ledgers (*.ledger)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return _as_ledger(Path(chosen)) if chosen else None

    def _ask_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = self.desk.path.parent if self.desk is not None else paths.documents_folder()
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a ledger"), str(start), self.tr("Ledgers (*.ledger);;All files (*)")
        )
        if chosen:
            self.open_path(Path(chosen))

    def _close_ledger(self) -> None:
        self.put_on(None)
        self.messages.clear()
        self.surroundings.preferences.forget_last()

    def _list_recent(self) -> None:
        self.ui.menuRecent.clear()
        for path in self.surroundings.preferences.recent:
            action = self.ui.menuRecent.addAction(f"{path.stem}　{path.parent}")
            action.triggered.connect(lambda _checked, path=path: self.open_path(path))
        self.ui.menuRecent.setEnabled(bool(self.surroundings.preferences.recent))

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.surroundings.preferences.theme = choice
        self.surroundings.theme.choose(choice)

    def _show_guide(self) -> None:
        from workbench.views.dialogs.guide import GuideDialog

        guide = GuideDialog(self.surroundings.language, self)
        guide.show()

    def _show_about(self) -> None:
        from workbench.views.dialogs.about import AboutDialog

        AboutDialog(self).open()

    # the window itself

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "pages"):
            self.pages.draw_icons()
            refresh_icons(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.desk is not None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files and self.pages.take_files(files):
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave_field()
        self.pages.keep()
        self._keep_window()
        for work in self.findChildren(Background):
            work.cancel()
        refusal = self.backing_up.finish() if self.backing_up is not None else None
        if refusal is not None and not self._leaving:
            self._leaving = True  # said once; whoever closes again has read it
            self._say_no_backup(refusal)
            event.ignore()
            return
        self.backing_up = None
        if self.opening is not None:
            self.opening.drop()
            self.opening = None
        self.hide()  # what is kept for the next start takes longer than a blink
        if self.desk is not None:
            self._close(self.desk)
            self.desk = None
        event.accept()

    def _draw_menus(self) -> None:
        """Give the menus their icons, when the first of them is opened."""
        ui = self.ui
        while self._undrawn:  # Qt has made one of its own since
            self._undrawn.pop().aboutToShow.disconnect(self._draw_menus)
        for action, name in (
            (ui.actionNew, "new"),
            (ui.actionOpen, "open"),
            (ui.actionUndo, "undo"),
            (ui.actionRedo, "redo"),
            (ui.actionCopy, "copy"),
            (ui.actionFind, "search"),
            (ui.actionGuide, "info"),
        ):
            set_icon(action, name)

    def _restore(self) -> None:
        geometry = self.surroundings.preferences.state("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_DEFAULT_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def _keep_window(self) -> None:
        self.surroundings.preferences.keep_state("window/geometry", self.saveGeometry())
        self.surroundings.preferences.flush()
