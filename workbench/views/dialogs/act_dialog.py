"""A dialog whose act runs when it is accepted: what is refused is said in it, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QWidget

from workbench import wording
from workbench.domain.months import Month
from workbench.views.dialogs.sizes import make_room


class ActDialog(QDialog):
    """The base of the small forms of the maintenance page."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._refusal: QLabel | None = None

    def listen(self, buttons: QDialogButtonBox, refusal: QLabel) -> None:
        """Connect the buttons, and say refusals in a label."""
        self._refusal = refusal
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def act(self) -> Callable[[], object]:
        """What is done with the fields as they are."""
        raise NotImplementedError

    def accept(self) -> None:
        try:
            self.act()()
        except wording.sayable() as refusal:
            if self._refusal is not None:
                self._refusal.setText(wording.say(refusal))
                self._refusal.show()
                make_room(self)
        else:
            super().accept()


def list_months(choice: QComboBox, month: Month, back: int = 24, on: int = 12) -> None:
    """Fill a choice with the months around one, which is chosen."""
    for each in month.plus(-back).through(month.plus(on)):
        choice.addItem(wording.month_name(each), each.key)
    choice.setCurrentIndex(choice.findData(month.key))


def chosen_month(choice: QComboBox) -> Month:
    """The month chosen."""
    return Month.from_key(int(choice.currentData()))
