"""Where things are: in a source tree, in an installed wheel and in a frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs

_NAME = "ZhuanbanWorkbench"


@cache
def resources() -> Path:
    """The folder of everything the program reads but does not import."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    here = Path(__file__).parent
    inside = here / "resources"
    return inside if inside.is_dir() else here.parent / "resources"


def resource(*parts: str) -> Path:
    """A file or folder among the resources."""
    return resources().joinpath(*parts)


def settings_folder() -> Path:
    """Where this user's settings of the window are kept."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where this user keeps documents: the first folder offered for ledgers and PDFs."""
    return Path(platformdirs.user_documents_dir())


def cache_folder() -> Path:
    """Where this user's programs keep what can be computed anew at any time."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """Where faults are written down."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))
