"""The two marks of a text to be translated: now, or later where it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6 import QtCore

translate = QtCore.QCoreApplication.translate
"""The text of a context in the language spoken. Both must be literal, or they are never found."""

# Qt types it as object; the name is the one that translations are collected by.
QT_TRANSLATE_NOOP = cast(Callable[[str, str], str], QtCore.QT_TRANSLATE_NOOP)
"""A text of a context, left as it is for `translate` to find later."""
