"""Claims and answers made by hand."""

from paradero.identity.questions.question import Answer, Question, Slot
from paradero.identity.questions.said import Said
from paradero.identity.questions.times import Time
from paradero.identity.questions.values import Day, Holds, Named, Number
from paradero.words.claim import Claim, Filler, Quantity, ReaderVersion, When
from paradero.words.passage import Passage
from paradero.words.vocabulary import Kind, Stance

READER = ReaderVersion("made", "1")
FLIGHT = Question("moved", slots=(Slot("to", "place:el-salvador", "El Salvador"),), unit="people", period="2025-03-15")
PAYMENT = Question("paid", slots=(Slot("to", "place:el-salvador", "El Salvador"),), unit="usd")
HELD = Question("held", slots=(Slot("person", "person:kilmar-abrego-garcia", "Kilmar Abrego Garcia"),))
MISTAKE = Question("mistaken", slots=(Slot("person", "person:kilmar-abrego-garcia", "Kilmar Abrego Garcia"),))
DAY = Time("2025-03-15", "said")


def number(text: str, unit: str = "people") -> Number:
    """`238`, `>200`, `>=278`, `<=300`, `~250`, or `10-20`."""
    if text.startswith(">="):
        return Number(int(text[2:]), None, unit)
    if text.startswith(">"):
        return Number(int(text[1:]), None, unit, open=True)
    if text.startswith("<="):
        return Number(None, int(text[2:]), unit)
    if text.startswith("~"):
        return Number(int(text[1:]), int(text[1:]), unit, approximate=True)
    low, _, high = text.partition("-")
    return Number(int(low), int(high or low), unit)


def counted(
    text: str, time: Time = DAY, question: Question = FLIGHT, *, denied: bool = False, part: bool = False
) -> Answer:
    """An answer to how many were on the flight."""
    return Answer(question, number(text, question.unit), time, denied=denied, part=part)


def placed_in(key: str, day: str, within: str = "") -> Answer:
    """An answer to where somebody is held."""
    return Answer(HELD, Named(key, key, within), Time(day, "published"))


def yes(*, denied: bool = False) -> Answer:
    """An answer to whether it was a mistake."""
    return Answer(MISTAKE, Holds(), Time(), denied=denied)


def on_day(edtf: str) -> Answer:
    """An answer to when somebody was sent."""
    return Answer(Question("sent_when"), Day(edtf), Time())


def claim(
    kind: Kind,
    text: str,
    stance: Stance = "asserts",
    *,
    quantity: str | None = None,
    unit: str = "people",
    when: str | None = None,
    speaker: str | None = None,
    start: int = 0,
    frame: str = "",
    types: dict[str, str] | None = None,
    **roles: str,
) -> Claim:
    """A claim whose fillers and number are words of its passage, which begins at `start` of a text."""

    def filler(words: str) -> Filler:
        at = start + text.index(words)
        return Filler(words, at, at + len(words), type=(types or {}).get(words))

    told = None
    if quantity:
        at = start + text.index(quantity)
        low = int("".join(letter for letter in quantity if letter.isdigit()))
        told = Quantity(low, low, unit, quantity, at, at + len(quantity))
    return Claim(
        kind,
        {role: tuple(filler(one) for one in words.split("|")) for role, words in roles.items()},
        stance,
        Passage(start, start + len(text), text),
        READER,
        quantity=told,
        when=When(when, "", start, start + 1) if when else None,
        speakers=(Filler(speaker, 0, 1),) if speaker else (),
        frame=frame,
    )


def said(made: Claim, voice: str = "@a", **people: str) -> Said:
    """A claim with the people whom the fillers of its role `people` name, by position: `first`, `second`."""
    places = ("first", "second", "third")
    named = {("people", places.index(at)): (key, key) for at, key in people.items()}
    return Said(made, named, voice)
