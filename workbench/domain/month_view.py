"""One view of a month: frozen records from which every page, document and chart is made.

A `MonthView` says how the task force stands in a month, judged on a day. While the month is open
it is computed from the ledger; nothing in it is written back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from workbench.domain.close_out import CloseOut, StepTaken
from workbench.domain.cycles import Cycle
from workbench.domain.items import LISTS, ItemCode, Kind, Origin, Status, UnitKind
from workbench.domain.lights import Light, LightRule, Reason
from workbench.domain.months import Month


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """A unit as it stands in a month: under the name of that month.

    `role` is what it answers for in the task force; the service contact is a post and an office
    telephone, never a person. `in_force` is false once it was retired or merged away, and before it
    has `begun`.
    """

    id: int
    kind: UnitKind
    name: str
    short_name: str
    role: str
    contact_post: str
    contact_phone: str
    origin: Origin
    note: str
    in_force: bool
    merged_into: int | None = None
    begun: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One item in one month: what it is, what was reported, and its light.

    `status` and `percent` are the month's own or the latest earlier ones that still hold;
    `reported` tells which. The three texts are the month's own. `entered_at` is in local time.
    `completed_in` is the month in which it was first said to be complete, while that holds.
    `close_out` and `steps` are set for problems only, up to the day the month is judged on.
    """

    item_id: int
    code: ItemCode
    title: str
    lead_unit_id: int
    lead_unit: str
    supporting_unit_ids: tuple[int, ...]
    supporting_units: tuple[str, ...]
    standard: str
    cycle: Cycle
    due_words: str
    due: date | None
    due_doubtful: bool
    basis: str
    origin: Origin
    note: str
    status: Status
    percent: int | None
    done: str
    difficulties: str
    next_steps: str
    reason_suspended: str
    reported: bool
    sample: bool
    entered_by: str
    entered_at: datetime | None
    last_month_done: str
    completed_in: Month | None
    light: Light
    reason: Reason
    days: int | None
    points: int | None
    close_out: CloseOut | None
    steps: tuple[StepTaken, ...]
    search: str

    @property
    def kind(self) -> Kind:
        """The item's kind."""
        return self.code.kind

    @property
    def finished(self) -> bool:
        """Completed by the unit's own word within the period, or closed out."""
        return self.reason in {Reason.COMPLETED, Reason.CLOSED_OUT}

    @property
    def on_time(self) -> bool:
        """Completed no later than in the month it was due in."""
        return self.completed_in is not None and (self.due is None or self.completed_in <= Month.of(self.due))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines of a group show each light, and how many are finished or reported."""

    total: int
    lights: tuple[tuple[Light, int], ...]
    statuses: tuple[tuple[Status, int], ...]
    finished: int
    reported: int

    def light(self, light: Light) -> int:
        """How many show a light."""
        return dict(self.lights)[light]

    def status(self, status: Status) -> int:
        """How many have a status."""
        return dict(self.statuses)[status]


def tally(lines: Iterable[Line]) -> Tally:
    """Count a group of lines."""
    kept = tuple(lines)
    lights = Counter(line.light for line in kept)
    statuses = Counter(line.status for line in kept)
    return Tally(
        total=len(kept),
        lights=tuple((light, lights[light]) for light in Light),
        statuses=tuple((status, statuses[status]) for status in Status),
        finished=sum(line.finished for line in kept),
        reported=sum(line.reported for line in kept),
    )


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's value as of a month. `approx` keeps the «余» of the source («8300余次»)."""

    number: int
    name: str
    measure: str  # the measure word or unit: 人, 次, %
    kind: str  # 存量, 累计, 年度累计, 制度数, 频次, 比例, 标准
    theme: str
    value: float | None
    approx: str
    as_of: str
    scope: str
    note: str


@dataclass(frozen=True, slots=True)
class MonthView:
    """How the task force stands in a month.

    `lines` are in the order of kinds and numbers; `units` hold every unit ever kept, those of the
    month with `in_force`. `missing_years` are the years without an imported working-day calendar
    that a light depended on: there, Monday to Friday was counted.
    """

    month: Month
    today: date
    judged_on: date
    deadline: date
    rule: LightRule
    units: tuple[UnitRecord, ...]
    lines: tuple[Line, ...]
    figures: tuple[Figure, ...]
    missing_years: tuple[int, ...]

    def of_kind(self, *kinds: Kind) -> tuple[Line, ...]:
        """The lines of one or several kinds."""
        return tuple(line for line in self.lines if line.kind in kinds)

    def led_by(self, unit_id: int, *kinds: Kind) -> tuple[Line, ...]:
        """The lines that a unit leads, of the kinds given or of all."""
        wanted = kinds or tuple(Kind)
        return tuple(line for line in self.lines if line.lead_unit_id == unit_id and line.kind in wanted)

    def supported_by(self, unit_id: int) -> tuple[Line, ...]:
        """The lines that a unit supports by name."""
        return tuple(line for line in self.lines if unit_id in line.supporting_unit_ids)

    def members(self) -> tuple[UnitRecord, ...]:
        """The member units of the month."""
        return self.units_of(UnitKind.MEMBER)

    def leading(self) -> tuple[UnitRecord, ...]:
        """The member units that lead an item; what a unit only supports, others report."""
        leads = {line.lead_unit_id for line in self.lines}
        return tuple(unit for unit in self.members() if unit.id in leads)

    def units_of(self, kind: UnitKind) -> tuple[UnitRecord, ...]:
        """The units of a kind that are in force in the month."""
        return tuple(unit for unit in self.units if unit.in_force and unit.kind is kind)

    def where(self, test: Callable[[Line], bool]) -> tuple[Line, ...]:
        """The lines for which a test holds."""
        return tuple(line for line in self.lines if test(line))

    def must_report(self) -> tuple[Line, ...]:
        """The lines a report is asked for this month: all but those finished earlier or suspended."""
        return self.where(
            lambda line: line.reported or (not line.finished and line.reason is not Reason.SUSPENDED)
        )

    def unreported_units(self) -> tuple[UnitRecord, ...]:
        """The member units that still owe a report on at least one item they lead in the three lists."""
        owing = {line.lead_unit_id for line in self.must_report() if not line.reported and line.kind in LISTS}
        return tuple(unit for unit in self.members() if unit.id in owing)

    @property
    def as_of(self) -> date:
        """The last day that what is shown speaks of: today, or the month's end once it is over."""
        return min(self.today, self.month.last_day)

    @property
    def sample(self) -> bool:
        """Whether any progress shown is sample data."""
        return any(line.sample for line in self.lines)
