from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID
from zlib import crc32

import pytest

from workbench.domain.items import Status
from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.foreseeing import DAYS, foresee
from workbench.services.ledgers import new_ledger, open_ledger
from workbench.services.month import view_month
from workbench.services.overview import overview
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person
from workbench.views.first_page_words import kept_of
from workbench.views.kept_page import KeptPage, keep, kept_page
from workbench.wording import CHINESE, ENGLISH

WHO = Person("secretary", "office", 1)
NOW = datetime.fromisoformat("2026-06-26T09:30:00+08:00")


def now() -> datetime:
    return NOW


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "demo.ledger"
    new_ledger(path, Content.DEMO, now, WHO, UUID(int=1)).close()
    return path


@pytest.fixture
def ledger(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "a.ledger"))


@pytest.fixture
def folder(tmp_path: Path, ledger: Path) -> Path:
    """Where the pages of the ledger were kept when it was closed."""
    _close(ledger, tmp_path / "cache")
    return tmp_path / "cache"


def _close(path: Path, folder: Path) -> None:
    opened = open_ledger(path, now, WHO)
    pages = list(map(kept_of, foresee(opened)))
    opened.close()
    keep(folder, path, CHINESE, pages)


def _kept(folder: Path, ledger: Path, now: datetime = NOW) -> KeptPage | None:
    return kept_page(folder, ledger, CHINESE, now.date())


@pytest.mark.parametrize("days", [0, 1, 5, 9])
def test_the_page_kept_is_the_one_that_will_be_computed_also_over_a_holiday_and_into_the_next_month(
    ledger: Path, folder: Path, days: int
) -> None:
    then = NOW + timedelta(days=days)
    kept = _kept(folder, ledger, then)
    opened = open_ledger(ledger, lambda: then, WHO)
    assert kept == kept_of(overview(opened, view_month(opened, Month.of(then.date()))))
    assert kept is not None
    assert kept.page.lights
    opened.close()


def test_no_page_is_kept_for_a_day_that_is_too_far_off_or_past(ledger: Path, folder: Path) -> None:
    for days in (-1, DAYS):
        assert _kept(folder, ledger, NOW + timedelta(days=days)) is None


def test_after_any_act_the_page_kept_before_is_not_shown(ledger: Path, folder: Path) -> None:
    before = _kept(folder, ledger)
    opened = open_ledger(ledger, now, WHO)
    view = view_month(opened, Month(2026, 6))
    owed = next(line.code for line in view.must_report() if not line.reported)
    record_progress(opened, owed, view.month, ProgressEntry(Status.UNDER_WAY, done="走访8个站点"))
    assert _kept(folder, ledger) is None, "while the act is in the journal"
    opened.close()
    assert _kept(folder, ledger) is None
    _close(ledger, folder)
    after = _kept(folder, ledger)
    assert before is not None
    assert after is not None
    assert after.page.lights != before.page.lights


def test_a_page_is_shown_in_its_own_language_only(ledger: Path, folder: Path) -> None:
    assert kept_page(folder, ledger, ENGLISH, NOW.date()) is None


def test_a_page_is_shown_for_its_own_ledger_only(ledger: Path, folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy2(ledger, tmp_path / "b.ledger"))
    assert _kept(folder, other) is None
    ledger.unlink()
    assert _kept(folder, ledger) is None


def test_a_file_touched_since_is_opened_before_it_is_shown(ledger: Path, folder: Path) -> None:
    stat = ledger.stat()
    os.utime(ledger, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert _kept(folder, ledger) is None


def test_a_damaged_page_is_passed_over(ledger: Path, folder: Path) -> None:
    file = folder / f"{NOW.date()}.page"
    whole = file.read_bytes()
    for broken in (
        b"",
        whole[:100],
        whole[:-1],
        whole[:-500] + bytes([whole[-500] ^ 1]) + whole[-499:],
        b"\n\n\n",
    ):
        file.write_bytes(broken)
        assert _kept(folder, ledger) is None


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"{}",
        b'{"month": 202606, "sample": false, "missing_years": [], "page": []}',
        b'{"month": 0, "sample": false, "missing_years": [], "page": {}}',
        b"\x80\x04N.",
    ],
)
def test_a_page_of_another_shape_is_passed_over(ledger: Path, folder: Path, body: bytes) -> None:
    file = folder / f"{NOW.date()}.page"
    head = file.read_bytes().split(b"\n", 1)[0]
    file.write_bytes(b"%b\n%d\n%b" % (head, crc32(body), body))
    assert _kept(folder, ledger) is None


def test_pages_kept_before_are_replaced_and_do_not_pile_up(ledger: Path, folder: Path) -> None:
    (folder / "2020-01-01.page").write_bytes(b"old")
    _close(ledger, folder)
    assert len(list(folder.iterdir())) == DAYS


def test_a_folder_that_cannot_be_written_keeps_nothing_and_disturbs_nobody(
    ledger: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    _close(ledger, tmp_path / "file" / "cache")
    assert _kept(tmp_path / "file" / "cache", ledger) is None
