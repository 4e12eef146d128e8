"""Frames over pipes: eight bytes of length, then that many bytes. JSON only, so nothing that comes back can run."""

import os
import select
import struct
import time
from typing import Final

import msgspec

from paradero.sources.limits import Limits
from paradero.words.document import Receipt, TextVersion

LENGTH: Final = struct.Struct(">Q")
_CHUNK: Final = 1 << 16


class Question(msgspec.Struct, frozen=True):
    """What the parent sends ahead of the raw bytes."""

    receipt: Receipt
    limits: Limits


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the child sends back: a version, or why there is none. `spent`: it must be replaced before the next one."""

    version: TextVersion | None = None
    refusal: str | None = None
    spent: bool = False


class ChannelClosed(Exception):
    """The other side has gone."""


class DeadlinePassed(Exception):
    """The other side did not answer in time."""


class AnswerTooLong(Exception):
    """The other side announces more than it may send."""


def send(pipe: int, payload: bytes, deadline: float) -> None:
    """Writes one frame to a non-blocking pipe. Raises ChannelClosed or DeadlinePassed."""
    left = memoryview(LENGTH.pack(len(payload)) + payload)
    while left:
        _wait(pipe, select.POLLOUT, deadline)
        try:
            left = left[os.write(pipe, left[: 1 << 20]) :]
        except BlockingIOError:
            continue
        except BrokenPipeError as error:
            raise ChannelClosed from error


def receive(pipe: int, most: int, deadline: float) -> bytes:
    """Reads one frame of at most `most` bytes from a non-blocking pipe."""
    (size,) = LENGTH.unpack(_exactly(pipe, LENGTH.size, deadline))
    if size > most:
        raise AnswerTooLong
    return _exactly(pipe, size, deadline)


def _exactly(pipe: int, size: int, deadline: float) -> bytes:
    held = bytearray()
    while len(held) < size:
        _wait(pipe, select.POLLIN, deadline)
        try:
            piece = os.read(pipe, min(_CHUNK, size - len(held)))
        except BlockingIOError:
            continue
        if not piece:
            raise ChannelClosed
        held += piece
    return bytes(held)


def _wait(pipe: int, event: int, deadline: float) -> None:
    left = deadline - time.monotonic()
    poll = select.poll()
    poll.register(pipe, event)
    if left <= 0 or not poll.poll(left * 1000):
        raise DeadlinePassed
