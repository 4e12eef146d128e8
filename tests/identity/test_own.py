"""Names too common to tell are a document's own, or a row's; rare ones are one subject wherever they stand."""

import pytest

from paradero.identity.own import Own, is_common
from paradero.identity.subjects import entity_named, subjects_of
from paradero.words.claim import Claim, Filler, ReaderVersion
from paradero.words.passage import Passage


@pytest.mark.parametrize(
    "name", ["José Hernández", "Juan Carlos Pérez", "Nguyen Van Ali", "García", "José García López"]
)
def test_a_name_that_many_bear_is_common(name: str) -> None:
    assert is_common(name)


@pytest.mark.parametrize(
    "name", ["Kilmar Armando Abrego García", "Paula Xinis", "Osmán Modelo Villasimple", "Bukele", "O.C.G."]
)
def test_a_name_that_few_bear_is_not(name: str) -> None:
    assert not is_common(name)


def claim(name: str, at: int = 0, frame: str = "table row", words: str = "row") -> Claim:
    person = Filler(name, at, at + len(name), type="person")
    return Claim(
        "custody", {"people": (person,)}, "asserts", Passage(at, at + 50, words), ReaderVersion("t", "1"), frame=frame
    )


def keys(document: str, *claims: Claim) -> list[str]:
    own = Own(document, claims)
    return [mention.entity.key for one in claims for mention in subjects_of(one, own=own)]


def test_a_common_name_in_two_texts_is_two_subjects() -> None:
    told = claim("José Hernández", frame="hold")
    assert keys("d1", told) == ["person:jose-hernandez~d1"]
    assert keys("d2", told) == ["person:jose-hernandez~d2"]


def test_a_common_name_in_two_rows_is_two_subjects_even_where_the_rows_say_the_same() -> None:
    first, again, other = (claim("José Hernández", at, words=words) for at, words in ((0, "a"), (90, "a"), (200, "b")))
    found = keys("d1", first, again, other)
    assert len(set(found)) == 3
    assert all(key.startswith("person:jose-hernandez~d1.") for key in found)


def test_a_row_keeps_its_key_when_rows_are_put_before_it() -> None:
    first = claim("José Hernández", 0, words="José Hernández, GL1")
    later = claim("José Hernández", 700, words="José Hernández, GL1")
    assert keys("d1", first) == keys("d1", later)


def test_claims_of_one_row_name_one_subject() -> None:
    row = claim("José Hernández")
    assert len(set(keys("d1", row, row))) == 1


def test_a_rare_name_is_one_subject_but_for_two_rows_of_one_list() -> None:
    once = claim("Osmán Modelo Villasimple")
    assert keys("d1", once) == keys("d2", once) == ["person:osman-modelo-villasimple"]
    father, son = claim("Osmán Modelo Villasimple", 0, words="a"), claim("Osmán Modelo Villasimple", 90, words="b")
    assert len(set(keys("d1", father, son))) == 2


def test_an_office_holder_and_a_place_are_one_subject_wherever_they_stand() -> None:
    official, place = entity_named("Marco Rubio", "person"), entity_named("El Salvador", "place")
    assert official
    assert place
    for entity in (official, place):
        assert Own("d1").entity(entity, claim("x")) == entity
