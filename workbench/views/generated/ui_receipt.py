# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receipt.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialogButtonBox,
    QPlainTextEdit, QVBoxLayout)

class Ui_ReceiptDialog(object):
    def setupUi(self, ReceiptDialog):
        if not ReceiptDialog.objectName():
            ReceiptDialog.setObjectName(u"ReceiptDialog")
        self.layout = QVBoxLayout(ReceiptDialog)
        self.layout.setSpacing(10)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(14, 14, 14, 12)
        self.text = QPlainTextEdit(ReceiptDialog)
        self.text.setObjectName(u"text")
        self.text.setReadOnly(True)

        self.layout.addWidget(self.text)

        self.buttons = QDialogButtonBox(ReceiptDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout.addWidget(self.buttons)

        self.layout.setStretch(0, 1)

        self.retranslateUi(ReceiptDialog)
    # setupUi

    def retranslateUi(self, ReceiptDialog):
        ReceiptDialog.setWindowTitle(QCoreApplication.translate("ReceiptDialog", u"Receipt", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("ReceiptDialog", u"What became of the file", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

