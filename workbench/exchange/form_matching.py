"""Which item each row of a returned form is: by its key where the title agrees, else by the title.

A key that stands beside another item's title was left behind when the others were sorted. What a
person reads in the row goes before what is hidden beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from workbench.domain.comparison import ReturnedRow
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode
from workbench.exchange.form_reader import FoundRow

_ALIKE = 0.6  # how much of a title must be the same to be a retyped one beside its own key
_RETYPED = 0.9  # the same without a key


def match_rows(
    sent: Mapping[ItemCode, str], rows: Sequence[FoundRow], ledger_unit: tuple[object, object]
) -> tuple[ReturnedRow, ...]:
    """The rows with the item each is. `sent`: the titles by code, in the order of each list.

    `ledger_unit` names the form's ledger and unit: a row with another's key is none of its own.
    """
    return _Matching(sent, ledger_unit).match(rows)


class _Matching:
    def __init__(self, sent: Mapping[ItemCode, str], ledger_unit: tuple[object, object]) -> None:
        self.sent = sent
        self.ours = ledger_unit
        self.plain = {code: plain(title) for code, title in sent.items()}
        self.by_title: dict[str, list[ItemCode]] = defaultdict(list)
        self.numbers: dict[ItemCode, str] = {}
        counts: dict[object, int] = defaultdict(int)
        for code, title in self.plain.items():
            self.by_title[title].append(code)
            counts[code.kind] += 1
            self.numbers[code] = str(counts[code.kind])

    def match(self, rows: Sequence[FoundRow]) -> tuple[ReturnedRow, ...]:
        exact = [self._exact(row) for row in rows]
        claimed = {code for code in exact if code is not None}
        matched = []
        for row, code in zip(rows, exact, strict=True):
            key, added = (code, False) if code is not None else self._loose(row, claimed)
            matched.append(ReturnedRow(key, row.title, row.place, row.values, added, row.words))
        return tuple(matched)

    def _foreign(self, row: FoundRow) -> bool:
        return row.identity is not None and (row.identity.ledger, row.identity.unit_id) != self.ours

    def _exact(self, row: FoundRow) -> ItemCode | None:
        """The item whose title the row bears; of several of that title, the one that key or number names."""
        if self._foreign(row):
            return None
        title = plain(row.title)
        if row.code is not None and row.code in self.sent and (not title or self.plain[row.code] == title):
            return row.code
        alike = self.by_title.get(title, [])
        here = [code for code in alike if row.kind is None or code.kind is row.kind] or alike
        if len(here) > 1:
            here = [code for code in here if self.numbers[code] == row.number.strip().rstrip(".、")]
        return here[0] if len(here) == 1 else None

    def _loose(self, row: FoundRow, claimed: set[ItemCode]) -> tuple[ItemCode | None, bool]:
        """A row whose title is no item's: retyped, of another form, or added by the unit."""
        if self._foreign(row) or (row.code is not None and row.code not in self.sent):
            return None, False
        title = plain(row.title)
        if title in self.by_title:
            return None, False  # one of several, and nothing says which
        if row.code is not None:
            if row.code in claimed:
                return None, True  # a copy of a row that was made into another
            # Another item written over this one, or this one under a new title: only people can tell.
            alike = SequenceMatcher(None, title, self.plain[row.code], autojunk=False).ratio() >= _ALIKE
            return (row.code, False) if alike else (None, True)
        near = [
            code
            for code, other in self.plain.items()
            if code not in claimed
            and (row.kind is None or code.kind is row.kind)
            and SequenceMatcher(None, title, other, autojunk=False).ratio() >= _RETYPED
        ]
        return (near[0], False) if len(near) == 1 else (None, not near)
