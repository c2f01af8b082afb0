"""The command that writes the lists to a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication

from workbench.cli import main
from workbench.wording import ENGLISH, load_language

TODAY = ("--today", "2026-11-27")


@pytest.fixture(autouse=True)
def _english_again(qapp: QCoreApplication) -> Iterator[None]:
    assert qapp is not None  # made first, or the commands would make one that knows no windows
    yield
    load_language(ENGLISH)


def test_export_writes_the_lists_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger, target = tmp_path / "a.ledger", tmp_path / "out" / "all.xlsx"
    assert main([*TODAY, "new", str(ledger)]) == 0
    assert main([*TODAY, "export", str(ledger), "--month", "2026-11", "-o", str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    assert "按单位汇总" in openpyxl.load_workbook(target).sheetnames


def test_export_of_some_kinds_writes_these_alone(tmp_path: Path) -> None:
    ledger, target = tmp_path / "a.ledger", tmp_path / "some.xlsx"
    assert main([*TODAY, "new", str(ledger)]) == 0
    kinds = ("--kind", "problem", "--kind", "duty", "--kind", "problem")
    assert main([*TODAY, "export", str(ledger), "--month", "2026-11", *kinds, "-o", str(target)]) == 0
    assert openpyxl.load_workbook(target).sheetnames == ["突出问题", "职责清单"]
