"""Reading files from outside safely: in a process of its own, with limits of time and memory.

Whatever a file does to that process costs the file its reading and nothing else. The process is kept
for the next file, since starting it takes longer than reading a form.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Any, Self

from workbench.exchange import limits
from workbench.exchange.sheets import Archive, CellValue, Lost, Refusal, Sheet, Sheets, Unreadable

_START = (
    "import sys; sys.path.append(sys.argv[1]); from workbench.exchange.reading_process import main; main()"
)

_LOOK = 0.25  # seconds between looks at the clock
_FAULT_OF_WINDOWS = 0xC0000000  # a status from here on is the system's word that it stopped a process


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its name for people and the one it bears there, and where it was unpacked.

    `refused` says why it was not. `at` is the file's own time.
    """

    name: str
    entry: str
    path: Path | None
    at: datetime | None
    refused: Refusal | None


def reading_command() -> tuple[str, ...]:
    """How the reading process is started, from a source tree, a wheel or a frozen build."""
    if getattr(sys, "frozen", False):
        return (sys.executable, limits.READING_OPTION)
    return (sys.executable, "-P", "-c", _START, str(Path(__file__).parents[2]))


@dataclass
class SafeReader:
    """Reads spreadsheets in a process of its own; to be closed, or used in a `with`.

    `seconds` is the time one file may take. The process is started when the reader is made, and again
    after a file has cost it its life.
    """

    seconds: float = limits.SECONDS
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _deadline: float | None = field(default=None, init=False)
    _late: bool = field(default=False, init=False)
    _owed: int = field(default=0, init=False)
    _closed: Event = field(default_factory=Event, init=False)

    def __post_init__(self) -> None:
        self._process = _start()
        Thread(target=self._watch, name="reading watch", daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, paths: Iterable[Path]) -> Iterator[Sheets | Archive | Unreadable]:
        """For each file its sheets, or that it is an archive to unpack, or why it is not read.

        The reading begins at once, beside whatever is done before the first answer is looked at.
        """
        answers = self._ask([{"path": str(path)} for path in paths])
        return (answer if isinstance(answer, Unreadable) else _sheets(answer) for answer in answers)

    def unpack(self, path: Path, into: Path) -> tuple[Member, ...] | Unreadable:
        """Unpack an archive into an empty folder."""
        answer = next(self._ask([{"path": str(path), "into": str(into)}]))
        return answer if isinstance(answer, Unreadable) else tuple(map(_member, answer["members"]))

    def close(self) -> None:
        """End the reading process."""
        self._closed.set()
        self._end()

    def _end(self) -> int | None:
        process, self._process, owed, self._owed = self._process, None, self._owed, 0
        if process is not None and owed:
            process.kill()  # it is busy, and may be waiting to be heard
        return None if process is None else _ended(process)

    def _watch(self) -> None:
        """Stop a process that takes too long; it runs beside whoever waits for the answer."""
        while not self._closed.wait(_LOOK):
            deadline, process = self._deadline, self._process
            if deadline is not None and process is not None and monotonic() > deadline:
                self._late = True
                process.kill()

    def _ask(self, questions: Sequence[Mapping[str, str]]) -> Iterator[Mapping[str, Any] | Unreadable]:
        """An answer a question. All are asked at once, so that neither side waits for the other."""
        if self._owed:
            self._end()  # answers that nobody waited for must not be taken for those to these questions
        waiting = list(questions)
        return self._answers(waiting, self._told(waiting))

    def _told(self, waiting: Sequence[Mapping[str, str]]) -> Iterator[bytes]:
        self._process = self._process or _start()
        self._owed = len(waiting)
        return _told(self._process, tuple(waiting))

    def _answers(
        self, waiting: list[Mapping[str, str]], lines: Iterator[bytes]
    ) -> Iterator[Mapping[str, Any] | Unreadable]:
        while waiting:
            self._late, self._deadline = False, monotonic() + self.seconds
            line = next(lines)
            self._deadline = None
            self._owed -= 1
            del waiting[0]
            if line.endswith(b"\n"):
                answer: Mapping[str, Any] = json.loads(line)
                yield Unreadable(Refusal(answer["refused"])) if "refused" in answer else answer
            else:
                cause = self._cause_of_end()
                if waiting:
                    lines = self._told(waiting)  # the process died of this file; the next ones need another
                yield Unreadable(cause)

    def _cause_of_end(self) -> Refusal:
        """Why the process ended: by the clock, from within by a lack of memory, or by a fault."""
        late, self._owed = self._late, 0
        status = self._end()
        if late:
            return Refusal.TOO_SLOW
        stopped = status is not None and (status < 0 or status >= _FAULT_OF_WINDOWS)
        return Refusal.TOO_LARGE if stopped else Refusal.DAMAGED


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        reading_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=limits.MEGABYTE,  # where a system can: reading goes on while answers are looked at
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _told(process: subprocess.Popen[bytes], questions: Sequence[Mapping[str, str]]) -> Iterator[bytes]:
    """Ask; a line an answer, and none that is whole once the process has ended."""
    if process.stdin is None or process.stdout is None:  # pragma: no cover - both were asked for
        raise ValueError
    asked, told = process.stdin, process.stdout
    text = b"".join(json.dumps(question).encode("ascii") + b"\n" for question in questions)

    def ask() -> None:
        with suppress(OSError, ValueError):  # where it has ended, reading tells
            asked.write(text)
            asked.flush()

    # Written beside the reading: a pipe holds little, and each side would wait for the other to read.
    Thread(target=ask, name="reading questions", daemon=True).start()
    return iter(told.readline, None)


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Let the process end by itself, for which the end of its input is enough; its exit status."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):  # a pipe whose other end is gone has nothing left to tell
                stream.close()
    try:
        return process.wait(timeout=0.5)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _sheets(answer: Mapping[str, Any]) -> Sheets | Archive:
    if answer.get("archive"):
        return Archive()
    sheets = tuple(
        Sheet(sheet["name"], sheet["hidden"], tuple(tuple(_values(row)) for row in sheet["rows"]))
        for sheet in answer["sheets"]
    )
    return Sheets(sheets, _moment(answer["modified"]), single=bool(answer.get("single")))


def _member(told: Mapping[str, Any]) -> Member:
    return Member(
        name=told["name"],
        entry=told["entry"],
        path=Path(told["path"]) if told["path"] else None,
        at=_moment(told.get("at")),
        refused=Refusal(told["refused"]) if "refused" in told else None,
    )


def _values(row: list[Any]) -> Iterable[CellValue]:
    """The cells of a row: most are values of JSON as they are."""
    return map(_value, row) if any(isinstance(value, dict) for value in row) else row


def _value(value: Any) -> CellValue:  # noqa: ANN401 - a value of JSON
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    if "lost" in value:
        return Lost(value["lost"])
    text = value["day"]
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _moment(text: str | None) -> datetime | None:
    """A time that a file tells, by the clock of this machine where it names no zone; None where it is none.

    Archives and OpenDocument files tell the time of where they were made, which is the same office or town.
    """
    try:
        return datetime.fromisoformat(text).astimezone(UTC) if text else None
    except (ValueError, OverflowError, OSError):
        return None
