"""Older ledgers brought up to date: to the very schema of the models, with their data, or not at all."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from tests.storage.helpers import WHO, Place
from workbench.cli import main
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.month import view_line, view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.backup import back_up, backups, folder_of, restore
from workbench.storage.engine import APPLICATION_ID, SCHEMA_VERSION, connect
from workbench.storage.errors import DiskFull, NewerLedger, NotMigrated, ReadOnly
from workbench.storage.migrating import REVISIONS, migrate, upgrade
from workbench.storage.opening import check, open_ledger, stamp
from workbench.storage.tables import Base

NEXT = SCHEMA_VERSION + 1
JUNE = Month(2026, 6)
Schema = dict[str, str]

REVISION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "NEXT", "PRESENT", None, None


def upgrade():
    with op.batch_alter_table("item", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("extra", sa.Text(), nullable=False, server_default=""))
        batch.alter_column("title", new_column_name="heading")
    op.create_table("more", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("UPDATE item SET extra = heading")
    FAULT


def downgrade():
    op.drop_table("more")
    with op.batch_alter_table("item", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("extra")
        batch.alter_column("heading", new_column_name="title")
"""  # an alteration such as a later version may bring
# One row of each table of the first version, as it was written then.
FIRST_ROWS = """
INSERT INTO setting VALUES (1, 'ledger_id', '"abc"');
INSERT INTO calendar_year VALUES (1, 2027, 'years\t2027\ndate\tkind\tname\n2027-01-01\toff\t元旦');
INSERT INTO unit VALUES (1, 'member', 1, '', '', '', 'source', '', NULL, NULL);
INSERT INTO unit VALUES (2, 'member', 2, '', '', '', 'source', '', 202605, 1);
INSERT INTO unit_name VALUES (1, 1, '区委组织部', '组织部', 0), (2, 2, '区委老干部局', '', 0);
INSERT INTO item VALUES
    (1, 'problem', 1, '题目', 2, '', '6月底', 'once', '2026-06-30', 0, '', 'source', '', 202601, NULL, '');
INSERT INTO item_support VALUES (1, 1, 1, 0);
INSERT INTO progress VALUES
    (1, 1, 202606, 'under_way', 60, '走访', '', '', '', '', '2026-06-20T01:00:00+00:00', 0);
INSERT INTO close_out_step VALUES (1, 1, 'application', 'passed', '2026-06-18', '');
INSERT INTO indicator VALUES (1, 1, '骑手', '人', '存量', '', '', '', '');
INSERT INTO indicator_value VALUES (1, 1, 202601, 8300.0, '余', '');
INSERT INTO briefing_issue VALUES (202605, 2026, 1, '2026-05-31T09:00:00+00:00');
INSERT INTO number_series VALUES ('problem', 1);
INSERT INTO act VALUES (1, '2026-06-20T01:00:00+00:00', 'record_progress', '', 1, 0, NULL);
INSERT INTO change VALUES (1, 1, 'progress', 1, 1, '{"percent": 40}', '{"percent": 60}');
"""
# One row of each table that a later version brought, by version.
LATER_ROWS = {
    2: """
INSERT INTO sent_form VALUES (1, 1, 202606, 1, '2026-06-20T01:00:00+00:00', 'a.xlsx', 'f0', '{}');
INSERT INTO receipt VALUES
    (1, '2026-06-20T01:00:00+00:00', 'a.xlsx', 'f0', 1, 202606, 1, 'form', '', '[]', '[]');
""",
    3: """
INSERT INTO unit_alias VALUES (1, '组织部门', 1);
INSERT INTO list_shape VALUES (1, '["序号", "任务"]', 'problem', '{"number": 0, "title": 1}');
""",
}


def schema(path: Path) -> Schema:
    """What a file's tables and indexes are, by name, whatever the order and layout they were written in."""
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: plain(sql) for name, sql in rows}


def plain(sql: str) -> str:
    head, _, body = re.sub(r"\s+", " ", sql).replace('"', "").partition("(")
    if not head.startswith("CREATE TABLE"):
        return sql
    columns = sorted(part.strip() for part in re.split(r",(?![^(]*\))", body.rstrip().removesuffix(")")))
    return f"{head.strip()} ({', '.join(columns)})"


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    with closing(sqlite3.connect(path)) as raw:
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608 - ours
        return {name: sorted(rows, key=repr) for name, rows in tables.items()}


def empty(path: Path) -> Path:
    """A file that is marked as ours and holds no table."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute("PRAGMA user_version = 0")
        raw.commit()
    return path


def first_version(path: Path) -> Path:
    """A ledger as the first version left it."""
    migrate(empty(path), 1)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(FIRST_ROWS)
        raw.commit()
    return path


def of_version(path: Path, version: int) -> Path:
    """A ledger as a version left it, with a row in each of its tables."""
    first_version(path)
    for later in range(2, version + 1):
        migrate(path, later)
        with closing(sqlite3.connect(path)) as raw:
            raw.executescript(LATER_ROWS[later])
            raw.commit()
    return path


def revisions(folder: Path, fault: str = "pass") -> Path:
    """The program's revisions and one that is yet to come."""
    copied = Path(shutil.copytree(REVISIONS, folder / "migrations"))
    text = REVISION.replace("NEXT", f"{NEXT:04d}").replace("PRESENT", f"{SCHEMA_VERSION:04d}")
    (copied / "versions" / "next.py").write_text(text.replace("FAULT", fault), encoding="utf-8")
    return copied


def test_the_revisions_make_the_schema_of_the_models(tmp_path: Path) -> None:
    migrate(empty(tmp_path / "migrated"), SCHEMA_VERSION)
    engine = create_engine(f"sqlite:///{tmp_path / 'made'}")
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        stamp(connection.exec_driver_sql)
    engine.dispose()
    assert schema(tmp_path / "migrated") == schema(tmp_path / "made")
    with closing(sqlite3.connect(tmp_path / "migrated")) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [
            (f"{SCHEMA_VERSION:04d}",)
        ]
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_a_new_ledger_has_the_schema_of_the_revisions(place: Place, tmp_path: Path) -> None:
    migrate(empty(tmp_path / "migrated"), SCHEMA_VERSION)
    assert schema(place.path) == schema(tmp_path / "migrated")


def test_the_revisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[1:5]) for path in (REVISIONS / "versions").glob("v*.py"))
    assert numbers == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_ledger_of_every_version_is_brought_up_to_date_when_it_is_opened(
    place: Place, version: int
) -> None:
    place.path.unlink()
    before = dump(of_version(place.path, version))
    ledger = place.open()
    line = view_line(ledger, JUNE, ItemCode(Kind.PROBLEM, 1))
    assert (line.title, line.percent, line.lead_unit, len(line.steps)) == ("题目", 60, "区委组织部", 1)
    ledger.undo()
    assert view_line(ledger, JUNE, ItemCode(Kind.PROBLEM, 1)).percent == 40
    ledger.redo()
    ledger.close()
    assert check(place.path).sound
    after = dump(place.path)
    for table in before.keys() - {"act", "change", "alembic_version", "sqlite_sequence"}:
        assert after[table] == before[table]
    (backup,) = backups(folder_of(place.path))
    assert backup.why == f"before_version_{SCHEMA_VERSION}"
    assert dump(backup.path) == before


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps what is only needed for a while."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_ledger_of_every_version_is_read_and_stays_as_it_is(
    place: Place, temporary: Path, version: int
) -> None:
    place.path.unlink()
    of_version(place.path, version)
    before = place.digest()
    with closing(place.read()) as ledger:
        line = view_line(ledger, JUNE, ItemCode(Kind.PROBLEM, 1))
        assert (line.title, line.percent, line.lead_unit, len(line.steps)) == ("题目", 60, "区委组织部", 1)
        assert [act.name for act in history.acts(ledger)] == ["record_progress"]
        assert (ledger.path, ledger.read_only) == (place.path, True)
        with pytest.raises(ReadOnly), ledger.act("record_progress"):
            pass
    assert place.digest() == before
    assert not folder_of(place.path).exists()  # nothing was changed, so nothing was backed up
    assert list(temporary.iterdir()) == []


def test_an_older_ledger_is_read_with_what_an_older_program_writes_to_it_now(
    place: Place, temporary: Path
) -> None:
    place.path.unlink()
    with closing(connect(of_version(place.path, 2), "rw")) as older:
        older.execute("UPDATE progress SET percent = 80")  # so far only in the journal
        assert view_line(place.read(), JUNE, ItemCode(Kind.PROBLEM, 1)).percent == 80
        assert older.execute("PRAGMA user_version").fetchone() == (2,)
    assert len(list(temporary.iterdir())) == 1  # it is being read


def test_an_older_ledger_that_cannot_be_brought_up_to_date_is_refused_and_no_copy_stays(
    place: Place, temporary: Path
) -> None:
    place.path.unlink()
    with closing(sqlite3.connect(of_version(place.path, 2))) as raw:
        raw.execute("CREATE TABLE list_shape (id INTEGER)")  # in the way of what version 3 brings
        raw.commit()
    before = place.digest()
    with pytest.raises(NotMigrated) as refused:
        place.read()
    assert (refused.value.path, refused.value.version) == (place.path, 2)
    assert place.digest() == before
    assert list(temporary.iterdir()) == []


def test_the_commands_that_read_show_an_older_ledger(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    place.path.unlink()
    of_version(place.path, 1)
    before = place.digest()
    told = []
    for command in (("show", "--month", "2026-06"), ("history",), ("verify",)):
        assert main([command[0], str(place.path), *command[1:], "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0]["items"][0]["title"] == "题目"
    assert told[1]["acts"][0]["name"] == "record_progress"
    assert told[2]["sound"]
    assert place.digest() == before


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_backup_of_every_version_is_restored_and_brought_up_to_date(
    place: Place, tmp_path: Path, version: int
) -> None:
    old = of_version(tmp_path / "old.ledger", version)
    before = dump(old)
    backup = back_up(old, tmp_path / "backups", place.now, "by_hand")
    restore(place.path, backup, place.now, WHO)
    ledger = place.open()
    assert view_month(ledger, JUNE).lines[0].title == "题目"
    ledger.close()
    after = dump(place.path)
    for table in before.keys() - {"act", "change", "alembic_version", "sqlite_sequence"}:
        assert after[table] == before[table]


def test_up_and_down_and_up_again_changes_nothing(tmp_path: Path) -> None:
    path = first_version(tmp_path / "a.ledger")
    folder = revisions(tmp_path)
    kept = [(dump(path), schema(path))]
    for version in range(2, NEXT + 1):
        migrate(path, version, folder)
        kept.append((dump(path), schema(path)))
    for version in range(NEXT - 1, 0, -1):
        migrate(path, version, folder, back=True)
        assert (dump(path), schema(path)) == kept[version - 1]
    migrate(path, NEXT, folder)
    assert (dump(path), schema(path)) == kept[-1]
    migrate(path, 0, folder, back=True)
    assert schema(path).keys() <= {"alembic_version", "sqlite_sequence"}


def test_an_upgrade_keeps_what_was_recorded_and_backs_up_before(place: Place, tmp_path: Path) -> None:
    ledger = place.open()
    record_progress(ledger, ItemCode(Kind.DUTY, 1), JUNE, ProgressEntry(Status.UNDER_WAY))
    ledger.close()
    before = dump(place.path)
    upgrade(place.path, SCHEMA_VERSION, place.now, revisions=revisions(tmp_path), target=NEXT)
    after = dump(place.path)
    assert [row[-1] for row in after["item"]] == [row[3] for row in before["item"]]
    assert after["progress"] == before["progress"]
    with pytest.raises(NewerLedger):
        place.open()  # this program is now the older one
    (backup,) = backups(folder_of(place.path))
    assert dump(backup.path) == before


@pytest.mark.parametrize(
    "fault",
    [
        'raise ValueError("does not fit")',
        'op.execute("INSERT INTO nowhere VALUES (1)")',
        'op.execute("INSERT INTO item_support VALUES (1, 999, 999, 0)")',  # only the check after finds it
        'op.execute("INSERT INTO unit_name SELECT * FROM unit_name")',
        'op.drop_column("item", "nothing")',
    ],
)
def test_a_failing_revision_leaves_the_file_byte_for_byte(place: Place, tmp_path: Path, fault: str) -> None:
    folder = revisions(tmp_path, fault)
    before = place.digest()
    with pytest.raises(NotMigrated) as refused:
        upgrade(place.path, SCHEMA_VERSION, place.now, revisions=folder, target=NEXT)
    assert (refused.value.version, refused.value.known) == (SCHEMA_VERSION, NEXT)
    assert place.digest() == before
    assert len(view_month(place.open(), JUNE).lines) == 20


def test_a_fault_of_the_program_in_a_revision_changes_nothing_either(place: Place, tmp_path: Path) -> None:
    before = place.digest()
    with pytest.raises(ZeroDivisionError):
        migrate(place.path, NEXT, revisions(tmp_path, "1 / 0"))
    assert place.digest() == before


def test_a_full_disk_is_told_as_such(place: Place, tmp_path: Path) -> None:
    full = 'op.execute("PRAGMA max_page_count = 1"); op.execute("CREATE TABLE big AS SELECT zeroblob(9999)")'
    before = place.digest()
    with pytest.raises(DiskFull):
        upgrade(place.path, SCHEMA_VERSION, place.now, revisions=revisions(tmp_path, full), target=NEXT)
    assert place.digest() == before


def test_trying_again_makes_no_second_backup_until_the_ledger_has_changed(
    place: Place, tmp_path: Path
) -> None:
    folder = revisions(tmp_path, 'raise ValueError("no")')

    def attempt() -> int:
        with pytest.raises(NotMigrated):
            upgrade(place.path, SCHEMA_VERSION, place.now, revisions=folder, target=NEXT)
        return len(backups(folder_of(place.path)))

    assert [attempt(), attempt()] == [1, 1]
    ledger = open_ledger(place.path, place.clock, WHO)
    record_progress(ledger, ItemCode(Kind.DUTY, 1), JUNE, ProgressEntry(Status.COMPLETED))
    ledger.close()
    assert [attempt(), attempt()] == [2, 2]
