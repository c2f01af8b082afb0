"""Units: added, renamed, merged and retired, and found by whatever name they had."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from workbench.domain.items import ItemCode, Kind, UnitKind
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData
from workbench.services import history
from workbench.services.content import Content
from workbench.services.errors import EmptyText, NameTaken, NoSuchUnit, SameUnit, TooLong, UnitInUse
from workbench.services.items import ItemEntry, add_item, edit_item
from workbench.services.ledgers import new_ledger
from workbench.services.month import view_line, view_month
from workbench.services.units import (
    UnitEntry,
    add_unit,
    edit_unit,
    find_unit,
    merge_unit,
    rename_unit,
    retire_unit,
    units,
)
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger

MAY, JUNE, JULY = Month(2026, 5), Month(2026, 6), Month(2026, 7)
DUTY = ItemCode(Kind.DUTY, 1)  # led by unit 1, supported by 2 and 4


def test_a_new_name_holds_from_its_month_and_earlier_months_keep_the_old(ledger: Ledger) -> None:
    may = view_month(ledger, MAY)
    rename_unit(ledger, 1, "区委社会工作部", "社工部", JUNE)
    assert view_month(ledger, MAY) == may
    assert {view_line(ledger, month, DUTY).lead_unit for month in (JUNE, JULY)} == {"区委社会工作部"}
    rename_unit(ledger, 1, "区委社工部", "", JUNE)
    assert view_line(ledger, JUNE, DUTY).lead_unit == "区委社工部"
    assert view_line(ledger, MAY, DUTY).lead_unit == "区委组织部"
    history.undo(ledger)
    history.undo(ledger)
    assert view_month(ledger, MAY) == may
    assert view_line(ledger, JULY, DUTY).lead_unit == "区委组织部"


def test_a_unit_is_found_by_its_name_its_short_name_and_a_former_name(ledger: Ledger) -> None:
    rename_unit(ledger, 1, "区委社会工作部", "社工部", JUNE)
    for name in ("区委社会工作部", " 社工部 ", "区委组织部", "组织部"):
        assert find_unit(ledger, name, JULY).id == 1
    with pytest.raises(NoSuchUnit):
        find_unit(ledger, "区委社会工作部无", MAY)
    assert find_unit(ledger, "区委社会工作部", MAY).name == "区委组织部"


def test_a_full_name_goes_before_a_short_one(ledger: Ledger) -> None:
    added = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "组织部"))
    assert find_unit(ledger, "组织部", JUNE).id == added


@pytest.mark.parametrize("name", ["", "  ", "没有的单位"])
def test_an_unknown_or_empty_name_finds_no_unit_and_says_which_there_are(ledger: Ledger, name: str) -> None:
    add_unit(ledger, UnitEntry(UnitKind.MEMBER, "无简称单位"))
    with pytest.raises(NoSuchUnit) as refused:
        find_unit(ledger, name, JUNE)
    assert "区人社局" in refused.value.known


def test_a_merged_unit_is_stood_for_by_the_other_from_its_month(ledger: Ledger) -> None:
    may = view_month(ledger, MAY)
    merge_unit(ledger, 1, 2, JUNE)
    assert view_month(ledger, MAY).lines == may.lines
    june = view_line(ledger, JUNE, DUTY)
    assert june.lead_unit == "区人社局"
    assert june.supporting_unit_ids == (4,)  # who leads now does not support itself
    assert find_unit(ledger, "区委组织部", JUNE).id == 2
    assert find_unit(ledger, "区委组织部", MAY).id == 1


def test_units_may_be_merged_one_after_the_other(ledger: Ledger) -> None:
    merge_unit(ledger, 1, 2, MAY)
    merge_unit(ledger, 2, 3, JULY)
    led = [view_line(ledger, month, DUTY).lead_unit_id for month in (Month(2026, 4), MAY, JUNE, JULY)]
    assert led == [1, 2, 2, 3]


def test_units_cannot_be_merged_in_a_circle_or_into_one_that_is_gone(ledger: Ledger) -> None:
    merge_unit(ledger, 1, 2, JULY)
    for unit_id, into, month in ((2, 1, JUNE), (2, 1, JULY), (3, 1, JULY), (3, 3, MAY)):
        with pytest.raises(SameUnit):
            merge_unit(ledger, unit_id, into, month)
    merge_unit(ledger, 3, 1, MAY)  # it still was there then
    assert [
        view_line(ledger, month, ItemCode(Kind.SUPERVISION, 1)).lead_unit_id for month in (JUNE, JULY)
    ] == [1, 2]


def test_a_unit_that_leads_items_cannot_be_retired(ledger: Ledger) -> None:
    with pytest.raises(UnitInUse) as refused:
        retire_unit(ledger, 2, JULY)
    assert refused.value.name == "区人社局"
    retire_unit(ledger, 5, JULY)
    assert [unit.in_force for unit in units(ledger, JUNE)] == [True] * 5
    assert [unit.id for unit in units(ledger, JULY) if not unit.in_force] == [5]


def test_a_unit_that_leads_in_anothers_place_cannot_be_retired(ledger: Ledger) -> None:
    merge_unit(ledger, 3, 5, JUNE)
    with pytest.raises(UnitInUse):
        retire_unit(ledger, 5, JULY)
    for found in view_month(ledger, JULY).led_by(5):
        edit_item(ledger, found.code, ItemEntry(found.kind, found.title, 1))
    retire_unit(ledger, 5, JULY)


def test_a_retired_unit_is_named_in_the_months_before_and_found_only_there(ledger: Ledger) -> None:
    retire_unit(ledger, 5, JUNE)
    assert find_unit(ledger, "快递行业党委", MAY).id == 5
    with pytest.raises(NoSuchUnit):
        find_unit(ledger, "快递行业党委", JUNE)
    assert add_unit(ledger, UnitEntry(UnitKind.COMMITTEE, "快递行业党委")) > 5
    assert find_unit(ledger, "快递行业党委", JUNE).id > 5


def test_no_two_units_bear_one_name_in_any_month(ledger: Ledger) -> None:
    with pytest.raises(NameTaken):
        add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区人社局"))
    rename_unit(ledger, 2, "区人力局", "", JULY)
    with pytest.raises(NameTaken):
        add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区人力局"))
    with pytest.raises(NameTaken):
        rename_unit(ledger, 3, "区人力局", "", MAY)
    rename_unit(ledger, 3, "区运输局", "", JULY)
    rename_unit(ledger, 3, "区人力局", "", Month(2026, 2))  # no longer when the other begins to bear it
    rename_unit(ledger, 2, "区人力局", "", JULY)


def test_what_is_entered_of_a_unit_is_checked(ledger: Ledger) -> None:
    with pytest.raises(EmptyText):
        add_unit(ledger, UnitEntry(UnitKind.MEMBER, " "))
    with pytest.raises(TooLong):
        add_unit(ledger, UnitEntry(UnitKind.MEMBER, "长" * 61))
    with pytest.raises(PersonalData):
        edit_unit(ledger, 1, UnitEntry(UnitKind.MEMBER, "区委组织部", contact_phone="138 1234 5678"))
    edit_unit(ledger, 1, UnitEntry(UnitKind.MEMBER, "区委组织部", contact_phone="0512-65812345"))
    assert units(ledger, JUNE)[0].contact_phone == "0512-65812345"


def test_the_row_of_a_unit_taken_back_is_never_given_to_another(ledger: Ledger) -> None:
    first = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "新单位"))
    history.undo(ledger)
    assert add_unit(ledger, UnitEntry(UnitKind.MEMBER, "又一单位")) == first + 1
    with pytest.raises(EmptyText):
        add_item(ledger, ItemEntry(Kind.DUTY, "", first + 1))


@pytest.mark.parametrize("name", ["区人社局", "区市场监管局", "区住建局", "市邮政管理局", "公园街道"])
def test_a_starter_unit_is_found_as_every_office_writes_it(tmp_path: Path, name: str) -> None:
    made = new_ledger(
        tmp_path / "a.ledger",
        Content.STARTER,
        lambda: datetime(2026, 6, 1, tzinfo=UTC),
        Person("u", "h", 1),
        UUID(int=1),
    )
    try:
        assert find_unit(made, name, JUNE).short_name == name
    finally:
        made.close()


def test_a_new_unit_begins_with_its_month_and_leaves_the_months_before_as_they_were(ledger: Ledger) -> None:
    may = view_month(ledger, MAY)
    new = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区医保局"), JUNE)
    assert view_month(ledger, MAY).members() == may.members()
    assert [unit.id for unit in view_month(ledger, JUNE).members()] == [*(u.id for u in may.members()), new]
    with pytest.raises(NoSuchUnit):
        find_unit(ledger, "区医保局", MAY)


def test_a_unit_is_there_from_the_first_month_of_an_item_that_it_leads(ledger: Ledger) -> None:
    new = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区医保局"), JULY)
    code = add_item(ledger, ItemEntry(Kind.DUTY, "办理参保", new, from_month=MAY))
    may = view_month(ledger, MAY)
    assert view_line(ledger, MAY, code).lead_unit == "区医保局"
    assert new in {unit.id for unit in may.members()}
    history.undo(ledger)
    assert new not in {unit.id for unit in view_month(ledger, MAY).members()}
