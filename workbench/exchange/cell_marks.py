"""What a reader of values does not tell of a sheet: which cells are merged, and which only look blank.

A formula saved without its result, and an error, are read as blank cells. A blank is an answer in a form;
these are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.exchange.sheets import Lost

Place = tuple[int, int]  # row and column, from 0


@dataclass(slots=True)
class CellMarks:
    """One sheet's marks. `merges` are the first and last cell of each range."""

    merges: list[tuple[Place, Place]] = field(default_factory=list)
    lost: dict[Place, Lost] = field(default_factory=dict)


Marks = Mapping[str, CellMarks]
"""The marks by the name of the sheet."""
