from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.exchange.binary_book import binary_book
from tests.services.conftest import Office
from tests.services.forms.conftest import FIRST, JUNE, SECOND, UNIT, Post, fill_in, verdicts
from workbench.domain.comparison import Unclear, Verdict, Why
from workbench.domain.items import ItemCode, Kind, Status
from workbench.exchange.sheets import Refusal, Sheets
from workbench.services.forms.collecting import collect
from workbench.services.forms.records import CollectedFile, FileVerdict, FileWhy
from workbench.services.forms.sending import send_forms
from workbench.services.items import ItemEntry, delete_items, edit_item
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.settings import LEDGER_ID, write_setting
from workbench.services.units import find_unit
from workbench.storage.kept_files import content_hash, kept_folder

OTHER = "区人社局"


def edited(path: Path, change: Callable[[openpyxl.Workbook], object], target: Path | None = None) -> Path:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(target or path)
    return target or path


def duties(book: openpyxl.Workbook) -> Worksheet:
    return book["职责清单"]


def test_forms_that_nobody_touched_change_nothing(post: Post) -> None:
    found = post.collect()
    assert [file.verdict for file in found.files] == [FileVerdict.FORM] * 3
    assert all(verdicts(file) == {} for file in found.files)
    assert not found.needs_a_look


def test_collecting_writes_nothing(post: Post) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    before = content_hash(post.ledger.path.read_bytes())
    wal = post.ledger.path.with_name(post.ledger.path.name + "-wal")
    log = content_hash(wal.read_bytes()) if wal.exists() else ""
    post.collect()
    assert content_hash(post.ledger.path.read_bytes()) == before
    assert (content_hash(wal.read_bytes()) if wal.exists() else "") == log
    assert not kept_folder(post.ledger.path).exists()


def test_what_a_unit_filled_in_is_changed_by_the_unit(post: Post) -> None:
    fill_in(
        post.form(),
        {(FIRST, "status"): "推进中", (FIRST, "percent"): "６０％", (SECOND, "done"): "已走访\r\n座谈 "},
    )
    file = post.returned(post.form())
    assert verdicts(file) == {
        (FIRST, "status"): Verdict.CHANGED,
        (FIRST, "percent"): Verdict.CHANGED,
        (SECOND, "done"): Verdict.CHANGED,
    }
    values = {(row.key, cell.field): cell.returned for row in file.rows for cell in row.cells}
    assert values[FIRST, "status"] == Status.UNDER_WAY
    assert values[FIRST, "percent"] == 60
    assert values[SECOND, "done"] == "已走访\n座谈"


def test_what_was_changed_here_meanwhile_is_kept_apart_from_what_the_unit_changed(post: Post) -> None:
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "专班记录"))
    fill_in(post.form(), {(FIRST, "done"): "单位填报", (FIRST, "percent"): 30, (FIRST, "next_steps"): "继续"})
    assert verdicts(post.returned(post.form())) == {
        (FIRST, "status"): Verdict.CHANGED_HERE,
        (FIRST, "done"): Verdict.CONFLICT,
        (FIRST, "next_steps"): Verdict.CHANGED,
    }


def test_a_renamed_file_is_known_by_what_it_holds(post: Post, tmp_path: Path) -> None:
    target = tmp_path / "新建 Microsoft Excel 工作表 (2).xlsx"
    shutil.move(post.form(), target)
    file = post.returned(target)
    assert (file.verdict, file.unit, file.month) == (FileVerdict.FORM, UNIT, JUNE)


def test_a_file_whose_name_is_another_units_is_not_taken_without_asking(post: Post, tmp_path: Path) -> None:
    target = shutil.copy(post.form(), tmp_path / f"{OTHER}6月.xlsx")
    file = post.returned(Path(target))
    assert (file.verdict, file.why) == (FileVerdict.OTHER_UNIT, FileWhy.NAMED_FOR_ANOTHER)


def test_rows_of_another_unit_under_this_ones_cover_are_another_units_form(
    post: Post, tmp_path: Path
) -> None:
    theirs = openpyxl.load_workbook(post.form(OTHER)).worksheets[1]

    def paste(book: openpyxl.Workbook) -> None:
        for spare in book.worksheets[2:-2]:
            book.remove(spare)
        sheet = duties(book)
        sheet.delete_rows(4, 20)
        for row in theirs.iter_rows(min_row=4, values_only=True):
            sheet.append(row)

    file = post.returned(edited(post.form(), paste, tmp_path / "x.xlsx"))
    assert (file.verdict, file.why) == (FileVerdict.OTHER_UNIT, FileWhy.ROWS_OF_ANOTHER)


def test_another_units_name_above_the_lists_is_asked_about(post: Post, tmp_path: Path) -> None:
    def retitle(book: openpyxl.Workbook) -> None:
        for sheet in book.worksheets:
            sheet["A1"] = str(sheet["A1"].value).replace(UNIT, OTHER)
        book["封面"]["B3"] = OTHER

    file = post.returned(edited(post.form(), retitle, tmp_path / "x.xlsx"))
    assert (file.verdict, file.why) == (FileVerdict.OTHER_UNIT, FileWhy.WORDS_OF_ANOTHER)


def test_last_months_form_sent_again_is_another_months(post: Post, tmp_path: Path) -> None:
    send_forms(post.ledger, JUNE.next, tmp_path / "july")
    file = post.returned(post.form())
    assert (file.verdict, file.why, file.month) == (FileVerdict.OTHER_MONTH, FileWhy.LATER_MONTH_SENT, JUNE)
    assert file.rows == ()


def test_a_form_of_another_ledger_is_told_as_such(
    post: Post, offices: Callable[[Path], Office], tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    elsewhere = offices(tmp_path / "other")
    with elsewhere.opened:
        ledger = elsewhere.open()
        with ledger.act("rename") as session:
            write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-00000000002a")
        send_forms(ledger, JUNE, tmp_path / "other", unit=UNIT)
    file = post.returned(tmp_path / "other" / post.form().name)
    assert (file.verdict, file.why) == (FileVerdict.OTHER_LEDGER, FileWhy.FROM_ELSEWHERE)


def test_a_form_that_this_ledger_does_not_know_of_is_not_guessed_at(post: Post, tmp_path: Path) -> None:
    def seventh(book: openpyxl.Workbook) -> None:
        book["表单标识"]["A1"] = "|".join([*str(book["表单标识"]["A1"].value).split("|")[:4], "7"])

    file = post.returned(edited(post.form(), seventh, tmp_path / "x.xlsx"))
    assert (file.verdict, file.why) == (FileVerdict.OTHER_LEDGER, FileWhy.NEVER_SENT)


def test_of_two_versions_from_one_unit_the_newer_one_stands(post: Post, tmp_path: Path) -> None:
    older = fill_in(post.form(), {(FIRST, "done"): "初稿"}, tmp_path / "a.xlsx")
    newer = tmp_path / "b.xlsx"
    book = openpyxl.load_workbook(older)
    duties(book)["H4"] = "定稿"
    book.save(newer)
    os.utime(older, (1_000_000_000, 1_000_000_000))
    found = post.collect(newer, older)
    assert [(Path(file.path).name, file.verdict) for file in found.files] == [
        ("b.xlsx", FileVerdict.FORM),
        ("a.xlsx", FileVerdict.SUPERSEDED),
    ]
    assert not found.needs_a_look


def test_a_form_sent_later_goes_before_one_that_was_saved_later(post: Post, tmp_path: Path) -> None:
    first = shutil.copy(post.form(), tmp_path / "first.xlsx")
    post.send()
    second = fill_in(post.form(), {(FIRST, "done"): "填在新表上"})
    fill_in(Path(first), {(FIRST, "done"): "填在旧表上"})
    found = post.collect(Path(first), second)
    assert [file.verdict for file in found.files] == [FileVerdict.SUPERSEDED, FileVerdict.FORM]


def test_an_older_form_alone_is_compared_with_what_it_was_when_it_was_sent(
    post: Post, tmp_path: Path
) -> None:
    first = Path(shutil.copy(post.form(), tmp_path / "first.xlsx"))
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "专班记录"))
    post.send()
    fill_in(first, {(FIRST, "done"): "填在旧表上"})
    file = post.returned(first)
    assert (file.verdict, file.version) == (FileVerdict.FORM, 1)
    assert verdicts(file)[FIRST, "done"] is Verdict.CONFLICT


def test_the_same_file_twice_is_taken_once(post: Post, tmp_path: Path) -> None:
    copy = Path(shutil.copy(post.form(), tmp_path / "copy.xlsx"))
    found = post.collect(post.form(), copy)
    assert sorted((file.verdict, file.why) for file in found.files) == [
        (FileVerdict.FORM, ""),
        (FileVerdict.SUPERSEDED, FileWhy.SAME_FILE),
    ]


def test_forms_are_found_in_folders_and_in_archives(post: Post, tmp_path: Path) -> None:
    archive = tmp_path / "邮件附件.zip"
    with ZipFile(archive, "w") as made:
        for path in sorted(post.folder.iterdir()):
            made.write(path, f"报送/{path.name}")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    shutil.copy(post.form(), deep / "x.xlsx")
    (deep / "~$x.xlsx").write_bytes(b"lock")
    (deep / ".DS_Store").write_bytes(b"x")
    found = post.collect(archive)
    assert [file.verdict for file in found.files] == [FileVerdict.FORM] * 3
    assert {file.entry for file in found.files} == {f"报送/{path.name}" for path in post.folder.iterdir()}
    assert [Path(file.path).name for file in post.collect(tmp_path / "a").files] == ["x.xlsx"]


def test_links_in_a_folder_are_not_followed(post: Post, tmp_path: Path) -> None:
    folder = tmp_path / "linked"
    folder.mkdir()
    (folder / "away").symlink_to(post.folder, target_is_directory=True)
    (folder / "form.xlsx").symlink_to(post.form())
    found = post.collect(folder)
    assert [(file.verdict, file.why) for file in found.files] == [(FileVerdict.UNREADABLE, Refusal.LINK)]


@pytest.mark.parametrize(
    ("name", "data", "verdict", "why"),
    [
        ("计划.docx", b"PK\x05\x06" + b"\0" * 18, None, None),
        ("photo.jpg", b"\xff\xd8\xff\xe0", FileVerdict.NOT_A_FORM, Refusal.NOT_A_SPREADSHEET),
        ("空.xlsx", b"", FileVerdict.UNREADABLE, Refusal.EMPTY),
        ("坏.xlsx", b"PK\x03\x04garbage", FileVerdict.UNREADABLE, Refusal.DAMAGED),
        ("名单.csv", "姓名,单位\n甲,乙\n".encode(), FileVerdict.NOT_A_FORM, FileWhy.NO_LIST),
        (
            "表.csv",
            "序号,事项,完成状态,本月进展\n1,别的事情,,有\n".encode(),
            FileVerdict.NOT_A_FORM,
            FileWhy.UNKNOWN_FORM,
        ),
    ],
    ids=["empty archive", "picture", "empty", "broken", "names", "another list"],
)
def test_a_stranger_and_a_broken_file_are_told_and_do_not_stop_the_others(
    post: Post, tmp_path: Path, name: str, data: bytes, verdict: FileVerdict | None, why: str | None
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found = post.collect(path, post.form())
    assert found.files[-1].verdict is FileVerdict.FORM
    told = [(file.verdict, file.why) for file in found.files[:-1]]
    assert told == ([(verdict, why)] if verdict else [])


def csv_of(form: Path, sheet: int, *, columns: int, skip: int = 0) -> str:
    kept = io.StringIO()
    rows = openpyxl.load_workbook(form).worksheets[sheet].iter_rows(values_only=True, max_col=columns)
    csv.writer(kept).writerows(list(rows)[skip:])
    return kept.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_one_list_saved_as_text_is_compared_alone(post: Post, tmp_path: Path, encoding: str) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访，座谈2次"})
    path = tmp_path / "职责.csv"
    path.write_bytes(csv_of(post.form(), 1, columns=11).encode(encoding))
    assert verdicts(post.returned(path)) == {(FIRST, "done"): Verdict.CHANGED}


def test_a_list_that_lost_its_keys_is_known_by_the_words_above_it(post: Post, tmp_path: Path) -> None:
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    path = tmp_path / "a.csv"
    path.write_text(csv_of(post.form(), 1, columns=10), encoding="utf-8")
    assert verdicts(post.returned(path)) == {(FIRST, "done"): Verdict.CHANGED}


def test_a_list_without_any_words_above_it_is_known_by_its_items(post: Post, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(csv_of(post.form(), 1, columns=10, skip=2), encoding="utf-8")
    file = post.returned(path)
    assert (file.verdict, file.unit, verdicts(file)) == (FileVerdict.FORM, UNIT, {})


def reasons(file: CollectedFile) -> dict[tuple[ItemCode | None, str], Unclear]:
    return {
        (row.key, cell.field): cell.returned
        for row, cell in file.cells(Verdict.INVALID)
        if isinstance(cell.returned, Unclear)
    }


def test_what_the_ledger_would_not_keep_is_not_understood_and_says_why(post: Post) -> None:
    fill_in(
        post.form(),
        {
            (FIRST, "done"): "联系人 13812345678",
            (FIRST, "difficulties"): "很" * 2001,
            (FIRST, "status"): "差不多",
            (FIRST, "percent"): "过半",
            (SECOND, "next_steps"): "编号 11010519491231002X",
            (SECOND, "status"): "暂缓",
        },
    )
    found = reasons(post.returned(post.form()))
    assert found[FIRST, "done"] == Unclear("138****5678", Why.PERSONAL_DATA)
    assert found[FIRST, "difficulties"].why is Why.TOO_LONG
    assert found[FIRST, "status"] == Unclear("差不多", Why.NOT_A_STATUS)
    assert found[FIRST, "percent"] == Unclear("过半", Why.NOT_A_PERCENTAGE)
    assert found[SECOND, "next_steps"].why is Why.PERSONAL_DATA
    assert found[SECOND, "status"].why is Why.REASON_NEEDED


def test_personal_data_is_nowhere_in_what_is_shown(post: Post) -> None:
    def write(book: openpyxl.Workbook) -> None:
        duties(book)["F4"] = "13812345678"
        duties(book)["G4"] = "13812345678"
        duties(book).append([9, "新增：电话13812345678", None, None, None, "推进中", 1, "找13812345678"])

    assert "13812345678" not in repr(post.returned(edited(post.form(), write)))


def test_suspended_with_a_reason_is_plain(post: Post) -> None:
    fill_in(post.form(), {(FIRST, "status"): "暂缓", (FIRST, "difficulties"): "场地未落实"})
    assert set(verdicts(post.returned(post.form())).values()) == {Verdict.CHANGED}


def test_a_status_that_was_wiped_out_is_not_taken_for_an_answer(post: Post) -> None:
    record_progress(post.ledger, FIRST, JUNE, ProgressEntry(Status.UNDER_WAY, 30, "专班记录"))
    post.send()
    fill_in(post.form(), {(FIRST, "status"): None, (FIRST, "done"): None})
    assert verdicts(post.returned(post.form())) == {
        (FIRST, "status"): Verdict.INVALID,
        (FIRST, "done"): Verdict.CHANGED,
    }


def test_new_missing_and_unknown_rows_are_told(post: Post) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = duties(book)
        sheet["K5"] = str(sheet["K5"].value).replace("duty-", "duty-9")
        sheet["B5"] = "不认识的事项"
        sheet.delete_rows(6)
        sheet.append([9, "新增事项", None, None, None, "推进中"])

    file = post.returned(edited(post.form(), change))
    assert file.count(Verdict.NEW) == 1
    assert file.count(Verdict.UNKNOWN) == 1
    assert file.count(Verdict.MISSING) == 2


def test_an_item_deleted_here_meanwhile_is_a_conflict_where_the_unit_wrote(post: Post) -> None:
    delete_items(post.ledger, (FIRST,))
    fill_in(post.form(), {(FIRST, "done"): "已走访"})
    assert verdicts(post.returned(post.form()))[FIRST, "done"] is Verdict.CONFLICT


def test_two_units_that_say_different_things_of_one_item_are_in_conflict(post: Post, tmp_path: Path) -> None:
    # The item changed hands between the two forms, and both units reported on it.
    other = find_unit(post.ledger, OTHER, JUNE).id
    edit_item(post.ledger, FIRST, ItemEntry(Kind.DUTY, "第0项工作", other, due_words="当年6月底"))
    send_forms(post.ledger, JUNE, tmp_path / "again", unit=OTHER)
    mine = fill_in(post.form(), {(FIRST, "done"): "甲说"})
    theirs = fill_in(tmp_path / "again" / post.form(OTHER).name, {(FIRST, "done"): "乙说"})
    for file in post.collect(mine, theirs).files:
        assert verdicts(file)[FIRST, "done"] is Verdict.CONFLICT


def test_a_reading_process_is_started_where_none_is_running(post: Post) -> None:
    found = collect(post.ledger, [post.form()])
    assert [file.verdict for file in found.files] == [FileVerdict.FORM]


def test_a_form_in_the_binary_format_is_read_like_any_other(post: Post, tmp_path: Path) -> None:
    read = next(post.reader.read([post.form()]))
    assert isinstance(read, Sheets)
    path = tmp_path / "form.xlsb"
    path.write_bytes(binary_book(read))
    assert verdicts(post.returned(path)) == {}
    fill_in(post.form(), {(FIRST, "percent"): 45, (FIRST, "done"): "已走访\n座谈"})
    read = next(post.reader.read([post.form()]))
    assert isinstance(read, Sheets)
    path.write_bytes(binary_book(read))
    assert verdicts(post.returned(path)) == {
        (FIRST, "percent"): Verdict.CHANGED,
        (FIRST, "done"): Verdict.CHANGED,
    }
