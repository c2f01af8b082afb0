"""A unit's form as a frozen record, and what its sheets look like: shared by who writes and who reads it.

A form is a workbook: a cover, a sheet a list with the items the unit leads, and a sheet with those it
supports. It says whose it is in three places, so that losing one or two is survived: on a hidden
sheet, in a hidden last column beside every item, and in words above every list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from workbench.domain.comparison import Value
from workbench.domain.items import ItemCode, Kind, NoSuchItem
from workbench.domain.months import Month, NoSuchMonth
from workbench.domain.official import LIST_NAMES

COVER, SUPPORTING, HIDDEN = "封面", "配合事项", "表单标识"

NUMBER, TITLE, STANDARD, DUE, LAST_MONTH, KEY = "number", "title", "standard", "due", "last_month", "key"
HEADINGS: Mapping[str, str] = {
    NUMBER: "序号",
    TITLE: "事项",
    STANDARD: "工作标准",
    DUE: "完成时限",
    LAST_MONTH: "上月进展",
    "status": "完成状态",
    "percent": "进度(%)",
    "done": "本月进展",
    "difficulties": "存在问题",
    "next_steps": "下步打算",
    KEY: "行标识（请勿改动）",
}  # the columns in their order
_MARK = "ZBF1"  # what our keys begin with; the figure counts their forms
_KEY = re.compile(
    rf"{_MARK}\|([0-9a-f-]{{36}})\|(\d{{4}}-\d{{2}})\|(\d{{1,9}})\|(\d{{1,6}})(?:\|([a-z_]+-\d{{1,9}}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """Whose form it is: the ledger's own name, the month, the unit and how often it was sent by then."""

    ledger: UUID
    month: Month
    unit_id: int
    version: int

    def __str__(self) -> str:
        return f"{_MARK}|{self.ledger}|{self.month}|{self.unit_id}|{self.version}"

    def key(self, code: ItemCode) -> str:
        """What stands beside an item: the form's identity and the item's code."""
        return f"{self}|{code}"


@lru_cache(maxsize=64)  # the same in each row of a form
def _identity(ledger: str, month: str, unit_id: str, version: str) -> FormIdentity:
    return FormIdentity(UUID(ledger), Month.parse(month), int(unit_id), int(version))


def parse_key(text: str) -> tuple[FormIdentity, ItemCode | None] | None:
    """The identity in a text, with the item's code where it is a row's key; None in any other text."""
    found = _KEY.fullmatch(text.strip())
    if not found:
        return None
    try:
        return _identity(*found.groups()[:4]), ItemCode.parse(found[5]) if found[5] else None
    except (NoSuchMonth, NoSuchItem, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class FormRow:
    """One item as it is sent. `values` are by the names of `FIELDS`, a status by its own word."""

    code: ItemCode
    title: str
    standard: str
    due: str
    last_month: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class SupportedRow:
    """One item the unit supports, for information."""

    list_name: str
    title: str
    lead_unit: str
    standard: str
    due: str


@dataclass(frozen=True, slots=True)
class Form:
    """All that a unit is sent for a month. `sent_at` is in local time."""

    identity: FormIdentity
    unit: str
    task_force: str
    deadline: date
    contact: str
    sent_at: datetime
    rows: tuple[FormRow, ...]
    supported: tuple[SupportedRow, ...]

    def of_kind(self, kind: Kind) -> tuple[FormRow, ...]:
        """The rows of one list."""
        return tuple(row for row in self.rows if row.code.kind is kind)

    def kinds(self) -> tuple[Kind, ...]:
        """The lists that have rows, in their order."""
        return tuple(kind for kind in LIST_NAMES if self.of_kind(kind))


def sheet_heading(unit: str, month: Month, kind: Kind) -> str:
    """The words above a list: «区总工会2026年11月职责清单进展表»."""
    return f"{unit}{month.year}年{month.month}月{LIST_NAMES[kind]}进展表"


def read_heading(text: str) -> tuple[str, Month] | None:
    """The unit's name and the month in the words above a list; None in any other text."""
    names = "|".join(LIST_NAMES.values())
    found = re.fullmatch(rf"(.{{1,80}}?)(\d{{4}})年(\d{{1,2}})月(?:{names})进展表", text.strip())
    if not found:
        return None
    try:
        return found[1].strip(), Month(int(found[2]), int(found[3]))
    except NoSuchMonth:
        return None
