from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from workbench.storage.errors import Missing
from workbench.views.background import Background, Progress


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:  # noqa: ARG001 - the loop of an application
    return QObject()


def test_only_the_work_started_last_counts(owner: QObject, qtbot: QtBot) -> None:
    work, gate = Background(owner), Event()
    results: list[object] = []
    work.done.connect(results.append)

    def slow(_progress: Progress) -> str:
        gate.wait(5)
        return "stale"

    work.start(slow)
    with qtbot.waitSignal(work.done):
        work.start(lambda _progress: "fresh")
        gate.set()
    work.wait()
    assert results == ["fresh"]
    assert not work.busy


def test_work_that_is_dropped_is_asked_to_stop_and_tells_nothing(owner: QObject, qtbot: QtBot) -> None:
    work, begun, stopped = Background(owner), Event(), Event()
    results: list[object] = []
    work.done.connect(results.append)

    def until_stopped(progress: Progress) -> str:
        begun.set()
        while not progress.cancelled:
            pass
        stopped.set()
        return "late"

    work.start(until_stopped)
    qtbot.waitUntil(begun.is_set)
    work.cancel()
    qtbot.waitUntil(stopped.is_set)
    with qtbot.waitSignal(work.done):
        work.start(lambda _progress: "next")
    assert results == ["next"]


def test_work_that_is_stopped_still_hands_over_what_it_has(owner: QObject, qtbot: QtBot) -> None:
    work, told = Background(owner), []
    work.progressed.connect(lambda done, total: told.append((done, total)))

    def counts(progress: Progress) -> int:
        parts = 0
        while not progress.cancelled:
            parts += 1
            progress.say(1, 3)
        return parts

    with qtbot.waitSignal(work.progressed):
        work.start(counts)
    with qtbot.waitSignal(work.done) as found:
        work.stop()
    assert found.args is not None
    assert found.args[0] >= 1
    assert told[0] == (1, 3)


def test_a_refusal_is_told_and_not_raised(owner: QObject, qtbot: QtBot) -> None:
    work = Background(owner)

    def refuses(_progress: Progress) -> None:
        raise Missing(Path("gone.ledger"))

    with qtbot.waitSignal(work.failed) as found:
        work.start(refuses)
    assert found.args == [Missing(Path("gone.ledger"))]


def test_a_fault_of_the_program_reaches_the_window(owner: QObject, qtbot: QtBot) -> None:
    work = Background(owner)

    def fails(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(work.settled):
        work.start(fails)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_work_may_outlive_its_page(qtbot: QtBot) -> None:
    page, gate, ended = QObject(), Event(), Event()
    work = Background(page)

    def slow(_progress: Progress) -> None:
        gate.wait(5)
        ended.set()

    work.start(slow)
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    with qtbot.captureExceptions() as caught:
        gate.set()
        qtbot.waitUntil(ended.is_set)
    assert not caught
