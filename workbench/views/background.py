"""Work off the GUI thread: documents, charts and other long acts.

A piece of work gets immutable data and returns a value; it touches no widget. All of it runs on one
thread, one piece after the other: neither ReportLab nor PDFium may be entered twice at once.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Signal
from shiboken6 import isValid

from workbench import wording

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_EXECUTORS: list[ThreadPoolExecutor] = []


def _executor() -> ThreadPoolExecutor:
    if not _EXECUTORS:
        from concurrent.futures import ThreadPoolExecutor

        _EXECUTORS.append(ThreadPoolExecutor(max_workers=1, thread_name_prefix="documents"))
    return _EXECUTORS[0]


class Progress:
    """What a piece of work tells of itself, and is told: how far it is, and whether to stop."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = Event()

    def say(self, done: int, total: int) -> None:
        """So many of so many parts are done. Called on the worker's thread."""
        self._tell(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at the next part."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop and return what it has."""
        return self._stop.is_set()


class Background(QObject):
    """One kind of work, of which only the piece started last counts; the result of an earlier one is dropped.

    `done` carries what the work returned, `failed` one of `wording.sayable()` or an `OSError`. Any other
    failure is a fault of the program and is raised on the GUI thread.
    """

    done = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)
    settled = Signal()
    _ended = Signal(int, object)
    _told = Signal(int, int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._running: tuple[Future[object], Progress] | None = None
        self._ended.connect(self._take)
        self._told.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether a result is still awaited."""
        return self._running is not None

    def start(self, work: Callable[[Progress], object]) -> None:
        """Start a piece of work, and drop the one before it."""
        self.cancel()
        self._number += 1
        number = self._number

        def told(done: int, total: int) -> None:
            if isValid(self):  # a page may be gone before its work has ended
                self._told.emit(number, done, total)

        def ended(future: Future[object]) -> None:
            if isValid(self):
                self._ended.emit(number, future)

        progress = Progress(told)
        future = _executor().submit(work, progress)
        self._running = future, progress
        future.add_done_callback(ended)

    def stop(self) -> None:
        """Ask the running work to end early; what it returns then still counts."""
        if self._running is not None:
            self._running[1].cancel()

    def cancel(self) -> None:
        """Drop the running work: it is asked to stop, and its result will not count."""
        if self._running is not None:
            future, progress = self._running
            self._running = None
            self._number += 1
            progress.cancel()
            future.cancel()

    def wait(self) -> None:
        """Let the window live until there is no work left."""
        if self.busy:
            loop = QEventLoop()
            self.settled.connect(loop.quit)
            loop.exec()

    def _take(self, number: int, ended: Future[object]) -> None:
        if number != self._number or self._running is None:
            return
        self._running = None
        try:
            result = ended.result()
        except wording.sayable() as refusal:
            self.failed.emit(refusal)
        except OSError as refusal:
            self.failed.emit(refusal)
        else:
            self.done.emit(result)
        finally:
            if not self.busy:
                self.settled.emit()

    def _tell(self, number: int, done: int, total: int) -> None:
        if number == self._number:
            self.progressed.emit(done, total)
