"""The panel beside a table: one item, its report for the month, its past and its changes.

A report is recorded when a field is left, and whole. What cannot be recorded stays in the fields,
also when another item or month is looked at in between.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QTextBrowser, QWidget

from workbench.domain.items import ItemCode, Status
from workbench.domain.month_view import Line
from workbench.domain.months import Month
from workbench.services import history
from workbench.services.entering import entry_of, with_percent, with_reason, with_status, with_text
from workbench.services.item_history import months_of
from workbench.services.progress import ProgressEntry, record_progress
from workbench.views.desk import Desk
from workbench.views.detail_texts import about_html, changes_html, past_html
from workbench.views.generated.ui_detail_panel import Ui_DetailPanel
from workbench.views.models.columns import due_text, sample_mark
from workbench.views.theme import colours, light_colour
from workbench.wording import (
    item_name,
    light_name,
    light_shape,
    moment_text,
    month_name,
    origin_mark,
    reason_text,
    say,
    status_name,
)
from workbench.wording.phrases import tagged

_NO_PERCENT = -1  # the spin box below nought
_ACTS_SHOWN = 100
_BESIDE = 44  # pixels of margins and a scroll bar beside the fields
_Draft = tuple[ItemCode, Month]


class DetailPanel(QWidget):
    """One line of the desk's month; `use` gives it the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A panel without an item."""
        super().__init__(parent)
        self.ui = Ui_DetailPanel()
        self.ui.setupUi(self)
        self._desk: Desk | None = None
        self._line: Line | None = None
        self._month: Month | None = None
        self._dirty: set[str] = set()
        self._drafts: dict[_Draft, tuple[ProgressEntry, str]] = {}  # with why each was refused
        self._refusal: Exception | None = None
        self._saving = False
        ui = self.ui
        for status in Status:
            ui.status.addItem(status_name(status), status)
        self._texts: dict[str, QPlainTextEdit] = {
            "done": ui.done,
            "difficulties": ui.difficulties,
            "next_steps": ui.nextSteps,
        }
        ui.status.activated.connect(self._status_chosen)
        ui.percent.valueChanged.connect(lambda: self._touched("percent"))
        ui.reason.textEdited.connect(lambda: self._touched("reason_suspended"))
        for name, box in self._texts.items():
            box.textChanged.connect(lambda name=name: self._touched(name))
        for field in (ui.percent, ui.percent.lineEdit(), ui.reason, *self._texts.values()):
            field.installEventFilter(self)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.commit)
        ui.copyLast.clicked.connect(self._copy_last)
        ui.tabs.currentChanged.connect(self._fill_tab)
        ui.strip.chosen.connect(lambda month: ui.past.scrollToAnchor(str(month)))
        ui.unsaved.hide()
        self.setEnabled(False)
        self._show_empty()

    def use(self, desk: Desk) -> None:
        """Work on a desk; called once."""
        self._desk = desk
        self._month = desk.month
        desk.refused.connect(self._heard_refusal)

    @property
    def line(self) -> Line | None:
        """The line shown."""
        return self._line

    def show_line(self, line: Line | None) -> None:
        """Show a line of the desk's month; what was written for the one before is recorded first."""
        if self._desk is None:
            return
        month = self._desk.month
        before = None if self._line is None else (self._line.code, self._month)
        if before is None or line is None or before != (line.code, month):
            self.commit()
            self._dirty.clear()
            line = None if line is None else self._as_it_is_now(line)
            self._line, self._month = line, month
            if line is None:
                self._show_empty()
                return
            self._fill_fields(line, but=frozenset())
            self._take_up_draft()
            self.ui.scroll.verticalScrollBar().setValue(0)
        elif line is not self._line and line is not None:
            self._line = line
            self._fill_fields(line, but=frozenset(self._dirty))
        else:
            return
        self._fill_tab()

    def _as_it_is_now(self, line: Line) -> Line:
        """The line after what was just recorded, which it may follow from."""
        lines = () if self._desk is None else self._desk.view.lines
        return next((one for one in lines if one.code == line.code), line)

    def focus_first(self) -> None:
        """Put the cursor where this month's progress is written."""
        self.ui.tabs.setCurrentIndex(0)
        self.ui.done.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.scroll.ensureWidgetVisible(self.ui.done)

    # Recording

    def commit(self) -> bool:
        """Record what was written, as one act. False when it was refused; the words stay where they are."""
        if not self._dirty or self._line is None or self._desk is None or self._month is None or self._saving:
            return True
        desk, line, month = self._desk, self._line, self._month
        if desk.ledger.read_only:
            return True
        entry, before = self.entry(), entry_of(line)
        if entry == before and "status" not in self._dirty:
            self._dirty.clear()
            return True
        key = (line.code, month)
        touched, self._dirty = self._dirty, set()
        self._refusal, self._saving = None, True
        try:
            kept = desk.do(lambda: record_progress(desk.ledger, line.code, month, entry))
        finally:
            self._saving = False
        if kept:
            self._drafts.pop(key, None)
            self._say_unsaved("")
        else:
            self._dirty = touched
            why = say(self._refusal) if self._refusal is not None else ""
            self._drafts[key] = (entry, why)
            self._say_unsaved(why)
        return kept

    def entry(self) -> ProgressEntry:
        """The report as the fields have it."""
        line = self._line
        assert line is not None  # noqa: S101 - fields without an item are disabled
        entry = entry_of(line)
        for name, box in self._texts.items():
            if name in self._dirty:
                entry = with_text(entry, name, box.toPlainText())
        if "percent" in self._dirty:
            value = self.ui.percent.value()
            entry = with_percent(entry, None if value == _NO_PERCENT else value)
        if "status" in self._dirty:
            entry = with_status(entry, self._status())
        if entry.status is Status.SUSPENDED and "reason_suspended" in self._dirty:
            entry = with_reason(entry, self.ui.reason.text())
        return entry

    def _status(self) -> Status:
        return Status(self.ui.status.currentData())

    def _touched(self, name: str) -> None:
        self._dirty.add(name)

    def _status_chosen(self) -> None:
        self._touched("status")
        suspended = self._status() is Status.SUSPENDED
        self._show_reason(suspended)
        if suspended and not (self.ui.reason.text().strip() or self.ui.difficulties.toPlainText().strip()):
            self.ui.reason.setFocus(Qt.FocusReason.OtherFocusReason)  # recorded when the reason is written
        else:
            self.commit()

    def _copy_last(self) -> None:
        if self._line is not None and self._line.last_month_done:
            box = self.ui.done
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            text = box.toPlainText()
            box.setPlainText(
                f"{text}\n{self._line.last_month_done}" if text.strip() else self._line.last_month_done
            )
            box.moveCursor(box.textCursor().MoveOperation.End)

    def _heard_refusal(self, refusal: Exception) -> None:
        self._refusal = refusal

    def _say_unsaved(self, why: str) -> None:
        self.ui.unsaved.setVisible(bool(why))
        words = self.tr("Not saved yet, the text is kept here. {why}").format(why=why)
        self.ui.unsaved.setText(words if why else "")
        self.ui.unsaved.setStyleSheet(f"color: {colours(self).accent}")

    def _take_up_draft(self) -> None:
        """Put back what could not be recorded of this item and month."""
        assert self._line is not None and self._month is not None  # noqa: S101, PT018 - called with a line
        draft = self._drafts.get((self._line.code, self._month))
        self._say_unsaved(draft[1] if draft else "")
        if draft is None:
            return
        entry, shown = draft[0], entry_of(self._line)
        self._put(entry)
        self._dirty = {
            name
            for name in ("status", "percent", "reason_suspended", *self._texts)
            if getattr(entry, name) != getattr(shown, name)
        }

    # Showing

    def _show_empty(self) -> None:
        ui = self.ui
        self.setEnabled(False)
        ui.title.setText(self.tr("No item chosen"))
        ui.facts.setText(self.tr("Choose an item in the table to see and enter its progress."))
        self._say_unsaved("")
        self._put(ProgressEntry(Status.NOT_STARTED))
        self._dirty.clear()
        ui.entered.clear()
        ui.lastBox.hide()
        ui.strip.show_months(())
        for page in (ui.about, ui.past, ui.changes):
            page.clear()

    def _fill_fields(self, line: Line, but: frozenset[str]) -> None:
        ui = self.ui
        read_only = self._desk is None or self._desk.ledger.read_only
        self.setEnabled(True)
        mark = origin_mark(line.origin)
        ui.title.setText(f"{item_name(line.code)}　{line.title}{tagged(mark)}")
        ink = light_colour(colours(self), line.light).name()
        light = f'<span style="color:{ink}">{light_shape(line.light)} {escape(light_name(line.light))}</span>'
        facts = [
            word
            for word in (reason_text(line), line.lead_unit, due_text(line))
            if word != light_name(line.light)
        ]
        ui.facts.setText(" · ".join((light, *map(escape, facts))))
        self._put(entry_of(line), but)
        for box in self._texts.values():
            box.setReadOnly(read_only)
        ui.reason.setReadOnly(read_only)
        ui.status.setEnabled(not read_only)
        ui.percent.setReadOnly(read_only)
        ui.entered.setText(self._entered(line))
        ui.entered.setToolTip(ui.entered.text())
        ui.lastBox.setVisible(bool(line.last_month_done))
        ui.last.setPlainText(line.last_month_done)
        ui.copyLast.setEnabled(not read_only)
        self._dirty &= but

    def _entered(self, line: Line) -> str:
        if not line.reported:
            words = self.tr("No report for {month} yet.") if self._month is not None else ""
            return words.format(month=month_name(self._month)) if self._month is not None else ""
        when = "" if line.entered_at is None else moment_text(line.entered_at)
        words = self.tr("Entered {when} by {who}").format(when=when, who=line.entered_by or "—")
        sample = sample_mark(line)
        return f"{words} · {sample}" if sample else words

    def _put(self, entry: ProgressEntry, but: frozenset[str] = frozenset()) -> None:
        """Put a report into the fields, except those that are being written."""
        ui = self.ui
        blocked = [QSignalBlocker(one) for one in (ui.status, ui.percent, *self._texts.values())]
        if "status" not in but:
            ui.status.setCurrentIndex(list(Status).index(entry.status))
        if "percent" not in but:
            ui.percent.setValue(_NO_PERCENT if entry.percent is None else entry.percent)
        if "reason_suspended" not in but:
            ui.reason.setText(entry.reason_suspended)
        for name, box in self._texts.items():
            text = getattr(entry, name)
            if name not in but and box.toPlainText() != text:
                box.setPlainText(text)
        for one in blocked:
            one.unblock()
        self._show_reason(self._status() is Status.SUSPENDED)

    def _show_reason(self, shown: bool) -> None:
        self.ui.reason.setVisible(shown)
        self.ui.reasonLabel.setVisible(shown)

    def _fill_tab(self) -> None:
        """Fill the tab that is seen; the others when they are."""
        ui, line, desk = self.ui, self._line, self._desk
        if line is None or desk is None or self._month is None:
            return
        scheme = colours(self)
        if ui.tabs.currentWidget() is ui.aboutTab:
            _put_html(ui.about, about_html(line, scheme))
        elif ui.tabs.currentWidget() is ui.pastTab:
            months = months_of(desk.ledger, line.item_id, self._month)
            ui.strip.show_months([(month, None if then is None else then.light) for month, then in months])
            _put_html(ui.past, past_html(months[:-1], scheme))
        elif ui.tabs.currentWidget() is ui.changesTab:
            acts = history.acts(desk.ledger, item=line.code, limit=_ACTS_SHOWN)
            units = {unit.id: unit.name for unit in desk.view.units}
            _put_html(ui.changes, changes_html(acts, units, scheme))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Status and percentage stand side by side only where the longest status can be read."""
        super().resizeEvent(event)
        ui, row = self.ui, self.ui.statusRow
        words = (ui.statusLabel, ui.status, ui.percentLabel, ui.percent)
        needed = sum(widget.sizeHint().width() for widget in words) + 3 * row.spacing()
        side_by_side = needed <= self.width() - _BESIDE
        direction = QBoxLayout.Direction
        row.setDirection(direction.LeftToRight if side_by_side else direction.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() is not Qt.FocusReason.PopupFocusReason
        ):
            self.commit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_line"):
            self._fill_tab()


def _put_html(page: QTextBrowser, html: str) -> None:
    """Show a text, scrolled as it was where it is the same."""
    place = page.verticalScrollBar().value() if page.property("html") == html else 0
    page.setHtml(html)
    page.setProperty("html", html)
    page.verticalScrollBar().setValue(place)
