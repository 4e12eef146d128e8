"""The process in which hostile formats are parsed: loads its parsers, closes its doors, then answers one by one.

Run as `python -P -m paradero.text.child MEMORY_BYTES`; speaks frames over standard input and output.
"""

import os
import signal
import sys
from typing import BinaryIO

import msgspec

from paradero.text.channel import LENGTH, Answer, Question
from paradero.text.confinement import allow_seconds, confine
from paradero.text.formats.registry import format_of
from paradero.text.warming import warm_up
from paradero.words.document import Item
from paradero.words.errors import ReadingError


def main() -> int:
    """Answers until standard input ends; an interrupt from the keyboard is the parent's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _private_pipes()
    warm_up()
    confine(int(sys.argv[1]))
    _write(answers, Answer())
    while True:
        question, raw = _read(requests), _read(requests)
        if question is None or raw is None:
            return 0
        answer = _answered(msgspec.json.decode(question, type=Question), raw)
        _write(answers, answer)
        if answer.spent:
            return 0


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our pipes on numbers of their own, so that nothing a parser prints gets between the frames."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return requests, answers


def _answered(question: Question, raw: bytes) -> Answer:
    """Reads one document; whatever a parser throws becomes a refusal, and memory trouble ends this process."""
    allow_seconds(question.limits.seconds)
    item = Item(receipt=question.receipt, raw=raw)
    try:
        return Answer(version=format_of(question.receipt.media).read(item, question.limits))
    except ReadingError as error:
        return Answer(refusal=str(error))
    except MemoryError:
        return Answer(
            refusal="It needs more memory to read than it may use; split it or raise the limit on memory.", spent=True
        )
    except RecursionError:
        return Answer(refusal="It is nested too deeply to be read; save its text in a simpler form.")


def _read(stream: BinaryIO) -> bytes | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    body = stream.read(size)
    return body if len(body) == size else None


def _write(stream: BinaryIO, answer: Answer) -> None:
    payload = msgspec.json.encode(answer)
    stream.write(LENGTH.pack(len(payload)) + payload)
    stream.flush()


if __name__ == "__main__":
    sys.exit(main())
