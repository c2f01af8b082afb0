from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from workbench.domain.items import ItemCode, Kind, NoSuchItem, Status
from workbench.domain.lights import Light
from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.item_history import entry_of_item, lights_of_year, months_of
from workbench.services.items import ItemEntry, add_item
from workbench.services.ledgers import new_ledger
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.services.units import find_unit
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger

JUNE = Month(2026, 6)


def now() -> datetime:
    return datetime(2026, 6, 18, 9, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    made = new_ledger(tmp_path / "a.ledger", Content.STARTER, now, Person("u", "h", 1), UUID(int=1))
    yield made
    made.close()


def test_past_months_are_as_their_own_view_shows_them(ledger: Ledger) -> None:
    code = ItemCode(Kind.DUTY, 3)
    for month in (Month(2026, 3), Month(2026, 5)):
        record_progress(ledger, code, month, ProgressEntry(Status.UNDER_WAY, done=f"in {month}"))
    line = next(line for line in view_month(ledger, JUNE).lines if line.code == code)
    months = months_of(ledger, line.item_id, JUNE)
    assert [month for month, _ in months] == list(Month(2025, 7).through(JUNE))
    assert months[0][1] is None  # not in force before the ledger's year
    for month, then in months[6:]:
        assert then == next(line for line in view_month(ledger, month).lines if line.code == code)


def test_the_lights_of_a_year_end_with_the_month_looked_at(ledger: Ledger) -> None:
    problems = view_month(ledger, JUNE).of_kind(Kind.PROBLEM)
    found = lights_of_year(ledger, [line.item_id for line in problems], 2026, JUNE)
    for line in problems:
        lights = found[line.item_id]
        assert len(lights) == 12
        assert lights[5] is line.light
        assert lights[6:] == (None,) * 6
        assert all(isinstance(light, Light) for light in lights[:6])


def test_an_item_is_given_back_as_it_was_entered(ledger: Ledger) -> None:
    lead, helper = find_unit(ledger, "团区委", JUNE).id, find_unit(ledger, "区总工会", JUNE).id
    entry = ItemEntry(
        Kind.DUTY,
        "Title",
        lead,
        (helper,),
        standard="Standard",
        due_words="2026年9月底",
        basis="Basis",
        note="Note",
        from_month=Month(2026, 2),
        until_month=Month(2026, 11),
    )
    assert entry_of_item(ledger, add_item(ledger, entry)) == entry
    with pytest.raises(NoSuchItem):
        entry_of_item(ledger, ItemCode(Kind.DUTY, 999))
