"""Who says, for one verb of saying."""

from paradero.claims.arguments import arguments
from paradero.claims.parse import Word
from paradero.claims.voice import is_passive


def _before(verb: Word) -> Word | None:
    """ "flown to the United States, a Pentagon official said": the parser hangs who says it on the name before."""
    before = verb.sentence.block.words[verb.i - 1] if verb.i else None
    if before is None or verb.tag not in ("VBD", "VBZ", "VBP") or verb.child("nsubj", "nsubjpass", "agent"):
        return None
    return before if before.dep == "appos" and before.pos in ("NOUN", "PROPN") else None


def sayer(verb: Word) -> Word | None:
    """Who says, for a verb of saying; None where nobody is named ("it was reported")."""
    found = arguments(verb, "agent")
    if not found and not is_passive(verb):
        found = arguments(verb, "subject")
    speaker = found[0] if found else _before(verb)
    if speaker is None or not speaker.is_noun or speaker.lower in ("that", "which", "this", "there"):
        return None
    if speaker.lower == "it" and is_passive(verb):
        return None
    return speaker
