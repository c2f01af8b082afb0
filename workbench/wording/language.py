"""The language of the program: Chinese unless English is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench.paths import resource

CHINESE, ENGLISH = "zh_CN", "en"
VARIABLE = "WORKBENCH_LANGUAGE"

_installed: list[QTranslator] = []  # Qt keeps no reference of its own
_texts: list[bytes] = []  # nor of what they read


def _language(code: str | None) -> str | None:
    """The language that a code such as «zh_CN.UTF-8» or «en-GB» means, None where it is not spoken here."""
    plain = (code or "").strip().lower()
    if plain.startswith("zh"):
        return CHINESE
    return ENGLISH if plain.startswith("en") else None


def chosen_language(environ: Mapping[str, str], saved: str | None) -> str:
    """The language to speak: of the environment, else the one saved, else Chinese."""
    return _language(environ.get(VARIABLE)) or _language(saved) or CHINESE


def load_language(code: str) -> bool:
    """Speak a language from now on: this program's texts and Qt's own. Needs an application.

    Returns whether all texts of the language were found. What is already shown must be set again.
    """
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    _texts.clear()
    QLocale.setDefault(QLocale(code))
    ours = str(resource("translations"))
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = [_install(f"qtbase_{code}", qts), _install(f"workbench_{code}", ours)]
    return code == ENGLISH or all(found)  # English is what the texts are written in


def _install(name: str, folder: str) -> bool:
    translator = QTranslator()
    file = Path(folder) / f"{name}.qm"
    # Qt would map the file into memory and read it as it goes: not while an upgrade replaces it.
    data = file.read_bytes() if file.is_file() else b""
    if not data or not translator.load(data):
        return False
    _texts.append(data)
    _installed.append(translator)
    return QCoreApplication.installTranslator(translator)
