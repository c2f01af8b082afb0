"""A second start hands its ledger to the window that is already open, and ends.

The first window listens on a socket in the user's own settings folder, which only that user may enter, from
before it is made: who clicks twice has two starts in one second. On Windows it listens at a named pipe
called after that folder. Where neither can be had (a folder that may not be written,
a path too long for a socket) every start has a window of its own, and a ledger that is open elsewhere is
refused as held.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from workbench.views.pipes import Answering

_PATIENCE = 0.5  # seconds for what a caller says
_MADE = 4.0  # seconds for an answer: a window that is only being made gives it when it is there
_LONGEST = 65_536  # bytes of a path
_TAKEN = b"taken"


def hand_over(address: Path, ledger: Path | None, patience: float = _MADE) -> bool:
    """Ask the window that listens at `address` to open a ledger, or only to come forward.

    False where none listens there, or none answers within `patience`, in seconds.
    """
    said = b"" if ledger is None else os.fsencode(ledger.absolute())
    if not hasattr(socket, "AF_UNIX"):
        return _by_pipe(address, said)
    if not address.exists():
        return False
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(patience)
            line.connect(os.fspath(address))
            line.sendall(said)
            line.shutdown(socket.SHUT_WR)
            return line.recv(len(_TAKEN)) == _TAKEN
    except OSError:
        return False


def _listens(address: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        try:
            line.connect(os.fspath(address))
        except OSError:
            return False
        return True


def pipe(address: Path) -> str:
    """The named pipe that stands for a socket's path: all users of a machine share one space of names."""
    from hashlib import sha256

    return rf"\\.\pipe\ZhuanbanWorkbench-{sha256(os.fsencode(address)).hexdigest()[:24]}"


def _by_pipe(address: Path, said: bytes) -> bool:
    name = pipe(address)
    if sys.platform == "win32":
        import ctypes

        # At once where there is no such pipe, which spares most starts the library for it.
        if not ctypes.windll.kernel32.WaitNamedPipeW(name, int(_PATIENCE * 1000)):
            return False
        # Only who was started last may bring a window forward, or whom that one lets do it: anyone (-1).
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    from workbench.views.pipes import call

    try:
        return call(name, said, _PATIENCE) == _TAKEN
    except (OSError, EOFError):
        return False


class Listening(QObject):
    """Hears from later starts while the window is open: `asked` carries a Path, or None.

    `preceded` says that another start was faster and listens there already.
    """

    asked = Signal(object)

    def __init__(self, address: Path, parent: QObject | None = None) -> None:
        """Take the place; who calls from now on waits for `begin`."""
        super().__init__(parent)
        self._address = address
        self._line: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._pipe: Answering | None = None
        self.preceded = False
        if not hasattr(socket, "AF_UNIX"):
            return
        line = socket.socket(socket.AF_UNIX)
        try:
            address.parent.mkdir(parents=True, exist_ok=True)
            self._take(line)
        except OSError:
            line.close()
            return
        self._line = line

    def _take(self, line: socket.socket) -> None:
        place = os.fspath(self._address)
        try:
            line.bind(place)
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise
            self.preceded = _listens(self._address)
            if self.preceded:
                raise
            self._address.unlink(missing_ok=True)  # left by a window that was ended from outside
            line.bind(place)
        self._address.chmod(0o600)
        line.listen()

    def begin(self) -> None:
        """Answer, now that whoever hears `asked` is there."""
        if not hasattr(socket, "AF_UNIX"):
            self._answer_at(pipe(self._address))
        elif self._line is not None:
            self._notifier = QSocketNotifier(self._line.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._hear)

    def _answer_at(self, name: str) -> None:
        from workbench.views.pipes import Answering

        with suppress(OSError):
            self._pipe = Answering(name, _TAKEN, self._heard, _PATIENCE)

    def close(self) -> None:
        """Hear no more. May be called again."""
        if self._pipe is not None:
            self._pipe.close()
        if self._line is None:
            return
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        self._line.close()
        self._line = None
        with suppress(OSError):
            self._address.unlink()

    def _hear(self) -> None:
        if self._line is None:
            return
        said = b""
        try:
            caller, _ = self._line.accept()
            with caller:
                caller.settimeout(_PATIENCE)
                while (part := caller.recv(4096)) and len(said) <= _LONGEST:
                    said += part
                caller.sendall(_TAKEN)
        except OSError:  # who called is gone
            return
        self._heard(said)

    def _heard(self, said: bytes) -> None:
        """Also from the thread of a pipe: whoever lives in another thread is told in its turn."""
        self.asked.emit(Path(os.fsdecode(said)) if said else None)
