"""The claims of an article, each with its answers as the record weighs them."""

from collections.abc import Sequence

import msgspec

from paradero.answers.audit.copies import Copies
from paradero.answers.audit.elsewhere import said_elsewhere
from paradero.answers.audit.passages import Claims, once
from paradero.answers.audit.verdicts import weigh
from paradero.answers.audit.views import AuditedAnswer, AuditedClaim, Because, Evidence, Verdict
from paradero.answers.findings.asking import Checked, Related
from paradero.identity.questions.question import Answer
from paradero.identity.questions.times import Time
from paradero.identity.questions.topics import topics
from paradero.identity.questions.values import Number
from paradero.record.store import Store
from paradero.words.claim import Claim


def audited_claims(claims: Sequence[Claim], checked: Sequence[Checked], held: Claims) -> list[AuditedClaim]:
    """Each claim with its answers, as weighed."""
    by_claim: dict[int, list[Checked]] = {}
    for one in checked:
        by_claim.setdefault(one.claim, []).append(one)
    return [_claim(claim, by_claim.get(at, []), held) for at, claim in enumerate(claims)]


def _claim(claim: Claim, checked: Sequence[Checked], held: Claims) -> AuditedClaim:
    loud = [one for one in checked if not topics()[one.answer.question.topic].quiet] or checked
    answers = tuple(_answer(claim, one, held) for one in loud)
    verdict, because = together([(one.verdict, one.because) for one in answers]) or ("not checkable", "no question")
    return AuditedClaim(claim, verdict, because, answers)


def doubted(store: Store, claim: AuditedClaim, copies: Copies, known_on: str | None) -> AuditedClaim:
    """The claim; a number that the record gives elsewhere, of what may be the same, contradicts nothing."""
    if claim.verdict != "contradicted":
        return claim
    answers = tuple(_with_elsewhere(store, one, copies, known_on) for one in claim.answers)
    verdict, because = together([(one.verdict, one.because) for one in answers]) or (claim.verdict, claim.because)
    return AuditedClaim(claim.claim, verdict, because, answers)


def _with_elsewhere(store: Store, answer: AuditedAnswer, copies: Copies, known_on: str | None) -> AuditedAnswer:
    if answer.verdict != "contradicted":
        return answer
    found = said_elsewhere(store, Answer(answer.question, answer.value, Time()), copies, known_on)
    if not found:
        return answer
    return msgspec.structs.replace(
        answer, verdict="not checkable", because="elsewhere", beside=once((*answer.beside, *found))
    )


def _answer(claim: Claim, checked: Checked, held: Claims) -> AuditedAnswer:
    related = [one for one in checked.related if held.counts(one.given.claim)]
    weighed = weigh(claim, checked.answer, related, [held.line(one.given.claim) for one in related])
    low, high = _range(related)
    return AuditedAnswer(
        question=checked.answer.question,
        key=checked.question,
        value=checked.answer.value,
        denied=checked.answer.denied,
        verdict=weighed.verdict,
        because=weighed.because,
        supporting=_passages(related, weighed.supporting, held),
        against=_passages(related, weighed.against, held),
        beside=_passages(related, weighed.beside, held),
        low=low,
        high=high,
    )


def _passages(related: Sequence[Related], places: Sequence[int], held: Claims) -> tuple[Evidence, ...]:
    return once(held.evidence(related[at].given.claim, related[at].relation.why) for at in places)


def _range(related: Sequence[Related]) -> tuple[float | int | None, float | int | None]:
    """The least and the greatest number that the record's answers name."""
    values = [one.given.answer.value for one in related if not one.given.answer.withdrawn]
    numbers = [
        end for value in values if isinstance(value, Number) for end in (value.low, value.high) if end is not None
    ]
    return min(numbers, default=None), max(numbers, default=None)


def together(told: Sequence[tuple[Verdict, Because]]) -> tuple[Verdict, Because] | None:
    """What several verdicts make of the whole: one contradiction counts, support only where all are supported."""
    if not told:
        return None
    for verdict in ("contradicted", "not checkable"):
        found = next((one for one in told if one[0] == verdict), None)
        if found:
            return found
    kinds = {one[0] for one in told}
    if len(kinds) > 1:
        return "not checkable", "part"
    return next((one for one in told if one[1] == "disputed"), told[0])
