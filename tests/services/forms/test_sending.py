from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from sqlalchemy import func, select

from tests.services.conftest import Office
from tests.services.forms.conftest import FIRST, JUNE, UNIT, Post
from workbench.domain.items import Kind, Status, UnitKind
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES
from workbench.services import history
from workbench.services.errors import CannotSave, NoSuchUnit
from workbench.services.forms.receipts import missing_forms
from workbench.services.forms.sending import compose_forms, send_forms, sent_forms
from workbench.services.items import ItemEntry, add_item
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.units import UnitEntry, add_unit, find_unit
from workbench.storage.errors import NothingToUndo, ReadOnly
from workbench.storage.kept_files import content_hash
from workbench.storage.ledger import Ledger
from workbench.storage.opening import read_ledger
from workbench.storage.tables import SentForm


def count(ledger: Ledger) -> int:
    with ledger.reading() as session:
        return session.scalar(select(func.count()).select_from(SentForm)) or 0


def test_each_member_unit_gets_its_own_form_with_the_items_it_leads(ledger: Ledger, tmp_path: Path) -> None:
    sent = send_forms(ledger, JUNE, tmp_path / "forms")
    view = view_month(ledger, JUNE)
    assert [one.unit for one in sent] == [unit.name for unit in view.members()]
    for one in sent:
        assert one.path is not None
        book = openpyxl.load_workbook(one.path)
        lists = [sheet for sheet in book.worksheets if sheet.title in LIST_NAMES.values()]
        titles = {row[1].value for sheet in lists for row in sheet.iter_rows(min_row=4)}
        assert titles == {line.title for line in view.led_by(one.unit_id)}
        supported = [row[2].value for row in book["配合事项"].iter_rows(min_row=4)]
        assert supported == [line.title for line in view.supported_by(one.unit_id)]


def test_a_unit_that_leads_nothing_gets_a_form_and_is_pressed_only_when_it_is_named(
    ledger: Ledger, tmp_path: Path
) -> None:
    guest = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区税务局"))
    led = find_unit(ledger, UNIT, JUNE)
    entry = ItemEntry(Kind.DUTY, "配合的事", led.id, supporting_unit_ids=(guest,))
    add_item(ledger, entry)
    assert {one.unit for one in send_forms(ledger, JUNE, tmp_path / "all")} == {
        unit.name for unit in view_month(ledger, JUNE).members()
    } - {"区税务局"}
    assert "区税务局" not in {out.unit for out in missing_forms(ledger, JUNE)}
    (form,) = compose_forms(ledger, JUNE, chosen={guest})
    assert (form.unit, form.rows, [row.title for row in form.supported]) == ("区税务局", (), ["配合的事"])
    (sent,) = send_forms(ledger, JUNE, tmp_path / "one", unit="区税务局")
    assert sent.version == 1
    assert "区税务局" in {out.unit for out in missing_forms(ledger, JUNE)}


def test_what_was_sent_is_told_with_its_version_moment_and_hash(ledger: Ledger, tmp_path: Path) -> None:
    first = send_forms(ledger, JUNE, tmp_path, unit="组织部")
    second = send_forms(ledger, JUNE, tmp_path, unit=UNIT)
    assert [(one.unit, one.version) for one in (*first, *second)] == [(UNIT, 1), (UNIT, 2)]
    assert second[0].path is not None
    assert second[0].sha256 == content_hash(second[0].path.read_bytes())
    told = sent_forms(ledger, JUNE)
    assert [(one.unit, one.version, one.sent_at) for one in told] == [
        (UNIT, 2, ledger.clock()),
        (UNIT, 1, ledger.clock()),
    ]
    assert sent_forms(ledger, JUNE.next) == ()


def test_sending_is_history_that_no_undo_takes_back(ledger: Ledger, tmp_path: Path) -> None:
    send_forms(ledger, JUNE, tmp_path)
    assert history.acts(ledger)[0].name == "send_forms"
    with pytest.raises(NothingToUndo):
        history.undo(ledger)


def test_one_zip_holds_the_same_forms(ledger: Ledger, tmp_path: Path) -> None:
    sent = send_forms(ledger, JUNE, tmp_path / "zip", zipped=True)
    assert {one.path for one in sent} == {tmp_path / "zip" / "2026年6月进展填报表.zip"}
    with ZipFile(tmp_path / "zip" / "2026年6月进展填报表.zip") as archive:
        assert sorted(archive.namelist()) == sorted(one.file_name for one in sent)
        assert {content_hash(archive.read(one.file_name)) for one in sent} == {one.sha256 for one in sent}


def test_a_form_shows_what_was_reported_and_leaves_the_rest_blank(ledger: Ledger, tmp_path: Path) -> None:
    record_progress(ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "已走访"))
    send_forms(ledger, JUNE, tmp_path, unit=UNIT)
    with ledger.reading() as session:
        content = json.loads(session.scalars(select(SentForm.content)).one())
    values = {row["item"]: row["values"] for row in content["rows"]}
    assert values["duty-1"]["status"] == "under_way"
    assert values["duty-1"]["percent"] == 30
    assert values["duty-1"]["done"] == "已走访"
    assert set(values["duty-2"].values()) == {None}


def test_sending_can_be_stopped_and_then_nothing_was_sent(ledger: Ledger, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    def going_on(done: int, total: int) -> bool:
        steps.append((done, total))
        return done < 1

    assert send_forms(ledger, JUNE, tmp_path / "forms", going_on=going_on) == ()
    assert steps == [(0, 3), (1, 3)]
    assert not (tmp_path / "forms").exists()
    assert count(ledger) == 0


def test_an_unknown_unit_gets_nothing(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(NoSuchUnit):
        send_forms(ledger, JUNE, tmp_path / "forms", unit="区文旅局")
    assert not (tmp_path / "forms").exists()


def test_a_folder_that_cannot_be_written_leaves_no_record(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here", encoding="utf-8")
    with pytest.raises(CannotSave):
        send_forms(ledger, JUNE, tmp_path / "file")
    assert count(ledger) == 0
    assert (tmp_path / "file").read_text(encoding="utf-8") == "here"


def test_a_ledger_open_for_reading_sends_nothing(office: Office, tmp_path: Path) -> None:
    ledger = read_ledger(office.path, office.clock)
    with pytest.raises(ReadOnly):
        send_forms(ledger, JUNE, tmp_path / "forms")
    ledger.close()
    assert not (tmp_path / "forms").exists()


def test_no_draft_is_left_beside_the_forms(post: Post) -> None:
    names = sorted(path.name for path in post.folder.iterdir())
    assert len(names) == 3
    assert all(name.endswith("2026年6月进展填报表.xlsx") for name in names)


def test_forms_may_be_sent_before_their_month_begins(ledger: Ledger, tmp_path: Path) -> None:
    assert len(send_forms(ledger, Month(2026, 7), tmp_path)) == 3
