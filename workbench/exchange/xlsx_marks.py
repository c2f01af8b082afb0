"""The marks of an .xlsx file, whose merged cells the reader of values tells itself."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from workbench.exchange.cell_marks import CellMarks, Marks, Place
from workbench.exchange.sheets import Lost
from workbench.exchange.zip_parts import Parts

_CELL = re.compile(rb'<c (?=[^>]*\br="([A-Z]{1,3})([0-9]{1,7})")([^>]*)>(.*?)</c>', re.DOTALL)
_VALUE = re.compile(rb"<v[^>]*>[^<]+</v>|<is>")
_MARKS = (b"<f", b't="e"')
_CELLS_END = b"</sheetData>"  # after it, rules for typing hold formulas of their own
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def xlsx_marks(parts: Parts) -> Marks:
    """By sheet, the places of formulas without a result and of errors."""
    found: dict[str, CellMarks] = {}
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
                found[sheet] = CellMarks(lost=_in_sheet(suspects[part]))
    return found


def _in_sheet(data: bytes) -> dict[Place, Lost]:
    cells: dict[Place, Lost] = {}
    for column, row, attributes, body in _CELL.findall(data):
        if b't="e"' in attributes:
            cells[int(row) - 1, _column(column)] = Lost.ERROR
        elif b"<f" in body and not _VALUE.search(body) and not (b't="str"' in attributes and b"<v" in body):
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
    except ET.ParseError:
        return []
    targets = related_parts(parts, "xl/_rels/workbook.xml.rels")
    sheets = book.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet")
    return [(one.get("name", ""), targets.get(one.get(_RELATION, ""), "")) for one in sheets]


def related_parts(parts: Parts, relations: str) -> Mapping[str, str]:
    """The parts that a workbook refers to, by the identifiers it uses; none where that cannot be read."""
    try:
        told = ET.fromstring(parts.read(relations))  # noqa: S314 - within the reading process
    except ET.ParseError:
        return {}
    targets = ((one.get("Id", ""), one.get("Target", "")) for one in told)
    return {
        name: target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        for name, target in targets
    }
