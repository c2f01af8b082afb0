from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.comparison import (
    FIELDS,
    NOT_KEPT,
    NOT_RETURNED,
    Cell,
    Place,
    ReturnedRow,
    Unclear,
    Value,
    Verdict,
    Why,
    Words,
    canonical,
    canonical_text,
    compare,
    compare_cell,
    compare_words,
    is_between_files,
)
from workbench.domain.items import ItemCode, Kind

ONE, TWO, NINE = (ItemCode(Kind.DUTY, number) for number in (1, 2, 9))
HERE = Place("职责清单", 4)
BLANK: dict[str, Value] = dict.fromkeys(FIELDS)

Ledger = Mapping[ItemCode, Mapping[str, Value]]
Edits = Mapping[tuple[ItemCode | None, str], str]

codes = st.builds(ItemCode, st.just(Kind.DUTY), st.integers(1, 6))
texts = st.sampled_from(["", "已走访", "已走访12家", "召开会议", " 召开会议 ", "第一行\n第二行"])
rows = st.fixed_dictionaries(
    {
        "status": st.sampled_from([None, "under_way", "completed"]),
        "percent": st.sampled_from([None, 0, 1, 50, 100]),
        "done": texts,
        "difficulties": texts,
        "next_steps": texts,
    }
)
ledgers = st.dictionaries(codes, rows, min_size=1)
edits = st.dictionaries(st.tuples(codes, st.sampled_from(FIELDS)), st.sampled_from(["甲", "乙", "丙"]))


def edited(ledger: Ledger, changes: Edits) -> dict[ItemCode, dict[str, Value]]:
    changed = {key: dict(values) for key, values in ledger.items()}
    for (key, field), value in changes.items():
        if key is not None and key in changed:
            changed[key][field] = value
    return changed


def back(ledger: Ledger) -> list[ReturnedRow]:
    return [ReturnedRow(key, str(key), Place("表", key.number), values) for key, values in ledger.items()]


def titles(ledger: Ledger) -> dict[ItemCode, str]:
    return {key: str(key) for key in ledger}


@given(ledgers, edits, st.randoms(use_true_random=False))
def test_a_units_edits_come_back_as_exactly_those_edits(
    ledger: Ledger, changes: Edits, chance: Random
) -> None:
    theirs = back(edited(ledger, changes))
    chance.shuffle(theirs)
    found = {
        (row.key, cell.field): cell.returned
        for row in compare(ledger, theirs, ledger, titles(ledger))
        for cell in row.cells
        if cell.verdict is not Verdict.UNCHANGED
    }
    assert found == {place: value for place, value in changes.items() if place[0] in ledger}


@given(ledgers, edits, edits)
def test_a_conflict_is_where_both_sides_touched_a_cell_differently_and_nowhere_else(
    ledger: Ledger, theirs: Edits, ours: Edits
) -> None:
    found = {
        (row.key, cell.field): cell.verdict
        for row in compare(ledger, back(edited(ledger, theirs)), edited(ledger, ours), titles(ledger))
        for cell in row.cells
    }
    for place, verdict in found.items():
        there, here = theirs.get(place), ours.get(place)
        if there is None:
            assert verdict is (Verdict.UNCHANGED if here is None else Verdict.CHANGED_HERE)
        elif here is None:
            assert verdict is Verdict.CHANGED
        else:
            assert verdict is (Verdict.UNCHANGED if there == here else Verdict.CONFLICT)


@given(st.text())
def test_a_canonical_text_stays_as_it_is(text: str) -> None:
    assert canonical_text(canonical_text(text)) == canonical_text(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("走访\r\n座谈", "走访\n座谈"),
        ("走访\r座谈", "走访\n座谈"),
        ("走访  \n座谈\u3000", "走访\n座谈"),
        ("\n走访\n", "走访"),
        ("甲\t乙", "甲 乙"),
        ("甲\x00乙", "甲乙"),
        ("甲\ufffe\ud800", "甲"),
        ("   ", None),
        ("", None),
    ],
)
def test_what_a_spreadsheet_does_to_a_text_in_passing_is_no_change(one: str, other: str | None) -> None:
    assert canonical(one) == canonical(other)
    assert compare_cell("done", one, other, one).verdict is Verdict.UNCHANGED


def test_blank_lines_within_a_text_and_the_width_of_a_digit_are_kept() -> None:
    assert canonical("甲\n\n乙") == "甲\n\n乙"
    assert compare_cell("done", "第１", "第1", "第１").verdict is Verdict.CHANGED


def test_nought_percent_is_not_blank() -> None:
    assert compare_cell("percent", None, 0, None).verdict is Verdict.CHANGED


def test_a_value_that_cannot_be_understood_is_invalid_whatever_the_ledger_says() -> None:
    unclear = Unclear("差不多", Why.NOT_A_STATUS)
    assert compare_cell("status", None, unclear, None).verdict is Verdict.INVALID
    assert compare_cell("status", None, unclear, "completed").verdict is Verdict.INVALID


def test_a_column_that_did_not_come_back_takes_nothing_away() -> None:
    returned = [ReturnedRow(ONE, "甲", HERE, {"status": "under_way"})]
    (row,) = compare(
        {ONE: {**BLANK, "done": "已走访"}}, returned, {ONE: {**BLANK, "done": "已走访"}}, {ONE: "甲"}
    )
    verdicts = {cell.field: cell.verdict for cell in row.cells}
    assert verdicts["done"] is Verdict.MISSING
    assert verdicts["status"] is Verdict.CHANGED
    assert {cell.returned for cell in row.cells if cell.field == "done"} == {NOT_RETURNED}


def test_a_row_that_did_not_come_back_is_missing_and_only_where_it_was_expected() -> None:
    sent = {ONE: BLANK, TWO: BLANK}
    names = {ONE: "甲", TWO: "乙"}
    assert [row.verdict for row in compare(sent, [], sent, names)] == [Verdict.MISSING, Verdict.MISSING]
    assert [row.key for row in compare(sent, [], sent, names, expected=frozenset({TWO}))] == [TWO]


def test_a_row_the_unit_added_is_new_and_one_of_another_form_unknown() -> None:
    returned = [
        ReturnedRow(None, "新增", HERE, {"done": "已开展", "status": None}, added=True),
        ReturnedRow(NINE, "别家的", HERE, {"done": "已开展"}),
        ReturnedRow(None, "哪一项？", HERE, {"done": "已开展"}),
    ]
    found = compare({ONE: BLANK}, returned, {ONE: BLANK}, {ONE: "甲"}, expected=frozenset())
    assert [row.verdict for row in found] == [Verdict.NEW, Verdict.UNKNOWN, Verdict.UNKNOWN]
    assert [cell.field for cell in found[0].cells] == ["done"]


def test_doubled_rows_speak_with_one_voice_where_they_agree() -> None:
    sent = {ONE: BLANK}
    returned = [ReturnedRow(ONE, "甲", HERE, {**BLANK, "done": text}) for text in ("已走访", "", "已走访 ")]
    (row,) = compare(sent, returned, sent, {ONE: "甲"})
    assert row.verdict is Verdict.CHANGED
    assert len(row.places) == 3


def test_doubled_rows_that_disagree_are_left_to_a_person() -> None:
    sent = {ONE: BLANK}
    returned = [ReturnedRow(ONE, "甲", HERE, {**BLANK, "done": text}) for text in ("已走访", "未走访")]
    (row,) = compare(sent, returned, sent, {ONE: "甲"})
    done = next(cell for cell in row.cells if cell.field == "done")
    assert done.verdict is Verdict.INVALID
    assert done.returned == Unclear("已走访 / 未走访", Why.ROWS_DIFFER)


def test_an_item_that_is_no_longer_kept_is_a_conflict_only_where_the_unit_wrote_something() -> None:
    returned = [ReturnedRow(ONE, "甲", HERE, {**BLANK, "done": "已走访"})]
    (row,) = compare({ONE: BLANK}, returned, {}, {ONE: "甲"})
    verdicts = {cell.field: cell.verdict for cell in row.cells}
    assert verdicts["done"] is Verdict.CONFLICT
    assert verdicts["status"] is Verdict.CHANGED_HERE
    assert {cell.now for cell in row.cells} == {NOT_KEPT}


def added(title: str, place: int, **values: Value | Unclear) -> ReturnedRow:
    return ReturnedRow(
        None, title, Place("职责清单", place), values, added=True, words=Words(Kind.DUTY, title)
    )


def test_an_added_row_that_stands_there_twice_word_for_word_is_told_once() -> None:
    rows = [added("新增", 7, done="甲"), added("新增", 8, done="乙"), added("新增", 9, done="甲")]
    found = compare({}, rows, {}, {})
    assert [[place.row for place in row.places] for row in found] == [[7, 9], [8]]
    assert {row.verdict for row in found} == {Verdict.NEW}


def test_what_cannot_be_understood_in_an_added_row_is_told_cell_by_cell() -> None:
    (row,) = compare({}, [added("新增", 7, percent=Unclear("过半", Why.NOT_A_PERCENTAGE), done="甲")], {}, {})
    assert {cell.field: cell.verdict for cell in row.cells} == {
        "percent": Verdict.INVALID,
        "done": Verdict.NEW,
    }


def test_a_row_of_an_item_that_was_not_sent_is_told_beside_what_stands_here() -> None:
    row = ReturnedRow(NINE, "别家的", HERE, {"done": "已开展", "percent": 40, "status": None})
    (found,) = compare({}, [row], {NINE: {**BLANK, "done": "已开展", "percent": 30}}, {})
    assert found.verdict is Verdict.UNKNOWN
    assert {cell.field: (cell.now, cell.verdict) for cell in found.cells} == {
        "done": ("已开展", Verdict.UNCHANGED),
        "percent": (30, Verdict.UNKNOWN),
    }


SENT = {"title": "走访企业", "standard": "每月12家", "due_words": "11月25日"}


@pytest.mark.parametrize(
    ("returned", "now", "verdict"),
    [
        ("走访企业", "走访企业", None),
        (" 走 访企业\n", "走访企业", None),
        ("", "走访企业", None),
        ("走访企业和站点", "走访企业", Verdict.CHANGED),
        ("走访企业和站点", "走访企业和站点", None),
        ("走访企业", "走访网点", None),
        ("走访企业和站点", "走访网点", Verdict.CONFLICT),
        ("走访企业和站点", None, Verdict.CONFLICT),
        (Unclear("138****5678", Why.PERSONAL_DATA), "走访企业", Verdict.INVALID),
    ],
)
def test_an_items_own_words_are_compared_three_ways_too(
    returned: str | Unclear, now: str | None, verdict: Verdict | None
) -> None:
    words = Words(Kind.DUTY, returned, "每月１２家", "11月25日")
    here = None if now is None else {**SENT, "title": now}
    cells = compare_words(words, SENT, here)
    assert [(cell.field, cell.verdict) for cell in cells] == ([("title", verdict)] if verdict else [])


def test_words_of_which_nothing_is_known_are_not_compared() -> None:
    words = Words(Kind.DUTY, "走访", "另一个标准", "年底")
    assert compare_words(words, {"title": "走访"}, {"title": "走访"}) == ()


def test_a_conflict_between_files_is_told_from_one_with_the_ledger() -> None:
    with_ledger = compare_cell("done", None, "甲", "乙")
    between = Cell("done", None, "甲", None, Verdict.CONFLICT)
    assert not is_between_files(with_ledger)
    assert is_between_files(between)
    assert not is_between_files(compare_cell("done", None, "甲", None))
