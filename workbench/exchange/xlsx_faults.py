"""The cells of an .xlsx file that show no value though something stands there.

A reader of values sees a formula saved without its result, and an error, as a blank cell. A blank is
an answer in a form; these are not.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from workbench.exchange.sheets import Lost
from workbench.exchange.zip_parts import Parts

_CELL = re.compile(rb'<c (?=[^>]*\br="([A-Z]{1,3})([0-9]{1,7})")([^>]*)>(.*?)</c>', re.DOTALL)
_VALUE = re.compile(rb"<v[^>]*>[^<]+</v>|<is>")
_MARKS = (b"<f", b't="e"')
_CELLS_END = b"</sheetData>"  # after it, rules for typing hold formulas of their own
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

LostCells = Mapping[str, Mapping[tuple[int, int], Lost]]


def lost_cells(parts: Parts) -> LostCells:
    """By sheet, the places (row and column from 0) of formulas without a result and of errors."""
    found: dict[str, dict[tuple[int, int], Lost]] = {}
    suspects: dict[str, bytes] = {}
    for name in parts.entries:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            data = parts.read(name)
            end = data.rfind(_CELLS_END)
            if any(data.find(mark, 0, end if end >= 0 else len(data)) >= 0 for mark in _MARKS):
                suspects[name] = data
    if suspects:
        for sheet, part in _sheet_parts(parts):
            if part in suspects:
                found[sheet] = _in_sheet(suspects[part])
    return found


def _in_sheet(data: bytes) -> dict[tuple[int, int], Lost]:
    cells: dict[tuple[int, int], Lost] = {}
    for column, row, attributes, body in _CELL.findall(data):
        if b't="e"' in attributes:
            cells[int(row) - 1, _column(column)] = Lost.ERROR
        elif b"<f" in body and not _VALUE.search(body):
            cells[int(row) - 1, _column(column)] = Lost.FORMULA
    return cells


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _sheet_parts(parts: Parts) -> list[tuple[str, str]]:
    """Each sheet's name with the part that holds it."""
    try:
        book = ET.fromstring(parts.read("xl/workbook.xml"))  # noqa: S314 - within the reading process
        relations = ET.fromstring(parts.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - as above
    except ET.ParseError:
        return []
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    named = []
    for sheet in book.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        named.append((sheet.get("name", ""), part))
    return named
