"""Protections in plain English: gaps, moments, and a sentence for every status."""

import pytest

from paradero.answers.protections import members
from paradero.answers.protections.asking import Stands
from paradero.answers.protections.facts import nobody_in_particular
from paradero.answers.protections.in_force import STATUSES, Answer, in_force
from paradero.answers.protections.moments import Gap
from paradero.answers.protections.register import Register
from paradero.publish.language import speaking
from paradero.publish.protections import (
    address_words,
    answer_sentence,
    class_sentence,
    closing_sentence,
    country_name,
    event_sentence,
    grounds_of,
    protection_title,
    protection_words,
    spoken_gap,
    spoken_moment,
    stands_object,
    whose,
)
from paradero.words.protection import ClassOf, Event, Protection
from tests.answers.protections.made import KNOWN, class_order, order

AT = "2025-05-07T10:20-04:00"
STAY = order("stay_of_removal", ("entered", "2025-05-07T09:52-04:00"))


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (Gap(28 * 60, "seconds"), "28 minutes"),
        (Gap(60, "seconds"), "1 minute"),
        (Gap(0, "seconds"), "0 minutes"),
        (Gap(90, "seconds"), "1 minute 30 seconds"),
        (Gap(40, "seconds"), "40 seconds"),
        (Gap(80 * 60, "seconds"), "80 minutes"),
        (Gap(185 * 60, "seconds"), "3 hours 5 minutes"),
        (Gap(47 * 3600, "seconds"), "47 hours"),
        (Gap(60 * 3600, "seconds"), "2 days"),
        (Gap(1, "days"), "1 day"),
        (Gap(1962, "days", at_least=True), "at least 1,962 days"),
    ],
)
def test_a_gap_is_spoken_exactly(gap: Gap, words: str) -> None:
    assert spoken_gap(gap) == words


def test_moments_are_spoken_with_hour_and_offset_as_written() -> None:
    assert spoken_moment("2025-05-07T09:52:00-04:00") == "7 May 2025 at 09:52-04:00"
    assert spoken_moment("2019-10") == "October 2019"
    assert event_sentence(Event("entered", "../2025-04-10")) == "entered by 10 April 2025, on a day not said"
    assert event_sentence(Event("extended", "2025-04-10", until="2025-05-01")) == (
        "extended 10 April 2025, until 1 May 2025"
    )


def said(protection: Protection, at: str = AT, act: str = "removal", destination: str | None = "SV") -> str:
    return answer_sentence(in_force(protection, at, act, destination, KNOWN))  # type: ignore[arg-type]


WITHHELD = order("withholding_of_removal", ("entered", "2019-10"), countries=("GT",))


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            said(STAY),
            "It bars removal to El Salvador: entered 7 May 2025 at 09:52-04:00, 28 minutes before.",
        ),
        (
            said(STAY, "2025-05-07T08:40-05:00"),
            "It was not yet in force: entered 7 May 2025 at 09:52-04:00, 12 minutes after.",
        ),
        (
            said(WITHHELD, "2025-11-20", destination="MX"),
            "It does not bar removal to Mexico: it names Guatemala. Against Guatemala it is in force "
            "(entered October 2019, at least 2,212 days before).",
        ),
        (
            said(STAY, act="transfer"),
            "It does not bar transfer: it bars removal. "
            "It is in force (entered 7 May 2025 at 09:52-04:00, 28 minutes before).",
        ),
        (
            said(STAY, "2025-05-07"),
            "The two fall on one day and it is not known which came first: entered 7 May 2025 at 09:52-04:00. "
            "The hours, with their zone, would decide.",
        ),
        (
            said(order("asylum")),
            "It may bar removal to El Salvador (when it was entered is not known); not known: entered.",
        ),
        (
            said(class_order(ClassOf(("VE",)))),
            "It is in force (entered 15 March 2025 at 18:45-04:00, 52 days before) and does not cover this person, "
            "by nationality.",
        ),
        (
            said(order("stay_of_removal", ("entered", "2025-03-28"), ("vacated", "2025-04-07")), "2025-04-10"),
            "It was no longer in force: vacated or lifted 7 April 2025, 3 days before.",
        ),
    ],
)
def test_the_sentence_says_what_decides_and_by_how_much(told: str, sentence: str) -> None:
    assert told == sentence


def test_every_status_act_and_event_has_words() -> None:
    words = protection_words()
    assert set(words.status) == set(STATUSES)
    assert set(words.act) == {"removal", "transfer"}
    assert set(Event.__annotations__["kind"].__args__) == set(words.event)


def test_every_fact_that_membership_turns_on_has_words() -> None:
    assert {*members._TESTS, "entered", "destination"} <= set(protection_words().fact)


def test_a_protection_is_named_by_who_has_it_what_it_is_and_who_issued_it() -> None:
    told = order("cat_deferral", countries=("MX",), issuer="Immigration judge", case="No. 1")
    assert whose(told) == "Ilia Invented Sample"
    assert protection_title(told) == (
        "Deferral of removal under the Convention Against Torture, names Mexico, Immigration judge, No. 1"
    )


def test_a_class_is_told_by_its_conditions() -> None:
    members = ClassOf(("VE",), legal_bases=("Alien Enemies Act",), statuses=("in custody",), third_country=True)
    assert class_sentence(members) == (
        "a class: nationality Venezuela; moved under Alien Enemies Act; in its words “in custody”; to a third country"
    )
    assert class_sentence(ClassOf()) == "a class: not described"


def test_nothing_found_is_no_word_that_there_is_none() -> None:
    told = closing_sentence(Register((STAY,), documents=24), 1, "Ada Sample", found=False)
    assert told == (
        "No protection of “Ada Sample” among the 1 protection that "
        "the 24 documents of this record and the 1 list hold. "
        "That is no word that there is none."
    )


def test_the_object_carries_sentence_grounds_and_citations() -> None:
    answer: Answer = in_force(WITHHELD, "2025-11-20", "removal", "GT", nobody_in_particular())
    told = stands_object(Stands(answer))
    assert (told["status"], told["rules"], told["person"]) == ("bars", "protections.v1", None)
    assert list(told["decided_by"]["grounds"]) == [{"address": "claim 1", "words": "entered 2019-10"}]
    assert told["protection"]["rule"]["cite"][0]["text"] == "8 U.S.C. § 1231(b)(3)(A)"


def test_each_passage_is_shown_once() -> None:
    assert [ground.words for ground in grounds_of(STAY)] == ["entered 2025-05-07T09:52-04:00"]


def test_an_unknown_code_stays_a_code() -> None:
    assert country_name("ZZ") == "ZZ"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            (STAY, AT, "SV"),
            "Prohíbe la deportación a El Salvador: dictada el 7 de mayo de 2025 a las 09:52-04:00, 28 minutos antes.",
        ),
        (
            (WITHHELD, "2025-11-20", "MX"),
            "No prohíbe la deportación a México: nombra Guatemala. Respecto de Guatemala está vigente "
            "(dictada en octubre de 2019, al menos 2,212 días antes).",
        ),
        (
            (STAY, "2025-05-07", "SV"),
            "Ambas cosas caen en el mismo día y no se sabe cuál fue primero: dictada el 7 de mayo de 2025 a las "
            "09:52-04:00. Lo decidirían las horas, con su huso horario.",
        ),
    ],
)
def test_the_sentence_in_spanish(told: tuple[Protection, str, str], sentence: str) -> None:
    protection, at, destination = told
    with speaking("es"):
        assert said(protection, at, destination=destination) == sentence


def test_titles_classes_and_countries_in_spanish() -> None:
    with speaking("es"):
        assert protection_title(order("cat_deferral", countries=("US",), issuer="Immigration judge")) == (
            "Aplazamiento de la remoción según la Convención contra la Tortura, nombra a Estados Unidos, "
            "Immigration judge"
        )
        assert class_sentence(ClassOf(("VE",), third_country=True)) == (
            "una clase: nacionalidad: Venezuela; a un tercer país"
        )
        assert spoken_gap(Gap(185 * 60, "seconds")) == "3 horas 5 minutos"


def test_where_words_stand_is_told_in_the_language_spoken() -> None:
    with speaking("es"):
        assert address_words("claim 1f") == "afirmación 1f"
        assert address_words("orders.csv, row 3") == "orders.csv, fila 3"
        assert address_words("orders.csv, sheet May, row 3") == "orders.csv, hoja May, fila 3"
        assert address_words("a note") == "a note"
