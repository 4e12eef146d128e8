"""The parent's side of the confined process: starts it, asks it, and ends it when it fails or takes too long."""

import os
import signal
import subprocess
import sys
import time
from typing import Final

import msgspec

from paradero.sources.limits import Limits, amount
from paradero.text.channel import (
    Answer,
    AnswerTooLong,
    ChannelClosed,
    DeadlinePassed,
    Question,
    receive,
    send,
)
from paradero.words.document import Item, TextVersion
from paradero.words.errors import ReadingError

_START_SECONDS: Final = 60.0
_GRACE_SECONDS: Final = 2.0
_BYTES_A_CHARACTER: Final = 24


class Worker:
    """One confined process, started with the first document and again after each failure."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, item: Item) -> TextVersion:
        """The version that the process makes of a document. Raises ReadingError with one sentence for every failure."""
        process = self._started()
        try:
            answer = self._asked(process, item)
        except DeadlinePassed as error:
            self.stop()
            raise ReadingError(self._too_slow()) from error
        except ChannelClosed as error:
            raise ReadingError(self._ended(process)) from error
        except (AnswerTooLong, msgspec.DecodeError) as error:
            self.stop()
            raise ReadingError(
                f"Its text is far over the limit of {self._limits.characters:,} characters; split it or raise it."
            ) from error
        if answer.spent:
            self.stop()
        if answer.version is None:
            raise ReadingError(answer.refusal or "It could not be read; save its text in a simpler form.")
        return answer.version

    def stop(self) -> None:
        """Ends the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "paradero.text.child", str(self._limits.memory_bytes)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
            for pipe in _pipes(self._process):
                os.set_blocking(pipe, False)
            self._await_ready(self._process)
        return self._process

    def _await_ready(self, process: subprocess.Popen[bytes]) -> None:
        try:
            receive(_pipes(process)[1], 1024, time.monotonic() + _START_SECONDS)
        except (DeadlinePassed, ChannelClosed, AnswerTooLong) as error:
            self.stop()
            raise ReadingError(
                "The reading process could not be started; run `python -m paradero.text.child 1000000000` to see why."
            ) from error

    def _asked(self, process: subprocess.Popen[bytes], item: Item) -> Answer:
        deadline = time.monotonic() + self._limits.seconds + _GRACE_SECONDS
        requests, answers = _pipes(process)
        send(requests, msgspec.json.encode(Question(receipt=item.receipt, limits=self._limits)), deadline)
        send(requests, item.raw, deadline)
        most = self._limits.characters * _BYTES_A_CHARACTER + 65536
        return msgspec.json.decode(receive(answers, most, deadline), type=Answer)

    def _ended(self, process: subprocess.Popen[bytes]) -> str:
        try:
            code = process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            code = 0
        self.stop()
        if code == -signal.SIGXCPU:
            return self._too_slow()
        return (
            "It made the reading process fail (a damaged or hostile file, or one that needs more than "
            f"{amount(self._limits.memory_bytes)} of memory); save it again from a program that opens it."
        )

    def _too_slow(self) -> str:
        return (
            f"It took more than {self._limits.seconds:g} seconds to read, the most a document may; "
            "split it or raise the limit on seconds."
        )


def _pipes(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the reading process was started without pipes")
    return process.stdin.fileno(), process.stdout.fileno()
