"""The values on charts: clear of every line, beside what they tell, in the order of their points."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.test_charts import Label, Sketch, charts, sketch
from workbench.reports.blocks import Chart, ChartKind, Series, Tone
from workbench.reports.chart_ink import PRINT, Point

HALF = (214.0, 170.0)  # a chart that shares the text block with another


def line(*series: tuple[float | None, ...], maximum: float | None = 100) -> Chart:
    """A chart of lines over as many months as the first has values."""
    months = tuple(f"{month}月" for month in range(1, len(series[0]) + 1))
    drawn = tuple(
        Series(f"第{at}条", values, tone) for at, (values, tone) in enumerate(zip(series, Tone, strict=False))
    )
    return Chart(ChartKind.LINE, "各月", months, drawn, "%", maximum)


def lines_of(drawn: Sketch) -> list[tuple[Point, Point]]:
    """Every straight line on a chart: of the grid, of the axis, between the points."""
    rules = [((x, y), (to_x, to_y)) for x, y, to_x, to_y in drawn.rules]
    return rules + [piece for points, _ in drawn.traces for piece in pairwise((*points, points[-1]))]


def meets(label: Label, start: Point, end: Point) -> bool:
    """Whether a line, looked at piece by piece, comes into a label's digits."""
    if max(start[1], end[1]) <= label.low or min(start[1], end[1]) >= label.high:
        return False
    for step in range(401):
        x, y = (a + (b - a) * step / 400 for a, b in zip(start, end, strict=True))
        if label.left < x < label.right and label.low < y < label.high:
            return True
    return False


def values_of(drawn: Sketch) -> list[Label]:
    """The labels in the colour of values."""
    return [
        label for label in drawn.labels if label.colour == PRINT.text and label.text[-1:] in "0123456789%"
    ]


@settings(max_examples=60, deadline=None)
@given(charts(), st.sampled_from([(442.0, 200.0), HALF, (214.0, 260.0)]))
def test_no_value_is_crossed_by_a_line(chart: Chart, size: tuple[float, float]) -> None:
    drawn = sketch(chart, width=size[0], height=size[1])
    for label in drawn.labels:
        assert not any(meets(label, *piece) for piece in lines_of(drawn))


def test_the_last_values_of_lines_that_meet_stand_apart_in_the_order_of_the_lines() -> None:
    drawn = sketch(line((80, 90, 89.9), (90, 91, 85.7), (70, 80, 86)), width=HALF[0], height=HALF[1])
    ends = [label for label in values_of(drawn) if label.text.endswith("%")]
    assert [label.text for label in sorted(ends, key=lambda label: label.low)] == ["85.7%", "86%", "89.9%"]
    assert all(
        after.low > before.low + 7 for before, after in pairwise(sorted(ends, key=lambda one: one.low))
    )
    last = max(x for points, _ in drawn.traces for x, _ in points)
    assert all(label.left > last + 2 for label in ends)


@pytest.mark.parametrize("value", [0, 100])
def test_lines_that_end_at_one_end_of_the_axis_have_their_values(value: float) -> None:
    drawn = sketch(line((50, value), (60, value), (70, value)), width=HALF[0], height=HALF[1])
    assert [label.text for label in values_of(drawn)].count(f"{value}%") == 3


def test_a_line_that_ended_earlier_bears_its_value_where_it_ended() -> None:
    drawn = sketch(line((50, 60, 70, 80, 90), (50, 61, None, None, None)))
    (ended,) = (label for label in drawn.labels if label.text == "61%")
    (points,) = (points for points, _ in drawn.traces if len(points) == 2)
    assert 0 < ended.left - points[-1][0] < 10
    assert abs((ended.low + ended.high) / 2 - points[-1][1]) < 30


def test_the_grid_is_whole_where_no_value_stands() -> None:
    bars = Chart(ChartKind.BARS, "", ("甲", "乙"), (Series("", (19, 4)),))
    drawn = sketch(bars)
    by_height: dict[float, list[tuple[float, float]]] = {}
    for x, y, to_x, _ in drawn.rules:
        by_height.setdefault(round(y, 3), []).append((x, to_x))
    whole = max(to_x for rows in by_height.values() for _, to_x in rows)
    assert max(map(len, by_height.values())) == 2  # at 20, over the 19; the axis lies on 0
    assert all(max(to_x for _, to_x in rows) == whole for rows in by_height.values())
