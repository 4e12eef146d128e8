"""Which read claim answers which gold claim."""

import pytest
from quality.matching import match, names_alike, plain, shows

from tests.quality.conftest import claim, gold

SENTENCE = "Marta Quillfeather said the men were flown to Eswatini on Monday."


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("the men", "men", True),
        ("Kilmar Ábrego García", "Abrego Garcia", True),
        ("Judge Paula Xinis", "Judge James Boasberg", False),
        ("a new federal court order", "the old federal court order", True),
        ("the", "a", False),
        ("", "men", False),
    ],
)
def test_names_are_alike_when_one_holds_the_other_or_they_share_three_words_of_five(
    one: str, other: str, alike: bool
) -> None:
    assert names_alike(one, other) is alike
    assert names_alike(other, one) is alike


def test_accents_case_marks_and_link_addresses_do_not_count() -> None:
    assert plain("**[García](https://example.org/a_b)** paid $4,760,000.") == "garcia paid $4760000."


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("the men were flown to Eswatini", True),
        (f"Before that. {SENTENCE} After that.", True),
        ("men said the Marta Quillfeather were flown to Eswatini", True),
        ("were flown to Uganda", False),
        ("flown Eswatini", False),
    ],
)
def test_a_passage_shows_a_quote_that_it_holds_or_whose_words_it_has(quote: str, shown: bool) -> None:
    assert shows(claim(SENTENCE), quote) is shown


def test_a_claim_of_an_accepted_other_kind_answers() -> None:
    found = match([gold(SENTENCE, "release", alt_kinds=("transfer",))], [claim(SENTENCE)])
    assert found.pairs[0].strict


def test_a_claim_with_another_key_answers_but_not_strictly() -> None:
    found = match([gold(SENTENCE, key="reporters")], [claim(SENTENCE)])
    assert found.pairs[0].claim is not None
    assert not found.pairs[0].strict


def test_a_resolved_name_is_as_good_as_the_words() -> None:
    found = match([gold(SENTENCE, key="Kilmar Abrego Garcia")], [claim(SENTENCE, resolved="Kilmar Abrego García")])
    assert found.pairs[0].strict


def test_a_claim_answers_once_and_required_gold_chooses_first() -> None:
    found = match([gold(SENTENCE, optional=True), gold(SENTENCE)], [claim(SENTENCE)])
    assert [pair.claim is not None for pair in found.pairs] == [False, True]


def test_a_strict_answer_is_not_given_away_to_gold_that_it_fits_less() -> None:
    golds = [gold(SENTENCE, key="reporters"), gold(SENTENCE, key="men")]
    found = match(golds, [claim(SENTENCE), claim(SENTENCE, roles={"people": "pilots"})])
    assert [pair.strict for pair in found.pairs] == [False, True]


def test_claims_that_answer_nothing_are_spare() -> None:
    found = match([gold(SENTENCE)], [claim(SENTENCE), claim("Another sentence.")])
    assert [spare.passage.exact for spare in found.spare] == ["Another sentence."]
