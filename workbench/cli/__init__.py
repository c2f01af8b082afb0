"""The command line: every act of the daily work without a window.

Exit status 0: done; 1: done, but something needs a look, said on standard error; 2: refused, nothing
was changed, and a sentence on standard error says why. Standard output carries what was asked for.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from workbench.cli.names import COMMANDS, HelpAsked, Unreadable
from workbench.cli.speaking import speak, tell
from workbench.exchange.limits import READING_OPTION
from workbench.paths import log_folder

if TYPE_CHECKING:  # reading the command line needs neither
    from argparse import Namespace

    from workbench.domain.clock import Clock
    from workbench.storage.holder import Person

__all__ = ["main"]

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
LOOK, REFUSED, INTERRUPTED = 1, 2, 130
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")  # one of them says where a window goes


def main(argv: Sequence[str] | None = None) -> int:
    """Do what a command line says; returns the exit status, and never shows a traceback."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments == [READING_OPTION]:
        from workbench.exchange.reading_process import main as read_spreadsheets

        read_spreadsheets()
        return 0
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A name from the system may hold what no encoding has; it must not stop a sentence.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _status(arguments)
        return LOOK if _unwritten(sys.stdout) and status == 0 else status
    finally:
        _unwritten(sys.stderr)


def _status(arguments: Sequence[str]) -> int:
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return 0  # whoever read the output has seen enough
    except HelpAsked:
        return _help(arguments)
    # The outermost place: whatever went wrong must be told in a sentence, and what nobody foresaw is
    # written down for whoever looks after the program, instead of being shown as a traceback.
    except Exception as error:  # noqa: BLE001
        return _refused(error)


def _unwritten(stream: TextIO | None) -> bool:
    """Whether what was done could not be told in full, which is said; the stream takes anything from then on.

    Python would complain of it once more at its end, in its own words.
    """
    if stream is None:  # as where a window starts without a terminal
        return False
    try:
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError) or stream is sys.stderr:
            return False
        _refused(error)
        return True
    return False


def _run(arguments: Sequence[str]) -> int:
    if _is_ledger_alone(arguments):  # as an icon starts it: no grammar has to be loaded
        return _window(Path(arguments[0]) if arguments else None, _clock(None))
    from workbench.cli.usage import read

    chosen = read(arguments)
    clock = _clock(chosen.today)
    if chosen.command == "window" and chosen.selftest is not None:
        from workbench.cli.selftest import selftest

        return selftest(chosen.selftest, clock, _person())
    if chosen.command == "window":
        return _window(chosen.ledger, clock)
    if chosen.command == "pictures":
        return _pictures(chosen, clock)
    from workbench.cli import commands

    with ended_as_interrupted():
        return commands.COMMANDS[chosen.command](chosen, clock, _person())


@contextmanager
def ended_as_interrupted() -> Iterator[None]:
    """Have a command that is told to end clean up as an interrupted one does: no draft stays, and no note."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _is_ledger_alone(arguments: Sequence[str]) -> bool:
    return len(arguments) <= 1 and not any(one.startswith("-") or one in COMMANDS for one in arguments)


def _window(ledger: Path | None, clock: Clock) -> int:
    if ledger is not None and not ledger.exists():
        from workbench.wording import say_no_command

        speak()
        return _tell(say_no_command(str(ledger), COMMANDS))
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        from workbench.wording import say_no_display

        speak()
        return _tell(say_no_display())
    gc.disable()  # what is loaded for a window stays; the window turns it on again
    from workbench.app import run_window

    return run_window(ledger, clock)


def _pictures(chosen: Namespace, clock: Clock) -> int:
    from workbench.app import take_pictures
    from workbench.wording import chosen_language, path_text

    taken = take_pictures(
        chosen.ledger,
        chosen.output,
        clock,
        language=chosen.language or chosen_language(os.environ, None),
        dark=chosen.dark,
        size=chosen.size,
        scale=chosen.scale,
    )
    for path in taken:
        print(path_text(path))
    return 0


def _clock(today: date | None) -> Clock:
    """The system's clock, on the day given where one is: in local time, as the office reads it."""

    def clock() -> datetime:
        now = datetime.now().astimezone()
        return now if today is None else datetime.combine(today, now.time()).astimezone()

    return clock


def _person() -> Person:
    """Who holds the ledger meanwhile, as far as the system knows."""
    import getpass
    import socket

    from workbench.storage.holder import Person

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user without a name, as in a container
        user = "?"
    return Person(user, socket.gethostname() or "?", os.getpid())


def _tell(sentence: str) -> int:
    tell(sentence)
    return REFUSED


def _help(arguments: Sequence[str]) -> int:
    from PySide6.QtCore import QCoreApplication

    from workbench.cli.usage import read

    speak()
    try:
        read(arguments, QCoreApplication.translate)
    except HelpAsked as asked:
        print(asked.text, end="")
    return 0


def _refused(error: Exception) -> int:
    """Tell why nothing was done; a fault of the program is written down first."""
    from workbench.wording import say, say_fault, say_usage, sayable

    speak()
    if isinstance(error, Unreadable):
        return _tell(say_usage(error.message))
    if isinstance(error, OSError) and error.filename is None and error.errno in _NO_ROOM:
        error.filename = "stdout"  # a file has its name in what befalls it; what was asked for is done
        _tell(say(error))
        return LOOK
    if isinstance(error, (*sayable(), OSError)):
        return _tell(say(error))
    return _tell(say_fault(_written_down(error)))


def _written_down(error: Exception) -> Path:
    """The log file, with the fault at its end."""
    import traceback

    log = log_folder() / "faults.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(
                f"{datetime.now().astimezone().isoformat()}\n{''.join(traceback.format_exception(error))}\n"
            )
    except OSError:
        return Path(os.devnull)
    return log
