"""The descent graph as the record has it: versions, their credits and their likenesses, fetched together."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

import msgspec

from paradero.answers.batches import in_batches
from paradero.identity.origins.comparing import LikenessKind, Stretch
from paradero.identity.origins.credits import CreditKind
from paradero.record.clock import known_until
from paradero.record.rows import first_row
from paradero.record.store import Store
from paradero.words.edtf import bounds
from paradero.words.passage import Span

WHOLE: Final[frozenset[LikenessKind]] = frozenset({"copy", "reworded", "translated"})
"""Likenesses that make two texts one telling."""

_STRETCHES = msgspec.json.Decoder(tuple[Stretch, ...])
_MOST_UNPACKED: Final = 4_096


class Told(msgspec.Struct, frozen=True):
    """What is known of a version: its document, when it was published, and by which outlet."""

    number: int
    document: str
    version: int
    title: str | None
    published: str | None
    outlet: str | None
    outlet_name: str | None

    @property
    def day(self) -> str | None:
        """The last day on which it may have been published; None where no date is told."""
        return _last_day(self.published) if self.published else None

    @property
    def rank(self) -> tuple[str, str, int]:
        """Sorts versions: the earliest published first, undated ones last."""
        return self.day or "~", self.document, self.number


class Given(msgspec.Struct, frozen=True):
    """A credit as stored."""

    version: int
    kind: CreditKind
    outlet: str
    name: str
    words: str
    span: Span | None
    scope: Span | None


class Link(msgspec.Struct, frozen=True):
    """A likeness as seen from one of its two versions; its stretches are unpacked when they are asked for."""

    here: int
    there: int
    kind: LikenessKind
    share: float
    there_share: float
    packed: bytes
    turned: bool

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """What the two share, the place in this version first."""
        return _unpacked(self.packed, self.turned)

    @property
    def whole(self) -> bool:
        """Whether all of this version, not only a stretch of it, comes from where the other comes from."""
        return self.kind in WHOLE or (self.kind == "excerpt" and self.share >= self.there_share)

    def touching(self, passage: Span) -> Stretch | None:
        """The shared stretch that holds most of a passage: at least half of it, or half of the stretch."""
        best, most = None, 0.0
        for stretch in self.stretches:
            shared = min(stretch.one.end, passage.end) - max(stretch.one.start, passage.start)
            share = shared / max(1, min(passage.end - passage.start, stretch.one.end - stretch.one.start))
            if share >= 0.5 and share > most:
                best, most = stretch, share
        return best


class Graph:
    """Reads what is asked for, once; `known_on` leaves out what the record learned later.

    Raises UsageError for a `known_on` that is no date or instant.
    """

    def __init__(self, store: Store, known_on: str | None = None) -> None:
        self.store = store
        self._last = _last_known(store, known_until(known_on)) if known_on else None
        self._told: dict[int, Told] = {}
        self._given: dict[int, list[Given]] = {}
        self._links: dict[int, list[Link]] = {}

    def told(self, number: int) -> Told:
        """What is known of one version."""
        self.fetch([number])
        return self._told[number]

    def given(self, number: int) -> list[Given]:
        """The credits that one version gives."""
        self.fetch([number])
        return self._given[number]

    def links(self, number: int) -> list[Link]:
        """The versions that one is like."""
        self.fetch_links([number])
        return self._links[number]

    def fetch(self, numbers: Iterable[int]) -> None:
        """Reads who published these versions and whom they credit, unless it was read."""
        wanted = sorted({number for number in numbers if number not in self._told})
        for row in in_batches(self.store, _TOLD, wanted):
            self._told[row[0]] = Told(*row)
        self._given |= {number: [] for number in wanted}
        for version, kind, outlet, name, words, start, stop, scope_start, scope_stop in in_batches(
            self.store, _GIVEN, wanted
        ):
            span = Span(start, stop) if start is not None else None
            scope = Span(scope_start, scope_stop) if scope_start is not None else None
            self._given[version].append(Given(version, kind, outlet, name, words, span, scope))

    def fetch_links(self, numbers: Iterable[int]) -> None:
        """Reads what these versions are like, unless it was read."""
        wanted = sorted({number for number in numbers if number not in self._links})
        self._links |= {number: [] for number in wanted}
        for one, other, kind, one_share, other_share, packed in in_batches(self.store, _NEWER, wanted):
            if self.knows(one):
                self._links[one].append(Link(one, other, kind, one_share, other_share, packed, turned=False))
        for one, other, kind, one_share, other_share, packed in in_batches(
            self.store, self._known_ones(_OLDER), wanted
        ):
            if self.knows(one):
                self._links[other].append(Link(other, one, kind, other_share, one_share, packed, turned=True))

    def told_alike(self, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Each of these versions with each that tells the same telling as far as the two were held together."""
        for query in (_SAME_AS_OLDER, _SAME_AS_NEWER):
            for here, there in in_batches(self.store, self._known_ones(query), numbers):
                if self.knows(max(here, there)):
                    yield here, there

    def _known_ones(self, query: str) -> str:
        """The query without versions learned later, so that those are not walked over."""
        return query.replace(" WHERE ", f" WHERE one <= {self._last} AND ") if self._last is not None else query

    def knows(self, number: int) -> bool:
        """Whether the record held a version then."""
        return self._last is None or number <= self._last


_TOLD = (
    "SELECT version.number, document.id, version.version, version.title, version.published, house.outlet, house.name "
    "FROM version JOIN document ON document.number = version.document "
    "LEFT JOIN house ON house.version = version.number WHERE version.number IN ({marks})"
)
_GIVEN = (
    "SELECT version, kind, outlet, name, words, start, stop, scope_start, scope_stop FROM credit "
    "WHERE version IN ({marks}) ORDER BY version, position"
)
_LINK = "SELECT one, other, kind, one_share, other_share, stretches FROM likeness "
_SAME = f" IN ({{marks}}) AND kind IN {tuple(sorted(WHOLE))}"
_SAME_AS_OLDER = f"SELECT one, other FROM likeness WHERE one{_SAME}"
_SAME_AS_NEWER = f"SELECT other, one FROM likeness WHERE other{_SAME}"
_NEWER = _LINK + "WHERE one IN ({marks}) ORDER BY one, other"
_OLDER = _LINK + "WHERE other IN ({marks}) ORDER BY other, one"


@lru_cache(_MOST_UNPACKED)
def _unpacked(packed: bytes, turned: bool) -> tuple[Stretch, ...]:
    told = _STRETCHES.decode(packed)
    return tuple(Stretch(one.other, one.one, one.words) for one in told) if turned else told


@lru_cache(_MOST_UNPACKED)
def _last_day(published: str) -> str | None:
    try:
        low, high = bounds(published)
    except ValueError:
        return None
    told = high or low
    return told.isoformat() if told else None


def _last_known(store: Store, until: str) -> int:
    """The last version learned by an instant: numbers are given in the order of learning, so a few looks are enough."""
    low, high = 0, int((first_row(store, "SELECT coalesce(max(number), 0) FROM version") or (0,))[0])
    while low < high:
        middle = (low + high + 1) // 2
        row = first_row(store, "SELECT learned_at FROM version WHERE number = ?", (middle,))
        low, high = (middle, high) if row and row[0] <= until else (low, middle - 1)
    return low
