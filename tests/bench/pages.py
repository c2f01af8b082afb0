"""The pages of the window over 10,000 items, each act in milliseconds and beside a tenth of the size."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.bench import samples
from tests.bench.measuring import Row, alone
from workbench.domain.filtering import LineFilter
from workbench.domain.items import LISTS, ItemCode, Kind, Status
from workbench.domain.lights import Light
from workbench.services.progress import ProgressEntry, record_progress
from workbench.views.desk import Desk
from workbench.views.main_window import MainWindow
from workbench.views.pages.checklists import ChecklistsPage

ITEMS = 10_000


def measure(folder: Path) -> Iterator[Row]:
    """Switch to a page, filter, sort, search and record, at 10,000 items."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from workbench.app import Program, dispose, make_application
    from workbench.views.preferences import Preferences

    app = make_application(["bench"])
    program = Program(app, samples.clock, Preferences(folder / "window.ini"), "zh_CN")
    window = program.show()
    window.resize(1366, 768)
    window.put_on(Desk(samples.ledger(folder / "many.ledger", items=ITEMS), samples.MONTH))
    for name, act in _acts(window, app).items():
        yield Row(f"{name}, 10,000 items", alone(act, 7), None, "-", 100, "ms")
    dispose(window)


def _acts(window: MainWindow, app: QApplication) -> dict[str, Callable[[], object]]:
    desk = window.desk
    assert desk is not None
    pages = cycle(("checklists", "month"))
    window.pages.show("checklists")
    page = window.pages.page("checklists")
    assert isinstance(page, ChecklistsPage)
    page.show_filter(LineFilter(kinds=frozenset(LISTS)))
    lights = cycle((Light.YELLOW, Light.GREEN))
    orders = cycle((Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder))
    words = cycle(("培训", "zyjn", "peixun", "检查"))
    percents = cycle(range(100))

    def painted(act: Callable[[], object]) -> Callable[[], object]:
        def run() -> None:
            act()
            app.processEvents()

        return run

    def record() -> None:
        entry = ProgressEntry(Status.UNDER_WAY, next(percents), "开展检查")
        desk.do(lambda: record_progress(desk.ledger, ItemCode(Kind.DUTY, 12), samples.MONTH, entry))

    def filtered() -> None:
        page.show_filter(LineFilter(kinds=frozenset(LISTS), lights=frozenset({next(lights)})))

    acts = {
        "filter by light": painted(filtered),
        "sort by title": painted(lambda: page.table.sortByColumn(2, next(orders))),
        "record progress, list shown anew": painted(record),
        "go to another page": painted(lambda: window.pages.show(next(pages))),
    }
    acts["search by words, pinyin or initials"] = painted(
        lambda: page.show_filter(LineFilter(kinds=frozenset(LISTS), text=next(words)))
    )
    return acts
