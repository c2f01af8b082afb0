"""Items: added, edited, confirmed and deleted, and what is refused of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from workbench.domain.close_out import Outcome, Step
from workbench.domain.cycles import Cycle
from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind, NoSuchItem, Origin, Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData
from workbench.services import history
from workbench.services.errors import EmptyText, LeadSupportsItself, NotInForce, TooLong
from workbench.services.items import ItemEntry, add_item, confirm_items, delete_items, edit_item
from workbench.services.month import view_line, view_month
from workbench.services.problems import take_step
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.ledger import Ledger
from workbench.storage.tables import CloseOutStep, ItemSupport, Progress

JUNE = Month(2026, 6)
ENTRY = ItemEntry(Kind.DUTY, "走访新就业群体", 1, (2, 3), due_words="当年9月底", from_month=Month(2026, 3))


def line(ledger: Ledger, code: ItemCode, month: Month = JUNE) -> Line:
    return view_line(ledger, month, code)


def test_an_item_is_kept_as_entered_with_the_date_understood_beside_the_words(ledger: Ledger) -> None:
    code = add_item(ledger, replace(ENTRY, standard="每季度不少于1次\r\n逐户登记  "))
    kept = line(ledger, code)
    assert (kept.title, kept.standard) == ("走访新就业群体", "每季度不少于1次\n逐户登记")
    assert (kept.due_words, str(kept.due), kept.cycle) == ("当年9月底", "2026-09-30", Cycle.ONCE)
    assert kept.supporting_unit_ids == (2, 3)
    assert kept.origin is Origin.OWN


def test_the_words_of_an_item_mean_the_year_it_began_in(ledger: Ledger) -> None:
    code = add_item(ledger, replace(ENTRY, from_month=Month(2025, 3)))
    assert str(line(ledger, code).due) == "2025-09-30"
    edit_item(ledger, code, replace(ENTRY, from_month=Month(2026, 2)))
    assert str(line(ledger, code).due) == "2026-09-30"


def test_a_number_is_not_given_again_after_deleting_undoing_or_starting_again(ledger: Ledger) -> None:
    first = add_item(ledger, ENTRY)
    history.undo(ledger)
    second = add_item(ledger, ENTRY)
    delete_items(ledger, (second,))
    third = add_item(ledger, ENTRY)
    assert [second.number - first.number, third.number - second.number] == [1, 1]
    assert first.kind is second.kind is third.kind


def test_the_history_of_an_item_is_never_that_of_another(ledger: Ledger) -> None:
    taken_back = add_item(ledger, ENTRY)
    history.undo(ledger)
    kept = add_item(ledger, replace(ENTRY, kind=Kind.PROBLEM))
    assert [act.name for act in history.acts(ledger, item=kept)] == ["add_item"]
    assert [act.name for act in history.acts(ledger, item=taken_back)] == ["undo", "add_item"]


def test_an_item_is_shown_in_the_months_it_is_in_force(ledger: Ledger) -> None:
    code = add_item(ledger, replace(ENTRY, until_month=Month(2026, 8)))
    shown = [
        month
        for month in Month(2026, 1).through(Month(2026, 12))
        if any(line.code == code for line in view_month(ledger, month).lines)
    ]
    assert shown == list(Month(2026, 3).through(Month(2026, 8)))
    with pytest.raises(NotInForce):
        record_progress(ledger, code, Month(2026, 2), ProgressEntry(Status.UNDER_WAY))


def test_an_item_cannot_end_before_it_begins(ledger: Ledger) -> None:
    ends_early = replace(ENTRY, until_month=Month(2026, 2))
    with pytest.raises(NotInForce) as refused:
        add_item(ledger, ends_early)
    ItemCode.parse(refused.value.item)
    code = add_item(ledger, ENTRY)
    with pytest.raises(NotInForce):
        edit_item(ledger, code, ends_early)
    edit_item(ledger, code, replace(ENTRY, until_month=Month(2026, 3)))


def test_a_proposal_becomes_own_when_confirmed_or_edited_in_any_part(ledger: Ledger) -> None:
    proposals = [found for found in view_month(ledger, JUNE).lines if found.origin is Origin.EXAMPLE]
    by_support, by_title, untouched, confirmed = proposals[:4]

    def entry(of: Line) -> ItemEntry:
        return ItemEntry(of.kind, of.title, of.lead_unit_id, of.supporting_unit_ids, due_words=of.due_words)

    edit_item(ledger, by_support.code, replace(entry(by_support), supporting_unit_ids=()))
    edit_item(ledger, by_title.code, replace(entry(by_title), title="改过的题目"))
    acts = history.count_acts(ledger)
    edit_item(ledger, untouched.code, entry(untouched))
    assert history.count_acts(ledger) == acts
    assert confirm_items(ledger, (confirmed.code, confirmed.code, by_title.code)) == 1
    origins = [line(ledger, found.code).origin for found in proposals[:4]]
    assert origins == [Origin.OWN, Origin.OWN, Origin.EXAMPLE, Origin.OWN]


def test_a_deleted_item_comes_back_with_its_reports_steps_and_supporting_units(ledger: Ledger) -> None:
    problem = ItemCode(Kind.PROBLEM, 1)
    for month in (Month(2026, 4), Month(2026, 6)):
        record_progress(ledger, problem, month, ProgressEntry(Status.UNDER_WAY, 40, f"{month}走访"))
    take_step(ledger, problem, Step.APPLICATION, Outcome.PASSED, ledger.today, "申请销号")
    before = [view_month(ledger, month) for month in (Month(2026, 4), JUNE)]
    delete_items(ledger, (problem, ItemCode(Kind.DUTY, 1)))
    with ledger.reading() as session:
        left = [
            session.scalars(select(table.item_id)).all() for table in (Progress, CloseOutStep, ItemSupport)
        ]
    item_id = next(found.item_id for found in before[0].lines if found.code == problem)
    assert not any(item_id in rows for rows in left)
    with pytest.raises(NoSuchItem):
        view_line(ledger, JUNE, problem)
    history.undo(ledger)
    assert [view_month(ledger, month) for month in (Month(2026, 4), JUNE)] == before
    history.redo(ledger)
    history.undo(ledger)
    assert [view_month(ledger, month) for month in (Month(2026, 4), JUNE)] == before


def test_an_order_of_supporting_units_is_kept_and_a_unit_is_named_once(ledger: Ledger) -> None:
    code = add_item(ledger, replace(ENTRY, supporting_unit_ids=(4, 2, 4, 3)))
    assert line(ledger, code).supporting_unit_ids == (4, 2, 3)
    edit_item(ledger, code, replace(ENTRY, supporting_unit_ids=(3, 4)))
    assert line(ledger, code).supporting_unit_ids == (3, 4)
    with pytest.raises(LeadSupportsItself):
        edit_item(ledger, code, replace(ENTRY, supporting_unit_ids=(2, 1)))


@pytest.mark.parametrize(
    ("entry", "refusal"),
    [
        (replace(ENTRY, title="  \n"), EmptyText("title")),
        (replace(ENTRY, title="\0\ud800\u200b"[:2]), EmptyText("title")),
        (replace(ENTRY, title="长" * 100_000), TooLong("title", 100_000, 200)),
        (replace(ENTRY, standard="长" * 2001), TooLong("standard", 2001, 2000)),
    ],
)
def test_a_text_that_is_empty_or_too_long_is_refused_and_nothing_changed(
    ledger: Ledger, entry: ItemEntry, refusal: Exception
) -> None:
    before = view_month(ledger, JUNE), history.count_acts(ledger)
    with pytest.raises(type(refusal)) as refused:
        add_item(ledger, entry)
    assert refused.value == refusal
    assert (view_month(ledger, JUNE), history.count_acts(ledger)) == before


def test_personal_data_is_refused_in_every_field(ledger: Ledger) -> None:
    fields: list[Callable[[str], ItemEntry]] = [
        lambda text: replace(ENTRY, title=text),
        lambda text: replace(ENTRY, standard=text),
        lambda text: replace(ENTRY, due_words=text),
        lambda text: replace(ENTRY, basis=text),
        lambda text: replace(ENTRY, note=text),
    ]
    for made in fields:
        with pytest.raises(PersonalData):
            add_item(ledger, made("联系13812345678"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<b>&</b> =1+1", "<b>&</b> =1+1"),
        ("喆祎㛃𬭎👩‍🚀", "喆祎㛃𬭎👩‍🚀"),
        ("a\0b\x1bc\ud800d\ufffee", "abcde"),
        ("  两\t端\n空白　", "两 端 空白"),
        ("\u202eשלום", "\u202eשלום"),
        ("\U00031350新收的字", "\U00031350新收的字"),
    ],
)
def test_strange_characters_are_kept_or_dropped_but_never_stop_an_act(
    ledger: Ledger, text: str, kept: str
) -> None:
    code = add_item(ledger, replace(ENTRY, title=text))
    assert line(ledger, code).title == kept
    history.undo(ledger)
    history.redo(ledger)
    assert line(ledger, code).title == kept


@pytest.mark.parametrize("typed", ["充电桩", "备案号", "依据末尾", "chongdian", "cdz"])
def test_an_item_is_found_by_any_word_of_its_texts_however_far_behind_it_stands(
    ledger: Ledger, typed: str
) -> None:
    entry = ItemEntry(
        Kind.DUTY,
        "建设服务站点",
        1,
        standard="一" * 90 + "充电桩",
        basis="二" * 300 + "依据末尾",
        note="备案号",
    )
    code = add_item(ledger, entry)
    found = LineFilter(text=typed).apply(view_month(ledger, JUNE).lines)
    assert [line.code for line in found] == [code]
