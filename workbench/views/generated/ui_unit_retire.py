# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unit_retire.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget)

class Ui_RetireDialog(object):
    def setupUi(self, RetireDialog):
        if not RetireDialog.objectName():
            RetireDialog.setObjectName(u"RetireDialog")
        RetireDialog.setMinimumSize(QSize(480, 0))
        self.layout = QVBoxLayout(RetireDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(18, 18, 18, 18)
        self.intro = QLabel(RetireDialog)
        self.intro.setObjectName(u"intro")
        self.intro.setWordWrap(True)
        self.intro.setMinimumSize(QSize(420, 0))

        self.layout.addWidget(self.intro)

        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.monthLabel = QLabel(RetireDialog)
        self.monthLabel.setObjectName(u"monthLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.monthLabel)

        self.month = QComboBox(RetireDialog)
        self.month.setObjectName(u"month")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.month)


        self.layout.addLayout(self.fields)

        self.refusal = QLabel(RetireDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setVisible(False)
        self.refusal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refusal.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RetireDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.monthLabel.setBuddy(self.month)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.month, self.buttons)

        self.retranslateUi(RetireDialog)
    # setupUi

    def retranslateUi(self, RetireDialog):
        RetireDialog.setWindowTitle(QCoreApplication.translate("RetireDialog", u"Retire a unit", None))
        self.monthLabel.setText(QCoreApplication.translate("RetireDialog", u"Gone &from", None))
#if QT_CONFIG(accessibility)
        self.month.setAccessibleName(QCoreApplication.translate("RetireDialog", u"Gone from", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

