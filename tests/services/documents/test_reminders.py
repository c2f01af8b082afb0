"""The reminder list: which forms are still out, on one sheet in the official words."""

from __future__ import annotations

from pathlib import Path

from tests.reading import read_pages
from tests.services.documents.conftest import NOVEMBER, Opened
from workbench.reports.blocks import Paragraph, Table
from workbench.services.documents.making import FontChoice, What, compose, write
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.sending import send_forms
from workbench.storage.ledger import Ledger


def _told(ledger: Ledger) -> str:
    (document,) = compose(ledger, What.REMINDER, NOVEMBER).documents
    return "".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def _rows(ledger: Ledger) -> list[tuple[str, ...]]:
    (document,) = compose(ledger, What.REMINDER, NOVEMBER).documents
    return [row.cells for block in document.blocks if isinstance(block, Table) for row in block.rows]


def test_before_any_form_is_sent_the_reminder_says_so(opened: Opened, demo: Path) -> None:
    ledger = opened(demo)
    assert "2026年11月进展填报表尚未发出。" in _told(ledger)
    assert _rows(ledger) == []


def test_it_lists_who_has_not_returned_with_contact_and_day_of_sending(
    opened: Opened, demo: Path, tmp_path: Path
) -> None:
    ledger = opened(demo)
    sent = send_forms(ledger, NOVEMBER, tmp_path / "forms")
    assert len(sent) > 2
    apply_collected(ledger, collect(ledger, [tmp_path / "forms" / one.file_name for one in sent[:2]]))
    left = len(sent) - 2
    told = _told(ledger)
    assert f"已发送{len(sent)}家单位，收回2家，尚有{left}家未交回。" in told
    assert "报送截止日2026年11月25日已过，请下列单位尽快填报" in told
    rows = _rows(ledger)
    assert [row[1] for row in rows] == [one.unit for one in sent[2:]]
    assert [row[0] for row in rows] == [str(number) for number in range(1, left + 1)]
    assert {row[5] for row in rows} == {"11月27日"}
    assert all(row[2].endswith("项") and row[6] == "" for row in rows)


def test_when_all_are_back_there_is_nobody_to_remind(opened: Opened, demo: Path, tmp_path: Path) -> None:
    ledger = opened(demo)
    sent = send_forms(ledger, NOVEMBER, tmp_path / "forms")
    apply_collected(ledger, collect(ledger, [tmp_path / "forms"]))
    assert f"已发送{len(sent)}家单位，全部收回。" in _told(ledger)
    assert _rows(ledger) == []


def test_it_prints_on_one_page_that_can_be_read_back(opened: Opened, demo: Path, tmp_path: Path) -> None:
    ledger = opened(demo)
    sent = send_forms(ledger, NOVEMBER, tmp_path / "forms")
    made = write(compose(ledger, What.REMINDER, NOVEMBER).documents, FontChoice())
    (page,) = read_pages(made.data)
    text = "".join(line.text for line in page.lines)
    assert not made.missing
    assert "催报单" in text
    assert all(one.unit[:4] in text for one in sent)
