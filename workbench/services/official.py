"""The official Chinese of the documents: names with their measure words, lights, dates, ratios.

A document is in Chinese whatever the window's language is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from workbench.domain.close_out import STEPS, CloseOut, Step
from workbench.domain.cycles import Cycle
from workbench.domain.items import Kind, Status
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Figure, Line, MonthView, tally
from workbench.domain.months import Month
from workbench.domain.official import STATUS_NAMES, measure

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
CYCLE = {
    Cycle.ONCE: "—",
    Cycle.MONTHLY: "每月",
    Cycle.QUARTERLY: "每季度",
    Cycle.HALF_YEARLY: "每半年",
    Cycle.YEARLY: "每年",
    Cycle.STANDING: "长期",
}
_NUMERALS = "零一二三四五六七八九十"
FEW = 5  # below this a ratio is given as a fraction: a percentage of three says more than is known


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
    return f"{number}{measure(kind)}"


def percent(part: int, whole: int) -> str:
    """A share: 79.7%; a fraction where the whole is small, a dash where there is none.

    Only nothing is 0% and only all is 100%: 1,999 of 2,000 are 99.9%.
    """
    if not whole:
        return "—"
    if whole < FEW:
        return f"{part}/{whole}"
    tenths = round(1000 * part / whole)
    if 0 < part < whole:
        tenths = min(max(tenths, 1), 999)
    return f"{tenths / 10:g}%"


def light_counts(lines: Sequence[Line], measure: str = "项") -> str:
    """How many lines show each light, without those that none shows: 正常23项、预警1项、暂缓2项."""
    found = tally(lines)
    return "、".join(
        f"{light_name(light, lines)}{found.light(light)}{measure}"
        for light in LIGHT_ORDER
        if found.light(light)
    )


def light_name(light: Light, lines: Sequence[Line]) -> str:
    """A light's word in a text about some lines: grey says whether they are not started or put off."""
    if light is not Light.GREY:
        return LIGHT[light]
    put_off = {line.reason is Reason.SUSPENDED for line in lines if line.light is light}
    names = [LIGHT[light]] * (put_off != {True}) + [STATUS_NAMES[Status.SUSPENDED]] * (True in put_off)
    return "或".join(names)


def light(line: Line) -> str:
    """A light as word and shape: ●正常. What is put off says so."""
    word = STATUS_NAMES[Status.SUSPENDED] if line.reason is Reason.SUSPENDED else LIGHT[line.light]
    return SHAPE[line.light] + word


def reason(line: Line) -> str:
    """Why a light is as it is. Working days left include the due date itself."""
    return {
        Reason.CLOSED_OUT: "已销号",
        Reason.COMPLETED: "已完成（自报）",
        Reason.SUSPENDED: "暂缓",
        Reason.OVERDUE: f"已超期{line.days}个工作日" if line.days else "已超期",
        Reason.DUE_SOON: f"距期限剩{line.days}个工作日" if line.days else "即将到期",
        Reason.UNREPORTED: "超过报送日未报进展",
        Reason.BEHIND: f"落后序时进度{line.points}个百分点",
        Reason.NOT_STARTED: "未启动",
        Reason.ON_SCHEDULE: "按序时推进",
    }[line.reason]


def notes(view: MonthView) -> tuple[str, ...]:
    """What stands under a table with lights: their rule, and where working days were only guessed."""
    rule = view.rule
    text = (
        f"亮灯规则：●正常，按序时推进、已完成或已销号；▲预警，距期限{rule.warning_days}个工作日以内未完成，"
        f"或超过报送日（每月{rule.reporting_day}日，遇休息日提前）未报进展，"
        f"或落后序时进度{rule.behind_points}个百分点及以上；■超期，超过期限未完成；○未启动或暂缓。"
    )
    return (text, *calendar_note(view))


def calendar_note(view: MonthView) -> tuple[str, ...]:
    """Where working days were only guessed: which years have no calendar."""
    if not view.missing_years:
        return ()
    years = "、".join(f"{year}年" for year in view.missing_years)
    return (f"{years}放假调休安排尚未导入，工作日暂按星期一至星期五计算。",)


def short_day(on: date, month: Month) -> str:
    """A date as seen from a month: 11月4日, with its year only if that is another."""
    return f"{on.month}月{on.day}日" if on.year == month.year else day(on)


def short_month(named: Month, month: Month) -> str:
    """A month as seen from another: 11月, with its year only if that is another."""
    return f"{named.month}月" if named.year == month.year else month_name(named)


def due(line: Line, month: Month) -> str:
    """When an item is due, as seen from a month: its date, or the clerk's words for how often."""
    if line.cycle is not Cycle.ONCE or line.due is None:
        return line.due_words or CYCLE[line.cycle]
    return due_day(line, month)


def due_day(line: Line, month: Month) -> str:
    """The day an item is due, or its period ends; marked where the clerk's words were read in doubt."""
    if line.due is None:
        return "—"
    return short_day(line.due, month) + ("（待核）" if line.due_doubtful else "")


def stage(close_out: CloseOut | None, month: Month) -> str:
    """Where a problem stands in being closed out, as seen from a month."""
    if close_out is None:
        return "—"
    if close_out.closed_out_on:
        return f"{short_day(close_out.closed_out_on, month)}已销号"
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
    """An indicator's value as printed: 8300余次, 40余万元, without separators of thousands."""
    return "—" if item.value is None else f"{_plain(item.value)}{item.approx}{item.measure}"


def _plain(value: float) -> str:
    """A number in figures, never in powers of ten."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def work_of(name: str) -> tuple[str, ...]:
    """The work a task force does, from its name, in pieces that a title may be broken between.

    新业态新就业群体党建工作专班 does 新业态新就业群体党建工作.
    """
    work = name.strip().removesuffix("专班").removesuffix("工作") + "工作"
    return tuple(_WORDS.split(work))


_WORDS = re.compile("(?<=.)(?=党建|工作$)")


def quoted(text: str) -> str:
    """A text in quotation marks; those within it become single ones: “推行‘五圈共治’模式”."""
    return f"“{text.translate(_INNER_QUOTES)}”"


_INNER_QUOTES = str.maketrans("“”‘’", "‘’“”")


def brief(text: str, limit: int) -> str:
    """A text in so many characters at most, in one line; what is cut off shows as ……."""
    kept = " ".join(text.split())
    if len(kept) <= limit:
        return kept
    cut = kept[: limit - 2].rstrip("，。；、：（“‘") + "……"
    return cut + "”" * (cut.count("“") > cut.count("”"))


def clause(text: str) -> str:
    """The first sentence of a report, to be carried on within another: without number and full stop."""
    first = _SENTENCE_END.split(" ".join(text.split()), maxsplit=1)[0]
    return _ITEM_NUMBER.sub("", first).rstrip("，、：;. ")


_SENTENCE_END = re.compile(r"[。！？；]")
_ITEM_NUMBER = re.compile(
    r"^(?:\d+[.、．](?!\d)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)\s*"
)


def sentence(text: str) -> str:
    """A text in one line that ends as a sentence does."""
    kept = " ".join(text.split())
    if kept.rstrip("”’）").endswith(("。", "！", "？", "……")):
        return kept
    kept = kept.rstrip("，、；：,;:. ")
    return kept and kept + "。"
