# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unit_rename.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QVBoxLayout, QWidget)

class Ui_RenameDialog(object):
    def setupUi(self, RenameDialog):
        if not RenameDialog.objectName():
            RenameDialog.setObjectName(u"RenameDialog")
        RenameDialog.setMinimumSize(QSize(480, 0))
        self.layout = QVBoxLayout(RenameDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(18, 18, 18, 18)
        self.intro = QLabel(RenameDialog)
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
        self.nameLabel = QLabel(RenameDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(RenameDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(60)

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.short_nameLabel = QLabel(RenameDialog)
        self.short_nameLabel.setObjectName(u"short_nameLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.short_nameLabel)

        self.short_name = QLineEdit(RenameDialog)
        self.short_name.setObjectName(u"short_name")
        self.short_name.setMaxLength(60)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.short_name)

        self.monthLabel = QLabel(RenameDialog)
        self.monthLabel.setObjectName(u"monthLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.monthLabel)

        self.month = QComboBox(RenameDialog)
        self.month.setObjectName(u"month")

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.month)


        self.layout.addLayout(self.fields)

        self.refusal = QLabel(RenameDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setVisible(False)
        self.refusal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refusal.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(RenameDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.short_nameLabel.setBuddy(self.short_name)
        self.monthLabel.setBuddy(self.month)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.short_name)
        QWidget.setTabOrder(self.short_name, self.month)
        QWidget.setTabOrder(self.month, self.buttons)

        self.retranslateUi(RenameDialog)
    # setupUi

    def retranslateUi(self, RenameDialog):
        RenameDialog.setWindowTitle(QCoreApplication.translate("RenameDialog", u"Rename a unit", None))
        self.nameLabel.setText(QCoreApplication.translate("RenameDialog", u"&New name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("RenameDialog", u"New name", None))
#endif // QT_CONFIG(accessibility)
        self.short_nameLabel.setText(QCoreApplication.translate("RenameDialog", u"S&hort name", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("RenameDialog", u"Short name", None))
#endif // QT_CONFIG(accessibility)
        self.monthLabel.setText(QCoreApplication.translate("RenameDialog", u"&From", None))
#if QT_CONFIG(accessibility)
        self.month.setAccessibleName(QCoreApplication.translate("RenameDialog", u"From", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

