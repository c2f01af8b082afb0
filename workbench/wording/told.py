"""What is told of an act that was done, and of a ledger that was checked."""

from __future__ import annotations

from pathlib import Path

from workbench.wording.acts import act_detail, act_name
from workbench.wording.marks import translate
from workbench.wording.names import path_text


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
