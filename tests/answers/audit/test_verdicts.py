"""The verdict on one answer, by what the record answers."""

from typing import Any

import msgspec
import pytest

from paradero.answers.audit.verdicts import weigh
from paradero.answers.findings.asking import Related
from paradero.answers.findings.given import Given
from paradero.answers.views import ClaimLine, Source
from paradero.identity.questions.question import Answer, Question, Slot
from paradero.identity.questions.relating import relation
from paradero.identity.questions.times import Time
from paradero.identity.questions.values import Holds, Number
from paradero.words.claim import Claim, Filler, ReaderVersion, When
from paradero.words.passage import Passage

SOURCE = Source("d1", 1, True, "A page", "Example Post", "2025-04-14", None, "file:///a", "en", "00", "file:///a")
PAID = Question("paid", slots=(Slot("to", "place:el-salvador", "El Salvador"),), unit="usd")
HELD = Question("mistaken", slots=(Slot("person", "person:a", "A"),))


def claim(words: str = "They paid it.", *, speaker: str = "", when: str = "") -> Claim:
    speakers = (Filler(speaker, 0, len(speaker)),) if speaker else ()
    told = When(when, "", 0, 0) if when else None
    passage = Passage(0, len(words), words)
    return Claim("arrangement", {}, "asserts", passage, ReaderVersion("r", "1"), when=told, speakers=speakers)


def dollars(low: float | None, high: float | None = None, **marks: bool) -> Number:
    return Number(low, low if high is None and not marks.get("open") else high, "usd", **marks)


def verdict(mine: Answer, *others: Answer, said: Claim | None = None, held: Claim | None = None) -> tuple[str, str]:
    said, held = said or claim(), held or claim()
    related = [Related(Given(at, other, "v", "2025-04-14"), relation(mine, other)) for at, other in enumerate(others)]
    lines = [ClaimLine(f"c{at}", held, SOURCE, (), "2025-04-15T00:00:00Z") for at in range(len(others))]
    weighed = weigh(said, mine, related, lines)
    return weighed.verdict, weighed.because


def paid(value: Number, **marks: Any) -> Answer:
    return Answer(PAID, value, Time(), **marks)


def test_what_the_record_does_not_answer_is_new() -> None:
    assert verdict(paid(dollars(6_000_000))) == ("new", "nothing")


def test_the_same_number_supports_and_another_contradicts() -> None:
    six, nine = paid(dollars(6_000_000)), paid(dollars(9_000_000))
    assert verdict(six, six) == ("supported", "agrees")
    assert verdict(nine, six) == ("contradicted", "disagrees")
    assert verdict(six, six, nine) == ("supported", "disputed")


def test_a_bound_is_borne_out_by_a_number_and_not_the_other_way_round() -> None:
    over, exact = paid(dollars(200, open=True)), paid(dollars(238))
    assert verdict(over, exact) == ("supported", "agrees")
    assert verdict(exact, over) == ("not checkable", "less exact")


def test_an_approximate_number_supports_no_exact_one() -> None:
    assert verdict(paid(dollars(250)), paid(dollars(252, approximate=True))) == ("not checkable", "less exact")
    assert verdict(paid(dollars(250, approximate=True)), paid(dollars(252))) == ("supported", "agrees")


def test_another_speaker_does_not_support() -> None:
    six = paid(dollars(6))
    noem, full, rubio = claim(speaker="Noem"), claim(speaker="Kristi Noem"), claim(speaker="Marco Rubio")
    assert verdict(six, six, said=noem, held=full) == ("supported", "agrees")
    assert verdict(six, six, said=rubio, held=full) == ("not checkable", "other speaker")
    assert verdict(six, six, said=claim(speaker="Example Post")) == ("supported", "agrees")


def test_an_accusation_supports_no_fact() -> None:
    so = Answer(HELD, Holds(), Time())
    alleged = msgspec.structs.replace(so, alleged=True)
    assert verdict(so, alleged) == ("not checkable", "accusation")
    assert verdict(alleged, alleged) == ("supported", "agrees")


def test_a_word_that_denies_on_one_side_only_supports_nothing() -> None:
    six = paid(dollars(6))
    assert verdict(six, six, said=claim("They never paid it.")) == ("not checkable", "polarity")


@pytest.mark.parametrize(
    ("held", "expected"), [("", "not checkable"), ("2025-03", "not checkable"), ("2025-03-15", "supported")]
)
def test_a_day_is_borne_out_by_that_day(held: str, expected: str) -> None:
    so = Answer(HELD, Holds(), Time())
    assert verdict(so, so, said=claim(when="2025-03-15"), held=claim(when=held))[0] == expected


def test_a_denial_contradicts() -> None:
    so = Answer(HELD, Holds(), Time())
    assert verdict(so, msgspec.structs.replace(so, denied=True)) == ("contradicted", "disagrees")


def test_what_another_speaker_says_does_not_contradict_a_report() -> None:
    six, nine = paid(dollars(6)), paid(dollars(9))
    noem, rubio = claim(speaker="Kristi Noem"), claim(speaker="Marco Rubio")
    assert verdict(nine, six, said=noem, held=rubio) == ("not checkable", "unclear")
    assert verdict(nine, six, said=noem, held=noem) == ("contradicted", "disagrees")


def test_an_accusation_contradicts_no_denial() -> None:
    so = Answer(HELD, Holds(), Time())
    denied, alleged = msgspec.structs.replace(so, denied=True), msgspec.structs.replace(so, alleged=True)
    assert verdict(denied, alleged) == ("not checkable", "unclear")


def test_a_greater_upper_bound_is_not_borne_out() -> None:
    up_to = [paid(Number(None, high, "usd")) for high in (250, 520)]
    assert verdict(up_to[1], up_to[0]) == ("not checkable", "less exact")
    assert verdict(up_to[0], up_to[0]) == ("supported", "agrees")


def test_what_was_taken_back_counts_nothing() -> None:
    six = paid(dollars(6))
    assert verdict(six, msgspec.structs.replace(six, withdrawn=True)) == ("not checkable", "unclear")
