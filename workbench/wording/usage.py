"""A sentence for a command line that cannot be read."""

from __future__ import annotations

import re

from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.phrases import clipped

# What the reader of the command line says, in its own English, and how it is told.
_SENTENCES = (
    (
        re.compile(r"the following arguments are required: (?P<names>.+)"),
        QT_TRANSLATE_NOOP("wording", "The command line lacks {names}; see workbench --help."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): invalid choice: (?P<value>.+) \(choose from (?P<known>.+)\)"),
        QT_TRANSLATE_NOOP("wording", "{name}: “{value}” is not accepted; accepted are {known}."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): invalid (?P<wanted>\w+) value: (?P<value>.+)"),
        QT_TRANSLATE_NOOP("wording", "{name}: “{value}” is not accepted; accepted is {wanted}."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): expected one argument"),
        QT_TRANSLATE_NOOP("wording", "{name} needs a value; see workbench --help."),
    ),
    (
        re.compile(r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)"),
        QT_TRANSLATE_NOOP("wording", "{name} and {other} cannot be given together."),
    ),
    (
        re.compile(r"unrecognized arguments: (?P<names>.+)"),
        QT_TRANSLATE_NOOP("wording", "This is not understood: {names}; see workbench --help."),
    ),
)
_WANTED = {
    "column": QT_TRANSLATE_NOOP(
        "wording", "a column such as title=B or lead=责任单位; see workbench import --help"
    ),
    "day": QT_TRANSLATE_NOOP("wording", "a day such as 2026-06-30"),
    "row": QT_TRANSLATE_NOOP("wording", "a row's number, 0 for none"),
    "size": QT_TRANSLATE_NOOP("wording", "a size such as 1366x768"),
    "scale": QT_TRANSLATE_NOOP("wording", "a number from 0.5 to 4"),
}


def say_usage(message: str) -> str:
    """What is wrong with a command line, from the word of its reader."""
    for pattern, words in _SENTENCES:
        if found := pattern.fullmatch(message):
            data = {name: clipped(text.replace("'", "")) for name, text in found.groupdict().items()}
            if data.get("wanted") in _WANTED:
                data["wanted"] = translate("wording", _WANTED[data["wanted"]])
            return translate("wording", words).format(**data)
    words = translate("wording", "The command line cannot be read ({message}); see workbench --help.")
    return words.format(message=clipped(message))


def say_no_command(name: str, commands: tuple[str, ...]) -> str:
    """A first word that is neither a command nor a file."""
    words = translate("wording", "“{name}” is neither a ledger file nor a command; commands are {commands}.")
    return words.format(name=clipped(name), commands=translate("wording", ", ").join(commands))


def say_no_display() -> str:
    """The window was asked for on a machine that cannot show it."""
    return translate(
        "wording",
        "This machine has no display to open the window on; every command works without one, see workbench"
        " --help.",
    )
