"""What the first page tells of a month, read from the ledger."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from workbench.domain.month_view import MonthView
from workbench.domain.overview import Overview
from workbench.services.documents.issues import issue_of
from workbench.services.forms.receipts import missing_forms, units_sent_to
from workbench.services.settings import calendar
from workbench.storage.ledger import Ledger

AHEAD: Final = 10  # working days, in which what falls due is told of


def overview(ledger: Ledger, view: MonthView) -> Overview:
    """The overview of a month whose view was computed before."""
    days = calendar(ledger)
    until = days.plus(view.judged_on, AHEAD)
    yesterday = view.judged_on - timedelta(days=1)
    coming = [
        (line.due, line)
        for line in view.lines
        if line.due is not None and view.judged_on <= line.due <= until and not line.finished
    ]
    coming.sort(key=lambda pair: pair[0])
    sent = units_sent_to(ledger, view.month)
    out = missing_forms(ledger, view.month) if sent else ()
    return Overview(
        view=view,
        issue=issue_of(ledger, view.month),
        until=until,
        coming=tuple((line.code, days.count(yesterday, due)) for due, line in coming),
        forms_sent=len(sent),
        forms_out=tuple(form.unit for form in out),
    )
