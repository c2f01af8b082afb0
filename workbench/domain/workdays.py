"""Working days: Monday to Friday, less public holidays, plus the weekend days worked for them (调休).

The State Council announces each year's holidays late in the year before, so a calendar is data: it
knows which years it holds, and for any other it counts Monday to Friday and says that it does so
(:meth:`Calendar.missing`). Dates are plain :class:`datetime.date`; counts are in days.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked. `off` and `on` hold only the days that differ from Monday to Friday.

    A day named in `off` or `on` counts as it says even when its year is not in `years`: the
    announcement for one year sometimes moves a day of the last week of the year before.
    """

    years: frozenset[int]
    off: frozenset[date]
    on: frozenset[date]
    names: Mapping[date, str] = field(default_factory=dict, hash=False)
    _off: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _on: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep only real exceptions, and their ordinals in order so that counting is two look-ups."""
        off = frozenset(day for day in self.off if day.weekday() < _SATURDAY)
        on = frozenset(day for day in self.on if day.weekday() >= _SATURDAY)
        object.__setattr__(self, "off", off)
        object.__setattr__(self, "on", on)
        object.__setattr__(self, "_off", tuple(sorted(day.toordinal() for day in off)))
        object.__setattr__(self, "_on", tuple(sorted(day.toordinal() for day in on)))

    def knows(self, year: int) -> bool:
        """Whether the year's holidays are imported."""
        return year in self.years

    def is_working(self, day: date) -> bool:
        """Whether the day is worked; in a year not imported, whether it is Monday to Friday."""
        return day not in self.off if day.weekday() < _SATURDAY else day in self.on

    def count(self, after: date, until: date) -> int:
        """Working days `d` with `after < d <= until`; negative when `until` comes before `after`."""
        return self._worked(until.toordinal()) - self._worked(after.toordinal())

    def on_or_before(self, day: date) -> date:
        """The day itself when it is worked, else the last working day before it."""
        return self._reaching(self._worked(day.toordinal()))

    def plus(self, day: date, n: int) -> date:
        """The `n`-th working day after the day, or before it when `n` is negative; for 0 the day itself.

        Raises OverflowError beyond the years 1 to 9999.
        """
        if n == 0:
            return day
        if n > 0:
            return self._reaching(self._worked(day.toordinal()) + n)
        return self._reaching(self._worked(day.toordinal() - 1) + n + 1)

    def missing(self, first: date, last: date) -> tuple[int, ...]:
        """The years from the first day to the last that are not imported, in order."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self.years)

    def merged(self, other: Calendar) -> Calendar:
        """This calendar with the other's years in place of its own, and the other's single days."""

        def kept(days: frozenset[date], against: frozenset[date]) -> frozenset[date]:
            return frozenset(day for day in days if day.year not in other.years) - against

        names = {day: name for day, name in self.names.items() if day.year not in other.years}
        return Calendar(
            years=self.years | other.years,
            off=kept(self.off, other.on) | other.off,
            on=kept(self.on, other.off) | other.on,
            names={**names, **other.names},
        )

    def _worked(self, ordinal: int) -> int:
        """Working days from the first day of year 1, a Monday, up to and with this one."""
        weeks, rest = divmod(ordinal, 7)
        weekdays = weeks * 5 + min(rest, 5)
        return weekdays - bisect_right(self._off, ordinal) + bisect_right(self._on, ordinal)

    def _reaching(self, worked: int) -> date:
        """The first day up to which so many days are worked: itself a working day."""
        last = date.max.toordinal()
        ordinal = bisect_left(range(last + 1), worked, key=self._worked)
        if worked < 1 or ordinal > last:
            raise OverflowError(worked)
        return date.fromordinal(ordinal)


class CalendarFault(StrEnum):
    """Why a calendar file is refused; the value beside it is what was found."""

    EMPTY = "empty"  # no day is named
    HEADING = "heading"  # the first row names no date column or no kind column
    DATE = "date"  # not a date, or one that does not exist
    KIND = "kind"  # neither a day off nor a day worked
    CONTRADICTION = "contradiction"  # the day was named before, as the other kind
    YEARS = "years"  # the stated years cannot be read
    YEAR_EMPTY = "year_empty"  # a year is stated or skipped, and no day of it is named


class CalendarRefused(Exception):
    """A calendar file that was not taken. `line` counts from 1; 0 is the file as a whole."""

    def __init__(self, line: int, value: str, reason: CalendarFault) -> None:
        super().__init__(line, value, reason)
        self.line = line
        self.value = value
        self.reason = reason


_DATE_HEADINGS = frozenset({"date", "日期"})
_KIND_HEADINGS = frozenset({"kind", "类型", "休班", "休/班"})
_NAME_HEADINGS = frozenset({"name", "名称", "节日", "节日名称"})
_YEAR_LABELS = frozenset({"years", "年份", "年度"})
_OFF_WORDS = frozenset({"off", "休", "放假", "休假", "休息", "节假日"})
_ON_WORDS = frozenset({"on", "班", "上班", "补班", "调休上班"})
_DATES = re.compile(r"(\d{4})(?:-(\d{1,2})-|/(\d{1,2})/|\.(\d{1,2})\.|年(\d{1,2})月|(\d\d))(\d{1,2})日?")
_YEARS = re.compile(r"(\d{4})年?(?:[-—–~～至到](\d{4})年?)?")
_TAB, _COMMA = re.compile(r"\t"), re.compile(r"[,，]")
_LAST_WEEK = 25


def parse_calendar(text: str) -> Calendar:
    """Read a calendar from tab- or comma-separated text, or raise :class:`CalendarRefused`.

    The first row names the columns (日期 类型 名称, or date kind name; the name may be absent), each
    other row a day and whether it is off (休) or worked (班). A row before it may state the years
    («年份, 2027», «years, 2004-2026»); otherwise they are those of the days. Blank lines and lines
    that begin with # are passed over.
    """
    rows = _rows(text)
    stated: range | None = None
    line, cells = next(rows, (0, []))
    if cells and cells[0].lower() in _YEAR_LABELS:
        stated = _stated_years(line, "".join(cells[1:2]))
        line, cells = next(rows, (0, []))
    if not cells:
        raise CalendarRefused(0, "", CalendarFault.EMPTY)
    date_at, kind_at, name_at = _columns(line, cells)
    kinds: dict[date, bool] = {}
    names: dict[date, str] = {}
    for line, cells in rows:
        padded = [*cells, *[""] * (max(date_at, kind_at, name_at) + 1 - len(cells))]
        day, worked = _day(line, padded[date_at]), _worked(line, padded[kind_at])
        if kinds.setdefault(day, worked) is not worked:
            raise CalendarRefused(line, padded[date_at], CalendarFault.CONTRADICTION)
        if name_at >= 0 and padded[name_at]:
            names[day] = padded[name_at]
    return Calendar(
        years=_covered(stated, kinds),
        off=frozenset(day for day, worked in kinds.items() if not worked),
        on=frozenset(day for day, worked in kinds.items() if worked),
        names=names,
    )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each filled line with its number, in cells without their spaces and quotes."""
    for line, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        cells = [cell.strip().strip('"').strip() for cell in (_TAB if "\t" in raw else _COMMA).split(raw)]
        if any(cells) and not cells[0].startswith("#"):
            yield line, cells


def _columns(line: int, cells: list[str]) -> tuple[int, int, int]:
    """Where the date, the kind and the name stand; -1 for a name column that is absent."""

    def position(headings: frozenset[str]) -> int:
        return next((at for at, cell in enumerate(cells) if cell.lower() in headings), -1)

    found = position(_DATE_HEADINGS), position(_KIND_HEADINGS), position(_NAME_HEADINGS)
    if min(found[:2]) < 0:
        raise CalendarRefused(line, " ".join(cells), CalendarFault.HEADING)
    return found


def _day(line: int, value: str) -> date:
    match = _DATES.fullmatch(unicodedata.normalize("NFKC", value))
    if match is None:
        raise CalendarRefused(line, value, CalendarFault.DATE)
    year, *months, day = match.groups()
    try:
        return date(int(year), int(next(filter(None, months))), int(day))
    except ValueError as error:
        raise CalendarRefused(line, value, CalendarFault.DATE) from error


def _worked(line: int, value: str) -> bool:
    kind = value.lower()
    if kind not in _OFF_WORDS | _ON_WORDS:
        raise CalendarRefused(line, value, CalendarFault.KIND)
    return kind in _ON_WORDS


def _stated_years(line: int, value: str) -> range:
    match = _YEARS.fullmatch(unicodedata.normalize("NFKC", value))
    if match is None or int(match[2] or match[1]) < int(match[1]):
        raise CalendarRefused(line, value, CalendarFault.YEARS)
    return range(int(match[1]), int(match[2] or match[1]) + 1)


def _covered(stated: range | None, days: Iterable[date]) -> frozenset[int]:
    """The whole years of the file, each of which must name a day.

    Without stated years, a year of which only the last week of December is named is not taken as
    whole when the next year is there: those are days that the next year's announcement moved.
    """
    days = frozenset(days)
    if not days:
        raise CalendarRefused(0, "", CalendarFault.EMPTY)
    touched = frozenset(day.year for day in days)
    if stated is None:
        whole = frozenset(day.year for day in days if (day.month, day.day) < (12, _LAST_WEEK))
        touched = frozenset(year for year in touched if year in whole or year + 1 not in touched)
        stated = range(min(touched), max(touched) + 1)
    for year in stated:
        if year not in touched:
            raise CalendarRefused(0, str(year), CalendarFault.YEAR_EMPTY)
    return frozenset(stated)
