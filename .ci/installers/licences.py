"""The licences of all that a build brings along: one text file a part, for the bundle's resources/licences.

The parts are the Python packages that pyproject.toml asks for and all that those ask for, Python itself,
what PyInstaller puts before the program, and on Debian the system's libraries that the build found. Called
by build.spec.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement

_LICENCE: Final = re.compile(
    r"(^|/)(licen[cs]es?/.+|(licen[cs]e|copying|notice|authors)[^/]*)$", re.IGNORECASE
)
_PYTHON: Final = ("LICENSE.txt", "LICENSE")


def required(project: Path) -> list[Distribution]:
    """The packages a project's pyproject.toml needs at run time, all the way down, by name.

    PackageNotFoundError where one is not installed.
    """
    asked = [*tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"], "pyinstaller"]
    found: dict[str, Distribution] = {}
    while asked:
        requirement = Requirement(asked.pop())
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        name = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if name in found:
            continue
        found[name] = distribution(name)
        if name != "pyinstaller":  # of which only the start of the program travels
            asked += found[name].requires or []
    return [found[name] for name in sorted(found)]


def licence_of(package: Distribution) -> str:
    """What a package says of its licence, and the texts it brings."""
    said = package.metadata
    terms = next((said[field] for field in ("License-Expression", "License") if field in said), "").strip()
    if not terms or "\n" in terms:
        classified = [line for line in said.get_all("Classifier") or [] if line.startswith("License ::")]
        terms = "; ".join(line.rpartition(":: ")[2] for line in classified) or terms.partition("\n")[0]
    texts = [f"{said['Name']} {package.version}\nLicence: {terms}"]
    for file in package.files or ():
        if ".dist-info/" in str(file) and _LICENCE.search(str(file).partition(".dist-info")[2]):
            text = Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace")
            texts.append(f"---- {file.name}\n\n{text.strip()}")
    if "LGPL" in terms:
        texts.append(
            "The texts of the licences are LGPL-3.0.txt and GPL-3.0.txt in the folder above this file."
        )
    return "\n\n".join(texts) + "\n"


def licence_of_python() -> str:
    """The licence that the running Python came with. FileNotFoundError where it came without."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folders = (
        Path(sys.base_prefix),
        Path(sys.base_prefix) / "lib" / version,
        Path("/usr/share/doc") / version,
    )
    for path in [folder / name for folder in folders for name in (*_PYTHON, "copyright")]:
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            return f"CPython {sys.version.split()[0]}\n\n{text}"
    raise FileNotFoundError(f"LICENSE.txt of Python below {sys.base_prefix}")


def licences_of_libraries(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The Debian packages that libraries come from, each with its copyright file."""
    known: set[str] = set()
    for path in sorted({path.resolve() for path in paths}):
        # The packages' lists name a library where it lay before /lib became a link into /usr.
        for place in (str(path), str(path).removeprefix("/usr")):
            asked = subprocess.run(
                ["/usr/bin/dpkg-query", "-S", place], capture_output=True, text=True, check=False
            )
            if not asked.returncode:
                package = asked.stdout.split(":")[0]
                told = Path("/usr/share/doc") / package / "copyright"
                if package not in known and told.is_file():
                    known.add(package)
                    yield package, told.read_text(encoding="utf-8", errors="replace")
                break


def collect(project: Path, libraries: Iterable[Path], folder: Path) -> list[Path]:
    """Write the licences of a build into an empty folder: NAME.txt a part. Gives the files, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    for package in required(project):
        (folder / f"{package.metadata['Name']}.txt").write_text(licence_of(package), encoding="utf-8")
    (folder / "CPython.txt").write_text(licence_of_python(), encoding="utf-8")
    if sys.platform == "linux" and Path("/usr/bin/dpkg-query").exists():
        for name, text in licences_of_libraries(libraries):
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return sorted(folder.glob("*.txt"))


if __name__ == "__main__":
    try:
        for written in collect(Path("pyproject.toml"), (), Path(sys.argv[1])):
            print(written)
    except PackageNotFoundError as missing:
        raise SystemExit(f"not installed: {missing}") from missing
