"""How the command that takes a list in is written, and what can be corrected there."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from workbench.domain.items import Kind
from workbench.exchange.list_columns import HEADINGS, TAKEN


def row(text: str) -> int:
    """A row's number, 0 for none. `ValueError` for anything else."""
    if not re.fullmatch(r"[0-9]{1,7}", text):
        raise ValueError(text)
    return int(text)


def add_import(
    command: ArgumentParser, translate: Callable[[str, str], str], words: Callable[[str], str]
) -> None:
    """Add what is asked of a list; `words` reads an argument as text."""

    def column(argument: str) -> tuple[str, str | None]:
        name, sign, called = words(argument).partition("=")
        if not sign or name not in HEADINGS:
            raise ValueError(argument)
        return name, called.strip() or None  # None: the list has no such column

    meaning = translate("wording", "the spreadsheet")
    command.add_argument("file", type=Path, metavar="FILE", help=meaning)
    kinds = [kind.value for kind in Kind]
    meaning = translate("wording", "what the list is of")
    command.add_argument("--kind", required=True, choices=kinds, help=meaning)
    meaning = translate("wording", "the sheet; without it, the first that holds a list")
    command.add_argument("--sheet", type=words, metavar="NAME", help=meaning)
    meaning = translate("wording", "the row in which the heading begins; 0: the list has none")
    command.add_argument("--heading-row", type=row, metavar="N", help=meaning)
    meaning = translate(
        "wording",
        "which column is what, by its letter or heading, such as title=B; nothing after the sign: there is"
        " none; may be given again; names are {names}",
    ).format(names=", ".join(TAKEN))
    command.add_argument(
        "--column",
        action="append",
        type=column,
        default=[],
        dest="columns",
        metavar="NAME=COLUMN",
        help=meaning,
    )
    meaning = translate("wording", "propose heading and columns anew, without what is remembered")
    command.add_argument("--afresh", action="store_true", help=meaning)
    meaning = translate("wording", "keep what is new or different; the rest is left alone")
    command.add_argument("--apply", action="store_true", help=meaning)
