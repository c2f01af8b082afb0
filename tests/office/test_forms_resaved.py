"""Forms that were opened and saved again by an office program, in each format that it writes."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.exchange.binary_book import binary_book
from tests.office.conftest import ENDINGS, OtherProgram
from tests.services.forms.conftest import FIRST, JUNE, SECOND, UNIT, Cells, Post, fill_in, verdicts
from workbench.domain.comparison import Verdict
from workbench.domain.items import Status
from workbench.exchange.sheets import Sheets
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.records import Collected, CollectedFile, FileVerdict, FileWhy
from workbench.services.progress import ProgressEntry, record_many

NASTY = '=1+1\n+走访  12家，\t座谈\n\n -无 _x000D_ #N/A １２％ \U0001f600 <b>&amp;,"引号"'
every_ending = pytest.mark.parametrize("ending", ENDINGS)


@pytest.fixture
def sent(post: Post) -> Post:
    """Forms that hold much already, some of it hard to keep as it is."""
    entries = [
        (FIRST, ProgressEntry(Status.UNDER_WAY, 30, NASTY, "'缺", "@再")),
        (SECOND, ProgressEntry(Status.COMPLETED)),
    ]
    record_many(post.ledger, JUNE, entries)
    post.send()
    return post


def forms_among(found: Collected) -> list[CollectedFile]:
    """The forms; where each sheet is a text file of its own, the cover and the hidden sheet are none."""
    strangers = [file for file in found.files if file.verdict is not FileVerdict.FORM]
    assert {file.why for file in strangers} <= {FileWhy.NO_LIST}
    return [file for file in found.files if file.verdict is FileVerdict.FORM]


@every_ending
def test_an_untouched_form_changes_nothing(
    sent: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    paths = sorted(sent.folder.iterdir())
    found = sent.collect(*other_program.saved(paths, ending, tmp_path / ending))
    forms = forms_among(found)
    assert len(forms) >= len(paths) == 3
    assert {file.unit for file in forms} == {file.unit for file in sent.collect().files}
    assert [verdicts(file) for file in forms] == [{}] * len(forms)
    assert apply_collected(sent.ledger, found).taken == 0


@every_ending
def test_what_a_unit_changed_comes_back_and_nothing_else(
    sent: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    changes: Cells = {(FIRST, "percent"): 45, (FIRST, "done"): "+新\n=1", (SECOND, "status"): "推进中"}
    fill_in(sent.form(), changes)
    found = sent.collect(*other_program.saved([sent.form()], ending, tmp_path / ending))
    told = [verdicts(file) for file in forms_among(found)]
    assert {key: one for file in told for key, one in file.items()} == dict.fromkeys(changes, Verdict.CHANGED)
    assert apply_collected(sent.ledger, found).taken == 3
    line = sent.line(FIRST)
    assert (line.percent, line.done, line.difficulties, line.next_steps) == (45, "+新\n=1", "'缺", "@再")


def test_a_form_that_went_through_every_format_one_after_another_is_still_the_same(
    sent: Post, other_program: OtherProgram, tmp_path: Path
) -> None:
    fill_in(sent.form(), {(FIRST, "done"): NASTY + "\n又走访"})
    (path,) = [sent.form()]
    for step, ending in enumerate(("ods", "xls", "xlsx", "ods", "xlsx")):
        (path,) = other_program.saved([path], ending, tmp_path / f"{step}")
    assert verdicts(sent.returned(path)) == {(FIRST, "done"): Verdict.CHANGED}


def test_a_form_filled_in_after_it_was_saved_elsewhere_comes_back(
    post: Post, other_program: OtherProgram, tmp_path: Path
) -> None:
    record_many(post.ledger, JUNE, [(FIRST, ProgressEntry(Status.UNDER_WAY, 30, "已走访\n座谈"))])
    post.send()
    (path,) = other_program.saved([post.form()], "xlsx", tmp_path / "first")
    fill_in(path, {(SECOND, "done"): "已走访"})
    (path,) = other_program.saved([path], "ods", tmp_path / "second")
    assert verdicts(post.returned(path)) == {(SECOND, "done"): Verdict.CHANGED}


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_formula_counts_as_its_result_and_an_error_as_no_answer(
    sent: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    book = openpyxl.load_workbook(sent.form())
    sheet = book["职责清单"]
    for cell, formula in (("H4", '="走访"&(2+3)&"家"'), ("I4", "=NA()"), ("G5", "=40+5"), ("H5", "=1/0")):
        sheet[cell].number_format = "General"
        sheet[cell].value = formula
    book.save(sent.form())
    (path,) = other_program.saved([sent.form()], ending, tmp_path / ending)
    assert verdicts(sent.returned(path)) == {
        (FIRST, "done"): Verdict.CHANGED,
        (FIRST, "difficulties"): Verdict.INVALID,
        (SECOND, "percent"): Verdict.CHANGED,
        (SECOND, "done"): Verdict.INVALID,
    }


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_the_binary_format_comes_back_with_the_same_verdicts(
    sent: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    fill_in(sent.form(), {(FIRST, "done"): "+新\n=1"})
    (path,) = other_program.saved([sent.form()], ending, tmp_path / ending)
    read = next(sent.reader.read([path]))
    assert isinstance(read, Sheets)
    binary = tmp_path / f"{UNIT}.xlsb"
    binary.write_bytes(binary_book(read))
    assert verdicts(sent.returned(binary)) == {(FIRST, "done"): Verdict.CHANGED}
