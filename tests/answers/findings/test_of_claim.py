"""The questions of one claim, and who declined beside the answers to one."""

import pytest

from paradero.answers.findings.finding import finding
from paradero.answers.findings.listing import findings
from paradero.answers.findings.of_claim import questions_of_claim
from paradero.record.intake import take_in
from paradero.record.record import Record
from paradero.words.errors import UsageError
from tests.record.quick import QuickClaims, QuickText, item

WORDS = "title: A\nVenezuela sent 238 people to El Salvador on 2025-03-15.\n"


def test_a_claim_leads_to_the_questions_that_it_answers(record: Record) -> None:
    list(take_in(record, [item(WORDS)], QuickText(), QuickClaims()))
    (line,) = findings(record).lines
    (giving,) = finding(record, line.key).answers[0].givings
    asked = questions_of_claim(record, giving.line.id)
    assert line.key in {one.key for one in asked}
    assert questions_of_claim(record, giving.line.id, known_on="2001-01-01") == ()
    assert questions_of_claim(record, "c0000000000000000") == ()
    assert finding(record, line.key).declined == ()


def test_a_date_that_is_none_is_refused(record: Record) -> None:
    list(take_in(record, [item(WORDS)], QuickText(), QuickClaims()))
    (line,) = findings(record).lines
    (giving,) = finding(record, line.key).answers[0].givings
    with pytest.raises(UsageError):
        questions_of_claim(record, giving.line.id, known_on="soon")
