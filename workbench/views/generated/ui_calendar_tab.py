# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'calendar_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QAbstractItemView, QFrame, QHBoxLayout,
    QLabel, QPushButton, QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable

class Ui_CalendarTab(object):
    def setupUi(self, CalendarTab):
        if not CalendarTab.objectName():
            CalendarTab.setObjectName(u"CalendarTab")
        self.layout = QVBoxLayout(CalendarTab)
        self.layout.setSpacing(8)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(14)
        self.bar.setObjectName(u"bar")
        self.bar.setContentsMargins(0, 0, 0, 0)
        self.load = QPushButton(CalendarTab)
        self.load.setObjectName(u"load")
        self.load.setProperty(u"primary", True)

        self.bar.addWidget(self.load)

        self.missing = QLabel(CalendarTab)
        self.missing.setObjectName(u"missing")
        self.missing.setWordWrap(True)

        self.bar.addWidget(self.missing)

        self.bar.setStretch(1, 1)

        self.layout.addLayout(self.bar)

        self.tables = QHBoxLayout()
        self.tables.setSpacing(12)
        self.tables.setObjectName(u"tables")
        self.tables.setContentsMargins(0, 0, 0, 0)
        self.yearsCard = QFrame(CalendarTab)
        self.yearsCard.setObjectName(u"yearsCard")
        self.yearsCard.setProperty(u"card", True)
        self.yearsLayout = QVBoxLayout(self.yearsCard)
        self.yearsLayout.setSpacing(6)
        self.yearsLayout.setObjectName(u"yearsLayout")
        self.yearsLayout.setContentsMargins(12, 10, 6, 6)
        self.yearsHead = QLabel(self.yearsCard)
        self.yearsHead.setObjectName(u"yearsHead")
        self.yearsHead.setProperty(u"role", u"heading")

        self.yearsLayout.addWidget(self.yearsHead)

        self.years = CellsTable(self.yearsCard)
        self.years.setObjectName(u"years")
        self.years.setAlternatingRowColors(True)
        self.years.setShowGrid(False)
        self.years.setWordWrap(False)
        self.years.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.years.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.years.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.years.setTabKeyNavigation(False)
        self.years.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.years.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.years.horizontalHeader().setHighlightSections(False)
        self.years.horizontalHeader().setStretchLastSection(False)
        self.years.verticalHeader().setVisible(False)
        self.years.verticalHeader().setMinimumSectionSize(24)
        self.years.verticalHeader().setDefaultSectionSize(28)

        self.yearsLayout.addWidget(self.years)


        self.tables.addWidget(self.yearsCard)

        self.daysCard = QFrame(CalendarTab)
        self.daysCard.setObjectName(u"daysCard")
        self.daysCard.setProperty(u"card", True)
        self.daysLayout = QVBoxLayout(self.daysCard)
        self.daysLayout.setSpacing(6)
        self.daysLayout.setObjectName(u"daysLayout")
        self.daysLayout.setContentsMargins(12, 10, 6, 6)
        self.daysHead = QLabel(self.daysCard)
        self.daysHead.setObjectName(u"daysHead")
        self.daysHead.setProperty(u"role", u"heading")

        self.daysLayout.addWidget(self.daysHead)

        self.days = CellsTable(self.daysCard)
        self.days.setObjectName(u"days")
        self.days.setAlternatingRowColors(True)
        self.days.setShowGrid(False)
        self.days.setWordWrap(False)
        self.days.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.days.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.days.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.days.setTabKeyNavigation(False)
        self.days.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.days.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.days.horizontalHeader().setHighlightSections(False)
        self.days.horizontalHeader().setStretchLastSection(False)
        self.days.verticalHeader().setVisible(False)
        self.days.verticalHeader().setMinimumSectionSize(24)
        self.days.verticalHeader().setDefaultSectionSize(28)

        self.daysLayout.addWidget(self.days)


        self.tables.addWidget(self.daysCard)

        self.tables.setStretch(0, 58)
        self.tables.setStretch(1, 42)

        self.layout.addLayout(self.tables)

        self.note = QLabel(CalendarTab)
        self.note.setObjectName(u"note")
        self.note.setWordWrap(True)
        self.note.setProperty(u"role", u"muted")

        self.layout.addWidget(self.note)

        self.layout.setStretch(1, 1)
        QWidget.setTabOrder(self.load, self.years)
        QWidget.setTabOrder(self.years, self.days)

        self.retranslateUi(CalendarTab)
    # setupUi

    def retranslateUi(self, CalendarTab):
        self.load.setText(QCoreApplication.translate("CalendarTab", u"&Import years from a file\u2026", None))
        self.yearsHead.setText(QCoreApplication.translate("CalendarTab", u"Years known", None))
#if QT_CONFIG(accessibility)
        self.years.setAccessibleName(QCoreApplication.translate("CalendarTab", u"Years of the calendar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("CalendarTab", u"Days of the year that differ from Monday to Friday", None))
#endif // QT_CONFIG(accessibility)
        self.note.setText(QCoreApplication.translate("CalendarTab", u"A file is a text of comma or tab separated columns: the first line \u65e5\u671f,\u7c7b\u578b,\u540d\u79f0, then a day a line, such as 2027-01-01,\u4f11,\u5143\u65e6 or 2027-02-07,\u73ed,\u6625\u8282. The holidays of a year are announced late in the year before.", None))
        pass
    # retranslateUi

