"""The files that Qt's tools generate and the repository keeps: compiled forms, translations.

`forms` and `translations` write them; `check` makes them in a folder of its own and names each that differs,
and each text that still waits for its translation.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

FORMS: Final = Path("forms")
COMPILED: Final = Path("workbench/views/generated")
SOURCES: Final = Path("workbench")
TRANSLATIONS: Final = Path("resources/translations")
CHINESE: Final = "workbench_zh_CN.ts"

_UNFINISHED: Final = re.compile(
    r"<source>([^<]*)</source>(?:(?!</message>).)*?<translation type=\"unfinished\"", re.DOTALL
)


def tool(name: str, *arguments: str | Path, root: Path) -> None:
    """Run a tool of this environment in `root`. SystemExit with what it printed where it fails."""
    command = [Path(sys.executable).with_name(name), *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")


def compile_forms(root: Path, into: Path) -> None:
    """Compile each form NAME.ui to ui_NAME.py, and drop the modules whose form is gone."""
    forms = sorted((root / FORMS).glob("*.ui"))
    names = {f"ui_{form.stem}.py" for form in forms}
    for stale in into.glob("ui_*.py"):
        if stale.name not in names:
            stale.unlink()
    for form in forms:
        # -a: signals are connected in code, where a wrong name is an error.
        output = into / f"ui_{form.stem}.py"
        tool("pyside6-uic", "-a", "--absolute-imports", form.relative_to(root), "-o", output, root=root)
    # uic imports far more than a form uses, and each class of Qt costs the first window a little.
    tool("ruff", "check", "--isolated", "--quiet", "--select", "F401", "--fix", into, root=root)


def translate(root: Path, into: Path) -> None:
    """Bring each .ts file in `into` up to date with code and forms, and compile it beside itself.

    The English of the code needs a file only for its plurals, so that one collects nothing else.
    """
    texts = [
        file for file in (root / SOURCES).rglob("*.py") if COMPILED not in file.relative_to(root).parents
    ]
    texts += (root / FORMS).glob("*.ui")
    files = sorted(file.relative_to(root) for file in texts)
    for ts in sorted({into / CHINESE, *into.glob("*.ts")}):
        options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
        if ts.stem.endswith("_en"):
            options.append("-pluralonly")
        tool("pyside6-lupdate", *options, *files, "-ts", ts, root=root)
        tool("pyside6-lrelease", ts, "-qm", ts.with_suffix(".qm"), root=root)


def differing(kept: Path, made: Path, pattern: str) -> Iterator[str]:
    """The names of the files of one kind that are not the same in both folders, or only in one."""
    names = {file.name for folder in (kept, made) for file in folder.glob(pattern)}
    for name in sorted(names):
        old, new = kept / name, made / name
        if not (old.is_file() and new.is_file() and old.read_bytes() == new.read_bytes()):
            yield name


def drift(root: Path) -> list[str]:
    """What is not as its sources would make it, one sentence each."""
    found = []
    with TemporaryDirectory() as made_in:
        made = Path(made_in)
        compile_forms(root, made)
        found += [
            f"{COMPILED / name} is not what forms/ compiles to: run `make forms`."
            for name in differing(root / COMPILED, made, "ui_*.py")
        ]
        for kept in (root / TRANSLATIONS).glob("*.ts"):
            shutil.copy(kept, made)
        translate(root, made)
        found += [
            f"{TRANSLATIONS / name} is behind the texts in code and forms: run `make translations`."
            for pattern in ("*.ts", "*.qm")
            for name in differing(root / TRANSLATIONS, made, pattern)
        ]
        found += [
            f"{TRANSLATIONS / ts.name} lacks a translation of: {unescape(text)}"
            for ts in sorted(made.glob("*.ts"))
            for text in _UNFINISHED.findall(ts.read_text(encoding="utf-8"))
        ]
    return found


def main() -> int:
    """Exit status 0, or 1 when `check` found something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=("forms", "translations", "check"))
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    chosen = parser.parse_args()
    root: Path = chosen.root.resolve()
    if chosen.act == "forms":
        compile_forms(root, root / COMPILED)
    elif chosen.act == "translations":
        translate(root, root / TRANSLATIONS)
    else:
        found = drift(root)
        print("\n".join(found) or "Compiled forms and translations are up to date.")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
