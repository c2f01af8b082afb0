"""The pages of the window: made when they are first shown, chosen by list or key, remembered when left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMenu, QStackedWidget, QWidget

from workbench.views.desk import Desk
from workbench.views.icons import list_icon
from workbench.views.preferences import Preferences
from workbench.views.registry import (
    PAGES,
    KeepsState,
    ShowsFilter,
    ShowsPart,
    TakesFiles,
    TakesKeys,
    Writes,
    page_for,
)
from workbench.views.theme import colours
from workbench.wording.phrases import bracketed

if TYPE_CHECKING:
    from workbench.domain.filtering import LineFilter


class PageStack(QObject):
    """The list of pages at the left, the stack they stand in, and their entries in a menu."""

    def __init__(
        self, names: QListWidget, stack: QStackedWidget, menu: QMenu, preferences: Preferences
    ) -> None:
        super().__init__(stack)
        self._names, self._stack, self._preferences = names, stack, preferences
        self._desk: Desk | None = None
        self._made: dict[str, QWidget] = {}
        self.actions: list[QAction] = []
        self._list(menu)
        self.draw_icons()
        names.currentRowChanged.connect(self._chosen)
        names.activated.connect(lambda index: self.go_to(PAGES[index.row()].name))  # Enter

    @property
    def begins_with_overview(self) -> bool:
        """Whether the first page is the one that will be shown first."""
        return self._first() == PAGES[0].name

    def use(self, desk: Desk) -> None:
        """Show the pages of a desk, first the one that was shown last."""
        self._desk = desk
        for action in self.actions:
            action.setEnabled(True)
        self.show(self._first())

    def use_only(self, page: QWidget) -> None:
        """Show a page that belongs to no desk."""
        for action in self.actions:
            action.setEnabled(False)
        self._made[""] = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def clear(self) -> None:
        """Take all pages away; what they were asked is remembered."""
        self.keep()
        self._desk = None
        for page in self._made.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._made.clear()

    def show(self, name: str, part: str = "") -> None:
        """Show a page by its name, and the part of it that is named."""
        if self._desk is None:
            return
        index = next(at for at, entry in enumerate(PAGES) if entry.name == name)
        page = self._made.get(name) or self._make(index, self._desk)
        self._stack.setCurrentWidget(page)
        self._names.setCurrentRow(index)
        self.actions[index].setChecked(True)
        self._preferences.keep("window/page", name)
        if part and isinstance(page, ShowsPart):
            page.show_part(part)

    def go_to(self, name: str) -> None:
        """Show a page and let it have the keys: typed on, they would change what had them before."""
        self.show(name)
        page = self._stack.currentWidget()
        if isinstance(page, TakesKeys):
            page.take_keys()
        elif page is not None:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_lines(self, wanted: LineFilter) -> None:
        """Show the lines of a filter on the page that lists them."""
        name = page_for(wanted)
        self.show(name)
        page = self.page(name)
        if isinstance(page, ShowsFilter):
            page.show_filter(wanted)

    def take_files(self, files: Sequence[Path]) -> bool:
        """Hand files from outside to the page of forms. False without a ledger."""
        if self._desk is None:
            return False
        self.show("forms")
        page = self.page("forms")
        if isinstance(page, TakesFiles):
            page.take_files(files)
        return True

    def page(self, name: str) -> QWidget:
        """A page that was shown before. KeyError for one that was not."""
        return self._made[name]

    def search_box(self) -> QLineEdit | None:
        """The search of the page that is shown, where it has one."""
        page = self._stack.currentWidget()
        boxes = page.findChildren(QLineEdit, "search") if page is not None else []
        return next((box for box in boxes if box.isVisible()), None)

    def commit(self) -> None:
        """Let every page record what is being written in it."""
        for page in self._made.values():
            if isinstance(page, Writes):
                page.commit()

    def keep(self) -> None:
        """Remember the columns, splitters and filters of the pages."""
        for name, page in self._made.items():
            self._preferences.keep_layout(page, name)
            if isinstance(page, KeepsState):
                self._preferences.keep_record(f"asked/{name}", page.save_state())

    def draw_icons(self) -> None:
        """Draw the icons of the list in the colours of the moment."""
        for index in range(len(PAGES)):
            self._draw_icon(index)

    def _draw_icon(self, index: int) -> None:
        names = self._names
        chosen = index == names.currentRow()
        drawn = list_icon(PAGES[index].name, colours(names), names.iconSize().width(), chosen=chosen)
        names.item(index).setIcon(drawn)

    def _first(self) -> str:
        kept = self._preferences.text("window/page")
        return kept if kept in {entry.name for entry in PAGES} else PAGES[0].name

    def _make(self, index: int, desk: Desk) -> QWidget:
        name = PAGES[index].name
        page = PAGES[index].make(desk, self._stack)
        page.setAccessibleName(self._names.item(index).text())
        self._made[name] = page
        self._stack.addWidget(page)
        self._preferences.restore_layout(page, name)
        if isinstance(page, KeepsState):
            page.restore_state(self._preferences.record(f"asked/{name}"))
        return page

    def _list(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        before = menu.actions()[0]
        for index, entry in enumerate(PAGES):
            words = QCoreApplication.translate("MainWindow", entry.words)
            shortcut = QKeySequence(f"Ctrl+{index + 1}")
            item = QListWidgetItem(words, self._names)
            keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
            item.setToolTip(words + bracketed(keys))
            action = QAction(f"&{index + 1}　{words}", self)
            action.setShortcut(shortcut)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, name=entry.name: self.go_to(name))
            group.addAction(action)
            menu.insertAction(before, action)
            self.actions.append(action)

    def _chosen(self, row: int) -> None:
        if row >= 0:
            self._draw_icon(row)
            self.show(PAGES[row].name)
