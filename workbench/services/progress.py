"""Monthly progress: one row an item and month, never overwritten by the next month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.items import ItemCode, Status
from workbench.domain.months import Month
from workbench.services.backups import back_up_before_bulk_edit
from workbench.services.errors import MonthAhead, NotInForce, PercentOutOfRange, ReasonNeeded
from workbench.services.items import find_item
from workbench.services.settings import TASK_FORCE, read_setting
from workbench.services.texts import long_text
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Item, Progress

FULL = 100  # percent


@dataclass(frozen=True, slots=True)
class ProgressEntry:
    """What a unit reports of an item for a month. `percent` is None where there is none to tell."""

    status: Status
    percent: int | None = None
    done: str = ""
    difficulties: str = ""
    next_steps: str = ""
    reason_suspended: str = ""


def _checked(code: ItemCode, entry: ProgressEntry) -> ProgressEntry:
    if entry.percent is not None and not 0 <= entry.percent <= FULL:
        raise PercentOutOfRange(entry.percent)
    kept = replace(
        entry,
        done=long_text("done", entry.done),
        difficulties=long_text("difficulties", entry.difficulties),
        next_steps=long_text("next_steps", entry.next_steps),
        reason_suspended=long_text("reason_suspended", entry.reason_suspended),
    )
    if kept.status is Status.SUSPENDED and not (kept.reason_suspended or kept.difficulties):
        raise ReasonNeeded(str(code))
    return kept


def _in_force(item: Item, month: Month) -> bool:
    return item.from_month <= month.key and (item.until_month is None or item.until_month >= month.key)


def write_progress(
    session: Session,
    item: Item,
    month: Month,
    entry: ProgressEntry,
    at: str,
    by: str,
    *,
    sample: bool = False,
) -> None:
    """Record an item's progress within an act; nothing is changed where nothing differs."""
    row = session.scalar(select(Progress).where(Progress.item_id == item.id, Progress.month == month.key))
    values = {
        "status": entry.status.value,
        "percent": entry.percent,
        "done": entry.done,
        "difficulties": entry.difficulties,
        "next_steps": entry.next_steps,
        "reason_suspended": entry.reason_suspended,
        "sample": sample,
    }
    if row is None:
        session.add(Progress(item_id=item.id, month=month.key, entered_at=at, entered_by=by, **values))
    elif any(getattr(row, key) != value for key, value in values.items()):
        for key, value in values.items():
            setattr(row, key, value)
        row.entered_at, row.entered_by = at, by


def record_progress(ledger: Ledger, code: ItemCode, month: Month, entry: ProgressEntry) -> None:
    """Record what was reported of an item for a month; an earlier text stays in the history."""
    record_many(ledger, month, ((code, entry),))


def record_many(ledger: Ledger, month: Month, entries: Sequence[tuple[ItemCode, ProgressEntry]]) -> None:
    """Record the progress of several items for a month as one act: all of it, or nothing.

    Raises `MonthAhead`, `NotInForce`, `NoSuchItem`, `PercentOutOfRange`, `ReasonNeeded`, `TooLong`
    or `PersonalData`.
    """
    if month.first_day > ledger.today:
        raise MonthAhead(month, ledger.today)
    checked = [(code, _checked(code, entry)) for code, entry in entries]
    why = "、".join(str(code) for code, _ in entries)
    back_up_before_bulk_edit(ledger, len(entries))
    with ledger.act("record_progress", why=f"{month} {why}"[:500]) as session:
        by = str((read_setting(session, TASK_FORCE) or {}).get("entered_by", ""))
        for code, entry in checked:
            item = find_item(session, code)
            if not _in_force(item, month):
                raise NotInForce(str(code), month)
            write_progress(session, item, month, entry, ledger.moment, by)


def clear_progress(ledger: Ledger, codes: Sequence[ItemCode], month: Month) -> None:
    """Take the month's reports of some items away, as one act; the history keeps them."""
    back_up_before_bulk_edit(ledger, len(codes))
    with ledger.act("clear_progress", why=f"{month} {'、'.join(map(str, codes))}"[:500]) as session:
        for code in codes:
            item = find_item(session, code)
            for row in session.scalars(
                select(Progress).where(Progress.item_id == item.id, Progress.month == month.key)
            ):
                session.delete(row)
