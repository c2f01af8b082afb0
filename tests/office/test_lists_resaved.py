"""Lists and exports that were opened and saved again by an office program, in each format that it writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication

from tests.exchange.list_shapes import DEADLINES, SHAPES, dates, seen
from tests.office.conftest import ENDINGS, OtherProgram
from workbench.cli import main
from workbench.domain.items import Kind
from workbench.domain.official import LIST_NAMES
from workbench.exchange.list_reader import read_list
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Sheets

Run = Callable[..., tuple[int, str]]
every_ending = pytest.mark.parametrize("ending", ENDINGS)


@every_ending
def test_a_list_of_any_shape_is_read_the_same(
    reader: SafeReader, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    paths = {name: shape.write(tmp_path / f"{n:02d}.xlsx") for n, (name, shape) in enumerate(SHAPES.items())}
    made = other_program.saved(list(paths.values()), ending, tmp_path / ending)
    for (name, shape), path in zip(SHAPES.items(), made, strict=True):
        (read,) = reader.read([path])
        assert isinstance(read, Sheets)
        found = read_list(read.sheets[0])
        assert found is not None, name
        rows, skipped = seen(found)
        text = ending == "csv"
        wanted = shape.unmerged if text and shape.unmerged else (shape.wanted, shape.skipped)
        if name.startswith(("deadlines", "dates")):
            assert dates(list(rows.values())) == list(DEADLINES.values()), name
            # A true date in a text file is what the cell showed.
            rows = {row: (*one[:3], "") for row, one in rows.items()} if text else rows
            wanted = (
                {row: (*one[:3], "") for row, one in wanted[0].items()} if text else wanted[0],
                wanted[1],
            )
        assert (rows, skipped) == wanted, name


@pytest.fixture
def run(qapp: QCoreApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    assert qapp is not None
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "en")

    def command(*arguments: object) -> tuple[int, str]:
        capsys.readouterr()
        status = main(["--today", "2026-11-24", *map(str, arguments)])
        return status, capsys.readouterr().out

    return command


@every_ending
def test_exported_lists_taken_in_again_change_nothing(
    run: Run, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    ledger, exported = tmp_path / "示范.ledger", tmp_path / "台账.xlsx"
    assert run("new", ledger, "--content", "demo")[0] == 0
    assert run("export", ledger, "--month", "2026-11", "-o", exported)[0] == 0
    made = other_program.saved([exported], ending, tmp_path / ending)
    sheets = openpyxl.load_workbook(exported).sheetnames
    compared = 0
    for kind in (kind for kind in Kind if LIST_NAMES[kind] in sheets):
        named = [path for path in made if ending != "csv" or path.stem.endswith(f"-{LIST_NAMES[kind]}")]
        status, out = run("import", ledger, named[0], "--kind", kind.value, "--json")
        told = json.loads(out)
        assert {row["verdict"] for row in told["rows"]} == {"unchanged"}, (kind, ending)
        assert (status, told["skipped"]) == (0, [])
        compared += len(told["rows"])
    assert compared > 70


@every_ending
def test_the_forms_of_all_units_untouched_are_told_as_unchanged(
    run: Run, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    ledger, folder = tmp_path / "示范.ledger", tmp_path / "forms"
    assert run("new", ledger, "--content", "demo")[0] == 0
    assert run("forms", "send", ledger, "--month", "2026-11", "-o", folder)[0] == 0
    made = other_program.saved(sorted(folder.iterdir()), ending, tmp_path / ending)
    files = json.loads(run("forms", "collect", ledger, *made, "--json")[1])["files"]
    forms = [file for file in files if file["verdict"] == "form"]
    assert {file["reason"] for file in files if file not in forms} <= {"no_list"}
    assert len({file["unit"] for file in forms}) == 14
    assert {change["verdict"] for file in forms for change in file["changes"]} == {"unchanged"}
