"""What the ledger holds that returned files are held against: each month and each form sent is read once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import func, select

from workbench.domain.comparison import WORD_FIELDS, Value
from workbench.domain.filtering import plain
from workbench.domain.items import ItemCode, Kind
from workbench.domain.month_view import Line, UnitRecord
from workbench.domain.months import Month
from workbench.exchange.form import FormIdentity
from workbench.services.month import view_month
from workbench.services.settings import ledger_id
from workbench.storage.ledger import Ledger
from workbench.storage.tables import Receipt, SentForm

_TELLING = 2  # characters that a name must exceed to be looked for in another text


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was sent, by item: the titles, the values, and the words by `WORD_FIELDS`.

    Of forms that were sent by an earlier version of the program only the title is known of the words.
    """

    titles: Mapping[ItemCode, str]
    values: Mapping[ItemCode, Mapping[str, Value]]
    words: Mapping[ItemCode, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Named:
    """A unit with its names as they are compared."""

    unit: UnitRecord
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class _MonthKept:
    """A month as it stands now, and the content of each form sent for it, by unit and version."""

    lines: Mapping[ItemCode, Line]
    units: Mapping[int, _Named]
    contents: Mapping[tuple[int, int], str]


@dataclass
class Desk:
    """The ledger's side of collecting. `sent` holds the newest version by unit and month (202606)."""

    ledger: Ledger
    own_id: UUID = field(init=False)
    sent: dict[tuple[int, int], int] = field(init=False)
    _months: dict[Month, _MonthKept] = field(default_factory=dict)
    _snapshots: dict[FormIdentity, Snapshot | None] = field(default_factory=dict)
    _titled: dict[Month, Mapping[str, Sequence[Line]]] = field(default_factory=dict)
    _made: dict[tuple[int, Month], Mapping[str, Sequence[ItemCode]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own_id = UUID(ledger_id(self.ledger))
        newest = select(SentForm.unit_id, SentForm.month, func.max(SentForm.version)).group_by(
            SentForm.unit_id, SentForm.month
        )
        with self.ledger.reading() as session:
            self.sent = {(unit, month): version for unit, month, version in session.execute(newest)}

    def prepare(self) -> None:
        """Read the month that forms were sent for last: most that come back are of it."""
        if self.sent:
            self._month(Month.from_key(max(month for _, month in self.sent)))

    def _month(self, month: Month) -> _MonthKept:
        if month not in self._months:
            view = view_month(self.ledger, month)
            query = select(SentForm.unit_id, SentForm.version, SentForm.content)
            with self.ledger.reading() as session:
                rows = session.execute(query.where(SentForm.month == month.key)).all()
            self._months[month] = _MonthKept(
                lines={line.code: line for line in view.lines},
                units={
                    unit.id: _Named(unit, plain(unit.name), plain(unit.short_name)) for unit in view.units
                },
                contents={(unit, version): content for unit, version, content in rows},
            )
        return self._months[month]

    def lines(self, month: Month) -> Mapping[ItemCode, Line]:
        """The lines of a month as they stand now."""
        return self._month(month).lines

    def titled(self, month: Month, title: str) -> Sequence[Line]:
        """The lines of a month that bear a title."""
        if month not in self._titled:
            found: dict[str, list[Line]] = defaultdict(list)
            for line in self.lines(month).values():
                found[plain(line.title)].append(line)
            self._titled[month] = found
        return self._titled[month].get(plain(title), ())

    def made_of(self, identity: FormIdentity, kind: Kind | None, title: str) -> ItemCode | None:
        """The item that was made of a row that the unit added in this month, under this title."""
        whose = identity.unit_id, identity.month
        if whose not in self._made:
            self._made[whose] = self._items_made(*whose)
        lines = self.lines(identity.month)
        made = self._made[whose].get(plain(title), ())
        kept = [code for code in made if code in lines and kind in {None, code.kind}]
        return kept[-1] if kept else None

    def _items_made(self, unit_id: int, month: Month) -> Mapping[str, Sequence[ItemCode]]:
        """The items that were made of a unit's rows, by the rows' titles, the oldest first."""
        mine = (Receipt.unit_id == unit_id, Receipt.month == month.key)
        query = select(Receipt.taken).where(*mine, Receipt.taken.contains('"added"')).order_by(Receipt.id)
        found: dict[str, list[ItemCode]] = defaultdict(list)
        with self.ledger.reading() as session:
            for taken in session.scalars(query):
                for cell in json.loads(taken):
                    if cell.get("added") and cell["field"] == "title":
                        found[plain(cell["added"])].append(ItemCode.parse(cell["item"]))
        return found

    def snapshot(self, identity: FormIdentity) -> Snapshot | None:
        """What was sent under an identity; None where nothing was."""
        if identity not in self._snapshots:
            content = self._month(identity.month).contents.get((identity.unit_id, identity.version))
            self._snapshots[identity] = None if content is None else _read_snapshot(content)
        return self._snapshots[identity]

    def unit_name(self, identity: FormIdentity) -> str:
        """The name of a form's unit in its month, "" for a unit that is not kept."""
        found = self._month(identity.month).units.get(identity.unit_id)
        return found.unit.name if found else ""

    def unit_named(self, words: str, month: Month) -> int | None:
        """The unit of this name or short name in a month."""
        wanted = plain(words)
        units = self._month(month).units
        return next((id_ for id_, one in units.items() if wanted in {one.name, one.short_name}), None)

    def named_for_another(self, file_name: str, identity: FormIdentity) -> bool:
        """Whether a file bears another unit's full name, and no name of its own unit."""
        name, units = plain(file_name), self._month(identity.month).units
        bearing = {
            id_
            for id_, one in units.items()
            if one.unit.in_force and len(one.name) > _TELLING and one.name in name
        }
        own = units.get(identity.unit_id)
        mentioned = own is not None and (own.name in name or bool(own.short_name and own.short_name in name))
        return bool(bearing) and not mentioned


def _read_snapshot(content: str) -> Snapshot:
    rows = [(ItemCode.parse(row["item"]), row) for row in json.loads(content)["rows"]]
    return Snapshot(
        titles={code: row["title"] for code, row in rows},
        values={code: row["values"] for code, row in rows},
        words={code: {name: row[name] for name in WORD_FIELDS if name in row} for code, row in rows},
    )
