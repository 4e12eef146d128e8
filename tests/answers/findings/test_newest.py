"""What came to be disputed last stands first; what is disputed no longer does not stand there."""

import pytest

from paradero.answers.findings.newest import newest_disputed
from paradero.answers.findings.views import FindingLine
from paradero.record.record import Record
from paradero.words.errors import UsageError
from tests.answers.findings.test_findings import SENT, add

SENT_LATER = "United States sent {} people to Honduras on 2025-04-20."


def receiver(line: FindingLine) -> str:
    slot = line.question.slot("to")
    assert slot is not None
    return slot.words


def test_the_newest_dispute_comes_first(record: Record) -> None:
    add(record, SENT.format(238), SENT.format(261))
    assert [receiver(line) for line in newest_disputed(record, limit=4)] == ["El Salvador"]
    add(record, SENT_LATER.format(10), SENT_LATER.format(17))
    found = newest_disputed(record, limit=4)
    assert [receiver(line) for line in found] == ["Honduras", "El Salvador"]
    assert {line.state for line in found} == {"disputed"}
    assert newest_disputed(record, limit=1) == found[:1]


def test_a_record_without_a_dispute_has_none(record: Record) -> None:
    add(record, SENT.format(238), SENT.format(238))
    assert newest_disputed(record, limit=4) == ()


def test_a_limit_that_is_none_is_refused(record: Record) -> None:
    with pytest.raises(UsageError):
        newest_disputed(record, limit=0)
