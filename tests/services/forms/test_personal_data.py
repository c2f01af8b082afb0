"""Personal data in a returned form, in whatever cell: told with its place, and nothing of it kept."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication

from tests.services.forms.conftest import FIRST, UNIT, Post
from workbench.domain.personal_data import Personal
from workbench.exchange.personal_cells import PersonalCell
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.records import CollectedFile
from workbench.storage.kept_files import kept_path
from workbench.wording import CHINESE, ENGLISH, load_language
from workbench.wording.personal import say_personal

LIST = "职责清单"


def returned(post: Post, sheet: str, cell: str, value: str | float) -> CollectedFile:
    book = openpyxl.load_workbook(post.form())
    book[sheet][cell] = value
    book[LIST]["H4"] = "已走访"
    book.save(post.form())
    return post.returned(post.form())


@pytest.mark.parametrize(
    ("cell", "value", "place"),
    [
        ("H5", "联系 138 1234 5678", (5, 8)),  # in a cell that is taken over
        ("G5", 13812345678, (5, 7)),  # as a number, where a percentage should be
        ("C5", "１３８１２３４５６７８", (5, 3)),  # where nothing is to be changed
        ("P2", 13812345678.0, (2, 16)),  # beside the list
        ("B60", "经办人13812345678", (60, 2)),  # below it
    ],
)
def test_a_mobile_number_anywhere_is_told_and_no_copy_is_kept(
    post: Post, cell: str, value: str | float, place: tuple[int, int]
) -> None:
    file = returned(post, LIST, cell, value)
    assert file.personal == (PersonalCell(LIST, *place, Personal.MOBILE_NUMBER, "138****5678"),)
    found = post.collect(post.form())
    assert found.needs_a_look
    assert apply_collected(post.ledger, found).taken == 1
    assert post.line(FIRST).done == "已走访"
    assert not kept_path(post.ledger.path, file.sha256).exists()
    assert b"13812345678" not in post.ledger.path.read_bytes()


def test_a_form_as_it_was_sent_holds_none_and_a_copy_is_kept(post: Post) -> None:
    file = returned(post, LIST, "I4", "办公电话0533-1234567")
    assert file.personal == ()
    apply_collected(post.ledger, post.collect(post.form()))
    assert kept_path(post.ledger.path, file.sha256).exists()


def test_the_sentence_names_file_sheet_row_and_column_and_masks_the_number(qapp: QCoreApplication) -> None:
    assert qapp is not None
    cell = PersonalCell(LIST, 7, 28, Personal.IDENTITY_NUMBER, "1101**********0021")
    try:
        load_language(CHINESE)
        said = say_personal(Path("某处") / f"{UNIT}.xlsx", cell)
        assert said.startswith(f"{UNIT}.xlsx“{LIST}”表第7行AB列：1101**********0021疑似居民身份证号码。")
        assert say_personal(Path("a.csv"), PersonalCell("", 1, 1, Personal.MOBILE_NUMBER, "x")).startswith(
            "a.csv第1行A列：x疑似手机号码。"
        )
    finally:
        load_language(ENGLISH)
    assert say_personal(Path("a.xlsx"), cell).startswith("a.xlsx, sheet 职责清单, row 7, column AB: 1101")
