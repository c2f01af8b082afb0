# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unit_merge.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget)

class Ui_MergeDialog(object):
    def setupUi(self, MergeDialog):
        if not MergeDialog.objectName():
            MergeDialog.setObjectName(u"MergeDialog")
        MergeDialog.setMinimumSize(QSize(480, 0))
        self.layout = QVBoxLayout(MergeDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(18, 18, 18, 18)
        self.intro = QLabel(MergeDialog)
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
        self.intoLabel = QLabel(MergeDialog)
        self.intoLabel.setObjectName(u"intoLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.intoLabel)

        self.into = QComboBox(MergeDialog)
        self.into.setObjectName(u"into")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.into)

        self.monthLabel = QLabel(MergeDialog)
        self.monthLabel.setObjectName(u"monthLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.monthLabel)

        self.month = QComboBox(MergeDialog)
        self.month.setObjectName(u"month")

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.month)


        self.layout.addLayout(self.fields)

        self.refusal = QLabel(MergeDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setVisible(False)
        self.refusal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refusal.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(MergeDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.intoLabel.setBuddy(self.into)
        self.monthLabel.setBuddy(self.month)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.into, self.month)
        QWidget.setTabOrder(self.month, self.buttons)

        self.retranslateUi(MergeDialog)
    # setupUi

    def retranslateUi(self, MergeDialog):
        MergeDialog.setWindowTitle(QCoreApplication.translate("MergeDialog", u"Merge a unit into another", None))
        self.intoLabel.setText(QCoreApplication.translate("MergeDialog", u"&Into", None))
#if QT_CONFIG(accessibility)
        self.into.setAccessibleName(QCoreApplication.translate("MergeDialog", u"Into", None))
#endif // QT_CONFIG(accessibility)
        self.monthLabel.setText(QCoreApplication.translate("MergeDialog", u"&From", None))
#if QT_CONFIG(accessibility)
        self.month.setAccessibleName(QCoreApplication.translate("MergeDialog", u"From", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

