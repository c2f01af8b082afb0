"""Taking over what was collected: one act, with a receipt a file."""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.services.backups import BEFORE_IMPORT, back_up_now
from workbench.services.forms.adding import reword, write_item
from workbench.services.forms.finding import bytes_of
from workbench.services.forms.records import (
    Applied,
    Collected,
    Decisions,
    FileChanged,
    FileVerdict,
)
from workbench.services.forms.settling import Outcome, settle
from workbench.services.items import find_item
from workbench.services.progress import write_progress
from workbench.storage.errors import ReadOnly
from workbench.storage.kept_files import content_hash, keep_file
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Receipt


def apply_collected(ledger: Ledger, collected: Collected, decisions: Decisions | None = None) -> Applied:
    """Take over what was collected, all of it as one act that one undo takes back.

    Without a decision a cell is taken where the unit changed it and nobody else did; all others are
    left, and rows that units added too. A decision can take or leave a cell or an added row, or write
    something else. What the ledger says by now goes before what it said when the files were looked at: a
    cell changed since then is left, and so is a row whose item was added. Of two files that are to write
    different things in one cell the first does. Raises `FileChanged`, `ReasonNeeded`,
    `PercentOutOfRange`, `EmptyText`, `TooLong`, `PersonalData`, `MonthAhead`, or a refusal of the ledger;
    nothing is taken over then.
    """
    if ledger.read_only:
        raise ReadOnly(ledger.path)
    outcomes = settle(ledger, collected, decisions or {})
    taken, items = sum(len(one.taken) for one in outcomes), sum(len(one.added) for one in outcomes)
    back_up_now(ledger, BEFORE_IMPORT)
    for outcome in outcomes:
        _keep_file(ledger, outcome)
    with ledger.act("collect_forms", why=_why(outcomes)) as session:
        for outcome in outcomes:
            _write(session, outcome, ledger.moment)
    return Applied(
        taken=taken,
        left=sum(len(outcome.left) for outcome in outcomes),
        files=sum(outcome.file.verdict is FileVerdict.FORM for outcome in outcomes),
        items=items,
    )


def _write(session: Session, outcome: Outcome, at: str) -> None:
    """Record a file's reports and items, and its receipt."""
    file = outcome.file
    for code, entry in outcome.entries:
        if file.month is not None:
            write_progress(session, find_item(session, code), file.month, entry, at, file.unit)
    for code, words in outcome.reworded:
        reword(session, code, words)
    for row, item in outcome.added:
        outcome.taken += write_item(session, item, file, row, at)
    if not _known(session, outcome):
        session.add(_receipt(outcome, at))


def _keep_file(ledger: Ledger, outcome: Outcome) -> None:
    """Keep the file itself, unless it is no form's or holds what a ledger never keeps."""
    file = outcome.file
    if file.verdict in {FileVerdict.NOT_A_FORM, FileVerdict.UNREADABLE}:
        return
    data = bytes_of(file.source, file.entry)
    if content_hash(data) != file.sha256:
        raise FileChanged(file.source)
    if not file.personal:
        keep_file(ledger.path, data)


def _known(session: Session, outcome: Outcome) -> bool:
    """Whether the file was received before and nothing new is said of it now."""
    file = outcome.file
    seen = select(Receipt.id).where(Receipt.sha256 == file.sha256, Receipt.verdict == file.verdict.value)
    return bool(file.sha256) and not outcome.taken and session.scalar(seen.limit(1)) is not None


def _receipt(outcome: Outcome, at: str) -> Receipt:
    file = outcome.file
    taken = [
        {"item": str(one.item), "field": one.field, "value": one.value}
        | ({"added": one.added} if one.added else {})
        for one in outcome.taken
    ]
    left = [
        {
            "item": one.item,
            "field": one.field,
            "value": one.value,
            "verdict": one.verdict.value,
            "why": one.why.value if one.why else None,
        }
        for one in outcome.left
    ]
    return Receipt(
        received_at=at,
        file_name=file.own_name,
        sha256=file.sha256,
        unit_id=file.unit_id if file.verdict is not FileVerdict.OTHER_LEDGER else None,
        month=file.month.key if file.month else None,
        version=file.version,
        verdict=file.verdict.value,
        why=str(file.why),
        taken=json.dumps(taken, ensure_ascii=False),
        left_alone=json.dumps(left, ensure_ascii=False),
    )


def _why(outcomes: list[Outcome]) -> str:
    units = dict.fromkeys(one.file.unit for one in outcomes if one.file.verdict is FileVerdict.FORM)
    months = dict.fromkeys(str(one.file.month) for one in outcomes if one.file.verdict is FileVerdict.FORM)
    return f"{'、'.join(months)} {'、'.join(units)}".strip()[:500]
