"""The window's composition root: makes all that the window is given, and knows every concrete class.

What only a document or a search needs (matplotlib, ReportLab, pypinyin, Alembic) is not imported on
the way to the first window; what opens a ledger (SQLAlchemy) is not either, where its first page was kept.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from workbench import __version__, paths, wording
from workbench.domain.clock import Clock
from workbench.domain.months import Month
from workbench.views.background import Background
from workbench.views.chart_view import ChartView
from workbench.views.desk import Desk
from workbench.views.handing_over import Listening, hand_over
from workbench.views.icons import application_icon
from workbench.views.main_window import MainWindow
from workbench.views.preferences import Preferences, ThemeChoice
from workbench.views.registry import PAGES
from workbench.views.surroundings import Surroundings
from workbench.views.theme import Theme, choose_font

if TYPE_CHECKING:  # what opens a ledger is slow to load: the first window is there before it
    from uuid import UUID

    from workbench.storage.holder import Person

_SETTINGS = "window.ini"
_ADDRESS = "window.socket"  # in the settings' folder: where the open window hears from later starts
_KEPT = "first-page"  # in the cache folder
_LOG = "faults.log"
_SHOWN = 50  # milliseconds after which the first window is on the screen
_SETTLED = 2000  # milliseconds after which nothing is being loaded any more
_LOG_LIMIT = 1_000_000  # bytes; an older log is kept once


def make_application(arguments: list[str]) -> QApplication:
    """The application, or the one that is there already: its name, icon, and a font that has Chinese."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough  # 150 % is 150 %
    )
    app = QApplication([*arguments, "-style", "Fusion"])
    app.setApplicationName("ZhuanbanWorkbench")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("zhuanban-workbench")
    app.setWindowIcon(application_icon())
    app.setFont(choose_font())
    return app


def person() -> Person:
    """Who sits before this program, for the note beside a ledger that is held."""
    import getpass
    import platform

    from workbench.storage.holder import Person

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        user = ""
    return Person(user, platform.node(), os.getpid())


def _new_id() -> UUID:
    from uuid import uuid4

    return uuid4()


class Faults(QObject):
    """What Python could not place: written to the log, and said once in the window."""

    happened = Signal(str)

    def __init__(self, log: Path, clock: Clock) -> None:
        super().__init__()
        self.log, self._clock = log, clock
        self._dialog: QObject | None = None
        self.happened.connect(self._say)  # also from another thread: then it is queued

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """`sys.excepthook` of the window."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        import traceback

        details = "".join(traceback.format_exception(kind, fault, trace))
        self._write(details)
        self.happened.emit(details)

    def _write(self, details: str) -> None:
        import platform

        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            if self.log.exists() and self.log.stat().st_size > _LOG_LIMIT:
                self.log.replace(self.log.with_suffix(".old.log"))
            with self.log.open("a", encoding="utf-8") as file:
                file.write(f"{self._clock().isoformat()} {__version__} {platform.platform()}\n{details}\n")
        except OSError:
            sys.stderr.write(details)  # nowhere else is left to say it

    def _say(self, details: str) -> None:
        from workbench.views.dialogs.fault import FaultDialog

        if isinstance(self._dialog, FaultDialog):
            self._dialog.add(details)
            return
        dialog = FaultDialog(self.log, details, QApplication.activeWindow())
        self._dialog = dialog
        dialog.finished.connect(self._said)
        dialog.open()

    def _said(self) -> None:
        self._dialog = None


class Program(QObject):
    """Holds the window, and makes it anew when the language changes."""

    def __init__(
        self,
        app: QApplication,
        clock: Clock,
        preferences: Preferences,
        language: str,
        kept_pages: Path | None = None,
    ) -> None:
        super().__init__(app)
        self.window: MainWindow | None = None
        self.surroundings = Surroundings(
            clock=clock,
            who=person,
            new_id=_new_id,
            preferences=preferences,
            theme=Theme(app, preferences.theme),
            language=language,
            kept_pages=kept_pages,
            speak=self.speak,
        )
        wording.load_language(language)

    def show(self, desk: Desk | None = None, ledger: Path | None = None) -> MainWindow:
        """Make the window, on a desk or on a ledger that it opens, and show it."""
        self.window = MainWindow(self.surroundings, desk, ledger)
        self.window.show()
        return self.window

    def come_forward(self, ledger: object) -> None:
        """Show the window above others, on the ledger (a Path) that a later start was to open."""
        window = self.window
        if window is None:
            return
        # A dialog belongs to the ledger that is open: it is finished first.
        if isinstance(ledger, Path) and QApplication.activeModalWidget() is None:
            window.open_path(ledger)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def speak(self, language: str) -> None:
        """Change the language: a new window takes over the open ledger."""
        old = self.window
        if old is None or language == self.surroundings.language:
            return
        self.surroundings.preferences.keep("language", language)
        self.surroundings = self.surroundings._replace(language=language)
        wording.load_language(language)
        desk = old.release()
        self.show(desk)
        old.close()
        old.deleteLater()


def run_window(ledger: Path | None, clock: Clock) -> int:
    """Open the window on a ledger, on the last one, or on the first-run page. Gives the exit status.

    Where this user's window is open already, it takes the ledger and this start ends.
    """
    address = paths.settings_folder() / _ADDRESS
    if hand_over(address, ledger):
        return 0
    app = make_application(sys.argv[:1])
    listening = Listening(address, app)
    if listening.preceded and hand_over(address, ledger):
        return 0
    preferences = Preferences(paths.settings_folder() / _SETTINGS)
    faults = Faults(paths.log_folder() / _LOG, clock)
    sys.excepthook = faults.catch
    language = wording.chosen_language(os.environ, preferences.text("language"))
    program = Program(app, clock, preferences, language, paths.cache_folder() / _KEPT)
    program.show(ledger=ledger or preferences.last)  # one that is gone is told of, in the window
    listening.asked.connect(program.come_forward)
    listening.begin()
    QTimer.singleShot(_SETTLED, gc.enable)
    QTimer.singleShot(_SHOWN, lambda: _heed_signals(app))
    status = app.exec()
    listening.close()
    if program.window is not None:
        dispose(program.window)
    preferences.flush()
    sys.excepthook = sys.__excepthook__
    return status


def _heed_signals(app: QApplication) -> None:
    from workbench.views.ending import Ending

    Ending(app)


def take_pictures(
    ledger: Path,
    out: Path,
    clock: Clock,
    *,
    language: str = wording.CHINESE,
    dark: bool = False,
    size: tuple[int, int] = (1366, 768),
    scale: float = 1.0,
) -> list[Path]:
    """Write a PNG of each page of a ledger into the folder `out`, and of the first-run page.

    `size` is the window's in units of 96 dpi, of which a picture has `scale` pixels each; the scale
    counts only for the first application of a process. Needs no display. Raises `LedgerRefused`.
    """
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    from workbench.services.ledgers import open_ledger, read_ledger

    if scale != 1.0:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    app = make_application(sys.argv[:1])
    out.mkdir(parents=True, exist_ok=True)
    preferences = Preferences(out / ".pictures.ini")
    preferences.theme = ThemeChoice.DARK if dark else ThemeChoice.LIGHT
    program = Program(app, clock, preferences, language)
    window = MainWindow(program.surroundings)
    window.resize(QSize(*size))
    window.show()
    taken = [_grab(window, out / "first_run.png")]
    read_ledger(ledger, clock).close()  # says what is wrong with it
    with TemporaryDirectory() as folder:
        # A copy that may be written: the pictures show what can be done, and the ledger stays as it is.
        copied = Path(folder) / ledger.name
        for ending in ("", "-wal"):
            if (part := ledger.with_name(ledger.name + ending)).exists():
                copyfile(part, copied.with_name(copied.name + ending))
        opened = open_ledger(copied, clock, person())
        window.put_on(Desk(opened, Month.of(opened.today)))
        window.say_place(ledger.name)  # a picture is for others: no folder of this machine
        for entry in PAGES:
            window.pages.show(entry.name)
            _settle(window)
            taken.append(_grab(window, out / f"{entry.name}.png"))
        dispose(window)
    (out / ".pictures.ini").unlink(missing_ok=True)
    return taken


def dispose(window: MainWindow) -> None:
    """Close the window and take it away now, while all that it uses is still there."""
    if not window.close():  # a backup was refused, and said: now nobody waits for it
        window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(window: MainWindow) -> None:
    """Let the window live until nothing is being drawn or composed any more."""
    _live(300)
    for _ in range(20):
        busy = [work for work in window.findChildren(Background) if work.busy]
        waiting = [view for view in window.findChildren(ChartView) if view.isVisible() and not view.drawn]
        if not busy and not waiting:
            return
        for work in busy:
            work.wait()
        _live(200)


def _live(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _grab(window: MainWindow, path: Path) -> Path:
    _live(50)
    window.grab().save(str(path))
    return path
