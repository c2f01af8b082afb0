from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.views.preferences import Preferences, ThemeChoice


def test_what_is_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "window.ini"
    first = Preferences(file)
    first.theme = ThemeChoice.DARK
    first.used(tmp_path / "台账,一.ledger")
    first.used(tmp_path / "b.ledger")
    first.keep_state("window/geometry", QByteArray(b"\x00\x01\xff"))
    first.flush()
    again = Preferences(file)
    assert again.theme is ThemeChoice.DARK
    assert again.last == tmp_path / "b.ledger"
    assert again.recent == (tmp_path / "b.ledger", tmp_path / "台账,一.ledger")
    assert again.state("window/geometry") == QByteArray(b"\x00\x01\xff")


def test_a_ledger_closed_on_purpose_is_not_taken_up_but_stays_among_the_recent_ones(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    kept.used(tmp_path / "a.ledger")
    kept.forget_last()
    assert kept.last is None
    assert kept.recent == (tmp_path / "a.ledger",)


def test_the_ledgers_opened_last_are_few_and_each_is_named_once(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    for number in [*range(20), 3]:
        kept.used(tmp_path / f"{number}.ledger")
    assert [path.stem for path in kept.recent] == ["3", "19", "18", "17", "16", "15", "14", "13"]


@given(noise=st.binary(max_size=300))
def test_a_damaged_file_of_settings_counts_as_empty(
    noise: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("settings") / "window.ini"
    file.write_bytes(b"[General]\n" + noise)
    kept = Preferences(file)
    assert kept.theme in ThemeChoice
    assert isinstance(kept.recent, tuple)
    assert isinstance(kept.state("window/geometry"), QByteArray)


def _page(columns: int) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    table, splitter = QTableView(page), QSplitter(page)
    table.setObjectName("table")
    splitter.setObjectName("split")
    table.setModel(QStandardItemModel(2, columns, page))
    for _ in range(2):
        splitter.addWidget(QWidget())
    layout.addWidget(table)
    layout.addWidget(splitter)
    page.resize(600, 400)
    return page


def test_columns_and_splitters_come_back_as_they_were_left(tmp_path: Path, qtbot: QtBot) -> None:
    kept = Preferences(tmp_path / "window.ini")
    left, found, other = _page(3), _page(3), _page(4)
    for page in (left, found, other):
        qtbot.addWidget(page)
        page.show()
    left.findChildren(QTableView)[0].horizontalHeader().resizeSection(1, 217)
    left.findChildren(QSplitter)[0].setSizes([150, 450])
    kept.keep_layout(left, "page")
    kept.restore_layout(found, "page")
    assert found.findChildren(QTableView)[0].horizontalHeader().sectionSize(1) == 217
    assert found.findChildren(QSplitter)[0].sizes() == left.findChildren(QSplitter)[0].sizes()
    kept.restore_layout(other, "page")  # it has got one more column since
    assert other.findChildren(QTableView)[0].horizontalHeader().count() == 4


def test_columns_that_nobody_can_drag_are_as_wide_as_the_page_makes_them(
    tmp_path: Path, qtbot: QtBot
) -> None:
    kept = Preferences(tmp_path / "window.ini")
    left, found = _page(3), _page(3)
    for page, width in ((left, 300), (found, 120)):
        qtbot.addWidget(page)
        page.show()
        page.findChildren(QTableView)[0].horizontalHeader().resizeSection(1, width)
    kept.keep_layout(left, "page")
    header = found.findChildren(QTableView)[0].horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    kept.restore_layout(found, "page")
    assert header.sectionSize(1) == 120
