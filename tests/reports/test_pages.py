from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from workbench.reports.blocks import (
    Align,
    Block,
    Chart,
    ChartKind,
    ChartRow,
    Column,
    Document,
    Face,
    Heading,
    Masthead,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Series,
    Table,
    Tail,
    Title,
    Tone,
    paragraph,
)
from workbench.reports.breaking import NO_END, NO_START
from workbench.reports.fonts import Faces
from workbench.reports.pdf import write_bound_pdf, write_pdf

if TYPE_CHECKING:
    from tests.reading import ReadLine, ReadPage

    Printed = Callable[[Document], list[ReadPage]]

LINE = 225 / 22
SENTENCE = (
    "11月，区专班认真落实联席会议部署，14个成员单位、8个镇（街道）按月调度、按月通报；截至11月25日，"
    "27项职责按序时推进24项，占88.9%，“小哥驿站”累计服务12,345人次——比上月增加6.5%，其余3项已明确时限……"
)
LONG = SENTENCE * 12
HEAD = Masthead(
    "专班工作简报",
    "第11期",
    "张店区专班办公室",
    "2026年11月30日",
    mark="内部资料　注意保存",
    total="总第23期",
)
TAIL = Tail(
    (
        (
            "报",
            "区委常委、组织部部长，区委新业态新就业群体党建工作领导小组成员，市委组织部、市委社会工作部。",
        ),
        ("送", "各成员单位。"),
        ("发", ""),
    ),
    copies="60",
)


def body_of(page: ReadPage) -> list[ReadLine]:
    return page.body(16)


@pytest.fixture
def briefing() -> Document:
    table = Table(
        (Column("序号", 8, Align.CENTRE), Column("事项", 40), Column("牵头单位", 20, Align.CENTRE)),
        tuple(Row((str(at), "推动平台企业建立党组织，" * 3, "区委组织部")) for at in range(1, 20)),
        caption="表1　职责清单",
        unit="单位：项",
    )
    return Document(
        "专班工作简报第11期",
        (
            HEAD,
            Title(("全区", "新业态", "新就业群体", "党建工作", "11月", "推进情况")),
            paragraph(LONG),
            Heading("一、清单推进"),
            Heading("（一）职责清单", 2),
            Paragraph((Run("一是强化统筹。", Face.KAI), Run(SENTENCE))),
            table,
            paragraph(SENTENCE),
            paragraph(LONG),
            TAIL,
        ),
        author="张店区专班办公室",
        subject="2026年11月",
        keywords=("新就业群体", "党建"),
        footer="示例数据",
    )


def test_the_text_block_has_the_official_margins(printed: Printed) -> None:
    pages = printed(Document("x", (paragraph(LONG * 3),)))
    assert len(pages) > 2
    for page in pages:
        assert [page.width, page.height] == pytest.approx([210, 297], abs=0.1)
        lines = body_of(page)
        assert min(line.left for line in lines) == pytest.approx(28, abs=0.5)
        assert max(line.right for line in lines) == pytest.approx(184, abs=0.5)
        assert lines[0].top - (LINE - 16 * 25.4 / 72) / 2 == pytest.approx(37, abs=0.5)


def test_a_full_page_holds_22_lines_on_one_grid(printed: Printed) -> None:
    pages = printed(Document("x", (paragraph(LONG * 3),)))
    for page in pages[:-2]:
        assert len(body_of(page)) == 22
    bottom = body_of(pages[0])[-1].bottom + (LINE - 16 * 25.4 / 72) / 2
    assert bottom == pytest.approx(297 - 35, abs=0.5)
    for page in pages:
        for above, below in pairwise(body_of(page)):
            assert below.baseline - above.baseline == pytest.approx(LINE, abs=0.1)


def test_a_line_of_full_characters_holds_28_of_them(printed: Printed) -> None:
    page = printed(Document("x", (paragraph("字" * 80, indent=2),)))[0]
    assert [len(line.text) for line in body_of(page)] == [26, 28, 26]
    assert body_of(page)[0].left == pytest.approx(28 + 2 * 156 / 28, abs=0.1)


def test_body_text_stands_on_the_grid_on_every_page_also_after_a_table(
    printed: Printed, briefing: Document
) -> None:
    for page in printed(briefing):
        for line in body_of(page):
            if line.left >= 27.9 and line.baseline > 150:
                offset = (line.baseline - 37) / LINE % 1
                assert offset == pytest.approx(0.6987, abs=0.01), line.text


def test_no_line_begins_or_ends_with_a_prohibited_mark(printed: Printed, briefing: Document) -> None:
    for page in printed(briefing):
        for line in body_of(page):
            assert line.text[0] not in NO_START, line.text
            assert line.text[-1] not in NO_END, line.text


def test_nothing_stands_outside_the_text_block_but_number_and_footer(
    printed: Printed, briefing: Document
) -> None:
    for page in printed(briefing):
        for line in page.lines:
            if line.size != pytest.approx(14, abs=0.1) and "示例数据" not in line.text:
                assert line.left >= 27.9
                assert line.right <= 184.1
                assert line.top >= 36.9
                assert line.bottom <= 262.1
        for rule in page.rules:
            assert rule.left >= 27.9
            assert rule.right <= 184.1
            assert rule.bottom <= 262.1


def test_the_text_read_back_is_the_text_written(printed: Printed) -> None:
    text = LONG + "喆、祎、㛃、𬭎<b>&amp;</b>"
    pages = printed(Document("x", (paragraph(text),)))
    assert "".join(line.text for page in pages for line in body_of(page)) == text


def test_page_numbers_stand_outside_seven_millimetres_under_the_block(printed: Printed) -> None:
    pages = printed(Document("x", (paragraph(LONG * 3),)))
    for number, page in enumerate(pages, 1):
        line = page.line(f"— {number} —")
        assert line.size == pytest.approx(14, abs=0.1)
        character = 14 * 25.4 / 72
        if number % 2:
            assert line.right == pytest.approx(184 - character, abs=0.5)
        else:
            assert line.left == pytest.approx(28 + character, abs=0.5)
        assert line.baseline - 0.4 * character == pytest.approx(262 + 7, abs=0.1)


def test_a_heading_never_stands_alone_at_the_foot(printed: Printed) -> None:
    for before in range(15, 24):
        blocks: tuple[Block, ...] = (
            *(paragraph("段") for _ in range(before)),
            Heading("一、标题"),
            Heading("（一）小标题", 2),
        )
        pages = printed(Document("x", (*blocks, paragraph(SENTENCE))))
        (page,) = [page for page in pages if any("一、标题" in line.text for line in page.lines)]
        at = [line.text for line in body_of(page)].index("一、标题")
        assert len(body_of(page)) >= at + 4


def test_one_line_of_a_paragraph_never_stands_alone(printed: Printed) -> None:
    for before in range(16, 23):
        text = "字" * (26 + 28 * 4)
        pages = printed(Document("x", (*(paragraph("段") for _ in range(before)), paragraph(text))))
        counts = [sum("字" in line.text for line in body_of(page)) for page in pages]
        assert 1 not in counts


def test_the_masthead_is_red_over_a_rule_as_wide_as_the_block(printed: Printed, briefing: Document) -> None:
    page = printed(briefing)[0]
    name = page.line("专班工作简报")
    assert name.red
    assert name.size == 60
    assert name.top == pytest.approx(37 + 35, abs=0.5)
    assert (name.left + name.right) / 2 == pytest.approx(106, abs=1)
    (rule,) = [rule for rule in page.rules if rule.red]
    assert rule.left == pytest.approx(28, abs=0.1)
    assert rule.right == pytest.approx(184, abs=0.1)
    unit = page.line("张店区专班办公室")
    assert unit.text == "张店区专班办公室2026年11月30日"
    assert rule.top - unit.bottom == pytest.approx(4, abs=0.6)
    assert page.line("内部资料").top == pytest.approx(37 + 2.3, abs=0.5)
    assert page.line("第11期（总第23期）").baseline > name.baseline
    assert not page.line("推进情况").red


def test_a_long_name_and_a_long_unit_stay_within_the_block(printed: Printed) -> None:
    for name in ("新业态新就业群体党建工作专班工作简报", "党" * 60):
        head = Masthead(
            name, "第1期", "张店区新业态新就业群体党建工作专班办公室（区委社会工作部）", "2026年11月30日"
        )
        page = printed(Document("x", (head,)))[0]
        for line in page.lines:
            assert 27.9 <= line.left <= line.right <= 184.1


def test_the_title_stands_two_empty_lines_under_the_rule(printed: Printed, briefing: Document) -> None:
    page = printed(briefing)[0]
    (rule,) = [rule for rule in page.rules if rule.red]
    first, second = page.body(22)
    assert 2 * LINE <= first.top - rule.top <= 2.5 * LINE
    for line in (first, second):
        assert (line.left + line.right) / 2 == pytest.approx(106, abs=0.5)
    assert first.text + second.text == "全区新业态新就业群体党建工作11月推进情况"


def test_title_lines_end_between_words(printed: Printed) -> None:
    words = (
        "关于",
        "进一步",
        "加强",
        "新业态",
        "新就业群体",
        "党建工作",
        "专班",
        "月度",
        "调度",
        "情况",
        "的",
        "通报",
    )
    page = printed(Document("x", (Title(words, subtitle="（2026年11月）"),)))[0]
    lines = [line.text for line in page.body(22)]
    ends = {len("".join(words[:at])) for at in range(len(words) + 1)}
    assert len(lines) == 2
    assert len(lines[0]) in ends
    assert abs(len(lines[0]) - len(lines[1])) <= 6
    assert page.line("（2026年11月）").size == pytest.approx(16)


def test_a_title_without_words_to_break_between_is_still_whole(printed: Printed) -> None:
    page = printed(Document("x", (Title(("党" * 50,)),)))[0]
    assert "".join(line.text for line in page.body(22)) == "党" * 50


def test_a_title_line_never_begins_with_a_closing_mark(printed: Printed) -> None:
    words = ("关于印发", "《", "张店区", "新就业群体", "服务管理", "办法", "（试行", "）", "》", "的通知")
    lines = [line.text for line in printed(Document("x", (Title(words),)))[0].body(22)]
    assert len(lines) > 1
    for line in lines:
        assert line[0] not in NO_START
        assert line[-1] not in NO_END


def test_a_masthead_begins_a_page_and_a_title_stays_with_its_text(printed: Printed) -> None:
    blocks: tuple[Block, ...] = (
        *(paragraph("段") for _ in range(19)),
        Title(("附件",)),
        Heading("一、标题"),
        paragraph("文"),
        HEAD,
    )
    pages = printed(Document("x", blocks))
    assert len(pages) == 3
    assert pages[1].has("附件")
    assert pages[1].has("文")
    assert pages[2].has("专班工作简报")


def test_a_heading_stays_with_the_chart_it_heads(printed: Printed) -> None:
    chart = Chart(ChartKind.BARS, "亮灯", ("甲",), (Series("绿", (1,)),))
    for before in (5, 16):
        texts = tuple(paragraph("段") for _ in range(before))
        blocks: tuple[Block, ...] = (*texts, Heading("一、标题"), ChartRow((chart,)))
        page = printed(Document("x", blocks))[-1]
        assert page.has("一、标题")
        assert page.has("亮灯")


def test_turned_pages_are_the_same_block_bound_at_the_top(printed: Printed) -> None:
    pages = printed(Document("x", (paragraph(LONG * 2),), landscape=True))
    for page in pages:
        assert [page.width, page.height] == pytest.approx([297, 210], abs=0.1)
        lines = body_of(page)
        assert min(line.left for line in lines) == pytest.approx(35, abs=0.5)
        assert max(line.right for line in lines) == pytest.approx(260, abs=0.5)
        assert lines[0].top == pytest.approx(28 + 2.3, abs=0.5)
    assert len(body_of(pages[0])) == 15
    assert pages[0].turned == "— 1 —"


def test_a_page_break_may_turn_the_page_and_begin_the_numbers_again(printed: Printed) -> None:
    blocks = (
        PageBreak(),
        paragraph("甲"),
        PageBreak(landscape=True),
        paragraph("乙"),
        PageBreak(landscape=False, restart_numbers=True),
        paragraph("丙"),
    )
    pages = printed(Document("x", blocks))
    assert [page.width > page.height for page in pages] == [False, True, False]
    assert pages[1].turned == "— 2 —"
    assert pages[2].has("— 1 —")


def test_the_footer_stands_on_each_page(printed: Printed, briefing: Document) -> None:
    for page in printed(briefing):
        line = page.line("示例数据")
        assert line.top > 262 + 7
        assert line.size == pytest.approx(9)


def test_charts_stand_exactly_in_their_place(faces: Faces) -> None:
    chart = Chart(ChartKind.BARS, "亮灯", ("甲",), (Series("绿", (1,)),))
    document = Document("x", (paragraph("前"), ChartRow((chart,), height=60), paragraph("后")))
    with pikepdf.open(BytesIO(write_pdf(document, faces).data)) as file:
        moves = [
            [float(number) * 25.4 / 72 for number in one.operands[4:]]
            for one in pikepdf.parse_content_stream(file.pages[0])
            if str(one.operator) == "cm"
        ]
    (place,) = [bottom for left, bottom in moves if left == pytest.approx(28, abs=0.05) and bottom > 35.1]
    assert 297 - place - 60 == pytest.approx(37 + LINE, abs=2)


def test_charts_are_read_between_what_stands_above_and_below_them(faces: Faces) -> None:
    chart = Chart(ChartKind.BARS, "喆祎㛃𬭎", ("甲单位",), (Series("绿", (1,)),), "项")
    document = Document("x", (paragraph("前文"), ChartRow((chart,)), paragraph("后文")))
    with pypdfium2.PdfDocument(write_pdf(document, faces).data) as file:
        text = str(file[0].get_textpage().get_text_range())
    places = [text.index(word) for word in ("前文", "喆祎㛃𬭎", "单位：项", "甲单位", "后文", "— 1 —")]
    assert places == sorted(places)


def test_text_after_a_chart_returns_to_the_grid(printed: Printed) -> None:
    chart = Chart(ChartKind.BARS, "亮灯", ("甲",), (Series("绿", (1,)),))
    first, after = body_of(printed(Document("x", (paragraph("前"), ChartRow((chart,)), paragraph("后"))))[0])
    lines = (after.baseline - first.baseline) / LINE
    assert lines == pytest.approx(round(lines), abs=0.01)
    assert (lines - 1) * LINE >= 70


def test_the_file_says_what_it_is(faces: Faces, briefing: Document) -> None:
    moment = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
    pdf = write_pdf(briefing, faces, moment=moment)
    with pikepdf.open(BytesIO(pdf.data)) as file:
        info = file.docinfo
        assert str(info.Title) == "专班工作简报第11期"
        assert str(info.Author) == "张店区专班办公室"
        assert str(info.Subject) == "2026年11月"
        assert str(info.Keywords) == "新就业群体，党建"
        assert str(info.CreationDate) == "D:20261130093000+00'00'"
        assert str(file.Root.Lang) == "zh-CN"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_outline() as outline:
            assert [one.title for one in outline.root] == ["一、清单推进"]
        assert len(file.pages) == pdf.pages


def test_every_font_is_embedded_once_as_a_subset_and_nothing_is_a_bitmap(
    faces: Faces, briefing: Document
) -> None:
    chart = Chart(ChartKind.BARS, "清单推进", ("甲",), (Series("绿", (1,), Tone.GREEN),))
    pdf = write_pdf(replace(briefing, blocks=(*briefing.blocks, ChartRow((chart,)))), faces)
    with pikepdf.open(BytesIO(pdf.data)) as file:
        fonts = [
            one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert str(font.BaseFont)[7] == "+"
        names = [str(font.BaseFont) for font in fonts]
        assert len(names) == len(set(names))
        assert sum("NotoSansSC" in name for name in names) == 1
        assert not any(
            isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" for one in file.objects
        )
    assert {source.face for source in pdf.faces} == set(Face)
    assert pdf.missing == ""


def test_the_same_document_is_the_same_bytes(faces: Faces, briefing: Document) -> None:
    chart = Chart(ChartKind.STACKED_BARS, "亮灯", ("甲",), (Series("绿", (1,), Tone.RED),))
    document = replace(briefing, blocks=(*briefing.blocks, ChartRow((chart, chart))))
    assert write_pdf(document, faces).data == write_pdf(document, faces).data


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_a_checker_finds_nothing_wrong(faces: Faces, briefing: Document, tmp_path: Path) -> None:
    series = tuple(Series(tone, (3, 4, 5), tone) for tone in Tone)
    charts = (ChartRow((Chart(kind, "图", ("甲", "乙", "丙"), series),)) for kind in ChartKind)
    path = tmp_path / "briefing.pdf"
    path.write_bytes(write_pdf(replace(briefing, blocks=(*briefing.blocks, *charts)), faces).data)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)


def test_characters_that_no_face_has_are_listed(faces: Faces) -> None:
    pdf = write_pdf(Document("x", (paragraph("张\U0001f600三\U0001f600\u200b\n"),)), faces)
    assert pdf.missing == "\U0001f600"
    chart = Chart(ChartKind.BARS, "图", ("\U0001f600",), (Series("绿", (1,)),))
    assert write_pdf(Document("x", (ChartRow((chart,)),)), faces).missing == "\U0001f600"


def test_an_empty_document_is_one_empty_page(faces: Faces) -> None:
    assert write_pdf(Document("x", ()), faces).pages == 1


@pytest.mark.parametrize(
    "blocks",
    [
        (Heading("题" * 3000),),
        (Title(("题" * 3000,)),),
        (Title(("题",) * 300),),
        (paragraph("\n" * 100),),
        (Table((Column("题" * 500, 1), Column("乙", 1)), (Row(("甲" * 3000, "")),), caption="题" * 900),),
        (Tail((("报", "单位、" * 2000),), copies="1"),),
    ],
)
def test_texts_longer_than_a_page_go_on_over_pages(printed: Printed, blocks: tuple[Block, ...]) -> None:
    for page in printed(Document("x", blocks)):
        for line in page.lines:
            assert line.bottom <= 262.5 or "—" in line.text


def test_bound_documents_begin_a_page_each_and_number_as_asked(faces: Faces, briefing: Document) -> None:
    other = Document("清单", (paragraph("甲"),))
    single = write_pdf(briefing, faces)
    bound = write_bound_pdf((briefing, other, briefing), faces)
    assert bound.pages == 2 * single.pages + 1
    assert len(bound.data) < 1.6 * len(single.data)
    with pikepdf.open(BytesIO(bound.data)) as file, file.open_outline() as outline:
        assert [one.title for one in outline.root] == [briefing.title, "清单", briefing.title]
        assert [one.title for one in outline.root[0].children] == ["一、清单推进"]


def test_bound_numbers_run_on_or_begin_again(faces: Faces, read: Callable[[bytes], list[ReadPage]]) -> None:
    documents = tuple(Document(text, (paragraph(text),)) for text in "甲乙丙")
    restarted = read(write_bound_pdf(documents, faces).data)
    assert [page.lines[-1].text for page in restarted] == ["— 1 —"] * 3
    running = read(write_bound_pdf(documents, faces, numbers_restart=False).data)
    assert [page.lines[-1].text for page in running] == ["— 1 —", "— 2 —", "— 3 —"]
    with pytest.raises(ValueError, match="no documents"):
        write_bound_pdf((), faces)
