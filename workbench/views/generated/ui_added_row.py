# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'added_row.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout, QFrame, QLabel,
    QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy,
    QSpinBox, QVBoxLayout, QWidget)

class Ui_AddedRowDialog(object):
    def setupUi(self, AddedRowDialog):
        if not AddedRowDialog.objectName():
            AddedRowDialog.setObjectName(u"AddedRowDialog")
        self.layout = QVBoxLayout(AddedRowDialog)
        self.layout.setSpacing(10)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(14, 14, 14, 12)
        self.told = QLabel(AddedRowDialog)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.layout.addWidget(self.told)

        self.scroll = QScrollArea(AddedRowDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.fields = QFormLayout(self.inside)
        self.fields.setObjectName(u"fields")
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setVerticalSpacing(6)
        self.fields.setHorizontalSpacing(10)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.whichLabel = QLabel(self.inside)
        self.whichLabel.setObjectName(u"whichLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.whichLabel)

        self.which = QComboBox(self.inside)
        self.which.setObjectName(u"which")
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(20)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.which)

        self.kindLabel = QLabel(self.inside)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(self.inside)
        self.kind.setObjectName(u"kind")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.kind)

        self.titleLabel = QLabel(self.inside)
        self.titleLabel.setObjectName(u"titleLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(self.inside)
        self.title.setObjectName(u"title")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.title)

        self.standardLabel = QLabel(self.inside)
        self.standardLabel.setObjectName(u"standardLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.standardLabel)

        self.standard = QPlainTextEdit(self.inside)
        self.standard.setObjectName(u"standard")
        self.standard.setTabChangesFocus(True)
        self.standard.setMinimumSize(QSize(0, 44))
        self.standard.setMaximumSize(QSize(16777215, 66))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.standard.sizePolicy().hasHeightForWidth())
        self.standard.setSizePolicy(sizePolicy)

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.standard)

        self.dueLabel = QLabel(self.inside)
        self.dueLabel.setObjectName(u"dueLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = QLineEdit(self.inside)
        self.due.setObjectName(u"due")

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.due)

        self.understood = QLabel(self.inside)
        self.understood.setObjectName(u"understood")
        self.understood.setWordWrap(True)
        self.understood.setProperty(u"role", u"muted")

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.understood)

        self.statusLabel = QLabel(self.inside)
        self.statusLabel.setObjectName(u"statusLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.statusLabel)

        self.status = QComboBox(self.inside)
        self.status.setObjectName(u"status")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.status)

        self.percentLabel = QLabel(self.inside)
        self.percentLabel.setObjectName(u"percentLabel")

        self.fields.setWidget(7, QFormLayout.ItemRole.LabelRole, self.percentLabel)

        self.percent = QSpinBox(self.inside)
        self.percent.setObjectName(u"percent")
        self.percent.setMinimum(-1)
        self.percent.setMaximum(100)
        self.percent.setSuffix(u"%")

        self.fields.setWidget(7, QFormLayout.ItemRole.FieldRole, self.percent)

        self.doneLabel = QLabel(self.inside)
        self.doneLabel.setObjectName(u"doneLabel")

        self.fields.setWidget(8, QFormLayout.ItemRole.LabelRole, self.doneLabel)

        self.done = QPlainTextEdit(self.inside)
        self.done.setObjectName(u"done")
        self.done.setTabChangesFocus(True)
        self.done.setMinimumSize(QSize(0, 44))
        self.done.setMaximumSize(QSize(16777215, 66))
        sizePolicy.setHeightForWidth(self.done.sizePolicy().hasHeightForWidth())
        self.done.setSizePolicy(sizePolicy)

        self.fields.setWidget(8, QFormLayout.ItemRole.FieldRole, self.done)

        self.difficultiesLabel = QLabel(self.inside)
        self.difficultiesLabel.setObjectName(u"difficultiesLabel")

        self.fields.setWidget(9, QFormLayout.ItemRole.LabelRole, self.difficultiesLabel)

        self.difficulties = QPlainTextEdit(self.inside)
        self.difficulties.setObjectName(u"difficulties")
        self.difficulties.setTabChangesFocus(True)
        self.difficulties.setMinimumSize(QSize(0, 44))
        self.difficulties.setMaximumSize(QSize(16777215, 66))
        sizePolicy.setHeightForWidth(self.difficulties.sizePolicy().hasHeightForWidth())
        self.difficulties.setSizePolicy(sizePolicy)

        self.fields.setWidget(9, QFormLayout.ItemRole.FieldRole, self.difficulties)

        self.nextLabel = QLabel(self.inside)
        self.nextLabel.setObjectName(u"nextLabel")

        self.fields.setWidget(10, QFormLayout.ItemRole.LabelRole, self.nextLabel)

        self.nextSteps = QPlainTextEdit(self.inside)
        self.nextSteps.setObjectName(u"nextSteps")
        self.nextSteps.setTabChangesFocus(True)
        self.nextSteps.setMinimumSize(QSize(0, 44))
        self.nextSteps.setMaximumSize(QSize(16777215, 66))
        sizePolicy.setHeightForWidth(self.nextSteps.sizePolicy().hasHeightForWidth())
        self.nextSteps.setSizePolicy(sizePolicy)

        self.fields.setWidget(10, QFormLayout.ItemRole.FieldRole, self.nextSteps)

        self.scroll.setWidget(self.inside)

        self.layout.addWidget(self.scroll)

        self.refusal = QLabel(AddedRowDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.layout.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(AddedRowDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

        self.layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.whichLabel.setBuddy(self.which)
        self.kindLabel.setBuddy(self.kind)
        self.titleLabel.setBuddy(self.title)
        self.standardLabel.setBuddy(self.standard)
        self.dueLabel.setBuddy(self.due)
        self.statusLabel.setBuddy(self.status)
        self.percentLabel.setBuddy(self.percent)
        self.doneLabel.setBuddy(self.done)
        self.difficultiesLabel.setBuddy(self.difficulties)
        self.nextLabel.setBuddy(self.nextSteps)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AddedRowDialog)
    # setupUi

    def retranslateUi(self, AddedRowDialog):
        AddedRowDialog.setWindowTitle(QCoreApplication.translate("AddedRowDialog", u"An item of a row that was added", None))
        self.whichLabel.setText(QCoreApplication.translate("AddedRowDialog", u"This row &is", None))
        self.kindLabel.setText(QCoreApplication.translate("AddedRowDialog", u"&Kind", None))
        self.titleLabel.setText(QCoreApplication.translate("AddedRowDialog", u"&Title", None))
        self.standardLabel.setText(QCoreApplication.translate("AddedRowDialog", u"&Standard", None))
        self.dueLabel.setText(QCoreApplication.translate("AddedRowDialog", u"&Due", None))
        self.statusLabel.setText(QCoreApplication.translate("AddedRowDialog", u"St&atus", None))
        self.percentLabel.setText(QCoreApplication.translate("AddedRowDialog", u"&Percent", None))
        self.doneLabel.setText(QCoreApplication.translate("AddedRowDialog", u"D&one this month", None))
        self.difficultiesLabel.setText(QCoreApplication.translate("AddedRowDialog", u"Di&fficulties", None))
        self.nextLabel.setText(QCoreApplication.translate("AddedRowDialog", u"&Next steps", None))
    # retranslateUi

