"""How the commands on forms are written."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Translate = Callable[[str, str], str]
Make = Callable[[str, str], argparse.ArgumentParser]


def add_forms(make: Make, translate: Translate, words: Callable[[str], str]) -> None:
    """The three commands; `make` adds one by its name and what it does, `words` reads a text."""

    def started(name: str, does: str) -> argparse.ArgumentParser:
        one = make(name, does)
        meaning = translate("wording", "the ledger file")
        one.add_argument("ledger", type=Path, metavar="LEDGER", help=meaning)
        return one

    def of_month(one: argparse.ArgumentParser) -> None:
        meaning = translate("wording", "the month")
        one.add_argument("--month", required=True, type=words, metavar="YYYY-MM", help=meaning)

    send = started(
        "send", translate("wording", "write the form of each unit that leads an item, and keep what was sent")
    )
    of_month(send)
    meaning = translate("wording", "the folder")
    send.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help=meaning)
    meaning = translate("wording", "only the form of this unit, also of one that leads no item")
    send.add_argument("--unit", type=words, metavar="NAME", help=meaning)
    send.add_argument("--zip", action="store_true", help=translate("wording", "one zip file of all forms"))
    collect = started("collect", translate("wording", "compare what came back with what was sent"))
    meaning = translate("wording", "files, folders and zip files")
    collect.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=meaning)
    meaning = translate("wording", "take over what only the unit changed; the rest is left alone")
    collect.add_argument("--apply", action="store_true", help=meaning)
    missing = started("missing", translate("wording", "list the units whose form is still out"))
    of_month(missing)
    for one in (collect, missing):
        one.add_argument("--json", action="store_true", help=translate("wording", "print JSON"))
