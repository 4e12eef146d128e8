"""An audited article as lines of a terminal."""

from typing import TYPE_CHECKING, Final

from paradero.answers.audit.views import Audit, AuditedSentence, Evidence, Note
from paradero.interfaces.cli.terminal import print_indented, safe
from paradero.publish.audit.report import shown_notes
from paradero.publish.audit.sentences import (
    answer_sentences,
    count_sentence,
    evidence_sentence,
    note_sentence,
    verdict_words,
    why_sentence,
)
from paradero.publish.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

STYLES: Final = {"supported": "green", "contradicted": "bold red", "new": "blue", "not checkable": "yellow"}


def print_audit(out: "Console", audit: Audit) -> None:
    """The sentences in the order of the article, then what else to look at, then the counts."""
    from rich.text import Text

    for sentence in audit.sentences:
        _print_sentence(out, sentence)
    notes = shown_notes(audit)
    if notes:
        out.print(Text(_("To look at"), "bold"))
    for note in notes:
        _print_note(out, note)
    out.print(Text(safe(count_sentence(audit))))


def _print_sentence(out: "Console", sentence: AuditedSentence) -> None:
    from rich.text import Text

    headline = Text(f"{verdict_words(sentence.verdict)}  ", STYLES[sentence.verdict])
    out.print(headline.append(f"“{safe(sentence.exact)}”", "default"))
    print_indented(out, Text(safe(why_sentence(sentence))))
    for told in answer_sentences(sentence):
        print_indented(out, Text(safe(told), "dim"))
    print_passages(out, _("Supported by"), sentence.supporting)
    print_passages(out, _("Contradicted by"), sentence.against)
    out.print()


def print_passages(out: "Console", heading: str, found: "Sequence[Evidence]") -> None:
    """Each passage with who says it and where."""
    from rich.text import Text

    for one in found:
        print_indented(out, Text(f"{heading}: “{safe(one.exact)}”"))
        named = safe(evidence_sentence(one))
        print_indented(out, Text(f"  {named} · {one.claim or one.source.document}", "dim"))


def _print_note(out: "Console", note: Note) -> None:
    from rich.text import Text

    print_indented(out, Text(f"“{safe(note.exact)}”"))
    print_indented(out, Text(f"  {safe(note_sentence(note))}"))
    if note.quote and note.quote.pieces:
        signs = {"kept": "{}", "left out": "[-{}-]", "put in": "{{+{}+}}"}
        print_indented(out, Text("  " + " ".join(signs[one.kind].format(safe(one.words)) for one in note.quote.pieces)))
    if note.quote and note.quote.earliest:
        print_indented(out, Text(f"  {safe(evidence_sentence(note.quote.earliest))}", "dim"))
