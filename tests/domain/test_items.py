"""The names of items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.items import ItemCode, Kind, NoSuchItem


@given(st.sampled_from(Kind), st.integers(0, 999_999_999))
def test_a_code_is_read_back_from_its_text(kind: Kind, number: int) -> None:
    code = ItemCode(kind, number)
    assert ItemCode.parse(f" {code} ") == code


@given(st.text(max_size=20).filter(lambda text: "-" not in text))
def test_any_other_text_names_no_item(text: str) -> None:
    with pytest.raises(NoSuchItem) as refused:
        ItemCode.parse(text)
    assert refused.value.text == text


@pytest.mark.parametrize(
    "text", ["duty", "duty-", "duty-x", "duty--1", "Duty-1", "unit-1", "duty-1-2", "duty-1234567890"]
)
def test_a_code_is_a_known_kind_and_a_number(text: str) -> None:
    with pytest.raises(NoSuchItem):
        ItemCode.parse(text)
