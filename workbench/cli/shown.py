"""What the commands print: a month, a history and a check, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from workbench.cli.tables import table
from workbench.domain.items import Kind
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView, UnitRecord, tally
from workbench.exchange.personal_cells import PersonalCell
from workbench.services.history import ActRecord
from workbench.storage.opening import Check


def as_json(value: object) -> str:
    """A value as readable JSON, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def month_values(view: MonthView, lines: Sequence[Line]) -> dict[str, Any]:
    """A month with some of its lines, as values for JSON."""
    lights = tally(lines)
    return {
        "month": str(view.month),
        "units": [_unit_values(unit) for unit in view.units if unit.in_force],
        "items": [_line_values(line) for line in lines],
        "counts": {kind.value: sum(line.kind is kind for line in lines) for kind in Kind},
        "lights": {light.value: lights.light(light) for light in Light},
    }


def _unit_values(unit: UnitRecord) -> dict[str, Any]:
    return {
        "name": unit.name,
        "short_name": unit.short_name,
        "kind": unit.kind.value,
        "role": unit.role,
        "contact_post": unit.contact_post,
        "contact_phone": unit.contact_phone,
        "origin": unit.origin.value,
    }


def _line_values(line: Line) -> dict[str, Any]:
    return {
        "item": str(line.code),
        "kind": line.kind.value,
        "number": line.code.number,
        "title": line.title,
        "lead_unit": line.lead_unit,
        "supporting_units": list(line.supporting_units),
        "due": line.due.isoformat() if line.due else None,
        "cycle": line.cycle.value,
        "origin": line.origin.value,
        "status": line.status.value,
        "percent": line.percent,
        "light": line.light.value,
        "reported": line.reported,
    }


def month_text(view: MonthView, lines: Sequence[Line]) -> str:
    """A month with some of its lines, as a table with the counts under it."""
    from workbench.wording import field_name, light_label, list_name, month_name

    heading = [
        field_name(name) for name in ("item_id", "light", "status", "percent", "due", "lead_unit", "title")
    ]
    lights = tally(lines)
    kinds = {kind: sum(line.kind is kind for line in lines) for kind in Kind}
    return "\n".join(
        (
            month_name(view.month),
            table([heading, *map(_line_cells, lines)], right=(3,)),
            "  ".join(f"{list_name(kind)} {number}" for kind, number in kinds.items() if number),
            "  ".join(f"{light_label(light)} {lights.light(light)}" for light in Light),
        )
    )


def _line_cells(line: Line) -> list[str]:
    from workbench.wording import field_name, light_name, light_shape, origin_mark, reason_text, status_name

    light, reason = light_name(line.light), reason_text(line)
    marks = [mark for mark in (origin_mark(line.origin), field_name("sample") if line.sample else "") if mark]
    return [
        str(line.code),
        f"{light_shape(line.light)} {light}" + (f" ({reason})" if reason != light else ""),
        status_name(line.status),
        "" if line.percent is None else f"{line.percent}%",
        line.due.isoformat() if line.due else line.due_words,
        line.lead_unit,
        line.title + "".join(f" [{mark}]" for mark in marks),
    ]


def history_values(acts: Iterable[ActRecord]) -> dict[str, Any]:
    """Acts with their changes, as values for JSON."""
    return {"acts": [_act_values(act) for act in acts]}


def _act_values(act: ActRecord) -> dict[str, Any]:
    return {
        "id": act.id,
        "at": act.at.isoformat(),
        "name": act.name,
        "why": act.why,
        "undoable": act.undoable,
        "undone": act.undone,
        "target": act.target,
        "changes": [
            {
                "table": change.table,
                "row": change.row_id,
                "item": str(change.item) if change.item else None,
                "before": change.before,
                "after": change.after,
            }
            for change in act.changes
        ],
    }


def history_text(acts: Iterable[ActRecord]) -> str:
    """Acts as a table, a line each: number, moment, name and what it was about."""
    from workbench.wording import act_detail, act_name, marked_undone, moment_text

    rows = [
        [
            str(act.id),
            moment_text(act.at),
            marked_undone(act_name(act.name)) if act.undone else act_name(act.name),
            act_detail(act.name, act.why),
        ]
        for act in acts
    ]
    return table(rows, right=(0,)) if rows else ""


def check_values(found: Check) -> dict[str, Any]:
    """A check's result, as values for JSON."""
    return {"sound": found.sound, "faults": list(found.faults), "rows": dict(found.rows)}


def check_text(found: Check) -> str:
    """A sound ledger's rows by table."""
    from workbench.wording import say_sound, table_name

    rows = [[table_name(name), str(count)] for name, count in found.rows]
    return f"{say_sound()}\n{table(rows, right=(1,))}"


def personal_values(cell: PersonalCell) -> dict[str, Any]:
    """Where a file holds personal data, as values for JSON."""
    return {"sheet": cell.sheet, "row": cell.row, "column": cell.column, "kind": cell.kind.value}
