from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from workbench.cli import main
from workbench.wording import ENGLISH, load_language

Run = Callable[..., tuple[int, str, str]]
HEADING = "序号,任务,牵头单位,完成时限"


@pytest.fixture
def run(
    qapp: QCoreApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    assert qapp is not None
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "en")

    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--today", "2026-06-15", *map(str, arguments)])
        return status, *capsys.readouterr()

    yield command
    load_language(ENGLISH)


@pytest.fixture
def ledger(run: Run, tmp_path: Path) -> Path:
    run("new", tmp_path / "a.ledger")
    return tmp_path / "a.ledger"


def saved(folder: Path, *lines: str) -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join((HEADING, *lines)), encoding="utf-8")
    return path


def test_a_list_is_told_first_then_kept_and_the_second_time_nothing_is_new(run: Run, ledger: Path) -> None:
    path = saved(ledger.parent, "1,走访快递网点,区总工会,2026年9月底前")
    command = ("import", ledger, path, "--kind", "duty", "--json")
    status, out, _ = run(*command)
    told = json.loads(out)
    assert status == 0
    assert told["heading_row"] == 1
    assert told["columns"] == {"number": 1, "title": 2, "lead": 3, "due": 4}
    assert told["skipped"] == []
    row = told["rows"][0]
    assert (row["row"], row["due"], row["doubt"], row["verdict"]) == (2, "2026-09-30", False, "new")
    assert json.loads(run(*command, "--apply")[1])["rows"][0]["verdict"] == "new"
    assert json.loads(run(*command, "--apply")[1])["rows"][0]["verdict"] == "unchanged"


def test_a_list_kept_after_an_unclean_exit_says_that_the_ledger_was_checked(run: Run, ledger: Path) -> None:
    path = saved(ledger.parent, "1,走访快递网点,区总工会,2026年9月底前")
    ledger.with_name(f".{ledger.name}.holder").write_text("", encoding="utf-8")  # as a killed program left it
    assert run("import", ledger, path, "--kind", "duty")[2] == ""  # reading alone checks nothing
    status, _, err = run("import", ledger, path, "--kind", "duty", "--apply")
    assert (status, len(err.splitlines())) == (0, 1)
    assert "was not closed properly" in err


def test_a_row_that_needs_a_look_is_said_in_a_sentence(run: Run, ledger: Path) -> None:
    path = saved(ledger.parent, "1,走访快递网点,无此单位,每月", "2,座谈,区总工会,立行立改")
    status, _, err = run("import", ledger, path, "--kind", "duty")
    assert status == 1
    assert "Row 2: the ledger does not know" in err
    assert "Row 3: the deadline “立行立改” was not understood" in err


def test_a_row_without_an_item_is_said_and_a_number_that_waits_for_one_is_not(run: Run, ledger: Path) -> None:
    path = saved(ledger.parent, "1,座谈,区总工会,每月", "2,,区总工会,每月", "3,,,", "4,,区司法局,")
    status, out, err = run("import", ledger, path, "--kind", "duty")
    assert status == 1
    assert "No item is named in row 3, 5" in err
    assert "座谈" in out


def test_a_file_that_holds_no_list_is_refused_and_the_ledger_left_as_it_was(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    bad = ledger.parent / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04nothing")
    missing = ledger.parent / "none.xlsx"
    plain = ledger.parent / "plain.csv"
    plain.write_text("甲,乙\n", encoding="utf-8")
    for path in (bad, missing, plain):
        status, out, err = run("import", ledger, path, "--kind", "duty")
        assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert run("import", ledger, plain, "--kind", "duty", "--sheet", "没有")[0] == 2
    assert ledger.read_bytes() == before


def test_the_columns_are_named_in_the_users_language(
    run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(ledger.parent, "1,走访快递网点,区总工会,2026年9月底前")
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "zh")
    out = run("import", ledger, path, "--kind", "duty")[1]
    assert "编号=A 序号、事项=B 任务、牵头单位=C 牵头单位、时限原文=D 完成时限。" in out


def test_heading_and_columns_are_corrected_once_and_remembered_for_such_lists(run: Run, ledger: Path) -> None:
    path = ledger.parent / "odd.csv"
    path.write_text("某区任务\n干什么,谁来干,何时\n走访,区总工会,9月底\n", encoding="utf-8")
    command = ("import", ledger, path, "--kind", "duty")
    assert run(*command)[0] == 2
    said = ("--heading-row", 2, "--column", "title=干什么", "--column", "lead=B", "--column", "due=何时")
    status, out, _ = run(*command, *said, "--apply")
    assert status == 0
    assert "heading in row 2; columns: Item=A 干什么, Lead unit=B 谁来干, Due, in words=C 何时." in out
    status, out, _ = run(*command)
    assert status == 0
    assert "columns as for the last list with these headings: Item=A 干什么" in out
    told = json.loads(run(*command, "--json")[1])
    assert told["columns"] == {"title": 1, "lead": 2, "due": 3}
    assert told["rows"][0]["verdict"] == "unchanged"
    assert run(*command, "--afresh")[0] == 2
    assert "due" not in json.loads(run(*command, "--column", "due=", "--json")[1])["columns"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("--column", "title"), "--column: “title” is not accepted; accepted is a column such as"),
        (("--column", "colour=B"), "“colour=B” is not accepted"),
        (("--heading-row", "-1"), "--heading-row"),
        (("--heading-row", "two"), "“two” is not accepted; accepted is a row's number"),
        (("--column", "title=没有"), "has no column “没有” in its heading"),
        (("--heading-row", "99"), "has no row of headings"),
    ],
)
def test_a_correction_that_cannot_be_made_is_told_in_a_sentence(
    run: Run, ledger: Path, said: tuple[str, ...], told: str
) -> None:
    path = saved(ledger.parent, "1,走访快递网点,区总工会,2026年9月底前")
    status, out, err = run("import", ledger, path, "--kind", "duty", *said)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert told in err
