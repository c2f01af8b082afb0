"""The files behind what was dropped on the program: single files, folders, archives of files."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.exchange.limits import ARCHIVE_BYTES
from workbench.exchange.safe_reading import Member, SafeReader
from workbench.exchange.sheets import Archive, Refusal, Sheets, Unreadable
from workbench.exchange.zip_parts import Refused, open_parts

_MOST = 2_000  # files of a folder that are looked at
_CLUTTER = ("~$", ".~", ".")  # what spreadsheet programs and systems leave beside files
_OPEN = Unreadable(Refusal.DAMAGED)  # until what was read is known
_CLUTTER_NAMES = {"thumbs.db", "desktop.ini"}


GoingOn = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """A file and what was read of it. `at` is the file's own time, for telling the newer of two.

    `path` is its name for people, `source` the file on disk, `entry` its name in an archive or "".
    """

    path: str
    source: Path
    entry: str
    at: datetime | None
    sha256: str
    content: Sheets | Unreadable


def find_files(
    paths: Sequence[Path], reader: SafeReader, going_on: GoingOn | None = None
) -> Iterator[tuple[int, Found]]:
    """All files that the paths lead to, each read or refused, with its place in their order.

    The reading begins at once; a file is told while the next ones are read. What came in archives, which
    are opened one level deep, is told last. `going_on` is told how many files are read, of how many that
    are not in archives; False ends the reading.
    """
    sources = [source for path in paths for source in _walk(path)]
    return _found(sources, reader.read(sources), reader, going_on or _go_on)


def _go_on(_done: int, _total: int) -> bool:
    return True


def _found(
    sources: Sequence[Path],
    contents: Iterator[Sheets | Archive | Unreadable],
    reader: SafeReader,
    going_on: GoingOn,
) -> Iterator[tuple[int, Found]]:
    archives: list[tuple[int, Found]] = []
    for place, (source, content) in enumerate(zip(sources, contents, strict=True)):
        if not going_on(place, len(sources)):
            return
        found = Found(str(source), source, "", _time(source), _hash(source), _OPEN)
        if isinstance(content, Archive):
            archives.append((place, found))
        else:
            yield place, replace(found, content=content)
    for place, archive in archives:
        if not going_on(len(sources), len(sources)):
            return
        for member in _members(archive, reader):
            yield place, member


def _walk(path: Path) -> Iterator[Path]:
    """A file itself; of a folder, its files and those of its folders, in the order of their names."""
    if path.is_symlink() or not path.is_dir():
        yield path
        return
    count = 0
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(_CLUTTER) and name.casefold() not in _CLUTTER_NAMES and count < _MOST:
                count += 1
                yield Path(folder) / name


def _members(archive: Found, reader: SafeReader) -> tuple[Found, ...]:
    """The files of an archive, or why it was not opened."""
    with TemporaryDirectory(prefix="workbench-") as folder:
        members = reader.unpack(archive.source, Path(folder))
        if isinstance(members, Unreadable):
            return (replace(archive, content=members),)
        unpacked = [member.path for member in members if member.path is not None]
        read = dict(zip(unpacked, reader.read(unpacked), strict=True))
        return tuple(_member(archive, member, read.get(member.path or Path())) for member in members)


def _member(archive: Found, member: Member, content: Sheets | Archive | Unreadable | None) -> Found:
    if content is None or isinstance(content, Archive):
        content = Unreadable(member.refused or Refusal.NESTED)
    return Found(
        path=f"{archive.path}/{member.name}",
        source=archive.source,
        entry=member.entry,
        at=member.at,
        sha256=_hash(member.path) if member.path is not None else "",
        content=content,
    )


def _hash(path: Path) -> str:
    """The hash of a file's content, "" for what is no file or too big for one that is read."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > ARCHIVE_BYTES:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _time(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return None


def bytes_of(source: Path, entry: str) -> bytes:
    """A file's bytes, or those of its entry; b"" where they can no longer be read."""
    try:
        if source.lstat().st_size > ARCHIVE_BYTES:
            return b""
        data = source.read_bytes()
        return open_parts(data, len(data)).read(entry) if entry else data
    except (OSError, Refused):
        return b""
