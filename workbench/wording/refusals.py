"""A sentence or two for each refusal: what happened, where, what was kept, and what to do.

The failures carry data only. A sentence names the fields of its failure in braces; how each field is
worded is the same for all of them.
"""

from __future__ import annotations

import errno
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from workbench.domain.close_out import Outcome, Step, StepOutOfOrder
from workbench.domain.items import ItemCode, NoSuchItem
from workbench.domain.months import Month, NoSuchMonth
from workbench.domain.personal_data import Personal, PersonalData
from workbench.domain.workdays import CalendarFault, CalendarRefused
from workbench.services import errors as acts
from workbench.services.entering import NotAPercentage
from workbench.services.forms.records import FileChanged
from workbench.services.settings import RuleRefused
from workbench.storage import errors as files
from workbench.wording.acts import act_name, field_name, outcome_name, step_name
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate
from workbench.wording.names import item_name
from workbench.wording.phrases import clipped, date_text, listed, moment_text, month_name, path_text
from workbench.wording.system_words import system_words

# By failure, or by failure and what tells its sentences apart; False: a part of its data is not known.
_SENTENCES: dict[type[Exception] | tuple[type[Exception], Enum | bool], str] = {
    files.Missing: QT_TRANSLATE_NOOP(
        "wording", "There is no file {path}. Check the name, or make a new ledger there."
    ),
    files.AlreadyThere: QT_TRANSLATE_NOOP(
        "wording", "{path} exists already and was left as it is. Choose another name for the new ledger."
    ),
    files.NotALedger: QT_TRANSLATE_NOOP(
        "wording", "{path} is not a ledger of this program and was left as it is. Choose a .ledger file."
    ),
    files.Damaged: QT_TRANSLATE_NOOP(
        "wording",
        "The ledger {path} is damaged and was left as it is. Keep a copy of it and go on with the latest"
        " sound copy. What was found: {faults}",
    ),
    files.NewerLedger: QT_TRANSLATE_NOOP(
        "wording",
        "The ledger {path} was written by a newer program (version {version}, this one knows {known}) and"
        " was left as it is. Update the program to open it.",
    ),
    files.NotMigrated: QT_TRANSLATE_NOOP(
        "wording",
        "The ledger {path} could not be brought from version {version} to {known} and was left as it is:"
        " {detail}. Go on with the program that wrote it, and keep a copy of the file.",
    ),
    files.Held: QT_TRANSLATE_NOOP(
        "wording",
        "The ledger {path} is open in another program: {user} on {host} (process {process}), since"
        " {since}; nothing was changed. Close it there, or open it for reading.",
    ),
    (files.Held, False): QT_TRANSLATE_NOOP(
        "wording",
        "The ledger {path} is open in another program; nothing was changed. Close it there, or open it for"
        " reading.",
    ),
    (files.UnsafePlace, files.Place.NETWORK): QT_TRANSLATE_NOOP(
        "wording",
        "{path} lies on a network drive ({name}), where a ledger can be damaged by two programs writing at"
        " once; nothing was changed. Put the ledger into a folder of this computer's own disk.",
    ),
    (files.UnsafePlace, files.Place.SYNC_FOLDER): QT_TRANSLATE_NOOP(
        "wording",
        "{path} lies in a synchronised folder ({name}), where a ledger can be damaged by being copied"
        " while it is written; nothing was changed. Put the ledger into a folder that is not synchronised.",
    ),
    files.NotWritable: QT_TRANSLATE_NOOP(
        "wording",
        "{path} cannot be written: the file or its folder is write-protected; nothing was changed. Choose"
        " a folder of your own, or have the protection lifted.",
    ),
    files.DiskFull: QT_TRANSLATE_NOOP(
        "wording",
        "There is no space left on the disk of {path}; nothing was changed. Free some space and try again.",
    ),
    files.CannotWrite: QT_TRANSLATE_NOOP(
        "wording",
        "The system refused to read or write {path}: {detail}; nothing was changed. Check the disk and its"
        " free space, and try again.",
    ),
    files.ReadOnly: QT_TRANSLATE_NOOP(
        "wording",
        "The ledger {path} is open for reading only; nothing was changed. Open it for writing first.",
    ),
    files.NothingToUndo: QT_TRANSLATE_NOOP("wording", "There is nothing to undo; nothing was changed."),
    files.StillNeeded: QT_TRANSLATE_NOOP(
        "wording",
        "“{act}” cannot be taken back: what was sent since needs what it made; nothing was changed.",
    ),
    files.NothingToRedo: QT_TRANSLATE_NOOP("wording", "There is nothing to redo; nothing was changed."),
    acts.EmptyText: QT_TRANSLATE_NOOP("wording", "{field}: a text is needed here; nothing was changed."),
    acts.TooLong: QT_TRANSLATE_NOOP(
        "wording",
        "{field}: the text has {length} characters, at most {limit} are accepted; nothing was changed;"
        " shorten it.",
    ),
    acts.NameTaken: QT_TRANSLATE_NOOP(
        "wording", "There is another unit of the name “{name}”; nothing was changed. Choose another name."
    ),
    acts.NoSuchUnit: QT_TRANSLATE_NOOP(
        "wording", "There is no unit of the name “{name}”. Accepted are: {known}."
    ),
    (acts.NoSuchUnit, False): QT_TRANSLATE_NOOP(
        "wording", "There is no unit of the name “{name}”, nor any other. Add the units first."
    ),
    acts.NoMemberUnit: QT_TRANSLATE_NOOP(
        "wording", "There is no member unit yet, and so no checklists of all. Add the member units first."
    ),
    acts.UnitInUse: QT_TRANSLATE_NOOP(
        "wording",
        "“{name}” still leads {items} items and cannot be retired; nothing was changed. Merge it into"
        " another unit, or give its items to others first.",
    ),
    acts.SameUnit: QT_TRANSLATE_NOOP(
        "wording",
        "A unit cannot be merged into “{name}”: it is the same one, or is itself retired; nothing was"
        " changed. Choose another unit.",
    ),
    acts.LeadSupportsItself: QT_TRANSLATE_NOOP(
        "wording",
        "The lead unit cannot be its own supporting unit; nothing was changed. Take it off the supporting"
        " units.",
    ),
    acts.PercentOutOfRange: QT_TRANSLATE_NOOP(
        "wording",
        "Percent: {value} was given, a whole number from 0 to 100 is accepted; nothing was changed.",
    ),
    NotAPercentage: QT_TRANSLATE_NOOP(
        "wording",
        "Percent: “{text}” was given, a whole number from 0 to 100 is accepted; nothing was changed.",
    ),
    acts.ReasonNeeded: QT_TRANSLATE_NOOP(
        "wording",
        "{item} can be suspended only with a reason; nothing was changed. Enter the reason, or the"
        " difficulties.",
    ),
    acts.NotInForce: QT_TRANSLATE_NOOP(
        "wording",
        "{item} is not in force in {month}; nothing was changed. Choose a month in which it is.",
    ),
    acts.MonthAhead: QT_TRANSLATE_NOOP(
        "wording",
        "{month} has not begun: today is {today}; nothing was changed. Choose this month or an earlier one.",
    ),
    acts.StepTooEarly: QT_TRANSLATE_NOOP(
        "wording",
        "The step is dated {on}, accepted is a day from {not_before} to {not_after}; nothing was changed.",
    ),
    (acts.StepTooEarly, False): QT_TRANSLATE_NOOP(
        "wording", "The step is dated {on}, accepted is a day up to {not_after}; nothing was changed."
    ),
    acts.NotAProblem: QT_TRANSLATE_NOOP(
        "wording", "{item} is not a problem; only problems are closed out by steps; nothing was changed."
    ),
    FileChanged: QT_TRANSLATE_NOOP(
        "wording",
        "{path} was changed since it was looked at; nothing was taken from it. Look at the file again.",
    ),
    acts.IssueTaken: QT_TRANSLATE_NOOP(
        "wording",
        "Issue {number} was given to the briefing of {month} already; nothing was changed."
        " Choose another number.",
    ),
    acts.UnitNeeded: QT_TRANSLATE_NOOP(
        "wording", "A checklist is of one unit or of all; nothing was written. Name the unit, or choose all."
    ),
    acts.CannotSave: QT_TRANSLATE_NOOP(
        "wording",
        "{path} could not be written: {detail}. What stood there is still there. Choose another place or"
        " name.",
    ),
    NoSuchMonth: QT_TRANSLATE_NOOP(
        "wording", "“{text}” is not a month. Give year and month such as 2026-06, from 1990-01 to 2199-12."
    ),
    NoSuchItem: QT_TRANSLATE_NOOP(
        "wording",
        "There is no item “{text}”. An item is named by kind and number such as duty-12, see the list of"
        " items.",
    ),
    (PersonalData, Personal.IDENTITY_NUMBER): QT_TRANSLATE_NOOP(
        "wording",
        "{field}: {masked} looks like an identity number, and a ledger keeps no personal data; nothing was"
        " changed. Take the number out.",
    ),
    (PersonalData, Personal.MOBILE_NUMBER): QT_TRANSLATE_NOOP(
        "wording",
        "{field}: {masked} looks like a mobile number, and a ledger keeps no personal data; nothing was"
        " changed. Take the number out, or give an office telephone.",
    ),
    StepOutOfOrder: QT_TRANSLATE_NOOP(
        "wording",
        "“{step}: {outcome}” cannot be taken now: the problem waits for “{waits_for}”; nothing was changed.",
    ),
    (StepOutOfOrder, Outcome.RETURNED): QT_TRANSLATE_NOOP(
        "wording",
        "“{step}” cannot be returned now: the problem waits for “{waits_for}”, and an application itself"
        " cannot be returned; nothing was changed.",
    ),
    (StepOutOfOrder, Outcome.REOPENED): QT_TRANSLATE_NOOP(
        "wording",
        "Only a problem that is closed out can be reopened; this one waits for “{waits_for}”; nothing was"
        " changed.",
    ),
    (StepOutOfOrder, False): QT_TRANSLATE_NOOP(
        "wording",
        "“{step}: {outcome}” cannot be taken: the problem is closed out; nothing was changed. Reopen it"
        " first.",
    ),
    RuleRefused: QT_TRANSLATE_NOOP(
        "wording",
        "{name}: {value} was given, a number from {low} to {high} is accepted; nothing was changed.",
    ),
    (CalendarRefused, CalendarFault.EMPTY): QT_TRANSLATE_NOOP(
        "wording",
        "The calendar file names no day; nothing was changed. Give a row for each day off and each weekend"
        " day worked.",
    ),
    (CalendarRefused, CalendarFault.HEADING): QT_TRANSLATE_NOOP(
        "wording",
        "Calendar file, line {line}: “{value}” names no column 日期 or no column 类型; nothing was changed."
        " The first row must name both.",
    ),
    (CalendarRefused, CalendarFault.DATE): QT_TRANSLATE_NOOP(
        "wording",
        "Calendar file, line {line}: “{value}” is not a date; nothing was changed. Accepted is a date such"
        " as 2027-01-01.",
    ),
    (CalendarRefused, CalendarFault.KIND): QT_TRANSLATE_NOOP(
        "wording",
        "Calendar file, line {line}: “{value}” is neither 休 nor 班; nothing was changed. Accepted are 休"
        " (off) and 班 (worked).",
    ),
    (CalendarRefused, CalendarFault.CONTRADICTION): QT_TRANSLATE_NOOP(
        "wording",
        "Calendar file, line {line}: {value} is named twice, as a day off and as a day worked; nothing was"
        " changed. Leave one of the two rows.",
    ),
    (CalendarRefused, CalendarFault.YEARS): QT_TRANSLATE_NOOP(
        "wording",
        "Calendar file, line {line}: “{value}” is no year and no span of years; nothing was changed."
        " Accepted is 2027 or 2027-2028.",
    ),
    acts.NoListFound: QT_TRANSLATE_NOOP(
        "wording",
        "{path} has no row of headings with a column of items and one more that is known; nothing was"
        " changed. Write one above the list.",
    ),
    acts.NoSuchSheet: QT_TRANSLATE_NOOP(
        "wording", "{path} has no sheet “{name}”; nothing was changed. Its sheets are {known}."
    ),
    acts.NoSuchColumn: QT_TRANSLATE_NOOP(
        "wording",
        "{path} has no column “{name}” in its heading; nothing was changed. Its headings are {known}; a"
        " column's letter is accepted too.",
    ),
    (acts.NoSuchColumn, False): QT_TRANSLATE_NOOP(
        "wording",
        "{path} has no column “{name}”, and no heading was found; nothing was changed. Give the heading's"
        " row, or the column's letter.",
    ),
    acts.ListOutdated: QT_TRANSLATE_NOOP(
        "wording",
        "The ledger was changed since {path} was looked at; nothing was taken from it. Look at the file"
        " again.",
    ),
    acts.UnknownUnits: QT_TRANSLATE_NOOP(
        "wording",
        "the ledger does not know, or not as one unit, {names}; the row was left alone. Write a unit's name,"
        " or add the unit first.",
    ),
    acts.SeveralItems: QT_TRANSLATE_NOOP(
        "wording",
        "“{title}” may be any of several items, or stands in the list twice; the row was left alone. Tell"
        " them apart by lead unit or number.",
    ),
    (CalendarRefused, CalendarFault.YEAR_EMPTY): QT_TRANSLATE_NOOP(
        "wording",
        "The calendar file names no day of {value}; nothing was changed. Add the days of that year, or"
        " leave the year out.",
    ),
}
_FONTS = {
    "unreadable": QT_TRANSLATE_NOOP("wording", "it cannot be read"),
    "not_a_font": QT_TRANSLATE_NOOP("wording", "it is no TrueType font, or a broken one"),
    "postscript_outlines": QT_TRANSLATE_NOOP("wording", "it has PostScript outlines"),
    "embedding_forbidden": QT_TRANSLATE_NOOP("wording", "its licence forbids embedding"),
    "bitmaps_only": QT_TRANSLATE_NOOP("wording", "its licence allows to embed bitmaps only"),
    "subsetting_forbidden": QT_TRANSLATE_NOOP("wording", "its licence allows to embed the whole file only"),
}
_FACES = {
    "fangsong": QT_TRANSLATE_NOOP("wording", "FangSong"),
    "xiaobiaosong": QT_TRANSLATE_NOOP("wording", "XiaoBiaoSong"),
    "hei": QT_TRANSLATE_NOOP("wording", "HeiTi"),
    "kai": QT_TRANSLATE_NOOP("wording", "KaiTi"),
    "song": QT_TRANSLATE_NOOP("wording", "SongTi"),
}


REFUSALS: tuple[type[Exception], ...] = (
    acts.ActRefused,
    files.LedgerRefused,
    *(
        kind
        for kind in _SENTENCES
        if isinstance(kind, type) and not issubclass(kind, acts.ActRefused | files.LedgerRefused)
    ),
    PersonalData,
    CalendarRefused,
)
"""What an act may be refused by: all of it can be said, and nothing was changed."""


def say(error: Exception) -> str:
    """What a refusal or a failure of the system means, on one line. `KeyError` for what is neither."""
    if isinstance(error, OSError):
        return _say_system(error)
    words = _SENTENCES.get((type(error), _case(error))) or _SENTENCES.get(type(error))
    if words is None:
        return _say_font(error)
    data = {name: _worded(error, name, value) for name, value in vars(error).items() if name[0] != "_"}
    return translate("wording", words).format(**data)


def _case(error: Exception) -> Enum | bool:
    """What tells the sentences of one refusal apart."""
    match error:
        case files.UnsafePlace():
            return error.place
        case files.Held():
            return error.since is not None
        case acts.NoSuchUnit() | acts.NoSuchColumn():
            return bool(error.known)
        case acts.StepTooEarly():
            return error.not_before is not None
        case PersonalData():
            return error.kind
        case StepOutOfOrder():
            return error.waits_for is not None and error.outcome
        case CalendarRefused():
            return error.reason
    return True


def _worded(error: Exception, name: str, value: object) -> str:
    """A field of a refusal, as it stands in its sentence."""
    match value:
        case Month():
            return month_name(value)
        case datetime():
            return moment_text(value)
        case date():
            return date_text(value)
        case Step():
            return step_name(value)
        case Outcome():
            return outcome_name(value)
        case Path():
            return path_text(value)
        case tuple():
            return listed(tuple(system_words(str(part)) for part in value))
    text = system_words(str(value))
    if name == "field" or (name == "name" and isinstance(error, RuleRefused)):
        return field_name(text)
    if name == "act":
        return act_name(text)
    return item_name(ItemCode.parse(text)) if name == "item" else clipped(text)


def _say_system(error: OSError) -> str:
    """A file that the system does not let be read or written."""
    path = path_text(error.filename or "")
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        words = translate(
            "wording", "There is no space left on the disk for {path}. Free some space and try again."
        )
    elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        words = translate("wording", "{path} may not be read or written. Choose a place of your own.")
    elif error.errno in {errno.ENOENT, errno.ENOTDIR}:
        words = translate("wording", "There is no file or folder {path}. Check the name.")
    elif error.errno in {errno.EISDIR, errno.EEXIST}:
        words = translate("wording", "{path} stands in the way. Choose another name.")
    else:
        words = translate(
            "wording", "The system refused to read or write {path}: {detail}. Choose another place."
        )
    return words.format(path=path, detail=clipped(system_words(error.strerror or str(error))))


def _say_font(error: Exception) -> str:
    """A font file that was chosen for a face. What draws pages is loaded only where a page was asked for."""
    from workbench.reports.fonts import FontRefused

    if not isinstance(error, FontRefused):
        raise KeyError(type(error))
    words = translate(
        "wording",
        "{path} cannot be printed from as {face}: {reason}. Choose a TrueType font that may be embedded,"
        " or none.",
    )
    return words.format(
        path=path_text(error.path),
        face=translate("wording", _FACES[error.face]),
        reason=translate("wording", _FONTS[error.reason]),
    )
