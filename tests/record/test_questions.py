"""Questions and their answers, kept as claims come, rest, and are of other subjects than before."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from paradero.answers.findings.given import given as answers_given
from paradero.answers.findings.given import sides
from paradero.identity.questions.states import standing_of
from paradero.record.adding import add_judgement
from paradero.record.intake import reread, take_in
from paradero.record.question_rows import question_in
from paradero.record.record import Record
from tests.record.conftest import BACK_ENDS
from tests.record.quick import QuickClaims, QuickText, item
from tests.record.test_rebuild import ACTIONS, act

SENT = "United States sent {} people to El Salvador on {}."


def add(record: Record, *texts: str) -> None:
    start = record.size()
    items = [item(text, f"file:///{start}-{number}") for number, text in enumerate(texts)]
    list(take_in(record, items, QuickText(), QuickClaims()))


def standings(record: Record, topic: str) -> dict[str, str]:
    """How each question of a topic stands, by the period or the first subject that it is about."""
    rows = record.store.select("SELECT number, standing FROM question WHERE topic = ? AND claims > 0", (topic,))
    asked = [(question_in(record.store, number), standing) for number, standing in list(rows)]
    return {question.period or question.slots[0].key: standing for question, standing in asked}


def numbers(record: Record) -> dict[str, list[str]]:
    """The sides of each question of how many were moved, by its period."""
    rows = list(record.store.select("SELECT number FROM question WHERE topic = 'moved' AND claims > 0"))
    sides_told = "SELECT side FROM side WHERE question = ? AND claims > 0 ORDER BY side"
    return {
        question_in(record.store, number).period: [row[0] for row in record.store.select(sides_told, (number,))]
        for (number,) in rows
    }


def test_two_counts_of_one_day_are_one_disputed_question(record: Record) -> None:
    add(record, SENT.format(238, "2025-03-15"), SENT.format(261, "2025-03-15"))
    assert standings(record, "moved") == {"2025-03-15": "disputed"}


def test_a_night_flight_is_one_event_and_a_later_flight_another(record: Record) -> None:
    add(record, SENT.format(238, "2025-03-15"), SENT.format(238, "2025-03-16"), SENT.format(17, "2025-03-30"))
    assert standings(record, "moved") == {"2025-03-15": "undisputed", "2025-03-30": "undisputed"}


def test_a_number_without_a_day_joins_the_one_event_it_agrees_with_whichever_came_first(record: Record) -> None:
    undated = "United States sent 238 people to El Salvador."
    add(record, undated, SENT.format(238, "2025-03-15"), SENT.format(17, "2025-03-30"), undated)
    assert numbers(record) == {
        "2025-03-15": ["238..238 people", "238..238 people @undated"],
        "2025-03-30": ["17..17 people"],
    }


def test_a_number_without_a_day_that_fits_two_events_joins_none(record: Record) -> None:
    add(
        record,
        SENT.format(17, "2025-03-15"),
        SENT.format(17, "2025-03-30"),
        "United States sent 17 people to El Salvador.",
    )
    assert set(numbers(record)) == {"2025-03-15", "2025-03-30", ""}


def test_another_sender_is_another_event(record: Record) -> None:
    add(record, SENT.format(238, "2025-03-15"), SENT.format(17, "2025-03-15").replace("United States", "Mexico"))
    assert [row[0] for row in record.store.select("SELECT count(*) FROM event WHERE day IS NOT NULL")] == [2]
    rows = record.store.select("SELECT standing FROM question WHERE topic = 'moved' AND claims > 0")
    assert [row[0] for row in rows] == ["undisputed", "undisputed"]


def test_the_same_outlet_that_counts_otherwise_later_has_given_up_its_first_count(record: Record) -> None:
    head = "publisher: Example Office\npublished: {}\n"
    add(
        record,
        head.format("2025-06-27") + SENT.format(412, "2025-03"),
        head.format("2025-07-28") + SENT.format(1187, "2025-03"),
    )
    assert standings(record, "moved") == {"2025-03": "superseded"}
    rows = record.store.select(
        "SELECT turn.standing FROM turn JOIN question ON number = question WHERE topic = 'moved' ORDER BY seq"
    )
    assert [row[0] for row in rows] == ["undisputed", "superseded"]


def test_a_newer_version_of_a_document_takes_the_place_of_the_older_for_its_voice(record: Record) -> None:
    for number in (412, 1187):
        list(take_in(record, [item(SENT.format(number, "2025-03"), "file:///a")], QuickText(), QuickClaims()))
    assert standings(record, "moved") == {"2025-03": "superseded"}


def test_a_reading_that_no_longer_makes_a_claim_takes_its_answer_out_of_count(record: Record) -> None:
    add(record, SENT.format(238, "2025-03-15"), SENT.format(261, "2025-03-15"))
    list(reread(record, QuickClaims("2")))
    assert standings(record, "moved") == {}
    rows = record.store.select("SELECT standing FROM question WHERE topic = 'moved'")
    assert [row[0] for row in rows] == ["empty"]


def test_two_people_judged_one_are_asked_of_together_and_apart_again_once_undone(record: Record) -> None:
    one, other = "Nayib Inventado Bukele", "Kilmar Inventado Abrego"
    add(record, f"{one} is held in CECOT since 2025-03-15.", f"{other} is held in Fort Bliss since 2025-03-15.")
    keys = [f"person:{name.lower().replace(' ', '-')}" for name in (one, other)]
    assert set(standings(record, "held").values()) == {"undisputed"}
    for verdict, expected in (("same", ["disputed"]), ("different", ["undisputed", "undisputed"])):
        with record.adding() as addition:
            add_judgement(addition, *keys, verdict, by="Ana", reason="so")  # type: ignore[arg-type]
        assert list(standings(record, "held").values()) == expected
    assert record.check().sound


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(ACTIONS)
def test_what_is_stored_of_a_question_is_what_its_answers_say(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, object, object]]
) -> None:
    for back_end in BACK_ENDS.values():
        record = Record(back_end(tmp_path_factory.mktemp("record")))
        for action in actions:
            act(record, action)
        for number, standing, claims in list(record.store.select("SELECT number, standing, claims FROM question")):
            found = answers_given(record.store, number, question_in(record.store, number))
            assert (standing_of(sides(found)), len(found)) == (standing, claims)
            rows = record.store.select("SELECT side, held FROM side WHERE question = ? AND claims > 0", (number,))
            assert dict(rows) == {side.answer.side: side.held for side in sides(found)}
        record.store.close()


def test_a_question_is_found_by_whom_it_is_about(record: Record) -> None:
    add(record, SENT.format(238, "2025-03-15"))
    rows = record.store.select("SELECT DISTINCT key FROM about ORDER BY key")
    assert [row[0] for row in rows] == [
        "arrangement:united-states--el-salvador", "place:el-salvador", "place:united-states",
    ]  # fmt: skip
    assert msgspec.json.encode(numbers(record)) == b'{"2025-03-15":["238..238 people"]}'


def test_a_number_without_a_day_that_differs_from_what_is_said_of_a_day_stays_apart(record: Record) -> None:
    add(record, SENT.format(238, "2025-03-15"), "United States sent 252 people to El Salvador.")
    assert set(numbers(record)) == {"2025-03-15", ""}
