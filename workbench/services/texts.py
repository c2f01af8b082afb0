"""Texts as they are kept: cleaned of what cannot be printed or stored, of a length that its field takes."""

from __future__ import annotations

import re

from workbench.domain.personal_data import refuse_personal_data
from workbench.services.errors import EmptyText, TooLong

LONG_LENGTH = 2000  # characters
_NAME_BYTES = 200  # of the 255 that a file system takes: an ending, or a number, is still to come
_DROPPED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, as they come with text from other programs
    "\ud800-\udfff"  # halves of characters, which no file can hold
    "\ufdd0-\ufdef\ufffe\uffff"  # no characters at all: a document that holds one cannot be opened
    "]"
)


def cleaned(text: str) -> str:
    """A text without what no document and no file can hold."""
    return _DROPPED.sub("", text)


def one_line(field: str, text: str, limit: int, *, empty: bool = True) -> str:
    """A text as it is kept in one line. Raises `TooLong`, `PersonalData`, or `EmptyText` unless `empty`."""
    kept = " ".join(cleaned(" ".join(text.split())).split())
    if not kept and not empty:
        raise EmptyText(field)
    return _accepted(field, kept, limit)


def long_text(field: str, text: str, limit: int = LONG_LENGTH) -> str:
    """A text of several lines as it is kept. Raises `TooLong` or `PersonalData`."""
    lines = cleaned(text.replace("\r\n", "\n").replace("\r", "\n")).strip().split("\n")
    return _accepted(field, "\n".join(line.rstrip() for line in lines), limit)


def _accepted(field: str, kept: str, limit: int) -> str:
    if len(kept) > limit:
        raise TooLong(field, len(kept), limit)
    refuse_personal_data(field, kept)
    return kept


def safe_name(text: str) -> str:
    """A text as part of a file name: what no system takes in names is left out, and what is too long."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f\x7f]', "", text).strip(" .")
    short = plain.encode(errors="ignore")[:_NAME_BYTES].decode(errors="ignore")
    return short.rstrip(" .") or "未命名"
