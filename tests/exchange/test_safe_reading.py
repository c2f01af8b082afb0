from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.exchange.hostile import ARCHIVE, READ, SHEET, cell, make_archives, rezip, row, sheet, zipped
from workbench.exchange import limits
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Archive, Lost, Refusal, Sheets, Unreadable


def answered(content: Sheets | Archive | Unreadable) -> str:
    if isinstance(content, Unreadable):
        return content.why
    return ARCHIVE if isinstance(content, Archive) else READ


def test_the_reading_process_can_take_no_more_memory_than_it_is_given(
    tmp_path: Path, base: bytes, reader: SafeReader
) -> None:
    good = tmp_path / "good.xlsx"
    good.write_bytes(base)
    assert answered(next(reader.read([good]))) == READ
    assert reader._process is not None
    told = Path(f"/proc/{reader._process.pid}/limits").read_text(encoding="ascii")
    allowed = next(line.split() for line in told.splitlines() if line.startswith("Max address space"))
    assert int(allowed[3]) == limits.MEMORY <= 300_000_000


@pytest.mark.parametrize("name", ["paths", "links", "nested"])
def test_an_archive_leads_nowhere_but_into_the_folder_it_is_unpacked_to(
    tmp_path: Path, base: bytes, reader: SafeReader, name: str
) -> None:
    data, refused = make_archives(base)[name]
    archive, folder = tmp_path / "归档.zip", tmp_path / "below" / "into"
    archive.write_bytes(data)
    folder.mkdir(parents=True)
    assert next(reader.read([archive])) == Archive()
    members = reader.unpack(archive, folder)
    assert isinstance(members, tuple)
    for member in members:
        if refused(member.name) and name != "nested":
            assert member.path is None
            assert member.refused in {Refusal.UNSAFE_NAME, Refusal.LINK}
        else:
            assert member.path is not None
            assert member.path.parent == folder
    found = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {archive, *(member.path for member in members if member.path)}
    assert not any(path.is_symlink() for path in folder.iterdir())


def test_an_archive_of_too_many_files_is_refused_as_a_whole(tmp_path: Path, reader: SafeReader) -> None:
    archive = tmp_path / "many.zip"
    archive.write_bytes(zipped(*((f"{n}.xlsx", b"x") for n in range(limits.MEMBERS + 1))))
    (tmp_path / "into").mkdir()
    assert reader.unpack(archive, tmp_path / "into") == Unreadable(Refusal.TOO_LARGE)
    assert list((tmp_path / "into").iterdir()) == []


def test_a_name_in_the_encoding_of_windows_is_read_as_it_was_written(
    tmp_path: Path, reader: SafeReader
) -> None:
    archive = tmp_path / "a.zip"
    raw = "区总工会.csv".encode("gb18030")
    placeholder = b"x" * len(raw)
    archive.write_bytes(zipped((placeholder.decode(), b"a,b\n1,2\n")).replace(placeholder, raw))
    (tmp_path / "into").mkdir()
    members = reader.unpack(archive, tmp_path / "into")
    assert isinstance(members, tuple)
    assert [member.name for member in members] == ["区总工会.csv"]


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_is_read(tmp_path: Path, base: bytes) -> None:
    good = tmp_path / "good.xlsx"
    good.write_bytes(base)
    with SafeReader(seconds=0.05) as reader:
        assert reader._process is not None
        os.kill(reader._process.pid, signal.SIGSTOP)
        assert next(reader.read([good])) == Unreadable(Refusal.TOO_SLOW)
        reader.seconds = limits.SECONDS
        assert answered(next(reader.read([good]))) == READ


def test_answers_that_nobody_waited_for_are_not_taken_for_those_to_the_next_question(
    tmp_path: Path, base: bytes
) -> None:
    good, bad = tmp_path / "good.xlsx", tmp_path / "bad.xlsx"
    good.write_bytes(base)
    bad.write_bytes(b"")
    with SafeReader() as reader:
        asked = reader.read([bad, good, good])
        assert answered(next(asked)) == Refusal.EMPTY
        del asked
        assert answered(next(reader.read([good]))) == READ


def test_many_files_are_read_at_once_in_their_order(tmp_path: Path, base: bytes, reader: SafeReader) -> None:
    paths = [tmp_path / f"{'很长的名字' * 10}{number}.xlsx" for number in range(120)]
    for number, path in enumerate(paths):
        path.write_bytes(base if number % 2 else b"")
    assert [answered(one) for one in reader.read(paths)] == [Refusal.EMPTY, READ] * 60


def test_a_formula_without_its_result_and_an_error_are_told_from_a_blank_cell(
    tmp_path: Path, base: bytes, reader: SafeReader
) -> None:
    cells = (
        b'<c r="A1"><f>1+1</f></c>',
        b'<c r="B1" t="e"><v>#N/A</v></c>',
        b'<c r="D1"><f>1+1</f><v>2</v></c>',
    )
    path = tmp_path / "formulas.xlsx"
    path.write_bytes(rezip(base, {SHEET: sheet(row(1, *cells))}))
    found = next(reader.read([path]))
    assert isinstance(found, Sheets)
    assert next(one.rows for one in found.sheets if one.name == "职责清单") == (
        (Lost.FORMULA, Lost.ERROR, None, 2.0),
    )


def test_questions_whose_answers_were_never_looked_at_do_not_disturb_the_next(
    tmp_path: Path, base: bytes
) -> None:
    good, bad = tmp_path / "good.xlsx", tmp_path / "bad.xlsx"
    good.write_bytes(base)
    bad.write_bytes(b"")
    with SafeReader() as reader:
        reader.read([bad, bad])
        assert answered(next(reader.read([good]))) == READ


def test_files_after_one_that_ends_the_process_are_read_by_another(tmp_path: Path, base: bytes) -> None:
    good, far = tmp_path / "good.xlsx", tmp_path / "far.xlsx"
    good.write_bytes(base)
    corner = row(1, cell("A1")) + row(1_048_576, cell("XFD1048576"))
    far.write_bytes(rezip(base, {SHEET: sheet(corner)}))
    with SafeReader() as reader:
        told = [answered(one) for one in reader.read([good, far, good, far, far, good])]
    assert told == [READ, Refusal.TOO_LARGE, READ, Refusal.TOO_LARGE, Refusal.TOO_LARGE, READ]
