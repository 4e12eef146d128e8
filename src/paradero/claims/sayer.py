"""Who says, for one verb of saying."""

from paradero.claims.arguments import arguments
from paradero.claims.parse import Word
from paradero.claims.voice import is_passive


def sayer(verb: Word) -> Word | None:
    """Who says, for a verb of saying; None where nobody is named ("it was reported")."""
    found = arguments(verb, "agent")
    if not found and not is_passive(verb):
        found = arguments(verb, "subject")
    speaker = found[0] if found else None
    if speaker is None or not speaker.is_noun or speaker.lower in ("that", "which", "this", "there"):
        return None
    if speaker.lower == "it" and is_passive(verb):
        return None
    return speaker
