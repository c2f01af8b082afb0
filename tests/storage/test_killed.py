"""A program killed at any moment: the last act that was told of is there, and nothing half done."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.storage.helpers import Writers
from workbench.services import history
from workbench.storage.backup import back_up, backups, folder_of
from workbench.storage.engine import SCHEMA_VERSION
from workbench.storage.errors import NewerLedger
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger
from workbench.storage.migrating import REVISIONS, upgrade
from workbench.storage.opening import check, create, open_ledger
from workbench.storage.tables import Act, Change, Item, Progress

SOAK = bool(os.environ.get("WORKBENCH_SOAK"))
WHO = Person("secretary", "office", 1)
pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as Unix does")


def clock() -> datetime:
    return datetime(2026, 6, 20, 10, tzinfo=UTC)


def opened(path: Path) -> closing[Ledger]:
    return closing(open_ledger(path, clock, WHO))


def recorded(ledger: Ledger) -> list[int]:
    """The numbers of the acts in the history, from what each of them wrote."""
    with ledger.reading() as session:
        rows = session.scalars(
            select(Change.after)
            .join(Act, Act.id == Change.act_id)
            .where(Act.name == "record_progress")
            .order_by(Act.id)
        ).all()
    texts = [json.loads(row)["done"] for row in rows if row is not None]
    return [int(text.removeprefix("第").split("次")[0]) for text in texts]


def last_texts(ledger: Ledger) -> set[str]:
    with ledger.reading() as session:
        return {text.split("登记")[0] for text in session.scalars(select(Progress.done))}


def test_every_act_that_was_told_of_is_there_after_a_kill(
    template: Path, tmp_path: Path, writers: Writers
) -> None:
    path = Path(shutil.copy(template, tmp_path / "台账.ledger"))
    dice = random.Random(20260620)
    count = 0
    for round_number in range(200 if SOAK else 25):
        told = writers.killed("record", path, count, after=1 + dice.randrange(40))
        assert told[0] == f"ready {int(round_number > 0)}"  # the one before was killed as well
        confirmed = [int(word) for word in told[1:]]
        assert check(path).sound
        with closing(open_ledger(path, clock, WHO)) as ledger:
            assert ledger.after_unclean_exit
            numbers = recorded(ledger)
            assert numbers == list(range(len(numbers)))
            assert confirmed == list(range(count, count + len(confirmed)))
            assert len(numbers) - count - len(confirmed) in {0, 1}  # one may be done and not told
            assert {f"第{number}次" for number in numbers[-20:]} == last_texts(ledger)
            count = len(numbers)
        assert check(path).sound
        with opened(path) as ledger:
            assert not ledger.after_unclean_exit  # closed properly in between
        path.with_name(f".{path.name}.holder").write_text("", encoding="utf-8")  # as the kill left it


def test_a_kill_during_an_undo_leaves_it_done_or_not(
    template: Path, tmp_path: Path, writers: Writers
) -> None:
    path = Path(shutil.copy(template, tmp_path / "a.ledger"))
    writers.killed("record", path, after=6)
    with opened(path) as ledger:
        done, acts = recorded(ledger), history.count_acts(ledger)
    dice = random.Random(7)
    for _ in range(12 if SOAK else 2):
        told = writers.killed("undo", path, after=2 + dice.randrange(15))[1:]
        assert check(path).sound
        with opened(path) as ledger:
            extra = history.count_acts(ledger) - acts - len(told)
            assert extra in {0, 1}
            acts += len(told) + extra
            (newest,) = history.acts(ledger, limit=1)
            if newest.name == "undo":
                history.redo(ledger)
                acts += 1
            assert {f"第{number}次" for number in done[-20:]} == last_texts(ledger)


def test_a_kill_while_a_ledger_is_made_leaves_none_or_all_of_it(tmp_path: Path, writers: Writers) -> None:
    dice = random.Random(11)
    for round_number in range(12 if SOAK else 3):
        path = tmp_path / f"{round_number}.ledger"
        writers.killed("make", path, 30, after=dice.choice((1, 15, 31)))
        if path.exists():
            with opened(path) as ledger, ledger.reading() as session:
                assert len(session.scalars(select(Item.id)).all()) == 30
        else:
            create(path, clock, WHO, lambda _: None).close()
        assert check(path).sound
        assert [left.name for left in tmp_path.glob(f".{path.name}.new*")] == []


def test_a_kill_during_a_backup_leaves_no_backup_that_is_not_whole(
    template: Path, tmp_path: Path, writers: Writers
) -> None:
    path = Path(shutil.copy(template, tmp_path / "a.ledger"))
    dice = random.Random(13)
    before = check(path).rows
    for _ in range(12 if SOAK else 2):
        told = writers.killed("save", path, after=1 + dice.randrange(6))[1:]
        made = backups(folder_of(path))
        assert set(told) <= {backup.path.name for backup in made}
        for backup in made:
            assert check(backup.path).sound
            assert check(backup.path).rows == before
    back_up(path, folder_of(path), clock(), "by_hand")
    assert list(folder_of(path).glob(".*.part")) == []


NEXT = SCHEMA_VERSION + 1
SLOW_REVISION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "NEXT", "PRESENT", None, None


def upgrade():
    with op.batch_alter_table("item") as batch:
        batch.add_column(sa.Column("extra", sa.Text(), nullable=False, server_default=""))
    for step in range(20):
        op.execute(f"UPDATE item SET extra = hex(zeroblob(20000)) WHERE id % 20 = {step}")
        print("step", step, flush=True)
"""


def test_a_kill_during_an_upgrade_leaves_the_old_ledger_or_the_new(
    template: Path, tmp_path: Path, writers: Writers
) -> None:
    path = Path(shutil.copy(template, tmp_path / "a.ledger"))
    shutil.copytree(REVISIONS, tmp_path / "migrations")
    revision = SLOW_REVISION.replace("NEXT", f"{NEXT:04d}").replace("PRESENT", f"{SCHEMA_VERSION:04d}")
    (tmp_path / "migrations" / "versions" / "next.py").write_text(revision, encoding="utf-8")
    dice = random.Random(17)
    before = check(path).rows
    for _ in range(12 if SOAK else 2):
        told = writers.killed("upgrade", path, NEXT, after=2 + dice.randrange(20))
        if "upgraded" in told:
            break
        try:
            with opened(path):
                assert check(path).rows == before
        except NewerLedger:  # done, and not told
            break
    else:
        upgrade(path, SCHEMA_VERSION, clock(), revisions=tmp_path / "migrations", target=NEXT)
    with pytest.raises(NewerLedger):
        open_ledger(path, clock, WHO)
    (backup,) = backups(folder_of(path))
    assert check(backup.path).rows == before
