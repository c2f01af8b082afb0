from __future__ import annotations

import os
import resource as limits
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QCoreApplication

from workbench.cli import main
from workbench.wording import ENGLISH, load_language

TODAY = "2026-06-15"
Run = Callable[..., tuple[int, str, str]]

# Every command that opens a ledger.
COMMANDS: dict[str, Callable[[Path], tuple[object, ...]]] = {
    "show": lambda path: ("show", path),
    "record": lambda path: ("record", path, "duty-1", "--status", "under_way"),
    "history": lambda path: ("history", path),
    "undo": lambda path: ("undo", path),
    "redo": lambda path: ("redo", path),
    "verify": lambda path: ("verify", path),
    "document": lambda path: ("document", "rollup", path, "-o", path.with_name("x.pdf")),
}
every_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS.keys())
WRITES = ("record", "undo")


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with one act in its history."""
    path = tmp_path_factory.mktemp("starter") / "starter.ledger"
    assert main(["--today", TODAY, "new", str(path)]) == 0
    assert main(["--today", TODAY, "record", str(path), "duty-2", "--status", "under_way"]) == 0
    return path


@pytest.fixture
def ledger(starter: Path, tmp_path: Path) -> Path:
    return Path(copyfile(starter, tmp_path / "台账.ledger"))


@pytest.fixture(autouse=True)
def _chinese_by_default(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    assert qapp is not None  # made first, or the commands would make one that knows no windows
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)
    yield
    load_language(ENGLISH)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the day of these tests: exit status, standard output, standard error."""

    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--today", TODAY, *map(str, arguments)])
        return status, *capsys.readouterr()

    return command


def refused(done: tuple[int, str, str], said: str) -> bool:
    """Whether a command was refused in one sentence that holds some words, and printed nothing else."""
    status, out, err = done
    assert (status, out, err.count("\n"), err.count("。")) == (2, "", 1, 1), err
    assert said in err
    return True


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"SQLite format 3",
        b"SQLite format 3\x00" + bytes(100),
        "序号\t名称\n1\t职责\n".encode(),
        b"\x89PNG\r\n\x1a\n" + bytes(2000),
        bytes(range(256)) * 400,
    ],
    ids=["empty", "short", "header only", "text", "picture", "noise"],
)
@every_command
def test_a_file_that_is_not_a_ledger_is_refused_and_left_as_it_is(
    content: bytes, command: Callable[[Path], tuple[object, ...]], run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "不是台账.ledger"
    path.write_bytes(content)
    assert refused(run(*command(path)), "不是本程序的台账文件")
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@every_command
def test_a_database_of_another_program_is_refused(
    command: Callable[[Path], tuple[object, ...]], run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "other.ledger"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE setting (id INTEGER)")
    other.close()
    assert refused(run(*command(path)), "不是本程序的台账文件")


@every_command
def test_a_folder_a_pipe_and_nothing_at_all_are_refused(
    command: Callable[[Path], tuple[object, ...]], run: Run, tmp_path: Path
) -> None:
    folder, pipe = tmp_path / "文件夹", tmp_path / "管道"
    folder.mkdir()
    os.mkfifo(pipe)
    assert refused(run(*command(folder)), "不是本程序的台账文件")
    assert refused(run(*command(pipe)), "不是本程序的台账文件")
    assert refused(run(*command(tmp_path / "没有.ledger")), "没有找到文件")
    assert refused(run(*command(folder / "没有" / "没有.ledger")), "没有找到文件")


def damage(path: Path) -> None:
    """Overwrite the middle of the file, as a bad sector would."""
    content = bytearray(path.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = b"\xa5" * third
    path.write_bytes(content)


def test_a_damaged_ledger_is_told_as_damaged_and_left_as_it_is(run: Run, ledger: Path) -> None:
    damage(ledger)
    before = ledger.read_bytes()
    for name in ("show", "verify", "document"):
        assert refused(run(*COMMANDS[name](ledger)), "已损坏")
    assert ledger.read_bytes() == before
    status, out, err = run("verify", ledger, "--json")
    assert status == 2
    assert '"sound": false' in out
    assert "已损坏" in err


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE item SET kind = 'x' WHERE id = 2",
        "UPDATE item SET due = 'soon' WHERE id = 1",
        "UPDATE item SET title = x'41ff' WHERE id = 1",
        "UPDATE setting SET value = '{'",
        "UPDATE act SET at = 'soon'",
        "UPDATE change SET before = '{'",
        "ALTER TABLE progress DROP COLUMN next_steps",
    ],
)
def test_a_ledger_whose_rows_cannot_be_read_is_told_as_damaged_and_not_as_a_fault_of_the_program(
    statement: str, run: Run, ledger: Path
) -> None:
    with sqlite3.connect(ledger) as raw:
        raw.execute(statement)
    raw.close()
    done = [run(*command(ledger)) for command in COMMANDS.values()]
    assert refused(run("verify", ledger), "已损坏")
    assert all(status == 0 or refused((status, out, err), "已损坏") for status, out, err in done)
    assert any(status for status, _, _ in done[:-2])


@every_command
def test_a_ledger_that_is_cut_off_is_told_as_damaged(
    command: Callable[[Path], tuple[object, ...]], run: Run, ledger: Path
) -> None:
    ledger.write_bytes(ledger.read_bytes()[: 20 * 4096 + 100])
    assert refused(run(*command(ledger)), "已损坏")


@every_command
def test_a_ledger_of_a_newer_version_is_not_touched(
    command: Callable[[Path], tuple[object, ...]], run: Run, ledger: Path
) -> None:
    with sqlite3.connect(ledger) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = ledger.read_bytes()
    assert refused(run(*command(ledger)), "台账版本99")
    assert ledger.read_bytes() == before


HOLD = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from workbench.services.ledgers import open_ledger
from workbench.storage.holder import Person
ledger = open_ledger(
    Path(sys.argv[1]), lambda: datetime(2026, 6, 15, 1, tzinfo=timezone.utc), Person("李秘书", "PC-07", 4242)
)
print("held", flush=True)
sys.stdin.read()
"""


def test_a_ledger_held_by_another_program_is_read_but_not_written(run: Run, ledger: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(ledger)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        for name in WRITES:
            done = run(*COMMANDS[name](ledger))
            assert refused(done, "李秘书")
            assert all(word in done[2] for word in ("PC-07", "4242", "2026年6月15日"))
        assert run("show", ledger, "--json")[0] == 0
        assert run("verify", ledger)[0] == 0
        assert run(*COMMANDS["document"](ledger))[0] == 0
        assert refused(run("document", "briefing", ledger, "-o", ledger.with_name("y.pdf")), "李秘书")
        holder.kill()  # a program that dies holds nothing any more
    status, out, err = run("undo", ledger)
    assert (status, out) == (0, "已撤销：填报进展 2026年6月 职责2\n")
    assert "上次未正常关闭，已全面检查，未发现问题" in err


def without_rights(*arguments: object) -> tuple[int, str, str]:
    """Run a command in a process of its own for which the rights of files count, also for root."""
    command = [sys.executable, "-m", "workbench", "--today", TODAY, *map(str, arguments)]
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("as root, and without setpriv, no folder is read-only")
        command = [setpriv, "--bounding-set", "-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def test_in_a_read_only_folder_a_ledger_is_read_but_not_written(ledger: Path) -> None:
    before = ledger.read_bytes()
    ledger.chmod(0o444)
    ledger.parent.chmod(0o555)
    try:
        assert refused(without_rights(*COMMANDS["record"](ledger)), "受写保护")
        assert refused(without_rights("new", ledger.with_name("新.ledger")), "受写保护")
        status, out, err = without_rights("show", ledger)
        assert (status, err) == (0, "")
        assert "duty-1" in out
    finally:
        ledger.parent.chmod(0o755)
    assert ledger.read_bytes() == before
    assert [file.name for file in ledger.parent.iterdir()] == [ledger.name]


def test_a_ledger_that_may_not_be_read_is_refused(ledger: Path) -> None:
    ledger.chmod(0)
    assert refused(without_rights("show", ledger), str(ledger))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with room for a ledger and little more."""
    place = tmp_path / "小盘"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=640k", "small", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_on_a_full_disk_an_act_is_taken_back_whole(run: Run, starter: Path, small_disk: Path) -> None:
    ledger = Path(copyfile(starter, small_disk / "台账.ledger"))
    shown = run("show", ledger, "--json")[1]
    room = os.statvfs(small_disk)
    (small_disk / "其他文件").write_bytes(bytes((room.f_bavail - 11) * room.f_frsize))
    texts = ("--done", "办" * 2000, "--difficulties", "难" * 2000, "--next", "下" * 2000)
    assert refused(run("record", ledger, "duty-1", "--status", "under_way", *texts), "空间已满")
    assert refused(run("new", small_disk / "新.ledger"), "空间已满")
    assert sorted(file.name for file in small_disk.iterdir() if file.name[0] != ".") == [
        "其他文件",
        "台账.ledger",
    ]
    (small_disk / "其他文件").unlink()
    assert run("show", ledger, "--json")[1] == shown
    assert run("verify", ledger)[0] == 0
    assert run("record", ledger, "duty-1", "--status", "under_way", *texts)[0] == 0


def test_a_disk_without_any_room_is_not_taken_for_damage(
    run: Run, starter: Path, small_disk: Path, tmp_path: Path
) -> None:
    ledger = Path(copyfile(starter, small_disk / "台账.ledger"))
    room = os.statvfs(small_disk)
    (small_disk / "其他文件").write_bytes(bytes(room.f_bavail * room.f_frsize))
    for command in ("show", "verify"):
        assert refused(run(command, ledger), "空间已满")
    assert refused(run("export", ledger, "-o", tmp_path / "清单.xlsx"), "空间已满")


def test_a_disk_that_is_read_only_is_said_of_the_file_asked_for_and_in_chinese(
    run: Run, starter: Path, small_disk: Path
) -> None:
    ledger = Path(copyfile(starter, small_disk / "台账.ledger"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert refused(run("new", small_disk / "新.ledger"), f"{small_disk / '新.ledger'} 不能写入")
    assert refused(run("export", ledger, "-o", small_disk / "清单.xlsx"), "（只读磁盘）")


def test_a_file_that_may_not_grow_is_refused_and_the_ledger_unchanged(run: Run, ledger: Path) -> None:
    shown = run("show", ledger, "--json")[1]
    done = subprocess.run(
        [sys.executable, "-m", "workbench", "--today", TODAY, *map(str, COMMANDS["record"](ledger))],
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=lambda: limits.setrlimit(limits.RLIMIT_FSIZE, (8_000, 8_000)),
        timeout=60,
    )
    assert refused((done.returncode, done.stdout, done.stderr), str(ledger))
    assert run("show", ledger, "--json")[1] == shown
    assert run("verify", ledger)[0] == 0


@pytest.mark.parametrize("folder", ["OneDrive", "OneDrive - 区委组织部", "坚果云同步", "WPS云盘"])
def test_in_a_synchronised_folder_a_ledger_is_read_but_not_written(
    folder: str, run: Run, starter: Path, tmp_path: Path
) -> None:
    place = tmp_path / folder
    place.mkdir()
    ledger = Path(copyfile(starter, place / "台账.ledger"))
    before = ledger.read_bytes()
    for arguments in (COMMANDS["record"](ledger), COMMANDS["undo"](ledger), ("new", place / "新.ledger")):
        assert refused(run(*arguments), f"位于同步文件夹（{folder}）")
    assert run("show", ledger)[0] == 0
    assert ledger.read_bytes() == before


@pytest.mark.parametrize(
    "name",
    [
        "甲 乙 (1).ledger",
        "a?mode=ro#x%20&y.ledger",
        "'引号'\"；.ledger",
        "-o.ledger",
        "一\n二.ledger",
        "无后缀",
    ],
)
def test_any_name_that_the_system_takes_may_name_a_ledger(name: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "文 件 夹" / name
    assert run("new", path, "--content", "empty") == (0, "", "")
    assert path.is_file()
    assert run("show", path)[0] == 0
    assert run("verify", path)[0] == 0
    assert refused(run("new", path), "已经存在")


def test_a_relative_path_is_taken_from_the_present_folder(
    run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ledger.parent)
    assert run("show", ledger.name)[0] == 0
    assert run("undo", ledger.name)[0] == 0


def test_a_link_to_a_ledger_is_that_ledger(run: Run, ledger: Path) -> None:
    link = ledger.parent / "别处" / "快捷.ledger"
    link.parent.mkdir()
    link.symlink_to(ledger)
    assert run("record", link, "duty-1", "--status", "completed")[0] == 0
    assert link.is_symlink()
    assert run("undo", ledger)[1] == "已撤销：填报进展 2026年6月 职责1\n"
    assert refused(run("new", link), "已经存在")


def test_a_title_of_100_000_characters_is_shown(run: Run, ledger: Path) -> None:
    title = "长" * 99_996 + "<b>&"
    with sqlite3.connect(ledger) as raw:
        raw.execute("UPDATE item SET title = ? WHERE kind = 'duty' AND number = 1", (title,))
    raw.close()
    status, out, err = run("show", ledger)
    assert (status, err) == (0, "")
    assert title in out


def test_a_ledger_with_hostile_triggers_and_views_runs_none_of_them(run: Run, ledger: Path) -> None:
    with sqlite3.connect(ledger) as raw:
        raw.execute(
            "CREATE TRIGGER t AFTER INSERT ON progress BEGIN"
            " UPDATE item SET title = load_extension('x') WHERE id = NEW.item_id; END"
        )
    raw.close()
    status, out, err = run("record", ledger, "duty-1", "--status", "under_way")
    assert (status, out) == (2, "")
    assert "Traceback" not in err
    assert run("show", ledger)[0] == 0


@pytest.mark.parametrize(
    ("what", "whose"), [("briefing", ("--unit", "区妇联")), ("rollup", ("--all",)), ("briefing", ("--all",))]
)
def test_a_document_of_the_whole_month_takes_no_unit(
    run: Run, ledger: Path, what: str, whose: tuple[str, ...]
) -> None:
    target = ledger.with_name("a.pdf")
    assert refused(run("document", what, ledger, *whose, "-o", target), what)
    assert not target.exists()
