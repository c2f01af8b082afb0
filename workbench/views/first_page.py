"""What the first page shows of a month, in words: all that is needed to show it before its ledger is open."""

from __future__ import annotations

from typing import NamedTuple

from workbench.views.models.cells import Cell

Row = tuple[str, tuple[Cell, ...]]  # what the row stands for, and its cells


class FirstPage(NamedTuple):
    """The first page of a month in the language spoken.

    `steps` are each a title and a sentence. `next_step` names the step that the button leads on to, empty
    where none is left. Rows of `lights` stand for kinds of item, rows of `due` for items, by their codes;
    `owing` are the units that owe a report: their number in the ledger, their words and what they mean in
    full. An empty page has no lines at all.
    """

    empty: bool
    light_names: tuple[str, ...]
    steps: tuple[tuple[str, str], ...] = ()
    next_step: str = ""
    next_words: str = ""
    lights: tuple[Row, ...] = ()
    lights_note: str = ""
    owing: tuple[tuple[int, str, str], ...] = ()
    owing_note: str = ""
    forms_sent: int = 0
    forms: str = ""
    forms_tip: str = ""
    due: tuple[Row, ...] = ()
    due_note: str = ""
