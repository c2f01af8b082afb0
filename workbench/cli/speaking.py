"""The user's language on the command line, loaded when there is something to say."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def speak() -> None:
    """Load the user's language, for which Qt wants an application to exist."""
    from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

    from workbench.wording import chosen_language, load_language

    if QCoreApplication.instance() is None:
        # What Qt thinks of the system's locale is nothing that the user asked for.
        before = qInstallMessageHandler(lambda _kind, _context, _message: None)
        _application.append(QCoreApplication([]))
        qInstallMessageHandler(before)
    load_language(chosen_language(os.environ, None))


_application: list[object] = []  # it lives as long as something refers to it


def tell(sentence: str) -> None:
    """Say a sentence on standard error, where there is one that takes it."""
    with suppress(OSError):
        print(sentence, file=sys.stderr)
