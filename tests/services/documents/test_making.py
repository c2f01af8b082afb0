"""Documents as files: whole or not at all, the same again for the same day, and the ledger left alone."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.documents.conftest import NOVEMBER, NOW, Opened, Printed
from workbench.domain.months import Month
from workbench.reports.blocks import Paragraph, Table
from workbench.services.documents.issues import issue_of
from workbench.services.documents.making import (
    FontChoice,
    What,
    compose,
    make_document,
    save,
    write_each,
)
from workbench.services.errors import LEDGER_THERE, CannotSave
from workbench.services.ledgers import read_ledger
from workbench.services.texts import safe_name


def content(path: Path) -> list[str]:
    """Everything a ledger holds, as statements."""
    with closing(sqlite3.connect(path)) as file:
        return list(file.iterdump())


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    target = tmp_path / "新文件夹" / "简报.pdf"
    save(target, b"first")
    save(target, b"second")
    assert target.read_bytes() == b"second"
    assert list(target.parent.iterdir()) == [target]


def test_a_name_as_long_as_the_system_takes_can_be_saved(tmp_path: Path) -> None:
    target = tmp_path / ("长" * 83 + ".pdf")
    save(target, b"x")
    assert target.read_bytes() == b"x"


def test_a_place_that_takes_no_file_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"kept")
    (tmp_path / "文件夹").mkdir()
    for target in (tmp_path / "文件" / "简报.pdf", tmp_path / "文件夹"):
        with pytest.raises(CannotSave) as refused:
            save(target, b"x")
        assert refused.value.path == target
        assert refused.value.detail
    assert (tmp_path / "文件").read_bytes() == b"kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["文件", "文件夹"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipe has a name in a folder there")
def test_no_document_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path) -> None:
    pipe = tmp_path / "简报.pdf"
    os.mkfifo(pipe)
    with pytest.raises(CannotSave):
        save(pipe, b"x")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """No file can grow beyond a size, as on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
def test_a_full_disk_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "简报.pdf"
    save(target, b"old")
    with full_after(1000), pytest.raises(CannotSave):
        save(target, b"x" * 5000)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_equal_input_gives_equal_bytes_in_another_process_at_another_hour(
    demo: Path, opened: Opened, tmp_path: Path
) -> None:
    opened(demo).close()
    copy = tmp_path / f"copy-{demo.name}"
    later = opened(demo, NOW.replace(hour=17))
    mine = make_document(later, What.ROLLUP, NOVEMBER, tmp_path / "甲.pdf").files[0].read_bytes()
    again = make_document(later, What.ROLLUP, NOVEMBER, tmp_path / "乙.pdf").files[0].read_bytes()
    later.close()
    code = (
        "import sys; from pathlib import Path; from datetime import datetime\n"
        "from workbench.domain.months import Month\n"
        "from workbench.services.documents.making import What, make_document\n"
        "from workbench.services.ledgers import read_ledger\n"
        f"ledger = read_ledger(Path({str(copy)!r}), lambda: datetime.fromisoformat({NOW.isoformat()!r}))\n"
        f"make_document(ledger, What.ROLLUP, Month(2026, 11), Path({str(tmp_path / '丙.pdf')!r}))\n"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": str(Path(__file__).parents[3])}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    assert mine == again == (tmp_path / "丙.pdf").read_bytes()


def test_nothing_but_the_issue_number_is_written_to_the_ledger(
    demo: Path, opened: Opened, tmp_path: Path
) -> None:
    ledger = opened(demo, NOW.replace(month=12))
    path, december = ledger.path, Month(2026, 12)
    before = content(path)
    for what in What:
        compose(ledger, what, december)
    make_document(ledger, What.ROLLUP, december, tmp_path / "汇总.pdf")
    make_document(ledger, What.CHECKLIST, december, tmp_path / "清单.pdf", unit="区司法局")
    assert content(path) == before
    make_document(ledger, What.BRIEFING, december, tmp_path / "简报.pdf")
    written = [line for line in content(path) if line not in before]
    assert {line.split('"')[1] for line in written if line.startswith("INSERT")} <= {
        "briefing_issue",
        "act",
        "change",
        "sqlite_sequence",
    }
    assert any('"briefing_issue"' in line for line in written)
    issued = content(path)
    make_document(ledger, What.BRIEFING, december, tmp_path / "再印.pdf")
    assert content(path) == issued
    assert (tmp_path / "再印.pdf").read_bytes() == (tmp_path / "简报.pdf").read_bytes()


def test_a_briefing_that_cannot_be_saved_is_given_no_number_until_it_is(
    demo: Path, opened: Opened, tmp_path: Path
) -> None:
    ledger = opened(demo, NOW.replace(month=12))
    (tmp_path / "占位").mkdir()
    with pytest.raises(CannotSave):
        make_document(ledger, What.BRIEFING, Month(2026, 12), tmp_path / "占位")
    foreseen = issue_of(ledger, Month(2026, 12))
    assert not foreseen.issued
    make_document(ledger, What.BRIEFING, Month(2026, 12), tmp_path / "简报.pdf")
    assert issue_of(ledger, Month(2026, 12)) == replace(foreseen, issued=True)


@pytest.mark.parametrize("version", [1, 99])
def test_no_document_takes_the_place_of_a_ledger(version: int, demo: Path, tmp_path: Path) -> None:
    ledger = Path(shutil.copy(demo, tmp_path / "台账.pdf"))
    with closing(sqlite3.connect(ledger)) as raw:
        raw.execute(f"PRAGMA user_version = {version}")
    before = ledger.read_bytes()
    (tmp_path / "链接.pdf").symlink_to(ledger)
    for target in (ledger, tmp_path / "链接.pdf"):
        with pytest.raises(CannotSave) as refused:
            save(target, b"x")
        assert refused.value.detail == LEDGER_THERE
    assert ledger.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"台账.pdf", "链接.pdf"}


def test_a_month_whose_year_has_no_calendar_is_flagged(demo: Path, opened: Opened) -> None:
    ledger = opened(demo, NOW.replace(year=2027, month=3, day=29))
    assert ledger.today == date(2027, 3, 29)
    for what in What:
        composed = compose(ledger, what, Month(2027, 3))
        assert 2027 in composed.missing_years
        notes = [
            note
            for document in composed.documents
            for block in document.blocks
            if isinstance(block, Table | Paragraph)
            for note in (block.notes if isinstance(block, Table) else (block.text,))
        ]
        assert any(note.startswith("2027年放假调休安排尚未导入") for note in notes)
    assert compose(ledger, What.BRIEFING, NOVEMBER).missing_years == ()


def test_many_documents_can_be_stopped_between_two(demo: Path, tmp_path: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        composed = compose(ledger, What.CHECKLIST, NOVEMBER)
    told: list[tuple[int, int]] = []

    def going_on(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    written = list(write_each(composed, tmp_path, FontChoice(), NOW, going_on))
    assert told == [(0, 15), (1, 15), (2, 15)]
    assert sorted(path for path, _ in written) == sorted(tmp_path.iterdir())
    assert len(written) == 2


def test_documents_are_named_by_month_and_unit(demo: Path, briefing: Printed) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        names = [compose(ledger, what, NOVEMBER).name for what in What]
        one = compose(ledger, What.CHECKLIST, NOVEMBER, unit="区司法局").name
    assert names == [
        "2026年11月工作简报",
        "2026年11月工作清单汇编",
        "2026年11月汇总表",
        "2026年11月进展填报表催报单",
    ]
    assert one == "2026年11月区司法局工作清单"
    assert briefing.document.title.startswith("新业态新就业群体党建工作简报（2026年第")


@given(st.text(max_size=300))
def test_any_text_makes_a_file_name(text: str) -> None:
    name = safe_name(text)
    assert name == name.strip(" .") != ""
    assert len(name.encode()) <= 200
    assert not set(name) & set('\\/:*?"<>|\0\n')
