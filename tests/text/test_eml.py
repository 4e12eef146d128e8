"""E-mail messages."""

import base64

import pytest

from paradero.sources.limits import Limits
from paradero.text.formats import eml
from paradero.words.document import Field, TextVersion
from paradero.words.errors import ReadingError
from tests.text import made

PAGE = (
    "<html><body><p>The court ordered the government on Monday to bring the men back without delay.</p></body></html>"
)


def read(raw: bytes) -> TextVersion:
    return eml.read(made.of(raw, "eml"), Limits())


def several(*parts: str, kind: str = "alternative") -> bytes:
    body = "".join(f"--cut\r\n{part}\r\n" for part in parts) + "--cut--\r\n"
    return made.eml(body, kind=f'multipart/{kind}; boundary="cut"')


def test_headers_are_metadata() -> None:
    metadata = read(made.eml("The men left.", subject="=?utf-8?q?Se=C3=B1or_N=C3=BA=C3=B1ez?=")).metadata
    assert metadata.title == Field("Señor Núñez", "e-mail header Subject")
    assert metadata.byline == Field("Paula Example <paula@example.org>", "e-mail header From")
    assert metadata.published == Field("2025-04-14", "e-mail header Date")


def test_the_plain_body_is_the_text() -> None:
    raw = several(
        "Content-Type: text/plain\r\n\r\nThe court ordered it on Monday.", f"Content-Type: text/html\r\n\r\n{PAGE}"
    )
    assert read(raw).text.strip() == "The court ordered it on Monday."


def test_a_stub_of_a_plain_body_gives_way_to_the_page() -> None:
    raw = several("Content-Type: text/plain\r\n\r\n", f"Content-Type: text/html\r\n\r\n{PAGE}")
    version = read(raw)
    assert version.text.startswith("The court ordered the government")
    assert version.metadata.title == Field("Notice", "e-mail header Subject")


def test_encoded_bodies_are_decoded() -> None:
    body = base64.encodebytes("La señora Núñez llegó.".encode("latin-1")).decode()
    raw = several(f"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}")
    assert read(raw).text.strip() == "La señora Núñez llegó."


def test_attachments_are_no_part_of_the_text() -> None:
    attached = 'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nSecret list.'
    raw = several("Content-Type: text/plain\r\n\r\nSee the list.", attached, kind="mixed")
    assert "Secret" not in read(raw).text


def test_quoted_lines_are_quotes() -> None:
    version = read(made.eml("I agree.\r\n\r\n> The men must return.\r\n"))
    assert [block.kind for block in version.blocks] == ["body", "quote"]


def test_a_message_without_text_is_refused() -> None:
    with pytest.raises(ReadingError, match="no text"):
        read(several("Content-Type: image/png\r\n\r\nx", kind="mixed"))
