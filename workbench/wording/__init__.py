"""Everything said to the user, in the user's language.

Source strings are English and literal, so that they are found for translation; what varies is put in
after translation. Needs QtCore only. Without an application and a loaded language the English stands.
What speaks of records knows them all, down to what the storage refuses: it is loaded when it is first spoken.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from workbench.wording.language import CHINESE, ENGLISH, chosen_language, load_language
from workbench.wording.phrases import date_text, moment_text, month_name, path_text

if TYPE_CHECKING:
    from workbench.wording.acts import (
        act_detail,
        act_name,
        backup_why,
        close_out_text,
        field_name,
        outcome_name,
        step_name,
        table_name,
        value_text,
    )
    from workbench.wording.names import (
        cycle_name,
        item_name,
        kind_name,
        light_colour,
        light_label,
        light_name,
        light_shape,
        list_name,
        origin_mark,
        reason_text,
        status_name,
        unit_kind_name,
    )
    from workbench.wording.told import (
        marked_undone,
        say_checked_after_unclean_exit,
        say_fault,
        say_missing_glyphs,
        say_missing_years,
        say_redone,
        say_sound,
        say_undone,
    )
    from workbench.wording.usage import say_no_command, say_no_display, say_usage

__all__ = [
    "CHINESE",
    "ENGLISH",
    "act_detail",
    "act_name",
    "backup_why",
    "chosen_language",
    "close_out_text",
    "cycle_name",
    "date_text",
    "field_name",
    "item_name",
    "kind_name",
    "light_colour",
    "light_label",
    "light_name",
    "light_shape",
    "list_name",
    "load_language",
    "marked_undone",
    "moment_text",
    "month_name",
    "origin_mark",
    "outcome_name",
    "path_text",
    "reason_text",
    "say",
    "say_checked_after_unclean_exit",
    "say_fault",
    "say_missing_glyphs",
    "say_missing_years",
    "say_no_command",
    "say_no_display",
    "say_redone",
    "say_sound",
    "say_undone",
    "say_usage",
    "sayable",
    "status_name",
    "step_name",
    "table_name",
    "unit_kind_name",
    "value_text",
]


def __getattr__(name: str) -> object:
    """What is spoken for the first time."""
    if name in __all__:
        for part in ("names", "acts", "told", "usage"):
            words = vars(import_module(f"{__name__}.{part}"))
            if name in words:
                return globals().setdefault(name, words[name])
    raise AttributeError(name)


def say(error: Exception) -> str:
    """What a refusal or a failure of the system means, on one line. `KeyError` for what is neither."""
    from workbench.wording.refusals import say as say_refusal

    return say_refusal(error)


def sayable() -> tuple[type[Exception], ...]:
    """What an act may be refused by: all of it can be said, and nothing was changed."""
    from workbench.wording.refusals import REFUSALS

    return REFUSALS
