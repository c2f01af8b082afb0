"""Numbers of headings and tables, given when the whole stands: what is left out leaves no gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.reports.blocks import Block, Heading, Table
from workbench.services import official as words


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with their first-level headings as 一、 二、 and their captions as 表1, 表2."""
    headings = tables = 0
    for block in blocks:
        match block:
            case Heading(level=1):
                headings += 1
                yield replace(block, text=f"{words.numeral(headings)}、{block.text}")
            case Table(caption=caption) if caption:
                tables += 1
                yield replace(block, caption=f"表{tables}　{caption}")
            case _:
                yield block
