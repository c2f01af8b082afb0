from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from workbench.reports.blocks import Face
from workbench.reports.breaking import NO_END, NO_START, Breaker, Line, clean, may_break
from workbench.reports.fonts import Faces
from workbench.reports.measuring import Ruler
from workbench.reports.page import PORTRAIT

MARKS = "，。；：？！、）》」』】〕”’…—％‰℃（《「『【〔“‘￥№～·"
TEXTS = st.text(
    st.sampled_from("的一是在区委专班党建新业态就业" * 2 + MARKS + " \u3000\t\n0123456789aZ.%-/，。")
    | st.characters(codec="utf-8"),
    max_size=300,
)


@pytest.fixture(scope="session")
def breaker(faces: Faces) -> Breaker:
    return Breaker(Ruler(faces))


def broken(
    breaker: Breaker, text: str, measure: float = PORTRAIT.width, first: float = 0.0
) -> tuple[Line, ...]:
    """The text as body text on the grid."""
    runs = ((text, Face.FANGSONG),)
    return breaker.lines(runs, size=16, measure=measure, first=first, space=PORTRAIT.space)


def joined(lines: tuple[Line, ...]) -> str:
    """The text that the lines hold, with a break where a line ends the text or was made to."""
    return "".join(line.text + ("\n" if line.ends else "") for line in lines).removesuffix("\n")


def legal_break_within(line: Line) -> bool:
    """Whether the line could have been ended earlier by the rules."""
    return any(may_break(a, b) for a, b in pairwise(line.atoms))


@given(TEXTS)
@settings(max_examples=100)
def test_lines_joined_are_the_text(breaker: Breaker, text: str) -> None:
    assert joined(broken(breaker, text)) == clean(text)


@given(TEXTS, st.integers(3, 28), st.booleans())
@settings(max_examples=100)
def test_no_line_is_wider_than_its_measure(
    breaker: Breaker,
    text: str,
    characters: int,
    indented: bool,
) -> None:
    measure = characters * PORTRAIT.pitch
    first = 2 * PORTRAIT.pitch if indented else 0.0
    for at, line in enumerate(broken(breaker, text, measure, first)):
        room = measure - (first if at == 0 else 0.0)
        wide = len(line.atoms) == 1 and len(line.atoms[0].text) == 1
        assert wide or line.width(PORTRAIT.space) + PORTRAIT.space <= room + 0.02


@given(TEXTS, st.integers(4, 28))
@settings(max_examples=100)
def test_no_line_begins_or_ends_with_a_prohibited_mark_where_a_legal_break_exists(
    breaker: Breaker, text: str, characters: int
) -> None:
    lines = broken(breaker, text, characters * PORTRAIT.pitch)
    for before, after in pairwise(lines):
        if before.ends or may_break(before.atoms[-1], after.atoms[0]):
            continue
        assert not legal_break_within(before)


def test_the_mark_takes_the_character_before_it_to_the_next_line(breaker: Breaker) -> None:
    lines = broken(breaker, "字" * 28 + "。后")
    assert [line.text for line in lines] == ["字" * 27, "字。后"]
    lines = broken(breaker, "字" * 27 + "（注）")
    assert [line.text for line in lines] == ["字" * 27, "（注）"]


@pytest.mark.parametrize(
    "whole",
    [
        "88.9%",
        "12,345",
        "2026",
        "2026-11-30",
        "￥300",
        "37℃",
        "12‰",
        "——",
        "……",
        "workbench",
        "№ 12",
        "don’t",
    ],
)
def test_what_belongs_together_is_never_divided(breaker: Breaker, whole: str) -> None:
    for before in range(20, 30):
        lines = broken(breaker, "字" * before + whole + "字" * 5)
        assert sum(whole in line.text for line in lines) == 1, [line.text for line in lines]


def test_a_word_longer_than_a_line_is_divided_and_an_address_after_its_slashes(breaker: Breaker) -> None:
    assert len(broken(breaker, "a" * 200)) > 1
    lines = broken(breaker, "字" * 10 + "https://example.org/party-building/reports/2026/november")
    assert len(lines) == 2
    assert lines[0].text.endswith("/")


def test_a_word_may_run_over_two_faces(breaker: Breaker) -> None:
    runs = (("字" * 27 + "20", Face.KAI), ("26年", Face.FANGSONG))
    lines = breaker.lines(runs, size=16, measure=PORTRAIT.width, space=PORTRAIT.space)
    assert [line.text for line in lines] == ["字" * 27, "2026年"]
    assert len({piece.font for piece in lines[1].pieces(0.0)}) == 2


def test_a_full_line_reaches_exactly_to_the_edge_and_a_last_line_keeps_the_grid(breaker: Breaker) -> None:
    line, last = broken(breaker, "字" * 27 + "（注）")
    (piece,) = line.pieces(PORTRAIT.space, PORTRAIT.width)
    assert line.width(piece.space) == pytest.approx(PORTRAIT.width)
    assert last.pieces(PORTRAIT.space)[0].space == pytest.approx(156 * 72 / 25.4 / 28 - 16)


def test_justifying_spaces_no_letters_within_a_word(breaker: Breaker) -> None:
    line = broken(breaker, "字" * 20 + "workbench" + "字" * 20)[0]
    spaces = {piece.text: piece.space for piece in line.pieces(PORTRAIT.space, PORTRAIT.width)}
    assert spaces["workbench"] == 0.0


def test_spaces_within_a_justified_line_keep_their_width(breaker: Breaker) -> None:
    text = "字 " * 17 + "字　　字" + "workbench " * 4
    line = broken(breaker, text)[0]
    pieces = line.pieces(PORTRAIT.space, PORTRAIT.width)
    last = pieces[-1]
    width = stringWidth(last.text, last.font, 16) + last.space * (len(last.text) - 1)
    assert last.x + width == pytest.approx(PORTRAIT.width)
    assert all(piece.space == 0.0 for piece in pieces if piece.text.isspace())


def test_a_line_that_would_gape_stays_ragged(breaker: Breaker) -> None:
    line = broken(breaker, "字" * 5 + "a" * 48)[0]
    assert line.text == "字" * 5
    assert line.pieces(PORTRAIT.space, PORTRAIT.width)[0].space == PORTRAIT.space


def test_spaces_at_the_end_of_a_line_take_no_room(breaker: Breaker) -> None:
    lines = broken(breaker, "字" * 28 + "   后")
    assert [line.text for line in lines] == ["字" * 28 + "   ", "后"]


def test_forced_breaks_tabs_and_invisible_characters(breaker: Breaker) -> None:
    assert [line.text for line in broken(breaker, "甲\r\n乙\u2028\n丙")] == ["甲", "乙", "", "丙"]
    assert clean("甲\t乙\u200b\ufeff\x00\x07\ud800\ufe0f") == "甲\u3000\u3000乙"
    assert [line.atoms for line in broken(breaker, "")] == [()]


def test_markup_is_plain_text(breaker: Breaker) -> None:
    (line,) = broken(breaker, "<b>&amp;</b>")
    assert [piece.text for piece in line.pieces(0.0)] == ["<b>&amp;</b>"]


@pytest.mark.parametrize(
    "text", ["党建，" * 33_334, "，" * 100_000, "a" * 100_000, "（" * 100_000, "1 " * 50_000]
)
def test_a_hundred_thousand_characters_are_broken_whole(breaker: Breaker, text: str) -> None:
    lines = broken(breaker, text)
    assert joined(lines) == text
    assert len(lines) > 1000


def test_the_lists_of_marks_do_not_contradict_each_other() -> None:
    assert not NO_START & NO_END
    assert re.sub(r"[（《「『【〔“‘￥№]", "", MARKS) == "".join(mark for mark in MARKS if mark in NO_START)
