"""Deadlines as sentences and JSON."""

from paradero.answers.deadlines.views import Deadline, DeadlineList
from paradero.publish.contract import Object, line_object
from paradero.publish.dates import spoken_date
from paradero.publish.language import _, _n


def deadline_sentence(due: Deadline) -> str:
    """By when, and in whose words: "14 April 2025, in the words “by Monday”"."""
    return _("{day}, in the words “{words}”", day=spoken_date(due.day), words=due.words)


def how_many_sentence(found: DeadlineList) -> str:
    """How many passed before which day, with nothing said of obeying."""
    day = spoken_date(found.as_of)
    return _n(
        "{count} deadline passed before {day} with nothing said here of obeying. It may have been met all the same.",
        "{count} deadlines passed before {day} with nothing said here of obeying. They may have been met all the same.",
        len(found.deadlines),
        day=day,
    )


def deadline_object(due: Deadline) -> Object:
    """One deadline with the orders that set it, each in the form of the contract."""
    return {
        "day": due.day,
        "instant": due.instant,
        "words": due.words,
        "orders": [line_object(line) for line in due.lines],
    }
