# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'projects_page.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QSizePolicy, QSplitter, QToolButton, QVBoxLayout,
    QWidget)

from workbench.views.detail_panel import DetailPanel
from workbench.views.filter_bar import FilterBar
from workbench.views.line_table import LineTable

class Ui_ProjectsPage(object):
    def setupUi(self, ProjectsPage):
        if not ProjectsPage.objectName():
            ProjectsPage.setObjectName(u"ProjectsPage")
        self.rows = QVBoxLayout(ProjectsPage)
        self.rows.setSpacing(6)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(10, 8, 10, 6)
        self.filterRow = QHBoxLayout()
        self.filterRow.setSpacing(4)
        self.filterRow.setObjectName(u"filterRow")
        self.filterRow.setContentsMargins(0, 0, 0, 0)
        self.filters = FilterBar(ProjectsPage)
        self.filters.setObjectName(u"filters")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.filters.sizePolicy().hasHeightForWidth())
        self.filters.setSizePolicy(sizePolicy)

        self.filterRow.addWidget(self.filters)

        self.add = QToolButton(ProjectsPage)
        self.add.setObjectName(u"add")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.add)

        self.change = QToolButton(ProjectsPage)
        self.change.setObjectName(u"change")
        self.change.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.change)

        self.confirm = QToolButton(ProjectsPage)
        self.confirm.setObjectName(u"confirm")
        self.confirm.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.confirm)

        self.remove = QToolButton(ProjectsPage)
        self.remove.setObjectName(u"remove")
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.filterRow.addWidget(self.remove)

        self.details = QToolButton(ProjectsPage)
        self.details.setObjectName(u"details")
        self.details.setCheckable(True)
        self.details.setChecked(True)

        self.filterRow.addWidget(self.details)


        self.rows.addLayout(self.filterRow)

        self.sides = QSplitter(ProjectsPage)
        self.sides.setObjectName(u"sides")
        self.sides.setOrientation(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.sides.sizePolicy().hasHeightForWidth())
        self.sides.setSizePolicy(sizePolicy1)
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
        self.count = QLabel(ProjectsPage)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.footRow.addWidget(self.count)

        self.again = QToolButton(ProjectsPage)
        self.again.setObjectName(u"again")
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.footRow.addWidget(self.again)

        self.notice = QLabel(ProjectsPage)
        self.notice.setObjectName(u"notice")
        self.notice.setWordWrap(False)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.notice.sizePolicy().hasHeightForWidth())
        self.notice.setSizePolicy(sizePolicy2)

        self.footRow.addWidget(self.notice)


        self.rows.addLayout(self.footRow)


        self.retranslateUi(ProjectsPage)
    # setupUi

    def retranslateUi(self, ProjectsPage):
        self.add.setText(QCoreApplication.translate("ProjectsPage", u"&New", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("ProjectsPage", u"New item (Ctrl+N)", None))
#endif // QT_CONFIG(tooltip)
        self.change.setText(QCoreApplication.translate("ProjectsPage", u"Ed&it", None))
#if QT_CONFIG(tooltip)
        self.change.setToolTip(QCoreApplication.translate("ProjectsPage", u"Edit the item (F4)", None))
#endif // QT_CONFIG(tooltip)
        self.confirm.setText(QCoreApplication.translate("ProjectsPage", u"&Confirm", None))
#if QT_CONFIG(tooltip)
        self.confirm.setToolTip(QCoreApplication.translate("ProjectsPage", u"Confirm the selected proposals as the task force's own", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("ProjectsPage", u"&Delete", None))
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("ProjectsPage", u"Delete the selected items; Ctrl+Z takes it back (Delete)", None))
#endif // QT_CONFIG(tooltip)
        self.details.setText(QCoreApplication.translate("ProjectsPage", u"Detai&ls", None))
#if QT_CONFIG(tooltip)
        self.details.setToolTip(QCoreApplication.translate("ProjectsPage", u"Show or hide the panel of the item (F6)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ProjectsPage", u"Items", None))
#endif // QT_CONFIG(accessibility)
        self.again.setText(QCoreApplication.translate("ProjectsPage", u"Filter and sort again (F5)", None))
#if QT_CONFIG(tooltip)
        self.again.setToolTip(QCoreApplication.translate("ProjectsPage", u"Rows stay where they are while you enter progress", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

