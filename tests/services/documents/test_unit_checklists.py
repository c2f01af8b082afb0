"""Checklists: exactly a unit's own items, one file a unit, and all of them bound."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.reading import read_pages
from tests.services.documents.conftest import NOVEMBER, NOW, Opened, Printed, printed
from workbench.domain.items import LISTS, Kind, Status, UnitKind
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Document, Paragraph, Signatures, Table
from workbench.services.documents.checklist import checklist
from workbench.services.documents.making import FontChoice, Made, What, compose, make_document, write
from workbench.services.errors import NoMemberUnit, NoSuchUnit, UnitNeeded
from workbench.services.ledgers import read_ledger
from workbench.services.units import UnitEntry, add_unit, rename_unit, units

UNIT = "区委组织部"


def pages(path: Path) -> list[str]:
    """The text of each page, as it is copied, without the white space that a reader puts between."""
    with pypdfium2.PdfDocument(path) as file:
        return ["".join(page.get_textpage().get_text_range().split()) for page in file]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def opening(document: Document) -> str:
    return next(block.text for block in document.blocks if isinstance(block, Paragraph))


@pytest.fixture(scope="module")
def one(demo: Path) -> Printed:
    return printed(demo, What.CHECKLIST, unit=UNIT)


@pytest.fixture(scope="module")
def every(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """All checklists, made from a ledger that may only be read."""
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        return make_document(
            ledger, What.CHECKLIST, NOVEMBER, tmp_path_factory.mktemp("every"), everything=True
        )


def test_a_checklist_lists_exactly_the_units_items(one: Printed) -> None:
    (unit,) = [unit for unit in one.view.members() if unit.name == UNIT]
    *led, supported = tables(one.document)
    rows = [row.cells for table in led for row in table.rows]
    lines = one.view.led_by(unit.id)
    assert [(cells[0], cells[1], cells[2]) for cells in rows] == [
        (str(line.code.number), line.title, line.standard) for line in lines
    ]
    assert [row.cells[1] for row in supported.rows] == [line.title for line in one.view.supported_by(unit.id)]
    assert sum(line.kind in LISTS for line in lines) == 7
    assert f"牵头职责3项、服务事项3项、监督事项1项、突出问题7个、指导意见4条，共{len(lines)}项" in opening(
        one.document
    )


def test_a_checklist_ends_with_lines_to_sign_under_the_rule_of_the_lights(one: Printed) -> None:
    assert isinstance(one.document.blocks[-1], Signatures)
    last = one.pages[-1]
    for words in ("单位负责人（签字）：", "填报人岗位：", "专班办公室审核：", "亮灯规则："):
        assert last.has(words)
    assert all((page.width, page.height) == pytest.approx((297, 210), abs=0.1) for page in one.pages)


def test_all_units_make_a_file_each_and_a_bound_one_of_the_same_pages(every: Made, view: MonthView) -> None:
    *single, bound = every.files
    assert [path.name for path in single] == [f"{unit.name}2026年11月工作清单.pdf" for unit in view.members()]
    assert bound.name == "2026年11月工作清单汇编.pdf"
    assert pages(bound) == [page for path in single for page in pages(path)]


def test_a_unit_of_its_own_gets_the_page_it_gets_among_all(one: Printed, every: Made) -> None:
    (same,) = [path for path in every.files if path.name.startswith(UNIT)]
    assert same.read_bytes() == one.data


def test_a_checklist_is_of_one_unit_or_of_all(demo: Path, tmp_path: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        with pytest.raises(UnitNeeded):
            make_document(ledger, What.CHECKLIST, NOVEMBER, tmp_path / "甲.pdf")
        with pytest.raises(NoSuchUnit):
            make_document(ledger, What.CHECKLIST, NOVEMBER, tmp_path / "甲.pdf", unit="无此单位")
    assert list(tmp_path.iterdir()) == []


def test_all_checklists_of_no_unit_are_refused(empty: Path, opened: Opened, tmp_path: Path) -> None:
    ledger = opened(empty)
    add_unit(ledger, UnitEntry(UnitKind.TOWN, "城关镇"))
    with pytest.raises(NoMemberUnit):
        make_document(ledger, What.CHECKLIST, NOVEMBER, tmp_path / "清单", everything=True)
    assert not (tmp_path / "清单").exists()


def test_a_town_has_a_checklist_when_it_is_named(demo: Path) -> None:
    with closing(read_ledger(demo, lambda: NOW)) as ledger:
        (document,) = compose(ledger, What.CHECKLIST, NOVEMBER, unit="马尚街道党（工）委").documents
    assert [row.cells[1] for row in tables(document)[0].rows] == ["推行“五圈共治”模式"]


def test_a_unit_without_items_says_so(demo: Path, opened: Opened) -> None:
    ledger = opened(demo)
    add_unit(ledger, UnitEntry(UnitKind.MEMBER, "新单位", contact_post="办公室主任"))
    (document,) = compose(ledger, What.CHECKLIST, NOVEMBER, unit="新单位").documents
    assert opening(document) == "截至2026年11月27日，新单位没有牵头事项。服务专员：办公室主任。"
    assert tables(document) == []


def test_units_whose_names_make_one_file_name_do_not_overwrite_each_other(
    empty: Path, opened: Opened, tmp_path: Path
) -> None:
    ledger = opened(empty)
    for name in ("甲/乙局", "甲乙局", "甲:乙局", "很" * 60 + "𬭎"):
        add_unit(ledger, UnitEntry(UnitKind.MEMBER, name[:60]))
    made = make_document(ledger, What.CHECKLIST, NOVEMBER, tmp_path / "清单", everything=True)
    names = [path.name for path in made.files]
    assert names[:3] == [
        "甲乙局2026年11月工作清单.pdf",
        "甲乙局2026年11月工作清单（2）.pdf",
        "甲乙局2026年11月工作清单（3）.pdf",
    ]
    assert len(set(names)) == len(list((tmp_path / "清单").iterdir())) == 5


def test_a_checklist_bears_the_name_of_its_month(demo: Path, opened: Opened) -> None:
    ledger = opened(demo)
    (unit,) = [one for one in units(ledger, NOVEMBER) if one.name == UNIT]
    rename_unit(ledger, unit.id, "区委社会工作部", "社工部", Month(2026, 10))
    before = compose(ledger, What.CHECKLIST, Month(2026, 9), unit="区委社会工作部").documents[0]
    after = compose(ledger, What.CHECKLIST, NOVEMBER, unit=UNIT).documents[0]
    assert before.title == "区委组织部2026年9月工作清单"
    assert after.title == "区委社会工作部2026年11月工作清单"


def test_cells_are_blank_to_be_filled_in_only_where_something_is_owed(view: MonthView) -> None:
    unit = view.members()[0]
    owed, told, over, put_off = (
        replace(
            line,
            reported=False,
            status=Status.NOT_STARTED,
            done="",
            difficulties="",
            next_steps="",
            percent=None,
        )
        for line in view.led_by(unit.id, *LISTS)[:4]
    )
    told = replace(
        told, reported=True, status=Status.UNDER_WAY, percent=40, done="走访", difficulties="人手少"
    )
    over = replace(over, reason=Reason.COMPLETED, status=Status.COMPLETED, completed_in=Month(2025, 12))
    put_off = replace(put_off, reported=True, status=Status.SUSPENDED, reason_suspended="缺资金")
    document = checklist(replace(view, lines=(owed, told, over, put_off)), unit, TaskForce())
    rows = {row.cells[1]: row.cells[5:8] for table in tables(document) for row in table.rows}
    assert rows[owed.title] == ("未报", "", "")
    assert rows[told.title] == ("推进中\n40%", "走访\n存在问题：人手少", "—")
    assert rows[over.title] == ("已完成", "已于2025年12月完成（自报）。", "—")
    assert rows[put_off.title] == ("暂缓", "暂缓原因：缺资金", "—")


def test_a_light_that_asks_for_attention_says_why(view: MonthView) -> None:
    unit = view.members()[0]
    line = replace(view.led_by(unit.id, Kind.DUTY)[0], light=Light.RED, reason=Reason.OVERDUE, days=3)
    (table,) = tables(checklist(replace(view, lines=(line,)), unit, TaskForce()))
    assert table.rows[0].cells[-1] == "■超期\n已超期3个工作日"


def test_why_a_light_warns_takes_two_lines_at_most(view: MonthView) -> None:
    reasons = ((Reason.OVERDUE, 162), (Reason.DUE_SOON, 5), (Reason.UNREPORTED, None), (Reason.BEHIND, None))
    line = view.of_kind(Kind.DUTY)[0]
    lines = tuple(
        replace(line, title=f"事项{at}", light=Light.YELLOW, reason=reason, days=days, points=19)
        for at, (reason, days) in enumerate(reasons)
    )
    (unit,) = (unit for unit in view.units if unit.id == line.lead_unit_id)
    document = checklist(replace(view, lines=lines), unit, TaskForce())
    pages_read = read_pages(write((document,), FontChoice()).data)
    told = [one.text for page in pages_read for one in page.lines]
    for piece in ("距期限剩5", "已超期162", "个工作日", "超过报送日", "未报进展"):
        assert any(text.endswith(piece) for text in told)
