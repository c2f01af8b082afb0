"""What the system and SQLite say in English of a failure, in the user's language."""

from __future__ import annotations

import errno
import os

from workbench.services.errors import LEDGER_THERE
from workbench.storage.looking import CUT_OFF
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate

_FULL = QT_TRANSLATE_NOOP("wording", "the disk is full")
_FORBIDDEN = QT_TRANSLATE_NOOP("wording", "no permission")
_BUSY = QT_TRANSLATE_NOOP("wording", "in use by another program")
_DISK = QT_TRANSLATE_NOOP("wording", "the disk could not be read or written")
_SYSTEM = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: QT_TRANSLATE_NOOP("wording", "read-only disk"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EBUSY: _BUSY,
    errno.EIO: _DISK,
    errno.EISDIR: QT_TRANSLATE_NOOP("wording", "a folder of that name is there"),
    errno.EEXIST: QT_TRANSLATE_NOOP("wording", "something of that name is there"),
    errno.ENOENT: QT_TRANSLATE_NOOP("wording", "there is no such folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("wording", "a part of the path is no folder"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("wording", "the name is too long"),
}
_OURS = {LEDGER_THERE: QT_TRANSLATE_NOOP("wording", "a ledger is there")}
_SQLITE = {
    "disk I/O error": _DISK,
    "database or disk is full": _FULL,
    "database is locked": _BUSY,
    "unable to open database file": QT_TRANSLATE_NOOP("wording", "the file could not be opened"),
    "database disk image is malformed": QT_TRANSLATE_NOOP("wording", "parts of the file do not fit together"),
    CUT_OFF: QT_TRANSLATE_NOOP("wording", "the file is cut off"),
    "unsupported file format": QT_TRANSLATE_NOOP("wording", "the file's format is not known"),
    "file is not a database": QT_TRANSLATE_NOOP("wording", "the file is no database"),
}
_WORDS = {os.strerror(number): words for number, words in _SYSTEM.items()} | _SQLITE | _OURS


def system_words(said: str) -> str:
    """What was said, in the user's language where it is known; else as it was said."""
    words = _WORDS.get(said)
    return said if words is None else translate("wording", words)
