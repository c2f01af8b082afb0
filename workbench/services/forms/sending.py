"""Forms out: composed from the month's view, written as workbooks, put in place and recorded.

Three steps, so that a window can do the middle one in a worker: `compose_forms` reads the ledger,
`write_forms` touches nothing, `record_sent` puts the files in place and keeps what was sent.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.domain.comparison import FIELDS
from workbench.domain.month_view import Line, MonthView, UnitRecord
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES
from workbench.exchange.form import Form, FormIdentity, FormRow, SupportedRow
from workbench.services import official as words
from workbench.services.errors import CannotSave
from workbench.services.forms.filling import form_values
from workbench.services.forms.records import Sent
from workbench.services.month import view_month
from workbench.services.settings import ledger_id, task_force
from workbench.services.texts import safe_name
from workbench.services.units import find_unit, unit_records
from workbench.storage.errors import ReadOnly
from workbench.storage.kept_files import content_hash
from workbench.storage.ledger import Ledger
from workbench.storage.places import folder_made
from workbench.storage.tables import SentForm

GoingOn = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form with its file's name and bytes."""

    form: Form
    file_name: str
    data: bytes


def compose_forms(
    ledger: Ledger, month: Month, unit: str | None = None, *, chosen: Collection[int] | None = None
) -> tuple[Form, ...]:
    """The forms of a month: of one unit, of the member units chosen, or of all that lead an item.

    A unit that leads nothing has nothing to fill in, and would be pressed for it: it gets a form only when it
    is named. Raises `NoSuchUnit`.
    """
    view, force = view_month(ledger, month), task_force(ledger)
    if unit is not None:
        wanted: Sequence[UnitRecord] = (find_unit(ledger, unit, month),)
    elif chosen is not None:
        wanted = [member for member in view.members() if member.id in chosen]
    else:
        wanted = view.leading()
    identity, moment = UUID(ledger_id(ledger)), ledger.clock().replace(microsecond=0)
    with ledger.reading() as session:
        last: dict[int, int] = dict(
            session.execute(
                select(SentForm.unit_id, func.max(SentForm.version))
                .where(SentForm.month == month.key)
                .group_by(SentForm.unit_id)
            ).all()
        )
    contact = _contact(view, force.issuing_unit)
    return tuple(
        Form(
            identity=FormIdentity(identity, month, record.id, last.get(record.id, 0) + 1),
            unit=record.name,
            task_force=force.name,
            deadline=view.deadline,
            contact=contact,
            sent_at=moment,
            rows=tuple(_row(line, month) for line in view.led_by(record.id)),
            supported=tuple(_supported(line, month) for line in view.supported_by(record.id)),
        )
        for record in wanted
    )


def _contact(view: MonthView, issuing_unit: str) -> str:
    """The office that collects, with the post and the telephone kept of the unit it belongs to."""
    of_unit: Sequence[UnitRecord] = [
        unit for unit in view.units if unit.in_force and unit.name and unit.name in issuing_unit
    ]
    posts = [f"{unit.contact_post} {unit.contact_phone}".strip() for unit in of_unit[:1]]
    return "，".join(part for part in (issuing_unit, *posts) if part)


def _row(line: Line, month: Month) -> FormRow:
    return FormRow(
        code=line.code,
        title=line.title,
        standard=line.standard,
        due=words.due(line, month),
        last_month=line.last_month_done,
        values=form_values(line),
    )


def _supported(line: Line, month: Month) -> SupportedRow:
    return SupportedRow(
        LIST_NAMES[line.kind], line.title, line.lead_unit, line.standard, words.due(line, month)
    )


def write_forms(forms: Sequence[Form], going_on: GoingOn | None = None) -> tuple[WrittenForm, ...]:
    """The forms as files. `going_on` is told how many are done; False stops it, and then none is written."""
    from workbench.exchange.form_writer import write_form

    written: list[WrittenForm] = []
    names: set[str] = set()
    for index, form in enumerate(forms):
        if going_on is not None and not going_on(index, len(forms)):
            return ()
        month = form.identity.month
        name = f"{safe_name(form.unit)}{month.year}年{month.month}月进展填报表"
        if name.casefold() in names:
            name = f"{name}（{form.identity.unit_id}）"
        names.add(name.casefold())
        written.append(WrittenForm(form, f"{name}.xlsx", write_form(form)))
    return tuple(written)


def record_sent(
    ledger: Ledger, written: Sequence[WrittenForm], folder: Path, *, zipped: bool = False
) -> tuple[Sent, ...]:
    """Put the files into a folder, or one zip of them, and keep what was sent, as one act outside undo.

    Raises `CannotSave`, `ReadOnly` or another refusal of the ledger; then neither is done.
    """
    if ledger.read_only:
        raise ReadOnly(ledger.path)
    if not written:
        return ()
    month = written[0].form.identity.month
    if zipped:
        archive = f"{words.month_name(month)}进展填报表.zip"
        files = {archive: _zip(written)}
    else:
        archive = ""
        files = {one.file_name: one.data for one in written}
    with _put(folder, files), ledger.act("send_forms", why=_why(written), undoable=False) as session:
        for one in written:
            _keep(session, one, ledger.moment)
    return tuple(
        Sent(
            unit_id=one.form.identity.unit_id,
            unit=one.form.unit,
            month=month,
            version=one.form.identity.version,
            sent_at=one.form.sent_at,
            file_name=one.file_name,
            sha256=content_hash(one.data),
            path=folder / (archive or one.file_name),
        )
        for one in written
    )


def send_forms(
    ledger: Ledger,
    month: Month,
    folder: Path,
    *,
    unit: str | None = None,
    zipped: bool = False,
    going_on: GoingOn | None = None,
) -> tuple[Sent, ...]:
    """Make the forms of a month, as `compose_forms`, and keep what was sent; () when `going_on` stopped it.

    Raises `NoSuchUnit`, `CannotSave`, `ReadOnly` or another refusal of the ledger; nothing is sent then.
    """
    if ledger.read_only:
        raise ReadOnly(ledger.path)
    return record_sent(
        ledger, write_forms(compose_forms(ledger, month, unit), going_on), folder, zipped=zipped
    )


def sent_forms(ledger: Ledger, month: Month | None = None) -> tuple[Sent, ...]:
    """What was sent to whom and when, the newest first: of a month, or of all."""
    query = select(SentForm).order_by(SentForm.id.desc())
    if month is not None:
        query = query.where(SentForm.month == month.key)
    zone = ledger.clock().tzinfo
    with ledger.reading() as session:
        rows = session.scalars(query).all()
        names = {
            key: {unit.id: unit.name for unit in unit_records(session, Month.from_key(key))}
            for key in {row.month for row in rows}
        }
    return tuple(
        Sent(
            unit_id=row.unit_id,
            unit=names[row.month][row.unit_id],
            month=Month.from_key(row.month),
            version=row.version,
            sent_at=datetime.fromisoformat(row.sent_at).replace(tzinfo=UTC).astimezone(zone),
            file_name=row.file_name,
            sha256=row.sha256,
        )
        for row in rows
    )


def _keep(session: Session, one: WrittenForm, at: str) -> None:
    identity = one.form.identity
    content = {
        "unit": one.form.unit,
        "rows": [
            {
                "item": str(row.code),
                "title": row.title,
                "standard": row.standard,
                "due_words": row.due,
                "values": {field: row.values.get(field) for field in FIELDS},
            }
            for row in one.form.rows
        ],
    }
    session.add(
        SentForm(
            unit_id=identity.unit_id,
            month=identity.month.key,
            version=identity.version,
            sent_at=at,
            file_name=one.file_name,
            sha256=content_hash(one.data),
            content=json.dumps(content, ensure_ascii=False),
        )
    )


def _why(written: Sequence[WrittenForm]) -> str:
    return f"{written[0].form.identity.month} {'、'.join(one.form.unit for one in written)}"[:500]


def _zip(written: Sequence[WrittenForm]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for one in written:
            entry = ZipInfo(one.file_name, one.form.sent_at.timetuple()[:6])
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, one.data)
    return target.getvalue()


@contextmanager
def _put(folder: Path, files: dict[str, bytes]) -> Iterator[None]:
    """Write drafts, let the ledger record them, and give them their names when it has: or leave nothing."""
    drafts = {folder / f".{name}.{os.getpid()}.new": folder / name for name in files}
    path = folder
    try:
        with folder_made(folder):
            try:
                for (path, _), data in zip(drafts.items(), files.values(), strict=True):
                    with path.open("wb") as file:
                        file.write(data)
                        file.flush()
                        os.fsync(file.fileno())
                yield
                for draft, path in drafts.items():
                    draft.replace(path)
            finally:
                with suppress(OSError):
                    for draft in drafts:
                        draft.unlink(missing_ok=True)
    except OSError as fault:
        raise CannotSave(drafts.get(path, path), fault.strerror or str(fault)) from fault
