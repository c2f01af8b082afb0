"""Documents beside their peers."""

from __future__ import annotations

import io
from collections.abc import Iterator
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
    briefing = compose(ledger, What.BRIEFING, samples.MONTH).documents
    html = as_html(briefing[0], resource("fonts"))
    source = folder / "briefing.typ"
    source.write_text(as_typst(briefing[0]), encoding="utf-8")

    def ours() -> object:
        return write(briefing, fonts)

    def by_weasyprint() -> object:
        return weasyprint.HTML(string=html).write_pdf(io.BytesIO())

    def by_typst() -> object:
        return typst.compile(source, font_paths=[resource("fonts")], ignore_system_fonts=True)

    mine, other = pair(ours, by_weasyprint, rounds=3)
    yield Row("briefing PDF with charts, warm", mine, other, "WeasyPrint, same text and tables", 0.2)
    mine, other = pair(ours, by_typst, rounds=5)
    yield Row("briefing PDF with charts, warm", mine, other, "typst, same text and tables", 3.0)

    every = compose(ledger, What.CHECKLIST, samples.MONTH).documents

    def all_of_them() -> object:
        return [write((document,), fonts) for document in every]

    longest = max(every, key=lambda document: len(document.blocks))
    one = alone(lambda: write((longest,), fonts))
    yield Row(
        f"all {len(every)} checklists as PDF", alone(all_of_them, 3), one, "one of them, warm", float(len(every))
    )
    ledger.close()
