"""A corpus of files that mean harm, or that met with some: one function makes them all in a folder.

Each kind says what may be answered: the refusals of `Refusal` that fit, `ARCHIVE`, or `READ` for what
is readable in spite of its looks. What matters more is what must never happen: see the tests.
"""

from __future__ import annotations

import io
import os
import random
import stat
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from workbench.exchange.sheets import Refusal

READ, ARCHIVE = "read", "archive"
R = Refusal
_ROWS = 1_048_576
SHEET = "xl/worksheets/sheet2.xml"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: what it is called, and what may be answered to it."""

    name: str
    path: Path
    answers: frozenset[str]


def rezip(base: bytes, changes: Mapping[str, bytes | None], method: int = ZIP_DEFLATED) -> bytes:
    """A zip file with some parts replaced, added, or (None) left out."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(base)) as old, ZipFile(target, "w", method, compresslevel=1) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, data in changes.items():
            if data is not None:
                new.writestr(name, data)
    return target.getvalue()


def zipped(*entries: tuple[str | ZipInfo, bytes], method: int = ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w", method, compresslevel=1) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return target.getvalue()


def sheet(rows: bytes, *, dimension: bytes = b"A1:C3", after: bytes = b"", head: bytes = b"") -> bytes:
    """A worksheet part around its rows."""
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>' + head + b"<worksheet"
        b' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="'
        + dimension
        + b'"/><sheetData>'
        + rows
        + b"</sheetData>"
        + after
        + b"</worksheet>"
    )


def cell(at: str, text: str = "x") -> bytes:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'.encode()


def row(number: int, *cells: bytes) -> bytes:
    return f'<row r="{number}">'.encode() + b"".join(cells) + b"</row>"


def lying(name: str, data: bytes, said: int) -> bytes:
    """A zip file whose one entry says it unpacks to fewer bytes than it does."""
    archive = bytearray(zipped((name, data)))
    centre = archive.rfind(b"PK\x01\x02")
    archive[22:26] = archive[centre + 24 : centre + 28] = struct.pack("<I", said)
    return bytes(archive)


def overlapping(data: bytes, copies: int) -> bytes:
    """A zip file whose entries all are the same bytes."""
    packed = zlib.compress(data, 9)[2:-4]
    crc, size = zlib.crc32(data), len(data)
    fields = (20, 0, 8, 0, 0, crc, len(packed), size, 1, 0)
    body = b"PK\x03\x04" + struct.pack("<HHHHHIIIHH", *fields) + b"a" + packed
    centre = b"".join(
        b"PK\x01\x02"
        + struct.pack("<HHHHHHIIIHHHHHII", 20, 20, 0, 8, 0, 0, crc, len(packed), size, 5, 0, 0, 0, 0, 0, 0)
        + f"{number:05d}".encode()
        for number in range(copies)
    )
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, copies, copies, len(centre), len(body), 0)
    return body + centre + end


def ole(streams: bytes = b"", *, loop: bool = False) -> bytes:
    """An old office file: a header, an allocation table and a directory."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff" * (4 * 108)
    table = struct.pack("<III", 0xFFFFFFFD, 1 if loop else 0xFFFFFFFE, 0xFFFFFFFE) + b"\xff" * 500
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", 22, 5, 0) + b"\xff" * 12
    return header[:512].ljust(512, b"\0") + table[:512] + root.ljust(512, b"\0") + streams.ljust(1024, b"\0")


def ods(content: bytes, manifest: bytes = b"<manifest/>") -> bytes:
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return zipped(("mimetype", kind), ("content.xml", content), ("META-INF/manifest.xml", manifest))


ODS_HEAD = (
    b'<?xml version="1.0" encoding="UTF-8"?>%s<office:document-content'
    b' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    b' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    b' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    b'<table:table table:name="a">%s</table:table></office:spreadsheet></office:body>'
    b"</office:document-content>"
)
LAUGHS = b"<!DOCTYPE x [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 12)
)


def _xlsx(  # noqa: PLR0915 - a list of kinds
    base: bytes,
) -> Iterator[tuple[str, bytes, tuple[str, ...]]]:
    """Spreadsheets that are wrong within, made from a form that is right."""

    def with_sheet(data: bytes) -> bytes:
        return rezip(base, {SHEET: data})

    damaged = (R.DAMAGED,)
    either = (R.DAMAGED, READ)
    yield "cut in half", base[: len(base) // 2], damaged
    yield "cut at the end", base[:-30], damaged
    yield "garbage before", b"PK\x03\x04" + random.Random(1).randbytes(4000), damaged
    yield "garbage after", base + random.Random(2).randbytes(3000), either
    flipped = bytearray(base)
    for place in range(200, len(base) - 200, 997):
        flipped[place] ^= 0x55
    yield "flipped bits", bytes(flipped), (*either, R.TOO_LARGE, R.ENCRYPTED, ARCHIVE)
    crc = bytearray(base)
    crc[base.rfind(b"PK\x01\x02") + 16] ^= 0xFF
    yield "wrong checksum", bytes(crc), either
    yield "a bomb", with_sheet(sheet(row(1, cell("A1")) + b" " * 120_000_000)), (R.TOO_LARGE,)
    yield "many bombs", rezip(base, {f"xl/x{n}.xml": b" " * 30_000_000 for n in range(4)}), (R.TOO_LARGE,)
    liar = lying("xl/workbook.xml", b"<a>" + b" " * 160_000_000, 10)
    yield "a bomb that lies", liar, (R.DAMAGED, R.TOO_LARGE)
    yield "entries over one another", overlapping(b"\0" * 1_000_000, 1_000), (R.TOO_LARGE, R.DAMAGED)
    yield "small entries over one another", overlapping(b"\0" * 50_000, 1_000), damaged
    yield "too many parts", rezip(base, {f"xl/x{n}": b"" for n in range(2_100)}), (R.TOO_LARGE,)
    yield "another compression", rezip(base, {}, ZIP_BZIP2), damaged
    yield "stored, not compressed", rezip(base, {}, ZIP_STORED), (READ,)
    locked = bytearray(base)
    place = -1
    while (place := base.find(b"PK\x01\x02", place + 1)) >= 0:
        locked[place + 8] |= 1
    yield "encrypted parts", bytes(locked), (R.ENCRYPTED,)
    yield (
        "a billion declared rows",
        with_sheet(sheet(row(1, cell("A1")), dimension=b"A1:XFD1048576")),
        (READ,),
    )
    yield (
        "declared as A1 only",
        with_sheet(sheet(row(1, cell("A1")) + row(9, cell("C9")), dimension=b"A1")),
        (READ,),
    )
    yield (
        "a far corner",
        with_sheet(sheet(row(1, cell("A1")) + row(_ROWS, cell("XFD1048576")))),
        (R.TOO_LARGE,),
    )
    yield "a far row", with_sheet(sheet(row(1, cell("A1")) + row(_ROWS, cell("B1048576")))), (R.TOO_LARGE,)
    yield (
        "a far column",
        with_sheet(sheet(row(1, cell("A1"), cell("XFD1")) + row(60, cell("B60")))),
        (R.TOO_LARGE,),
    )
    many = b"".join(row(n, *(cell(f"{c}{n}") for c in "ABCDEFGHIJKL")) for n in range(1, 36_000))
    yield "hundreds of thousands of cells", with_sheet(sheet(many)), (R.TOO_LARGE, R.TOO_SLOW)
    blank = b"".join(row(n, f'<c r="A{n}" s="1"/>'.encode()) for n in range(1, 60_000))
    yield "formatted to the end", with_sheet(sheet(row(1, cell("A1")) + blank)), (READ,)
    yield "a column nobody has", with_sheet(sheet(row(1, cell("ZZZZZZZ1")))), (*either, R.TOO_LARGE)
    yield (
        "a row nobody has",
        with_sheet(sheet(row(99_999_999_999, cell("A99999999999")))),
        (*either, R.TOO_LARGE),
    )
    yield "no references", with_sheet(sheet(b"<row><c t='inlineStr'><is><t>x</t></is></c></row>")), (READ,)
    yield "a huge text", with_sheet(sheet(row(1, cell("A1", "汉" * 9_000_000)))), (R.TOO_LARGE,)
    yield "a long text", with_sheet(sheet(row(1, cell("A1", "汉" * 40_000)))), (READ,)
    shared = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>'
    )
    echo = b"".join(row(n, f'<c r="A{n}" t="s"><v>0</v></c>'.encode()) for n in range(1, 20_000))
    parts = {SHEET: sheet(echo), "xl/sharedStrings.xml": shared % (b"x" * 30_000)}
    yield "one text many times", rezip(base, parts), (R.TOO_LARGE,)
    yield (
        "a shared text that is not there",
        with_sheet(sheet(row(1, b'<c r="A1" t="s"><v>99999999</v></c>'))),
        (*either, R.TOO_LARGE),
    )
    yield (
        "a shared text before the first",
        with_sheet(sheet(row(1, b'<c r="A1" t="s"><v>-1</v></c>'))),
        either,
    )
    yield (
        "numbers that are none",
        with_sheet(
            sheet(
                row(
                    1,
                    *(
                        f'<c r="{c}1"><v>{v}</v></c>'.encode()
                        for c, v in zip("ABCD", ("NaN", "inf", "1e999", "x"), strict=True)
                    ),
                )
            )
        ),
        either,
    )
    yield (
        "a date past all dates",
        with_sheet(sheet(row(1, b'<c r="A1" s="1" t="d"><v>99999-99-99</v></c>'))),
        either,
    )
    yield (
        "formulas without results",
        with_sheet(sheet(row(1, b'<c r="A1"><f>1+1</f></c>', b'<c r="B1"><f/><v/></c>'))),
        (READ,),
    )
    yield "errors", with_sheet(sheet(row(1, b'<c r="A1" t="e"><v>#REF!</v></c>'))), (READ,)
    yield (
        "an external link",
        with_sheet(
            sheet(
                row(
                    1,
                    b'<c r="A1"><f>[1]Sheet1!A1</f><v>1</v></c>',
                    b"<c r=\"B1\"><f>cmd|'/c calc'!A1</f><v>0</v></c>",
                )
            )
        ),
        (READ,),
    )
    yield "macros", rezip(base, {"xl/vbaProject.bin": ole(b"Attribute VB_Name")}), (READ,)
    merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    yield "all cells merged", with_sheet(sheet(row(1, cell("A1")), after=merge)), (READ,)
    merges = b"".join(b'<mergeCell ref="A%d:C%d"/>' % (n, n + 2) for n in range(1, 90_000))
    yield (
        "merges over merges",
        with_sheet(sheet(row(1, cell("A1")), after=b"<mergeCells>" + merges + b"</mergeCells>")),
        (READ, R.DAMAGED),
    )
    tall = b"".join(row(n, cell(f"A{n}")) for n in range(1, 20_000))
    over = b"<mergeCells>" + b'<mergeCell ref="B1:B19999"/>' * 4_000 + b"</mergeCells>"
    tall = row(1, cell("A1"), cell("B1")) + tall[len(row(1, cell("A1"))) :]
    yield "one merge four thousand times", with_sheet(sheet(tall, after=over)), (R.TOO_LARGE,)
    yield "nested a hundred thousand deep", with_sheet(sheet(b"<a>" * 100_000)), (*either, R.TOO_LARGE)
    yield "an attribute of a megabyte", with_sheet(sheet(b'<row r="%s"/>' % (b"1" * 1_000_000))), either
    yield (
        "entities upon entities",
        with_sheet(sheet(row(1, cell("A1", "&a11;")), head=LAUGHS)),
        (*either, R.TOO_LARGE),
    )
    outside = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    yield "an entity from outside", with_sheet(sheet(row(1, cell("A1", "&f;")), head=outside)), either
    yield "no markup at all", with_sheet(b"\xff\xfe\x00not xml"), either
    yield (
        "letters that are none",
        with_sheet(sheet(row(1, b'<c r="A1" t="inlineStr"><is><t>\xff\xfe</t></is></c>'))),
        either,
    )
    yield "markup never closed", with_sheet(sheet(row(1, cell("A1")))[:150]), either
    yield "no sheet behind the name", rezip(base, {SHEET: None}), either
    yield "no relations", rezip(base, {"xl/_rels/workbook.xml.rels": None}), damaged
    away = b'<Relationships><Relationship Id="rId1" Target="../../../../etc/passwd"/></Relationships>'
    yield "relations leading out", rezip(base, {"xl/_rels/workbook.xml.rels": away}), either
    yield "a book of nothing", rezip(base, {"xl/workbook.xml": b"<workbook/>"}), either
    yield "a book that is none", rezip(base, {"xl/workbook.xml": b"\0\1\2"}), either
    sheets = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId2"/>' % (n, n) for n in range(1, 80))
    book = (
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets>'
        b"</workbook>"
    )
    yield "eighty sheets", rezip(base, {"xl/workbook.xml": book % sheets}), (R.TOO_LARGE, R.DAMAGED)


def _others() -> Iterator[tuple[str, str, bytes, tuple[str, ...]]]:
    """Files of other kinds, and other things under a spreadsheet's name."""
    noise = random.Random(3)
    strange, damaged = (R.NOT_A_SPREADSHEET,), (R.DAMAGED,)
    yield "nothing", ".xlsx", b"", (R.EMPTY,)
    yield "one byte", ".xlsx", b"P", strange
    yield "noise", ".xlsx", noise.randbytes(5_000), strange
    yield "a picture", ".xlsx", b"\x89PNG\r\n\x1a\n" + noise.randbytes(500), strange
    yield "a printed page", ".xls", b"%PDF-1.7\n" + noise.randbytes(500), strange
    yield "a web page", ".xls", b"<html><table><tr><td>1</td></tr></table></html>", strange
    yield (
        "a text document",
        ".docx",
        zipped(("[Content_Types].xml", b""), ("word/document.xml", b"")),
        strange,
    )
    yield (
        "a text document of the other family",
        ".ods",
        zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")),
        strange,
    )
    yield "a program", ".exe", b"MZ" + noise.randbytes(300), strange
    yield "an empty zip", ".zip", b"PK\x05\x06" + b"\0" * 18, (ARCHIVE,)
    yield "an encrypted workbook", ".xlsx", ole("EncryptedPackage".encode("utf-16-le")), (R.ENCRYPTED,)
    yield "an old file without anything", ".xls", ole(), damaged
    yield "an old file cut off", ".xls", ole()[:520], damaged
    yield "an old file that goes in circles", ".xls", ole(loop=True), damaged
    yield "an old file of noise", ".xls", ole()[:512] + noise.randbytes(9_000), (*damaged, R.TOO_LARGE)
    repeated = (
        b'<table:table-row table:number-rows-repeated="1048576"><table:table-cell'
        b' table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    yield "a cell seventeen billion times", ".ods", ods(ODS_HEAD % (b"", repeated)), (READ, R.TOO_LARGE)
    blank = repeated.replace(b"<text:p>x</text:p>", b"")
    yield "blank to the end", ".ods", ods(ODS_HEAD % (b"", blank)), (READ, R.TOO_LARGE, R.TOO_SLOW)
    yield (
        "entities in the other family",
        ".ods",
        ods(
            ODS_HEAD
            % (
                LAUGHS,
                b"<table:table-row><table:table-cell><text:p>&a11;</text:p></table:table-cell></table:table-row>",
            )
        ),
        (READ, *damaged, R.TOO_LARGE),
    )
    yield "markup cut off in the other family", ".ods", ods(ODS_HEAD[:300]), (READ, *damaged)
    for name, tag in (
        ("tags never closed", b'<table:table-cell table:formula="'),
        ("formulas never closed", b'<table:table-cell table:formula="of:=1">'),
    ):
        yield name, ".ods", ods(ODS_HEAD % (b"", tag * 200_000)), (READ, *damaged, R.TOO_LARGE)
    yield "encrypted in the other family", ".ods", ods(b"x", b"<m><encryption-data/></m>"), (R.ENCRYPTED,)
    wild = struct.pack("<BBI", 0x83, 0x01, 0) + b"\x9c\x01\xff\xff\xff\x7f" + noise.randbytes(50)
    yield (
        "records longer than the file",
        ".xlsb",
        zipped(("xl/workbook.bin", wild), ("xl/_rels/workbook.bin.rels", b"<Relationships/>")),
        (READ, *damaged, R.TOO_LARGE),
    )
    yield (
        "records of noise",
        ".xlsb",
        zipped(("xl/workbook.bin", noise.randbytes(3_000))),
        (READ, *damaged, R.TOO_LARGE),
    )
    relation = b'<Relationships><Relationship Id="a" Target="sheet.bin"/></Relationships>'
    book = b"\x9c\x01\x14" + b"\0" * 8 + b"\1\0\0\0a\0" + b"\1\0\0\0b\0"
    tiny = (
        ("xl/workbook.bin", book),
        ("xl/_rels/workbook.bin.rels", relation),
        ("xl/sheet.bin", b"\1\0" * 500_000),
    )
    yield "millions of records of nothing", ".xlsb", zipped(*tiny), (READ, *damaged, R.TOO_LARGE)
    yield "text with noughts", ".csv", "序号,事项\0\0".encode(), strange
    yield "noise as text", ".csv", b"\xff\xff\xfe" + noise.randbytes(3_000), (*strange, READ)
    yield "one endless field", ".csv", b'"' + b"x" * 9_000_000, (R.TOO_LARGE, R.DAMAGED)
    yield "a quotation never closed", ".csv", '序号,"事项\n1,2\n'.encode(), (READ, *damaged)
    yield "half a million columns", ".csv", b"," * 500_000, (R.TOO_LARGE,)
    yield "formulas as text", ".csv", "事项,本月进展\n=1+1,=cmd|'/c calc'!A1\n".encode(), (READ,)
    yield "text in the old encoding", ".csv", "序号,事项\n1,走访\n".encode("gb18030"), (READ,)


def _special(folder: Path, base: bytes) -> Iterator[Kind]:
    """What is no file, or not where it seems to be."""
    target = folder / "elsewhere.bin"
    target.write_bytes(base)
    link = folder / "link.xlsx"
    link.symlink_to(target)
    yield Kind("a link", link, frozenset({R.LINK}))
    dangling = folder / "dangling.xlsx"
    dangling.symlink_to(folder / "nowhere")
    yield Kind("a link to nowhere", dangling, frozenset({R.LINK}))
    pipe = folder / "pipe.xlsx"
    os.mkfifo(pipe)
    yield Kind("a pipe", pipe, frozenset({R.NOT_A_FILE}))
    yield Kind("a device", Path("/dev/zero"), frozenset({R.NOT_A_FILE}))
    (folder / "folder.xlsx").mkdir()
    yield Kind("a folder", folder / "folder.xlsx", frozenset({R.NOT_A_FILE}))
    yield Kind("nothing there", folder / "nothing.xlsx", frozenset({R.MISSING}))
    yield Kind("a name in the way", target / "below.xlsx", frozenset({R.MISSING}))
    big = folder / "big.xlsx"
    with big.open("wb") as file:
        file.truncate(300_000_000)
    yield Kind("a hole of 300 MB", big, frozenset({R.TOO_BIG}))


def make_hostile(folder: Path, base: bytes) -> tuple[Kind, ...]:
    """All kinds of hostile spreadsheets in a folder; `base` are the bytes of a form that is right."""
    kinds = []
    for number, (name, data, answers) in enumerate(_xlsx(base)):
        path = folder / f"within-{number:02d}.xlsx"
        path.write_bytes(data)
        kinds.append(Kind(name, path, frozenset(answers)))
    for number, (name, ending, data, answers) in enumerate(_others()):
        path = folder / f"other-{number:02d}{ending}"
        path.write_bytes(data)
        kinds.append(Kind(name, path, frozenset(answers)))
    return (*kinds, *_special(folder, base))


def _linked(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def make_archives(base: bytes) -> dict[str, tuple[bytes, Callable[[str], bool]]]:
    """Archives that mean harm: by name, the bytes and which of their entries is refused."""
    tricks = (
        ("../above.xlsx", base),
        ("a/../../above.xlsx", base),
        ("/etc/above.xlsx", base),
        ("..\\above.xlsx", base),
        ("C:\\above.xlsx", base),
        ("C:/above.xlsx", base),
        ("good.xlsx", base),
    )
    return {
        "paths": (zipped(*tricks), lambda name: "above" in name),
        "links": (
            zipped((_linked("link.xlsx"), b"/etc/passwd"), ("good.xlsx", base)),
            lambda name: "link" in name,
        ),
        "nested": (
            zipped(("inner.zip", zipped(("x.xlsx", base))), ("good.xlsx", base)),
            lambda name: "inner" in name,
        ),
    }
