"""A returned form: whose it is, and its rows, however the sheets were moved about meanwhile.

Columns are found by their headings, rows by the keys beside them; where those are gone, by what a
person would go by. Nothing here decides what is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache

from workbench.domain.comparison import FIELDS, Place, Unclear, Value, Words
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES
from workbench.exchange.form import (
    DUE,
    HEADINGS,
    HIDDEN,
    KEY,
    NUMBER,
    STANDARD,
    TITLE,
    FormIdentity,
    parse_key,
    read_heading,
)
from workbench.exchange.sheets import CellValue, Sheet, Sheets
from workbench.exchange.understanding import READERS, cell_text, read_text

_ALIASES = {
    NUMBER: "序号 编号 序",
    TITLE: "事项 事项名称 工作事项 牵头事项 任务 工作任务 项目 项目名称 名称 内容 事项内容",
    STANDARD: "工作标准 标准 工作目标 目标",
    DUE: "完成时限 时限 期限 完成期限 办理时限",
    "last_month": "上月进展 上月进展情况 上月工作进展 上月完成情况",
    "status": "完成状态 状态 当前状态 进展状态 工作状态",
    "percent": "进度 完成进度 进度百分比 完成比例 百分比 完成率",
    "done": "本月进展 本月进展情况 本月工作进展 本月完成情况 进展情况 进展",
    "difficulties": "存在问题 存在的问题 存在困难 存在的困难 存在的困难和问题 问题",
    "next_steps": "下步打算 下一步打算 下步计划 下一步计划 下步工作 下一步工作 下步工作打算 下步措施",
    KEY: "行标识 行标识请勿改动",
}
_NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}
_CLOSE = 0.8  # how much of a retyped heading must be the same
_HEAD_ROWS = 30  # where a heading may stand
_ROWS = 5_000
_NEEDED = 2  # columns to fill in that a heading must have
_BESIDE_TITLE = (NUMBER, STANDARD, DUE, *FIELDS)  # one of which an item's row has
_SUMS = frozenset({"合计", "小计", "总计", "共计"})
_SIGNED = re.compile(
    r"(填表|填报|制表|审核|审批|复核|签字|签发|负责|联系|经办|报送)(人|日期|单位|时间|电话|方式)|(备?注|说明)\s*[:：]"
)
_ASIDE = re.compile(r"[（(\[【].*?[)）\]】]|[%*★:：]")


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row that may be an item's. `identity` and `code` are what its key says, None where it has none."""

    identity: FormIdentity | None
    code: ItemCode | None
    kind: Kind | None
    number: str
    title: str
    place: Place
    values: Mapping[str, Value | Unclear]
    standard: str = ""
    due: str = ""

    @property
    def words(self) -> Words:
        """What stands there for people."""
        return Words(self.kind, self.title, self.standard, self.due)


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """What a file says of itself. `unit` and `month` are the words above the lists or on the cover."""

    identity: FormIdentity | None
    unit: str
    month: Month | None
    rows: tuple[FoundRow, ...]
    single: bool

    def units(self) -> Counter[int]:
        """How many rows bear the key of which unit."""
        return Counter(row.identity.unit_id for row in self.rows if row.identity is not None)


def read_form(file: Sheets) -> ReturnedForm | None:
    """The form in a file; None where nothing in it looks like one.

    A list on a hidden sheet counts where none of its kind is to be seen: a unit may hide a list it is done
    with, but may keep an old copy hidden too.
    """
    shown = [row for sheet in file.sheets if not sheet.hidden for row in _rows(sheet)]
    kinds = {row.kind for row in shown}
    others = (sheet for sheet in file.sheets if sheet.hidden and sheet.name != HIDDEN)
    hidden = [row for sheet in others for row in _rows(sheet)]
    rows = (*shown, *(row for row in hidden if row.kind is not None and row.kind not in kinds))
    told = next(_told_identities(file), None)
    keys = Counter(row.identity for row in rows if row.identity is not None)
    identity = told or (keys.most_common(1)[0][0] if keys else None)
    if not rows and identity is None:
        return None
    unit, month = _words(file)
    return ReturnedForm(identity, unit, month, rows, file.single)


def _told_identities(file: Sheets) -> Iterator[FormIdentity]:
    """What stands on the hidden sheet, wherever it is by now."""
    for sheet in file.sheets:
        for row in sheet.rows[:1]:
            for value in row[:1]:
                if isinstance(value, str) and (found := parse_key(value)) and found[1] is None:
                    yield found[0]


def _words(file: Sheets) -> tuple[str, Month | None]:
    """The unit and the month as written for people: above a list, else on the cover."""
    for sheet in file.sheets:
        for row in sheet.rows[:3]:
            for value in row:
                if isinstance(value, str) and (found := read_heading(value)):
                    return found
    for sheet in file.sheets:
        for row in sheet.rows[:_HEAD_ROWS]:
            texts = [cell_text(value) for value in row[:4]]
            if "填报单位" in texts[:-1]:
                return texts[texts.index("填报单位") + 1].strip(), None
    return "", None


@lru_cache(maxsize=1024)
def heading_name(text: str, *, roughly: bool = False) -> str | None:
    """The column that a heading names; `roughly`, also where it was retyped a little differently."""
    word = plain(_ASIDE.sub("", text))
    if word in _NAMES or not roughly or not 2 <= len(word) <= 12:  # noqa: PLR2004 - no text, no letter
        return _NAMES.get(word)
    close = get_close_matches(word, _NAMES, n=1, cutoff=_CLOSE)
    return _NAMES[close[0]] if close else None


def _columns(row: Sequence[CellValue]) -> dict[str, int]:
    """The columns by their headings; one named exactly goes before one that is only like it."""
    found: dict[str, int] = {}
    if sum(isinstance(value, str) for value in row) <= _NEEDED:
        return found  # a title, a note: most rows that are no item's
    texts = [(index, value) for index, value in enumerate(row) if isinstance(value, str) and value]
    for roughly in (False, True):
        for index, text in texts:
            name = heading_name(text, roughly=roughly) if index not in found.values() else None
            if name is not None:
                found.setdefault(name, index)
        if len(found) < _NEEDED:
            break  # no heading: nothing in it is worth a closer look
    return found


def _is_heading(columns: Mapping[str, int]) -> bool:
    return TITLE in columns and sum(field in columns for field in FIELDS) >= _NEEDED


def _rows(sheet: Sheet) -> Sequence[FoundRow]:
    """A sheet's rows. Where no words say which list it holds, the keys in it do."""
    rows = list(_rows_of(sheet, _kind(sheet)))
    if all(row.kind is not None for row in rows):
        return rows
    kinds = Counter(row.code.kind for row in rows if row.code is not None).most_common(1)
    return [row if row.kind or not kinds else replace(row, kind=kinds[0][0]) for row in rows]


def _rows_of(sheet: Sheet, kind: Kind | None) -> Iterator[FoundRow]:
    columns: dict[str, int] = {}
    for index, row in enumerate(sheet.rows[:_ROWS]):
        key_at, identity, code = _key(row)
        if identity is None:
            if (index < _HEAD_ROWS or columns) and _is_heading(found := _columns(row)):
                columns = found
                continue
            if not columns:
                continue
        elif not columns:
            # The heading is gone, but the keys stand where they were sent: so do the columns.
            if key_at != len(HEADINGS) - 1:
                continue
            columns = {name: at for at, name in enumerate(HEADINGS)}
        found_row = _row(row, columns, identity, code, kind, Place(sheet.name, index + 1))
        if found_row is not None:
            yield found_row


def _kind(sheet: Sheet) -> Kind | None:
    """The list a sheet holds, by its name or the words above it."""
    texts = [sheet.name, *(cell_text(value) for row in sheet.rows[:3] for value in row[:3])]
    for text in texts:
        for kind, name in LIST_NAMES.items():
            if text == name or (name in text and read_heading(text)):
                return kind
    return None


def _key(row: Sequence[CellValue]) -> tuple[int, FormIdentity | None, ItemCode | None]:
    for index in range(len(row) - 1, -1, -1):
        value = row[index]
        if isinstance(value, str) and value.startswith("ZBF") and (found := parse_key(value)):
            identity, code = found
            if code is not None:
                return index, identity, code
    return -1, None, None


def _is_note(title: str, cell: Callable[[str], CellValue]) -> bool:
    """Whether a row sums others up, or says who filled the form in: no item, whatever stands beside it."""
    if plain(title) in _SUMS:
        return True
    return bool(_SIGNED.match(title)) and all(cell(name) is None for name in (NUMBER, "status", "percent"))


def _row(
    row: Sequence[CellValue],
    columns: Mapping[str, int],
    identity: FormIdentity | None,
    code: ItemCode | None,
    kind: Kind | None,
    place: Place,
) -> FoundRow | None:
    def cell(name: str) -> CellValue:
        at = columns.get(name, len(row))
        return row[at] if at < len(row) else None

    title = " ".join(cell_text(cell(TITLE)).split())
    values = {field: READERS.get(field, read_text)(cell(field)) for field in FIELDS if field in columns}
    if code is None and _is_note(title, cell):
        return None
    if code is None and (not title or not any(cell(name) is not None for name in _BESIDE_TITLE)):
        return None  # a blank row, a note under the list, a section's name
    return FoundRow(
        identity=identity,
        code=code,
        kind=code.kind if code else kind,
        number=cell_text(cell(NUMBER)),
        title=title,
        place=place,
        values=values,
        standard=cell_text(cell(STANDARD)),
        due=" ".join(cell_text(cell(DUE)).split()),
    )
