"""What the claims of one document answer."""

from paradero.identity.questions.answering import answers_of
from paradero.identity.questions.question import Answer
from paradero.identity.questions.said import Said
from paradero.identity.questions.values import Named, Number
from tests.identity.questions.made import claim, said


def answers(*document: Said, published: str | None = "2025-03-17", topic: str = "moved") -> list[Answer]:
    return [one.answer for one in answers_of(document, published) if one.answer.question.topic == topic]


def moved(text: str, quantity: str, when: str | None = None, start: int = 0, **roles: str) -> Said:
    return said(claim("transfer", text, quantity=quantity, when=when, start=start, **roles))


FLIGHT = moved(
    "The United States flew 238 Venezuelans to El Salvador.", "238", "2025-03-15",
    people="Venezuelans", destination="El Salvador", authority="The United States",
)  # fmt: skip


def test_a_transfer_answers_how_many_were_moved_from_where_to_where_and_whom() -> None:
    (answer,) = answers(FLIGHT)
    question = answer.question
    assert {slot.name: slot.key for slot in question.slots} == {
        "from": "place:united-states",
        "to": "place:el-salvador",
    }
    assert question.scope == ("nationality:VE",)
    assert answer.value == Number(238, 238, "people")
    assert answer.time.edtf == "2025-03-15"


def test_a_prison_and_its_country_are_one_destination() -> None:
    told = moved("238 men were flown to CECOT.", "238", people="men", destination="CECOT")
    (answer,) = answers(told)
    assert [slot.key for slot in answer.question.slots] == ["place:el-salvador"]


def test_guantanamo_is_not_cuba() -> None:
    told = moved("10 men were flown to Guantánamo Bay.", "10", people="men", destination="Guantánamo Bay")
    (answer,) = answers(told)
    assert [slot.key for slot in answer.question.slots] == ["place:guantanamo-bay"]


def test_a_claim_without_a_destination_answers_nothing_unless_one_beside_it_gives_it() -> None:
    rest = moved("Of these, 137 were removed under the Alien Enemies Act.", "137", start=80, people="137")
    assert answers(rest) == []
    _, filled = answers(FLIGHT, rest)
    assert [slot.key for slot in filled.question.slots] == ["place:united-states", "place:el-salvador"]
    assert set(filled.filled) == {"from", "to"}
    assert filled.part


def test_a_claim_with_places_of_its_own_takes_none_from_its_neighbour() -> None:
    all_over = moved(
        "The United States deported 142,000 people to various parts of the world.", "142,000", start=80,
        people="people", authority="The United States",
    )  # fmt: skip
    assert len(answers(FLIGHT, all_over)) == 1


def test_nobody_is_moved_from_a_country_to_itself() -> None:
    told = moved(
        "The United States gave 7 people to the United States.", "7",
        people="people", destination="the United States", authority="The United States",
    )  # fmt: skip
    assert answers(told) == []


def test_the_one_day_of_a_document_dates_what_has_none() -> None:
    undated = moved(
        "More than 250 men were sent to El Salvador.", "250", start=80, people="men", destination="El Salvador"
    )
    _, dated = answers(FLIGHT, undated)
    assert (dated.time.edtf, dated.time.given) == ("2025-03-15", "document")


def test_a_number_that_cannot_be_of_that_day_is_not_dated_by_it() -> None:
    few = moved(
        "They sent 17 Venezuelans to El Salvador.", "17", start=80, people="Venezuelans", destination="El Salvador"
    )
    assert [answer.time.edtf for answer in answers(FLIGHT, few)] == ["2025-03-15", ""]
    more = moved(
        "They sent 300 members of MS-13 to El Salvador.", "300", start=80, people="members", destination="El Salvador"
    )
    whole = moved(
        "They sent 238 people to El Salvador.", "238", "2025-03-15", people="people", destination="El Salvador"
    )
    assert [answer.time.edtf for answer in answers(whole, more)] == ["2025-03-15", ""]


def test_a_list_of_people_answers_for_each() -> None:
    told = claim("transfer", "A and B were sent to Ghana.", people="A|B", destination="Ghana", when="2025-09-05")
    document = (said(told, first="person:a-a", second="person:b-b"),)
    assert [answer.question.slots[0].key for answer in answers(*document, topic="sent")] == ["person:a-a", "person:b-b"]
    assert answers(*document, topic="moved_any") == []
    assert len(answers(*document, topic="sent_when")) == 2


def test_custody_that_gives_no_time_is_of_the_day_it_was_published() -> None:
    told = said(claim("custody", "A is held in Juba.", people="A", facility="Juba"), first="person:a-a")
    (answer,) = answers(told, topic="held")
    assert answer.value == Named("place:south-sudan", "South Sudan")
    assert (answer.time.edtf, answer.time.given) == ("2025-03-17", "published")


def test_a_denial_of_none_says_that_there_were_none() -> None:
    told = said(
        claim("transfer", "0 people went to Panama.", "denies", quantity="0", people="people", destination="Panama")
    )
    (answer,) = answers(told)
    assert not answer.denied
    (other,) = answers(told, topic="moved_any")
    assert other.denied


def test_who_declines_to_say_answers_nothing() -> None:
    told = said(claim("custody", "A is held in Juba.", "declines", people="A", facility="Juba"), first="person:a-a")
    assert answers(told, topic="held") == []


def test_what_is_planned_is_another_question_but_for_what_an_arrangement_says() -> None:
    planned = moved("They will send 10 men to Ghana.", "10", people="men", destination="Ghana")
    told = said(
        claim("transfer", "They will send 10 men to Ghana.", "plans", quantity="10", people="men", destination="Ghana")
    )
    assert answers(planned)[0].question.mode == "fact"
    assert answers(told)[0].question.mode == "plan"
    text = "The United States would pay $6 million to El Salvador."
    deal = claim(
        "benefit", text, "plans", quantity="$6 million", unit="usd", giver="The United States", receiver="El Salvador"
    )
    assert answers(said(deal), topic="paid")[0].question.mode == "fact"


def test_belonging_to_a_gang_is_one_accusation_however_it_is_put() -> None:
    keys = [
        answers(said(claim("allegation", text, people="He", accusation=words), first="person:a-a"), topic="accused")[0]
        .question.slots[1].key
        for text, words in (
            ("He is a member of the gang MS–13.", "member"),
            ("He has ties to MS-13.", "ties to MS-13"),
            ("He is in MS-13, they say, a member.", "member"),
            ("He is a gang member.", "gang member"),
            ("He smuggled people for MS-13.", "smuggled people"),
        )
    ]  # fmt: skip
    assert keys == ["group:ms-13", "group:ms-13", "group:ms-13", "accusation:gang", "words:smuggled-people"]
