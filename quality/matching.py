"""Which read claim answers which gold claim: the rules of the shared scorer, written anew.

A read claim can answer a gold claim where the kind is the same (or an accepted other one) and its passage holds the
quote. It answers it strictly where a filler also names the key. Required gold chooses before optional, strict answers
before others, and otherwise the first one in reading order is taken; no read claim answers twice.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from paradero.words.claim import Claim
from quality.gold import Gold

_WORD: Final = re.compile(r"[a-z0-9$%.]+")
_MARKUP: Final = re.compile(r"\(https?://[^)]*\)|[\[\]*_]")
_EMPTY: Final = frozenset(("the", "a", "an", "of", "his", "el", "la", "de", "s", ""))
_SHARE_OF_WORDS: Final = 0.6
_SHARE_OF_QUOTE: Final = 0.9


class Pair(msgspec.Struct, frozen=True):
    """A gold claim with the claim that answers it, if any; `strict` where the key is right, too."""

    gold: Gold
    claim: Claim | None = None
    strict: bool = False


class Match(msgspec.Struct, frozen=True):
    """The gold claims of a document in order, each with its answer, and the read claims that answer none."""

    pairs: tuple[Pair, ...]
    spare: tuple[Claim, ...]


def match(gold: Sequence[Gold], claims: Sequence[Claim]) -> Match:
    """Pair the gold claims of one document with the claims read from it."""
    free = list(range(len(claims)))
    answers: dict[int, tuple[int, bool]] = {}
    choosing = sorted(range(len(gold)), key=lambda place: gold[place].optional)
    for strict in (True, False):
        for place in choosing:
            if place in answers:
                continue
            fitting = (i for i in free if _answers(claims[i], gold[place], strict=strict))
            if (chosen := next(fitting, None)) is not None:
                free.remove(chosen)
                answers[place] = (chosen, strict)
    pairs = [
        Pair(item, claims[answers[place][0]], answers[place][1]) if place in answers else Pair(item)
        for place, item in enumerate(gold)
    ]
    return Match(tuple(pairs), tuple(claims[i] for i in free))


def names_alike(one: str, other: str) -> bool:
    """Whether two forms can name the same: one's words are among the other's, or they share three words of five."""
    left, right = _weighty(one), _weighty(other)
    if not left or not right:
        return False
    return left <= right or right <= left or len(left & right) / len(left | right) >= _SHARE_OF_WORDS


def any_alike(found: Iterable[str], accepted: Sequence[str]) -> bool:
    """Whether any found form names the same as any accepted one."""
    return any(names_alike(one, other) for one in found for other in accepted)


def forms(claim: Claim, role: str | None = None) -> list[str]:
    """What the fillers of one role, or of all, are called: their words and what they resolve to."""
    fillers = claim.fillers() if role is None else claim.roles.get(role, ())
    return [form for filler in fillers for form in (filler.text, filler.resolved) if form]


def shows(claim: Claim, quote: str) -> bool:
    """Whether the claim's passage holds the quote, lies in it, or has nine of ten of its words."""
    wanted, had = plain(quote), plain(claim.passage.exact)
    if wanted in had or had in wanted:
        return True
    words, there = wanted.split(), frozenset(had.split())
    return len(words) > 3 and sum(word in there for word in words) / len(words) >= _SHARE_OF_QUOTE


@functools.lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """The words of a text in small letters without accents, marks and link addresses, a space between."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = _WORD.findall(_MARKUP.sub(" ", bare.lower()).replace(",", ""))
    return " ".join(words).replace(" .", "")


@functools.lru_cache(maxsize=20_000)
def _weighty(form: str) -> frozenset[str]:
    return frozenset(word.strip(".") for word in plain(form).split()) - _EMPTY


def _answers(claim: Claim, gold: Gold, *, strict: bool) -> bool:
    if claim.kind != gold.kind and claim.kind not in gold.alt_kinds:
        return False
    return shows(claim, gold.quote) and (not strict or any_alike(forms(claim), gold.key))
