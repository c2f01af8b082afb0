# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backups_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QVBoxLayout)

from workbench.views.cells_table import CellsTable

class Ui_BackupsTab(object):
    def setupUi(self, BackupsTab):
        if not BackupsTab.objectName():
            BackupsTab.setObjectName(u"BackupsTab")
        self.layout = QVBoxLayout(BackupsTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.backUp = QPushButton(BackupsTab)
        self.backUp.setObjectName(u"backUp")
        self.backUp.setProperty(u"primary", True)

        self.bar.addWidget(self.backUp)

        self.restore = QPushButton(BackupsTab)
        self.restore.setObjectName(u"restore")

        self.bar.addWidget(self.restore)

        self.looked = QPushButton(BackupsTab)
        self.looked.setObjectName(u"looked")

        self.bar.addWidget(self.looked)

        self.spacer10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.spacer10)

        self.count = QLabel(BackupsTab)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.bar.addWidget(self.count)


        self.layout.addLayout(self.bar)

        self.split = QSplitter(BackupsTab)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(12)
        self.backupsCard = QFrame(self.split)
        self.backupsCard.setObjectName(u"backupsCard")
        self.backupsCard.setProperty(u"card", True)
        self.backupsLayout = QVBoxLayout(self.backupsCard)
        self.backupsLayout.setSpacing(0)
        self.backupsLayout.setObjectName(u"backupsLayout")
        self.backupsLayout.setContentsMargins(4, 4, 4, 4)
        self.backups = CellsTable(self.backupsCard)
        self.backups.setObjectName(u"backups")
        self.backups.setAlternatingRowColors(True)
        self.backups.setShowGrid(False)
        self.backups.setWordWrap(False)
        self.backups.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.backups.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.backups.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.backups.setTabKeyNavigation(False)
        self.backups.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.backups.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.backups.horizontalHeader().setHighlightSections(False)
        self.backups.horizontalHeader().setStretchLastSection(False)
        self.backups.verticalHeader().setVisible(False)
        self.backups.verticalHeader().setMinimumSectionSize(24)
        self.backups.verticalHeader().setDefaultSectionSize(28)

        self.backupsLayout.addWidget(self.backups)

        self.split.addWidget(self.backupsCard)
        self.differencesCard = QFrame(self.split)
        self.differencesCard.setObjectName(u"differencesCard")
        self.differencesCard.setProperty(u"card", True)
        self.differencesLayout = QVBoxLayout(self.differencesCard)
        self.differencesLayout.setSpacing(6)
        self.differencesLayout.setObjectName(u"differencesLayout")
        self.differencesLayout.setContentsMargins(12, 10, 6, 6)
        self.differencesHead = QLabel(self.differencesCard)
        self.differencesHead.setObjectName(u"differencesHead")
        self.differencesHead.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.differencesHead.setWordWrap(True)
        self.differencesHead.setProperty(u"role", u"heading")

        self.differencesLayout.addWidget(self.differencesHead)

        self.differences = CellsTable(self.differencesCard)
        self.differences.setObjectName(u"differences")
        self.differences.setAlternatingRowColors(True)
        self.differences.setShowGrid(False)
        self.differences.setWordWrap(False)
        self.differences.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.differences.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.differences.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.differences.setTabKeyNavigation(False)
        self.differences.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.differences.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.differences.horizontalHeader().setHighlightSections(False)
        self.differences.horizontalHeader().setStretchLastSection(False)
        self.differences.verticalHeader().setVisible(False)
        self.differences.verticalHeader().setMinimumSectionSize(24)
        self.differences.verticalHeader().setDefaultSectionSize(28)

        self.differencesLayout.addWidget(self.differences)

        self.split.addWidget(self.differencesCard)

        self.layout.addWidget(self.split)

        self.place = QLabel(BackupsTab)
        self.place.setObjectName(u"place")
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place.setProperty(u"role", u"muted")

        self.layout.addWidget(self.place)

        self.layout.setStretch(1, 1)

        self.retranslateUi(BackupsTab)
    # setupUi

    def retranslateUi(self, BackupsTab):
        self.backUp.setText(QCoreApplication.translate("BackupsTab", u"Back up &now", None))
        self.restore.setText(QCoreApplication.translate("BackupsTab", u"&Restore this backup", None))
        self.looked.setText(QCoreApplication.translate("BackupsTab", u"I have &looked: drop old backups again", None))
#if QT_CONFIG(accessibility)
        self.backups.setAccessibleName(QCoreApplication.translate("BackupsTab", u"Backups, the newest first", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.differences.setAccessibleName(QCoreApplication.translate("BackupsTab", u"What a restore would change", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

