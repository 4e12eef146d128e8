"""Numbers that come in twos: "between 200 and 300", "200-300", "de 4 a 6 millones"; and votes, which are no range."""

import re

import msgspec

from paradero.claims.numerals import Numeral, any_of, numerals, traps

_LINK = re.compile(r"\s?(?P<word>-|to|and|a|y)\s?(?=[\w$€£])")
_OPENED = re.compile(r"(?<!\w)(?P<word>between|from|entre|de) $", re.IGNORECASE)
_CHANGED = re.compile(rf"\b(?:{any_of(traps()['changes'])})[^.,;]{{0,25}} (?:from|de) $")
_SECOND_OF_VOTE = re.compile(r"-\d+")


class NumberRange(msgspec.Struct, frozen=True):
    """One number, or the two of a range; `start` is where the opening word ("between") or the number begins."""

    numeral: Numeral
    upper: Numeral | None
    start: int

    @property
    def end(self) -> int:
        return (self.upper or self.numeral).end


def range_at(text: str, numeral: Numeral, lang: str) -> NumberRange:
    """The number, with the second one where a range is told."""
    upper = None if numeral.vague or numeral.share else _second(text, numeral, lang)
    if upper is None:
        return NumberRange(numeral, None, numeral.start)
    opened = _opened(text, numeral.start)
    lower = numeral if numeral.scaled > 1 or upper.scaled == 1 else _scaled(numeral, upper)
    return NumberRange(lower, upper, numeral.start if opened is None else opened)


def vote_end(text: str, numeral: Numeral) -> int | None:
    """Where a vote or score ends that begins with the number ("9-0"); None if there is none."""
    second = _SECOND_OF_VOTE.match(text, numeral.end)
    falls = second and text[numeral.start : numeral.end].isdigit() and int(second[0][1:]) <= numeral.value
    return second.end() if second and falls else None


def _second(text: str, numeral: Numeral, lang: str) -> Numeral | None:
    link = _LINK.match(text, numeral.end)
    upper = numerals(lang).at(text, link.end()) if link else None
    if link is None or upper is None or upper.vague or upper.share or upper.value <= numeral.value:
        return None
    if link["word"] in ("and", "y") and _opened(text, numeral.start) is None:
        return None
    return upper


def _opened(text: str, start: int) -> int | None:
    """Where "between" or "from" stands right before the number; None if not, or if a change is told ("rose from")."""
    found = _OPENED.search(text, max(0, start - 9), start)
    if not found or _CHANGED.search(text, max(0, start - 40), start):
        return None
    return found.start("word")


def _scaled(lower: Numeral, upper: Numeral) -> Numeral:
    """ "$4 to 6 million": the scale belongs to both."""
    value = lower.value * upper.scaled
    return msgspec.structs.replace(lower, value=int(value)) if value <= upper.value else lower
