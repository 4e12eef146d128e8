"""Every question, reason and state has words."""

from typing import get_args

import pytest

from paradero.answers.findings.views import STATES
from paradero.identity.questions.question import Question, Slot
from paradero.identity.questions.relating import Why
from paradero.identity.questions.states import Standing
from paradero.identity.questions.topics import topics
from paradero.identity.questions.values import Day, Holds, Named, Number
from paradero.publish.findings.questions import answer_words, question_words, who_words, why_words
from paradero.publish.findings.wording import finding_words
from paradero.publish.language import speaking


def test_every_question_of_the_table_can_be_asked_with_all_its_slots() -> None:
    for name, topic in topics().items():
        slots = tuple(Slot(slot, f"place:{slot}", f"The {slot}") for slot in topic.slots)
        for unit in topic.units or ("",):
            said = question_words(Question(name, slots=slots, unit=unit, period="2025-03-15"))
            assert said.endswith("?")
            assert "{" not in said


def test_every_question_can_be_asked_without_what_may_be_left_out() -> None:
    for name, topic in topics().items():
        slots = tuple(Slot(slot, f"place:{slot}", slot) for slot, taken in topic.slots.items() if not taken.free)
        assert "  " not in question_words(Question(name, slots=slots, unit=(topic.units or ("",))[0]))


def test_every_reason_state_and_standing_has_words() -> None:
    words = finding_words()
    assert set(words.why) == set(get_args(Why))
    assert set(words.state) == set(words.state_note) == set(STATES)
    assert set(words.standing) == set(get_args(Standing))
    assert {why.removesuffix(" money") for why in words.agree_if} <= {*words.why, "sum"}


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ((), "people"),
        (("nationality:VE",), "nationals of Venezuela"),
        (("group:ms-13",), "alleged members of MS-13"),
        (("basis:alien-enemies-act",), "people removed under the Alien Enemies Act"),
        (("women",), "women"),
    ],
)
def test_who_is_counted_in_words(scope: tuple[str, ...], said: str) -> None:
    assert who_words(scope) == said


def test_answers_in_words() -> None:
    asked, accused = Question("moved", unit="people"), Question("accused")
    assert answer_words(Number(200, None, "people", open=True), asked) == "more than 200 people"
    assert answer_words(Number(200, None, "people", approximate=True), asked) == "about 200 people or more"
    assert answer_words(Number(6e6, 6e6, "usd"), asked) == "$6,000,000"
    assert answer_words(Named("place:x", "El Salvador"), asked, denied=True) == "Not El Salvador"
    assert answer_words(Named("place:x", "El Salvador"), asked, withdrawn=True) == "El Salvador (taken back)"
    assert answer_words(Day("2025-03-15"), asked) == "15 March 2025"
    assert [answer_words(Holds(), accused, denied=denied) for denied in (False, True)] == [
        "The accusation is made", "The accusation is denied or rejected",
    ]  # fmt: skip


def test_a_payment_has_its_own_words_for_what_would_make_two_agree() -> None:
    assert "another purpose" in why_words("apart", Question("paid"))[1]
    assert "other flights" in why_words("apart", Question("moved"))[1]
    assert why_words("same", Question("moved"))[1] == ""


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "How many nationals of Venezuela were moved from the United States to El Salvador on 15 March 2025?"),
        (
            "es",
            "¿Cuántas personas nacionales de Venezuela fueron trasladadas de Estados Unidos a El Salvador "
            "el 15 de marzo de 2025?",
        ),
    ],
)
def test_a_question_in_either_language_with_its_countries_and_dates(code: str, said: str) -> None:
    slots = (Slot("from", "place:us", "United States"), Slot("to", "place:sv", "El Salvador"))
    asked = Question("moved", slots=slots, scope=("nationality:VE",), unit="people", period="2025-03-15")
    with speaking(code):
        assert question_words(asked) == said


def test_a_name_that_is_no_country_stays_as_it_is_written() -> None:
    with speaking("es"):
        assert answer_words(Named("place:us", "United States"), Question("sent_where")) == "Estados Unidos"
        assert answer_words(Named("facility:cecot", "CECOT"), Question("held")) == "CECOT"
        assert answer_words(Holds(), Question("sent"), denied=True) == "No"
