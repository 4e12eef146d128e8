"""From drafts to claims: one claim for one assertion, each with its own words."""

import pytest

from paradero.claims.lexicon import lexicon
from tests.claims.documents import on_topic


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ICE deported the men to Ghana.", ["transfer"]),
        ("ICE mistakenly deported Kilmar Abrego Garcia to El Salvador.", ["removal_error"]),
        ("ICE arrested and deported the men.", ["custody", "transfer"]),
        ("The judge issued an order directing ICE to return the man.", ["order"]),
        ("The Supreme Court ordered the administration to facilitate his return.", ["order"]),
        ("The men were released from a Texas jail and deported to Ghana.", ["release", "transfer"]),
        ("The judge ordered his release after finding that ICE misled her.", ["order", "order"]),
        ("Rwanda agreed to take migrants, while Ghana has taken deportees.", ["arrangement", "arrangement"]),
        ("The weather was fine.", []),
    ],
)
def test_one_assertion_is_one_claim_and_two_are_two(reader, text, kinds):
    assert sorted({claim.kind for claim in reader.read(on_topic(text))}) == sorted(set(kinds))
    assert len(reader.read(on_topic(text))) == len(kinds)


def test_a_list_of_three_parties_to_one_action_is_one_claim_with_three_fillers(reader):
    [claim] = reader.read(on_topic("ICE deported the men to Ghana, Togo and Benin."))
    assert [filler.text for filler in claim.roles["destination"]] == ["Ghana", "Togo", "Benin"]


def test_a_claim_says_which_frame_and_word_made_it_and_its_passage_is_the_sentence(reader):
    text = "The weather was fine. ICE deported the men to Ghana. Nobody spoke."
    version = on_topic(text)
    [claim] = reader.read(version)
    assert claim.passage.exact == "ICE deported the men to Ghana."
    assert claim.trigger is not None
    assert claim.trigger.of(version.text) == "deported"
    assert claim.passage.span.covers(claim.trigger)
    assert claim.frame in {frame.name for frame in lexicon().frames if frame.kind == claim.kind}
    assert claim.reader == reader.version


def test_a_ruling_in_a_court_document_without_a_court_named_is_that_of_the_caption(reader):
    caption = "SUPREME COURT OF THE UNITED STATES\n\nNo. 24A949\n\nNOEM v. ABREGO GARCIA\n\nON APPLICATION TO VACATE"
    version = on_topic(f"{caption}\n\nThe application for deportation relief is denied.")
    orders = [claim for claim in reader.read(version) if claim.kind == "order"]
    assert orders
    assert all("Supreme Court" in claim.roles["court"][0].name for claim in orders)
