"""What is tracked: one kind of record for duties, problems, projects and all the rest.

The values of the enumerations are what stands in the ledger file and on the command line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of item, in the order the office lists them."""

    DUTY = "duty"  # 职责清单
    SERVICE = "service"  # 服务事项清单
    SUPERVISION = "supervision"  # 监督规范清单
    PROBLEM = "problem"  # 突出问题
    PROJECT = "project"  # 突破项目
    MEASURE = "measure"  # 指导意见条目
    COMMUNITY_STANDARD = "community_standard"  # 友好型社区“十个一”
    RESOLUTION = "resolution"  # 议定事项


LISTS = (Kind.DUTY, Kind.SERVICE, Kind.SUPERVISION)  # what a unit is answerable for


class UnitKind(StrEnum):
    """The kinds of unit. A group («各成员单位», «镇（街道）») stands for all units of a kind."""

    MEMBER = "member"
    TOWN = "town"
    COMMITTEE = "committee"
    GROUP = "group"


class Origin(StrEnum):
    """Where an item's words come from."""

    SOURCE = "source"  # 原文: named by the task force's source document
    EXAMPLE = "example"  # 示例: proposed, until the task force confirms it
    OWN = "own"  # entered or confirmed by the task force


class Status(StrEnum):
    """What a unit says of an item in a month. Completed is its own word; closing out takes verification."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    SUSPENDED = "suspended"


_CODE = re.compile(r"([a-z_]+)-(\d{1,9})")


@dataclass(unsafe_hash=True)
class NoSuchItem(ValueError):
    """A text that names no item: not of the form «duty-12», or none of that number is kept."""

    text: str


@dataclass(frozen=True, slots=True)
class ItemCode:
    """An item's name on the command line and in files: a kind and a number never reused, «duty-12»."""

    kind: Kind
    number: int

    @classmethod
    def parse(cls, text: str) -> ItemCode:
        """«duty-12»; anything else raises `NoSuchItem` with the text."""
        found = _CODE.fullmatch(text.strip())
        if not found or found[1] not in set(Kind):
            raise NoSuchItem(text)
        return cls(Kind(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.kind}-{self.number}"
