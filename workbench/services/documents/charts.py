"""The charts of a month, as data: one set for the window and the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.domain.items import LISTS, Kind
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView, tally
from workbench.reports.blocks import Chart, ChartKind, Series, Tone
from workbench.services import official as words
from workbench.services.month import MonthPoint

_CHARTED = (*LISTS, Kind.PROBLEM, Kind.PROJECT)
TONES = {Light.GREEN: Tone.GREEN, Light.YELLOW: Tone.YELLOW, Light.RED: Tone.RED, Light.GREY: Tone.GREY}


def _stacked(kind: ChartKind, title: str, groups: Iterable[tuple[str, Sequence[Line]]], axis: str) -> Chart:
    named = tuple((name, tally(lines)) for name, lines in groups)
    return Chart(
        kind=kind,
        title=title,
        categories=tuple(name for name, _ in named),
        series=tuple(
            Series(words.LIGHT[light], tuple(float(found.light(light)) for _, found in named), TONES[light])
            for light in words.LIGHT_ORDER
        ),
        axis=axis,
    )


def charted(view: MonthView) -> tuple[Kind, ...]:
    """The kinds of item that have a bar: those of which there are any."""
    return tuple(kind for kind in _CHARTED if view.of_kind(kind))


def lights_by_list(view: MonthView) -> Chart:
    """The lights of each list, of the problems and of the projects."""
    groups = ((words.SHORT[kind], view.of_kind(kind)) for kind in charted(view))
    return _stacked(ChartKind.STACKED_BARS, f"{view.month.month}月各类事项亮灯情况", groups, "项（个）")


def lights_by_unit(view: MonthView) -> Chart:
    """The lights of the three lists, by lead unit."""
    groups = ((unit.short_name or unit.name, view.led_by(unit.id, *LISTS)) for unit in view.members())
    return _stacked(ChartKind.STACKED_ROWS, f"{view.month.month}月各成员单位清单事项亮灯情况", groups, "项")


def completion(points: Sequence[MonthPoint]) -> Chart:
    """Over the months: what share of the three lists showed green, and what share was reported."""

    def share(part: int, whole: int) -> float | None:
        return round(100 * part / whole, 1) if whole else None

    return Chart(
        kind=ChartKind.LINE,
        title="各月清单事项正常率和报送率",
        categories=tuple(f"{point.month.month}月" for point in points),
        series=(
            Series(
                "正常率", tuple(share(p.lists.light(Light.GREEN), p.lists.total) for p in points), Tone.GREEN
            ),
            Series("报送率", tuple(share(p.reported, p.must_report) for p in points), Tone.ACCENT),
        ),
        axis="%",
        maximum=100,
        note="正常率=正常事项÷清单事项总数；报送率=已报送÷应报送",
    )


def problems_closed(points: Sequence[MonthPoint]) -> Chart:
    """Over the months: how many problems were closed out by then, and how many were left."""
    return Chart(
        kind=ChartKind.STACKED_BARS,
        title="各月突出问题累计销号情况",
        categories=tuple(f"{point.month.month}月" for point in points),
        series=(
            Series("已销号", tuple(float(point.problems_closed_out) for point in points), Tone.GREEN),
            Series("未销号", tuple(float(p.problems - p.problems_closed_out) for p in points), Tone.GREY),
        ),
        axis="个",
    )
