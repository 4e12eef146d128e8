"""Claims by what is asked of them; one claim with all that stands behind it."""

import hashlib

import pytest

from paradero.answers.claims import claim_page, claims
from paradero.answers.views import ClaimFilter, ClaimList
from paradero.proof.checkpoint import parse_checkpoint
from paradero.proof.proofs import verify_inclusion
from paradero.record.record import Record
from paradero.words.errors import NotFound, UsageError
from tests.answers.conftest import CHANGED, FIRST, SECOND

FLIGHT = "The United States sent 238 people to El Salvador on 2025-03-15."
IN_CECOT = "Kilmar Abrego García is held in CECOT since 2025-03-15/..."
DENIED = "Nayib Bukele denied that Kilmar Armando Abrego Garcia is held in CECOT."
IN_JAIL = "Kilmar Abrego García is held in Maryland Jail since 2025-06-06."
IN_CAMP = "Kilmar Abrego García is held in Sample Camp."
IN_SECOND = "Kilmar Abrego García is held in Second Camp."

FIRST_DAY = "2025-07-01"


def quotes(found: ClaimList) -> list[str]:
    return [line.claim.passage.exact for line in found.lines]


def test_claims_come_newest_learned_first_each_with_its_source(record: Record) -> None:
    found = claims(record)
    assert found.total == 6
    assert found.total_exact
    assert quotes(found) == [IN_SECOND, IN_JAIL, IN_CAMP, IN_JAIL, DENIED, IN_CECOT]
    assert (found.lines[0].source.version, found.lines[0].source.latest) == (2, True)
    assert (found.lines[2].source.version, found.lines[2].source.latest) == (1, False)


def test_the_source_of_a_claim_tells_the_digest_and_origin_of_its_own_version(record: Record) -> None:
    told = {(line.source.title, line.source.version): line.source for line in claims(record).lines}
    expected = {("The flights", 1): FIRST, ("The return", 1): SECOND, ("The return", 2): CHANGED}
    assert {key: source.digest for key, source in told.items()} == {
        key: hashlib.sha256(text.encode()).hexdigest() for key, text in expected.items()
    }
    assert {source.origin for source in told.values()} == {"file:///a.txt"}


def test_roles_come_in_the_order_of_the_catalogue(record: Record) -> None:
    assert all(list(line.claim.roles) == ["people", "facility"] for line in claims(record).lines)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ClaimFilter(kind="custody", stance="denies"), [DENIED]),
        (ClaimFilter(kind="transfer"), []),
        (ClaimFilter(kind="transfer", known_on=FIRST_DAY), [FLIGHT]),
        (ClaimFilter(stance="denies"), [DENIED]),
        (ClaimFilter(frame="transfer.quick", known_on="2025-07-02"), [FLIGHT]),
        (ClaimFilter(speaker="bukele"), [DENIED]),
        (ClaimFilter(speaker="person:nayib-bukele"), [DENIED]),
        (ClaimFilter(speaker="Kilmar Abrego García"), []),
        (ClaimFilter(person="garcia", place="CECOT"), [DENIED, IN_CECOT]),
        (ClaimFilter(person="Nayib Bukele", speaker="Bukele", place="cecot"), [DENIED]),
        (ClaimFilter(place="Maryland Jail", known_on=FIRST_DAY), [IN_JAIL]),
        (ClaimFilter(place="facility:maryland-jail"), [IN_JAIL, IN_JAIL]),
        (ClaimFilter(place="El Salvador", known_on=FIRST_DAY), [FLIGHT]),
        (ClaimFilter(person="El Salvador", known_on=FIRST_DAY), []),
        (ClaimFilter(person="Nobody Known"), []),
        (ClaimFilter(as_of="2025-06"), [IN_JAIL, IN_JAIL, IN_CECOT]),
        (ClaimFilter(as_of="2025-03-15", known_on=FIRST_DAY), [IN_CECOT, FLIGHT]),
        (ClaimFilter(as_of="2025-03-16", known_on=FIRST_DAY), [IN_CECOT]),
        (ClaimFilter(as_of="2024/2025-03-15"), [IN_CECOT]),
        (ClaimFilter(as_of="2024"), []),
        (ClaimFilter(known_on="2025-06-30"), []),
        (ClaimFilter(known_on="2025-07-01T11:59:59Z"), []),
        (ClaimFilter(known_on="2025-07-01T14:00:00+02:00"), [IN_CAMP, IN_JAIL, DENIED, IN_CECOT, FLIGHT]),
        (ClaimFilter(document="d0"), []),
    ],
)
def test_every_field_of_a_filter_restricts(record: Record, wanted: ClaimFilter, expected: list[str]) -> None:
    found = claims(record, wanted)
    assert sorted(quotes(found)) == sorted(expected)
    assert found.total == len(expected)


def test_a_document_is_asked_for_by_its_id(record: Record) -> None:
    flights = claims(record, ClaimFilter(person="Bukele")).lines[0].source.document
    assert quotes(claims(record, ClaimFilter(document=flights))) == [DENIED, IN_CECOT]


def test_a_joined_name_finds_the_claims_of_both_names(record: Record) -> None:
    for name in ("Kilmar Abrego Garcia", "Kilmar Armando Abrego García", "person:kilmar-abrego-garcia"):
        assert claims(record, ClaimFilter(person=name)).total == 6


def test_pages_follow_each_other_without_gap_or_repeat(record: Record) -> None:
    pages = [claims(record, limit=2, offset=offset) for offset in (0, 2, 4, 6)]
    assert [quote for page in pages for quote in quotes(page)] == quotes(claims(record))
    assert [page.total for page in pages] == [6, 6, 6, 6]


@pytest.mark.parametrize(
    "wanted",
    [
        ClaimFilter(kind="rumour"),
        ClaimFilter(stance="shrugs"),
        ClaimFilter(as_of="last week"),
        ClaimFilter(known_on="2025-07"),
        ClaimFilter(known_on="2025-07-01T11:00:00"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_what_can(record: Record, wanted: ClaimFilter) -> None:
    with pytest.raises(UsageError, match=r"choose one of|write 2025"):
        claims(record, wanted)


@pytest.mark.parametrize(("limit", "offset"), [(0, 0), (10_001, 0), (10, -1)])
def test_a_page_that_is_none_is_refused(record: Record, limit: int, offset: int) -> None:
    with pytest.raises(UsageError, match="A page"):
        claims(record, limit=limit, offset=offset)


def claim_id(record: Record, quote: str, known_on: str | None = None) -> str:
    found = claims(record, ClaimFilter(known_on=known_on)).lines
    return next(line.id for line in found if line.claim.passage.exact == quote)


def test_a_claim_shows_its_passage_between_its_neighbours(record: Record) -> None:
    page = claim_page(record, claim_id(record, IN_CECOT))
    assert page.before == "Nobody at the airport spoke. "
    assert page.after == " Nobody answered."
    assert page.line.source.title == "The flights"
    assert [link.key for link in page.line.subjects] == ["facility:cecot", "person:kilmar-armando-abrego-garcia"]


def test_a_claim_tells_its_receipt_and_every_reading(record: Record) -> None:
    page = claim_page(record, claim_id(record, IN_CECOT))
    assert page.receipt.origin == "file:///a.txt"
    assert (page.reading.reader.version, page.reading.superseded_at) == ("2", None)
    assert [reading.reader.version for reading in page.earlier] == ["1"]
    assert page.earlier[0].superseded_at == page.reading.learned_at
    assert page.text_reader == "quick 1"


def test_a_claim_proves_that_it_stands_in_the_ledger(record: Record) -> None:
    seal = claim_page(record, claim_id(record, IN_CECOT)).seal
    state = parse_checkpoint(seal.checkpoint)
    proof = tuple(bytes.fromhex(step) for step in seal.proof)
    assert seal.verified
    assert state.root.hex() == seal.root
    assert verify_inclusion(bytes.fromhex(seal.leaf), seal.index, seal.tree_size, proof, state.root)
    row = next(record.store.select("SELECT entry FROM ledger WHERE seq = ?", (seal.seq,)))
    committed = hashlib.sha256(bytes.fromhex(seal.salt) + row[0]).digest()
    assert hashlib.sha256(b"\x00" + committed).hexdigest() == seal.leaf
    assert hashlib.sha256(row[0]).hexdigest() == seal.entry_digest


def test_a_claim_that_no_newer_reading_makes_can_still_be_seen(record: Record) -> None:
    page = claim_page(record, claim_id(record, FLIGHT, FIRST_DAY))
    assert page.line.superseded_at is not None
    assert page.reading.reader.version == "1"
    assert page.line.claim.quantity is not None


def test_a_claim_is_shown_as_it_stood_on_the_day_asked(record: Record) -> None:
    name = claim_id(record, IN_CECOT)
    assert claim_page(record, name, known_on="2025-07-02").reading.reader.version == "1"
    assert claim_page(record, name, known_on="2025-07-03").reading.reader.version == "2"
    with pytest.raises(NotFound, match="2025-06-30"):
        claim_page(record, name, known_on="2025-06-30")


def test_a_claim_nobody_made_is_not_found(record: Record) -> None:
    with pytest.raises(NotFound, match="paradero claims"):
        claim_page(record, "c0")
