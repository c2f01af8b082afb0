# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fault.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)

class Ui_FaultDialog(object):
    def setupUi(self, FaultDialog):
        if not FaultDialog.objectName():
            FaultDialog.setObjectName(u"FaultDialog")
        self.layout = QVBoxLayout(FaultDialog)
        self.layout.setSpacing(14)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(18, 18, 18, 18)
        self.top = QHBoxLayout()
        self.top.setSpacing(14)
        self.top.setObjectName(u"top")
        self.top.setContentsMargins(0, 0, 0, 0)
        self.sign = QLabel(FaultDialog)
        self.sign.setObjectName(u"sign")
        self.sign.setMinimumSize(QSize(32, 32))
        self.sign.setMaximumSize(QSize(32, 32))

        self.top.addWidget(self.sign)

        self.words = QLabel(FaultDialog)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setMinimumSize(QSize(440, 0))

        self.top.addWidget(self.words)

        self.top.setStretch(1, 1)

        self.layout.addLayout(self.top)

        self.details = QPlainTextEdit(FaultDialog)
        self.details.setObjectName(u"details")
        self.details.setReadOnly(True)
        self.details.setVisible(False)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setMinimumSize(QSize(520, 180))

        self.layout.addWidget(self.details)

        self.acts = QHBoxLayout()
        self.acts.setSpacing(8)
        self.acts.setObjectName(u"acts")
        self.acts.setContentsMargins(0, 0, 0, 0)
        self.showDetails = QPushButton(FaultDialog)
        self.showDetails.setObjectName(u"showDetails")
        self.showDetails.setCheckable(True)
        self.showDetails.setAutoDefault(False)

        self.acts.addWidget(self.showDetails)

        self.copy = QPushButton(FaultDialog)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.acts.addWidget(self.copy)

        self.spacer1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.acts.addItem(self.spacer1)

        self.close = QPushButton(FaultDialog)
        self.close.setObjectName(u"close")

        self.acts.addWidget(self.close)


        self.layout.addLayout(self.acts)


        self.retranslateUi(FaultDialog)

        self.close.setDefault(True)

    # setupUi

    def retranslateUi(self, FaultDialog):
        FaultDialog.setWindowTitle(QCoreApplication.translate("FaultDialog", u"Something went wrong", None))
#if QT_CONFIG(accessibility)
        self.details.setAccessibleName(QCoreApplication.translate("FaultDialog", u"Details of the fault", None))
#endif // QT_CONFIG(accessibility)
        self.showDetails.setText(QCoreApplication.translate("FaultDialog", u"Show &details", None))
        self.copy.setText(QCoreApplication.translate("FaultDialog", u"&Copy details", None))
        self.close.setText(QCoreApplication.translate("FaultDialog", u"&Go on", None))
    # retranslateUi

