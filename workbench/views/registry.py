"""The pages of the window, in their order. A page's module is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from workbench.views.desk import Desk
from workbench.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from workbench.domain.filtering import LineFilter


@runtime_checkable
class ShowsFilter(Protocol):
    """A page that lists lines and can be asked for some of them."""

    def show_filter(self, wanted: LineFilter) -> None:
        """Show the lines for which a filter holds."""


@runtime_checkable
class ShowsPart(Protocol):
    """A page of several parts that can be asked for one."""

    def show_part(self, part: str) -> None:
        """Show a part by its name."""


@runtime_checkable
class KeepsState(Protocol):
    """A page that remembers what was asked of it, as plain data."""

    def save_state(self) -> dict[str, Any]:
        """What is to be remembered."""

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Ask the same again; what is not understood is passed over."""


@runtime_checkable
class TakesFiles(Protocol):
    """A page that takes files from outside."""

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at files, folders or archives."""


@runtime_checkable
class Writes(Protocol):
    """A page that may hold something that is written but not recorded yet."""

    def commit(self) -> bool:
        """Record it. False when it was refused."""


@runtime_checkable
class TakesKeys(Protocol):
    """A page whose keys work in one place of it."""

    def take_keys(self) -> None:
        """Give that place the focus."""


class PageEntry(NamedTuple):
    """A page: its name in the settings and among the icons, its English words, and what makes it."""

    name: str
    words: str  # in the translation context MainWindow
    make: Callable[[Desk, QWidget | None], QWidget]


def _this_month(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.this_month import ThisMonthPage

    return ThisMonthPage(desk, parent)


def _checklists(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.checklists import ChecklistsPage

    return ChecklistsPage(desk, parent)


def _problems(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.problems import ProblemsPage

    return ProblemsPage(desk, parent)


def _projects(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.projects import ProjectsPage

    return ProjectsPage(desk, parent)


def _forms(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.forms import FormsPage

    return FormsPage(desk, parent)


def _documents(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.documents import DocumentsPage

    return DocumentsPage(desk, parent)


def _maintenance(desk: Desk, parent: QWidget | None) -> QWidget:
    from workbench.views.pages.maintenance import MaintenancePage

    return MaintenancePage(desk, parent)


PAGES: Final = (
    PageEntry("month", QT_TRANSLATE_NOOP("MainWindow", "This month"), _this_month),
    PageEntry("checklists", QT_TRANSLATE_NOOP("MainWindow", "Checklists"), _checklists),
    PageEntry("problems", QT_TRANSLATE_NOOP("MainWindow", "Problems"), _problems),
    PageEntry("projects", QT_TRANSLATE_NOOP("MainWindow", "Projects"), _projects),
    PageEntry("forms", QT_TRANSLATE_NOOP("MainWindow", "Forms"), _forms),
    PageEntry("documents", QT_TRANSLATE_NOOP("MainWindow", "Documents"), _documents),
    PageEntry("maintenance", QT_TRANSLATE_NOOP("MainWindow", "Maintenance"), _maintenance),
)


def page_for(wanted: LineFilter) -> str:
    """The name of the page that lists the lines of a filter."""
    from workbench.domain.items import Kind

    if wanted.kinds == {Kind.PROBLEM}:
        return "problems"
    return "projects" if wanted.kinds == {Kind.PROJECT} else "checklists"
