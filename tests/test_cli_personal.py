"""Personal data in what the commands take in: a sentence that names the place, and nothing of it anywhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication

from workbench.cli import main
from workbench.wording import ENGLISH, load_language

Run = Callable[..., tuple[int, str, str]]
MOBILE, IDENTITY = "13812345678", "11010519491231002X"


@pytest.fixture
def run(
    qapp: QCoreApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    assert qapp is not None
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "zh_CN")

    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--today", "2026-06-15", *map(str, arguments)])
        return status, *capsys.readouterr()

    yield command
    load_language(ENGLISH)


@pytest.fixture
def ledger(run: Run, tmp_path: Path) -> Path:
    run("new", tmp_path / "台账.ledger")
    return tmp_path / "台账.ledger"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A list of two items; a telephone beside the first, a number in the second's note."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "任务"
    sheet.append(["序号", "任务", "牵头单位", "完成时限", "联系方式", "备注"])
    sheet.append([1, "走访快递网点", "区总工会", "每月", int(MOBILE), ""])
    sheet.append(
        [2, "组织体检", "区总工会", "每季度", "", f"经办人 {IDENTITY[:6]} {IDENTITY[6:14]} {IDENTITY[14:]}"]
    )
    book.save(tmp_path / "任务.xlsx")
    return tmp_path / "任务.xlsx"


def test_a_list_is_taken_in_without_it_and_each_place_is_said(run: Run, ledger: Path, listed: Path) -> None:
    status, out, err = run("import", ledger, listed, "--kind", "duty", "--apply")
    assert status == 1
    first, second = err.splitlines()
    assert first.startswith("任务.xlsx“任务”表第2行E列：138****5678疑似手机号码。")
    assert second.startswith("任务.xlsx“任务”表第3行F列：1101**********002X疑似居民身份证号码。")
    kept = b"".join(
        path.read_bytes() for path in ledger.parent.rglob("*") if path.is_file() and path != listed
    )
    for number in (MOBILE, IDENTITY):
        assert number not in out + err
        assert number.encode() not in kept
    told = json.loads(run("import", ledger, listed, "--kind", "duty", "--json")[1])
    assert [row["verdict"] for row in told["rows"]] == ["unchanged", "invalid"]
    assert told["personal"] == [
        {"sheet": "任务", "row": 2, "column": 5, "kind": "mobile_number"},
        {"sheet": "任务", "row": 3, "column": 6, "kind": "identity_number"},
    ]
    assert MOBILE not in json.dumps(told)


def test_a_form_is_collected_without_it_and_the_place_is_said(run: Run, ledger: Path, tmp_path: Path) -> None:
    _, out, _ = run(
        "forms", "send", ledger, "--month", "2026-06", "-o", tmp_path / "forms", "--unit", "区总工会"
    )
    form = Path(out.strip())
    book = openpyxl.load_workbook(form)
    book["职责清单"]["H4"] = "已走访"
    book.worksheets[0]["D9"] = MOBILE
    book.save(form)
    status, out, err = run("forms", "collect", ledger, form, "--apply", "--json")
    assert status == 1
    (file,) = json.loads(out)["files"]
    assert file["verdict"] == "form"
    assert [(one["row"], one["column"]) for one in file["personal"]] == [(9, 4)]
    (said,) = err.splitlines()
    assert "表第9行D列：138****5678疑似手机号码。" in said
    assert not list(ledger.parent.glob("*.files/*"))
