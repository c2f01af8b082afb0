from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from workbench.views.handing_over import Listening, hand_over

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no local sockets")


@pytest.fixture
def address() -> Iterator[Path]:
    with TemporaryDirectory() as folder:  # a short path, as a socket's has little room
        yield Path(folder) / "设置" / "window.socket"


def asked(qtbot: QtBot, address: Path, ledger: Path | None) -> tuple[bool, object]:
    listening = Listening(address)
    listening.begin()
    with ThreadPoolExecutor(1) as second_start, qtbot.waitSignal(listening.asked) as heard:
        answer = second_start.submit(hand_over, address, ledger)
    listening.close()
    assert heard.args is not None
    return answer.result(), heard.args[0]


def test_a_second_start_hands_its_ledger_to_the_open_window(qtbot: QtBot, address: Path) -> None:
    assert asked(qtbot, address, Path("/台账/甲 乙.ledger")) == (True, Path("/台账/甲 乙.ledger"))


def test_a_second_start_without_a_ledger_only_calls_the_window(qtbot: QtBot, address: Path) -> None:
    assert asked(qtbot, address, None) == (True, None)


def test_a_relative_path_means_the_second_starts_own_folder(
    qtbot: QtBot, address: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert asked(qtbot, address, Path("a.ledger")) == (True, tmp_path / "a.ledger")


def test_where_no_window_is_open_the_start_goes_on_by_itself(address: Path) -> None:
    assert not hand_over(address, None)


def test_what_a_killed_window_left_is_no_window_and_does_not_stop_the_next(
    qtbot: QtBot, address: Path
) -> None:
    address.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(address))
    assert not hand_over(address, None)
    assert asked(qtbot, address, None) == (True, None)


def test_a_window_that_does_not_answer_is_not_waited_for(address: Path) -> None:
    address.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(address))
        deaf.listen()
        assert not hand_over(address, None, patience=0.2)


def test_a_start_before_the_first_window_is_there_waits_for_it(qtbot: QtBot, address: Path) -> None:
    first = Listening(address)
    second = Listening(address)  # clicked twice: both found no window, and one took the place
    assert (first.preceded, second.preceded) == (False, True)
    with ThreadPoolExecutor(1) as start, qtbot.waitSignal(first.asked) as heard:
        answer = start.submit(hand_over, address, Path("/台账/甲.ledger"))
        first.begin()
    second.close()
    assert address.exists()  # the first one's
    first.close()
    assert (answer.result(), heard.args) == (True, [Path("/台账/甲.ledger")])


@pytest.mark.usefixtures("qtbot")
def test_after_closing_nothing_is_left(address: Path) -> None:
    listening = Listening(address)
    listening.close()
    listening.close()
    assert not address.exists()
    assert not hand_over(address, None)


def test_a_place_too_long_for_a_socket_is_done_without(tmp_path: Path) -> None:
    address = tmp_path / ("长" * 60) / "window.socket"
    listening = Listening(address)
    assert not hand_over(address, None)
    listening.close()
