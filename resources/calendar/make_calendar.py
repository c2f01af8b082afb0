"""Make workdays.tsv, the working-day calendar that the program ships, from the package chinesecalendar.

Run it with the development environment's Python when the package has a new year:
``python resources/calendar/make_calendar.py``. It writes only the days that differ from Monday to
Friday, in order, so that the file can be read through and compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from chinese_calendar import is_workday
from chinese_calendar.constants import holidays, workdays

FIRST, LAST = min(holidays).year, max(holidays).year
NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
    "Anti-Fascist 70th Day": "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
}


def rows() -> Iterator[str]:
    """The lines of the file without their ends."""
    yield f"years\t{FIRST}-{LAST}"
    yield "date\tkind\tname"
    day = date(FIRST, 1, 1)
    while day.year <= LAST:
        works = bool(is_workday(day))
        if works != (day.weekday() < 5):
            cause = str((workdays if works else holidays)[day])
            yield f"{day}\t{'on' if works else 'off'}\t{NAMES[cause]}"
        day += timedelta(days=1)


if __name__ == "__main__":
    text = "".join(f"{row}\n" for row in rows())
    Path(__file__).with_name("workdays.tsv").write_text(text, encoding="utf-8", newline="\n")
