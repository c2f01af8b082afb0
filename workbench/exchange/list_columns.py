"""The columns of the task force's lists: the heading that is written, and those that are understood.

Exports write `HEADINGS`, so that what goes out is understood when it comes in again.
"""

from __future__ import annotations

import re

from workbench.domain.filtering import plain

NUMBER, TITLE, LEAD, SUPPORTING, DUE = "number", "title", "lead", "supporting", "due"

_ALIASES = {  # the first is the one written
    NUMBER: "序号 编号 序 No 项目编号",
    TITLE: "事项 事项名称 工作事项 任务 任务名称 工作任务 重点任务 工作内容 主要内容 任务内容"
    " 职责 职责事项 工作职责 服务事项 服务名称 服务内容 监督事项 问题 突出问题 问题名称"
    " 项目 项目名称 名称 内容 议定事项 措施 工作措施",
    "standard": "工作标准 标准 工作目标 目标 工作要求 服务标准 整改目标 年度目标 目标要求 工作目标标准",
    LEAD: "牵头单位 牵头 责任单位 主办单位 牵头部门 责任部门 提供单位 承办单位 负责单位 牵头责任单位",
    SUPPORTING: "配合单位 配合 协办单位 配合部门 协助单位 参与单位 责任配合单位 协同单位",
    DUE: "完成时限 时限 期限 完成时间 完成期限 办理时限 整改时限 时间要求 完成时限周期 周期 时间节点 频次",
    "basis": "依据 政策依据 工作依据 文件依据 来源 任务来源",
    "note": "备注 说明 其他",
    "status": "完成状态 状态 当前状态 进展状态 工作状态",
    "percent": "进度 完成进度 进度百分比 完成比例 百分比 完成率",
    "done": "本月进展 本月进展情况 本月工作进展 进展情况 进展 工作进展 完成情况",
    "difficulties": "存在问题 存在的问题 存在困难 困难问题",
    "next_steps": "下步打算 下一步打算 下步计划 下一步计划 下步工作 下一步工作 下步措施",
}
HEADINGS = {name: aliases.split()[0] for name, aliases in _ALIASES.items()}
"""The heading that is written above each column."""

TAKEN = (NUMBER, TITLE, "standard", LEAD, SUPPORTING, DUE, "basis", "note")
"""The columns that a list is taken in by; the others belong to a month's report and come back in forms."""

_NAMES = {plain(alias): name for name, aliases in _ALIASES.items() for alias in aliases.split()}
_ASIDE = re.compile(r"[（(\[【].*?[)）\]】]|[%*★:：/、]")
_LONGEST = 20  # characters of a heading; a text is none


def column_name(text: str) -> str | None:
    """The column that a heading names; None for any other text."""
    return _NAMES.get(plain(_ASIDE.sub("", text))) if len(text) <= _LONGEST else None
