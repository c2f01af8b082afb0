from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory

import pytest

from workbench.views.handing_over import pipe
from workbench.views.pipes import Answering, call

PATIENCE = 5.0  # seconds; nothing here waits that long unless it fails


@pytest.fixture
def address() -> Iterator[str]:
    with TemporaryDirectory() as folder:  # where the system has sockets, one of them stands for the pipe
        yield f"{folder}/line"


def test_each_message_is_answered_and_heard(address: str) -> None:
    heard: Queue[bytes] = Queue()
    answering = Answering(address, b"taken", heard.put, PATIENCE)
    for message in (b"", "甲 乙.ledger".encode(), b"x" * 60_000):
        assert call(address, message, PATIENCE) == b"taken"
        assert heard.get(timeout=PATIENCE) == message
    answering.close()


def test_who_calls_and_says_nothing_stops_nobody(address: str) -> None:
    from multiprocessing.connection import Client

    heard: Queue[bytes] = Queue()
    answering = Answering(address, b"taken", heard.put, PATIENCE)
    Client(address).close()
    assert call(address, b"after", PATIENCE) == b"taken"
    assert heard.get(timeout=PATIENCE) == b"after"
    answering.close()


def test_after_closing_nobody_answers_and_the_address_can_be_had_again(address: str) -> None:
    first = Answering(address, b"first", print, PATIENCE)
    first.close()
    first.close()
    with pytest.raises(OSError):  # noqa: PT011 - which of them depends on the system
        call(address, b"", PATIENCE)
    second = Answering(address, b"second", lambda _: None, PATIENCE)
    assert call(address, b"", PATIENCE) == b"second"
    second.close()


def test_an_address_that_is_taken_is_refused(address: str) -> None:
    first = Answering(address, b"first", lambda _: None, PATIENCE)
    with pytest.raises(OSError):  # noqa: PT011 - which of them depends on the system
        Answering(address, b"second", lambda _: None, PATIENCE)
    first.close()


def test_a_deaf_end_is_not_waited_for(address: str) -> None:
    from multiprocessing.connection import Listener

    with Listener(address), pytest.raises(EOFError):
        call(address, b"", 0.05)


def test_every_user_of_a_machine_has_a_pipe_of_their_own() -> None:
    one, other = pipe(Path("C:/Users/甲/window.socket")), pipe(Path("C:/Users/乙/window.socket"))
    assert one != other
    assert one == pipe(Path("C:/Users/甲/window.socket"))
    assert one.startswith("\\\\.\\pipe\\")
    assert len(one) < 256
