"""Pictures of fourteen forms sent, and of them returned: changes, conflicts, a stranger, a broken file.

`python .ci/returned_forms.py WORK OUT`: makes ledgers and forms in the folder WORK, and OUT/forms-out.png and
OUT/forms-back.png.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

from tests.services.forms.conftest import fill_in
from workbench.app import Program, dispose, make_application
from workbench.domain.items import Status
from workbench.services.content import Content
from workbench.services.forms.sending import send_forms
from workbench.services.ledgers import new_ledger
from workbench.services.progress import ProgressEntry, record_progress
from workbench.storage.holder import Person
from workbench.views.desk import Desk
from workbench.views.pages.forms import FormsPage
from workbench.views.preferences import Preferences, ThemeChoice

WHO = Person("secretary", "office", 1)
NEW = "本月完成入户走访和台账核对，问题已全部转交责任科室，正在逐项销号。"
HERE = "秘书已电话了解：方案已印发，10个试点村正在推进。"


def clock() -> datetime:
    """The day of the other pictures."""
    return datetime(2026, 9, 24, 9, 30, tzinfo=timezone(timedelta(hours=8)))


def return_forms(desk: Desk, work: Path) -> Path:
    """Send all forms, and have them come back as units send them: the folder with what came."""
    month = desk.month
    folder = work / "forms"
    forms = {one.unit: folder / one.file_name for one in send_forms(desk.ledger, month, folder)}
    units = [unit for unit in desk.view.members() if unit.name in forms]
    for unit in units[:9]:
        lines = desk.view.led_by(unit.id)[:3]
        fill_in(forms[unit.name], {(line.code, "done"): NEW for line in lines})
    record_progress(
        desk.ledger, desk.view.led_by(units[0].id)[0].code, month, ProgressEntry(Status.UNDER_WAY, done=HERE)
    )
    fill_in(forms[units[1].name], {(desk.view.led_by(units[1].id)[0].code, "percent"): "一大半"})
    broken, stranger = forms[units[-1].name], forms[units[-2].name]
    broken.write_bytes(broken.read_bytes()[:800])
    other = new_ledger(work / "other.ledger", Content.STARTER, clock, WHO, UUID(int=5))
    (sent,) = send_forms(other, month, work / "other", unit=units[-2].name)
    other.close()
    stranger.write_bytes((work / "other" / sent.file_name).read_bytes())
    return folder


def main(work: Path, out: Path) -> None:
    """Make both pictures."""
    ledger = work / "专班台账.ledger"
    new_ledger(ledger, Content.DEMO, clock, WHO, UUID(int=4)).close()
    preferences = Preferences(work / "window.ini")
    preferences.theme = ThemeChoice.LIGHT
    app = make_application([])
    window = Program(app, clock, preferences, "zh_CN").show()
    window.resize(1366, 768)
    window.open_path(ledger)
    window.say_place(ledger.name)
    window.pages.show("forms", "out")
    page = window.pages.page("forms")
    if not isinstance(page, FormsPage) or window.desk is None:
        raise TypeError(page)
    page.out.ui.folder.setText("填报表")
    came = return_forms(window.desk, work)
    app.processEvents()
    window.grab().save(str(out / "forms-out.png"))
    window.pages.take_files([came])
    page.back._look.wait()  # noqa: SLF001 - a picture of what it finds
    page.back.accept_plain()
    app.processEvents()
    window.grab().save(str(out / "forms-back.png"))
    dispose(window)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
