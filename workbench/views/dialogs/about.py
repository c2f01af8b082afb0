"""About this program: what it is, its version, licences, and where it keeps things."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from workbench import __version__, paths
from workbench.views import licences
from workbench.views.dialogs.sizes import begin_at
from workbench.views.generated.ui_about import Ui_AboutDialog


class AboutDialog(QDialog):
    """The box behind Help, About."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.picture.setPixmap(QApplication.windowIcon().pixmap(64, 64))
        self.ui.version.setText(self.tr("Version {version}").format(version=__version__))
        self.ui.places.setText(
            self.tr("Settings: {settings}\nLog: {log}").format(
                settings=paths.settings_folder(), log=paths.log_folder()
            )
        )
        self.ui.buttons.rejected.connect(self.reject)
        self._parts = licences.here()
        self.ui.part.currentIndexChanged.connect(self._show_licence)
        self.ui.part.addItems([part.name for part in self._parts])
        begin_at(self, 540, 500)

    def _show_licence(self, index: int) -> None:
        self.ui.licence.setPlainText(self._parts[index].text())
