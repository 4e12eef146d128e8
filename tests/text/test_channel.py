"""Frames over pipes."""

import os
import time
from collections.abc import Iterator

import pytest

from paradero.text.channel import LENGTH, AnswerTooLong, ChannelClosed, DeadlinePassed, receive, send


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    yield reading, writing
    for end in (reading, writing):
        try:
            os.close(end)
        except OSError:
            continue


def soon() -> float:
    return time.monotonic() + 0.2


def test_a_frame_arrives_as_sent(pipe: tuple[int, int]) -> None:
    send(pipe[1], b"words", soon())
    assert receive(pipe[0], 10, soon()) == b"words"


def test_a_silent_side_is_given_up_at_the_deadline(pipe: tuple[int, int]) -> None:
    with pytest.raises(DeadlinePassed):
        receive(pipe[0], 10, soon())


def test_a_side_that_does_not_listen_is_given_up_at_the_deadline(pipe: tuple[int, int]) -> None:
    with pytest.raises(DeadlinePassed):
        send(pipe[1], bytes(10_000_000), soon())


def test_a_closed_side_is_told(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], LENGTH.pack(5) + b"wo")
    os.close(pipe[1])
    with pytest.raises(ChannelClosed):
        receive(pipe[0], 10, soon())


def test_a_frame_that_claims_too_much_is_not_read(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], LENGTH.pack(1 << 60))
    with pytest.raises(AnswerTooLong):
        receive(pipe[0], 10, soon())
