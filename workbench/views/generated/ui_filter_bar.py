# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'filter_bar.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLineEdit, QSizePolicy,
    QSpacerItem, QToolButton)

class Ui_FilterBar(object):
    def setupUi(self, FilterBar):
        if not FilterBar.objectName():
            FilterBar.setObjectName(u"FilterBar")
        self.row = QHBoxLayout(FilterBar)
        self.row.setSpacing(4)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(0, 0, 0, 0)
        self.red = QToolButton(FilterBar)
        self.red.setObjectName(u"red")
        self.red.setCheckable(True)
        self.red.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.row.addWidget(self.red)

        self.yellow = QToolButton(FilterBar)
        self.yellow.setObjectName(u"yellow")
        self.yellow.setCheckable(True)
        self.yellow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.row.addWidget(self.yellow)

        self.green = QToolButton(FilterBar)
        self.green.setObjectName(u"green")
        self.green.setCheckable(True)
        self.green.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.row.addWidget(self.green)

        self.grey = QToolButton(FilterBar)
        self.grey.setObjectName(u"grey")
        self.grey.setCheckable(True)
        self.grey.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.row.addWidget(self.grey)

        self.spacer1 = QSpacerItem(8, 20, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spacer1)

        self.unreported = QToolButton(FilterBar)
        self.unreported.setObjectName(u"unreported")
        self.unreported.setCheckable(True)

        self.row.addWidget(self.unreported)

        self.proposals = QToolButton(FilterBar)
        self.proposals.setObjectName(u"proposals")
        self.proposals.setCheckable(True)

        self.row.addWidget(self.proposals)

        self.statuses = QToolButton(FilterBar)
        self.statuses.setObjectName(u"statuses")
        self.statuses.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.row.addWidget(self.statuses)

        self.spacer2 = QSpacerItem(8, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spacer2)

        self.search = QLineEdit(FilterBar)
        self.search.setObjectName(u"search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumSize(QSize(110, 0))
        self.search.setMaximumSize(QSize(260, 16777215))

        self.row.addWidget(self.search)


        self.retranslateUi(FilterBar)
    # setupUi

    def retranslateUi(self, FilterBar):
        self.unreported.setText(QCoreApplication.translate("FilterBar", u"&Unreported", None))
#if QT_CONFIG(tooltip)
        self.unreported.setToolTip(QCoreApplication.translate("FilterBar", u"Only items that still owe a report for the month", None))
#endif // QT_CONFIG(tooltip)
        self.proposals.setText(QCoreApplication.translate("FilterBar", u"Exa&mples", None))
#if QT_CONFIG(tooltip)
        self.proposals.setToolTip(QCoreApplication.translate("FilterBar", u"Only proposals that wait to be confirmed", None))
#endif // QT_CONFIG(tooltip)
        self.statuses.setText(QCoreApplication.translate("FilterBar", u"St&atus", None))
#if QT_CONFIG(tooltip)
        self.statuses.setToolTip(QCoreApplication.translate("FilterBar", u"Only items of some statuses", None))
#endif // QT_CONFIG(tooltip)
        self.search.setPlaceholderText(QCoreApplication.translate("FilterBar", u"Find: words, pinyin or initials", None))
#if QT_CONFIG(tooltip)
        self.search.setToolTip(QCoreApplication.translate("FilterBar", u"Chinese, pinyin or initials; several words must all be found (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("FilterBar", u"Find items", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

