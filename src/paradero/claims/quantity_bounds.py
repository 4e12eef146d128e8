"""The words around a number that bound it: "more than", "at least", "unos", "or more"."""

import re
from functools import lru_cache

import msgspec

from paradero.claims.numerals import any_of, numerals, traps

_PARTICLE_OVER = re.compile(rf"\b(?:{any_of(traps()['takes_over'])})\w*$")
_KINDS = ("more", "least", "fewer", "most", "about")


class Bound(msgspec.Struct, frozen=True):
    """How a number is bound: `more`, `least`, `fewer`, `most`, `about` or not; from where to where the phrase runs."""

    kind: str | None
    start: int
    end: int


class Bounds:
    """The bounding words of one language."""

    def __init__(self, lang: str) -> None:
        words = numerals(lang).table["bounds"]
        branches = "|".join(f"(?P<{kind}>{any_of(words[kind])})" for kind in _KINDS)
        personal = r"(?:a[ \n]+)?" if lang == "es" else ""  # "al menos a 238 personas"
        between = rf"{personal}(?:(?:the|an|los|las|other|another)[ \n]+)?"
        self._before = re.compile(rf"(?<![\w-])(?:{branches})[ \n]+{between}$", re.IGNORECASE)
        self._after = re.compile(
            rf"(?:(?P<least>\s?(?:{any_of(words['or_more'])}))|(?P<most>\s(?:{any_of(words['or_fewer'])}))"
            rf"|(?P<about>\s?(?:{any_of(words['or_so'])})))(?!\w)"
        )

    def of(self, text: str, start: int, end: int) -> Bound:
        """The bound of the number at `[start, end)`."""
        before, after = self._before.search(text, max(0, start - 34), start), self._after.match(text, end)
        end = after.end() if after else end
        if before and not _is_particle(text, before):
            return Bound(before.lastgroup, before.start(), end)
        return Bound(after.lastgroup if after else None, start, end)


def _is_particle(text: str, found: re.Match[str]) -> bool:
    """Whether "over" belongs to the verb: "handed over 200 men"."""
    start = found.start()
    return found["more"] == "over" and bool(_PARTICLE_OVER.search(text, max(0, start - 12), start - 1))


@lru_cache(maxsize=2)
def bounds(lang: str) -> Bounds:
    """The bounding words of a language; anything but Spanish is read as English."""
    return Bounds("es" if lang == "es" else "en")
