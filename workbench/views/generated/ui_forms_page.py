# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'forms_page.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QSizePolicy, QTabWidget, QVBoxLayout,
    QWidget)

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

