"""Forms sent to the units, and receipts for the files that came back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)


def upgrade() -> None:
    op.create_table(
        "sent_form",
        _number("id"),
        _number("unit_id"),
        _number("month"),
        _number("version"),
        _text("sent_at"),
        _text("file_name"),
        _text("sha256"),
        _text("content"),
        sa.PrimaryKeyConstraint("id", name="pk_sent_form"),
        sa.UniqueConstraint("unit_id", "month", "version", name="uq_sent_form_unit_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_sent_form_unit_id_unit"),
    )
    op.create_index("ix_sent_form_month", "sent_form", ["month"])
    op.create_table(
        "receipt",
        _number("id"),
        _text("received_at"),
        _text("file_name"),
        _text("sha256"),
        _number("unit_id", empty=True),
        _number("month", empty=True),
        _number("version", empty=True),
        _text("verdict"),
        _text("why"),
        _text("taken"),
        _text("left_alone"),
        sa.PrimaryKeyConstraint("id", name="pk_receipt"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_receipt_unit_id_unit"),
    )
    op.create_index("ix_receipt_month", "receipt", ["month"])


def downgrade() -> None:
    op.drop_table("receipt")
    op.drop_table("sent_form")
