"""What files from outside cost: plain ones of 10 MB, and all that mean harm.

`python -m tests.bench.outside` prints the ten worst of the latter by time and by memory.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, Thread
from uuid import UUID
from zipfile import ZIP_STORED

from openpyxl import Workbook

from tests.bench.measuring import Row
from tests.exchange.binary_book import binary_book
from tests.exchange.hostile import ODS_HEAD, make_hostile, ods, rezip
from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.exchange.form import Form, FormIdentity, FormRow
from workbench.exchange.form_writer import write_form
from workbench.exchange.safe_reading import SafeReader
from workbench.exchange.sheets import Archive, Sheet, Sheets, Unreadable

_MEGABYTE = 1_000_000
_SIZE = 10 * _MEGABYTE
_ROWS, _WIDE, _LONG = 30_000, 4, 26  # cells and characters that make such a file, as a form's texts would


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and megabytes at most: of the process that reads, and what ours grew by."""

    name: str
    answer: str
    seconds: float
    reading: float
    own: float

    @property
    def memory(self) -> float:
        """Both processes together."""
        return self.reading + self.own


def cost(name: str, path: Path) -> Cost:
    """Read a file in a fresh process, and watch what it takes."""
    with SafeReader() as reader:
        process = reader._process
        assert process is not None
        done = Event()
        peak = [0.0]

        def watch() -> None:
            while not done.wait(0.005):
                peak[0] = max(peak[0], _memory(process.pid, "VmHWM"))

        watching = Thread(target=watch)
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # forget the highest until now
        before, began = _memory("self", "VmRSS"), time.perf_counter()
        watching.start()
        read = next(reader.read([path]))
        seconds = time.perf_counter() - began
        peak[0] = max(peak[0], _memory(process.pid, "VmHWM"))
        done.set()
        watching.join()
        own = max(0.0, _memory("self", "VmHWM") - before)
    answer = (
        read.why.value if isinstance(read, Unreadable) else "archive" if isinstance(read, Archive) else "read"
    )
    return Cost(name, answer, seconds, peak[0], own)


def _memory(process: int | str, what: str) -> float:
    """Megabytes that a process has, or had at most; 0 for one that is gone."""
    try:
        told = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    kilobytes = next((line.split()[1] for line in told.splitlines() if line.startswith(what)), "0")
    return int(kilobytes) * 1024 / _MEGABYTE


def _form() -> bytes:
    rows = tuple(
        FormRow(ItemCode(Kind.DUTY, n), f"第{n}项", "标准", "每月", "", {"done": "已走访"})
        for n in range(1, 9)
    )
    return write_form(
        Form(
            identity=FormIdentity(UUID(int=7), Month(2026, 11), 4, 1),
            unit="区总工会",
            task_force="工作专班",
            deadline=date(2026, 11, 25),
            contact="",
            sent_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
            rows=rows,
            supported=(),
        )
    )


def _texts() -> list[list[str]]:
    """Rows of texts that hardly pack, as if typed."""
    noise = random.Random(7)
    letters = [chr(code) for code in range(0x4E00, 0x9000)]
    return [["".join(noise.choices(letters, k=_LONG)) for _ in range(_WIDE)] for _ in range(_ROWS)]


def plain_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Files of some 10 MB that mean no harm."""
    picture = random.Random(8).randbytes(_SIZE - 30_000)
    pictured = folder / "pictured.xlsx"
    pictured.write_bytes(rezip(_form(), {"xl/media/image1.jpeg": picture}, ZIP_STORED))
    yield "a form with a picture", pictured
    texts = _texts()
    _write(folder / "long.xlsx", texts)
    yield "a list, .xlsx", folder / "long.xlsx"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    filled = ("".join(map(cell.format, row)) for row in texts)
    rows = "".join(map("<table:table-row>{}</table:table-row>".format, filled))
    (folder / "long.ods").write_bytes(ods(ODS_HEAD % (b"", rows.encode())))
    yield "a list, .ods", folder / "long.ods"
    cells = Sheets((Sheet("清单", False, tuple(map(tuple, texts))),), None)
    (folder / "long.xlsb").write_bytes(binary_book(cells))
    yield "a list, .xlsb", folder / "long.xlsb"
    (folder / "long.csv").write_text("\n".join(map(",".join, texts)), encoding="utf-8")
    yield "a list, .csv", folder / "long.csv"
    _write(folder / "cells.xlsx", [[f"{n} {m}" for m in range(10)] for n in range(39_900)])
    yield "as many cells as are read", folder / "cells.xlsx"
    said = random.Random(9).choices("的工作专班走访座谈开展推进完成问题", k=2_600)
    _write(folder / "said.xlsx", [["".join(said[n % 97 :])] for n in range(3_000)])
    yield "as much text as is read", folder / "said.xlsx"


def _write(path: Path, rows: Iterable[Iterable[str]]) -> None:
    book = Workbook(write_only=True)
    listed = book.create_sheet("清单")
    for row in rows:
        listed.append(row)
    book.save(path)


def hostile_costs(folder: Path) -> list[Cost]:
    """What each file costs that means harm."""
    folder.mkdir()
    return [cost(kind.name, kind.path) for kind in make_hostile(folder, _form())]


def measure(folder: Path) -> Iterator[Row]:
    """The plain files one by one; of the others the slowest and the largest."""
    for name, path in plain_files(folder):
        size = path.stat().st_size / _MEGABYTE
        found = cost(name, path)
        act = f"{size:.0f} MB from outside: {name}"
        yield Row(act, 1000 * found.seconds, None, found.answer, 10_000, "ms")
        yield Row("  its memory, both processes", found.memory, None, "-", 300, "MB")
    costs = hostile_costs(folder / "hostile")
    slowest = max(costs, key=lambda one: one.seconds)
    largest = max(costs, key=lambda one: one.memory)
    act = f"slowest of {len(costs)} hostile files"
    yield Row(act, 1000 * slowest.seconds, None, slowest.name, 11_000, "ms")
    yield Row("largest of them", largest.memory, None, largest.name, 300, "MB")


def _print_worst(costs: list[Cost]) -> None:
    for title, key in (("time", lambda one: one.seconds), ("memory", lambda one: one.memory)):
        print(f"worst by {title}: seconds, MB in the reading process, MB in ours")
        for one in sorted(costs, key=key, reverse=True)[:10]:
            print(f"{one.seconds:8.2f}{one.reading:8.0f}{one.own:8.0f}  {one.name}: {one.answer}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        for plain_name, plain_path in plain_files(Path(place)):
            plain = cost(plain_name, plain_path)
            print(
                f"{plain.seconds:8.2f}{plain.reading:8.0f}{plain.own:8.0f}  {plain.name},"
                f" {plain_path.stat().st_size / _MEGABYTE:.1f} MB: {plain.answer}"
            )
        _print_worst(hostile_costs(Path(place) / "hostile"))
