# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'forms_page.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QTabWidget, QVBoxLayout)

class Ui_FormsPage(object):
    def setupUi(self, FormsPage):
        if not FormsPage.objectName():
            FormsPage.setObjectName(u"FormsPage")
        self.pageLayout = QVBoxLayout(FormsPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 8, 16, 12)
        self.tabs = QTabWidget(FormsPage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)

        self.pageLayout.addWidget(self.tabs)


        self.retranslateUi(FormsPage)
    # setupUi

    def retranslateUi(self, FormsPage):
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("FormsPage", u"Parts of the forms page", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

