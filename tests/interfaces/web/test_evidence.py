"""A passage is shown in its context, word for word, each filler marked where it stands."""

from pathlib import Path

import pytest

from paradero.answers.claims import claim_page, claims
from paradero.answers.views import ClaimFilter, ClaimPage
from paradero.interfaces.web.evidence import Evidence, evidence, literal_words
from paradero.record.record import open_record
from tests.interfaces.scene import FLIGHTS


def shown(scene: Path, kind: str, stance: str) -> ClaimPage:
    with open_record(scene, read_only=True) as record:
        lines = claims(record, ClaimFilter(kind=kind, stance=stance), limit=100).lines
        (line,) = [line for line in lines if line.source.title == "Two flights left in March"]
        return claim_page(record, line.id)


def labelled(pieces: list[Evidence]) -> list[tuple[str, tuple[str, ...]]]:
    return [(piece.text, piece.labels) for piece in pieces if piece.labels]


@pytest.mark.parametrize(("kind", "stance"), [("transfer", "asserts"), ("order", "orders"), ("allegation", "denies")])
def test_the_pieces_are_stored_words_and_the_quoted_ones_the_passage(scene: Path, kind: str, stance: str) -> None:
    page = shown(scene, kind, stance)
    pieces = evidence(page)
    assert "".join(piece.text for piece in pieces) in FLIGHTS
    assert "".join(piece.text for piece in pieces if piece.quoted) == page.line.claim.passage.exact


def test_every_word_that_fills_a_role_is_marked_in_its_place(scene: Path) -> None:
    assert labelled(evidence(shown(scene, "order", "orders"))) == [
        ("Paula Xinis", ("judge",)),
        ("government", ("addressee",)),
        ("facilitate the return of Kilmar Abrego Garcia", ("action",)),
    ]


def test_words_that_fill_two_roles_carry_both_labels(scene: Path) -> None:
    assert ("Officials", ("accuser", "speaker")) in labelled(evidence(shown(scene, "allegation", "alleges")))


def test_a_pronoun_is_marked_and_its_literal_words_are_told(scene: Path) -> None:
    page = shown(scene, "allegation", "denies")
    (speaker,) = page.line.claim.speakers
    assert ("he", ("speaker",)) in labelled(evidence(page))
    assert (speaker.name, literal_words(page, speaker)) == ("Kilmar Abrego Garcia", "he")
