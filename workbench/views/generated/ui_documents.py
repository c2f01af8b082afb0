# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'documents.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout,
    QLabel, QProgressBar, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout,
    QWidget)

from workbench.views.pdf_preview import PdfPreview

class Ui_DocumentsPage(object):
    def setupUi(self, DocumentsPage):
        if not DocumentsPage.objectName():
            DocumentsPage.setObjectName(u"DocumentsPage")
        self.pageLayout = QHBoxLayout(DocumentsPage)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 12, 16, 12)
        self.panel = QFrame(DocumentsPage)
        self.panel.setObjectName(u"panel")
        self.panel.setMinimumSize(QSize(216, 0))
        self.panel.setMaximumSize(QSize(216, 16777215))
        self.panel.setProperty(u"card", True)
        self.panelLayout = QVBoxLayout(self.panel)
        self.panelLayout.setSpacing(6)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(14, 12, 14, 12)
        self.whatHead = QLabel(self.panel)
        self.whatHead.setObjectName(u"whatHead")
        self.whatHead.setProperty(u"role", u"heading")

        self.panelLayout.addWidget(self.whatHead)

        self.briefing = QRadioButton(self.panel)
        self.briefing.setObjectName(u"briefing")
        self.briefing.setChecked(True)

        self.panelLayout.addWidget(self.briefing)

        self.checklist = QRadioButton(self.panel)
        self.checklist.setObjectName(u"checklist")

        self.panelLayout.addWidget(self.checklist)

        self.rollup = QRadioButton(self.panel)
        self.rollup.setObjectName(u"rollup")

        self.panelLayout.addWidget(self.rollup)

        self.reminder = QRadioButton(self.panel)
        self.reminder.setObjectName(u"reminder")

        self.panelLayout.addWidget(self.reminder)

        self.spacer1 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.panelLayout.addItem(self.spacer1)

        self.unitLabel = QLabel(self.panel)
        self.unitLabel.setObjectName(u"unitLabel")
        self.unitLabel.setProperty(u"role", u"muted")

        self.panelLayout.addWidget(self.unitLabel)

        self.unit = QComboBox(self.panel)
        self.unit.setObjectName(u"unit")
        self.unit.setMaxVisibleItems(20)
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit.setMinimumContentsLength(12)

        self.panelLayout.addWidget(self.unit)

        self.issueLabel = QLabel(self.panel)
        self.issueLabel.setObjectName(u"issueLabel")
        self.issueLabel.setProperty(u"role", u"muted")

        self.panelLayout.addWidget(self.issueLabel)

        self.issue = QLabel(self.panel)
        self.issue.setObjectName(u"issue")
        self.issue.setWordWrap(True)

        self.panelLayout.addWidget(self.issue)

        self.spacer2 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.panelLayout.addItem(self.spacer2)

        self.save = QPushButton(self.panel)
        self.save.setObjectName(u"save")
#if QT_CONFIG(shortcut)
        self.save.setShortcut(u"Ctrl+S")
#endif // QT_CONFIG(shortcut)
        self.save.setMinimumSize(QSize(0, 34))
        self.save.setProperty(u"primary", True)

        self.panelLayout.addWidget(self.save)

        self.print = QPushButton(self.panel)
        self.print.setObjectName(u"print")
#if QT_CONFIG(shortcut)
        self.print.setShortcut(u"Ctrl+P")
#endif // QT_CONFIG(shortcut)
        self.print.setMinimumSize(QSize(0, 32))

        self.panelLayout.addWidget(self.print)

        self.each = QPushButton(self.panel)
        self.each.setObjectName(u"each")
        self.each.setMinimumSize(QSize(0, 32))

        self.panelLayout.addWidget(self.each)

        self.spacer3 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.panelLayout.addItem(self.spacer3)

        self.progress = QProgressBar(self.panel)
        self.progress.setObjectName(u"progress")
        self.progress.setVisible(False)

        self.panelLayout.addWidget(self.progress)

        self.workRow = QHBoxLayout()
        self.workRow.setSpacing(6)
        self.workRow.setObjectName(u"workRow")
        self.workRow.setContentsMargins(0, 0, 0, 0)
        self.work = QLabel(self.panel)
        self.work.setObjectName(u"work")
        self.work.setWordWrap(True)
        self.work.setVisible(False)
        self.work.setProperty(u"role", u"muted")

        self.workRow.addWidget(self.work)

        self.cancel = QPushButton(self.panel)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setVisible(False)

        self.workRow.addWidget(self.cancel)

        self.workRow.setStretch(0, 1)

        self.panelLayout.addLayout(self.workRow)

        self.result = QLabel(self.panel)
        self.result.setObjectName(u"result")
        self.result.setWordWrap(True)
        self.result.setVisible(False)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.panelLayout.addWidget(self.result)

        self.openFolder = QPushButton(self.panel)
        self.openFolder.setObjectName(u"openFolder")
        self.openFolder.setVisible(False)

        self.panelLayout.addWidget(self.openFolder)

        self.warning = QLabel(self.panel)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)
        self.warning.setVisible(False)
        self.warning.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.panelLayout.addWidget(self.warning)

        self.spacer4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.panelLayout.addItem(self.spacer4)


        self.pageLayout.addWidget(self.panel)

        self.viewer = QFrame(DocumentsPage)
        self.viewer.setObjectName(u"viewer")
        self.viewer.setProperty(u"card", True)
        self.viewerLayout = QVBoxLayout(self.viewer)
        self.viewerLayout.setSpacing(0)
        self.viewerLayout.setObjectName(u"viewerLayout")
        self.viewerLayout.setContentsMargins(1, 1, 1, 1)
        self.bar = QWidget(self.viewer)
        self.bar.setObjectName(u"bar")
        self.barLayout = QHBoxLayout(self.bar)
        self.barLayout.setSpacing(4)
        self.barLayout.setObjectName(u"barLayout")
        self.barLayout.setContentsMargins(14, 5, 8, 5)
        self.name = QLabel(self.bar)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"heading")

        self.barLayout.addWidget(self.name)

        self.spacer5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.barLayout.addItem(self.spacer5)

        self.pagePrevious = QToolButton(self.bar)
        self.pagePrevious.setObjectName(u"pagePrevious")
        self.pagePrevious.setAutoRaise(True)
        self.pagePrevious.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.barLayout.addWidget(self.pagePrevious)

        self.pageNumber = QLabel(self.bar)
        self.pageNumber.setObjectName(u"pageNumber")
        self.pageNumber.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pageNumber.setMinimumSize(QSize(110, 0))

        self.barLayout.addWidget(self.pageNumber)

        self.pageNext = QToolButton(self.bar)
        self.pageNext.setObjectName(u"pageNext")
        self.pageNext.setAutoRaise(True)
        self.pageNext.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.barLayout.addWidget(self.pageNext)

        self.spacer6 = QSpacerItem(10, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.barLayout.addItem(self.spacer6)

        self.zoomOut = QToolButton(self.bar)
        self.zoomOut.setObjectName(u"zoomOut")
        self.zoomOut.setAutoRaise(True)
        self.zoomOut.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.barLayout.addWidget(self.zoomOut)

        self.zoom = QLabel(self.bar)
        self.zoom.setObjectName(u"zoom")
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumSize(QSize(48, 0))

        self.barLayout.addWidget(self.zoom)

        self.zoomIn = QToolButton(self.bar)
        self.zoomIn.setObjectName(u"zoomIn")
        self.zoomIn.setAutoRaise(True)
        self.zoomIn.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.barLayout.addWidget(self.zoomIn)

        self.fit = QToolButton(self.bar)
        self.fit.setObjectName(u"fit")
        self.fit.setAutoRaise(True)
        self.fit.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.barLayout.addWidget(self.fit)


        self.viewerLayout.addWidget(self.bar)

        self.preview = PdfPreview(self.viewer)
        self.preview.setObjectName(u"preview")
        self.preview.setFrameShape(QFrame.Shape.NoFrame)
        self.preview.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.viewerLayout.addWidget(self.preview)

        self.viewerLayout.setStretch(1, 1)

        self.pageLayout.addWidget(self.viewer)

        self.pageLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.unitLabel.setBuddy(self.unit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.briefing, self.checklist)
        QWidget.setTabOrder(self.checklist, self.rollup)
        QWidget.setTabOrder(self.rollup, self.reminder)
        QWidget.setTabOrder(self.reminder, self.unit)
        QWidget.setTabOrder(self.unit, self.save)
        QWidget.setTabOrder(self.save, self.print)
        QWidget.setTabOrder(self.print, self.each)
        QWidget.setTabOrder(self.each, self.cancel)
        QWidget.setTabOrder(self.cancel, self.openFolder)
        QWidget.setTabOrder(self.openFolder, self.pagePrevious)
        QWidget.setTabOrder(self.pagePrevious, self.pageNext)
        QWidget.setTabOrder(self.pageNext, self.zoomOut)
        QWidget.setTabOrder(self.zoomOut, self.zoomIn)
        QWidget.setTabOrder(self.zoomIn, self.fit)
        QWidget.setTabOrder(self.fit, self.preview)

        self.retranslateUi(DocumentsPage)
    # setupUi

    def retranslateUi(self, DocumentsPage):
        self.whatHead.setText(QCoreApplication.translate("DocumentsPage", u"Document", None))
        self.briefing.setText(QCoreApplication.translate("DocumentsPage", u"Monthly &briefing", None))
        self.checklist.setText(QCoreApplication.translate("DocumentsPage", u"&Checklists by unit", None))
        self.rollup.setText(QCoreApplication.translate("DocumentsPage", u"&Roll-up tables", None))
        self.reminder.setText(QCoreApplication.translate("DocumentsPage", u"Re&minder list", None))
#if QT_CONFIG(tooltip)
        self.reminder.setToolTip(QCoreApplication.translate("DocumentsPage", u"The units whose forms have not come back, to telephone along", None))
#endif // QT_CONFIG(tooltip)
        self.unitLabel.setText(QCoreApplication.translate("DocumentsPage", u"&Unit", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Unit", None))
#endif // QT_CONFIG(accessibility)
        self.issueLabel.setText(QCoreApplication.translate("DocumentsPage", u"Issue number", None))
        self.save.setText(QCoreApplication.translate("DocumentsPage", u"&Save as PDF\u2026", None))
#if QT_CONFIG(tooltip)
        self.save.setToolTip(QCoreApplication.translate("DocumentsPage", u"Save this document as a PDF file (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.print.setText(QCoreApplication.translate("DocumentsPage", u"&Print\u2026", None))
#if QT_CONFIG(tooltip)
        self.print.setToolTip(QCoreApplication.translate("DocumentsPage", u"Print this document (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.each.setText(QCoreApplication.translate("DocumentsPage", u"&A file for each unit\u2026", None))
#if QT_CONFIG(tooltip)
        self.each.setToolTip(QCoreApplication.translate("DocumentsPage", u"Write one checklist file a unit, and one file with all of them, into a folder", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DocumentsPage", u"Ca&ncel", None))
        self.openFolder.setText(QCoreApplication.translate("DocumentsPage", u"Open the fol&der", None))
#if QT_CONFIG(tooltip)
        self.pagePrevious.setToolTip(QCoreApplication.translate("DocumentsPage", u"Page before", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pagePrevious.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Page before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.pageNext.setToolTip(QCoreApplication.translate("DocumentsPage", u"Page after", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pageNext.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Page after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("DocumentsPage", u"Smaller (Ctrl+-)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Smaller", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("DocumentsPage", u"Larger (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Larger", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("DocumentsPage", u"Fit the width (Ctrl+0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Fit the width", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("DocumentsPage", u"Preview of the document", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

