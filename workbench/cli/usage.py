"""The command line as it is read, and what is wrong with one that cannot be.

It is read with English words first. Only help, or an error to tell, loads the user's language: the
commands that scripts run all day pay for neither.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from workbench.cli.forms_usage import add_forms
from workbench.cli.import_usage import add_import
from workbench.cli.names import COMMANDS, CONTENTS, DOCUMENTS, HelpAsked, Unreadable
from workbench.domain.items import Kind, Status
from workbench.domain.months import FIRST_YEAR, LAST_YEAR

Translate = Callable[[str, str], str]


class _Parser(argparse.ArgumentParser):
    """A parser that tells what is wrong as a value, and never ends the program itself."""

    def error(self, message: str) -> NoReturn:
        raise Unreadable(message)

    def print_help(self, file: object = None) -> NoReturn:  # noqa: ARG002 - the help action's signature
        raise HelpAsked(self.format_help())


def _formatter(translate: Translate) -> type[argparse.HelpFormatter]:
    """A formatter of help whose own few words are translated as well."""
    own = {
        "positional arguments": translate("wording", "arguments"),
        "options": translate("wording", "options"),
    }

    class Formatter(argparse.RawDescriptionHelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(
                usage, actions, groups, translate("wording", "usage: ") if prefix is None else prefix
            )

        def start_section(self, heading: str | None) -> None:
            super().start_section(own.get(heading or "", heading))

    return Formatter


def words(argument: str) -> str:
    """An argument as text: UTF-8 whatever the system is set to, and nothing in it that is no character."""
    try:
        raw = os.fsencode(argument)
    except UnicodeEncodeError:
        raw = argument.encode("utf-8", "replace")
    return raw.decode("utf-8", "replace")


def day(text: str) -> date:
    """A day such as 2026-06-30. `ValueError` for anything else."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    named = date.fromisoformat(text)
    if not FIRST_YEAR <= named.year <= LAST_YEAR:
        raise ValueError(text)
    return named


def size(text: str) -> tuple[int, int]:
    """A size in pixels such as 1366x768. `ValueError` for anything else."""
    width, height = (int(number) for number in text.lower().split("x"))
    if not (1 <= width <= 10_000 and 1 <= height <= 10_000):  # noqa: PLR2004 - pixels of the largest screens
        raise ValueError(text)
    return width, height


def scale(text: str) -> float:
    """How many pixels a point takes, 0.5 to 4. `ValueError` for anything else."""
    if not 0.5 <= float(text) <= 4:  # noqa: PLR2004 - what screens are set to
        raise ValueError(text)
    return float(text)


def _as_written(_context: str, text: str) -> str:
    return text


def read(arguments: Sequence[str], translate: Translate = _as_written) -> argparse.Namespace:
    """The command line as values. `translate` words the help. Raises `Unreadable` or `HelpAsked`.

    Where no command is named, `command` is "window" and `ledger` the path given, if any.
    """
    windowed = _names_no_command(arguments)
    parser = _Parser(
        prog="workbench",
        description=translate("wording", "Zhuanban Workbench: the ledger of a district task force."),
        epilog=translate("wording", "Without a command the window is opened, on the ledger if one is named."),
        formatter_class=_formatter(translate),
        add_help=False,
        allow_abbrev=False,
    )
    _helped(parser, translate)
    parser.add_argument(
        "--today",
        type=day,
        metavar="YYYY-MM-DD",
        help=translate("wording", "the day of the clock, for documents made anew"),
    )
    if windowed:
        parser.usage = "workbench [--today YYYY-MM-DD] [--selftest DIR | LEDGER | COMMAND …]"
        meaning = translate("wording", "make and read back everything in this folder, and tell what failed")
        parser.add_argument("--selftest", type=Path, metavar="DIR", help=meaning)
        parser.add_argument(
            "ledger", nargs="?", type=Path, metavar="LEDGER", help=translate("wording", "a ledger file")
        )
        parser.epilog = "\n\n".join(
            (
                str(parser.epilog),
                translate("wording", "Commands: {commands}").format(commands=", ".join(COMMANDS)),
            )
        )
        parser.set_defaults(command="window")
    else:
        _commands(parser, translate)
    chosen = parser.parse_args(arguments)
    if chosen.command == "document" and chosen.what != "checklist" and (chosen.unit or chosen.all):
        asked = "--all" if chosen.all else "--unit"
        parser.error(f"argument {asked}: not allowed with argument {chosen.what}")
    return chosen


def _names_no_command(arguments: Sequence[str]) -> bool:
    """Whether the first argument that is no option, nor an option's value, is no command."""
    rest = iter(arguments)
    for argument in rest:
        if argument in {"--today", "--selftest"}:
            next(rest, None)
        elif not argument.startswith("-"):
            return argument not in COMMANDS
    return True


def _helped(parser: argparse.ArgumentParser, translate: Translate) -> None:
    parser.add_argument("-h", "--help", action="help", help=translate("wording", "show this help"))


def _commands(parser: argparse.ArgumentParser, translate: Translate) -> None:
    added = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    def command(name: str, does: str, *, month: bool = False, json: bool = False) -> argparse.ArgumentParser:
        one = _added(added, name, does, translate)
        if name == "document":
            one.add_argument("what", choices=DOCUMENTS, help=translate("wording", "which document"))
        one.add_argument("ledger", type=Path, metavar="LEDGER", help=translate("wording", "the ledger file"))
        if month:
            meaning = translate("wording", "the month; without it, the clock's")
            one.add_argument("--month", type=words, metavar="YYYY-MM", help=meaning)
        if json:
            one.add_argument("--json", action="store_true", help=translate("wording", "print JSON"))
        return one

    new = command("new", translate("wording", "make a ledger; an existing file is never overwritten"))
    new.add_argument(
        "--content", choices=CONTENTS, default="starter", help=translate("wording", "what it holds at first")
    )
    show = command("show", translate("wording", "show how a month stands"), month=True, json=True)
    show.add_argument(
        "--unit",
        type=words,
        metavar="NAME",
        help=translate("wording", "only what this unit leads or supports"),
    )
    _record(
        command("record", translate("wording", "record an item's progress of a month"), month=True), translate
    )
    _document(command("document", translate("wording", "make a document as PDF"), month=True), translate)
    history = command("history", translate("wording", "list what was done, the newest first"), json=True)
    meaning = translate("wording", "only what touched this item")
    history.add_argument("--item", type=words, metavar="ITEM", help=meaning)
    command("undo", translate("wording", "take back the last act"))
    command("redo", translate("wording", "do again what was taken back last"))
    command("verify", translate("wording", "check a ledger in full, without changing it"), json=True)
    _forms(added, translate)
    meaning = translate("wording", "take a list in from a spreadsheet; without --apply only tell")
    add_import(command("import", meaning, json=True), translate, words)
    meaning = translate("wording", "write the lists and roll-ups of a month to a spreadsheet")
    _export(command("export", meaning, month=True), translate)
    _pictures(
        command("pictures", translate("wording", "save a picture of each page of the window")), translate
    )


def _forms(added: argparse._SubParsersAction[_Parser], translate: Translate) -> None:
    forms = _added(
        added, "forms", translate("wording", "send forms to the units, and collect them"), translate
    )
    each = forms.add_subparsers(dest="what", required=True, metavar="COMMAND", parser_class=_Parser)
    add_forms(lambda name, does: _added(each, name, does, translate), translate, words)


def _added(
    to: argparse._SubParsersAction[_Parser], name: str, does: str, translate: Translate
) -> argparse.ArgumentParser:
    one = to.add_parser(
        name,
        help=does,
        description=does,
        formatter_class=_formatter(translate),
        add_help=False,
        allow_abbrev=False,
    )
    _helped(one, translate)
    return one


def _record(command: argparse.ArgumentParser, translate: Translate) -> None:
    statuses = [status.value for status in Status]
    meaning = translate("wording", "kind and number, such as duty-12")
    command.add_argument("item", type=words, metavar="ITEM", help=meaning)
    command.add_argument("--status", required=True, choices=statuses, help=translate("wording", "the status"))
    meaning = translate("wording", "a whole number from 0 to 100")
    command.add_argument("--percent", type=words, metavar="N", help=meaning)
    meaning = translate("wording", "what was done")
    command.add_argument("--done", type=words, metavar="T", help=meaning)
    command.add_argument(
        "--difficulties",
        type=words,
        metavar="T",
        help=translate("wording", "difficulties, or why it is suspended"),
    )
    meaning = translate("wording", "the next steps")
    command.add_argument("--next", type=words, metavar="T", dest="next_steps", help=meaning)


def _document(command: argparse.ArgumentParser, translate: Translate) -> None:
    whose = command.add_mutually_exclusive_group()
    meaning = translate("wording", "the checklist of this unit")
    whose.add_argument("--unit", type=words, metavar="NAME", help=meaning)
    meaning = translate("wording", "the checklists of all units, and one bound file")
    whose.add_argument("--all", action="store_true", help=meaning)
    meaning = translate("wording", "the file; with --all, the folder")
    command.add_argument("-o", "--output", required=True, type=Path, metavar="PATH", help=meaning)


def _export(command: argparse.ArgumentParser, translate: Translate) -> None:
    kinds = [kind.value for kind in Kind]
    meaning = translate("wording", "only the lists of this kind, without the roll-ups; may be given again")
    command.add_argument("--kind", action="append", choices=kinds, default=[], help=meaning)
    meaning = translate("wording", "the spreadsheet, .xlsx")
    command.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help=meaning)


def _pictures(command: argparse.ArgumentParser, translate: Translate) -> None:
    meaning = translate("wording", "the folder")
    command.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help=meaning)
    meaning = translate("wording", "the language of the window")
    command.add_argument("--language", choices=("zh_CN", "en"), help=meaning)
    command.add_argument("--dark", action="store_true", help=translate("wording", "with dark colours"))
    meaning = translate("wording", "the window's size")
    command.add_argument("--size", type=size, default=(1366, 768), metavar="WxH", help=meaning)
    meaning = translate("wording", "the screen's scale")
    command.add_argument("--scale", type=scale, default=1.0, metavar="S", help=meaning)
