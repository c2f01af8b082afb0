"""The licences of all that travels with the program: as a build collected them, or as Python knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from workbench import paths

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_OWN = "Zhuanban Workbench (Apache-2.0)"
_PACKED = "LICENSE.txt"  # of the program itself, put among the others by the build
_COLLECTED = "parts"  # below resources/licences, made by the build


@dataclass(frozen=True, slots=True)
class Part:
    """A part with a licence of its own, and the files its text lies in, one after the other."""

    name: str
    files: tuple[Path, ...]

    def text(self) -> str:
        """The licence; OSError where a file is gone."""
        return "\n\n".join(file.read_text(encoding="utf-8", errors="replace") for file in self.files)


def parts(licences: Path, fonts: Path, package: str = "zhuanban-workbench") -> tuple[Part, ...]:
    """The program, and what travels with it, by name: the fonts' and Qt's licences, then packages.

    `licences` and `fonts` are the folders of the resources. Without what a build collects, the packages
    that `package` asks for are looked up where they are installed; none where it is not installed.
    """
    own = [Part(_OWN, files)] if (files := _own_files(licences, package)) else []
    texts = sorted((*licences.glob("*.txt"), *fonts.glob("*.txt")))
    fixed = [Part(file.stem, (file,)) for file in texts if file.name != _PACKED]
    collected = [Part(file.stem, (file,)) for file in (licences / _COLLECTED).glob("*.txt")]
    packages = collected or [_part(found) for found in _required(package)]
    return (*own, *fixed, *sorted(packages, key=lambda part: part.name.lower()))


def here() -> tuple[Part, ...]:
    """The parts of this installation."""
    return parts(paths.resource("licences"), paths.resource("fonts", "licences"))


def _own_files(licences: Path, package: str) -> tuple[Path, ...]:
    """The program's licence: packed by a build, at the top of a source tree, or kept by the installation."""
    for file in (licences / _PACKED, licences.parent.parent / "LICENSE"):
        if file.is_file():
            return (file,)
    try:
        return _part(distribution(package)).files
    except PackageNotFoundError:
        return ()


def _required(package: str) -> list[Distribution]:
    found: dict[str, Distribution | None] = {}
    asked = [package]
    while asked:
        words = asked.pop()
        named = _NAME.match(words)
        if named is None or "extra ==" in words or named[0].lower() in found:
            continue
        try:
            one = distribution(named[0])
        except PackageNotFoundError:  # of another system, or not installed from its metadata
            found[named[0].lower()] = None
            continue
        found[named[0].lower()] = one
        asked += one.requires or []
    return [one for name, one in found.items() if one is not None and name != package]


def _part(package: Distribution) -> Part:
    files = [
        Path(str(package.locate_file(file))) for file in package.files or () if _LICENCE.search(file.name)
    ]
    told = [Path(str(package.locate_file(file))) for file in package.files or () if file.name == "METADATA"]
    return Part(f"{package.metadata['Name']} {package.version}", tuple(files or told))
