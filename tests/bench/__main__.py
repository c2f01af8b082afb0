"""`python -m tests.bench [--json FILE] [--only PART]`: measure, print the table, keep the figures."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from tests.bench.measuring import Row

# Memory is read before the window fills it.
PARTS = ("start", "ledgers", "pages", "documents", "forms", "outside")


def table(rows: Iterable[Row]) -> str:
    """The rows as text."""
    lines = [f"{'act':<46}{'ours':>10}{'peer':>10}{'figure':>10}{'bound':>9}  beside"]
    for row in rows:
        peer = "-" if row.peer is None else f"{row.peer:.1f}"
        mark = "" if row.kept else "  << over"
        figures = f"{row.ours:>10.1f}{peer:>10}{row.figure:>8.2f} {row.unit:<3}{row.bound:>7g}"
        lines.append(f"{row.act:<46}{figures}  {row.beside}{mark}")
    return "\n".join(lines)


def main() -> int:
    """Measure and print; 0 whether or not a bound is kept: a slow machine is no failure."""
    options = argparse.ArgumentParser(prog="python -m tests.bench")
    options.add_argument("--json", type=Path)
    options.add_argument("--only", choices=PARTS, action="append")
    chosen = options.parse_args()
    rows: list[Row] = []
    for part in chosen.only or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            for row in import_module(f"tests.bench.{part}").measure(Path(folder)):
                rows.append(row)
                print(table([row]).splitlines()[1], file=sys.stderr, flush=True)
    print(table(rows))
    if chosen.json:
        machine = {"python": platform.python_version(), "system": platform.platform()}
        text = json.dumps(
            {"machine": machine, "rows": [row.as_json() for row in rows]}, ensure_ascii=False, indent=1
        )
        chosen.json.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
