"""Each kind of act, taken back and done again by programs started anew: the same is shown to the letter."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import Office
from tests.services.forms.conftest import fill_in
from tests.services.test_acts_undone import Dump, dump
from workbench import services
from workbench.cli.shown import month_values
from workbench.domain.close_out import Outcome, Step
from workbench.domain.items import ItemCode, Kind, Status, UnitKind
from workbench.domain.lights import LightRule
from workbench.domain.months import Month
from workbench.domain.task_force import TaskForce
from workbench.exchange.safe_reading import SafeReader
from workbench.services import history, items, problems, progress, units
from workbench.services import settings as ledger_settings
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.sending import send_forms
from workbench.services.importing import Understood, apply_list, understand_list
from workbench.services.items import ItemEntry
from workbench.services.month import view_month
from workbench.services.progress import ProgressEntry
from workbench.services.units import UnitEntry
from workbench.storage.ledger import Ledger
from workbench.storage.opening import check, read_ledger

MARCH, JUNE = Month(2026, 3), Month(2026, 6)
MONTHS = (Month(2025, 12), Month(2026, 1), JUNE)
DUTY, EXAMPLE, PROBLEM = ItemCode(Kind.DUTY, 1), ItemCode(Kind.SERVICE, 1), ItemCode(Kind.PROBLEM, 1)
LEDGER = "00000000-0000-0000-0000-000000000007"  # its own name, which forms bear
REPORT = ProgressEntry(Status.COMPLETED, 100, "已办结", "无", "巩固")
NEVER = {"issue_briefing", "send_forms"}  # a number that was given, and what left the house, stay


@pytest.fixture(scope="module")
def reader() -> Iterator[SafeReader]:
    with SafeReader() as found:
        yield found


def collect_forms(ledger: Ledger, folder: Path, reader: SafeReader) -> None:
    """A unit fills in its form."""
    (sent,) = send_forms(ledger, JUNE, folder, unit="区委组织部")
    assert sent.path is not None
    fill_in(sent.path, {(DUTY, "status"): "推进中", (DUTY, "percent"): 55, (DUTY, "done"): "走访"})
    assert apply_collected(ledger, collect(ledger, (sent.path,), reader=reader)).taken


def import_list(ledger: Ledger, folder: Path, reader: SafeReader) -> None:
    """A list with an item that is new and one that is changed."""
    path = folder / "清单.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ("序号", "事项", "工作标准", "牵头单位", "配合单位", "完成时限"),
                (1, "第0项工作", "新的标准", "区委组织部", "区交通局", "9月底"),
                ("", "新的一项", "", "区人社局", "", "每月"),
            ]
        )
    found = understand_list(ledger, path, Kind.DUTY, reader=reader)
    assert isinstance(found, Understood)
    assert apply_list(ledger, found) == 2


Act = Callable[[Ledger, Path, SafeReader], object]
ACTS: dict[str, Act] = {
    "add_item": lambda ledger, _f, _r: items.add_item(
        ledger, ItemEntry(Kind.RESOLUTION, "建驿站", 1, (2,), due_words="7月底", note="新")
    ),
    "add_unit": lambda ledger, _f, _r: units.add_unit(ledger, UnitEntry(UnitKind.TOWN, "新城镇")),
    "clear_progress": lambda ledger, _f, _r: progress.clear_progress(ledger, (DUTY, EXAMPLE), JUNE),
    "collect_forms": collect_forms,
    "confirm_items": lambda ledger, _f, _r: items.confirm_items(ledger, (DUTY, EXAMPLE)),
    "delete_items": lambda ledger, _f, _r: items.delete_items(ledger, (DUTY, PROBLEM)),
    "edit_item": lambda ledger, _f, _r: items.edit_item(
        ledger,
        EXAMPLE,
        ItemEntry(Kind.SERVICE, "改后", 1, (3, 4), due_words="每周", from_month=MARCH),
    ),
    "edit_unit": lambda ledger, _f, _r: units.edit_unit(
        ledger, 1, UnitEntry(UnitKind.MEMBER, "组织部", contact_phone="0533-2180000")
    ),
    "import_calendar": lambda ledger, _f, _r: ledger_settings.import_calendar(
        ledger, "年份,2026\n日期,类型\n2026-06-26,休\n2026-06-28,班"
    ),
    "import_list": import_list,
    "merge_unit": lambda ledger, _f, _r: units.merge_unit(ledger, 1, 2, MARCH),
    "record_progress": lambda ledger, _f, _r: progress.record_many(
        ledger, JUNE, ((DUTY, REPORT), (PROBLEM, REPORT))
    ),
    "rename_unit": lambda ledger, _f, _r: units.rename_unit(ledger, 1, "组织部", "组织", MARCH),
    "retire_unit": lambda ledger, _f, _r: units.retire_unit(ledger, 5, JUNE),
    "set_light_rule": lambda ledger, _f, _r: ledger_settings.set_light_rule(ledger, LightRule(1, 60, 1)),
    "set_task_force": lambda ledger, _f, _r: ledger_settings.set_task_force(ledger, TaskForce("另一专班")),
    "take_step": lambda ledger, _f, _r: problems.take_step(
        ledger, PROBLEM, Step.APPLICATION, Outcome.PASSED, date(2026, 6, 10), "材料齐全"
    ),
}


def recorded() -> set[str]:
    """The names of all acts that the services record."""
    return {
        name
        for file in Path(services.__file__).parent.rglob("*.py")
        for name in re.findall(r'\.act\(\s*"([a-z_]+)"', file.read_text(encoding="utf-8"))
    }


def test_every_act_that_is_recorded_is_proved_here_or_stays_on_purpose() -> None:
    assert recorded() == ACTS.keys() | NEVER


def shown(office: Office) -> tuple[str, Dump]:
    """What a program that is started now prints of some months, and all that acts may change."""
    with closing(read_ledger(office.path, office.clock)) as ledger:
        views = [view_month(ledger, month) for month in MONTHS]
        return json.dumps([month_values(view, view.lines) for view in views]), dump(ledger)


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_taken_back_and_done_again_also_after_a_restart(
    name: str, office: Office, tmp_path: Path, reader: SafeReader
) -> None:
    with closing(office.open()) as ledger:
        with ledger.act("name", undoable=False) as session:
            ledger_settings.write_setting(session, ledger_settings.LEDGER_ID, LEDGER)
        progress.record_many(ledger, JUNE, ((DUTY, REPORT), (EXAMPLE, REPORT)))
    before = shown(office)
    with closing(office.open()) as ledger:
        ACTS[name](ledger, tmp_path, reader)
        newest = history.next_undo(ledger)
        assert newest is not None
        assert newest.name == name
    after = shown(office)
    assert after[1] != before[1]
    for _ in range(2):
        with closing(office.open()) as ledger:
            history.undo(ledger)
        assert shown(office) == before
        with closing(office.open()) as ledger:
            history.redo(ledger)
        assert shown(office) == after
    assert check(office.path).sound
