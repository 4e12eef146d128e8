"""Several things in one phrase."""

from collections.abc import Sequence
from typing import Final

from paradero.publish.language import _p, language

_LIKE_Y: Final = ("i", "hi", "í", "hí", "y")
_NOT_LIKE_Y: Final = ("hie", "hia", "hio", "ia", "ie", "io", "ya", "ye", "yo", "yu")
_LIKE_O: Final = ("o", "ho", "ó", "hó")


def all_of(words: Sequence[str]) -> str:
    """ "a, b and c"; empty for nothing."""
    last = _sound(words)
    if language() == "es" and last.startswith(_LIKE_Y) and not last.startswith(_NOT_LIKE_Y):
        return _joined(words, " e ")
    return _joined(words, _p("joining", " and "))


def any_of(words: Sequence[str]) -> str:
    """ "a, b or c"; empty for nothing."""
    if language() == "es" and _sound(words).startswith(_LIKE_O):
        return _joined(words, " u ")
    return _joined(words, _p("joining", " or "))


def _sound(words: Sequence[str]) -> str:
    """How the last one begins."""
    return words[-1].lower().lstrip("“‘¿¡(") if words else ""


def _joined(words: Sequence[str], last: str) -> str:
    return last.join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
