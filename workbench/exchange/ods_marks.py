"""The marks of an .ods file, from the tags around its cells."""

from __future__ import annotations

import re
from html import unescape
from xml.parsers import expat

from workbench.exchange import limits
from workbench.exchange.cell_marks import CellMarks, Marks
from workbench.exchange.sheets import Lost, Refusal
from workbench.exchange.zip_parts import Parts, Refused

_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^<>]*)>")
_NUMBER = re.compile(rb'\btable:(number-(?:rows|columns)-(?:repeated|spanned))="([0-9]{1,7})"')
_NAME = re.compile(rb'\btable:name="([^"]*)"')
_SHOWN = re.compile(rb"<text:p[^>]*>([^<]*)")
_ROWS_REPEATED, _COLUMNS_REPEATED = b"number-rows-repeated", b"number-columns-repeated"
_ROWS_SPANNED, _COLUMNS_SPANNED = b"number-rows-spanned", b"number-columns-spanned"
_LONGEST = 100_000  # bytes of a cell that is looked at: one that never ends must not be looked at for ever
_MARKS = (_ROWS_SPANNED, b"table:formula=")


def ods_marks(parts: Parts) -> Marks:
    """The marks of each sheet. Raises `Refused` for broken markup: the reader of values might never end."""
    content = parts.read("content.xml")
    _refuse_broken(content)
    found: dict[str, CellMarks] = {}
    if not any(mark in content for mark in _MARKS):
        return found
    sheet = CellMarks()
    row = column = repeated = 0
    for tag in _TAG.finditer(content):
        closing, name, attributes = tag.groups()
        if name == b"table":
            if not closing:
                sheet, row, repeated = found.setdefault(_sheet_name(attributes), CellMarks()), 0, 0
        elif name == b"table-row":
            numbers = _numbers(attributes)
            if not closing:
                column, repeated = 0, numbers.get(_ROWS_REPEATED, 1)
            if closing or attributes.endswith(b"/"):
                row += repeated
        elif not closing:
            numbers = _numbers(attributes)
            _mark(sheet, (row, column), attributes, numbers, content, tag.end())
            column += numbers.get(_COLUMNS_REPEATED, 1)
    return found


def _refuse_broken(content: bytes) -> None:
    try:
        expat.ParserCreate().Parse(content, True)
    except expat.ExpatError:
        raise Refused(Refusal.DAMAGED) from None


def _sheet_name(attributes: bytes) -> str:
    name = _NAME.search(attributes)
    return unescape(name[1].decode("utf-8", "replace")) if name else ""


def _numbers(attributes: bytes) -> dict[bytes, int]:
    return {name: int(number) for name, number in _NUMBER.findall(attributes)}


def _mark(
    sheet: CellMarks,
    place: tuple[int, int],
    attributes: bytes,
    numbers: dict[bytes, int],
    content: bytes,
    end: int,
) -> None:
    """Note what is particular of a cell whose tag ends at a place of the content."""
    rows = numbers.get(_ROWS_SPANNED, 1)
    if rows > 1 and len(sheet.merges) < limits.MERGES:
        last = place[0] + rows - 1, place[1] + numbers.get(_COLUMNS_SPANNED, 1) - 1
        sheet.merges.append((place, last))
    if b"table:formula=" not in attributes:
        return
    until = end if attributes.endswith(b"/") else content.find(b"</table:table-cell>", end, end + _LONGEST)
    shown = _SHOWN.search(content, end, max(until, end))
    if b'value-type="error"' in attributes or (shown and shown[1].startswith((b"#", b"Err:"))):
        sheet.lost[place] = Lost.ERROR
    elif shown is None and b"office:value-type=" not in attributes:
        sheet.lost[place] = Lost.FORMULA
