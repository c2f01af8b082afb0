"""One short message from one process to another of the same user, and its answer, by a named pipe.

Windows has named pipes where other systems have sockets in a folder; what the standard library puts over
both speaks through either, so that the address alone says which.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import connection
from threading import Event, Thread

_LONGEST = 65_536  # bytes of a message


def call(address: str, message: bytes, patience: float) -> bytes:
    """Say something to whoever answers at an address; gives the answer.

    OSError where nobody is there, EOFError where none comes within `patience` seconds.
    """
    with connection.Client(address) as line:
        line.send_bytes(message)
        if not line.poll(patience):
            raise EOFError
        return line.recv_bytes(_LONGEST)


class Answering:
    """Answers at an address with one and the same word, in a thread of its own, until it is closed.

    `heard` is called in that thread with each message. OSError where the address cannot be had.
    """

    def __init__(self, address: str, answer: bytes, heard: Callable[[bytes], None], patience: float) -> None:
        self._address, self._answer, self._heard, self._patience = address, answer, heard, patience
        self._closing = Event()
        self._door = connection.Listener(address)
        self._thread = Thread(target=self._live, name="pipe", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Answer no more. May be called again."""
        if self._closing.is_set():
            return
        self._closing.set()
        try:
            connection.Client(self._address).close()  # so that the thread has something to wake up for
        except OSError:
            return  # it is not waiting, or it has ended
        finally:
            self._thread.join(self._patience)
            self._door.close()

    def _live(self) -> None:
        while not self._closing.is_set():
            try:
                with self._door.accept() as line:
                    if self._closing.is_set() or not line.poll(self._patience):
                        continue
                    message = line.recv_bytes(_LONGEST)
                    line.send_bytes(self._answer)
                    self._heard(message)
                    # Until the other end is gone, which may not have read the answer yet; if it is gone
                    # already, Windows says so by an error.
                    line.poll(self._patience)
            except (OSError, EOFError):  # who called is gone
                continue
