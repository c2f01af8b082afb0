"""The scripts that make installers, as far as they can be looked at without making one."""

from __future__ import annotations

import configparser
import importlib.util
import os
import re
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from importlib.metadata import distribution
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / ".ci" / "installers"
TYPE = "application/x-zhuanban-ledger"


@pytest.fixture
def licences() -> ModuleType:
    specification = importlib.util.spec_from_file_location("licences", SCRIPTS / "licences.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_a_licence_tells_the_package_its_version_its_terms_and_the_texts_it_brings(
    licences: ModuleType,
) -> None:
    text = licences.licence_of(distribution("reportlab"))
    assert text.startswith(f"reportlab {distribution('reportlab').version}\nLicence: BSD")
    assert "Redistribution and use" in text
    assert "LGPL-3.0.txt" in licences.licence_of(distribution("PySide6-Essentials"))


def test_python_itself_brings_its_licence(licences: ModuleType) -> None:
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in licences.licence_of_python().upper()


def started(script: Path, needed: str, language: str) -> subprocess.CompletedProcess[str]:
    launcher = script / "start"
    text = (SCRIPTS / "launcher").read_text(encoding="utf-8").replace("@GLIBC@", needed)
    launcher.write_text(re.sub(r"^exec .*", 'echo "started $*"', text, flags=re.MULTILINE), encoding="utf-8")
    environment = {**os.environ, "LANGUAGE": language, "DISPLAY": ""}
    return subprocess.run(
        ["/bin/sh", launcher, "甲 乙.ledger"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(("language", "words"), [("zh_CN", "无法启动"), ("en", "needs glibc 99.1")])
def test_an_old_c_library_gets_one_sentence_and_not_a_loaders_error(
    tmp_path: Path, language: str, words: str
) -> None:
    done = started(tmp_path, "99.1", language)
    assert done.returncode == 3
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_with_a_c_library_that_is_new_enough_the_program_gets_its_arguments(tmp_path: Path) -> None:
    assert started(tmp_path, "2.4", "zh_CN").stdout == "started 甲 乙.ledger\n"


def test_a_ledger_file_is_tied_to_the_menu_entry_by_its_type() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys of an entry have capitals
    entry.read(SCRIPTS / "zhuanban-workbench.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["MimeType"] == f"{TYPE};"
    assert values["Exec"].endswith(" %f")
    assert values["Name[zh_CN]"] == "专班工作台"
    told = ET.parse(SCRIPTS / "zhuanban-workbench.xml").getroot()  # noqa: S314 - our own file
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert [one.get("type") for one in told.findall("m:mime-type", space)] == [TYPE]
    assert [one.get("pattern") for one in told.findall("m:mime-type/m:glob", space)] == ["*.ledger"]


def test_what_builds_is_named_in_the_project(licences: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert any(line.startswith("pyinstaller") for line in project["dependency-groups"]["build"])
    assert not any("pyinstaller" in line for line in project["project"]["dependencies"])
    assert callable(licences.collect)


def shell_scripts() -> list[Path]:
    found = [path for path in sorted(SCRIPTS.rglob("*")) if path.is_file() and path.suffix in ("", ".sh")]
    assert len(found) > 8
    return found


@pytest.mark.parametrize("script", shell_scripts(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_script_can_be_read_by_its_shell(script: Path) -> None:
    shell = "sh" if script.read_text(encoding="utf-8").startswith("#!/bin/sh") else "bash"
    done = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("script", ["bundle", "deb"])
def test_a_kind_of_package_that_does_not_exist_is_refused_with_those_that_do(script: str) -> None:
    done = subprocess.run([SCRIPTS / script, "new"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"Say which: .ci/installers/{script} plain or old.\n"


def test_the_old_debian_has_every_library_that_a_window_needs() -> None:
    needed = re.findall(r"lib[\w.-]+\.so\.\d+=(\S+)", (ROOT / ".ci" / "setup").read_text(encoding="utf-8"))
    peers = {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"}
    there = (SCRIPTS / "old-base").read_text(encoding="utf-8").split('packages="')[1].split('"')[0].split()
    assert {package.rstrip('"') for package in needed} - peers <= set(there)
