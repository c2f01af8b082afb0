# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'units_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QCheckBox, QFrame,
    QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable

class Ui_UnitsTab(object):
    def setupUi(self, UnitsTab):
        if not UnitsTab.objectName():
            UnitsTab.setObjectName(u"UnitsTab")
        self.layout = QVBoxLayout(UnitsTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(6)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.add = QPushButton(UnitsTab)
        self.add.setObjectName(u"add")
#if QT_CONFIG(shortcut)
        self.add.setShortcut(u"Ctrl+N")
#endif // QT_CONFIG(shortcut)

        self.bar.addWidget(self.add)

        self.edit = QPushButton(UnitsTab)
        self.edit.setObjectName(u"edit")

        self.bar.addWidget(self.edit)

        self.rename = QPushButton(UnitsTab)
        self.rename.setObjectName(u"rename")

        self.bar.addWidget(self.rename)

        self.merge = QPushButton(UnitsTab)
        self.merge.setObjectName(u"merge")

        self.bar.addWidget(self.merge)

        self.retire = QPushButton(UnitsTab)
        self.retire.setObjectName(u"retire")

        self.bar.addWidget(self.retire)

        self.spacer9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar.addItem(self.spacer9)

        self.gone = QCheckBox(UnitsTab)
        self.gone.setObjectName(u"gone")

        self.bar.addWidget(self.gone)


        self.layout.addLayout(self.bar)

        self.tableCard = QFrame(UnitsTab)
        self.tableCard.setObjectName(u"tableCard")
        self.tableCard.setProperty(u"card", True)
        self.tableLayout = QVBoxLayout(self.tableCard)
        self.tableLayout.setSpacing(0)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(4, 4, 4, 4)
        self.units = CellsTable(self.tableCard)
        self.units.setObjectName(u"units")
        self.units.setAlternatingRowColors(True)
        self.units.setShowGrid(False)
        self.units.setWordWrap(False)
        self.units.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.units.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.units.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.units.setTabKeyNavigation(False)
        self.units.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.units.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.units.horizontalHeader().setHighlightSections(False)
        self.units.horizontalHeader().setStretchLastSection(False)
        self.units.verticalHeader().setVisible(False)
        self.units.verticalHeader().setMinimumSectionSize(24)
        self.units.verticalHeader().setDefaultSectionSize(28)

        self.tableLayout.addWidget(self.units)

        self.empty = QLabel(self.tableCard)
        self.empty.setObjectName(u"empty")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.empty.sizePolicy().hasHeightForWidth())
        self.empty.setSizePolicy(sizePolicy)
        self.empty.setVisible(False)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty(u"role", u"muted")

        self.tableLayout.addWidget(self.empty)


        self.layout.addWidget(self.tableCard)

        self.note = QLabel(UnitsTab)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)
        self.note.setProperty(u"role", u"muted")

        self.layout.addWidget(self.note)

        QWidget.setTabOrder(self.add, self.edit)
        QWidget.setTabOrder(self.edit, self.rename)
        QWidget.setTabOrder(self.rename, self.merge)
        QWidget.setTabOrder(self.merge, self.retire)
        QWidget.setTabOrder(self.retire, self.gone)
        QWidget.setTabOrder(self.gone, self.units)

        self.retranslateUi(UnitsTab)
    # setupUi

    def retranslateUi(self, UnitsTab):
        self.add.setText(QCoreApplication.translate("UnitsTab", u"&Add\u2026", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("UnitsTab", u"Add a unit (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
        self.edit.setText(QCoreApplication.translate("UnitsTab", u"E&dit\u2026", None))
#if QT_CONFIG(tooltip)
        self.edit.setToolTip(QCoreApplication.translate("UnitsTab", u"Change what the unit answers for, its contact and telephone (F2)", None))
#endif // QT_CONFIG(tooltip)
        self.rename.setText(QCoreApplication.translate("UnitsTab", u"&Rename\u2026", None))
#if QT_CONFIG(tooltip)
        self.rename.setToolTip(QCoreApplication.translate("UnitsTab", u"A new name from a month on; earlier months keep the old one", None))
#endif // QT_CONFIG(tooltip)
        self.merge.setText(QCoreApplication.translate("UnitsTab", u"&Merge into\u2026", None))
#if QT_CONFIG(tooltip)
        self.merge.setToolTip(QCoreApplication.translate("UnitsTab", u"From a month on, another unit stands for this one", None))
#endif // QT_CONFIG(tooltip)
        self.retire.setText(QCoreApplication.translate("UnitsTab", u"Re&tire\u2026", None))
#if QT_CONFIG(tooltip)
        self.retire.setToolTip(QCoreApplication.translate("UnitsTab", u"The unit is gone from a month on; earlier months keep it", None))
#endif // QT_CONFIG(tooltip)
        self.gone.setText(QCoreApplication.translate("UnitsTab", u"Show f&ormer units", None))
#if QT_CONFIG(accessibility)
        self.units.setAccessibleName(QCoreApplication.translate("UnitsTab", u"Units", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("UnitsTab", u"No unit yet. Add the units that take part in the task force first.", None))
        self.note.setText(QCoreApplication.translate("UnitsTab", u"Contacts are posts and office telephones. Do not enter persons' names or mobile numbers.", None))
        pass
    # retranslateUi

