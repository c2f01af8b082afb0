"""What the rows of a ledger say: what SQLite finds in order, and this program could not read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from sqlalchemy import Table

from workbench.domain.close_out import Outcome, Step
from workbench.domain.cycles import Cycle
from workbench.domain.items import Kind, Origin, Status, UnitKind
from workbench.domain.months import FIRST_YEAR, LAST_YEAR
from workbench.storage.tables import Base

SHOWN = 100  # faults of a kind that are told
_BATCH = 10_000  # rows whose texts are looked at together
_KEPT_AS = {str: "'text'", date: "'text'", int: "'integer'", bool: "'integer'", float: "'real', 'integer'"}
_WORDS: dict[tuple[str, str], type[StrEnum]] = {
    ("unit", "kind"): UnitKind,
    ("unit", "origin"): Origin,
    ("item", "kind"): Kind,
    ("item", "cycle"): Cycle,
    ("item", "origin"): Origin,
    ("progress", "status"): Status,
    ("close_out_step", "step"): Step,
    ("close_out_step", "outcome"): Outcome,
}
_MONTHS = (("item", "from_month"), ("item", "until_month"), ("unit", "until_month"), ("progress", "month"))
_DAYS = (("item", "due"), ("close_out_step", "taken_on"))
_JSON = (
    ("setting", "value"),
    ("change", "before"),
    ("change", "after"),
    ("sent_form", "content"),
    ("receipt", "taken"),
    ("receipt", "left_alone"),
    ("list_shape", "headings"),
    ("list_shape", "columns"),
)


def unread(raw: sqlite3.Connection) -> Iterator[str]:
    """The faults in the rows of a ledger of the present version that has all tables."""
    lacking = list(_lacking(raw))
    yield from lacking
    if lacking:
        return
    for table in Base.metadata.sorted_tables:
        yield from _of_another_kind(raw, table)
        yield from _not_decoded(raw, table)
    for name, test, says in _tests():
        for row in _rows_where(raw, name, test):
            yield f"{name} {row}: {says}"


def _tests() -> Iterator[tuple[str, str, str]]:
    """A table, what is true of its rows that cannot be read, and what is said of such a row."""
    for name, column in _JSON:
        yield name, f"{column} IS NOT NULL AND NOT json_valid({column})", f"{column} is not JSON"
    for (name, column), words in _WORDS.items():
        yield name, f"{column} NOT IN ({_listed(words)})", f"{column} is not known"
    for name, column in _MONTHS:
        wrong = (
            f"{column} / 100 NOT BETWEEN {FIRST_YEAR} AND {LAST_YEAR} OR {column} % 100 NOT BETWEEN 1 AND 12"
        )
        yield name, f"{column} IS NOT NULL AND ({wrong})", f"{column} is not a month"
    for name, column in _DAYS:
        yield name, f"{column} IS NOT NULL AND date({column}) IS NOT {column}", f"{column} is not a date"
    yield "act", "julianday(at) IS NULL", "at is not a moment"
    yield "change", f"table_name NOT IN ({_listed(Base.metadata.tables)})", "table_name is not known"
    yield "unit", "NOT EXISTS (SELECT 1 FROM unit_name WHERE unit_id = unit.id)", "no name"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _lacking(raw: sqlite3.Connection) -> Iterator[str]:
    for table in Base.metadata.sorted_tables:
        there = {row[1] for row in raw.execute(f"PRAGMA table_info({_quoted(table.name)})")}
        for column in table.columns:
            if column.name not in there:
                yield f"no column {table.name}.{column.name}"


def _of_another_kind(raw: sqlite3.Connection, table: Table) -> Iterator[str]:
    """Values that are no texts, or no numbers, where all are: SQLite itself keeps anything anywhere."""
    wrong = {}
    for column in table.columns:
        kinds = _KEPT_AS[column.type.python_type] + (", 'null'" if column.nullable else "")
        wrong[column.name] = f"typeof({_quoted(column.name)}) NOT IN ({kinds})"
    if not list(_rows_where(raw, table.name, " OR ".join(wrong.values()), shown=1)):
        return
    for name, test in wrong.items():
        for row in _rows_where(raw, table.name, test):
            yield f"{table.name} {row}: {name} is of another kind"


def _not_decoded(raw: sqlite3.Connection, table: Table) -> Iterator[str]:
    """Texts that are none, as a bad sector leaves them: joined in batches, which costs far less."""
    texts = [column.name for column in table.columns if column.type.python_type in {str, date}]
    if not texts:
        return
    plain, raw.text_factory = raw.text_factory, bytes
    try:
        wanted = ", ".join(map(_quoted, texts))
        joined = ", ".join(f"group_concat({_quoted(name)}, char(10))" for name in texts)
        batch = f"FROM {_quoted(table.name)} WHERE rowid > ? ORDER BY rowid LIMIT {_BATCH}"
        last: int | None = -(2**63)
        while last is not None:
            before = last
            last, *found = raw.execute(
                f"SELECT max(rowid), {joined} FROM (SELECT rowid, {wanted} {batch})",  # noqa: S608 - our own words
                (before,),
            ).fetchone()
            if all(map(_decodes, found)):
                continue
            for row, *values in raw.execute(f"SELECT rowid, {wanted} {batch}", (before,)):
                for name, value in zip(texts, values, strict=True):
                    if not _decodes(value):
                        yield f"{table.name} {row}: {name} is not a text"
    finally:
        raw.text_factory = plain


def _decodes(value: object) -> bool:
    if isinstance(value, bytes):
        try:
            value.decode()
        except UnicodeDecodeError:
            return False
    return True


def _quoted(name: str) -> str:
    return f'"{name}"'


def _rows_where(raw: sqlite3.Connection, table: str, test: str, shown: int = SHOWN) -> Iterator[int]:
    words = f"SELECT rowid FROM {_quoted(table)} WHERE {test} ORDER BY rowid LIMIT {shown}"  # noqa: S608 - our own words
    return (row for (row,) in raw.execute(words))
