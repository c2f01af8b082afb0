"""The words of the first page, from what the ledger tells of a month."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from workbench import wording
from workbench.domain.items import LISTS, Kind
from workbench.domain.lights import Light
from workbench.domain.month_steps import MonthStep, MonthSteps, steps_of
from workbench.domain.month_view import Line, MonthView, tally
from workbench.domain.overview import Issue, Overview
from workbench.views.first_page import FirstPage, Row
from workbench.views.kept_page import KeptPage
from workbench.views.models.cells import Cell

LIGHTS: Final = (Light.GREEN, Light.YELLOW, Light.RED, Light.GREY)  # in the order of their columns

translate = QCoreApplication.translate


def worded(page: Overview) -> FirstPage:
    """What the first page says of a month, in the language spoken now."""
    view, names = page.view, tuple(map(wording.light_name, LIGHTS))
    if not view.lines:
        return FirstPage(empty=True, light_names=names)
    steps = steps_of(view, issued=page.issue.issued)
    owing, forms, due = _owing(view), _forms(page), _due(page)
    return FirstPage(
        empty=False,
        light_names=names,
        steps=_steps(view, steps, page.issue),
        next_step=steps.next.value if steps.next is not None else "",
        next_words=_next(steps),
        lights=_lights(view),
        lights_note=translate("ThisMonthPage", "as of {day}").format(day=wording.date_text(view.judged_on)),
        owing=owing,
        owing_note=_owing_note(view, len(owing)),
        forms_sent=page.forms_sent,
        forms=forms[0],
        forms_tip=forms[1],
        due=due,
        due_note=translate("ThisMonthPage", "{count} items, until {day}").format(
            count=len(due), day=wording.date_text(page.until)
        ),
    )


def kept_of(page: Overview) -> KeptPage:
    """What is kept of a month for a start on the day that it was computed for."""
    view = page.view
    return KeptPage(view.today, view.month, view.sample, view.missing_years, worded(page))


def _steps(view: MonthView, steps: MonthSteps, issue: Issue) -> tuple[tuple[str, str], ...]:
    done = translate("ThisMonthPage", "✓ {step}")
    now = translate("ThisMonthPage", "▶ {step}")
    later = translate("ThisMonthPage", "○ {step}")
    reports = translate("ThisMonthPage", "{done} of {all} units, by {day}").format(
        done=steps.units_in, all=steps.units, day=f"{view.deadline:%m-%d}"
    )
    overdue = (
        translate("ThisMonthPage", "{done} of {all} items explained").format(
            done=steps.overdue_explained, all=steps.overdue
        )
        if steps.overdue
        else translate("ThisMonthPage", "Nothing is overdue")
    )
    briefing = (
        translate("ThisMonthPage", "No. {number} of {year}, issued")
        if issue.issued
        else translate("ThisMonthPage", "Will be no. {number} of {year}")
    ).format(number=issue.number, year=issue.month.year)
    words = {
        MonthStep.REPORTS: (translate("ThisMonthPage", "Reports in"), reports),
        MonthStep.OVERDUE: (translate("ThisMonthPage", "Overdue looked at"), overdue),
        MonthStep.BRIEFING: (translate("ThisMonthPage", "Briefing issued"), briefing),
    }
    told = []
    for step, (name, sentence) in words.items():
        finished = steps.begun and steps.done(step)
        mark = done if finished else now if step is steps.next else later
        told.append((mark.format(step=name), sentence))
    return tuple(told)


def _next(steps: MonthSteps) -> str:
    if steps.next is MonthStep.REPORTS:
        words = translate("ThisMonthPage", "Show what is &not reported ({count})")
        return words.format(count=steps.items_owed)
    if steps.next is MonthStep.OVERDUE:
        words = translate("ThisMonthPage", "Look at what is &overdue ({count})")
        return words.format(count=steps.overdue - steps.overdue_explained)
    return translate("ThisMonthPage", "Make the &briefing") if steps.next is not None else ""


def _lights(view: MonthView) -> tuple[Row, ...]:
    owed = view.must_report()
    rows = []
    for kind in Kind:
        if not (lines := view.of_kind(kind)):
            continue
        counted, name = tally(lines), wording.list_name(kind)
        asked = [line for line in owed if line.kind is kind]
        tip = translate("ThisMonthPage", "Show all of: {list}").format(list=name)
        finished = Cell(str(counted.finished)) if counted.finished else Cell("–", "muted")
        cells = (
            Cell(name, tip=tip),
            Cell(str(counted.total)),
            *(_light(light, counted.light(light), name) for light in LIGHTS),
            Cell(f"{sum(line.reported for line in asked)}/{len(asked)}"),
            finished,
        )
        rows.append((kind.value, cells))
    return tuple(rows)


def _light(light: Light, count: int, name: str) -> Cell:
    if not count:
        return Cell("–", "muted", translate("ThisMonthPage", "None"))
    tip = translate("ThisMonthPage", "{list}, {light}: show these {count}")
    return Cell(
        f"{wording.light_shape(light)} {count}",
        light.value,
        tip.format(list=name, light=wording.light_name(light), count=count),
        bold=light is Light.RED,
    )


def _owing(view: MonthView) -> tuple[tuple[int, str, str], ...]:
    words = translate("ThisMonthPage", "{unit} ({count})")
    tip = translate("ThisMonthPage", "{unit}: show what is not reported")
    told = []
    for unit in view.unreported_units():
        lines = [line for line in view.led_by(unit.id, *LISTS) if not line.reported and not line.finished]
        short = words.format(unit=unit.short_name or unit.name, count=len(lines))
        told.append((unit.id, short, tip.format(unit=unit.name)))
    return tuple(told)


def _owing_note(view: MonthView, count: int) -> str:
    if not count:
        return ""
    note = (
        translate("ThisMonthPage", "{count} units; reports were due on {day}")
        if view.today > view.deadline
        else translate("ThisMonthPage", "{count} units; reports are due by {day}")
    )
    return note.format(count=count, day=wording.date_text(view.deadline))


def _forms(page: Overview) -> tuple[str, str]:
    """How many of the forms that were sent have come back, and whose have not."""
    sent, out = page.forms_sent, page.forms_out
    words = translate("ThisMonthPage", "Forms: {back} of {sent} are back")
    tip = (
        translate("ThisMonthPage", "Not returned: {units}").format(units="、".join(out))
        if out
        else translate("ThisMonthPage", "Every form that was sent is back")
    )
    return words.format(back=sent - len(out), sent=sent), tip


def _due(page: Overview) -> tuple[Row, ...]:
    lines = {line.code: line for line in page.view.lines}
    coming = ((lines[code], left) for code, left in page.coming)
    return tuple(
        (str(line.code), _due_cells(line, line.due, left)) for line, left in coming if line.due is not None
    )


def _due_cells(line: Line, due: date, left: int) -> tuple[Cell, ...]:
    words = f"{wording.item_name(line.code)}　{line.title}"
    light = f"{wording.light_shape(line.light)} {wording.light_name(line.light)}"
    return (
        Cell(f"{due:%m-%d}", tip=wording.date_text(due)),
        Cell(str(left)),
        Cell(words, tip=f"{words}\n{line.standard}".strip()),
        Cell(line.lead_unit),
        Cell(light, line.light.value, wording.reason_text(line)),
    )
