"""Backups: what there is, what a restore would change, and the restore itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from workbench import wording
from workbench.services import backups
from workbench.services.backups import Preview
from workbench.storage.backup import Backup
from workbench.storage.errors import LedgerRefused
from workbench.views.desk import Desk
from workbench.views.generated.ui_backups_tab import Ui_BackupsTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, RIGHT, Cell, CellsModel, Heading, fit_columns
from workbench.views.theme import colours

_MEGABYTE = 1_000_000


class BackupsTab(QWidget):
    """Backups at the left, what the chosen one would change at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_BackupsTab()
        self.ui.setupUi(self)
        scheme = partial(colours, self)
        self.backups = CellsModel(
            [Heading(self.tr("Made")), Heading(self.tr("Why")), Heading(self.tr("Size"), RIGHT)], scheme, self
        )
        self.differences = CellsModel(
            [
                Heading(self.tr("What the ledger holds")),
                Heading(self.tr("Now"), CENTRE),
                Heading(self.tr("In the backup"), CENTRE),
            ],
            scheme,
            self,
        )
        self.ui.backups.setModel(self.backups)
        self.ui.differences.setModel(self.differences)
        self.ui.backups.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.ui.differences.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        fit_columns(self.ui.backups, {0: "2026年12月30日 23:59", 2: "000.0 MB"})
        fit_columns(self.ui.differences, {1: "00000", 2: "00000"})
        set_icon(self.ui.backUp, "save")
        set_icon(self.ui.restore, "history")
        self.ui.backUp.clicked.connect(self._back_up)
        self.ui.restore.clicked.connect(self._restore)
        self.ui.looked.clicked.connect(self._looked)
        self.ui.backups.selectionModel().currentRowChanged.connect(self._show_preview)

    def renew(self) -> None:
        """Read anew what there is."""
        path, read_only = self.desk.path, self.desk.ledger.read_only
        try:
            made = backups.list_backups(path)
        except LedgerRefused as refusal:
            self.desk.refused.emit(refusal)
            made = ()
        self.backups.show([self._row(backup) for backup in made], made)
        if made and not self.ui.backups.currentIndex().isValid():
            self.ui.backups.setCurrentIndex(self.backups.index(0, 0))
        self.ui.count.setText(self.tr("{count} backups").format(count=len(made)))
        self.ui.place.setText(
            self.tr(
                "Made when the ledger is closed, every half hour in which something was done, and before"
                " an import or a change of many items. They lie in {folder}; copy that folder to another disk"
                " from time to time."
            ).format(folder=wording.path_text(backups.backups_folder(path)))
        )
        self.ui.looked.setVisible(backups.shrink_to_look_at(path) is not None)
        self.ui.backUp.setEnabled(not read_only)
        self.ui.looked.setEnabled(not read_only)
        self._show_preview()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    def _row(self, backup: Backup) -> tuple[Cell, ...]:
        try:
            size = f"{backup.path.stat().st_size / _MEGABYTE:.1f} MB"
        except OSError:  # taken away since the folder was read
            size = "–"
        name = backup.path.name
        return (
            Cell(wording.moment_text(backup.made_at), tip=name),
            Cell(wording.backup_why(backup.why), tip=name),
            Cell(size, tip=name),
        )

    def _chosen(self) -> Backup | None:
        index = self.ui.backups.currentIndex()
        return self.backups.key(index.row()) if index.isValid() else None

    def _show_preview(self) -> None:
        self.ui.restore.setEnabled(False)
        self.ui.differences.hide()
        self.differences.show([], [])
        backup = self._chosen()
        if backup is None:
            self.ui.differencesHead.setText(self.tr("There is no backup of this ledger yet."))
            return
        try:
            preview = backups.preview(self.desk.path, backup)
        except LedgerRefused as refusal:
            self.ui.differencesHead.setText(wording.say(refusal))
            return
        self.ui.restore.setEnabled(not self.desk.ledger.read_only)
        differing = [row for row in preview.rows if row.now != row.then]
        self.differences.show(
            [
                (
                    Cell(wording.table_name(row.table)),
                    Cell("–" if row.now is None else str(row.now)),
                    Cell("–" if row.then is None else str(row.then), bold=True),
                )
                for row in differing
            ],
            differing,
        )
        self.ui.differences.setVisible(bool(differing))
        self.ui.differencesHead.setText(self._told(preview))

    def _told(self, preview: Preview) -> str:
        if not preview.acts_lost and all(row.now == row.then for row in preview.rows):
            return self.tr("This backup holds the ledger as it stands now.")
        last = preview.last_act_then
        if preview.acts_lost:
            words = self.tr(
                "A restore takes the ledger back to {when}. Acts done since that would not be in it: {count}."
                " The ledger as it stands now is kept as a backup first."
            )
        elif preview.readable:
            words = self.tr(
                "A restore takes the ledger to {when}. Nothing has been done since then, so no act would be"
                " lost. The ledger as it stands now is kept as a backup first."
            )
        else:
            words = self.tr(
                "The ledger cannot be read as it stands now. A restore takes it back to {when} and keeps the"
                " file of now beside it."
            )
        zone = self.desk.ledger.clock().tzinfo
        when = wording.moment_text(last.astimezone(zone) if last else preview.backup.made_at)
        return words.format(when=when, count=preview.acts_lost)

    def _back_up(self) -> None:
        self.desk.do(lambda: backups.back_up_now(self.desk.ledger, backups.BY_HAND))
        self.renew()

    def _restore(self) -> None:
        if (backup := self._chosen()) is not None:
            self.desk.restore_asked.emit(backup)

    def _looked(self) -> None:
        self.desk.do(lambda: backups.shrink_looked_at(self.desk.path))
        self.renew()
