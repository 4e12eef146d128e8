"""Quotations of the article against the earliest wording of them that the record holds."""

import re
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import Final, Literal

import msgspec

from paradero.answers.audit.copies import Copies
from paradero.answers.audit.passages import Stretch
from paradero.answers.audit.views import Evidence, Note, Piece, QuoteCheck
from paradero.answers.known import versions_standing
from paradero.claims.quotes import find_quotes
from paradero.identity.names import fold, name_parts
from paradero.record.store import Store
from paradero.text.normal import normal
from paradero.words.claim import Claim
from paradero.words.document import TextVersion
from paradero.words.passage import Span

LEAST_WORDS: Final = 4
MOST_QUOTES: Final = 60
PHRASE: Final = 3
MOST_PHRASES: Final = 12
MOST_BLOCKS: Final = 6
ALIKE: Final = 0.6
"""So many of a quotation's words stand in the same order in an earlier wording; fewer, and it is another one."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MARKED: Final = re.compile(r"\.\s?\.\s?\.|…|\[[^\]]*\]|\([^)]*\)")


class _Found(msgspec.Struct, frozen=True):
    """Where a wording stands in a stretch, and how much of the quotation it has."""

    stretch: Stretch
    span: Span
    share: float


def quote_notes(
    store: Store, text: TextVersion, claims: Sequence[Claim], copies: Copies, known_on: str | None
) -> Iterator[Note]:
    """A note for each quotation of at least four words: its earliest wording, and what differs."""
    plain = normal(text)
    quotes = find_quotes(plain, [block.span for block in text.blocks if block.kind != "front_matter"])
    told = [quote for quote in quotes if not quote.scare and len(_WORD.findall(quote.inner.of(plain))) >= LEAST_WORDS]
    for quote in told[:MOST_QUOTES]:
        said = quote.inner.of(text.text)
        check = _check(store, said, _speaker(quote.span, claims), copies, known_on)
        yield Note("quote", quote.span, quote.span.of(text.text), quote=check)


def _speaker(span: Span, claims: Sequence[Claim]) -> str | None:
    """Who the article says speaks in a passage with the quotation; None where no one or several are named."""
    named = {claim.speakers[0].name for claim in claims if claim.speakers and claim.passage.span.overlaps(span)}
    return next(iter(named)) if len(named) == 1 else None


def _check(store: Store, said: str, by: str | None, copies: Copies, known_on: str | None) -> QuoteCheck:
    found = list(_wordings(store, said, copies, known_on))
    if not found:
        return QuoteCheck("unknown", by=by)
    best = max(one.share for one in found)
    close = [one for one in found if one.share >= best - 0.02]
    earliest = min(close, key=lambda one: (one.stretch.source.published or "~", one.stretch.source.document))
    told = earliest.stretch.evidence(store, earliest.span, "quote", copies, known_on)
    pieces = _pieces(said, earliest.span.of(earliest.stretch.text))
    return QuoteCheck(_status(said, pieces), pieces, told, by, _differing(by, told))


def _differing(by: str | None, told: Evidence | None) -> str | None:
    """Who says it in the record, where that is plainly somebody else."""
    if by is None or told is None or not told.speakers:
        return None
    mine, theirs = set(name_parts(by)), [set(name_parts(name)) for name in told.speakers]
    return None if any(mine & other for other in theirs) else told.speakers[0]


def _wordings(store: Store, said: str, copies: Copies, known_on: str | None) -> Iterator[_Found]:
    """Where the record has the quotation, or most of it."""
    seen: set[int] = set()
    for phrase in _phrases(said):
        rows = store.find_blocks([phrase], MOST_BLOCKS, 0, ranked=True, versions=versions_standing(known_on))
        for number, _ in list(rows):
            if number in seen:
                continue
            seen.add(number)
            stretch = Stretch(store, number)
            found = None if stretch.version in copies.versions else _place(said, stretch)
            if found:
                yield found


def _phrases(said: str) -> Iterator[str]:
    """Runs of words to look for: all of them, then three at a time, spread over the quotation."""
    words = [fold(word) for word in re.findall(r"[^\W_]+", _MARKED.sub(" \n ", said))]
    words = [word for word in words if word]
    yield " ".join(words)
    step = max(1, (len(words) - PHRASE) // MOST_PHRASES + 1)
    for at in range(0, max(1, len(words) - PHRASE + 1), step):
        yield " ".join(words[at : at + PHRASE])


def _place(said: str, stretch: Stretch) -> _Found | None:
    mine = [fold(found[0]) for found in _WORD.finditer(_MARKED.sub(lambda one: " " * len(one[0]), said))]
    places = list(_WORD.finditer(stretch.text))
    theirs = [fold(found[0]) for found in places]
    runs = [run for run in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks() if run.size]
    runs = _near(runs, len(mine))
    kept = sum(run.size for run in runs)
    if not mine or kept < ALIKE * len(mine):
        return None
    first, last = runs[0].b, runs[-1].b + runs[-1].size
    return _Found(stretch, Span(places[first].start(), places[last - 1].end()), kept / len(mine))


def _near(runs: Sequence[Match], size: int) -> list[Match]:
    """The runs around the longest one, as far as they may belong to one wording."""
    if not runs:
        return []
    longest = max(range(len(runs)), key=lambda at: runs[at].size)
    kept = [runs[longest]]
    for at in range(longest - 1, -1, -1):
        if kept[0].b - (runs[at].b + runs[at].size) > size:
            break
        kept.insert(0, runs[at])
    for at in range(longest + 1, len(runs)):
        if runs[at].b - (kept[-1].b + kept[-1].size) > size:
            break
        kept.append(runs[at])
    return kept


def _pieces(said: str, earlier: str) -> tuple[Piece, ...]:
    """What the article kept of the earlier wording, left out and put in, in order."""
    mine, theirs = said.split(), earlier.split()
    matcher = SequenceMatcher(None, [fold(word) for word in theirs], [fold(word) for word in mine], autojunk=False)
    found: list[Piece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            found.append(Piece("kept", " ".join(mine[c:d])))
            continue
        if b > a:
            found.append(Piece("left out", " ".join(theirs[a:b])))
        if d > c:
            found.append(Piece("put in", " ".join(mine[c:d])))
    return tuple(found)


def _status(said: str, pieces: Sequence[Piece]) -> Literal["exact", "marked", "cut", "altered"]:
    """*cut* only leaves words out; *marked* differs only where an ellipsis or brackets stand."""
    out = [one for one in pieces if one.kind == "left out" and fold(one.words)]
    put = [one for one in pieces if one.kind == "put in" and fold(one.words)]
    if not out and not put:
        return "exact"
    marks = bool(_MARKED.search(said))
    if marks and all(_MARKED.search(one.words) for one in put):
        return "marked"
    return "altered" if put else "cut"
