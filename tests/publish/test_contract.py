"""A claim leaves the house in the exact form of the catalogue."""

import json

from paradero.answers.views import ClaimLine, Source, SubjectLink
from paradero.publish.contract import Citation, cite, claim_object, line_object
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.document import Field, Metadata, Receipt
from paradero.words.passage import Passage, Span

TEXT = "Officials said on 15 March that they flew more than 200 men to El Salvador at 7:26 p.m."
CITATION = Citation("Flights", "https://example.org/a", "2025-03-16", "Example", "en", "ab" * 32, "file:///a.txt")


def span(words: str) -> tuple[str, int, int]:
    start = TEXT.index(words)
    return words, start, start + len(words)


def claim() -> Claim:
    quantity_text, start, end = span("more than 200")
    when_text, when_start, when_end = span("on 15 March")
    return Claim(
        kind="transfer",
        roles={
            "people": (Filler(*span("men"), type="people"),),
            "authority": (Filler(*span("they"), resolved="Officials", resolved_by="pronoun", antecedent=Span(0, 9)),),
        },
        stance="asserts",
        passage=Passage(0, len(TEXT), TEXT, page=2),
        reader=ReaderVersion("rules", "1"),
        quantity=Quantity(200, None, "people", quantity_text, start, end, open=True),
        when=When("2025-03-15", when_text, when_start, when_end, instant="2025-03-15T19:26:00-04:00"),
        speakers=(Filler("Officials", 0, 9, resolved="Officials", resolved_by="gazetteer"),),
        frame="fly",
    )


def test_a_claim_has_the_fields_of_the_contract_in_its_order() -> None:
    assert claim_object(claim(), CITATION) == {
        "kind": "transfer",
        "roles": {
            "people": [{"text": "men", "start": 56, "end": 59}],
            "authority": [{"text": "they", "start": 32, "end": 36, "resolved": "Officials", "resolved_by": "pronoun"}],
        },
        "quantity": {
            "low": 200, "high": None, "open": True, "approximate": False, "unit": "people",
            "text": "more than 200", "start": 42, "end": 55,
        },
        "when": {
            "edtf": "2025-03-15", "text": "on 15 March", "start": 15, "end": 26,
            "instant": "2025-03-15T19:26:00-04:00",
        },
        "stance": "asserts",
        "speakers": [{"text": "Officials", "start": 0, "end": 9, "resolved": "Officials"}],
        "document": {
            "title": "Flights", "url": "https://example.org/a", "date": "2025-03-16", "publisher": "Example",
            "lang": "en", "digest": "ab" * 32, "origin": "file:///a.txt",
        },
        "passage": {"start": 0, "end": len(TEXT), "exact": TEXT, "page": 2},
        "reader": {"name": "rules", "version": "1"},
    }  # fmt: skip
    assert list(claim_object(claim(), CITATION)) == [
        "kind", "roles", "quantity", "when", "stance", "speakers", "document", "passage", "reader",
    ]  # fmt: skip


def test_what_a_claim_does_not_give_is_null_or_left_out_as_the_contract_says() -> None:
    bare = Claim("meeting", {}, "asserts", Passage(0, 9, TEXT[:9]), ReaderVersion("rules", "1"))
    told = claim_object(bare, CITATION)
    assert (told["quantity"], told["when"], told["speakers"], told["roles"]) == (None, None, [], {})
    assert told["passage"] == {"start": 0, "end": 9, "exact": "Officials"}


def test_every_filler_of_an_export_is_the_text_at_its_offsets() -> None:
    told = claim_object(claim(), CITATION)
    fillers = [filler for role in told["roles"].values() for filler in role] + told["speakers"]
    for filler in [*fillers, told["quantity"], told["when"]]:
        assert TEXT[filler["start"] : filler["end"]] == filler["text"]


def test_a_document_is_cited_by_its_metadata_and_the_receipt_for_its_bytes() -> None:
    receipt = Receipt(
        "cd" * 32, 10, "file:///b.html", "2025-04-15T00:00:00Z", "paradero 0.1", "html", address="https://b.example/"
    )
    assert cite(Metadata(title=Field("B", "html title")), receipt) == Citation(
        "B", "https://b.example/", None, None, None, "cd" * 32, "file:///b.html"
    )
    assert cite(Metadata(url=Field("https://c.example/", "front matter")), receipt).url == "https://c.example/"


def test_a_claim_of_the_record_carries_its_id_and_clocks_after_the_contract() -> None:
    source = Source(
        document="d1", version=2, latest=True, title="Flights", publisher="Example", published="2025-03-16",
        url="https://example.org/a", address="https://example.org/a", lang="en", digest="ab" * 32, origin="file:///a.txt",
    )  # fmt: skip
    line = ClaimLine("c1", claim(), source, (SubjectLink("people", 0, "people:men", "men"),), "2025-04-15T00:00:00Z")
    told = line_object(line)
    contract = claim_object(claim(), CITATION)
    assert {name: told[name] for name in contract} == contract
    assert {name: told[name] for name in told if name not in contract} == {
        "id": "c1", "document_id": "d1", "document_version": 2,
        "subjects": [{"role": "people", "position": 0, "key": "people:men", "name": "men"}],
        "learned_at": "2025-04-15T00:00:00Z", "superseded_at": None,
    }  # fmt: skip
    assert json.loads(json.dumps(told)) == told
