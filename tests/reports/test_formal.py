from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from workbench.reports.blocks import Block, Document, Signatures, SignOff, Tail, paragraph

if TYPE_CHECKING:
    from tests.reading import ReadPage

    Printed = Callable[[Document], list[ReadPage]]

CHARACTER = 156 / 28
SMALL = 14 * 25.4 / 72
RECEIVERS = "区委常委、组织部部长，区委新业态新就业群体党建工作领导小组成员，市委组织部、市委社会工作部。"
TAIL = Tail((("报", RECEIVERS), ("送：", "各成员单位。"), ("发", "")), copies="60")


def test_the_date_begins_two_characters_to_the_right_of_the_unit(printed: Printed) -> None:
    off = SignOff("张店区新业态新就业群体党建工作专班办公室", "2026年11月30日")
    page = printed(Document("x", (paragraph("完"), off)))[0]
    unit, date = page.line("专班办公室"), page.line("2026年")
    assert unit.right == pytest.approx(184 - 2 * CHARACTER, abs=0.5)
    assert date.left - unit.left == pytest.approx(2 * CHARACTER, abs=0.1)
    assert unit.baseline - page.line("完").baseline == pytest.approx(2 * 225 / 22, abs=0.1)
    assert date.baseline - unit.baseline == pytest.approx(225 / 22, abs=0.1)


def test_a_date_longer_than_the_unit_stands_two_characters_from_the_right(printed: Printed) -> None:
    page = printed(Document("x", (paragraph("完"), SignOff("区专班", "2026年11月30日"))))[0]
    unit, date = page.line("区专班"), page.line("2026年")
    assert date.right == pytest.approx(184 - 2 * CHARACTER, abs=0.5)
    assert date.left - unit.left == pytest.approx(2 * CHARACTER, abs=0.1)


def test_the_tail_ends_on_the_block_s_lower_edge_of_the_last_page(printed: Printed) -> None:
    pages = printed(Document("x", (*(paragraph("段落") for _ in range(30)), TAIL)))
    assert len(pages) == 2
    assert not pages[0].rules
    first, middle, last = sorted(pages[1].rules, key=lambda rule: rule.top)
    assert last.top == pytest.approx(262, abs=0.1)
    for rule, thickness in ((first, 0.35), (middle, 0.25), (last, 0.35)):
        assert rule.thickness == pytest.approx(thickness, abs=0.01)
        assert [rule.left, rule.right] == pytest.approx([28, 184], abs=0.1)


def test_receivers_wrap_after_the_colon_one_character_in(printed: Printed) -> None:
    page = printed(Document("x", (paragraph("完"), TAIL)))[0]
    lines = [line for line in page.lines if line.size == pytest.approx(14) and "—" not in line.text]
    assert lines[0].text.startswith("报：区委常委")
    assert lines[0].left == pytest.approx(28 + SMALL, abs=0.1)
    assert lines[1].left == pytest.approx(28 + 3 * SMALL, abs=0.3)
    assert max(line.right for line in lines) <= 184 - SMALL + 0.1
    assert lines[0].text[2:] + lines[1].text == RECEIVERS
    assert [line.text for line in lines[2:]] == ["送：各成员单位。", "（共印60份）"]
    assert lines[3].right == pytest.approx(184 - SMALL, abs=0.3)


def test_date_and_tail_never_stand_on_a_page_without_text(printed: Printed) -> None:
    for before in range(10, 24):
        text = "字" * (26 + 28 * 5)
        blocks: tuple[Block, ...] = (
            *(paragraph("段") for _ in range(before)),
            paragraph(text),
            SignOff("区专班", "2026年11月30日"),
            TAIL,
        )
        pages = printed(Document("x", blocks))
        last = pages[-1]
        assert last.has("2026年")
        assert sum("字" in line.text for line in last.lines) >= 2
        assert last.line("2026年").bottom < min(rule.top for rule in last.rules)


def test_an_empty_tail_is_nothing(printed: Printed) -> None:
    page = printed(Document("x", (paragraph("完"), Tail((("报", ""),)))))[0]
    assert not page.rules


def test_signature_lines_are_spread_over_the_block_with_room_to_sign(printed: Printed) -> None:
    signatures = Signatures(("单位负责人（签字）：", "联络员（签字）："), date_label="    年  月  日")
    page = printed(Document("x", (paragraph("完"), signatures)))[0]
    line = page.line("单位负责人")
    assert line.text == "单位负责人（签字）：联络员（签字）："
    assert page.line("年").baseline > line.baseline
    many = Signatures(tuple(f"第{at}审核单位负责人（签字并盖章）：" for at in range(5)))
    page = printed(Document("x", (many,)))[0]
    assert sum(line.text.count("签字并盖章") for line in page.lines) == 5
    assert max(line.right for line in page.lines) <= 184
