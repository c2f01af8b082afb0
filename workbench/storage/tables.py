"""The tables of a ledger, as typed mappings.

Times are ISO texts in UTC, months whole numbers such as 202606, days dates. Every table whose rows
a user's act may change carries `Tracked`; its changes are recorded by `storage.history`.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}  # without names, a later migration could not drop what it must


class Base(DeclarativeBase):
    """The root of all mappings."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {str: Text()}  # noqa: RUF012 - read by SQLAlchemy as declared


class Tracked:
    """A table whose changes are history: one whole-number key, so that a change can name its row."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Setting(Tracked, Base):
    """A named value of the ledger, as JSON."""

    __tablename__ = "setting"
    key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class CalendarYear(Tracked, Base):
    """A working-day calendar that was imported for one year, in the form it is read in."""

    __tablename__ = "calendar_year"
    year: Mapped[int] = mapped_column(unique=True)
    days: Mapped[str]


class Unit(Tracked, Base):
    """A member unit, town, industry committee or group. Its names are rows of `UnitName`."""

    __tablename__ = "unit"
    __table_args__ = ({"sqlite_autoincrement": True},)  # as for `Item`
    kind: Mapped[str]
    position: Mapped[int]
    role: Mapped[str] = mapped_column(default="")
    contact_post: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    origin: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    until_month: Mapped[int | None]  # the last month it is in force
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))


class UnitName(Tracked, Base):
    """A unit's name from a month on; earlier months keep the earlier name. `from_month` 0: always."""

    __tablename__ = "unit_name"
    __table_args__ = (UniqueConstraint("unit_id", "from_month"),)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    from_month: Mapped[int]


class UnitAlias(Tracked, Base):
    """A name by which lists from elsewhere call a unit, as the secretary said when it was asked for."""

    __tablename__ = "unit_alias"
    name: Mapped[str] = mapped_column(unique=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))


class Item(Tracked, Base):
    """Anything that is tracked. Its number is never given again within its kind."""

    __tablename__ = "item"
    __table_args__ = (
        UniqueConstraint("kind", "number"),
        Index(None, "lead_unit_id"),
        # The history names a row by its id, so that no later row may come to bear it.
        {"sqlite_autoincrement": True},
    )
    kind: Mapped[str]
    number: Mapped[int]
    title: Mapped[str]
    lead_unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    standard: Mapped[str] = mapped_column(default="")
    due_words: Mapped[str] = mapped_column(default="")
    cycle: Mapped[str]
    due: Mapped[date | None]
    due_doubtful: Mapped[bool] = mapped_column(default=False)
    basis: Mapped[str] = mapped_column(default="")
    origin: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    from_month: Mapped[int]
    until_month: Mapped[int | None]
    search: Mapped[str] = mapped_column(default="")


class ItemSupport(Tracked, Base):
    """A supporting unit of an item, in the order they were named."""

    __tablename__ = "item_support"
    __table_args__ = (UniqueConstraint("item_id", "unit_id"), Index(None, "unit_id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    position: Mapped[int]


class Progress(Tracked, Base):
    """What was reported of an item for a month: one row an item and month."""

    __tablename__ = "progress"
    __table_args__ = (
        UniqueConstraint("item_id", "month"),
        Index(None, "month"),
        CheckConstraint("percent IS NULL OR percent BETWEEN 0 AND 100", name="percent_range"),
    )
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    month: Mapped[int]
    status: Mapped[str]
    percent: Mapped[int | None]
    done: Mapped[str] = mapped_column(default="")
    difficulties: Mapped[str] = mapped_column(default="")
    next_steps: Mapped[str] = mapped_column(default="")
    reason_suspended: Mapped[str] = mapped_column(default="")
    entered_by: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[str]
    sample: Mapped[bool] = mapped_column(default=False)


class CloseOutStep(Tracked, Base):
    """A step taken in closing out a problem; rows are only ever added."""

    __tablename__ = "close_out_step"
    __table_args__ = (Index(None, "item_id"),)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    step: Mapped[str]
    outcome: Mapped[str]
    taken_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class Indicator(Tracked, Base):
    """A figure the task force reports: its name, measure word, kind and where it comes from."""

    __tablename__ = "indicator"
    number: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str]
    measure: Mapped[str] = mapped_column(default="")
    kind: Mapped[str]
    theme: Mapped[str] = mapped_column(default="")
    scope: Mapped[str] = mapped_column(default="")
    quote: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class IndicatorValue(Tracked, Base):
    """An indicator's value as of a month."""

    __tablename__ = "indicator_value"
    __table_args__ = (UniqueConstraint("indicator_id", "month"),)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicator.id"))
    month: Mapped[int]
    value: Mapped[float | None]
    approx: Mapped[str] = mapped_column(default="")
    as_of: Mapped[str] = mapped_column(default="")


class BriefingIssue(Base):
    """The issue number of a month's briefing, by year. Outside undo, so that none is given twice."""

    __tablename__ = "briefing_issue"
    __table_args__ = (UniqueConstraint("year", "number"),)
    month: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    year: Mapped[int]
    number: Mapped[int]
    issued_at: Mapped[str]


class NumberSeries(Base):
    """The last number given in a kind of item. Outside undo, so that none is given twice."""

    __tablename__ = "number_series"
    kind: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class Act(Base):
    """One unit of work: what was done, when and why. `target_id`: the act that an undo or redo names."""

    __tablename__ = "act"
    __table_args__ = (Index("ix_act_undo", "undoable", "undone", "id"), {"sqlite_autoincrement": True})
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    name: Mapped[str]
    why: Mapped[str] = mapped_column(default="")
    undoable: Mapped[bool] = mapped_column(default=True)
    undone: Mapped[bool] = mapped_column(default=False)
    target_id: Mapped[int | None] = mapped_column(ForeignKey("act.id"))


class Change(Base):
    """One row's change within an act: JSON objects of the columns before and after, null where absent."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "act_id"), Index(None, "item_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
    table_name: Mapped[str]
    row_id: Mapped[int]
    item_id: Mapped[int | None]  # the item the row belongs to, so that an item's history is one query
    before: Mapped[str | None]
    after: Mapped[str | None]


class SentForm(Base):
    """A form as it was sent to a unit for a month; `content` is what stood in it, as JSON.

    Outside undo: a form that has left the house may come back.
    """

    __tablename__ = "sent_form"
    __table_args__ = (UniqueConstraint("unit_id", "month", "version"), Index(None, "month"))
    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    month: Mapped[int]
    version: Mapped[int]
    sent_at: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[str]


class Receipt(Tracked, Base):
    """A file that was collected: whose form, what it was found to be, what was taken and what was not.

    `taken` and `left_alone` are JSON lists of cells. The file itself is kept under its hash.
    """

    __tablename__ = "receipt"
    __table_args__ = (Index(None, "month"),)
    received_at: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))
    month: Mapped[int | None]
    version: Mapped[int | None]
    verdict: Mapped[str]
    why: Mapped[str] = mapped_column(default="")
    taken: Mapped[str]
    left_alone: Mapped[str]


class ListShape(Tracked, Base):
    """Which column was what when a list of some headings was last taken in as a kind of items.

    `headings` is a JSON list of them as they are compared, `columns` a JSON object: name to column, from 0.
    """

    __tablename__ = "list_shape"
    __table_args__ = (UniqueConstraint("headings", "kind"),)
    headings: Mapped[str]
    kind: Mapped[str]
    columns: Mapped[str]
