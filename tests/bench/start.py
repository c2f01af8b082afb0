"""From a fresh process to a window that can be used, beside an empty one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import samples
from tests.bench.measuring import Row, pair

_EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
QTimer.singleShot(0, lambda: print("ready", flush=True))
app.exec()
"""
# What run_window does, but for waiting until the user closes it.
_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from workbench import app as program
from workbench.views.preferences import Preferences
from tests.bench.samples import clock
app = program.make_application(["workbench"])
started = program.Program(app, clock, Preferences(Path(sys.argv[2])), "zh_CN")
window = started.show()
opened = window.open_path(Path(sys.argv[1]))
QTimer.singleShot(0, lambda: print("ready" if opened else "refused", flush=True))
app.exec()
"""


def _run(script: str, *arguments: str) -> None:
    """Until the program says that its window has had its first turn; then it is closed from outside."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline().strip()
        child.terminate()
    if said != "ready":
        raise RuntimeError(said)


_BUNDLE = Path(__file__).resolve().parent.parent.parent / "dist" / "workbench" / "workbench"


def _run_bundle(ledger: Path, home: Path) -> None:
    """Until Qt tells, for whoever asks it to, that the main window is being shown."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "qt.widgets.showhide=true",
        "XDG_CONFIG_HOME": str(home),
        "XDG_STATE_HOME": str(home),
        "LC_ALL": "C.UTF-8",
    }
    command = [str(_BUNDLE), str(ledger)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as child:
        assert child.stderr is not None
        shown = any("Showing children of MainWindow" in line for line in child.stderr)
        child.terminate()
    if not shown:
        raise RuntimeError(_BUNDLE)


def measure(folder: Path) -> Iterator[Row]:
    """Start on a ledger of ten years, beside an empty window; each in a process of its own."""
    made = samples.ledger(folder / "ten.ledger", years=10)
    made.close()
    copies = iter(range(100))

    def ours_once() -> None:
        # A copy each time: a program closed from outside would have its file checked at the next start.
        copy = folder / f"start-{next(copies)}.ledger"
        shutil.copy(made.path, copy)
        _run(_OURS, str(copy), str(folder / "window.ini"))

    ours, empty = pair(ours_once, lambda: _run(_EMPTY), rounds=7)
    yield Row("start to a usable window, ten years", ours, empty, "an empty PySide6 window", 2.0)
    if _BUNDLE.exists():

        def bundle_once() -> None:
            copy = folder / f"bundle-{next(copies)}.ledger"
            shutil.copy(made.path, copy)
            _run_bundle(copy, folder / "home")

        ours, empty = pair(bundle_once, lambda: _run(_EMPTY), rounds=7)
        yield Row("start of the bundle to its window, ten years", ours, empty, "an empty PySide6 window", 3.0)
