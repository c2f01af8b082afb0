"""What came back and what has not: receipts, and the units whose forms are still out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlalchemy.orm import Session

from workbench.domain.comparison import Verdict, Why
from workbench.domain.items import ItemCode
from workbench.domain.months import Month
from workbench.services.forms.records import (
    CellLeft,
    CellTaken,
    CollectedFile,
    FileVerdict,
    FormOut,
    ReceiptRecord,
)
from workbench.services.units import unit_records
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Receipt, SentForm


def missing_forms(ledger: Ledger, month: Month) -> tuple[FormOut, ...]:
    """The units that were sent a form for a month and have not returned it, in the order of units."""
    zone = ledger.clock().tzinfo
    with ledger.reading() as session:
        # Not the whole rows: they hold all that was sent.
        sent = select(SentForm.unit_id, SentForm.version, SentForm.sent_at)
        rows = session.execute(sent.where(SentForm.month == month.key).order_by(SentForm.version)).all()
        newest = {row.unit_id: row for row in rows}
        returned = set(
            session.scalars(
                select(Receipt.unit_id).where(
                    Receipt.month == month.key, Receipt.verdict == FileVerdict.FORM.value
                )
            )
        )
        units = unit_records(session, month)
    return tuple(
        FormOut(
            unit_id=unit.id,
            unit=unit.name,
            month=month,
            version=newest[unit.id].version,
            sent_at=_local(newest[unit.id].sent_at, zone),
            contact_post=unit.contact_post,
            contact_phone=unit.contact_phone,
        )
        for unit in units
        if unit.id in newest and unit.id not in returned
    )


def units_sent_to(ledger: Ledger, month: Month) -> frozenset[int]:
    """The units that were sent a form for a month."""
    with ledger.reading() as session:
        return frozenset(session.scalars(select(SentForm.unit_id).where(SentForm.month == month.key)))


def receipts(
    ledger: Ledger, month: Month | None = None, *, strangers: bool = False
) -> tuple[ReceiptRecord, ...]:
    """What became of each file that was collected, the newest first: of a month's forms, or of all files.

    With `strangers` the files that are of no month are among them, as far as they came in while this
    month's forms were the newest that had been sent.
    """
    query = select(Receipt).order_by(Receipt.id.desc())
    zone = ledger.clock().tzinfo
    with ledger.reading() as session:
        if month is not None:
            of_month = Receipt.month == month.key
            query = query.where(or_(of_month, _beside(session, month)) if strangers else of_month)
        return tuple(_record(session, row, zone) for row in session.scalars(query).all())


def are_received(ledger: Ledger, files: Sequence[CollectedFile]) -> bool:
    """Whether each file has a receipt: by its content, or by its name where it could not be read at all."""
    with ledger.reading() as session:
        rows = session.execute(select(Receipt.sha256, Receipt.file_name)).all()
    known = {sha or name for sha, name in rows}
    return all((file.sha256 or file.own_name) in known for file in files)


def _beside(session: Session, month: Month) -> ColumnElement[bool]:
    """The files of no month that came in between a month's forms and the next ones that were sent."""
    first = select(func.min(SentForm.sent_at))
    begun = session.scalar(first.where(SentForm.month == month.key))
    ended = session.scalar(first.where(SentForm.month > month.key))
    between = [Receipt.month.is_(None), Receipt.received_at >= begun if begun else false()]
    return and_(*between, Receipt.received_at < ended) if ended else and_(*between)


def _local(text: str, zone: tzinfo | None) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC).astimezone(zone)


def _record(session: Session, row: Receipt, zone: tzinfo | None) -> ReceiptRecord:
    month = Month.from_key(row.month) if row.month else None
    unit = ""
    if month is not None and row.unit_id is not None:
        unit = next(one.name for one in unit_records(session, month) if one.id == row.unit_id)
    return ReceiptRecord(
        received_at=_local(row.received_at, zone),
        file_name=row.file_name,
        sha256=row.sha256,
        unit_id=row.unit_id,
        unit=unit,
        month=month,
        version=row.version,
        verdict=FileVerdict(row.verdict),
        why=row.why,
        taken=tuple(
            CellTaken(ItemCode.parse(one["item"]), one["field"], one["value"], one.get("added", ""))
            for one in json.loads(row.taken)
        ),
        left_alone=tuple(
            CellLeft(
                one["item"],
                one["field"],
                one["value"],
                Verdict(one["verdict"]),
                Why(one["why"]) if one["why"] else None,
            )
            for one in json.loads(row.left_alone)
        ),
    )
