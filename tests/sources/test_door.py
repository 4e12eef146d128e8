"""Whatever comes through the door comes out as documents and refusals."""

import io
import random

import pytest

from paradero.sources.door import take_in
from paradero.sources.limits import Limits
from paradero.sources.source import Budget, Source
from paradero.words.document import Item, Refusal
from tests.sources import made
from tests.sources.test_gather import MAIL
from tests.text import made as files

SEEDS = {
    "zip": made.zipped(("a.txt", b"words of a document " * 20), ("b.eml", MAIL.encode())),
    "warc": made.warc(*((f"https://x.example/{n}", "text/html", made.PAGE) for n in range(3))),
    "warc.gz": made.warc(*((f"https://x.example/{n}", "text/html", made.PAGE) for n in range(3)), squeezed=True),
    "eml": MAIL.encode(),
    "json": b'[{"text": "one"}, {"text": "two", "url": "https://x.example"}]',
    "jsonl": b'{"text": "one"}\n{"text": "two"}\n' * 5,
    "docx": files.docx(files.word("words")),
    "csv": b"Name,State\nAna,Held\nEva,Freed\n" * 3,
}


@pytest.mark.parametrize("name", SEEDS)
def test_mutated_input_never_raises(name: str) -> None:
    generator = random.Random(name)
    for number in range(60):
        raw = bytearray(SEEDS[name])
        for _ in range(generator.randint(1, 10)):
            raw[generator.randrange(len(raw))] = generator.randrange(256)
        if number % 4 == 0:
            del raw[generator.randrange(len(raw)) :]
        limits = Limits(inflated_bytes=1_000_000, members=50)
        source = Source(stream=io.BytesIO(bytes(raw)), origin="made:")
        for one in take_in(source, limits, Budget(limits)):
            assert isinstance(one, Item | Refusal)
            assert isinstance(one, Item) or one.reason.endswith(".")


def test_a_message_of_a_thousand_nested_parts_does_no_harm() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=c{n}\r\n\r\n--c{n}\r\n" for n in range(3000))
    raw = f"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n{nested}".encode()
    found = list(take_in(Source(stream=io.BytesIO(raw), origin="made:"), Limits(), Budget(Limits())))
    (one,) = found
    assert isinstance(one, Refusal)
    assert "more than 100 groups" in one.reason
