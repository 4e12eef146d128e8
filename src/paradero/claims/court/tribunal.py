"""Which court a caption names: by the ids of courts-db, whatever the case of the letters and wherever lines break."""

import functools
import re

from paradero.claims.court.flow import Flow
from paradero.claims.court.sheet import Court
from paradero.claims.court.vocabulary import either, vocabulary
from paradero.claims.name_list import read_table
from paradero.words.claim import Filler

# What stands between "court" and the seat: "for the", "in and for the", or only a line break in many captions.
_FOR = r"(?:,?\s+(?:in\s+and\s+)?for\s+(?:the\s+)?|,?\s+of\s+(?:the\s+)?|,?\s+)"
_UNITED = r"(?:united\s+states|u\.\s?s\.|us)\s+"
_FORMS = {
    "circuit": rf"(?:{_UNITED})?courts?\s+of\s+appeals{_FOR}{{}}\s+circuit",
    "district": rf"(?:{_UNITED})?district\s+court{_FOR}{{}}",
    "state": rf"(?:{_UNITED})?district\s+court{_FOR}district\s+of\s+{{}}",
    "capital": rf"(?:{_UNITED})?district\s+court{_FOR}district\s+of\s+{{}}",
    "single": "{}",
}
_BELOW_REACH = 45
_WHOLE = re.compile(r"supreme court of|board of|^immigration court$", re.IGNORECASE)


def find_court(head: Flow, document: str) -> Court | None:
    """The first court that a caption names as its own; None where it names none."""
    for found, row in _named(head.text):
        if not is_below(head.text, found.start()):
            words = head.filler(found.start(), found.end(), document, "court")
            named = Filler(words.text, words.start, words.end, row["name"], "caption", type="court")
            return Court(row["id"], row["name"], named)
    return None


def court_places(text: str) -> list[tuple[int, int]]:
    """Where a running text names a court in full, whichever it is."""
    return [found.span() for found, _ in _named(text)]


def is_below(text: str, start: int) -> bool:
    """Whether the words before a court's name make it the court below, or one only spoken of."""
    before = text[max(0, start - _BELOW_REACH) : start]
    return bool(_below().search(before))


def _named(text: str) -> list[tuple[re.Match[str], dict[str, str]]]:
    """The courts that a text names, in order, each with its row of the table."""
    found = [(hit, rows[_folded(hit["seat"])]) for pattern, rows in _patterns() for hit in pattern.finditer(text)]
    return sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end()))


@functools.cache
def _below() -> re.Pattern[str]:
    return re.compile(rf"{either(vocabulary()['below'])}\s+$", re.IGNORECASE)


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], dict[str, dict[str, str]]]]:
    """For each form of a court's name a pattern for all its seats, and the rows of the table by seat."""
    made = []
    for form in dict.fromkeys(_FORMS.values()):
        rows = {
            _folded(seat): row
            for row in read_table("courts.csv")
            if _FORMS[row["kind"]] == form
            for seat in _seats(row)
        }
        made.append((re.compile(rf"\b{form.format(f'(?P<seat>{either(rows)})')}\b", re.IGNORECASE), rows))
    return made


def _seats(row: dict[str, str]) -> list[str]:
    if row["kind"] != "single":
        return row["seats"].split("|")
    # Short forms ("Supreme Court") name a court in a sentence, not at the head of its own document.
    return [form for form in row["forms"].split("|") if _WHOLE.search(form)]


def _folded(seat: str) -> str:
    return " ".join(seat.lower().split())
