"""What the sections of the briefing share: groups of lines, their titles, run-in headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.domain.items import Kind
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView
from workbench.reports.blocks import Face, Paragraph, Run
from workbench.services import official as words

SAMPLE = "本文含示例数据，仅供演示"
NAMED = 6  # items named one by one in a sentence; beyond that a table says it better
TITLE = 40  # characters of a title within a sentence


def closed_out(view: MonthView) -> tuple[Line, ...]:
    """The problems that are closed out."""
    return tuple(
        line for line in view.of_kind(Kind.PROBLEM) if line.close_out and line.close_out.closed_out_on
    )


def overdue(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines past their deadline."""
    return tuple(line for line in lines if line.light is Light.RED)


def titles(lines: Sequence[Line]) -> str:
    """The titles in a row, each short enough for a sentence."""
    return "、".join(words.brief(line.title, TITLE) for line in lines)


def among(what: str, lines: Sequence[Line]) -> str:
    """The beginning of a sentence that tells some lines apart: of one alone nothing is «among» it."""
    return f"{len(lines)}{what}{'中' if len(lines) > 1 else ''}，"


def run_in(index: int, heading: str, text: str) -> Paragraph:
    """A paragraph that begins with its second-level heading （一）职责清单."""
    return Paragraph((Run(f"（{words.numeral(index)}）{heading}。", Face.KAI), Run(text)))
