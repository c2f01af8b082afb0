"""Locks that stand for as long as a ledger is open, whatever else this program does with its file.

SQLite's own locks on Linux are the process's: they fall when any part of the process closes the file
that it had opened, and a dialog that lists a folder, or a folder of returned forms, opens and closes each
file there to see what it is. Another program would then take itself for the only one, and remove the
journal that acts are being written to. These locks belong to open files instead (`F_OFD_SETLK`), on the
bytes that SQLite's readers share: https://www.sqlite.org/src/file/src/os_unix.c. Windows' locks need none.
"""

from __future__ import annotations

import os
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_SHARED: Final = (0x40000002, 510)  # of the ledger: SHARED_FIRST and SHARED_SIZE
_INDEX: Final = (128, 1)  # of the journal's index: UNIX_SHM_DMS
_LOCK: Final = "hhqqi0q"  # struct flock: kind, from where, start, length, process; padded to its end


class Standing:
    """The locks of one open ledger. Where a file or a system knows none, nothing is locked."""

    def __init__(self, path: Path) -> None:
        """Lock what SQLite locked; its first connection must be open."""
        self._files: list[int] = []  # as the system numbers them
        for name, place in ((path, _SHARED), (path.with_name(path.name + "-shm"), _INDEX)):
            self._stand(name, place)

    def _stand(self, path: Path, place: tuple[int, int]) -> None:
        if sys.platform != "linux":
            return
        import fcntl

        with suppress(OSError):
            file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            self._files.append(file)  # also where it takes no lock: to close it now would drop the others
            fcntl.fcntl(file, fcntl.F_OFD_SETLK, struct.pack(_LOCK, fcntl.F_RDLCK, 0, *place, 0))

    def let_go(self) -> None:
        """Unlock, so that the last connection can fold the journal into the file."""
        if sys.platform != "linux":
            return
        import fcntl

        for file in self._files:
            with suppress(OSError):
                fcntl.fcntl(file, fcntl.F_OFD_SETLK, struct.pack(_LOCK, fcntl.F_UNLCK, 0, 0, 0, 0))

    def close(self) -> None:
        """Close the files: when all connections are closed."""
        while self._files:
            os.close(self._files.pop())

    def __del__(self) -> None:
        """A ledger that nobody has any more stands no longer."""
        self.close()
