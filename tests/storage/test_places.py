"""Where a ledger may be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.storage.errors import Place, UnsafePlace
from workbench.storage.places import folder_made, refuse_unsafe

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
//nas/share /mnt/共享\\040盘 cifs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdb1 /mnt/nfs/local ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
short line
"""


def is_refused(path: str, platform: str, *, remote: str = "") -> UnsafePlace | None:
    try:
        refuse_unsafe(Path(path), platform=platform, mounts=MOUNTS, is_remote=lambda drive: drive == remote)
    except UnsafePlace as refused:
        return refused
    return None


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (r"\\server\share\台账.ledger", r"\\server\share"),
        (r"\\?\UNC\server\share\a.ledger", r"\\?\UNC\server\share"),
        (r"Z:\台账\a.ledger", "Z:"),
    ],
)
def test_a_share_and_a_mapped_drive_are_refused(path: str, name: str) -> None:
    refused = is_refused(path, "win32", remote="Z:")
    assert refused is not None
    assert (refused.place, refused.name) == (Place.NETWORK, name)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (r"C:\Users\a\OneDrive\a.ledger", "OneDrive"),
        (r"C:\Users\a\OneDrive - 区委组织部\台账\a.ledger", "OneDrive - 区委组织部"),
        (r"D:\WPS云盘\a.ledger", "WPS云盘"),
        (r"D:\WPSDrive\123\a.ledger", "WPSDrive"),
        (r"C:\Users\a\Nutstore\1\a.ledger", "Nutstore"),
        (r"D:\我的坚果云\a.ledger", "我的坚果云"),
        (r"D:\坚果云同步\a.ledger", "坚果云同步"),
    ],
)
def test_a_folder_that_is_synchronised_is_refused_by_its_name(path: str, name: str) -> None:
    refused = is_refused(path, "win32")
    assert refused is not None
    assert (refused.place, refused.name) == (Place.SYNC_FOLDER, name)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/mnt/nfs/a.ledger", "nfs4"),
        ("/mnt/共享 盘/台账/a.ledger", "cifs"),
        ("/run/user/1000/gvfs/smb-share:server=nas/a.ledger", "fuse.gvfsd-fuse"),
        ("/home/a/坚果云/a.ledger", "坚果云"),
    ],
)
def test_network_file_systems_and_synchronised_folders_are_refused_on_linux(path: str, kind: str) -> None:
    refused = is_refused(path, "linux")
    assert refused is not None
    assert refused.name == kind


@pytest.mark.parametrize(
    ("path", "platform"),
    [
        (r"C:\Users\a\Documents\OneDrive.ledger", "win32"),  # the file's own name says nothing
        (r"\\?\C:\台账\a.ledger", "win32"),
        (r"C:\Users\a\Documents\台账.ledger", "win32"),
        ("/mnt/nfs/local/a.ledger", "linux"),  # a local disk mounted inside
        ("/mnt/nfs2/a.ledger", "linux"),
        ("/home/a/台账.ledger", "linux"),
    ],
)
def test_a_folder_of_ones_own_disk_is_taken(path: str, platform: str) -> None:
    assert is_refused(path, platform) is None


def test_the_mounts_of_this_machine_are_read_when_none_are_given(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    table = Path("/proc/mounts").read_text(encoding="utf-8") if Path("/proc/mounts").exists() else ""

    def told(mounts: str | None) -> UnsafePlace | None:
        try:
            refuse_unsafe(path, mounts=mounts)
        except UnsafePlace as refusal:
            return refusal
        return None

    assert told(None) == told(table)


def test_a_folder_that_was_made_for_nothing_is_taken_away_and_one_that_was_there_stays(
    tmp_path: Path,
) -> None:
    there, new = tmp_path / "在", tmp_path / "新" / "更深"
    there.mkdir()
    for folder in (there, new):
        with pytest.raises(ArithmeticError), folder_made(folder):
            raise ArithmeticError
    assert [path.name for path in tmp_path.iterdir()] == ["在"]
    with folder_made(new):
        (new / "文件").write_bytes(b"")
    assert (new / "文件").exists()
