from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import workbench

ROOT = Path(__file__).resolve().parent.parent
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Greeting</class>
 <widget class="QWidget" name="Greeting">
  <property name="windowTitle"><string>%s</string></property>
 </widget>
</ui>
"""


def test_the_program_says_the_version_that_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert workbench.__version__ == project["version"]


def set_up(purpose: str, commands: dict[str, str], into: Path) -> CompletedProcess[str]:
    """Run a copy of the set-up where only these commands are on PATH, each a link or a shell script."""
    place, path = into / "place", into / "path"
    (place / ".ci").mkdir(parents=True)
    path.mkdir()
    for name in ("uv.lock", "pyproject.toml", ".ci/setup"):
        shutil.copy(ROOT / name, place / name)
    for name in ("cat", "cut", "dirname", "sha256sum"):
        (path / name).symlink_to(str(shutil.which(name)))
    for name, script in commands.items():
        (path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (path / name).chmod(0o755)
    return subprocess.run(
        ["/bin/sh", place / ".ci/setup", purpose],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": str(path)},
    )


class TestSetUp:
    def test_without_a_fitting_python_it_says_which_one_is_needed(self, tmp_path: Path) -> None:
        done = set_up("run", {"python3": "exit 1"}, tmp_path)
        assert done.returncode == 1
        assert done.stderr == (
            "Python 3.11 or newer is needed and was not found: install python3, then run make again.\n"
        )

    def test_an_ordinary_user_is_told_the_line_that_installs_what_is_missing(self, tmp_path: Path) -> None:
        python = f'exec "{sys.executable}" "$@"'
        commands = {"python3": python, "apt-get": "exit 9", "id": "echo 1000"}
        done = set_up("test", commands, tmp_path)
        assert done.returncode == 1
        assert "Run this line as root, then run make again:" in done.stderr
        line = done.stderr.strip().splitlines()[-1]
        assert line.startswith(
            "    apt-get update && apt-get install -y --no-install-recommends poppler-utils qpdf"
        )
        assert not done.stdout

    def test_a_user_who_has_sudo_with_a_password_gets_the_line_with_sudo(self, tmp_path: Path) -> None:
        python = f'exec "{sys.executable}" "$@"'
        commands = {"python3": python, "apt-get": "exit 9", "id": "echo 1000", "sudo": "exit 1"}
        done = set_up("test", commands, tmp_path)
        assert "sudo apt-get update && sudo apt-get install" in done.stderr

    def test_what_the_tests_with_libreoffice_need_is_named_with_the_rest(self, tmp_path: Path) -> None:
        python = f'exec "{sys.executable}" "$@"'
        commands = {"python3": python, "apt-get": "exit 9", "id": "echo 1000"}
        done = set_up("office", commands, tmp_path)
        assert done.returncode == 1
        line = done.stderr.strip().splitlines()[-1]
        assert line.startswith("    apt-get update && apt-get install -y --no-install-recommends ")
        assert " libreoffice-calc-nogui" in line

    def test_a_purpose_that_does_not_exist_is_refused_with_those_that_do(self, tmp_path: Path) -> None:
        done = set_up("play", {}, tmp_path)
        assert done.returncode == 1
        assert ".ci/setup run, test, office, bench, build or installers" in done.stderr


def generated(act: str, root: Path) -> CompletedProcess[str]:
    command: list[str | Path] = [sys.executable, ROOT / ".ci/generated.py", act, "--root", root]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one form, whose compiled form and Chinese text are up to date."""
    for folder in ("forms", "workbench/views/generated", "resources/translations"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "forms/greeting.ui").write_text(FORM % "Good day", encoding="utf-8")
    assert generated("forms", tmp_path).returncode == 0
    assert generated("translations", tmp_path).returncode == 0
    ts = tmp_path / "resources/translations/workbench_zh_CN.ts"
    text = ts.read_text(encoding="utf-8")
    ts.write_text(text.replace(' type="unfinished">', ">您好"), encoding="utf-8")
    assert generated("translations", tmp_path).returncode == 0
    return tmp_path


class TestGeneratedFiles:
    def test_what_was_just_made_is_up_to_date(self, project: Path) -> None:
        done = generated("check", project)
        assert (done.returncode, done.stderr) == (0, "")
        assert "您好" in (project / "resources/translations/workbench_zh_CN.ts").read_text(encoding="utf-8")

    def test_a_form_or_a_compiled_form_that_was_edited_is_named(self, project: Path) -> None:
        compiled = project / "workbench/views/generated/ui_greeting.py"
        compiled.write_text("# edited by hand\n", encoding="utf-8")
        done = generated("check", project)
        assert done.returncode == 1
        assert done.stdout.splitlines() == [
            "workbench/views/generated/ui_greeting.py is not what forms/ compiles to: run `make forms`."
        ]

    def test_a_compiled_form_goes_with_its_form(self, project: Path) -> None:
        (project / "forms/greeting.ui").unlink()
        assert "ui_greeting.py" in generated("check", project).stdout
        assert generated("forms", project).returncode == 0
        assert not list((project / "workbench/views/generated").glob("ui_*"))

    def test_a_text_without_a_translation_is_named(self, project: Path) -> None:
        (project / "workbench/greeting.py").write_text(
            "from PySide6.QtCore import QObject\n\n\nclass Door(QObject):\n    def say(self):\n"
            '        return self.tr("Come in & sit")\n',
            encoding="utf-8",
        )
        assert (
            "workbench_zh_CN.ts is behind the texts in code and forms" in generated("check", project).stdout
        )
        assert generated("translations", project).returncode == 0
        done = generated("check", project)
        assert done.returncode == 1
        assert done.stdout.splitlines() == [
            "resources/translations/workbench_zh_CN.ts lacks a translation of: Come in & sit"
        ]

    def test_a_form_that_cannot_be_compiled_is_refused_with_the_reason(self, project: Path) -> None:
        (project / "forms/greeting.ui").write_text("<ui", encoding="utf-8")
        done = generated("forms", project)
        assert done.returncode == 1
        assert "pyside6-uic" in done.stderr
