from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.cli.selftest import CHECKS, REPORT
from workbench.cli.usage import read
from workbench.services.ledgers import verify_ledger
from workbench.wording.selftest import check_name, say_check, say_not_as_written

MONTH = "2026-06-15"


def selftest(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", "--today", MONTH, "--selftest", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_the_self_test_does_the_daily_work_in_a_folder_and_tells_each_check_on_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "自 检"
    done = selftest(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == len(CHECKS)
    assert all(line.split()[-1] in {"s", "秒"} for line in lines)
    assert (folder / REPORT).read_text(encoding="utf-8") == done.stdout  # a program without a console
    assert verify_ledger(folder / "selftest.ledger").sound
    assert {path.suffix for path in folder.rglob("*")} >= {".ledger", ".pdf", ".xlsx", ".png"}


def test_a_self_test_that_cannot_make_its_ledger_fails_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "selftest.ledger").write_bytes(b"mine")
    done = selftest(tmp_path)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "selftest.ledger" in done.stdout
    assert (tmp_path / "selftest.ledger").read_bytes() == b"mine"


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = selftest(tmp_path / "file" / "folder")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.parametrize("name", ["new", "show", "自检"])
def test_the_folder_may_be_named_as_a_command_is(name: str) -> None:
    chosen = read(["--selftest", name])
    assert (chosen.command, chosen.selftest, chosen.ledger) == ("window", Path(name), None)


def test_every_check_has_a_name_and_a_failed_one_says_what_failed() -> None:
    assert len({check_name(check) for check in CHECKS}) == len(CHECKS)
    fault = say_not_as_written("briefing.pdf")
    assert "briefing.pdf" in fault
    assert say_check("briefing", 0.5, fault).endswith(fault)
    assert fault not in say_check("briefing", 0.5, "")
