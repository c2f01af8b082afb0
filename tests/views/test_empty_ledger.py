"""A ledger with nothing in it: each page says what to do first, and shows no empty table for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workbench.services.content import Content
from workbench.views.main_window import MainWindow
from workbench.views.pages.documents import DocumentsPage
from workbench.views.pages.forms import FormsPage
from workbench.views.pages.maintenance import MaintenancePage


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    assert window.new_ledger(tmp_path / "空台账.ledger", Content.EMPTY)
    return window


def test_the_units_are_asked_for_first(opened: MainWindow) -> None:
    opened.pages.show("maintenance", "units")
    page = opened.pages.page("maintenance")
    assert isinstance(page, MaintenancePage)
    assert not page.units.ui.units.isVisible()
    assert page.units.ui.empty.isVisible()


def test_no_form_can_be_sent_to_nobody(opened: MainWindow) -> None:
    opened.pages.show("forms", "out")
    page = opened.pages.page("forms")
    assert isinstance(page, FormsPage)
    assert not page.out.ui.units.isVisible()
    assert "成员单位" in page.out.ui.unitsHead.text()
    assert not page.out.ui.sendAll.isEnabled()


def test_a_checklist_of_nobody_is_refused_and_cannot_be_saved(opened: MainWindow, qtbot: QtBot) -> None:
    opened.pages.show("documents", "checklist")
    page = opened.pages.page("documents")
    assert isinstance(page, DocumentsPage)
    qtbot.waitUntil(lambda: bool(opened.messages.text("refused")), timeout=10000)
    assert "请先新增成员单位" in opened.messages.text("refused")
    assert not page.ui.save.isEnabled()
    assert page.ui.name.text() == ""
