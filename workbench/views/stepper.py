"""The five steps of closing out a problem, side by side: passed, waited for, or still to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from workbench.domain.close_out import STEPS, CloseOut, Outcome, StepTaken
from workbench.views.theme import colours
from workbench.wording import date_text, step_name

_NODE = 18.0  # pixels across
_HALF = 2


class _Rail(QWidget):
    """The line with its five nodes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.passed, self.waits = 0, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, round(_NODE) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = colours(self)
        step, middle = self.width() / len(STEPS), self.height() / _HALF
        for place in range(len(STEPS)):
            centre = QPointF(step * (place + 0.5), middle)
            passed = place < self.passed
            ink = QColor(scheme.green if passed else scheme.muted)
            if place:
                painter.setPen(QPen(QColor(scheme.green if passed else scheme.line), 2))
                painter.drawLine(
                    QPointF(centre.x() - step + _NODE / _HALF + 3, middle),
                    QPointF(centre.x() - _NODE / _HALF - 3, middle),
                )
            box = QRectF(centre.x() - _NODE / _HALF, middle - _NODE / _HALF, _NODE, _NODE)
            waits = self.waits and place == self.passed
            painter.setPen(QPen(QColor(scheme.accent) if waits else ink, 2 if waits else 1.4))
            painter.setBrush(ink if passed else QColor(scheme.base))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            if passed:
                painter.setPen(QPen(QColor(scheme.base), 2))
                painter.drawPolyline(
                    [
                        box.topLeft() + QPointF(5, 9.2),
                        box.topLeft() + QPointF(8, 12.2),
                        box.topLeft() + QPointF(13, 6.2),
                    ]
                )
            else:
                painter.setPen(QColor(scheme.accent) if waits else ink)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(place + 1))
        painter.end()


class Stepper(QWidget):
    """Where a problem stands among the five steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a problem: nothing is passed."""
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        self._rail = _Rail(self)
        grid.addWidget(self._rail, 0, 0, 1, len(STEPS))
        self.names, self.dates = [], []
        for place in range(len(STEPS)):
            name, day = QLabel(self), QLabel(self)
            for label in (name, day):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
                label.setWordWrap(True)
            day.setProperty("role", "muted")
            grid.addWidget(name, 1, place)
            grid.addWidget(day, 2, place)
            grid.setColumnStretch(place, 1)
            self.names.append(name)
            self.dates.append(day)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_steps(self, close_out: CloseOut | None, steps: tuple[StepTaken, ...]) -> None:
        """Show a problem's steps; those since it was last sent back or opened again count."""
        passed = 0 if close_out is None else close_out.passed
        self._rail.passed = passed
        self._rail.waits = close_out is not None and close_out.waits_for is not None
        valid = [taken for taken in steps if taken.outcome is Outcome.PASSED][-passed:] if passed else []
        for place, step in enumerate(STEPS):
            waits = close_out is not None and step is close_out.waits_for
            font = self.names[place].font()
            font.setBold(waits)
            self.names[place].setFont(font)
            self.names[place].setText(step_name(step))
            if place < passed:
                words = date_text(valid[place].on)
            elif waits:
                words = (
                    self.tr("Returned; waiting") if close_out and close_out.returned else self.tr("Waiting")
                )
            else:
                words = ""
            self.dates[place].setText(words)
            self.names[place].setAccessibleDescription(words or self.tr("Still to come"))
        self._rail.update()
