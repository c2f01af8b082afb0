"""What the window is given by the outside: the clock, who sits before it, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from workbench.domain.clock import Clock
from workbench.storage.holder import Person
from workbench.views.preferences import Preferences
from workbench.views.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that the window does not find out by itself. `new_id` names a new ledger."""

    clock: Clock
    who: Person
    new_id: Callable[[], UUID]
    preferences: Preferences
    theme: Theme
    language: str
    speak: Callable[[str], None]  # change the language: the window is made anew
