"""The bundled faces: their characters, their widths, their licence bits, and the page printed with them."""

from __future__ import annotations

import hashlib
import io
import re
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfgen.canvas import Canvas

from workbench.reports.blocks import Face
from workbench.reports.fonts import Faces, load_faces
from workbench.reports.glyphs import character_map

BUNDLED = Path(__file__).parents[2] / "resources" / "fonts"
FILES = sorted(BUNDLED.glob("*.ttf"))
RARE_NAMES = "喆祎㛃𬭎"
SYMBOLS = "①②⑩⑪⑳㈠㎡℃￥〔〕—–…“”‘’《》●▲■◆○△□◇★☆√✓✗×÷%‰→№·～！（），。、：；？０９Ａｚ"


@pytest.fixture(scope="module")
def faces() -> Faces:
    return load_faces(BUNDLED)


def characters_of_the_table() -> str:
    text = (BUNDLED / "tongyong-guifan-8105.txt").read_text(encoding="utf-8")
    return "".join(line.strip() for line in text.splitlines() if not line.startswith("#"))


def printed(faces: Faces, text: str, pages: int = 1) -> bytes:
    """A PDF with the text on a line of each face."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    for _ in range(pages):
        for row, face in enumerate(Face):
            x = 40.0
            for name, piece in faces.split(text, face):
                canvas.setFont(name, 16)
                canvas.drawString(x, 780 - 30 * row, piece)
                x += faces.width(piece, face, 16)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_the_list_has_the_8105_characters_of_the_table_once_each() -> None:
    characters = characters_of_the_table()
    assert len(characters) == len(set(characters)) == 8105
    assert set(RARE_NAMES) <= set(characters)


def test_every_character_of_the_table_prints(faces: Faces) -> None:
    assert faces.missing(characters_of_the_table()) == ""


def test_every_character_of_gb2312_prints(faces: Faces) -> None:
    rows = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    assert faces.missing("".join(pair.decode("gb2312", "ignore") for pair in rows)) == ""


def test_symbols_of_official_documents_and_latin_print(faces: Faces) -> None:
    latin = "".join(map(chr, range(0x21, 0x7F)))
    assert faces.missing(SYMBOLS + latin) == ""


@pytest.mark.parametrize("face", [Face.XIAOBIAOSONG, Face.HEI, Face.KAI])
def test_headings_never_mix_faces_within_the_table(faces: Faces, face: Face) -> None:
    own = faces.fonts(face)[0]
    assert faces.split(characters_of_the_table() + "①⑳㎡℃￥“”—", face) == (
        (own, characters_of_the_table() + "①⑳㎡℃￥“”—"),
    )


def test_page_numbers_are_in_one_face(faces: Faces) -> None:
    assert faces.split("— 1234567890 —", Face.SONG) == ((faces.fonts(Face.SONG)[0], "— 1234567890 —"),)


def test_chinese_characters_and_marks_are_one_em_wide_in_every_face(faces: Faces) -> None:
    for face in Face:
        for one in "专喆𬭎，。、；：？！（）《》〔〕“”‘’—…·～￥":
            assert faces.width(one, face, 16) == 16, (face, one)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bundled_file_may_be_embedded_and_keeps_its_holders_words(path: Path) -> None:
    with TTFont(path) as font:
        assert font["OS/2"].fsType == 0
        assert "glyf" in font
        names = font["name"]
        assert "Copyright" in names.getDebugName(0) or "(c)" in names.getDebugName(0)
        assert names.getDebugName(10).startswith("Changed:")
        family = names.getDebugName(1)
        assert not any(word in family for word in ("LXGW", "霞鹜", "Klee", "Source"))


def test_the_readme_names_each_file_with_its_checksum() -> None:
    text = (BUNDLED / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"\| `([\w-]+\.ttf)` \|.*`([0-9a-f]{64})`", text))
    assert stated == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FILES}


def test_rare_names_are_found_and_copied_as_themselves_in_every_face(faces: Faces) -> None:
    with pdfplumber.open(io.BytesIO(printed(faces, f"{RARE_NAMES} 专班"))) as document:
        lines = (document.pages[0].extract_text() or "").splitlines()
    assert lines == [f"{RARE_NAMES} 专班"] * len(Face)


def test_every_font_of_a_printed_page_is_an_embedded_truetype_subset(faces: Faces) -> None:
    with pikepdf.open(io.BytesIO(printed(faces, "喆班1—"))) as document:
        fonts = [
            one for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        ]
        assert fonts
        for font in fonts:
            assert font.Subtype == "/TrueType"
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
            assert "/FontFile2" in font.FontDescriptor
        assert document.check_pdf_syntax() == []


def test_the_same_text_gives_the_same_bytes(faces: Faces) -> None:
    assert printed(faces, "喆班1—", pages=2) == printed(faces, "喆班1—", pages=2)


def test_a_page_carries_only_the_glyphs_it_uses(faces: Faces) -> None:
    assert len(printed(faces, "专班")) < 30_000


def test_a_character_map_writes_rare_characters_as_two_units_and_skips_free_codes() -> None:
    lines = character_map("F", [0, 0x4E13, 0x2CB4E]).splitlines()
    start = lines.index("2 beginbfchar")
    assert lines[start + 1 : start + 4] == ["<01> <4E13>", "<02> <D872DF4E>", "endbfchar"]


def test_a_character_map_keeps_to_a_hundred_entries_a_block() -> None:
    counts = re.findall(r"(\d+) beginbfchar", character_map("F", list(range(1, 257))))
    assert counts == ["100", "100", "56"]
