"""What a unit meant by a cell: a status, a percentage or a text, however it was typed."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time

from workbench.domain.comparison import Unclear, Value, Why, canonical_text
from workbench.domain.items import Status
from workbench.exchange.sheets import CellValue, Lost

_SHOWN = 200  # characters of a value that is not taken
_FULL = 100  # percent
_TINY = 1e-6  # what binary fractions are off by: 0.57 × 100

# Only words of one meaning. «未完成» may be either of two statuses; «已销号» is not a unit's to say.
_STATUSES = {
    Status.NOT_STARTED: "未启动 未开始 未开展 尚未启动 尚未开展 没有启动 还未启动 未实施",
    Status.UNDER_WAY: "推进中 正在推进 持续推进 推进 进行中 正在进行 办理中 正在办理 实施中"
    " 开展中 正在开展 落实中 已启动 序时推进 按序时推进 正常推进",
    Status.COMPLETED: "已完成 完成 全部完成 已全部完成 已办结 办结 已完结 完结 完成了 完毕 已完毕 100% √ ✓ ✔",
    Status.SUSPENDED: "暂缓 已暂缓 暂缓推进 暂停 已暂停 中止 已中止 搁置",
}
_WORDS = {word: status for status, words in _STATUSES.items() for word in words.split()}


def cell_text(value: CellValue) -> str:
    """A cell as people see it: 12 rather than 12.0, a day without an hour."""
    if value is None or isinstance(value, Lost):
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _narrow(text: str) -> str:
    """Full-width letters and digits narrowed, no spaces, no stop at the end."""
    return "".join(unicodedata.normalize("NFKC", canonical_text(text)).split()).rstrip(".。;,、")


def _unclear(value: CellValue, why: Why) -> Unclear:
    if isinstance(value, Lost):
        return Unclear("", Why.FORMULA)
    return Unclear(canonical_text(cell_text(value))[:_SHOWN], why)


def read_status(value: CellValue) -> Value | Unclear:
    """A status by its own word, None where the cell is blank."""
    if value is None:
        return None
    if not isinstance(value, str):
        return _unclear(value, Why.NOT_A_STATUS)
    word = _narrow(value)
    if not word:
        return None
    status = _WORDS.get(word)
    return _unclear(value, Why.NOT_A_STATUS) if status is None else status.value


def read_percentage(value: CellValue) -> Value | Unclear:
    """A whole number from 0 to 100, None where the cell is blank.

    A fraction is what a cell formatted as a percentage holds: 0.5 is 50. One is one percent, since the
    cell that is sent is no such cell.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return _written_percentage(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _unclear(value, Why.NOT_A_PERCENTAGE)
    return _whole(float(value), value)


def _written_percentage(value: str) -> Value | Unclear:
    word = _narrow(value)
    if not word:
        return None
    found = re.fullmatch(r"\+?([0-9]{1,3}(?:\.[0-9]{1,12})?)(%?)", word)
    if not found:
        return _unclear(value, Why.NOT_A_PERCENTAGE)
    number = float(found[1])
    if found[2] and not number.is_integer():
        return _unclear(value, Why.NOT_A_PERCENTAGE)
    return _whole(number, value)


def _whole(number: float, value: CellValue) -> Value | Unclear:
    if 0 < number < 1:
        number *= _FULL
    if not 0 <= number <= _FULL or abs(number - round(number)) > _TINY:  # also what is no number: NaN
        return _unclear(value, Why.NOT_A_PERCENTAGE)
    return round(number)


def read_text(value: CellValue) -> Value | Unclear:
    """A text as it is compared, None where the cell is blank."""
    if isinstance(value, Lost):
        return _unclear(value, Why.FORMULA)
    return canonical_text(cell_text(value)) or None


READERS = {"status": read_status, "percent": read_percentage}
"""How each column is read; all others are texts."""
