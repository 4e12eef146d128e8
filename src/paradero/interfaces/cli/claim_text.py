"""A claim as lines of a terminal: what it is and how it is said, the words, who fills which role, who says it."""

from typing import TYPE_CHECKING

from paradero.interfaces.cli.terminal import STYLES, print_indented, safe
from paradero.publish.dates import spoken_date
from paradero.publish.naming import source_name
from paradero.publish.wording import role_words, stance_words, wording
from paradero.words.claim import Claim

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from paradero.answers.views import ClaimLine, Source


def print_claim(out: "Console", line: "ClaimLine") -> None:
    """Print the claim as a block of lines, with an empty one after it."""
    from rich.text import Text

    out.print(headline(line.claim))
    print_indented(out, Text(f"“{safe(line.claim.passage.exact)}”"))
    said = f"{speakers_sentence(line.claim)} — {source_sentence(line.source)}"
    for told in filter(None, (roles_sentence(line.claim), said, f"{line.id}{_standing(line)}")):
        print_indented(out, Text(told, "dim"))
    out.print()


def headline(claim: Claim) -> "Text":
    """Date, kind and stance on one line."""
    from rich.text import Text

    words = stance_words(claim.kind, claim.stance)
    when = spoken_date(claim.when.edtf) if claim.when else "no date given"
    text = Text()
    text.append(f"{when} · {wording().kind[claim.kind]} · ")
    text.append(words.label, STYLES[words.weight])
    if words.weight != "stated":
        text.append(f"  ({words.note.rstrip('.').lower()})", "dim")
    return text


def roles_sentence(claim: Claim) -> str:
    """`people: deportees; destination: El Salvador`, with the quantity."""
    parts = [
        f"{role_words(role)}: {', '.join(safe(filler.name) for filler in fillers)}"
        for role, fillers in claim.roles.items()
    ]
    if claim.quantity:
        parts.append(f"number: {safe(claim.quantity.text)}")
    return "; ".join(parts)


def speakers_sentence(claim: Claim) -> str:
    """Who says it, innermost first; the document where nobody else does."""
    if not claim.speakers:
        return "in the document's own words"
    return "says " + ", according to ".join(safe(speaker.name) for speaker in claim.speakers)


def source_sentence(source: "Source") -> str:
    """Title, publisher and date of the document, as far as they are known."""
    known = (source_name(source), source.publisher, source.published and spoken_date(source.published))
    return ", ".join(safe(part) for part in known if part)


def _standing(line: "ClaimLine") -> str:
    return f" · replaced by a newer reading on {line.superseded_at}" if line.superseded_at else ""
