"""What the window remembers of this user: in one ini file, so that it can be read, copied and deleted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

_RECENT_LIMIT: Final = 8
_LIST_END: Final = "\n"  # a path may hold a comma, but no line break


class ThemeChoice(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Preferences:
    """The window's settings. `file` is made when it is first written; a damaged one counts as empty."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, otherwise: str = "") -> str:
        """A text kept under a key."""
        value = self._kept.value(key, otherwise)
        return value if isinstance(value, str) else otherwise

    def keep(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        self._kept.setValue(key, value)

    def state(self, key: str) -> QByteArray:
        """A state of Qt's own, such as a window's geometry; empty where none was kept."""
        value = self._kept.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, key: str, value: QByteArray) -> None:
        """Keep a state of Qt's own."""
        self._kept.setValue(key, value)

    def record(self, key: str) -> dict[str, Any]:
        """Plain data kept under a key; empty where there is none, or none that can be read."""
        try:
            kept = json.loads(self.text(key) or "{}")
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def keep_record(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep plain data under a key."""
        self.keep(key, json.dumps(value, ensure_ascii=False))

    @property
    def theme(self) -> ThemeChoice:
        """The colours chosen; the system's where nothing or nonsense is kept."""
        kept = self.text("theme")
        return ThemeChoice(kept) if kept in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self.keep("theme", choice.value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The ledgers opened last, the newest first."""
        return tuple(Path(line) for line in self.text("ledgers/recent").split(_LIST_END) if line)

    def used(self, ledger: Path) -> None:
        """Put a ledger first among the recent ones, and take it up again at the next start."""
        kept = (ledger, *(path for path in self.recent if path != ledger))[:_RECENT_LIMIT]
        self.keep("ledgers/recent", _LIST_END.join(map(str, kept)))
        self.keep("ledgers/last", str(ledger))

    @property
    def last(self) -> Path | None:
        """The ledger that was open when the program was left."""
        kept = self.text("ledgers/last")
        return Path(kept) if kept else None

    def forget_last(self) -> None:
        """Begin without a ledger the next time: this one was closed on purpose."""
        self.keep("ledgers/last", "")

    def keep_layout(self, root: QWidget, name: str) -> None:
        """Keep the columns and splitters inside a widget, by the names of the widgets."""
        for header in root.findChildren(QHeaderView):
            if key := _key(header, name):
                self.keep_state(key, header.saveState())
        for splitter in root.findChildren(QSplitter):
            if key := _key(splitter, name):
                self.keep_state(key, splitter.saveState())

    def restore_layout(self, root: QWidget, name: str) -> None:
        """Give the columns and splitters inside a widget what was kept of them."""
        for header in root.findChildren(QHeaderView):
            if (key := _key(header, name)) and not (kept := self.state(key)).isEmpty():
                _restore_columns(header, kept)
        for splitter in root.findChildren(QSplitter):
            if (key := _key(splitter, name)) and not (kept := self.state(key)).isEmpty():
                splitter.restoreState(kept)

    def flush(self) -> None:
        """Write the file now."""
        self._kept.sync()


def _key(widget: QWidget, name: str) -> str:
    """Where a widget's layout is kept; one that nobody named, or can drag anything in, is not kept."""
    owner = widget.parentWidget() if isinstance(widget, QHeaderView) else widget
    if isinstance(widget, QHeaderView) and not _draggable(widget):
        return ""
    named = owner.objectName() if owner is not None else ""
    return f"layout/{name}/{named}" if named and not named.startswith("qt_") else ""


def _restore_columns(header: QHeaderView, kept: QByteArray) -> None:
    """Columns as they were; a table that has got other columns since keeps its own."""
    before, count = header.saveState(), header.count()
    if not header.restoreState(kept) or header.count() != count:
        header.restoreState(before)


def _draggable(header: QHeaderView) -> bool:
    by_hand = QHeaderView.ResizeMode.Interactive
    return any(header.sectionResizeMode(column) is by_hand for column in range(header.count()))
