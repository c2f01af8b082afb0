# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'detail_panel.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit, QScrollArea,
    QSizePolicy, QSpacerItem, QSpinBox, QTabWidget,
    QTextBrowser, QToolButton, QVBoxLayout, QWidget)

from workbench.views.detail_strip import LightStrip

class Ui_DetailPanel(object):
    def setupUi(self, DetailPanel):
        if not DetailPanel.objectName():
            DetailPanel.setObjectName(u"DetailPanel")
        DetailPanel.setMinimumSize(QSize(250, 200))
        self.rows = QVBoxLayout(DetailPanel)
        self.rows.setSpacing(4)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(8, 0, 0, 0)
        self.title = QLabel(DetailPanel)
        self.title.setObjectName(u"title")
        self.title.setWordWrap(True)
        self.title.setProperty(u"role", u"heading")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.rows.addWidget(self.title)

        self.facts = QLabel(DetailPanel)
        self.facts.setObjectName(u"facts")
        self.facts.setWordWrap(True)
        self.facts.setProperty(u"role", u"muted")
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.rows.addWidget(self.facts)

        self.unsaved = QLabel(DetailPanel)
        self.unsaved.setObjectName(u"unsaved")
        self.unsaved.setWordWrap(True)

        self.rows.addWidget(self.unsaved)

        self.tabs = QTabWidget(DetailPanel)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy)
        self.monthTab = QWidget()
        self.monthTab.setObjectName(u"monthTab")
        self.monthRows = QVBoxLayout(self.monthTab)
        self.monthRows.setObjectName(u"monthRows")
        self.monthRows.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.monthTab)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = QWidget()
        self.form.setObjectName(u"form")
        self.formRows = QVBoxLayout(self.form)
        self.formRows.setSpacing(4)
        self.formRows.setObjectName(u"formRows")
        self.formRows.setContentsMargins(8, 8, 8, 8)
        self.statusRow = QHBoxLayout()
        self.statusRow.setSpacing(6)
        self.statusRow.setObjectName(u"statusRow")
        self.statusRow.setContentsMargins(0, 0, 0, 0)
        self.statusPair = QHBoxLayout()
        self.statusPair.setSpacing(6)
        self.statusPair.setObjectName(u"statusPair")
        self.statusLabel = QLabel(self.form)
        self.statusLabel.setObjectName(u"statusLabel")

        self.statusPair.addWidget(self.statusLabel)

        self.status = QComboBox(self.form)
        self.status.setObjectName(u"status")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.status.sizePolicy().hasHeightForWidth())
        self.status.setSizePolicy(sizePolicy1)
        self.status.setMinimumSize(QSize(80, 0))

        self.statusPair.addWidget(self.status)


        self.statusRow.addLayout(self.statusPair)

        self.percentPair = QHBoxLayout()
        self.percentPair.setSpacing(6)
        self.percentPair.setObjectName(u"percentPair")
        self.percentLabel = QLabel(self.form)
        self.percentLabel.setObjectName(u"percentLabel")

        self.percentPair.addWidget(self.percentLabel)

        self.percent = QSpinBox(self.form)
        self.percent.setObjectName(u"percent")
        self.percent.setMinimum(-1)
        self.percent.setMaximum(100)
        self.percent.setSuffix(u"%")
        self.percent.setSpecialValueText(u"\u2014")
        self.percent.setMinimumSize(QSize(76, 0))

        self.percentPair.addWidget(self.percent)

        self.percentPair.setStretch(1, 1)

        self.statusRow.addLayout(self.percentPair)

        self.statusRow.setStretch(0, 1)

        self.formRows.addLayout(self.statusRow)

        self.reasonLabel = QLabel(self.form)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.formRows.addWidget(self.reasonLabel)

        self.reason = QLineEdit(self.form)
        self.reason.setObjectName(u"reason")

        self.formRows.addWidget(self.reason)

        self.doneLabel = QLabel(self.form)
        self.doneLabel.setObjectName(u"doneLabel")

        self.formRows.addWidget(self.doneLabel)

        self.done = QPlainTextEdit(self.form)
        self.done.setObjectName(u"done")
        self.done.setTabChangesFocus(True)
        self.done.setMinimumSize(QSize(0, 76))
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.done.sizePolicy().hasHeightForWidth())
        self.done.setSizePolicy(sizePolicy2)

        self.formRows.addWidget(self.done)

        self.difficultiesLabel = QLabel(self.form)
        self.difficultiesLabel.setObjectName(u"difficultiesLabel")

        self.formRows.addWidget(self.difficultiesLabel)

        self.difficulties = QPlainTextEdit(self.form)
        self.difficulties.setObjectName(u"difficulties")
        self.difficulties.setTabChangesFocus(True)
        self.difficulties.setMinimumSize(QSize(0, 52))
        sizePolicy2.setHeightForWidth(self.difficulties.sizePolicy().hasHeightForWidth())
        self.difficulties.setSizePolicy(sizePolicy2)

        self.formRows.addWidget(self.difficulties)

        self.nextLabel = QLabel(self.form)
        self.nextLabel.setObjectName(u"nextLabel")

        self.formRows.addWidget(self.nextLabel)

        self.nextSteps = QPlainTextEdit(self.form)
        self.nextSteps.setObjectName(u"nextSteps")
        self.nextSteps.setTabChangesFocus(True)
        self.nextSteps.setMinimumSize(QSize(0, 52))
        sizePolicy2.setHeightForWidth(self.nextSteps.sizePolicy().hasHeightForWidth())
        self.nextSteps.setSizePolicy(sizePolicy2)

        self.formRows.addWidget(self.nextSteps)

        self.entered = QLabel(self.form)
        self.entered.setObjectName(u"entered")
        self.entered.setProperty(u"role", u"muted")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.entered.sizePolicy().hasHeightForWidth())
        self.entered.setSizePolicy(sizePolicy3)

        self.formRows.addWidget(self.entered)

        self.lastBox = QWidget(self.form)
        self.lastBox.setObjectName(u"lastBox")
        self.lastRows = QVBoxLayout(self.lastBox)
        self.lastRows.setSpacing(4)
        self.lastRows.setObjectName(u"lastRows")
        self.lastRows.setContentsMargins(0, 6, 0, 0)
        self.lastHead = QHBoxLayout()
        self.lastHead.setSpacing(6)
        self.lastHead.setObjectName(u"lastHead")
        self.lastHead.setContentsMargins(0, 0, 0, 0)
        self.lastLabel = QLabel(self.lastBox)
        self.lastLabel.setObjectName(u"lastLabel")
        self.lastLabel.setProperty(u"role", u"heading")

        self.lastHead.addWidget(self.lastLabel)

        self.spacer1 = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lastHead.addItem(self.spacer1)

        self.copyLast = QToolButton(self.lastBox)
        self.copyLast.setObjectName(u"copyLast")

        self.lastHead.addWidget(self.copyLast)


        self.lastRows.addLayout(self.lastHead)

        self.last = QPlainTextEdit(self.lastBox)
        self.last.setObjectName(u"last")
        self.last.setReadOnly(True)
        self.last.setTabChangesFocus(True)
        self.last.setFrameShape(QFrame.Shape.NoFrame)
        self.last.setMinimumSize(QSize(0, 58))
        sizePolicy2.setHeightForWidth(self.last.sizePolicy().hasHeightForWidth())
        self.last.setSizePolicy(sizePolicy2)

        self.lastRows.addWidget(self.last)


        self.formRows.addWidget(self.lastBox)

        self.formRows.setStretch(4, 4)
        self.formRows.setStretch(6, 2)
        self.formRows.setStretch(8, 2)
        self.formRows.setStretch(10, 2)
        self.scroll.setWidget(self.form)

        self.monthRows.addWidget(self.scroll)

        self.tabs.addTab(self.monthTab, "")
        self.aboutTab = QWidget()
        self.aboutTab.setObjectName(u"aboutTab")
        self.aboutRows = QVBoxLayout(self.aboutTab)
        self.aboutRows.setObjectName(u"aboutRows")
        self.aboutRows.setContentsMargins(0, 0, 0, 0)
        self.about = QTextBrowser(self.aboutTab)
        self.about.setObjectName(u"about")
        self.about.setFrameShape(QFrame.Shape.NoFrame)
        self.about.setOpenLinks(False)

        self.aboutRows.addWidget(self.about)

        self.tabs.addTab(self.aboutTab, "")
        self.pastTab = QWidget()
        self.pastTab.setObjectName(u"pastTab")
        self.pastRows = QVBoxLayout(self.pastTab)
        self.pastRows.setSpacing(0)
        self.pastRows.setObjectName(u"pastRows")
        self.pastRows.setContentsMargins(0, 0, 0, 0)
        self.strip = LightStrip(self.pastTab)
        self.strip.setObjectName(u"strip")
        self.strip.setMinimumSize(QSize(0, 44))

        self.pastRows.addWidget(self.strip)

        self.past = QTextBrowser(self.pastTab)
        self.past.setObjectName(u"past")
        self.past.setFrameShape(QFrame.Shape.NoFrame)
        self.past.setOpenLinks(False)

        self.pastRows.addWidget(self.past)

        self.tabs.addTab(self.pastTab, "")
        self.changesTab = QWidget()
        self.changesTab.setObjectName(u"changesTab")
        self.changesRows = QVBoxLayout(self.changesTab)
        self.changesRows.setObjectName(u"changesRows")
        self.changesRows.setContentsMargins(0, 0, 0, 0)
        self.changes = QTextBrowser(self.changesTab)
        self.changes.setObjectName(u"changes")
        self.changes.setFrameShape(QFrame.Shape.NoFrame)
        self.changes.setOpenLinks(False)

        self.changesRows.addWidget(self.changes)

        self.tabs.addTab(self.changesTab, "")

        self.rows.addWidget(self.tabs)

#if QT_CONFIG(shortcut)
        self.statusLabel.setBuddy(self.status)
        self.percentLabel.setBuddy(self.percent)
        self.reasonLabel.setBuddy(self.reason)
        self.doneLabel.setBuddy(self.done)
        self.difficultiesLabel.setBuddy(self.difficulties)
        self.nextLabel.setBuddy(self.nextSteps)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DetailPanel)

        self.tabs.setCurrentIndex(0)

    # setupUi

    def retranslateUi(self, DetailPanel):
        self.statusLabel.setText(QCoreApplication.translate("DetailPanel", u"&Status", None))
        self.percentLabel.setText(QCoreApplication.translate("DetailPanel", u"&Percent", None))
        self.reasonLabel.setText(QCoreApplication.translate("DetailPanel", u"Reason for suspendin&g", None))
        self.doneLabel.setText(QCoreApplication.translate("DetailPanel", u"&What was done", None))
        self.difficultiesLabel.setText(QCoreApplication.translate("DetailPanel", u"Difficul&ties", None))
        self.nextLabel.setText(QCoreApplication.translate("DetailPanel", u"Ne&xt steps", None))
        self.lastLabel.setText(QCoreApplication.translate("DetailPanel", u"Last month", None))
        self.copyLast.setText(QCoreApplication.translate("DetailPanel", u"Cop&y to this month", None))
#if QT_CONFIG(tooltip)
        self.copyLast.setToolTip(QCoreApplication.translate("DetailPanel", u"Take last month's text as the beginning of this month's", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("DetailPanel", u"Last month", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.monthTab), QCoreApplication.translate("DetailPanel", u"This month", None))
        self.tabs.setTabText(self.tabs.indexOf(self.aboutTab), QCoreApplication.translate("DetailPanel", u"Item", None))
#if QT_CONFIG(accessibility)
        self.past.setAccessibleName(QCoreApplication.translate("DetailPanel", u"Past months", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.pastTab), QCoreApplication.translate("DetailPanel", u"Past months", None))
#if QT_CONFIG(accessibility)
        self.changes.setAccessibleName(QCoreApplication.translate("DetailPanel", u"Changes", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.changesTab), QCoreApplication.translate("DetailPanel", u"Changes", None))
        pass
    # retranslateUi

