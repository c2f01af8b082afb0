from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from workbench import wording
from workbench.domain.close_out import CloseOut, Outcome, Step, StepOutOfOrder
from workbench.domain.cycles import Cycle
from workbench.domain.items import ItemCode, Kind, NoSuchItem, Origin, Status, UnitKind
from workbench.domain.lights import Light, Reason
from workbench.domain.month_view import Line
from workbench.domain.months import Month, NoSuchMonth
from workbench.domain.personal_data import Personal, PersonalData
from workbench.domain.workdays import CalendarFault, CalendarRefused
from workbench.exchange.sheets import Refusal as Unread
from workbench.reports.blocks import Face
from workbench.reports.fontfiles import Refusal
from workbench.reports.fonts import FontRefused
from workbench.services import errors as acts
from workbench.services.entering import NotAPercentage
from workbench.services.forms.records import FileChanged
from workbench.services.settings import RuleRefused
from workbench.storage import errors as files
from workbench.storage.tables import Base
from workbench.wording.lists import say_unread_list
from workbench.wording.phrases import bracketed, labelled

HERE = Path("/台账/甲 乙.ledger")
MONTH = Month(2026, 6)
DAY = date(2026, 6, 3)
MOMENT = datetime(2026, 6, 3, 9, 5, tzinfo=UTC)

REFUSED: tuple[Exception, ...] = (
    files.Missing(HERE),
    files.AlreadyThere(HERE),
    files.NotALedger(HERE),
    files.Damaged(HERE, ("row 3 missing from index", "page 7")),
    files.NewerLedger(HERE, 9, 1),
    files.NotMigrated(HERE, 1, 9, "disk I/O error"),
    files.Held(HERE, "张秘书", "PC-01", 42, MOMENT),
    files.Held(HERE, "", "", 0, None),
    files.UnsafePlace(HERE, files.Place.NETWORK, r"\\server\share"),
    files.UnsafePlace(HERE, files.Place.SYNC_FOLDER, "坚果云"),
    files.NotWritable(HERE),
    files.DiskFull(HERE),
    files.CannotWrite(HERE, "disk I/O error"),
    files.ReadOnly(HERE),
    files.NothingToUndo(),
    files.StillNeeded("add_unit"),
    files.NothingToRedo(),
    acts.EmptyText("title"),
    acts.TooLong("title", 100_000, 200),
    acts.NameTaken("团区委"),
    acts.NoSuchUnit("妇联", ("团区委", "区妇联")),
    acts.NoSuchUnit("妇联"),
    acts.NoMemberUnit(),
    acts.UnitInUse("团区委", 3),
    acts.SameUnit("团区委"),
    acts.LeadSupportsItself("团区委"),
    acts.PercentOutOfRange(101),
    NotAPercentage("过半"),
    acts.ReasonNeeded("duty-12"),
    acts.NotInForce("duty-12", MONTH),
    acts.MonthAhead(MONTH, DAY),
    acts.StepTooEarly(DAY, date(2026, 7, 1), date(2026, 7, 2)),
    acts.StepTooEarly(DAY, None, date(2026, 7, 2)),
    acts.NotAProblem("duty-12"),
    FileChanged(HERE),
    acts.NoListFound(HERE),
    acts.NoSuchSheet(HERE, "一月", ("团区委",)),
    acts.NoSuchColumn(HERE, "一月", ("团区委",)),
    acts.NoSuchColumn(HERE, "一月", ()),
    acts.ListOutdated(HERE),
    acts.UnknownUnits(("团区委",)),
    acts.SeveralItems("走访"),
    acts.IssueTaken(5, MONTH),
    acts.UnitNeeded(),
    acts.CannotSave(HERE, "Is a directory"),
    NoSuchMonth("2026-13"),
    NoSuchItem("duty-999"),
    PersonalData("done", Personal.IDENTITY_NUMBER, "3703**********0012"),
    PersonalData("done", Personal.MOBILE_NUMBER, "139****0000"),
    *(StepOutOfOrder(Step.VERIFICATION, outcome, Step.APPLICATION) for outcome in Outcome),
    StepOutOfOrder(Step.VERIFICATION, Outcome.PASSED, None),
    RuleRefused("reporting_day", 40, 1, 31),
    *(CalendarRefused(3, "2027-02-30", fault) for fault in CalendarFault),
    *(FontRefused(Face.KAI, HERE, reason) for reason in Refusal),
    *(OSError(code, "the system's word", str(HERE)) for code in (errno.ENOSPC, errno.EACCES, errno.ENOENT)),
    *(OSError(code, "the system's word", str(HERE)) for code in (errno.EISDIR, errno.EIO)),
)

LINE = Line(
    item_id=1,
    code=ItemCode(Kind.DUTY, 1),
    title="",
    lead_unit_id=1,
    lead_unit="",
    supporting_unit_ids=(),
    supporting_units=(),
    standard="",
    cycle=Cycle.ONCE,
    due_words="",
    due=DAY,
    due_doubtful=False,
    basis="",
    origin=Origin.OWN,
    note="",
    status=Status.UNDER_WAY,
    percent=None,
    done="",
    difficulties="",
    next_steps="",
    reason_suspended="",
    reported=True,
    sample=False,
    entered_by="",
    entered_at=None,
    last_month_done="",
    light=Light.GREEN,
    reason=Reason.ON_SCHEDULE,
    days=None,
    points=None,
    close_out=None,
    completed_in=None,
    steps=(),
    search="",
)


@pytest.fixture(params=[wording.CHINESE, wording.ENGLISH])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    assert qtbot is not None
    assert wording.load_language(request.param)
    yield request.param
    wording.load_language(wording.ENGLISH)


@pytest.fixture
def _chinese(qtbot: QtBot) -> Iterator[None]:
    assert qtbot is not None
    assert wording.load_language(wording.CHINESE)
    yield
    wording.load_language(wording.ENGLISH)


def speaks(text: str, language: str) -> bool:
    return bool(re.search(r"[\u4e00-\u9fff]", text)) is (language == wording.CHINESE)


def failures(module: ModuleType, root: type[Exception]) -> set[type[Exception]]:
    return {
        kind
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, root) and kind is not root
    }


def test_each_refusal_of_files_and_of_acts_is_among_the_samples_here() -> None:
    sampled = {type(error) for error in REFUSED}
    assert failures(files, files.LedgerRefused) <= sampled
    assert failures(acts, acts.ActRefused) <= sampled


def test_each_refusal_is_said_on_one_line_in_the_language_spoken(language: str) -> None:
    for error in REFUSED:
        said = wording.say(error)
        assert said.isprintable()
        assert not re.search(r"[{}]|None", said), said
        without_data = re.sub(r"“[^”]*”|/台账/甲 乙|张秘书|坚果云|团区委|区妇联|休|班|日期|类型", "", said)
        assert speaks(without_data, language), said
        if language == wording.CHINESE:
            assert said.count("。") == 1, said  # one sentence
            assert said.endswith("。")


def test_why_a_list_is_not_read_is_said_without_a_word_of_forms_or_units(language: str) -> None:
    for why in Unread:
        said = say_unread_list(HERE, why)
        assert said.isprintable()
        assert str(HERE) in said
        assert speaks(said.replace(str(HERE), ""), language)
        if why not in {Unread.NESTED, Unread.UNSAFE_NAME}:  # of archives, which hold forms
            assert not re.search(r"form|unit|填报|报送", said), said


@pytest.mark.usefixtures("_chinese")
def test_a_refusal_names_the_file_who_holds_it_and_since_when() -> None:
    said = wording.say(files.Held(HERE, "张秘书", "PC-01", 42, MOMENT))
    assert all(word in said for word in (str(HERE), "张秘书", "PC-01", "42", "2026年6月3日 09:05"))


@pytest.mark.usefixtures("_chinese")
def test_what_is_no_refusal_is_not_said() -> None:
    with pytest.raises(KeyError):
        wording.say(RuntimeError("unforeseen"))


@pytest.mark.usefixtures("_chinese")
def test_a_long_text_of_several_lines_is_named_short_and_on_one_line() -> None:
    said = wording.say(NoSuchMonth("六\n月\x1b[31m" * 50_000))
    assert len(said) < 200
    assert said.isprintable()


@pytest.mark.usefixtures("_chinese")
def test_a_long_list_of_units_is_cut() -> None:
    said = wording.say(acts.NoSuchUnit("无", tuple(f"单位{number}" for number in range(1000))))
    assert "单位39、…" in said


def test_every_word_of_the_lists_has_its_own_wording_in_both_languages(language: str) -> None:
    for words in (
        [wording.kind_name(kind) for kind in Kind],
        [wording.list_name(kind) for kind in Kind],
        [wording.unit_kind_name(kind) for kind in UnitKind],
        [wording.status_name(status) for status in Status],
        [wording.cycle_name(cycle) for cycle in Cycle],
        [wording.light_name(light) for light in Light],
        [wording.light_colour(light) for light in Light],
        [wording.light_label(light) for light in Light],
        [wording.step_name(step) for step in Step],
        [wording.outcome_name(outcome) for outcome in Outcome],
        [wording.reason_text(replace(LINE, reason=reason, days=3, points=12)) for reason in Reason],
    ):
        assert len(set(words)) == len(words)
        assert all(speaks(word, language) for word in words)


def test_the_four_lights_differ_in_shape() -> None:
    assert len({wording.light_shape(light) for light in Light}) == len(Light)


@pytest.mark.usefixtures("_chinese")
def test_completed_is_said_to_be_the_units_own_word() -> None:
    assert wording.status_name(Status.COMPLETED) == "已完成（自报）"


@pytest.mark.usefixtures("_chinese")
def test_source_and_example_carry_their_mark_and_the_task_forces_own_none() -> None:
    assert [wording.origin_mark(origin) for origin in Origin] == ["原文", "示例", ""]


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize(
    ("reason", "days", "points", "said"),
    [
        (Reason.OVERDUE, 0, None, "已超期"),
        (Reason.OVERDUE, 1, None, "已超期1个工作日"),
        (Reason.OVERDUE, 35, None, "已超期35个工作日"),
        (Reason.DUE_SOON, 0, None, "期限前已无工作日"),
        (Reason.DUE_SOON, 1, None, "距期限还有1个工作日（含当日）"),
        (Reason.DUE_SOON, 3, None, "距期限还有3个工作日（含当日）"),
        (Reason.BEHIND, None, 20, "落后序时进度20个百分点"),
        (Reason.UNREPORTED, None, None, "本月未报送"),
    ],
)
def test_a_light_says_why_with_its_days_or_points(
    reason: Reason, days: int | None, points: int | None, said: str
) -> None:
    assert wording.reason_text(replace(LINE, reason=reason, days=days, points=points)) == said


def test_one_day_is_a_day_in_english(qtbot: QtBot) -> None:
    assert qtbot is not None
    wording.load_language(wording.ENGLISH)
    assert wording.reason_text(replace(LINE, reason=Reason.OVERDUE, days=1)) == "Overdue by 1 working day"
    assert wording.reason_text(replace(LINE, reason=Reason.OVERDUE, days=2)) == "Overdue by 2 working days"


def test_months_and_days_are_written_as_the_language_writes_them(language: str) -> None:
    if language == wording.CHINESE:
        assert (wording.month_name(MONTH), wording.date_text(DAY)) == ("2026年6月", "2026年6月3日")
    else:
        assert (wording.month_name(MONTH), wording.date_text(DAY)) == ("2026-06", "2026-06-03")


def test_every_table_and_column_of_a_ledger_has_a_name(language: str) -> None:
    for table in Base.metadata.sorted_tables:
        assert speaks(wording.table_name(table.name), language)
        if "id" in table.columns and table.name not in {"act", "change"}:
            for column in table.columns:
                assert speaks(wording.field_name(column.name), language), column


def test_every_act_that_the_program_records_has_a_name(language: str) -> None:
    services = Path(wording.__file__).parents[1] / "services"
    names = {
        name
        for file in services.rglob("*.py")
        for name in re.findall(r'\.act\(\s*"([a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(names) > 10
    for name in names | {"undo", "redo"}:
        assert wording.act_name(name) != name
        assert speaks(wording.act_name(name), language)


@pytest.mark.usefixtures("_chinese")
def test_a_name_that_this_program_does_not_know_stands_as_it_is() -> None:
    assert wording.act_name("seal_month") == "seal_month"
    assert wording.field_name("sealed") == "sealed"


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("status", "completed", "已完成（自报）"),
        ("kind", "duty", "职责"),
        ("kind", "town", "镇（街道）"),
        ("origin", "own", "自定"),
        ("month", 202606, "2026年6月"),
        ("from_month", 0, "自始"),
        ("due", "2026-06-30", "2026年6月30日"),
        ("sample", True, "是"),
        ("percent", 0, "0"),
        ("percent", None, ""),
        ("title", "<b>&", "<b>&"),
        ("status", "unheard_of", "unheard_of"),
        ("headings", '["序号", "任务", "", "时限"]', "序号、任务、时限"),
        ("columns", '{"due": 26, "title": 1}', "B 事项、AA 时限原文"),
        ("columns", "[1]", "[1]"),
        ("verdict", "not_a_form", "不是填报表"),
        ("verdict", "unheard_of", "unheard_of"),
        ("taken", '[{"item": "duty-15"}, {"item": "duty-16"}]', "2处"),
        ("left_alone", "[]", "0处"),
    ],
)
def test_what_stood_in_a_column_is_said_in_words(field: str, value: object, said: str) -> None:
    assert wording.value_text(field, value) == said


def test_english_words_stand_between_english_signs() -> None:
    assert labelled("Percent", "60") + bracketed("doubtful") == "Percent: 60 (doubtful)"
    assert wording.act_detail("delete_items", "duty-1、service-2") == "Duty 1, Service 2"


@pytest.mark.usefixtures("_chinese")
def test_chinese_words_stand_between_chinese_signs() -> None:
    assert labelled("完成进度", "60") + bracketed("存疑") == "完成进度：60（存疑）"


@pytest.mark.usefixtures("_chinese")
def test_what_an_act_was_about_is_said_in_words() -> None:
    assert wording.act_detail("record_progress", "2026-06 duty-1、service-2") == "2026年6月 职责1、服务事项2"
    assert wording.act_detail("send_forms", "2026-11 区总工会、区司法局") == "2026年11月 区总工会、区司法局"
    assert wording.act_detail("collect_forms", "2026-10、2026-11 总工会") == "2026年10月、2026年11月 总工会"
    assert wording.act_detail("issue_briefing", "2026-11") == "2026年11月"
    assert wording.act_detail("keep_issue_numbers", "2026-10、2026-11") == "2026年10月、2026年11月"
    assert wording.act_detail("take_step", "problem-3 application passed") == "突出问题3 责任单位申请 通过"
    assert wording.act_detail("undo", "add_unit") == "新增单位"
    assert wording.act_detail("add_item", "duty-1 的名称") == "duty-1 的名称"


@pytest.mark.usefixtures("_chinese")
def test_where_a_problem_stands_is_said_with_the_step_it_waits_for() -> None:
    assert wording.close_out_text(CloseOut(5, None, DAY)) == "2026年6月3日销号"
    assert wording.close_out_text(CloseOut(1, Step.FIRST_REVIEW, None)) == "待办：牵头单位初审"
    assert "退回" in wording.close_out_text(CloseOut(0, Step.APPLICATION, None, returned=True))
    assert "重开" in wording.close_out_text(CloseOut(0, Step.APPLICATION, None, reopened=True))


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize(
    ("environ", "saved", "chosen"),
    [
        ({}, None, "zh_CN"),
        ({}, "en", "en"),
        ({}, "klingon", "zh_CN"),
        ({"WORKBENCH_LANGUAGE": "en_GB.UTF-8"}, "zh_CN", "en"),
        ({"WORKBENCH_LANGUAGE": "zh-Hans"}, "en", "zh_CN"),
        ({"WORKBENCH_LANGUAGE": ""}, "en", "en"),
        ({"LANG": "en_US.UTF-8"}, None, "zh_CN"),
    ],
)
def test_the_language_is_chinese_unless_english_is_chosen(
    environ: dict[str, str], saved: str | None, chosen: str
) -> None:
    assert wording.chosen_language(environ, saved) == chosen


def test_a_language_brings_qts_own_words_and_can_be_changed_back(language: str) -> None:
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert cancel == ("取消" if language == wording.CHINESE else "Cancel")
    assert QLocale().language().name == ("Chinese" if language == wording.CHINESE else "English")


def test_a_language_that_is_not_there_is_told() -> None:
    assert not wording.load_language("xx")
    wording.load_language(wording.ENGLISH)


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("the following arguments are required: LEDGER", "命令行缺少LEDGER"),
        (
            "argument what: invalid choice: 'x' (choose from 'briefing', 'rollup')",
            "可用的有：briefing, rollup",
        ),
        ("argument what: invalid choice: 'x' (choose from briefing, rollup)", "可用的有：briefing, rollup"),
        ("argument --today: invalid day value: '2026-02-30'", "--today不接受“2026-02-30”，应为日期"),
        ("argument --month: expected one argument", "--month后面须写明值"),
        ("argument --all: not allowed with argument --unit", "--all与--unit不能同时使用"),
        ("unrecognized arguments: --foo", "不能识别：--foo"),
        ("something new", "命令行无法识别（something new）"),
    ],
)
def test_what_is_wrong_with_a_command_line_is_said_in_chinese(message: str, said: str) -> None:
    assert said in wording.say_usage(message)
