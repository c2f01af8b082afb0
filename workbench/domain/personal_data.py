"""Personal data that a ledger never keeps: identity numbers and mobile numbers in free text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Personal(StrEnum):
    """What a text looks like it holds."""

    IDENTITY_NUMBER = "identity_number"  # 18 digits, the last a digit or X
    MOBILE_NUMBER = "mobile_number"  # 11 digits from 13 to 19


@dataclass(unsafe_hash=True)
class PersonalData(Exception):
    """A text that holds personal data: in which field, of what kind, and the digits, masked."""

    field: str
    kind: Personal
    masked: str


OTHER_DIGITS = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u2189\u2460-\u24ff\u3250-\u33ff\U0001f100-\U0001f10a"
)
"""What holds digits once it is normalised, beside digits themselves; as in a class of a pattern."""

_DIGITS = re.compile(rf"[\d{OTHER_DIGITS}]")
_FEWEST = 4  # that can make eleven: one becomes three at most, ⅒ is 1⁄10
_IDENTITY = re.compile(r"(?<![0-9])(\d{6})(\d{4})(\d{2})(\d{2})\d{3}[0-9Xx](?![0-9])")
_MOBILE = re.compile(r"(?<![0-9])(?:0{0,2}86)?(1[3-9]\d{9})(?![0-9])")
_JOINTS = re.compile(r"(?<=\d)[ \-\u2010-\u2015\u200b-\u200d\u2060\ufeff]{1,2}(?=[\dXx])")


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return int(year) >= 1900  # noqa: PLR2004 - nobody in work is older


def find_personal_data(text: str) -> tuple[Personal, str] | None:
    """The first identity or mobile number in a text, with its middle masked; None where there is none.

    Full-width and circled digits, and digits grouped by spaces, hyphens or what is not seen, count as well.
    """
    if len(_DIGITS.findall(text)) < _FEWEST:
        return None  # as most texts: not worth a closer look
    plain = unicodedata.normalize("NFKC", text)
    # As written too: joining may glue a number to the date before it, and hide it.
    for seen in (plain, _JOINTS.sub("", plain)):
        for found in _IDENTITY.finditer(seen):
            if _is_day(found[2], found[3], found[4]):
                return Personal.IDENTITY_NUMBER, found[0][:4] + "*" * 10 + found[0][-4:]
        if number := _MOBILE.search(seen):
            return Personal.MOBILE_NUMBER, number[1][:3] + "****" + number[1][-4:]
    return None


def refuse_personal_data(field: str, text: str) -> None:
    """Raise `PersonalData` when a text holds any."""
    if found := find_personal_data(text):
        raise PersonalData(field, *found)
