"""The lines of the tables of returned forms, in words: files, what differs, receipts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench import wording
from workbench.domain.comparison import Unclear, Verdict, is_between_files
from workbench.services.forms.records import (
    Choice,
    CollectedFile,
    Decision,
    Edited,
    NewItem,
    ReceiptRecord,
)
from workbench.views.models.cells import Cell
from workbench.views.models.findings import Finding
from workbench.wording.forms import (
    added_text,
    cell_name,
    cell_verdict_name,
    file_kind,
    files_differ_name,
    form_value,
    say_file,
    why_text,
    words_changed_name,
)
from workbench.wording.marks import translate
from workbench.wording.personal import say_personal
from workbench.wording.phrases import bracketed, labelled
from workbench.wording.receipts import receipt_reason, receipt_text

_TIP_LINES = 30
_AMBER = {Verdict.CONFLICT, Verdict.INVALID}


def file_cells(file: CollectedFile) -> tuple[Cell, ...]:
    """A file that came back, its unit, and what it is."""
    name = Path(file.path).name
    tip = wording.path_text(file.path)
    kind = file_kind(file.verdict, file.why)
    if file.why:
        said = say_file(replace(file, path=name))
        return (
            Cell(wording.path_text(name), tip=tip),
            Cell(file.unit),
            Cell(f"⚠ {labelled(kind, said)}", "amber", tip=labelled(kind, said)),
        )
    counts = file.counts()
    asides = sum(len(row.asides) for row in file.rows)
    between = sum(is_between_files(cell) for _, cell in file.cells(Verdict.CONFLICT))
    counts[Verdict.CONFLICT] -= between
    told = [f"{cell_verdict_name(one)} {counts[one]}" for one in reversed(Verdict) if counts[one]]
    if between:
        told.insert(0, f"{files_differ_name()} {between}")
    if asides:
        told.insert(0, f"{words_changed_name()} {asides}")
    words = "　".join([labelled(kind, wording.month_name(file.month)) if file.month else kind, *told])
    personal = [say_personal(Path(name), cell) for cell in file.personal]
    return (
        Cell(wording.path_text(name), tip=tip),
        Cell(file.unit),
        Cell(f"{words}　⚠ {personal[0]}", "amber", tip="\n".join(personal)) if personal else Cell(words),
    )


def finding_cells(one: Finding, what: Decision | None, *, first: bool) -> tuple[Cell, ...]:
    """A line of what differs. `first`: its file's first one, whose unit stands out."""
    unit = Cell(one.file.unit, bold=first)
    if one.cell is None:
        return (unit, *_row_cells(one), _decision(one, what))
    cell = one.cell
    kind = cell_name(cell)
    marked = one.verdict in _AMBER
    back = form_value(cell.field, cell.returned)
    if isinstance(cell.returned, Unclear):
        back += bracketed(why_text(cell.returned.why))
    return (
        unit,
        Cell(
            f"⚠ {kind}" if marked else kind, "amber" if marked else "", bold=one.verdict is Verdict.CONFLICT
        ),
        Cell(f"{wording.item_name(one.row.key)} {one.row.title}" if one.row.key else one.row.title),
        Cell(wording.field_name(cell.field)),
        Cell(form_value(cell.field, cell.sent)),
        Cell(back, bold=True),
        Cell(form_value(cell.field, cell.now)),
        _decision(one, what),
    )


def _row_cells(one: Finding) -> tuple[Cell, ...]:
    """A row that is told as a whole: of an added one, what an item would be made of."""
    row, blank = one.row, Cell("")
    kind = cell_verdict_name(one.verdict)
    if not one.added:
        title = f"{wording.item_name(row.key)} {row.title}" if row.key else row.title
        return Cell(kind), Cell(title), blank, blank, blank, blank
    listed = f"{wording.kind_name(row.words.kind)} " if row.words.kind else ""
    text = added_text(row)
    marked = not one.can_be_taken
    return (
        Cell(f"⚠ {kind}" if marked else kind, "amber" if marked else ""),
        Cell(f"{listed}{row.title}"),
        Cell(translate("ReturnTab", "the whole row")),
        blank,
        Cell(text.replace("\n", "；"), tip=text, bold=True),
        blank,
    )


def _decision(one: Finding, what: Decision | None) -> Cell:
    if one.id is None:
        return Cell(translate("ReturnTab", "left as it is"))
    if isinstance(what, NewItem) and what.instead is not None:
        words = translate("ReturnTab", "✎ taken for {item}")
        return Cell(words.format(item=wording.item_name(what.instead)), "green")
    if isinstance(what, NewItem):
        words = translate("ReturnTab", "✎ new item: {title}")
        return Cell(words.format(title=f"{wording.kind_name(what.kind)} {what.title}"), "green")
    if isinstance(what, Edited) and one.cell is not None:
        words = translate("ReturnTab", "✎ written: {value}")
        return Cell(words.format(value=form_value(one.cell.field, what.value)), "green")
    if what is Choice.TAKE:
        words = translate("ReturnTab", "✓ new item") if one.added else translate("ReturnTab", "✓ accepted")
        return Cell(words, "green")
    if what is Choice.LEAVE:
        return Cell(translate("ReturnTab", "✗ rejected"))
    return Cell(translate("ReturnTab", "to decide"), bold=True)


def receipt_cells(one: ReceiptRecord) -> tuple[Cell, ...]:
    """A receipt: when, whose, what it was, how much was taken and left, and the file."""
    lines = receipt_text(one).splitlines()
    tip = "\n".join([*lines[:_TIP_LINES], *(["…"] if len(lines) > _TIP_LINES else [])])
    reason = receipt_reason(one)
    taken = len({(cell.item, "" if cell.added else cell.field) for cell in one.taken})
    return (
        Cell(wording.moment_text(one.received_at), tip=tip),
        Cell(one.unit, tip=tip),
        Cell(f"⚠ {reason}" if one.why else reason, "amber" if one.why else "", tip=tip),
        Cell(str(taken), tip=tip),
        Cell(str(len(one.left_alone)), tip=tip),
        Cell(wording.path_text(one.file_name), tip=tip),
    )
