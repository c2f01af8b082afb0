"""Charts as they are printed and shown: nothing lost, nothing outside, readable in black and white."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import combinations, pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from PIL import Image

from workbench.reports.blocks import Chart, ChartKind, ChartSheet, Series, Tone
from workbench.reports.chart_ink import DARK, PRINT, typeface
from workbench.reports.charts import build_figure, draw_chart_pages, draw_chart_png

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
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


def texts(figure: Figure) -> list[str]:
    """What is written on the figure, in the order of writing."""
    return [artist.get_text() for artist in figure.artists if isinstance(artist, Text)]


def figure_of(*charts: Chart, width: float = 442.0, height: float = 200.0) -> Figure:
    """The charts on a figure of the text block's width, in points."""
    return build_figure(charts, width, height, FONTS)


def page_text(pdf: bytes, page: int = 0) -> str:
    """A page's text as a reader of the file copies it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[page].get_textpage().get_text_range())


def picture(pdf: bytes, page: int = 0) -> Image.Image:
    """A page as it is seen, in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[page].render(scale=3).to_pil()
        return image.convert("L")


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures differ by no more than the smoothing of edges."""
    near = sum(abs(a - b) < 40 for a, b in zip(one.tobytes(), other.tobytes(), strict=True))
    return one.size == other.size and near > 0.999 * one.width * one.height


def test_the_page_has_exactly_the_size_asked_for() -> None:
    with pikepdf.open(BytesIO(draw_chart_pages([ChartSheet([ROWS], 156, 90.5)], FONTS))) as pdf:
        assert len(pdf.pages) == 1
        box = [float(edge) for edge in pdf.pages[0].mediabox]
    assert box == pytest.approx([0, 0, 156 / 25.4 * 72, 90.5 / 25.4 * 72], abs=0.01)


def test_equal_charts_give_equal_bytes() -> None:
    assert draw_chart_pages([ChartSheet([BARS, LINE], 156, 70)], FONTS) == draw_chart_pages(
        [ChartSheet([BARS, LINE], 156, 70)], FONTS
    )


def test_all_fonts_are_embedded_subsets_and_nothing_is_a_bitmap() -> None:
    odd = replace(BARS, categories=("喆祎", "㛃𬭎", "①㎡"))
    with pikepdf.open(BytesIO(draw_chart_pages([ChartSheet([odd], 156, 70)], FONTS))) as pdf:
        resources = pdf.pages[0].resources
        fonts = list(resources.Font.values())
        assert fonts
        for font in fonts:
            inner = font.DescendantFonts[0]
            assert inner.Subtype == "/CIDFontType2"
            assert "+" in str(inner.BaseFont)
            assert inner.FontDescriptor.FontFile2.read_bytes()
            assert font.ToUnicode.read_bytes()
        assert not [image for image in resources.XObject.values() if image.Subtype == "/Image"]
        assert "/CreationDate" not in pdf.docinfo


def test_every_word_of_a_chart_can_be_found_in_the_file() -> None:
    found = page_text(draw_chart_pages([ChartSheet([ROWS], 156, 90)], FONTS))
    for word in (*UNITS, ROWS.title, "单位：项", "绿灯", "黄灯", "红灯", "灰灯", "注：以月末为准。"):
        assert word in found


def test_rare_characters_of_names_are_drawn_and_found() -> None:
    found = page_text(draw_chart_pages([ChartSheet([replace(BARS, title="喆祎㛃𬭎")], 156, 70)], FONTS))
    assert "喆祎㛃𬭎" in "".join(found.split())


def test_markup_and_formulas_in_names_are_plain_text() -> None:
    words = texts(figure_of(replace(BARS, title="<b>&$x^2$ $\\alpha", categories=("=1+1", "a\nb", "%d{}"))))
    assert words[0] == "<b>&$x^2$ $\\alpha"
    assert {"=1+1", "a b", "%d{}"} <= set(words)


def test_a_character_of_no_face_is_marked_and_never_an_empty_box() -> None:
    assert texts(figure_of(replace(BARS, title="甲\U0001f600乙\u200b")))[0] == "甲〓乙〓"


def test_sheets_drawn_together_look_like_sheets_drawn_one_by_one() -> None:
    sheets = (ChartSheet([BARS, LINE], 156, 75), ChartSheet([ROWS], 225, 75))
    together = draw_chart_pages(sheets, FONTS)
    for page, sheet in enumerate(sheets):
        alone = draw_chart_pages([sheet], FONTS)
        assert alike(picture(together, page), picture(alone))
        assert page_text(together, page) == page_text(alone)


def test_hatches_survive_being_laid_into_another_page() -> None:
    chart = draw_chart_pages([ChartSheet([BARS], 152.4, 69.85)], FONTS)  # 432 by 198 points
    with pikepdf.new() as pdf, pikepdf.open(BytesIO(chart)) as drawn:
        box = [float(edge) for edge in drawn.pages[0].mediabox]
        page = pdf.add_blank_page(page_size=(box[2] + 100, box[3] + 300))
        page.add_overlay(drawn.pages[0], pikepdf.Rectangle(60, 300, 60 + box[2], 300 + box[3]))
        out = BytesIO()
        pdf.save(out)
    alone = picture(chart)
    assert alike(picture(out.getvalue()).crop((60 * 3, 0, 60 * 3 + alone.width, alone.height)), alone)


@pytest.mark.parametrize("palette", [PRINT, DARK])
def test_no_two_tones_share_a_hatch_a_marker_or_a_dash(palette: object) -> None:
    inks = PRINT.inks if palette is PRINT else DARK.inks
    assert set(inks) == set(Tone)
    for one, other in combinations(inks.values(), 2):
        assert one.hatch != other.hatch
        assert one.marker != other.marker
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
    words = texts(figure_of(chart))
    after = words[words.index("乙") + 1 :]
    assert after == ["6", "3", "9"]


def test_a_chart_without_data_says_so() -> None:
    for kind in (ChartKind.BARS, ChartKind.STACKED_BARS, ChartKind.STACKED_ROWS):
        empty = Chart(kind, "空", ("甲", "乙"), (Series("项", (0, None)),))
        assert "暂无数据" in texts(figure_of(empty))
    assert "暂无数据" in texts(figure_of(Chart(ChartKind.BARS, "空", (), ())))
    assert "暂无数据" in texts(figure_of(Chart(ChartKind.LINE, "空", ("甲",), (Series("项", (None,)),))))
    assert "暂无数据" in texts(
        figure_of(Chart(ChartKind.BARS, "空", ("甲",), (Series("项", (float("nan"),)),)))
    )


def test_a_line_at_zero_is_data() -> None:
    flat = Chart(ChartKind.LINE, "完成率", ("1月", "2月"), (Series("完成率", (0, 0)),), "%", 100)
    words = texts(figure_of(flat))
    assert "暂无数据" not in words
    assert "0%" in words


def test_a_gap_breaks_the_line_and_the_last_value_is_written() -> None:
    figure = figure_of(LINE)
    traces = [line for line in figure.artists if isinstance(line, Line2D) and line.get_marker() != "None"]
    assert [len(list(line.get_path().iter_segments(simplify=False))) for line in traces] == [2, 7]
    assert texts(figure)[-1] == "85.7%"


def test_months_that_are_too_close_are_thinned_out_and_the_last_is_kept() -> None:
    months = tuple(f"{2025 + at // 12}-{at % 12 + 1:02}" for at in range(24))
    words = texts(figure_of(Chart(ChartKind.STACKED_BARS, "", months, lights(24)), width=215))
    shown = [word for word in words if word in months]
    assert shown[-1] == "2026-12"
    assert 3 <= len(shown) < 24


def test_long_names_of_units_are_whole_in_a_half_width_chart() -> None:
    words = texts(figure_of(ROWS, BARS, height=255))
    assert set(UNITS) <= set(words)


def test_long_names_under_bars_are_broken_and_lose_nothing_while_there_is_room() -> None:
    names = ("体育场街道党工委", "车站街道党工委", "公园街道党工委", "和平街道党工委", "房镇镇党委")
    words = texts(figure_of(Chart(ChartKind.BARS, "", names, (Series("项", (1, 2, 3, 4, 5)),)), width=160))
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
        draw_chart_pages([ChartSheet([BARS], 156, 70)], tmp_path)


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


@settings(max_examples=40)
@given(charts(), st.sampled_from([(442.0, 200.0), (214.0, 170.0), (214.0, 260.0), (640.0, 220.0)]))
def test_nothing_is_drawn_outside_the_page(chart: Chart, page: tuple[float, float]) -> None:
    width, height = page
    for artist in figure_of(chart, width=width, height=height).artists:
        if isinstance(artist, Rectangle):
            left, low = artist.get_xy()
            right, high = left + artist.get_width(), low + artist.get_height()
        elif isinstance(artist, Text):
            x, low = artist.get_position()
            size = float(artist.get_fontsize())
            wide = typeface(FONTS).width(artist.get_text(), size)
            left = x - wide * {"left": 0, "center": 0.5, "right": 1}[artist.get_horizontalalignment()]
            right, high = left + wide, low + 0.8 * size
        else:
            continue
        assert -0.5 <= left <= right <= width + 0.5
        assert -0.5 <= low <= high <= height + 0.5


@settings(max_examples=60)
@given(charts())
def test_the_value_axis_counts_in_whole_numbers(chart: Chart) -> None:
    figure = figure_of(chart)
    quiet = [
        artist.get_text()
        for artist in figure.artists
        if isinstance(artist, Text)
        and artist.get_color() == PRINT.quiet
        and artist.get_fontsize() == 8.0
        and not artist.get_text().startswith("单位")
    ]
    marks = [int(text) for text in quiet if text]
    assert marks == sorted(set(marks))
    if marks:
        assert 0 in marks
        assert len({after - before for before, after in pairwise(marks)}) == 1
