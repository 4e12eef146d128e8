"""Names that stay: the same address is the same document, the same words are the same claim."""

import msgspec
import pytest

from paradero.record.naming import address_of, claim_ids, document_id
from paradero.words.document import Field, Metadata, Receipt
from tests.record.quick import QuickClaims, QuickText, item

WORDS = "Kilmar Abrego García is held in CECOT.\nKilmar Abrego García is held in CECOT.\n"


def receipt(origin: str, address: str | None = None) -> Receipt:
    return msgspec.structs.replace(item("words", origin).receipt, address=address)


@pytest.mark.parametrize(
    ("origin", "address", "url", "expected"),
    [
        ("file:///a.html", "https://b.org/", "https://c.org/x", "https://c.org/x"),
        ("file:///a.html", "https://b.org/", None, "https://b.org/"),
        ("file:///a.html", None, " ", "file:///a.html"),
        ("file:///a.zip!/b.html", None, None, "file:///a.zip!/b.html"),
        ("file:///a.html", None, "https://c.org/x#part", "https://c.org/x"),
    ],
)
def test_a_document_lives_at_its_own_address_first(
    origin: str, address: str | None, url: str | None, expected: str
) -> None:
    metadata = Metadata(url=Field(url, "front matter") if url else None)
    assert address_of(receipt(origin, address), metadata) == expected


def test_what_has_no_address_lives_under_its_bytes() -> None:
    told = receipt("stdin:")
    assert address_of(told, Metadata()) == f"sha256:{told.digest}"


def test_a_document_id_is_a_letter_and_twelve_digits() -> None:
    assert document_id("https://example.org/1") == "d18c17418f5ad"
    assert document_id("https://example.org/1") != document_id("https://example.org/2")


def test_claims_keep_their_names_when_read_again_by_another_version() -> None:
    text = QuickText().read(item(WORDS))
    first, second = ((next(QuickClaims(version).read_many([text]))) for version in ("1", "2"))
    assert claim_ids("d", first) == claim_ids("d", second)
    assert claim_ids("d", first) != claim_ids("e", first)


def test_claims_alike_in_words_and_roles_are_told_apart() -> None:
    claim = next(QuickClaims().read_many([QuickText().read(item(WORDS))]))[0]
    names = claim_ids("d", (claim, msgspec.structs.replace(claim, stance="denies")))
    assert len(set(names)) == 2
    assert names[0] == claim_ids("d", (claim,))[0]
