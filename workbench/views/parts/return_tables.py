"""The three tables of the page of returned forms, and how the page is dressed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView

from workbench.views.generated.ui_return_tab import Ui_ReturnTab
from workbench.views.icons import set_icon
from workbench.views.models.cells import CENTRE, CellsModel, Heading, fit_columns
from workbench.views.theme import Colours
from workbench.wording.marks import translate

_HIGHEST = 84  # pixels of a row; the whole text is in the tooltip


@dataclass(frozen=True, slots=True)
class ReturnTables:
    """What stands in the tables: files, receipts, and what differs."""

    files: CellsModel
    receipts: CellsModel
    findings: CellsModel


def make_tables(ui: Ui_ReturnTab, scheme: Callable[[], Colours], parent: QObject) -> ReturnTables:
    """The tables, empty, with their headings."""
    files = CellsModel(
        [
            Heading(translate("ReturnTab", "File")),
            Heading(translate("ReturnTab", "Unit")),
            Heading(translate("ReturnTab", "What it is")),
        ],
        scheme,
        parent,
    )
    receipts = CellsModel(
        [
            Heading(translate("ReturnTab", "Received")),
            Heading(translate("ReturnTab", "Unit")),
            Heading(translate("ReturnTab", "What it is")),
            Heading(translate("ReturnTab", "Taken"), CENTRE),
            Heading(translate("ReturnTab", "Left"), CENTRE),
            Heading(translate("ReturnTab", "File")),
        ],
        scheme,
        parent,
    )
    findings = CellsModel(
        [
            Heading(translate("ReturnTab", "Unit")),
            Heading(translate("ReturnTab", "What it is")),
            Heading(translate("ReturnTab", "Item")),
            Heading(translate("ReturnTab", "Field")),
            Heading(translate("ReturnTab", "As sent")),
            Heading(translate("ReturnTab", "As returned")),
            Heading(translate("ReturnTab", "As it is now")),
            Heading(translate("ReturnTab", "Decision")),
        ],
        scheme,
        parent,
    )
    for table, model in ((ui.files, files), (ui.receipts, receipts), (ui.findings, findings)):
        table.setModel(model)
    return ReturnTables(files, receipts, findings)


def dress(ui: Ui_ReturnTab) -> None:
    """Give the columns their widths, the buttons their icons and what they say of their keys."""
    fit_columns(ui.files, {0: "某某街道办事处2026年", 1: "某某街道办"})
    fit_columns(
        ui.receipts,
        {0: "2026年12月30日 23:59", 1: "某某街道办事", 2: "填报表填报", 3: "000", 4: "000", 5: "文件"},
    )
    fit_columns(ui.findings, {0: "某某街道办", 1: "⚠ 双方已改", 3: "完成进度（%）"})
    header = ui.findings.horizontalHeader()
    for column in (2, 4, 5, 6):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.setStretchLastSection(False)
    fit_columns(ui.findings, {7: "✗ 不采用采用"})
    for table in (ui.files, ui.findings):
        table.setWordWrap(True)
        table.verticalHeader().setMaximumSectionSize(_HIGHEST)
    ui.backSplit.setStretchFactor(0, 2)
    ui.backSplit.setStretchFactor(1, 3)
    ui.filesSplit.setStretchFactor(0, 5)
    ui.filesSplit.setStretchFactor(1, 4)
    for button, name in (
        (ui.chooseFiles, "import"),
        (ui.chooseFolder, "folder"),
        (ui.acceptPlain, "done"),
        (ui.accept, "confirm"),
        (ui.edit, "edit"),
        (ui.leave, "close"),
        (ui.apply, "save"),
        (ui.readReceipt, "open"),
    ):
        set_icon(button, name)
    ui.acceptPlain.setToolTip(translate("ReturnTab", "P: accept all that a unit changed and nobody else did"))
    ui.accept.setToolTip(translate("ReturnTab", "A or Enter"))
    ui.edit.setToolTip(translate("ReturnTab", "E or F2"))
    ui.leave.setToolTip(translate("ReturnTab", "R or Delete"))
    ui.prefer.setToolTip(translate("ReturnTab", "A or Enter: take this file in place of the one that stands"))
    ui.readReceipt.setToolTip(translate("ReturnTab", "Enter or double-click: the receipt in full"))
    ui.apply.setToolTip(translate("ReturnTab", "Ctrl+Enter: one act, which one undo takes back"))
