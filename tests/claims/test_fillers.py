"""Fillers: the words that name somebody, their place, and whom they stand for."""

import pytest

from paradero.claims.fillers import clause_span
from paradero.claims.reader import ClaimReader
from paradero.words.claim import Claim
from tests.claims.documents import ON_TOPIC, document, on_topic
from tests.claims.parsing import parse, word


def claim_of(reader: ClaimReader, kind: str, text: str) -> Claim:
    """The one claim of this kind."""
    [found] = [claim for claim in reader.read(on_topic(text)) if claim.kind == kind]
    return found


def test_a_common_noun_is_named_in_its_shortest_form(reader):
    claim = claim_of(
        reader, "transfer", "More than 200 West African deportees were flown to the small kingdom of Eswatini."
    )
    assert [filler.text for filler in claim.roles["people"]] == ["West African deportees"]


def test_a_pronoun_keeps_its_own_place_and_points_to_the_naming_words(reader):
    text = "Kilmar Abrego Garcia lived in Maryland. He was deported to El Salvador."
    claim = claim_of(reader, "transfer", text)
    [he] = claim.roles["people"]
    whole = on_topic(text).text
    assert (he.text, he.resolved, he.resolved_by) == ("He", "Kilmar Abrego Garcia", "pronoun")
    assert he.span.of(whole) == "He"
    assert he.antecedent is not None
    assert he.antecedent.of(whole) == "Kilmar Abrego Garcia"


def test_a_name_of_the_tables_is_resolved_to_its_one_form(reader):
    claim = claim_of(reader, "transfer", "ICE deported the men to Ghana.")
    [authority] = claim.roles["authority"]
    assert (authority.text, authority.resolved, authority.resolved_by) == (
        "ICE",
        "Immigration and Customs Enforcement",
        "gazetteer",
    )
    assert authority.name == "Immigration and Customs Enforcement"


def test_a_speaker_is_given_by_the_words_that_name_it_beside_the_pronoun(reader):
    text = "Chris Van Hollen spoke to reporters. He said the men were deported to Ghana."
    claim = claim_of(reader, "transfer", text)
    [who] = claim.speakers
    whole = on_topic(text).text
    assert who.text == who.span.of(whole) == "Chris Van Hollen"
    assert who.said_as is not None
    assert who.said_as.of(whole) == "He"


def test_we_in_a_quotation_is_its_speaker(reader):
    claim = claim_of(reader, "transfer", '"We deported the men to Ghana," Kristi Noem said.')
    [we] = claim.roles["authority"]
    assert (we.text, we.resolved, we.resolved_by) == ("We", "Kristi Noem", "quoted speaker")


def test_we_outside_a_quotation_is_nobody_known(reader):
    claim = claim_of(reader, "transfer", "We deported the men to Ghana.")
    assert [filler.resolved for filler in claim.roles.get("authority", ())] in ([], [None])


@pytest.mark.parametrize(
    ("text", "verb", "phrase"),
    [
        ("The court told ICE to return the men to Texas.", "return", "return the men to Texas"),
        ("The court told ICE to return the men, and it did.", "return", "return the men"),
        ("The court told ICE to return them, who are ill, soon.", "return", "return them"),
    ],
)
def test_the_action_of_an_order_is_the_phrase_of_its_verb(text, verb, phrase):
    assert clause_span(word(parse(text), verb)).of(text) == phrase


def test_the_action_of_an_order_is_cut_after_sixteen_words():
    text = "The court told ICE to return the men to the town " + "in the north " * 10 + "of Texas."
    assert len(clause_span(word(parse(text), "return")).of(text).split()) <= 17


def test_a_removal_without_a_name_is_that_of_the_last_one_moved(reader):
    version = document(
        ON_TOPIC, "Kilmar Abrego Garcia was deported to El Salvador.", "The removal was an administrative error."
    )
    [error] = [claim for claim in reader.read(version) if claim.kind == "removal_error"]
    [whose] = error.roles["people"]
    assert whose.resolved == "Kilmar Abrego Garcia"
    assert whose.resolved_by == "event"
    assert whose.text.lower() in ("removal", "error")
