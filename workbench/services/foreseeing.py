"""What the first page will show on the days to come, if nothing is done until then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from workbench.domain.months import Month
from workbench.domain.overview import Overview
from workbench.services.month import view_month
from workbench.services.overview import overview
from workbench.storage.ledger import Ledger

DAYS: Final = 10  # the longest holiday has eight, and a weekend may stand before it
_LINES: Final = 20_000  # computed at one closing; of a very long ledger fewer days are foreseen


def foresee(ledger: Ledger) -> Iterator[Overview]:
    """The overview of this day and of the next ones."""
    now, lines = ledger.clock(), 0
    for ahead in range(DAYS):
        then = replace(ledger, clock=partial(_moment, now + timedelta(days=ahead)))
        view = view_month(then, Month.of(then.today))
        yield overview(then, view)
        lines += len(view.lines)
        if lines + len(view.lines) > _LINES:
            break


def _moment(moment: datetime) -> datetime:
    return moment
