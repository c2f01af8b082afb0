"""Roll-ups: sums that are right, ratios that say of what, and no rank from a handful of items."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.documents.conftest import NOVEMBER, NOW, Opened
from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Line, MonthView
from workbench.domain.months import Month
from workbench.reports.blocks import Table
from workbench.services.documents.making import What, compose
from workbench.services.documents.rollup import due_by, roll_up_by_list, roll_up_by_unit
from workbench.services.ledgers import read_ledger


def column(table: Table, heading: str) -> list[str]:
    (index,) = [at for at, one in enumerate(table.columns) if one.heading == heading]
    return [row.cells[index] for row in table.rows]


BY_UNIT = ("职责", "服务", "监督", "议定", "应完成", "已完成", "推进中", "未启动", "暂缓", "超期")
BY_LIST = ("总数", "已完成", "推进中", "未启动", "暂缓", "●正常", "▲预警", "■超期", "○未启动")


def test_the_rows_of_units_and_lists_sum_to_their_totals(view: MonthView) -> None:
    for table, headings in ((roll_up_by_unit(view), BY_UNIT), (roll_up_by_list(view), BY_LIST)):
        for heading in headings:
            *rows, total = map(int, column(table, heading))
            assert sum(rows) == total, heading
    *units, every = column(roll_up_by_unit(view), "已报/应报")
    counted = [tuple(map(int, cell.split("/"))) for cell in units if cell != "—"]
    assert f"{sum(told for told, _ in counted)}/{sum(owed for _, owed in counted)}" == every


def test_every_item_is_in_one_state_and_shows_one_light(view: MonthView) -> None:
    table = roll_up_by_list(view)
    numbers = [[int(column(table, heading)[at]) for heading in BY_LIST] for at in range(len(table.rows))]
    for total, done, under_way, not_begun, put_off, *lights in numbers:
        assert done + under_way + not_begun + put_off == total == sum(lights)
    unit = roll_up_by_unit(view)
    for row in zip(*(map(int, column(unit, heading)) for heading in BY_UNIT), strict=True):
        duties, services, supervision, resolutions, _, done, under_way, not_begun, put_off, _ = row
        assert done + under_way + not_begun + put_off == duties + services + supervision + resolutions


def test_totals_are_those_of_the_view(view: MonthView) -> None:
    table = roll_up_by_unit(view)
    for kind, heading in zip(LISTS, ("职责", "服务", "监督"), strict=True):
        assert int(column(table, heading)[-1]) == len(view.of_kind(kind))
    closed = column(roll_up_by_list(view), "其中已销号")
    assert int(closed[-1]) == sum(line.reason is Reason.CLOSED_OUT for line in view.lines) == 5
    assert set(closed[:-1]) == {"—", "5"}


def in_unit(unit: int, lines: list[Line]) -> list[Line]:
    return [
        replace(line, lead_unit_id=unit, item_id=1000 * unit + at, code=replace(line.code, number=at))
        for at, line in enumerate(lines)
    ]


@pytest.fixture
def plain(view: MonthView) -> Line:
    """A duty due by the end of June, not done."""
    return replace(
        view.of_kind(Kind.DUTY)[0],
        due=date(2026, 6, 30),
        status=Status.UNDER_WAY,
        light=Light.RED,
        reason=Reason.OVERDUE,
        completed_in=None,
        reported=True,
    )


def done(line: Line, month: int) -> Line:
    return replace(
        line,
        status=Status.COMPLETED,
        light=Light.GREEN,
        reason=Reason.COMPLETED,
        completed_in=Month(2026, month),
    )


def test_ratios_ranks_and_punctuality_are_of_what_is_due(view: MonthView, plain: Line) -> None:
    later = replace(plain, due=date(2026, 12, 31), light=Light.GREEN, reason=Reason.ON_SCHEDULE)
    early = done(later, 10)  # complete before it is due: it counts as due
    best, punctual, late, few, none = view.members()[:5]
    lines = [
        *in_unit(best.id, [done(plain, 6)] * 4 + [early]),
        *in_unit(punctual.id, [done(plain, 6)] * 4 + [plain] + [later] * 5),
        *in_unit(late.id, [done(plain, 7)] * 4 + [plain]),
        *in_unit(few.id, [done(plain, 6), plain]),
    ]
    table = roll_up_by_unit(replace(view, lines=tuple(lines)))
    rows = {
        unit: tuple(
            column(table, heading)[at] for heading in ("应完成", "到期完成率", "全年完成率", "按期率", "位次")
        )
        for at, unit in enumerate(column(table, "单位"))
    }
    assert rows[best.name] == ("5", "100%", "100%", "100%", "1")
    assert rows[punctual.name] == ("5", "80%", "40%", "80%", "2")
    assert rows[late.name] == ("5", "80%", "80%", "0%", "3")
    assert rows[few.name] == ("2", "1/2", "1/2", "1/2", "—")
    assert rows[none.name] == ("0", "—", "—", "—", "—")
    assert rows["合计"] == ("17", "82.4%", "63.6%", "58.8%", "—")


def test_units_that_are_alike_share_a_rank(view: MonthView, plain: Line) -> None:
    first, second, third = view.members()[:3]
    lines = [
        *in_unit(first.id, [done(plain, 6)] * 5),
        *in_unit(second.id, [done(plain, 6)] * 6),
        *in_unit(third.id, [plain] * 5),
    ]
    ranks = column(roll_up_by_unit(replace(view, lines=tuple(lines))), "位次")
    assert ranks[:4] == ["1", "1", "3", "—"]


def test_completed_late_is_completed_but_not_on_time(plain: Line) -> None:
    assert done(plain, 6).on_time
    assert not done(plain, 7).on_time
    assert not plain.on_time


def test_due_are_past_deadlines_and_what_is_complete(plain: Line) -> None:
    later = replace(plain, due=date(2026, 12, 31))
    standing = replace(plain, due=None)
    last_day = replace(plain, due=date(2026, 11, 30))
    kept = (plain, later, standing, last_day, done(later, 11))
    assert due_by(kept, NOVEMBER) == (plain, last_day, done(later, 11))


def test_a_roll_up_holds_each_table_once_and_numbered(demo: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        (document,) = compose(ledger, What.ROLLUP, NOVEMBER).documents
    captions = [block.caption for block in document.blocks if isinstance(block, Table)]
    assert captions == [
        "表1　按单位汇总",
        "表2　按清单汇总",
        "表3　超期事项",
        "表4　未报进展事项",
        "表5　突出问题销号进度",
        "表6　突破项目调度情况",
        "表7　主要指标",
    ]


def test_what_is_unreported_is_named_by_unit(demo: Path, view: MonthView) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        (document,) = compose(ledger, What.ROLLUP, NOVEMBER).documents
    (table,) = [one for one in document.blocks if isinstance(one, Table) and "未报" in one.caption]
    owed = [line for line in view.must_report() if not line.reported]
    assert sum(map(int, column(table, "未报数"))) == len(owed)
    named = "".join(column(table, "未报事项"))
    assert all(line.title in named.replace("‘", "“").replace("’", "”") for line in owed)


def test_a_roll_up_of_nothing_has_no_empty_table(empty: Path, opened: Opened) -> None:
    (document,) = compose(opened(empty), What.ROLLUP, NOVEMBER).documents
    assert not [block for block in document.blocks if isinstance(block, Table)]
