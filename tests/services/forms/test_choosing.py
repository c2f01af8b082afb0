"""Several files of one unit, and what several files say of one item."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.forms.conftest import FIRST, JUNE, SECOND, UNIT, Post, fill_in, verdicts
from workbench.domain.comparison import FIELDS, Place, ReturnedRow, Verdict, compare, is_between_files
from workbench.domain.items import ItemCode, Kind, Status
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.choosing import can_be_preferred, crossed, prefer
from workbench.services.forms.records import (
    Applied,
    CellId,
    Choice,
    Collected,
    CollectedFile,
    Decisions,
    FileVerdict,
    FileWhy,
)
from workbench.services.forms.sending import send_forms
from workbench.services.items import ItemEntry, edit_item
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.units import find_unit

OTHER = "区人社局"
Edits = Mapping[tuple[ItemCode, str], str]


def told(found: Collected) -> dict[str, tuple[FileVerdict, str]]:
    return {Path(file.path).stem: (file.verdict, file.why) for file in found.files}


@pytest.fixture
def two(post: Post, tmp_path: Path) -> Collected:
    """A draft, and what was saved after it."""
    draft = fill_in(post.form(), {(FIRST, "done"): "初稿"}, tmp_path / "draft.xlsx")
    book = openpyxl.load_workbook(draft)
    book["职责清单"]["H4"] = "定稿"
    book.save(tmp_path / "final.xlsx")
    return post.collect(draft, tmp_path / "final.xlsx")


def test_a_form_that_was_filled_in_goes_before_one_that_is_as_it_was_sent(post: Post, tmp_path: Path) -> None:
    filled = Path(shutil.copy(post.form(), tmp_path / "filled.xlsx"))
    fill_in(filled, {(FIRST, "done"): "已走访"})
    post.send()
    untouched = Path(shutil.copy(post.form(), tmp_path / "untouched.xlsx"))
    assert told(post.collect(filled, untouched)) == {
        "filled": (FileVerdict.FORM, ""),
        "untouched": (FileVerdict.SUPERSEDED, FileWhy.NOT_FILLED_IN),
    }


def test_a_form_that_was_filled_in_stays_so_when_it_was_taken_over(post: Post, tmp_path: Path) -> None:
    filled = fill_in(post.form(), {(FIRST, "done"): "已走访"}, tmp_path / "filled.xlsx")
    apply_collected(post.ledger, post.collect(filled))
    assert told(post.collect(filled, post.form()))["filled"] == (FileVerdict.FORM, "")


def test_the_choice_can_be_turned_around_and_back(two: Collected) -> None:
    assert told(two) == {
        "draft": (FileVerdict.SUPERSEDED, FileWhy.NEWER_FILE),
        "final": (FileVerdict.FORM, ""),
    }
    draft, final = two.files
    assert can_be_preferred(draft)
    assert not can_be_preferred(final)
    turned = prefer(two, draft)
    assert told(turned) == {
        "draft": (FileVerdict.FORM, ""),
        "final": (FileVerdict.SUPERSEDED, FileWhy.SET_ASIDE),
    }
    assert turned.files[0].cells(Verdict.CHANGED)[0][1].returned == "初稿"
    back = prefer(turned, turned.files[1])
    assert told(back)["final"] == (FileVerdict.FORM, "")
    assert back.files[1].rows == final.rows
    assert prefer(two, final) is two


def test_the_file_that_was_chosen_is_the_one_that_is_taken_over(post: Post, two: Collected) -> None:
    turned = prefer(two, two.files[0])
    assert apply_collected(post.ledger, turned) == Applied(taken=1, left=0, files=1)
    assert post.line().done == "初稿"


def test_the_same_file_twice_leaves_nothing_to_choose(post: Post, tmp_path: Path) -> None:
    copy = Path(shutil.copy(post.form(), tmp_path / "copy.xlsx"))
    assert not any(map(can_be_preferred, post.collect(post.form(), copy).files))


@pytest.fixture
def shared(post: Post, tmp_path: Path) -> tuple[Path, Path]:
    """The forms of two units that both hold the first item: it changed hands between the two."""
    other = find_unit(post.ledger, OTHER, JUNE).id
    edit_item(post.ledger, FIRST, ItemEntry(Kind.DUTY, "第0项工作", other, due_words="当年6月底"))
    send_forms(post.ledger, JUNE, tmp_path / "again", unit=OTHER)
    return post.form(), tmp_path / "again" / post.form(OTHER).name


def test_different_cells_of_one_item_from_two_files_both_go_in(post: Post, shared: tuple[Path, Path]) -> None:
    mine = fill_in(shared[0], {(FIRST, "done"): "甲说", (FIRST, "status"): "推进中"})
    theirs = fill_in(shared[1], {(FIRST, "next_steps"): "乙打算", (FIRST, "percent"): 40})
    found = post.collect(mine, theirs)
    assert not found.needs_a_look
    assert apply_collected(post.ledger, found) == Applied(taken=4, left=0, files=2)
    line = post.line()
    assert (line.status, line.percent, line.done, line.next_steps) == (Status.UNDER_WAY, 40, "甲说", "乙打算")


def test_what_two_files_say_alike_is_plain(post: Post, shared: tuple[Path, Path]) -> None:
    for path in shared:
        fill_in(path, {(FIRST, "done"): "同样的话"})
    found = post.collect(*shared)
    assert not found.needs_a_look
    apply_collected(post.ledger, found)
    assert post.line().done == "同样的话"


def test_what_two_files_say_differently_is_left_undecided(post: Post, shared: tuple[Path, Path]) -> None:
    fill_in(shared[0], {(FIRST, "done"): "甲说"})
    fill_in(shared[1], {(FIRST, "done"): "乙说"})
    found = post.collect(*shared)
    cells = [cell for file in found.files for _, cell in file.cells(Verdict.CONFLICT)]
    assert [cell.returned for cell in cells] == ["甲说", "乙说"]
    assert all(map(is_between_files, cells))
    assert apply_collected(post.ledger, found) == Applied(taken=0, left=2, files=2)
    assert post.line().done == ""


def test_a_file_that_is_in_conflict_with_the_ledger_is_heard_against_another_file(
    post: Post, shared: tuple[Path, Path], tmp_path: Path
) -> None:
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, done="台账"))
    send_forms(post.ledger, JUNE, tmp_path / "third", unit=OTHER)
    mine = fill_in(shared[0], {(FIRST, "done"): "甲说"})
    theirs = fill_in(tmp_path / "third" / shared[1].name, {(FIRST, "done"): "乙说"})
    first, second = post.collect(mine, theirs).files
    assert verdicts(first)[FIRST, "done"] is Verdict.CONFLICT
    assert verdicts(second)[FIRST, "done"] is Verdict.CONFLICT


def test_of_two_files_told_to_write_different_things_in_one_cell_the_first_does(
    post: Post, shared: tuple[Path, Path]
) -> None:
    fill_in(shared[0], {(FIRST, "done"): "甲说"})
    fill_in(shared[1], {(FIRST, "done"): "乙说"})
    found = post.collect(*shared)
    both: Decisions = {CellId(file.sha256, FIRST, "done"): Choice.TAKE for file in found.files}
    assert apply_collected(post.ledger, found, both) == Applied(taken=1, left=1, files=2)
    assert post.line().done == "甲说"


def test_setting_a_file_aside_ends_its_conflict_with_another_units_form(
    post: Post, shared: tuple[Path, Path], tmp_path: Path
) -> None:
    plain = fill_in(shared[0], {(SECOND, "done"): "只改别项"}, tmp_path / "plain.xlsx")
    mine = fill_in(shared[0], {(FIRST, "done"): "甲说"})
    theirs = fill_in(shared[1], {(FIRST, "done"): "乙说"})
    found = post.collect(plain, mine, theirs)
    assert told(found)["plain"] == (FileVerdict.SUPERSEDED, FileWhy.NEWER_FILE)
    turned = prefer(found, found.files[0])
    assert [verdicts(file) for file in turned.forms()] == [
        {(SECOND, "done"): Verdict.CHANGED},
        {(FIRST, "done"): Verdict.CHANGED},
    ]
    assert {file.unit for file in turned.forms()} == {UNIT, OTHER}


CODES = tuple(ItemCode(Kind.DUTY, number) for number in (1, 2, 3))
touched = st.dictionaries(
    st.tuples(st.sampled_from(CODES), st.sampled_from(FIELDS)), st.sampled_from(["甲", "乙", "丙"])
)


def made(name: str, theirs: Edits, ours: Edits) -> CollectedFile:
    """A form of the same items as any other, in which some cells were written."""
    sent = {code: dict.fromkeys(FIELDS, "原") for code in CODES}
    back = [
        ReturnedRow(
            code,
            str(code),
            Place("职责清单", 4),
            {field: theirs.get((code, field), "原") for field in FIELDS},
        )
        for code in CODES
    ]
    now = {code: {field: ours.get((code, field), "原") for field in FIELDS} for code in CODES}
    rows = compare(sent, back, now, {code: str(code) for code in CODES})
    path = Path(name)
    return CollectedFile(name, path, "", name, FileVerdict.FORM, unit=name, month=JUNE, rows=rows)


@given(touched, touched, touched)
def test_files_are_in_conflict_where_they_say_different_things_of_one_cell_and_nowhere_else(
    one: Edits, other: Edits, ours: Edits
) -> None:
    alone = (made("甲单位", one, ours), made("乙单位", other, ours))
    together = crossed(alone)
    for before, after, mine, theirs in zip(alone, together, (one, other), (other, one), strict=True):
        for row, row_alone in zip(after.rows, before.rows, strict=True):
            for cell, cell_alone in zip(row.cells, row_alone.cells, strict=True):
                assert row.key is not None
                place = row.key, cell.field
                here = ours.get(place)
                differ = place in mine and place in theirs and mine[place] != theirs[place]
                if differ and theirs[place] != here and mine[place] != here:
                    assert cell.verdict is Verdict.CONFLICT
                else:
                    assert cell.verdict is cell_alone.verdict
    assert crossed(together) == together
