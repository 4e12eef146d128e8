"""Names in capitals, as captions set them, written as sentences write them: "Kristi Noem" for "KRISTI NOEM"."""

import re

from paradero.claims.court.vocabulary import either
from paradero.words.claim import Filler

_SMALL = ("AND", "FOR", "THE", "OF", "IN", "ON", "BY", "DE", "LA", "DEL", "Y")
_SHORT = ("JR", "SR", "MS", "MR", "CO")
_CAPITALS = re.compile(rf"(?<![\w.])(?:(?:Mc)?[A-ZÀ-Ý'-]{{3,}}(?!\w|\.[A-Z])|{either((*_SMALL, *_SHORT))}(?!\w))")
_KEPT = ("III", "LLC", "LLP", "USA")


def cased(name: Filler) -> Filler:
    """A name in capitals, resolved to its usual letters; any other name as it is."""
    words = name.name
    if not words.replace("Mc", "").isupper() or not re.search(r"[A-ZÀ-Ý]{3}", words):
        return name
    usual = _CAPITALS.sub(_usual, words)
    return Filler(name.text, name.start, name.end, resolved=usual, resolved_by="caption", type=name.type)


def _usual(word: re.Match[str]) -> str:
    text = word[0]
    if text in _KEPT:
        return text
    if text in _SMALL:
        return text.lower()
    if re.match(r"M[Cc][A-Z]{3}", text):
        return f"Mc{text[2:].title()}"
    return re.sub(r"(?<=')S\b", "s", text.title())
