"""Where claims come from: corroboration counts roots, and every root has its words."""

import pytest

from paradero.answers.documents import document_page, documents
from paradero.answers.origins import Root, roots_of
from paradero.answers.origins.page import claim_origins, document_origins, outside
from paradero.record.record import Record
from paradero.words.errors import NotFound, UsageError

ECHOES = ("morning", "radio", "bulletin", "diario", "sur")


def document(record: Record, name: str) -> str:
    return next(line.source.document for line in documents(record).lines if line.source.title == name)


def roots(record: Record, name: str, known_on: str | None = None) -> list[Root]:
    """The roots of the claims of a page, in its order."""
    ids = [line.id for line in document_page(record, document(record, name)).claims]
    found = roots_of(record, ids, known_on=known_on)
    return [found[claim] for claim in ids]


def test_one_leaked_list_echoed_by_five_outlets_is_one_origin(origins: Record) -> None:
    assert {root.root.key for name in ECHOES for root in roots(origins, name)} == {"outlet:cbs"}
    (root,) = roots(origins, "radio")
    assert outside(root.root)
    assert [(reason.kind, reason.words) for reason in root.chain] == [("source", "obtained by CBS News")]


def test_who_repeats_a_page_that_repeats_the_list_repeats_the_list(origins: Record) -> None:
    (root,) = roots(origins, "bulletin")
    assert [reason.kind for reason in root.chain] == ["report", "report"]
    assert [reason.to.key for reason in root.chain if reason.to] == ["outlet:example-morning-post", "outlet:cbs"]


def test_who_counted_alone_is_another_origin(origins: Record) -> None:
    (root,) = roots(origins, "own")
    assert (root.root.key, root.chain) == ("outlet:ministry-watch", ())
    assert root.root.document == document(origins, "own")


def test_a_copy_comes_from_what_was_published_before_it(origins: Record) -> None:
    for root in roots(origins, "copy"):
        assert root.root.key == "outlet:aldena-courier"
        (reason,) = root.chain
        assert (reason.kind, reason.directed) == ("copy", True)
        assert reason.other_document == document(origins, "story")


def test_where_a_date_is_missing_it_is_one_of_these(origins: Record) -> None:
    for name in ("story", "undated"):
        root = roots(origins, name)[0]
        assert root.root.key == "outlet:aldena-courier"
        assert [other.key for other in root.among] == ["outlet:lissel-echo"]


def test_a_signed_text_comes_from_the_agency(origins: Record) -> None:
    (root,) = roots(origins, "wire")
    assert (root.root.key, root.chain[0].kind, root.chain[0].words) == ("outlet:efe", "wire", "(EFE)")


def test_who_speaks_is_the_root_and_the_page_carries_it(origins: Record) -> None:
    (root,) = roots(origins, "denial")
    assert root.root.key == "speaker:person:nayib-bukele"
    assert root.carrier.key == "outlet:example-courier"


def test_what_the_record_did_not_know_yet_is_no_reason(origins: Record) -> None:
    (root, *_) = roots(origins, "story", known_on="2025-07-07")
    assert (root.root.key, root.chain, root.among) == ("outlet:aldena-courier", (), ())
    assert roots(origins, "bulletin", known_on="2025-07-03")[0].root.key == "outlet:cbs"


def test_every_reason_has_its_words_in_the_text(origins: Record) -> None:
    for line in documents(origins).lines:
        shown = document_page(origins, line.source.document)
        for claim in shown.claims:
            for reason in claim_origins(origins, claim.id).chain:
                assert reason.words
                there = document_page(origins, reason.document).text
                assert reason.span is None or reason.span.of(there) == reason.words


def test_a_document_shows_its_credits_and_what_it_is_like(origins: Record) -> None:
    shown = document_origins(origins, document(origins, "copy"))
    assert [(line.source.title, line.kind, line.descent, line.because) for line in shown.likenesses] == [
        ("story", "copy", "from", "date"),
        ("undated", "copy", "unknown", "none"),
    ]
    for shared in shown.likenesses[0].stretches:
        assert shared.words.casefold() == shared.there_words.casefold()
    credits = document_origins(origins, document(origins, "bulletin")).credits
    assert [(line.outlet.key, outside(line.outlet)) for line in credits] == [("outlet:example-morning-post", False)]


def test_what_is_not_there_or_no_date_is_refused(origins: Record) -> None:
    with pytest.raises(NotFound, match="paradero claims"):
        claim_origins(origins, "c0000000000000000")
    with pytest.raises(NotFound, match="paradero documents"):
        document_origins(origins, "d000000000000")
    with pytest.raises(NotFound, match="paradero documents"):
        document_origins(origins, document(origins, "own"), version=7)
    with pytest.raises(UsageError, match="soon"):
        roots_of(origins, [], known_on="soon")


def test_unknown_claims_have_no_root(origins: Record) -> None:
    assert roots_of(origins, ["c0000000000000000"]) == {}
