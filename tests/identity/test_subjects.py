"""Which words of a claim name a subject, and under which key."""

import pytest

from paradero.identity.register import country_named
from paradero.identity.subjects import Mention, entity_named, subjects_of, types_in
from paradero.words.claim import Claim, Filler, ReaderVersion
from paradero.words.entity import EntityType
from paradero.words.passage import Passage
from paradero.words.vocabulary import Kind


def claim(kind: Kind, /, speakers: tuple[Filler, ...] = (), **roles: Filler) -> Claim:
    passage = Passage(0, 5, "words")
    fillers: dict[str, tuple[Filler, ...]] = {role: (filler,) for role, filler in roles.items()}
    return Claim(kind, fillers, "asserts", passage, ReaderVersion("test", "1"), speakers=speakers)


def filler(text: str, type: str | None = None, resolved: str | None = None) -> Filler:
    return Filler(text, 0, len(text), resolved, type=type)


def keys(mentions: tuple[Mention, ...]) -> list[tuple[str, str]]:
    return [(mention.role, mention.entity.key) for mention in mentions]


@pytest.mark.parametrize(
    ("name", "type", "key"),
    [
        ("Kilmar Abrego García", "person", "person:kilmar-abrego-garcia"),
        ("Judge Paula Xinis’s", "person", "person:paula-xinis"),
        ("the U.S.", "place", "place:united-states"),
        ("Estados Unidos", "place", "place:united-states"),
        ("Maryland", "place", "place:maryland"),
        ("the CECOT", "facility", "facility:cecot"),
        ("CECOT prison", "facility", "facility:cecot"),
        ("Terrorism Confinement Center", "facility", "facility:cecot"),
        ("El Sal-\nvador", "place", "place:el-salvador"),
        ("Donald J. Trump", "person", "person:donald-trump"),
        ("Trump", "person", "person:trump"),
        ("ICE", "agency", "agency:immigration-and-customs-enforcement"),
        ("Tren de Aragua", "group", "group:tren-de-aragua"),
        ("Trump administration", "agency", "agency:trump-administration"),
        ("the Supreme Court", "court", "court:supreme-court-of-the-united-states"),
        ("Abrego Garcia v. Noem", "case", "case:abrego-garcia-v-noem"),
        ("No. 24A949", "case", "case:no-24a949"),
    ],
)
def test_a_name_gives_a_subject_with_a_steady_key(name: str, type: EntityType, key: str) -> None:
    entity = entity_named(name, type)
    assert entity is not None
    assert entity.key == key


@pytest.mark.parametrize(
    ("name", "type"),
    [
        ("the men", "group"),
        ("Deportees", "group"),
        ("more than 200 people", "group"),
        ("Officials", "agency"),
        ("Trump administration officials", "agency"),
        ("a Maryland man", "person"),
        ("the president", "person"),
        ("He", "person"),
        ("the court", "court"),
        ("The Prison", "facility"),
        ("238", "group"),
        ("—", "person"),
        ("los migrantes", "group"),
        ("Salvadoran capital", "place"),
        ("U.S. custody", "facility"),
        ("the case", "case"),
    ],
)
def test_a_description_names_nobody(name: str, type: EntityType) -> None:
    assert entity_named(name, type) is None


def test_every_named_filler_and_speaker_is_a_mention_at_its_place() -> None:
    told = claim(
        "custody",
        people=filler("him", "person", "Kilmar Abrego García"),
        facility=filler("CECOT", "facility"),
        condition=filler("in good health"),
        speakers=(filler("officials", "people"), filler("CNN", "organisation")),
    )
    assert keys(subjects_of(told)) == [
        ("people", "person:kilmar-abrego-garcia"),
        ("facility", "facility:cecot"),
        ("speaker", "organisation:cnn"),
    ]
    assert subjects_of(told)[-1].position == 1


def test_a_role_that_always_names_one_type_needs_no_type_from_the_reader() -> None:
    told = claim("order", court=filler("the Supreme Court"), judge=filler("Paula Xinis"), action=filler("Return Him"))
    assert keys(subjects_of(told)) == [
        ("court", "court:supreme-court-of-the-united-states"),
        ("judge", "person:paula-xinis"),
    ]


def test_a_pronoun_names_whom_it_stands_for() -> None:
    him = filler("him", "authority", "Kilmar Abrego García")
    assert keys(subjects_of(claim("custody", people=him))) == [("people", "person:kilmar-abrego-garcia")]


def test_words_of_no_type_are_what_the_document_calls_them_elsewhere() -> None:
    named = claim("meeting", place=filler("Casa Inventada", "facility"))
    other = claim("position", actor=filler("it", "authority", "Casa Inventada"))
    assert keys(subjects_of(other)) == []
    assert keys(subjects_of(other, types_in([named, other]))) == [("actor", "facility:casa-inventada")]


def test_known_names_need_no_type_from_the_reader() -> None:
    told = claim("position", actor=filler("it", "authority", "White House"), target=filler("Tom Homan", "place"))
    assert keys(subjects_of(told)) == [("actor", "agency:white-house"), ("target", "person:tom-homan")]


def test_clauses_and_laws_are_no_subjects() -> None:
    told = claim("order", action=filler("Bring Kilmar Back", "clause"), case=filler("Alien Enemies Act", "statute"))
    assert subjects_of(told) == ()


def test_people_as_a_class_are_no_subject() -> None:
    assert subjects_of(claim("transfer", people=filler("238 Venezuelans", "people"))) == ()


@pytest.mark.parametrize(
    ("kind", "sender", "receiver"), [("arrangement", "sender", "receiver"), ("transfer", "origin", "destination")]
)
def test_two_countries_make_an_arrangement(kind: Kind, sender: str, receiver: str) -> None:
    told = claim(kind, (), **{receiver: filler("El Salvador", "place"), sender: filler("the U.S.", "place")})
    assert keys(subjects_of(told))[-1] == ("arrangement", "arrangement:united-states--el-salvador")
    assert subjects_of(told)[-1].entity.name == "United States → El Salvador"


@pytest.mark.parametrize(
    ("sender", "receiver"),
    [("Trump administration", "El Salvador"), ("Donald Trump", "Nayib Bukele"), ("ICE", "CECOT"),
     ("the U.S. government", "government of El Salvador")],
)  # fmt: skip
def test_who_speaks_for_a_country_stands_for_it_in_an_arrangement(sender: str, receiver: str) -> None:
    told = claim("arrangement", receiver=filler(receiver, "authority"), sender=filler(sender, "government"))
    assert keys(subjects_of(told))[-1][1] == "arrangement:united-states--el-salvador"


def test_a_transfer_without_an_origin_is_from_the_country_of_the_authority() -> None:
    told = claim("transfer", destination=filler("CECOT", "facility"), authority=filler("ICE", "agency"))
    assert keys(subjects_of(told))[-1][1] == "arrangement:united-states--el-salvador"


@pytest.mark.parametrize(("origin", "destination"), [("Texas", "El Salvador"), ("El Salvador", "El Salvador")])
def test_a_move_that_is_not_between_two_countries_makes_none(origin: str, destination: str) -> None:
    told = claim("transfer", origin=filler(origin, "place"), destination=filler(destination, "place"))
    assert {mention.role for mention in subjects_of(told)} == {"origin", "destination"}


def test_only_arrangements_and_transfers_join_countries() -> None:
    told = claim("meeting", parties=filler("El Salvador", "place"), place=filler("United States", "place"))
    assert "arrangement" not in {mention.role for mention in subjects_of(told)}


@pytest.mark.parametrize(
    "spelling", ["United States", "U.S.", "US", "EE. UU.", "Estados Unidos", "the United States"[4:]]
)
def test_a_country_is_known_by_its_spellings(spelling: str) -> None:
    assert country_named(spelling) == "United States"


def test_a_city_is_no_country() -> None:
    assert country_named("San Salvador") is None
