"""Days and months in words, and what is put around words and names: all that needs no record to speak of."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.wording.marks import translate

if TYPE_CHECKING:
    from workbench.domain.months import Month

_SHOWN = 60  # characters of a text that is named in a sentence
_LISTED = 40  # names listed as accepted


def month_name(month: Month) -> str:
    """A month: «2026-06», 2026年6月."""
    words = translate("wording", "{year}-{month:02}")
    return words.format(year=month.year, month=month.month)


def date_text(day: date) -> str:
    """A day: «2026-06-30», 2026年6月30日."""
    words = translate("wording", "{year}-{month:02}-{day:02}")
    return words.format(year=day.year, month=day.month, day=day.day)


def moment_text(moment: datetime) -> str:
    """A day and the time of day to the minute."""
    return f"{date_text(moment)} {moment:%H:%M}"


def path_text(path: Path | str) -> str:
    """A path on one line, readable whatever the system is set to; what is no character in it is replaced."""
    try:
        text = os.fsencode(path).decode("utf-8", "replace")
    except UnicodeEncodeError:
        text = str(path)
    return one_line(text)


def one_line(text: str) -> str:
    """A text on one line, without what a terminal would act on."""
    return "".join(char if char.isprintable() else " " for char in text)


def clipped(text: str) -> str:
    """A text as it is named in a sentence: on one line, and not too long."""
    text = one_line(text[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def labelled(name: str, words: str) -> str:
    """Words under their name: «Percent: 60», 完成进度：60."""
    return translate("wording", "{name}: {words}").format(name=name, words=words)


def bracketed(words: str) -> str:
    """Words in the brackets that follow what they explain."""
    return translate("wording", " ({words})").format(words=words)


def tagged(mark: str) -> str:
    """A mark as it follows a title; nothing for none."""
    return translate("wording", " [{mark}]").format(mark=mark) if mark else ""


def listed(names: Iterable[object]) -> str:
    """Names as they are listed in a sentence, the first of very many."""
    kept = [clipped(str(name)) for name in names]
    return translate("wording", ", ").join([*kept[:_LISTED], *(["…"] if len(kept) > _LISTED else [])])
