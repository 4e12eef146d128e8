"""By when an order is to be obeyed: from its role, else from its own sentence, reckoned from the right day."""

import datetime as dt

import pytest

from paradero.claims.due import due_of
from paradero.words.claim import Claim, Filler, ReaderVersion, When
from paradero.words.passage import Passage, Span
from paradero.words.vocabulary import Kind, Stance

READER = ReaderVersion("test", "1")
AT = 100
PUBLISHED = "2025-04-10"


def order(
    sentence: str,
    *,
    trigger: str = "ordered",
    deadline: str = "",
    when: str = "",
    kind: Kind = "order",
    stance: Stance = "orders",
) -> Claim:
    """A claim on a sentence at offset 100."""
    at = sentence.index(trigger)
    place = sentence.find(deadline)
    return Claim(
        kind=kind,
        roles={"deadline": (Filler(deadline, AT + place, AT + place + len(deadline)),)} if deadline else {},
        stance=stance,
        passage=Passage(AT, AT + len(sentence), sentence),
        reader=READER,
        when=When(when, when, AT, AT + 1) if when else None,
        trigger=Span(AT + at, AT + at + len(trigger)),
    )


CASES = [
    (order("The judge ordered his return by no later than 11:59 PM on\nMonday, April 7."), "en", "2025-04-07"),
    (order("The judge ordered the government to file a report by Friday."), "en", "2025-04-11"),
    (order("The court ordered the agency to answer within 48 hours.", when="2025-04-04"), "en", "2025-04-06"),
    (order("The court ordered the agency to answer within 36 hours.", when="2025-04-04"), "en", "2025-04-06"),
    (order("The court ordered the agency to answer within two weeks."), "en", "2025-04-24"),
    (order("It ordered an answer within 10 business days.", when="2025-04-04"), "en", "2025-04-18"),
    (order("She ordered a report on Monday.", deadline="Monday"), "en", "2025-04-07"),
    (order("El juez ordenó responder en el plazo de tres días hábiles.", trigger="ordenó"), "es", "2025-04-15"),
    (order("La jueza ordenó responder a más tardar el 7 de abril.", trigger="ordenó"), "es", "2025-04-07"),
    (order("El tribunal ordenó responder en un plazo de 48 horas.", trigger="ordenó"), "es", "2025-04-12"),
    (
        order("The judge gave the agency until noon Tuesday to answer.", trigger="gave", deadline="noon"),
        "en",
        "2025-04-15",
    ),
    (
        order("The judge gave the agency until April 23 to answer.", trigger="gave", deadline="April"),
        "en",
        "2025-04-23",
    ),
    (order("The judge gave the agency until Tuesday to answer.", trigger="gave"), "en", "2025-04-15"),
    (order("The judge gave the agency a week to answer.", trigger="gave"), "en", "2025-04-17"),
    (order("She gave it a week in which to answer.", trigger="gave", deadline="a week"), "en", "2025-04-17"),
    (order("The judge set a Tuesday deadline for an answer.", trigger="set"), "en", "2025-04-15"),
    (order("The judge set a deadline of Tuesday for an answer.", trigger="set"), "en", "2025-04-15"),
    (order("The judge set a 48-hour deadline.", trigger="set"), "en", "2025-04-12"),
    (order("The judge ordered an answer by the end of the day Tuesday."), "en", "2025-04-15"),
    (order("The agency must answer before the end of Monday, she ruled.", trigger="ruled"), "en", "2025-04-14"),
    (order("It ruled that the agency has 15 days to answer.", trigger="ruled", stance="finds"), "en", "2025-04-25"),
    (order("El juez dio al gobierno hasta el martes para responder.", trigger="dio"), "es", "2025-04-15"),
    (order("La Sala dio al gobierno un plazo de quince días para responder.", trigger="dio"), "es", "2025-04-25"),
    (order("La jueza ordenó responder antes del final del lunes.", trigger="ordenó"), "es", "2025-04-14"),
    (order("El gobierno debe responder antes de que termine el lunes, falló.", trigger="falló"), "es", "2025-04-14"),
    (order("El juez ordenó informar dentro de los próximos diez días.", trigger="ordenó"), "es", "2025-04-20"),
]


@pytest.mark.parametrize(("claim", "lang", "day"), CASES)
def test_the_deadline_is_the_last_day_that_the_words_allow(claim: Claim, lang: str, day: str) -> None:
    due = due_of(claim, PUBLISHED, lang)
    assert due is not None
    assert due.day == dt.date.fromisoformat(day)


def test_the_words_of_the_deadline_stand_where_it_says() -> None:
    claim = order("The court ordered the agency to answer within 48 hours.")
    due = due_of(claim, PUBLISHED, None)
    assert due is not None
    assert claim.passage.exact[due.span.start - AT : due.span.end - AT] == "within 48 hours"


@pytest.mark.parametrize(
    ("claim", "published"),
    [
        (order("The judge ordered his return."), PUBLISHED),
        (order("The judge ordered his return by Friday."), None),
        (order("The court ordered an answer within 48 hours."), None),
        (order("On April 4 the judge ordered his return."), PUBLISHED),
        (order("By Friday the judge had ordered his return."), PUBLISHED),
        (order("The judge blocked it, to be argued by Friday.", trigger="blocked", stance="pauses"), PUBLISHED),
        (order("The agency obeyed and answered by Friday.", trigger="obeyed", kind="compliance"), PUBLISHED),
        (order("The court ordered an answer within 999 months."), PUBLISHED),
        (order("The judge put it off until Friday.", trigger="put", deadline="Friday"), PUBLISHED),
        (order("The court halted removals for 14 days.", trigger="halted"), PUBLISHED),
        (order("The judge set a hearing for Friday.", trigger="set"), PUBLISHED),
        (order("The stay lasts until Friday, the judge ordered."), PUBLISHED),
        (order("The court ruled that a report was due within 14 days.", trigger="ruled", stance="finds"), PUBLISHED),
    ],
)
def test_what_sets_no_deadline_with_a_day_has_none(claim: Claim, published: str | None) -> None:
    assert due_of(claim, published, "en") is None
