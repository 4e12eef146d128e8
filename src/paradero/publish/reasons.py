"""Reasons, tiers and judgements in words: why two subjects may be one, and who judged what."""

from collections.abc import Iterable

import msgspec

from paradero.answers.views import JudgementLine, Question, ReviewReason, ReviewSide
from paradero.publish.contract import Object, line_object
from paradero.publish.joining import all_of
from paradero.publish.language import _
from paradero.publish.tables import table_of_words


class ReasonWords(msgspec.Struct, frozen=True):
    """The whole table `reasons.toml`."""

    what: dict[str, str]
    relation: dict[str, str]
    part: dict[str, str]
    tier: dict[str, str]
    verdict: dict[str, str]


def reason_table() -> ReasonWords:
    """The table in the language spoken."""
    return table_of_words("paradero.publish", "reasons.toml", "reasons", ReasonWords)


def reason_phrases(reasons: Iterable[ReviewReason]) -> list[str]:
    """Reasons as phrases, those of one kind in one: "name is the same: kilmar, abrego", "name sounds alike: b / v"."""
    sides: dict[tuple[str, str], list[str]] = {}
    for reason in reasons:
        ends = [side for side in dict.fromkeys((reason.left, reason.right)) if side]
        sides.setdefault((reason.what, reason.relation), []).append(" / ".join(ends))
    return [_phrase(what, relation, ", ".join(filter(None, ends))) for (what, relation), ends in sides.items()]


def _phrase(what: str, relation: str, words: str) -> str:
    table = reason_table()
    named = table.what.get(what, what)
    if relation in table.part:
        return f"{named}: {table.part[relation]} {words}"
    said = table.relation.get(relation, relation.replace("_", " "))
    return f"{named} {said}: {words}" if words else f"{named} {said}"


def missing_words(reasons: Iterable[ReviewReason]) -> str:
    """All that is missing in one phrase: "not given for both: birth date, case"; empty for nothing."""
    table = reason_table()
    named = dict.fromkeys(table.what.get(reason.what, reason.what) for reason in reasons)
    return f"{table.part['missing']}: {', '.join(named)}" if named else ""


def judge_words(made: JudgementLine) -> str:
    """Who made a judgement: a person's name, or the rule with its version."""
    return _("rule {name}", name=made.by) if made.judge == "rule" else made.by


def judgement_words(made: JudgementLine) -> str:
    """A judgement as a phrase: "“A” and “B” are judged different by Ana: two birth dates"."""
    verdict = reason_table().verdict[made.verdict]
    ends = all_of([f"“{side.name}” ({side.key})" for side in (made.left, made.right)])
    return _(
        "{names} are judged {verdict} by {judge}: {reason}",
        names=ends, verdict=verdict, judge=judge_words(made), reason=made.reason,
    )  # fmt: skip


def review_reason(question: Question) -> str:
    """The reason that an answer in the review gives: what was shown for and against."""
    told = reason_phrases((*question.agree, *question.differ))
    return f"Answered in the review, where this was shown: {'; '.join(told) or 'the names alone'}."


def question_object(question: Question) -> Object:
    """A question for machines: both sides with their passages, and the reasons."""
    return {
        "left": _side(question.left), "right": _side(question.right), "tier": question.tier,
        "agree": [msgspec.structs.asdict(one) for one in question.agree],
        "differ": [msgspec.structs.asdict(one) for one in question.differ],
        "missing": [one.what for one in question.missing],
        "joins": question.joins, "version": question.version,
        "before": msgspec.to_builtins(question.before) if question.before else None,
    }  # fmt: skip


def _side(side: ReviewSide) -> Object:
    subject = side.subject
    return {
        "key": subject.key, "type": subject.type, "name": subject.name, "aliases": list(subject.aliases),
        "claims": side.claims, "passages": [line_object(line) for line in side.lines],
    }  # fmt: skip
