"""The verdict on one answer of an article, by what the record answers to the same question.

Safety first: an altered claim must not come out as supported, so that what merely agrees is not enough: the record must
say no less exactly what the article says, of the same time, by the same speaker, and not as an accusation only.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from paradero.answers.audit.views import Because, Verdict
from paradero.answers.audit.wording import denies, grades
from paradero.answers.findings.asking import Related
from paradero.answers.views import ClaimLine
from paradero.claims.dates import find_dates
from paradero.identity.names import fold, name_parts
from paradero.identity.questions.question import Answer
from paradero.identity.questions.times import Time, within
from paradero.identity.questions.topics import topics
from paradero.identity.questions.values import Day, Named, Number
from paradero.words.claim import Claim
from paradero.words.edtf import bounds

LOOSE: Final = 0.05
"""An approximate number of the article is borne out by one within so much of it."""


class Weighed(msgspec.Struct, frozen=True):
    """The verdict on one answer, and which of the related answers (by place) speak for it, against it or beside it."""

    verdict: Verdict
    because: Because
    supporting: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()


def weigh(claim: Claim, answer: Answer, related: Sequence[Related], lines: Sequence[ClaimLine]) -> Weighed:
    """The verdict on an answer of `claim`; `lines` are the claims of `related`, in the same order."""
    if not related:
        return Weighed("new", "nothing")
    reasons = [_doubt(claim, answer, one, line) for one, line in zip(related, lines, strict=True)]
    supporting = tuple(at for at, reason in enumerate(reasons) if reason is None)
    against = tuple(at for at, one in enumerate(related) if _contradicts(claim, answer, one, lines[at]))
    beside = tuple(at for at in range(len(related)) if at not in supporting and at not in against)
    if supporting:
        return Weighed("supported", "disputed" if against else "agrees", supporting, against, beside)
    agreeing = [reasons[at] for at, one in enumerate(related) if one.relation.verdict == "agree" and reasons[at]]
    if agreeing:
        return Weighed("not checkable", agreeing[0] or "unclear", (), against, beside)
    if against:
        return Weighed("contradicted", "disagrees", (), against, beside)
    return Weighed("not checkable", "unclear", (), (), beside)


def _doubt(claim: Claim, answer: Answer, one: Related, line: ClaimLine) -> Because | None:
    """Why an answer of the record does not bear out the article's; None where it does."""
    other = one.given.answer
    if one.relation.verdict != "agree" or other.withdrawn:
        return "unclear"
    if other.alleged and not answer.alleged and claim.kind != "allegation":
        return "accusation"
    if not _bears_out(answer, other) or not _same_time(claim, answer, other, line.claim):
        return "less exact"
    if claim.kind == "allegation" and not grades(claim.passage.exact) <= grades(line.claim.passage.exact):
        return "less exact"
    if denies(claim.passage.exact) != denies(line.claim.passage.exact):
        return "polarity"
    if not same_speakers(claim, line):
        return "other speaker"
    return None


def _contradicts(claim: Claim, answer: Answer, one: Related, line: ClaimLine) -> bool:
    """Whether both cannot be true: that somebody says so is contradicted by what the same one says otherwise, no other.

    An accusation contradicts nothing but what its own speaker says.
    """
    other = one.given.answer
    if one.relation.verdict != "disagree" or other.withdrawn:
        return False
    if isinstance(answer.value, Day) and _names_the_day(answer.value, line):
        return False
    if claim.speakers or (other.alleged and not answer.alleged):
        return bool(claim.speakers) and same_speakers(claim, line)
    return True


def _names_the_day(day: Day, line: ClaimLine) -> bool:
    """Whether the passage names the day as well, or a longer time around it: it may be of this."""
    published = bounds(line.source.published)[1] if line.source.published else None
    dates = find_dates(line.claim.passage.exact, published, line.source.lang or "en")
    told = Time(day.edtf, "said")
    return any(within(told, Time(date.edtf, "said")) for date in dates)


def _bears_out(answer: Answer, other: Answer) -> bool:
    """Whether the record's value says all that the article's does."""
    match answer.value, other.value:
        case Number() as mine, Number() as theirs:
            return mine == theirs or (not answer.part and not other.part and lies_in(theirs, mine))
        case Named() as named, Named() as also:
            return named.key in (also.key, also.within)
        case Day() as day, Day() as told:
            return _lasts_within(told.edtf, day.edtf)
    return True


def lies_in(inner: Number, outer: Number) -> bool:
    """Whether all that the inner number allows the outer does too, an approximate outer one widened a little."""
    if inner.approximate and not outer.approximate and outer.exact:
        return False
    if outer.low is None and inner.high != outer.high:
        return False  # "up to 250" says what is allowed, not that "up to 520" is
    loose = LOOSE if outer.approximate else 0.0
    if outer.low is not None and (inner.low is None or inner.low < outer.low * (1 - loose)):
        return False
    if outer.high is not None and (inner.high is None or inner.high > outer.high * (1 + loose)):
        return False
    edge = outer.low if outer.low is not None else outer.high
    return not (outer.open and inner.exact and inner.low == edge)


def _same_time(claim: Claim, answer: Answer, other: Answer, theirs: Claim) -> bool:
    """Whether the record gives the time that the article's words give, or a shorter one in it."""
    if topics()[answer.question.topic].of == "day" or claim.when is None:
        return True
    if other.time.edtf and other.time.given in ("said", "document"):
        return within(other.time, msgspec.structs.replace(answer.time, edtf=claim.when.edtf))
    return theirs.when is not None and _lasts_within(theirs.when.edtf, claim.when.edtf)


def _lasts_within(inner: str, outer: str) -> bool:
    (first, last), (begin, end) = bounds(inner), bounds(outer)
    starts = begin is None or (first is not None and begin <= first)
    return starts and (end is None or (last is not None and last <= end))


def same_speakers(claim: Claim, line: ClaimLine) -> bool:
    """Whether all whom the article names as speakers say it in the record too, or publish it there."""
    there = {fold(speaker.name) for speaker in line.claim.speakers}
    there |= {fold(link.name) for link in line.subjects if link.role == "speaker"}
    there.add(fold(line.source.publisher or ""))
    return all(any(_may_be(speaker.name, name) for name in there) for speaker in claim.speakers)


def _may_be(name: str, known: str) -> bool:
    """Whether one name has all the words of the other: "Noem" and "Kristi Noem"."""
    mine, theirs = set(name_parts(name)), set(name_parts(known))
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
