"""What each command does. Each returns the exit status: 0 done, 1 done but something needs a look."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from uuid import uuid4

from workbench.cli import shown
from workbench.cli.opening import reading, writing
from workbench.cli.speaking import speak, tell
from workbench.domain.clock import Clock
from workbench.domain.items import ItemCode, Kind, Status
from workbench.domain.months import Month
from workbench.services import history, ledgers
from workbench.services.content import Content
from workbench.services.entering import entry_of, read_percent, with_status
from workbench.services.items import find_item
from workbench.services.month import view_line, view_month
from workbench.services.progress import record_progress
from workbench.services.units import find_unit
from workbench.storage.errors import Damaged
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger

DONE, LOOK = 0, 1
_PAGE = 500  # acts read at a time


def _month(chosen: Namespace, clock: Clock) -> Month:
    return Month.of(clock().date()) if chosen.month is None else Month.parse(chosen.month)


def new(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Make a ledger."""
    ledgers.new_ledger(chosen.ledger, Content(chosen.content), clock, who, uuid4()).close()
    return DONE


def show(chosen: Namespace, clock: Clock, _who: Person) -> int:
    """Print how a month stands."""
    month = _month(chosen, clock)
    with reading(chosen.ledger, clock) as ledger:
        view = view_month(ledger, month)
        lines = view.lines
        if chosen.unit is not None:
            unit = find_unit(ledger, chosen.unit, month)
            lines = view.where(lambda line: unit.id in (line.lead_unit_id, *line.supporting_unit_ids))
        if chosen.json:
            text = shown.as_json(shown.month_values(view, lines))
        else:
            speak()
            text = shown.month_text(view, lines)
    print(text)
    return _missing_years(view.missing_years)


def _missing_years(years: tuple[int, ...]) -> int:
    if not years:
        return DONE
    from workbench.wording import say_missing_years

    speak()
    tell(say_missing_years(years))
    return LOOK


def record(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Record an item's progress; what is not given stays as it was in the month."""
    code, month = ItemCode.parse(chosen.item), _month(chosen, clock)
    percent = None if chosen.percent is None else read_percent(chosen.percent)
    given = {
        name: value
        for name in ("done", "difficulties", "next_steps")
        if (value := getattr(chosen, name)) is not None
    }
    with writing(chosen.ledger, clock, who) as ledger:
        entry = with_status(entry_of(view_line(ledger, month, code)), Status(chosen.status))
        if chosen.percent is not None:
            entry = replace(entry, percent=percent)
        record_progress(ledger, code, month, replace(entry, **given))
    return DONE


def document(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Make a document and print where it is."""
    from workbench.reports.fonts import system_font_folders
    from workbench.services.documents.making import FontChoice, What, make_document
    from workbench.wording import path_text

    month, what = _month(chosen, clock), What(chosen.what)
    # Only a briefing writes, its issue number; the others can be made while the window holds the ledger.
    numbered = what is What.BRIEFING
    with writing(chosen.ledger, clock, who) if numbered else reading(chosen.ledger, clock) as ledger:
        made = make_document(
            ledger,
            what,
            month,
            chosen.output,
            unit=chosen.unit,
            everything=chosen.all,
            fonts=FontChoice(folders=tuple(system_font_folders(os.environ, sys.platform))),
        )
    for path in made.files:
        print(path_text(path))
    status = _missing_years(made.missing_years)
    if made.missing:
        from workbench.wording import say_missing_glyphs

        speak()
        tell(say_missing_glyphs(made.missing))
        status = LOOK
    return status


def _acts(ledger: Ledger, item: ItemCode | None) -> Iterator[history.ActRecord]:
    before: int | None = None
    while page := history.acts(ledger, item=item, before=before, limit=_PAGE):
        yield from page
        before = page[-1].id


def show_history(chosen: Namespace, clock: Clock, _who: Person) -> int:
    """Print the history, or that of an item."""
    item = None if chosen.item is None else ItemCode.parse(chosen.item)
    with reading(chosen.ledger, clock) as ledger:
        acts = tuple(_acts(ledger, item))
        if item is not None and not acts:
            with ledger.reading() as session:
                find_item(session, item)  # one that never was is refused; one without acts has none to show
        if chosen.json:
            text = shown.as_json(shown.history_values(acts))
        else:
            speak()
            text = shown.history_text(acts)
    if text:
        print(text)
    return DONE


def undo(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Take back the last act and print which."""
    from workbench.wording import say_undone

    speak()
    with writing(chosen.ledger, clock, who) as ledger:
        act = history.next_undo(ledger)
        history.undo(ledger)
    if act is not None:
        print(say_undone(act.name, act.why))
    return DONE


def redo(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Do again what was taken back last and print which."""
    from workbench.wording import say_redone

    speak()
    with writing(chosen.ledger, clock, who) as ledger:
        act = history.next_redo(ledger)
        history.redo(ledger)
    if act is not None:
        print(say_redone(act.name, act.why))
    return DONE


def verify(chosen: Namespace, _clock: Clock, _who: Person) -> int:
    """Check a ledger in full and print what it holds. Raises `Damaged`."""
    found = ledgers.verify_ledger(chosen.ledger)
    if chosen.json:
        print(shown.as_json(shown.check_values(found)))
    if not found.sound:
        raise Damaged(chosen.ledger, found.faults)
    if not chosen.json:
        speak()
        print(shown.check_text(found))
    return DONE


def forms(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Send forms to the units, collect them, or tell which are still out."""
    from workbench.cli.forms import forms as on_forms

    return on_forms(chosen, clock, who)


def import_list(chosen: Namespace, clock: Clock, who: Person) -> int:
    """Take a list in."""
    from workbench.cli.importing import import_list as take_in

    return take_in(chosen, clock, who)


def export_lists(chosen: Namespace, clock: Clock, _who: Person) -> int:
    """Write the lists and roll-ups of a month to a spreadsheet and print where it is."""
    from workbench.services import exporting
    from workbench.wording import path_text

    kinds = tuple(dict.fromkeys(Kind(kind) for kind in chosen.kind))
    with reading(chosen.ledger, clock) as ledger:
        made = exporting.export_lists(ledger, _month(chosen, clock), chosen.output, kinds)
    print(path_text(made.path))
    return _missing_years(made.missing_years)


Command = Callable[[Namespace, Clock, Person], int]

COMMANDS: Mapping[str, Command] = {
    "new": new,
    "show": show,
    "record": record,
    "document": document,
    "history": show_history,
    "undo": undo,
    "redo": redo,
    "verify": verify,
    "forms": forms,
    "import": import_list,
    "export": export_lists,
}
