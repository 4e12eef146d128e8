"""The claims of a court document: the court finds without a speaker, a judge apart and the parties speak themselves."""

import pytest

from paradero.words.claim import Claim
from tests.claims.court.documents import court_case


def _told(claim: Claim, role: str) -> list[str]:
    return [filler.name for filler in claim.roles.get(role, ())]


def _speakers(claim: Claim) -> list[str]:
    return [speaker.name for speaker in claim.speakers]


def _orders(claims: tuple[Claim, ...], words: str) -> list[Claim]:
    return [claim for claim in claims if claim.kind == "order" and words in claim.passage.exact]


def test_what_the_court_finds_has_no_speaker(reader):
    claims = reader.read(court_case("district order"))
    found = [claim for claim in claims if claim.kind == "removal_error"]
    assert [(claim.stance, _speakers(claim)) for claim in found] == [("finds", [])]


def test_what_a_party_contends_is_the_partys(reader):
    claims = reader.read(court_case("supreme court"))
    [claim] = [claim for claim in claims if claim.kind == "removal_error" and "contends" in claim.passage.exact]
    assert claim.stance != "finds"
    assert _speakers(claim) == ["Government"]


def test_a_justice_apart_speaks_for_themself_and_orders_nothing(reader):
    claims = reader.read(court_case("supreme court"))
    apart = [claim for claim in claims if "arrested him" in claim.passage.exact]
    assert apart
    assert {tuple(_speakers(claim)) for claim in apart} == {("Sonia Sotomayor",)}
    assert _orders(claims, "must comply") == []
    assert _orders(claims, "should have been denied") == []


def test_a_dissent_never_finds(reader):
    claims = reader.read(court_case("appeals opinion"))
    apart = [claim for claim in claims if "agency deported" in claim.passage.exact]
    assert apart
    assert all(claim.stance != "finds" and _speakers(claim) == ["Stephanie Thacker"] for claim in apart)


def test_an_order_has_its_addressee_action_deadline_court_case_judge_and_day(reader):
    claims = reader.read(court_case("district order"))
    [claim] = _orders(claims, "DIRECTS")
    assert (claim.stance, claim.when and claim.when.edtf) == ("orders", "2025-04-10")
    assert _told(claim, "court") == ["District Court for the District of Maryland"]
    assert _told(claim, "addressee") == ["Defendants"]
    assert _told(claim, "deadline") == ["by no later than 9:30 AM on Friday, April 11, 2025"]
    assert _told(claim, "judge") == ["Paula Xinis"]
    assert [filler.text for filler in claim.roles["case"]] == ["Case 8:25-cv-00951-PX"]


@pytest.mark.parametrize(
    ("name", "words", "stances"),
    [
        ("supreme court", "granted in part", {"overturns", "declines"}),
        ("supreme court", "is vacated", {"overturns"}),
        ("appeals order", "In sum", {"declines"}),
        ("d.c. circuit", "administratively stayed", {"pauses"}),
    ],
)
def test_a_disposition_is_an_order_of_the_day_it_was_entered(reader, name, words, stances):
    found = [claim for claim in _orders(reader.read(court_case(name)), words) if claim.when]
    assert {claim.stance for claim in found} == stances


def test_the_court_is_the_court_of_the_caption_and_no_judge_named_above(reader):
    claims = reader.read(court_case("appeals order"))
    [claim] = _orders(claims, "Upon review")
    assert _told(claim, "court") == ["Court of Appeals for the Fourth Circuit"]


def test_a_ruling_of_another_court_is_not_in_the_case_of_the_caption(reader):
    claims = reader.read(court_case("appeals order"))
    assert all("case" not in claim.roles for claim in _orders(claims, "last week"))


def test_a_complaint_is_pleaded_by_those_who_bring_it(reader):
    claims = reader.read(court_case("complaint"))
    [moved] = [claim for claim in claims if claim.kind == "transfer"]
    assert (moved.stance, _speakers(moved)) == ("alleges", ["J.G.G."])
    [held] = [claim for claim in claims if claim.kind == "custody"]
    assert _speakers(held) == ["Salvadoran officials", "J.G.G."]
    assert _orders(claims, "be granted") == []


def test_a_declaration_is_its_declarants(reader):
    claims = reader.read(court_case("declaration"))
    [moved] = [claim for claim in claims if claim.kind == "transfer"]
    assert (moved.stance, _speakers(moved)) == ("asserts", ["David W. Hall"])
    assert moved.when is not None
    assert moved.when.edtf == "2018-06-02"


def test_a_role_word_is_the_only_party_that_it_can_be(reader):
    claims = reader.read(court_case("new york order"))
    [claim] = _orders(claims, "shall not be removed")
    assert claim.stance in ("orders", "pauses")
    assert all("IVAN" not in filler.text for filler in claim.fillers())
