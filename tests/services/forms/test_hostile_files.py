"""Whatever a file from outside is, it costs its own reading and nothing else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.exchange.hostile import READ, Kind, make_archives, make_hostile
from tests.services.forms.conftest import FIRST, Post, fill_in
from workbench.exchange import limits
from workbench.exchange.sheets import Refusal
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.receipts import receipts
from workbench.services.forms.records import CollectedFile, FileVerdict
from workbench.storage.kept_files import content_hash, kept_folder
from workbench.storage.tables import Progress


def answer(file: CollectedFile) -> str:
    """What the reading said: a refusal, or that the file was read, whatever it turned out to be."""
    return file.why if file.why in set(Refusal) else READ


def state(post: Post) -> list[str]:
    """The hashes of the ledger's file and of what SQLite keeps beside it."""
    folder = post.ledger.path.parent
    return [
        content_hash(path.read_bytes())
        for path in sorted(folder.glob("台账.ledger*"))
        if path.is_file() and "shm" not in path.name
    ]


def test_no_file_from_outside_hurts_the_program_or_the_ledger(post: Post, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    kinds: dict[str, Kind] = {str(kind.path): kind for kind in make_hostile(folder, post.form().read_bytes())}
    assert len(kinds) >= 60
    before = state(post)
    wrong: list[tuple[str, str]] = []
    slow: list[str] = []
    for path, kind in kinds.items():
        began = time.monotonic()
        found = post.collect(Path(path))
        if time.monotonic() - began > limits.SECONDS + 2:
            slow.append(kind.name)
        told = {answer(file) for file in found.files} or {
            "archive"
        }  # an empty archive or folder holds nothing
        if kind.name == "a folder":
            told = {str(Refusal.NOT_A_FILE)}
        if not told <= kind.answers:
            wrong.append((kind.name, repr(told)))
    assert wrong == []
    assert slow == []
    assert state(post) == before
    assert not kept_folder(post.ledger.path).exists()


@pytest.mark.parametrize("name", ["paths", "links", "nested"])
def test_of_a_hostile_archive_only_the_good_file_is_looked_at(post: Post, tmp_path: Path, name: str) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    data, refused = make_archives(post.form().read_bytes())[name]
    archive = tmp_path / "附件.zip"
    archive.write_bytes(data)
    below = sorted(path for path in tmp_path.rglob("*") if path.suffix == ".xlsx")
    found = post.collect(archive)
    for file in found.files:
        bad = refused(file.entry)
        assert (file.verdict is FileVerdict.UNREADABLE) is bad
        assert (file.verdict is FileVerdict.FORM) is not bad
    assert sorted(path for path in tmp_path.rglob("*") if path.suffix == ".xlsx") == below
    assert apply_collected(post.ledger, found).taken == 1


def test_strangers_leave_receipts_and_nothing_else(post: Post, tmp_path: Path) -> None:
    files = []
    for number, data in enumerate((b"", b"PK\x03\x04x", b"%PDF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(data)
        files.append(path)
    apply_collected(post.ledger, post.collect(*files))
    assert len(receipts(post.ledger)) == 4
    with post.ledger.reading() as session:
        assert session.scalar(select(func.count()).select_from(Progress)) == 0
