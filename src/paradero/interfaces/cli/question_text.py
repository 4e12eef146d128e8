"""A question of identity as lines of a terminal: both sides with their words, and what speaks for and against."""

from typing import TYPE_CHECKING

from paradero.interfaces.cli.claim_text import headline, source_sentence
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.reasons import judgement_words, missing_words, reason_phrases, reason_table

if TYPE_CHECKING:
    from rich.console import Console

    from paradero.answers.views import Question, ReviewSide


def print_question(out: "Console", question: "Question") -> None:
    """Print the question as a block of lines, with an empty one after it."""
    from rich.text import Text

    out.print(Text(f"{reason_table().tier[question.tier]}; an answer moves {_claims(question.joins)}", "bold"))
    for side in (question.left, question.right):
        _print_side(out, side)
    for sign, style, reasons in (("+", "green", question.agree), ("−", "red", question.differ)):
        for phrase in reason_phrases(reasons):
            print_indented(out, Text(f"{sign} {safe(phrase)}", style))
    if question.missing:
        print_indented(out, Text(f"? {missing_words(question.missing)}", "dim"))
    if question.before:
        print_indented(out, Text(f"judged before: {safe(judgement_words(question.before))}", "dim"))
    out.print()


def _print_side(out: "Console", side: "ReviewSide") -> None:
    from rich.text import Text

    name = Text(safe(side.subject.name), "bold").append(f"  {side.subject.key} · {_claims(side.claims)}", "dim")
    print_indented(out, name)
    if side.subject.aliases:
        print_indented(out, Text("also: " + ", ".join(map(safe, side.subject.aliases)), "dim"))
    for line in side.lines:
        print_indented(out, Text("  ").append_text(headline(line.claim)))
        print_indented(out, Text(f"  “{safe(line.claim.passage.exact)}” — {source_sentence(line.source)}"))


def _claims(count: int) -> str:
    return f"{count} claim{'' if count == 1 else 's'}"
