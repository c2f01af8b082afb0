"""What a ledger knows of its task force as a whole: the words that stand on every document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaskForce:
    """Names and receivers for the documents. Receivers are finished words, separated by 、 as printed."""

    name: str = ""  # 新业态新就业群体党建工作专班
    issuing_unit: str = ""  # 编发单位
    briefing_name: str = ""  # the red name at the head of the briefing
    mark: str = ""  # 内部资料 注意保存
    report_to: str = ""  # 报
    copy_to: str = ""  # 送
    send_to: str = ""  # 发
    copies: int = 0  # 共印
    entered_by: str = ""  # the post under which progress is entered here
