"""What the pages of lines have in common: a filter, a table, the panel of one item, and the acts on items."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QToolButton, QWidget

from workbench.domain.filtering import LineFilter
from workbench.domain.items import ItemCode, Kind, Origin, Status
from workbench.domain.lights import Light
from workbench.domain.month_view import Line, MonthView
from workbench.domain.months import Month
from workbench.services import items
from workbench.services.entering import lacks_reason, with_reason
from workbench.services.item_history import entry_of_item
from workbench.services.items import ItemEntry
from workbench.services.progress import record_many
from workbench.views.desk import Desk
from workbench.views.detail_panel import DetailPanel
from workbench.views.dialogs.item import ItemDialog
from workbench.views.dialogs.text import ask_text
from workbench.views.filter_bar import FilterBar
from workbench.views.icons import set_icon
from workbench.views.line_table import LineTable
from workbench.views.models.clipboard import from_tsv
from workbench.views.models.lines import Column, Entries, LinesModel
from workbench.views.models.paste import NoRoom, NotANumber, NotAStatus, PasteRefused, pasted
from workbench.views.theme import colours
from workbench.wording import item_name, say, status_name
from workbench.wording.phrases import listed

_PANEL_FROM = 900  # pixels of the page from which the panel is shown unasked
_PANEL_WIDTH = 348
_NAMED = 5  # items named in a sentence


class LinesPage(QWidget):
    """A page of lines. A page sets up its form and calls `_begin`."""

    kinds: tuple[Kind, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """A page on a desk."""
        super().__init__(parent)
        self.desk = desk
        self.model: LinesModel
        self.actions_of: dict[str, QAction] = {}
        self._refusal: Exception | None = None
        self._panel_asked: bool | None = None  # None: as the width allows

    # What a page says of itself

    def page_filter(self) -> LineFilter:
        """The lines that the page is about, whatever is asked beside."""
        return LineFilter(kinds=frozenset(self.kinds))

    def new_kind(self) -> Kind:
        """The kind of a new item."""
        return self.kinds[0]

    def make_columns(self) -> tuple[Column, ...]:
        """The columns of the table."""
        raise NotImplementedError

    def empty_words(self) -> str:
        """What to do where the page has no items at all."""
        return self.tr("There are no items yet. Press Ctrl+N to add the first one.")

    # The parts, found in the form by their names

    def _part(self, kind: type[Any], name: str) -> Any:  # noqa: ANN401 - of the kind asked
        found = self.findChild(kind, name)
        if found is None:
            raise LookupError(name)
        return found

    def _begin(self) -> None:
        """Connect the parts of the form and show the month."""
        self.table: LineTable = self._part(LineTable, "table")
        self.filters: FilterBar = self._part(FilterBar, "filters")
        self.detail: DetailPanel = self._part(DetailPanel, "detail")
        self.sides: QSplitter = self._part(QSplitter, "sides")
        self._count: QLabel = self._part(QLabel, "count")
        self._notice: QLabel = self._part(QLabel, "notice")
        self._again: QToolButton = self._part(QToolButton, "again")
        self._empty: QLabel = self._part(QLabel, "empty")
        self._details: QToolButton = self._part(QToolButton, "details")
        self.sides.setSizes([2 * _PANEL_WIDTH, _PANEL_WIDTH])
        self.sides.setStretchFactor(0, 1)
        self.sides.setStretchFactor(1, 0)
        self.detail.use(self.desk)
        self.model = LinesModel(self.make_columns(), self.record, self)
        self.model.read_only = self.desk.ledger.read_only
        self.table.show_model(self.model)
        self.model.refused.connect(self.desk.refused)
        self.model.stale_changed.connect(self._say_stale)
        self._make_actions()
        self.filters.changed.connect(self.filter_again)
        self.filters.left.connect(self.take_keys)
        self.table.lines_chosen.connect(self._line_chosen)
        self.table.opened.connect(self._open)
        self.table.paste_asked.connect(self.paste)
        self.table.clear_asked.connect(self._clear_cell)
        self.table.delete_asked.connect(self.delete)
        self.table.status_asked.connect(self.set_status)
        self.desk.refused.connect(self._heard_refusal)
        self.desk.done.connect(self._acted)
        self.desk.view_changed.connect(self._view_changed)
        self._shown_month: Month = self.desk.month
        self._of_page: tuple[Line, ...] = ()
        self._load()
        self.table.choose_first()
        QTimer.singleShot(0, self, self.model.prepare_search)

    # For the window

    def show_filter(self, wanted: LineFilter) -> None:
        """Show the lines for which a filter holds, the first one chosen."""
        self.filters.show_filter(wanted)
        self._load()
        self.table.choose_first()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.filters.focus_search()

    def selected_codes(self) -> tuple[ItemCode, ...]:
        """The items of the selected rows."""
        return self.table.selected_codes()

    def commit(self) -> bool:
        """Record what is being written in the panel. False when it was refused."""
        return self.detail.commit()

    # The month

    def _lines(self) -> tuple[Line, ...]:
        """The lines that the page is about."""
        return self.page_filter().apply(self.desk.view.lines)

    def _load(self) -> None:
        self._of_page = self._lines()
        self.filters.count(self._of_page)
        self._filter()

    def _filter(self) -> None:
        self.model.load(self._of_page, self.filters.asked(self.page_filter()))
        self._say_count()
        self._line_chosen()

    def filter_again(self) -> None:
        """Filter and sort anew; rows that no longer belong go."""
        self._filter()
        if not self.table.currentIndex().isValid():
            self.table.choose_first()

    def _acted(self) -> None:
        """What was said of the act before holds no longer: it may just have been taken back."""
        self.notice("")

    def _view_changed(self, view: MonthView) -> None:
        if view.month != self._shown_month:
            self._shown_month = view.month
            self._load()
        else:
            self._of_page = self._lines()
            self.filters.count(self._of_page)
            self.model.renew(self._of_page)
            self._say_count()
            self._line_chosen()

    def _line_chosen(self) -> None:
        self.detail.show_line(self.table.current_line())
        self._enable_actions()

    def _say_count(self) -> None:
        shown, lines = self.model.shown, self._of_page
        reported = sum(line.reported for line in shown)
        words = self.tr("{shown} of {all} items · {reported} reported")
        self._count.setText(words.format(shown=len(shown), all=len(lines), reported=reported))
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if not lines:
            self._empty.setText(self.empty_words())
        elif not shown:
            self._empty.setText(
                self.tr(
                    "No item passes the filter. Press Esc in the search box, or release the buttons above."
                )
            )

    def _say_stale(self, stale: int) -> None:
        self._again.setVisible(bool(stale))
        if stale:
            words = self.tr("No longer pass the filter: {count}. Filter again (F5)")
            self._again.setText(words.format(count=stale))

    def notice(self, words: str, *, refused: bool = False) -> None:
        """Say something at the foot of the page."""
        self._notice.setText(words)
        self._notice.setToolTip(words)
        self._notice.setStyleSheet(f"color: {colours(self).accent}" if refused else "")

    # Acts

    def record(self, entries: Entries) -> bool:
        """Record reports as one act; a suspension without a reason asks for one."""
        month, kept = self.desk.month, list(entries)
        if any(lacks_reason(entry) for _, entry in kept):
            reason = self.ask_reason()
            if not reason.strip():
                return False
            kept = [
                (code, with_reason(entry, reason) if lacks_reason(entry) else entry) for code, entry in kept
            ]
        done = self.desk.do(lambda: record_many(self.desk.ledger, month, kept))
        if done:
            self.notice("")
        return done

    def ask_reason(self) -> str:
        """Ask why items are suspended; an empty text gives it up."""
        reason, given = ask_text(
            self, self.tr("Suspend"), self.tr("Why is it suspended? The reason is kept with the report.")
        )
        return reason if given else ""

    def set_status(self, status: Status) -> None:
        """Give the selected lines a status, as one act."""
        rows = self.table.selected_rows()
        if self._may_write() and rows and self.model.set_statuses(rows, status):
            words = self.tr("Set to {status}: {count}")
            self.notice(words.format(count=len(rows), status=status_name(status)))

    def paste(self, text: str) -> None:
        """Lay the cells of a spreadsheet over the table from the current cell on, as one act."""
        index = self.table.currentIndex()
        if not self._may_write() or not index.isValid():
            return
        if not self.table.is_editable(index):
            self.notice(self.tr("Choose a cell of status, percent or text to paste from."), refused=True)
            return
        block = from_tsv(text)
        chosen = self.table.selected_rows()
        rows = list(range(chosen[0], self.model.rowCount()))
        columns = [self.model.columns[section] for section in self.table.editable_from(index.column())]
        if len(block) == 1 and len(block[0]) == 1 and len(chosen) > 1:
            rows, block = chosen, block * len(chosen)  # one cell fills all that is selected
        try:
            entries = pasted(block, [self.model.line(row) for row in rows], columns)
        except PasteRefused as refusal:
            self.notice(self._say_paste(refusal), refused=True)
            return
        if entries and self.record(entries):
            self.notice(self.tr("Entered from the clipboard: {count}").format(count=len(entries)))

    def _say_paste(self, refusal: PasteRefused) -> str:
        match refusal:
            case NoRoom(rows, columns, room_rows, room_columns):
                words = self.tr(
                    "Nothing was pasted: the clipboard holds {rows} rows and {columns} columns, from this"
                    " cell on there are {room_rows} and {room_columns}."
                )
                return words.format(
                    rows=rows, columns=columns, room_rows=room_rows, room_columns=room_columns
                )
            case NotAStatus(row, text):
                names = listed(status_name(status) for status in Status)
                words = self.tr(
                    "Nothing was pasted: row {row}, “{text}” is no status. Accepted are: {names}."
                )
                return words.format(row=row, text=text[:30], names=names)
            case NotANumber(row, text):
                words = self.tr(
                    "Nothing was pasted: row {row}, “{text}” is no whole percentage from 0 to 100."
                )
                return words.format(row=row, text=text[:30])
        raise refusal

    def _clear_cell(self) -> None:
        index = self.table.currentIndex()
        if (
            self._may_write()
            and self.table.is_editable(index)
            and self.model.columns[index.column()].name != "status"
        ):
            self.model.setData(index, "", Qt.ItemDataRole.EditRole)

    def add(self) -> None:
        """Ask for a new item."""
        current = self.table.current_line()
        lead = self._first_lead() if current is None else current.lead_unit_id
        entry = ItemEntry(self.new_kind(), "", lead, from_month=self.desk.month)
        made: list[ItemCode] = []

        def submit(entry: ItemEntry) -> str:
            return self._told(lambda: made.append(items.add_item(self.desk.ledger, entry)))

        self._ask_item(entry, submit, new=True)
        if made and not self.table.choose(made[0]):
            self.notice(self.tr("{item} was added to its own list.").format(item=item_name(made[0])))

    def change(self) -> None:
        """Ask for changes to the current item."""
        line = self.table.current_line()
        if line is None or not self._may_write():
            return
        entry = entry_of_item(self.desk.ledger, line.code)

        def submit(entry: ItemEntry) -> str:
            return self._told(lambda: items.edit_item(self.desk.ledger, line.code, entry))

        self._ask_item(entry, submit, new=False)

    def _ask_item(self, entry: ItemEntry, submit: Callable[[ItemEntry], str], *, new: bool) -> None:
        if not self._may_write():
            return
        dialog = ItemDialog(entry, self.desk.view.units, self.desk.month, submit, new=new, parent=self)
        dialog.exec()
        dialog.deleteLater()

    def _first_lead(self) -> int:
        return next((unit.id for unit in self.desk.view.units if unit.in_force), 0)

    def confirm(self) -> None:
        """Confirm the selected proposals as the task force's own."""
        codes = [line.code for line in self._selected() if line.origin is Origin.EXAMPLE]
        if not codes or not self._may_write():
            return
        if self.desk.do(lambda: items.confirm_items(self.desk.ledger, codes)):
            self.notice(self.tr("Proposals confirmed: {count}").format(count=len(codes)))

    def delete(self) -> None:
        """Delete the selected items at once; undo brings them back."""
        codes = self.selected_codes()
        if not codes or not self._may_write():
            return
        if self.desk.do(lambda: items.delete_items(self.desk.ledger, codes)):
            names = listed(map(item_name, codes[:_NAMED])) + ("…" if len(codes) > _NAMED else "")
            words = self.tr("Deleted ({count}): {names}. Ctrl+Z brings them back.")
            self.notice(words.format(count=len(codes), names=names))

    def _selected(self) -> list[Line]:
        return [self.model.line(row) for row in self.table.selected_rows()]

    def _may_write(self) -> bool:
        return not self.desk.ledger.read_only

    def _told(self, act: Callable[[], object]) -> str:
        """Run an act; the refusal in words, nothing when it is on disk."""
        self._refusal = None
        if self.desk.do(act):
            return ""
        return say(self._refusal) if self._refusal is not None else self.tr("Nothing was changed.")

    def _heard_refusal(self, refusal: Exception) -> None:
        self._refusal = refusal

    # Actions

    def _make_actions(self) -> None:
        self._action("add", self.tr("&New item…"), "Ctrl+N", self.add, "add")
        self._action("change", self.tr("&Edit item…"), "F4", self.change, "edit")
        self._action("confirm", self.tr("&Confirm proposals"), "", self.confirm, "confirm")
        self._action("remove", self.tr("&Delete items"), "Ctrl+Del", self.delete, "delete")
        self._action("again", self.tr("&Filter and sort again"), "F5", self.filter_again)
        self._action("details", self.tr("Show the pane&l"), "F6", self._toggle_panel)
        self._action("copy", self.tr("Cop&y rows"), "", self.table.copy_rows, "copy")
        self._action("copy_cell", self.tr("Copy ce&ll"), "Ctrl+Shift+C", self.table.copy_cell)
        menu = self.table.menu
        statuses = menu.addMenu(self.tr("&Status"))
        for number, status in enumerate(Status, start=1):
            name = f"&{number}  {status_name(status)}"
            give = partial(self.set_status, status)
            statuses.addAction(self._action(f"status_{status}", name, f"Alt+{number}", give))
        menu.addSeparator()
        for name in ("copy", "copy_cell"):
            menu.addAction(self.actions_of[name])
        menu.addSeparator()
        for name in ("add", "change", "confirm", "remove"):
            menu.addAction(self.actions_of[name])
            button: QToolButton = self._part(QToolButton, name)
            set_icon(button, {"change": "edit", "remove": "delete"}.get(name, name))
            button.clicked.connect(self.actions_of[name].trigger)
            button.setAccessibleName(button.text().replace("&", ""))
        self._again.clicked.connect(self.filter_again)
        self._details.clicked.connect(self._toggle_panel)

    def _action(self, name: str, words: str, keys: str, run: Callable[[], object], icon: str = "") -> QAction:
        action = QAction(words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon:
            set_icon(action, icon)
        action.triggered.connect(lambda _checked: run())
        self.addAction(action)
        self.actions_of[name] = action
        return action

    def _enable_actions(self) -> None:
        write = self._may_write()
        chosen = self._selected() if self.model.rowCount() else []
        proposals = any(line.origin is Origin.EXAMPLE for line in chosen)
        for name, enabled in (
            ("add", write),
            ("change", write and bool(chosen)),
            ("confirm", write and proposals),
            ("remove", write and bool(chosen)),
            *((f"status_{status}", write and bool(chosen)) for status in Status),
        ):
            if name in self.actions_of:
                self.actions_of[name].setEnabled(enabled)
                if (button := self.findChild(QToolButton, name)) is not None:
                    button.setEnabled(enabled)

    # The panel

    def _open(self) -> None:
        """Go to the panel of the current line."""
        if self.detail.isHidden():
            self._toggle_panel()
        self.detail.focus_first()

    def take_keys(self) -> None:
        """Go to the table: there progress is typed."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.choose_first()

    def _toggle_panel(self) -> None:
        self._panel_asked = self.detail.isHidden()
        self._fit_panel()

    def _fit_panel(self) -> None:
        shown = self.width() >= _PANEL_FROM if self._panel_asked is None else self._panel_asked
        if not shown:
            self.detail.commit()
        self.detail.setVisible(shown)
        self._details.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_details"):
            self._fit_panel()

    # What is remembered

    def save_state(self) -> dict[str, Any]:
        """What was asked of the lines, as plain data."""
        asked = self.filters.asked(LineFilter())
        return {
            "lights": sorted(asked.lights),
            "statuses": sorted(asked.statuses),
            "unreported": asked.unreported,
            "proposals": asked.proposals,
            "panel": self._panel_asked,
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """What `save_state` gave; whatever else is in it is passed over."""
        panel = state.get("panel")
        self._panel_asked = panel if isinstance(panel, bool) else None
        self.show_filter(
            LineFilter(
                lights=frozenset(Light(one) for one in _known(state, "lights", list(Light))),
                statuses=frozenset(Status(one) for one in _known(state, "statuses", list(Status))),
                unreported=state.get("unreported") is True,
                proposals=state.get("proposals") is True,
            )
        )
        self._fit_panel()


def _known(state: Mapping[str, Any], key: str, names: Sequence[str]) -> list[str]:
    value = state.get(key)
    return [one for one in value if one in names] if isinstance(value, list) else []
