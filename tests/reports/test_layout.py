from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from workbench.reports.blocks import (
    Align,
    Block,
    Chart,
    ChartKind,
    ChartRow,
    Column,
    Document,
    Face,
    Heading,
    Masthead,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Signatures,
    SignOff,
    Table,
    Tail,
    Title,
)
from workbench.reports.breaking import Breaker, clean
from workbench.reports.fonts import Faces
from workbench.reports.layout import lay_out
from workbench.reports.measuring import Ruler
from workbench.reports.page import LINE, Ink, Plate, Rule, Sheet

TEXT = st.text(st.sampled_from("区委专班党建，。（）《》“”——……2026.5%aB \n\t"), max_size=120)
SHORT = st.text(st.sampled_from("区委专班党建2026（）"), max_size=20)
ROWS = st.lists(
    st.builds(Row, st.tuples(SHORT, TEXT, SHORT), section=st.booleans(), bold=st.booleans()), max_size=30
).map(tuple)
COLUMNS = st.tuples(*(st.builds(Column, SHORT, st.floats(1, 5), st.sampled_from(Align)) for _ in range(3)))
CHART = Chart(ChartKind.BARS, "图", (), ())
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Masthead, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT),
    st.builds(Title, st.lists(SHORT, max_size=8).map(tuple), SHORT),
    st.builds(Heading, TEXT, st.integers(1, 3)),
    st.builds(
        Paragraph,
        st.lists(st.builds(Run, TEXT, st.sampled_from(Face)), max_size=8).map(tuple),
        st.integers(0, 2),
        st.sampled_from(Align),
    ),
    st.builds(Table, COLUMNS, ROWS, SHORT, SHORT, st.lists(TEXT, max_size=2).map(tuple)),
    st.builds(ChartRow, st.just((CHART,)), st.floats(20, 300)),
    st.builds(Signatures, st.lists(SHORT, max_size=4).map(tuple), SHORT),
    st.builds(SignOff, SHORT, SHORT),
    st.builds(Tail, st.lists(st.tuples(SHORT, TEXT), max_size=3).map(tuple), SHORT),
    st.builds(PageBreak, st.sampled_from((None, True, False)), st.booleans()),
)


@pytest.fixture(scope="module")
def breaker(faces: Faces) -> Breaker:
    return Breaker(Ruler(faces))


@pytest.fixture(scope="module")
def ruler(faces: Faces) -> Ruler:
    return Ruler(faces)


def inks(sheets: list[Sheet]) -> list[Ink]:
    return [mark for sheet in sheets for mark in sheet.marks if isinstance(mark, Ink)]


def end_of(ink: Ink) -> float:
    """Where the ink ends."""
    last = ink.pieces[-1]
    own = stringWidth(last.text, last.font, ink.size) + last.space * (len(last.text) - 1)
    return ink.x + (last.x + own) * ink.stretch


@given(st.lists(BLOCKS, max_size=12).map(tuple), st.booleans())
@settings(max_examples=80)
def test_any_stream_of_blocks_stays_within_the_text_block(
    ruler: Ruler,
    breaker: Breaker,
    blocks: tuple[Block, ...],
    landscape: bool,
) -> None:
    sheets = lay_out(Document("x", blocks, landscape=landscape), ruler, breaker)
    for sheet in sheets:
        area = sheet.area
        for mark in sheet.marks:
            match mark:
                case Ink():
                    assert mark.x >= -0.01
                    assert end_of(mark) <= area.width + 0.6
                    assert 0 < mark.y <= area.height + 0.6
                case Rule():
                    assert mark.x >= 0
                    assert mark.to_x <= area.width + 0.01
                    assert 0 <= mark.y <= mark.to_y <= area.height + 0.6
                case Plate():
                    assert mark.y >= 0
                    assert mark.y + mark.height <= area.height + 0.6


@given(st.lists(TEXT, max_size=12), st.booleans())
@settings(max_examples=50)
def test_paragraphs_are_set_whole_in_order_on_the_grid(
    ruler: Ruler,
    breaker: Breaker,
    texts: list[str],
    landscape: bool,
) -> None:
    blocks = tuple(Paragraph((Run(text),)) for text in texts)
    sheets = lay_out(Document("x", blocks, landscape=landscape), ruler, breaker)
    written = "".join(piece.text for ink in inks(sheets) for piece in ink.pieces)
    assert "".join(written.split()) == "".join(clean("".join(texts)).split())
    first = {round(ink.y % LINE, 3) for ink in inks(sheets)}
    assert len(first) <= 1


@given(ROWS)
@settings(max_examples=50)
def test_every_cell_is_set_whole(ruler: Ruler, breaker: Breaker, rows: tuple[Row, ...]) -> None:
    table = Table((Column("甲", 1), Column("乙", 3), Column("丙", 1)), rows)
    sheets = lay_out(Document("x", (table,)), ruler, breaker)
    written = sorted("".join(piece.text for ink in inks(sheets) for piece in ink.pieces))
    texts = "".join(cell for row in rows for cell in row.cells) + "甲乙丙" * len(sheets)
    assert [one for one in written if not one.isspace()] == sorted("".join(clean(texts).split()))


def test_no_page_is_left_empty_by_breaks_at_the_beginning_or_the_end_of_a_page(
    ruler: Ruler, breaker: Breaker
) -> None:
    blocks = (
        PageBreak(),
        PageBreak(landscape=True),
        Heading("一、标题"),
        PageBreak(landscape=False),
        Heading("二、"),
    )
    sheets = lay_out(Document("x", blocks), ruler, breaker)
    assert [sheet.area.characters for sheet in sheets] == [40, 28]
    assert [sheet.number for sheet in sheets] == [1, 2]


def test_the_last_character_of_a_full_line_ends_at_the_edge(ruler: Ruler, breaker: Breaker) -> None:
    sheets = lay_out(Document("x", (Paragraph((Run("党建" * 200),)),)), ruler, breaker)
    ends = [end_of(ink) for ink in inks(sheets)]
    assert ends[:-1] == pytest.approx([sheets[0].area.width] * (len(ends) - 1), abs=0.01)
