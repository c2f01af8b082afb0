"""The reporting month, the unit of time of everything the task force does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_WRITTEN = re.compile(r"(\d{4})-(\d{1,2})")
FIRST_YEAR, LAST_YEAR = 1990, 2199  # what a four-digit year may mean in a ledger


@dataclass(unsafe_hash=True)
class NoSuchMonth(ValueError):
    """A text that names no month; `text` is what stood there, «2026-06» would be accepted."""

    text: str


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A calendar month, ordered in time. `key` is its whole number 202606, `str()` is «2026-06»."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.month <= 12):  # noqa: PLR2004 - a year's months
            raise NoSuchMonth(f"{self.year:04d}-{self.month:02d}")

    @classmethod
    def of(cls, day: date) -> Month:
        """The month a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """«2026-06» or «2026-6»; anything else raises `NoSuchMonth` with the text."""
        found = _WRITTEN.fullmatch(text.strip())
        if not found or not text.isascii():
            raise NoSuchMonth(text)
        try:
            return cls(int(found[1]), int(found[2]))
        except NoSuchMonth:
            raise NoSuchMonth(text) from None

    @classmethod
    def from_key(cls, key: int) -> Month:
        """The month of a whole number such as 202606."""
        return cls(key // 100, key % 100)

    @property
    def key(self) -> int:
        """The month as a whole number that sorts in time: 202606."""
        return self.year * 100 + self.month

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        return date(self.year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)

    def plus(self, months: int) -> Month:
        """The month so many months later (earlier when negative)."""
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    @property
    def next(self) -> Month:
        """The month after."""
        return self.plus(1)

    @property
    def previous(self) -> Month:
        """The month before."""
        return self.plus(-1)

    def through(self, last: Month) -> tuple[Month, ...]:
        """All months from this one to `last`, both included; none when `last` is earlier."""
        span = (last.year - self.year) * 12 + last.month - self.month
        return tuple(self.plus(n) for n in range(span + 1))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"
