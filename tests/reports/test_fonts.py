"""A user's own fonts: which are found, which are passed over and why, and what is printed instead."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from workbench.reports.blocks import Face
from workbench.reports.fontfiles import FontFile, read_font_file
from workbench.reports.fonts import (
    Faces,
    FaceSource,
    FontRefused,
    Origin,
    Refusal,
    load_faces,
    system_font_folders,
)

BUNDLED = Path(__file__).parents[2] / "resources" / "fonts"
EM = 1000


def outline(pen: TTGlyphPen | T2CharStringPen) -> TTGlyphPen | T2CharStringPen:
    pen.moveTo((100, 0))
    pen.lineTo((100, 700))
    pen.lineTo((900, 700))
    pen.closePath()
    return pen


def made(
    family: str,
    *,
    characters: str = "专班",
    blank: str = "",
    chinese: str = "",
    may_embed: int = 0,
    postscript: bool = False,
) -> FontBuilder:
    """A small font: `blank` characters have a glyph without an outline, `may_embed` is its fsType."""
    order = [".notdef", *(f"u{ord(one):X}" for one in characters + blank)]
    builder = FontBuilder(EM, isTTF=not postscript)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(one): f"u{ord(one):X}" for one in characters + blank})
    if postscript:
        drawn = {name: outline(T2CharStringPen(EM, None)).getCharString() for name in order}
        builder.setupCFF(family.replace(" ", ""), {}, drawn, {})
    else:
        empty = {f"u{ord(one):X}" for one in blank}
        builder.setupGlyf(
            {
                name: TTGlyphPen(None).glyph() if name in empty else outline(TTGlyphPen(None)).glyph()
                for name in order
            }
        )
    builder.setupHorizontalMetrics(dict.fromkeys(order, (EM, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable(
        {"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "") or "Nameless"}
    )
    if chinese:
        builder.font["name"].setName(chinese, 1, 3, 1, 0x804)
    builder.setupOS2(fsType=may_embed)
    builder.setupPost()
    return builder


def saved(path: Path, builder: FontBuilder) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def source(faces: Faces, face: Face) -> FaceSource:
    return next(one for one in faces.sources if one.face is face)


def test_without_fonts_of_the_machine_every_face_is_the_bundled_one(tmp_path: Path) -> None:
    faces = load_faces(BUNDLED, folders=[tmp_path, tmp_path / "absent"])
    assert [one.face for one in faces.sources[:5]] == list(Face)
    assert {one.origin for one in faces.sources} == {Origin.BUNDLED}
    assert faces.skipped == ()


def test_a_font_of_the_machine_is_found_by_its_english_name_in_any_folder_below(tmp_path: Path) -> None:
    path = saved(tmp_path / "office" / "a" / "any-name.TTF", made("FangSong"))
    faces = load_faces(BUNDLED, folders=[tmp_path])
    assert source(faces, Face.FANGSONG) == FaceSource(Face.FANGSONG, "FangSong", path, Origin.SYSTEM)
    assert source(faces, Face.KAI).origin is Origin.BUNDLED


def test_a_font_of_the_machine_is_found_and_called_by_its_chinese_name(tmp_path: Path) -> None:
    saved(tmp_path / "xbs.ttf", made("Founder Title", chinese="方正小标宋_GBK"))
    found = source(load_faces(BUNDLED, folders=[tmp_path]), Face.XIAOBIAOSONG)
    assert (found.family, found.origin) == ("方正小标宋_GBK", Origin.SYSTEM)


def test_the_best_name_wins_wherever_the_file_lies(tmp_path: Path) -> None:
    saved(tmp_path / "a.ttf", made("STFangsong"))
    saved(tmp_path / "b.ttf", made("FangSong"))
    saved(tmp_path / "c.ttf", made("FangSong_GB2312", chinese="仿宋_GB2312"))
    found = source(load_faces(BUNDLED, folders=[tmp_path]), Face.FANGSONG)
    assert found.family == "仿宋_GB2312"


def test_a_chosen_file_comes_before_the_fonts_of_the_machine(tmp_path: Path) -> None:
    saved(tmp_path / "fonts" / "hei.ttf", made("SimHei"))
    chosen = saved(tmp_path / "mine.ttf", made("My Hei"))
    faces = load_faces(BUNDLED, chosen={Face.HEI: chosen}, folders=[tmp_path / "fonts"])
    assert source(faces, Face.HEI) == FaceSource(Face.HEI, "My Hei", chosen, Origin.CHOSEN)


def test_a_face_inside_a_collection_is_found(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [made("Other").font, made("KaiTi", characters="楷体").font]
    path = tmp_path / "several.ttc"
    collection.save(path)
    assert [(one.index, one.family) for one in read_font_file(path)] == [(0, "Other"), (1, "KaiTi")]
    for faces in (
        load_faces(BUNDLED, folders=[tmp_path]),
        load_faces(BUNDLED, chosen={Face.KAI: path}),
    ):
        assert source(faces, Face.KAI).path == path
        assert faces.split("楷体", Face.KAI) == ((faces.fonts(Face.KAI)[0], "楷体"),)


@pytest.mark.parametrize(
    ("may_embed", "reason"),
    [
        (0x0000, None),
        (0x0004, None),
        (0x0008, None),
        (0x0006, None),  # several bits: the least restrictive holds
        (0x0002, Refusal.EMBEDDING_FORBIDDEN),
        (0x0200, Refusal.BITMAPS_ONLY),
        (0x0208, Refusal.BITMAPS_ONLY),
        (0x0100, Refusal.SUBSETTING_FORBIDDEN),
    ],
)
def test_a_font_whose_licence_forbids_embedding_is_passed_over(
    tmp_path: Path, may_embed: int, reason: Refusal | None
) -> None:
    saved(tmp_path / "f.ttf", made("SimHei", may_embed=may_embed))
    faces = load_faces(BUNDLED, folders=[tmp_path])
    assert [one.reason for one in faces.skipped] == ([] if reason is None else [reason])
    assert source(faces, Face.HEI).origin is (Origin.SYSTEM if reason is None else Origin.BUNDLED)


def test_a_font_with_postscript_outlines_is_passed_over_for_the_next_name(tmp_path: Path) -> None:
    saved(tmp_path / "a.otf", made("FangSong_GB2312", postscript=True))
    path = saved(tmp_path / "b.ttf", made("STFangsong"))
    faces = load_faces(BUNDLED, folders=[tmp_path])
    assert source(faces, Face.FANGSONG).path == path
    assert [(one.path.name, one.reason) for one in faces.skipped] == [("a.otf", Refusal.POSTSCRIPT_OUTLINES)]


def test_broken_files_in_a_font_folder_do_no_harm(tmp_path: Path) -> None:
    whole = saved(tmp_path / "whole.ttf", made("KaiTi")).read_bytes()
    (tmp_path / "empty.ttf").write_bytes(b"")
    (tmp_path / "half.ttf").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.otf").write_text("no font at all", encoding="utf-8")
    (tmp_path / "collection.ttc").write_bytes(b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff")
    (tmp_path / "folder.ttf").mkdir()
    (tmp_path / "gone.ttf").symlink_to(tmp_path / "nowhere.ttf")
    (tmp_path / "a-simhei.ttf").write_bytes(
        saved(tmp_path / "x" / "s.ttf", made("SimHei")).read_bytes().replace(b"loca", b"lost", 1)
    )
    (tmp_path / "x" / "s.ttf").unlink()
    faces = load_faces(BUNDLED, folders=[tmp_path])
    assert source(faces, Face.KAI).path == tmp_path / "whole.ttf"
    assert [(one.face, one.reason) for one in faces.skipped] == [(Face.HEI, Refusal.NOT_A_FONT)]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("absent.ttf", Refusal.UNREADABLE),
        ("text.ttf", Refusal.NOT_A_FONT),
        ("cff.otf", Refusal.POSTSCRIPT_OUTLINES),
        ("locked.ttf", Refusal.EMBEDDING_FORBIDDEN),
        ("damaged.ttf", Refusal.NOT_A_FONT),
    ],
)
def test_a_chosen_file_that_cannot_print_is_refused_with_the_reason(
    tmp_path: Path, name: str, reason: Refusal
) -> None:
    (tmp_path / "text.ttf").write_text("不是字体", encoding="utf-8")
    saved(tmp_path / "cff.otf", made("A", postscript=True))
    locked = saved(tmp_path / "locked.ttf", made("B", may_embed=2))
    saved(tmp_path / "damaged.ttf", made("C"))
    damaged = (tmp_path / "damaged.ttf").read_bytes().replace(b"hhea", b"hhex", 1)
    (tmp_path / "damaged.ttf").write_bytes(damaged)
    assert locked.exists()
    with pytest.raises(FontRefused) as refused:
        load_faces(BUNDLED, chosen={Face.SONG: tmp_path / name})
    assert (refused.value.face, refused.value.path, refused.value.reason) == (
        Face.SONG,
        tmp_path / name,
        reason,
    )


def test_a_character_the_users_font_lacks_comes_from_the_bundled_font_of_the_same_face(
    tmp_path: Path,
) -> None:
    chosen = saved(tmp_path / "k.ttf", made("Small Kai", characters="专班"))
    faces = load_faces(BUNDLED, chosen={Face.KAI: chosen})
    own, bundled = faces.fonts(Face.KAI)[:2]
    assert faces.split("专班喆", Face.KAI) == ((own, "专班"), (bundled, "喆"))


def test_a_glyph_without_an_outline_counts_as_lacking(tmp_path: Path) -> None:
    chosen = saved(tmp_path / "h.ttf", made("Hollow", characters="专班", blank="喆\u3000"))
    faces = load_faces(BUNDLED, chosen={Face.HEI: chosen})
    own, bundled = faces.fonts(Face.HEI)[:2]
    assert faces.split("专喆\u3000", Face.HEI) == ((own, "专"), (bundled, "喆"), (own, "\u3000"))


def test_two_files_with_the_same_name_inside_keep_their_own_glyphs(tmp_path: Path) -> None:
    one = saved(tmp_path / "one.ttf", made("Twin", characters="甲"))
    two = saved(tmp_path / "two.ttf", made("Twin", characters="乙"))
    first = load_faces(BUNDLED, chosen={Face.HEI: one})
    second = load_faces(BUNDLED, chosen={Face.HEI: two})
    again = load_faces(BUNDLED, chosen={Face.HEI: one})
    names = [faces.fonts(Face.HEI)[0] for faces in (first, second, again)]
    assert names[0] == names[2] != names[1]
    assert second.split("乙", Face.HEI) == ((names[1], "乙"),)


def test_invisible_characters_are_left_out_and_odd_spaces_become_plain_ones() -> None:
    faces = load_faces(BUNDLED)
    text = "专\u200b\u00ad\ufeff\n班\u2003\t甲\ufe0f"
    assert "".join(piece for _, piece in faces.split(text, Face.HEI)) == "专班  甲"
    assert faces.missing(text) == ""
    assert faces.width("专\u200b\u00ad\n\ufe0f", Face.HEI, 16) == 16


def test_missing_lists_each_character_that_no_face_has_once_and_in_order() -> None:
    assert load_faces(BUNDLED).missing("专\u4dff班😀 \n\u3000😀\u4dff喆𬭎") == "\u4dff😀"


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("专班喆𬭎①⑪ A1—“”，。￥")), max_size=40))
def test_every_visible_character_is_set_and_the_width_is_that_of_the_pieces(text: str) -> None:
    faces = load_faces(BUNDLED)
    for face in Face:
        pieces = faces.split(text, face)
        assert all(first[0] != second[0] for first, second in pairwise(pieces))
        joined = "".join(piece for _, piece in pieces)
        assert [one for one in joined if not one.isspace()] == [
            one for one in text if one in joined and not one.isspace()
        ]
        written = sum(stringWidth(piece, name, 16) for name, piece in pieces)
        assert faces.width(text, face, 16) == pytest.approx(written, abs=1e-6)


@pytest.fixture(scope="module")
def whole_font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("fonts") / "f.ttf", made("FangSong", chinese="仿宋"))


@given(at=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.floats(0, 1))
def test_no_damage_to_a_file_stops_the_search(whole_font: Path, at: float, byte: int, cut: float) -> None:
    content = bytearray(whole_font.read_bytes())
    content[int(at * len(content))] = byte
    damaged = whole_font.with_name("damaged.ttf")
    damaged.write_bytes(content[: int(cut * len(content)) + 1])
    files = read_font_file(damaged)
    assert files
    assert all(isinstance(one, FontFile) for one in files)


def test_names_in_old_chinese_encodings_are_read(tmp_path: Path) -> None:
    builder = made("Old", chinese="")
    builder.font["name"].setName("仿宋_GB2312", 1, 1, 25, 33)
    (found,) = read_font_file(saved(tmp_path / "old.ttf", builder))
    assert "仿宋_gb2312" in found.names
    assert found.family == "仿宋_GB2312"


def test_a_font_without_a_name_goes_by_its_file_name(tmp_path: Path) -> None:
    builder = made("X")
    builder.font["name"].names = []
    (found,) = read_font_file(saved(tmp_path / "some.ttf", builder))
    assert (found.family, found.names) == ("some", frozenset())


def test_windows_keeps_a_users_own_fonts_in_a_folder_of_their_own() -> None:
    environ = {"LOCALAPPDATA": "/c/Users/li/AppData/Local", "SystemRoot": "/c/Windows"}
    assert system_font_folders(environ, "win32") == (
        Path("/c/Users/li/AppData/Local/Microsoft/Windows/Fonts"),
        Path("/c/Windows/Fonts"),
    )


def test_linux_and_macos_font_folders_are_known_the_users_own_first() -> None:
    linux = system_font_folders({"HOME": "/home/li"}, "linux")
    assert linux[0] == Path("/home/li/.local/share/fonts")
    assert Path("/usr/share/fonts") in linux
    given_by_desktop = system_font_folders({"HOME": "/h", "XDG_DATA_DIRS": "/opt/share"}, "linux")
    assert Path("/opt/share/fonts") in given_by_desktop
    mac = system_font_folders({"HOME": "/Users/li"}, "darwin")
    assert mac[0] == Path("/Users/li/Library/Fonts")
    assert Path("/System/Library/Fonts") in mac
