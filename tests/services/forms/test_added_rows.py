"""Rows that a unit added to its form: told, and made items of when the secretary says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.services.forms.conftest import FIRST, JUNE, UNIT, Post, fill_in, verdicts
from workbench.domain.comparison import Unclear, Value, Verdict, Why
from workbench.domain.items import ItemCode, Kind, Origin, Status
from workbench.domain.month_view import Line
from workbench.domain.official import LIST_NAMES
from workbench.domain.personal_data import PersonalData
from workbench.services import history
from workbench.services.errors import ActRefused, EmptyText, PercentOutOfRange, ReasonNeeded, TooLong
from workbench.services.forms.adding import as_item, drafted
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.receipts import receipts
from workbench.services.forms.records import (
    Applied,
    CellId,
    Choice,
    Collected,
    CollectedFile,
    Decisions,
    FileVerdict,
    FileWhy,
    NewItem,
    RowId,
)
from workbench.services.items import ItemEntry, add_item, delete_items
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.units import find_unit
from workbench.storage.kept_files import kept_folder

Added = tuple[str | int | None, ...]
TITLE = "开展骑手安全培训"
WHOLE: Added = ("新", TITLE, "每季度1场", "当年9月底", None, "推进中", 60, "已办1场", "缺场地", "再办1场")
OTHER = "区人社局"


def add_rows(path: Path, *rows: Added, sheet: str = "职责清单") -> Path:
    book = openpyxl.load_workbook(path)
    for row in rows:
        book[sheet].append(row)
    book.save(path)
    return path


def row_id(file: CollectedFile, at: int = 0) -> RowId:
    added = [row for row in file.rows if row.verdict is Verdict.NEW]
    return RowId(file.sha256, added[at].places[0])


def accepted(post: Post, found: Collected) -> Applied:
    """All rows that the first file's unit added, as they stand."""
    file = found.files[0]
    added = [row for row in file.rows if row.verdict is Verdict.NEW]
    return apply_collected(
        post.ledger, found, {RowId(file.sha256, row.places[0]): Choice.TAKE for row in added}
    )


def kept(post: Post, title: str = TITLE) -> Line:
    (line,) = [line for line in post.lines() if line.title == title]
    return line


def told(line: Line) -> dict[str, Value]:
    return {
        "status": line.status.value,
        "percent": line.percent,
        "done": line.done,
        "difficulties": line.difficulties,
        "next_steps": line.next_steps,
    }


def test_an_accepted_row_is_an_item_of_the_unit_with_the_months_report(post: Post) -> None:
    last = max(line.code.number for line in post.lines() if line.code.kind is Kind.DUTY)
    add_rows(post.form(), WHOLE)
    assert accepted(post, post.collect(post.form())) == Applied(taken=0, left=0, files=1, items=1)
    line = kept(post)
    assert line.code == ItemCode(Kind.DUTY, last + 1)
    assert (line.lead_unit, line.origin, line.entered_by) == (UNIT, Origin.OWN, UNIT)
    assert (line.standard, line.due_words) == ("每季度1场", "当年9月底")
    assert line.due is not None
    assert told(line) == {
        "status": "under_way",
        "percent": 60,
        "done": "已办1场",
        "difficulties": "缺场地",
        "next_steps": "再办1场",
    }


def test_an_item_made_of_a_row_is_in_force_from_the_forms_month_on(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    accepted(post, post.collect(post.form()))
    assert TITLE in {line.title for line in post.lines(JUNE)}
    assert TITLE not in {line.title for line in post.lines(JUNE.previous)}


@pytest.mark.parametrize("kind", [Kind.SERVICE, Kind.PROBLEM])
@pytest.mark.parametrize("renamed", [False, True])
def test_the_kind_is_that_of_the_list_it_stands_in(post: Post, kind: Kind, *, renamed: bool) -> None:
    unit = next(line.lead_unit for line in post.lines() if line.kind is kind)
    add_rows(post.form(unit), WHOLE, sheet=LIST_NAMES[kind])
    if renamed:
        book = openpyxl.load_workbook(post.form(unit))
        book[LIST_NAMES[kind]]["A1"] = "进展情况"
        book[LIST_NAMES[kind]].title = "Sheet2"
        book.save(post.form(unit))
    accepted(post, post.collect(post.form(unit)))
    assert (kept(post).kind, kept(post).lead_unit) == (kind, unit)


def test_without_a_decision_it_is_left_and_told(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    found = post.collect(post.form())
    assert found.needs_a_look
    assert apply_collected(post.ledger, found) == Applied(taken=0, left=1, files=1)
    (receipt,) = receipts(post.ledger, JUNE)
    assert [(one.item, one.field, one.verdict) for one in receipt.left_alone] == [(TITLE, "", Verdict.NEW)]
    assert receipt.taken == ()


def test_a_rejected_row_is_left_and_the_others_are_taken(post: Post) -> None:
    add_rows(post.form(), WHOLE, ("", "另一件事", "", "", "", "", 5))
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    found = post.collect(post.form())
    file = found.files[0]
    done = apply_collected(post.ledger, found, {row_id(file, 0): Choice.TAKE, row_id(file, 1): Choice.LEAVE})
    assert done == Applied(taken=1, left=1, files=1, items=1)
    assert "另一件事" not in {line.title for line in post.lines()}
    assert post.line().done == "已走访"


def test_it_is_one_act_with_all_else_that_one_undo_takes_back_and_the_number_is_not_given_again(
    post: Post,
) -> None:
    add_rows(post.form(), WHOLE)
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    file = post.collect(post.form())
    apply_collected(post.ledger, file, {row_id(file.files[0]): Choice.TAKE})
    first = kept(post).code
    acts = history.count_acts(post.ledger)
    history.undo(post.ledger)
    assert TITLE not in {line.title for line in post.lines()}
    assert post.line().done == ""
    again = post.collect(post.form())
    assert [row.verdict for row in again.files[0].rows].count(Verdict.NEW) == 1
    accepted(post, again)
    assert kept(post).code.number == first.number + 1
    assert history.count_acts(post.ledger) > acts


def test_the_receipt_says_which_item_was_made_of_which_row(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    accepted(post, post.collect(post.form()))
    (receipt,) = receipts(post.ledger, JUNE)
    code = kept(post).code
    assert {one.item for one in receipt.taken} == {code}
    assert {one.added for one in receipt.taken} == {TITLE}
    assert {one.field: one.value for one in receipt.taken} == {
        "title": TITLE,
        "standard": "每季度1场",
        "due_words": "当年9月底",
        "status": "under_way",
        "percent": 60,
        "done": "已办1场",
        "difficulties": "缺场地",
        "next_steps": "再办1场",
    }
    assert receipt.left_alone == ()


def test_collecting_the_same_file_again_changes_nothing(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    accepted(post, post.collect(post.form()))
    again = post.collect(post.form())
    assert verdicts(again.files[0]) == {}
    assert not again.needs_a_look
    assert apply_collected(post.ledger, again) == Applied(taken=0, left=0, files=1)
    assert len(receipts(post.ledger)) == 1


def test_a_row_under_another_title_is_known_again_too(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    found = post.collect(post.form())
    item = as_item(next(row for row in found.files[0].rows if row.verdict is Verdict.NEW))
    assert item is not None
    wanted: Decisions = {row_id(found.files[0]): replace(item, title="骑手安全培训（每季度）")}
    apply_collected(post.ledger, found, wanted)
    code = kept(post, "骑手安全培训（每季度）").code
    later = post.collect(fill_in(post.form(), {(FIRST, "done"): "已走访"})).files[0]
    assert verdicts(later) == {(FIRST, "done"): Verdict.CHANGED}
    assert code in {row.key for row in later.rows}


def test_what_the_unit_says_later_of_its_row_is_compared_like_any_other(post: Post) -> None:
    add_rows(post.form(), (None, TITLE, None, None, None, "推进中"))
    accepted(post, post.collect(post.form()))
    book = openpyxl.load_workbook(post.form())
    sheet = book["职责清单"]
    sheet.cell(sheet.max_row, 7).value = 80
    book.save(post.form())
    code = kept(post).code
    assert verdicts(post.returned(post.form())) == {(code, "percent"): Verdict.CHANGED}
    record_progress(post.ledger, code, JUNE, ProgressEntry(Status.UNDER_WAY, 70))
    assert verdicts(post.returned(post.form())) == {(code, "percent"): Verdict.CONFLICT}


def test_a_row_whose_item_was_deleted_since_is_new_again(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    accepted(post, post.collect(post.form()))
    delete_items(post.ledger, (kept(post).code,))
    assert post.returned(post.form()).count(Verdict.NEW) == 1


def test_an_item_that_the_unit_leads_since_the_form_was_sent_is_no_new_one(post: Post) -> None:
    unit = find_unit(post.ledger, UNIT, JUNE).id
    code = add_item(post.ledger, ItemEntry(Kind.DUTY, TITLE, unit, from_month=JUNE))
    add_rows(post.form(), WHOLE)
    assert verdicts(post.returned(post.form())) == {
        (code, field): Verdict.CHANGED
        for field in ("status", "percent", "done", "difficulties", "next_steps")
    }


def test_a_row_whose_item_was_added_while_it_was_looked_at_is_left_alone(post: Post) -> None:
    add_rows(post.form(), WHOLE)
    found = post.collect(post.form())
    unit = find_unit(post.ledger, UNIT, JUNE).id
    add_item(post.ledger, ItemEntry(Kind.DUTY, TITLE, unit, from_month=JUNE))
    assert accepted(post, found) == Applied(taken=0, left=1, files=1)
    assert len([line for line in post.lines() if line.title == TITLE]) == 1


def test_a_row_that_was_added_twice_word_for_word_is_one(post: Post) -> None:
    add_rows(post.form(), WHOLE, WHOLE)
    file = post.returned(post.form())
    (row,) = [row for row in file.rows if row.verdict is Verdict.NEW]
    assert len(row.places) == 2


def test_a_row_with_a_standard_or_a_deadline_alone_is_an_added_one(post: Post) -> None:
    add_rows(
        post.form(), (None, "甲", "每月1次"), (None, "乙", None, "当年9月底"), (None, "注：以上内容已核")
    )
    titles = [row.title for row in post.returned(post.form()).rows if row.verdict is Verdict.NEW]
    assert titles == ["甲", "乙"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ((None, TITLE, None, None, None, "差不多"), Why.NOT_A_STATUS),
        ((None, TITLE, None, None, None, None, "一大半"), Why.NOT_A_PERCENTAGE),
        ((None, TITLE, None, None, None, "暂缓"), Why.REASON_NEEDED),
        ((None, TITLE, "电话13812345678", None, None, "推进中"), Why.PERSONAL_DATA),
        ((None, "联系人13812345678", None, None, None, "推进中"), Why.PERSONAL_DATA),
        ((None, TITLE, None, None, None, None, None, "见13812345678"), Why.PERSONAL_DATA),
        ((None, "很" * 201, None, None, None, "推进中"), Why.LINE_TOO_LONG),
        ((None, TITLE, "很" * 2001, None, None, "推进中"), Why.TOO_LONG),
    ],
    ids=["status", "percent", "reason", "standard", "title", "progress", "long title", "long standard"],
)
def test_a_row_that_the_ledger_would_not_keep_as_it_stands_must_be_written_anew(
    post: Post, row: Added, why: Why
) -> None:
    add_rows(post.form(), row)
    found = post.collect(post.form())
    (new,) = [one for one in found.files[0].rows if one.verdict is Verdict.NEW]
    assert as_item(new) is None
    unclear = [new.words.title, new.words.standard, new.words.due, *(cell.returned for cell in new.cells)]
    assert [one.why for one in unclear if isinstance(one, Unclear)] == [why]
    assert accepted(post, found) == Applied(taken=0, left=1, files=1)
    (receipt,) = receipts(post.ledger, JUNE)
    assert [one.why for one in receipt.left_alone] == [why]
    assert b"13812345678" not in post.ledger.path.read_bytes()
    assert (why is Why.PERSONAL_DATA) is not kept_folder(post.ledger.path).exists()


@pytest.mark.parametrize(
    ("row", "begun"),
    [
        ((None, TITLE, "很" * 2001, None, None, "暂缓"), ("很" * 2000, "suspended")),
        ((None, TITLE, "电话13812345678", None, None, "差不多"), ("", None)),
    ],
)
def test_a_row_is_put_right_from_as_much_of_it_as_can_be_shown(
    post: Post, row: Added, begun: tuple[str, str | None]
) -> None:
    add_rows(post.form(), row)
    (new,) = [one for one in post.returned(post.form()).rows if one.verdict is Verdict.NEW]
    draft = drafted(new)
    assert draft is not None
    assert (draft.standard, draft.values.get("status")) == begun


@pytest.mark.parametrize(
    ("item", "refusal"),
    [
        (NewItem(Kind.DUTY, " ", "", "", {}), EmptyText),
        (NewItem(Kind.DUTY, "长" * 201, "", "", {}), TooLong),
        (NewItem(Kind.DUTY, TITLE, "电话13812345678", "", {}), PersonalData),
        (NewItem(Kind.DUTY, TITLE, "", "", {"percent": 101}), PercentOutOfRange),
        (NewItem(Kind.DUTY, TITLE, "", "", {"status": "suspended"}), ReasonNeeded),
    ],
    ids=["no title", "long title", "personal data", "percent", "reason"],
)
def test_a_row_written_anew_that_cannot_be_kept_takes_nothing_over_at_all(
    post: Post, item: NewItem, refusal: type[ActRefused | PersonalData]
) -> None:
    add_rows(post.form(), WHOLE)
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    found = post.collect(post.form())
    with pytest.raises(refusal):
        apply_collected(post.ledger, found, {row_id(found.files[0]): item})
    assert post.line().done == ""
    assert receipts(post.ledger) == ()


def test_a_file_with_far_more_rows_than_were_sent_is_no_form(post: Post) -> None:
    add_rows(post.form(), *((None, f"第{number}件新增的事", "每月1次") for number in range(600)))
    file = post.returned(post.form())
    assert (file.verdict, file.why, file.unit) == (FileVerdict.NOT_A_FORM, FileWhy.TOO_MANY_ROWS, UNIT)


@pytest.fixture
def supported(post: Post) -> tuple[CollectedFile, Line]:
    """A unit's form into which its clerk wrote an item that the unit only supports, and that item."""
    line = next(
        line for line in post.lines() if line.lead_unit == OTHER and "区交通局" in line.supporting_units
    )
    record_progress(post.ledger, line.code, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "牵头单位填报"))
    path = post.form("区交通局")
    add_rows(path, (None, line.title, "", "", "", "推进中", 40, "配合开展"), sheet="监督规范清单")
    return post.returned(path), line


def test_a_row_of_an_item_that_the_unit_only_supports_is_told_beside_what_stands_here(
    supported: tuple[CollectedFile, Line],
) -> None:
    file, line = supported
    row = file.rows[-1]
    assert (row.key, row.verdict) == (line.code, Verdict.UNKNOWN)
    assert {cell.field: (cell.now, cell.verdict) for cell in row.cells} == {
        "status": ("under_way", Verdict.UNCHANGED),
        "percent": (30, Verdict.UNKNOWN),
        "done": ("牵头单位填报", Verdict.UNKNOWN),
    }


def test_what_a_supporting_unit_says_is_taken_only_where_the_secretary_says_so(
    post: Post, supported: tuple[CollectedFile, Line]
) -> None:
    file, line = supported
    found = Collected((file,))
    assert apply_collected(post.ledger, found) == Applied(taken=0, left=2, files=1)
    assert post.line(line.code).done == "牵头单位填报"
    apply_collected(post.ledger, found, {CellId(file.sha256, line.code, "percent"): Choice.TAKE})
    assert (post.line(line.code).percent, post.line(line.code).done) == (40, "牵头单位填报")


def test_what_a_supporting_unit_says_differently_is_in_conflict_with_the_lead_units_form(
    post: Post, supported: tuple[CollectedFile, Line]
) -> None:
    _, line = supported
    post.send()
    fill_in(post.form(OTHER), {(line.code, "percent"): 50, (line.code, "next_steps"): "继续"})
    path = add_rows(post.form("区交通局"), (9, line.title, "", "", "", "", 40), sheet="监督规范清单")
    lead = next(file for file in post.collect(path, post.form(OTHER)).files if file.unit == OTHER)
    assert verdicts(lead) == {
        (line.code, "percent"): Verdict.CONFLICT,
        (line.code, "next_steps"): Verdict.CHANGED,
    }
