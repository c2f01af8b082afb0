from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.app import Faults, make_application, person, take_pictures
from workbench.services.content import Content
from workbench.services.ledgers import new_ledger
from workbench.storage.holder import Person
from workbench.views.dialogs.fault import FaultDialog
from workbench.views.registry import PAGES

WHO = Person("secretary", "office", 1)


def now() -> datetime:
    return datetime(2026, 6, 26, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "demo.ledger"
    new_ledger(path, Content.DEMO, now, WHO, UUID(int=2)).close()
    return path


_FIRST_WINDOW = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from workbench import app

def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "MainWindow")
    slow = "matplotlib reportlab alembic pypinyin fontTools pikepdf pypdfium2 numpy openpyxl".split()
    print(json.dumps({
        "title": window.windowTitle(),
        "visible": window.isVisible(),
        "slow": [name for name in slow if name in sys.modules],
        "said": [label.text() for label in window.ui.messages.findChildren(QLabel) if label.text()],
    }))
    QApplication.closeAllWindows()
    QApplication.quit()

app.make_application([])
QTimer.singleShot(0, look)
ledger = Path(sys.argv[1]) if len(sys.argv) > 1 else None
raise SystemExit(app.run_window(ledger, lambda: datetime(2026, 6, 26, 9, tzinfo=UTC)))
"""


def _start(home: Path, *arguments: str) -> dict[str, object]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        "WORKBENCH_LANGUAGE": "zh",
    }
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_WINDOW, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_the_way_to_the_first_window_imports_nothing_slow_and_the_last_ledger_comes_back(
    demo: Path, tmp_path: Path
) -> None:
    nothing: dict[str, object] = {"visible": True, "slow": [], "said": []}
    assert _start(tmp_path) == {"title": "专班工作台", **nothing}
    assert _start(tmp_path, str(demo)) == {"title": "demo - 专班工作台", **nothing}
    assert _start(tmp_path) == {"title": "demo - 专班工作台", **nothing}


def test_a_last_ledger_that_is_gone_is_told_of(demo: Path, tmp_path: Path) -> None:
    ledger = demo.rename(tmp_path / "移走前.ledger")
    _start(tmp_path, str(ledger))
    ledger.rename(demo)
    assert _start(tmp_path)["said"] == [f"没有找到文件 {ledger}，请核对文件名，或在该处新建台账。"]


_OPEN_WINDOW = """
import sys
from datetime import UTC, datetime
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workbench import app

def look():
    title = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "MainWindow").windowTitle()
    if title.startswith("demo"):
        print(title, flush=True)
        QApplication.closeAllWindows()
        QApplication.quit()

app.make_application([])
QTimer.singleShot(0, lambda: print("open", flush=True))
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
raise SystemExit(app.run_window(None, lambda: datetime(2026, 6, 26, 9, tzinfo=UTC)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="every start has a window of its own there")
def test_a_second_start_hands_its_ledger_to_the_open_window_and_ends(demo: Path) -> None:
    with TemporaryDirectory() as home:  # a short path: a socket's has little room
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_STATE_HOME": home,
            "LC_ALL": "C.UTF-8",
            "WORKBENCH_LANGUAGE": "zh",
        }
        command = [sys.executable, "-c", _OPEN_WINDOW]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as first:
            try:
                assert first.stdout is not None
                assert first.stdout.readline() == "open\n"
                second = [sys.executable, "-m", "workbench", str(demo)]
                assert subprocess.run(second, env=environment, check=False, timeout=60).returncode == 0
                assert first.communicate(timeout=60)[0] == "demo - 专班工作台\n"
                assert first.returncode == 0
            finally:
                first.kill()  # nothing once it has ended
        assert not list(Path(home).rglob("window.socket"))


@pytest.mark.parametrize(("language", "dark"), [(wording.CHINESE, False), (wording.ENGLISH, True)])
def test_a_picture_is_taken_of_each_page(demo: Path, tmp_path: Path, language: str, *, dark: bool) -> None:
    before = demo.read_bytes()
    taken = take_pictures(demo, tmp_path, now, language=language, dark=dark, size=(1280, 720))
    assert [path.stem for path in taken] == ["first_run", *(entry.name for entry in PAGES)]
    for path in taken:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1280, 720)
        ground = image.pixelColor(1270, 40)
        assert (ground.lightness() < 128) is dark
        shades = {image.pixelColor(x, y).rgb() for x in range(0, 1280, 9) for y in range(0, 720, 9)}
        assert len(shades) > 8  # no empty page
    assert demo.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in taken)
    wording.load_language(wording.ENGLISH)


def test_there_is_one_application_with_a_font_for_chinese(qapp: QApplication) -> None:
    assert make_application([]) is qapp
    assert qapp.applicationName() == "ZhuanbanWorkbench" or qapp.applicationName() == "pytest-qt-qapp"


def test_whoever_sits_here_is_named() -> None:
    who = person()
    assert who.process == os.getpid()
    assert who.host


def test_a_fault_is_written_down_and_said_once(tmp_path: Path, qtbot: QtBot) -> None:
    faults = Faults(tmp_path / "log" / "faults.log", now)
    fault = ZeroDivisionError("a part of the program")
    for _ in range(2):
        faults.catch(type(fault), fault, None)
    qtbot.waitUntil(lambda: bool(_dialogs()))
    (dialog,) = _dialogs()
    assert str(faults.log) in dialog.ui.words.text()
    assert "Traceback" not in dialog.ui.words.text()
    assert not dialog.ui.details.isVisible()
    dialog.ui.showDetails.click()
    assert dialog.ui.details.isVisible()
    assert dialog.ui.details.toPlainText().count("ZeroDivisionError: a part of the program") == 2
    dialog.ui.copy.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()
    assert faults.log.read_text(encoding="utf-8").count("ZeroDivisionError: a part of the program") == 2
    dialog.ui.close.click()
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_a_fault_on_another_thread_is_said_in_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    faults = Faults(tmp_path / "faults.log", now)

    def elsewhere() -> None:
        fault = ValueError("on a worker")
        faults.catch(type(fault), fault, None)

    worker = threading.Thread(target=elsewhere)
    with qtbot.waitSignal(faults.happened):
        worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(_dialogs()))
    (dialog,) = _dialogs()
    dialog.accept()
    dialog.deleteLater()


def test_a_log_does_not_grow_for_ever(tmp_path: Path, qtbot: QtBot) -> None:
    log = tmp_path / "faults.log"
    log.write_text("x" * 1_100_000, encoding="utf-8")
    faults = Faults(log, now)
    with qtbot.waitSignal(faults.happened):
        faults.catch(ValueError, ValueError("new"), None)
    assert log.stat().st_size < 2000
    assert log.with_suffix(".old.log").stat().st_size == 1_100_000
    for dialog in _dialogs():
        dialog.accept()
        dialog.deleteLater()


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    faults = Faults(tmp_path / "file" / "faults.log", now)
    with qtbot.waitSignal(faults.happened):
        faults.catch(ValueError, ValueError("unwritten"), None)
    for dialog in _dialogs():
        dialog.accept()
        dialog.deleteLater()
    logging.getLogger(__name__).debug("the fault is on standard error")


def _dialogs() -> list[FaultDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, FaultDialog) and widget.isVisible()
    ]
