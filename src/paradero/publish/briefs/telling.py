"""Questions with their answers as points of a brief. Every sentence is made of the claims that it tells."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paradero.answers.briefs.views import BriefView
from paradero.answers.findings.views import AnswerLine, Finding, Giving
from paradero.answers.views import ClaimLine
from paradero.publish.briefs.sentence import Grounds, Point, Sentence
from paradero.publish.briefs.wording import brief_words
from paradero.publish.dates import spoken_date
from paradero.publish.findings.questions import answer_words, question_words, why_words
from paradero.publish.findings.sentences import correction_sentence
from paradero.publish.findings.wording import finding_words
from paradero.publish.joining import all_of
from paradero.publish.naming import voice_name
from paradero.publish.timelines.sentences import absence_sentence
from paradero.publish.wording import stance_words

MOST_NOTES: Final = 8
"""Notes on one sentence: one of each origin first. How many more claims say the same is told."""
MOST_NAMED: Final = 6
_SAID_BY_FORM: Final = {"alleged": "alleges", "accused": "alleges", "cleared": "denies"}
"""The stance that the words of a sentence say themselves."""
SECTIONS: Final = ("agreed", "disputed", "superseded", "single", "alleged", "unknown")


def section_of(finding: Finding) -> str:
    """Under which heading a question stands: what is only alleged stays alleged, whoever repeats it."""
    givings = [giving for answer in finding.answers for giving in answer.givings]
    if finding.question.topic == "accused" or (givings and all(_alleged(giving) for giving in givings)):
        return "alleged"
    return "single" if finding.state == "single-source" else finding.state


def point_of(finding: Finding) -> Point | None:
    """A question with its answers; None where no claim answers it, for then there is nothing to stand on."""
    grounds = Grounds.of(giving.line for answer in finding.answers for giving in answer.givings)
    if grounds is None:
        return None
    question = Sentence(_question(finding), grounds)
    answers = tuple(_answers(finding))
    others = (*_relations(finding), *_corrections(finding), *_looked_at(finding, grounds))
    if finding.state in ("disputed", "superseded") and len(answers) > 1:
        return Point(question, others, answers)
    return Point(question, (*answers, *others))


def _looked_at(finding: Finding, grounds: Grounds) -> Iterator[Sentence]:
    """That only some of the claims are told, where that is so."""
    if not finding.shown_all:
        counts = {"total": f"{finding.total:,}", "looked_at": f"{finding.looked_at:,}"}
        few = Grounds(grounds.first, grounds.more[: MOST_NOTES - 1])
        yield Sentence(brief_words().sentence["looked_at"].format(**counts), few)


def unknown_points(view: BriefView) -> Iterator[Point]:
    """What is not known, as far as passages show it."""
    words = brief_words().sentence
    for gap in view.gaps:
        yield from _alone(absence_sentence(gap.absence), gap.lines)
    for late in view.deadlines:
        told = words["deadline"].format(words=" ".join(late.words.split()), day=spoken_date(late.day))
        yield from _alone(told, late.lines)
    for line in view.declined:
        who = _speaker(line)
        name = "declined" if who else "declined_unnamed"
        yield from _alone(words[name].format(who=who, quote=" ".join(line.claim.passage.exact.split())), (line,))


def _alone(words: str, lines: Iterable[ClaimLine]) -> Iterator[Point]:
    grounds = Grounds.of(lines)
    if grounds:
        yield Point(None, (Sentence(words, Grounds(grounds.first, grounds.more[: MOST_NOTES - 1])),))


def _question(finding: Finding) -> str:
    told = question_words(finding.question)
    mode = finding_words().mode.get(finding.question.mode, "")
    return brief_words().sentence["mode"].format(question=told, mode=mode) if mode else told


def _answers(finding: Finding) -> Iterator[Sentence]:
    for answer in finding.answers:
        grounds = Grounds.of(giving.line for giving in _shown(answer.givings))
        if grounds:
            yield Sentence(_answer(answer, finding) + _more(answer, grounds), grounds)


def _answer(answer: AnswerLine, finding: Finding) -> str:
    words = brief_words().sentence
    form = _form(answer, finding)
    told = words[form].format(
        answer=answer_words(answer.value, finding.question, denied=answer.denied, withdrawn=answer.withdrawn),
        who=_who(answer.givings, plain=_SAID_BY_FORM.get(form, "asserts")),
        origins=_origins(answer),
        when=_when(answer),
    )
    return told[:1].upper() + told[1:]


def _form(answer: AnswerLine, finding: Finding) -> str:
    """Which sentence says it: an accusation keeps its accuser, an answer given up is told as such."""
    if finding.question.topic == "accused":
        if answer.denied:
            return "cleared"
        return "accused" if all(_alleged(giving) for giving in answer.givings) else "found"
    if not answer.held:
        return "given_up"
    return "alleged" if all(_alleged(giving) for giving in answer.givings) else "answer"


def _alleged(giving: Giving) -> bool:
    return giving.alleged or giving.line.claim.stance == "alleges"


def _who(givings: Sequence[Giving], *, plain: str) -> str:
    """Who says it, each once, with how they say it where that is not `plain`; all of them, or some and how many."""
    words = brief_words().part
    told: dict[str, None] = {}
    for giving in givings:
        name, claim = voice_name(giving.giver.name), giving.line.claim
        said = stance_words(claim.kind, claim.stance).label
        told[name if claim.stance == plain else words["stance"].format(name=name, stance=said)] = None
    names = list(told)
    if len(names) > MOST_NAMED:
        names = [*names[: MOST_NAMED - 1], words["others"].format(count=len(names) - MOST_NAMED + 1)]
    return all_of(names)


def _origins(answer: AnswerLine) -> str:
    words, count = brief_words().part, len(answer.origins)
    return words["origin_one"] if count == 1 else words["origins"].format(count=f"{count:,}")


def _when(answer: AnswerLine) -> str:
    """The days of the documents; where they give none, that, and when the record learned it."""
    words = brief_words().part
    days = sorted(giving.said for giving in answer.givings if giving.dated)
    if not days:
        return words["learned"].format(day=spoken_date(answer.first_said, "when"))
    told = words["said_on"].format(day=spoken_date(days[0], "when"))
    if days[0] != days[-1]:
        first, last = spoken_date(days[0], "after"), spoken_date(days[-1], "after")
        told = words["said_from"].format(first=first, last=last)
    return told if len(days) == len(answer.givings) else words["some_undated"].format(when=told)


def _shown(givings: Sequence[Giving]) -> list[Giving]:
    """At most MOST_NOTES: the first of each origin, then the others as they come, in the order they had."""
    firsts = {giving.origin: place for place, giving in reversed(list(enumerate(givings)))}
    ranked = sorted(range(len(givings)), key=lambda place: (firsts[givings[place].origin] != place, place))
    return [givings[place] for place in sorted(ranked[:MOST_NOTES])]


def _more(answer: AnswerLine, grounds: Grounds) -> str:
    left = len({giving.line.id for giving in answer.givings}) - len(grounds.lines)
    words = brief_words().part
    if left <= 0:
        return ""
    return words["more_one"] if left == 1 else words["more"].format(count=f"{left:,}")


def _relations(finding: Finding) -> Iterator[Sentence]:
    """Which answers cannot both be right, or cannot be told, why, and what would make them agree."""
    alike: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for pair in finding.pairs:
        if pair.relation.verdict in ("disagree", "unclear"):
            alike.setdefault((pair.relation.verdict, pair.relation.why), []).append((pair.left, pair.right))
    for (verdict, why), pairs in sorted(alike.items()):
        said, agree_if = why_words(why, finding.question)
        named = "; ".join(_pair(finding, left, right) for left, right in pairs)
        told = brief_words().sentence[verdict].format(pairs=named, why=said, agree_if=agree_if).strip()
        places = list(dict.fromkeys(place for pair in pairs for place in pair))
        grounds = Grounds.of(finding.answers[place].givings[0].line for place in places)
        if grounds:
            yield Sentence(told, grounds)


def _pair(finding: Finding, left: int, right: int) -> str:
    one, other = (
        answer_words(answer.value, finding.question, denied=answer.denied, withdrawn=answer.withdrawn)
        for answer in (finding.answers[left], finding.answers[right])
    )
    return brief_words().part["pair"].format(left=one, right=other)


def _corrections(finding: Finding) -> Iterator[Sentence]:
    """Who answered otherwise later, on the passages of both answers."""
    for correction in finding.corrections:
        sides = ((correction.earlier, correction.earlier_said), (correction.later, correction.later_said))
        lines = [
            giving.line
            for place, said in sides
            for giving in finding.answers[place].givings
            if giving.said == said and giving.giver == correction.giver
        ]
        grounds = Grounds.of(lines)
        if grounds:
            yield Sentence(correction_sentence(correction, finding), grounds)


def _speaker(line: ClaimLine) -> str:
    return line.claim.speakers[0].name if line.claim.speakers else ""
