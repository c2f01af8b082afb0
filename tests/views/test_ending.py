from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from workbench.domain.clock import Clock
from workbench.domain.months import Month
from workbench.services.ledgers import open_ledger
from workbench.services.month import view_month
from workbench.storage.backup import folder_of
from workbench.storage.holder import Person

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there the system closes windows itself")

_WINDOW = """
import signal, sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from workbench import app
from workbench.domain.filtering import LineFilter
from workbench.domain.items import Kind
from workbench.views.dialogs.text import ask_text

def prepare():
    window = next((w for w in QApplication.topLevelWidgets() if w.objectName() == "MainWindow"), None)
    global looks
    looks += 1
    heeded = signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL  # soon after the window, or never
    if window is None or not (heeded or looks > 500):
        return
    timer.stop()
    window.pages.show("checklists")
    window.desk.ask_for(LineFilter(kinds=frozenset({Kind.DUTY}), text="duty-1"))
    box = window.pages.page("checklists").findChild(QPlainTextEdit, "done")
    box.setFocus()
    box.insertPlainText("写到一半的一句。")
    ignored = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    QTimer.singleShot(0, lambda: print("ready", ignored, flush=True))
    if "ask" in sys.argv:
        print("given", [ask_text(window, "甲", "乙", "丙")[1] for _ in range(2)], flush=True)

if "nohup" in sys.argv:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
app.make_application([])
looks, timer = 0, QTimer()
timer.timeout.connect(prepare)
timer.start(20)
clock = lambda: datetime(2026, 6, 26, 9, 30, tzinfo=timezone(timedelta(hours=8)))
raise SystemExit(app.run_window(Path(sys.argv[1]), clock))
"""


def _ended(ledger: Path, sent: signal.Signals, *how: str) -> list[str]:
    """What a window says whose ledger is open, and a sentence half written, when it is sent a signal."""
    with TemporaryDirectory() as home:  # a short path: a socket's has little room
        places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
        environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        command = [sys.executable, "-c", _WINDOW, str(ledger), *how]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as window:
            try:
                assert window.stdout is not None
                said = [window.stdout.readline().rstrip()]
                window.send_signal(sent)
                said += window.communicate(timeout=60)[0].splitlines()
            finally:
                window.kill()  # nothing once it has ended
        assert window.returncode == 0
    return said


def _look(path: Path, clock: Clock) -> tuple[bool, str]:
    """Whether the next opening finds an unclean exit, and the sentence."""
    ledger = open_ledger(path, clock, Person("secretary", "office", 1))
    try:
        view = view_month(ledger, Month(2026, 6))
        return ledger.after_unclean_exit, next(line.done for line in view.lines if str(line.code) == "duty-1")
    finally:
        ledger.close()


def test_a_window_that_the_system_ends_records_what_is_being_written_and_closes_its_ledger(
    starter: Path, clock: Clock
) -> None:
    assert _ended(starter, signal.SIGTERM, "nohup") == ["ready True"]  # and ignores what it was told to
    assert _look(starter, clock) == (False, "写到一半的一句。")


def test_a_question_that_is_being_asked_holds_no_window_back(starter: Path, clock: Clock) -> None:
    assert _ended(starter, signal.SIGINT, "ask") == ["ready False", "given [False, False]"]
    assert _look(starter, clock) == (False, "写到一半的一句。")


def test_a_backup_that_cannot_be_made_holds_no_window_back(starter: Path, clock: Clock) -> None:
    folder_of(starter).write_text("in the way", encoding="utf-8")
    assert _ended(starter, signal.SIGHUP) == ["ready False"]
    assert _look(starter, clock) == (False, "写到一半的一句。")
