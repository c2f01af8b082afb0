"""The clock, passed in everywhere: nothing below the command line and the window reads the time itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Returns the present moment as an aware datetime in the zone of the office."""
