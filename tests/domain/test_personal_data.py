"""Personal data in free text: found in the ways it is written, and not where there is none."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.personal_data import Personal, PersonalData, find_personal_data, refuse_personal_data


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002X",
        "身份证11010519491231002x已核",
        "110105 19491231 0021",
        "110105-1949-1231-0021",
        "１１０１０５１９４９１２３１００２１",
        "110105 19491231 002 X",
        "110105\u200b19491231\u20600021",
    ],
)
def test_an_identity_number_is_found_however_it_is_written(text: str) -> None:
    found = find_personal_data(text)
    assert found is not None
    assert found[0] is Personal.IDENTITY_NUMBER
    assert found[1].startswith("1101**********00")


@pytest.mark.parametrize(
    "text",
    [
        "13812345678",
        "联系骑手138-1234-5678。",
        "138 1234 5678",
        "１３８１２３４５６７８",
        "+8613812345678",
        "0086 138 1234 5678",
        "2026-06-25 13812345678",  # a date before it does not hide it
        "138‐1234‐5678",
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(text: str) -> None:
    assert find_personal_data(text) == (Personal.MOBILE_NUMBER, "138****5678")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "办公电话0512-65812345",
        "2026年6月25日召开第13次会议，参会128人",
        "2026-06-25至2026-07-25",
        "编号110105194913310021",  # no such day
        "金额1381234567.80元",
        "123456789012345678901234567890",
        "12345678901",
    ],
)
def test_dates_figures_and_office_telephones_are_not_taken_for_persons(text: str) -> None:
    assert find_personal_data(text) is None


def test_a_refusal_names_the_field_and_hides_the_number() -> None:
    with pytest.raises(PersonalData) as refused:
        refuse_personal_data("done", "电话13812345678")
    assert (refused.value.field, refused.value.masked) == ("done", "138****5678")


@given(st.text(max_size=60).filter(lambda text: not any(char.isdigit() for char in text)))
def test_a_text_without_digits_holds_none(text: str) -> None:
    assert find_personal_data(text) is None


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from("，。：（ 号"))
def test_a_mobile_number_between_other_words_is_always_found(number: str, mark: str) -> None:
    found = find_personal_data(f"电话{mark}{number}{mark}转告")
    assert found is not None
    assert found[0] is Personal.MOBILE_NUMBER


def test_a_mobile_number_in_any_digits_that_there_are_is_found() -> None:
    """Each character that is normalised to a digit, in the place of that digit."""
    for code in range(sys.maxunicode + 1):
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain.isascii() and plain.isdigit():
            number = ("13" + plain * 9)[:11]
            text = number.replace(plain, chr(code))
            if unicodedata.normalize("NFKC", text) == number:
                assert find_personal_data(text) is not None, hex(code)
