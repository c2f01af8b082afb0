"""Files kept beside a ledger under the hash of their content: each is kept once, and never changed."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from workbench.storage.ledger import refusal


def kept_folder(ledger_path: Path) -> Path:
    """The folder beside a ledger that holds its files."""
    return ledger_path.with_name(f"{ledger_path.name}.files")


def kept_path(ledger_path: Path, sha256: str) -> Path:
    """Where a file of this content is kept, or would be."""
    return kept_folder(ledger_path) / sha256[:2] / sha256


def content_hash(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in 64 lower-case digits."""
    return hashlib.sha256(data).hexdigest()


def keep_file(ledger_path: Path, data: bytes) -> str:
    """Keep a file's bytes beside a ledger, on disk when this returns; returns their hash.

    A file kept earlier stays as it is, unless it is no longer what its name says. Raises the refusals of
    `storage.errors`; nothing half-written is left under a hash.
    """
    sha256 = content_hash(data)
    path = kept_path(ledger_path, sha256)
    try:
        if path.is_file() and path.stat().st_size == len(data) and content_hash(path.read_bytes()) == sha256:
            return sha256
        _put(path, data)
    except OSError as fault:
        raise refusal(path, fault) from fault
    return sha256


def bring_over(source: Path, target: Path) -> None:
    """Bring the kept files of one folder into another that lacks them; damaged ones stay behind.

    Copies, never links: what befalls the one must not befall the other. Raises the refusals of
    `storage.errors`; what was brought by then is whole.
    """
    try:
        for path in _kept(source):
            there = target / path.parent.name / path.name
            if there.exists():
                continue
            data = path.read_bytes()
            if content_hash(data) == path.name:
                _put(there, data)
    except OSError as fault:
        raise refusal(target, fault) from fault


def _put(path: Path, data: bytes) -> None:
    """Put bytes on disk under a name that nobody sees before they are whole."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):  # where no folder could be made there is no draft either
            draft.unlink(missing_ok=True)
        raise


def _kept(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("??/*") if path.is_file() and not path.name.startswith("."))


def faults_of_kept_files(ledger_path: Path) -> tuple[Path, ...]:
    """The kept files whose content is not what their name says. Raises the refusals of `storage.errors`."""
    folder = kept_folder(ledger_path)
    try:
        return tuple(path for path in _kept(folder) if content_hash(path.read_bytes()) != path.name)
    except OSError as fault:
        raise refusal(folder, fault) from fault
