"""What a new ledger holds: nothing, the starter content, or the starter with a year of sample progress.

Both are data among the resources; how many rows they have is theirs to say.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.domain.close_out import Outcome, Step, StepTaken
from workbench.domain.items import ItemCode, Kind, Origin, Status, UnitKind
from workbench.domain.months import Month
from workbench.services.items import ItemEntry, insert_item
from workbench.services.problems import insert_step
from workbench.services.progress import ProgressEntry, write_progress
from workbench.services.settings import CONTENT, LEDGER_ID, TASK_FORCE, write_setting
from workbench.services.units import UnitEntry, insert_unit
from workbench.storage.tables import BriefingIssue, Indicator, IndicatorValue, Item


class Content(StrEnum):
    """What a new ledger is filled with."""

    STARTER = "starter"
    EMPTY = "empty"
    DEMO = "demo"


_USUAL = {"人力资源和社会保障局": "人社局", "市场监督管理局": "市场监管局", "住房和城乡建设局": "住建局"}
_KINDS = {"ten_one": Kind.COMMUNITY_STANDARD}  # the starter's own word for a kind; the others are ours
_ORIGINS = {"seed": Origin.SOURCE, "model": Origin.EXAMPLE}
_UNIT_ROWS = {"unit": UnitKind.MEMBER, "committee": UnitKind.COMMITTEE}
_GROUPS = re.compile(r"各成员单位|镇（街道）")


@dataclass
class _Filling:
    """The starter as it is read into a session: units by name, so that items find them."""

    session: Session
    month: Month
    units: dict[str, int] = field(default_factory=dict)

    def unit(
        self, name: str, kind: UnitKind, origin: Origin = Origin.EXAMPLE, role: str = "", note: str = ""
    ) -> int:
        """The id of a unit, added when it is named for the first time."""
        if name not in self.units:
            self.units[name] = insert_unit(
                self.session, UnitEntry(kind, name, short_name=_short(name), role=role, note=note), origin
            )
        return self.units[name]

    def named(self, name: str) -> int:
        """The unit an item names: one known, a group, or else a town's party committee."""
        return self.unit(name, UnitKind.GROUP if _GROUPS.fullmatch(name) else UnitKind.TOWN)


def _short(name: str) -> str:
    """A town without its committee, a unit as every office writes it, or without how it takes part."""
    found = re.fullmatch(r"(.+?(?:街道|镇))党（工）委", name)
    short = found[1] if found else name.removesuffix("（驻区联络）")
    for whole, usual in _USUAL.items():
        short = short.replace(whole, usual)
    return short


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file with a heading."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def filler(content: Content, folder: Path, moment: datetime, ledger_id: str) -> Callable[[Session], None]:
    """What fills a new ledger: `folder` holds the starter's files, `ledger_id` is its own name.

    Items are in force from January of the clock's year, and their words are understood in that year.
    """

    def fill(session: Session) -> None:
        write_setting(session, LEDGER_ID, ledger_id)
        write_setting(session, CONTENT, content.value)
        if content is not Content.EMPTY:
            write_setting(
                session, TASK_FORCE, json.loads((folder / "task-force.json").read_text(encoding="utf-8"))
            )
            _fill_starter(session, folder, Month(moment.year, 1))
        if content is Content.DEMO:
            _fill_demo(session, folder, moment)
        session.flush()
        session.info.clear()  # what a ledger begins with is no act that could be taken back

    return fill


def _fill_starter(session: Session, folder: Path, month: Month) -> None:
    filling = _Filling(session, month)
    listed = list(rows(folder / "ledger.tsv"))
    for row in listed:
        if kind := _UNIT_ROWS.get(row["list"]):
            role = row["measure"]
            filling.unit(row["title"], kind, _ORIGINS[row["origin"]], role, row["note"])
    for row in listed:
        if row["list"] not in _UNIT_ROWS:
            _fill_item(filling, row)
    for row in rows(folder / "figures.tsv"):
        _fill_figure(session, row, month)


def _fill_item(filling: _Filling, row: dict[str, str]) -> None:
    kind = _KINDS.get(row["list"]) or Kind(row["list"])
    entry = ItemEntry(
        kind=kind,
        title=row["title"],
        lead_unit_id=filling.named(row["lead_unit"]),
        supporting_unit_ids=tuple(filling.named(name) for name in row["co_units"].split("、") if name),
        standard=row["measure"],
        due_words=row["cycle"],
        basis=row["basis"],
        note=row["note"],
    )
    item = insert_item(filling.session, entry, _ORIGINS[row["origin"]], filling.month)
    if item.number != int(row["no"]):
        raise ValueError(row)  # a starter whose numbers have gaps would lose them


def _fill_figure(session: Session, row: dict[str, str], month: Month) -> None:
    if row["kind"] == "派生":
        return  # a ratio of others is computed where it is shown
    indicator = Indicator(
        number=int(row["no"]),
        name=row["name"],
        measure=row["unit"],
        kind=row["kind"],
        theme=row["project"],
        scope=row["scope"],
        quote=row["quote"],
        note=row["note"],
    )
    session.add(indicator)
    session.flush()
    session.add(
        IndicatorValue(
            indicator_id=indicator.id,
            month=month.key,
            value=float(row["value"]),
            approx=row["approx"],
            as_of=row["period_or_asof"],
        )
    )


def _fill_demo(session: Session, folder: Path, moment: datetime) -> None:
    """Sample progress, close-out steps and issued briefings of the clock's year, as far as its day."""
    for number in range(1, moment.month):
        month = Month(moment.year, number)
        issued = f"{month.last_day}T09:00:00+00:00"
        session.add(BriefingIssue(month=month.key, year=month.year, number=number, issued_at=issued))
    items = {ItemCode(Kind(item.kind), item.number): item for item in session.scalars(select(Item))}
    for row in rows(folder / "demo-progress.tsv"):
        day = date(moment.year, int(row["month"]), int(row["day"]))
        if day > moment.date():
            continue
        entry = ProgressEntry(
            status=Status(row["status"]),
            percent=int(row["percent"]) if row["percent"] else None,
            done=row["done"],
            difficulties=row["difficulties"],
            next_steps=row["next_steps"],
            reason_suspended=row["reason_suspended"],
        )
        item = items[ItemCode(Kind(row["kind"]), int(row["number"]))]
        at = datetime.combine(day, time(9), tzinfo=UTC).isoformat(timespec="seconds")
        write_progress(session, item, Month.of(day), entry, at, "专班办公室", sample=True)
    for row in rows(folder / "demo-steps.tsv"):
        day = date(moment.year, int(row["month"]), int(row["day"]))
        if day <= moment.date():
            item = items[ItemCode(Kind.PROBLEM, int(row["number"]))]
            insert_step(
                session, item.id, StepTaken(Step(row["step"]), Outcome(row["outcome"]), day, row["note"])
            )
