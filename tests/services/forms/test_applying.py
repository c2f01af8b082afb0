from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from tests.services.conftest import Office
from tests.services.forms.conftest import FIRST, JUNE, SECOND, UNIT, Post, fill_in, verdicts
from workbench.domain.comparison import Verdict, Why
from workbench.domain.items import Status
from workbench.services import history
from workbench.services.errors import MonthAhead, PercentOutOfRange, ReasonNeeded
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.receipts import missing_forms, receipts
from workbench.services.forms.records import (
    Applied,
    CellId,
    CellTaken,
    Choice,
    Decisions,
    Edited,
    FileChanged,
    FileVerdict,
)
from workbench.services.forms.sending import send_forms
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.errors import ReadOnly
from workbench.storage.kept_files import content_hash, faults_of_kept_files, kept_folder, kept_path
from workbench.storage.ledger import Ledger
from workbench.storage.opening import read_ledger


def reported(ledger: Ledger) -> dict[str, tuple[Status, int | None, str, str, str]]:
    return {
        str(line.code): (line.status, line.percent, line.done, line.difficulties, line.next_steps)
        for line in view_month(ledger, JUNE).lines
        if line.reported
    }


def test_what_is_plain_is_taken_over_as_one_act_that_one_undo_takes_back(post: Post) -> None:
    for unit in ("区委组织部", "区人社局", "区交通局"):
        led = next(line for line in view_month(post.ledger, JUNE).lines if line.lead_unit == unit)
        fill_in(
            post.form(unit),
            {(led.code, "status"): "推进中", (led.code, "percent"): 55, (led.code, "done"): unit},
        )
    done = apply_collected(post.ledger, post.collect())
    assert done == Applied(taken=9, left=0, files=3)
    assert sorted(one[2] for one in reported(post.ledger).values()) == ["区交通局", "区人社局", "区委组织部"]
    assert history.acts(post.ledger)[0].name == "collect_forms"
    history.undo(post.ledger)
    assert reported(post.ledger) == {}
    assert receipts(post.ledger, JUNE) == ()
    history.redo(post.ledger)
    assert len(reported(post.ledger)) == 3
    assert len(receipts(post.ledger, JUNE)) == 3


def test_who_filled_it_in_is_the_unit(post: Post) -> None:
    fill_in(post.form(), {(FIRST, "status"): "推进中"})
    apply_collected(post.ledger, post.collect(post.form()))
    assert post.line().entered_by == UNIT


def test_fields_that_the_unit_left_alone_stay_as_they_are(post: Post) -> None:
    record_progress(
        post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "已走访", "缺场地", "再协调")
    )
    post.send()
    fill_in(post.form(), {(FIRST, "percent"): 45})
    apply_collected(post.ledger, post.collect(post.form()))
    assert reported(post.ledger)[str(FIRST)] == (Status.UNDER_WAY, 45, "已走访", "缺场地", "再协调")


def test_conflicts_and_what_was_not_understood_are_left_alone(post: Post) -> None:
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "专班记录"))
    fill_in(
        post.form(),
        {
            (FIRST, "done"): "单位填报",
            (FIRST, "next_steps"): "继续",
            (SECOND, "status"): "差不多",
            (SECOND, "done"): "有",
        },
    )
    done = apply_collected(post.ledger, post.collect(post.form()))
    assert done == Applied(taken=2, left=2, files=1)
    kept = reported(post.ledger)
    assert kept[str(FIRST)] == (Status.UNDER_WAY, 30, "专班记录", "", "继续")
    assert kept[str(SECOND)] == (Status.UNDER_WAY, None, "有", "", "")


def test_collecting_again_what_was_taken_over_changes_nothing_and_makes_no_second_receipt(post: Post) -> None:
    fill_in(post.form(), {(FIRST, "status"): "已完成", (FIRST, "percent"): 100})
    apply_collected(post.ledger, post.collect(post.form()))
    before, acts = reported(post.ledger), history.count_acts(post.ledger)
    again = post.collect(post.form())
    assert verdicts(again.files[0]) == {}
    assert apply_collected(post.ledger, again) == Applied(taken=0, left=0, files=1)
    assert reported(post.ledger) == before
    assert history.count_acts(post.ledger) == acts
    assert len(receipts(post.ledger)) == 1


def test_a_decision_takes_leaves_or_rewrites_a_cell(post: Post) -> None:
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "专班记录"))
    fill_in(
        post.form(),
        {(FIRST, "done"): "单位填报", (FIRST, "next_steps"): "继续", (SECOND, "status"): "差不多"},
    )
    found = post.collect(post.form())
    file = found.files[0].sha256
    decided: Decisions = {
        CellId(file, FIRST, "done"): Choice.TAKE,
        CellId(file, FIRST, "next_steps"): Choice.LEAVE,
        CellId(file, SECOND, "status"): Edited(Status.UNDER_WAY.value),
    }
    assert apply_collected(post.ledger, found, decided) == Applied(taken=2, left=1, files=1)
    kept = reported(post.ledger)
    assert kept[str(FIRST)] == (Status.UNDER_WAY, 30, "单位填报", "", "")
    assert kept[str(SECOND)][0] is Status.UNDER_WAY


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [("percent", 101, PercentOutOfRange), ("status", Status.SUSPENDED.value, ReasonNeeded)],
)
def test_a_decision_that_cannot_be_kept_takes_nothing_over_at_all(
    post: Post, field: str, value: str | int, refusal: type[Exception]
) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访", (SECOND, "done"): "已走访"})
    found = post.collect(post.form())
    with pytest.raises(refusal):
        apply_collected(post.ledger, found, {CellId(found.files[0].sha256, SECOND, field): Edited(value)})
    assert reported(post.ledger) == {}
    assert receipts(post.ledger) == ()


def test_a_cell_that_was_changed_here_after_it_was_shown_is_left_alone(post: Post) -> None:
    fill_in(post.form(), {(FIRST, "done"): "单位填报", (SECOND, "done"): "单位填报"})
    found = post.collect(post.form())
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "刚刚记录"))
    assert apply_collected(post.ledger, found) == Applied(taken=1, left=1, files=1)
    assert reported(post.ledger)[str(FIRST)][2] == "刚刚记录"


def test_a_file_that_changed_after_it_was_shown_takes_nothing_over(post: Post) -> None:
    fill_in(post.form(), {(FIRST, "done"): "单位填报"})
    found = post.collect(post.form())
    fill_in(post.form(), {(FIRST, "done"): "又改了"})
    with pytest.raises(FileChanged):
        apply_collected(post.ledger, found)
    assert reported(post.ledger) == {}
    post.form().unlink()
    with pytest.raises(FileChanged):
        apply_collected(post.ledger, found)


def test_a_receipt_says_who_when_which_file_what_was_taken_and_what_was_not(
    office: Office, post: Post
) -> None:
    fill_in(
        post.form(),
        {(FIRST, "done"): "已走访", (FIRST, "percent"): "过半", (SECOND, "done"): "联系13812345678"},
    )
    data = post.form().read_bytes()
    apply_collected(post.ledger, post.collect(post.form()))
    (receipt,) = receipts(post.ledger, JUNE)
    assert (receipt.unit, receipt.month, receipt.version) == (UNIT, JUNE, 1)
    assert receipt.received_at == office.now
    assert (receipt.file_name, receipt.sha256) == (post.form().name, content_hash(data))
    assert (receipt.verdict, receipt.why) == (FileVerdict.FORM, "")
    assert receipt.taken == (CellTaken(FIRST, "done", "已走访"),)
    left = {(one.item, one.field): (one.value, one.verdict, one.why) for one in receipt.left_alone}
    assert left == {
        ("duty-1", "percent"): ("过半", Verdict.INVALID, Why.NOT_A_PERCENTAGE),
        ("duty-2", "done"): ("138****5678", Verdict.INVALID, Why.PERSONAL_DATA),
    }


def test_every_file_has_a_receipt_strangers_and_broken_ones_too(post: Post, tmp_path: Path) -> None:
    stranger, broken = tmp_path / "photo.jpg", tmp_path / "坏.xlsx"
    stranger.write_bytes(b"\xff\xd8")
    broken.write_bytes(b"PK\x03\x04")
    apply_collected(post.ledger, post.collect(stranger, broken, post.form()))
    told = {receipt.file_name: receipt.verdict for receipt in receipts(post.ledger)}
    assert told == {
        "photo.jpg": FileVerdict.NOT_A_FORM,
        "坏.xlsx": FileVerdict.UNREADABLE,
        post.form().name: FileVerdict.FORM,
    }


def test_the_file_itself_is_kept_under_its_hash(post: Post, tmp_path: Path) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    archive = tmp_path / "附件.zip"
    with ZipFile(archive, "w") as made:
        made.write(post.form(), "表.xlsx")
    apply_collected(post.ledger, post.collect(archive))
    (receipt,) = receipts(post.ledger)
    assert receipt.file_name == "附件.zip/表.xlsx"
    kept = kept_path(post.ledger.path, receipt.sha256)
    assert kept.read_bytes() == post.form().read_bytes()
    assert faults_of_kept_files(post.ledger.path) == ()
    kept.write_bytes(b"x")
    assert faults_of_kept_files(post.ledger.path) == (kept,)


def test_a_stranger_and_a_file_with_personal_data_are_not_kept(post: Post, tmp_path: Path) -> None:
    stranger = tmp_path / "名单.csv"
    stranger.write_text("姓名,电话\n甲,13812345678\n", encoding="utf-8")
    fill_in(post.form(), {(FIRST, "done"): "联系13812345678"})
    apply_collected(post.ledger, post.collect(stranger, post.form()))
    assert not kept_folder(post.ledger.path).exists()
    assert b"13812345678" not in post.ledger.path.read_bytes()


def test_only_forms_are_taken_over(post: Post, tmp_path: Path) -> None:
    send_forms(post.ledger, JUNE.next, tmp_path / "july")
    fill_in(post.form(), {(FIRST, "done"): "上月的表"})
    assert apply_collected(post.ledger, post.collect(post.form())) == Applied(taken=0, left=0, files=0)
    assert reported(post.ledger) == {}


def test_a_form_of_a_month_that_has_not_begun_is_refused_whole(post: Post, tmp_path: Path) -> None:
    send_forms(post.ledger, JUNE.next, tmp_path / "july", unit=UNIT)
    found = post.collect(tmp_path / "july")
    with pytest.raises(MonthAhead):
        apply_collected(post.ledger, found)
    assert receipts(post.ledger) == ()


def test_a_ledger_open_for_reading_is_compared_with_but_takes_nothing_over(
    office: Office, post: Post
) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    other = replace(post, ledger=read_ledger(office.path, office.clock))
    found = other.collect(post.form())
    assert verdicts(found.files[0])[FIRST, "done"] is Verdict.CHANGED
    with pytest.raises(ReadOnly):
        apply_collected(other.ledger, found)
    other.ledger.close()


def test_who_has_not_returned_is_told_until_the_form_is_back(post: Post) -> None:
    assert [one.unit for one in missing_forms(post.ledger, JUNE)] == ["区委组织部", "区人社局", "区交通局"]
    apply_collected(post.ledger, post.collect(post.form()))
    assert [one.unit for one in missing_forms(post.ledger, JUNE)] == ["区人社局", "区交通局"]
    history.undo(post.ledger)
    assert len(missing_forms(post.ledger, JUNE)) == 3
    assert missing_forms(post.ledger, JUNE.next) == ()


def test_a_form_out_tells_its_newest_version(post: Post) -> None:
    post.send()
    assert {one.version for one in missing_forms(post.ledger, JUNE)} == {2}


def test_a_row_that_the_unit_added_is_left_and_told(post: Post) -> None:
    book = openpyxl.load_workbook(post.form())
    book["职责清单"].append([9, "新增事项", None, None, None, "推进中"])
    book.save(post.form())
    assert apply_collected(post.ledger, post.collect(post.form())) == Applied(taken=0, left=1, files=1)
    (receipt,) = receipts(post.ledger)
    assert [(one.item, one.verdict) for one in receipt.left_alone] == [("新增事项", Verdict.NEW)]
