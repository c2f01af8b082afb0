"""What the briefing says: its numbers are the month's own, and nothing is said of nothing."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.documents.conftest import NOVEMBER, NOW, Opened, Printed, printed
from workbench.domain.close_out import CloseOut, Step
from workbench.domain.items import LISTS, ItemCode, Kind, UnitKind
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.months import Month
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Block, ChartRow, Document, Heading, Masthead, Paragraph, Table, Title
from workbench.services.documents import briefing as briefings
from workbench.services.documents import tasks
from workbench.services.documents.making import What, compose
from workbench.services.items import ItemEntry, add_item
from workbench.services.ledgers import read_ledger
from workbench.services.month import trend
from workbench.services.settings import set_task_force
from workbench.services.units import UnitEntry, add_unit, merge_unit, rename_unit
from workbench.storage.ledger import Ledger


def texts(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph | Heading))


def paragraphs(blocks: list[Block]) -> str:
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


def composed(ledger: Ledger, month: Month = NOVEMBER) -> Document:
    return compose(ledger, What.BRIEFING, month).documents[0]


def test_the_overview_gives_the_numbers_of_the_view(briefing: Printed) -> None:
    view, text = briefing.view, briefing.text
    lists = view.of_kind(*LISTS)
    found = tally(lists)
    must = [line for line in view.must_report() if line.kind in LISTS]
    told = sum(line.reported for line in must)

    def number(pattern: str) -> int:
        (value,) = re.findall(pattern, text)
        return int(value)

    assert number(r"专班有成员单位(\d+)个") == len(view.members())
    assert number(r"、清单事项(\d+)项，其中") == len(lists)
    assert number(r"其中职责(\d+)项") == len(view.of_kind(Kind.DUTY))
    assert number(r"职责\d+项、服务事项(\d+)项、监督事项\d+项。") == len(view.of_kind(Kind.SERVICE))
    assert number(r"应报送进展的清单事项(\d+)项") == len(must)
    assert number(r"清单事项\d+项，已报送(\d+)项") == told
    assert f"报送率{100 * told / len(must):.1f}%" in text
    shares = re.search(r"清单事项按亮灯规则分，(.*?)。", text)
    assert shares is not None
    lights = {name: int(count) for name, count in re.findall(r"(正常|预警|超期|未启动)(\d+)项", shares[1])}
    assert lights == {
        name: found.light(light)
        for light, name in (
            (Light.GREEN, "正常"),
            (Light.YELLOW, "预警"),
            (Light.RED, "超期"),
            (Light.GREY, "未启动"),
        )
        if found.light(light)
    }
    problems, projects = view.of_kind(Kind.PROBLEM), view.of_kind(Kind.PROJECT)
    closed = sum(line.reason is Reason.CLOSED_OUT for line in problems)
    assert f"{len(problems)}个突出问题中，已销号{closed}个，占{100 * closed / len(problems):.1f}%" in text
    mean = sum(line.percent or 0 for line in projects) / len(projects)
    assert f"平均完成年度目标的{mean:.0f}%" in text


def test_every_problem_and_project_stands_in_its_table(briefing: Printed) -> None:
    by_caption = {block.caption[3:]: block for block in briefing.document.blocks if isinstance(block, Table)}
    for kind, caption, column in (
        (Kind.PROBLEM, "突出问题销号进度", 1),
        (Kind.PROJECT, "突破项目调度情况", 2),
    ):
        rows = by_caption[caption].rows
        assert [row.cells[column] for row in rows] == [line.title for line in briefing.view.of_kind(kind)]
    overdue = [line.title for line in briefing.view.lines if line.light is Light.RED]
    assert {row.cells[2] for row in by_caption["超期事项"].rows} == set(overdue)


def test_every_unit_that_owes_a_report_is_named_with_how_many(briefing: Printed) -> None:
    owed = [line for line in briefing.view.must_report() if not line.reported]
    (told,) = re.findall(r"本月尚未报送进展的事项共(\d+)项：(.*?)。", briefing.text)
    assert int(told[0]) == len(owed)
    groups = re.findall(r"([^，]+?)(各?)(\d+)项", told[1])
    assert sum(int(n) * (names.count("、") + 1 if each else 1) for names, each, n in groups) == len(owed)
    for line in owed:
        assert line.lead_unit in told[1]


def test_headings_and_tables_are_numbered_without_a_gap(briefing: Printed) -> None:
    headings = [block.text[0] for block in briefing.document.blocks if isinstance(block, Heading)]
    captions = [block.caption[:2] for block in briefing.document.blocks if isinstance(block, Table)]
    assert headings == list("一二三四五六七"[: len(headings)])
    assert captions == [f"表{number}" for number in range(1, len(captions) + 1)]


def test_a_ledger_without_items_makes_a_briefing_without_empty_parts(empty: Path, opened: Opened) -> None:
    document = composed(opened(empty))
    assert not [block for block in document.blocks if isinstance(block, Table | ChartRow)]
    assert texts(document) == "一、总体情况\n截至2026年11月27日，专班尚未建立清单。"


def test_a_task_force_without_words_still_has_a_head_and_a_title(demo: Path, opened: Opened) -> None:
    ledger = opened(demo)
    set_task_force(ledger, TaskForce())
    document = composed(ledger)
    (head,) = [block for block in document.blocks if isinstance(block, Masthead)]
    (title,) = [block for block in document.blocks if isinstance(block, Title)]
    assert (head.name, head.unit, head.mark) == ("工作简报", "", "")
    assert title.text == "2026年11月工作推进情况"


def test_a_starter_without_reports_has_no_chart_of_nothing(starter: Path) -> None:
    with closing(read_ledger(starter, lambda: NOW)) as ledger:
        document = composed(ledger)
    titles = [
        chart.title for block in document.blocks if isinstance(block, ChartRow) for chart in block.charts
    ]
    assert titles == ["11月各类事项亮灯情况", "11月各成员单位清单事项亮灯情况"]
    assert "11个突出问题均未销号；超过期限未完成7个。" in texts(document)


def test_a_month_seen_later_is_told_as_of_its_last_day(demo: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        march = compose(ledger, What.BRIEFING, Month(2026, 3)).documents[0]
    (head,) = [block for block in march.blocks if isinstance(block, Masthead)]
    assert head.date == "2026年3月31日"
    assert "截至2026年3月31日" in texts(march)
    assert "报送截止日2026年3月25日已过，请尽快补报。" in texts(march)
    assert "4月25日前（遇休息日提前）" in texts(march)


def test_overdue_items_are_compared_only_when_the_month_is_over(demo: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        assert "比上月" not in texts(composed(ledger))
        points = trend(ledger, Month(2026, 2), Month(2026, 3))
        told = texts(compose(ledger, What.BRIEFING, Month(2026, 3)).documents[0])
    before, now = (point.lists.light(Light.RED) for point in points)
    assert now != before
    change = "增加" if now > before else "减少"
    assert f"清单事项超期{now}项，比上月{change}{abs(now - before)}项。" in told


def test_reports_still_in_time_are_not_called_late(demo: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW.replace(day=20))) as ledger:
        assert "报送截止日为2026年11月25日，请按时报送。" in texts(composed(ledger))


def test_a_unit_appears_under_the_name_of_the_month(demo: Path, opened: Opened) -> None:
    ledger = opened(demo)
    unit = next(one for one in view_units(ledger) if one[1] == "区委组织部")
    rename_unit(ledger, unit[0], "区委社会工作部", "社工部", Month(2026, 10))
    before, after = composed(ledger, Month(2026, 9)), composed(ledger, NOVEMBER)
    assert "区委组织部" in cells(before)
    assert "区委社会工作部" not in cells(before)
    assert "区委社会工作部" in cells(after)
    assert "区委组织部" not in cells(after)


def test_a_merged_unit_is_told_under_the_one_that_took_it_over(demo: Path, opened: Opened) -> None:
    ledger = opened(demo)
    ids = {name: unit for unit, name in view_units(ledger)}
    merge_unit(ledger, ids["区妇联"], ids["区总工会"], NOVEMBER)
    assert "区妇联" in cells(composed(ledger, Month(2026, 10)))
    assert "区妇联" not in cells(composed(ledger, NOVEMBER))


def view_units(ledger: Ledger) -> list[tuple[int, str]]:
    from workbench.services.units import units

    return [(unit.id, unit.name) for unit in units(ledger, Month(2026, 9))]


def cells(document: Document) -> set[str]:
    tables = (block for block in document.blocks if isinstance(block, Table))
    return {cell for table in tables for row in table.rows for cell in row.cells}


def test_what_a_town_leads_in_the_lists_has_its_row(demo: Path, opened: Opened) -> None:
    ledger = opened(demo)
    town = add_unit(ledger, UnitEntry(UnitKind.TOWN, "新设镇党委"))
    add_item(ledger, ItemEntry(Kind.SERVICE, "镇里的服务", town, due_words="长期"))
    document = composed(ledger)
    table = next(one for one in document.blocks if isinstance(one, Table))
    assert "新设镇党委" in {row.cells[0] for row in table.rows}
    for column in range(1, 6):
        *rows, total = (int(row.cells[column]) for row in table.rows)
        assert sum(rows) == total


def test_a_title_of_200_characters_is_short_in_a_sentence_and_whole_in_its_table(
    demo: Path, opened: Opened
) -> None:
    ledger, title = opened(demo), "长" * 200
    unit = view_units(ledger)[0][0]
    add_item(
        ledger, ItemEntry(Kind.PROBLEM, title, unit, due_words="2026年10月底", from_month=Month(2026, 1))
    )
    document = composed(ledger)
    assert title in cells(document)
    assert title not in texts(document)
    assert "长" * 38 + "……" in texts(document)


STATES = {
    "closed": CloseOut(5, None, date(2026, 7, 2)),
    "passed": CloseOut(2, Step.VERIFICATION, None),
    "returned": CloseOut(0, Step.APPLICATION, None, returned=True),
    "reopened": CloseOut(0, Step.APPLICATION, None, reopened=True),
    "none": CloseOut(0, Step.APPLICATION, None),
}


@pytest.mark.parametrize(
    ("states", "told"),
    [
        (["none"], "1个突出问题尚未申请销号。"),
        (["closed"], "1个突出问题已销号（甲）。"),
        (["none", "none"], "2个突出问题均尚未申请销号。"),
        (["closed", "closed"], "2个突出问题均已销号（甲、甲）。"),
        (["closed", "passed"], "2个突出问题中，已销号1个（甲），正在履行销号程序1个。"),
        (
            ["none", "returned", "reopened"],
            "3个突出问题中，退回续办1个，“回头看”后重开1个，尚未申请销号1个。",
        ),
    ],
)
def test_problems_are_told_by_where_they_stand(view: MonthView, states: list[str], told: str) -> None:
    plain = replace(view.of_kind(Kind.PROBLEM)[0], title="甲", light=Light.GREEN)
    lines = tuple(replace(plain, close_out=STATES[state]) for state in states)
    assert paragraphs(list(tasks.problems(replace(view, lines=lines), ()))) == told


def test_one_project_is_not_told_as_one_among_many(view: MonthView) -> None:
    line = replace(view.of_kind(Kind.PROJECT)[0], light=Light.YELLOW, reason=Reason.BEHIND, points=12)
    text = paragraphs(list(tasks.projects(replace(view, lines=(line,)))))
    assert text.startswith("镇（街道）党（工）委书记领办的1个突破项目，本月应报送进展1个，已报送1个；")
    assert "需重点调度1个：" in text
    assert "“推行‘五圈共治’模式”（落后序时进度12个百分点）" in text


@pytest.mark.parametrize(
    ("lights", "percents", "told"),
    [
        ("GG", (40, 60), "2个突破项目均为正常，平均完成年度目标的50%。"),
        ("GY", (40, 60), "2个突破项目中，正常1个、预警1个，平均完成年度目标的50%。"),
        ("GGY", (40, 60, None), "正常2个、预警1个；有进度数据的2个项目，平均完成年度目标的50%。"),
        ("GY", (40, None), "正常1个、预警1个；有进度数据的1个项目完成年度目标的40%。"),
        ("G", (40,), "1个突破项目，正常1个，完成年度目标的40%。"),
        ("GG", (None, None), "2个突破项目均为正常。"),
        ("NN", (None, None), "2个突破项目均未启动。"),
    ],
)
def test_the_projects_are_told_in_one_sentence(
    view: MonthView, lights: str, percents: tuple[int | None, ...], told: str
) -> None:
    shown = {
        "G": (Light.GREEN, Reason.ON_SCHEDULE),
        "Y": (Light.YELLOW, Reason.BEHIND),
        "N": (Light.GREY, Reason.NOT_STARTED),
    }
    lines = tuple(
        replace(line, light=shown[light][0], reason=shown[light][1], points=12, percent=percent)
        for line, light, percent in zip(view.of_kind(Kind.PROJECT), lights, percents, strict=False)
    )
    assert told in texts(briefings.briefing(replace(view, lines=lines), (), TaskForce(), 1))


def test_a_month_without_any_report_says_so_without_a_rate(starter: Path) -> None:
    told = printed(starter, What.BRIEFING).text
    assert "本月应报送进展的清单事项79项，尚未报送。" in told
    assert "本月应报送进展8个，尚未报送；" in told
    assert "已报送0" not in told
    assert "报送率" not in told


def test_december_names_the_year_of_what_comes_next(demo: Path) -> None:
    told = printed(demo, What.BRIEFING, Month(2026, 12)).text
    assert "2027年1月没有到期的限期事项" in told
    assert "请各牵头单位于2027年1月25日前（遇休息日提前）" in told


def test_the_days_overdue_of_a_month_that_is_over_are_counted_to_the_day_after(demo: Path) -> None:
    (june,) = [page for page in printed(demo, What.BRIEFING, Month(2026, 6)).pages if page.has("超期事项")]
    assert june.has("已超期1个工作日")
    assert june.has("超期的工作日算至7月1日。")
    assert not any(page.has("超期的工作日算至") for page in printed(demo, What.BRIEFING).pages)


def test_what_a_ledger_does_not_keep_has_no_bar(view: MonthView) -> None:
    lines = view.of_kind(Kind.DUTY, Kind.SERVICE)
    document = briefings.briefing(replace(view, lines=lines), (), TaskForce(), 1)
    charts = [chart for block in document.blocks if isinstance(block, ChartRow) for chart in block.charts]
    assert charts[0].categories == ("职责", "服务事项")
    assert "突出问题" not in texts(document)
    assert "突破项目" not in texts(document)


def test_reports_quoted_come_from_different_units(view: MonthView) -> None:
    lines = view.of_kind(Kind.DUTY)

    def told(line: Line, unit: int, done: str) -> Line:
        return replace(line, reported=True, lead_unit_id=unit, lead_unit=f"{unit}局", done=done)

    kept = (
        told(lines[0], 1, "走访3家。另有其他。"),
        told(lines[1], 1, "走访4家"),
        told(lines[2], 2, "长" * 100),
        told(lines[3], 2, "1.培训5期；2.其他"),
        told(lines[4], 3, "宣讲6场"),
    )
    document = briefings.briefing(replace(view, lines=kept), (), TaskForce(), 1)
    quoted = re.findall(r"据单位自报，(.*?)。", texts(document))
    assert quoted == ["1局走访3家；2局培训5期"]


def test_a_completed_item_is_not_told_as_due_next_month(view: MonthView) -> None:
    (duty,) = view.where(lambda line: line.code == ItemCode(Kind.DUTY, 4))  # each quarter
    done = replace(duty, reason=Reason.COMPLETED, light=Light.GREEN)
    open_ = replace(duty, reason=Reason.ON_SCHEDULE, light=Light.GREEN)

    def told(line: Line) -> str:
        return texts(briefings.briefing(replace(view, lines=(line,)), (), TaskForce(), 1))

    assert "12月到期、尚未完成的有职责1项，请" in told(open_)
    assert "12月没有到期的限期事项" in told(done)
