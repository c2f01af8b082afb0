from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication

from workbench.cli import main
from workbench.domain.items import UnitKind
from workbench.exchange.limits import READING_OPTION
from workbench.services.ledgers import open_ledger
from workbench.services.units import UnitEntry, add_unit
from workbench.storage.holder import Person
from workbench.wording import ENGLISH, load_language

TODAY, JUNE = "2026-06-15", "2026-06"
UNIT = "区总工会"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def with_forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the starter's ledger and the forms of June, as they were sent."""
    folder = tmp_path_factory.mktemp("forms")
    assert main(["--today", TODAY, "new", str(folder / "a.ledger")]) == 0
    command = ["forms", "send", str(folder / "a.ledger"), "--month", JUNE, "-o", str(folder / "out")]
    assert main(["--today", TODAY, *command]) == 0
    return folder


@pytest.fixture
def ledger(with_forms: Path, tmp_path: Path) -> Path:
    for form in (with_forms / "out").iterdir():
        copyfile(form, tmp_path / form.name)
    return Path(copyfile(with_forms / "a.ledger", tmp_path / "台账.ledger"))


@pytest.fixture(autouse=True)
def _chinese_by_default(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    assert qapp is not None
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)
    yield
    load_language(ENGLISH)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--today", TODAY, *map(str, arguments)])
        return status, *capsys.readouterr()

    return command


def form_of(ledger: Path, unit: str = UNIT) -> Path:
    return ledger.parent / f"{unit}2026年6月进展填报表.xlsx"


def fill_in(path: Path, **cells: str | int) -> None:
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        book["职责清单"][place] = value
    book.save(path)


def collected(run: Run, *arguments: object) -> tuple[int, list[dict[str, Any]]]:
    status, out, _ = run("forms", "collect", *arguments, "--json")
    return status, json.loads(out)["files"]


def test_all_fourteen_forms_are_sent_and_their_paths_printed(run: Run, with_forms: Path) -> None:
    assert len(list((with_forms / "out").iterdir())) == 14
    status, out, err = run(
        "forms", "send", with_forms / "a.ledger", "--month", JUNE, "-o", with_forms / "zip", "--zip"
    )
    assert (status, err) == (0, "")
    (path,) = out.splitlines()
    assert len(ZipFile(path).namelist()) == 14


def test_one_units_form_is_sent_alone(run: Run, ledger: Path, tmp_path: Path) -> None:
    status, out, _ = run("forms", "send", ledger, "--month", JUNE, "-o", tmp_path / "one", "--unit", UNIT)
    assert status == 0
    assert [Path(line).name for line in out.splitlines()] == [form_of(ledger).name]


def test_a_unit_that_leads_no_item_is_left_out_and_named(run: Run, ledger: Path, tmp_path: Path) -> None:
    with closing(
        open_ledger(ledger, lambda: datetime(2026, 6, 15, tzinfo=UTC), Person("secretary", "office", 1))
    ) as opened:
        add_unit(opened, UnitEntry(UnitKind.MEMBER, "区税务局"))
    send = ("forms", "send", ledger, "--month", JUNE, "-o", tmp_path / "sent")
    status, out, err = run(*send)
    assert (status, len(out.splitlines())) == (0, 14)
    assert "区税务局" in err
    status, out, err = run(*send, "--unit", "区税务局")
    assert (status, len(out.splitlines()), err) == (0, 1, "")


def test_untouched_forms_are_told_unchanged_and_ask_for_nothing(run: Run, ledger: Path) -> None:
    status, files = collected(run, ledger, *sorted(ledger.parent.glob("*.xlsx")))
    assert status == 0
    assert Counter(file["verdict"] for file in files) == {"form": 14}
    assert {change["verdict"] for file in files for change in file["changes"]} == {"unchanged"}
    assert {file["month"] for file in files} == {JUNE}


def test_without_apply_nothing_is_taken_over(run: Run, ledger: Path) -> None:
    fill_in(form_of(ledger), F4="推进中", G4=40)
    before = ledger.read_bytes()
    status, files = collected(run, ledger, form_of(ledger))
    assert status == 0
    assert [
        (one["field"], one["sent"], one["returned"], one["now"])
        for one in files[0]["changes"]
        if one["verdict"] == "changed"
    ] == [("status", None, "under_way", None), ("percent", None, 40, None)]
    assert ledger.read_bytes() == before


def test_apply_takes_what_is_plain_and_undo_takes_it_back(run: Run, ledger: Path) -> None:
    fill_in(form_of(ledger), F4="推进中", G4=40, H4="已走访12家")
    status, out, err = run("forms", "collect", ledger, form_of(ledger), "--apply")
    assert (status, err) == (0, "")
    assert "收入台账3处，未收入0处" in out
    item = collected(run, ledger, form_of(ledger))[1][0]["changes"][0]["item"]
    view = json.loads(run("show", ledger, "--json", "--month", JUNE)[1])
    line = next(one for one in view["items"] if one["item"] == item)
    assert (line["status"], line["percent"], line["reported"]) == ("under_way", 40, True)
    assert len(json.loads(run("forms", "missing", ledger, "--month", JUNE, "--json")[1])["units"]) == 13
    assert run("undo", ledger)[0] == 0
    assert len(json.loads(run("forms", "missing", ledger, "--month", JUNE, "--json")[1])["units"]) == 14


def test_apply_leaves_conflicts_and_what_is_not_understood_and_exits_one(run: Run, ledger: Path) -> None:
    item = collected(run, ledger, form_of(ledger))[1][0]["changes"][0]["item"]
    assert run("record", ledger, item, "--month", JUNE, "--status", "under_way", "--done", "专班记录")[0] == 0
    fill_in(form_of(ledger), H4="单位填报", J4="继续", G4="过半")
    status, out, err = run("forms", "collect", ledger, form_of(ledger), "--apply")
    assert status == 1
    assert "收入台账1处，未收入2处" in out
    assert "“单位填报”，台账现为“专班记录”" in err
    assert "“过半”未收入台账；请填0至100的整数" in err
    assert f"{form_of(ledger).name}“职责清单”表第4行" in err


def test_a_row_that_was_added_is_told_with_its_words_and_left_alone(run: Run, ledger: Path) -> None:
    book = openpyxl.load_workbook(form_of(ledger))
    book["职责清单"].append((None, "开展骑手安全培训", "每季度1场", "9月底前", None, "推进中", 60))
    book.save(form_of(ledger))
    status, files = collected(run, ledger, form_of(ledger))
    new = [one for one in files[0]["changes"] if one["verdict"] == "new"]
    assert status == 1
    assert [(one["field"], one["returned"]) for one in new] == [("status", "under_way"), ("percent", 60)]
    assert {(one["title"], one["kind"], one["standard"], one["due_words"]) for one in new} == {
        ("开展骑手安全培训", "duty", "每季度1场", "9月底前")
    }
    status, out, err = run("forms", "collect", ledger, form_of(ledger), "--apply")
    assert status == 1
    assert "收入台账0处，未收入1处" in out
    assert "可在窗口中将其立为事项" in err


def test_words_that_a_unit_changed_are_told_and_left_alone(run: Run, ledger: Path) -> None:
    fill_in(form_of(ledger), D4="2027年3月底前", H4="已走访12家")
    status, files = collected(run, ledger, form_of(ledger))
    assert status == 1
    (word,) = files[0]["words"]
    assert (word["field"], word["returned"], word["verdict"]) == ("due_words", "2027年3月底前", "changed")
    assert [one["field"] for one in files[0]["changes"] if one["verdict"] == "changed"] == ["done"]
    status, out, err = run("forms", "collect", ledger, form_of(ledger), "--apply")
    assert status == 1
    assert "收入台账1处，未收入1处" in out
    assert "此栏不由单位填写" in err


def test_strangers_broken_files_and_links_get_a_sentence_each_and_exit_one(run: Run, ledger: Path) -> None:
    folder = ledger.parent / "in"
    folder.mkdir()
    (folder / "a.xlsx").write_bytes(b"PK\x03\x04")
    (folder / "b.pdf").write_bytes(b"%PDF-1.7")
    (folder / "c.csv").write_text("姓名,年龄\n甲,3\n", encoding="utf-8")
    (folder / "d.xlsx").symlink_to(form_of(ledger))
    status, out, err = run("forms", "collect", ledger, folder)
    assert status == 1
    assert len(out.splitlines()) == len(err.splitlines()) == 4
    found = collected(run, ledger, folder)[1]
    assert [(file["verdict"], file["reason"]) for file in found] == [
        ("unreadable", "damaged"),
        ("not_a_form", "not_a_spreadsheet"),
        ("not_a_form", "no_list"),
        ("unreadable", "link"),
    ]


def test_the_units_whose_form_is_out_are_listed_with_when_it_was_sent(run: Run, ledger: Path) -> None:
    status, out, _ = run("forms", "missing", ledger, "--month", JUNE)
    assert status == 0
    assert len(out.splitlines()) == 14
    assert f"{UNIT}" in out
    assert "2026年6月15日" in out
    assert run("forms", "missing", ledger, "--month", "2026-07")[1].strip() == "本月填报表已全部返回。"


@pytest.mark.parametrize(
    "arguments",
    [
        ("forms",),
        ("forms", "send", "x.ledger"),
        ("forms", "send", "x.ledger", "--month", "2026-06"),
        ("forms", "send", "x.ledger", "--month", "juni", "-o", "d"),
        ("forms", "collect", "x.ledger"),
        ("forms", "collect", "missing.ledger", "x.xlsx"),
        ("forms", "missing", "x.ledger"),
        ("forms", "burn", "x.ledger"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_an_unknown_unit_is_refused_and_nothing_is_sent(run: Run, ledger: Path, tmp_path: Path) -> None:
    status, _, err = run("forms", "send", ledger, "--month", JUNE, "-o", tmp_path / "x", "--unit", "区文旅局")
    assert status == 2
    assert "区文旅局" in err
    assert not (tmp_path / "x").exists()


def test_the_program_itself_can_be_the_process_that_reads(ledger: Path) -> None:
    question = json.dumps({"path": str(form_of(ledger))}) + "\n"
    done = subprocess.run(
        [sys.executable, "-m", "workbench", READING_OPTION],
        input=question.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert [sheet["name"] for sheet in json.loads(done.stdout)["sheets"]][:2] == ["封面", "职责清单"]
