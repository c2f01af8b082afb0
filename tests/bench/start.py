"""From a fresh process to a window that can be used, beside an empty one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import shiboken6

from tests.bench import samples
from tests.bench.measuring import Row, pair
from workbench.app import make_application
from workbench.services.foreseeing import foresee
from workbench.services.ledgers import open_ledger
from workbench.views.first_page_words import kept_of
from workbench.views.kept_page import keep
from workbench.wording import CHINESE, ENGLISH, load_language

_EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
QTimer.singleShot(0, lambda: print("ready", flush=True))
app.exec()
"""
# The command `workbench LEDGER`, told of the first turn of its window.
_OURS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
def begin(*_):
    QTimer.singleShot(0, told)
    return run()
run, QApplication.exec = QApplication.exec, begin
def told():
    window = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "MainWindow")
    print("ready" if window.isVisible() and works(window) else "refused", flush=True)
"""
_SEEN = f"""{_OURS}
def works(window):
    return window.pages.page("month").lights.rowCount()
from workbench.__main__ import main
main(sys.argv[1:])
"""
# A click on the list of pages at the first moment that there is one.
_CLICKED = f"""{_OURS}
def works(window):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    names = window.ui.pageList
    spot = names.visualItemRect(names.item(1)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    return window.desk.is_open and window.pages.page("checklists").isVisible()
from workbench.__main__ import main
main(sys.argv[1:])
"""
_BUNDLE = Path(__file__).resolve().parent.parent.parent / "dist" / "workbench" / "workbench"


def _as_it_comes(folder: Path) -> Path:
    """A folder with PySide6's base as it is downloaded, for Python to look into first.

    Here and in the bundle its descriptions of its own calls are compiled beforehand (`files.dir`), which a
    window of anybody else's is not spared.
    """
    base = Path(shiboken6.__file__).parent
    shutil.copytree(base, folder / base.name, ignore=shutil.ignore_patterns("files.dir"))
    return folder


def _environment(home: Path | None) -> dict[str, str]:
    """No display, the user's folders in `home`, and bytecode, as an installed program has it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if home is not None:
        environment |= {f"XDG_{name}_HOME": str(home) for name in ("CACHE", "CONFIG", "STATE")}
    return environment


def _run(script: str, home: Path | None, *arguments: str, first: Path | None = None) -> None:
    """Until the program says that its window has had its first turn; then it is closed from outside."""
    command = [sys.executable, "-c", script, *arguments]
    environment = _environment(home) | ({} if first is None else {"PYTHONPATH": str(first)})
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline().strip()
        child.terminate()
    if said != "ready":
        raise RuntimeError(said)


def _run_bundle(ledger: Path, home: Path) -> None:
    """Until Qt tells, for whoever asks it to, that the main window is being shown."""
    environment = _environment(home) | {"QT_LOGGING_RULES": "qt.widgets.showhide=true"}
    command = [str(_BUNDLE), str(ledger)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as child:
        assert child.stderr is not None
        shown = any("Showing children of MainWindow" in line for line in child.stderr)
        child.terminate()
    if not shown:
        raise RuntimeError(_BUNDLE)


def _closed(made: Path, path: Path, home: Path) -> None:
    """A ledger as the program leaves it when it is closed, with the first page kept for the next start."""
    shutil.copy(made, path)
    make_application([])
    load_language(CHINESE)
    ledger = open_ledger(path, lambda: datetime.now().astimezone(), samples.WHO)
    pages = list(map(kept_of, foresee(ledger)))
    load_language(ENGLISH)
    ledger.close()
    keep(home / "ZhuanbanWorkbench" / "first-page", path, CHINESE, pages)


def _again(path: Path, start: Callable[[], None]) -> None:
    """Start, and leave the file as it was: one ended from outside is checked in full at the next start."""
    sound = path.with_suffix(".sound")
    if not sound.exists():
        shutil.copy2(path, sound)
    try:
        start()
    finally:
        for beside in (*path.parent.glob(f"{path.name}-*"), *path.parent.glob(f".{path.name}.*")):
            beside.unlink()
        shutil.copy2(sound, path)


def measure(folder: Path) -> Iterator[Row]:
    """Start on a ledger of ten years, beside an empty window; each in a process of its own."""
    made = samples.ledger(folder / "made.ledger", years=10)
    made.close()
    path, home = folder / "ten.ledger", folder / "home"
    _closed(made.path, path, home)
    empty = partial(_run, _EMPTY, None, first=_as_it_comes(folder / "as it comes"))
    beside = "an empty window, PySide6 as it comes"

    def started(script: str, home: Path) -> None:
        _again(path, partial(_run, script, home, str(path)))

    for act, script, where, bound in (
        ("start to a usable window, ten years", _SEEN, home, 2.0),
        ("start to the lists, clicked at once", _CLICKED, home, 7.0),
        ("start on a ledger of which no page is kept", _SEEN, folder / "no home", 7.0),
    ):
        ours, peer = pair(partial(started, script, where), empty, rounds=9)
        yield Row(act, ours, peer, beside, bound)
    # The stricter look: a window that is spared what we spare our own.
    ours, peer = pair(partial(started, _SEEN, home), partial(_run, _EMPTY, None), rounds=9)
    yield Row("start, the stricter look", ours, peer, "an empty window, prepared alike", 2.5)
    if _BUNDLE.exists():
        ours, peer = pair(partial(_again, path, partial(_run_bundle, path, home)), empty, rounds=9)
        yield Row("start of the bundle to its window, ten years", ours, peer, beside, 3.0)
