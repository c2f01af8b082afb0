"""The words of a receipt: who sent which file and when, what was taken of it, and what was not and why."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.domain.comparison import Value
from workbench.domain.items import ItemCode, NoSuchItem
from workbench.services.forms.records import CellLeft, CellTaken, FileVerdict, ReceiptRecord
from workbench.wording.acts import field_name
from workbench.wording.forms import (
    cell_verdict_name,
    file_kind,
    form_value,
    say_why_file,
    why_text,
)
from workbench.wording.marks import translate
from workbench.wording.names import item_name
from workbench.wording.phrases import bracketed, labelled, moment_text, month_name, path_text


def receipt_reason(receipt: ReceiptRecord) -> str:
    """What the file was found to be; of one that was not taken, why."""
    kind = file_kind(receipt.verdict, receipt.why)
    if receipt.verdict is FileVerdict.FORM or not receipt.why:
        return kind
    return labelled(kind, say_why_file(receipt.why, receipt.file_name, receipt.unit, receipt.month))


def receipt_text(receipt: ReceiptRecord) -> str:
    """A receipt in full, a line a cell."""
    return "\n".join(_lines(receipt))


def _lines(receipt: ReceiptRecord) -> Iterator[str]:
    words = translate("wording", "{file}, received on {when}")
    yield words.format(file=path_text(receipt.file_name), when=moment_text(receipt.received_at))
    month = month_name(receipt.month) if receipt.month else ""
    if whose := "　".join(filter(None, (receipt.unit, month))):
        yield whose
    yield receipt_reason(receipt)
    yield f"SHA-256 {receipt.sha256}"
    made: dict[ItemCode, list[CellTaken]] = {}
    plain: list[CellTaken] = []
    for cell in receipt.taken:
        if cell.added:
            made.setdefault(cell.item, []).append(cell)
        else:
            plain.append(cell)
    yield ""
    yield translate("wording", "Taken over: {count}").format(count=len(plain) + len(made))
    for cell in plain:
        yield f"  {item_name(cell.item)}　{_told(cell.field, cell.value)}"
    for code, cells in made.items():
        words = translate("wording", "the row “{title}”, added by the unit, became {item}")
        yield "  " + words.format(title=cells[0].added, item=item_name(code))
        for cell in cells:
            yield f"    {_told(cell.field, cell.value)}"
    yield ""
    yield translate("wording", "Not taken over: {count}").format(count=len(receipt.left_alone))
    for left in receipt.left_alone:
        yield "  " + _left(left)


def _left(left: CellLeft) -> str:
    try:
        of = item_name(ItemCode.parse(left.item))
    except NoSuchItem:
        of = left.item
    parts = [of]
    if left.field:
        parts.append(_told(left.field, left.value))
    parts.append(cell_verdict_name(left.verdict) + (bracketed(why_text(left.why)) if left.why else ""))
    return "　".join(parts)


def _told(field: str, value: Value) -> str:
    return labelled(field_name(field), form_value(field, value).replace("\n", " "))
