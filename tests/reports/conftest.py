"""The bundled faces, and a writer with them whose pages are read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading import ReadPage, read_pages
from workbench.reports.blocks import Document
from workbench.reports.fonts import Faces, load_faces
from workbench.reports.pdf import write_pdf

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def faces() -> Faces:
    return load_faces(FONTS)


@pytest.fixture
def printed(faces: Faces) -> Callable[[Document], list[ReadPage]]:
    """Writes a document and reads its pages back."""

    def write_and_read(document: Document) -> list[ReadPage]:
        return read_pages(write_pdf(document, faces).data)

    return write_and_read


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], list[ReadPage]]:
    """Reads the pages of a file."""
    return read_pages
