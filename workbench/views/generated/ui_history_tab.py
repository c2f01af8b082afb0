# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable

class Ui_HistoryTab(object):
    def setupUi(self, HistoryTab):
        if not HistoryTab.objectName():
            HistoryTab.setObjectName(u"HistoryTab")
        self.layout = QVBoxLayout(HistoryTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.undo = QPushButton(HistoryTab)
        self.undo.setObjectName(u"undo")

        self.bar.addWidget(self.undo)

        self.redo = QPushButton(HistoryTab)
        self.redo.setObjectName(u"redo")

        self.bar.addWidget(self.redo)

        self.spacer10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.spacer10)

        self.count = QLabel(HistoryTab)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.bar.addWidget(self.count)


        self.layout.addLayout(self.bar)

        self.split = QSplitter(HistoryTab)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(12)
        self.actsCard = QFrame(self.split)
        self.actsCard.setObjectName(u"actsCard")
        self.actsCard.setProperty(u"card", True)
        self.actsLayout = QVBoxLayout(self.actsCard)
        self.actsLayout.setSpacing(0)
        self.actsLayout.setObjectName(u"actsLayout")
        self.actsLayout.setContentsMargins(4, 4, 4, 4)
        self.acts = CellsTable(self.actsCard)
        self.acts.setObjectName(u"acts")
        self.acts.setAlternatingRowColors(True)
        self.acts.setShowGrid(False)
        self.acts.setWordWrap(False)
        self.acts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.acts.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.acts.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.acts.setTabKeyNavigation(False)
        self.acts.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.acts.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.acts.horizontalHeader().setHighlightSections(False)
        self.acts.horizontalHeader().setStretchLastSection(False)
        self.acts.verticalHeader().setVisible(False)
        self.acts.verticalHeader().setMinimumSectionSize(24)
        self.acts.verticalHeader().setDefaultSectionSize(28)

        self.actsLayout.addWidget(self.acts)

        self.split.addWidget(self.actsCard)
        self.changesCard = QFrame(self.split)
        self.changesCard.setObjectName(u"changesCard")
        self.changesCard.setProperty(u"card", True)
        self.changesLayout = QVBoxLayout(self.changesCard)
        self.changesLayout.setSpacing(6)
        self.changesLayout.setObjectName(u"changesLayout")
        self.changesLayout.setContentsMargins(12, 10, 6, 6)
        self.changesHead = QLabel(self.changesCard)
        self.changesHead.setObjectName(u"changesHead")
        self.changesHead.setWordWrap(True)
        self.changesHead.setProperty(u"role", u"heading")

        self.changesLayout.addWidget(self.changesHead)

        self.changes = CellsTable(self.changesCard)
        self.changes.setObjectName(u"changes")
        self.changes.setAlternatingRowColors(True)
        self.changes.setShowGrid(False)
        self.changes.setWordWrap(False)
        self.changes.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.changes.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.changes.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.changes.setTabKeyNavigation(False)
        self.changes.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.changes.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.changes.horizontalHeader().setHighlightSections(False)
        self.changes.horizontalHeader().setStretchLastSection(False)
        self.changes.verticalHeader().setVisible(False)
        self.changes.verticalHeader().setMinimumSectionSize(24)
        self.changes.verticalHeader().setDefaultSectionSize(28)

        self.changesLayout.addWidget(self.changes)

        self.split.addWidget(self.changesCard)

        self.layout.addWidget(self.split)

        self.layout.setStretch(1, 1)
        QWidget.setTabOrder(self.undo, self.redo)
        QWidget.setTabOrder(self.redo, self.acts)
        QWidget.setTabOrder(self.acts, self.changes)

        self.retranslateUi(HistoryTab)
    # setupUi

    def retranslateUi(self, HistoryTab):
        self.undo.setText(QCoreApplication.translate("HistoryTab", u"&Undo", None))
        self.redo.setText(QCoreApplication.translate("HistoryTab", u"&Redo", None))
#if QT_CONFIG(accessibility)
        self.acts.setAccessibleName(QCoreApplication.translate("HistoryTab", u"Acts, the newest first", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("HistoryTab", u"What the act changed", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

