"""The program's test of itself: whether this installation can do the daily work.

In a folder it makes a ledger, records, undoes, writes documents and a form and pictures of the window,
and reads each back. The same in a source tree, in a bundle and after an installation, with or without
a display. The lines it prints are also written to `selftest.txt` in the folder, as a program without
a console prints nothing.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from workbench.domain.clock import Clock
from workbench.domain.items import Status
from workbench.domain.months import Month
from workbench.services import history, ledgers
from workbench.services.content import Content
from workbench.services.documents.making import FontChoice, What, make_document
from workbench.services.forms.collecting import collect
from workbench.services.forms.records import FileVerdict
from workbench.services.forms.sending import send_forms
from workbench.services.month import view_line, view_month
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger

DONE, FAILED = 0, 1
REPORT = "selftest.txt"
_WORDS = "自检记录"  # in a document in Chinese whatever the language of the window


@dataclass(unsafe_hash=True)
class NotAsWritten(Exception):
    """Something written does not read back as it was written; `what` is the file's name."""

    what: str


@dataclass(frozen=True, slots=True)
class _Trial:
    """Where the test is made, when, and who makes it."""

    folder: Path
    clock: Clock
    who: Person

    @property
    def path(self) -> Path:
        return self.folder / "selftest.ledger"

    @property
    def month(self) -> Month:
        return Month.of(self.clock().date())

    def open(self) -> Ledger:
        return ledgers.open_ledger(self.path, self.clock, self.who)


def selftest(folder: Path, clock: Clock, who: Person) -> int:
    """Make and read back everything in a folder; gives 0, or 1 where a check failed.

    Without the ledger nothing else is tried. A ledger left there by an earlier test is refused as any
    existing file is. OSError where the folder cannot be made or the report cannot be written.
    """
    from workbench.app import make_application
    from workbench.wording import chosen_language, load_language
    from workbench.wording.selftest import say_check

    make_application(sys.argv[:1])
    load_language(chosen_language(os.environ, None))
    folder.mkdir(parents=True, exist_ok=True)
    trial = _Trial(folder, clock, who)
    status = DONE
    with (folder / REPORT).open("w", encoding="utf-8") as report:
        for name, check in CHECKS.items():
            before = perf_counter()
            fault = _fault(check, trial, folder / "selftest-fault.txt")
            line = say_check(name, perf_counter() - before, fault)
            print(line, flush=True)
            print(line, file=report, flush=True)
            if fault:
                status = FAILED
            if fault and name == "ledger":
                break
    return status


def _fault(check: Callable[[_Trial], None], trial: _Trial, details: Path) -> str:
    """What was wrong, in a sentence; "" where nothing was."""
    from workbench.wording import say, sayable
    from workbench.wording.selftest import say_not_as_written

    try:
        check(trial)
    except NotAsWritten as wrong:
        return say_not_as_written(wrong.what)
    # A test tells whatever went wrong, and goes on to the next check.
    except Exception as error:  # noqa: BLE001
        if isinstance(error, (*sayable(), OSError)):
            return say(error)
        details.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        return f"{type(error).__name__} ({details.name})"
    return ""


def _ledger(trial: _Trial) -> None:
    ledgers.new_ledger(trial.path, Content.STARTER, trial.clock, trial.who, uuid4()).close()
    reading = ledgers.read_ledger(trial.path, trial.clock)
    try:
        if not view_month(reading, trial.month).lines:
            raise NotAsWritten(trial.path.name)
    finally:
        reading.close()


def _record(trial: _Trial) -> None:
    ledger = trial.open()
    try:
        code = view_month(ledger, trial.month).lines[0].code
        record_progress(ledger, code, trial.month, ProgressEntry(Status.UNDER_WAY, percent=40, done=_WORDS))
        if view_line(ledger, trial.month, code).done != _WORDS:
            raise NotAsWritten(trial.path.name)
    finally:
        ledger.close()


def _undo(trial: _Trial) -> None:
    ledger = trial.open()
    try:
        code = view_month(ledger, trial.month).lines[0].code
        history.undo(ledger)
        taken_back = view_line(ledger, trial.month, code).done != _WORDS
        history.redo(ledger)
        if not taken_back or view_line(ledger, trial.month, code).done != _WORDS:
            raise NotAsWritten(trial.path.name)
    finally:
        ledger.close()


def _pdf(trial: _Trial, what: What, expected: str, unit: str | None = None) -> None:
    import pypdfium2

    from workbench.reports.fonts import system_font_folders

    target = trial.folder / f"{what.value}.pdf"
    fonts = FontChoice(folders=tuple(system_font_folders(os.environ, sys.platform)))
    ledger = trial.open()
    try:
        made = make_document(ledger, what, trial.month, target, unit=unit, fonts=fonts)
    finally:
        ledger.close()
    written = pypdfium2.PdfDocument(target.read_bytes())
    try:
        text = "".join(page.get_textpage().get_text_range() for page in written)
    finally:
        written.close()
    if made.missing or expected not in "".join(text.split()):
        raise NotAsWritten(target.name)


def _briefing(trial: _Trial) -> None:
    _pdf(trial, What.BRIEFING, "简报")


def _checklist(trial: _Trial) -> None:
    _pdf(trial, What.CHECKLIST, _WORDS, unit=_lead_unit(trial))


def _lead_unit(trial: _Trial) -> str:
    """The unit that leads what was recorded."""
    ledger = ledgers.read_ledger(trial.path, trial.clock)
    try:
        return view_month(ledger, trial.month).lines[0].lead_unit
    finally:
        ledger.close()


def _form(trial: _Trial) -> None:
    ledger = trial.open()
    try:
        sent = send_forms(ledger, trial.month, trial.folder / "forms", unit=_lead_unit(trial))
        files = [one.path for one in sent if one.path is not None]
        collected = collect(ledger, files)
    finally:
        ledger.close()
    for file in collected.files:
        if file.verdict is not FileVerdict.FORM or not file.rows:
            raise NotAsWritten(file.path)
    if not files or len(collected.forms()) != len(files):
        raise NotAsWritten("forms")


def _verify(trial: _Trial) -> None:
    if not ledgers.verify_ledger(trial.path).sound:
        raise NotAsWritten(trial.path.name)


def _chart(trial: _Trial) -> None:
    from workbench.paths import resource
    from workbench.reports.chart_screen import draw_chart_png
    from workbench.services.documents.charts import lights_by_list

    ledger = ledgers.read_ledger(trial.path, trial.clock)
    try:
        chart = lights_by_list(view_month(ledger, trial.month))
    finally:
        ledger.close()
    target = trial.folder / "chart.png"
    target.write_bytes(draw_chart_png((chart,), 640, 360, 1.0, resource("fonts"), dark=False))
    _refuse_blank(target)


def _refuse_blank(picture: Path) -> None:
    from PIL import Image

    with Image.open(picture) as image:
        darkest, lightest = image.convert("L").getextrema()
    if darkest == lightest:  # nothing was drawn
        raise NotAsWritten(picture.name)


def _pictures(trial: _Trial) -> None:
    from workbench.app import take_pictures

    for path in take_pictures(trial.path, trial.folder / "pictures", trial.clock):
        _refuse_blank(path)


CHECKS: dict[str, Callable[[_Trial], None]] = {
    "ledger": _ledger,
    "record": _record,
    "undo": _undo,
    "briefing": _briefing,
    "checklist": _checklist,
    "form": _form,
    "chart": _chart,
    "pictures": _pictures,
    "verify": _verify,
}
"""The checks, in the order in which they are made; each raises where something is wrong."""
