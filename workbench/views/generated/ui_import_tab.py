# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QComboBox, QHBoxLayout,
    QLabel, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QSplitter,
    QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable

class Ui_ImportTab(object):
    def setupUi(self, ImportTab):
        if not ImportTab.objectName():
            ImportTab.setObjectName(u"ImportTab")
        self.layout = QVBoxLayout(ImportTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.chooseFile = QPushButton(ImportTab)
        self.chooseFile.setObjectName(u"chooseFile")

        self.bar.addWidget(self.chooseFile)

        self.again = QPushButton(ImportTab)
        self.again.setObjectName(u"again")

        self.bar.addWidget(self.again)

        self.said = QLabel(ImportTab)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)

        self.bar.addWidget(self.said)

        self.progress = QProgressBar(ImportTab)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)

        self.bar.addWidget(self.progress)

        self.cancel = QPushButton(ImportTab)
        self.cancel.setObjectName(u"cancel")

        self.bar.addWidget(self.cancel)

        self.bar.setStretch(2, 1)

        self.layout.addLayout(self.bar)

        self.asked = QWidget(ImportTab)
        self.asked.setObjectName(u"asked")
        self.askedLayout = QHBoxLayout(self.asked)
        self.askedLayout.setSpacing(6)
        self.askedLayout.setObjectName(u"askedLayout")
        self.askedLayout.setContentsMargins(0, 0, 0, 0)
        self.sheetLabel = QLabel(self.asked)
        self.sheetLabel.setObjectName(u"sheetLabel")

        self.askedLayout.addWidget(self.sheetLabel)

        self.sheet = QComboBox(self.asked)
        self.sheet.setObjectName(u"sheet")

        self.askedLayout.addWidget(self.sheet)

        self.kindLabel = QLabel(self.asked)
        self.kindLabel.setObjectName(u"kindLabel")

        self.askedLayout.addWidget(self.kindLabel)

        self.kind = QComboBox(self.asked)
        self.kind.setObjectName(u"kind")

        self.askedLayout.addWidget(self.kind)

        self.headingLabel = QLabel(self.asked)
        self.headingLabel.setObjectName(u"headingLabel")

        self.askedLayout.addWidget(self.headingLabel)

        self.heading = QSpinBox(self.asked)
        self.heading.setObjectName(u"heading")
        self.heading.setKeyboardTracking(False)

        self.askedLayout.addWidget(self.heading)

        self.afresh = QPushButton(self.asked)
        self.afresh.setObjectName(u"afresh")

        self.askedLayout.addWidget(self.afresh)

        self.askedSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.askedLayout.addItem(self.askedSpacer)


        self.layout.addWidget(self.asked)

        self.empty = QLabel(ImportTab)
        self.empty.setObjectName(u"empty")
        self.empty.setWordWrap(True)
        self.empty.setProperty(u"role", u"muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.layout.addWidget(self.empty)

        self.importSplit = QSplitter(ImportTab)
        self.importSplit.setObjectName(u"importSplit")
        self.importSplit.setOrientation(Qt.Orientation.Horizontal)
        self.importSplit.setChildrenCollapsible(False)
        self.columnsPane = QWidget(self.importSplit)
        self.columnsPane.setObjectName(u"columnsPane")
        self.columnsPane.setMinimumSize(QSize(320, 0))
        self.columnsPaneLayout = QVBoxLayout(self.columnsPane)
        self.columnsPaneLayout.setSpacing(4)
        self.columnsPaneLayout.setObjectName(u"columnsPaneLayout")
        self.columnsPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.columnsHead = QLabel(self.columnsPane)
        self.columnsHead.setObjectName(u"columnsHead")
        self.columnsHead.setProperty(u"role", u"heading")

        self.columnsPaneLayout.addWidget(self.columnsHead)

        self.listColumns = CellsTable(self.columnsPane)
        self.listColumns.setObjectName(u"listColumns")
        self.listColumns.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.listColumns.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.listColumns.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.listColumns.setAlternatingRowColors(True)
        self.listColumns.setShowGrid(False)
        self.listColumns.setWordWrap(False)
        self.listColumns.setTabKeyNavigation(False)
        self.listColumns.horizontalHeader().setStretchLastSection(True)
        self.listColumns.verticalHeader().setVisible(False)

        self.columnsPaneLayout.addWidget(self.listColumns)

        self.importSplit.addWidget(self.columnsPane)
        self.rowsSplit = QSplitter(self.importSplit)
        self.rowsSplit.setObjectName(u"rowsSplit")
        self.rowsSplit.setOrientation(Qt.Orientation.Vertical)
        self.rowsSplit.setChildrenCollapsible(False)
        self.rowsPane = QWidget(self.rowsSplit)
        self.rowsPane.setObjectName(u"rowsPane")
        self.rowsPaneLayout = QVBoxLayout(self.rowsPane)
        self.rowsPaneLayout.setSpacing(4)
        self.rowsPaneLayout.setObjectName(u"rowsPaneLayout")
        self.rowsPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.rowsHead = QLabel(self.rowsPane)
        self.rowsHead.setObjectName(u"rowsHead")
        self.rowsHead.setWordWrap(True)
        self.rowsHead.setProperty(u"role", u"heading")

        self.rowsPaneLayout.addWidget(self.rowsHead)

        self.listRows = CellsTable(self.rowsPane)
        self.listRows.setObjectName(u"listRows")
        self.listRows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.listRows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.listRows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.listRows.setAlternatingRowColors(True)
        self.listRows.setShowGrid(False)
        self.listRows.setWordWrap(False)
        self.listRows.setTabKeyNavigation(False)
        self.listRows.horizontalHeader().setStretchLastSection(True)
        self.listRows.verticalHeader().setVisible(False)

        self.rowsPaneLayout.addWidget(self.listRows)

        self.rowsSplit.addWidget(self.rowsPane)
        self.detailPane = QWidget(self.rowsSplit)
        self.detailPane.setObjectName(u"detailPane")
        self.detailPane.setMinimumSize(QSize(0, 120))
        self.detailPaneLayout = QVBoxLayout(self.detailPane)
        self.detailPaneLayout.setSpacing(4)
        self.detailPaneLayout.setObjectName(u"detailPaneLayout")
        self.detailPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.detailHead = QLabel(self.detailPane)
        self.detailHead.setObjectName(u"detailHead")
        self.detailHead.setWordWrap(True)
        self.detailHead.setProperty(u"role", u"heading")

        self.detailPaneLayout.addWidget(self.detailHead)

        self.listDetail = CellsTable(self.detailPane)
        self.listDetail.setObjectName(u"listDetail")
        self.listDetail.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.listDetail.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.listDetail.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.listDetail.setAlternatingRowColors(True)
        self.listDetail.setShowGrid(False)
        self.listDetail.setWordWrap(False)
        self.listDetail.setTabKeyNavigation(False)
        self.listDetail.horizontalHeader().setStretchLastSection(True)
        self.listDetail.verticalHeader().setVisible(False)

        self.detailPaneLayout.addWidget(self.listDetail)

        self.rowsSplit.addWidget(self.detailPane)
        self.importSplit.addWidget(self.rowsSplit)

        self.layout.addWidget(self.importSplit)

        self.acts = QWidget(ImportTab)
        self.acts.setObjectName(u"acts")
        self.actsLayout = QHBoxLayout(self.acts)
        self.actsLayout.setSpacing(6)
        self.actsLayout.setObjectName(u"actsLayout")
        self.actsLayout.setContentsMargins(0, 0, 0, 0)
        self.acceptPlain = QPushButton(self.acts)
        self.acceptPlain.setObjectName(u"acceptPlain")

        self.actsLayout.addWidget(self.acceptPlain)

        self.accept = QPushButton(self.acts)
        self.accept.setObjectName(u"accept")

        self.actsLayout.addWidget(self.accept)

        self.leave = QPushButton(self.acts)
        self.leave.setObjectName(u"leave")

        self.actsLayout.addWidget(self.leave)

        self.unit = QPushButton(self.acts)
        self.unit.setObjectName(u"unit")

        self.actsLayout.addWidget(self.unit)

        self.actsSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actsLayout.addItem(self.actsSpacer)

        self.count = QLabel(self.acts)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.actsLayout.addWidget(self.count)

        self.apply = QPushButton(self.acts)
        self.apply.setObjectName(u"apply")

        self.actsLayout.addWidget(self.apply)


        self.layout.addWidget(self.acts)

        self.layout.setStretch(2, 1)
        self.layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.sheetLabel.setBuddy(self.sheet)
        self.kindLabel.setBuddy(self.kind)
        self.headingLabel.setBuddy(self.heading)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportTab)
    # setupUi

    def retranslateUi(self, ImportTab):
        self.chooseFile.setText(QCoreApplication.translate("ImportTab", u"&Choose a file\u2026", None))
        self.again.setText(QCoreApplication.translate("ImportTab", u"&Look again", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ImportTab", u"Reading the file", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ImportTab", u"Ca&ncel", None))
        self.sheetLabel.setText(QCoreApplication.translate("ImportTab", u"&Sheet", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("ImportTab", u"Sheet with the list", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ImportTab", u"&Kind of items", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ImportTab", u"What the list is of", None))
#endif // QT_CONFIG(accessibility)
        self.headingLabel.setText(QCoreApplication.translate("ImportTab", u"Headin&g in row", None))
#if QT_CONFIG(accessibility)
        self.heading.setAccessibleName(QCoreApplication.translate("ImportTab", u"Row in which the heading begins", None))
#endif // QT_CONFIG(accessibility)
        self.heading.setSpecialValueText(QCoreApplication.translate("ImportTab", u"none", None))
        self.afresh.setText(QCoreApplication.translate("ImportTab", u"Propose ane&w", None))
        self.empty.setText(QCoreApplication.translate("ImportTab", u"Choose a spreadsheet with a list of the task force's own, or drop it here: a task list, a breakdown of duties, a list of problems, in whatever shape. The program shows how it understands the list; nothing is written before you take it over.", None))
        self.columnsHead.setText(QCoreApplication.translate("ImportTab", u"Which column is what", None))
#if QT_CONFIG(accessibility)
        self.listColumns.setAccessibleName(QCoreApplication.translate("ImportTab", u"The columns of the list, and what each is", None))
#endif // QT_CONFIG(accessibility)
        self.rowsHead.setText(QCoreApplication.translate("ImportTab", u"Rows as understood", None))
#if QT_CONFIG(accessibility)
        self.listRows.setAccessibleName(QCoreApplication.translate("ImportTab", u"The rows as they are understood, what becomes of each, and what is decided", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.listDetail.setAccessibleName(QCoreApplication.translate("ImportTab", u"The chosen row: as it stands in the list, as understood, as it is now", None))
#endif // QT_CONFIG(accessibility)
        self.acceptPlain.setText(QCoreApplication.translate("ImportTab", u"Accept all that is &plain", None))
        self.accept.setText(QCoreApplication.translate("ImportTab", u"&Accept", None))
        self.leave.setText(QCoreApplication.translate("ImportTab", u"&Reject", None))
        self.unit.setText(QCoreApplication.translate("ImportTab", u"Which &unit\u2026", None))
        self.apply.setText(QCoreApplication.translate("ImportTab", u"&Take over", None))
        pass
    # retranslateUi

