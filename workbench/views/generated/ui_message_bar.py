# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'message_bar.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QPushButton, QToolButton)

class Ui_MessageBar(object):
    def setupUi(self, MessageBar):
        if not MessageBar.objectName():
            MessageBar.setObjectName(u"MessageBar")
        self.row = QHBoxLayout(MessageBar)
        self.row.setSpacing(8)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(12, 6, 6, 6)
        self.sign = QLabel(MessageBar)
        self.sign.setObjectName(u"sign")
        self.sign.setMinimumSize(QSize(20, 20))
        self.sign.setMaximumSize(QSize(20, 20))

        self.row.addWidget(self.sign)

        self.words = QLabel(MessageBar)
        self.words.setObjectName(u"words")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.row.addWidget(self.words)

        self.offer = QPushButton(MessageBar)
        self.offer.setObjectName(u"offer")
        self.offer.setVisible(False)

        self.row.addWidget(self.offer)

        self.copy = QToolButton(MessageBar)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoRaise(True)
        self.copy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.row.addWidget(self.copy)

        self.close = QToolButton(MessageBar)
        self.close.setObjectName(u"close")
        self.close.setAutoRaise(True)

        self.row.addWidget(self.close)

        self.row.setStretch(1, 1)

        self.retranslateUi(MessageBar)
    # setupUi

    def retranslateUi(self, MessageBar):
        self.copy.setText(QCoreApplication.translate("MessageBar", u"Copy details", None))
#if QT_CONFIG(tooltip)
        self.copy.setToolTip(QCoreApplication.translate("MessageBar", u"Copy this message with its details", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.close.setToolTip(QCoreApplication.translate("MessageBar", u"Close this message (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("MessageBar", u"Close this message", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

