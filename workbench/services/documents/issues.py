"""The issue number of a month's briefing: by year, one a month, never given twice."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.domain.months import Month
from workbench.domain.overview import Issue
from workbench.services.errors import IssueTaken
from workbench.storage.ledger import Ledger
from workbench.storage.tables import BriefingIssue


def _last(session: Session, year: int) -> int:
    return (
        session.scalar(
            select(func.coalesce(func.max(BriefingIssue.number), 0)).where(BriefingIssue.year == year)
        )
        or 0
    )


def issue_of(ledger: Ledger, month: Month) -> Issue:
    """The issue number of a month's briefing, or the next one of its year."""
    with ledger.reading() as session:
        row = session.get(BriefingIssue, month.key)
        if row is not None:
            return Issue(month, row.number, issued=True)
        return Issue(month, _last(session, month.year) + 1, issued=False)


def issue_briefing(ledger: Ledger, month: Month, number: int | None = None) -> Issue:
    """Give a month's briefing its number, for good; a month that has one keeps it.

    `number` is for a task force whose earlier issues were made elsewhere. Raises `IssueTaken`.
    """
    known = issue_of(ledger, month)
    if known.issued:
        return known
    with ledger.act("issue_briefing", why=str(month), undoable=False) as session:
        wanted = number or _last(session, month.year) + 1
        other = session.scalar(
            select(BriefingIssue.month).where(
                BriefingIssue.year == month.year, BriefingIssue.number == wanted
            )
        )
        if other is not None:
            raise IssueTaken(wanted, Month.from_key(other))
        session.add(BriefingIssue(month=month.key, year=month.year, number=wanted, issued_at=ledger.moment))
    return Issue(month, wanted, issued=True)
