"""The lines of a month as a table: filtered and sorted on prepared keys, renewed row by row.

After an act the rows stay where they are, also when one no longer passes the filter or belongs
elsewhere in the order: nothing moves under the hand of somebody who is typing. Filtering or
sorting again puts them right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from workbench.domain.filtering import LineFilter, plain
from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.services.entering import NotAPercentage, entry_of, with_status
from workbench.services.progress import ProgressEntry
from workbench.services.words import search_text

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Entries: TypeAlias = Sequence[tuple[ItemCode, ProgressEntry]]
Edit: TypeAlias = Callable[[Line, Any], ProgressEntry]

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

LineRole = Qt.ItemDataRole.UserRole
ColumnRole = Qt.ItemDataRole.UserRole + 1
_DISPLAY, _EDIT, _TIP, _ALIGN, _SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_READ = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _READ | Qt.ItemFlag.ItemIsEditable
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how a line's cell reads, sorts and is edited.

    `width` is in widths of a Chinese character. `value` is what an editor begins with, `edit` what
    the value entered makes of the line's report; columns without it are not edited in the table.
    `tooltip` says more than the cell; without it the whole text is shown. `mark` is a short word
    before the text, such as 示例. `paint` names a way of painting other than text, and `extra` is
    what it paints.
    """

    name: str
    heading: str
    to_text: Callable[[Line], str]
    sort_key: Callable[[Line], Any]
    width: float = 8.0
    align: Qt.AlignmentFlag = LEFT
    edit: Edit | None = None
    value: Callable[[Line], Any] | None = None
    tooltip: Callable[[Line], str] | None = None
    mark: Callable[[Line], str] | None = None
    paint: str = ""
    extra: Callable[[Line], Any] | None = None
    fit: tuple[str, ...] = ()  # texts that must have room
    hidden: bool = False  # until the user asks for it

    def told(self, line: Line) -> str:
        """The whole text that the cell stands for."""
        return (self.to_text if self.tooltip is None else self.tooltip)(line)

    def marked(self, line: Line) -> str:
        """The text with its mark before it, as it leaves the program."""
        text = self.to_text(line)
        mark = "" if self.mark is None or not text else self.mark(line)
        return f"【{mark}】{text}" if mark else text


class LinesModel(QAbstractTableModel):
    """Immutable lines, the columns they are shown in, and which of them are shown in what order.

    `record` is given the reports of an edit and returns whether they are on disk.
    """

    stale_changed = Signal(int)  # how many of the lines shown no longer pass the filter
    refused = Signal(object)  # what was entered is not understood

    def __init__(
        self, columns: Sequence[Column], record: Callable[[Entries], bool], parent: QObject | None = None
    ) -> None:
        """An empty table."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._record = record
        self._all: tuple[Line, ...] = ()
        self._shown: list[Line] = []
        self._rows: dict[ItemCode, int] = {}
        self._wanted = LineFilter()
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self._searched: dict[int, tuple[Line, str]] = {}
        self.read_only = False

    # What is shown

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines shown, in their order."""
        return tuple(self._shown)

    @property
    def wanted(self) -> LineFilter:
        """The filter."""
        return self._wanted

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._shown[row]

    def row_of(self, code: ItemCode) -> int | None:
        """The row of an item, None where it is not shown."""
        return self._rows.get(code)

    def load(self, lines: Iterable[Line], wanted: LineFilter) -> None:
        """Show the lines that pass a filter, sorted anew."""
        self._all = tuple(lines)
        self._wanted = wanted
        self._show(self._in_order(self.passing(self._all)))
        self.stale_changed.emit(0)

    def filter(self, wanted: LineFilter) -> None:
        """Show the lines that pass another filter, or the same again."""
        self.load(self._all, wanted)

    def renew(self, lines: Iterable[Line]) -> None:
        """The lines after an act: rows stay in place, new ones come in where they belong."""
        fresh = tuple(lines)
        known = {line.item_id for line in self._all}
        self._all = fresh
        base = self._of_page(fresh)
        now = {line.item_id: line for line in base}
        kept = [now[line.item_id] for line in self._shown if line.item_id in now]
        for line in base:
            if line.item_id not in known:
                kept.insert(self._place(kept, line), line)
        self._show(kept)
        self.stale_changed.emit(self.stale())

    def passing(self, lines: Iterable[Line]) -> list[Line]:
        """The lines that pass the filter. Words are found in titles, units and reports, or as pinyin."""
        kept = list(replace(self._wanted, text="").apply(lines))
        words = [plain(word) for word in self._wanted.text.split()]
        for word in words:
            kept = [line for line in kept if word in self._words_of(line) or word == str(line.code)]
        return kept

    def stale(self) -> int:
        """How many of the lines shown no longer pass the filter."""
        return len(self._shown) - len(self.passing(self._shown))

    def _of_page(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """The lines that could be shown here at all: the kinds and the unit, whatever else is asked."""
        wanted = self._wanted
        page = LineFilter(kinds=wanted.kinds, lead_unit_id=wanted.lead_unit_id, unit_id=wanted.unit_id)
        return page.apply(lines)

    def _words_of(self, line: Line) -> str:
        found = self._searched.get(line.item_id)
        if found is None or found[0] is not line:
            told = plain(f"{line.done}\n{line.difficulties}\n{line.next_steps}")
            found = (line, "\n".join((line.search, search_text((line.lead_unit,)), told)))
            self._searched[line.item_id] = found
        return found[1]

    def prepare_search(self) -> None:
        """Make the words ready that a search looks through."""
        for line in self._all:
            self._words_of(line)

    def _key(self) -> Callable[[Line], Any] | None:
        column = self._sorted[0]
        return self.columns[column].sort_key if 0 <= column < len(self.columns) else None

    def _in_order(self, lines: list[Line]) -> list[Line]:
        key = self._key()
        if key is None:
            return lines
        return sorted(lines, key=key, reverse=self._sorted[1] == Qt.SortOrder.DescendingOrder)

    def _place(self, lines: list[Line], line: Line) -> int:
        """Where a new line comes in."""
        key, falling = self._key(), self._sorted[1] == Qt.SortOrder.DescendingOrder
        if key is None:
            order = {one.code: place for place, one in enumerate(self._all)}
            return next(
                (i for i, other in enumerate(lines) if order[other.code] > order[line.code]), len(lines)
            )
        own = key(line)
        return next(
            (i for i, other in enumerate(lines) if (key(other) < own if falling else key(other) > own)),
            len(lines),
        )

    def _show(self, lines: list[Line]) -> None:
        if [line.item_id for line in lines] == [line.item_id for line in self._shown]:
            changed = [row for row, line in enumerate(lines) if line is not self._shown[row]]
            self._shown = lines
            last = len(self.columns) - 1
            for first, end in runs(changed):
                self.dataChanged.emit(self.index(first, 0), self.index(end, last))
        else:
            self.beginResetModel()
            self._shown = lines
            self._rows = {line.code: row for row, line in enumerate(lines)}
            self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """The same columns in another language, or other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def column_of(self, name: str) -> int:
        """The place of a column."""
        return next(index for index, column in enumerate(self.columns) if column.name == name)

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = self.columns[index.column()].edit is not None and not self.read_only
        return _EDITED if editable else _READ

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - whatever the role asks
        if not index.isValid():
            return None
        line, column = self._shown[index.row()], self.columns[index.column()]
        if role == _DISPLAY:
            return column.to_text(line).replace("\n", " ")
        if role == _EDIT:
            return column.to_text(line) if column.value is None else column.value(line)
        if role == _TIP:
            return column.told(line)
        if role == _ALIGN:
            return column.align
        if role == _SPOKEN:
            return f"{column.heading}: {column.marked(line)}"
        if role == LineRole:
            return line
        return column if role == ColumnRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY and self.columns[section].paint == "strip":
            return ""  # the months are numbered there
        if role in {_DISPLAY, _TIP, _SPOKEN}:
            return self.columns[section].heading
        if role == _ALIGN:
            return self.columns[section].align
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:  # noqa: ANN401 - what an editor holds
        if role != _EDIT or not index.isValid() or self.read_only:
            return False
        line, edit = self._shown[index.row()], self.columns[index.column()].edit
        if edit is None:
            return False
        try:
            entry = edit(line, value)
        except NotAPercentage as refusal:
            self.refused.emit(refusal)
            return False
        return entry == entry_of(line) or self._record([(line.code, entry)])

    def set_statuses(self, rows: Iterable[int], status: Status) -> bool:
        """Give the lines of some rows a status, as one act; also to those that have it, as their report."""
        lines = [self._shown[row] for row in rows]
        return bool(lines) and self._record(
            [(line.code, with_status(entry_of(line), status)) for line in lines]
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order)
        places = {line.item_id: place for place, line in enumerate(self._all)}
        old = self._shown
        lines = self._in_order(sorted(old, key=lambda line: places[line.item_id]))
        self.layoutAboutToBeChanged.emit()
        self._shown = lines
        self._rows = {line.code: row for row, line in enumerate(lines)}
        before = self.persistentIndexList()
        after = [self.index(self._rows[old[index.row()].code], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of successive rows, each with its first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
