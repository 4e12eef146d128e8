"""What a claim says of an arrangement, and why it belongs to it."""

from paradero.identity.terms import Term, facets, terms_of
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.passage import Passage
from paradero.words.vocabulary import Kind, Stance


def claim(
    kind: Kind,
    roles: dict[str, str],
    *,
    stance: Stance = "asserts",
    quantity: tuple[float | None, float | None, str, str] | None = None,
    when: str | None = None,
    words: str = "Words.",
    at: int = 0,
) -> Claim:
    """A claim whose paragraph is `at`."""
    number = Quantity(quantity[0], quantity[1], quantity[2], quantity[3], 0, 1) if quantity else None
    return Claim(
        kind,
        {role: tuple(Filler(name, 0, 1) for name in names.split("; ")) for role, names in roles.items()},
        stance,
        Passage(at, at + len(words), words),
        ReaderVersion("made", "1"),
        quantity=number,
        when=When(when, when, 0, 1) if when else None,
    )


def terms(*claims: Claim) -> list[Term]:
    return list(terms_of(claims, lambda one: one.passage.start))


def told(*claims: Claim) -> list[tuple[int, str, str, str]]:
    return [(term.claim, term.facet, term.value, term.basis) for term in terms(*claims)]


AGREED = claim(
    "arrangement", {"sender": "United States", "receiver": "Eswatini", "instrument": "written agreement"},
    quantity=(None, 160, "people", "up to 160"), when="2025-05",
)  # fmt: skip
OTHER = claim("arrangement", {"sender": "United States", "receiver": "Rwanda"})


def test_an_arrangement_tells_its_parties_instrument_day_and_number() -> None:
    assert told(AGREED) == [
        (0, "parties", "United States", "own"), (0, "parties", "Eswatini", "own"),
        (0, "instrument", "written agreement", "own"), (0, "dates", "2025-05", "own"),
        (0, "promised", "up to 160", "own"),
    ]  # fmt: skip
    assert {term.arrangement for term in terms(AGREED)} == {"arrangement:united-states--eswatini"}


def test_a_sentence_with_many_receivers_tells_each_arrangement_its_own() -> None:
    many = claim("arrangement", {"sender": "United States", "receiver": "Eswatini; Rwanda"})
    parties = {(term.arrangement, term.value) for term in terms(many) if term.part == "receiver"}
    assert parties == {
        ("arrangement:united-states--eswatini", "Eswatini"), ("arrangement:united-states--rwanda", "Rwanda"),
    }  # fmt: skip


def test_people_said_to_be_moved_are_moved_and_those_planned_are_promised() -> None:
    roles = {"origin": "United States", "destination": "Eswatini", "people": "men"}
    five = (5.0, 5.0, "people", "five")
    assert told(claim("transfer", roles, quantity=five)) == [(0, "moved", "five", "own")]
    assert told(claim("transfer", roles, quantity=five, stance="plans")) == [(0, "promised", "five", "own")]


def test_a_payment_in_the_paragraph_of_one_arrangement_belongs_to_it() -> None:
    paid = claim("benefit", {"giver": "United States"}, quantity=(5.1e6, 5.1e6, "usd", "$5.1 million"))
    assert told(AGREED, paid)[-1] == (1, "payment", "$5.1 million", "paragraph")


def test_a_payment_elsewhere_belongs_to_the_only_arrangement_of_its_document_that_it_fits() -> None:
    paid = claim("benefit", {"receiver": "Eswatini"}, quantity=(5.1e6, 5.1e6, "usd", "$5.1 million"), at=9)
    assert told(AGREED, OTHER, paid)[-1] == (2, "payment", "$5.1 million", "document")


def test_what_may_belong_to_two_arrangements_belongs_to_none() -> None:
    paid = claim("benefit", {"giver": "United States"}, quantity=(5.1e6, 5.1e6, "usd", "$5.1 million"), at=9)
    assert all(term.claim != 2 for term in terms(AGREED, OTHER, paid))


def test_a_state_outside_of_the_arrangement_keeps_a_claim_out_of_it() -> None:
    paid = claim("benefit", {"giver": "France"}, quantity=(5.1e6, 5.1e6, "usd", "$5.1 million"))
    assert all(term.claim == 0 for term in terms(AGREED, paid))


def test_orders_copies_assurances_and_monitoring_are_told() -> None:
    found = told(
        AGREED,
        claim("order", {"court": "High Court of Eswatini", "action": "release the men"}),
        claim("emulation", {"state": "Uganda", "counterpart": "United States"}),
        claim("position", {"actor": "officials"}, words="Officials gave assurances that nobody would be tortured."),
        claim("conditions", {"facility": "Matsapha"}, words="The Red Cross was not let in."),
    )
    assert [(at, facet) for at, facet, _, _ in found if at] == [
        (1, "litigation"), (2, "copies"), (3, "assurances"), (4, "monitoring"),
    ]  # fmt: skip
    assert (1, "litigation", "High Court of Eswatini: release the men", "paragraph") in found


def test_a_sum_or_a_state_is_no_legal_basis() -> None:
    one = claim("transfer", {"origin": "United States", "destination": "Eswatini", "legal_basis": "$2.5 billion"})
    law = claim("transfer", {"origin": "United States", "destination": "Eswatini", "legal_basis": "Alien Enemies Act"})
    assert [facet for _, facet, _, _ in told(one)] == []
    assert told(law) == [(0, "legal_basis", "Alien Enemies Act", "own")]


def test_a_document_without_an_arrangement_has_no_terms() -> None:
    assert told(claim("benefit", {"giver": "United States"}, quantity=(1.0, 1.0, "usd", "$1"))) == []


def test_every_facet_that_is_told_is_in_the_table() -> None:
    assert {term.facet for term in terms(AGREED)} <= set(facets())
