"""Documents beside their peers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from tests.bench import samples
from tests.bench.measuring import Row, alone, pair
from tests.bench.peers import as_html, as_typst
from workbench.paths import resource
from workbench.services.documents.making import FontChoice, What, compose, write


def measure(folder: Path) -> Iterator[Row]:
    """The briefing beside WeasyPrint and typst; all checklists beside one."""
    import typst
    import weasyprint

    ledger = samples.ledger(folder / "documents.ledger")
    fonts = FontChoice()
    # Another month each time: nobody prints the same briefing twice, and typst remembers what it has set.
    months = cycle(samples.MONTH.plus(-back) for back in range(10))
    drafts = {month: compose(ledger, What.BRIEFING, month).documents for month in islice(months, 10)}
    mine, weasy, typeset = cycle(drafts.values()), cycle(drafts.values()), cycle(drafts.values())
    source = folder / "briefing.typ"

    def ours() -> object:
        return write(next(mine), fonts)

    def by_weasyprint() -> object:
        html = as_html(next(weasy)[0], resource("fonts"))
        return weasyprint.HTML(string=html).write_pdf(io.BytesIO())

    def by_typst() -> object:
        source.write_text(as_typst(next(typeset)[0]), encoding="utf-8")
        return typst.compile(source, font_paths=[resource("fonts")], ignore_system_fonts=True)

    times, other = pair(ours, by_weasyprint, rounds=3)
    yield Row("briefing PDF with charts, warm", times, other, "WeasyPrint, same text and tables", 0.2)
    times, other = pair(ours, by_typst, rounds=7)
    yield Row("briefing PDF with charts, warm", times, other, "typst, same text and tables", 3.0)

    every = compose(ledger, What.CHECKLIST, samples.MONTH).documents

    def all_of_them() -> object:
        return [write((document,), fonts) for document in every]

    longest = max(every, key=lambda document: len(document.blocks))
    one = alone(lambda: write((longest,), fonts))
    yield Row(
        f"all {len(every)} checklists as PDF",
        alone(all_of_them, 3),
        one,
        "one of them, warm",
        float(len(every)),
    )
    ledger.close()
