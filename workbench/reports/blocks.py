"""A document as a stream of blocks, in the words of the office and free of any file format.

A service composes a :class:`Document`; a writer (`reports.pdf`) lays it out. Text is plain Unicode:
a writer escapes whatever its format would take for markup. Charts are data, drawn elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Align(StrEnum):
    """How a cell's text stands in its column."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Face(StrEnum):
    """The five faces of an official page, by their Chinese names' meaning."""

    FANGSONG = "fangsong"  # 仿宋: body text
    XIAOBIAOSONG = "xiaobiaosong"  # 小标宋: titles, the red masthead
    HEI = "hei"  # 黑体: first-level headings, table headings
    KAI = "kai"  # 楷体: second-level headings
    SONG = "song"  # 宋体: page numbers


@dataclass(frozen=True, slots=True)
class Masthead:
    """The red head of a briefing: its name, issue, issuing unit and date above a red rule.

    `issue` and `date` are finished words («第11期», «2026年11月30日»); `mark` stands at the upper
    left («内部资料  注意保存»), `total` in brackets after the issue («总第23期»).
    """

    name: str
    issue: str
    unit: str
    date: str
    mark: str = ""
    total: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title: 22 pt 小标宋, centred, broken at word boundaries into a trapezoid.

    `words` are the pieces a line may be broken between; joined they are the whole title.
    A `subtitle` is set below it in 16 pt 楷体.
    """

    words: tuple[str, ...]
    subtitle: str = ""

    @property
    def text(self) -> str:
        """The title in one piece, for the file's metadata and the preview's name."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number already in the text: level 1 «一、» 黑体, 2 «（一）» 楷体, 3 «1.» 仿宋."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph in a face of its own, such as a run-in heading in 楷体."""

    text: str
    face: Face = Face.FANGSONG


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of 16 pt 仿宋. `indent` is the first line's, in characters."""

    runs: tuple[Run, ...]
    indent: int = 2
    align: Align = Align.LEFT  # LEFT means justified but for the last line

    @property
    def text(self) -> str:
        """The paragraph's words without their faces."""
        return "".join(run.text for run in self.runs)


def paragraph(text: str, *, indent: int = 2, align: Align = Align.LEFT) -> Paragraph:
    """One paragraph of plain text; line breaks in it are kept as breaks."""
    return Paragraph((Run(text),), indent=indent, align=align)


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. `width` is a share of the table's width, in any unit common to the table."""

    heading: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells, or a section row that spans the table when `section` is true."""

    cells: tuple[str, ...]
    section: bool = False
    bold: bool = False  # a total, set in 黑体


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption above, «单位：项» at the upper right and notes below.

    The heading row is repeated on each page and no row is cut through a line of text; a row that
    is taller than a page is carried on between two of its lines. `size` is the cells' in points.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    unit: str = ""
    notes: tuple[str, ...] = ()
    size: float = 10.5


class Tone(StrEnum):
    """What a series stands for; a chart maps it to a colour *and* a hatch, for print is black and white."""

    PLAIN = "plain"
    ACCENT = "accent"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Series:
    """One named row of numbers, as long as the chart's categories. None is a gap, never a zero."""

    name: str
    values: tuple[float | None, ...]
    tone: Tone = Tone.PLAIN


class ChartKind(StrEnum):
    """The forms a chart may take."""

    STACKED_BARS = "stacked_bars"  # one bar a category, series stacked: lights per list
    STACKED_ROWS = "stacked_rows"  # the same lying down, for long category names: lights per unit
    LINE = "line"  # over months: completion
    BARS = "bars"  # one or more bars a category, side by side


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as data. `axis` names the value axis with its unit («项», «%»); `maximum` fixes its top."""

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str = ""
    maximum: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One or two charts side by side across the text block; `height` in millimetres."""

    charts: tuple[Chart, ...]
    height: float = 70.0


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign and date by hand, spread over the text block («单位负责人（签字）：»)."""

    labels: tuple[str, ...]
    date_label: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """Issuing unit and date at the end of the text, without a seal: both finished words."""

    unit: str
    date: str


@dataclass(frozen=True, slots=True)
class Tail:
    """The tail on the last page's foot: rules, 报／送／发 and the number of copies.

    Each of `lines` is a label and its receivers («报», «区委常委……»); empty ones are left out.
    `copies` is their number («60», printed as «（共印60份）») or finished words.
    """

    lines: tuple[tuple[str, str], ...]
    copies: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a page; `landscape` turns the pages from here on, None keeps them."""

    landscape: bool | None = None
    restart_numbers: bool = False


Block = Masthead | Title | Heading | Paragraph | Table | ChartRow | Signatures | SignOff | Tail | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its blocks in order and what its file says of itself."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
    footer: str = ""  # a small line at the foot of each page, such as the mark of sample data
