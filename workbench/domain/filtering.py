"""Which lines a page shows: by kind, light, unit, and words typed in Chinese, pinyin or initials."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.domain.items import Kind, Origin, Status
from workbench.domain.lights import Light
from workbench.domain.month_view import Line


def plain(text: str) -> str:
    """Text as it is compared: full-width letters and digits narrowed, lower case, no white space."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@dataclass(frozen=True, slots=True)
class LineFilter:
    """What must hold of a line. An empty set, None or an empty text asks nothing."""

    kinds: frozenset[Kind] = frozenset()
    lights: frozenset[Light] = frozenset()
    statuses: frozenset[Status] = frozenset()
    lead_unit_id: int | None = None
    unit_id: int | None = None  # as lead or by name as supporting unit
    unreported: bool = False  # a report is still owed for the month
    proposals: bool = False  # 示例, waiting to be confirmed
    text: str = ""

    def apply(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """The lines for which all of it holds, in their order."""
        words = tuple(plain(word) for word in self.text.split())
        held = (line for line in lines if self._holds(line))
        return tuple(line for line in held if all(_found(word, line) for word in words))

    def _holds(self, line: Line) -> bool:
        return (
            (not self.kinds or line.kind in self.kinds)
            and (not self.lights or line.light in self.lights)
            and (not self.statuses or line.status in self.statuses)
            and (self.lead_unit_id is None or line.lead_unit_id == self.lead_unit_id)
            and (
                self.unit_id is None
                or line.lead_unit_id == self.unit_id
                or self.unit_id in line.supporting_unit_ids
            )
            and not (self.unreported and (line.reported or line.finished or line.status is Status.SUSPENDED))
            and not (self.proposals and line.origin is not Origin.EXAMPLE)
        )


def _found(word: str, line: Line) -> bool:
    """Whether a word is in what the line is searched by, or in what was reported this month."""
    return (
        word in line.search
        or word in plain(line.lead_unit)
        or word == str(line.code)
        or any(word in plain(text) for text in (line.done, line.difficulties, line.next_steps) if text)
    )
