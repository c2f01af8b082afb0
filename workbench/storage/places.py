"""The folder of a ledger: on no network share and not synchronised by another program; made where needed.

SQLite's locks do not hold on network file systems, and a synchronising program copies a file in
the middle of a transaction; both have cost others their data.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath, PureWindowsPath

from workbench.storage.errors import Place, UnsafePlace

_SYNC_FOLDERS = (
    "onedrive",
    "wpsdrive",
    "wps云盘",
    "wps网盘",
    "wps云文档",
    "wps cloud",
    "金山云盘",
    "坚果云",
    "nutstore",
    "我的坚果云",
    "dropbox",
    "百度网盘",
    "百度云同步盘",
    "baidunetdisk",
    "iclouddrive",
    "icloud drive",
    "google drive",
    "腾讯微云",
    "微云同步助手",
    "阿里云盘",
    "seafile",
    "nextcloud",
    "owncloud",
)
_NETWORK_TYPES = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "davfs", "fuse.davfs2", "fuse.sshfs",
    "fuse.rclone", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.smbnetfs", "9p.net",
})  # fmt: skip
_DRIVE_REMOTE = 4  # GetDriveTypeW


def _sync_folder(path: PurePath) -> str:
    for part in path.parent.parts:
        plain = part.casefold()
        # «OneDrive - 区委组织部», «坚果云同步»: a name counts by how it begins.
        if any(plain.startswith(name) for name in _SYNC_FOLDERS):
            return part
    return ""


def _is_remote_drive(drive: str) -> bool:
    """Whether Windows says that a drive, «Z:», is mapped from another computer."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE)
    return False


def _share(drive: str) -> bool:
    """Whether a drive is a share, also in its long form; the long form of this computer's own is none."""
    long = drive.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
    return drive.startswith("\\\\") and (long == drive or long.casefold().startswith("unc\\"))


def _network_mount(path: Path, mounts: str) -> str:
    """The file system type, when the mount that holds `path` is a network one. `mounts`: /proc/mounts."""
    best, kind = "", ""
    text = str(path)
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, place, type
            continue
        place = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[1])
        inside = text == place or text.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, fields[2]
    return kind if kind in _NETWORK_TYPES else ""


def refuse_unsafe(
    path: Path,
    *,
    platform: str = sys.platform,
    mounts: str | None = None,
    is_remote: Callable[[str], bool] = _is_remote_drive,
) -> None:
    """Raise `UnsafePlace` when `path` (absolute) lies on a share or in a synchronised folder.

    `mounts` is the text of /proc/mounts, read from the system when it is not given; `is_remote` tells
    of a Windows drive whether it is mapped from another computer.
    """
    if platform == "win32":
        drive = PureWindowsPath(path).drive
        if _share(drive) or is_remote(drive):
            raise UnsafePlace(path, Place.NETWORK, drive)
    if name := _sync_folder(PureWindowsPath(path) if platform == "win32" else path):
        raise UnsafePlace(path, Place.SYNC_FOLDER, name)
    if platform != "win32":
        if mounts is None:
            table = Path("/proc/mounts")
            mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
        if kind := _network_mount(path, mounts):
            raise UnsafePlace(path, Place.NETWORK, kind)


@contextmanager
def folder_made(folder: Path) -> Iterator[None]:
    """Make a folder where there is none, and take it away again where nothing was put into it. `OSError`."""
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    finally:
        with suppress(OSError):  # one that holds something stays
            for place in made:
                place.rmdir()
