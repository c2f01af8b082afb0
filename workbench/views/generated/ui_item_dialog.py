# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'item_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QCheckBox, QComboBox,
    QDateEdit, QDialogButtonBox, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QPlainTextEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ItemDialog(object):
    def setupUi(self, ItemDialog):
        if not ItemDialog.objectName():
            ItemDialog.setObjectName(u"ItemDialog")
        self.rows = QVBoxLayout(ItemDialog)
        self.rows.setSpacing(10)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(14, 14, 14, 12)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QFormLayout()
        self.left.setObjectName(u"left")
        self.left.setVerticalSpacing(6)
        self.left.setHorizontalSpacing(10)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(ItemDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.left.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(ItemDialog)
        self.kind.setObjectName(u"kind")

        self.left.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.titleLabel = QLabel(ItemDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.left.setWidget(1, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = QLineEdit(ItemDialog)
        self.title.setObjectName(u"title")

        self.left.setWidget(1, QFormLayout.ItemRole.FieldRole, self.title)

        self.leadLabel = QLabel(ItemDialog)
        self.leadLabel.setObjectName(u"leadLabel")

        self.left.setWidget(2, QFormLayout.ItemRole.LabelRole, self.leadLabel)

        self.lead = QComboBox(ItemDialog)
        self.lead.setObjectName(u"lead")
        self.lead.setMaxVisibleItems(20)

        self.left.setWidget(2, QFormLayout.ItemRole.FieldRole, self.lead)

        self.dueLabel = QLabel(ItemDialog)
        self.dueLabel.setObjectName(u"dueLabel")

        self.left.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dueLabel)

        self.due = QLineEdit(ItemDialog)
        self.due.setObjectName(u"due")

        self.left.setWidget(3, QFormLayout.ItemRole.FieldRole, self.due)

        self.understood = QLabel(ItemDialog)
        self.understood.setObjectName(u"understood")
        self.understood.setWordWrap(True)
        self.understood.setProperty(u"role", u"muted")

        self.left.setWidget(4, QFormLayout.ItemRole.FieldRole, self.understood)

        self.standardLabel = QLabel(ItemDialog)
        self.standardLabel.setObjectName(u"standardLabel")

        self.left.setWidget(5, QFormLayout.ItemRole.LabelRole, self.standardLabel)

        self.standard = QPlainTextEdit(ItemDialog)
        self.standard.setObjectName(u"standard")
        self.standard.setTabChangesFocus(True)
        self.standard.setMinimumSize(QSize(0, 56))
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.standard.sizePolicy().hasHeightForWidth())
        self.standard.setSizePolicy(sizePolicy)

        self.left.setWidget(5, QFormLayout.ItemRole.FieldRole, self.standard)

        self.basisLabel = QLabel(ItemDialog)
        self.basisLabel.setObjectName(u"basisLabel")

        self.left.setWidget(6, QFormLayout.ItemRole.LabelRole, self.basisLabel)

        self.basis = QPlainTextEdit(ItemDialog)
        self.basis.setObjectName(u"basis")
        self.basis.setTabChangesFocus(True)
        self.basis.setMinimumSize(QSize(0, 40))
        sizePolicy.setHeightForWidth(self.basis.sizePolicy().hasHeightForWidth())
        self.basis.setSizePolicy(sizePolicy)

        self.left.setWidget(6, QFormLayout.ItemRole.FieldRole, self.basis)

        self.noteLabel = QLabel(ItemDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.left.setWidget(7, QFormLayout.ItemRole.LabelRole, self.noteLabel)

        self.note = QPlainTextEdit(ItemDialog)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)
        self.note.setMinimumSize(QSize(0, 40))
        sizePolicy.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy)

        self.left.setWidget(7, QFormLayout.ItemRole.FieldRole, self.note)

        self.fromLabel = QLabel(ItemDialog)
        self.fromLabel.setObjectName(u"fromLabel")

        self.left.setWidget(8, QFormLayout.ItemRole.LabelRole, self.fromLabel)

        self.months = QHBoxLayout()
        self.months.setSpacing(8)
        self.months.setObjectName(u"months")
        self.months.setContentsMargins(0, 0, 0, 0)
        self.fromMonth = QDateEdit(ItemDialog)
        self.fromMonth.setObjectName(u"fromMonth")
        self.fromMonth.setDisplayFormat(u"yyyy-MM")

        self.months.addWidget(self.fromMonth)

        self.until = QCheckBox(ItemDialog)
        self.until.setObjectName(u"until")

        self.months.addWidget(self.until)

        self.untilMonth = QDateEdit(ItemDialog)
        self.untilMonth.setObjectName(u"untilMonth")
        self.untilMonth.setDisplayFormat(u"yyyy-MM")

        self.months.addWidget(self.untilMonth)

        self.spacer1 = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.months.addItem(self.spacer1)


        self.left.setLayout(8, QFormLayout.ItemRole.FieldRole, self.months)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(4)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.supportLabel = QLabel(ItemDialog)
        self.supportLabel.setObjectName(u"supportLabel")

        self.right.addWidget(self.supportLabel)

        self.findUnit = QLineEdit(ItemDialog)
        self.findUnit.setObjectName(u"findUnit")
        self.findUnit.setClearButtonEnabled(True)

        self.right.addWidget(self.findUnit)

        self.supporting = QListWidget(ItemDialog)
        self.supporting.setObjectName(u"supporting")
        self.supporting.setMinimumSize(QSize(200, 200))

        self.right.addWidget(self.supporting)

        self.chosen = QLabel(ItemDialog)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setWordWrap(True)
        self.chosen.setProperty(u"role", u"muted")

        self.right.addWidget(self.chosen)


        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 3)
        self.columns.setStretch(1, 2)

        self.rows.addLayout(self.columns)

        self.refusal = QLabel(ItemDialog)
        self.refusal.setObjectName(u"refusal")
        self.refusal.setWordWrap(True)

        self.rows.addWidget(self.refusal)

        self.buttons = QDialogButtonBox(ItemDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.rows.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.titleLabel.setBuddy(self.title)
        self.leadLabel.setBuddy(self.lead)
        self.dueLabel.setBuddy(self.due)
        self.standardLabel.setBuddy(self.standard)
        self.basisLabel.setBuddy(self.basis)
        self.noteLabel.setBuddy(self.note)
        self.fromLabel.setBuddy(self.fromMonth)
        self.supportLabel.setBuddy(self.findUnit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.title)
        QWidget.setTabOrder(self.title, self.lead)
        QWidget.setTabOrder(self.lead, self.due)
        QWidget.setTabOrder(self.due, self.standard)
        QWidget.setTabOrder(self.standard, self.basis)
        QWidget.setTabOrder(self.basis, self.note)
        QWidget.setTabOrder(self.note, self.fromMonth)
        QWidget.setTabOrder(self.fromMonth, self.until)
        QWidget.setTabOrder(self.until, self.untilMonth)
        QWidget.setTabOrder(self.untilMonth, self.findUnit)
        QWidget.setTabOrder(self.findUnit, self.supporting)

        self.retranslateUi(ItemDialog)
    # setupUi

    def retranslateUi(self, ItemDialog):
        self.kindLabel.setText(QCoreApplication.translate("ItemDialog", u"&Kind", None))
        self.titleLabel.setText(QCoreApplication.translate("ItemDialog", u"&Title", None))
        self.leadLabel.setText(QCoreApplication.translate("ItemDialog", u"&Lead unit", None))
        self.dueLabel.setText(QCoreApplication.translate("ItemDialog", u"&Due", None))
        self.due.setPlaceholderText(QCoreApplication.translate("ItemDialog", u"For example \u5f53\u5e746\u6708\u5e95, \u6bcf\u5b63\u5ea6, \u957f\u671f", None))
        self.standardLabel.setText(QCoreApplication.translate("ItemDialog", u"St&andard", None))
        self.basisLabel.setText(QCoreApplication.translate("ItemDialog", u"&Basis", None))
        self.noteLabel.setText(QCoreApplication.translate("ItemDialog", u"&Note", None))
        self.fromLabel.setText(QCoreApplication.translate("ItemDialog", u"In force &from", None))
        self.until.setText(QCoreApplication.translate("ItemDialog", u"&Until", None))
#if QT_CONFIG(accessibility)
        self.untilMonth.setAccessibleName(QCoreApplication.translate("ItemDialog", u"In force until", None))
#endif // QT_CONFIG(accessibility)
        self.supportLabel.setText(QCoreApplication.translate("ItemDialog", u"Su&pporting units", None))
        self.findUnit.setPlaceholderText(QCoreApplication.translate("ItemDialog", u"Find: words, pinyin or initials", None))
#if QT_CONFIG(accessibility)
        self.findUnit.setAccessibleName(QCoreApplication.translate("ItemDialog", u"Find units", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.supporting.setAccessibleName(QCoreApplication.translate("ItemDialog", u"Supporting units", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

