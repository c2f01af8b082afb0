# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'send_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QCheckBox, QHBoxLayout,
    QLabel, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout,
    QWidget)

from workbench.views.cells_table import CellsTable

class Ui_SendTab(object):
    def setupUi(self, SendTab):
        if not SendTab.objectName():
            SendTab.setObjectName(u"SendTab")
        self.layout = QVBoxLayout(SendTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.sendAll = QPushButton(SendTab)
        self.sendAll.setObjectName(u"sendAll")

        self.bar.addWidget(self.sendAll)

        self.sendChosen = QPushButton(SendTab)
        self.sendChosen.setObjectName(u"sendChosen")

        self.bar.addWidget(self.sendChosen)

        self.zipped = QCheckBox(SendTab)
        self.zipped.setObjectName(u"zipped")

        self.bar.addWidget(self.zipped)

        self.spacer1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.spacer1)

        self.folderLabel = QLabel(SendTab)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setProperty(u"role", u"muted")

        self.bar.addWidget(self.folderLabel)

        self.folder = QLabel(SendTab)
        self.folder.setObjectName(u"folder")

        self.bar.addWidget(self.folder)

        self.chooseFolder = QPushButton(SendTab)
        self.chooseFolder.setObjectName(u"chooseFolder")

        self.bar.addWidget(self.chooseFolder)


        self.layout.addLayout(self.bar)

        self.state = QHBoxLayout()
        self.state.setSpacing(6)
        self.state.setObjectName(u"state")
        self.state.setContentsMargins(0, 0, 0, 0)
        self.said = QLabel(SendTab)
        self.said.setObjectName(u"said")

        self.state.addWidget(self.said)

        self.progress = QProgressBar(SendTab)
        self.progress.setObjectName(u"progress")

        self.state.addWidget(self.progress)

        self.cancel = QPushButton(SendTab)
        self.cancel.setObjectName(u"cancel")

        self.state.addWidget(self.cancel)

        self.openFolder = QPushButton(SendTab)
        self.openFolder.setObjectName(u"openFolder")

        self.state.addWidget(self.openFolder)

        self.spacer2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.state.addItem(self.spacer2)


        self.layout.addLayout(self.state)

        self.sendSplit = QSplitter(SendTab)
        self.sendSplit.setObjectName(u"sendSplit")
        self.sendSplit.setOrientation(Qt.Orientation.Horizontal)
        self.sendSplit.setChildrenCollapsible(False)
        self.unitsPane = QWidget(self.sendSplit)
        self.unitsPane.setObjectName(u"unitsPane")
        self.unitsPaneLayout = QVBoxLayout(self.unitsPane)
        self.unitsPaneLayout.setSpacing(4)
        self.unitsPaneLayout.setObjectName(u"unitsPaneLayout")
        self.unitsPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.unitsHead = QLabel(self.unitsPane)
        self.unitsHead.setObjectName(u"unitsHead")
        self.unitsHead.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.unitsHead.setProperty(u"role", u"heading")

        self.unitsPaneLayout.addWidget(self.unitsHead)

        self.units = CellsTable(self.unitsPane)
        self.units.setObjectName(u"units")
        self.units.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.units.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.units.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.units.setAlternatingRowColors(True)
        self.units.setShowGrid(False)
        self.units.setWordWrap(False)
        self.units.setTabKeyNavigation(False)
        self.units.horizontalHeader().setStretchLastSection(True)
        self.units.verticalHeader().setVisible(False)

        self.unitsPaneLayout.addWidget(self.units)

        self.sendSplit.addWidget(self.unitsPane)
        self.sentPane = QWidget(self.sendSplit)
        self.sentPane.setObjectName(u"sentPane")
        self.sentPaneLayout = QVBoxLayout(self.sentPane)
        self.sentPaneLayout.setSpacing(4)
        self.sentPaneLayout.setObjectName(u"sentPaneLayout")
        self.sentPaneLayout.setContentsMargins(0, 0, 0, 0)
        self.sentHead = QLabel(self.sentPane)
        self.sentHead.setObjectName(u"sentHead")
        self.sentHead.setProperty(u"role", u"heading")

        self.sentPaneLayout.addWidget(self.sentHead)

        self.sent = CellsTable(self.sentPane)
        self.sent.setObjectName(u"sent")
        self.sent.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.sent.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.sent.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.sent.setAlternatingRowColors(True)
        self.sent.setShowGrid(False)
        self.sent.setWordWrap(False)
        self.sent.setTabKeyNavigation(False)
        self.sent.horizontalHeader().setStretchLastSection(True)
        self.sent.verticalHeader().setVisible(False)

        self.sentPaneLayout.addWidget(self.sent)

        self.sendSplit.addWidget(self.sentPane)

        self.layout.addWidget(self.sendSplit)

        self.layout.setStretch(2, 1)

        self.retranslateUi(SendTab)
    # setupUi

    def retranslateUi(self, SendTab):
        self.sendAll.setText(QCoreApplication.translate("SendTab", u"Send to &all units", None))
        self.sendChosen.setText(QCoreApplication.translate("SendTab", u"Send to the &chosen units", None))
        self.zipped.setText(QCoreApplication.translate("SendTab", u"As one &zip", None))
        self.folderLabel.setText(QCoreApplication.translate("SendTab", u"Folder", None))
        self.chooseFolder.setText(QCoreApplication.translate("SendTab", u"Chan&ge\u2026", None))
#if QT_CONFIG(accessibility)
        self.chooseFolder.setAccessibleName(QCoreApplication.translate("SendTab", u"Change the folder", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("SendTab", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("SendTab", u"Ca&ncel", None))
        self.openFolder.setText(QCoreApplication.translate("SendTab", u"Open the fol&der", None))
        self.unitsHead.setText(QCoreApplication.translate("SendTab", u"Member units", None))
#if QT_CONFIG(accessibility)
        self.units.setAccessibleName(QCoreApplication.translate("SendTab", u"Member units and what was sent to each", None))
#endif // QT_CONFIG(accessibility)
        self.sentHead.setText(QCoreApplication.translate("SendTab", u"What was sent", None))
#if QT_CONFIG(accessibility)
        self.sent.setAccessibleName(QCoreApplication.translate("SendTab", u"What was sent to whom and when", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

