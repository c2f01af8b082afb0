"""Whatever is done, undone and done again, in whatever order: the ledger is what a simple model says."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from workbench.domain.close_out import Outcome, Step, StepOutOfOrder
from workbench.domain.items import ItemCode, Kind, NoSuchItem, Status, UnitKind
from workbench.domain.lights import LightRule
from workbench.domain.month_view import MonthView
from workbench.domain.months import Month
from workbench.domain.personal_data import PersonalData
from workbench.domain.task_force import TaskForce
from workbench.domain.workdays import CalendarRefused
from workbench.services import history, items, problems, progress, units
from workbench.services import settings as ledger_settings
from workbench.services.documents.issues import issue_briefing
from workbench.services.errors import ActRefused
from workbench.services.items import ItemEntry
from workbench.services.month import refresh_month, view_month
from workbench.services.progress import ProgressEntry
from workbench.services.settings import RuleRefused
from workbench.services.units import UnitEntry
from workbench.storage.errors import NothingToRedo, NothingToUndo
from workbench.storage.history import Done
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger
from workbench.storage.opening import check, open_ledger, read_ledger
from workbench.storage.tables import Base, Tracked

WHO = Person("secretary", "office", 1)
REFUSED = (ActRefused, CalendarRefused, NoSuchItem, PersonalData, RuleRefused, StepOutOfOrder)
MONTHS = (Month(2025, 12), Month(2026, 3), Month(2026, 6), Month(2026, 9))
EXAMPLES = 80 if os.environ.get("WORKBENCH_SOAK") else 8
PER_ITEM = {"progress", "item", "item_support", "close_out_step"}
TABLES = sorted(
    str(mapper.local_table) for mapper in Base.registry.mappers if issubclass(mapper.class_, Tracked)
)
Dump = dict[str, tuple[tuple[object, ...], ...]]

characters = st.characters() | st.sampled_from("\0\u202e\ud800👩‍🚀\r\n\t，《》𬭎<&=1")
texts = st.lists(characters, max_size=12).map("".join)
names = (
    st.sampled_from(["", " ", "区委组织部", "区人社局", "区城管局", "交通运输局", "新单位", "邮政（驻区）"])
    | texts
)
due_words = st.sampled_from(["", "长期", "每月", "每季度", "当年6月底", "3月31日前", "胡说", "每半年"])
months = st.sampled_from(MONTHS)
unit_numbers = st.integers(0, 7)
item_numbers = st.integers(0, 20)
steps, outcomes = st.sampled_from(Step), st.sampled_from(Outcome)
entries = st.builds(
    ProgressEntry,
    status=st.sampled_from(Status),
    percent=st.none() | st.integers(-1, 101),
    done=texts,
    difficulties=texts,
    next_steps=texts,
    reason_suspended=texts,
)


Drawn = tuple[str, int, list[int], str, Month | None, Month | None]
drawn_items = st.tuples(
    texts, unit_numbers, st.lists(unit_numbers, max_size=3), due_words, st.none() | months, st.none() | months
)


@dataclass
class State:
    """A state of the ledger that an undo or a redo must bring back exactly."""

    dump: Dump
    today: date
    views: tuple[MonthView, ...]


@dataclass
class Model:
    """The states before and after the acts that can be undone, and where in them the ledger is."""

    states: list[State]
    at: int = 0
    given: set[ItemCode] = field(default_factory=set)


def dump(ledger: Ledger) -> Dump:
    """All rows that acts may change."""
    with ledger.reading() as session:
        return {
            name: tuple(
                tuple(row) for row in session.execute(select(Base.metadata.tables[name]).order_by("id")).all()
            )
            for name in TABLES
        }


class Secretary(RuleBasedStateMachine):
    """Acts of every kind, in any order, on one ledger."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(shutil.copy(self.template, Path(self.folder.name) / "a.ledger"))
        self.now = datetime(2026, 6, 20, 9, 30, tzinfo=UTC)
        self.heard: list[Done] = []
        self.ledger = self.open()
        self.model = Model([self.state()])

    def open(self) -> Ledger:
        ledger = open_ledger(self.path, lambda: self.now, WHO)
        ledger.listeners.append(self.heard.append)
        return ledger

    def teardown(self) -> None:
        self.ledger.close()
        assert check(self.path).sound
        self.folder.cleanup()

    def state(self) -> State:
        views = tuple(view_month(self.ledger, month) for month in MONTHS)
        return State(dump(self.ledger), self.now.date(), views)

    def views_now(self) -> tuple[MonthView, ...]:
        """The present state's views, as they show today."""
        present = self.model.states[self.model.at]
        if present.today != self.now.date():
            present.today = self.now.date()
            present.views = tuple(view_month(self.ledger, month) for month in MONTHS)
        return present.views

    def do(self, act: Callable[[], object], *, month: Month | None = None) -> object:
        """An act, and what must hold after it, whether it was refused or not."""
        before, acts, views = (
            self.model.states[self.model.at],
            history.count_acts(self.ledger),
            self.views_now(),
        )
        self.heard.clear()
        try:
            result = act()
        except REFUSED as refused:
            result = refused
            assert self.heard == []
        now = self.state()
        if not self.heard:
            assert now.dump == before.dump
            assert history.count_acts(self.ledger) == acts
            return result
        (done,) = self.heard
        assert history.count_acts(self.ledger) == acts + 1
        assert done.tables <= set(TABLES)
        if done.tables:
            assert now.dump != before.dump
            del self.model.states[self.model.at + 1 :]
            self.model.states.append(now)
            self.model.at += 1
        if done.tables <= PER_ITEM:
            for view, fresh in zip(views, now.views, strict=True):
                assert refresh_month(self.ledger, view, done.item_ids) == fresh
        if month is not None:
            self.only_month_changed(before.dump, now.dump, month)
        return result

    @staticmethod
    def only_month_changed(before: Dump, now: Dump, month: Month) -> None:
        at = list(Base.metadata.tables["progress"].columns.keys()).index("month")
        for kept, found in ((before, now), (now, before)):
            others = {row for row in kept["progress"] if row[at] != month.key}
            assert others <= set(found["progress"])
        assert {name for name in TABLES if before[name] != now[name]} <= {"progress"}

    def item(self, number: int) -> ItemCode:
        rows = self.model.states[self.model.at].dump["item"]
        if number >= len(rows):
            return ItemCode(Kind.DUTY, 999)
        return ItemCode(Kind(str(rows[number][1])), int(str(rows[number][2])))

    def unit(self, number: int) -> int:
        rows = self.model.states[self.model.at].dump["unit"]
        return int(str(rows[number % len(rows)][0]))

    @initialize()
    def begin(self) -> None:
        self.model.given = {self.item(n) for n in range(len(self.model.states[0].dump["item"]))}

    @rule(number=item_numbers, month=months, entry=entries)
    def record(self, number: int, month: Month, entry: ProgressEntry) -> None:
        self.do(lambda: progress.record_progress(self.ledger, self.item(number), month, entry), month=month)

    @rule(numbers=st.lists(item_numbers, max_size=4), month=months, entry=entries)
    def record_many(self, numbers: list[int], month: Month, entry: ProgressEntry) -> None:
        told = [(self.item(number), entry) for number in numbers]
        self.do(lambda: progress.record_many(self.ledger, month, told), month=month)

    @rule(numbers=st.lists(item_numbers, max_size=3), month=months)
    def clear(self, numbers: list[int], month: Month) -> None:
        codes = [self.item(number) for number in numbers]
        self.do(lambda: progress.clear_progress(self.ledger, codes, month), month=month)

    @rule(kind=st.sampled_from(Kind), drawn=drawn_items)
    def add_item(self, kind: Kind, drawn: Drawn) -> None:
        code = self.do(lambda: items.add_item(self.ledger, self.entry(kind, drawn)))
        if isinstance(code, ItemCode):
            assert code not in self.model.given
            self.model.given.add(code)

    @rule(kind=st.sampled_from(Kind), drawn=drawn_items)
    def add_item_again(self, kind: Kind, drawn: Drawn) -> None:
        self.add_item(kind, drawn)
        self.undo(1)
        self.add_item(kind, drawn)

    @rule(number=item_numbers, drawn=drawn_items)
    def edit_item(self, number: int, drawn: Drawn) -> None:
        entry = self.entry(Kind.DUTY, drawn)
        self.do(lambda: items.edit_item(self.ledger, self.item(number), entry))

    def entry(self, kind: Kind, drawn: Drawn) -> ItemEntry:
        title, lead, helpers, words, start, until = drawn
        return ItemEntry(
            kind,
            title,
            self.unit(lead),
            tuple(self.unit(number) for number in helpers),
            due_words=words,
            from_month=start,
            until_month=until,
        )

    @rule(numbers=st.lists(item_numbers, min_size=1, max_size=3))
    def delete_items(self, numbers: list[int]) -> None:
        codes = [self.item(number) for number in numbers]
        self.do(lambda: items.delete_items(self.ledger, codes))

    @rule(numbers=st.lists(item_numbers, max_size=5))
    def confirm_items(self, numbers: list[int]) -> None:
        codes = [self.item(number) for number in numbers]
        self.do(lambda: items.confirm_items(self.ledger, codes))

    @rule(
        number=item_numbers,
        step=st.sampled_from(Step),
        outcome=st.sampled_from(Outcome),
        days=st.integers(-3, 9),
    )
    def take_step(self, number: int, step: Step, outcome: Outcome, days: int) -> None:
        on = self.now.date() - timedelta(days=days)
        self.do(lambda: problems.take_step(self.ledger, self.item(number), step, outcome, on, ""))

    @rule(count=st.integers(1, 5))
    def pass_steps(self, count: int) -> None:
        code, today = ItemCode(Kind.PROBLEM, 1), self.now.date()
        for step in list(Step)[:count]:
            self.do(partial(problems.take_step, self.ledger, code, step, Outcome.PASSED, today))

    @rule(kind=st.sampled_from(UnitKind), name=names, short=names)
    def add_unit(self, kind: UnitKind, name: str, short: str) -> None:
        self.do(lambda: units.add_unit(self.ledger, UnitEntry(kind, name, short_name=short)))

    @rule(number=unit_numbers, name=names, role=texts)
    def edit_unit(self, number: int, name: str, role: str) -> None:
        entry = UnitEntry(UnitKind.MEMBER, name, role=role)
        self.do(lambda: units.edit_unit(self.ledger, self.unit(number), entry))

    @rule(number=unit_numbers, name=names, month=months)
    def rename_unit(self, number: int, name: str, month: Month) -> None:
        views = self.views_now()
        self.do(lambda: units.rename_unit(self.ledger, self.unit(number), name, "", month))
        for old, new in zip(views, self.views_now(), strict=True):
            if old.month < month:
                assert [line.lead_unit for line in old.lines] == [line.lead_unit for line in new.lines]

    @rule(number=unit_numbers, into=unit_numbers, month=months)
    def merge_unit(self, number: int, into: int, month: Month) -> None:
        self.do(lambda: units.merge_unit(self.ledger, self.unit(number), self.unit(into), month))

    @rule(number=unit_numbers, month=months)
    def retire_unit(self, number: int, month: Month) -> None:
        self.do(lambda: units.retire_unit(self.ledger, self.unit(number), month))

    @rule(day=st.integers(0, 32), days=st.integers(0, 61), points=st.integers(0, 101))
    def set_rule(self, day: int, days: int, points: int) -> None:
        self.do(lambda: ledger_settings.set_light_rule(self.ledger, LightRule(day, days, points)))

    @rule(name=texts, copies=st.integers(-1, 100))
    def set_task_force(self, name: str, copies: int) -> None:
        value = TaskForce(name=name, copies=copies, entered_by="专班办公室")
        self.do(lambda: ledger_settings.set_task_force(self.ledger, value))

    @rule(year=st.integers(2026, 2028), day=st.integers(1, 28))
    def import_calendar(self, year: int, day: int) -> None:
        days = f"{year}-06-{day:02d},休,节\n{year}-06-{30 - day % 2},班,节\n{year}-01-01,休,元旦\n"
        text = f"日期,类型,名称\n{days}"
        self.do(lambda: ledger_settings.import_calendar(self.ledger, text))

    @rule(month=months)
    def issue(self, month: Month) -> None:
        self.do(lambda: issue_briefing(self.ledger, month))

    @rule(days=st.integers(1, 40))
    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if self.model.at == 0:
                with pytest.raises(NothingToUndo):
                    history.undo(self.ledger)
                return
            self.step(-1, history.undo)

    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if self.model.at == len(self.model.states) - 1:
                with pytest.raises(NothingToRedo):
                    history.redo(self.ledger)
                return
            self.step(1, history.redo)

    @rule(
        times=st.integers(1, 4), number=st.integers(0, 9), month=st.sampled_from(MONTHS[1:3]), entry=entries
    )
    def change_mind(self, times: int, number: int, month: Month, entry: ProgressEntry) -> None:
        """Take some acts back, do another, take that back too, and do again what can be."""
        self.undo(times)
        self.record(number, month, entry)
        self.undo(1)
        self.redo(times + 1)

    def step(self, by: int, act: Callable[[Ledger], Done]) -> None:
        views = self.views_now()
        done = act(self.ledger)
        self.model.at += by
        wanted = self.model.states[self.model.at]
        found = self.state()
        assert found.dump == wanted.dump
        if found.today == wanted.today:
            assert found.views == wanted.views
        if done.tables <= PER_ITEM:
            for view, fresh in zip(views, found.views, strict=True):
                assert refresh_month(self.ledger, view, done.item_ids) == fresh

    @precondition(lambda self: self.model.at > 0)
    @rule()
    def start_again(self) -> None:
        with closing(read_ledger(self.path, lambda: self.now)) as reader:
            assert dump(reader) == self.model.states[self.model.at].dump
        self.ledger.close()
        self.ledger = self.open()
        assert not self.ledger.after_unclean_exit
        assert dump(self.ledger) == self.model.states[self.model.at].dump


def test_undo_and_redo_bring_back_exactly_what_was(template: Path) -> None:
    Secretary.template = template
    run_state_machine_as_test(
        Secretary,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
