from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.domain.filtering import LineFilter
from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light
from workbench.domain.month_view import tally
from workbench.domain.months import Month
from workbench.reports.blocks import Chart, ChartKind, Series, Tone
from workbench.services.documents.issues import issue_briefing
from workbench.services.forms.applying import apply_collected
from workbench.services.forms.collecting import collect
from workbench.services.forms.sending import send_forms
from workbench.services.progress import ProgressEntry, record_many
from workbench.views import chart_words
from workbench.views.chart_view import ChartView
from workbench.views.desk import Desk
from workbench.views.models.cells import CellsModel
from workbench.views.pages.this_month import ThisMonthPage

JUNE = Month(2026, 6)
LIGHTS = (Light.GREEN, Light.YELLOW, Light.RED, Light.GREY)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ThisMonthPage:
    return _shown(ThisMonthPage(desk), qtbot)


def _shown(page: ThisMonthPage, qtbot: QtBot) -> ThisMonthPage:
    qtbot.addWidget(page)
    page.resize(1218, 660)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _cells(model: CellsModel) -> list[list[str]]:
    return [
        [model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())
    ]


def _report(desk: Desk, *kinds: Kind, difficulties: str = "") -> None:
    lines = [line for line in desk.view.lines if not kinds or line.kind in kinds]
    entry = ProgressEntry(Status.UNDER_WAY, None, "已开展。", difficulties)
    record_many(desk.ledger, desk.month, [(line.code, entry) for line in lines])


def test_the_counts_are_those_of_the_month(page: ThisMonthPage) -> None:
    view = page.desk.view
    kinds = [kind for kind in Kind if view.of_kind(kind)]
    cells = _cells(page.lights)
    assert [row[0] for row in cells] == [wording.list_name(kind) for kind in kinds]
    for kind, row in zip(kinds, cells, strict=True):
        counted = tally(view.of_kind(kind))
        assert row[1] == str(counted.total)
        for light, cell in zip(LIGHTS, row[2:6], strict=True):
            number = counted.light(light)
            assert cell == (f"{wording.light_shape(light)} {number}" if number else "–")


def test_no_count_and_no_heading_is_cut_off(page: ThisMonthPage, qtbot: QtBot) -> None:
    # A table that may size its columns by what is in them is the measure.
    other = QTableView()
    qtbot.addWidget(other)
    other.setFont(page.ui.lights.font())
    other.setModel(page.lights)
    header = page.ui.lights.horizontalHeader()
    for column in range(1, page.lights.columnCount()):
        assert header.sectionSize(column) >= other.sizeHintForColumn(column)
        assert header.sectionSize(column) >= header.sectionSizeHint(column)


def test_every_count_opens_the_lines_it_counts(page: ThisMonthPage) -> None:
    desk, table = page.desk, page.ui.lights
    asked: list[LineFilter] = []
    desk.list_asked.connect(asked.append)
    opened = 0
    for row in range(page.lights.rowCount()):
        for column in range(page.lights.columnCount()):
            index = page.lights.index(row, column)
            words = str(index.data())
            before = len(asked)
            QTest.mouseClick(
                table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
            )
            if 2 <= column < 6:
                assert (len(asked) > before) is (words != "–")
                if words != "–":
                    opened += 1
                    assert len(asked[-1].apply(desk.view.lines)) == int(words.split()[1])
            elif column <= 1:
                assert len(asked[-1].apply(desk.view.lines)) == int(page.lights.index(row, 1).data())
    assert opened > 5
    table.setCurrentIndex(page.lights.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked[-1] == LineFilter(kinds=frozenset({Kind.DUTY}))


def test_a_unit_that_has_not_reported_opens_what_it_owes(page: ThisMonthPage) -> None:
    asked: list[LineFilter] = []
    page.desk.list_asked.connect(asked.append)
    owing = page.desk.view.unreported_units()
    assert page.ui.missing.count() == len(owing) > 0
    item = page.ui.missing.item(0)
    page.ui.missing.itemActivated.emit(item)
    lines = asked[0].apply(page.desk.view.lines)
    assert {line.lead_unit_id for line in lines} == {owing[0].id}
    assert f"（{len(lines)} 项）" in item.text() or f"({len(lines)})" in item.text()
    last = page.ui.missing.item(page.ui.missing.count() - 1)
    assert page.ui.missing.viewport().rect().contains(page.ui.missing.visualItemRect(last))  # none is cut off


def test_it_says_whose_forms_are_still_out_and_leads_to_them(page: ThisMonthPage, tmp_path: Path) -> None:
    desk, shown = page.desk, page.ui.formsOut
    assert not shown.isVisible()
    sent = send_forms(desk.ledger, JUNE, tmp_path)
    assert shown.isVisible()
    assert f"0 of {len(sent)}" in shown.text()
    first = sent[0]
    apply_collected(desk.ledger, collect(desk.ledger, [tmp_path / first.file_name]))
    desk.reload()
    assert f"1 of {len(sent)}" in shown.text()
    assert first.unit not in shown.toolTip()
    assert all(one.unit in shown.toolTip() for one in sent[1:])
    asked: list[tuple[str, str]] = []
    desk.page_asked.connect(lambda *told: asked.append(told))
    shown.click()
    assert asked == [("forms", "back")]


def test_the_button_leads_from_reports_to_the_briefing(page: ThisMonthPage) -> None:
    desk, button = page.desk, page.ui.nextStep
    asked: list[LineFilter] = []
    pages: list[tuple[str, str]] = []
    desk.list_asked.connect(asked.append)
    desk.page_asked.connect(lambda name, part: pages.append((name, part)))
    button.click()
    assert asked[-1] == LineFilter(kinds=frozenset(LISTS), unreported=True)
    desk.look_at(Month(2026, 7))  # has not begun
    assert not button.isVisible()
    desk.look_at(JUNE)
    _report(desk, *LISTS)
    assert page.ui.missingEmpty.isVisible()
    red = [line for line in desk.view.lines if line.light is Light.RED]
    if red:
        button.click()
        assert asked[-1] == LineFilter(lights=frozenset({Light.RED}))
        _report(desk, difficulties="场地未落实。")
    button.click()
    assert pages == [("documents", "briefing")]
    issue_briefing(desk.ledger, JUNE)
    desk.reload()
    assert not button.isVisible()
    assert "✓" in page.ui.stepBriefingTitle.text()


def test_what_falls_due_is_in_the_order_of_its_dates_and_opens(page: ThisMonthPage) -> None:
    asked: list[LineFilter] = []
    page.desk.list_asked.connect(asked.append)
    lines = {str(line.code): line for line in page.desk.view.lines}
    shown = [lines[page.due.key(row)] for row in range(page.due.rowCount())]
    assert shown
    dates = [line.due for line in shown if line.due]
    assert dates == sorted(dates)
    assert all(not line.finished for line in shown)
    assert dates[0] >= page.desk.view.judged_on
    page.ui.due.activated.emit(page.due.index(1, 2))
    assert asked[-1].apply(page.desk.view.lines) == (shown[1],)


def test_days_left_count_working_days_with_today(page: ThisMonthPage) -> None:
    # Friday 26 June; what is due at the end of June is due on the Tuesday after.
    ends = [row for row in _cells(page.due) if row[0] == "06-30"]
    assert ends
    assert {row[1] for row in ends} == {"3"}


def test_an_act_elsewhere_is_counted_when_the_page_is_seen_again(page: ThisMonthPage, qtbot: QtBot) -> None:
    page.hide()
    _report(page.desk)
    with qtbot.waitExposed(page):
        page.show()
    assert page.ui.missing.count() == 0
    assert _cells(page.lights)[0][6] == "27/27"


def test_all_four_charts_are_drawn_at_their_size(demo_desk: Desk, qtbot: QtBot) -> None:
    page = _shown(ThisMonthPage(demo_desk), qtbot)
    for index in range(page.ui.chartChoice.count()):
        page.ui.chartChoice.setCurrentIndex(index)
        chart = page.ui.chart
        qtbot.waitUntil(lambda: chart._chart is not None and chart.drawn, timeout=20000)  # noqa: B023 - used at once
        assert chart._image is not None
        assert chart._image.deviceIndependentSize().toSize() == chart.size()


def _chart(title: str) -> Chart:
    return Chart(ChartKind.BARS, title, ("甲", "乙"), (Series("数", (1.0, 2.0), Tone.ACCENT),))


def test_a_chart_that_is_no_longer_wanted_is_dropped(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    taken: list[str] = []
    view._work.done.connect(lambda result: taken.append(result[0].chart.title))
    for title in ("first", "second", "third"):
        view.show_chart(_chart(title))
        view._draw()
    qtbot.waitUntil(lambda: view.drawn, timeout=20000)
    assert taken == ["third"]
    view.resize(360, 240)
    assert not view.drawn
    qtbot.waitUntil(lambda: view.drawn, timeout=20000)
    assert view._image is not None
    assert view._image.width() == round(360 * view.devicePixelRatioF())
    view.show_words("没有数据")
    assert view.drawn


@pytest.mark.parametrize("size", [(880, 500), (763, 480), (652, 420)])
def test_on_a_small_screen_the_page_is_scrolled_and_nothing_is_cut(
    page: ThisMonthPage, size: tuple[int, int], qtbot: QtBot
) -> None:
    page.resize(*size)
    qtbot.wait(1)
    inside = page.ui.inside
    assert inside.width() <= page.width()
    for card in (page.ui.stepsCard, page.ui.lightsCard, page.ui.dueCard, page.ui.chartsCard):
        assert card.height() >= card.minimumSizeHint().height()
        assert card.geometry().right() < page.width()


def test_charts_speak_the_language_of_the_window(demo_desk: Desk) -> None:
    wording.load_language(wording.ENGLISH)
    english = (chart_words.lights_by_list(demo_desk.view), chart_words.lights_by_unit(demo_desk.view))
    assert english[0].categories[:2] == ("Duties", "Services")
    for chart in english:
        assert all(series.name.isascii() for series in chart.series)
        assert chart.title.isascii()
    wording.load_language(wording.CHINESE)
    chinese = chart_words.lights_by_list(demo_desk.view)
    assert [series.values for series in chinese.series] == [series.values for series in english[0].series]
    assert not any(series.name.isascii() for series in chinese.series)
    wording.load_language(wording.ENGLISH)
