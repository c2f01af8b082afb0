"""What is told of an act that was done, and of a ledger that was checked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from workbench.wording.acts import act_detail, act_name
from workbench.wording.marks import translate
from workbench.wording.phrases import clipped, listed, path_text


def _act(words: str, name: str, why: str) -> str:
    return words.format(act=" ".join((act_name(name), act_detail(name, why))).strip())


def say_undone(name: str, why: str) -> str:
    """An act of the history that was taken back."""
    return _act(translate("wording", "Undone: {act}"), name, why)


def say_redone(name: str, why: str) -> str:
    """An act of the history that was done again."""
    return _act(translate("wording", "Done again: {act}"), name, why)


def marked_undone(text: str) -> str:
    """An act in a list, when it was taken back."""
    return translate("wording", "{act} (undone)").format(act=text)


def say_sound() -> str:
    """A full check that found nothing."""
    return translate("wording", "The ledger is sound. It holds, in rows:")


def say_checked_after_unclean_exit(path: Path) -> str:
    """A ledger that was not closed properly, and was found sound."""
    words = translate(
        "wording",
        "The ledger {path} was not closed properly last time; it was checked in full and found sound, and"
        " every finished act is there.",
    )
    return words.format(path=path_text(path))


def say_fault(log: Path) -> str:
    """What is said of a fault in the program itself; `log` is where it was written down."""
    words = translate(
        "wording",
        "The program met a fault of its own, written down in {path}. What was saved before is kept; please"
        " pass that file on to whoever looks after the program.",
    )
    return words.format(path=path_text(log))


def say_missing_glyphs(characters: str) -> str:
    """Characters for which no font has a drawing: they stand as boxes, or not at all, in a document."""
    words = translate(
        "wording",
        "No font has these characters: {characters}. They are missing in the document; install a font that"
        " has them and make it again.",
    )
    return words.format(characters=clipped(characters))


def say_missing_years(years: Iterable[int]) -> str:
    """Years of which the working-day calendar is not imported."""
    words = translate(
        "wording",
        "The working-day calendar of {years} is not imported: Monday to Friday were counted, without"
        " holidays and make-up days. Import the year and look again.",
    )
    return words.format(years=listed(years))
