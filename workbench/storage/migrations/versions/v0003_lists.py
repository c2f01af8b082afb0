"""What was said of lists that were taken in: which column is what, and which unit a name means."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "unit_alias",
        _number("id"),
        _text("name"),
        _number("unit_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unit_alias"),
        sa.UniqueConstraint("name", name="uq_unit_alias_name"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_unit_alias_unit_id_unit"),
    )
    op.create_table(
        "list_shape",
        _number("id"),
        _text("headings"),
        _text("kind"),
        _text("columns"),
        sa.PrimaryKeyConstraint("id", name="pk_list_shape"),
        sa.UniqueConstraint("headings", "kind", name="uq_list_shape_headings"),
    )


def downgrade() -> None:
    op.drop_table("list_shape")
    op.drop_table("unit_alias")
