"""What a claim leaves out, and what others of its document may give it."""

from paradero.identity.questions.answering import answers_of
from paradero.identity.questions.question import Answer
from paradero.identity.questions.said import Said
from tests.identity.questions.made import claim, said


def answers(*document: Said, topic: str) -> list[Answer]:
    return [one.answer for one in answers_of(document, "2025-07-20") if one.answer.question.topic == topic]


def slots(answer: Answer) -> dict[str, str]:
    return {slot.name: slot.key.removeprefix("place:") for slot in answer.question.slots}


FLIGHT = said(
    claim(
        "transfer", "The United States flew 14 men to Ghana.", quantity="14", people="men", destination="Ghana",
        authority="The United States",
    )
)  # fmt: skip


def moved(text: str, quantity: str, start: int = 80, **roles: str) -> Said:
    return said(claim("transfer", text, quantity=quantity, start=start, people="men", **roles))


def test_his_country_is_the_one_that_the_document_names() -> None:
    told = moved("The United States sent 12 men to his country.", "12", authority="The United States",
                 destination="country")  # fmt: skip
    first, second = answers(FLIGHT, told, topic="moved")
    assert slots(second) == slots(first) == {"from": "united-states", "to": "ghana"}
    assert second.filled == ("to",)


def test_a_number_near_another_of_the_same_move_is_of_it_and_one_far_from_it_is_not() -> None:
    near = moved("The United States deported 15 men.", "15", authority="The United States")
    far = moved("The United States deported 142,000 men.", "142,000", authority="The United States")
    assert len(answers(FLIGHT, near, topic="moved")) == 2
    assert len(answers(FLIGHT, far, topic="moved")) == 1


def test_home_countries_and_the_world_are_elsewhere() -> None:
    for words in ("their home countries", "various parts of the world", "un tercer país"):
        told = moved(f"The United States sent 12 men to {words}.", "12", authority="The United States",
                     destination=words)  # fmt: skip
        assert len(answers(FLIGHT, told, topic="moved")) == 1


def test_a_document_of_one_country_means_it_by_a_prison() -> None:
    held = said(claim("custody", "Ghana holds the men.", people="men", holder="Ghana"))
    told = moved("The United States sent 12 men to a prison.", "12", authority="The United States",
                 destination="prison")  # fmt: skip
    (answer,) = answers(held, told, topic="moved")
    assert slots(answer) == {"from": "united-states", "to": "ghana"}
    other = said(claim("custody", "Togo holds others.", start=300, people="others", holder="Togo"))
    assert not answers(held, told, other, topic="moved")


def test_a_prison_lies_where_the_words_after_it_say() -> None:
    told = moved("12 men were sent to a high security prison in Togo.", "12", destination="prison")
    (answer,) = answers(told, topic="moved")
    assert slots(answer) == {"to": "togo"}
    told = moved("12 men were sent to a prison, and others fled from Togo.", "12", destination="prison")
    assert not answers(told, topic="moved")


def test_who_is_held_somewhere_is_released_from_there() -> None:
    text = "The 10 men held in Togo were released."
    free = said(claim("release", text, quantity="10", people="men"))
    held = said(claim("custody", text, quantity="10", people="men", facility="Togo"))
    (answer,) = answers(free, held, topic="released_number")
    assert slots(answer) == {"from": "togo"}
    assert not answers(free, FLIGHT, topic="released_number")
    other = said(claim("custody", "Two others are held in Togo.", start=60, people="others", facility="Togo"))
    assert not answers(free, other, topic="released_number")


def test_whom_a_payment_holds_are_whom_the_deal_covers() -> None:
    text = "The United States paid Ghana $3 million to hold 40 men."
    paid = said(
        claim("benefit", text, quantity="$3 million", unit="usd", giver="The United States", receiver="Ghana",
              benefit="$3 million")
    )  # fmt: skip
    held = said(claim("custody", text, quantity="40", people="men"))
    (answer,) = answers(paid, held, topic="covered")
    assert slots(answer) == {"from": "united-states", "to": "ghana"}
    assert not answers(FLIGHT, held, topic="covered")


def test_who_has_been_accepted_was_moved_and_who_is_to_be_is_covered() -> None:
    text = "Ghana accepted 7 men from the United States."
    roles = {"people": "men", "receiver": "Ghana", "sender": "the United States"}
    done = said(claim("arrangement", text, quantity="7", frame="accept people", **roles))
    assert len(answers(done, topic="moved")) == 1
    assert not answers(done, topic="covered")
    plan = said(claim("arrangement", text, "plans", quantity="7", frame="accept people", **roles))
    assert len(answers(plan, topic="covered")) == 1
    assert not answers(plan, topic="moved")
