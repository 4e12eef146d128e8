"""What a crew's processes say to one another: eight bytes of length, then that many of JSON."""

import struct
from typing import IO, Any, Final, TypeVar

import msgspec

from paradero.words.claim import Claim, ReaderVersion

_LENGTH: Final = struct.Struct(">Q")
Told = TypeVar("Told")


class Hello(msgspec.Struct, frozen=True):
    """The first word of a process: which reader it is."""

    version: ReaderVersion


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The claims of each text, or the sentence that says why there are none."""

    claims: list[tuple[Claim, ...]] = []
    ungrounded: str | None = None
    refused: str | None = None


def send(pipe: IO[bytes], told: Any) -> None:
    """Writes one message. Raises OSError where the other side is gone."""
    payload = msgspec.json.encode(told)
    pipe.write(_LENGTH.pack(len(payload)) + payload)
    pipe.flush()


def receive(pipe: IO[bytes], kind: type[Told]) -> Told:
    """Reads one message. Raises EOFError where the other side is gone."""
    (size,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return msgspec.json.decode(_exactly(pipe, size), type=kind)


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    held = pipe.read(size)
    if len(held) < size:
        raise EOFError
    return held
