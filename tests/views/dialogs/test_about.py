from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.paths import resource
from workbench.views.dialogs.about import AboutDialog
from workbench.views.licences import here, parts


def test_about_shows_the_licence_of_the_part_that_is_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AboutDialog(parent)
    names = [dialog.ui.part.itemText(index) for index in range(dialog.ui.part.count())]
    assert {"OFL", "LGPL-3.0", "GPL-3.0"} <= set(names)
    dialog.ui.part.setCurrentIndex(names.index("LGPL-3.0"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.ui.licence.toPlainText()


def test_about_begins_with_the_licence_of_the_program_itself(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AboutDialog(parent)
    assert "Apache-2.0" in dialog.ui.part.currentText()
    assert "Apache License" in dialog.ui.licence.toPlainText()


def test_the_programs_own_licence_is_found_in_a_build_and_in_an_installation(tmp_path: Path) -> None:
    installed = parts(tmp_path / "resources" / "licences", resource("fonts", "licences"))
    assert "Apache License" in installed[0].text()
    packed = tmp_path / "LICENSE.txt"
    packed.write_text("its own words", encoding="utf-8")
    shown = parts(tmp_path, resource("fonts", "licences"))
    assert shown[0].text() == "its own words"
    assert "LICENSE" not in {part.name for part in shown}


def test_every_package_that_the_program_needs_is_listed_with_words_on_its_licence() -> None:
    listed = {part.name.split(" ")[0].lower(): part for part in here()}
    assert {"pyside6_essentials", "sqlalchemy", "reportlab", "matplotlib", "numpy"} <= set(listed)
    assert all(part.text().strip() for part in listed.values())


def test_what_the_build_collected_is_shown_instead_of_what_is_installed(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "numpy.txt").write_text("its words", encoding="utf-8")
    shown = parts(tmp_path, resource("fonts", "licences"))
    assert [part.text() for part in shown if part.name == "numpy"] == ["its words"]
    assert "reportlab" not in {part.name for part in shown}


def test_a_program_that_is_not_installed_as_a_package_still_shows_its_own_licences() -> None:
    shown = parts(resource("licences"), resource("fonts", "licences"), "no-such-package")
    assert {"OFL", "LGPL-3.0"} <= {part.name for part in shown}
