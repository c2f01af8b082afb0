"""What the panel of an item tells in running text: the item, its past months, its changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services.entering import TEXTS
from workbench.services.history import ActRecord, ChangeRecord
from workbench.views.models.columns import due_explained, percent_text
from workbench.views.theme import Colours, light_colour
from workbench.wording import (
    act_name,
    field_name,
    item_name,
    light_name,
    light_shape,
    list_name,
    moment_text,
    month_name,
    origin_mark,
    status_name,
    value_text,
)
from workbench.wording.marks import translate
from workbench.wording.phrases import tagged

# What an item's history need not say: keys of the file, and what follows from other columns.
_UNSAID = frozenset({"id", "item_id", "search", "position", "cycle", "kind", "number", "entered_at", "month"})
_UNITS = frozenset({"unit_id", "lead_unit_id"})


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _row(heading: str, words: str, scheme: Colours) -> str:
    if not words:
        return ""
    return (
        f'<p style="margin:0 0 2px 0;color:{scheme.muted}">{escape(heading)}</p>'
        f'<p style="margin:0 0 8px 0">{_text(words)}</p>'
    )


def about_html(line: Line, scheme: Colours) -> str:
    """The item itself: everything that is not of one month."""
    mark = origin_mark(line.origin)
    return "".join(
        _row(heading, words, scheme)
        for heading, words in (
            (item_name(line.code), line.title + tagged(mark)),
            (field_name("kind"), list_name(line.kind)),
            (field_name("lead_unit"), line.lead_unit),
            (field_name("supporting_units"), "、".join(line.supporting_units)),
            (field_name("standard"), line.standard),
            (translate("DetailPanel", "Due"), due_explained(line)),
            (field_name("basis"), line.basis),
            (field_name("note"), line.note),
        )
    )


def _month_html(month: Month, line: Line, scheme: Colours) -> str:
    ink = light_colour(scheme, line.light).name()
    parts = [status_name(line.status), percent_text(line.percent)]
    if line.sample:
        parts.append(translate("DetailPanel", "Sample"))
    head = (
        f'<p style="margin:8px 0 2px 0"><b>{escape(month_name(month))}</b>&nbsp;&nbsp;'
        f'<span style="color:{ink}">{light_shape(line.light)} {escape(light_name(line.light))}</span>'
        f"&nbsp;&nbsp;{escape(' · '.join(part for part in parts if part))}</p>"
    )
    if not line.reported:
        words = translate("DetailPanel", "No report for this month.")
        return head + f'<p style="margin:0 0 6px 0;color:{scheme.muted}">{escape(words)}</p>'
    told = [(name, getattr(line, name)) for name in (*TEXTS, "reason_suspended")]
    return head + "".join(_row(field_name(name), words, scheme) for name, words in told)


def past_html(months: Iterable[tuple[Month, Line | None]], scheme: Colours) -> str:
    """Past months, the newest first."""
    told = [
        f'<a name="{month}"></a>' + _month_html(month, line, scheme)
        for month, line in reversed(tuple(months))
        if line is not None
    ]
    return "".join(told) or f"<p>{escape(translate('DetailPanel', 'The item is new.'))}</p>"


def _value(field: str, value: Any, units: Mapping[int, str]) -> str:  # noqa: ANN401 - whatever JSON holds
    if field in _UNITS:
        return units.get(value, "") if isinstance(value, int) else ""
    return percent_text(value) if field == "percent" else value_text(field, value)


def _subject(change: ChangeRecord) -> str:
    """What a change is about, where the act's name does not say it: a month, a step, a supporting unit."""
    values = {**(change.before or {}), **(change.after or {})}
    if change.table == "progress" and "month" in values:
        return value_text("month", values["month"])
    return ""


def _change_html(change: ChangeRecord, units: Mapping[int, str], scheme: Colours) -> str:
    before, after = change.before or {}, change.after or {}
    if change.table == "item_support":
        sign = "−" if change.after is None else "+"
        named = _value("unit_id", (before or after).get("unit_id"), units)
        heading = escape(field_name("supporting_units"))
        return f"<p style='margin:0 0 2px 0'>{heading}: {sign} {escape(named)}</p>"
    if change.table == "close_out_step" and change.after is not None:
        words = [value_text(name, after.get(name)) for name in ("taken_on", "step", "outcome", "note")]
        return f"<p style='margin:0 0 2px 0'>{_text(' · '.join(filter(None, words)))}</p>"
    rows = []
    for field in dict.fromkeys((*before, *after)):
        old, new = _value(field, before.get(field), units), _value(field, after.get(field), units)
        if field in _UNSAID or old == new or (change.before is None and not new):
            continue
        struck = f'<span style="color:{scheme.muted}"><s>{_text(old)}</s></span> → ' if old else ""
        shown = _text(new) if new else escape(translate("DetailPanel", "(empty)"))
        rows.append(f"<p style='margin:0 0 2px 0'>{escape(field_name(field))}: {struck}{shown}</p>")
    return "".join(rows)


def changes_html(acts: Iterable[ActRecord], units: Mapping[int, str], scheme: Colours) -> str:
    """An item's changes, the newest first: when, what, and what stood there before."""
    told = []
    for act in acts:
        name = act_name(act.name)
        if act.name in {"undo", "redo"}:
            name = f"{name}: {act_name(act.why)}"
        subject = next(filter(None, map(_subject, act.changes)), "")
        head = "　".join(filter(None, (moment_text(act.at), name, subject)))
        undone = translate("DetailPanel", " (taken back)") if act.undone else ""
        told.append(
            f'<p style="margin:8px 0 2px 0"><b>{escape(head)}</b>'
            f'<span style="color:{scheme.muted}">{escape(undone)}</span></p>'
            + "".join(_change_html(change, units, scheme) for change in act.changes)
        )
    empty = translate("DetailPanel", "Nothing was changed since the ledger was made.")
    return "".join(told) or f'<p style="color:{scheme.muted}">{escape(empty)}</p>'
