"""A question with its answers as lines of a terminal."""

from typing import TYPE_CHECKING, Final

from paradero.answers.findings.givers import giver_of
from paradero.answers.findings.views import AnswerLine, Brief, Finding, FindingLine, Giving
from paradero.identity.questions.question import Question
from paradero.interfaces.cli.claim_text import source_sentence
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.findings.questions import answer_words, question_words
from paradero.publish.findings.sentences import (
    correction_sentence,
    relations_of,
    said_sentence,
    sum_sentence,
    time_sentence,
    voices_sentence,
)
from paradero.publish.findings.wording import finding_words
from paradero.publish.wording import stance_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLES: Final = {
    "disputed": "bold red",
    "superseded": "yellow",
    "agreed": "green",
    "single-source": "",
    "unknown": "dim",
}


def print_line(out: "Console", line: FindingLine) -> None:
    """A question in short, with an empty line after it."""
    from rich.text import Text

    out.print(_headline(line.question, line.state))
    for brief in line.answers:
        print_indented(out, Text(f"{_brief_words(brief, line.question)} — {voices_sentence(brief)}"))
    print_indented(out, Text(line.key, "dim"))
    out.print()


def print_finding(out: "Console", finding: Finding) -> None:
    """A question whole: each answer with its passages, then how the answers stand to each other."""
    from rich.text import Text

    question = finding.question
    out.print(_headline(question, finding.state))
    out.print(Text(f"{finding_words().state_note[finding.state]} {finding.key}", "dim"))
    if not finding.shown_all:
        out.print(Text(f"Of {finding.total:,} claims, {finding.looked_at:,} are looked at, those learned last.", "dim"))
    out.print()
    for number, answer in enumerate(finding.answers, 1):
        _print_answer(out, number, answer, question)
    for alike in relations_of(finding):
        pairs = ", ".join(f"{left} and {right}" for left, right in alike.pairs)
        out.print(Text(f"{pairs}: {alike.why} {alike.agree_if}".rstrip()))
    for correction in finding.corrections:
        out.print(Text(safe(correction_sentence(correction, finding))))
    for added in finding.sums:
        out.print(Text(sum_sentence(added, finding)))
    for line in finding.declined:
        who = giver_of(line).name
        out.print(Text(f"Declined beside it: {safe(who)}: “{safe(line.claim.passage.exact)}” · {line.id}"))
    for near in finding.neighbours:
        told = "; ".join(_brief_words(brief, near.question) for brief in near.answers)
        out.print(Text(f"Counted otherwise: {safe(question_words(near.question))} {told} · {near.key}", "dim"))


def _headline(question: Question, state: str) -> "Text":
    from rich.text import Text

    words = finding_words()
    text = Text(safe(question_words(question)), "bold")
    text.append(f"  {words.state[state]}", _STYLES[state])
    if question.mode in words.mode:
        text.append(f"  ({words.mode[question.mode].lower()})", "dim")
    return text


def _print_answer(out: "Console", number: int, answer: AnswerLine, question: Question) -> None:
    from rich.text import Text

    said = answer_words(answer.value, question, denied=answer.denied, withdrawn=answer.withdrawn)
    origins = f"{len(answer.origins)} independent origin{'' if len(answer.origins) == 1 else 's'}"
    given_up = "" if answer.held else ", given up since"
    out.print(Text(f"{number}. {safe(said)} — {origins}{given_up}", "bold"))
    for giving in answer.givings:
        print_indented(out, Text(safe(_giving_words(giving))))
        print_indented(out, Text(f"“{safe(giving.line.claim.passage.exact)}”"))
        print_indented(out, Text(f"{source_sentence(giving.line.source)} · {giving.line.id}", "dim"))
    out.print()


def _giving_words(giving: Giving) -> str:
    stance = stance_words(giving.line.claim.kind, giving.line.claim.stance).label
    own = " (in its own words)" if giving.giver.own_words else ""
    later = "" if giving.held else "; answered otherwise later"
    return f"{giving.giver.name}{own}, {stance}, {said_sentence(giving)}{time_sentence(giving)}{later}"


def _brief_words(brief: Brief, question: Question) -> str:
    return safe(answer_words(brief.value, question, denied=brief.denied))
