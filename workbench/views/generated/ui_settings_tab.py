# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_tab.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QFormLayout, QFrame,
    QHBoxLayout, QLabel, QLineEdit,
    QScrollArea, QSizePolicy, QSpacerItem, QSpinBox,
    QVBoxLayout, QWidget)

from workbench.views.cells_table import CellsTable

class Ui_SettingsTab(object):
    def setupUi(self, SettingsTab):
        if not SettingsTab.objectName():
            SettingsTab.setObjectName(u"SettingsTab")
        self.layout = QVBoxLayout(SettingsTab)
        self.layout.setSpacing(0)
        self.layout.setObjectName(u"layout")
        self.layout.setContentsMargins(0, 10, 0, 0)
        self.scroll = QScrollArea(SettingsTab)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.inside = QWidget()
        self.inside.setObjectName(u"inside")
        self.insideLayout = QVBoxLayout(self.inside)
        self.insideLayout.setSpacing(12)
        self.insideLayout.setObjectName(u"insideLayout")
        self.insideLayout.setContentsMargins(0, 0, 8, 0)
        self.saved = QLabel(self.inside)
        self.saved.setObjectName(u"saved")
        self.saved.setProperty(u"role", u"muted")

        self.insideLayout.addWidget(self.saved)

        self.forceCard = QFrame(self.inside)
        self.forceCard.setObjectName(u"forceCard")
        self.forceCard.setProperty(u"card", True)
        self.forceLayout = QVBoxLayout(self.forceCard)
        self.forceLayout.setSpacing(8)
        self.forceLayout.setObjectName(u"forceLayout")
        self.forceLayout.setContentsMargins(16, 12, 16, 14)
        self.forceHead = QLabel(self.forceCard)
        self.forceHead.setObjectName(u"forceHead")
        self.forceHead.setProperty(u"role", u"heading")

        self.forceLayout.addWidget(self.forceHead)

        self.force = QFormLayout()
        self.force.setObjectName(u"force")
        self.force.setHorizontalSpacing(12)
        self.force.setVerticalSpacing(8)
        self.force.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.force.setContentsMargins(0, 0, 0, 0)
        self.nameLabel = QLabel(self.forceCard)
        self.nameLabel.setObjectName(u"nameLabel")

        self.force.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.name = QLineEdit(self.forceCard)
        self.name.setObjectName(u"name")

        self.force.setWidget(0, QFormLayout.ItemRole.FieldRole, self.name)

        self.issuing_unitLabel = QLabel(self.forceCard)
        self.issuing_unitLabel.setObjectName(u"issuing_unitLabel")

        self.force.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issuing_unitLabel)

        self.issuing_unit = QLineEdit(self.forceCard)
        self.issuing_unit.setObjectName(u"issuing_unit")

        self.force.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issuing_unit)

        self.briefing_nameLabel = QLabel(self.forceCard)
        self.briefing_nameLabel.setObjectName(u"briefing_nameLabel")

        self.force.setWidget(2, QFormLayout.ItemRole.LabelRole, self.briefing_nameLabel)

        self.briefing_name = QLineEdit(self.forceCard)
        self.briefing_name.setObjectName(u"briefing_name")

        self.force.setWidget(2, QFormLayout.ItemRole.FieldRole, self.briefing_name)

        self.markLabel = QLabel(self.forceCard)
        self.markLabel.setObjectName(u"markLabel")

        self.force.setWidget(3, QFormLayout.ItemRole.LabelRole, self.markLabel)

        self.mark = QLineEdit(self.forceCard)
        self.mark.setObjectName(u"mark")

        self.force.setWidget(3, QFormLayout.ItemRole.FieldRole, self.mark)

        self.report_toLabel = QLabel(self.forceCard)
        self.report_toLabel.setObjectName(u"report_toLabel")

        self.force.setWidget(4, QFormLayout.ItemRole.LabelRole, self.report_toLabel)

        self.report_to = QLineEdit(self.forceCard)
        self.report_to.setObjectName(u"report_to")

        self.force.setWidget(4, QFormLayout.ItemRole.FieldRole, self.report_to)

        self.copy_toLabel = QLabel(self.forceCard)
        self.copy_toLabel.setObjectName(u"copy_toLabel")

        self.force.setWidget(5, QFormLayout.ItemRole.LabelRole, self.copy_toLabel)

        self.copy_to = QLineEdit(self.forceCard)
        self.copy_to.setObjectName(u"copy_to")

        self.force.setWidget(5, QFormLayout.ItemRole.FieldRole, self.copy_to)

        self.send_toLabel = QLabel(self.forceCard)
        self.send_toLabel.setObjectName(u"send_toLabel")

        self.force.setWidget(6, QFormLayout.ItemRole.LabelRole, self.send_toLabel)

        self.send_to = QLineEdit(self.forceCard)
        self.send_to.setObjectName(u"send_to")

        self.force.setWidget(6, QFormLayout.ItemRole.FieldRole, self.send_to)

        self.copiesLabel = QLabel(self.forceCard)
        self.copiesLabel.setObjectName(u"copiesLabel")

        self.force.setWidget(7, QFormLayout.ItemRole.LabelRole, self.copiesLabel)

        self.copies = QSpinBox(self.forceCard)
        self.copies.setObjectName(u"copies")
        self.copies.setMaximum(9999)
        self.copies.setMaximumSize(QSize(130, 16777215))

        self.force.setWidget(7, QFormLayout.ItemRole.FieldRole, self.copies)

        self.entered_byLabel = QLabel(self.forceCard)
        self.entered_byLabel.setObjectName(u"entered_byLabel")

        self.force.setWidget(8, QFormLayout.ItemRole.LabelRole, self.entered_byLabel)

        self.entered_by = QLineEdit(self.forceCard)
        self.entered_by.setObjectName(u"entered_by")

        self.force.setWidget(8, QFormLayout.ItemRole.FieldRole, self.entered_by)


        self.forceLayout.addLayout(self.force)


        self.insideLayout.addWidget(self.forceCard)

        self.ruleCard = QFrame(self.inside)
        self.ruleCard.setObjectName(u"ruleCard")
        self.ruleCard.setProperty(u"card", True)
        self.ruleLayout = QVBoxLayout(self.ruleCard)
        self.ruleLayout.setSpacing(8)
        self.ruleLayout.setObjectName(u"ruleLayout")
        self.ruleLayout.setContentsMargins(16, 12, 16, 14)
        self.ruleHead = QLabel(self.ruleCard)
        self.ruleHead.setObjectName(u"ruleHead")
        self.ruleHead.setProperty(u"role", u"heading")

        self.ruleLayout.addWidget(self.ruleHead)

        self.rule = QFormLayout()
        self.rule.setObjectName(u"rule")
        self.rule.setHorizontalSpacing(12)
        self.rule.setVerticalSpacing(8)
        self.rule.setContentsMargins(0, 0, 0, 0)
        self.reporting_dayLabel = QLabel(self.ruleCard)
        self.reporting_dayLabel.setObjectName(u"reporting_dayLabel")

        self.rule.setWidget(0, QFormLayout.ItemRole.LabelRole, self.reporting_dayLabel)

        self.reporting_dayRow = QHBoxLayout()
        self.reporting_dayRow.setSpacing(10)
        self.reporting_dayRow.setObjectName(u"reporting_dayRow")
        self.reporting_dayRow.setContentsMargins(0, 0, 0, 0)
        self.reporting_day = QSpinBox(self.ruleCard)
        self.reporting_day.setObjectName(u"reporting_day")
        self.reporting_day.setMinimum(1)
        self.reporting_day.setMaximum(31)
        self.reporting_day.setMinimumSize(QSize(130, 0))

        self.reporting_dayRow.addWidget(self.reporting_day)

        self.reporting_dayNote = QLabel(self.ruleCard)
        self.reporting_dayNote.setObjectName(u"reporting_dayNote")
        self.reporting_dayNote.setProperty(u"role", u"muted")

        self.reporting_dayRow.addWidget(self.reporting_dayNote)

        self.spacer11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reporting_dayRow.addItem(self.spacer11)


        self.rule.setLayout(0, QFormLayout.ItemRole.FieldRole, self.reporting_dayRow)

        self.warning_daysLabel = QLabel(self.ruleCard)
        self.warning_daysLabel.setObjectName(u"warning_daysLabel")

        self.rule.setWidget(1, QFormLayout.ItemRole.LabelRole, self.warning_daysLabel)

        self.warning_daysRow = QHBoxLayout()
        self.warning_daysRow.setSpacing(10)
        self.warning_daysRow.setObjectName(u"warning_daysRow")
        self.warning_daysRow.setContentsMargins(0, 0, 0, 0)
        self.warning_days = QSpinBox(self.ruleCard)
        self.warning_days.setObjectName(u"warning_days")
        self.warning_days.setMinimum(0)
        self.warning_days.setMaximum(60)
        self.warning_days.setMinimumSize(QSize(130, 0))

        self.warning_daysRow.addWidget(self.warning_days)

        self.warning_daysNote = QLabel(self.ruleCard)
        self.warning_daysNote.setObjectName(u"warning_daysNote")
        self.warning_daysNote.setProperty(u"role", u"muted")

        self.warning_daysRow.addWidget(self.warning_daysNote)

        self.spacer12 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.warning_daysRow.addItem(self.spacer12)


        self.rule.setLayout(1, QFormLayout.ItemRole.FieldRole, self.warning_daysRow)

        self.behind_pointsLabel = QLabel(self.ruleCard)
        self.behind_pointsLabel.setObjectName(u"behind_pointsLabel")

        self.rule.setWidget(2, QFormLayout.ItemRole.LabelRole, self.behind_pointsLabel)

        self.behind_pointsRow = QHBoxLayout()
        self.behind_pointsRow.setSpacing(10)
        self.behind_pointsRow.setObjectName(u"behind_pointsRow")
        self.behind_pointsRow.setContentsMargins(0, 0, 0, 0)
        self.behind_points = QSpinBox(self.ruleCard)
        self.behind_points.setObjectName(u"behind_points")
        self.behind_points.setMinimum(1)
        self.behind_points.setMaximum(100)
        self.behind_points.setMinimumSize(QSize(130, 0))

        self.behind_pointsRow.addWidget(self.behind_points)

        self.behind_pointsNote = QLabel(self.ruleCard)
        self.behind_pointsNote.setObjectName(u"behind_pointsNote")
        self.behind_pointsNote.setProperty(u"role", u"muted")

        self.behind_pointsRow.addWidget(self.behind_pointsNote)

        self.spacer13 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.behind_pointsRow.addItem(self.spacer13)


        self.rule.setLayout(2, QFormLayout.ItemRole.FieldRole, self.behind_pointsRow)


        self.ruleLayout.addLayout(self.rule)


        self.insideLayout.addWidget(self.ruleCard)

        self.fontsCard = QFrame(self.inside)
        self.fontsCard.setObjectName(u"fontsCard")
        self.fontsCard.setProperty(u"card", True)
        self.fontsLayout = QVBoxLayout(self.fontsCard)
        self.fontsLayout.setSpacing(6)
        self.fontsLayout.setObjectName(u"fontsLayout")
        self.fontsLayout.setContentsMargins(16, 12, 10, 10)
        self.fontsRow = QHBoxLayout()
        self.fontsRow.setSpacing(10)
        self.fontsRow.setObjectName(u"fontsRow")
        self.fontsRow.setContentsMargins(0, 0, 0, 0)
        self.fontsHead = QLabel(self.fontsCard)
        self.fontsHead.setObjectName(u"fontsHead")
        self.fontsHead.setProperty(u"role", u"heading")

        self.fontsRow.addWidget(self.fontsHead)

        self.fontsNote = QLabel(self.fontsCard)
        self.fontsNote.setObjectName(u"fontsNote")
        self.fontsNote.setProperty(u"role", u"muted")

        self.fontsRow.addWidget(self.fontsNote)

        self.spacer14 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fontsRow.addItem(self.spacer14)


        self.fontsLayout.addLayout(self.fontsRow)

        self.fonts = CellsTable(self.fontsCard)
        self.fonts.setObjectName(u"fonts")
        self.fonts.setAlternatingRowColors(False)
        self.fonts.setShowGrid(False)
        self.fonts.setWordWrap(False)
        self.fonts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.fonts.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.fonts.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.fonts.setTabKeyNavigation(False)
        self.fonts.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.fonts.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.fonts.horizontalHeader().setHighlightSections(False)
        self.fonts.horizontalHeader().setStretchLastSection(False)
        self.fonts.verticalHeader().setVisible(False)
        self.fonts.verticalHeader().setMinimumSectionSize(24)
        self.fonts.verticalHeader().setDefaultSectionSize(28)

        self.fontsLayout.addWidget(self.fonts)


        self.insideLayout.addWidget(self.fontsCard)

        self.spacer15 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.insideLayout.addItem(self.spacer15)

        self.scroll.setWidget(self.inside)

        self.layout.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.name)
        self.issuing_unitLabel.setBuddy(self.issuing_unit)
        self.briefing_nameLabel.setBuddy(self.briefing_name)
        self.markLabel.setBuddy(self.mark)
        self.report_toLabel.setBuddy(self.report_to)
        self.copy_toLabel.setBuddy(self.copy_to)
        self.send_toLabel.setBuddy(self.send_to)
        self.copiesLabel.setBuddy(self.copies)
        self.entered_byLabel.setBuddy(self.entered_by)
        self.reporting_dayLabel.setBuddy(self.reporting_day)
        self.warning_daysLabel.setBuddy(self.warning_days)
        self.behind_pointsLabel.setBuddy(self.behind_points)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.name, self.issuing_unit)
        QWidget.setTabOrder(self.issuing_unit, self.briefing_name)
        QWidget.setTabOrder(self.briefing_name, self.mark)
        QWidget.setTabOrder(self.mark, self.report_to)
        QWidget.setTabOrder(self.report_to, self.copy_to)
        QWidget.setTabOrder(self.copy_to, self.send_to)
        QWidget.setTabOrder(self.send_to, self.copies)
        QWidget.setTabOrder(self.copies, self.entered_by)
        QWidget.setTabOrder(self.entered_by, self.reporting_day)
        QWidget.setTabOrder(self.reporting_day, self.warning_days)
        QWidget.setTabOrder(self.warning_days, self.behind_points)
        QWidget.setTabOrder(self.behind_points, self.fonts)

        self.retranslateUi(SettingsTab)
    # setupUi

    def retranslateUi(self, SettingsTab):
        self.saved.setText(QCoreApplication.translate("SettingsTab", u"Each change is saved when the field is left, and can be taken back with Ctrl+Z.", None))
        self.forceHead.setText(QCoreApplication.translate("SettingsTab", u"On documents", None))
        self.nameLabel.setText(QCoreApplication.translate("SettingsTab", u"&Name of the task force", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Name of the task force", None))
#endif // QT_CONFIG(accessibility)
        self.issuing_unitLabel.setText(QCoreApplication.translate("SettingsTab", u"&Issuing unit", None))
#if QT_CONFIG(accessibility)
        self.issuing_unit.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Issuing unit", None))
#endif // QT_CONFIG(accessibility)
        self.briefing_nameLabel.setText(QCoreApplication.translate("SettingsTab", u"Name of the briefin&g", None))
#if QT_CONFIG(accessibility)
        self.briefing_name.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Name of the briefing", None))
#endif // QT_CONFIG(accessibility)
        self.markLabel.setText(QCoreApplication.translate("SettingsTab", u"Mar&k of confidence", None))
#if QT_CONFIG(accessibility)
        self.mark.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Mark of confidence", None))
#endif // QT_CONFIG(accessibility)
        self.report_toLabel.setText(QCoreApplication.translate("SettingsTab", u"&Report to", None))
#if QT_CONFIG(accessibility)
        self.report_to.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Report to", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.report_to.setToolTip(QCoreApplication.translate("SettingsTab", u"Receivers, separated by \u3001", None))
#endif // QT_CONFIG(tooltip)
        self.copy_toLabel.setText(QCoreApplication.translate("SettingsTab", u"C&opy to", None))
#if QT_CONFIG(accessibility)
        self.copy_to.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Copy to", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.copy_to.setToolTip(QCoreApplication.translate("SettingsTab", u"Receivers, separated by \u3001", None))
#endif // QT_CONFIG(tooltip)
        self.send_toLabel.setText(QCoreApplication.translate("SettingsTab", u"Send &to", None))
#if QT_CONFIG(accessibility)
        self.send_to.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Send to", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.send_to.setToolTip(QCoreApplication.translate("SettingsTab", u"Receivers, separated by \u3001", None))
#endif // QT_CONFIG(tooltip)
        self.copiesLabel.setText(QCoreApplication.translate("SettingsTab", u"Co&pies printed", None))
#if QT_CONFIG(accessibility)
        self.copies.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Copies printed", None))
#endif // QT_CONFIG(accessibility)
        self.entered_byLabel.setText(QCoreApplication.translate("SettingsTab", u"Progress is entere&d by", None))
#if QT_CONFIG(accessibility)
        self.entered_by.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Progress is entered by", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.entered_by.setToolTip(QCoreApplication.translate("SettingsTab", u"A post, not a person's name", None))
#endif // QT_CONFIG(tooltip)
        self.ruleHead.setText(QCoreApplication.translate("SettingsTab", u"Rule of the lights", None))
        self.reporting_dayLabel.setText(QCoreApplication.translate("SettingsTab", u"Reporting d&ay", None))
        self.reporting_day.setSuffix("")
#if QT_CONFIG(accessibility)
        self.reporting_day.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Reporting day", None))
#endif // QT_CONFIG(accessibility)
        self.reporting_dayNote.setText(QCoreApplication.translate("SettingsTab", u"of the month, or the working day before it (1\u201331)", None))
        self.warning_daysLabel.setText(QCoreApplication.translate("SettingsTab", u"&Warning before a due date", None))
        self.warning_days.setSuffix("")
#if QT_CONFIG(accessibility)
        self.warning_days.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Warning before a due date", None))
#endif // QT_CONFIG(accessibility)
        self.warning_daysNote.setText(QCoreApplication.translate("SettingsTab", u"working days, from which an unfinished item is yellow (0\u201360)", None))
        self.behind_pointsLabel.setText(QCoreApplication.translate("SettingsTab", u"Behind schedu&le", None))
        self.behind_points.setSuffix("")
#if QT_CONFIG(accessibility)
        self.behind_points.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Behind schedule", None))
#endif // QT_CONFIG(accessibility)
        self.behind_pointsNote.setText(QCoreApplication.translate("SettingsTab", u"percentage points, from which an item is yellow (1\u2013100)", None))
        self.fontsHead.setText(QCoreApplication.translate("SettingsTab", u"Faces used for documents", None))
        self.fontsNote.setText(QCoreApplication.translate("SettingsTab", u"Official faces installed on this computer come first, then the bundled ones.", None))
#if QT_CONFIG(accessibility)
        self.fonts.setAccessibleName(QCoreApplication.translate("SettingsTab", u"Faces used for documents", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

