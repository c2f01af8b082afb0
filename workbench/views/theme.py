"""The look: Fusion with a quiet palette and one accent, the red of official documents, light and dark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from workbench.paths import resource
from workbench.views.preferences import ThemeChoice

if TYPE_CHECKING:
    from workbench.domain.lights import Light

_POINTS: Final = 10.0  # size of the window's type
_HALF: Final = 128  # a ground darker than this is a dark one
_CHINESE_FACES: Final = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "FZHei-B01S",
    "SimHei",
)


class Colours(NamedTuple):
    """The colours of one scheme, as «#rrggbb». `fill` carries white text, `accent` stands on `base`."""

    window: str
    base: str
    alternate: str
    nav: str
    hover: str
    desk: str  # behind the pages of a preview
    line: str
    field: str  # around what can be typed into
    button: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    fill: str
    fill_hover: str
    fill_pressed: str
    selection: str
    amber: str
    amber_soft: str
    link: str
    grey: str
    green: str
    yellow: str
    red: str


LIGHT: Final = Colours(
    window="#f5f5f3",
    base="#ffffff",
    alternate="#fafaf8",
    nav="#ecece9",
    hover="#f6f6f4",
    desk="#d9d9d6",
    line="#dcdcd7",
    field="#b9b9b4",
    button="#fbfbfa",
    text="#1d2126",
    muted="#5f656e",
    accent="#b01a20",
    accent_soft="#fbeceb",
    fill="#b01a20",
    fill_hover="#c2272d",
    fill_pressed="#931419",
    selection="#f3dbd9",
    amber="#8a5b00",
    amber_soft="#fdf5e2",
    link="#1f5f9e",
    grey="#666d7a",
    green="#2a7a35",
    yellow="#8f6000",
    red="#b3201f",
)
DARK: Final = Colours(
    window="#1f2023",
    base="#27282c",
    alternate="#2c2d32",
    nav="#1a1b1d",
    hover="#242529",
    desk="#151618",
    line="#3d3f45",
    field="#5a5d65",
    button="#33353a",
    text="#e8e8e5",
    muted="#a5a9b0",
    accent="#f08079",
    accent_soft="#3b2728",
    fill="#b5332f",
    fill_hover="#c8403b",
    fill_pressed="#982824",
    selection="#553536",
    amber="#d9a52b",
    amber_soft="#38311f",
    link="#7ab4ee",
    grey="#a5abb5",
    green="#7cc47f",
    yellow="#e5b93c",
    red="#f1807a",
)


def scheme_of(palette: QPalette) -> Colours:
    """The colours of the scheme that a palette belongs to: a dark ground has the dark one's."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < _HALF else LIGHT


def colours(widget: QWidget) -> Colours:
    """The colours of the scheme that a widget is shown in."""
    return scheme_of(widget.palette())


def is_dark(widget: QWidget) -> bool:
    """Whether a widget stands on a dark ground."""
    return colours(widget) is DARK


def light_colour(scheme: Colours, light: Light) -> QColor:
    """The colour of a light's shape and word, dark enough to be read on the ground of a table."""
    return QColor(
        {"grey": scheme.grey, "green": scheme.green, "yellow": scheme.yellow}.get(light, scheme.red)
    )


def make_palette(scheme: Colours) -> QPalette:
    """Qt's palette of a scheme."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for name, colour in (
        (role.Window, scheme.window),
        (role.WindowText, scheme.text),
        (role.Base, scheme.base),
        (role.AlternateBase, scheme.alternate),
        (role.Text, scheme.text),
        (role.PlaceholderText, scheme.muted),
        (role.Button, scheme.button),
        (role.ButtonText, scheme.text),
        (role.BrightText, scheme.accent),
        (role.ToolTipBase, scheme.base),
        (role.ToolTipText, scheme.text),
        (role.Highlight, scheme.selection),
        (role.HighlightedText, scheme.text),
        (role.Accent, scheme.accent),
        (role.Link, scheme.link),
        (role.LinkVisited, scheme.link),
        (role.Light, scheme.base),
        (role.Midlight, scheme.alternate),
        (role.Mid, scheme.line),
        (role.Dark, scheme.muted),
    ):
        palette.setColor(name, QColor(colour))
    faint = QColor(scheme.muted)
    faint.setAlphaF(0.7)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(group.Disabled, name, faint)
    return palette


def style_sheet(scheme: Colours) -> str:
    """The style sheet with a scheme's colours put in. KeyError where it names a colour that there is not."""
    values = scheme._asdict() | {"icons": resource("icons").as_posix()}
    text = resource("style", "workbench.qss").read_text(encoding="utf-8")
    return re.sub(r"@([a-z_]+)", lambda found: values[found[1]], text)


def choose_font() -> QFont:
    """The window's font: the system's Chinese face, or the bundled one where there is none at all."""
    present = set(QFontDatabase.families())
    face = next((name for name in _CHINESE_FACES if name in present), "")
    if not face:
        bundled = QFontDatabase.addApplicationFont(str(resource("fonts", "hei.ttf")))
        face = next(iter(QFontDatabase.applicationFontFamilies(bundled)), "")
    font = QApplication.font()
    if face:
        font.setFamilies([face])
    font.setPointSizeF(max(font.pointSizeF(), _POINTS))
    return font


class Theme(QObject):
    """The colours of the whole program: those chosen, or the system's, followed while it runs."""

    def __init__(self, app: QApplication, choice: ThemeChoice) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.styleHints().colorSchemeChanged.connect(self._put_on)
        self.choose(choice)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Choose light, dark, or to follow the system."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:  # title bars and native dialogs go along
            dark = choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._put_on()

    def _put_on(self) -> None:
        system_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = self._choice is ThemeChoice.DARK or (self._choice is ThemeChoice.SYSTEM and system_dark)
        scheme = DARK if dark else LIGHT
        self._app.setPalette(make_palette(scheme))
        self._app.setStyleSheet(style_sheet(scheme))
