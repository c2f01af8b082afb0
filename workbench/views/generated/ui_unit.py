# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unit.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QFormLayout, QLabel, QLineEdit,
    QVBoxLayout, QWidget)

class Ui_UnitDialog(object):
    def setupUi(self, UnitDialog):
        if not UnitDialog.objectName():
            UnitDialog.setObjectName(u"UnitDialog")
        UnitDialog.setMinimumSize(QSize(560, 0))
        self.layout = QVBoxLayout(UnitDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(18, 18, 18, 18)
        self.fields = QFormLayout()
        self.fields.setObjectName(u"fields")
        self.fields.setHorizontalSpacing(12)
        self.fields.setVerticalSpacing(8)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(UnitDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.fields.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(UnitDialog)
        self.kind.setObjectName(u"kind")

        self.fields.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.nameLabel = QLabel(UnitDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.fields.setWidget(1, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(UnitDialog)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(60)

        self.fields.setWidget(1, QFormLayout.ItemRole.FieldRole, self.name)

        self.short_nameLabel = QLabel(UnitDialog)
        self.short_nameLabel.setObjectName(u"short_nameLabel")

        self.fields.setWidget(2, QFormLayout.ItemRole.LabelRole, self.short_nameLabel)

        self.short_name = QLineEdit(UnitDialog)
        self.short_name.setObjectName(u"short_name")
        self.short_name.setMaxLength(60)

        self.fields.setWidget(2, QFormLayout.ItemRole.FieldRole, self.short_name)

        self.roleLabel = QLabel(UnitDialog)
        self.roleLabel.setObjectName(u"roleLabel")

        self.fields.setWidget(3, QFormLayout.ItemRole.LabelRole, self.roleLabel)

        self.role = QLineEdit(UnitDialog)
        self.role.setObjectName(u"role")

        self.fields.setWidget(3, QFormLayout.ItemRole.FieldRole, self.role)

        self.contact_postLabel = QLabel(UnitDialog)
        self.contact_postLabel.setObjectName(u"contact_postLabel")

        self.fields.setWidget(4, QFormLayout.ItemRole.LabelRole, self.contact_postLabel)

        self.contact_post = QLineEdit(UnitDialog)
        self.contact_post.setObjectName(u"contact_post")
        self.contact_post.setMaxLength(60)

        self.fields.setWidget(4, QFormLayout.ItemRole.FieldRole, self.contact_post)

        self.contact_phoneLabel = QLabel(UnitDialog)
        self.contact_phoneLabel.setObjectName(u"contact_phoneLabel")

        self.fields.setWidget(5, QFormLayout.ItemRole.LabelRole, self.contact_phoneLabel)

        self.contact_phone = QLineEdit(UnitDialog)
        self.contact_phone.setObjectName(u"contact_phone")
        self.contact_phone.setMaxLength(60)

        self.fields.setWidget(5, QFormLayout.ItemRole.FieldRole, self.contact_phone)

        self.noteLabel = QLabel(UnitDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.fields.setWidget(6, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QLineEdit(UnitDialog)
        self.note.setObjectName(u"note")

        self.fields.setWidget(6, QFormLayout.ItemRole.FieldRole, self.note)


        self.layout.addLayout(self.fields)

        self.refusal = QLabel(UnitDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)
        self.refusal.setVisible(False)
        self.refusal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.refusal.setProperty(u"role", u"refusal")

        self.layout.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(UnitDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.nameLabel.setBuddy(self.name)
        self.short_nameLabel.setBuddy(self.short_name)
        self.roleLabel.setBuddy(self.role)
        self.contact_postLabel.setBuddy(self.contact_post)
        self.contact_phoneLabel.setBuddy(self.contact_phone)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.name)
        QWidget.setTabOrder(self.name, self.short_name)
        QWidget.setTabOrder(self.short_name, self.role)
        QWidget.setTabOrder(self.role, self.contact_post)
        QWidget.setTabOrder(self.contact_post, self.contact_phone)
        QWidget.setTabOrder(self.contact_phone, self.note)
        QWidget.setTabOrder(self.note, self.buttons)

        self.retranslateUi(UnitDialog)
    # setupUi

    def retranslateUi(self, UnitDialog):
        UnitDialog.setWindowTitle(QCoreApplication.translate("UnitDialog", u"Unit", None))
        self.kindLabel.setText(QCoreApplication.translate("UnitDialog", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Kind", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("UnitDialog", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.short_nameLabel.setText(QCoreApplication.translate("UnitDialog", u"S&hort name", None))
#if QT_CONFIG(accessibility)
        self.short_name.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Short name", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.short_name.setToolTip(QCoreApplication.translate("UnitDialog", u"As it stands in charts and narrow tables", None))
#endif // QT_CONFIG(tooltip)
        self.roleLabel.setText(QCoreApplication.translate("UnitDialog", u"&Role in the task force", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Role in the task force", None))
#endif // QT_CONFIG(accessibility)
        self.contact_postLabel.setText(QCoreApplication.translate("UnitDialog", u"Post of the service &contact", None))
#if QT_CONFIG(accessibility)
        self.contact_post.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Post of the service contact", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.contact_post.setToolTip(QCoreApplication.translate("UnitDialog", u"A post, not a person's name", None))
#endif // QT_CONFIG(tooltip)
        self.contact_phoneLabel.setText(QCoreApplication.translate("UnitDialog", u"Office &telephone", None))
#if QT_CONFIG(accessibility)
        self.contact_phone.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Office telephone", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.contact_phone.setToolTip(QCoreApplication.translate("UnitDialog", u"An office telephone, not a mobile one", None))
#endif // QT_CONFIG(tooltip)
        self.noteLabel.setText(QCoreApplication.translate("UnitDialog", u"N&ote", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("UnitDialog", u"Note", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

