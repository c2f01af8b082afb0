"""Pictures of fourteen forms sent, and of them returned: changes, conflicts, a stranger, a broken file.

And of a list of the task force's own that is taken in. `python .ci/returned_forms.py WORK OUT` makes ledgers
and files in the folder WORK, and OUT/forms-out.png, OUT/forms-back.png and OUT/import.png.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import openpyxl

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
ADDED = (
    *("建立骑手党员流动支部", "每季度开展1次组织生活", "2026年12月底前"),
    *(None, "推进中", 30, "已摸排流动党员17名。"),
)
LIST = (
    ("新业态新就业群体党建工作责任分解表", "", "", "", "", ""),
    ("序号", "重点任务", "责任分工", "", "完成时限", "目标要求"),
    ("", "", "牵头单位", "配合单位", "", ""),
    ("一、组织覆盖", "", "", "", "", ""),
    (
        1,
        "牵头抓总新业态新就业群体党建",
        "区委组织部",
        "各成员单位",
        "长期·每月报进展",
        "议定事项按期办结率不低于98%",
    ),
    (2, "选树宣传先进典型", "区委宣传部", "区总工会、团区委、区妇联", "每半年", ""),
    (3, "摸清快递网点和外卖站点党员底数", "市邮政管理局", "区商务局", "2026年11月底前", "建立台账，按月更新"),
    ("二、服务保障", "", "", "", "", ""),
    (4, "建设骑手友好驿站", "住建部门", "区总工会", "2026年12月中旬", "每个街道不少于2处"),
    (5, "开展骑手免费体检", "区总工会", "", "立行立改", "不少于300人次"),
    (6, "走访困难从业人员家庭", "区妇联", "团区委；区总工会", "长期坚持", "每季度不少于1轮"),
    ("注：时限未写年份的为2026年。", "", "", "", "", ""),
)


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
    add_row(forms[units[0].name])
    broken, stranger = forms[units[-1].name], forms[units[-2].name]
    broken.write_bytes(broken.read_bytes()[:800])
    other = new_ledger(work / "other.ledger", Content.STARTER, clock, WHO, UUID(int=5))
    (sent,) = send_forms(other, month, work / "other", unit=units[-2].name)
    other.close()
    stranger.write_bytes((work / "other" / sent.file_name).read_bytes())
    return folder


def add_row(path: Path) -> None:
    """A row as a unit adds one below its duties."""
    book = openpyxl.load_workbook(path)
    sheet = book["职责清单"]
    sheet.append((None, *ADDED))
    book.save(path)


def list_to_take(work: Path) -> Path:
    """A list as a department keeps it: a title, a heading of two rows, sections, a note below."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "责任分解表"
    for row in LIST:
        sheet.append([value or None for value in row])
    for cells in ("A1:F1", "C2:D2", "A2:A3", "B2:B3", "E2:E3", "F2:F3"):
        sheet.merge_cells(cells)
    path = work / "责任分解表.xlsx"
    book.save(path)
    return path


def main(work: Path, out: Path) -> None:
    """Make the pictures."""
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
    page.show_part("import")
    page.lists.look_at(list_to_take(work))
    page.lists._work.wait()  # noqa: SLF001 - likewise
    page.lists.accept_plain()
    page.lists.choose(1)
    app.processEvents()
    window.grab().save(str(out / "import.png"))
    dispose(window)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
