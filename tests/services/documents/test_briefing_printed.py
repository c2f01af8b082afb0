"""The demonstration ledger's briefing on paper: the official page's measures, and what the file holds."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest

from tests.reading import MM, read_pages
from tests.services.documents.conftest import NOW, RARE, Printed, printed
from workbench.reports.blocks import Paragraph, Table
from workbench.reports.breaking import NO_END, NO_START
from workbench.services.documents.making import FontChoice, What, write

PITCH = 225 / 22


def text_of(data: bytes) -> str:
    """All text as a reader of the file copies it."""
    with pypdfium2.PdfDocument(data) as file:
        return "\n".join(page.get_textpage().get_text_range() for page in file)


def boxes(data: bytes, *, whole: bool = False) -> list[list[tuple[float, float, float, float]]]:
    """Where the ink of each character stands, or the `whole` of it, in millimetres from the lower left.

    Without spaces, and without the page number and the mark of sample data at the foot.
    """
    found = []
    with pypdfium2.PdfDocument(data) as file:
        for page in file:
            text = page.get_textpage()
            drawn = []
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index, loose=whole)
                if right - left > 0.05 and top > 30 * MM:
                    drawn.append((left / MM, bottom / MM, right / MM, top / MM))
            found.append(drawn)
    return found


@pytest.fixture(scope="module")
def characters(briefing: Printed) -> list[list[dict[str, Any]]]:
    """The characters of each page, without the page number and the mark of sample data."""
    with pdfplumber.open(BytesIO(briefing.data)) as file:
        return [[one for one in page.chars if one["matrix"][5] > 30 * MM] for page in file.pages]


def set_lines(characters: list[dict[str, Any]]) -> list[str]:
    """Lines as they were set: those of neighbouring cells are told apart by the room between them."""
    lines = []
    places = sorted(characters, key=lambda one: (round(-one["matrix"][5], 1), one["x0"]))
    for _, group in groupby(places, key=lambda one: (round(one["matrix"][5], 1), one["size"])):
        row = list(group)
        line = row[0]["text"]
        for before, one in pairwise(row):
            if one["x0"] - before["x1"] > max(4.5, 0.4 * one["size"]):
                lines.append(line)
                line = ""
            line += one["text"]
        lines.append(line)
    return [line.strip() for line in lines if line.strip()]


def test_no_line_begins_or_ends_with_a_mark_that_must_not(
    characters: list[list[dict[str, Any]]],
) -> None:
    lines = [line for page in characters for line in set_lines(page) if len(line) > 1]
    assert len(lines) > 500
    assert [line for line in lines if line[0] in NO_START or line[-1] in NO_END] == []


def test_no_character_stands_outside_the_text_block(briefing: Printed) -> None:
    drawn = [box for page in boxes(briefing.data) for box in page]
    assert len(drawn) > 4000
    for left, bottom, right, top in drawn:
        assert left >= 28 - 0.05
        assert right <= 184 + 0.05
        assert top <= 297 - 37 + 0.05
        assert bottom >= 35 - 0.05


def test_margins_are_kept_within_half_a_millimetre(briefing: Printed) -> None:
    for page, drawn in zip(briefing.pages, boxes(briefing.data, whole=True), strict=True):
        assert (page.width, page.height) == pytest.approx((210, 297), abs=0.1)
        if len(page.body()) > 5:
            assert min(line.left for line in page.body()) == pytest.approx(28, abs=0.5)
            assert max(right for _, _, right, _ in drawn) == pytest.approx(184, abs=0.5)
    rules = [rule for page in briefing.pages for rule in page.rules if rule.right - rule.left > 154]
    assert len(rules) > 50
    for rule in rules:
        assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.5)


def test_every_line_of_body_text_stands_on_the_grid(briefing: Printed) -> None:
    first = 37 + PITCH / 2 + (0.86 - 0.5) * 16 / MM
    for page in briefing.pages:
        for line in page.body():
            steps = (line.baseline - first) / PITCH
            assert abs(steps - round(steps)) * PITCH < 0.5


def test_a_full_page_of_its_text_has_22_lines(briefing: Printed) -> None:
    texts = tuple(block for block in briefing.document.blocks if isinstance(block, Paragraph))
    pdf = write((replace(briefing.document, blocks=texts * 2),), FontChoice())
    pages = read_pages(pdf.data)
    assert len(pages) > 2
    for page in pages[:-1]:
        body = page.body()
        assert len(body) in {21, 22}  # 21 where the last line would leave one alone on the next page
        assert body[0].top == pytest.approx(37, abs=2.5)
    assert 22 in {len(page.body()) for page in pages}


def test_the_briefing_stays_short(briefing: Printed) -> None:
    assert 7 <= len(briefing.pages) <= 9


def test_rare_characters_and_markup_are_printed_as_written_and_found(briefing: Printed) -> None:
    assert briefing.missing == ""
    found = "".join(text_of(briefing.data).split())
    assert f"走访{RARE}等户。" in found
    for name in "喆祎㛃𬭎":
        assert name in found


def test_every_font_is_an_embedded_subset(briefing: Printed) -> None:
    with pikepdf.open(BytesIO(briefing.data)) as file:
        fonts = [
            one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]
        described = [font for font in fonts if "/FontDescriptor" in font]
        assert len(described) >= 5
        for font in fonts:
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            assert "+" in str(inner.BaseFont)
            assert inner.FontDescriptor.FontFile2.read_raw_bytes()
            assert "/ToUnicode" in font


def test_nothing_is_a_bitmap_and_charts_are_vectors_with_text(briefing: Printed) -> None:
    with pikepdf.open(BytesIO(briefing.data)) as file:
        streams = [one for one in file.objects if isinstance(one, pikepdf.Stream)]
        assert not [one for one in streams if one.get("/Subtype") == "/Image"]
        for page in file.pages:
            assert not [
                one for one in pikepdf.parse_content_stream(page) if str(one.operator) == "INLINE IMAGE"
            ]
    assert not any(page.images for page in briefing.pages)
    found = text_of(briefing.data)
    for words in ("11月各类事项亮灯情况", "各月清单事项正常率和报送率", "各月突出问题累计销号情况", "区妇联"):
        assert words in found


def test_no_value_of_a_chart_is_crossed_by_a_line(briefing: Printed) -> None:
    values = 0
    with pdfplumber.open(BytesIO(briefing.data)) as file:
        for page in file.pages:
            digits = [
                one for one in page.chars if one["text"] in "0123456789%" and abs(one["size"] - 8) < 0.1
            ]
            lines = [
                piece
                for line in (*page.lines, *page.curves)
                for piece in pairwise(line["pts"])
                if line["stroke"]
            ]
            for one in digits:
                middle, half = (one["top"] + one["bottom"]) / 2, 0.3 * one["size"]
                for (x, y), (to_x, to_y) in lines:
                    left, right = max(min(x, to_x), one["x0"]), min(max(x, to_x), one["x1"])
                    if left <= right and to_x != x:
                        at = [y + (to_y - y) * (edge - x) / (to_x - x) for edge in (left, right)]
                        assert max(at) < middle - half or min(at) > middle + half
            values += len(digits)
    assert values > 50


def test_the_file_is_sound(briefing: Printed, tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(briefing.data)) as file:
        assert file.check_pdf_syntax() == []
    if qpdf := shutil.which("qpdf"):
        path = tmp_path / "briefing.pdf"
        path.write_bytes(briefing.data)
        assert subprocess.run([qpdf, "--check", path], check=False, capture_output=True).returncode == 0


def test_head_and_tail_say_whose_briefing_it_is(briefing: Printed) -> None:
    first, last = briefing.pages[0], briefing.pages[-1]
    head = first.line("工作简报")
    assert head.red
    assert first.line("第11期").baseline > head.baseline
    day = first.line("专班办公室")
    assert day.text.endswith("2026年11月27日")
    assert any(rule.red and day.baseline < rule.top < day.baseline + 10 for rule in first.rules)
    for words in ("报：", "送：", "发：", "（共印40份）"):
        assert last.has(words)


def test_sample_data_is_marked_on_every_page(briefing: Printed) -> None:
    assert all(page.has("本文含示例数据，仅供演示") for page in briefing.pages)


def test_what_holds_no_sample_data_bears_no_mark(starter: Path) -> None:
    own = printed(starter, What.BRIEFING)
    assert not any(page.has("示例") for page in own.pages)


def test_the_words_of_the_lights_are_never_divided(starter: Path) -> None:
    on_the_tenth = NOW.replace(day=10)
    for what in (What.BRIEFING, What.CHECKLIST, What.ROLLUP):
        made = printed(starter, what, unit="区委组织部" if what is What.CHECKLIST else None, now=on_the_tenth)
        cells = [
            cell
            for block in made.document.blocks
            if isinstance(block, Table)
            for row in block.rows
            for cell in row.cells
            if cell == "○未启动"
        ]
        lines = [line.text for page in made.pages for line in page.lines if "○" in line.text]
        assert sum(line.count("○未启动") for line in lines) >= len(cells) > 5
        assert not [line for line in lines if line.endswith(("○未", "○未启"))]
