"""Small ledgers, and programs that write them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.helpers import WHO, Place, Writers, fill
from workbench.storage.ledger import Ledger
from workbench.storage.opening import create


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = Place(tmp_path_factory.mktemp("template") / "template.ledger")
    create(place.path, place.clock, WHO, fill).close()
    return place.path


@pytest.fixture
def place(template: Path, tmp_path: Path) -> Iterator[Place]:
    found = Place(Path(shutil.copy(template, tmp_path / "台账.ledger")))
    with found.opened:
        yield found


@pytest.fixture
def ledger(place: Place) -> Ledger:
    return place.open()


@pytest.fixture(scope="session")
def writers() -> Iterator[Writers]:
    started = Writers()
    yield started
    started.close()
