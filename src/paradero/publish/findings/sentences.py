"""What is told beside answers: who answered otherwise later, what adds up, and of what time an answer is."""

import msgspec

from paradero.answers.findings.views import Brief, Correction, Finding, Giving, Sum
from paradero.publish.dates import spoken_date
from paradero.publish.findings.questions import answer_words, why_words
from paradero.publish.findings.wording import finding_words
from paradero.publish.naming import called


def correction_sentence(correction: Correction, finding: Finding) -> str:
    """Who answered what first, and what later."""
    earlier, later = (
        answer_words(answer.value, finding.question, denied=answer.denied, withdrawn=answer.withdrawn)
        for answer in (finding.answers[correction.earlier], finding.answers[correction.later])
    )
    return (
        finding_words()
        .told["corrected"]
        .format(
            who=called(correction.giver.name),
            earlier=earlier,
            later=later,
            earlier_day=spoken_date(correction.earlier_said, "when"),
            later_day=spoken_date(correction.later_said, "when"),
        )
    )


def sum_sentence(added: Sum, finding: Finding) -> str:
    """Which numbers of narrower questions make up an answer."""
    total = answer_words(finding.answers[added.answer].value, finding.question)
    numbers = " + ".join(f"{number:,}" for number in added.numbers)
    return finding_words().agree_if["sum"].format(numbers=numbers, total=total)


def said_sentence(giving: Giving) -> str:
    """On which day it was said: that of the document, or the day the record learned it where that gives none."""
    if giving.dated:
        return spoken_date(giving.said)
    return finding_words().told["learned"].format(spoken_date(giving.said, "when"))


class Relations(msgspec.Struct, frozen=True):
    """Pairs of answers that stand alike: the places of each, why, and what would make them agree."""

    verdict: str
    pairs: tuple[tuple[int, int], ...]
    why: str
    agree_if: str


def relations_of(finding: Finding) -> list[Relations]:
    """How the answers stand to each other, those that disagree first; pairs that stand alike are told together."""
    alike: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for pair in finding.pairs:
        alike.setdefault((pair.relation.verdict, pair.relation.why), []).append((pair.left + 1, pair.right + 1))
    order = ("disagree", "unclear", "scope", "agree")
    ranked = sorted(alike.items(), key=lambda item: order.index(item[0][0]))
    return [Relations(verdict, tuple(pairs), *why_words(why, finding.question)) for (verdict, why), pairs in ranked]


def time_sentence(giving: Giving) -> str:
    """Of what time the answer is, where that is not the day it was published."""
    words = finding_words().told
    if not giving.time or giving.time_given == "published":
        return ""
    return words[f"time_{giving.time_given}"].format(spoken_date(giving.time, "after"))


def voices_sentence(brief: Brief) -> str:
    """How many claims give an answer, and how many voices hold to it."""
    words = finding_words().told
    claims = words["claim" if brief.claims == 1 else "claims"].format(brief.claims)
    if not brief.voices:
        return f"{claims}, {words['given_up']}"
    return f"{claims}, {words['voice' if brief.voices == 1 else 'voices'].format(brief.voices)}"
