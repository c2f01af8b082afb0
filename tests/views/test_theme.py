from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.domain.lights import Light
from workbench.paths import resource
from workbench.views.icons import application_icon, icon
from workbench.views.preferences import ThemeChoice
from workbench.views.registry import PAGES
from workbench.views.theme import (
    DARK,
    LIGHT,
    Colours,
    Theme,
    is_dark,
    light_colour,
    make_palette,
    style_sheet,
)


def _luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * linear(made.redF()) + 0.7152 * linear(made.greenF()) + 0.0722 * linear(made.blueF())


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_every_text_can_be_read_on_its_ground(scheme: Colours) -> None:
    for text in ("text", "muted", "accent", "amber", "grey", "green", "yellow", "red"):
        for ground in ("base", "alternate", "window"):
            assert _contrast(getattr(scheme, text), getattr(scheme, ground)) >= 4.5, (text, ground)
    for ground in ("selection", "accent_soft", "amber_soft", "nav", "hover"):
        assert _contrast(scheme.text, getattr(scheme, ground)) >= 4.5, ground
    for ground in ("fill", "fill_hover", "fill_pressed"):
        assert _contrast("#ffffff", getattr(scheme, ground)) >= 4.5, ground


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_the_style_sheet_uses_only_colours_of_the_scheme(scheme: Colours) -> None:
    text = style_sheet(scheme)
    assert "@" not in text
    assert all(QColor(colour).isValid() for colour in scheme)


def test_lights_differ_without_colour() -> None:
    assert len({wording.light_shape(light) for light in Light}) == len(Light)
    assert len({light_colour(LIGHT, light).name() for light in Light}) == len(Light)


def test_the_colours_follow_the_system_until_others_are_chosen(dressed: QApplication, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    theme = Theme(dressed, ThemeChoice.DARK)
    assert is_dark(label)
    theme.choose(ThemeChoice.LIGHT)
    assert not is_dark(label)
    theme.choose(ThemeChoice.SYSTEM)
    assert theme.choice is ThemeChoice.SYSTEM
    assert dressed.palette().color(QPalette.ColorRole.Window).name() in {LIGHT.window, DARK.window}
    theme.choose(ThemeChoice.LIGHT)


def test_a_palette_has_one_accent() -> None:
    assert make_palette(DARK).color(QPalette.ColorRole.Accent).name() == DARK.accent


def test_every_icon_is_a_vector_that_takes_the_colour_of_the_text(dressed: QApplication) -> None:  # noqa: ARG001
    for file in resource("icons").glob("*.svg"):
        if file.stem not in {"workbench", "checked", "up", "down"}:  # these have colours of their own
            assert "currentColor" in file.read_text(encoding="utf-8")
            assert not icon(file.stem, LIGHT).pixmap(20, 20).toImage().isNull()
    assert not application_icon().pixmap(64, 64).isNull()
    assert {entry.name for entry in PAGES} <= {file.stem for file in resource("icons").glob("*.svg")}
