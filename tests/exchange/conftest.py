"""A form as it is sent, and a process that reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from workbench.domain.items import ItemCode, Kind
from workbench.domain.months import Month
from workbench.exchange.form import Form, FormIdentity, FormRow, SupportedRow
from workbench.exchange.form_writer import write_form
from workbench.exchange.safe_reading import SafeReader

IDENTITY = FormIdentity(UUID(int=7), Month(2026, 11), 4, 1)


def row(kind: Kind, number: int, title: str, **values: str | int | None) -> FormRow:
    return FormRow(
        ItemCode(kind, number), title, "每月走访不少于12家\n建立台账", "11月25日", "=上月进展", dict(values)
    )


@pytest.fixture
def form() -> Form:
    """A unit's form with three lists, some of it filled in already."""
    return Form(
        identity=IDENTITY,
        unit="区总工会",
        task_force="新业态新就业群体党建工作专班",
        deadline=date(2026, 11, 25),
        contact="专班办公室，0533-1234567",
        sent_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
        rows=(
            row(Kind.DUTY, 1, "推动建会入会", status="under_way", percent=40, done="已走访12家\n座谈2次"),
            row(Kind.DUTY, 2, "开展劳动争议调解"),
            row(
                Kind.DUTY,
                5,
                "维护劳动权益",
                status="completed",
                percent=100,
                difficulties="-无",
                next_steps="@巩固",
            ),
            row(Kind.SERVICE, 3, "免费体检"),
            row(Kind.PROBLEM, 2, "休息场所不足", done="+新增3处"),
        ),
        supported=(SupportedRow("职责清单", "统筹协调", "区委组织部", "", "长期"),),
    )


@pytest.fixture
def base(form: Form) -> bytes:
    return write_form(form)


@pytest.fixture(scope="module")
def reader() -> Iterator[SafeReader]:
    with SafeReader() as found:
        yield found


def saved(folder: Path, data: bytes, name: str = "form.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
