# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'problems_page.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSplitter, QTableWidget,
    QToolButton, QVBoxLayout, QWidget)

from workbench.views.detail_panel import DetailPanel
from workbench.views.filter_bar import FilterBar
from workbench.views.line_table import LineTable
from workbench.views.stepper import Stepper

class Ui_ProblemsPage(object):
    def setupUi(self, ProblemsPage):
        if not ProblemsPage.objectName():
            ProblemsPage.setObjectName(u"ProblemsPage")
        self.rows = QVBoxLayout(ProblemsPage)
        self.rows.setSpacing(6)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(10, 8, 10, 6)
        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(4)
        self.filterRow.setObjectName(u"filterRow")
        self.filterRow.setContentsMargins(0, 0, 0, 0)
        self.filters = FilterBar(ProblemsPage)
        self.filters.setObjectName(u"filters")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.filters.sizePolicy().hasHeightForWidth())
        self.filters.setSizePolicy(sizePolicy)

        self.filterRow.addWidget(self.filters)

        self.add = QToolButton(ProblemsPage)
        self.add.setObjectName(u"add")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.add)

        self.change = QToolButton(ProblemsPage)
        self.change.setObjectName(u"change")
        self.change.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.change)

        self.confirm = QToolButton(ProblemsPage)
        self.confirm.setObjectName(u"confirm")
        self.confirm.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.confirm)

        self.remove = QToolButton(ProblemsPage)
        self.remove.setObjectName(u"remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.remove)

        self.details = QToolButton(ProblemsPage)
        self.details.setObjectName(u"details")
        self.details.setCheckable(True)
        self.details.setChecked(True)

        self.filterRow.addWidget(self.details)


        self.rows.addLayout(self.filterRow)

        self.sides = QSplitter(ProblemsPage)
        self.sides.setObjectName(u"sides")
        self.sides.setOrientation(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.sides.sizePolicy().hasHeightForWidth())
        self.sides.setSizePolicy(sizePolicy1)
        self.upDown = QSplitter(self.sides)
        self.upDown.setObjectName(u"upDown")
        self.upDown.setOrientation(Qt.Orientation.Vertical)
        self.upDown.setChildrenCollapsible(False)
        self.tableSide = QWidget(self.upDown)
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

        self.upDown.addWidget(self.tableSide)
        self.stepSide = QWidget(self.upDown)
        self.stepSide.setObjectName(u"stepSide")
        self.stepRows = QVBoxLayout(self.stepSide)
        self.stepRows.setSpacing(6)
        self.stepRows.setObjectName(u"stepRows")
        self.stepRows.setContentsMargins(0, 6, 0, 0)
        self.stepHead = QHBoxLayout()
        self.stepHead.setSpacing(6)
        self.stepHead.setObjectName(u"stepHead")
        self.stepHead.setContentsMargins(0, 0, 0, 0)
        self.stepTitle = QLabel(self.stepSide)
        self.stepTitle.setObjectName(u"stepTitle")
        self.stepTitle.setProperty(u"role", u"heading")

        self.stepHead.addWidget(self.stepTitle)

        self.stepState = QLabel(self.stepSide)
        self.stepState.setObjectName(u"stepState")
        self.stepState.setProperty(u"role", u"muted")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.stepState.sizePolicy().hasHeightForWidth())
        self.stepState.setSizePolicy(sizePolicy2)

        self.stepHead.addWidget(self.stepState)

        self.stepNext = QPushButton(self.stepSide)
        self.stepNext.setObjectName(u"stepNext")

        self.stepHead.addWidget(self.stepNext)

        self.stepBack = QPushButton(self.stepSide)
        self.stepBack.setObjectName(u"stepBack")

        self.stepHead.addWidget(self.stepBack)

        self.stepReopen = QPushButton(self.stepSide)
        self.stepReopen.setObjectName(u"stepReopen")

        self.stepHead.addWidget(self.stepReopen)


        self.stepRows.addLayout(self.stepHead)

        self.stepper = Stepper(self.stepSide)
        self.stepper.setObjectName(u"stepper")

        self.stepRows.addWidget(self.stepper)

        self.stepTable = QTableWidget(self.stepSide)
        self.stepTable.setObjectName(u"stepTable")
        self.stepTable.setMinimumSize(QSize(0, 60))

        self.stepRows.addWidget(self.stepTable)

        self.upDown.addWidget(self.stepSide)
        self.sides.addWidget(self.upDown)
        self.detail = DetailPanel(self.sides)
        self.detail.setObjectName(u"detail")
        self.sides.addWidget(self.detail)

        self.rows.addWidget(self.sides)

        self.footRow = QHBoxLayout()
        self.footRow.setSpacing(10)
        self.footRow.setObjectName(u"footRow")
        self.footRow.setContentsMargins(0, 0, 0, 0)
        self.count = QLabel(ProblemsPage)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.footRow.addWidget(self.count)

        self.again = QToolButton(ProblemsPage)
        self.again.setObjectName(u"again")
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.footRow.addWidget(self.again)

        self.notice = QLabel(ProblemsPage)
        self.notice.setObjectName(u"notice")
        self.notice.setWordWrap(False)
        sizePolicy2.setHeightForWidth(self.notice.sizePolicy().hasHeightForWidth())
        self.notice.setSizePolicy(sizePolicy2)

        self.footRow.addWidget(self.notice)


        self.rows.addLayout(self.footRow)


        self.retranslateUi(ProblemsPage)
    # setupUi

    def retranslateUi(self, ProblemsPage):
        self.add.setText(QCoreApplication.translate("ProblemsPage", u"&New", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("ProblemsPage", u"New item (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
        self.change.setText(QCoreApplication.translate("ProblemsPage", u"Ed&it", None))
#if QT_CONFIG(tooltip)
        self.change.setToolTip(QCoreApplication.translate("ProblemsPage", u"Edit the item (F4)", None))
#endif // QT_CONFIG(tooltip)
        self.confirm.setText(QCoreApplication.translate("ProblemsPage", u"&Confirm", None))
#if QT_CONFIG(tooltip)
        self.confirm.setToolTip(QCoreApplication.translate("ProblemsPage", u"Confirm the selected proposals as the task force's own", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("ProblemsPage", u"&Delete", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("ProblemsPage", u"Delete the selected items; Ctrl+Z takes it back (Delete)", None))
#endif // QT_CONFIG(tooltip)
        self.details.setText(QCoreApplication.translate("ProblemsPage", u"Detai&ls", None))
#if QT_CONFIG(tooltip)
        self.details.setToolTip(QCoreApplication.translate("ProblemsPage", u"Show or hide the panel of the item (F6)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ProblemsPage", u"Items", None))
#endif // QT_CONFIG(accessibility)
        self.stepTitle.setText(QCoreApplication.translate("ProblemsPage", u"Close-out", None))
        self.stepNext.setText(QCoreApplication.translate("ProblemsPage", u"Rec&ord next step\u2026", None))
        self.stepBack.setText(QCoreApplication.translate("ProblemsPage", u"Send &back\u2026", None))
        self.stepReopen.setText(QCoreApplication.translate("ProblemsPage", u"&Reopen\u2026", None))
#if QT_CONFIG(accessibility)
        self.stepTable.setAccessibleName(QCoreApplication.translate("ProblemsPage", u"Steps taken", None))
#endif // QT_CONFIG(accessibility)
        self.again.setText(QCoreApplication.translate("ProblemsPage", u"Filter and sort again (F5)", None))
#if QT_CONFIG(tooltip)
        self.again.setToolTip(QCoreApplication.translate("ProblemsPage", u"Rows stay where they are while you enter progress", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

