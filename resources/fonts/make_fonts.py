"""Build the bundled faces of this folder from their published sources.

The finished files are kept in version control, so nobody needs this to run the program. It is kept so
that anyone can check where each file comes from, and make it again. The same sources and the same
fontTools (see README.md) give the same bytes.

Put these files into one folder:

    FandolFang-Regular.otf         Debian package texlive-lang-chinese
    LXGWWenKai-Light.ttf           Debian package fonts-lxgw-wenkai
    LXGWWenKai-Regular.ttf         Debian package fonts-lxgw-wenkai
    NotoSerifSC_900Black.ttf       npm package @expo-google-fonts/noto-serif-sc 0.4.3
    NotoSerifSC_400Regular.ttf     npm package @expo-google-fonts/noto-serif-sc 0.4.3
    NotoSansSC_500Medium.ttf       npm package @expo-google-fonts/noto-sans-sc 0.4.3
    Unihan_OtherMappings.txt.bz2   Debian package unicode-data, only for --write-list

for instance, on Debian 12, with nothing installed:

    apt-get download texlive-lang-chinese fonts-lxgw-wenkai unicode-data
    for deb in *.deb; do dpkg-deb -x "$deb" unpacked; done
    npm pack @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3
    for tgz in *.tgz; do tar xzf "$tgz" --one-top-level=unpacked; done
    mkdir sources && find unpacked -name FandolFang-Regular.otf -o -name 'LXGWWenKai-*.ttf' \
        -o -name 'Noto*.ttf' -o -name 'Unihan_OtherMappings*' | xargs cp -t sources

and run

    python resources/fonts/make_fonts.py --sources sources --out resources/fonts
"""

from __future__ import annotations

import argparse
import bz2
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

LIST_NAME = "tongyong-guifan-8105.txt"
LEVELS = ((1, 3500), (3501, 6500), (6501, 8105))  # 一级、二级、三级字表: first and last number
TIMESTAMP = 3786912000  # 2024-01-01, in seconds since 1904: one date for every file
NO_PROGRAMS = (  # limits of a font without hints; the others are counted when the file is written
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxComponentElements",
    "maxComponentDepth",
)
CURVE_ERROR = 0.6  # of 1000 units an em: 0.01 pt at 16 pt


def span(first: int, last: int) -> set[str]:
    """All characters from one code to another, both included."""
    return {chr(code) for code in range(first, last + 1)}


def gb2312() -> set[str]:
    """Every character of GB/T 2312: 6,763 Chinese ones, punctuation, Greek, Cyrillic, kana."""
    found: set[str] = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue  # a free place in the table
    return found


LATIN = span(0x20, 0x7E) | span(0xA0, 0xFF)
PUNCTUATION = span(0x2010, 0x2027) | set("‰′″‵‹›※‼⁇⁈⁉⁄€")
SYMBOLS = (
    PUNCTUATION
    | span(0x2070, 0x2089)  # raised and lowered digits
    | set("℃℅℉№℡™Ω℮½⅓⅔¼¾⅛")
    | span(0x2160, 0x216B)  # Ⅰ–Ⅻ
    | span(0x2170, 0x2179)  # ⅰ–ⅹ
    | span(0x2190, 0x2199)  # arrows
    | set("⇒⇔∀∂∃∅∆∇∈∏∑−∓√∝∞∠∥∧∨∩∪∫∴∵∶∷∼≈≌≒≠≡≤≥≦≧≪≫⊕⊙⊥⊿⌒")
    | span(0x2460, 0x249B)  # ①–⑳ ⑴–⒇ ⒈–⒛
    | span(0x2500, 0x257F)  # frames
    | span(0x2581, 0x258F)
    | set("■□▢▣▪▫▲△▶▷►▻▼▽◀◁◄◅◆◇◈○◉◌◎●◐◑◒◓◔◕◢◣◤◥◦◯★☆☉☎☏☐☑☒♀♂✓✔✕✖✗✘❶❷❸❹❺❻❼❽❾❿")
    | span(0x3000, 0x303F)  # 、。〈〉《》「」〔〕 and the ideographic space
    | span(0x3220, 0x3229)  # ㈠–㈩
    | span(0x3280, 0x3289)  # ㊀–㊉
    | set("㎎㎏㎜㎝㎞㎡㎢㎥㏄㏎㏑㏒㏕")
    | span(0xFE10, 0xFE19)
    | span(0xFE30, 0xFE4F)
    | span(0xFF01, 0xFF5E)  # full-width forms
    | span(0xFFE0, 0xFFE6)
)
WRONG_IN_FANDOL = set("￥￣～")  # drawn as a dollar sign, a hyphen and a half-width tilde
FULL_WIDTH = {"“": 1.0, "‘": 1.0, "”": 0.0, "’": 0.0, "·": 0.5}  # the free room's share before the mark
PAGE_NUMBERS = LATIN | PUNCTUATION | span(0xFF01, 0xFF5E)


@dataclass(frozen=True, slots=True)
class Recipe:
    """One bundled file: its source, its characters and the name it goes by."""

    target: str
    source: str
    family: str
    postscript: str
    characters: frozenset[str]


def read_list(path: Path) -> set[str]:
    """The characters of 通用规范汉字表 out of the list beside this recipe."""
    lines = path.read_text(encoding="utf-8").splitlines()
    characters = [one for line in lines if not line.startswith("#") for one in line.strip()]
    if len(characters) != 8105 or len(set(characters)) != 8105:
        raise SystemExit(f"{path}: {len(set(characters))} characters, not 8105")
    return set(characters)


def write_list(mappings: Path, path: Path) -> None:
    """Write the list anew from the kTGH field of the Unicode Han database."""
    numbered: dict[int, str] = {}
    for line in bz2.decompress(mappings.read_bytes()).decode("utf-8").splitlines():
        if "\tkTGH\t" in line and not line.startswith("#"):
            code, _, number = line.split("\t")
            numbered[int(number.removeprefix("2013:"))] = chr(int(code.removeprefix("U+"), 16))
    parts = [
        "# 通用规范汉字表 (State Council, 2013): 8,105 characters in the table's own order.",
        "# Source: field kTGH of the Unicode Han database 15.0; made by make_fonts.py --write-list.",
    ]
    for level, (first, last) in zip("一二三", LEVELS, strict=True):
        parts.append(f"# {level}级字表 {first}–{last}")
        characters = "".join(numbered[number] for number in range(first, last + 1))
        parts += [characters[at : at + 50] for at in range(0, len(characters), 50)]
    path.write_text("\n".join(parts) + "\n", encoding="utf-8", newline="\n")


def coverage(path: Path) -> set[str]:
    """The characters a font file has glyphs for."""
    with TTFont(path, lazy=True) as font:
        return {chr(code) for code in font.getBestCmap()}


def cut(font: TTFont, characters: Iterable[str]) -> None:
    """Leave only the given characters' glyphs, without hints and layout tables: the page needs neither."""
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.recalc_timestamp = False
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "vhea", "vmtx"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[ord(one) for one in characters])
    worker.subset(font)


def transformed(drawn: Mapping[str, Any], name: str, scale: float, shift: int) -> Glyph:
    """A glyph drawn anew, stretched along the line and moved along it; in font units."""
    pen = TTGlyphPen(None)
    drawn[name].draw(DecomposingFilterPen(TransformPen(pen, (scale, 0, 0, 1, shift, 0)), drawn))
    glyph: Glyph = pen.glyph()
    return glyph


def widen(font: TTFont) -> None:
    """Give dash, quotation marks and middle dot the full em they have in Chinese text.

    Some faces draw them for Latin text by default and keep the Chinese form behind a layout feature,
    or have none: there the mark is moved within the em, an opening one to its end.
    """
    codes = font.getBestCmap()
    em = font["head"].unitsPerEm
    bar, dash = codes.get(0x2015), codes.get(0x2014)
    if bar and dash and font["hmtx"][bar][0] == em != font["hmtx"][dash][0]:
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format != 14 and 0x2014 in table.cmap:
                table.cmap[0x2014] = bar
    if "glyf" not in font:
        return
    drawn = font.getGlyphSet()
    moved = {}
    for mark, share in FULL_WIDTH.items():
        name = codes.get(ord(mark))
        width = font["hmtx"][name][0] if name else em
        if name and width < em:
            moved[name] = transformed(drawn, name, 1, round((em - width) * share))
    if bar:  # two dashes must meet: GB/T 15834 sets 破折号 without a gap
        left, right = font["glyf"][bar].xMin, font["glyf"][bar].xMax
        if right - left < 0.97 * em:
            scale = em / (right - left)
            moved[bar] = transformed(drawn, bar, scale, round(-left * scale))
    for name, glyph in moved.items():
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (em, glyph.xMin)


def to_truetype(font: TTFont) -> None:
    """Replace cubic CFF outlines by quadratic ones, each within CURVE_ERROR of the original."""
    order = font.getGlyphOrder()
    drawn = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(table)
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for field in NO_PROGRAMS:
        setattr(limits, field, 0)
    limits.maxZones = 1
    post = font["post"]
    post.formatType = 3.0
    post.glyphOrder = None
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def label(font: TTFont, recipe: Recipe) -> None:
    """Give the file its own name, keep the holders' words and say that it was changed."""
    old = font["name"]
    kept = {number: old.getDebugName(number) for number in (0, 5, 7, 13, 14)}
    table = font["name"] = newTable("name")
    table.names = []
    changed = f"Changed: a subset of {recipe.source}, made by make_fonts.py."
    words = {
        0: kept[0],
        1: recipe.family,
        2: "Regular",
        3: recipe.postscript,
        4: recipe.family,
        5: (kept[5] or "Version 1.000").split(";")[0],
        6: recipe.postscript,
        7: kept[7],
        10: changed,
        13: kept[13] or "GPL-3 with font exception, see licences/GPL-3-font-exception.txt",
        14: kept[14],
    }
    for number, text in words.items():
        if text:
            table.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = TIMESTAMP
    font["head"].macStyle = 0
    system = font["OS/2"]
    system.fsType = 0  # the licences allow embedding without limits
    system.fsSelection = (system.fsSelection & ~0b1100001) | 0b1000000  # "regular", the only style
    system.recalcUnicodeRanges(font)
    system.recalcAvgCharWidth(font)


def recipes(sources: Path, standard: set[str]) -> tuple[Recipe, ...]:
    """What is built, in the order of the README's table."""
    common = LATIN | SYMBOLS | gb2312()
    everyday = common | standard
    fandol = coverage(sources / "FandolFang-Regular.otf") & everyday - WRONG_IN_FANDOL
    rare = (standard | common) - fandol
    return (
        Recipe(
            "fangsong.ttf",
            "FandolFang-Regular.otf",
            "FandolFang",
            "FandolFang-Regular",
            frozenset(fandol),
        ),
        Recipe(
            "fangsong-rare.ttf",
            "LXGWWenKai-Light.ttf",
            "Zhuanban Fang Rare",
            "ZhuanbanFangRare-Regular",
            frozenset(rare | LATIN | PUNCTUATION),
        ),
        Recipe(
            "xiaobiaosong.ttf",
            "NotoSerifSC_900Black.ttf",
            "Noto Serif SC Black",
            "NotoSerifSC-Black",
            frozenset(everyday),
        ),
        Recipe(
            "hei.ttf",
            "NotoSansSC_500Medium.ttf",
            "Noto Sans SC Medium",
            "NotoSansSC-Medium",
            frozenset(everyday),
        ),
        Recipe(
            "kai.ttf",
            "LXGWWenKai-Regular.ttf",
            "Zhuanban Kai",
            "ZhuanbanKai-Regular",
            frozenset(everyday),
        ),
        Recipe(
            "song.ttf",
            "NotoSerifSC_400Regular.ttf",
            "Noto Serif SC",
            "NotoSerifSC-Regular",
            frozenset(PAGE_NUMBERS),
        ),
    )


def build(recipe: Recipe, sources: Path, out: Path) -> Path:
    """Make one file and return where it lies."""
    target = out / recipe.target
    with TTFont(sources / recipe.source, recalcTimestamp=False) as font:
        widen(font)
        cut(font, recipe.characters)
        if "CFF " in font:
            to_truetype(font)
        label(font, recipe)
        font.save(target)
    return target


def main() -> None:
    """Build every face and print its size and checksum for the README."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sources", type=Path, required=True, help="folder of the source fonts")
    parser.add_argument("--out", type=Path, required=True, help="folder the finished files go to")
    parser.add_argument("--write-list", action="store_true", help="make the list of 8,105 characters anew")
    chosen = parser.parse_args()
    listing = Path(__file__).with_name(LIST_NAME)
    if chosen.write_list:
        write_list(chosen.sources / "Unihan_OtherMappings.txt.bz2", listing)
    for recipe in recipes(chosen.sources, read_list(listing)):
        target = build(recipe, chosen.sources, chosen.out)
        content = target.read_bytes()
        print(f"{recipe.target}  {len(content)}  {hashlib.sha256(content).hexdigest()}", flush=True)


if __name__ == "__main__":
    main()
