"""The official Chinese names of the lists and statuses, as they stand on paper and in spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.domain.items import Kind, Status

LIST_NAMES: Final[Mapping[Kind, str]] = {
    Kind.DUTY: "职责清单",
    Kind.SERVICE: "服务事项清单",
    Kind.SUPERVISION: "监督规范清单",
    Kind.PROBLEM: "突出问题",
    Kind.PROJECT: "突破项目",
    Kind.MEASURE: "指导意见条目",
    Kind.COMMUNITY_STANDARD: "友好型社区创建标准",
    Kind.RESOLUTION: "议定事项",
}
STATUS_NAMES: Final[Mapping[Status, str]] = {
    Status.NOT_STARTED: "未启动",
    Status.UNDER_WAY: "推进中",
    Status.COMPLETED: "已完成",
    Status.SUSPENDED: "暂缓",
}
_MEASURES: Final = {Kind.PROBLEM: "个", Kind.PROJECT: "个", Kind.MEASURE: "条"}


def measure(kind: Kind) -> str:
    """The measure word that items of a kind are counted with: 项 but for problems, projects and measures."""
    return _MEASURES.get(kind, "项")
