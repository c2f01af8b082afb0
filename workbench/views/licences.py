"""The licences of all that travels with the program: as a build collected them, or as Python knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from workbench import paths

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
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
    """What travels with the program, by name: its own parts, the fonts' and Qt's licences, then packages.

    `licences` and `fonts` are the folders of the resources. Without what a build collects, the packages
    that `package` asks for are looked up where they are installed; none where it is not installed.
    """
    fixed = [Part(file.stem, (file,)) for file in sorted((*licences.glob("*.txt"), *fonts.glob("*.txt")))]
    collected = [Part(file.stem, (file,)) for file in (licences / _COLLECTED).glob("*.txt")]
    packages = collected or [_part(found) for found in _required(package)]
    return (*fixed, *sorted(packages, key=lambda part: part.name.lower()))


def here() -> tuple[Part, ...]:
    """The parts of this installation."""
    return parts(paths.resource("licences"), paths.resource("fonts", "licences"))


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
