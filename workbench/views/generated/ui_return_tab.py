# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'return_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable

class Ui_ReturnTab(object):
    def setupUi(self, ReturnTab):
        if not ReturnTab.objectName():
            ReturnTab.setObjectName(u"ReturnTab")
        self.layout = QVBoxLayout(ReturnTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.chooseFiles = QPushButton(ReturnTab)
        self.chooseFiles.setObjectName(u"chooseFiles")

        self.bar.addWidget(self.chooseFiles)

        self.chooseFolder = QPushButton(ReturnTab)
        self.chooseFolder.setObjectName(u"chooseFolder")

        self.bar.addWidget(self.chooseFolder)

        self.again = QPushButton(ReturnTab)
        self.again.setObjectName(u"again")

        self.bar.addWidget(self.again)

        self.said = QLabel(ReturnTab)
        self.said.setObjectName(u"said")
        self.said.setWordWrap(True)

        self.bar.addWidget(self.said)

        self.progress = QProgressBar(ReturnTab)
        self.progress.setObjectName(u"progress")

        self.bar.addWidget(self.progress)

        self.cancel = QPushButton(ReturnTab)
        self.cancel.setObjectName(u"cancel")

        self.bar.addWidget(self.cancel)

        self.bar.setStretch(3, 1)

        self.layout.addLayout(self.bar)

        self.backSplit = QSplitter(ReturnTab)
        self.backSplit.setObjectName(u"backSplit")
        self.backSplit.setOrientation(Qt.Orientation.Vertical)
        self.backSplit.setChildrenCollapsible(False)
        self.filesSplit = QSplitter(self.backSplit)
        self.filesSplit.setObjectName(u"filesSplit")
        self.filesSplit.setOrientation(Qt.Orientation.Horizontal)
        self.filesSplit.setChildrenCollapsible(False)
        self.filesPane = QWidget(self.filesSplit)
        self.filesPane.setObjectName(u"filesPane")
        self.filesPaneLayout = QVBoxLayout(self.filesPane)
        self.filesPaneLayout.setSpacing(4)
        self.filesPaneLayout.setObjectName(u"filesPaneLayout")
        self.filesPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.filesHeadBar = QHBoxLayout()
        self.filesHeadBar.setSpacing(6)
        self.filesHeadBar.setObjectName(u"filesHeadBar")
        self.filesHeadBar.setContentsMargins(0, 0, 0, 0)
        self.filesHead = QLabel(self.filesPane)
        self.filesHead.setObjectName(u"filesHead")
        self.filesHead.setProperty(u"role", u"heading")

        self.filesHeadBar.addWidget(self.filesHead)

        self.prefer = QPushButton(self.filesPane)
        self.prefer.setObjectName(u"prefer")

        self.filesHeadBar.addWidget(self.prefer)

        self.filesHeadBar.setStretch(0, 1)

        self.filesPaneLayout.addLayout(self.filesHeadBar)

        self.files = CellsTable(self.filesPane)
        self.files.setObjectName(u"files")
        self.files.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.files.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.files.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.files.setAlternatingRowColors(True)
        self.files.setShowGrid(False)
        self.files.setWordWrap(False)
        self.files.setTabKeyNavigation(False)
        self.files.horizontalHeader().setStretchLastSection(True)
        self.files.verticalHeader().setVisible(False)

        self.filesPaneLayout.addWidget(self.files)

        self.filesSplit.addWidget(self.filesPane)
        self.receiptsPane = QWidget(self.filesSplit)
        self.receiptsPane.setObjectName(u"receiptsPane")
        self.receiptsPaneLayout = QVBoxLayout(self.receiptsPane)
        self.receiptsPaneLayout.setSpacing(4)
        self.receiptsPaneLayout.setObjectName(u"receiptsPaneLayout")
        self.receiptsPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.receiptsHeadBar = QHBoxLayout()
        self.receiptsHeadBar.setSpacing(6)
        self.receiptsHeadBar.setObjectName(u"receiptsHeadBar")
        self.receiptsHeadBar.setContentsMargins(0, 0, 0, 0)
        self.receiptsHead = QLabel(self.receiptsPane)
        self.receiptsHead.setObjectName(u"receiptsHead")
        self.receiptsHead.setProperty(u"role", u"heading")

        self.receiptsHeadBar.addWidget(self.receiptsHead)

        self.readReceipt = QPushButton(self.receiptsPane)
        self.readReceipt.setObjectName(u"readReceipt")

        self.receiptsHeadBar.addWidget(self.readReceipt)

        self.receiptsHeadBar.setStretch(0, 1)

        self.receiptsPaneLayout.addLayout(self.receiptsHeadBar)

        self.receipts = CellsTable(self.receiptsPane)
        self.receipts.setObjectName(u"receipts")
        self.receipts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.receipts.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.receipts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.receipts.setAlternatingRowColors(True)
        self.receipts.setShowGrid(False)
        self.receipts.setWordWrap(False)
        self.receipts.setTabKeyNavigation(False)
        self.receipts.horizontalHeader().setStretchLastSection(True)
        self.receipts.verticalHeader().setVisible(False)

        self.receiptsPaneLayout.addWidget(self.receipts)

        self.filesSplit.addWidget(self.receiptsPane)
        self.backSplit.addWidget(self.filesSplit)
        self.findingsPane = QWidget(self.backSplit)
        self.findingsPane.setObjectName(u"findingsPane")
        self.findingsPaneLayout = QVBoxLayout(self.findingsPane)
        self.findingsPaneLayout.setSpacing(4)
        self.findingsPaneLayout.setObjectName(u"findingsPaneLayout")
        self.findingsPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.findingsHead = QLabel(self.findingsPane)
        self.findingsHead.setObjectName(u"findingsHead")
        self.findingsHead.setProperty(u"role", u"heading")

        self.findingsPaneLayout.addWidget(self.findingsHead)

        self.findings = CellsTable(self.findingsPane)
        self.findings.setObjectName(u"findings")
        self.findings.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.findings.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.findings.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.findings.setAlternatingRowColors(True)
        self.findings.setShowGrid(False)
        self.findings.setWordWrap(False)
        self.findings.setTabKeyNavigation(False)
        self.findings.horizontalHeader().setStretchLastSection(True)
        self.findings.verticalHeader().setVisible(False)

        self.findingsPaneLayout.addWidget(self.findings)

        self.backSplit.addWidget(self.findingsPane)

        self.layout.addWidget(self.backSplit)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(6)
        self.acts.setObjectName(u"acts")
        self.acts.setContentsMargins(0, 0, 0, 0)
        self.acceptPlain = QPushButton(ReturnTab)
        self.acceptPlain.setObjectName(u"acceptPlain")

        self.acts.addWidget(self.acceptPlain)

        self.accept = QPushButton(ReturnTab)
        self.accept.setObjectName(u"accept")

        self.acts.addWidget(self.accept)

        self.edit = QPushButton(ReturnTab)
        self.edit.setObjectName(u"edit")

        self.acts.addWidget(self.edit)

        self.leave = QPushButton(ReturnTab)
        self.leave.setObjectName(u"leave")

        self.acts.addWidget(self.leave)

        self.spacer1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.spacer1)

        self.count = QLabel(ReturnTab)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.acts.addWidget(self.count)

        self.apply = QPushButton(ReturnTab)
        self.apply.setObjectName(u"apply")

        self.acts.addWidget(self.apply)


        self.layout.addLayout(self.acts)

        self.layout.setStretch(1, 1)

        self.retranslateUi(ReturnTab)
    # setupUi

    def retranslateUi(self, ReturnTab):
        self.chooseFiles.setText(QCoreApplication.translate("ReturnTab", u"&Choose files\u2026", None))
        self.chooseFolder.setText(QCoreApplication.translate("ReturnTab", u"Choose a fol&der\u2026", None))
        self.again.setText(QCoreApplication.translate("ReturnTab", u"&Look again", None))
        self.said.setText(QCoreApplication.translate("ReturnTab", u"Choose the files that came back, or drop them on the window: files, folders or zips.", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ReturnTab", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ReturnTab", u"Ca&ncel", None))
        self.filesHead.setText(QCoreApplication.translate("ReturnTab", u"Files that came back", None))
        self.prefer.setText(QCoreApplication.translate("ReturnTab", u"&Use this one instead", None))
#if QT_CONFIG(accessibility)
        self.files.setAccessibleName(QCoreApplication.translate("ReturnTab", u"Files that came back and what they are", None))
#endif // QT_CONFIG(accessibility)
        self.receiptsHead.setText(QCoreApplication.translate("ReturnTab", u"Receipts", None))
        self.readReceipt.setText(QCoreApplication.translate("ReturnTab", u"Sho&w\u2026", None))
#if QT_CONFIG(accessibility)
        self.receipts.setAccessibleName(QCoreApplication.translate("ReturnTab", u"Receipts of the files taken over", None))
#endif // QT_CONFIG(accessibility)
        self.findingsHead.setText(QCoreApplication.translate("ReturnTab", u"What differs", None))
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("ReturnTab", u"What differs: as sent, as returned, as it is now, and what is decided", None))
#endif // QT_CONFIG(accessibility)
        self.acceptPlain.setText(QCoreApplication.translate("ReturnTab", u"Accept all that is &plain", None))
        self.accept.setText(QCoreApplication.translate("ReturnTab", u"&Accept", None))
        self.edit.setText(QCoreApplication.translate("ReturnTab", u"Edi&t\u2026", None))
        self.leave.setText(QCoreApplication.translate("ReturnTab", u"&Reject", None))
        self.apply.setText(QCoreApplication.translate("ReturnTab", u"Ta&ke over", None))
        pass
    # retranslateUi

