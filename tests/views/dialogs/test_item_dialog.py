from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.services.item_history import entry_of_item
from workbench.services.items import ItemEntry, add_item
from workbench.services.units import UnitEntry, add_unit, find_unit, merge_unit
from workbench.views.desk import Desk
from workbench.views.dialogs.item import ItemDialog

JUNE = Month(2026, 6)
Ask = Callable[[ItemEntry], ItemDialog]


@pytest.fixture
def sent() -> list[ItemEntry]:
    return []


@pytest.fixture
def ask(desk: Desk, qtbot: QtBot, sent: list[ItemEntry]) -> Ask:
    def asked(entry: ItemEntry) -> ItemDialog:
        def submit(entry: ItemEntry) -> str:
            sent.append(entry)
            return "" if entry.title else "a title is needed"

        dialog = ItemDialog(entry, desk.view.units, JUNE, submit, new=False)
        qtbot.addWidget(dialog)
        return dialog

    return asked


def check(dialog: ItemDialog, name: str, *, on: bool) -> None:
    (row,) = dialog.ui.supporting.findItems(name, Qt.MatchFlag.MatchExactly)
    row.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_an_item_that_is_only_looked_at_stays_as_it_is(desk: Desk, ask: Ask) -> None:
    for line in desk.view.lines[::9]:
        entry = entry_of_item(desk.ledger, line.code)
        assert ask(entry).entry() == entry


@pytest.mark.parametrize(
    ("words", "understood", "doubtful"),
    [
        ("当年6月底", "2026-06-30", False),
        ("每季度", "Quarterly", False),
        ("长期", "Standing", False),
        ("尽快", "Standing", True),
    ],
)
def test_due_words_are_understood_while_they_are_typed(
    desk: Desk, ask: Ask, words: str, understood: str, *, doubtful: bool
) -> None:
    dialog = ask(entry_of_item(desk.ledger, ItemCode(Kind.DUTY, 1)))
    dialog.ui.due.setText(words)
    assert understood in dialog.ui.understood.text()
    assert ("▲" in dialog.ui.understood.text()) is doubtful


def test_units_are_found_and_checked(desk: Desk, ask: Ask) -> None:
    entry = entry_of_item(desk.ledger, ItemCode(Kind.DUTY, 1))
    dialog = ask(entry)
    dialog.ui.findUnit.setText("qzgh")
    shown = [row.text() for row in dialog._rows() if not row.isHidden()]
    assert shown == ["区总工会"]
    check(dialog, "区总工会", on=True)
    union = find_unit(desk.ledger, "区总工会", JUNE).id
    assert dialog.entry().supporting_unit_ids == (*entry.supporting_unit_ids, union)
    assert "区总工会" in dialog.ui.chosen.text()


def test_the_lead_unit_does_not_support_itself(desk: Desk, ask: Ask) -> None:
    dialog = ask(entry_of_item(desk.ledger, ItemCode(Kind.DUTY, 1)))
    check(dialog, "区总工会", on=True)
    dialog.ui.lead.setCurrentText("区总工会")
    union = find_unit(desk.ledger, "区总工会", JUNE).id
    assert dialog.entry().lead_unit_id == union
    assert union not in dialog.entry().supporting_unit_ids


def test_units_merged_since_keep_what_was_named(desk: Desk, ask: Ask) -> None:
    from workbench.domain.items import UnitKind

    old = [add_unit(desk.ledger, UnitEntry(UnitKind.MEMBER, name)) for name in ("甲局", "乙局", "丙局")]
    into = find_unit(desk.ledger, "区总工会", JUNE).id
    entry = ItemEntry(Kind.DUTY, "Title", old[0], (old[1], old[2]), from_month=Month(2026, 1))
    code = add_item(desk.ledger, entry)
    merge_unit(desk.ledger, old[0], find_unit(desk.ledger, "团区委", JUNE).id, Month(2026, 4))
    for unit in old[1:]:
        merge_unit(desk.ledger, unit, into, Month(2026, 4))
    dialog = ask(entry_of_item(desk.ledger, code))
    assert dialog.ui.lead.currentText() == "团区委"
    assert dialog.entry() == entry
    check(dialog, "区总工会", on=False)
    assert dialog.entry().supporting_unit_ids == ()


def test_a_refused_item_stays_in_the_dialog(desk: Desk, ask: Ask, sent: list[ItemEntry]) -> None:
    dialog = ask(entry_of_item(desk.ledger, ItemCode(Kind.DUTY, 1)))
    dialog.ui.title.clear()
    dialog.accept()
    assert dialog.ui.refusal.text() == "a title is needed"
    assert dialog.result() == 0
    dialog.ui.title.setText("Named")
    dialog.accept()
    assert sent[-1].title == "Named"
    assert dialog.result() == 1


def test_an_item_in_force_until_a_month_says_so(desk: Desk, ask: Ask) -> None:
    entry = entry_of_item(desk.ledger, ItemCode(Kind.DUTY, 1))
    dialog = ask(entry)
    assert not dialog.ui.untilMonth.isEnabled()
    dialog.ui.until.setChecked(True)
    assert dialog.entry().until_month == JUNE


def test_ctrl_enter_in_a_text_of_several_lines_records_the_item(
    desk: Desk, ask: Ask, sent: list[ItemEntry], qtbot: QtBot
) -> None:
    dialog = ask(entry_of_item(desk.ledger, desk.view.lines[0].code))
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.ui.standard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(sent) == 1
    assert not dialog.isVisible()
