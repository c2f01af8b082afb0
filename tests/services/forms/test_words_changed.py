"""What a unit changed of an item's own words, and rows that are said to be of an item that there is."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from tests.services.forms.conftest import FIRST, JUNE, SECOND, UNIT, Post, fill_in, verdicts
from workbench.domain.comparison import NOT_KEPT, Unclear, Verdict, Why
from workbench.domain.items import Kind, Origin
from workbench.services import history
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.receipts import receipts
from workbench.services.forms.records import (
    Applied,
    CellId,
    Choice,
    Collected,
    CollectedFile,
    Decisions,
    Edited,
    NewItem,
    RowId,
)
from workbench.services.items import ItemEntry, delete_items, edit_item
from workbench.services.units import find_unit
from workbench.storage.tables import SentForm

OTHER_TITLE = "开展心理疏导热线服务"


def write(path: Path, **cells: str) -> Path:
    book = openpyxl.load_workbook(path)
    for place, text in cells.items():
        book["职责清单"][place] = text
    book.save(path)
    return path


def asides(file: CollectedFile) -> dict[tuple[str, str], Verdict]:
    return {(str(row.key), cell.field): cell.verdict for row in file.rows for cell in row.asides}


@pytest.fixture
def reworded(post: Post) -> Collected:
    """The first item under another title, and by another deadline."""
    return post.collect(write(post.form(), B4="第0项工作（调整）", D4="2026年9月底前", H4="已走访"))


def test_what_a_unit_changed_of_an_items_words_is_told_and_not_taken(post: Post, reworded: Collected) -> None:
    (file,) = reworded.files
    assert asides(file) == {("duty-1", "title"): Verdict.CHANGED, ("duty-1", "due_words"): Verdict.CHANGED}
    assert verdicts(file) == {(FIRST, "done"): Verdict.CHANGED}
    assert reworded.needs_a_look
    assert apply_collected(post.ledger, reworded) == Applied(taken=1, left=2, files=1)
    assert (post.line().title, post.line().done) == ("第0项工作", "已走访")
    (receipt,) = receipts(post.ledger, JUNE)
    assert {(one.field, one.value) for one in receipt.left_alone} == {
        ("title", "第0项工作（调整）"),
        ("due_words", "2026年9月底前"),
    }


def test_it_is_taken_where_the_secretary_says_so_and_one_undo_takes_it_back(
    post: Post, reworded: Collected
) -> None:
    before = post.line()
    sha = reworded.files[0].sha256
    decided: Decisions = {
        CellId(sha, FIRST, "title"): Choice.TAKE,
        CellId(sha, FIRST, "due_words"): Edited("2026年10月底前"),
    }
    assert apply_collected(post.ledger, reworded, decided) == Applied(taken=3, left=0, files=1)
    line = post.line()
    assert (line.title, line.due_words, line.done) == ("第0项工作（调整）", "2026年10月底前", "已走访")
    assert line.due is not None
    assert line.due.month == 10
    assert line.supporting_units == before.supporting_units
    assert (line.lead_unit, line.basis, line.note) == (before.lead_unit, before.basis, before.note)
    history.undo(post.ledger)
    assert post.line() == before


def test_words_that_were_taken_are_no_change_when_the_file_comes_again(
    post: Post, reworded: Collected
) -> None:
    sha = reworded.files[0].sha256
    apply_collected(post.ledger, reworded, {CellId(sha, FIRST, "title"): Choice.TAKE})
    assert asides(post.returned(post.form())) == {("duty-1", "due_words"): Verdict.CHANGED}


def test_words_that_were_changed_here_too_are_in_conflict(post: Post) -> None:
    unit = find_unit(post.ledger, UNIT, JUNE).id
    edit_item(post.ledger, FIRST, ItemEntry(Kind.DUTY, "专班改的题", unit, due_words="当年6月底"))
    assert asides(post.returned(write(post.form(), B4="第0项工作（新）"))) == {
        ("duty-1", "title"): Verdict.CONFLICT
    }
    assert asides(post.returned(write(post.form(), B4="第0项工作"))) == {}


def test_what_a_spreadsheet_does_to_words_in_passing_is_no_change(post: Post) -> None:
    assert asides(post.returned(write(post.form(), B4=" 第０项工作\n", C4=" ", D4="6月30 日"))) == {}


def test_words_that_the_ledger_would_not_keep_say_why(post: Post) -> None:
    file = post.returned(write(post.form(), C4="电话13812345678"))
    (cell,) = [cell for row in file.rows for cell in row.asides]
    assert cell.returned == Unclear("138****5678", Why.PERSONAL_DATA)
    assert cell.verdict is Verdict.INVALID


def test_words_of_an_item_that_was_deleted_here_cannot_be_taken(post: Post, reworded: Collected) -> None:
    delete_items(post.ledger, (FIRST,))
    (file,) = post.collect(post.form()).files
    cells = [cell for row in file.rows for cell in row.asides]
    assert {cell.now for cell in cells} == {NOT_KEPT}
    decided: Decisions = {CellId(file.sha256, FIRST, cell.field): Choice.TAKE for cell in cells}
    assert apply_collected(post.ledger, reworded, decided).taken == 0


def test_a_proposal_whose_words_a_unit_put_right_is_the_task_forces_own(post: Post) -> None:
    line = next(line for line in post.lines() if line.origin is Origin.EXAMPLE and line.kind is Kind.SERVICE)
    book = openpyxl.load_workbook(post.form(line.lead_unit))
    book["服务事项清单"]["B4"] = f"{line.title}（新）"
    book.save(post.form(line.lead_unit))
    found = post.collect(post.form(line.lead_unit))
    decided: Decisions = {CellId(found.files[0].sha256, line.code, "title"): Choice.TAKE}
    apply_collected(post.ledger, found, decided)
    assert post.line(line.code).origin is Origin.OWN


@pytest.fixture
def overwritten(post: Post) -> CollectedFile:
    """The first item's row with a title of which nobody can tell whether it is the same item."""
    return post.returned(write(post.form(), B4=OTHER_TITLE, F4="推进中", H4="热线已开通"))


def the_row(file: CollectedFile) -> RowId:
    (row,) = [row for row in file.rows if row.verdict is Verdict.NEW]
    return RowId(file.sha256, row.places[0])


def test_a_row_that_was_written_over_is_an_added_one_and_its_item_did_not_come_back(
    overwritten: CollectedFile,
) -> None:
    assert next(row for row in overwritten.rows if row.key == FIRST).verdict is Verdict.MISSING
    assert the_row(overwritten).place.row == 4


def test_an_added_row_can_be_taken_for_an_item_that_there_is(post: Post, overwritten: CollectedFile) -> None:
    standard = post.line().standard
    item = NewItem(
        Kind.DUTY, OTHER_TITLE, "", "", {"status": "under_way", "done": "热线已开通"}, instead=FIRST
    )
    done = apply_collected(post.ledger, Collected((overwritten,)), {the_row(overwritten): item})
    assert (done.items, done.left) == (0, 0)
    line = post.line()
    assert (line.title, line.done, line.standard) == (OTHER_TITLE, "热线已开通", standard)
    again = post.returned(post.form())
    assert verdicts(again) == {}
    assert asides(again) == {}
    (receipt,) = receipts(post.ledger, JUNE)
    assert {one.item for one in receipt.taken} == {FIRST}
    assert {one.added for one in receipt.taken} == {OTHER_TITLE}


def test_a_row_taken_for_an_item_that_another_row_speaks_of_too_is_left(post: Post) -> None:
    path = write(post.form(), B4=OTHER_TITLE, H4="热线已开通")
    fill_in(path, {(SECOND, "done"): "已走访"})
    file = post.returned(path)
    item = NewItem(Kind.DUTY, OTHER_TITLE, "", "", {"done": "热线已开通"}, instead=SECOND)
    done = apply_collected(post.ledger, Collected((file,)), {the_row(file): item})
    assert (done.taken, done.left) == (1, 1)
    assert post.line(SECOND).done == "已走访"


def test_a_row_taken_for_an_item_that_is_gone_is_left(post: Post, overwritten: CollectedFile) -> None:
    delete_items(post.ledger, (FIRST,))
    item = NewItem(Kind.DUTY, OTHER_TITLE, "", "", {}, instead=FIRST)
    done = apply_collected(post.ledger, Collected((overwritten,)), {the_row(overwritten): item})
    assert (done.taken, done.left) == (0, 1)


def test_a_form_that_was_sent_before_its_words_were_kept_is_compared_by_its_titles(post: Post) -> None:
    with post.ledger.act("forget", undoable=False) as session:
        for row in session.scalars(select(SentForm)):
            content = json.loads(row.content)
            for line in content["rows"]:
                del line["standard"], line["due_words"]
            row.content = json.dumps(content, ensure_ascii=False)
    file = post.returned(write(post.form(), B4="第0项工作（新）", D4="年底"))
    assert asides(file) == {("duty-1", "title"): Verdict.CHANGED}
