"""What a returned file is: a form of this ledger, month and unit, or why it is not taken for one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from workbench.domain.filtering import plain
from workbench.domain.months import Month
from workbench.exchange.form import FormIdentity
from workbench.exchange.form_reader import ReturnedForm, read_form
from workbench.exchange.personal_cells import personal_cells
from workbench.exchange.sheets import Refusal, Unreadable
from workbench.services.forms.desk import Desk
from workbench.services.forms.finding import Found
from workbench.services.forms.records import CollectedFile, FileVerdict, FileWhy

_MATCHED = 0.5  # the share of rows that must bear titles that were sent, where no key says whose form it is


@dataclass(frozen=True, slots=True)
class Judged:
    """A file with its verdict, before it is compared. `modified`: when it was saved last."""

    file: CollectedFile
    form: ReturnedForm | None = None
    identity: FormIdentity | None = None
    modified: datetime | None = None


def judge(desk: Desk, found: Found) -> Judged:
    """What a file is, as far as it alone can tell."""
    file = CollectedFile(
        found.path, found.source, found.entry, found.sha256, FileVerdict.NOT_A_FORM, FileWhy.NO_LIST
    )
    if isinstance(found.content, Unreadable):
        why = found.content.why
        strange = why is Refusal.NOT_A_SPREADSHEET
        verdict = FileVerdict.NOT_A_FORM if strange else FileVerdict.UNREADABLE
        return Judged(replace(file, verdict=verdict, why=why))
    form = read_form(found.content)
    if form is None:
        return Judged(file)
    file = replace(file, personal=personal_cells(found.content))
    identity = form.identity
    if identity is not None and identity.ledger != desk.own_id:
        told = replace(file, verdict=FileVerdict.OTHER_LEDGER, why=FileWhy.FROM_ELSEWHERE)
        return Judged(replace(told, unit=form.unit, month=identity.month))
    identity = identity or _guess(desk, form)
    if identity is None:
        return Judged(replace(file, why=FileWhy.UNKNOWN_FORM))
    verdict, doubt = _doubt(desk, form, identity, Path(found.path).name)
    file = replace(
        file,
        verdict=verdict,
        why=doubt,
        unit_id=identity.unit_id,
        unit=desk.unit_name(identity),
        month=identity.month,
        version=identity.version,
    )
    return Judged(file, form, identity, found.content.modified or found.at)


def _doubt(desk: Desk, form: ReturnedForm, identity: FormIdentity, file_name: str) -> tuple[FileVerdict, str]:
    """Whether a form of this ledger is what it says it is, and still asked for."""
    if desk.snapshot(identity) is None:
        return FileVerdict.OTHER_LEDGER, FileWhy.NEVER_SENT
    most = form.units().most_common(1)
    if most and most[0][0] != identity.unit_id:
        return FileVerdict.OTHER_UNIT, FileWhy.ROWS_OF_ANOTHER
    if form.unit and form.unit != desk.unit_name(identity):
        named = desk.unit_named(form.unit, identity.month)
        if named is not None and named != identity.unit_id:
            return FileVerdict.OTHER_UNIT, FileWhy.WORDS_OF_ANOTHER
    if desk.named_for_another(file_name, identity):
        return FileVerdict.OTHER_UNIT, FileWhy.NAMED_FOR_ANOTHER
    newest = max(month for unit_id, month in desk.sent if unit_id == identity.unit_id)
    if identity.month.key < newest:
        return FileVerdict.OTHER_MONTH, FileWhy.LATER_MONTH_SENT
    return FileVerdict.FORM, ""


def _guess(desk: Desk, form: ReturnedForm) -> FormIdentity | None:
    """Whose a form is that lost all its keys: by the words above its lists, or by its titles alone."""
    titles = {plain(row.title) for row in form.rows if row.title}
    best: tuple[float, FormIdentity] | None = None
    for (unit_id, key), version in sorted(desk.sent.items(), key=lambda one: one[0][1]):
        identity = FormIdentity(desk.own_id, Month.from_key(key), unit_id, version)
        if form.month is not None and form.month != identity.month:
            continue
        if form.unit and plain(form.unit) != plain(desk.unit_name(identity)):
            continue
        snapshot = desk.snapshot(identity)
        if snapshot is None or not titles:
            continue
        known = {plain(title) for title in snapshot.titles.values()}
        share = len(titles & known) / len(titles)
        if share >= _MATCHED and (best is None or share >= best[0]):
            best = share, identity
    return best[1] if best else None
