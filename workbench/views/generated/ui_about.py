# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit,
    QSizePolicy, QVBoxLayout)

class Ui_AboutDialog(object):
    def setupUi(self, AboutDialog):
        if not AboutDialog.objectName():
            AboutDialog.setObjectName(u"AboutDialog")
        self.layout = QVBoxLayout(AboutDialog)
        self.layout.setSpacing(12)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(18, 18, 18, 18)
        self.top = QHBoxLayout()
        self.top.setSpacing(16)
        self.top.setObjectName(u"top")
        self.top.setContentsMargins(0, 0, 0, 0)
        self.picture = QLabel(AboutDialog)
        self.picture.setObjectName(u"picture")
        self.picture.setMinimumSize(QSize(64, 64))
        self.picture.setMaximumSize(QSize(64, 64))

        self.top.addWidget(self.picture)

        self.words = QVBoxLayout()
        self.words.setSpacing(4)
        self.words.setObjectName(u"words")
        self.words.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(AboutDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.words.addWidget(self.title)

        self.version = QLabel(AboutDialog)
        self.version.setObjectName(u"version")
        self.version.setProperty(u"role", u"muted")

        self.words.addWidget(self.version)

        self.text = QLabel(AboutDialog)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)
        self.text.setMinimumSize(QSize(380, 0))

        self.words.addWidget(self.text)


        self.top.addLayout(self.words)


        self.layout.addLayout(self.top)

        self.legal = QLabel(AboutDialog)
        self.legal.setObjectName(u"legal")
        self.legal.setWordWrap(True)
        self.legal.setProperty(u"role", u"muted")

        self.layout.addWidget(self.legal)

        self.choice = QHBoxLayout()
        self.choice.setObjectName(u"choice")
        self.partLabel = QLabel(AboutDialog)
        self.partLabel.setObjectName(u"partLabel")

        self.choice.addWidget(self.partLabel)

        self.part = QComboBox(AboutDialog)
        self.part.setObjectName(u"part")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.part.sizePolicy().hasHeightForWidth())
        self.part.setSizePolicy(sizePolicy)

        self.choice.addWidget(self.part)


        self.layout.addLayout(self.choice)

        self.licence = QPlainTextEdit(AboutDialog)
        self.licence.setObjectName(u"licence")
        self.licence.setMinimumSize(QSize(480, 160))
        self.licence.setReadOnly(True)

        self.layout.addWidget(self.licence)

        self.places = QLabel(AboutDialog)
        self.places.setObjectName(u"places")
        self.places.setWordWrap(True)
        self.places.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.places.setProperty(u"role", u"muted")

        self.layout.addWidget(self.places)

        self.buttons = QDialogButtonBox(AboutDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.layout.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.partLabel.setBuddy(self.part)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AboutDialog)
    # setupUi

    def retranslateUi(self, AboutDialog):
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"About this program", None))
        self.title.setText(QCoreApplication.translate("AboutDialog", u"Zhuanban Workbench", None))
        self.text.setText(QCoreApplication.translate("AboutDialog", u"One ledger, one month's view and official documents for the secretary of a district task force.", None))
        self.legal.setText(QCoreApplication.translate("AboutDialog", u"Licensed under Apache-2.0. Qt and PySide6 are used under the LGPL-3. The licences of all parts are listed here.", None))
        self.partLabel.setText(QCoreApplication.translate("AboutDialog", u"Licence of:", None))
    # retranslateUi

