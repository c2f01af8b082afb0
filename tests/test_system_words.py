from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from workbench.storage.errors import CannotWrite, Damaged
from workbench.wording import CHINESE, ENGLISH, load_language, say
from workbench.wording.system_words import system_words


@pytest.fixture(autouse=True)
def _chinese(qapp: QCoreApplication) -> Iterator[None]:  # noqa: ARG001 - translations need one
    load_language(CHINESE)
    yield
    load_language(ENGLISH)


def test_what_the_system_says_is_told_in_the_users_language() -> None:
    said = say(CannotWrite(Path("/台账.ledger"), os.strerror(errno.EIO)))
    assert "（磁盘读写出错）" in said
    assert not any(letter.isascii() and letter.isalpha() for letter in said.replace("/台账.ledger", ""))


def test_what_sqlite_says_is_told_in_the_users_language(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"no database" * 100)
    with pytest.raises(sqlite3.DatabaseError) as fault:
        sqlite3.connect(path).execute("SELECT * FROM sqlite_master")
    assert "（检查结果：文件不是数据库）" in say(Damaged(Path("台账.ledger"), (str(fault.value),)))


def test_words_that_are_not_known_stay_as_they_are() -> None:
    assert system_words("quota of the moon") == "quota of the moon"
