"""What the window is given by the outside: the clock, who sits before it, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workbench.domain.clock import Clock
from workbench.views.preferences import Preferences
from workbench.views.theme import Theme

if TYPE_CHECKING:
    from uuid import UUID

    from workbench.storage.holder import Person


class Surroundings(NamedTuple):
    """All that the window does not find out by itself. `new_id` names a new ledger.

    `kept_pages` is the folder where the first page is kept for the next start; None keeps none.
    """

    clock: Clock
    who: Callable[[], Person]
    new_id: Callable[[], UUID]
    preferences: Preferences
    theme: Theme
    language: str
    kept_pages: Path | None
    speak: Callable[[str], None]  # change the language: the window is made anew
