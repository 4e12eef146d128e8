"""The independent origin of each claim: who first says it, as far as the words of the record tell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from paradero.answers.batches import in_batches
from paradero.answers.origins.families import Families, Family, best_link, family_of, is_directed, origin_of
from paradero.answers.origins.graph import Given, Graph, Link, Told
from paradero.answers.origins.views import Origin, Reason, Root
from paradero.identity.origins.outlets import Outlet, outlet_like, outlet_named
from paradero.record.record import Record
from paradero.record.store import Store
from paradero.words.claim import Claim
from paradero.words.passage import Span

_CLAIM = msgspec.json.Decoder(Claim)
_DEEPEST: Final = 4
_DEPTH: Final = {"source": 0, "report": 1}


class _Asked(msgspec.Struct, frozen=True):
    """A claim whose root is asked: where it stands, and which of its speakers are subjects."""

    number: int
    id: str
    version: int
    kind: str
    claim: Claim
    subjects: dict[int, tuple[str, str]]


def roots_of(record: Record, claims: Sequence[str], *, known_on: str | None = None) -> dict[str, Root]:
    """For each claim id that the record holds, its independent origin with the chain of reasons.

    Two claims corroborate each other only where their `root.key` differ. Raises UsageError for a `known_on` that is
    no date or instant. Costs by what the claims' documents are linked to, not by the size of the record.
    """
    with record.store.reading():
        query = "SELECT max(number) FROM claim WHERE id IN ({marks}) GROUP BY id"
        numbers = [row[0] for row in in_batches(record.store, query, sorted(set(claims)))]
        return {root.claim: root for root in roots_of_rows(record.store, numbers, known_on=known_on).values()}


def roots_of_rows(store: Store, numbers: Sequence[int], *, known_on: str | None = None) -> dict[int, Root]:
    """As `roots_of`, by row numbers of claims, within a reading already begun."""
    finder, asked = Finder(Graph(store, known_on)), _asked(store, numbers)
    finder.fetch(dict.fromkeys(one.version for one in asked))
    return {one.number: finder.root(one) for one in asked}


def _asked(store: Store, numbers: Sequence[int]) -> list[_Asked]:
    """The claims with the subjects that speak in them."""
    wanted = sorted(set(numbers))
    query = (
        "SELECT claim.number, claim.id, claim.version, claim.kind, statement.body FROM claim "
        "JOIN statement ON statement.claim = claim.number WHERE claim.number IN ({marks}) ORDER BY claim.number"
    )
    links = (
        "SELECT mention.claim, mention.position, subject.key, subject.name FROM mention "
        "JOIN subject ON subject.number = mention.cluster WHERE mention.claim IN ({marks}) AND mention.role = 'speaker'"
    )
    subjects: dict[int, dict[int, tuple[str, str]]] = defaultdict(dict)
    for claim, position, key, name in in_batches(store, links, wanted):
        subjects[claim][position] = (key, name)
    return [
        _Asked(number, name, version, kind, _CLAIM.decode(body), subjects[number])
        for number, name, version, kind, body in in_batches(store, query, wanted)
    ]


class Finder:
    """Finds roots over one graph; what is found for a version serves all its claims."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.families = Families(graph)
        self._houses: dict[str, bool] = {}

    def fetch(self, versions: Iterable[int]) -> None:
        """Reads together what the roots of these versions take."""
        self.graph.fetch_links(versions)
        excerpts = {link.there for version in versions for link in self._whole_links(version)}
        self.families.fetch({*versions, *excerpts})

    def root(self, asked: _Asked, depth: int = 0) -> Root:
        """A claim comes from its named speaker, else the outlet its sentence credits, else where its text is from."""
        carrier, chain, among = self._carried(asked, depth)
        speaker = self._speaker(asked)
        if speaker is None:
            return Root(asked.id, carrier, carrier, chain, among)
        return Root(asked.id, speaker[0], carrier, (speaker[1],), ())

    def text_root(self, version: int) -> tuple[Origin, tuple[Reason, ...], tuple[Origin, ...]]:
        """Where all of a version comes from."""
        return self._from_family(version, self.families.of(version), self._whole_links(version))

    def _speaker(self, asked: _Asked) -> tuple[Origin, Reason] | None:
        """The innermost speaker that has a name and is no outlet."""
        told = self.graph.told(asked.version)
        for position, speaker in enumerate(asked.claim.speakers):
            if self._outlet(speaker.name):
                return None
            if position in asked.subjects:
                key, name = asked.subjects[position]
                origin = Origin(f"speaker:{key}", "speaker", name)
                return origin, Reason("says", speaker.text, told.document, told.version, speaker.span, origin)
        return None

    def _outlet(self, name: str) -> Outlet | None:
        """The outlet under a speaker's name: known, reading like one, or publisher of a text in the record."""
        found = outlet_like(name)
        if found:
            return found
        named = outlet_named(name)
        if named.key not in self._houses:
            row = next(self.graph.store.select("SELECT 1 FROM house WHERE outlet = ? LIMIT 1", (named.key,)), None)
            self._houses[named.key] = row is not None
        return named if self._houses[named.key] else None

    def _carried(self, asked: _Asked, depth: int) -> tuple[Origin, tuple[Reason, ...], tuple[Origin, ...]]:
        """Where the text that tells the claim comes from."""
        told = self.graph.told(asked.version)
        for origin, reason in self._cited(asked, told):
            if origin.key == f"outlet:{told.outlet}":
                continue
            further = self._further(asked, origin, told, depth)
            return (further[0], (reason, *further[1]), further[2]) if further else (origin, (reason,), ())
        return self._of_text(asked)

    def _cited(self, asked: _Asked, told: Told) -> Iterator[tuple[Origin, Reason]]:
        """The outlets that the claim's sentence credits: who had it first before who is repeated."""
        passage = asked.claim.passage.span
        given = [one for one in self.graph.given(asked.version) if one.scope and one.scope.overlaps(passage)]
        for credit in sorted(given, key=lambda one: (_DEPTH[one.kind], -(one.span.start if one.span else 0))):
            yield _credited(credit, told)
        for speaker in reversed(asked.claim.speakers):
            outlet = self._outlet(speaker.name)
            if outlet:
                origin = Origin(f"outlet:{outlet.key}", "outlet", outlet.name)
                yield origin, Reason("report", speaker.text, told.document, told.version, speaker.span, origin)

    def _further(
        self, asked: _Asked, origin: Origin, told: Told, depth: int
    ) -> tuple[Origin, tuple[Reason, ...], tuple[Origin, ...]] | None:
        """Whom the credited outlet's own text in the record credits for the same, where it holds one."""
        if depth >= _DEEPEST:
            return None
        quantity = asked.claim.quantity
        rows = self.graph.store.select(
            "SELECT claim.number FROM (SELECT version FROM house WHERE outlet = ? ORDER BY version DESC LIMIT 20) "
            "AS held JOIN claim ON claim.version = held.version WHERE claim.kind = ? AND held.version <> ? LIMIT 40",
            (origin.key.removeprefix("outlet:"), asked.kind, asked.version),
        )
        for other in _asked(self.graph.store, [row[0] for row in rows]):
            same = other.claim.quantity
            there = self.graph.told(other.version)
            if quantity is None or same is None or (same.low, same.high) != (quantity.low, quantity.high):
                continue
            if not self.graph.knows(other.version) or (there.day and told.day and there.day > told.day):
                continue
            carrier, chain, among = self._carried(other, depth + 1)
            if chain:
                return carrier, chain, among
            return msgspec.structs.replace(origin, document=there.document), (), ()
        return None

    def _of_text(self, asked: _Asked) -> tuple[Origin, tuple[Reason, ...], tuple[Origin, ...]]:
        """Where the text itself, or the stretch of it that holds the claim, comes from."""
        version, passage = asked.version, asked.claim.passage.span
        family = self.families.of(version)
        links = self._whole_links(version)
        if family.credit is None and len(family.members) == 1:
            held = [link for link in self.graph.links(version) if not link.whole and link.touching(passage)]
            links = [*links, *held]
        return self._from_family(version, family, links, passage)

    def _whole_links(self, version: int) -> list[Link]:
        """The longer texts of which a version is an excerpt."""
        return [link for link in self.graph.links(version) if link.kind == "excerpt" and link.whole]

    def _from_family(
        self, version: int, family: Family, links: Sequence[Link], passage: Span | None = None
    ) -> tuple[Origin, tuple[Reason, ...], tuple[Origin, ...]]:
        if links and family.credit is None:
            members = {one for link in links for one in self.families.of(link.there).members}
            family = family_of(self.graph, sorted({*family.members, *members}))
        told = self.graph.told(version)
        own = next((credit for credit in self.graph.given(version) if credit.scope is None), None)
        if own:
            origin, reason = _credited(own, told)
            return origin, (reason,), ()
        chain = list(_steps(self.graph, told, family, passage))
        if family.credit:
            origin, reason = _credited(family.credit, self.graph.told(family.credit.version))
            return origin, (*chain, reason), ()
        first = self.graph.told(family.first)
        origin = origin_of(first)
        among = {one.key: one for one in map(origin_of, map(self.graph.told, family.tied))}
        among.pop(origin.key, None)
        return origin, tuple(chain), tuple(among.values())


def _credited(credit: Given, told: Told) -> tuple[Origin, Reason]:
    origin = Origin(f"outlet:{credit.outlet}", "outlet", credit.name)
    return origin, Reason(credit.kind, credit.words, told.document, told.version, credit.span, origin)


def _steps(graph: Graph, told: Told, family: Family, passage: Span | None) -> Iterator[Reason]:
    """The likeness that leads from a version to the one its family comes from, or to the one that gives the credit."""
    wanted = family.credit.version if family.credit else family.first
    if wanted == told.number:
        return
    link = best_link(graph, told.number, wanted) or next(
        (link for link in graph.links(told.number) if link.there in family.members), None
    )
    if link is None:
        return
    there = graph.told(link.there)
    stretch = (link.touching(passage) if passage else None) or max(
        link.stretches, key=lambda one: one.words, default=None
    )
    yield Reason(
        link.kind,
        "",
        told.document,
        told.version,
        stretch.one if stretch else None,
        origin_of(there),
        there.document,
        there.version,
        stretch.other if stretch else None,
        is_directed(told, there),
        link.share,
    )
