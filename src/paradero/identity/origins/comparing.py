"""Two texts compared: the stretches they share, and what that makes them to each other, with the words that show it.

Which of the two descends from the other is not asked here: dates and credits say that, and not always.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt

from paradero.identity.origins.body import QUOTED_WORDS, Body
from paradero.identity.origins.prints import SHINGLE, Hashes, shingles_of
from paradero.words.passage import Span

LikenessKind = Literal["copy", "excerpt", "reworded", "translated", "passage", "quotation"]
"""`copy`: most of both is the same words. `excerpt`: most of the shorter one stands in the longer. `reworded`,
`translated`: other words, the same names and numbers in the same order. `passage`: a stretch too long for chance.
`quotation`: only quoted words are shared, so both may have heard them."""

Flags = npt.NDArray[np.bool_]

COPY_SHARE: Final = 0.5
EXCERPT_SHARE: Final = 0.5
EXCERPT_WORDS: Final = 40
PASSAGE_WORDS: Final = 16
KEPT_SHARE: Final = 0.19
KEPT_WORDS: Final = 20
KEPT_RUN: Final = 8
"""So many words outside quotations, a run of so many among them, are kept by who rewrites a text."""
ONE_RUN: Final = 0.7
"""Where so much of what is kept is one run, that is a passage taken over, not a text rewritten."""
LITTLE_SHARE: Final = 0.1
QUOTED_SHARE: Final = 0.6
"""A shared stretch is a quotation where so much of it stands between quotation marks in one of the texts."""
STRETCH_WORDS: Final = 8
NAMES_LEAST: Final = 4.0
NAMES_SHARE: Final = 0.6
NAMES_ALONE: Final = 0.7
NAMES_ALONE_LEAST: Final = 8.0
TRANSLATED_LEAST: Final = 6.0
"""Names and numbers in the same order: how much they tell (a name of the field's own counts a quarter), of how much."""
MOST_STRETCHES: Final = 40


class Stretch(msgspec.Struct, frozen=True, array_like=True):
    """The same words in two texts: where they stand in each (characters), and how many they are."""

    one: Span
    other: Span
    words: int


class Likeness(msgspec.Struct, frozen=True):
    """What two texts are to each other. `one_share` is how much of the first one's words the other has, and back.

    `names_share` is how many of the names and numbers of the one with fewer stand in the other in the same order.
    """

    kind: LikenessKind
    one_share: float
    other_share: float
    names_share: float
    stretches: tuple[Stretch, ...]


def compare(one: Body, other: Body) -> Likeness | None:
    """What two texts are to each other; None where what they share may be chance."""
    stretches = list(_stretches(one, other))
    held = _held(one, other), _held(other, one)
    one_share, other_share = (round(float(told.mean()), 4) if len(told) else 0.0 for told in held)
    names, share, name_pairs = _names_in_order(one, other)
    quoted = _quoted(one, other)
    said = [found for found in stretches if _is_quoted(found, one, other)]
    plain = [found for found in stretches if found not in said]
    own = _own_share(held[0], one), _own_share(held[1], other)
    kind = _kind((one_share, other_share), own, plain)
    if kind is None and _retold(own, plain, names, share, one.lang == other.lang):
        kind = "reworded" if one.lang == other.lang else "translated"
    if kind is None and any(found.words >= PASSAGE_WORDS for found in plain):
        kind = "passage"
    if kind is None and (quoted or said):
        kind = "quotation"
    if kind is None:
        return None
    shown = {
        "quotation": [*said, *quoted],
        "reworded": [*stretches, *name_pairs],
        "translated": name_pairs,
    }.get(kind, [*stretches, *quoted])
    return Likeness(kind, one_share, other_share, round(share, 4), _kept(shown))


def _kind(shares: tuple[float, float], own: tuple["_Own", "_Own"], plain: list[Stretch]) -> LikenessKind | None:
    """What the words alone make two texts."""
    most, least = max(told.share for told in own), min(told.words for told in own)
    if min(shares) >= COPY_SHARE and most >= COPY_SHARE and least >= PASSAGE_WORDS:
        return "copy"
    if most >= EXCERPT_SHARE and least >= EXCERPT_WORDS:
        return "excerpt"
    return None


def _retold(own: tuple["_Own", "_Own"], plain: list[Stretch], names: float, share: float, same_language: bool) -> bool:
    """Whether one tells again what the other tells: by words kept here and there, by names in their order."""
    if not same_language:
        return share >= NAMES_ALONE and names >= TRANSLATED_LEAST
    kept, words = max(told.share for told in own), min(told.words for told in own)
    longest = max((found.words for found in plain), default=0)
    scattered = longest <= ONE_RUN * words
    if kept >= KEPT_SHARE and words >= KEPT_WORDS and longest >= KEPT_RUN and scattered:
        return True
    if kept >= LITTLE_SHARE and words >= PASSAGE_WORDS and share >= NAMES_SHARE and names >= NAMES_LEAST:
        return True
    return share >= NAMES_ALONE and names >= NAMES_ALONE_LEAST


class _Own(msgspec.Struct, frozen=True):
    """How many of a text's words outside quotations the other text has, and what share of them."""

    words: int
    share: float


def _own_share(held: Flags, body: Body) -> _Own:
    quoted = np.zeros(len(held), np.bool_)
    for quote in body.quotes:
        first, last = np.searchsorted(body.words.starts, (quote.start, quote.end))
        quoted[first:last] = True
    count = int((held & ~quoted).sum())
    return _Own(count, count / max(1, int((~quoted).sum())))


def _held(one: Body, other: Body) -> Flags:
    """For each word of one, whether it stands in a shingle that the other has."""
    covered = np.zeros(len(one.words), np.bool_)
    if len(one.shingles) and len(other.shingles):
        found = np.isin(one.shingles, other.shingles)
        for step in range(min(SHINGLE, len(one.words))):
            covered[step : step + len(found)] |= found
    return covered


def _stretches(one: Body, other: Body) -> Iterator[Stretch]:
    """The longest runs of words that both have, in the order of the first, none overlapping another there."""
    if not len(one.shingles) or not len(other.shingles):
        return
    order = np.argsort(other.shingles, kind="stable")
    ranked = other.shingles[order]
    at = np.searchsorted(ranked, one.shingles)
    at[at == len(ranked)] = 0
    held = np.flatnonzero(ranked[at] == one.shingles)
    place, done = 0, -1
    for place in held.tolist():
        if place < done:
            continue
        begin = int(order[at[place]])
        run = _run(one.shingles, other.shingles, place, begin)
        words = run + min(SHINGLE, len(one.words), len(other.words)) - 1
        done = place + run
        if words >= STRETCH_WORDS:
            yield Stretch(_span(one, place, words), _span(other, begin, words), words)


def _run(one: Hashes, other: Hashes, place: int, begin: int) -> int:
    """How many shingles are the same from these two places on."""
    most = min(len(one) - place, len(other) - begin)
    differ = np.flatnonzero(one[place : place + most] != other[begin : begin + most])
    return int(differ[0]) if len(differ) else most


def _span(body: Body, word: int, words: int) -> Span:
    return Span(int(body.words.starts[word]), int(body.words.ends[word + words - 1]))


def _is_quoted(found: Stretch, one: Body, other: Body) -> bool:
    return any(_inside(span, body) >= QUOTED_SHARE for span, body in ((found.one, one), (found.other, other)))


def _inside(span: Span, body: Body) -> float:
    held = sum(max(0, min(span.end, quote.end) - max(span.start, quote.start)) for quote in body.quotes)
    return held / max(1, span.end - span.start)


def _quoted(one: Body, other: Body) -> list[Stretch]:
    """Runs of at least QUOTED_WORDS words that stand within quotation marks in both texts."""
    mine, theirs = _quoted_shingles(one), _quoted_shingles(other)
    shared = sorted((place, theirs[value]) for value, place in mine.items() if value in theirs)
    found: list[Stretch] = []
    last = (-2, -2)
    for place, begin in shared:
        if (place - 1, begin - 1) == last:
            before = found.pop()
            words = before.words + 1
            place, begin = place - words + QUOTED_WORDS, begin - words + QUOTED_WORDS
        else:
            words = QUOTED_WORDS
        last = (place + words - QUOTED_WORDS, begin + words - QUOTED_WORDS)
        found.append(Stretch(_span(one, place, words), _span(other, begin, words), words))
    return found


def _quoted_shingles(body: Body) -> dict[int, int]:
    found: dict[int, int] = {}
    for quote in body.quotes:
        first = int(np.searchsorted(body.words.starts, quote.start))
        last = int(np.searchsorted(body.words.starts, quote.end))
        for step, value in enumerate(shingles_of(body.words.hashes[first:last], QUOTED_WORDS).tolist()):
            found.setdefault(value, first + step)
    return found


def _names_in_order(one: Body, other: Body) -> tuple[float, float, list[Stretch]]:
    """How much the names and numbers tell that stand in both in the same order, of how much, and where they stand."""
    least = min(float(one.weights.sum()), float(other.weights.sum()))
    if least < NAMES_LEAST:
        return 0.0, 0.0, []
    matcher = SequenceMatcher(None, one.names.tolist(), other.names.tolist(), autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size]
    told = sum(float(one.weights[run.a : run.a + run.size].sum()) for run in runs)
    pairs = [
        Stretch(
            Span(one.name_spans[run.a].start, one.name_spans[run.a + run.size - 1].end),
            Span(other.name_spans[run.b].start, other.name_spans[run.b + run.size - 1].end),
            run.size,
        )
        for run in runs
        if run.size >= 2
    ]
    return told, told / least, pairs


def _kept(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """The longest few, in the order of the first text."""
    longest: list[Stretch] = []
    for found in sorted(stretches, key=lambda found: (-found.words, found.one)):
        if not any(kept.one.covers(found.one) and kept.other.covers(found.other) for kept in longest):
            longest.append(found)
    return tuple(sorted(longest[:MOST_STRETCHES], key=lambda found: (found.one, found.other)))
