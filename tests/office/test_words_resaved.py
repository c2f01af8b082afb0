"""An item's own words after another program saved the form: no change, and an added row stays what it is."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.office.conftest import ENDINGS, OtherProgram
from tests.services.forms.conftest import JUNE, UNIT, Post
from workbench.domain.comparison import Verdict
from workbench.domain.items import Kind
from workbench.services.items import ItemEntry, add_item
from workbench.services.units import find_unit

every_ending = pytest.mark.parametrize("ending", ENDINGS)
WORDS = (
    ("=1+1 走访", "+每月12家\n\n -建立台账  留痕\t完整\n", "当年9月底"),
    ("2026-03-01", "１２％ #N/A _x000D_ \U0001f600 <b>&amp;", "2026.8"),
    ("'引号\"与,逗号；\u3000全角空格", "@全体", "每月"),
    ("007", "1e5", "长期"),
)


@pytest.fixture
def sent(post: Post) -> Post:
    """Forms with words that are hard to keep as they are."""
    unit = find_unit(post.ledger, UNIT, JUNE).id
    for title, standard, due in WORDS:
        add_item(
            post.ledger, ItemEntry(Kind.DUTY, title, unit, standard=standard, due_words=due, from_month=JUNE)
        )
    post.send()
    return post


@every_ending
def test_an_items_words_are_no_change_when_another_program_saved_them(
    sent: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    found = sent.collect(*other_program.saved([sent.form()], ending, tmp_path / ending))
    rows = [row for file in found.forms() for row in file.rows]
    assert rows
    assert [row.asides for row in rows if row.asides] == []
    assert {row.verdict for row in rows} == {Verdict.UNCHANGED}


@every_ending
def test_an_added_row_comes_back_word_for_word_and_a_merged_cell_covers_only_its_rows(
    sent: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    book = openpyxl.load_workbook(sent.form())
    sheet = book["职责清单"]
    last = sheet.max_row
    sheet.append((None, "开展骑手安全培训", "每季度1场\n留痕", "当年9月底", None, "推进中", 60, "已办1场"))
    sheet["H4"] = "两项一并推进"
    sheet.merge_cells("H4:H5")
    sheet.cell(last, 8).value = "最后一项自己的进展"
    book.save(sent.form())
    found = sent.collect(*other_program.saved([sent.form()], ending, tmp_path / ending))
    rows = [
        row for file in found.forms() for row in file.rows if row.key is None or row.key.kind is Kind.DUTY
    ]
    (added,) = [row for row in rows if row.verdict is Verdict.NEW]
    assert (added.words.title, added.words.standard, added.words.due) == (
        "开展骑手安全培训",
        "每季度1场\n留痕",
        "当年9月底",
    )
    assert {cell.field: cell.returned for cell in added.cells} == {
        "status": "under_way",
        "percent": 60,
        "done": "已办1场",
    }
    changed = {
        row.places[0].row: cell.returned
        for row in rows
        for cell in row.cells
        if cell.verdict is Verdict.CHANGED
    }
    covered = {4: "两项一并推进", 5: "两项一并推进"}
    if ending == "csv":  # a text file knows no merged cells
        del covered[5]
    assert changed == {**covered, last: "最后一项自己的进展"}
