"""The checklist of one unit: what it leads and supports, with the month's progress and lines to sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.domain.items import LISTS, Kind, Status
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Line, MonthView, UnitRecord
from workbench.domain.months import Month
from workbench.domain.official import LIST_NAMES, STATUS_NAMES
from workbench.domain.task_force import TaskForce
from workbench.reports.blocks import Align, Block, Document, Row, Signatures, Table, Title, paragraph
from workbench.services import official as words
from workbench.services.documents.parts import SAMPLE
from workbench.services.documents.tables import columns, done

_KINDS = (*LISTS, Kind.PROBLEM, Kind.PROJECT, Kind.MEASURE, Kind.COMMUNITY_STANDARD, Kind.RESOLUTION)


def checklist(view: MonthView, unit: UnitRecord, force: TaskForce) -> Document:
    """A unit's checklist for a month, on landscape pages."""
    month = words.month_name(view.month)
    return Document(
        title=f"{unit.name}{month}工作清单",
        blocks=tuple(_blocks(view, unit, month)),
        landscape=True,
        author=force.issuing_unit,
        subject=f"{month}工作清单",
        keywords=("清单", unit.name, month),
        footer=SAMPLE if view.sample else "",
    )


def _blocks(view: MonthView, unit: UnitRecord, month: str) -> Iterator[Block]:
    yield Title((unit.name, month, "工作清单"))
    lines, supported = view.led_by(unit.id, *_KINDS), view.supported_by(unit.id)
    yield paragraph(_summary(view, unit, lines, len(supported)))
    made = [
        _table(kind, of_kind, view)
        for kind in _KINDS
        if (of_kind := tuple(line for line in lines if line.kind is kind))
    ]
    if supported:
        made.append(_supported(supported, view.month))
    if made:
        made[-1] = replace(made[-1], notes=words.notes(view))
    yield from made
    yield Signatures(
        ("单位负责人（签字）：", "填报人岗位：", "专班办公室审核："), date_label="年　　月　　日"
    )


def _summary(view: MonthView, unit: UnitRecord, lines: Sequence[Line], supported: int) -> str:
    parts = [
        f"{words.SHORT[kind]}{words.count(kind, number)}"
        for kind in _KINDS
        if (number := sum(line.kind is kind for line in lines))
    ]
    helped = f"配合事项{supported}项。" if supported else ""
    contact = "，".join(part for part in (unit.contact_post, unit.contact_phone) if part)
    told = f"服务专员：{contact}。" if contact else ""
    until = words.day(view.as_of)
    if not parts:
        return f"截至{until}，{unit.name}没有牵头事项。{helped}{told}"
    total = f"，共{len(lines)}项" if len(parts) > 1 else ""
    return (
        f"截至{until}，{unit.name}牵头{'、'.join(parts)}{total}：{words.light_counts(lines)}。{helped}{told}"
    )


def _table(kind: Kind, lines: Sequence[Line], view: MonthView) -> Table:
    rows = tuple(
        Row(
            (
                str(line.code.number),
                line.title,
                line.standard or "—",
                "、".join(line.supporting_units) or "—",
                words.due(line, view.month),
                _status(line),
                _told(line, view),
                line.next_steps or ("—" if line.reported or line.finished else ""),
                _light(line),
            )
        )
        for line in lines
    )
    return Table(
        columns=columns(
            ("序号", 9),
            ("事项", 31, Align.LEFT),
            ("工作标准", 40, Align.LEFT),
            ("配合单位", 31, Align.LEFT),
            ("完成时限", 23),
            ("状态", 15),
            ("本月进展和存在问题", 46, Align.LEFT),
            ("下步打算", 26, Align.LEFT),
            ("亮灯", 23),
        ),
        rows=rows,
        caption=f"{LIST_NAMES[kind]}（{words.count(kind, len(rows))}）",
    )


def _status(line: Line) -> str:
    """The status with the percentage; closing out outdoes the unit's own word, and silence is none."""
    if line.reason is Reason.CLOSED_OUT:
        return "已销号"
    if line.status is Status.NOT_STARTED and not line.reported:
        return "未报"
    return STATUS_NAMES[line.status] + ("" if line.percent is None else f"\n{line.percent}%")


def _light(line: Line) -> str:
    """The light, and why where it needs somebody's attention."""
    if line.light in {Light.YELLOW, Light.RED}:
        return f"{words.light(line)}\n{words.reason(line)}"
    return words.light(line)


def _told(line: Line, view: MonthView) -> str:
    """What was reported; left blank to be written in by hand where nothing was and something is due."""
    more = [
        f"{name}：{text}"
        for name, text in (("暂缓原因", line.reason_suspended), ("存在问题", line.difficulties))
        if text
    ]
    told = done(line, view)
    return "\n".join([told, *more] if line.done or not more else more)


def _supported(lines: Sequence[Line], month: Month) -> Table:
    rows = tuple(
        Row(
            (
                f"{words.SHORT[line.kind]}{line.code.number}",
                line.title,
                line.lead_unit,
                words.due(line, month),
                words.light(line),
            )
        )
        for line in lines
    )
    return Table(
        columns=columns(
            ("编号", 26),
            ("配合事项", 90, Align.LEFT),
            ("牵头单位", 60, Align.LEFT),
            ("完成时限", 32),
            ("亮灯", 20),
        ),
        rows=rows,
        caption=f"配合事项（{len(rows)}项）",
    )
