"""The tables of the first version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)


def _key(table: str, column: str = "id") -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(column, name=f"pk_{table}")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{columns[0]}")


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def upgrade() -> None:
    _create_units()
    _create_items()
    _create_figures()
    _create_history()


def _create_units() -> None:
    op.create_table(
        "setting", _number("id"), _text("key"), _text("value"), _key("setting"), _unique("setting", "key")
    )
    op.create_table(
        "calendar_year",
        _number("id"),
        _number("year"),
        _text("days"),
        _key("calendar_year"),
        _unique("calendar_year", "year"),
    )
    op.create_table(
        "unit",
        _number("id"),
        _text("kind"),
        _number("position"),
        *map(_text, ("role", "contact_post", "contact_phone", "origin", "note")),
        _number("until_month", empty=True),
        _number("merged_into_id", empty=True),
        _key("unit"),
        _refers("unit", "merged_into_id", "unit"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "unit_name",
        _number("id"),
        _number("unit_id"),
        _text("name"),
        _text("short_name"),
        _number("from_month"),
        _key("unit_name"),
        _unique("unit_name", "unit_id", "from_month"),
        _refers("unit_name", "unit_id", "unit"),
    )


def _create_items() -> None:
    op.create_table(
        "item",
        _number("id"),
        _text("kind"),
        _number("number"),
        _text("title"),
        _number("lead_unit_id"),
        *map(_text, ("standard", "due_words", "cycle")),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_doubtful", sa.Boolean(), nullable=False),
        *map(_text, ("basis", "origin", "note")),
        _number("from_month"),
        _number("until_month", empty=True),
        _text("search"),
        _key("item"),
        _unique("item", "kind", "number"),
        _refers("item", "lead_unit_id", "unit"),
        sqlite_autoincrement=True,
    )
    _index("item", "lead_unit_id")
    op.create_table(
        "item_support",
        *map(_number, ("id", "item_id", "unit_id", "position")),
        _key("item_support"),
        _unique("item_support", "item_id", "unit_id"),
        _refers("item_support", "item_id", "item"),
        _refers("item_support", "unit_id", "unit"),
    )
    _index("item_support", "unit_id")
    op.create_table(
        "progress",
        *map(_number, ("id", "item_id", "month")),
        _text("status"),
        _number("percent", empty=True),
        *map(_text, ("done", "difficulties", "next_steps", "reason_suspended", "entered_by", "entered_at")),
        sa.Column("sample", sa.Boolean(), nullable=False),
        _key("progress"),
        _unique("progress", "item_id", "month"),
        sa.CheckConstraint("percent IS NULL OR percent BETWEEN 0 AND 100", name="ck_progress_percent_range"),
        _refers("progress", "item_id", "item"),
    )
    _index("progress", "month")
    op.create_table(
        "close_out_step",
        _number("id"),
        _number("item_id"),
        _text("step"),
        _text("outcome"),
        sa.Column("taken_on", sa.Date(), nullable=False),
        _text("note"),
        _key("close_out_step"),
        _refers("close_out_step", "item_id", "item"),
    )
    _index("close_out_step", "item_id")
    op.create_table("number_series", _text("kind"), _number("last"), _key("number_series", "kind"))


def _create_figures() -> None:
    op.create_table(
        "indicator",
        _number("id"),
        _number("number"),
        *map(_text, ("name", "measure", "kind", "theme", "scope", "quote", "note")),
        _key("indicator"),
        _unique("indicator", "number"),
    )
    op.create_table(
        "indicator_value",
        *map(_number, ("id", "indicator_id", "month")),
        sa.Column("value", sa.Double(), nullable=True),
        _text("approx"),
        _text("as_of"),
        _key("indicator_value"),
        _unique("indicator_value", "indicator_id", "month"),
        _refers("indicator_value", "indicator_id", "indicator"),
    )
    op.create_table(
        "briefing_issue",
        *map(_number, ("month", "year", "number")),
        _text("issued_at"),
        _key("briefing_issue", "month"),
        _unique("briefing_issue", "year", "number"),
    )


def _create_history() -> None:
    op.create_table(
        "act",
        _number("id"),
        *map(_text, ("at", "name", "why")),
        sa.Column("undoable", sa.Boolean(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        _number("target_id", empty=True),
        _key("act"),
        _refers("act", "target_id", "act"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_act_undo", "act", ["undoable", "undone", "id"])
    op.create_table(
        "change",
        _number("id"),
        _number("act_id"),
        _text("table_name"),
        _number("row_id"),
        _number("item_id", empty=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        _key("change"),
        _refers("change", "act_id", "act"),
    )
    _index("change", "act_id")
    _index("change", "item_id")


def downgrade() -> None:
    for table in ("change", "act", "briefing_issue", "indicator_value", "indicator", "number_series"):
        op.drop_table(table)
    for table in ("close_out_step", "progress", "item_support", "item", "unit_name", "unit"):
        op.drop_table(table)
    for table in ("calendar_year", "setting"):
        op.drop_table(table)
