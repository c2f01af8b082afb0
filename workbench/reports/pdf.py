"""Official documents as PDF files: sheets drawn on a ReportLab canvas, their charts as vectors.

The same input gives the same bytes. Every font is embedded as a subset and nothing is a bitmap.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from workbench.reports.blocks import ChartRow, Face
from workbench.reports.breaking import Breaker, clean
from workbench.reports.chart_print import PrintPen, print_typeface
from workbench.reports.charts import draw_charts
from workbench.reports.layout import lay_out
from workbench.reports.measuring import Ruler
from workbench.reports.page import BLACK, MM, PORTRAIT, RED, SMALL, Ink, Plate, Rule, Sheet, baseline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from workbench.reports.blocks import Document
    from workbench.reports.breaking import Piece
    from workbench.reports.fonts import Faces, FaceSource
    from workbench.reports.page import Area

rl_config.useA85 = 0  # streams stay bytes: a fifth smaller than as letters, and quicker

LANGUAGE: Final = "zh-CN"
CREATOR: Final = "专班工作台"
_NUMBER_BELOW: Final = 7 * MM
_DASH_TOP: Final = 0.4
"""Share of the size from the baseline up to the upper edge of the dashes beside a page number."""
_FOOT_SIZE: Final = 9.0
_FOOT_BELOW: Final = 13 * MM
_FOOT_BELOW_TURNED: Final = 7 * MM


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished file. `missing` are the characters that no face has; `faces` those it is set in."""

    data: bytes
    pages: int
    missing: str
    faces: tuple[FaceSource, ...]


def write_pdf(document: Document, faces: Faces, *, moment: datetime | None = None) -> Pdf:
    """Write one document. `moment` is the file's date; without it every file bears the same one."""
    return _write((document,), faces, moment=moment, numbers_restart=True, bound=False)


def write_bound_pdf(
    documents: Sequence[Document],
    faces: Faces,
    *,
    moment: datetime | None = None,
    numbers_restart: bool = True,
) -> Pdf:
    """Write several documents into one file, each beginning a page and an entry of the outline.

    Page numbers begin again with each document, or run on through the file. The file's title and
    author are the first document's. Without documents ValueError is raised.
    """
    if not documents:
        raise ValueError("no documents to bind")
    return _write(documents, faces, moment=moment, numbers_restart=numbers_restart, bound=True)


def _write(
    documents: Sequence[Document],
    faces: Faces,
    *,
    moment: datetime | None,
    numbers_restart: bool,
    bound: bool,
) -> Pdf:
    ruler = Ruler(faces)
    breaker = Breaker(ruler)
    buffer = BytesIO()
    canvas = _canvas(buffer, documents[0], moment)
    pen = PrintPen(canvas, ruler, print_typeface(faces, ruler))
    pages = 0
    number = 1
    for document in documents:
        sheets = lay_out(document, ruler, breaker, number=1 if numbers_restart else number)
        number = sheets[-1].number + 1
        for at, sheet in enumerate(sheets):
            _draw(canvas, sheet, breaker, pen)
            if bound and at == 0:
                _outline(canvas, document.title, f"document-{pages}", 0, sheet.area.paper_height)
            for index, entry in enumerate(sheet.entries):
                top = sheet.area.paper(0.0, entry.y)[1]
                _outline(canvas, entry.text, f"heading-{pages}-{index}", int(bound), top)
            canvas.showPage()
            pages += 1
    canvas.save()
    used = ruler.used
    return Pdf(
        buffer.getvalue(),
        pages,
        faces.missing(ruler.characters + _chart_text(documents)),
        tuple(source for source in faces.sources if source.face in used),
    )


def _canvas(buffer: BytesIO, document: Document, moment: datetime | None) -> Canvas:
    canvas = Canvas(
        buffer,
        pagesize=(PORTRAIT.paper_width, PORTRAIT.paper_height),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 4),
        lang=LANGUAGE,
    )
    canvas.setTitle(_plain(document.title))
    canvas.setAuthor(_plain(document.author))
    canvas.setSubject(_plain(document.subject))
    canvas.setKeywords(_plain("，".join(document.keywords)))
    canvas.setCreator(CREATOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if moment is not None:
        stamp = _stamp(moment)
        canvas.setDateFormatter(lambda *_: stamp)
    return canvas


def _stamp(moment: datetime) -> str:
    """The moment as PDF writes it, with its distance from UTC when it has one."""
    stamp = moment.strftime("D:%Y%m%d%H%M%S")
    zone = moment.strftime("%z")
    return f"{stamp}{zone[:3]}'{zone[3:5]}'" if zone else stamp


def _plain(text: str) -> str:
    """A text for the file's own words: one line, without what cannot be written."""
    return clean(text).replace("\n", " ")


def _outline(canvas: Canvas, text: str, key: str, level: int, top: float) -> None:
    canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
    canvas.addOutlineEntry(_plain(text), key, level=level, closed=level > 0)


def _draw(canvas: Canvas, sheet: Sheet, breaker: Breaker, pen: PrintPen) -> None:
    """Draw everything on a sheet, what is black and the charts in the order of reading, then what is red."""
    area = sheet.area
    canvas.setPageSize((area.paper_width, area.paper_height))
    black: list[Ink | Rule] = []
    red: list[Ink | Rule] = []
    for mark in sheet.marks:
        if isinstance(mark, Plate):
            _draw_marks(canvas, area, black, BLACK)
            black = []
            with pen.at(*area.paper(mark.x, mark.y + mark.height)):
                draw_charts(pen, mark.charts, mark.width, mark.height)
        else:
            (red if mark.red else black).append(mark)
    _draw_marks(canvas, area, black, BLACK)
    _draw_marks(canvas, area, red, RED)
    canvas.setFillColorRGB(*BLACK)
    _draw_foot(canvas, sheet, breaker)


def _draw_marks(
    canvas: Canvas, area: Area, marks: Sequence[Ink | Rule], colour: tuple[float, float, float]
) -> None:
    """Draw texts and rules in one colour."""
    if not marks:
        return
    canvas.setFillColorRGB(*colour)
    canvas.setStrokeColorRGB(*colour)
    _draw_text(canvas, [(*area.paper(mark.x, mark.y), mark) for mark in marks if isinstance(mark, Ink)])
    thickness = 0.0
    for mark in marks:
        if isinstance(mark, Rule):
            if mark.thickness != thickness:
                thickness = mark.thickness
                canvas.setLineWidth(thickness)
            canvas.line(*area.paper(mark.x, mark.y), *area.paper(mark.to_x, mark.to_y))


def _draw_text(canvas: Canvas, inks: Sequence[tuple[float, float, Ink]]) -> None:
    """Draw texts with their baselines beginning at the given places of the paper."""
    text = canvas.beginText()
    font: tuple[str, float] | None = None
    space = 0.0
    stretch = 1.0
    for x, y, ink in inks:
        if ink.stretch != stretch:
            stretch = ink.stretch
            text.setHorizScale(stretch * 100)
        for piece in ink.pieces:
            if font != (piece.font, ink.size):
                font = (piece.font, ink.size)
                text.setFont(*font)
            if piece.space != space:
                space = piece.space
                text.setCharSpace(space)
            text.setTextOrigin(x + piece.x, y)
            text.textOut(piece.text)
    if space:
        text.setCharSpace(0)
    if stretch != 1.0:
        text.setHorizScale(100)
    canvas.drawText(text)


def _draw_foot(canvas: Canvas, sheet: Sheet, breaker: Breaker) -> None:
    """Draw the page number, outside on the page's foot, and the small line under it.

    On a turned page the number keeps its place on the paper: it stands at the left, turned with it.
    """
    area = sheet.area
    turned = area is not PORTRAIT
    number, width = _foot_text(breaker, f"— {sheet.number} —", Face.SONG, SMALL)
    along = PORTRAIT.width - SMALL - width if sheet.number % 2 else SMALL
    canvas.saveState()
    if turned:
        canvas.translate(*area.paper(0.0, 0.0))
        canvas.rotate(-90)
    else:
        canvas.translate(*area.paper(0.0, area.height))
    below = _NUMBER_BELOW + _DASH_TOP * SMALL
    _draw_text(canvas, [(along, -below, Ink(0.0, 0.0, number, SMALL))])
    canvas.restoreState()
    if sheet.foot:
        y = area.height + (_FOOT_BELOW_TURNED if turned else _FOOT_BELOW)
        for line in breaker.lines(((sheet.foot, Face.FANGSONG),), size=_FOOT_SIZE, measure=area.width):
            x = (area.width - line.width()) / 2
            place = area.paper(x, baseline(y, _FOOT_SIZE, _FOOT_SIZE))
            _draw_text(canvas, [(*place, Ink(0.0, 0.0, line.pieces(0.0), _FOOT_SIZE))])
            y += _FOOT_SIZE * 1.3


def _foot_text(breaker: Breaker, text: str, face: Face, size: float) -> tuple[tuple[Piece, ...], float]:
    line = breaker.lines(((text, face),), size=size, measure=1e9)[0]
    return line.pieces(0.0), line.width()


def _chart_text(documents: Sequence[Document]) -> str:
    """Every word in the charts of the documents."""
    return "".join(
        "".join((chart.title, chart.axis, chart.note, *chart.categories, *(one.name for one in chart.series)))
        for document in documents
        for block in document.blocks
        if isinstance(block, ChartRow)
        for chart in block.charts
    )
