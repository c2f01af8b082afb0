"""催报单: the units whose forms of a month have not come back, on one sheet to telephone along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.month_view import MonthView
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Align, Block, Document, Row, SignOff, Table, Title, paragraph
from workbench.services import official as words
from workbench.services.documents.parts import SAMPLE
from workbench.services.documents.tables import columns
from workbench.services.forms.records import FormOut


def reminder(view: MonthView, out: Sequence[FormOut], sent: int, force: TaskForce) -> Document:
    """The reminder of a month. `out` are the forms still out, of those sent to `sent` units."""
    month = words.month_name(view.month)
    return Document(
        title=f"{month}进展填报表催报单",
        blocks=tuple(_blocks(view, out, sent, force)),
        author=force.issuing_unit,
        subject=f"{month}进展填报表催报单",
        keywords=("催报单", month),
        footer=SAMPLE if view.sample else "",
    )


def _blocks(view: MonthView, out: Sequence[FormOut], sent: int, force: TaskForce) -> Iterator[Block]:
    yield Title((words.month_name(view.month), "进展填报表", "催报单"))
    yield paragraph(_told(view, len(out), sent))
    if out:
        yield paragraph(_asked(view, force))
        yield _table(view, out)
    for note in words.calendar_note(view):  # the reporting day is counted back to a working day
        yield paragraph(note)
    yield SignOff(force.issuing_unit, words.day(view.today))


def _told(view: MonthView, out: int, sent: int) -> str:
    until, month = words.day(view.today), words.month_name(view.month)
    if not sent:
        return f"截至{until}，{month}进展填报表尚未发出。"
    if not out:
        return f"截至{until}，{month}进展填报表已发送{sent}家单位，全部收回。"
    back = f"收回{sent - out}家，" if sent > out else ""
    return f"截至{until}，{month}进展填报表已发送{sent}家单位，{back}尚有{out}家未交回。"


def _asked(view: MonthView, force: TaskForce) -> str:
    to = f"，送{force.issuing_unit}" if force.issuing_unit else ""
    deadline = words.day(view.deadline)
    if view.today > view.deadline:
        return f"报送截止日{deadline}已过，请下列单位尽快填报{to}。"
    return f"报送截止日为{deadline}，请下列单位按时填报{to}。"


def _table(view: MonthView, out: Sequence[FormOut]) -> Table:
    rows = tuple(
        Row(
            (
                str(number),
                form.unit,
                f"{len(view.led_by(form.unit_id))}项",
                form.contact_post or "—",
                form.contact_phone or "—",
                words.short_day(form.sent_at.date(), view.month),
                "",  # what was answered, by hand
            )
        )
        for number, form in enumerate(out, start=1)
    )
    return Table(
        columns=columns(
            ("序号", 9),
            ("单位", 43, Align.LEFT),
            ("牵头事项", 17),
            ("服务专员", 24),
            ("办公电话", 26),
            ("发出日期", 18),
            ("催办情况", 19),
        ),
        rows=rows,
        caption=f"尚未交回的单位（{len(rows)}家）",
    )
