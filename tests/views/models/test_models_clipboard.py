from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.views.models.clipboard import from_tsv, to_html, to_tsv

_cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=12)
_blocks = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(_cells, min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(_blocks)
@settings(max_examples=100)
def test_what_is_copied_is_pasted_back_the_same(block: list[list[str]]) -> None:
    while len(block) > 1 and not any(block[-1]):
        block.pop()  # a blank end is no row
    assert from_tsv(to_tsv(block)) == block or not any(map(any, block))


@given(_blocks)
@settings(max_examples=100)
def test_no_copied_cell_begins_a_formula(block: list[list[str]]) -> None:
    for row in to_tsv(block).split("\r\n"):
        for cell in row.split("\t"):
            assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) or "\n" in to_tsv(block)


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@sum", "＝A1", "'quoted"])
def test_a_formula_goes_out_as_text_and_comes_back_as_it_was(text: str) -> None:
    out = to_tsv([[text]])
    assert out == f"'{text}\r\n"
    assert from_tsv(out) == [[text]]
    assert f">{text}</td>".replace("'", "&#x27;") in to_html([[text]])


def test_lines_within_a_cell_stay_in_it() -> None:
    assert from_tsv('"one\ntwo"\tthree\r\n') == [["one\ntwo", "three"]]
    assert "one<br>two" in to_html([["one\ntwo"]])


@pytest.mark.parametrize("text", ["", "\n", "\r\n\r\n"])
def test_an_empty_clipboard_is_one_empty_cell(text: str) -> None:
    assert from_tsv(text) == [[""]]


def test_a_cell_of_any_length_is_read() -> None:
    long = "字" * 200_000
    assert from_tsv(f"{long}\tb\n") == [[long, "b"]]


def test_markup_in_a_cell_is_text() -> None:
    assert "&lt;b&gt;&amp;" in to_html([["<b>&"]])
