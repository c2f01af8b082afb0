"""Whatever file is chosen for whatever is read from outside: a sentence, and the ledger as it was."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.exchange.hostile import ARCHIVE, READ, Kind, make_hostile
from tests.services.conftest import WHO, Office, fill
from workbench.cli import main
from workbench.domain import items
from workbench.domain.months import Month
from workbench.domain.workdays import CalendarRefused
from workbench.exchange.limits import LIST_ROWS
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Refusal, Unreadable
from workbench.services.errors import ActRefused
from workbench.services.forms.collecting import collect
from workbench.services.forms.sending import send_forms
from workbench.services.importing import Understood, understand_list
from workbench.services.settings import LEDGER_ID, import_calendar, write_setting
from workbench.storage.errors import LedgerRefused
from workbench.storage.kept_files import content_hash, kept_folder
from workbench.storage.ledger import Ledger
from workbench.storage.opening import create, open_ledger, read_ledger
from workbench.views.parts.calendar_tab import read_text
from workbench.wording import CHINESE, ENGLISH, load_language, say
from workbench.wording.forms import say_file
from workbench.wording.lists import say_unread_list

LONGEST = 600  # characters of a sentence, the path in it included


@dataclass(frozen=True, slots=True)
class Table:
    """A desk in the middle of its work, with a heap of files that mean harm."""

    office: Office
    ledger: Ledger
    kinds: tuple[Kind, ...]
    reader: SafeReader

    def state(self) -> list[str]:
        """The hashes of the ledger's file and of what SQLite keeps beside it."""
        beside = sorted(self.ledger.path.parent.glob("台账.ledger*"))
        return [
            content_hash(path.read_bytes()) for path in beside if path.is_file() and "shm" not in path.name
        ]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    folder = tmp_path_factory.mktemp("台账")
    office = Office(folder / "台账.ledger")
    with closing(create(office.path, office.clock, WHO, fill)) as ledger, SafeReader() as reader:
        with ledger.act("name", undoable=False) as session:
            write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000007")
        (form, *_) = send_forms(ledger, Month(2026, 6), folder / "forms")
        assert form.path is not None
        kinds = make_hostile(tmp_path_factory.mktemp("hostile"), form.path.read_bytes())
        assert len(kinds) >= 60
        yield Table(office, ledger, kinds, reader)


@pytest.fixture(autouse=True)
def _english_again(qapp: QCoreApplication) -> Iterator[None]:
    assert qapp is not None
    yield
    load_language(ENGLISH)


def said(tell: Callable[[], str]) -> tuple[str, str]:
    """What is said in both languages: on one line, to its stop, and each in its own."""
    told = []
    for language, stop in ((ENGLISH, "."), (CHINESE, "。")):
        load_language(language)
        told.append(tell())
        assert told[-1].endswith(stop), told
        assert told[-1].isprintable(), told
        assert len(told[-1]) < LONGEST, told
    english, chinese = told
    assert "。" not in english
    assert chinese.count("。") in {1, 2}, chinese  # what it is, and what to do
    return english, chinese


def listed(table: Table, kind: Kind) -> str:
    """The answer to a file that is taken in as a list; what is refused is said."""
    try:
        found = understand_list(table.ledger, kind.path, items.Kind.DUTY, reader=table.reader)
    except ActRefused as refused:
        said(partial(say, refused))
        return READ
    if isinstance(found, Unreadable):
        said(partial(say_unread_list, kind.path, found.why))
        archive = ARCHIVE in kind.answers and found.why is Refusal.NOT_A_SPREADSHEET
        return ARCHIVE if archive else found.why
    return READ


def test_as_a_list_and_as_a_form_each_file_is_read_or_refused_alike_in_a_sentence(table: Table) -> None:
    before = table.state()
    answers = {kind.name: listed(table, kind) for kind in table.kinds}
    wrong = {kind.name: answers[kind.name] for kind in table.kinds if answers[kind.name] not in kind.answers}
    assert wrong == {}
    forms = collect(table.ledger, [kind.path for kind in table.kinds], reader=table.reader).files
    refused = {file.path: file for file in forms if file.why in set(Refusal)}
    assert len(refused) > 40
    for kind in table.kinds:
        if file := refused.get(str(kind.path)):
            assert answers[kind.name] == file.why, kind.name
            said(partial(say_file, file))
    assert table.state() == before
    assert not kept_folder(table.ledger.path).exists()


def test_a_list_of_more_rows_than_any_ledger_has_items_is_refused(table: Table, tmp_path: Path) -> None:
    heading = ("序号,任务,牵头单位",)
    rows = [f"{number},任务{number},区人社局" for number in range(1, LIST_ROWS + 1)]
    path = tmp_path / "a.csv"
    path.write_text("\n".join((*heading, *rows[:-1], *[",,"] * 500)), encoding="utf-8")
    found = understand_list(table.ledger, path, items.Kind.DUTY, reader=table.reader)
    assert isinstance(found, Understood)
    assert len(found.rows) == LIST_ROWS - 1
    path.write_text("\n".join((*heading, *rows)), encoding="utf-8")
    assert understand_list(table.ledger, path, items.Kind.DUTY, reader=table.reader) == Unreadable(
        Refusal.TOO_LARGE
    )


@pytest.mark.parametrize("opening", ["reading", "writing"])
def test_opened_as_a_ledger_each_file_is_refused_in_a_sentence_and_left_as_it_is(
    table: Table, opening: str
) -> None:
    clock = table.office.clock
    openings: dict[str, Callable[[Path], Ledger]] = {
        "reading": lambda path: read_ledger(path, clock),
        "writing": lambda path: open_ledger(path, clock, WHO),
    }
    opened = openings[opening]
    folder = table.kinds[0].path.parent
    names = sorted(folder.iterdir())
    for kind in table.kinds:
        regular = kind.path.is_file() and kind.path.stat().st_size < 50_000_000
        before = kind.path.read_bytes() if regular else b""
        with pytest.raises(LedgerRefused) as refused:
            opened(kind.path).close()
        said(partial(say, refused.value))
        assert not regular or kind.path.read_bytes() == before
    assert sorted(folder.iterdir()) == names


def test_chosen_as_a_calendar_each_file_is_refused_in_a_sentence(table: Table) -> None:
    before = table.state()
    for kind in table.kinds:
        with pytest.raises((CalendarRefused, OSError)) as refused:
            import_calendar(table.ledger, read_text(kind.path))
        assert isinstance(refused.value, CalendarRefused | OSError)
        said(partial(say, refused.value))
    assert table.state() == before


@pytest.fixture
def copied(table: Table, tmp_path: Path) -> Path:
    """The ledger as the command line finds it: closed."""
    path = tmp_path / "副本.ledger"
    made = create(path, table.office.clock, WHO, fill)
    with closing(made), made.act("name", undoable=False) as session:
        write_setting(session, LEDGER_ID, "00000000-0000-0000-0000-000000000008")
    return path


def test_the_commands_tell_a_sentence_a_file_and_change_nothing(
    table: Table,
    copied: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = content_hash(copied.read_bytes())
    paths = [kind.path for kind in table.kinds if kind.path.is_file() and not kind.path.is_symlink()]
    today = ("--today", "2026-06-15")
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "zh_CN")
    assert main([*today, "forms", "collect", str(copied), *map(str, paths), "--json"]) == 1
    out, err = capfd.readouterr()
    files = json.loads(out)["files"]
    assert {file["path"] for file in files} >= {str(path) for path in paths if path.suffix != ".zip"}
    refused = [file for file in files if file["reason"] in set(Refusal)]
    assert len(err.splitlines()) >= len(refused) > 40
    assert "Traceback" not in err
    for language in ("zh_CN", "en"):
        monkeypatch.setenv("WORKBENCH_LANGUAGE", language)
        for path in (paths[0], paths[-1]):
            assert main([*today, "import", str(copied), str(path), "--kind", "duty", "--apply"]) == 2
            out, err = capfd.readouterr()
            assert (out, len(err.splitlines())) == ("", 1)
    assert content_hash(copied.read_bytes()) == before
