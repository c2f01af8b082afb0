"""Reading one file from outside into plain values, and unpacking one archive: within the reading process.

What a file says of itself is believed only as far as it costs nothing: sizes are checked before
anything is unpacked, and again by the limits of the process.
"""

from __future__ import annotations

import csv
import io
import re
import stat
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import python_calamine as calamine

from workbench.exchange import limits
from workbench.exchange.cell_marks import CellMarks, Marks
from workbench.exchange.ods_marks import ods_marks
from workbench.exchange.sheets import Refusal
from workbench.exchange.xls_marks import xls_marks
from workbench.exchange.xlsb_marks import xlsb_marks
from workbench.exchange.xlsx_marks import xlsx_marks
from workbench.exchange.zip_parts import Parts, Refused, open_parts

__all__ = ["Refused", "read", "unpack"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and every other old office file
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_TEXT_ENDINGS = {".csv", ".tsv", ".txt"}
_MODIFIED = (
    ("docProps/core.xml", re.compile(rb"<dcterms:modified[^>]{0,200}>([0-9T:Z.+-]{10,40})<")),
    ("meta.xml", re.compile(rb"<dc:date>([0-9T:Z.+-]{10,40})<")),
)
_LINK_MODE = 0o120000
_SAFE_ENDINGS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", *_TEXT_ENDINGS}


def read(path: Path) -> dict[str, Any]:
    """The file's sheets as values for JSON, or that it is an archive. Raises `Refused`."""
    data = _bytes(path, limits.ARCHIVE_BYTES)
    if data.startswith(_ZIPS):
        return _read_zip(data)
    if len(data) > limits.FILE_BYTES:
        raise Refused(Refusal.TOO_BIG)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Refused(Refusal.ENCRYPTED)
        return {"sheets": _sheets(data, xls_marks(data)), "modified": None}
    if path.suffix.lower() in _TEXT_ENDINGS:
        return {"sheets": [_text_sheet(data)], "modified": None, "single": True}
    raise Refused(Refusal.NOT_A_SPREADSHEET)


def _read_zip(data: bytes) -> dict[str, Any]:
    parts = open_parts(data, limits.PARTS)
    marks = _marks_of(parts)
    if marks is None:
        return {"archive": True}
    if len(data) > limits.FILE_BYTES:
        raise Refused(Refusal.TOO_BIG)
    return {"sheets": _sheets(data, marks(parts)), "modified": _modified(parts)}


def _marks_of(parts: Parts) -> Callable[[Parts], Marks] | None:
    """What reads the marks of a zip file that is a spreadsheet; None for one that is an archive of files."""
    if "xl/workbook.xml" in parts.entries:
        return xlsx_marks
    if "xl/workbook.bin" in parts.entries:
        return xlsb_marks
    if "content.xml" in parts.entries and "mimetype" in parts.entries:
        if not parts.read("mimetype").startswith(_ODS):
            raise Refused(Refusal.NOT_A_SPREADSHEET)
        if b"encryption-data" in parts.read("META-INF/manifest.xml"):
            raise Refused(Refusal.ENCRYPTED)
        return ods_marks
    if "[Content_Types].xml" in parts.entries:
        raise Refused(Refusal.NOT_A_SPREADSHEET)  # a text document, a presentation
    return None


def _bytes(path: Path, most: int) -> bytes:
    """The file whole. Only what is a file is opened: a pipe would wait for ever."""
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            raise Refused(Refusal.LINK)
        if not stat.S_ISREG(found.st_mode):
            raise Refused(Refusal.NOT_A_FILE)
        if found.st_size > most:
            raise Refused(Refusal.TOO_BIG)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(Refusal.MISSING) from None
    except OSError:
        raise Refused(Refusal.NO_PERMISSION) from None
    if not data:
        raise Refused(Refusal.EMPTY)
    if len(data) > most:
        raise Refused(Refusal.TOO_BIG)
    return data


def _modified(parts: Parts) -> str | None:
    for name, written in _MODIFIED:
        if found := written.search(parts.read(name)):
            return found[1].decode("ascii")
    return None


def _sheets(data: bytes, marks: Marks) -> list[dict[str, Any]]:
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        names = [
            (sheet.name, sheet.visible is not calamine.SheetVisibleEnum.Visible)
            for sheet in book.sheets_metadata
            if sheet.typ is calamine.SheetTypeEnum.WorkSheet
        ]
        if len(names) > limits.SHEETS:
            raise Refused(Refusal.TOO_LARGE)
        sheets, budget = [], _Budget()
        for name, hidden in names:
            rows = _rows(book.get_sheet_by_name(name), marks.get(name, CellMarks()), budget)
            sheets.append({"name": name, "hidden": hidden, "rows": rows})
    except calamine.PasswordError:
        raise Refused(Refusal.ENCRYPTED) from None
    except (calamine.CalamineError, OSError, ValueError):
        raise Refused(Refusal.DAMAGED) from None
    return sheets


class _Budget:
    """What is left of the cells and characters that a file may have."""

    def __init__(self) -> None:
        self.cells, self.text = limits.CELLS, limits.TEXT

    def spend(self, *, cells: int = 0, text: int = 0) -> None:
        self.cells, self.text = self.cells - cells, self.text - text
        if self.cells < 0 or self.text < 0:
            raise Refused(Refusal.TOO_LARGE)


def _rows(sheet: calamine.CalamineSheet, marks: CellMarks, budget: _Budget) -> list[list[Any]]:
    """A sheet's rows, values of merged cells repeated in all rows that they cover."""
    if sheet.end is not None:
        budget.spend(cells=(sheet.end[0] + 1) * (sheet.end[1] + 1))
    rows: list[list[Any]] = [
        [_plain(value, budget) for value in row] for row in sheet.to_python(skip_empty_area=False)
    ]
    for (row, column), why in marks.lost.items():
        if row < len(rows) and column < len(rows[row]) and rows[row][column] is None:
            rows[row][column] = {"lost": why.value}
    merges = marks.merges or sheet.merged_cell_ranges or []
    for (top, left), (bottom, _) in merges[: limits.MERGES]:
        if top < len(rows) and left < len(rows[top]) and (value := rows[top][left]) is not None:
            covered = rows[top + 1 : bottom + 1]
            budget.spend(cells=len(covered))  # merges may lie over one another
            for below in covered:
                if left < len(below) and below[left] is None:
                    below[left] = value
                    budget.spend(text=len(value) if isinstance(value, str) else 0)
    return rows


def _plain(value: object, budget: _Budget) -> Any:  # noqa: ANN401 - a value for JSON
    if isinstance(value, str):
        budget.spend(text=len(value))
        return value or None
    if isinstance(value, datetime | date):
        return {"day": value.isoformat()}
    if isinstance(value, time | timedelta):
        return str(value)
    return value


def _text_sheet(data: bytes) -> dict[str, Any]:
    text = _decoded(data)
    budget = _Budget()
    budget.spend(text=len(text))
    head = text.split("\n", 5)[:5]
    delimiter = max(",\t;", key=lambda mark: sum(line.count(mark) for line in head))
    rows: list[list[Any]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            budget.spend(cells=max(1, len(row)))
            rows.append([cell or None for cell in row])
    except csv.Error:
        raise Refused(Refusal.DAMAGED) from None
    return {"name": "", "hidden": False, "rows": rows}


def _decoded(data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused(Refusal.NOT_A_SPREADSHEET)


def unpack(path: Path, into: Path) -> dict[str, Any]:
    """Unpack an archive's files into a folder, under names of our own; tell each one's own name.

    An entry that is a link, is too big, or has a name that leads out of its folder is not unpacked but
    told with why. Raises `Refused` for the archive as a whole.
    """
    data = _bytes(path, limits.ARCHIVE_BYTES)
    parts = open_parts(data, limits.MEMBERS)
    members: list[dict[str, Any]] = []
    for number, (raw, entry) in enumerate(parts.entries.items()):
        name = _member_name(raw, utf8=bool(entry.flag_bits & 0x800))
        if entry.is_dir() or _clutter(name):
            continue
        told: dict[str, Any] = {"name": name, "entry": raw, "path": None}
        steps = name.replace("\\", "/").split("/")
        if (entry.external_attr >> 16) & 0o170000 == _LINK_MODE:
            told["refused"] = Refusal.LINK.value
        elif ".." in steps or not steps[0] or ":" in steps[0] or "\0" in name:
            told["refused"] = Refusal.UNSAFE_NAME.value
        elif entry.file_size > limits.FILE_BYTES:
            told["refused"] = Refusal.TOO_BIG.value
        else:
            ending = Path(steps[-1]).suffix.lower()
            target = into / f"{number:04d}{ending if ending in _SAFE_ENDINGS else ''}"
            target.write_bytes(parts.read(raw))
            told |= {"path": str(target), "at": _when(entry.date_time)}
        members.append(told)
    return {"members": members}


def _clutter(name: str) -> bool:
    """What systems leave in archives: no file anybody sent."""
    steps: Sequence[str] = name.split("/")
    return steps[0] == "__MACOSX" or steps[-1] in {".DS_Store", "Thumbs.db", "desktop.ini"}


def _member_name(raw: str, *, utf8: bool) -> str:
    """Windows writes Chinese names in its own encoding, which is read as another."""
    if utf8 or raw.isascii():
        return raw
    try:
        return raw.encode("cp437").decode("gb18030")
    except UnicodeError:
        return raw


def _when(parts: tuple[int, int, int, int, int, int]) -> str | None:
    try:
        return datetime(*parts).isoformat()  # noqa: DTZ001 - archives keep no zone
    except ValueError:
        return None
