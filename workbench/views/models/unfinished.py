"""What was decided of returned forms but not taken over yet, as plain data: it outlasts the window.

A decision holds as long as what it was made of stays the same: the value sent, the one returned and the
one kept by the ledger. Each is kept with a mark of that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.domain.comparison import FIELDS, Place, Value
from workbench.domain.items import ItemCode, Kind, NoSuchItem
from workbench.services.forms.records import (
    CellId,
    Choice,
    Decision,
    Decisions,
    Edited,
    FoundId,
    NewItem,
    RowId,
)
from workbench.views.models.findings import Finding

Kept = Mapping[FoundId, tuple[Decision, str]]  # each with the mark of what it was made of


def mark(one: Finding) -> str:
    """What a decision on a finding was made of, as a short hash."""
    seen = repr(one.cell if one.cell is not None else (one.row.words, one.row.cells))
    return hashlib.sha256(seen.encode(errors="surrogatepass")).hexdigest()[:16]


def kept_decisions(findings: Sequence[Finding], decisions: Decisions) -> Kept:
    """The decisions on some findings, each with its mark."""
    return {
        one.id: (decisions[one.id], mark(one))
        for one in findings
        if one.id is not None and one.id in decisions
    }


def still_held(findings: Sequence[Finding], kept: Kept) -> Decisions:
    """The kept decisions that hold of what is found now."""
    held = {}
    for one in findings:
        if one.id is not None and one.id in kept and kept[one.id][1] == mark(one):
            held[one.id] = kept[one.id][0]
    return held


def to_record(kept: Kept) -> list[dict[str, Any]]:
    """Kept decisions as plain data."""
    return [{**_id(found), **_what(what), "mark": seen} for found, (what, seen) in kept.items()]


def from_record(record: object) -> Kept:
    """Kept decisions of plain data; what is not understood is passed over."""
    kept: dict[FoundId, tuple[Decision, str]] = {}
    for one in record if isinstance(record, list) else []:
        if not isinstance(one, dict):
            continue
        try:
            kept[_read_id(one)] = _read_what(one), str(one["mark"])
        except (KeyError, TypeError, ValueError, NoSuchItem):
            continue
    return kept


def _id(found: FoundId) -> dict[str, Any]:
    if isinstance(found, CellId):
        return {"file": found.sha256, "item": str(found.item), "field": found.field}
    return {"file": found.sha256, "sheet": found.place.sheet, "row": found.place.row}


def _read_id(one: Mapping[str, Any]) -> FoundId:
    if "item" in one:
        return CellId(str(one["file"]), ItemCode.parse(str(one["item"])), str(one["field"]))
    return RowId(str(one["file"]), Place(str(one["sheet"]), int(one["row"])))


def _what(what: Decision) -> dict[str, Any]:
    if isinstance(what, Choice):
        return {"choice": what.value}
    if isinstance(what, Edited):
        return {"written": what.value}
    return {
        "new": {
            "kind": what.kind.value,
            "title": what.title,
            "standard": what.standard,
            "due_words": what.due_words,
            "values": dict(what.values),
            "instead": str(what.instead) if what.instead else None,
        }
    }


def _read_what(one: Mapping[str, Any]) -> Decision:
    if "choice" in one:
        return Choice(one["choice"])
    if "written" in one:
        return Edited(_value(one["written"]))
    new = one["new"]
    values = {field: _value(value) for field, value in new["values"].items() if field in FIELDS}
    return NewItem(
        kind=Kind(new["kind"]),
        title=str(new["title"]),
        standard=str(new["standard"]),
        due_words=str(new["due_words"]),
        values=values,
        instead=ItemCode.parse(str(new["instead"])) if new.get("instead") else None,
    )


def _value(value: object) -> Value:
    if value is None or isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise TypeError
