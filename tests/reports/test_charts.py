"""Charts as they are printed and shown: nothing lost, nothing outside, readable in black and white."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import combinations, pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from workbench.reports.blocks import Chart, ChartKind, ChartRow, Document, Series, Tone
from workbench.reports.chart_ink import DARK, PRINT, Align, Palette, Point
from workbench.reports.chart_print import print_typeface
from workbench.reports.chart_screen import draw_chart_png, screen_faces
from workbench.reports.chart_type import Typeface
from workbench.reports.charts import draw_charts
from workbench.reports.fonts import load_faces
from workbench.reports.measuring import Ruler
from workbench.reports.page import MM, PORTRAIT
from workbench.reports.pdf import write_pdf

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
FACES = load_faces(FONTS)
TYPEFACE = print_typeface(FACES, Ruler(FACES))
UNITS = (
    "区委组织部",
    "区委宣传部",
    "团区委",
    "区总工会",
    "区妇联",
    "区人力资源和社会保障局",
    "区交通运输局",
    "区商务局",
    "区委网信办",
    "区市场监督管理局",
    "区公安分局",
    "市邮政管理局（驻区联络）",
    "区司法局",
    "区住房和城乡建设局",
)


def lights(count: int) -> tuple[Series, ...]:
    """Four lights over so many categories, with zeros among them."""
    tones = (("绿灯", Tone.GREEN), ("黄灯", Tone.YELLOW), ("红灯", Tone.RED), ("灰灯", Tone.GREY))
    return tuple(
        Series(name, tuple(float((at * 7 + 3 * place) % (9 - 2 * place)) for at in range(count)), tone)
        for place, (name, tone) in enumerate(tones)
    )


ROWS = Chart(ChartKind.STACKED_ROWS, "各成员单位亮灯情况", UNITS, lights(14), "项", note="注：以月末为准。")
BARS = Chart(ChartKind.STACKED_BARS, "各清单亮灯情况", ("职责清单", "服务清单", "监督清单"), lights(3), "项")
LINE = Chart(
    ChartKind.LINE,
    "按期完成率",
    tuple(f"{month}月" for month in range(1, 13)),
    (Series("按期完成率", (10, 22.5, None, 40, 50, 58, 66, 70, 78, 85.7, None, None), Tone.ACCENT),),
    "%",
    100,
)


@dataclass(frozen=True)
class Label:
    """A line of text with the box it stands in."""

    text: str
    left: float
    low: float
    right: float
    high: float
    size: float
    colour: str


@dataclass
class Sketch:
    """A pen that notes what it is given, in points."""

    width: float
    height: float
    face: Typeface = TYPEFACE
    palette: Palette = PRINT
    labels: list[Label] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    blanks: list[tuple[float, float, float, float]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    traces: list[tuple[tuple[Point, ...], tuple[Point, ...]]] = field(default_factory=list)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        align: Align = "center",
        colour: str = "",
    ) -> None:
        width = self.face.width(text, size)
        left = x - width * {"left": 0, "center": 0.5, "right": 1}[align]
        low, high = y - 0.37 * size, y + 0.43 * size
        self.labels.append(Label(text, left, low, left + width, high, size, colour or self.palette.text))

    def blank(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        assert tone in self.palette.inks
        self.blanks.append((x, y, x + width, y + height))

    def fill(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        assert tone in self.palette.inks
        self.boxes.append((x, y, x + width, y + height))

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, axis: bool = False) -> None:
        assert axis in {True, False}
        self.rules.append((x, y, to_x, to_y))

    def trace(self, points: Sequence[Point], tone: Tone, *, marked: slice = slice(None)) -> None:
        assert tone in self.palette.inks
        self.traces.append((tuple(points), tuple(points[marked])))

    @property
    def texts(self) -> list[str]:
        """What is written, in the order of writing."""
        return [label.text for label in self.labels]


def sketch(*charts: Chart, width: float = 442.0, height: float = 200.0) -> Sketch:
    """The charts laid out on a plate of the text block's width, in points."""
    pen = Sketch(width, height)
    draw_charts(pen, charts, width, height)
    return pen


def texts(*charts: Chart, width: float = 442.0, height: float = 200.0) -> list[str]:
    """What is written on the charts, in the order of writing."""
    return sketch(*charts, width=width, height=height).texts


def page(*charts: Chart, height: float = 70.0) -> bytes:
    """A file of one page with the charts side by side at its top; `height` in millimetres."""
    return write_pdf(Document("x", (ChartRow(charts, height),)), FACES).data


def page_text(pdf: bytes) -> str:
    """The first page's text as a reader of the file copies it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


def picture(pdf: bytes, scale: float = 1.0) -> Image.Image:
    """The first page as it is seen, in grey; `scale` in pixels a point."""
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[0].render(scale=scale).to_pil()
        return image.convert("L")


def spot(height: float, scale: float = 1.0, margin: int = 0) -> tuple[int, int, int, int]:
    """Where a picture of a page may show its charts; `height` in millimetres, `margin` in pixels."""
    right, bottom = PORTRAIT.left + PORTRAIT.width, PORTRAIT.top + height * MM
    return (
        round(PORTRAIT.left * scale) - margin,
        round(PORTRAIT.top * scale) - margin,
        round(right * scale) + margin,
        round(bottom * scale) + margin,
    )


def test_a_document_with_charts_is_written_without_matplotlib_and_without_a_second_writer() -> None:
    script = """
import sys
from workbench.reports.blocks import Chart, ChartKind, ChartRow, Document, Series
from workbench.services.documents.making import FontChoice, write
chart = Chart(ChartKind.BARS, "亮灯", ("甲",), (Series("绿", (1,)),))
assert write((Document("x", (ChartRow((chart, chart)),)),), FontChoice()).data.startswith(b"%PDF")
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"matplotlib", "numpy", "pikepdf"}))
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""


def test_every_word_of_a_chart_can_be_found_in_the_file() -> None:
    found = page_text(page(ROWS, height=90))
    for word in (*UNITS, ROWS.title, "单位：项", "绿灯", "黄灯", "红灯", "灰灯", "注：以月末为准。"):
        assert word in found


def test_rare_characters_of_names_are_drawn_and_found() -> None:
    found = page_text(page(replace(BARS, title="喆祎㛃𬭎")))
    assert "喆祎㛃𬭎" in found
    assert "〓" not in found


def test_markup_and_formulas_in_names_are_plain_text() -> None:
    words = texts(replace(BARS, title="<b>&$x^2$ $\\alpha", categories=("=1+1", "a\nb", "%d{}")))
    assert words[0] == "<b>&$x^2$ $\\alpha"
    assert {"=1+1", "a b", "%d{}"} <= set(words)
    assert "<b>&$x^2$ $\\alpha" in page_text(page(replace(BARS, title="<b>&$x^2$ $\\alpha")))


def test_a_character_of_no_face_is_marked_and_what_draws_nothing_is_left_out() -> None:
    odd = replace(BARS, title="甲\U0001f600乙\u200b")
    assert texts(odd)[0] == "甲〓乙"
    assert "甲〓乙" in page_text(page(odd))


def test_tones_look_different_in_black_and_white() -> None:
    series = tuple(Series("", (6,), tone) for tone in Tone)
    image = picture(page(Chart(ChartKind.BARS, "", ("",), series), height=120), 3)
    drawn = sketch(Chart(ChartKind.BARS, "", ("",), series), height=120 * MM)
    bars = [box for box in drawn.boxes if box[3] - box[1] > 60]
    assert len(bars) == len(Tone)
    seen = []
    for left, low, _, _ in bars:  # the same piece of each bar, clear of its edges and its label
        x, y = (PORTRAIT.left + left + 3) * 3, (PORTRAIT.top + 120 * MM - low - 60) * 3
        piece = image.crop((round(x), round(y), round(x) + 60, round(y) + 120))
        mean = mean_of(piece)
        seen.append(piece.point([255 if level > mean else 0 for level in range(256)]))
    for one, other in combinations(seen, 2):
        assert mean_of(ImageChops.difference(one, other)) > 8


def mean_of(image: Image.Image) -> float:
    """The mean of a grey picture's levels."""
    return sum(image.tobytes()) / (image.width * image.height)


def test_no_hatch_reaches_beyond_its_bar() -> None:
    for tone in Tone:
        chart = Chart(ChartKind.BARS, "", ("",), (Series("", (6,), tone),))
        image = picture(page(chart, height=120), 3)
        ((left, low, right, high),) = sketch(chart, height=120 * MM).boxes
        x, to_x = (PORTRAIT.left + left) * 3, (PORTRAIT.left + right) * 3
        y = (PORTRAIT.top + 120 * MM - high) * 3
        grid = image.crop((round(x) - 40, round(y) + 6, round(x) - 10, round(y) + 250))
        for beside in (
            image.crop((round(x) - 32, round(y) + 6, round(x) - 2, round(y) + 250)),
            image.crop((round(to_x) + 2, round(y) + 6, round(to_x) + 32, round(y) + 250)),
        ):
            assert beside.tobytes() == grid.tobytes()
        assert low < high


def test_no_stroke_of_a_hatch_comes_near_a_value_that_stands_in_it() -> None:
    chart = Chart(ChartKind.STACKED_BARS, "", ("",), (Series("", (8,), Tone.RED),))
    width, height = PORTRAIT.width, 120 * MM
    plate = sketch(chart, width=width, height=height)
    ((left, low, right, high),) = plate.blanks
    value = plate.labels[-1]
    assert value.left - left == pytest.approx(3)
    assert right - value.right == pytest.approx(3)
    screen = draw_chart_png((chart,), round(3 * width), round(3 * height), 2.25, FONTS, dark=False)
    for image in (
        picture(page(chart, height=120), 3).crop(spot(120, 3)),
        Image.open(BytesIO(screen)).convert("L"),
    ):
        beside = image.crop(
            (
                round(3 * left) + 2,
                round(3 * (height - high)) + 2,
                round(3 * value.left),
                round(3 * (height - low)) - 2,
            )
        )
        assert beside.width > 4
        assert len(set(beside.tobytes())) == 1


def test_what_is_blanked_behind_a_value_keeps_within_its_part() -> None:
    plate = sketch(ROWS, BARS)
    for left, low, right, high in plate.blanks:
        assert any(box[0] < left and box[1] < low and right < box[2] and high < box[3] for box in plate.boxes)


@pytest.mark.parametrize("palette", [PRINT, DARK])
def test_no_two_tones_share_a_hatch_a_marker_or_a_dash(palette: Palette) -> None:
    assert set(palette.inks) == set(Tone)
    for one, other in combinations(palette.inks.values(), 2):
        assert one.hatch is not other.hatch
        assert one.marker is not other.marker
        assert one.dash != other.dash


def test_what_is_nothing_has_no_label_and_parts_have_theirs() -> None:
    chart = Chart(
        ChartKind.STACKED_BARS,
        "亮灯",
        ("甲", "乙"),
        (
            Series("绿灯", (6, 0), Tone.GREEN),
            Series("红灯", (0, 0), Tone.RED),
            Series("灰灯", (3, None), Tone.GREY),
        ),
    )
    words = texts(chart)
    after = words[words.index("乙") + 1 :]
    assert after == ["6", "3", "9"]


def test_a_chart_without_data_says_so() -> None:
    for kind in (ChartKind.BARS, ChartKind.STACKED_BARS, ChartKind.STACKED_ROWS):
        empty = Chart(kind, "空", ("甲", "乙"), (Series("项", (0, None)),))
        assert "暂无数据" in texts(empty)
    assert "暂无数据" in texts(Chart(ChartKind.BARS, "空", (), ()))
    assert "暂无数据" in texts(Chart(ChartKind.LINE, "空", ("甲",), (Series("项", (None,)),)))
    assert "暂无数据" in texts(Chart(ChartKind.BARS, "空", ("甲",), (Series("项", (float("nan"),)),)))


def test_a_line_at_zero_is_data() -> None:
    flat = Chart(ChartKind.LINE, "完成率", ("1月", "2月"), (Series("完成率", (0, 0)),), "%", 100)
    words = texts(flat)
    assert "暂无数据" not in words
    assert "0%" in words


def test_a_gap_breaks_the_line_and_the_last_value_is_written() -> None:
    drawn = sketch(LINE)
    assert [len(points) for points, _ in drawn.traces] == [2, 7]
    assert all(points == marked for points, marked in drawn.traces)
    assert drawn.texts[-1] == "85.7%"


def test_months_that_are_too_close_are_thinned_out_and_the_last_is_kept() -> None:
    months = tuple(f"{2025 + at // 12}-{at % 12 + 1:02}" for at in range(24))
    words = texts(Chart(ChartKind.STACKED_BARS, "", months, lights(24)), width=215)
    shown = [word for word in words if word in months]
    assert shown[-1] == "2026-12"
    assert 3 <= len(shown) < 24


def test_long_names_of_units_are_whole_in_a_half_width_chart() -> None:
    words = texts(ROWS, BARS, height=255)
    assert set(UNITS) <= set(words)


def test_long_names_under_bars_are_broken_and_lose_nothing_while_there_is_room() -> None:
    names = ("体育场街道党工委", "车站街道党工委", "公园街道党工委", "和平街道党工委", "房镇镇党委")
    words = texts(Chart(ChartKind.BARS, "", names, (Series("项", (1, 2, 3, 4, 5)),)), width=160)
    assert "".join(words).find("体育场街道党工委") >= 0
    assert "体育场街道党工委" not in words


def test_an_image_has_the_pixels_asked_for_and_a_transparent_ground() -> None:
    for dark in (False, True):
        with Image.open(BytesIO(draw_chart_png([BARS], 640, 360, 1.5, FONTS, dark=dark))) as image:
            assert image.size == (640, 360)
            assert image.mode == "RGBA"
            assert image.getchannel("A").getpixel((0, 359)) == 0
    light = draw_chart_png([BARS], 640, 360, 1.5, FONTS, dark=False)
    assert light != draw_chart_png([BARS], 640, 360, 1.5, FONTS, dark=True)


def test_a_folder_without_the_faces_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        draw_chart_png([BARS], 640, 360, 1.5, tmp_path, dark=False)


@pytest.mark.parametrize("chart", [ROWS, BARS, LINE])
def test_the_window_shows_a_chart_as_it_is_printed(chart: Chart) -> None:
    printed = picture(page(chart), 2).crop(spot(70, 2))
    png = draw_chart_png([chart], printed.width, printed.height, 1.5, FONTS, dark=False)  # 144 dots an inch
    with Image.open(BytesIO(png)) as image:
        shown = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
    difference = ImageChops.difference(printed.reduce(12), shown.reduce(12))  # more than a hatch's strokes
    assert mean_of(difference) < 5  # another chart differs by more than 15


def test_labels_measure_the_same_in_the_window_and_in_print() -> None:
    screen = screen_faces(FONTS).typeface
    for text in (*UNITS, "喆祎㛃𬭎", "85.7%", "Aa–…（）〓"):
        assert screen.clean(text) == TYPEFACE.clean(text) == text
        assert screen.width(text, 10) == pytest.approx(TYPEFACE.width(text, 10), abs=0.05)


names = st.text(alphabet="区委组织部（驻）、喆𬭎 A1.-月", max_size=24)
values = st.none() | st.integers(0, 30).map(float) | st.floats(-50, 1e6) | st.just(float("inf"))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Any chart that a service could compose, and some that it would not."""
    count = draw(st.integers(0, 24))
    series = st.builds(
        Series,
        names,
        st.lists(values, min_size=max(0, count - 1), max_size=count + 1).map(tuple),
        st.sampled_from(Tone),
    )
    return Chart(
        draw(st.sampled_from(ChartKind)),
        draw(names),
        tuple(draw(st.lists(names, min_size=count, max_size=count))),
        tuple(draw(st.lists(series, max_size=6))),
        draw(st.sampled_from(("", "项", "%"))),
        draw(st.none() | st.integers(1, 200).map(float)),
        draw(names),
    )


@settings(max_examples=60)
@given(charts(), st.sampled_from([(442.0, 200.0), (214.0, 170.0), (214.0, 260.0), (640.0, 220.0)]))
def test_nothing_is_laid_outside_the_plate(chart: Chart, size: tuple[float, float]) -> None:
    width, height = size
    drawn = sketch(chart, width=width, height=height)
    boxes = [(label.left, label.low, label.right, label.high) for label in drawn.labels]
    for left, low, right, high in (*boxes, *drawn.boxes, *drawn.rules):
        assert -0.5 <= left <= right <= width + 0.5
        assert -0.5 <= low <= high <= height + 0.5
    for points, _ in drawn.traces:
        assert all(0 <= x <= width and 0 <= y <= height for x, y in points)


@settings(max_examples=30)
@given(st.lists(charts(), min_size=1, max_size=2), st.sampled_from([60.0, 70.0, 90.0]))
def test_nothing_is_printed_outside_the_plate(row: list[Chart], height: float) -> None:
    paper = picture(page(*row, height=height)).crop((0, 0, 595, round(PORTRAIT.top + PORTRAIT.height)))
    paper.paste(255, spot(height, margin=2))
    assert paper.getextrema() == (255, 255)


@settings(max_examples=60)
@given(charts())
def test_the_value_axis_counts_in_whole_numbers(chart: Chart) -> None:
    marks = [
        int(label.text)
        for label in sketch(chart).labels
        if label.colour == PRINT.quiet and label.size == 8.0 and label.text.lstrip("-").isdigit()
    ]
    assert marks == sorted(set(marks))
    if marks:
        assert 0 in marks
        assert len({after - before for before, after in pairwise(marks)}) == 1
