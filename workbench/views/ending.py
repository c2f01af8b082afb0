"""A window that the system ends closes as if it had been closed by hand: at the end of a session, by `kill`.

Windows closes the windows of a session that ends by itself, and Qt hears it; elsewhere a signal comes.
"""

from __future__ import annotations

import signal
import socket
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QDialog


class Ending(QSocketNotifier):
    """Leaves the application's event loop on SIGTERM, SIGINT and SIGHUP; it lives as long as the application.

    Python runs no handler while Qt waits, so each signal is written to a socket, which Qt listens to.
    What the program was started to ignore, as under `nohup`, stays ignored.
    """

    def __init__(self, app: QApplication) -> None:
        """Begin; only on the main thread."""
        self._heard, self._told = socket.socketpair()
        super().__init__(self._heard.fileno(), QSocketNotifier.Type.Read, app)
        self.activated.connect(self._end)
        for end in (self._heard, self._told):
            end.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for sent in (signal.SIGTERM, signal.SIGINT, *((signal.SIGHUP,) if sys.platform != "win32" else ())):
            if signal.getsignal(sent) is not signal.SIG_IGN:
                signal.signal(sent, lambda *_: None)  # else Python leaves the signal to the system

    def _end(self) -> None:
        """Turn down what is being asked, and leave the loop; a question that would follow is not asked."""
        self._heard.recv(64)
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog):
                dialog.reject()
        QApplication.exit()
