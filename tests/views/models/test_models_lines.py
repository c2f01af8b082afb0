from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.entering import NotAPercentage
from workbench.services.ledgers import new_ledger
from workbench.services.month import view_month
from workbench.storage.holder import Person
from workbench.views.models.columns import light_column, list_columns, report_columns
from workbench.views.models.lines import ColumnRole, Entries, LineRole, LinesModel

_Order = Qt.SortOrder
_DUTIES = LineFilter(kinds=frozenset({Kind.DUTY}))


def now() -> datetime:
    return datetime(2026, 6, 26, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Line, ...]:
    path: Path = tmp_path_factory.mktemp("lines") / "demo.ledger"
    ledger = new_ledger(path, Content.DEMO, now, Person("u", "h", 1), UUID(int=1))
    view = view_month(ledger, Month(2026, 6))
    ledger.close()
    return view.lines


class Recorder:
    """Takes reports as a page would, and says yes or no."""

    def __init__(self) -> None:
        self.taken: list[Entries] = []
        self.answer = True

    def __call__(self, entries: Entries) -> bool:
        self.taken.append(entries)
        return self.answer


@pytest.fixture
def record() -> Recorder:
    return Recorder()


@pytest.fixture
def model(lines: tuple[Line, ...], record: Recorder, qtbot: QtBot) -> Iterator[LinesModel]:  # noqa: ARG001
    columns = (light_column(), *list_columns({}), *report_columns())
    made = LinesModel(columns, record)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.load(lines, _DUTIES)
    yield made
    del tester


def codes(model: LinesModel) -> list[int]:
    return [line.code.number for line in model.shown]


def test_lines_stand_in_their_order_and_are_found_by_code(model: LinesModel) -> None:
    assert codes(model) == list(range(1, 28))
    assert model.row_of(ItemCode(Kind.DUTY, 5)) == 4
    assert model.row_of(ItemCode(Kind.SERVICE, 5)) is None
    index = model.index(4, 0)
    assert index.data(LineRole).code == ItemCode(Kind.DUTY, 5)
    assert index.data(ColumnRole).name == "light"
    assert model.data(QModelIndex()) is None


def test_every_column_sorts_both_ways(model: LinesModel) -> None:
    for section in range(model.columnCount()):
        model.sort(section, _Order.AscendingOrder)
        rising = [model.columns[section].sort_key(line) for line in model.shown]
        model.sort(section, _Order.DescendingOrder)
        falling = [model.columns[section].sort_key(line) for line in model.shown]
        assert rising == sorted(rising)
        assert falling == sorted(falling, reverse=True)
    model.sort(-1, _Order.AscendingOrder)
    assert codes(model) == list(range(1, 28))


def test_the_gravest_light_comes_first(model: LinesModel, lines: tuple[Line, ...]) -> None:
    model.load(lines, LineFilter())
    model.sort(0, _Order.AscendingOrder)
    order = ["red", "yellow", "green", "grey"]
    places = [order.index(line.light) for line in model.shown]
    assert places == sorted(places)


def test_what_is_pointed_at_moves_with_its_line_when_sorted(model: LinesModel) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(2, 3))
    model.sort(model.column_of("number"), _Order.DescendingOrder)
    assert model.line(kept.row()).code.number == 3


def test_only_changed_rows_are_told_after_an_act(
    model: LinesModel, lines: tuple[Line, ...], qtbot: QtBot
) -> None:
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    after = list(lines)
    for row in (3, 4, 9):
        after[row] = replace(lines[row], done="other")
    with qtbot.assertNotEmitted(model.modelReset):
        model.renew(after)
    assert told == [(3, 4), (9, 9)]
    assert model.line(4).done == "other"


def test_a_deleted_line_goes_and_comes_back_where_it_was(
    model: LinesModel, lines: tuple[Line, ...], qtbot: QtBot
) -> None:
    without = [line for line in lines if line.code != ItemCode(Kind.DUTY, 5)]
    with qtbot.waitSignal(model.modelReset):
        model.renew(without)
    assert model.row_of(ItemCode(Kind.DUTY, 5)) is None
    model.renew(lines)
    assert model.row_of(ItemCode(Kind.DUTY, 5)) == 4


@pytest.mark.parametrize("order", [_Order.AscendingOrder, _Order.DescendingOrder])
def test_a_new_line_comes_in_by_the_order_shown(
    model: LinesModel, lines: tuple[Line, ...], order: Qt.SortOrder
) -> None:
    fifth = ItemCode(Kind.DUTY, 5)
    model.renew([line for line in lines if line.code != fifth])
    model.sort(model.column_of("number"), order)
    model.renew(lines)
    numbers = codes(model)
    assert numbers == sorted(numbers, reverse=order is _Order.DescendingOrder)


def test_lines_that_left_the_filter_are_counted_until_it_is_applied(
    model: LinesModel, lines: tuple[Line, ...]
) -> None:
    stale: list[int] = []
    model.stale_changed.connect(stale.append)
    wanted = replace(_DUTIES, statuses=frozenset({Status.COMPLETED}))
    model.filter(wanted)
    before = model.rowCount()
    first = model.line(0).code
    model.renew([replace(line, status=Status.SUSPENDED) if line.code == first else line for line in lines])
    assert (model.rowCount(), stale[-1]) == (before, 1)
    model.filter(wanted)
    assert (model.rowCount(), stale[-1]) == (before - 1, 0)


def test_an_edit_that_changes_nothing_is_no_act(model: LinesModel, record: Recorder) -> None:
    index = model.index(1, model.column_of("done"))
    assert model.setData(index, index.data(Qt.ItemDataRole.EditRole))
    assert record.taken == []


def test_a_percentage_that_is_none_is_refused_by_its_text(model: LinesModel, record: Recorder) -> None:
    refused: list[Exception] = []
    model.refused.connect(refused.append)
    assert not model.setData(model.index(0, model.column_of("percent")), "half")
    assert refused == [NotAPercentage("half")]
    assert record.taken == []


def test_what_is_not_recorded_is_not_taken_as_entered(model: LinesModel, record: Recorder) -> None:
    record.answer = False
    assert not model.setData(model.index(0, model.column_of("done")), "words")
    assert not model.setData(model.index(0, model.column_of("title")), "words")
    assert len(record.taken) == 1


def test_nothing_is_edited_in_a_ledger_that_is_read(model: LinesModel, record: Recorder) -> None:
    index = model.index(0, model.column_of("done"))
    assert model.flags(index) & Qt.ItemFlag.ItemIsEditable
    model.read_only = True
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(index, "words")
    assert record.taken == []


def test_each_cell_can_be_read_aloud_and_shows_its_whole_text(model: LinesModel) -> None:
    for section, column in enumerate(model.columns):
        index = model.index(0, section)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(column.heading)
        assert "\n" not in index.data(Qt.ItemDataRole.DisplayRole)
    title = model.index(0, model.column_of("title"))
    assert model.line(0).title in title.data(Qt.ItemDataRole.ToolTipRole)


def test_sample_progress_leaves_the_program_with_its_mark(model: LinesModel) -> None:
    column = model.columns[model.column_of("done")]
    line = next(line for line in model.shown if line.sample and line.done)
    assert column.marked(line) == f"【Sample】{line.done}"
    assert column.marked(replace(line, sample=False)) == line.done
