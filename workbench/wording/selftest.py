"""What the program says while it tests itself."""

from __future__ import annotations

from workbench.wording.marks import QT_TRANSLATE_NOOP, translate

_CHECKS = {
    "ledger": QT_TRANSLATE_NOOP("wording", "ledger with starter content"),
    "record": QT_TRANSLATE_NOOP("wording", "progress recorded and read"),
    "undo": QT_TRANSLATE_NOOP("wording", "undone, and done again"),
    "briefing": QT_TRANSLATE_NOOP("wording", "briefing as PDF"),
    "checklist": QT_TRANSLATE_NOOP("wording", "checklist as PDF"),
    "form": QT_TRANSLATE_NOOP("wording", "form sent and collected"),
    "chart": QT_TRANSLATE_NOOP("wording", "chart of the month"),
    "verify": QT_TRANSLATE_NOOP("wording", "ledger sound"),
    "pictures": QT_TRANSLATE_NOOP("wording", "pictures of the pages"),
}


def check_name(check: str) -> str:
    """A check of the self-test, as it is listed."""
    return translate("wording", _CHECKS[check])


def say_check(check: str, seconds: float, fault: str) -> str:
    """One line of the self-test; `fault` is empty where the check went well."""
    if fault:
        words = translate("wording", "FAILED  {check}  {seconds} s: {fault}")
        return words.format(check=check_name(check), seconds=f"{seconds:.2f}", fault=fault)
    words = translate("wording", "passed  {check}  {seconds} s")
    return words.format(check=check_name(check), seconds=f"{seconds:.2f}")


def say_not_as_written(what: str) -> str:
    """Something that the self-test wrote and did not find again; `what` is the name of a file."""
    return translate("wording", "{what} does not hold what was written").format(what=what)
