"""The official Chinese of the documents: names with their measure words, lights, dates, ratios.

A document is in Chinese whatever the window's language is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from workbench.domain.close_out import STEPS, CloseOut, Step
from workbench.domain.deadlines import Cycle
from workbench.domain.items import Kind, Status
from workbench.domain.lights import Light, LightRule, Reason
from workbench.domain.month_view import Figure, Line
from workbench.domain.months import Month

LISTS = {
    Kind.DUTY: "职责清单",
    Kind.SERVICE: "服务事项清单",
    Kind.SUPERVISION: "监督规范清单",
    Kind.PROBLEM: "突出问题",
    Kind.PROJECT: "突破项目",
    Kind.MEASURE: "指导意见条目",
    Kind.COMMUNITY_STANDARD: "友好型社区创建标准",
    Kind.RESOLUTION: "议定事项",
}
SHORT = {
    Kind.DUTY: "职责",
    Kind.SERVICE: "服务事项",
    Kind.SUPERVISION: "监督事项",
    Kind.PROBLEM: "突出问题",
    Kind.PROJECT: "突破项目",
    Kind.MEASURE: "指导意见",
    Kind.COMMUNITY_STANDARD: "创建标准",
    Kind.RESOLUTION: "议定事项",
}
MEASURES = {Kind.PROBLEM: "个", Kind.PROJECT: "个", Kind.MEASURE: "条"}  # else 项
STATUS = {
    Status.NOT_STARTED: "未启动",
    Status.UNDER_WAY: "推进中",
    Status.COMPLETED: "已完成",
    Status.SUSPENDED: "暂缓",
}
LIGHT = {Light.GREEN: "正常", Light.YELLOW: "预警", Light.RED: "超期", Light.GREY: "未启动"}
SHAPE = {Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "■", Light.GREY: "○"}
LIGHT_ORDER = (Light.GREEN, Light.YELLOW, Light.RED, Light.GREY)
STEP = {
    Step.APPLICATION: "责任单位申请",
    Step.FIRST_REVIEW: "牵头单位初审",
    Step.VERIFICATION: "专班办公室核验",
    Step.DELIBERATION: "联席会议审议",
    Step.ARCHIVING: "销号归档",
}
_NUMERALS = "零一二三四五六七八九十"
_FEW = 5  # below this a ratio is given as a fraction: a percentage of three says more than is known


def numeral(number: int) -> str:
    """1 to 99 in Chinese: 一, 十二, 三十."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _NUMERALS[ones]
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")


def day(on: date) -> str:
    """2026年11月4日: Arabic figures without leading zeros."""
    return f"{on.year}年{on.month}月{on.day}日"


def month_name(month: Month) -> str:
    """2026年11月."""
    return f"{month.year}年{month.month}月"


def count(kind: Kind, number: int) -> str:
    """A number of items of a kind with its measure word: 27项, 11个, 12条."""
    return f"{number}{MEASURES.get(kind, '项')}"


def percent(part: int, whole: int) -> str:
    """A share: 79.7%; a fraction where the whole is small, a dash where there is none."""
    if not whole:
        return "—"
    if whole < _FEW:
        return f"{part}/{whole}"
    share = round(1000 * part / whole) / 10
    return f"{share:g}%"


def light(line: Line) -> str:
    """A light as word and shape: ●正常. What is put off says so."""
    word = STATUS[Status.SUSPENDED] if line.reason is Reason.SUSPENDED else LIGHT[line.light]
    return SHAPE[line.light] + word


def reason(line: Line) -> str:
    """Why a light is as it is."""
    return {
        Reason.CLOSED_OUT: "已销号",
        Reason.COMPLETED: "已完成（自报）",
        Reason.SUSPENDED: "暂缓",
        Reason.OVERDUE: f"已超期{line.days}个工作日" if line.days else "已超期",
        Reason.DUE_SOON: f"距期限{line.days}个工作日" if line.days else "今日到期",
        Reason.UNREPORTED: "超过报送日未报进展",
        Reason.BEHIND: f"落后序时进度{line.points}个百分点",
        Reason.NOT_STARTED: "未启动",
        Reason.ON_SCHEDULE: "按序时推进",
    }[line.reason]


def rule_note(rule: LightRule) -> str:
    """The rule of the lights, to stand under a table."""
    return (
        f"亮灯规则：●正常，按序时推进、已完成或已销号；▲预警，距期限{rule.warning_days}个工作日以内未完成，"
        f"或超过报送日（每月{rule.reporting_day}日，遇休息日提前）未报进展，"
        f"或落后序时进度{rule.behind_points}个百分点及以上；■超期，超过期限未完成；○未启动或暂缓。"
    )


def due(line: Line, month: Month) -> str:
    """When an item is due, as seen from a month: a date, with its year if another, or the clerk's words."""
    if line.cycle is not Cycle.ONCE:
        return line.due_words or "长期"
    if line.due is None:
        return line.due_words or "—"
    return f"{line.due.month}月{line.due.day}日" if line.due.year == month.year else day(line.due)


def stage(close_out: CloseOut | None) -> str:
    """Where a problem stands in being closed out."""
    if close_out is None:
        return "—"
    if close_out.closed_out_on:
        return f"已销号（{close_out.closed_out_on.month}月{close_out.closed_out_on.day}日）"
    if close_out.returned:
        return "退回续办"
    if close_out.reopened:
        return "回头看重开"
    if not close_out.passed or close_out.waits_for is None:
        return "未申请"
    return f"待{STEP[close_out.waits_for]}（{close_out.passed}/{len(STEPS)}）"


def progress(line: Line) -> str:
    """A percentage, or a dash where none was told."""
    return "—" if line.percent is None else f"{line.percent}%"


def figure(item: Figure) -> str:
    """An indicator's value as printed: 8300余, without separators of thousands."""
    return "—" if item.value is None else f"{item.value:g}{item.approx}"


def listing(words: Sequence[str], measure: str = "") -> str:
    """Words in a row, joined by 、, with their number when there are several: 甲、乙等2个."""
    return "、".join(words) + (f"等{len(words)}{measure}" if measure and len(words) > 1 else "")


def sentence(text: str) -> str:
    """A text that ends with a full stop."""
    kept = " ".join(text.split())
    return kept if not kept or kept[-1] in "。！？；" else kept + "。"
