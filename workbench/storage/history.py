"""One history: what each act changed, written in the act's own transaction.

From the same rows come the audit trail, undo and redo that survive a restart, and the notice that
tells open pages what to load again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, event, insert, inspect, select, text, update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Mapper, Session, object_session

from workbench.storage.errors import NothingToRedo, NothingToUndo
from workbench.storage.tables import Act, Base, Change, Item, Tracked

UNDO, REDO = "undo", "redo"
_PENDING = "changes of this transaction"

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pending:
    """A row's change, before it is written down."""

    table: str
    row_id: int
    item_id: int | None
    before: Values | None
    after: Values | None


@dataclass(frozen=True, slots=True)
class Done:
    """An act that is on disk: its number and name, and the tables it changed."""

    act_id: int
    name: str
    tables: frozenset[str]
    item_ids: frozenset[int]


def _plain(value: Any) -> Any:  # noqa: ANN401 - a column's value of whatever type
    return value.isoformat() if isinstance(value, date) else value


def _item_of(target: Tracked) -> int | None:
    return target.id if isinstance(target, Item) else getattr(target, "item_id", None)


def _note(target: Tracked, before: Values | None, after: Values | None) -> None:
    session = object_session(target)
    if session is None:  # pragma: no cover - a flush always has its session
        return
    name = inspect(target).mapper.local_table.name
    session.info.setdefault(_PENDING, []).append(Pending(name, target.id, _item_of(target), before, after))


def _row(target: Tracked) -> Values:
    state = inspect(target)
    return {key: _plain(state.attrs[key].value) for key in state.mapper.column_attrs.keys()}  # noqa: SIM118 - not a dict


@event.listens_for(Tracked, "after_insert", propagate=True)
def _inserted(_mapper: Mapper[Any], _connection: Connection, target: Tracked) -> None:
    _note(target, None, _row(target))


@event.listens_for(Tracked, "after_delete", propagate=True)
def _deleted(_mapper: Mapper[Any], _connection: Connection, target: Tracked) -> None:
    _note(target, _row(target), None)


@event.listens_for(Tracked, "after_update", propagate=True)
def _updated(_mapper: Mapper[Any], _connection: Connection, target: Tracked) -> None:
    before: Values = {}
    after: Values = {}
    state = inspect(target)
    for key in state.mapper.column_attrs.keys():  # noqa: SIM118 - not a dict
        changed = state.attrs[key].history
        if changed.has_changes() and changed.deleted:
            old, new = _plain(changed.deleted[0]), _plain(changed.added[0])
            if old != new:
                before[key], after[key] = old, new
    if after:
        _note(target, before, after)


def write_down(
    session: Session, name: str, at: str, why: str, *, undoable: bool, target: int | None = None
) -> Done | None:
    """Flush the session and record its changes as one act.

    None when nothing changed; an act that cannot be undone is recorded all the same.
    """
    session.flush()
    pending: list[Pending] = session.info.pop(_PENDING, [])
    return _record(session, pending, name, at, why, undoable=undoable, target=target)


def _record(
    session: Session,
    pending: list[Pending],
    name: str,
    at: str,
    why: str,
    *,
    undoable: bool,
    target: int | None,
) -> Done | None:
    if not pending and undoable:
        return None
    act_id = session.execute(
        insert(Act)
        .values(at=at, name=name, why=why, undoable=undoable, undone=False, target_id=target)
        .returning(Act.id)
    ).scalar_one()
    rows = [
        {
            "act_id": act_id,
            "table_name": change.table,
            "row_id": change.row_id,
            "item_id": change.item_id,
            "before": _json(change.before),
            "after": _json(change.after),
        }
        for change in pending
    ]
    if rows:
        session.execute(insert(Change), rows)
    items = frozenset(change.item_id for change in pending if change.item_id is not None)
    return Done(act_id, name, frozenset(change.table for change in pending), items)


def _json(values: Values | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False)


def _typed(table: Table, values: Mapping[str, Any]) -> Values:
    """A recorded row as its columns want it: dates come back from their ISO texts."""
    days = {column.name for column in table.columns if column.type.python_type is date}
    return {
        key: date.fromisoformat(value) if key in days and value else value for key, value in values.items()
    }


def next_to_undo(session: Session) -> Act | None:
    """The act that an undo would take back."""
    return session.scalars(
        select(Act).where(Act.undoable, ~Act.undone, Act.target_id.is_(None)).order_by(Act.id.desc()).limit(1)
    ).first()


def next_to_redo(session: Session) -> Act | None:
    """The act that a redo would do again: the earliest taken back since the last new act.

    What was taken back before a new act was done is given up: the new act may stand in its place.
    """
    newest = session.scalar(
        select(Act.id).where(Act.undoable, Act.target_id.is_(None)).order_by(Act.id.desc()).limit(1)
    )
    taken_back = select(Act.target_id).where(Act.id > (newest or 0), Act.target_id.is_not(None))
    return session.scalars(
        select(Act).where(Act.undoable, Act.undone, Act.id.in_(taken_back)).order_by(Act.id).limit(1)
    ).first()


def undo(session: Session, at: str) -> Done:
    """Take back the last act, as an act of its own. Raises `NothingToUndo`."""
    act = next_to_undo(session)
    if act is None:
        raise NothingToUndo
    return _replay(session, act, at, backwards=True)


def redo(session: Session, at: str) -> Done:
    """Do again the act taken back last. Raises `NothingToRedo`."""
    act = next_to_redo(session)
    if act is None:
        raise NothingToRedo
    return _replay(session, act, at, backwards=False)


def _replay(session: Session, act: Act, at: str, *, backwards: bool) -> Done:
    # Rows refer to each other; what counts is that all of it fits at the end of the transaction.
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    order = Change.id.desc() if backwards else Change.id
    pending: list[Pending] = []
    for change in session.scalars(select(Change).where(Change.act_id == act.id).order_by(order)).all():
        before = None if change.before is None else json.loads(change.before)
        after = None if change.after is None else json.loads(change.after)
        if backwards:
            before, after = after, before
        table = Base.metadata.tables[change.table_name]
        _apply(session, table, change.row_id, before, after)
        pending.append(Pending(change.table_name, change.row_id, change.item_id, before, after))
    session.execute(update(Act).where(Act.id == act.id).values(undone=backwards))
    done = _record(session, pending, UNDO if backwards else REDO, at, act.name, undoable=False, target=act.id)
    if done is None:  # pragma: no cover - an act without changes is never recorded
        raise NothingToUndo
    return done


def _apply(session: Session, table: Table, row_id: int, before: Values | None, after: Values | None) -> None:
    if after is None:
        session.execute(table.delete().where(table.c.id == row_id))
    elif before is None:
        session.execute(table.insert().values(_typed(table, after)))
    else:
        session.execute(table.update().where(table.c.id == row_id).values(_typed(table, after)))
