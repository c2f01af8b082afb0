from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from workbench.reports.blocks import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Row,
    Signatures,
    Table,
    paragraph,
)

if TYPE_CHECKING:
    from tests.reading import ReadLine, ReadPage

    Printed = Callable[[Document], list[ReadPage]]

COLUMNS = (Column("序号", 8, Align.CENTRE), Column("事项", 40), Column("数量", 12, Align.RIGHT))
HEADINGS = "序号事项数量"


def rows(count: int, text: str = "推动平台企业建立党组织") -> tuple[Row, ...]:
    return tuple(Row((str(at), text, str(at * 11))) for at in range(1, count + 1))


def cells(page: ReadPage) -> list[ReadLine]:
    return [line for line in page.lines if line.size == pytest.approx(10.5, abs=0.05)]


def outer_rules(page: ReadPage) -> list[float]:
    """Heights of the level rules, from the top."""
    return sorted({round(rule.top, 2) for rule in page.rules if rule.right - rule.left > 100})


def test_the_heading_row_is_repeated_on_each_page(printed: Printed) -> None:
    pages = printed(Document("x", (Table(COLUMNS, rows(120)),)))
    assert len(pages) >= 3
    for page in pages:
        assert cells(page)[0].text == HEADINGS
        assert "NotoSansSC" in cells(page)[0].font
    texts = [line.text for page in pages for line in cells(page) if line.text != HEADINGS]
    assert texts == [f"{at}推动平台企业建立党组织{at * 11}" for at in range(1, 121)]


def test_rules_enclose_every_line_and_cut_none(printed: Printed) -> None:
    for page in printed(Document("x", (Table(COLUMNS, rows(60, "推动平台企业建立党组织，" * 6)),))):
        rules = outer_rules(page)
        lines = cells(page)
        assert rules[0] < lines[0].top
        assert rules[-1] > lines[-1].bottom
        for line in lines:
            assert not any(line.top + 0.1 < rule < line.bottom - 0.1 for rule in rules)
        assert rules[-1] <= 262.1


def test_a_table_is_as_wide_as_the_block_with_thin_rules(printed: Printed) -> None:
    page = printed(Document("x", (Table(COLUMNS, rows(3)),)))[0]
    assert min(rule.left for rule in page.rules) == pytest.approx(28, abs=0.1)
    assert max(rule.right for rule in page.rules) == pytest.approx(184, abs=0.1)
    assert all(rule.thickness <= 0.3 for rule in page.rules)
    uprights = sorted({round(rule.left, 1) for rule in page.rules if rule.bottom - rule.top > 5})
    assert uprights == pytest.approx([28, 28 + 8 / 60 * 156, 28 + 48 / 60 * 156, 184], abs=0.1)


def test_caption_unit_and_notes_stand_around_the_table(printed: Printed) -> None:
    table = Table(COLUMNS, rows(3), caption="表1　职责清单", unit="单位：项", notes=("注：截至11月25日。",))
    page = printed(Document("x", (paragraph("前"), table, paragraph("后"))))[0]
    caption, unit, note = (page.line(text) for text in ("表1", "单位：项", "注："))
    assert (caption.left + caption.right) / 2 == pytest.approx(106, abs=0.5)
    assert unit.right == pytest.approx(184, abs=1.5)
    assert page.line("前").baseline < caption.baseline < unit.baseline < cells(page)[1].baseline
    assert cells(page)[-1].baseline < note.baseline < page.line("后").baseline
    assert page.line("后").top > note.bottom


def test_columns_stand_left_centred_and_right(printed: Printed) -> None:
    columns = tuple(Column("栏", 1, align) for align in Align)
    page = printed(
        Document("x", (Table(columns, (Row(("甲", "", "")), Row(("", "乙", "")), Row(("", "", "丙")))),))
    )[0]
    assert page.line("甲").left == pytest.approx(28, abs=1.5)
    assert (page.line("乙").left + page.line("乙").right) / 2 == pytest.approx(106, abs=0.3)
    assert page.line("丙").right == pytest.approx(184, abs=1.5)


def test_short_cells_stand_in_the_middle_of_a_tall_row(printed: Printed) -> None:
    page = printed(Document("x", (Table(COLUMNS, (Row(("1", "推动" * 60, "9")),)),)))[0]
    lines = cells(page)[1:]
    assert len(lines) % 2 == 1
    assert lines[len(lines) // 2].text.startswith("1")


def test_section_rows_span_the_table_and_stay_with_the_next_row(printed: Printed) -> None:
    for before in range(28, 38):
        table = Table(COLUMNS, (*rows(before), Row(("（一）服务类",), section=True), *rows(5)))
        pages = printed(Document("x", (table,)))
        (page,) = [page for page in pages if any("服务类" in line.text for line in page.lines)]
        line = page.line("服务类")
        assert cells(page)[-1].baseline > line.baseline
        assert "NotoSansSC" in line.font
        crossing = [rule for rule in page.rules if rule.top < line.top - 1 and rule.bottom > line.bottom + 1]
        assert {round(rule.left) for rule in crossing} == {28, 184}


def test_a_heading_row_never_stands_alone_at_the_foot(printed: Printed) -> None:
    for before in range(16, 23):
        blocks: tuple[Block, ...] = (*(paragraph("段") for _ in range(before)), Heading("一、清单"))
        pages = printed(Document("x", (*blocks, Table(COLUMNS, rows(3, "推动" * 40), caption="表1"))))
        page = next(page for page in pages if page.has(HEADINGS))
        assert sum("推动" in line.text for line in page.lines) >= 3
        assert page.has("一、清单")
        assert page.has("表1")


def test_one_row_never_stands_alone_at_the_foot_or_the_head_of_a_page(printed: Printed) -> None:
    for before in range(22):
        blocks: tuple[Block, ...] = (*(paragraph("段") for _ in range(before)), Table(COLUMNS, rows(36)))
        counts = [sum("推动" in line.text for line in page.lines) for page in printed(Document("x", blocks))]
        assert 1 not in counts
        assert sum(counts) == 36


def test_a_row_taller_than_a_page_is_carried_on_between_lines(printed: Printed) -> None:
    text = "".join(bytes((0xB0 + at // 90 % 20, 0xA1 + at % 90)).decode("gb2312") for at in range(4000))
    for start in (0, 8, 18):
        blocks: tuple[Block, ...] = (
            *(paragraph("段") for _ in range(start)),
            Table((Column("甲", 1),), (Row((text,)),)),
        )
        pages = printed(Document("x", blocks))
        lines = [line for page in pages for line in cells(page) if line.text != "甲"]
        assert "".join(line.text for line in lines) == text
        for page in pages:
            assert outer_rules(page)[-1] <= 262.1
            for line in cells(page):
                assert line.bottom <= 262.1


def test_lines_to_sign_stand_on_a_page_with_two_rows_at_least(printed: Printed) -> None:
    for count in range(28, 46):
        blocks = (Table(COLUMNS, rows(count)), Signatures(("负责人（签字）：",), date_label="年  月  日"))
        pages = printed(Document("x", blocks))
        assert pages[-1].has("负责人（签字）")
        assert sum("推动平台企业" in line.text for line in pages[-1].lines) >= 2
        assert len(pages) <= 2


def test_a_narrow_column_has_room_for_two_characters(printed: Printed) -> None:
    columns = (Column("序号", 1), Column("事项", 40), Column("本月进展", 40))
    page = printed(Document("x", (Table(columns, rows(3)),)))[0]
    assert cells(page)[0].text == "序号事项本月进展"
    assert max(rule.right for rule in page.rules) == pytest.approx(184, abs=0.1)


def test_lines_within_a_table_are_equally_spaced(printed: Printed) -> None:
    page = printed(Document("x", (Table((Column("甲", 1),), (Row(("推动" * 200,)),)),)))[0]
    steps = [b.baseline - a.baseline for a, b in pairwise(cells(page)[1:])]
    assert max(steps) - min(steps) < 0.05


def test_a_total_is_set_in_the_face_of_headings(printed: Printed) -> None:
    page = printed(Document("x", (Table(COLUMNS, (*rows(1), Row(("", "合计", "11"), bold=True))),)))[0]
    assert "NotoSansSC" in page.line("合计").font
    assert "NotoSansSC" not in page.line("推动").font


def test_a_wide_table_fills_the_turned_page(printed: Printed) -> None:
    pages = printed(Document("x", (Table(COLUMNS, rows(60)),), landscape=True))
    assert len(pages) > 2
    for page in pages:
        assert min(rule.left for rule in page.rules) == pytest.approx(35, abs=0.1)
        assert max(rule.right for rule in page.rules) == pytest.approx(260, abs=0.1)
        assert max(rule.bottom for rule in page.rules) <= 28 + 156.1
        assert cells(page)[0].text == HEADINGS


def test_a_table_without_rows_is_its_heading(printed: Printed) -> None:
    page = printed(Document("x", (Table(COLUMNS, ()),)))[0]
    assert [line.text for line in cells(page)] == [HEADINGS]


def test_a_row_may_be_short_but_never_too_long(printed: Printed) -> None:
    page = printed(Document("x", (Table(COLUMNS, (Row(("甲",)),)),)))[0]
    assert [line.text for line in cells(page)] == [HEADINGS, "甲"]
    with pytest.raises(ValueError, match="4 cells for 3 columns"):
        printed(Document("x", (Table(COLUMNS, (Row(("1", "2", "3", "4")),)),)))
