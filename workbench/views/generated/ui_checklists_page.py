# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'checklists_page.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QHBoxLayout,
    QLabel, QSizePolicy, QSplitter,
    QToolButton, QVBoxLayout, QWidget)

from workbench.views.detail_panel import DetailPanel
from workbench.views.filter_bar import FilterBar
from workbench.views.line_table import LineTable
from workbench.views.list_bar import ListBar

class Ui_ChecklistsPage(object):
    def setupUi(self, ChecklistsPage):
        if not ChecklistsPage.objectName():
            ChecklistsPage.setObjectName(u"ChecklistsPage")
        self.rows = QVBoxLayout(ChecklistsPage)
        self.rows.setSpacing(6)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(10, 8, 10, 6)
        self.chooserRow = QHBoxLayout()
        self.chooserRow.setSpacing(4)
        self.chooserRow.setObjectName(u"chooserRow")
        self.chooserRow.setContentsMargins(0, 0, 0, 0)
        self.lists = ListBar(ChecklistsPage)
        self.lists.setObjectName(u"lists")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.lists.sizePolicy().hasHeightForWidth())
        self.lists.setSizePolicy(sizePolicy)

        self.chooserRow.addWidget(self.lists)

        self.add = QToolButton(ChecklistsPage)
        self.add.setObjectName(u"add")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.chooserRow.addWidget(self.add)

        self.change = QToolButton(ChecklistsPage)
        self.change.setObjectName(u"change")
        self.change.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.chooserRow.addWidget(self.change)

        self.confirm = QToolButton(ChecklistsPage)
        self.confirm.setObjectName(u"confirm")
        self.confirm.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.chooserRow.addWidget(self.confirm)

        self.remove = QToolButton(ChecklistsPage)
        self.remove.setObjectName(u"remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.chooserRow.addWidget(self.remove)

        self.details = QToolButton(ChecklistsPage)
        self.details.setObjectName(u"details")
        self.details.setCheckable(True)
        self.details.setChecked(True)

        self.chooserRow.addWidget(self.details)


        self.rows.addLayout(self.chooserRow)

        self.unitBox = QWidget(ChecklistsPage)
        self.unitBox.setObjectName(u"unitBox")
        self.unitRow = QHBoxLayout(self.unitBox)
        self.unitRow.setSpacing(10)
        self.unitRow.setObjectName(u"unitRow")
        self.unitRow.setContentsMargins(0, 0, 0, 0)
        self.unit = QComboBox(self.unitBox)
        self.unit.setObjectName(u"unit")
        self.unit.setMinimumSize(QSize(200, 0))
        self.unit.setMaxVisibleItems(30)

        self.unitRow.addWidget(self.unit)

        self.leadsOnly = QCheckBox(self.unitBox)
        self.leadsOnly.setObjectName(u"leadsOnly")

        self.unitRow.addWidget(self.leadsOnly)

        self.unitFacts = QLabel(self.unitBox)
        self.unitFacts.setObjectName(u"unitFacts")
        self.unitFacts.setProperty(u"role", u"muted")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.unitFacts.sizePolicy().hasHeightForWidth())
        self.unitFacts.setSizePolicy(sizePolicy1)

        self.unitRow.addWidget(self.unitFacts)


        self.rows.addWidget(self.unitBox)

        self.filters = FilterBar(ChecklistsPage)
        self.filters.setObjectName(u"filters")

        self.rows.addWidget(self.filters)

        self.sides = QSplitter(ChecklistsPage)
        self.sides.setObjectName(u"sides")
        self.sides.setOrientation(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.sides.sizePolicy().hasHeightForWidth())
        self.sides.setSizePolicy(sizePolicy2)
        self.tableSide = QWidget(self.sides)
        self.tableSide.setObjectName(u"tableSide")
        self.tableRows = QVBoxLayout(self.tableSide)
        self.tableRows.setSpacing(0)
        self.tableRows.setObjectName(u"tableRows")
        self.tableRows.setContentsMargins(0, 0, 0, 0)
        self.table = LineTable(self.tableSide)
        self.table.setObjectName(u"table")
        self.table.setMinimumSize(QSize(200, 120))

        self.tableRows.addWidget(self.table)

        self.empty = QLabel(self.tableSide)
        self.empty.setObjectName(u"empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setProperty(u"role", u"muted")

        self.tableRows.addWidget(self.empty)

        self.sides.addWidget(self.tableSide)
        self.detail = DetailPanel(self.sides)
        self.detail.setObjectName(u"detail")
        self.sides.addWidget(self.detail)

        self.rows.addWidget(self.sides)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(10)
        self.footRow.setObjectName(u"footRow")
        self.footRow.setContentsMargins(0, 0, 0, 0)
        self.count = QLabel(ChecklistsPage)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.footRow.addWidget(self.count)

        self.again = QToolButton(ChecklistsPage)
        self.again.setObjectName(u"again")
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.footRow.addWidget(self.again)

        self.notice = QLabel(ChecklistsPage)
        self.notice.setObjectName(u"notice")
        self.notice.setWordWrap(False)
        sizePolicy1.setHeightForWidth(self.notice.sizePolicy().hasHeightForWidth())
        self.notice.setSizePolicy(sizePolicy1)

        self.footRow.addWidget(self.notice)


        self.rows.addLayout(self.footRow)


        self.retranslateUi(ChecklistsPage)
    # setupUi

    def retranslateUi(self, ChecklistsPage):
#if QT_CONFIG(accessibility)
        self.lists.setAccessibleName(QCoreApplication.translate("ChecklistsPage", u"Lists", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("ChecklistsPage", u"&New", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("ChecklistsPage", u"New item (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
        self.change.setText(QCoreApplication.translate("ChecklistsPage", u"Ed&it", None))
#if QT_CONFIG(tooltip)
        self.change.setToolTip(QCoreApplication.translate("ChecklistsPage", u"Edit the item (F4)", None))
#endif // QT_CONFIG(tooltip)
        self.confirm.setText(QCoreApplication.translate("ChecklistsPage", u"&Confirm", None))
#if QT_CONFIG(tooltip)
        self.confirm.setToolTip(QCoreApplication.translate("ChecklistsPage", u"Confirm the selected proposals as the task force's own", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("ChecklistsPage", u"&Delete", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("ChecklistsPage", u"Delete the selected items; Ctrl+Z takes it back (Delete)", None))
#endif // QT_CONFIG(tooltip)
        self.details.setText(QCoreApplication.translate("ChecklistsPage", u"Detai&ls", None))
#if QT_CONFIG(tooltip)
        self.details.setToolTip(QCoreApplication.translate("ChecklistsPage", u"Show or hide the panel of the item (F6)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("ChecklistsPage", u"Unit", None))
#endif // QT_CONFIG(accessibility)
        self.leadsOnly.setText(QCoreApplication.translate("ChecklistsPage", u"Leads &only", None))
#if QT_CONFIG(tooltip)
        self.leadsOnly.setToolTip(QCoreApplication.translate("ChecklistsPage", u"Without the items that the unit only supports", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ChecklistsPage", u"Items", None))
#endif // QT_CONFIG(accessibility)
        self.again.setText(QCoreApplication.translate("ChecklistsPage", u"Filter and sort again (F5)", None))
#if QT_CONFIG(tooltip)
        self.again.setToolTip(QCoreApplication.translate("ChecklistsPage", u"Rows stay where they are while you enter progress", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

