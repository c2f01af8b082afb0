# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'step_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QDateEdit, QDialogButtonBox, QFormLayout, QLabel, QPlainTextEdit,
    QSizePolicy, QVBoxLayout)

class Ui_StepDialog(object):
    def setupUi(self, StepDialog):
        if not StepDialog.objectName():
            StepDialog.setObjectName(u"StepDialog")
        StepDialog.setMinimumSize(QSize(480, 340))
        self.rows = QVBoxLayout(StepDialog)
        self.rows.setSpacing(10)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(14, 14, 14, 12)
        self.what = QLabel(StepDialog)
        self.what.setObjectName(u"what")
        self.what.setWordWrap(True)
        self.what.setProperty(u"role", u"heading")

        self.rows.addWidget(self.what)

        self.problem = QLabel(StepDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"muted")

        self.rows.addWidget(self.problem)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setVerticalSpacing(6)
        self.fields.setHorizontalSpacing(10)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.dayLabel = QLabel(StepDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.dayLabel)

        self.day = QDateEdit(StepDialog)
        self.day.setObjectName(u"day")
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(u"yyyy-MM-dd")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.day)

        self.noteLabel = QLabel(StepDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(StepDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setMinimumSize(QSize(0, 90))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.note)


        self.rows.addLayout(self.fields)

        self.refusal = QLabel(StepDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.rows.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(StepDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.rows.addWidget(self.buttons)

        self.rows.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.dayLabel.setBuddy(self.day)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StepDialog)
    # setupUi

    def retranslateUi(self, StepDialog):
        self.dayLabel.setText(QCoreApplication.translate("StepDialog", u"&Day", None))
        self.noteLabel.setText(QCoreApplication.translate("StepDialog", u"&Note", None))
        pass
    # retranslateUi

