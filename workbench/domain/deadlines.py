"""Deadlines: the clerk's words for when something is due, kept beside what is understood of them.

A ledger says 当年6月底, 每季度 or 长期. :func:`understand` finds the last date that such words name,
else the cycle, else that they stand for good; the words themselves are never changed. What cannot be
read, or can be read in two ways, is marked doubtful for a person to look at.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from workbench.domain.cycles import Cycle
from workbench.domain.months import FIRST_YEAR, LAST_YEAR


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is understood of `words`. `due` is a date exactly when `cycle` is ONCE."""

    words: str
    cycle: Cycle
    due: date | None
    doubtful: bool


_NUMERALS = "零一二三四五六七八九"
_ZEROS = str.maketrans("〇○", "零零")
_C = f"[〇○{_NUMERALS}]"
_N = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"  # a month or a day
_Y = rf"(?<!\d)\d{{4}}|(?<!\d)\d\d(?=年(?:{_N}月|第?[1-4一二三四]季|[上下]半年|底))|(?<!{_C}){_C}{{4}}(?=年)"
_RELATIVE = {
    "去年": -1,
    "上年": -1,
    "当年": 0,
    "本年": 0,
    "今年": 0,
    "明年": 1,
    "次年": 1,
    "翌年": 1,
    "来年": 1,
}
_SPAN = rf"[\d{_NUMERALS}两十半数几多整]"  # before 年内 it makes a span from an unknown day

_DATE = re.compile(
    rf"""
    (?P<y1>(?<!\d)\d{{4}})[-./](?P<m1>\d{{1,2}})[-./](?P<d1>\d{{1,2}})(?!\d)
  | (?P<y2>(?<!\d)\d{{4}})(?P<m2>\d\d)(?P<d2>\d\d)(?!\d)
  | (?P<y3>(?<!\d)\d{{4}})[-./](?P<m3>\d{{1,2}})(?![\d月])
  | (?:(?P<y>{_Y})(?:年度?|[-./])|(?P<rel>{"|".join(_RELATIVE)})度?)?
    (?P<list>(?:(?<![\d每])第?{_N}[-—–~至到、和及]){{1,6}})?
    (?:
        (?P<m>(?<![\d每第]){_N})月(?!一(?![日号]))份?
        (?:(?P<d>{_N})(?:[日号]|(?=[前止以之]|\W|$))|(?P<part>[上中下]旬|[初中底末])|(?P<ahead>[之以]?前))?
      | 第?(?P<q>(?<![\d每])[1-4一二三四])季度?(?!一)
      | (?P<half>[上下])半年
      | (?<!{_SPAN})年(?P<end>[底末终内中])
      | (?(y)|(?(rel)|(?!)))(?P<whole>[底末终内中]|(?=[以之]内|完成|\W|$))
    )
    """,
    re.VERBOSE,
)
_EVERY_YEAR = re.compile(r"(?:[每逐]一?年度?|年年)的?$")
_THROUGH = re.compile(r"[-—–~至到]+")
_SAME = (  # other words for a cycle, that would be read as dates
    (re.compile(r"每年度?年?[底末终]"), "每年"),
    (re.compile(r"上、?下半年"), "每半年"),
)
_STANDING = re.compile(r"长期|常年|全年|持续|常态|经常|日常|随时|即日起|一直|永久|不定期")
_CYCLES = (
    (Cycle.HALF_YEARLY, re.compile(r"(?:每|按|逐|一)个?半年|半年度?(?!内)|每(?:6|六)个?月|上、?下半年")),
    (Cycle.QUARTERLY, re.compile(r"[每按逐]一?个?季|季度|一季一|每(?:3|三)个?月|季季")),
    (
        Cycle.MONTHLY,
        re.compile(
            r"[每按逐](?:1|一)?个?月|月度|一月一|月月|[每按逐](?:1|一)?个?[周旬日天]|每半个?月|每个?星期"
        ),
    ),
    (Cycle.YEARLY, re.compile(r"[每按逐](?:1|一)?年|(?<![本\d])年度|一年一|年年")),
)
_SPACE = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
_DAY_OF_PART = {"上旬": 10, "初": 10, "中旬": 20, "中": 15}


def understand(words: str, year: int) -> Deadline:
    """What the words say, where words without a year (当年6月底, 3月中旬) mean the year given.

    Never raises. The latest date named wins over any cycle beside it, and a standing duty over the
    cycle of its reports. Blank words stand for good; words of which nothing is understood do so in doubt.
    """
    plain = _SPACE.sub("", unicodedata.normalize("NFKC", words))
    if not plain:
        return Deadline(words, Cycle.STANDING, None, doubtful=False)
    for pattern, cycle_words in _SAME:
        plain = pattern.sub(cycle_words, plain)
    due, doubtful = _latest(plain, year)
    if due is not None:
        return Deadline(words, Cycle.ONCE, due, doubtful)
    if doubtful:
        return Deadline(words, Cycle.STANDING, None, doubtful=True)
    if _STANDING.search(plain):
        return Deadline(words, Cycle.STANDING, None, doubtful=False)
    for cycle, pattern in _CYCLES:
        if pattern.search(plain):
            return Deadline(words, cycle, None, doubtful=False)
    return Deadline(words, Cycle.STANDING, None, doubtful=True)


def _latest(text: str, year: int) -> tuple[date | None, bool]:
    """The latest date named, if any, and whether it is doubtful.

    In doubt: a date that does not exist; several that are not one span (3月至6月); a date of every
    year; the beginning of a month, or the time «before» it, read as the end of the month before; and
    2022.1, which a spreadsheet also makes of 2022.10.
    """
    latest: date | None = None
    doubtful = False
    end = -1
    for match in _DATE.finditer(text):
        year = _year_of(match, year)
        day = _day_of(match, year)
        doubtful |= day is None or match["ahead"] is not None or match["part"] == "初"
        doubtful |= match["y3"] is not None and match[0].endswith(".1")
        doubtful |= any(mark in (match["list"] or "") for mark in "、和及")
        doubtful |= _EVERY_YEAR.search(text, max(0, match.start() - 4), match.start()) is not None
        if end >= 0:
            span = _THROUGH.fullmatch(text, end, match.start()) is not None
            doubtful |= not span or (day is not None and latest is not None and day < latest)
        if day is not None:
            latest = day if latest is None else max(latest, day)
        end = match.end()
    return latest, doubtful


def _year_of(match: re.Match[str], year: int) -> int:
    """The year that a date names, else the one given or the one named before it."""
    written = match["y1"] or match["y2"] or match["y3"] or match["y"]
    if not written:
        return year + _RELATIVE.get(match["rel"] or "", 0)
    if written.isdecimal():
        return int(written) + (2000 if len(written) == len("22") else 0)
    return int("".join(str(_NUMERALS.index(numeral)) for numeral in written.translate(_ZEROS)))


def _day_of(match: re.Match[str], year: int) -> date | None:
    """The day that a date names: the last of what it names; None when there is no such day."""
    month = _number(match["m1"] or match["m2"] or match["m3"] or match["m"])
    day = _number(match["d1"] or match["d2"] or match["d"]) or _DAY_OF_PART.get(match["part"] or "")
    if match["q"]:
        month = 3 * (_number(match["q"]) or 0)
    elif match["half"] == "上" or "中" in (match["end"], match["whole"]):
        month = 6
    elif month is None:
        month = 12
    elif match["ahead"]:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):  # noqa: PLR2004 - a year's months
        return None
    last = monthrange(year, month)[1]
    day = last if day is None else day
    return date(year, month, day) if 1 <= day <= last else None


def _number(written: str | None) -> int | None:
    """A number in digits or in Chinese numerals up to 三十九; -1 for numerals that are no number."""
    if written is None or written.isdecimal():
        return None if written is None else int(written)
    tens, ten, ones = written.replace("廿", "二十").rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or tens == "十":
        return -1
    return 10 * (_NUMERALS.index(tens) if tens else len(ten)) + (_NUMERALS.index(ones) if ones else 0)
