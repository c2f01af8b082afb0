"""The number of a month's briefing: by year, one a month, never given twice."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from tests.services.documents.conftest import NOVEMBER, NOW, WHO, Opened
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services.documents.issues import issue_briefing, issue_of
from workbench.services.documents.making import What, make_document
from workbench.services.errors import IssueTaken
from workbench.services.history import undo
from workbench.services.ledgers import open_ledger, read_ledger
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.errors import ReadOnly


def test_numbers_follow_the_order_of_issue_and_a_month_keeps_its_own(empty: Path, opened: Opened) -> None:
    ledger = opened(empty)
    assert issue_of(ledger, Month(2026, 3)) == issue_of(ledger, Month(2026, 3))
    numbers = [issue_briefing(ledger, Month(2026, month)).number for month in (3, 4, 2, 3, 4)]
    assert numbers == [1, 2, 3, 1, 2]
    assert issue_of(ledger, Month(2026, 4)).issued
    assert not issue_of(ledger, Month(2026, 5)).issued


def test_each_year_begins_at_one(empty: Path, opened: Opened) -> None:
    ledger = opened(empty)
    issue_briefing(ledger, Month(2026, 11))
    issue_briefing(ledger, Month(2026, 12))
    assert issue_briefing(ledger, Month(2027, 1)).number == 1
    assert issue_briefing(ledger, Month(2026, 10)).number == 3


def test_a_number_of_ones_own_is_never_another_months(empty: Path, opened: Opened) -> None:
    ledger = opened(empty)
    assert issue_briefing(ledger, Month(2026, 6), 12).number == 12
    with pytest.raises(IssueTaken) as taken:
        issue_briefing(ledger, Month(2026, 7), 12)
    assert taken.value == IssueTaken(12, Month(2026, 6))
    assert not issue_of(ledger, Month(2026, 7)).issued
    assert issue_briefing(ledger, Month(2026, 7)).number == 13


def test_looking_at_a_number_does_not_give_it(empty: Path) -> None:
    with closing(read_ledger(empty, lambda: NOW)) as ledger:
        assert issue_of(ledger, NOVEMBER).number == 1
        with pytest.raises(ReadOnly):
            issue_briefing(ledger, NOVEMBER)


def test_a_number_outlives_undo_and_a_restart(demo: Path, opened: Opened, tmp_path: Path) -> None:
    ledger = opened(demo)
    before = issue_of(ledger, NOVEMBER)
    record_progress(ledger, ItemCode(Kind.DUTY, 1), NOVEMBER, ProgressEntry(Status.UNDER_WAY, done="走访"))
    make_document(ledger, What.BRIEFING, NOVEMBER, tmp_path / "简报.pdf")
    undo(ledger)
    assert issue_of(ledger, NOVEMBER).number == before.number
    path = ledger.path
    ledger.close()
    with closing(open_ledger(path, lambda: NOW, WHO)) as again:
        kept = issue_of(again, NOVEMBER)
        assert (kept.number, kept.issued) == (before.number, True)
        assert issue_briefing(again, Month(2026, 12)).number == before.number + 1
        make_document(again, What.BRIEFING, NOVEMBER, tmp_path / "再印.pdf")
    for name in ("简报.pdf", "再印.pdf"):
        with pikepdf.open(tmp_path / name) as file:
            assert f"2026年第{before.number}期" in str(file.docinfo.Title)


def test_the_year_of_a_number_is_the_months_not_the_clocks(demo: Path, opened: Opened) -> None:
    ledger = opened(demo, NOW.replace(year=2027, month=1, day=5))
    last = issue_of(ledger, NOVEMBER).number
    assert ledger.today == date(2027, 1, 5)
    assert issue_briefing(ledger, Month(2026, 12)).number == last
    assert issue_briefing(ledger, Month(2027, 1)).number == 1
