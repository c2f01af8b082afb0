"""Cells on their way to and from a spreadsheet, as tab-separated text and as a table.

Excel, WPS and LibreOffice read a pasted text that begins with = + - or @ as a formula. In the plain
text such a cell gets an apostrophe before it, the mark for text in all three; the table beside it,
which they prefer, says of each cell that it is text and so needs none.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_APOSTROPHE = "'"

Block = list[list[str]]


def _guarded(text: str) -> str:
    return _APOSTROPHE + text if text.startswith((*_FORMULA, _APOSTROPHE)) else text


def _bare(text: str) -> str:
    return text[1:] if text.startswith(_APOSTROPHE) else text


def to_tsv(cells: Sequence[Sequence[str]]) -> str:
    """Rows of cells as tab-separated text; cells with tabs, quotes or several lines are quoted."""
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in cells)
    return out.getvalue()


def from_tsv(text: str) -> Block:
    """Rows of cells from what a spreadsheet copied. A blank end of the text is no row."""
    if not text.strip("\r\n"):
        return [[""]]
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    except csv.Error:  # a cell beyond what the reader takes: then its quotes mean nothing either
        rows = [line.split("\t") for line in text.splitlines()]
    while len(rows) > 1 and not any(rows[-1]):
        rows.pop()
    return [[_bare(cell) for cell in row] or [""] for row in rows]


def to_html(cells: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a table whose cells are texts."""
    from html import escape  # its table of entities is long, and a table is copied seldom

    style = "mso-number-format:'\\@'"
    rows = (
        "<tr>"
        + "".join(f'<td style="{style}">' + escape(cell).replace("\n", "<br>") + "</td>" for cell in row)
        + "</tr>"
        for row in cells
    )
    return '<meta charset="utf-8"><table>' + "".join(rows) + "</table>"


def mime(cells: Sequence[Sequence[str]]) -> QMimeData:
    """Rows of cells as they are put on the clipboard."""
    data = QMimeData()
    data.setText(to_tsv(cells))
    data.setHtml(to_html(cells))
    return data
