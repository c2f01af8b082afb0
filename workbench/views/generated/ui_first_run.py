# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_FirstRunPage(object):
    def setupUi(self, FirstRunPage):
        if not FirstRunPage.objectName():
            FirstRunPage.setObjectName(u"FirstRunPage")
        self.pageLayout = QVBoxLayout(FirstRunPage)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(FirstRunPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.outer = QHBoxLayout(self.inside)
        self.outer.setSpacing(0)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 10, 16, 10)
        self.spacer3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer3)

        self.column = QWidget(self.inside)
        self.column.setObjectName(u"column")
        self.column.setMinimumSize(QSize(600, 0))
        self.column.setMaximumSize(QSize(760, 16777215))
        self.columnLayout = QVBoxLayout(self.column)
        self.columnLayout.setSpacing(9)
        self.columnLayout.setObjectName(u"columnLayout")
        self.columnLayout.setContentsMargins(0, 0, 0, 0)
        self.spacer4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.columnLayout.addItem(self.spacer4)

        self.headLayout = QHBoxLayout()
        self.headLayout.setSpacing(16)
        self.headLayout.setObjectName(u"headLayout")
        self.headLayout.setContentsMargins(0, 0, 0, 0)
        self.picture = QLabel(self.column)
        self.picture.setObjectName(u"picture")
        self.picture.setMinimumSize(QSize(64, 64))
        self.picture.setMaximumSize(QSize(64, 64))

        self.headLayout.addWidget(self.picture)

        self.headWords = QVBoxLayout()
        self.headWords.setSpacing(4)
        self.headWords.setObjectName(u"headWords")
        self.headWords.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.column)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.headWords.addWidget(self.title)

        self.welcome = QLabel(self.column)
        self.welcome.setObjectName(u"welcome")
        self.welcome.setWordWrap(True)
        self.welcome.setProperty(u"role", u"muted")

        self.headWords.addWidget(self.welcome)


        self.headLayout.addLayout(self.headWords)

        self.headLayout.setStretch(1, 1)

        self.columnLayout.addLayout(self.headLayout)

        self.spacer5 = QSpacerItem(0, 3, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.columnLayout.addItem(self.spacer5)

        self.starterCard = QFrame(self.column)
        self.starterCard.setObjectName(u"starterCard")
        self.starterCard.setProperty(u"card", True)
        self.starterLayout = QHBoxLayout(self.starterCard)
        self.starterLayout.setSpacing(16)
        self.starterLayout.setObjectName(u"starterLayout")
        self.starterLayout.setContentsMargins(16, 12, 16, 12)
        self.starterWords = QVBoxLayout()
        self.starterWords.setSpacing(3)
        self.starterWords.setObjectName(u"starterWords")
        self.starterWords.setContentsMargins(0, 0, 0, 0)
        self.starterTitle = QLabel(self.starterCard)
        self.starterTitle.setObjectName(u"starterTitle")
        self.starterTitle.setProperty(u"role", u"heading")

        self.starterWords.addWidget(self.starterTitle)

        self.starterText = QLabel(self.starterCard)
        self.starterText.setObjectName(u"starterText")
        self.starterText.setWordWrap(True)
        self.starterText.setProperty(u"role", u"muted")

        self.starterWords.addWidget(self.starterText)

        self.starterWords.setStretch(1, 1)

        self.starterLayout.addLayout(self.starterWords)

        self.starter = QPushButton(self.starterCard)
        self.starter.setObjectName(u"starter")
        self.starter.setProperty(u"primary", True)
        self.starter.setMinimumSize(QSize(130, 34))

        self.starterLayout.addWidget(self.starter)

        self.starterLayout.setStretch(0, 1)

        self.columnLayout.addWidget(self.starterCard)

        self.emptyCard = QFrame(self.column)
        self.emptyCard.setObjectName(u"emptyCard")
        self.emptyCard.setProperty(u"card", True)
        self.emptyLayout = QHBoxLayout(self.emptyCard)
        self.emptyLayout.setSpacing(16)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(16, 12, 16, 12)
        self.emptyWords = QVBoxLayout()
        self.emptyWords.setSpacing(3)
        self.emptyWords.setObjectName(u"emptyWords")
        self.emptyWords.setContentsMargins(0, 0, 0, 0)
        self.emptyTitle = QLabel(self.emptyCard)
        self.emptyTitle.setObjectName(u"emptyTitle")
        self.emptyTitle.setProperty(u"role", u"heading")

        self.emptyWords.addWidget(self.emptyTitle)

        self.emptyText = QLabel(self.emptyCard)
        self.emptyText.setObjectName(u"emptyText")
        self.emptyText.setWordWrap(True)
        self.emptyText.setProperty(u"role", u"muted")

        self.emptyWords.addWidget(self.emptyText)

        self.emptyWords.setStretch(1, 1)

        self.emptyLayout.addLayout(self.emptyWords)

        self.empty = QPushButton(self.emptyCard)
        self.empty.setObjectName(u"empty")
        self.empty.setMinimumSize(QSize(130, 34))

        self.emptyLayout.addWidget(self.empty)

        self.emptyLayout.setStretch(0, 1)

        self.columnLayout.addWidget(self.emptyCard)

        self.demoCard = QFrame(self.column)
        self.demoCard.setObjectName(u"demoCard")
        self.demoCard.setProperty(u"card", True)
        self.demoLayout = QHBoxLayout(self.demoCard)
        self.demoLayout.setSpacing(16)
        self.demoLayout.setObjectName(u"demoLayout")
        self.demoLayout.setContentsMargins(16, 12, 16, 12)
        self.demoWords = QVBoxLayout()
        self.demoWords.setSpacing(3)
        self.demoWords.setObjectName(u"demoWords")
        self.demoWords.setContentsMargins(0, 0, 0, 0)
        self.demoTitle = QLabel(self.demoCard)
        self.demoTitle.setObjectName(u"demoTitle")
        self.demoTitle.setProperty(u"role", u"heading")

        self.demoWords.addWidget(self.demoTitle)

        self.demoText = QLabel(self.demoCard)
        self.demoText.setObjectName(u"demoText")
        self.demoText.setWordWrap(True)
        self.demoText.setProperty(u"role", u"muted")

        self.demoWords.addWidget(self.demoText)

        self.demoWords.setStretch(1, 1)

        self.demoLayout.addLayout(self.demoWords)

        self.demo = QPushButton(self.demoCard)
        self.demo.setObjectName(u"demo")
        self.demo.setMinimumSize(QSize(130, 34))

        self.demoLayout.addWidget(self.demo)

        self.demoLayout.setStretch(0, 1)

        self.columnLayout.addWidget(self.demoCard)

        self.openCard = QFrame(self.column)
        self.openCard.setObjectName(u"openCard")
        self.openCard.setProperty(u"card", True)
        self.openLayout = QHBoxLayout(self.openCard)
        self.openLayout.setSpacing(16)
        self.openLayout.setObjectName(u"openLayout")
        self.openLayout.setContentsMargins(16, 12, 16, 12)
        self.openWords = QVBoxLayout()
        self.openWords.setSpacing(3)
        self.openWords.setObjectName(u"openWords")
        self.openWords.setContentsMargins(0, 0, 0, 0)
        self.openTitle = QLabel(self.openCard)
        self.openTitle.setObjectName(u"openTitle")
        self.openTitle.setProperty(u"role", u"heading")

        self.openWords.addWidget(self.openTitle)

        self.openText = QLabel(self.openCard)
        self.openText.setObjectName(u"openText")
        self.openText.setWordWrap(True)
        self.openText.setProperty(u"role", u"muted")

        self.openWords.addWidget(self.openText)

        self.openWords.setStretch(1, 1)

        self.openLayout.addLayout(self.openWords)

        self.open = QPushButton(self.openCard)
        self.open.setObjectName(u"open")
        self.open.setMinimumSize(QSize(130, 34))

        self.openLayout.addWidget(self.open)

        self.openLayout.setStretch(0, 1)

        self.columnLayout.addWidget(self.openCard)

        self.secrecy = QLabel(self.column)
        self.secrecy.setObjectName(u"secrecy")
        self.secrecy.setWordWrap(True)
        self.secrecy.setProperty(u"role", u"heading")

        self.columnLayout.addWidget(self.secrecy)

        self.offline = QLabel(self.column)
        self.offline.setObjectName(u"offline")
        self.offline.setWordWrap(True)
        self.offline.setProperty(u"role", u"muted")

        self.columnLayout.addWidget(self.offline)

        self.spacer6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.columnLayout.addItem(self.spacer6)


        self.outer.addWidget(self.column)

        self.spacer7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer.addItem(self.spacer7)

        self.outer.setStretch(0, 1)
        self.outer.setStretch(2, 1)
        self.scroll.setWidget(self.inside)

        self.pageLayout.addWidget(self.scroll)

        QWidget.setTabOrder(self.starter, self.empty)
        QWidget.setTabOrder(self.empty, self.demo)
        QWidget.setTabOrder(self.demo, self.open)

        self.retranslateUi(FirstRunPage)
    # setupUi

    def retranslateUi(self, FirstRunPage):
        self.title.setText(QCoreApplication.translate("FirstRunPage", u"Zhuanban Workbench", None))
        self.welcome.setText(QCoreApplication.translate("FirstRunPage", u"One ledger for the lists, problems and projects of the task force; each month a view of where they stand, and the documents that go with it.", None))
        self.starterTitle.setText(QCoreApplication.translate("FirstRunPage", u"Start with the starter content", None))
        self.starterText.setText(QCoreApplication.translate("FirstRunPage", u"The lists of duties, services and supervision, the problems and projects named in the source document, and proposals marked as examples that you confirm or change.", None))
        self.starter.setText(QCoreApplication.translate("FirstRunPage", u"&Start a ledger\u2026", None))
        self.emptyTitle.setText(QCoreApplication.translate("FirstRunPage", u"Start with an empty ledger", None))
        self.emptyText.setText(QCoreApplication.translate("FirstRunPage", u"Nothing in it: you add the units first, then the items.", None))
        self.empty.setText(QCoreApplication.translate("FirstRunPage", u"Start e&mpty\u2026", None))
        self.demoTitle.setText(QCoreApplication.translate("FirstRunPage", u"Look around in a demonstration ledger", None))
        self.demoText.setText(QCoreApplication.translate("FirstRunPage", u"The starter content with a year of sample progress, marked as sample wherever it shows. Nothing in it is real.", None))
        self.demo.setText(QCoreApplication.translate("FirstRunPage", u"Try the &demonstration\u2026", None))
        self.openTitle.setText(QCoreApplication.translate("FirstRunPage", u"Open a ledger", None))
        self.openText.setText(QCoreApplication.translate("FirstRunPage", u"A .ledger file on this computer.", None))
        self.open.setText(QCoreApplication.translate("FirstRunPage", u"&Open a ledger\u2026", None))
        self.secrecy.setText(QCoreApplication.translate("FirstRunPage", u"This program must not hold or process state secrets, work secrets, or personal data of workers and party members.", None))
        self.offline.setText(QCoreApplication.translate("FirstRunPage", u"Everything stays in one file on this computer. The program never goes online.", None))
        pass
    # retranslateUi

