"""A form that comes back as text files, one a list."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import openpyxl
import pytest

from tests.services.forms.conftest import FIRST, UNIT, Post, fill_in, verdicts
from workbench.domain.comparison import Verdict
from workbench.domain.official import LIST_NAMES
from workbench.services.forms.records import FileVerdict, FileWhy


def as_texts(form: Path, folder: Path) -> list[Path]:
    """The lists of a form, each in a file of its own."""
    folder.mkdir()
    paths = []
    for sheet in openpyxl.load_workbook(form).worksheets:
        if sheet.title in LIST_NAMES.values():
            paths.append(folder / f"{UNIT}-{sheet.title}.csv")
            with paths[-1].open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(sheet.iter_rows(values_only=True))
    return paths


@pytest.fixture
def texts(post: Post, tmp_path: Path) -> list[Path]:
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    return as_texts(post.form(), tmp_path / "texts")


def test_each_list_of_one_unit_stands_beside_the_others(post: Post, texts: list[Path]) -> None:
    found = post.collect(*texts)
    assert len(texts) > 1
    assert [file.verdict for file in found.files] == [FileVerdict.FORM] * len(texts)
    assert [one for file in found.files for one in verdicts(file).values()] == [Verdict.CHANGED]


def test_the_same_list_twice_is_taken_once_and_the_newer_one_goes_first(
    post: Post, texts: list[Path], tmp_path: Path
) -> None:
    newer = fill_in(post.form(), {(FIRST, "done"): "又走访"}, tmp_path / "newer.xlsx")
    again = as_texts(newer, tmp_path / "again")
    for path in texts:
        os.utime(path, (1_000_000_000, 1_000_000_000))
    found = post.collect(*texts, *again)
    old, new = found.files[: len(texts)], found.files[len(texts) :]
    assert {file.verdict for file in old} == {FileVerdict.SUPERSEDED}
    assert {file.why for file in old} <= {FileWhy.NEWER_FILE, FileWhy.SAME_FILE}
    assert {file.verdict for file in new} == {FileVerdict.FORM}


def test_a_list_older_than_the_whole_form_is_superseded_by_it(post: Post, texts: list[Path]) -> None:
    for path in texts:
        os.utime(path, (1, 1))
    *lists, whole = post.collect(*texts, post.form()).files
    assert {file.verdict for file in lists} == {FileVerdict.SUPERSEDED}
    assert whole.verdict is FileVerdict.FORM
