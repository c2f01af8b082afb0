"""Where a ledger may be written: not on a network share, not in a folder that is synchronised.

SQLite's locks do not hold on network file systems, and a synchronising program copies a file in
the middle of a transaction; both have cost others their data.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path, PurePath, PureWindowsPath

from workbench.storage.errors import Place, UnsafePlace

_SYNC_FOLDERS = (
    "onedrive",
    "wpsdrive",
    "wps云盘",
    "wps网盘",
    "金山云盘",
    "坚果云",
    "nutstore",
    "我的坚果云",
    "dropbox",
    "百度网盘",
    "百度云同步盘",
    "baidunetdisk",
    "iclouddrive",
    "google drive",
    "腾讯微云",
    "微云同步助手",
    "阿里云盘",
    "seafile",
)
_NETWORK_TYPES = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "davfs", "fuse.davfs2", "fuse.sshfs", "fuse.rclone", "9p.net",
})  # fmt: skip
_DRIVE_REMOTE = 4  # GetDriveTypeW


def _sync_folder(path: PurePath) -> str:
    for part in path.parent.parts:
        plain = part.casefold()
        # «OneDrive - 区委组织部», «坚果云同步»: a name counts by how it begins.
        if any(plain.startswith(name) for name in _SYNC_FOLDERS):
            return part
    return ""


def _network_mount(path: Path, mounts: str) -> str:
    """The file system type, when the mount that holds `path` is a network one. `mounts`: /proc/mounts."""
    best, kind = "", ""
    text = str(path)
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:  # noqa: PLR2004 - device, place, type
            continue
        place = fields[1].replace("\\040", " ")
        inside = text == place or text.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, fields[2]
    return kind if kind in _NETWORK_TYPES else ""


def refuse_unsafe(path: Path, *, platform: str = sys.platform, mounts: str | None = None) -> None:
    """Raise `UnsafePlace` when `path` (absolute) lies on a share or in a synchronised folder.

    `mounts` is the text of /proc/mounts, read from the system when it is not given.
    """
    windows = platform == "win32"
    if windows and str(PureWindowsPath(path).drive).startswith("\\\\"):
        raise UnsafePlace(path, Place.NETWORK, PureWindowsPath(path).drive)
    if name := _sync_folder(PureWindowsPath(path) if windows else path):
        raise UnsafePlace(path, Place.SYNC_FOLDER, name)
    if sys.platform == "win32":
        drive = path.drive + "\\"
        if ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE:
            raise UnsafePlace(path, Place.NETWORK, path.drive)
    elif not windows:
        if mounts is None:
            table = Path("/proc/mounts")
            mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
        if kind := _network_mount(path, mounts):
            raise UnsafePlace(path, Place.NETWORK, kind)
