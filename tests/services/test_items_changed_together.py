"""Many items of a kind changed as one act: undone as one, told in each item's history, refused whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from sqlalchemy import event

from workbench.domain.items import Kind, NoSuchItem, Origin
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.errors import EmptyText, LeadSupportsItself
from workbench.services.items import ItemEntry, add_item, change_items, edit_item
from workbench.services.month import view_month
from workbench.storage.ledger import Ledger

JUNE = Month(2026, 6)


def duties(ledger: Ledger) -> dict[int, Line]:
    return {line.code.number: line for line in view_month(ledger, JUNE).lines if line.code.kind is Kind.DUTY}


def entry_of(line: Line) -> ItemEntry:
    return ItemEntry(
        line.kind,
        line.title,
        line.lead_unit_id,
        line.supporting_unit_ids,
        standard=line.standard,
        due_words=line.due_words,
        basis=line.basis,
        note=line.note,
    )


def change(ledger: Ledger, changes: Mapping[int, ItemEntry]) -> None:
    with ledger.act("import_list") as session:
        change_items(session, Kind.DUTY, changes)


def changed(ledger: Ledger) -> dict[int, ItemEntry]:
    """Each duty with another title, and its supporting units in turn taken away, added and reordered."""
    supports = ((), (2, 3), (4, 2))
    return {
        number: replace(entry_of(line), title=f"改后{number}", supporting_unit_ids=supports[number % 3])
        for number, line in duties(ledger).items()
    }


def test_one_undo_takes_all_of_it_back_and_one_redo_does_it_again(ledger: Ledger) -> None:
    before, acts = view_month(ledger, JUNE), history.count_acts(ledger)
    wanted = changed(ledger)
    change(ledger, wanted)
    after = view_month(ledger, JUNE)
    assert {number: entry_of(line) for number, line in duties(ledger).items()} == wanted
    assert history.count_acts(ledger) == acts + 1
    for _ in range(2):
        history.undo(ledger)
        assert view_month(ledger, JUNE) == before
        history.redo(ledger)
        assert view_month(ledger, JUNE) == after


def test_each_item_has_its_own_change_in_its_history_and_others_have_none(ledger: Ledger) -> None:
    first, second, *others = duties(ledger).values()
    change(
        ledger,
        {
            first.code.number: replace(entry_of(first), title="改后"),
            second.code.number: replace(entry_of(second), supporting_unit_ids=(5,)),
        },
    )
    (act,) = history.acts(ledger, item=first.code)
    titles = [
        (one.before, one.after) for one in act.changes if one.item == first.code and one.table == "item"
    ]
    assert [(old["title"], new["title"]) for old, new in titles if old and new] == [(first.title, "改后")]
    (same,) = history.acts(ledger, item=second.code)
    assert same.id == act.id
    assert {one.table for one in act.changes if one.item == second.code} == {"item_support"}
    assert all(history.acts(ledger, item=line.code) == () for line in others)


def test_it_changes_items_as_changing_one_after_the_other_does(ledger: Ledger) -> None:
    wanted = changed(ledger)
    change(ledger, wanted)
    together = view_month(ledger, JUNE)
    history.undo(ledger)
    for number, line in duties(ledger).items():
        edit_item(ledger, line.code, wanted[number])
    assert view_month(ledger, JUNE) == together


def test_what_stays_the_same_leaves_no_trace_and_a_proposal_stays_one(ledger: Ledger) -> None:
    add_item(ledger, ItemEntry(Kind.DUTY, "又一项", 1, (4, 2, 3)))
    before, acts = view_month(ledger, JUNE), history.count_acts(ledger)
    change(ledger, {number: entry_of(line) for number, line in duties(ledger).items()})
    assert view_month(ledger, JUNE) == before
    assert history.count_acts(ledger) == acts


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({99: ItemEntry(Kind.DUTY, "没有这一项", 1)}, NoSuchItem),
        ({3: ItemEntry(Kind.DUTY, " ", 1)}, EmptyText),
        ({3: ItemEntry(Kind.DUTY, "自己配合自己", 1, (2, 1))}, LeadSupportsItself),
    ],
)
def test_one_change_that_is_refused_holds_back_all_of_them(
    wrong: dict[int, ItemEntry], refusal: type[Exception], ledger: Ledger
) -> None:
    before, acts = view_month(ledger, JUNE), history.count_acts(ledger)
    with pytest.raises(refusal):
        change(ledger, changed(ledger) | wrong)
    assert view_month(ledger, JUNE) == before
    assert history.count_acts(ledger) == acts


def test_many_items_are_read_with_as_few_queries_as_one(ledger: Ledger) -> None:
    for number in range(40):
        add_item(ledger, ItemEntry(Kind.DUTY, f"第{number}项", 1, (2,)))
    asked: list[str] = []
    assert ledger.writer is not None
    event.listen(
        ledger.writer, "before_cursor_execute", lambda _c, _u, statement, *_: asked.append(statement)
    )
    change(ledger, changed(ledger))
    assert sum(statement.startswith("SELECT") for statement in asked) == 2
    assert all(line.origin is not Origin.EXAMPLE for line in duties(ledger).values())
