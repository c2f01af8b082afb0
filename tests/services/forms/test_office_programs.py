"""Forms that were opened and saved again by an office program; run where LibreOffice is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.services.forms.conftest import FIRST, JUNE, SECOND, Cells, Post, fill_in, verdicts
from workbench.domain.comparison import Verdict
from workbench.domain.items import Status
from workbench.services.forms.records import FileVerdict
from workbench.services.progress import ProgressEntry, record_many

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
NASTY = "=1+1\n+走访  12家，\t座谈\n\n -无 _x000D_ #N/A １２％ \U0001f600 <b>&amp;"


def saved_again(paths: list[Path], ending: str, folder: Path) -> Path:
    """What LibreOffice makes of some files in another format, with a profile of its own."""
    profile = (folder / "profile").as_uri()
    command = [
        str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending,
        "--outdir", str(folder / ending), *map(str, paths),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / ending


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_form_saved_again_by_libreoffice_comes_back_with_the_same_verdicts(
    post: Post, tmp_path: Path, ending: str
) -> None:
    entries = [
        (FIRST, ProgressEntry(Status.UNDER_WAY, 30, NASTY, "'缺", "@再")),
        (SECOND, ProgressEntry(Status.COMPLETED)),
    ]
    record_many(post.ledger, JUNE, entries)
    post.send()
    forms = sorted(post.folder.iterdir())
    untouched = post.collect(saved_again(forms, ending, tmp_path / "untouched"))
    assert [file.verdict for file in untouched.files] == [FileVerdict.FORM] * 3
    assert [verdicts(file) for file in untouched.files] == [{}] * 3
    changes: Cells = {(FIRST, "percent"): 45, (FIRST, "done"): "+新\n=1", (SECOND, "status"): "推进中"}
    fill_in(post.form(), changes)
    found = post.collect(saved_again([post.form()], ending, tmp_path / "edited"))
    assert verdicts(found.files[0]) == dict.fromkeys(changes, Verdict.CHANGED)
