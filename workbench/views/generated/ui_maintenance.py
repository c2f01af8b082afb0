# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'maintenance.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QTabWidget, QVBoxLayout)

class Ui_MaintenancePage(object):
    def setupUi(self, MaintenancePage):
        if not MaintenancePage.objectName():
            MaintenancePage.setObjectName(u"MaintenancePage")
        self.pageLayout = QVBoxLayout(MaintenancePage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 8, 16, 12)
        self.tabs = QTabWidget(MaintenancePage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)

        self.pageLayout.addWidget(self.tabs)


        self.retranslateUi(MaintenancePage)
    # setupUi

    def retranslateUi(self, MaintenancePage):
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("MaintenancePage", u"Parts of the maintenance page", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

