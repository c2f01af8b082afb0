"""What cannot be taken back, because something outside undo needs it."""

from __future__ import annotations

import pytest

from workbench.domain.items import UnitKind
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.units import UnitEntry, add_unit, units
from workbench.storage.errors import StillNeeded
from workbench.storage.ledger import Ledger
from workbench.storage.tables import SentForm


def test_a_unit_that_a_form_was_sent_to_stays(ledger: Ledger) -> None:
    unit = add_unit(ledger, UnitEntry(UnitKind.MEMBER, "新单位"))
    with ledger.act("send_forms", undoable=False) as session:
        session.add(
            SentForm(unit_id=unit, month=202606, version=1, sent_at="", file_name="", sha256="", content="{}")
        )
    acts = history.count_acts(ledger)
    with pytest.raises(StillNeeded) as refused:
        history.undo(ledger)
    assert refused.value.act == "add_unit"
    assert history.count_acts(ledger) == acts
    assert units(ledger, Month(2026, 6))[-1].id == unit
