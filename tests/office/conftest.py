"""LibreOffice, which saves files again as a unit's office program would; run by `make test-office`."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.services.conftest import WHO, Office, fill
from tests.services.forms.conftest import Post
from workbench.exchange.safe_reading import SafeReader
from workbench.services.settings import LEDGER_ID, write_setting
from workbench.storage.ledger import Ledger
from workbench.storage.opening import create

ENDINGS = ("xlsx", "xls", "ods", "csv")
# Commas, quotation marks, UTF-8, from the first line on, cells as they are shown, every sheet a file.
_AS_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
_SECONDS = 180


@dataclass(frozen=True, slots=True)
class OtherProgram:
    """LibreOffice with a profile of its own."""

    program: str
    profile: Path

    def saved(self, paths: Sequence[Path], ending: str, folder: Path) -> list[Path]:
        """What it makes of some files in another format; of each sheet a file where that is a text."""
        form = _AS_TEXT if ending == "csv" else ending
        command = [self.program, f"-env:UserInstallation={self.profile.as_uri()}", "--headless"]
        command += ["--convert-to", form, "--outdir", str(folder), *map(str, paths)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=_SECONDS)
        made = sorted(folder.glob(f"*.{ending}"))
        assert len(made) >= len(paths), f"LibreOffice made too little: is its Calc installed? {done.stderr}"
        return made


@pytest.fixture(scope="session")
def other_program(tmp_path_factory: pytest.TempPathFactory) -> OtherProgram:
    if not os.environ.get("WORKBENCH_OFFICE"):
        pytest.skip("run by `make test-office`")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program is not None, "LibreOffice is not installed: run `make test-office`"
    return OtherProgram(program, tmp_path_factory.mktemp("profile"))


@pytest.fixture(scope="module")
def reader() -> Iterator[SafeReader]:
    with SafeReader() as found:
        yield found


@pytest.fixture
def small_ledger(tmp_path: Path) -> Iterator[Ledger]:
    """The ledger of the tests of services, whose forms are few and short."""
    office = Office(tmp_path / "台账.ledger")
    with closing(create(office.path, office.clock, WHO, fill)) as opened:
        with opened.act("name", undoable=False) as session:
            write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000007")
        yield opened


@pytest.fixture
def post(small_ledger: Ledger, tmp_path: Path, reader: SafeReader) -> Post:
    return Post(small_ledger, tmp_path / "forms", reader)
