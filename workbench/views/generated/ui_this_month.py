# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'this_month.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QFrame, QHBoxLayout,
    QLabel, QListView, QListWidget,
    QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QTabBar, QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable
from workbench.views.chart_view import ChartView

class Ui_ThisMonthPage(object):
    def setupUi(self, ThisMonthPage):
        if not ThisMonthPage.objectName():
            ThisMonthPage.setObjectName(u"ThisMonthPage")
        self.pageLayout = QVBoxLayout(ThisMonthPage)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.full = QScrollArea(ThisMonthPage)
        self.full.setObjectName(u"full")
        self.full.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.full.setWidgetResizable(True)
        self.full.setFrameShape(QFrame.Shape.NoFrame)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.fullLayout = QVBoxLayout(self.inside)
        self.fullLayout.setSpacing(12)
        self.fullLayout.setObjectName(u"fullLayout")
        self.fullLayout.setContentsMargins(16, 12, 16, 12)
        self.stepsCard = QFrame(self.inside)
        self.stepsCard.setObjectName(u"stepsCard")
        self.stepsCard.setProperty(u"card", True)
        self.stepsLayout = QHBoxLayout(self.stepsCard)
        self.stepsLayout.setSpacing(12)
        self.stepsLayout.setObjectName(u"stepsLayout")
        self.stepsLayout.setContentsMargins(16, 10, 12, 10)
        self.stepsRow = QHBoxLayout()
        self.stepsRow.setSpacing(18)
        self.stepsRow.setObjectName(u"stepsRow")
        self.stepsRow.setContentsMargins(0, 0, 0, 0)
        self.stepReports = QWidget(self.stepsCard)
        self.stepReports.setObjectName(u"stepReports")
        self.stepReportsLayout = QVBoxLayout(self.stepReports)
        self.stepReportsLayout.setSpacing(2)
        self.stepReportsLayout.setObjectName(u"stepReportsLayout")
        self.stepReportsLayout.setContentsMargins(0, 0, 0, 0)
        self.stepReportsTitle = QLabel(self.stepReports)
        self.stepReportsTitle.setObjectName(u"stepReportsTitle")
        self.stepReportsTitle.setProperty(u"role", u"heading")

        self.stepReportsLayout.addWidget(self.stepReportsTitle)

        self.stepReportsText = QLabel(self.stepReports)
        self.stepReportsText.setObjectName(u"stepReportsText")
        self.stepReportsText.setProperty(u"role", u"muted")

        self.stepReportsLayout.addWidget(self.stepReportsText)


        self.stepsRow.addWidget(self.stepReports)

        self.arrow1 = QLabel(self.stepsCard)
        self.arrow1.setObjectName(u"arrow1")
        self.arrow1.setText(u"\u203a")
        self.arrow1.setProperty(u"role", u"muted")

        self.stepsRow.addWidget(self.arrow1)

        self.stepOverdue = QWidget(self.stepsCard)
        self.stepOverdue.setObjectName(u"stepOverdue")
        self.stepOverdueLayout = QVBoxLayout(self.stepOverdue)
        self.stepOverdueLayout.setSpacing(2)
        self.stepOverdueLayout.setObjectName(u"stepOverdueLayout")
        self.stepOverdueLayout.setContentsMargins(0, 0, 0, 0)
        self.stepOverdueTitle = QLabel(self.stepOverdue)
        self.stepOverdueTitle.setObjectName(u"stepOverdueTitle")
        self.stepOverdueTitle.setProperty(u"role", u"heading")

        self.stepOverdueLayout.addWidget(self.stepOverdueTitle)

        self.stepOverdueText = QLabel(self.stepOverdue)
        self.stepOverdueText.setObjectName(u"stepOverdueText")
        self.stepOverdueText.setProperty(u"role", u"muted")

        self.stepOverdueLayout.addWidget(self.stepOverdueText)


        self.stepsRow.addWidget(self.stepOverdue)

        self.arrow2 = QLabel(self.stepsCard)
        self.arrow2.setObjectName(u"arrow2")
        self.arrow2.setText(u"\u203a")
        self.arrow2.setProperty(u"role", u"muted")

        self.stepsRow.addWidget(self.arrow2)

        self.stepBriefing = QWidget(self.stepsCard)
        self.stepBriefing.setObjectName(u"stepBriefing")
        self.stepBriefingLayout = QVBoxLayout(self.stepBriefing)
        self.stepBriefingLayout.setSpacing(2)
        self.stepBriefingLayout.setObjectName(u"stepBriefingLayout")
        self.stepBriefingLayout.setContentsMargins(0, 0, 0, 0)
        self.stepBriefingTitle = QLabel(self.stepBriefing)
        self.stepBriefingTitle.setObjectName(u"stepBriefingTitle")
        self.stepBriefingTitle.setProperty(u"role", u"heading")

        self.stepBriefingLayout.addWidget(self.stepBriefingTitle)

        self.stepBriefingText = QLabel(self.stepBriefing)
        self.stepBriefingText.setObjectName(u"stepBriefingText")
        self.stepBriefingText.setProperty(u"role", u"muted")

        self.stepBriefingLayout.addWidget(self.stepBriefingText)


        self.stepsRow.addWidget(self.stepBriefing)

        self.spacer1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stepsRow.addItem(self.spacer1)


        self.stepsLayout.addLayout(self.stepsRow)

        self.nextStep = QPushButton(self.stepsCard)
        self.nextStep.setObjectName(u"nextStep")
        self.nextStep.setMinimumSize(QSize(0, 36))
        self.nextStep.setProperty(u"primary", True)

        self.stepsLayout.addWidget(self.nextStep)

        self.stepsLayout.setStretch(0, 1)

        self.fullLayout.addWidget(self.stepsCard)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.leftColumn = QVBoxLayout()
        self.leftColumn.setSpacing(12)
        self.leftColumn.setObjectName(u"leftColumn")
        self.leftColumn.setContentsMargins(0, 0, 0, 0)
        self.lightsCard = QFrame(self.inside)
        self.lightsCard.setObjectName(u"lightsCard")
        self.lightsCard.setProperty(u"card", True)
        self.lightsLayout = QVBoxLayout(self.lightsCard)
        self.lightsLayout.setSpacing(6)
        self.lightsLayout.setObjectName(u"lightsLayout")
        self.lightsLayout.setContentsMargins(14, 10, 8, 6)
        self.lightsHeadRow = QHBoxLayout()
        self.lightsHeadRow.setSpacing(8)
        self.lightsHeadRow.setObjectName(u"lightsHeadRow")
        self.lightsHeadRow.setContentsMargins(0, 0, 0, 0)
        self.lightsHead = QLabel(self.lightsCard)
        self.lightsHead.setObjectName(u"lightsHead")
        self.lightsHead.setProperty(u"role", u"heading")

        self.lightsHeadRow.addWidget(self.lightsHead)

        self.lightsNote = QLabel(self.lightsCard)
        self.lightsNote.setObjectName(u"lightsNote")
        self.lightsNote.setProperty(u"role", u"muted")

        self.lightsHeadRow.addWidget(self.lightsNote)

        self.spacer2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lightsHeadRow.addItem(self.spacer2)


        self.lightsLayout.addLayout(self.lightsHeadRow)

        self.lights = CellsTable(self.lightsCard)
        self.lights.setObjectName(u"lights")
        self.lights.setAlternatingRowColors(False)
        self.lights.setShowGrid(False)
        self.lights.setWordWrap(False)
        self.lights.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lights.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.lights.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.lights.setTabKeyNavigation(False)
        self.lights.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lights.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lights.horizontalHeader().setHighlightSections(False)
        self.lights.horizontalHeader().setStretchLastSection(False)
        self.lights.verticalHeader().setVisible(False)
        self.lights.verticalHeader().setMinimumSectionSize(24)
        self.lights.verticalHeader().setDefaultSectionSize(28)

        self.lightsLayout.addWidget(self.lights)


        self.leftColumn.addWidget(self.lightsCard)

        self.dueCard = QFrame(self.inside)
        self.dueCard.setObjectName(u"dueCard")
        self.dueCard.setProperty(u"card", True)
        self.dueLayout = QVBoxLayout(self.dueCard)
        self.dueLayout.setSpacing(6)
        self.dueLayout.setObjectName(u"dueLayout")
        self.dueLayout.setContentsMargins(14, 10, 8, 8)
        self.dueHeadRow = QHBoxLayout()
        self.dueHeadRow.setSpacing(8)
        self.dueHeadRow.setObjectName(u"dueHeadRow")
        self.dueHeadRow.setContentsMargins(0, 0, 0, 0)
        self.dueHead = QLabel(self.dueCard)
        self.dueHead.setObjectName(u"dueHead")
        self.dueHead.setProperty(u"role", u"heading")

        self.dueHeadRow.addWidget(self.dueHead)

        self.dueNote = QLabel(self.dueCard)
        self.dueNote.setObjectName(u"dueNote")
        self.dueNote.setProperty(u"role", u"muted")

        self.dueHeadRow.addWidget(self.dueNote)

        self.spacer3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dueHeadRow.addItem(self.spacer3)


        self.dueLayout.addLayout(self.dueHeadRow)

        self.due = CellsTable(self.dueCard)
        self.due.setObjectName(u"due")
        self.due.setAlternatingRowColors(False)
        self.due.setShowGrid(False)
        self.due.setWordWrap(False)
        self.due.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.due.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.due.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.due.setTabKeyNavigation(False)
        self.due.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.due.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.due.setMinimumSize(QSize(0, 150))
        self.due.horizontalHeader().setHighlightSections(False)
        self.due.horizontalHeader().setStretchLastSection(False)
        self.due.verticalHeader().setVisible(False)
        self.due.verticalHeader().setMinimumSectionSize(24)
        self.due.verticalHeader().setDefaultSectionSize(28)

        self.dueLayout.addWidget(self.due)

        self.dueEmpty = QLabel(self.dueCard)
        self.dueEmpty.setObjectName(u"dueEmpty")
        self.dueEmpty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.dueEmpty.setVisible(False)
        self.dueEmpty.setProperty(u"role", u"muted")

        self.dueLayout.addWidget(self.dueEmpty)

        self.dueLayout.setStretch(1, 1)
        self.dueLayout.setStretch(2, 1)

        self.leftColumn.addWidget(self.dueCard)

        self.leftColumn.setStretch(1, 1)

        self.columns.addLayout(self.leftColumn)

        self.rightColumn = QVBoxLayout()
        self.rightColumn.setSpacing(12)
        self.rightColumn.setObjectName(u"rightColumn")
        self.rightColumn.setContentsMargins(0, 0, 0, 0)
        self.missingCard = QFrame(self.inside)
        self.missingCard.setObjectName(u"missingCard")
        self.missingCard.setProperty(u"card", True)
        self.missingLayout = QVBoxLayout(self.missingCard)
        self.missingLayout.setSpacing(6)
        self.missingLayout.setObjectName(u"missingLayout")
        self.missingLayout.setContentsMargins(14, 10, 8, 8)
        self.missingHeadRow = QHBoxLayout()
        self.missingHeadRow.setSpacing(8)
        self.missingHeadRow.setObjectName(u"missingHeadRow")
        self.missingHeadRow.setContentsMargins(0, 0, 0, 0)
        self.missingHead = QLabel(self.missingCard)
        self.missingHead.setObjectName(u"missingHead")
        self.missingHead.setProperty(u"role", u"heading")

        self.missingHeadRow.addWidget(self.missingHead)

        self.missingNote = QLabel(self.missingCard)
        self.missingNote.setObjectName(u"missingNote")
        self.missingNote.setProperty(u"role", u"muted")

        self.missingHeadRow.addWidget(self.missingNote)

        self.spacer4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.missingHeadRow.addItem(self.spacer4)

        self.formsOut = QPushButton(self.missingCard)
        self.formsOut.setObjectName(u"formsOut")
        self.formsOut.setFlat(True)

        self.missingHeadRow.addWidget(self.formsOut)


        self.missingLayout.addLayout(self.missingHeadRow)

        self.missing = QListWidget(self.missingCard)
        self.missing.setObjectName(u"missing")
        self.missing.setFlow(QListView.Flow.LeftToRight)
        self.missing.setResizeMode(QListView.ResizeMode.Adjust)
        self.missing.setFrameShape(QFrame.Shape.NoFrame)
        self.missing.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.missing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.missing.setSpacing(2)

        self.missingLayout.addWidget(self.missing)

        self.missingEmpty = QLabel(self.missingCard)
        self.missingEmpty.setObjectName(u"missingEmpty")
        self.missingEmpty.setVisible(False)
        self.missingEmpty.setProperty(u"role", u"muted")

        self.missingLayout.addWidget(self.missingEmpty)


        self.rightColumn.addWidget(self.missingCard)

        self.chartsCard = QFrame(self.inside)
        self.chartsCard.setObjectName(u"chartsCard")
        self.chartsCard.setProperty(u"card", True)
        self.chartsLayout = QVBoxLayout(self.chartsCard)
        self.chartsLayout.setSpacing(4)
        self.chartsLayout.setObjectName(u"chartsLayout")
        self.chartsLayout.setContentsMargins(8, 6, 8, 8)
        self.chartChoice = QTabBar(self.chartsCard)
        self.chartChoice.setObjectName(u"chartChoice")
        self.chartChoice.setDrawBase(False)
        self.chartChoice.setExpanding(False)
        self.chartChoice.setDocumentMode(True)

        self.chartsLayout.addWidget(self.chartChoice)

        self.chart = ChartView(self.chartsCard)
        self.chart.setObjectName(u"chart")
        self.chart.setMinimumSize(QSize(300, 220))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.chart.sizePolicy().hasHeightForWidth())
        self.chart.setSizePolicy(sizePolicy)

        self.chartsLayout.addWidget(self.chart)

        self.chartsLayout.setStretch(1, 1)

        self.rightColumn.addWidget(self.chartsCard)

        self.rightColumn.setStretch(1, 1)

        self.columns.addLayout(self.rightColumn)

        self.columns.setStretch(0, 62)
        self.columns.setStretch(1, 38)

        self.fullLayout.addLayout(self.columns)

        self.fullLayout.setStretch(1, 1)
        self.full.setWidget(self.inside)

        self.pageLayout.addWidget(self.full)

        self.empty = QWidget(ThisMonthPage)
        self.empty.setObjectName(u"empty")
        self.empty.setVisible(False)
        self.emptyLayout = QVBoxLayout(self.empty)
        self.emptyLayout.setSpacing(12)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(0, 0, 0, 0)
        self.spacer5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.spacer5)

        self.emptyTitle = QLabel(self.empty)
        self.emptyTitle.setObjectName(u"emptyTitle")
        self.emptyTitle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyTitle.setProperty(u"role", u"title")

        self.emptyLayout.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.empty)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyText.setWordWrap(True)
        self.emptyText.setProperty(u"role", u"muted")

        self.emptyLayout.addWidget(self.emptyText)

        self.emptyActs = QHBoxLayout()
        self.emptyActs.setSpacing(12)
        self.emptyActs.setObjectName(u"emptyActs")
        self.emptyActs.setContentsMargins(0, 0, 0, 0)
        self.spacer6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyActs.addItem(self.spacer6)

        self.addUnits = QPushButton(self.empty)
        self.addUnits.setObjectName(u"addUnits")
        self.addUnits.setMinimumSize(QSize(120, 36))
        self.addUnits.setProperty(u"primary", True)

        self.emptyActs.addWidget(self.addUnits)

        self.addItems = QPushButton(self.empty)
        self.addItems.setObjectName(u"addItems")
        self.addItems.setMinimumSize(QSize(120, 36))

        self.emptyActs.addWidget(self.addItems)

        self.spacer7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyActs.addItem(self.spacer7)


        self.emptyLayout.addLayout(self.emptyActs)

        self.spacer8 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyLayout.addItem(self.spacer8)


        self.pageLayout.addWidget(self.empty)

        QWidget.setTabOrder(self.nextStep, self.lights)
        QWidget.setTabOrder(self.lights, self.missing)
        QWidget.setTabOrder(self.missing, self.due)
        QWidget.setTabOrder(self.due, self.chartChoice)

        self.retranslateUi(ThisMonthPage)
    # setupUi

    def retranslateUi(self, ThisMonthPage):
        self.stepReportsTitle.setText(QCoreApplication.translate("ThisMonthPage", u"Reports in", None))
        self.stepOverdueTitle.setText(QCoreApplication.translate("ThisMonthPage", u"Overdue looked at", None))
        self.stepBriefingTitle.setText(QCoreApplication.translate("ThisMonthPage", u"Briefing issued", None))
        self.lightsHead.setText(QCoreApplication.translate("ThisMonthPage", u"Lights", None))
#if QT_CONFIG(accessibility)
        self.lights.setAccessibleName(QCoreApplication.translate("ThisMonthPage", u"Lights by list", None))
#endif // QT_CONFIG(accessibility)
        self.dueHead.setText(QCoreApplication.translate("ThisMonthPage", u"Due in the next ten working days", None))
#if QT_CONFIG(accessibility)
        self.due.setAccessibleName(QCoreApplication.translate("ThisMonthPage", u"Items due in the next ten working days", None))
#endif // QT_CONFIG(accessibility)
        self.dueEmpty.setText(QCoreApplication.translate("ThisMonthPage", u"Nothing falls due.", None))
        self.missingHead.setText(QCoreApplication.translate("ThisMonthPage", u"Not reported yet", None))
#if QT_CONFIG(accessibility)
        self.missing.setAccessibleName(QCoreApplication.translate("ThisMonthPage", u"Units that have not reported yet", None))
#endif // QT_CONFIG(accessibility)
        self.missingEmpty.setText(QCoreApplication.translate("ThisMonthPage", u"All units have reported.", None))
#if QT_CONFIG(accessibility)
        self.chartChoice.setAccessibleName(QCoreApplication.translate("ThisMonthPage", u"Charts", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.chart.setAccessibleName(QCoreApplication.translate("ThisMonthPage", u"Chart", None))
#endif // QT_CONFIG(accessibility)
        self.emptyTitle.setText(QCoreApplication.translate("ThisMonthPage", u"Nothing is tracked in this month yet", None))
        self.emptyText.setText(QCoreApplication.translate("ThisMonthPage", u"First add the units that do the work, then the items of the lists. The month is then counted from them.", None))
        self.addUnits.setText(QCoreApplication.translate("ThisMonthPage", u"Add &units", None))
        self.addItems.setText(QCoreApplication.translate("ThisMonthPage", u"Add &items", None))
        pass
    # retranslateUi

