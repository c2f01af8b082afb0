"""The columns that pages choose from, headed in the language of the moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from workbench.domain.items import Kind, Origin, Status
from workbench.domain.lights import Light
from workbench.domain.month_view import Line
from workbench.services import entering
from workbench.services.entering import entry_of
from workbench.services.progress import ProgressEntry
from workbench.views.models.lines import CENTRE, RIGHT, Column
from workbench.wording import (
    close_out_text,
    cycle_name,
    date_text,
    field_name,
    kind_name,
    light_name,
    light_shape,
    list_name,
    origin_mark,
    reason_text,
    status_name,
)
from workbench.wording.marks import translate

_GRAVEST = {light: index for index, light in enumerate(reversed(Light))}
_KINDS = {kind: index for index, kind in enumerate(Kind)}
_STATUSES = {status: index for index, status in enumerate(Status)}
_ORIGINS = {Origin.SOURCE: 0, Origin.OWN: 1, Origin.EXAMPLE: 2}


def due_text(line: Line) -> str:
    """When a line is due: the clerk's words, else the cycle; doubtful ones are marked."""
    words = line.due_words or cycle_name(line.cycle)
    if line.due_doubtful:
        return translate("LineColumns", "{due} (doubtful)").format(due=words)
    return words


def due_explained(line: Line) -> str:
    """What is understood of a line's due words, and how far off it is."""
    parts = [due_text(line)]
    if line.due is not None:
        parts.append(translate("LineColumns", "Due on {day}").format(day=date_text(line.due)))
    else:
        parts.append(cycle_name(line.cycle))
    parts.append(reason_text(line))
    return "\n".join(dict.fromkeys(parts))


def sample_mark(line: Line) -> str:
    """The mark that sample data carries."""
    return translate("LineColumns", "Sample") if line.sample else ""


def percent_text(percent: int | None) -> str:
    """«60%», nothing where there is none."""
    return "" if percent is None else f"{percent}%"


def reported_text(line: Line) -> str:
    """Whether the month has a report, and of what day."""
    if not line.reported:
        return translate("LineColumns", "Not yet")
    if line.entered_at is None:
        return translate("LineColumns", "Yes")
    return f"{line.entered_at:%m-%d}"


def _reported_explained(line: Line) -> str:
    if not line.reported:
        return translate("LineColumns", "No report was entered for this month.")
    day = "" if line.entered_at is None else date_text(line.entered_at)
    words = translate("LineColumns", "Entered on {day} by {who}")
    return words.format(day=day, who=line.entered_by or "—")


def _status_explained(line: Line) -> str:
    words = status_name(line.status)
    if line.reason_suspended:
        words += "\n" + line.reason_suspended
    if not line.reported and line.status is not Status.NOT_STARTED:
        words += "\n" + translate("LineColumns", "From an earlier month; no report yet for this one.")
    return words


def _light_explained(line: Line) -> str:
    return f"{light_shape(line.light)} {light_name(line.light)}\n{reason_text(line)}"


def _title_explained(line: Line) -> str:
    mark = {
        Origin.SOURCE: translate("LineColumns", "Named by the task force's source document."),
        Origin.EXAMPLE: translate("LineColumns", "A proposal, until it is confirmed."),
    }.get(line.origin, "")
    return "\n".join(part for part in (line.title, line.standard, mark) if part)


def _text(name: str, to_text: Callable[[Line], str], width: float, *, hidden: bool = False) -> Column:
    def edited(line: Line, value: str) -> ProgressEntry:
        return entering.with_text(entry_of(line), name, value)

    return Column(
        name,
        field_name(name),
        to_text,
        to_text,
        width,
        edit=edited,
        mark=sample_mark if name == "done" else None,
        hidden=hidden,
    )


def _spoken_title(line: Line) -> str:
    """The title's pinyin, the second line of what a search looks through: the order of a dictionary."""
    return "\n".join(line.search.split("\n")[1:2]) or line.title


def light_column() -> Column:
    """The light, as a shape with its word."""
    return Column(
        "light",
        field_name("light"),
        lambda line: light_name(line.light),
        lambda line: (_GRAVEST[line.light], -(line.days or 0)),
        4.8,
        tooltip=_light_explained,
        paint="light",
        fit=tuple(f"{light_shape(light)}　{light_name(light)}" for light in Light),
    )


def part_column(heading: str, part: Callable[[Line], tuple[int, str]]) -> Column:
    """What a unit does in each line, as a place in the order and a word."""
    return Column("part", heading, lambda line: part(line)[1], part, 4, CENTRE, hidden=True)


def list_columns(places: Mapping[int, int]) -> tuple[Column, ...]:
    """What a line is and when it is due. `places` are the units' places in their official order, by id."""
    return (
        Column(
            "kind",
            field_name("kind"),
            lambda line: list_name(line.kind),
            lambda line: _KINDS[line.kind],
            7,
            hidden=True,
        ),
        Column(
            "number",
            translate("LineColumns", "No."),
            lambda line: str(line.code.number),
            lambda line: (_KINDS[line.kind], line.code.number),
            2.8,
            CENTRE,
            tooltip=lambda line: f"{kind_name(line.kind)} {line.code.number}",
        ),
        Column(
            "title",
            field_name("title"),
            lambda line: line.title,
            _spoken_title,
            15.5,
            tooltip=_title_explained,
            mark=lambda line: origin_mark(line.origin),
        ),
        Column(
            "origin",
            field_name("origin"),
            lambda line: origin_mark(line.origin),
            lambda line: _ORIGINS[line.origin],
            5,
            hidden=True,
        ),
        Column(
            "lead_unit",
            field_name("lead_unit"),
            lambda line: line.lead_unit,
            lambda line: places.get(line.lead_unit_id, len(places)),
            7,
        ),
        Column(
            "supporting_units",
            field_name("supporting_units"),
            lambda line: "、".join(line.supporting_units),
            lambda line: tuple(places.get(unit, len(places)) for unit in line.supporting_unit_ids),
            10,
            hidden=True,
        ),
        Column(
            "due",
            translate("LineColumns", "Due"),
            due_text,
            lambda line: (line.due or date.max, line.cycle),
            6.2,
            tooltip=due_explained,
        ),
    )


def report_columns(*, bar: bool = False) -> tuple[Column, ...]:
    """What was reported, each edited in its cell. `bar` paints the percentage as a bar."""
    return (
        Column(
            "status",
            field_name("status"),
            lambda line: status_name(line.status),
            lambda line: _STATUSES[line.status],
            7.4,
            edit=lambda line, value: entering.with_status(entry_of(line), Status(value)),
            value=lambda line: line.status.value,
            tooltip=_status_explained,
            paint="carried",
            fit=tuple(map(status_name, Status)),
        ),
        Column(
            "percent",
            translate("LineColumns", "Progress"),
            lambda line: percent_text(line.percent),
            lambda line: -1 if line.percent is None else line.percent,
            9 if bar else 4.2,
            RIGHT,
            edit=lambda line, value: entering.with_percent(entry_of(line), entering.read_percent(value)),
            value=lambda line: "" if line.percent is None else str(line.percent),
            paint="bar" if bar else "carried",
        ),
        _text("done", lambda line: line.done, 17),
        _text("difficulties", lambda line: line.difficulties, 12),
        _text("next_steps", lambda line: line.next_steps, 12),
        Column(
            "reported",
            field_name("reported"),
            reported_text,
            lambda line: (line.reported, line.entered_at.isoformat() if line.entered_at else ""),
            4.6,
            CENTRE,
            tooltip=_reported_explained,
            paint="carried",
        ),
    )


def close_out_column() -> Column:
    """Where a problem stands in being closed out."""
    return Column(
        "close_out",
        translate("LineColumns", "Close-out"),
        lambda line: "" if line.close_out is None else close_out_text(line.close_out),
        lambda line: (-1, "") if line.close_out is None else (line.close_out.passed, line.code.number),
        11,
    )


def strip_column(heading: str, lights_of: Callable[[Line], tuple[Light | None, ...]]) -> Column:
    """The lights of the year's months, None for a month that has not begun or without the item."""

    def words(line: Line) -> str:
        return " ".join("·" if light is None else light_shape(light) for light in lights_of(line))

    def graveness(line: Line) -> tuple[int, int]:
        lights = lights_of(line)
        return -lights.count(Light.RED), -lights.count(Light.YELLOW)

    def explained(line: Line) -> str:
        return "\n".join(
            translate("LineColumns", "Month {month}: {light}").format(
                month=month, light=f"{light_shape(light)} {light_name(light)}"
            )
            for month, light in enumerate(lights_of(line), start=1)
            if light is not None
        )

    return Column("strip", heading, words, graveness, 14.5, tooltip=explained, paint="strip", extra=lights_of)
