"""When a file was saved, as it tells of itself: of two files of a unit the later one stands."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipInfo

import pytest

from tests.exchange.hostile import ODS_HEAD, ods, rezip, zipped
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Sheets

_ROW = (
    b'<table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    b"</table:table-row>"
)


@pytest.fixture
def in_china(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the system takes its zone from elsewhere")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def saved(reader: SafeReader, path: Path, data: bytes) -> datetime | None:
    path.write_bytes(data)
    read = next(reader.read([path]))
    assert isinstance(read, Sheets)
    return read.modified


def dated(written: bytes) -> bytes:
    """An OpenDocument file of one cell that says when it was saved."""
    return rezip(ods(ODS_HEAD % (b"", _ROW)), {"meta.xml": b"<m><dc:date>%s</dc:date></m>" % written})


@pytest.mark.usefixtures("in_china")
@pytest.mark.parametrize(
    ("written", "moment"),
    [
        (b"2026-06-20T17:30:00", datetime(2026, 6, 20, 9, 30, tzinfo=UTC)),
        (b"2026-06-20T17:30:00.123456789", datetime(2026, 6, 20, 9, 30, 0, 123456, tzinfo=UTC)),
        (b"2026-06-20T17:30:00Z", datetime(2026, 6, 20, 17, 30, tzinfo=UTC)),
        (b"2026-06-20T17:30:00+08:00", datetime(2026, 6, 20, 9, 30, tzinfo=UTC)),
        (b"2026-06-40T17:30:00", None),
        (b"0001-01-01T00:00:00", None),
    ],
)
def test_a_time_without_a_zone_is_that_of_this_machine(
    reader: SafeReader, tmp_path: Path, written: bytes, moment: datetime | None
) -> None:
    assert saved(reader, tmp_path / "a.ods", dated(written)) == moment


@pytest.mark.usefixtures("in_china")
def test_the_files_of_an_archive_bear_the_time_of_this_machine(reader: SafeReader, tmp_path: Path) -> None:
    archive, folder = tmp_path / "a.zip", tmp_path / "into"
    archive.write_bytes(zipped((ZipInfo("a.xlsx", (2026, 6, 20, 17, 30, 0)), b"x")))
    folder.mkdir()
    members = reader.unpack(archive, folder)
    assert isinstance(members, tuple)
    assert [member.at for member in members] == [datetime(2026, 6, 20, 9, 30, tzinfo=UTC)]
