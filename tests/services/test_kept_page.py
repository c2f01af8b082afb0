from __future__ import annotations

import os
import pickle
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID
from zlib import crc32

import pytest

from workbench.domain.items import Status
from workbench.domain.months import Month
from workbench.services import kept_page
from workbench.services.content import Content
from workbench.services.ledgers import new_ledger, open_ledger
from workbench.services.month import view_month
from workbench.services.overview import overview
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person

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
    pages = kept_page.foresee(opened)
    opened.close()
    kept_page.keep(folder, path, pages)


@pytest.mark.parametrize("days", [0, 1, 5, 9])
def test_the_page_kept_is_the_one_that_will_be_computed_also_over_a_holiday_and_into_the_next_month(
    ledger: Path, folder: Path, days: int
) -> None:
    then = NOW + timedelta(days=days)
    kept = kept_page.kept(folder, ledger, then.date())
    opened = open_ledger(ledger, lambda: then, WHO)
    assert kept == overview(opened, view_month(opened, Month.of(then.date())))
    opened.close()


def test_no_page_is_kept_for_a_day_that_is_too_far_off_or_past(ledger: Path, folder: Path) -> None:
    for days in (-1, kept_page.DAYS):
        assert kept_page.kept(folder, ledger, (NOW + timedelta(days=days)).date()) is None


def test_after_any_act_the_page_kept_before_is_not_shown(ledger: Path, folder: Path) -> None:
    opened = open_ledger(ledger, now, WHO)
    code = view_month(opened, Month(2026, 6)).lines[0].code
    record_progress(opened, code, Month(2026, 6), ProgressEntry(Status.UNDER_WAY, done="走访8个站点"))
    assert kept_page.kept(folder, ledger, NOW.date()) is None, "while the act is in the journal"
    opened.close()
    assert kept_page.kept(folder, ledger, NOW.date()) is None
    _close(ledger, folder)
    page = kept_page.kept(folder, ledger, NOW.date())
    assert page is not None
    assert page.view.lines[0].done == "走访8个站点"


def test_a_page_is_shown_for_its_own_ledger_only(ledger: Path, folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy2(ledger, tmp_path / "b.ledger"))
    assert kept_page.kept(folder, other, NOW.date()) is None
    ledger.unlink()
    assert kept_page.kept(folder, ledger, NOW.date()) is None


def test_a_file_touched_since_is_opened_before_it_is_shown(ledger: Path, folder: Path) -> None:
    stat = ledger.stat()
    os.utime(ledger, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert kept_page.kept(folder, ledger, NOW.date()) is None


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
        assert kept_page.kept(folder, ledger, NOW.date()) is None


class _Trap:
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.mark,)


def test_a_page_that_names_anything_but_records_is_refused_and_nothing_of_it_is_run(
    ledger: Path, folder: Path, tmp_path: Path
) -> None:
    file = folder / f"{NOW.date()}.page"
    head = file.read_bytes().split(b"\n", 1)[0]
    body = pickle.dumps(_Trap(tmp_path / "mark"))
    file.write_bytes(b"%b\n%d\n%b" % (head, crc32(body), body))
    assert kept_page.kept(folder, ledger, NOW.date()) is None
    assert not (tmp_path / "mark").exists()


def test_pages_kept_before_are_replaced_and_do_not_pile_up(ledger: Path, folder: Path) -> None:
    (folder / "2020-01-01.page").write_bytes(b"old")
    _close(ledger, folder)
    assert len(list(folder.iterdir())) == kept_page.DAYS


def test_a_folder_that_cannot_be_written_keeps_nothing_and_disturbs_nobody(
    ledger: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    _close(ledger, tmp_path / "file" / "cache")
    assert kept_page.kept(tmp_path / "file" / "cache", ledger, NOW.date()) is None
