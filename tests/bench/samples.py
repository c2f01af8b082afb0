"""Ledgers to measure on: many items, ten years, a long history. Written straight into the tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from workbench.domain.months import Month
from workbench.services.content import Content
from workbench.services.ledgers import new_ledger, open_ledger
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Act, Change, Item, ItemSupport, Progress

NOW = datetime(2026, 11, 24, 10, tzinfo=timezone(timedelta(hours=8)))
MONTH = Month(2026, 11)
WHO = Person("bench", "bench", 1)


def clock() -> datetime:
    """The moment that every measurement is made at."""
    return NOW


def ledger(path: Path, *, items: int = 0, years: int = 1, acts: int = 0) -> Ledger:
    """A ledger with the demonstration content, so many more items, and progress of so many years.

    `acts` is the length of its history, one change an act.
    """
    made = new_ledger(path, Content.DEMO, clock, WHO, UUID(int=7))
    with made.act("fill", undoable=False) as session:
        if items:
            _add_items(session, items)
        kept = session.execute(select(Item.id)).scalars().all()
        first = Month(MONTH.year - years + 1, 1)
        if years > 1:
            session.execute(update(Item).values(from_month=first.key))
        told = set(session.execute(select(Progress.item_id, Progress.month)).tuples().all())
        for month in first.through(MONTH):
            rows = [_progress(item, month.key) for item in kept if (item, month.key) not in told]
            if rows:
                session.execute(insert(Progress), rows)
        if acts:
            _add_acts(session, acts, kept)
    made.close()
    return open_ledger(path, clock, WHO)


def _add_items(session: Session, number: int) -> None:
    models = (
        session.execute(select(Item.__table__).where(Item.kind.in_(("duty", "service")))).mappings().all()
    )
    rows = [
        {**models[index % len(models)], "id": 10_000 + index, "number": 10_000 + index}
        for index in range(number)
    ]
    session.execute(insert(Item), rows)
    support = [{"item_id": row["id"], "unit_id": unit, "position": unit} for row in rows for unit in (15, 16)]
    session.execute(insert(ItemSupport), support)


def _progress(item: int, month: int) -> dict[str, object]:
    return {
        "item_id": item,
        "month": month,
        "status": "under_way",
        "percent": item % 100,
        "done": f"开展走访检查{item % 30 + 1}次，督促整改问题{item % 7}个，办结率100%",
        "difficulties": "部分站点人员流动较快" if item % 3 == 0 else "",
        "next_steps": "继续跟踪落实，按月通报" if item % 2 else "",
        "reason_suspended": "",
        "entered_by": "专班办公室",
        "entered_at": "2026-01-01T00:00:00+00:00",
        "sample": True,
    }


def _add_acts(session: Session, number: int, items: Sequence[int]) -> None:
    first = session.scalar(select(Act.id).order_by(Act.id.desc()).limit(1)) or 0
    at = "2026-10-01T00:00:00+00:00"
    session.execute(
        insert(Act),
        [
            {
                "id": first + 1 + n,
                "at": at,
                "name": "record_progress",
                "why": "",
                "undoable": True,
                "undone": False,
            }
            for n in range(number)
        ],
    )
    session.execute(
        insert(Change),
        [
            {
                "act_id": first + 1 + n,
                "table_name": "progress",
                "row_id": 1,
                "item_id": items[n % len(items)],
                "before": '{"done": "开展检查1次"}',
                "after": '{"done": "开展检查2次"}',
            }
            for n in range(number)
        ],
    )
