from __future__ import annotations

import errno

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.views.chart_view import ChartView


def test_a_chart_that_cannot_be_drawn_says_so_and_does_not_wait_for_ever(
    dressed: QApplication,  # noqa: ARG001 - a widget needs one
    qtbot: QtBot,
) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view._work.failed.emit(OSError(errno.ENOENT, "no", "/fonts/hei.ttf"))
    assert "hei.ttf" in view._words
    assert view.drawn
