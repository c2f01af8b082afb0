"""What the table of returned files says of one that holds personal data."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.months import Month
from workbench.domain.personal_data import Personal
from workbench.exchange.personal_cells import PersonalCell
from workbench.services.forms.records import CollectedFile, FileVerdict
from workbench.views.models.finding_cells import file_cells

JUNE = Month(2026, 6)
PLACES = (
    PersonalCell("职责清单", 5, 8, Personal.MOBILE_NUMBER, "138****5678"),
    PersonalCell("封面", 9, 2, Personal.IDENTITY_NUMBER, "1101**********002X"),
)


def returned(*personal: PersonalCell) -> CollectedFile:
    return CollectedFile(
        "回收/区总工会.xlsx", Path("x"), "", "", FileVerdict.FORM, month=JUNE, personal=personal
    )


def test_the_first_place_is_said_beside_the_form_and_all_of_them_in_its_tip() -> None:
    told = file_cells(returned(*PLACES))[2]
    assert "⚠ 区总工会.xlsx, sheet 职责清单, row 5, column H: 138****5678" in told.words
    assert [line.split(":")[0] for line in told.tip.splitlines()] == [
        "区总工会.xlsx, sheet 职责清单, row 5, column H",
        "区总工会.xlsx, sheet 封面, row 9, column B",
    ]


def test_a_form_without_any_is_told_without_a_warning() -> None:
    assert "⚠" not in file_cells(returned())[2].words
