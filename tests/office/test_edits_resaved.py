"""Whatever a unit types, and whatever program saves it: the same is read as from the file before that."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.office.conftest import ENDINGS, OtherProgram
from tests.services.forms.conftest import FIRST, SECOND, Cells, Post, fill_in
from workbench.domain.comparison import Absence, Unclear, Verdict
from workbench.domain.items import ItemCode
from workbench.services.forms.records import CollectedFile, FileVerdict

VARIANTS = 24
PIECES = (
    *(
        "=1+1",
        "+走访",
        "-无",
        "@全体",
        "'撇",
        '"引号"',
        "，",
        ",",
        ";",
        "\t",
        "\n",
        "\n\n",
        "  ",
        "\u3000",
        "。",
    ),
    *("0012", "1e5", "1/2", "3-4", "2026-03-01", "12:30", "１２％", "50%", "￥1,234.50", "TRUE", "是", "无"),
    *(
        "#N/A",
        "_x000D_",
        "<b>&amp;",
        "]]>",
        "\U0001f600",
        "é",
        "e\u0301",
        "中文" * 40,
        "走访12家",
        "（一）",
        "①",
    ),
)
STATUSES = ("已完成", "推进中", "未启动", "完成", "100%", "√", " 推进中 ", "差不多", "未完成", None)
PERCENTS = (0, 1, 45, 100, 101, "33.3", "50%", "５０", "过半", None)


def edits(noise: random.Random) -> Cells:
    """What a unit types into some cells of two rows."""
    cells: dict[tuple[ItemCode, str], str | int | None] = {}
    for code in (FIRST, SECOND):
        for field in ("done", "difficulties", "next_steps"):
            if noise.random() < 0.6:
                cells[code, field] = "".join(noise.choices(PIECES, k=noise.randrange(1, 5)))
        if noise.random() < 0.5:
            cells[code, "status"] = noise.choice(STATUSES)
        if noise.random() < 0.5:
            cells[code, "percent"] = noise.choice(PERCENTS)
    return cells


def told(files: list[CollectedFile]) -> dict[tuple[object, str], tuple[object, object]]:
    """Each cell of a form: its verdict, and what is taken for returned."""
    return {
        (row.key, cell.field): (
            cell.verdict,
            cell.returned.why if isinstance(cell.returned, Unclear) else cell.returned,
        )
        for file in files
        for row in file.rows
        for cell in row.cells
        if not isinstance(cell.returned, Absence)
    }


@pytest.mark.parametrize("ending", ENDINGS)
def test_any_edits_are_told_the_same_before_and_after_another_program_saved_them(
    post: Post, other_program: OtherProgram, tmp_path: Path, ending: str
) -> None:
    post.send()
    noise = random.Random(20260615)
    before = {}
    (tmp_path / "typed").mkdir()
    for number in range(VARIANTS):
        path = fill_in(post.form(), edits(noise), tmp_path / "typed" / f"{number:02d}.xlsx")
        before[path.stem] = (path, told([post.returned(path)]))
    changed = [verdict for _, wanted in before.values() for verdict, _ in wanted.values()]
    assert changed.count(Verdict.CHANGED) > 2 * VARIANTS
    assert Verdict.INVALID in changed
    made = other_program.saved([path for path, _ in before.values()], ending, tmp_path / ending)
    for name, (_, wanted) in before.items():
        found = post.collect(*(path for path in made if path.stem.startswith(name)))
        forms = [file for file in found.files if file.verdict is FileVerdict.FORM]
        assert told(forms) == wanted, name
