"""The words for items, units and lights."""

from __future__ import annotations

from workbench.domain.cycles import Cycle
from workbench.domain.items import ItemCode, Kind, Origin, Status, UnitKind
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Line
from workbench.wording.marks import QT_TRANSLATE_NOOP, translate

_KINDS = {
    Kind.DUTY: QT_TRANSLATE_NOOP("wording", "Duty"),
    Kind.SERVICE: QT_TRANSLATE_NOOP("wording", "Service"),
    Kind.SUPERVISION: QT_TRANSLATE_NOOP("wording", "Supervision item"),
    Kind.PROBLEM: QT_TRANSLATE_NOOP("wording", "Problem"),
    Kind.PROJECT: QT_TRANSLATE_NOOP("wording", "Project"),
    Kind.MEASURE: QT_TRANSLATE_NOOP("wording", "Measure"),
    Kind.COMMUNITY_STANDARD: QT_TRANSLATE_NOOP("wording", "Community standard"),
    Kind.RESOLUTION: QT_TRANSLATE_NOOP("wording", "Resolution"),
}
_LISTS = {
    Kind.DUTY: QT_TRANSLATE_NOOP("wording", "Duties"),
    Kind.SERVICE: QT_TRANSLATE_NOOP("wording", "Services"),
    Kind.SUPERVISION: QT_TRANSLATE_NOOP("wording", "Supervision"),
    Kind.PROBLEM: QT_TRANSLATE_NOOP("wording", "Problems"),
    Kind.PROJECT: QT_TRANSLATE_NOOP("wording", "Projects"),
    Kind.MEASURE: QT_TRANSLATE_NOOP("wording", "Measures"),
    Kind.COMMUNITY_STANDARD: QT_TRANSLATE_NOOP("wording", "Community standards"),
    Kind.RESOLUTION: QT_TRANSLATE_NOOP("wording", "Resolutions"),
}
_UNIT_KINDS = {
    UnitKind.MEMBER: QT_TRANSLATE_NOOP("wording", "Member unit"),
    UnitKind.TOWN: QT_TRANSLATE_NOOP("wording", "Town or subdistrict"),
    UnitKind.COMMITTEE: QT_TRANSLATE_NOOP("wording", "Industry committee"),
    UnitKind.GROUP: QT_TRANSLATE_NOOP("wording", "Group of units"),
}
_ORIGINS = {
    Origin.SOURCE: QT_TRANSLATE_NOOP("wording", "Source text"),
    Origin.EXAMPLE: QT_TRANSLATE_NOOP("wording", "Example"),
}
_STATUSES = {
    Status.NOT_STARTED: QT_TRANSLATE_NOOP("wording", "Not started"),
    Status.UNDER_WAY: QT_TRANSLATE_NOOP("wording", "Under way"),
    Status.COMPLETED: QT_TRANSLATE_NOOP("wording", "Completed (self-reported)"),
    Status.SUSPENDED: QT_TRANSLATE_NOOP("wording", "Suspended"),
}
_CYCLES = {
    Cycle.ONCE: QT_TRANSLATE_NOOP("wording", "By a date"),
    Cycle.MONTHLY: QT_TRANSLATE_NOOP("wording", "Monthly"),
    Cycle.QUARTERLY: QT_TRANSLATE_NOOP("wording", "Quarterly"),
    Cycle.HALF_YEARLY: QT_TRANSLATE_NOOP("wording", "Half-yearly"),
    Cycle.YEARLY: QT_TRANSLATE_NOOP("wording", "Yearly"),
    Cycle.STANDING: QT_TRANSLATE_NOOP("wording", "Standing"),
}
_LIGHTS = {
    Light.GREY: QT_TRANSLATE_NOOP("wording", "Not active"),
    Light.GREEN: QT_TRANSLATE_NOOP("wording", "In order"),
    Light.YELLOW: QT_TRANSLATE_NOOP("wording", "Warning"),
    Light.RED: QT_TRANSLATE_NOOP("wording", "Overdue"),
}
_COLOURS = {
    Light.GREY: QT_TRANSLATE_NOOP("wording", "Grey"),
    Light.GREEN: QT_TRANSLATE_NOOP("wording", "Green"),
    Light.YELLOW: QT_TRANSLATE_NOOP("wording", "Yellow"),
    Light.RED: QT_TRANSLATE_NOOP("wording", "Red"),
}
# Four outlines that differ without colour, and that the usual Chinese fonts have.
_SHAPES = {Light.GREY: "○", Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "■"}
_REASONS = {
    Reason.CLOSED_OUT: QT_TRANSLATE_NOOP("wording", "Closed out"),
    Reason.COMPLETED: QT_TRANSLATE_NOOP("wording", "Completed (self-reported)"),
    Reason.SUSPENDED: QT_TRANSLATE_NOOP("wording", "Suspended"),
    Reason.OVERDUE: QT_TRANSLATE_NOOP("wording", "Overdue by {days} working days"),
    Reason.DUE_SOON: QT_TRANSLATE_NOOP("wording", "{days} working days left, with today"),
    Reason.UNREPORTED: QT_TRANSLATE_NOOP("wording", "No report for the month"),
    Reason.BEHIND: QT_TRANSLATE_NOOP("wording", "{points} percentage points behind schedule"),
    Reason.NOT_STARTED: QT_TRANSLATE_NOOP("wording", "Not started"),
    Reason.ON_SCHEDULE: QT_TRANSLATE_NOOP("wording", "On schedule"),
}
_FEW_DAYS = {
    (Reason.OVERDUE, 0): QT_TRANSLATE_NOOP("wording", "Overdue, within the same working day"),
    (Reason.OVERDUE, 1): QT_TRANSLATE_NOOP("wording", "Overdue by 1 working day"),
    (Reason.DUE_SOON, 0): QT_TRANSLATE_NOOP("wording", "No working day left"),
    (Reason.DUE_SOON, 1): QT_TRANSLATE_NOOP("wording", "1 working day left, with today"),
}


def kind_name(kind: Kind) -> str:
    """One item of the kind: «Duty», 职责."""
    return translate("wording", _KINDS[kind])


def list_name(kind: Kind) -> str:
    """The list of the kind: «Duties», 职责清单."""
    return translate("wording", _LISTS[kind])


def item_name(code: ItemCode) -> str:
    """An item by kind and number: «Duty 12», 职责12."""
    return translate("wording", "{kind} {number}").format(kind=kind_name(code.kind), number=code.number)


def unit_kind_name(kind: UnitKind) -> str:
    """A kind of unit: «Member unit», 成员单位."""
    return translate("wording", _UNIT_KINDS[kind])


def origin_mark(origin: Origin) -> str:
    """The mark an item carries: 原文, 示例, or nothing for the task force's own."""
    return translate("wording", _ORIGINS[origin]) if origin in _ORIGINS else ""


def status_name(status: Status) -> str:
    """A status; completed says that it is the unit's own word."""
    return translate("wording", _STATUSES[status])


def cycle_name(cycle: Cycle) -> str:
    """How often something comes due."""
    return translate("wording", _CYCLES[cycle])


def light_name(light: Light) -> str:
    """What a light means, in a word: 正常, 预警, 超期, 未启动."""
    return translate("wording", _LIGHTS[light])


def light_colour(light: Light) -> str:
    """A light's colour: «Green», 绿灯."""
    return translate("wording", _COLOURS[light])


def light_shape(light: Light) -> str:
    """One character, of a different shape for each light."""
    return _SHAPES[light]


def light_label(light: Light) -> str:
    """Shape, colour and meaning: «● Green: in order», ● 绿灯（正常）."""
    words = translate("wording", "{shape} {colour}: {meaning}")
    return words.format(shape=light_shape(light), colour=light_colour(light), meaning=light_name(light))


def reason_text(line: Line) -> str:
    """Why an item shows its light, with the days or points that it takes."""
    few = _FEW_DAYS.get((line.reason, -1 if line.days is None else line.days))
    if few is not None:
        return translate("wording", few)
    return translate("wording", _REASONS[line.reason]).format(days=line.days, points=line.points)
