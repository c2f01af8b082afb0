from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from workbench.cli import ended_as_interrupted, main
from workbench.cli.tables import columns, table
from workbench.domain.close_out import Outcome, Step
from workbench.domain.items import ItemCode, Kind, Status, UnitKind
from workbench.domain.lights import LightRule
from workbench.domain.months import Month
from workbench.domain.task_force import TaskForce
from workbench.paths import resource
from workbench.services.items import ItemEntry, add_item, confirm_items, delete_items, edit_item
from workbench.services.ledgers import open_ledger
from workbench.services.problems import take_step
from workbench.services.progress import ProgressEntry, clear_progress, record_many
from workbench.services.settings import import_calendar, set_light_rule, set_task_force
from workbench.services.units import (
    UnitEntry,
    add_unit,
    edit_unit,
    find_unit,
    merge_unit,
    rename_unit,
    retire_unit,
)
from workbench.storage.holder import Person
from workbench.storage.ledger import Ledger
from workbench.wording import ENGLISH, load_language

TODAY = "2026-06-15"
JUNE = Month(2026, 6)
ROW_KINDS = {"ten_one": "community_standard"}  # the starter file's own word


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("starter") / "starter.ledger"
    assert main(["--today", TODAY, "new", str(path)]) == 0
    return path


@pytest.fixture
def ledger(starter: Path, tmp_path: Path) -> Path:
    return Path(copyfile(starter, tmp_path / "甲 乙.ledger"))


@pytest.fixture(autouse=True)
def _chinese_by_default(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    assert qapp is not None  # made first, or the commands would make one that knows no windows
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)
    yield
    load_language(ENGLISH)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command on the day of these tests: exit status, standard output, standard error."""

    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main(["--today", TODAY, *map(str, arguments)])
        return status, *capsys.readouterr()

    return command


Run = Callable[..., tuple[int, str, str]]


def shown(run: Run, ledger: Path, *arguments: object) -> dict[str, Any]:
    status, out, _ = run("show", ledger, "--json", *arguments)
    assert status in {0, 1}
    return dict(json.loads(out))


def item(view: dict[str, Any], code: str) -> dict[str, Any]:
    return next(dict(one) for one in view["items"] if one["item"] == code)


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    ledger = open_ledger(path, lambda: datetime(2026, 6, 15, 9, tzinfo=UTC), Person("u", "h", 1))
    try:
        yield ledger
    finally:
        ledger.close()


def starter_rows() -> list[dict[str, str]]:
    with resource("starter", "ledger.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_a_new_ledger_holds_what_the_starter_file_lists(run: Run, ledger: Path) -> None:
    view = shown(run, ledger)
    listed = Counter(ROW_KINDS.get(row["list"], row["list"]) for row in starter_rows())
    units = Counter(unit["kind"] for unit in view["units"])
    assert {kind: count for kind, count in view["counts"].items() if count} == {
        kind: count for kind, count in listed.items() if kind not in {"unit", "committee"}
    }
    assert units["member"] == listed["unit"]
    assert units["committee"] == listed["committee"]
    titles = {
        (ROW_KINDS.get(row["list"], row["list"]), int(row["no"])): row["title"] for row in starter_rows()
    }
    assert all(one["title"] == titles[one["kind"], one["number"]] for one in view["items"])


def test_show_as_json_has_these_keys_and_no_others(run: Run, ledger: Path) -> None:
    view = shown(run, ledger)
    assert list(view) == ["month", "units", "items", "counts", "lights"]
    assert view["month"] == "2026-06"
    for one in view["items"]:
        assert list(one) == [
            "item",
            "kind",
            "number",
            "title",
            "lead_unit",
            "supporting_units",
            "due",
            "cycle",
            "origin",
            "status",
            "percent",
            "light",
            "reported",
        ]
        assert one["item"] == f"{one['kind']}-{one['number']}"
        assert one["due"] is None or date.fromisoformat(one["due"])
        assert isinstance(one["reported"], bool)
    assert sum(view["counts"].values()) == sum(view["lights"].values()) == len(view["items"])
    assert set(view["counts"]) == set(Kind)
    assert set(view["lights"]) == {"grey", "green", "yellow", "red"}


def test_words_without_a_year_mean_the_year_the_ledger_was_made(run: Run, ledger: Path) -> None:
    words = {f"{row['list']}-{row['no']}": row["cycle"] for row in starter_rows()}
    dues = {one["item"]: one["due"] for one in shown(run, ledger)["items"]}
    ends_in_june = [code for code, said in words.items() if said == "当年6月底"]
    assert all(dues[code] == "2026-06-30" for code in ends_in_june)
    assert shown(run, ledger, "--month", "2025-12")["items"] == []


def test_the_items_of_a_unit_are_those_it_leads_or_supports(run: Run, ledger: Path) -> None:
    every, own = shown(run, ledger), shown(run, ledger, "--unit", "团区委")
    wanted = [
        one for one in every["items"] if one["lead_unit"] == "团区委" or "团区委" in one["supporting_units"]
    ]
    assert own["items"] == wanted
    assert any(one["lead_unit"] != "团区委" for one in wanted)
    assert sum(own["counts"].values()) == len(wanted)
    assert own["units"] == every["units"]


def test_the_table_for_people_names_each_item_once_with_its_light_in_words(run: Run, ledger: Path) -> None:
    status, out, err = run("show", ledger)
    view = shown(run, ledger)
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "2026年6月"
    assert [line.split()[0] for line in lines[2:-2]] == [one["item"] for one in view["items"]]
    assert all(one["title"] in line for one, line in zip(view["items"], lines[2:-2], strict=True))
    assert f"职责清单 {view['counts']['duty']}" in lines[-2]
    assert f"○ 灰灯（未启动） {view['lights']['grey']}" in lines[-1]


def test_sample_progress_is_marked_in_the_table(run: Run, tmp_path: Path) -> None:
    demo = tmp_path / "demo.ledger"
    assert run("new", demo, "--content", "demo")[0] == 0
    _, out, _ = run("show", demo, "--month", "2026-05")
    view = shown(run, demo, "--month", "2026-05")
    assert any(one["reported"] for one in view["items"])
    assert out.count("[示例数据]") >= sum(one["reported"] for one in view["items"])


def test_an_empty_ledger_holds_nothing(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "empty.ledger"
    assert run("new", path, "--content", "empty") == (0, "", "")
    view = shown(run, path)
    assert (view["units"], view["items"]) == ([], [])
    status, out, err = run("show", path)
    assert (status, err) == (0, "")
    assert out.startswith("2026年6月\n")


def test_new_never_overwrites(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    status, out, err = run("new", ledger)
    assert (status, out) == (2, "")
    assert "已经存在" in err
    assert ledger.read_bytes() == before


def test_a_report_is_recorded_and_what_is_not_given_stays_as_it_was(run: Run, ledger: Path) -> None:
    first = ("--status", "under_way", "--percent", "30", "--done", "走访3家企业", "--next", "建群")
    assert run("record", ledger, "duty-12", "--month", "2026-06", *first) == (0, "", "")
    assert run("record", ledger, "duty-12", "--status", "under_way", "--difficulties", "人手少") == (
        0,
        "",
        "",
    )
    found = item(shown(run, ledger), "duty-12")
    assert (found["status"], found["percent"], found["reported"]) == ("under_way", 30, True)
    kept: dict[str, Any] = {}
    for act in reversed(history(run, ledger)):
        for change in act["changes"]:
            kept |= change["after"]
    assert (kept["done"], kept["difficulties"], kept["next_steps"]) == ("走访3家企业", "人手少", "建群")
    assert not item(shown(run, ledger, "--month", "2026-05"), "duty-12")["reported"]


def history(run: Run, ledger: Path, *arguments: object) -> list[dict[str, Any]]:
    status, out, err = run("history", ledger, "--json", *arguments)
    assert (status, err) == (0, "")
    return list(json.loads(out)["acts"])


def test_a_text_given_empty_is_erased_and_a_percentage_may_be_written_full_width(
    run: Run, ledger: Path
) -> None:
    run("record", ledger, "duty-1", "--status", "under_way", "--percent", "６０％", "--done", "已办")
    assert item(shown(run, ledger), "duty-1")["percent"] == 60
    run("record", ledger, "duty-1", "--status", "under_way", "--done", "")
    assert history(run, ledger)[0]["changes"][0]["after"]["done"] == ""


def test_markup_and_formulas_in_texts_stay_as_they_were_written(run: Run, ledger: Path) -> None:
    texts = ("--done", "<b>&", "--difficulties", "=1+1", "--next", "'; DROP TABLE item; --")
    assert run("record", ledger, "duty-1", "--status", "under_way", *texts)[0] == 0
    with opened(ledger) as writing:
        lead = find_unit(writing, "团区委", JUNE).id
        add_item(writing, ItemEntry(Kind.RESOLUTION, "<b>&amp; =1+1 %s {0}", lead))
    after = next(act for act in history(run, ledger) if act["name"] == "record_progress")["changes"][0][
        "after"
    ]
    assert (after["done"], after["difficulties"]) == ("<b>&", "=1+1")
    assert after["next_steps"] == "'; DROP TABLE item; --"
    assert item(shown(run, ledger), "resolution-1")["title"] == "<b>&amp; =1+1 %s {0}"
    assert "<b>&amp; =1+1 %s {0}" in run("show", ledger)[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("duty-1", "--status", "done"), "--status不接受“done”"),
        (("duty-1",), "命令行缺少--status"),
        (("duty-999", "--status", "under_way"), "没有“duty-999”这一事项"),
        (("职责1", "--status", "under_way"), "没有“职责1”这一事项"),
        (("duty-1", "--status", "under_way", "--percent", "101"), "现为101"),
        (("duty-1", "--status", "under_way", "--percent", "-1"), "现为-1"),
        (("duty-1", "--status", "under_way", "--percent", "过半"), "现为“过半”"),
        (("duty-1", "--status", "suspended"), "暂缓须说明原因"),
        (("duty-1", "--status", "under_way", "--month", "2026-07"), "尚未开始"),
        (("duty-1", "--status", "under_way", "--month", "2025-12"), "不在执行期内"),
        (("duty-1", "--status", "under_way", "--done", "做" * 100_000), "有100000个字符，最多2000个"),
        (("duty-1", "--status", "under_way", "--done", "联系13912345678"), "疑似手机号码"),
        (("duty-1", "--status", "under_way", "--next", "１３９ 1234 5678"), "疑似手机号码"),
        (("duty-1", "--status", "under_way", "--done", "证号11010519491231002X"), "疑似居民身份证号码"),
    ],
    ids=range(14),
)
def test_a_report_that_cannot_be_taken_is_refused_and_nothing_is_kept_of_it(
    arguments: tuple[str, ...], said: str, run: Run, ledger: Path
) -> None:
    status, out, err = run("record", ledger, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert "13912345678" not in err
    assert err.count("\n") == err.count("。") == 1
    assert history(run, ledger) == []


@pytest.mark.parametrize(
    "month", ["2026-13", "2026-00", "２０２６-06", "2026年6月", "abc", "", "0000-01", "2026-6-1"]
)
@pytest.mark.parametrize("command", ["show", "record", "document"])
def test_a_month_that_does_not_exist_is_refused(month: str, command: str, run: Run, ledger: Path) -> None:
    arguments: dict[str, tuple[object, ...]] = {
        "show": (ledger,),
        "record": (ledger, "duty-1", "--status", "under_way"),
        "document": ("briefing", ledger, "-o", ledger.with_suffix(".pdf")),
    }
    status, out, err = run(command, *arguments[command], "--month", month)
    assert (status, out) == (2, "")
    assert f"“{month}”不是有效月份" in err
    assert not ledger.with_suffix(".pdf").exists()


def test_undo_and_redo_say_what_they_took_back_and_did_again(run: Run, ledger: Path) -> None:
    before = shown(run, ledger)
    run("record", ledger, "duty-1", "--status", "completed")
    after = shown(run, ledger)
    assert before != after
    assert run("undo", ledger) == (0, "已撤销：填报进展 2026年6月 职责1\n", "")
    assert shown(run, ledger) == before
    assert run("redo", ledger) == (0, "已恢复：填报进展 2026年6月 职责1\n", "")
    assert shown(run, ledger) == after
    status, out, err = run("redo", ledger)
    assert (status, out, err) == (2, "", "没有可以恢复的操作，未作任何更改。\n")
    assert run("undo", ledger)[0] == 0
    assert run("undo", ledger) == (2, "", "没有可以撤销的操作，未作任何更改。\n")


DUTY, EXAMPLE, PROBLEM = ItemCode(Kind.DUTY, 1), ItemCode(Kind.DUTY, 2), ItemCode(Kind.PROBLEM, 1)
REPORT = ProgressEntry(Status.COMPLETED, 100, "已办结")
ACTS: dict[str, Callable[[Ledger, int, int], object]] = {
    "record one": lambda ledger, _a, _b: record_many(ledger, JUNE, ((DUTY, REPORT),)),
    "record many": lambda ledger, _a, _b: record_many(ledger, JUNE, ((DUTY, REPORT), (PROBLEM, REPORT))),
    "add item": lambda ledger, a, b: add_item(ledger, ItemEntry(Kind.RESOLUTION, "建驿站", a, (b,))),
    "edit item": lambda ledger, a, b: edit_item(ledger, DUTY, ItemEntry(Kind.DUTY, "改后", a, (b,))),
    "delete items": lambda ledger, _a, _b: delete_items(ledger, (DUTY, PROBLEM)),
    "confirm items": lambda ledger, _a, _b: confirm_items(ledger, (DUTY, EXAMPLE)),
    "add unit": lambda ledger, _a, _b: add_unit(ledger, UnitEntry(UnitKind.MEMBER, "区残联")),
    "edit unit": lambda ledger, a, _b: edit_unit(
        ledger, a, UnitEntry(UnitKind.MEMBER, "团区委", contact_phone="0533-2180000")
    ),
    "rename unit": lambda ledger, a, _b: rename_unit(ledger, a, "团委", "团委", JUNE),
    "merge unit": lambda ledger, a, b: merge_unit(ledger, a, b, JUNE),
    "take step": lambda ledger, _a, _b: take_step(
        ledger, PROBLEM, Step.APPLICATION, Outcome.PASSED, date(2026, 6, 10)
    ),
    "set light rule": lambda ledger, _a, _b: set_light_rule(ledger, LightRule(1, 60, 1)),
    "import calendar": lambda ledger, _a, _b: import_calendar(ledger, "年份,2026\n日期,类型\n2026-06-26,休"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_undo_of_each_kind_of_act_brings_back_the_same_view_after_reopening(
    act: Callable[[Ledger, int, int], object], run: Run, ledger: Path
) -> None:
    before = shown(run, ledger)
    with opened(ledger) as writing:
        act(writing, find_unit(writing, "团区委", JUNE).id, find_unit(writing, "区妇联", JUNE).id)
    after, taken = shown(run, ledger), len(history(run, ledger))
    assert taken > 0
    for _ in range(taken):
        assert run("undo", ledger)[0] == 0
    assert shown(run, ledger) == before
    for _ in range(taken):
        assert run("redo", ledger)[0] == 0
    assert shown(run, ledger) == after
    assert run("verify", ledger)[0] == 0


def test_undo_of_retiring_a_unit_and_of_the_task_forces_words_after_reopening(run: Run, ledger: Path) -> None:
    before = shown(run, ledger)
    with opened(ledger) as writing:
        unit = add_unit(writing, UnitEntry(UnitKind.MEMBER, "区残联"))
        retire_unit(writing, unit, JUNE)
        set_task_force(writing, TaskForce(name="另一专班"))
        record_many(writing, JUNE, ((DUTY, REPORT),))
        clear_progress(writing, (DUTY,), JUNE)
    for _ in range(5):
        assert run("undo", ledger)[0] == 0
    assert shown(run, ledger) == before


def test_the_history_lists_the_newest_first_and_that_of_an_item_alone(run: Run, ledger: Path) -> None:
    for code in ("duty-1", "duty-2", "duty-1"):
        run("record", ledger, code, "--status", "under_way", "--done", f"{code} 之事", "--percent", code[-1])
        run("record", ledger, code, "--status", "completed")
    run("undo", ledger)
    acts = history(run, ledger)
    assert [act["name"] for act in acts[:2]] == ["undo", "record_progress"]
    assert acts[1]["undone"]
    assert acts[0]["target"] == acts[1]["id"]
    assert [act["id"] for act in acts] == sorted((act["id"] for act in acts), reverse=True)
    of_two = history(run, ledger, "--item", "duty-2")
    assert len(of_two) == 2
    assert all(change["item"] == "duty-2" for act in of_two for change in act["changes"])
    assert of_two[0]["changes"][0]["before"]["status"] == "under_way"
    lines = run("history", ledger)[1].splitlines()
    assert len(lines) == len(acts)
    assert "填报进展（已撤销）" in lines[1]
    assert lines[1].endswith("2026年6月 职责1")


def test_an_item_without_history_has_none_and_one_that_never_was_is_refused(run: Run, ledger: Path) -> None:
    assert run("history", ledger, "--item", "duty-3") == (0, "", "")
    status, out, err = run("history", ledger, "--item", "duty-777")
    assert (status, out) == (2, "")
    assert "duty-777" in err


def test_a_deleted_item_keeps_its_history(run: Run, ledger: Path) -> None:
    with opened(ledger) as writing:
        delete_items(writing, (DUTY,))
    assert [act["name"] for act in history(run, ledger, "--item", "duty-1")] == ["delete_items"]
    status, _, err = run("record", ledger, "duty-1", "--status", "under_way")
    assert status == 2
    assert "duty-1" in err


def test_verify_says_that_a_ledger_is_sound_and_what_it_holds(run: Run, ledger: Path) -> None:
    before = ledger.read_bytes()
    status, out, err = run("verify", ledger)
    assert (status, err) == (0, "")
    assert out.startswith("台账完好")
    found = json.loads(run("verify", ledger, "--json")[1])
    assert found["sound"]
    assert found["faults"] == []
    assert found["rows"]["item"] == len(shown(run, ledger)["items"])
    assert ledger.read_bytes() == before


def test_a_month_in_a_year_without_a_calendar_is_shown_and_said_to_need_a_look(
    run: Run, ledger: Path
) -> None:
    status, out, err = run("--today", "2028-01-20", "show", ledger, "--json")
    assert status == 1
    assert json.loads(out)["month"] == "2028-01"
    assert "尚未导入" in err
    assert "2028" in err


def test_a_checklist_is_written_and_its_path_printed(run: Run, ledger: Path) -> None:
    target = ledger.parent / "文 稿" / "团区委.pdf"
    status, out, err = run("document", "checklist", ledger, "--unit", "团区委", "-o", target)
    assert (status, out, err) == (0, f"{target}\n", "")
    assert target.read_bytes().startswith(b"%PDF")


def test_a_character_that_no_font_has_is_named_and_the_document_is_there(run: Run, ledger: Path) -> None:
    with opened(ledger) as writing:
        add_item(
            writing, ItemEntry(Kind.DUTY, "保障\U000e0fff\ue000权益", find_unit(writing, "团区委", JUNE).id)
        )
    target = ledger.with_suffix(".pdf")
    status, out, err = run("document", "checklist", ledger, "--unit", "团区委", "-o", target)
    assert (status, out) == (1, f"{target}\n")
    assert "没有字体可以显示" in err


def test_a_checklist_needs_a_unit_or_all_and_not_both(run: Run, ledger: Path) -> None:
    target = ledger.with_suffix(".pdf")
    for arguments, said in (
        ((), "指明单位或选择全部"),
        (("--unit", "无此单位"), "没有名称为“无此单位”的单位"),
        (("--unit", "团区委", "--all"), "不能同时使用"),
    ):
        status, out, err = run("document", "checklist", ledger, *arguments, "-o", target)
        assert (status, out) == (2, "")
        assert said in err
    assert not target.exists()


def test_a_document_that_cannot_be_put_in_its_place_is_refused(run: Run, ledger: Path) -> None:
    folder, file = ledger.parent / "文件夹", ledger.parent / "文件"
    folder.mkdir()
    file.write_text("原有内容", encoding="utf-8")
    for target in (folder, file / "x.pdf"):
        status, out, err = run("document", "checklist", ledger, "--unit", "团区委", "-o", target)
        assert (status, out) == (2, "")
        assert str(target) in err
    assert file.read_text(encoding="utf-8") == "原有内容"
    assert not list(folder.iterdir())


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("show", "--help"), ("--today", TODAY, "record", "-h")]
)
def test_help_is_printed_in_chinese(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert out.startswith("用法：workbench")
    assert err == ""
    assert "显示本帮助" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show",), "命令行缺少LEDGER"),
        (("show", "x.ledger", "--colour"), "不能识别：--colour"),
        (("--today", "2026-02-30", "show", "x.ledger"), "--today不接受“2026-02-30”"),
        (("--today", "0001-01-01", "show", "x.ledger"), "--today不接受“0001-01-01”"),
        (("--today",), "--today后面须写明值"),
        (("document", "poem", "x.ledger", "-o", "x.pdf"), "可用的有：briefing, checklist, rollup, reminder"),
        (("new", "x.ledger", "--content", "all"), "--content不接受“all”"),
        (("verfy",), "“verfy”既不是台账文件，也不是命令"),
        (("verfy", "x.ledger"), "不能识别：x.ledger"),
    ],
    ids=range(9),
)
def test_a_command_line_that_cannot_be_read_is_refused_in_one_sentence(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == err.count("。") == 1


def test_the_window_is_refused_where_there_is_no_display(
    ledger: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([str(ledger)]) == 2
    assert "没有显示器" in capsys.readouterr().err


def test_english_is_spoken_where_it_is_asked_for(
    run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "en")
    assert "Not active" in run("show", ledger)[1]
    assert run("undo", ledger)[2] == "There is nothing to undo; nothing was changed.\n"
    assert run("show", "--help")[1].startswith("usage: workbench")


def test_a_fault_nobody_foresaw_is_written_down_and_said_without_a_traceback(
    run: Run, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    with sqlite3.connect(ledger) as raw:
        raw.execute("UPDATE setting SET value = '[1]' WHERE key = 'task_force'")  # no check looks into it
    raw.close()
    status, out, err = run("record", ledger, "duty-1", "--status", "under_way")
    assert (status, out) == (2, "")
    assert "内部故障" in err
    assert "Traceback" not in err
    (log,) = (tmp_path / "state").rglob("*.log")
    assert str(log) in err
    assert "AttributeError: 'list' object" in log.read_text(encoding="utf-8")


def child(*arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401 - of subprocess
    """Run Python where the system is set to ASCII.

    There neither Python nor Qt starts from a folder with Chinese in its name: all is found by plain links.
    """
    with TemporaryDirectory() as folder:
        links = [Path(folder) / str(number) for number in range(1 + len(sys.path))]
        for link, place in zip(links, (sys.executable, *sys.path), strict=True):
            link.symlink_to(place or Path.cwd())
        environment = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
        environment["PYTHONPATH"] = os.pathsep.join(map(str, links[1:]))
        return subprocess.run(
            [links[0], "-S", *map(str, arguments)],
            cwd=folder,
            env=environment,
            encoding="utf-8",
            capture_output=True,
            check=False,
            timeout=60,
            **more,
        )


def test_the_program_speaks_utf_8_whatever_the_system_is_set_to(ledger: Path) -> None:
    done = child("-m", "workbench", "--today", TODAY, "show", ledger, "--unit", "团区委")
    assert (done.returncode, done.stderr) == (0, "")
    assert "团区委" in done.stdout
    refused = child("-m", "workbench", "show", ledger.with_name("无\udcff.ledger"))
    assert refused.returncode == 2
    assert "没有找到文件" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_reader_that_has_seen_enough_ends_the_program_quietly(ledger: Path) -> None:
    command = f'"{sys.executable}" -m workbench show "{ledger}" --json | head -n 1'
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_a_command_that_is_told_to_end_leaves_no_draft_and_no_note_that_it_holds_the_ledger(
    ledger: Path,
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), ended_as_interrupted(), opened(ledger):
        signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) is before
    assert {path.name for path in ledger.parent.iterdir() if path.suffix != ".lock"} == {ledger.name}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_what_is_done_and_cannot_be_told_needs_a_look_and_is_never_a_traceback(
    run: Run, ledger: Path
) -> None:
    run("record", ledger, "duty-1", "--status", "under_way")

    def told(redirected: str, *arguments: object) -> tuple[int, str]:
        words = " ".join(f'"{word}"' for word in ("-m", "workbench", *arguments))
        done = subprocess.run(
            ["bash", "-c", f'"{sys.executable}" {words} {redirected}'],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stderr

    assert told(">/dev/full", "undo", ledger) == (1, "磁盘空间已满，stdout 无法写入，请清理出空间后重试。\n")
    assert run("redo", ledger)[0] == 0  # it was done
    assert told("2>/dev/full", "show", ledger, "--month", "2026-13") == (2, "")
    assert told(">&- 2>&-", "undo", ledger) == (0, "")


def test_show_loads_nothing_that_draws_or_migrates(ledger: Path) -> None:
    code = (
        "import sys; from workbench.cli import main; "
        f"status = main(['--today', '{TODAY}', 'show', sys.argv[1], '--json']); "
        "print(status, *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    loaded = child("-c", code, ledger).stderr.split()
    assert loaded[0] == "0"
    assert not {"PySide6", "matplotlib", "reportlab", "alembic", "pypinyin", "numpy"} & set(loaded)


CELLS = st.text(st.characters(codec="utf-8"), max_size=12)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
    )
)
def test_each_column_of_a_table_begins_at_one_place(rows: list[list[str]]) -> None:
    ruled = [["|", *(part for cell in row for part in (cell, "|"))] for row in rows]
    lines = table(ruled).split("\n")
    assert len(lines) == len(rows)
    assert all(line.isprintable() for line in lines)
    bare = [[cell for cell in row if "|" not in cell] for row in rows]
    if all(len(kept) == len(row) for kept, row in zip(bare, rows, strict=True)):
        places = {tuple(columns(line[:at]) for at, char in enumerate(line) if char == "|") for line in lines}
        assert len(places) == 1


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("专班", 4), ("（）", 4), ("e\u0301", 1), ("●", 1)])
def test_a_chinese_character_takes_two_columns(text: str, width: int) -> None:
    assert columns(text) == width
