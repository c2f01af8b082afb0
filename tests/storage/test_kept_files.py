from __future__ import annotations

from pathlib import Path

import pytest

from workbench.storage.errors import LedgerRefused
from workbench.storage.kept_files import (
    bring_over,
    content_hash,
    faults_of_kept_files,
    keep_file,
    kept_folder,
    kept_path,
)


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    return tmp_path / "台账.ledger"


def test_a_file_is_kept_once_under_the_hash_of_its_content(ledger_path: Path) -> None:
    sha256 = keep_file(ledger_path, b"form")
    assert sha256 == content_hash(b"form")
    path = kept_path(ledger_path, sha256)
    assert path == ledger_path.parent / "台账.ledger.files" / sha256[:2] / sha256
    assert path.read_bytes() == b"form"
    before = path.stat().st_ino
    assert keep_file(ledger_path, b"form") == sha256
    assert path.stat().st_ino == before
    assert [found for found in kept_folder(ledger_path).rglob("*") if found.is_file()] == [path]


def test_a_kept_file_that_was_damaged_is_told_and_is_whole_again_when_it_comes_once_more(
    ledger_path: Path,
) -> None:
    path = kept_path(ledger_path, keep_file(ledger_path, b"form"))
    path.write_bytes(b"mrof")
    assert faults_of_kept_files(ledger_path) == (path,)
    keep_file(ledger_path, b"form")
    assert faults_of_kept_files(ledger_path) == ()


def test_nothing_half_written_is_left_where_a_file_cannot_be_kept(ledger_path: Path) -> None:
    kept_folder(ledger_path).write_bytes(b"in the way")
    with pytest.raises(LedgerRefused):
        keep_file(ledger_path, b"form")
    assert [path.name for path in ledger_path.parent.iterdir()] == ["台账.ledger.files"]


def test_a_ledger_without_kept_files_has_no_faults(ledger_path: Path) -> None:
    assert faults_of_kept_files(ledger_path) == ()


def test_kept_files_are_brought_where_they_lack_and_damaged_ones_are_not(
    ledger_path: Path, tmp_path: Path
) -> None:
    sound = keep_file(ledger_path, b"form")
    damaged = kept_path(ledger_path, keep_file(ledger_path, b"another"))
    damaged.write_bytes(b"rehtona")
    target = tmp_path / "backups" / "files"
    for _ in range(2):
        bring_over(kept_folder(ledger_path), target)
        assert [path.name for path in target.rglob("*") if path.is_file()] == [sound]
    kept_path(ledger_path, sound).unlink()
    bring_over(target, kept_folder(ledger_path))
    assert kept_path(ledger_path, sound).read_bytes() == b"form"


def test_kept_files_are_not_brought_where_nothing_can_be_written(ledger_path: Path, tmp_path: Path) -> None:
    keep_file(ledger_path, b"form")
    (tmp_path / "backups").write_bytes(b"in the way")
    with pytest.raises(LedgerRefused):
        bring_over(kept_folder(ledger_path), tmp_path / "backups" / "files")


def test_without_kept_files_nothing_is_made(ledger_path: Path, tmp_path: Path) -> None:
    bring_over(kept_folder(ledger_path), tmp_path / "files")
    assert not (tmp_path / "files").exists()
