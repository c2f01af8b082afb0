"""The same briefing, text and tables, for the programs it is measured beside."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from workbench.reports.blocks import Block, Document, Heading, Masthead, Paragraph, Table, Tail, Title


def as_html(document: Document, fonts: Path) -> str:
    """The document for WeasyPrint, in the same fonts on the same page."""
    faces = "".join(
        f"@font-face{{font-family:{name};src:url({(fonts / f'{name}.ttf').as_uri()})}}"
        for name in ("fangsong", "xiaobiaosong", "hei", "kai")
    )
    style = (
        f"{faces}@page{{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{{content:counter(page)}}}}"
        "body{font:16pt/28.99pt fangsong;text-align:justify}h1{font:22pt xiaobiaosong;text-align:center}"
        "h2{font:16pt hei;text-indent:2em}p{text-indent:2em;margin:0}"
        "table{border-collapse:collapse;width:100%;font-size:10.5pt;line-height:1.3}"
        "td,th{border:.5pt solid;padding:2pt}thead{display:table-header-group}tr{break-inside:avoid}"
    )
    body = "".join(_html(block) for block in document.blocks)
    return f"<html lang=zh><head><meta charset=utf-8><style>{style}</style></head><body>{body}</body></html>"


def _html(block: Block) -> str:
    match block:
        case Masthead():
            return f"<h1 style='color:red'>{escape(block.name)}</h1><p>{escape(block.issue)}</p><hr>"
        case Title():
            return f"<h1>{escape(block.text)}</h1>"
        case Heading():
            return f"<h2>{escape(block.text)}</h2>"
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Table():
            head = "".join(f"<th>{escape(column.heading)}</th>" for column in block.columns)
            rows = "".join(
                "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row.cells) + "</tr>"
                for row in block.rows
            )
            notes = "".join(f"<p>{escape(note)}</p>" for note in block.notes)
            caption = f"<caption>{escape(block.caption)}</caption>"
            return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{notes}"
        case Tail():
            return "".join(f"<p>{escape(label)}：{escape(text)}</p>" for label, text in block.lines)
        case _:
            return ""


def _typst_text(text: str) -> str:
    return "".join("\\" + char if char in "\\#*_`$<>@[]~=-+/'\"" else char for char in text)


def as_typst(document: Document) -> str:
    """The document for typst, in the same fonts on the same page."""
    head = (
        '#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "1")\n'
        '#set text(font: "FandolFang", size: 16pt, lang: "zh")\n'
        "#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt)\n"
    )
    return head + "\n\n".join(_typst(document.blocks))


def _typst(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Masthead():
                yield f"#align(center)[#text(size: 32pt, fill: red)[{_typst_text(block.name)}]]"
            case Title():
                yield f"#align(center)[#text(size: 22pt)[{_typst_text(block.text)}]]"
            case Heading():
                yield f"#text(weight: 700)[{_typst_text(block.text)}]"
            case Paragraph():
                yield _typst_text(block.text)
            case Table():
                cells = [column.heading for column in block.columns]
                head = ", ".join(f"[{_typst_text(cell)}]" for cell in cells)
                body = ", ".join(f"[{_typst_text(cell)}]" for row in block.rows for cell in row.cells)
                widths = ", ".join(f"{column.width}fr" for column in block.columns)
                yield f"#text(size: 10.5pt)[#table(columns: ({widths}), table.header({head}), {body})]"
            case Tail():
                yield "\n\n".join(f"{label}：{_typst_text(text)}" for label, text in block.lines)
            case _:
                pass
